/* SPDX-License-Identifier: MIT */
/* getters_questions - the items of a questionnaire, their options, and facts.
 *
 * Public getters alone. */

#include "questionnaire/getters.h"

/* ---- Items -----------------------------------------------------------------
 */

int32_t kith_questionnaire_item_count(const kith_questionnaire *questionnaire)
{
    return questionnaire == NULL ? -1 : questionnaire->plan.item_count;
}

const char *kith_questionnaire_item_id(const kith_questionnaire *questionnaire,
                                       int32_t index)
{
    if (questionnaire == NULL ||
        !kith__is_index(index, questionnaire->plan.item_count))
        return NULL;
    return questionnaire->plan.items[index].id;
}

int32_t kith_questionnaire_item_index(const kith_questionnaire *questionnaire,
                                      const char *id)
{
    if (questionnaire == NULL || id == NULL)
        return -1;
    return kith__find_item(&questionnaire->plan, id, strlen(id));
}

int32_t kith_questionnaire_item_in_tie(const kith_questionnaire *questionnaire,
                                       int32_t item, int32_t tie)
{
    if (questionnaire == NULL ||
        !kith__is_index(item, questionnaire->plan.item_count) ||
        !kith__is_index(tie, questionnaire->plan.tie_count))
        return -1;
    return (int32_t)(questionnaire->plan.items[item].ties >> tie & 1);
}

int32_t kith_questionnaire_item_is_sensitive(
    const kith_questionnaire *questionnaire, int32_t item)
{
    if (questionnaire == NULL ||
        !kith__is_index(item, questionnaire->plan.item_count))
        return -1;
    return questionnaire->plan.items[item].sensitive;
}

int32_t kith_questionnaire_item_is_safety(
    const kith_questionnaire *questionnaire, int32_t item)
{
    if (questionnaire == NULL ||
        !kith__is_index(item, questionnaire->plan.item_count))
        return -1;
    return questionnaire->plan.items[item].safety;
}

kith_status kith_questionnaire_item_range(
    const kith_questionnaire *questionnaire, int32_t item, double *lowest,
    double *highest)
{
    if (questionnaire == NULL || lowest == NULL || highest == NULL ||
        !kith__is_index(item, questionnaire->plan.item_count))
        return KITH_E_ARGUMENT;
    const struct kith__item *found = &questionnaire->plan.items[item];
    *lowest = kith__decimal_to_double(found->minimum);
    *highest = kith__decimal_to_double(found->maximum);
    return KITH_OK;
}

/* ---- Options ---------------------------------------------------------------
 */

/* The option set of an item; NULL for a wrong index and for whole numbers. */
static const struct kith__option_set *find_set(
    const kith_questionnaire *questionnaire, int32_t item)
{
    if (questionnaire == NULL ||
        !kith__is_index(item, questionnaire->plan.item_count))
        return NULL;
    int32_t options = questionnaire->plan.items[item].options;
    return options == KITH__NONE ? NULL
                                 : &questionnaire->plan.option_sets[options];
}

int32_t kith_questionnaire_option_count(const kith_questionnaire *questionnaire,
                                        int32_t item)
{
    if (questionnaire == NULL ||
        !kith__is_index(item, questionnaire->plan.item_count))
        return -1;
    const struct kith__option_set *set = find_set(questionnaire, item);
    return set == NULL ? 0 : set->count;
}

const char *kith_questionnaire_option_id(
    const kith_questionnaire *questionnaire, int32_t item, int32_t option)
{
    const struct kith__option_set *set = find_set(questionnaire, item);
    return set == NULL || !kith__is_index(option, set->count)
               ? NULL
               : set->options[option].id;
}

kith_status kith_questionnaire_option_value(
    const kith_questionnaire *questionnaire, int32_t item, int32_t option,
    double *out)
{
    const struct kith__option_set *set = find_set(questionnaire, item);
    if (set == NULL || !kith__is_index(option, set->count) || out == NULL)
        return KITH_E_ARGUMENT;
    *out = kith__decimal_to_double(set->options[option].value);
    return KITH_OK;
}

/* ---- Facts -----------------------------------------------------------------
 */

int32_t kith_questionnaire_fact_count(const kith_questionnaire *questionnaire)
{
    return questionnaire == NULL ? -1 : questionnaire->plan.fact_count;
}

const char *kith_questionnaire_fact_id(const kith_questionnaire *questionnaire,
                                       int32_t index)
{
    if (questionnaire == NULL ||
        !kith__is_index(index, questionnaire->plan.fact_count))
        return NULL;
    return questionnaire->plan.facts[index].id;
}

int32_t kith_questionnaire_fact_index(const kith_questionnaire *questionnaire,
                                      const char *id)
{
    if (questionnaire == NULL || id == NULL)
        return -1;
    return kith__find_fact(&questionnaire->plan, id, strlen(id));
}

int32_t kith_questionnaire_fact_is_sensitive(
    const kith_questionnaire *questionnaire, int32_t fact)
{
    if (questionnaire == NULL ||
        !kith__is_index(fact, questionnaire->plan.fact_count))
        return -1;
    return questionnaire->plan.facts[fact].sensitive;
}

static const struct kith__computed *computed_of(
    const kith_questionnaire *questionnaire, int32_t fact)
{
    if (questionnaire == NULL ||
        !kith__is_index(fact, questionnaire->plan.fact_count))
        return NULL;
    const struct kith__computed *computed =
        &questionnaire->plan.facts[fact].computed;
    return computed->from == KITH__BY_HOST ? NULL : computed;
}

const char *kith_questionnaire_fact_computed_from(
    const kith_questionnaire *questionnaire, int32_t fact)
{
    static const char *const names[] = {
        [KITH__OF_JOURNAL] = "journal", [KITH__OF_CIRCLE] = "circle"};
    const struct kith__computed *computed = computed_of(questionnaire, fact);
    return computed == NULL ? NULL : names[computed->from];
}

const char *kith_questionnaire_fact_computed_what(
    const kith_questionnaire *questionnaire, int32_t fact)
{
    static const char *const names[] = {[KITH__SWINGS] = "swings",
                                        [KITH__COUNT] = "count",
                                        [KITH__AGE] = "age",
                                        [KITH__NEEDS_NAMED] = "needs-named",
                                        [KITH__EFFECTIVE_PEOPLE] =
                                            "effective-people"};
    const struct kith__computed *computed = computed_of(questionnaire, fact);
    return computed == NULL ? NULL : names[computed->what];
}

kith_status kith_questionnaire_fact_range(
    const kith_questionnaire *questionnaire, int32_t fact, double *lowest,
    double *highest)
{
    if (questionnaire == NULL || lowest == NULL || highest == NULL ||
        !kith__is_index(fact, questionnaire->plan.fact_count))
        return KITH_E_ARGUMENT;
    const struct kith__fact *found = &questionnaire->plan.facts[fact];
    *lowest = kith__decimal_to_double(found->minimum);
    *highest = kith__decimal_to_double(found->maximum);
    return KITH_OK;
}
