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

#endif
