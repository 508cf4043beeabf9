/* SPDX-License-Identifier: MIT */
/* scores - the scores and differences of an assessment, exact inside, as
 * doubles at the border. */

#include "assessment/assessment.h"

static bool in_range(int32_t index, int32_t count)
{
    return index >= 0 && index < count;
}

/* The scale is in the document; it may be absent from the tie. */
static bool has_scale(const kith_assessment *assessment, int32_t scale)
{
    return assessment != NULL &&
           in_range(scale, kith__assessment_plan(assessment)->scale_count);
}

static bool has_difference(const kith_assessment *assessment, int32_t index)
{
    return assessment != NULL &&
           in_range(index, kith__assessment_plan(assessment)->difference_count);
}

/* The scale as cut for the tie; NULL when it is not in it. */
static const struct kith__scale_plan *scale_plan(
    const kith_assessment *assessment, int32_t scale)
{
    if (!has_scale(assessment, scale))
        return NULL;
    const struct kith__scale_plan *plan =
        &assessment->results.sheet.cut->scales[scale];
    return plan->applies ? plan : NULL;
}

bool kith__assessment_score_exact(const kith_assessment *assessment,
                                  int32_t scale, struct kith__ratio *value)
{
    const struct kith__score *score = &assessment->results.scores[scale];
    if (assessment->stopped != KITH__NONE || !score->has_value)
        return false;
    *value = score->value;
    return true;
}

bool kith__assessment_bounds_exact(const kith_assessment *assessment,
                                   int32_t scale, struct kith__ratio *low,
                                   struct kith__ratio *high)
{
    const struct kith__score *score = &assessment->results.scores[scale];
    if (assessment->stopped != KITH__NONE || !score->has_bounds)
        return false;
    *low = score->low;
    *high = score->high;
    return true;
}

bool kith__assessment_difference_exact(const kith_assessment *assessment,
                                       int32_t difference,
                                       struct kith__ratio *value)
{
    const struct kith__difference_score *score =
        &assessment->results.differences[difference];
    if (assessment->stopped != KITH__NONE || !score->has_value)
        return false;
    *value = score->value;
    return true;
}

bool kith__assessment_difference_bounds_exact(const kith_assessment *assessment,
                                              int32_t difference,
                                              struct kith__ratio *low,
                                              struct kith__ratio *high)
{
    const struct kith__difference_score *score =
        &assessment->results.differences[difference];
    if (assessment->stopped != KITH__NONE || !score->has_bounds)
        return false;
    *low = score->low;
    *high = score->high;
    return true;
}

bool kith__assessment_range_exact(const kith_assessment *assessment,
                                  int32_t scale, struct kith__ratio *low,
                                  struct kith__ratio *high)
{
    if (scale_plan(assessment, scale) == NULL)
        return false;
    kith__score_ends(&assessment->results.sheet, scale, low, high);
    return true;
}

/* ---- At the border ---------------------------------------------------- */

kith_status kith_assessment_score(const kith_assessment *assessment,
                                  int32_t scale, double *out)
{
    struct kith__ratio value;
    if (!has_scale(assessment, scale) || out == NULL)
        return KITH_E_ARGUMENT;
    if (!kith__assessment_score_exact(assessment, scale, &value))
        return KITH_E_NO_VALUE;
    *out = kith__ratio_to_double(value);
    return KITH_OK;
}

kith_status kith_assessment_score_bounds(const kith_assessment *assessment,
                                         int32_t scale, double *lowest,
                                         double *highest)
{
    struct kith__ratio low, high;
    if (!has_scale(assessment, scale) || lowest == NULL || highest == NULL)
        return KITH_E_ARGUMENT;
    if (!kith__assessment_bounds_exact(assessment, scale, &low, &high))
        return KITH_E_NO_VALUE;
    *lowest = kith__ratio_to_double(low);
    *highest = kith__ratio_to_double(high);
    return KITH_OK;
}

kith_status kith_assessment_score_range(const kith_assessment *assessment,
                                        int32_t scale, double *lowest,
                                        double *highest)
{
    struct kith__ratio low, high;
    if (!has_scale(assessment, scale) || lowest == NULL || highest == NULL)
        return KITH_E_ARGUMENT;
    if (!kith__assessment_range_exact(assessment, scale, &low, &high))
        return KITH_E_NO_VALUE;
    *lowest = kith__ratio_to_double(low);
    *highest = kith__ratio_to_double(high);
    return KITH_OK;
}

int32_t kith_assessment_score_band(const kith_assessment *assessment,
                                   int32_t scale, int32_t cutoffs)
{
    struct kith__ratio value;
    if (!has_scale(assessment, scale) ||
        !kith__assessment_score_exact(assessment, scale, &value))
        return -1;
    const struct kith__scale *written =
        &kith__assessment_plan(assessment)->scales[scale];
    if (!in_range(cutoffs, written->cutoffs_count))
        return -1;
    return kith__score_band(&written->cutoffs[cutoffs], value);
}

int32_t kith_assessment_score_count(const kith_assessment *assessment,
                                    int32_t scale, int32_t state)
{
    if (scale_plan(assessment, scale) == NULL || state < KITH_ANSWERED ||
        state > KITH_DECLINED)
        return -1;
    return kith__score_count(&assessment->results.sheet, scale, state);
}

int32_t kith_assessment_score_item_count(const kith_assessment *assessment,
                                         int32_t scale)
{
    if (!has_scale(assessment, scale))
        return -1;
    const struct kith__scale_plan *plan = scale_plan(assessment, scale);
    return plan == NULL ? 0 : plan->count;
}

int32_t kith_assessment_score_item(const kith_assessment *assessment,
                                   int32_t scale, int32_t index)
{
    const struct kith__scale_plan *plan = scale_plan(assessment, scale);
    if (plan == NULL || !in_range(index, plan->count))
        return -1;
    return plan->items[index].item;
}

kith_status kith_assessment_score_contribution(
    const kith_assessment *assessment, int32_t scale, int32_t index,
    double *out)
{
    const struct kith__scale_plan *plan = scale_plan(assessment, scale);
    struct kith__ratio value;
    if (plan == NULL || !in_range(index, plan->count) || out == NULL)
        return KITH_E_ARGUMENT;
    const struct kith__sheet *sheet = &assessment->results.sheet;
    if (!kith__assessment_score_exact(assessment, scale, &value) ||
        !kith__sheet_counts(sheet, plan->items[index].item))
        return KITH_E_NO_VALUE;
    struct kith__ratio slope = kith__score_slope(sheet, scale);
    kith__wide pull = kith__score_pull(sheet, scale, index, true);
    *out = kith__ratio_to_double(
        (struct kith__ratio){kith__wide_multiply(pull, slope.top), slope.over});
    return KITH_OK;
}

kith_status kith_assessment_difference(const kith_assessment *assessment,
                                       int32_t difference, double *out)
{
    struct kith__ratio value;
    if (!has_difference(assessment, difference) || out == NULL)
        return KITH_E_ARGUMENT;
    if (!kith__assessment_difference_exact(assessment, difference, &value))
        return KITH_E_NO_VALUE;
    *out = kith__ratio_to_double(value);
    return KITH_OK;
}

kith_status kith_assessment_difference_bounds(const kith_assessment *assessment,
                                              int32_t difference,
                                              double *lowest, double *highest)
{
    struct kith__ratio low, high;
    if (!has_difference(assessment, difference) || lowest == NULL ||
        highest == NULL)
        return KITH_E_ARGUMENT;
    if (!kith__assessment_difference_bounds_exact(assessment, difference, &low,
                                                  &high))
        return KITH_E_NO_VALUE;
    *lowest = kith__ratio_to_double(low);
    *highest = kith__ratio_to_double(high);
    return KITH_OK;
}
