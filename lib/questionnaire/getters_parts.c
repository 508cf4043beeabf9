/* SPDX-License-Identifier: MIT */
/* getters_parts - what comes of the answers: scales, differences, patterns,
 * advice, stops.
 *
 * Public getters alone. */

#include "questionnaire/getters.h"

/* ---- Scales ----------------------------------------------------------------
 */

int32_t kith_questionnaire_scale_count(const kith_questionnaire *questionnaire)
{
    return questionnaire == NULL ? -1 : questionnaire->plan.scale_count;
}

const char *kith_questionnaire_scale_id(const kith_questionnaire *questionnaire,
                                        int32_t index)
{
    if (questionnaire == NULL ||
        !kith__is_index(index, questionnaire->plan.scale_count))
        return NULL;
    return questionnaire->plan.scales[index].id;
}

int32_t kith_questionnaire_scale_index(const kith_questionnaire *questionnaire,
                                       const char *id)
{
    if (questionnaire == NULL)
        return -1;
    const struct kith__plan *plan = &questionnaire->plan;
    return kith__index_of(plan->scales, sizeof *plan->scales, plan->scale_count,
                          id);
}

int32_t kith_questionnaire_scale_is_sensitive(
    const kith_questionnaire *questionnaire, int32_t scale)
{
    if (questionnaire == NULL ||
        !kith__is_index(scale, questionnaire->plan.scale_count))
        return -1;
    return questionnaire->plan.scales[scale].sensitive;
}

int32_t kith_questionnaire_scale_is_shown(
    const kith_questionnaire *questionnaire, int32_t scale)
{
    if (questionnaire == NULL ||
        !kith__is_index(scale, questionnaire->plan.scale_count))
        return -1;
    return questionnaire->plan.scales[scale].shown;
}

int32_t kith_questionnaire_scale_is_shareable(
    const kith_questionnaire *questionnaire, int32_t scale)
{
    if (questionnaire == NULL ||
        !kith__is_index(scale, questionnaire->plan.scale_count))
        return -1;
    return questionnaire->plan.scales[scale].shareable;
}

int32_t kith_questionnaire_scale_other_side(
    const kith_questionnaire *questionnaire, int32_t scale)
{
    if (questionnaire == NULL ||
        !kith__is_index(scale, questionnaire->plan.scale_count))
        return -1;
    return questionnaire->plan.scales[scale].other_side;
}

int32_t kith_questionnaire_difference_is_sensitive(
    const kith_questionnaire *questionnaire, int32_t difference)
{
    if (questionnaire == NULL ||
        !kith__is_index(difference, questionnaire->plan.difference_count))
        return -1;
    return questionnaire->plan.differences[difference].sensitive;
}

/* ---- Differences -----------------------------------------------------------
 */

int32_t kith_questionnaire_difference_count(
    const kith_questionnaire *questionnaire)
{
    return questionnaire == NULL ? -1 : questionnaire->plan.difference_count;
}

const char *kith_questionnaire_difference_id(
    const kith_questionnaire *questionnaire, int32_t index)
{
    if (questionnaire == NULL ||
        !kith__is_index(index, questionnaire->plan.difference_count))
        return NULL;
    return questionnaire->plan.differences[index].id;
}

int32_t kith_questionnaire_difference_index(
    const kith_questionnaire *questionnaire, const char *id)
{
    if (questionnaire == NULL)
        return -1;
    const struct kith__plan *plan = &questionnaire->plan;
    return kith__index_of(plan->differences, sizeof *plan->differences,
                          plan->difference_count, id);
}

/* ---- Patterns --------------------------------------------------------------
 */

int32_t kith_questionnaire_pattern_count(
    const kith_questionnaire *questionnaire)
{
    return questionnaire == NULL ? -1 : questionnaire->plan.pattern_count;
}

const char *kith_questionnaire_pattern_id(
    const kith_questionnaire *questionnaire, int32_t index)
{
    if (questionnaire == NULL ||
        !kith__is_index(index, questionnaire->plan.pattern_count))
        return NULL;
    return questionnaire->plan.patterns[index].id;
}

int32_t kith_questionnaire_pattern_index(
    const kith_questionnaire *questionnaire, const char *id)
{
    if (questionnaire == NULL)
        return -1;
    const struct kith__plan *plan = &questionnaire->plan;
    return kith__index_of(plan->patterns, sizeof *plan->patterns,
                          plan->pattern_count, id);
}

int32_t kith_questionnaire_pattern_is_sensitive(
    const kith_questionnaire *questionnaire, int32_t pattern)
{
    if (questionnaire == NULL ||
        !kith__is_index(pattern, questionnaire->plan.pattern_count))
        return -1;
    return questionnaire->plan.patterns[pattern].sensitive;
}

int32_t kith_questionnaire_pattern_is_gate(
    const kith_questionnaire *questionnaire, int32_t pattern)
{
    if (questionnaire == NULL ||
        !kith__is_index(pattern, questionnaire->plan.pattern_count))
        return -1;
    return questionnaire->plan.patterns[pattern].gate;
}

int32_t kith_questionnaire_pattern_criterion_count(
    const kith_questionnaire *questionnaire, int32_t pattern)
{
    if (questionnaire == NULL ||
        !kith__is_index(pattern, questionnaire->plan.pattern_count))
        return -1;
    return questionnaire->plan.patterns[pattern].count;
}

const char *kith_questionnaire_pattern_criterion_id(
    const kith_questionnaire *questionnaire, int32_t pattern, int32_t criterion)
{
    int32_t count =
        kith_questionnaire_pattern_criterion_count(questionnaire, pattern);
    return kith__is_index(criterion, count)
               ? questionnaire->plan.patterns[pattern].criteria[criterion].id
               : NULL;
}

/* ---- Advice ----------------------------------------------------------------
 */

int32_t kith_questionnaire_advice_count(const kith_questionnaire *questionnaire)
{
    return questionnaire == NULL ? -1 : questionnaire->plan.advice_count;
}

const char *kith_questionnaire_advice_id(
    const kith_questionnaire *questionnaire, int32_t index)
{
    if (questionnaire == NULL ||
        !kith__is_index(index, questionnaire->plan.advice_count))
        return NULL;
    return questionnaire->plan.advice[index].id;
}

int32_t kith_questionnaire_advice_index(const kith_questionnaire *questionnaire,
                                        const char *id)
{
    if (questionnaire == NULL)
        return -1;
    const struct kith__plan *plan = &questionnaire->plan;
    return kith__index_of(plan->advice, sizeof *plan->advice,
                          plan->advice_count, id);
}

int32_t kith_questionnaire_advice_is_sensitive(
    const kith_questionnaire *questionnaire, int32_t advice)
{
    if (questionnaire == NULL ||
        !kith__is_index(advice, questionnaire->plan.advice_count))
        return -1;
    return questionnaire->plan.advice[advice].sensitive;
}

/* ---- Stops -----------------------------------------------------------------
 */

int32_t kith_questionnaire_stop_count(const kith_questionnaire *questionnaire)
{
    return questionnaire == NULL ? -1 : questionnaire->plan.stop_count;
}

const char *kith_questionnaire_stop_id(const kith_questionnaire *questionnaire,
                                       int32_t index)
{
    if (questionnaire == NULL ||
        !kith__is_index(index, questionnaire->plan.stop_count))
        return NULL;
    return questionnaire->plan.stops[index].id;
}

int32_t kith_questionnaire_stop_index(const kith_questionnaire *questionnaire,
                                      const char *id)
{
    if (questionnaire == NULL)
        return -1;
    const struct kith__plan *plan = &questionnaire->plan;
    return kith__index_of(plan->stops, sizeof *plan->stops, plan->stop_count,
                          id);
}
