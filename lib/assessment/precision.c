/* SPDX-License-Identifier: MIT */
/* precision - how far the scores of an assessment can be trusted, and where
 * they stand among those of named people. */

#include <kith/precision.h>

#include "assessment/assessment.h"
#include "scoring/norm.h"
#include "scoring/precision.h"

static bool has_scale(const kith_assessment *assessment, int32_t scale)
{
    return assessment != NULL && scale >= 0 &&
           scale < kith__assessment_plan(assessment)->scale_count;
}

/* ---- Standard error --------------------------------------------------- */

/* That of an estimate, as the scale reports it. */
static bool estimate_error(const kith_assessment *assessment, int32_t scale,
                           double *out)
{
    struct kith__graded_estimate made;
    if (kith__assessment_estimate(assessment, scale, &made) != KITH_OK)
        return false;
    bool t = kith__assessment_plan(assessment)->scales[scale].report_as ==
             KITH__REPORT_T;
    *out = t ? 10 * made.error : made.error;
    return true;
}

bool kith__assessment_error(const kith_assessment *assessment, int32_t scale,
                            double *out)
{
    struct kith__ratio value;
    if (kith__assessment_plan(assessment)->scales[scale].graded != NULL)
        return estimate_error(assessment, scale, out);
    return kith__assessment_score_exact(assessment, scale, &value) &&
           kith__scale_error(&assessment->results.sheet, scale, out);
}

kith_status kith_assessment_measurement_error(const kith_assessment *assessment,
                                              int32_t scale, double *out)
{
    if (!has_scale(assessment, scale) || out == NULL)
        return KITH_E_ARGUMENT;
    return kith__assessment_error(assessment, scale, out) ? KITH_OK
                                                          : KITH_E_NO_VALUE;
}

kith_status kith_assessment_interval(const kith_assessment *assessment,
                                     int32_t scale, double level,
                                     double *lowest, double *highest)
{
    struct kith__ratio value;
    double error;
    /* Written so that NaN is refused. */
    if (!has_scale(assessment, scale) || !(level >= 0 && level < 1) ||
        lowest == NULL || highest == NULL)
        return KITH_E_ARGUMENT;
    if (!kith__assessment_score_exact(assessment, scale, &value) ||
        !kith__assessment_error(assessment, scale, &error))
        return KITH_E_NO_VALUE;
    struct kith__interval interval = kith__interval_of(
        &assessment->results.sheet, scale, kith__ratio_to_double(value), error,
        level > 0 ? level : KITH__INTERVAL_LEVEL);
    *lowest = interval.low;
    *highest = interval.high;
    return KITH_OK;
}

/* ---- Norms ------------------------------------------------------------ */

/* The norm of a score and the score; NULL where there is none of the two. */
static const struct kith__norm *norm_of(const kith_assessment *assessment,
                                        int32_t scale,
                                        struct kith__ratio *value)
{
    if (!kith__assessment_score_exact(assessment, scale, value))
        return NULL;
    int32_t norm = kith__norm_of(&assessment->results.sheet, scale);
    return norm == KITH__NONE
               ? NULL
               : &kith__assessment_plan(assessment)->scales[scale].norms[norm];
}

int32_t kith_assessment_norm(const kith_assessment *assessment, int32_t scale)
{
    struct kith__ratio value;
    if (!has_scale(assessment, scale) ||
        !kith__assessment_score_exact(assessment, scale, &value))
        return -1;
    return kith__norm_of(&assessment->results.sheet, scale);
}

kith_status kith_assessment_t_score(const kith_assessment *assessment,
                                    int32_t scale, double *out)
{
    struct kith__ratio value;
    if (!has_scale(assessment, scale) || out == NULL)
        return KITH_E_ARGUMENT;
    const struct kith__norm *norm = norm_of(assessment, scale, &value);
    return norm != NULL && kith__norm_t(norm, value, out) ? KITH_OK
                                                          : KITH_E_NO_VALUE;
}

bool kith__assessment_percentile(const kith_assessment *assessment,
                                 int32_t scale, struct kith__ratio *out)
{
    struct kith__ratio value;
    struct kith__rank rank;
    const struct kith__norm *norm = norm_of(assessment, scale, &value);
    if (norm == NULL || !kith__norm_rank(norm, value, &rank))
        return false;
    *out = kith__percentile(norm, rank);
    return true;
}

kith_status kith_assessment_percentile(const kith_assessment *assessment,
                                       int32_t scale, double *out)
{
    struct kith__ratio percentile;
    if (!has_scale(assessment, scale) || out == NULL)
        return KITH_E_ARGUMENT;
    if (!kith__assessment_percentile(assessment, scale, &percentile))
        return KITH_E_NO_VALUE;
    *out = kith__ratio_to_double(percentile);
    return KITH_OK;
}

kith_status kith_assessment_norm_rank(const kith_assessment *assessment,
                                      int32_t scale, int32_t *below,
                                      int32_t *equal)
{
    struct kith__ratio value;
    struct kith__rank rank;
    if (!has_scale(assessment, scale) || below == NULL || equal == NULL)
        return KITH_E_ARGUMENT;
    const struct kith__norm *norm = norm_of(assessment, scale, &value);
    if (norm == NULL || !kith__norm_rank(norm, value, &rank))
        return KITH_E_NO_VALUE;
    *below = rank.below;
    *equal = rank.equal;
    return KITH_OK;
}
