/* SPDX-License-Identifier: MIT */
/* getters_scales - what a document knows of a scale's numbers: cut-offs,
 * reliability, norms. */

#include <kith/scale.h>

#include "questionnaire/getters.h"

static kith_status give(kith__decimal number, double *out)
{
    *out = kith__decimal_to_double(number);
    return KITH_OK;
}

/* ---- Cut-offs --------------------------------------------------------- */

static const struct kith__cutoffs *cutoffs_at(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t cutoffs)
{
    const struct kith__scale *found = kith__scale_at(questionnaire, scale);
    if (found == NULL || !kith__is_index(cutoffs, found->cutoffs_count))
        return NULL;
    return &found->cutoffs[cutoffs];
}

int32_t kith_questionnaire_cutoffs_count(
    const kith_questionnaire *questionnaire, int32_t scale)
{
    const struct kith__scale *found = kith__scale_at(questionnaire, scale);
    return found == NULL ? -1 : found->cutoffs_count;
}

const char *kith_questionnaire_cutoffs_id(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t cutoffs)
{
    const struct kith__cutoffs *found =
        cutoffs_at(questionnaire, scale, cutoffs);
    return found == NULL ? NULL : found->id;
}

const char *kith_questionnaire_cutoffs_source(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t cutoffs)
{
    const struct kith__cutoffs *found =
        cutoffs_at(questionnaire, scale, cutoffs);
    return found == NULL ? NULL : found->source;
}

const char *kith_questionnaire_cutoffs_population(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t cutoffs)
{
    const struct kith__cutoffs *found =
        cutoffs_at(questionnaire, scale, cutoffs);
    return found == NULL ? NULL : found->population;
}

int32_t kith_questionnaire_band_count(const kith_questionnaire *questionnaire,
                                      int32_t scale, int32_t cutoffs)
{
    const struct kith__cutoffs *found =
        cutoffs_at(questionnaire, scale, cutoffs);
    return found == NULL ? -1 : found->count;
}

const char *kith_questionnaire_band_id(const kith_questionnaire *questionnaire,
                                       int32_t scale, int32_t cutoffs,
                                       int32_t band)
{
    const struct kith__cutoffs *found =
        cutoffs_at(questionnaire, scale, cutoffs);
    if (found == NULL || !kith__is_index(band, found->count))
        return NULL;
    return found->bands[band].id;
}

kith_status kith_questionnaire_band_from(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t cutoffs,
    int32_t band, double *out)
{
    const struct kith__cutoffs *found =
        cutoffs_at(questionnaire, scale, cutoffs);
    if (found == NULL || !kith__is_index(band, found->count) || out == NULL)
        return KITH_E_ARGUMENT;
    return give(found->bands[band].from, out);
}

/* ---- Reliability ------------------------------------------------------ */

/* NULL where the document gives none. */
static const struct kith__reliability *reliability_of(
    const kith_questionnaire *questionnaire, int32_t scale)
{
    const struct kith__scale *found = kith__scale_at(questionnaire, scale);
    return found == NULL || !found->reliability.given ? NULL
                                                      : &found->reliability;
}

kith_status kith_questionnaire_reliability(
    const kith_questionnaire *questionnaire, int32_t scale, double *out)
{
    const struct kith__reliability *found =
        reliability_of(questionnaire, scale);
    if (kith__scale_at(questionnaire, scale) == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    return found == NULL ? KITH_E_NO_VALUE : give(found->value, out);
}

kith_status kith_questionnaire_reliability_mean(
    const kith_questionnaire *questionnaire, int32_t scale, double *out)
{
    const struct kith__reliability *found =
        reliability_of(questionnaire, scale);
    if (kith__scale_at(questionnaire, scale) == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    return found == NULL || !found->has_mean ? KITH_E_NO_VALUE
                                             : give(found->mean, out);
}

kith_status kith_questionnaire_reliability_sd(
    const kith_questionnaire *questionnaire, int32_t scale, double *out)
{
    const struct kith__reliability *found =
        reliability_of(questionnaire, scale);
    if (kith__scale_at(questionnaire, scale) == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    return found == NULL || found->sd <= 0 ? KITH_E_NO_VALUE
                                           : give(found->sd, out);
}

int32_t kith_questionnaire_reliability_is_observed(
    const kith_questionnaire *questionnaire, int32_t scale)
{
    const struct kith__reliability *found =
        reliability_of(questionnaire, scale);
    return found == NULL ? -1 : !found->assumed;
}

const char *kith_questionnaire_reliability_kind(
    const kith_questionnaire *questionnaire, int32_t scale)
{
    const struct kith__reliability *found =
        reliability_of(questionnaire, scale);
    return found == NULL ? NULL : found->kind;
}

const char *kith_questionnaire_reliability_source(
    const kith_questionnaire *questionnaire, int32_t scale)
{
    const struct kith__reliability *found =
        reliability_of(questionnaire, scale);
    return found == NULL ? NULL : found->source;
}

const char *kith_questionnaire_reliability_population(
    const kith_questionnaire *questionnaire, int32_t scale)
{
    const struct kith__reliability *found =
        reliability_of(questionnaire, scale);
    return found == NULL ? NULL : found->population;
}

/* ---- Norms ------------------------------------------------------------ */

static const struct kith__norm *norm_at(const kith_questionnaire *questionnaire,
                                        int32_t scale, int32_t norm)
{
    const struct kith__scale *found = kith__scale_at(questionnaire, scale);
    if (found == NULL || !kith__is_index(norm, found->norm_count))
        return NULL;
    return &found->norms[norm];
}

int32_t kith_questionnaire_norm_count(const kith_questionnaire *questionnaire,
                                      int32_t scale)
{
    const struct kith__scale *found = kith__scale_at(questionnaire, scale);
    return found == NULL ? -1 : found->norm_count;
}

const char *kith_questionnaire_norm_id(const kith_questionnaire *questionnaire,
                                       int32_t scale, int32_t norm)
{
    const struct kith__norm *found = norm_at(questionnaire, scale, norm);
    return found == NULL ? NULL : found->id;
}

const char *kith_questionnaire_norm_population(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t norm)
{
    const struct kith__norm *found = norm_at(questionnaire, scale, norm);
    return found == NULL ? NULL
                         : questionnaire->plan.texts[found->population].written;
}

const char *kith_questionnaire_norm_source(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t norm)
{
    const struct kith__norm *found = norm_at(questionnaire, scale, norm);
    return found == NULL ? NULL : found->source;
}

int32_t kith_questionnaire_norm_size(const kith_questionnaire *questionnaire,
                                     int32_t scale, int32_t norm)
{
    const struct kith__norm *found = norm_at(questionnaire, scale, norm);
    return found == NULL ? -1 : found->people;
}

kith_status kith_questionnaire_norm_mean(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t norm,
    double *out)
{
    const struct kith__norm *found = norm_at(questionnaire, scale, norm);
    if (found == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    return found->sd <= 0 ? KITH_E_NO_VALUE : give(found->mean, out);
}

kith_status kith_questionnaire_norm_sd(const kith_questionnaire *questionnaire,
                                       int32_t scale, int32_t norm, double *out)
{
    const struct kith__norm *found = norm_at(questionnaire, scale, norm);
    if (found == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    return found->sd <= 0 ? KITH_E_NO_VALUE : give(found->sd, out);
}
