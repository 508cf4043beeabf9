/* SPDX-License-Identifier: MIT */
/* getters_document - what a questionnaire says of itself: names, ties,
 * sections, warnings.
 *
 * Public getters alone. */

#include "questionnaire/getters.h"

/* ---- Itself ----------------------------------------------------------------
 */

const char *kith_questionnaire_id(const kith_questionnaire *questionnaire)
{
    return questionnaire == NULL ? NULL : questionnaire->plan.id;
}

const char *kith_questionnaire_version(const kith_questionnaire *questionnaire)
{
    return questionnaire == NULL ? NULL : questionnaire->plan.version;
}

const char *kith_questionnaire_language(const kith_questionnaire *questionnaire)
{
    return questionnaire == NULL ? NULL : questionnaire->plan.language;
}

const char *kith_questionnaire_licence(const kith_questionnaire *questionnaire)
{
    return questionnaire == NULL ? NULL : questionnaire->plan.licence;
}

const char *kith_questionnaire_source(const kith_questionnaire *questionnaire)
{
    return questionnaire == NULL ? NULL : questionnaire->plan.source;
}

const char *kith_questionnaire_status(const kith_questionnaire *questionnaire)
{
    return questionnaire == NULL ? NULL : questionnaire->plan.status;
}

const char *kith_questionnaire_digest(const kith_questionnaire *questionnaire)
{
    return questionnaire == NULL ? NULL : questionnaire->plan.digest;
}

/* ---- Ties ------------------------------------------------------------------
 */

int32_t kith_questionnaire_tie_count(const kith_questionnaire *questionnaire)
{
    return questionnaire == NULL ? -1 : questionnaire->plan.tie_count;
}

const char *kith_questionnaire_tie_id(const kith_questionnaire *questionnaire,
                                      int32_t index)
{
    if (questionnaire == NULL ||
        !kith__is_index(index, questionnaire->plan.tie_count))
        return NULL;
    return questionnaire->plan.ties[index].id;
}

int32_t kith_questionnaire_tie_index(const kith_questionnaire *questionnaire,
                                     const char *id)
{
    if (questionnaire == NULL)
        return -1;
    const struct kith__plan *plan = &questionnaire->plan;
    return kith__index_of(plan->ties, sizeof *plan->ties, plan->tie_count, id);
}

int32_t kith_questionnaire_tie_other_side(
    const kith_questionnaire *questionnaire, int32_t tie)
{
    if (questionnaire == NULL ||
        !kith__is_index(tie, questionnaire->plan.tie_count))
        return -1;
    return questionnaire->plan.ties[tie].other_side;
}

/* ---- Sections --------------------------------------------------------------
 */

int32_t kith_questionnaire_section_count(
    const kith_questionnaire *questionnaire)
{
    return questionnaire == NULL ? -1 : questionnaire->plan.section_count;
}

const char *kith_questionnaire_section_id(
    const kith_questionnaire *questionnaire, int32_t index)
{
    if (questionnaire == NULL ||
        !kith__is_index(index, questionnaire->plan.section_count))
        return NULL;
    return questionnaire->plan.sections[index].id;
}

int32_t kith_questionnaire_section_index(
    const kith_questionnaire *questionnaire, const char *id)
{
    if (questionnaire == NULL)
        return -1;
    const struct kith__plan *plan = &questionnaire->plan;
    return kith__index_of(plan->sections, sizeof *plan->sections,
                          plan->section_count, id);
}

int32_t kith_questionnaire_section_item_count(
    const kith_questionnaire *questionnaire, int32_t section)
{
    if (questionnaire == NULL ||
        !kith__is_index(section, questionnaire->plan.section_count))
        return -1;
    return questionnaire->plan.sections[section].count;
}

int32_t kith_questionnaire_section_item(const kith_questionnaire *questionnaire,
                                        int32_t section, int32_t index)
{
    int32_t count =
        kith_questionnaire_section_item_count(questionnaire, section);
    return kith__is_index(index, count)
               ? questionnaire->plan.sections[section].items[index]
               : -1;
}

/* ---- Warnings --------------------------------------------------------------
 */

int32_t kith_questionnaire_warning_count(
    const kith_questionnaire *questionnaire)
{
    return questionnaire == NULL ? -1 : questionnaire->plan.warning_count;
}

static const struct kith__warning *find_warning(
    const kith_questionnaire *questionnaire, int32_t index)
{
    if (questionnaire == NULL ||
        !kith__is_index(index, questionnaire->plan.warning_count))
        return NULL;
    return &questionnaire->plan.warnings[index];
}

const char *kith_questionnaire_warning_message(
    const kith_questionnaire *questionnaire, int32_t index)
{
    const struct kith__warning *warning = find_warning(questionnaire, index);
    return warning == NULL ? NULL : warning->message;
}

const char *kith_questionnaire_warning_pointer(
    const kith_questionnaire *questionnaire, int32_t index)
{
    const struct kith__warning *warning = find_warning(questionnaire, index);
    return warning == NULL ? NULL : warning->pointer;
}

int32_t kith_questionnaire_warning_line(const kith_questionnaire *questionnaire,
                                        int32_t index)
{
    const struct kith__warning *warning = find_warning(questionnaire, index);
    return warning == NULL ? -1 : warning->line;
}

int32_t kith_questionnaire_warning_column(
    const kith_questionnaire *questionnaire, int32_t index)
{
    const struct kith__warning *warning = find_warning(questionnaire, index);
    return warning == NULL ? -1 : warning->column;
}
