/* SPDX-License-Identifier: MIT */

#include "adaptive/strategy.h"

#include "answers/answers.h"
#include "base/error.h"

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
