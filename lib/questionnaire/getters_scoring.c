/* SPDX-License-Identifier: MIT */
/* getters_scoring - how a document scores a scale. */

#include <kith/scoring.h>

#include "questionnaire/getters.h"

/* ---- The rule --------------------------------------------------------- */

const char *kith_questionnaire_scale_method(
    const kith_questionnaire *questionnaire, int32_t scale)
{
    static const char *const names[] = {[KITH__METHOD_SUM] = "sum",
                                        [KITH__METHOD_MEAN] = "mean",
                                        [KITH__METHOD_GRADED] = "graded"};
    const struct kith__scale *found = kith__scale_at(questionnaire, scale);
    return found == NULL ? NULL : names[found->method];
}

const char *kith_questionnaire_scale_reported(
    const kith_questionnaire *questionnaire, int32_t scale)
{
    static const char *const names[] = {[KITH__REPORT_RAW] = "raw",
                                        [KITH__REPORT_POMP] = "pomp",
                                        [KITH__REPORT_TABLE] = "table",
                                        [KITH__REPORT_T] = "t"};
    const struct kith__scale *found = kith__scale_at(questionnaire, scale);
    return found == NULL ? NULL : names[found->report_as];
}

const char *kith_questionnaire_scale_source(
    const kith_questionnaire *questionnaire, int32_t scale)
{
    const struct kith__scale *found = kith__scale_at(questionnaire, scale);
    return found == NULL ? NULL : found->source;
}

kith_status kith_questionnaire_scale_minimum(
    const kith_questionnaire *questionnaire, int32_t scale, double *out)
{
    const struct kith__scale *found = kith__scale_at(questionnaire, scale);
    if (found == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    if (found->minimum == KITH__MINIMUM_ALL)
        return KITH_E_NO_VALUE;
    *out = kith__decimal_to_double(found->minimum_value);
    return KITH_OK;
}

int32_t kith_questionnaire_scale_is_prorated(
    const kith_questionnaire *questionnaire, int32_t scale)
{
    const struct kith__scale *found = kith__scale_at(questionnaire, scale);
    return found == NULL ? -1 : found->prorate;
}

/* ---- Items ------------------------------------------------------------ */

static const struct kith__key *key_at(const kith_questionnaire *questionnaire,
                                      int32_t scale, int32_t key)
{
    const struct kith__scale *found = kith__scale_at(questionnaire, scale);
    if (found == NULL || !kith__is_index(key, found->count))
        return NULL;
    return &found->keys[key];
}

int32_t kith_questionnaire_scale_key_count(
    const kith_questionnaire *questionnaire, int32_t scale)
{
    const struct kith__scale *found = kith__scale_at(questionnaire, scale);
    return found == NULL ? -1 : found->count;
}

int32_t kith_questionnaire_scale_key_item(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t key)
{
    const struct kith__key *found = key_at(questionnaire, scale, key);
    return found == NULL ? -1 : found->item;
}

int32_t kith_questionnaire_scale_key_is_reversed(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t key)
{
    const struct kith__key *found = key_at(questionnaire, scale, key);
    return found == NULL ? -1 : found->reverse;
}

int32_t kith_questionnaire_scale_key_is_recoded(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t key)
{
    const struct kith__key *found = key_at(questionnaire, scale, key);
    return found == NULL ? -1 : found->step_count > 0;
}

kith_status kith_questionnaire_scale_key_weight(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t key,
    double *out)
{
    const struct kith__key *found = key_at(questionnaire, scale, key);
    if (found == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    *out = kith__decimal_to_double(found->weight);
    return KITH_OK;
}
