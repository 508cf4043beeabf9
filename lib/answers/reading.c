/* SPDX-License-Identifier: MIT */
/* reading - what a host may look up in answers: states, values, what comes
 * next, progress. */

#include "answers/answers.h"

static bool has_item(const kith_answers *answers, int32_t item)
{
    return answers != NULL && item >= 0 &&
           item < answers->sheet.plan->item_count;
}

int32_t kith_answers_tie(const kith_answers *answers)
{
    return answers == NULL ? -1 : answers->sheet.tie;
}

int32_t kith_answers_state(const kith_answers *answers, int32_t item)
{
    return has_item(answers, item) ? kith__sheet_state(&answers->sheet, item)
                                   : -1;
}

int32_t kith_answers_may_be_asked(const kith_answers *answers, int32_t item)
{
    if (!has_item(answers, item))
        return -1;
    return answers->sheet.asked[item] == KITH__UNKNOWN;
}

kith_status kith_answers_value(const kith_answers *answers, int32_t item,
                               double *out)
{
    if (!has_item(answers, item) || out == NULL)
        return KITH_E_ARGUMENT;
    if (answers->sheet.kept[item] != KITH_ANSWERED)
        return KITH_E_NO_VALUE;
    *out = kith__decimal_to_double(answers->sheet.values[item]);
    return KITH_OK;
}

int32_t kith_answers_option(const kith_answers *answers, int32_t item)
{
    return has_item(answers, item) ? answers->sheet.options[item] : -1;
}

int32_t kith_answers_reason(const kith_answers *answers, int32_t item)
{
    return has_item(answers, item) ? answers->sheet.kept[item] : -1;
}

kith_status kith_answers_fact(const kith_answers *answers, int32_t fact,
                              double *out)
{
    if (answers == NULL || fact < 0 ||
        fact >= answers->sheet.plan->fact_count || out == NULL)
        return KITH_E_ARGUMENT;
    if (!answers->sheet.fact_given[fact])
        return KITH_E_NO_VALUE;
    *out = kith__decimal_to_double(answers->sheet.facts[fact]);
    return KITH_OK;
}

int32_t kith_answers_fact_is_computed(const kith_answers *answers, int32_t fact)
{
    if (answers == NULL || fact < 0 || fact >= answers->sheet.plan->fact_count)
        return -1;
    return answers->sheet.fact_given[fact] == KITH__COMPUTED;
}

int32_t kith_answers_stopped(const kith_answers *answers)
{
    return answers == NULL ? -1 : kith__sheet_stop(&answers->sheet);
}

int32_t kith_answers_next(const kith_answers *answers)
{
    if (answers == NULL || kith__sheet_stop(&answers->sheet) != KITH__NONE)
        return -1;
    const struct kith__plan *plan = answers->sheet.plan;
    for (int32_t s = 0; s < plan->section_count; s++) {
        const struct kith__section *section = &plan->sections[s];
        for (int32_t i = 0; i < section->count; i++)
            if (kith__sheet_state(&answers->sheet, section->items[i]) ==
                KITH_UNANSWERED)
                return section->items[i];
    }
    return -1;
}

/* The item asked before or behind another, in the order of the sections. */
static int32_t neighbour(const kith_answers *answers, int32_t item, bool before)
{
    const struct kith__plan *plan = answers->sheet.plan;
    int32_t last = -1;
    bool passed = item == -1 && !before;
    for (int32_t s = 0; s < plan->section_count; s++) {
        for (int32_t i = 0; i < plan->sections[s].count; i++) {
            int32_t here = plan->sections[s].items[i];
            if (here == item) {
                if (before)
                    return last;
                passed = true;
            } else if (answers->sheet.asked[here] == KITH__TRUE) {
                if (passed && !before)
                    return here;
                last = here;
            }
        }
    }
    return before && item == -1 ? last : -1;
}

int32_t kith_answers_after(const kith_answers *answers, int32_t item)
{
    if (item != -1 && !has_item(answers, item))
        return -1;
    return answers == NULL ? -1 : neighbour(answers, item, false);
}

int32_t kith_answers_before(const kith_answers *answers, int32_t item)
{
    if (item != -1 && !has_item(answers, item))
        return -1;
    return answers == NULL ? -1 : neighbour(answers, item, true);
}

int32_t kith_answers_count(const kith_answers *answers, int32_t state)
{
    if (answers == NULL || state < KITH_ANSWERED || state > KITH_DECLINED)
        return -1;
    int32_t count = 0;
    for (int32_t i = 0; i < answers->sheet.plan->item_count; i++)
        count += kith__sheet_state(&answers->sheet, i) == state;
    return count;
}

int32_t kith_answers_gone_count(const kith_answers *answers)
{
    return answers == NULL ? -1 : answers->gone_count;
}

const char *kith_answers_gone_id(const kith_answers *answers, int32_t index)
{
    if (answers == NULL || index < 0 || index >= answers->gone_count)
        return NULL;
    return answers->gone[index].id;
}
