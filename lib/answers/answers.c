/* SPDX-License-Identifier: MIT */

#include "answers/answers.h"

#include <string.h>

#include "base/error.h"

int32_t kith__find_tie(const struct kith__plan *plan, const char *id,
                       size_t length)
{
    for (int32_t i = 0; i < plan->tie_count; i++)
        if (kith__same(id, length, plan->ties[i].id))
            return i;
    return KITH__NONE;
}

kith_status kith__answers_make(const kith_questionnaire *questionnaire,
                               int32_t tie, kith_answers **out,
                               kith_error **error)
{
    kith_memory *memory = kith__questionnaire_memory(questionnaire);
    const struct kith__plan *plan = kith__plan_of(questionnaire);
    kith_answers *made = kith__allocate(memory, sizeof *made);
    if (made == NULL)
        return kith__fail_memory(error);
    made->block_size = kith__sheet_size(plan);
    if (made->block_size == 0)
        made->block_size = 1;
    made->block = kith__allocate(memory, made->block_size);
    if (made->block == NULL) {
        kith__release(memory, made, sizeof *made);
        return kith__fail_memory(error);
    }
    made->memory = memory;
    made->arena.memory = memory;
    made->questionnaire = kith__questionnaire_hold(questionnaire);
    kith__sheet_place(&made->sheet, plan, tie, made->block);
    *out = made;
    return KITH_OK;
}

kith_status kith_answers_new(const kith_questionnaire *questionnaire,
                             const char *tie, kith_answers **out,
                             kith_error **error)
{
    if (!kith__error_ready(error) || questionnaire == NULL || tie == NULL ||
        out == NULL)
        return KITH_E_ARGUMENT;
    int32_t found =
        kith__find_tie(kith__plan_of(questionnaire), tie, strlen(tie));
    if (found == KITH__NONE)
        return kith__fail(error, kith__questionnaire_memory(questionnaire),
                          KITH_E_NOT_FOUND, NULL,
                          "The questionnaire has no tie of that id");
    return kith__answers_make(questionnaire, found, out, error);
}

void kith_answers_free(kith_answers *answers)
{
    if (answers == NULL)
        return;
    kith_questionnaire *questionnaire = answers->questionnaire;
    kith__arena_free(&answers->arena);
    kith__release(answers->memory, answers->block, answers->block_size);
    kith__release(answers->memory, answers, sizeof *answers);
    kith_questionnaire_free(questionnaire); /* last: the memory is its own */
}

/* ---- Setting ---------------------------------------------------------- */

/* Finds an item of the tie. KITH_OK and its number, or the failure. */
static kith_status find(const kith_answers *answers, const char *id,
                        int32_t *item, kith_error **error)
{
    if (!kith__error_ready(error) || answers == NULL || id == NULL)
        return KITH_E_ARGUMENT;
    *item = kith__find_item(answers->sheet.plan, id, strlen(id));
    if (*item == KITH__NONE)
        return kith__fail(error, answers->memory, KITH_E_NOT_FOUND, NULL,
                          "The questionnaire has no item of that id");
    if (!answers->sheet.cut->in_tie[*item])
        return kith__fail(error, answers->memory, KITH_E_NOT_FOUND, NULL,
                          "Item '%s' is not asked about this tie",
                          answers->sheet.plan->items[*item].id);
    return KITH_OK;
}

/* Acts on what was kept, or says why it was not. */
static kith_status kept(kith_answers *answers, int32_t item,
                        const char *refused, kith_error **error)
{
    if (refused != NULL)
        return kith__fail(error, answers->memory, KITH_E_VALUE, NULL,
                          "Item '%s' was not changed: %s",
                          answers->sheet.plan->items[item].id, refused);
    kith__sheet_ask(&answers->sheet);
    return KITH_OK;
}

kith_status kith_answers_set(kith_answers *answers, const char *item,
                             double value, kith_error **error)
{
    int32_t found;
    kith_status status = find(answers, item, &found, error);
    if (status != KITH_OK)
        return status;
    kith__decimal exact;
    const char *refused = "the value is no number with six decimals at most";
    if (kith__decimal_of_double(value, &exact))
        refused = kith__keep_value(&answers->sheet, found, exact);
    return kept(answers, found, refused, error);
}

kith_status kith_answers_set_option(kith_answers *answers, const char *item,
                                    const char *option, kith_error **error)
{
    if (option == NULL)
        return KITH_E_ARGUMENT;
    int32_t found;
    kith_status status = find(answers, item, &found, error);
    if (status != KITH_OK)
        return status;
    return kept(
        answers, found,
        kith__keep_option(&answers->sheet, found, option, strlen(option)),
        error);
}

kith_status kith_answers_set_missing(kith_answers *answers, const char *item,
                                     int32_t reason, kith_error **error)
{
    int32_t found;
    kith_status status = find(answers, item, &found, error);
    if (status != KITH_OK)
        return status;
    if (reason != KITH_SKIPPED && reason != KITH_DOES_NOT_APPLY &&
        reason != KITH_DECLINED)
        return kith__fail(error, answers->memory, KITH_E_ARGUMENT, NULL,
                          "The reason must be KITH_SKIPPED, "
                          "KITH_DOES_NOT_APPLY or KITH_DECLINED");
    return kept(answers, found,
                kith__keep_reason(&answers->sheet, found, reason), error);
}

kith_status kith_answers_clear(kith_answers *answers, const char *item,
                               kith_error **error)
{
    int32_t found;
    kith_status status = find(answers, item, &found, error);
    if (status != KITH_OK)
        return status;
    return kept(answers, found,
                kith__keep_reason(&answers->sheet, found, KITH_UNANSWERED),
                error);
}

static kith_status find_fact(const kith_answers *answers, const char *id,
                             int32_t *fact, kith_error **error)
{
    if (!kith__error_ready(error) || answers == NULL || id == NULL)
        return KITH_E_ARGUMENT;
    *fact = kith__find_fact(answers->sheet.plan, id, strlen(id));
    if (*fact == KITH__NONE)
        return kith__fail(error, answers->memory, KITH_E_NOT_FOUND, NULL,
                          "The questionnaire has no fact of that id");
    return KITH_OK;
}

kith_status kith_answers_set_fact(kith_answers *answers, const char *fact,
                                  double value, kith_error **error)
{
    int32_t found;
    kith_status status = find_fact(answers, fact, &found, error);
    if (status != KITH_OK)
        return status;
    kith__decimal exact;
    const char *refused = "the value is no number with six decimals at most";
    if (kith__decimal_of_double(value, &exact))
        refused = kith__keep_fact(&answers->sheet, found, exact);
    if (refused != NULL)
        return kith__fail(error, answers->memory, KITH_E_VALUE, NULL,
                          "Fact '%s' was not changed: %s",
                          answers->sheet.plan->facts[found].id, refused);
    kith__sheet_ask(&answers->sheet);
    return KITH_OK;
}

kith_status kith_answers_clear_fact(kith_answers *answers, const char *fact,
                                    kith_error **error)
{
    int32_t found;
    kith_status status = find_fact(answers, fact, &found, error);
    if (status != KITH_OK)
        return status;
    answers->sheet.facts[found] = 0;
    answers->sheet.fact_given[found] = KITH__NOT_GIVEN;
    kith__sheet_ask(&answers->sheet);
    return KITH_OK;
}

kith_status kith_answers_set_earlier_gate(kith_answers *answers, int32_t gate,
                                          kith_error **error)
{
    if (!kith__error_ready(error) || answers == NULL)
        return KITH_E_ARGUMENT;
    if (gate != KITH_GATE_RAISED && gate != KITH_GATE_UNKNOWN &&
        gate != KITH_GATE_NOT_RAISED)
        return kith__fail(error, answers->memory, KITH_E_ARGUMENT, NULL,
                          "The gate must be KITH_GATE_RAISED, "
                          "KITH_GATE_UNKNOWN or KITH_GATE_NOT_RAISED");
    /* Only a raised gate says something; nothing takes it back. */
    if (gate == KITH_GATE_RAISED)
        answers->sheet.earlier_gate = gate;
    return KITH_OK;
}
