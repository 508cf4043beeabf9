/* SPDX-License-Identifier: MIT */
/* change - the object that holds what became of one scale's score. */

#ifndef KITH_LIB_ASSESSMENT_CHANGE_H
#define KITH_LIB_ASSESSMENT_CHANGE_H

#include "assessment/assessment.h"
#include "scoring/change.h"

struct kith_change {
    kith_memory *memory;                         /* held */
    kith_questionnaire *questionnaire;           /* held; NULL for numbers */
    const struct kith__reliability *reliability; /* of it, or NULL */
    int32_t method;
    int32_t same_document; /* 1, 0, or -1 for numbers */
    int32_t missing;
    bool has_before, has_after, has_reliability;
    struct kith__change_numbers numbers;
    struct kith__change result; /* where the statistic is not missing */
};

/* Two scores of one scale, wherever they were kept. */
struct kith__scored_pair {
    const kith_questionnaire *questionnaire; /* what is known of the scale */
    int32_t tie, scale;                      /* in it */
    bool same_document;                      /* both are of */
    bool same;                               /* both are scored in one way */
    bool has_before, has_after;
    double before, after;
};

bool kith__is_change_method(int32_t method);

/* What became of the score; NULL when there is no memory. */
kith_change *kith__change_of_pair(const struct kith__scored_pair *pair,
                                  int32_t method, kith_memory *memory);

#endif
