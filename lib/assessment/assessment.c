/* SPDX-License-Identifier: MIT */

#include "assessment/assessment.h"

#include "answers/answers.h"
#include "assessment/run.h"
#include "base/error.h"
#include "guidance/advice.h"

/* The results begin behind the struct, where any type may lie. */
static size_t head_size(void)
{
    const size_t unit = sizeof(max_align_t);
    return (sizeof(struct kith_assessment) + unit - 1) / unit * unit;
}

kith_status kith_assess(const kith_answers *answers, kith_assessment **out,
                        kith_error **error)
{
    if (!kith__error_ready(error) || answers == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    const struct kith__sheet *sheet = &answers->sheet;
    size_t size = head_size() + kith__results_size(sheet->plan);
    kith_assessment *made = kith__allocate(answers->memory, size);
    if (made == NULL)
        return kith__fail_memory(error);
    atomic_init(&made->holders, 1);
    made->size = size;
    made->questionnaire = kith__questionnaire_hold(answers->questionnaire);
    kith__results_place(&made->results, sheet, (char *)made + head_size());
    made->stopped = kith__run(&made->results);
    *out = made;
    return KITH_OK;
}

kith_assessment *kith__assessment_hold(const kith_assessment *assessment)
{
    kith_assessment *held = (kith_assessment *)assessment;
    atomic_fetch_add_explicit(&held->holders, 1, memory_order_relaxed);
    return held;
}

void kith_assessment_free(kith_assessment *assessment)
{
    if (assessment == NULL ||
        atomic_fetch_sub_explicit(&assessment->holders, 1,
                                  memory_order_acq_rel) > 1)
        return;
    kith_questionnaire *questionnaire = assessment->questionnaire;
    kith__release(kith__questionnaire_memory(questionnaire), assessment,
                  assessment->size);
    kith_questionnaire_free(questionnaire);
}

/* ---- Looking up ------------------------------------------------------- */

const struct kith__plan *kith__assessment_plan(
    const kith_assessment *assessment)
{
    return assessment->results.sheet.plan;
}

const kith_questionnaire *kith__assessment_questionnaire(
    const kith_assessment *assessment)
{
    return assessment->questionnaire;
}

kith_memory *kith__assessment_memory(const kith_assessment *assessment)
{
    return kith__questionnaire_memory(assessment->questionnaire);
}

const char *kith_assessment_questionnaire_id(const kith_assessment *assessment)
{
    return assessment == NULL ? NULL : kith__assessment_plan(assessment)->id;
}

const char *kith_assessment_questionnaire_version(
    const kith_assessment *assessment)
{
    return assessment == NULL ? NULL
                              : kith__assessment_plan(assessment)->version;
}

const char *kith_assessment_digest(const kith_assessment *assessment)
{
    return assessment == NULL ? NULL
                              : kith__assessment_plan(assessment)->digest;
}

int32_t kith_assessment_tie(const kith_assessment *assessment)
{
    return assessment == NULL ? -1 : assessment->results.sheet.tie;
}

int32_t kith_assessment_stopped(const kith_assessment *assessment)
{
    return assessment == NULL ? -1 : assessment->stopped;
}

int32_t kith__assessment_option(const kith_assessment *assessment, int32_t item)
{
    const struct kith__sheet *sheet = &assessment->results.sheet;
    return kith__sheet_counts(sheet, item) ? sheet->options[item] : KITH__NONE;
}

bool kith__assessment_value(const kith_assessment *assessment, int32_t item,
                            kith__decimal *out)
{
    const struct kith__sheet *sheet = &assessment->results.sheet;
    if (!kith__sheet_counts(sheet, item))
        return false;
    *out = sheet->values[item];
    return true;
}
