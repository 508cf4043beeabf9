/* SPDX-License-Identifier: MIT */
/* instruments - the documents that are built in, found by id.
 *
 * Knows their bytes; what they say is read like any other document. */

#ifndef KITH_LIB_INSTRUMENTS_INSTRUMENTS_H
#define KITH_LIB_INSTRUMENTS_INSTRUMENTS_H

#include <stddef.h>
#include <stdint.h>

struct kith__instrument {
    const char *id;
    const char *bytes; /* UTF-8 with a NUL behind it */
    int64_t length;    /* without the NUL */
};

/* Sorted by id; made when the library is built. */
extern const struct kith__instrument kith__instruments[];
extern const int32_t kith__instrument_count;

/* NULL when there is none. */
const struct kith__instrument *kith__instrument_find(const char *id,
                                                     size_t length);

#endif
