/* SPDX-License-Identifier: MIT */
/* keys - what each byte of an item's source (batch/source.h) is under a key: a
 * position, or a reason for missing.
 *
 * Knows no rows. */

#ifndef KITH_LIB_SAMPLE_KEYS_H
#define KITH_LIB_SAMPLE_KEYS_H

#include "batch/source.h"
#include "questionnaire/plan.h"

enum { KITH__BYTES = 256 };

struct kith__key_table {
    int32_t positions[KITH__BYTES]; /* -1: missing */
    uint8_t states[KITH__BYTES];    /* KITH_ANSWERED … */
};

/* Whether an item's answers are bytes at all. */
bool kith__has_key_table(const struct kith__source *source);

/* Fills a table. Bytes that are faults are missing in it. */
void kith__key_table(const struct kith__plan *plan,
                     const struct kith__source *source,
                     const struct kith__keyed_item *keyed, int64_t unit,
                     struct kith__key_table *table);

#endif
