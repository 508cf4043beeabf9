/* SPDX-License-Identifier: MIT */
/* graded - estimates from a graded response model: one sheet's, those of any
 * row of codes, and those of each sum score.
 *
 * Knows the plan and sheets; the curves are in questionnaire/graded_curves.h,
 * rows by the thousand in graded_kernel.h. */

#ifndef KITH_LIB_SCORING_GRADED_H
#define KITH_LIB_SCORING_GRADED_H

#include "scoring/graded_kernel.h"
#include "scoring/score.h"
#include "scoring/tally.h"

/* Where a person stands on the model's line, and the standard error of that. */
struct kith__graded_estimate {
    double estimate;
    double error;
};

/* The estimate that the scale asks for, from one code an item of the tie. The
 * mean is the kernel's; the mode (Samejima 1969, with the prior) lies between
 * the first and the last node, and its error is 1 / sqrt(observed information +
 * 1 / sd²). */
struct kith__graded_estimate kith__graded_estimate(
    const struct kith__scale *scale, const struct kith__scale_plan *plan,
    const uint8_t *codes);

/* The codes of a sheet's counted answers, one an item of the tie: room for
 * KITH__ITEMS_MOST. */
void kith__graded_codes_of(const struct kith__sheet *sheet, int32_t scale,
                           uint8_t *codes);

/* Rounded to six digits, half away from zero, and as the scale reports it. */
kith__decimal kith__graded_value(const struct kith__scale *scale,
                                 double estimate);

/* Value and bounds of a graded scale, as has_value and has_bounds ask. Open
 * items lie in their lowest, or their highest, category. */
void kith__graded_score(const struct kith__sheet *sheet, int32_t scale,
                        const struct kith__tally *tally,
                        struct kith__score *out);

/* The ends of what a graded scale can report in this tie. */
void kith__graded_ends(const struct kith__sheet *sheet, int32_t scale,
                       struct kith__ratio *low, struct kith__ratio *high);

/* With `up`, how much the score would fall with an item's answer in its lowest
 * category and all others as they are, in millionths; else how much it would
 * rise, with it in its highest. The item must be counted. */
kith__decimal kith__graded_pull(const struct kith__sheet *sheet, int32_t scale,
                                int32_t index, bool up);

/* ---- Sum scores ------------------------------------------------------- */

/* The sum score of a tie's items counts categories from 0: so many sums there
 * are. */
int32_t kith__graded_sum_count(const struct kith__scale_plan *plan);

/* More sums are not worked out: it would take seconds. */
enum { KITH__SUMS_MOST = 4096 };

/* By sum: the posterior mean and standard deviation of whoever has it, and the
 * share of people who do (Lord & Wingersky 1984). Needs room for sum_count in
 * each of the arrays, and sum_count * (node_room + 1) in `room`. A sum that
 * next to nobody has, fewer than one in 10 to the 280, has NaN for the first
 * two. */
void kith__graded_sums(const struct kith__scale *scale,
                       const struct kith__scale_plan *plan, double *room,
                       double *estimates, double *errors, double *shares);

#endif
