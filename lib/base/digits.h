/* SPDX-License-Identifier: MIT */
/* digits - a JSON number taken apart: its digits and a power of ten.
 *
 * Knows the grammar (already checked); what size is too large is its callers'
 * business. */

#ifndef KITH_LIB_BASE_DIGITS_H
#define KITH_LIB_BASE_DIGITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { KITH__DIGITS_MOST = 18 }; /* from the first that is not 0 */

/* digits * 10^power; `digits` does not end in 0 unless it is 0. */
struct kith__digits {
    int64_t digits;
    int power;
    bool negative;
};

/* False when more digits count. Zeros at the end do not: "1.50" is 15 * 10^-1.
 */
bool kith__digits_read(const char *text, size_t length,
                       struct kith__digits *out);

#endif
