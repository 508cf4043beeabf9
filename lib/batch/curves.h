/* SPDX-License-Identifier: MIT */
/* curves - graded scales for rows by the block: from codes of answers to the
 * categories that the kernel of estimates takes.
 *
 * Knows no columns. */

#ifndef KITH_LIB_BATCH_CURVES_H
#define KITH_LIB_BATCH_CURVES_H

#include "base/memory.h"
#include "batch/coding.h"
#include "questionnaire/plan.h"

struct kith__curve_item {
    int32_t item;
    uint8_t most;        /* the highest category's number; the lowest is 1 */
    uint8_t *categories; /* by code of an answer: its category + 1 */
};

struct kith__curve {
    int32_t scale;
    int32_t count;
    uint8_t *need; /* by eligible items: how many must be counted */
    struct kith__curve_item *items;
    int32_t *numbers; /* theirs, in the questionnaire */
};

/* Makes those of a graded scale in a tie; *out is NULL where it is not graded,
 * or an item has no codes. False when out of memory. */
bool kith__curve_make(const struct kith__plan *plan, int32_t tie, int32_t scale,
                      struct kith__arena *arena, struct kith__curve **out);

#endif
