/* SPDX-License-Identifier: MIT */
/* assessment - the object that holds what a sheet adds up to, in one block.
 *
 * Knows results; what of them a person is shown is shown.h's business. */

#ifndef KITH_LIB_ASSESSMENT_ASSESSMENT_H
#define KITH_LIB_ASSESSMENT_ASSESSMENT_H

#include <stdatomic.h>

#include <kith/assessment.h>
#include <kith/host.h>

#include "patterns/results.h"
#include "scoring/graded.h"

struct kith_assessment {
    atomic_int holders;
    kith_questionnaire *questionnaire; /* held */
    size_t size;                       /* of the whole block */
    int32_t stopped;
    struct kith__results results; /* its arrays lie behind, in the same block */
};

kith_assessment *kith__assessment_hold(const kith_assessment *assessment);

const struct kith__plan *kith__assessment_plan(
    const kith_assessment *assessment);
const kith_questionnaire *kith__assessment_questionnaire(
    const kith_assessment *assessment);
kith_memory *kith__assessment_memory(const kith_assessment *assessment);

/* Exact numbers; false, and nothing written, where there is none. A stopped
 * assessment has none. */
bool kith__assessment_score_exact(const kith_assessment *assessment,
                                  int32_t scale, struct kith__ratio *value);
bool kith__assessment_bounds_exact(const kith_assessment *assessment,
                                   int32_t scale, struct kith__ratio *low,
                                   struct kith__ratio *high);
bool kith__assessment_difference_exact(const kith_assessment *assessment,
                                       int32_t difference,
                                       struct kith__ratio *value);
bool kith__assessment_difference_bounds_exact(const kith_assessment *assessment,
                                              int32_t difference,
                                              struct kith__ratio *low,
                                              struct kith__ratio *high);

/* The ends of what a scale can report in this tie; false when it is not in it.
 */
bool kith__assessment_range_exact(const kith_assessment *assessment,
                                  int32_t scale, struct kith__ratio *low,
                                  struct kith__ratio *high);

/* The estimate of a graded scale and its error; as kith_assessment_estimate().
 */
kith_status kith__assessment_estimate(const kith_assessment *assessment,
                                      int32_t scale,
                                      struct kith__graded_estimate *out);

/* The standard error of a score, and its percentile in the norm that holds for
 * it; false where there is none. (precision.c) */
bool kith__assessment_error(const kith_assessment *assessment, int32_t scale,
                            double *out);
bool kith__assessment_percentile(const kith_assessment *assessment,
                                 int32_t scale, struct kith__ratio *out);

/* The option counted for an item; NONE. */
int32_t kith__assessment_option(const kith_assessment *assessment,
                                int32_t item);

/* The value counted for an item; false where there is none. */
bool kith__assessment_value(const kith_assessment *assessment, int32_t item,
                            kith__decimal *out);

#endif
