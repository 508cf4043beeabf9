/* SPDX-License-Identifier: MIT */
/* tally - the items of a scale sorted into counted, open and final, and added
 * up: all that a score is made of.
 *
 * Whole numbers only; what they are reported as is the score's business. */

#ifndef KITH_LIB_SCORING_TALLY_H
#define KITH_LIB_SCORING_TALLY_H

#include "scoring/score.h"

struct kith__tally {
    enum kith__openness openness;
    int32_t counted;
    int32_t open_asked, open_maybe;   /* unanswered or skipped; may come */
    int32_t declined, declined_maybe; /* asked; may yet be asked */
    kith__wide sum;                   /* Σ weight · position of the counted */
    kith__wide spread; /* Σ position / range of the counted, · common */
    kith__wide counted_range; /* Σ weight · range of the counted */
    kith__wide open_range;
    kith__wide final_range;
};

void kith__tally(const struct kith__sheet *sheet,
                 const struct kith__scale_plan *plan,
                 enum kith__openness openness, struct kith__tally *out);

/* How the item of a tally counts. */
enum kith__place_in_tally {
    KITH__COUNTED,
    KITH__OPEN_ASKED,
    KITH__OPEN_MAYBE,
    KITH__FINAL
};
enum kith__place_in_tally kith__tally_place(const struct kith__sheet *sheet,
                                            int32_t item,
                                            enum kith__openness openness);

/* Value and bounds of a scale whose gaps are not filled ("missing": "none"),
 * as has_value and has_bounds ask. */
void kith__unfilled(const struct kith__sheet *sheet, int32_t scale,
                    const struct kith__tally *tally, struct kith__score *out);

/* The value from so many items that are all alike, before a table. */
struct kith__ratio kith__unfilled_uniform(const struct kith__scale *scale,
                                          const struct kith__scale_plan *plan,
                                          int32_t counted, int32_t sum);

/* The ends of what such a scale can report, whatever is answered. */
void kith__unfilled_ends(const struct kith__sheet *sheet, int32_t scale,
                         struct kith__ratio *low, struct kith__ratio *high);

#endif
