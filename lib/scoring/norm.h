/* SPDX-License-Identifier: MIT */
/* norm - a score beside those of named people: T, and the rank in their table.
 *
 * Knows which norm holds for a sheet; knows nothing of who is shown it. */

#ifndef KITH_LIB_SCORING_NORM_H
#define KITH_LIB_SCORING_NORM_H

#include "answers/sheet.h"
#include "base/ratio.h"
#include "questionnaire/plan.h"

/* The first norm of a scale that holds in this tie and whose `when` is true
 * now; NONE. */
int32_t kith__norm_of(const struct kith__sheet *sheet, int32_t scale);

/* 50 + 10 · (value - mean) / sd; false where the norm has no mean and sd. */
bool kith__norm_t(const struct kith__norm *norm, struct kith__ratio value,
                  double *out);

/* How many of the table have a lower score, and how many this one, compared
 * after rounding to six decimals; false where there is no table. */
struct kith__rank {
    int32_t below, equal;
};
bool kith__norm_rank(const struct kith__norm *norm, struct kith__ratio value,
                     struct kith__rank *out);

/* The mid-rank, from 0 to 100. */
struct kith__ratio kith__percentile(const struct kith__norm *norm,
                                    struct kith__rank rank);

#endif
