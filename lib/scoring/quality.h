/* SPDX-License-Identifier: MIT */
/* quality - the indices of how a sheet was filled in, each from the sheet
 * alone; safety items are in none.
 *
 * Knows runs and pairs; which of them is too much is the object's business. */

#ifndef KITH_LIB_SCORING_QUALITY_H
#define KITH_LIB_SCORING_QUALITY_H

#include <kith/quality.h>

#include "answers/sheet.h"

struct kith__quality_index {
    bool has_value;
    int32_t count; /* of what it was made from */
    double value;
};

/* Whether how an item was answered is looked at: it counts, and is no safety
 * item. */
bool kith__quality_reads(const struct kith__sheet *sheet, int32_t item);

/* Longest runs and their mean; how much the answers vary. (quality_runs.c) */
void kith__quality_of_runs(const struct kith__sheet *sheet,
                           struct kith__quality_index *indices);

/* Even-odd and antonyms. (quality_pairs.c) `block` is aligned for doubles, has
 * the size of kith__quality_pairs_size() and is all zero. */
size_t kith__quality_pairs_size(const struct kith__plan *plan);
void kith__quality_of_pairs(const struct kith__sheet *sheet, void *block,
                            struct kith__quality_index *indices);

/* Seconds, by item, none of which is NaN; `quick` is what the share is below.
 * `sorted` has room for one each. (quality_seconds.c) */
void kith__quality_of_seconds(const struct kith__sheet *sheet,
                              const double *seconds, double quick,
                              double *sorted,
                              struct kith__quality_index *indices);

#endif
