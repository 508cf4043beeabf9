/* SPDX-License-Identifier: MIT */
/* change - two scores of one scale: whether they differ by more than error
 * (Jacobson & Truax; Edwards & Nunnally), and across which cut-off.
 *
 * Knows numbers; knows nothing of where they come from. */

#ifndef KITH_LIB_SCORING_CHANGE_H
#define KITH_LIB_SCORING_CHANGE_H

#include <stdbool.h>

#include <kith/change.h>

#include "answers/sheet.h"

enum { KITH__CUTOFFS = 3 };

struct kith__known_group {
    bool given;
    double mean, sd;
};

struct kith__change_numbers {
    double before, after;
    double reliability, sd; /* below 1; above 0 */
    bool has_mean;
    double mean;
    int32_t better; /* KITH_BETTER_… */
    struct kith__known_group clinical, functional;
};

struct kith__change {
    double error;
    double statistic;
    double expected_low, expected_high;
    bool reliable;
};

/* The method has the numbers that it needs. */
void kith__change_judge(const struct kith__change_numbers *numbers,
                        int32_t method, struct kith__change *out);

/* Cut-off a, b or c; false where a group or the direction is not known. */
bool kith__change_cutoff(const struct kith__change_numbers *numbers,
                         int32_t cutoff, double *out);

/* The cut-off that decides; NONE. */
int32_t kith__change_cutoff_used(const struct kith__change_numbers *numbers);

/* KITH_CHANGE_DETERIORATED … KITH_CHANGE_RECOVERED; NONE where the change is
 * reliable and no direction known. */
int32_t kith__change_state(const struct kith__change_numbers *numbers,
                           const struct kith__change *change);

/* Whether "better" leads from the clinical mean to the functional one, as far
 * as all three are known. */
bool kith__groups_fit(const struct kith__change_numbers *numbers);

#endif
