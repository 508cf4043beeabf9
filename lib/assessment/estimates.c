/* SPDX-License-Identifier: MIT */
/* estimates - graded scores with every digit, and how near they are. */

#include <kith/graded.h>

#include "assessment/assessment.h"
#include "scoring/graded.h"

kith_status kith__assessment_estimate(const kith_assessment *assessment,
                                      int32_t scale,
                                      struct kith__graded_estimate *out)
{
    if (assessment == NULL || scale < 0 ||
        scale >= kith__assessment_plan(assessment)->scale_count)
        return KITH_E_ARGUMENT;
    const struct kith__scale *written =
        &kith__assessment_plan(assessment)->scales[scale];
    struct kith__ratio value;
    if (written->graded == NULL ||
        !kith__assessment_score_exact(assessment, scale, &value))
        return KITH_E_NO_VALUE;
    const struct kith__sheet *sheet = &assessment->results.sheet;
    uint8_t codes[KITH__ITEMS_MOST];
    kith__graded_codes_of(sheet, scale, codes);
    *out = kith__graded_estimate(written, &sheet->cut->scales[scale], codes);
    return KITH_OK;
}

kith_status kith_assessment_estimate(const kith_assessment *assessment,
                                     int32_t scale, double *out)
{
    struct kith__graded_estimate made;
    if (out == NULL)
        return KITH_E_ARGUMENT;
    kith_status status = kith__assessment_estimate(assessment, scale, &made);
    if (status == KITH_OK)
        *out = made.estimate;
    return status;
}

kith_status kith_assessment_estimate_error(const kith_assessment *assessment,
                                           int32_t scale, double *out)
{
    struct kith__graded_estimate made;
    if (out == NULL)
        return KITH_E_ARGUMENT;
    kith_status status = kith__assessment_estimate(assessment, scale, &made);
    if (status == KITH_OK)
        *out = made.error;
    return status;
}
