/* SPDX-License-Identifier: MIT */

#include "adaptive/strategy.h"

#include "answers/answers.h"
#include "base/error.h"

/* More than any rule can mean. */
#define RULE_MOST 1e6

/* ---- Making ----------------------------------------------------------- */

static kith_strategy *make(const kith_questionnaire *questionnaire)
{
    const struct kith__plan *plan = kith__plan_of(questionnaire);
    kith_memory *memory = kith__questionnaire_memory(questionnaire);
    size_t size = sizeof(kith_strategy) + (size_t)plan->scale_count;
    kith_strategy *made = kith__allocate(memory, size);
    if (made == NULL)
        return NULL;
    made->memory = memory;
    made->questionnaire = kith__questionnaire_hold(questionnaire);
    made->size = size;
    made->scales = (bool *)(void *)(made + 1);
    return made;
}

void kith_strategy_free(kith_strategy *strategy)
{
    if (strategy == NULL)
        return;
    kith_questionnaire *questionnaire = strategy->questionnaire;
    kith__release(strategy->memory, strategy, strategy->size);
    kith_questionnaire_free(questionnaire); /* last: the memory is its own */
}

kith_status kith_strategy_settling(const kith_questionnaire *questionnaire,
                                   kith_strategy **out, kith_error **error)
{
    if (!kith__error_ready(error) || questionnaire == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    kith_strategy *made = make(questionnaire);
    if (made == NULL)
        return kith__fail_memory(error);
    made->settling = true;
    *out = made;
    return KITH_OK;
}

/* ---- Of graded scales ------------------------------------------------- */

static bool is_rule(double number)
{
    return number >= 0 && number <= RULE_MOST;
}

static bool is_graded(const struct kith__plan *plan, int32_t scale)
{
    return plan->scales[scale].graded != NULL;
}

static kith_status check_scales(const kith_questionnaire *questionnaire,
                                const int32_t *scales, int32_t count,
                                kith_error **error)
{
    const struct kith__plan *plan = kith__plan_of(questionnaire);
    kith_memory *memory = kith__questionnaire_memory(questionnaire);
    for (int32_t i = 0; i < count; i++) {
        if (scales[i] < 0 || scales[i] >= plan->scale_count)
            return KITH_E_ARGUMENT;
        if (!is_graded(plan, scales[i]))
            return kith__fail(error, memory, KITH_E_VALUE, NULL,
                              "Scale '%s' is not graded: only a graded scale "
                              "knows what a question tells",
                              plan->scales[scales[i]].id);
    }
    for (int32_t i = 0; i < plan->scale_count; i++)
        if (is_graded(plan, i))
            return KITH_OK;
    return kith__fail(error, memory, KITH_E_NOT_FOUND, NULL,
                      "The questionnaire has no graded scale");
}

static void choose_scales(kith_strategy *strategy, const int32_t *scales,
                          int32_t count)
{
    const struct kith__plan *plan = kith__plan_of(strategy->questionnaire);
    for (int32_t i = 0; i < count; i++)
        strategy->scales[scales[i]] = true;
    for (int32_t i = 0; i < plan->scale_count && count == 0; i++)
        strategy->scales[i] = is_graded(plan, i);
}

kith_status kith_strategy_informative(const kith_questionnaire *questionnaire,
                                      const int32_t *scales, int32_t count,
                                      double standard_error, int32_t most,
                                      double information, int32_t others,
                                      kith_strategy **out, kith_error **error)
{
    if (!kith__error_ready(error) || questionnaire == NULL || out == NULL ||
        count < 0 || (scales == NULL) != (count == 0) || others < 0 ||
        others > 1)
        return KITH_E_ARGUMENT;
    if (!is_rule(standard_error) || !is_rule(information) || most < 0)
        return kith__fail(error, kith__questionnaire_memory(questionnaire),
                          KITH_E_VALUE, NULL,
                          "A rule that ends a scale is a number from 0 to "
                          "1000000; 0 for no such rule");
    kith_status status = check_scales(questionnaire, scales, count, error);
    if (status != KITH_OK)
        return status;
    kith_strategy *made = make(questionnaire);
    if (made == NULL)
        return kith__fail_memory(error);
    made->standard_error = standard_error;
    made->most = most;
    made->information = information;
    made->others = others == 1;
    choose_scales(made, scales, count);
    *out = made;
    return KITH_OK;
}

/* ---- What comes next -------------------------------------------------- */

kith_status kith_strategy_next(const kith_strategy *strategy,
                               const kith_answers *answers, int32_t *item,
                               int32_t *why, kith_error **error)
{
    if (!kith__error_ready(error) || strategy == NULL || answers == NULL ||
        item == NULL || why == NULL)
        return KITH_E_ARGUMENT;
    if (strategy->questionnaire != answers->questionnaire)
        return kith__fail(error, answers->memory, KITH_E_ARGUMENT, NULL,
                          "The answers are to another questionnaire than the "
                          "strategy is for");
    const struct kith__sheet *sheet = &answers->sheet;
    struct kith__next next = {KITH__NONE, KITH_DONE_STOPPED};
    struct kith__arena arena = {.memory = answers->memory};
    bool done = kith__sheet_stop(sheet) != KITH__NONE ||
                (strategy->settling
                     ? kith__next_settling(sheet, &arena, &next)
                     : kith__next_informative(strategy, sheet, &arena, &next));
    kith__arena_free(&arena);
    if (!done)
        return kith__fail_memory(error);
    *item = next.item;
    *why = next.why;
    return KITH_OK;
}
