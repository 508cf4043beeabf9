/* SPDX-License-Identifier: MIT */
/* scale - what a document knows of a scale's numbers and whose they are:
 * cut-offs, reliability, norms. */

#ifndef KITH_SCALE_H
#define KITH_SCALE_H

#include <stdint.h>

#include <kith/export.h>
#include <kith/questionnaire.h>
#include <kith/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * How many cut-offs stand side by side on a scale.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @return The number; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API int32_t kith_questionnaire_cutoffs_count(
    const kith_questionnaire *questionnaire, int32_t scale);

/**
 * The id of cut-offs.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param cutoffs  Which of the scale's cut-offs, from 0.
 * @return Borrowed from the questionnaire; NULL for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API const char *kith_questionnaire_cutoffs_id(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t cutoffs);

/**
 * Where cut-offs come from.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param cutoffs  Which of the scale's cut-offs, from 0.
 * @return Borrowed from the questionnaire; NULL for a wrong index and where
 *         the document does not say.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API const char *kith_questionnaire_cutoffs_source(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t cutoffs);

/**
 * For whom cut-offs were found.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param cutoffs  Which of the scale's cut-offs, from 0.
 * @return Borrowed from the questionnaire; NULL for a wrong index and where
 *         the document does not say.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API const char *kith_questionnaire_cutoffs_population(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t cutoffs);

/**
 * How many bands cut-offs make.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param cutoffs  Which of the scale's cut-offs, from 0.
 * @return The number; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API int32_t kith_questionnaire_band_count(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t cutoffs);

/**
 * The id of a band. Its name in words is kith_wording_band_label().
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param cutoffs  Which of the scale's cut-offs, from 0.
 * @param band  Its index, from the lowest.
 * @return Borrowed from the questionnaire; NULL for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API const char *kith_questionnaire_band_id(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t cutoffs,
    int32_t band);

/**
 * Where a band begins: the lowest score in it.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param cutoffs  Which of the scale's cut-offs, from 0.
 * @param band  Its index, from the lowest.
 * @param[out] out  Not NULL.
 * @return KITH_OK or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_questionnaire_band_from(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t cutoffs,
    int32_t band, double *out);

/**
 * The reliability of a scale's scores, from 0 to 1.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param[out] out  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE (the document names none) or
 *         KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_questionnaire_reliability(
    const kith_questionnaire *questionnaire, int32_t scale, double *out);

/**
 * Whether a scale's reliability was observed, and not assumed. Only an
 * observed one says anything of a person.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @return 1 or 0; -1 for a wrong index and where there is none.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API int32_t kith_questionnaire_reliability_is_observed(
    const kith_questionnaire *questionnaire, int32_t scale);

/**
 * What kind of reliability it is, such as "alpha" or "retest".
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @return Borrowed from the questionnaire; NULL for a wrong index and where
 *         the document does not say.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API const char *kith_questionnaire_reliability_kind(
    const kith_questionnaire *questionnaire, int32_t scale);

/**
 * Where a reliability comes from.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @return Borrowed from the questionnaire; NULL for a wrong index and where
 *         the document does not say.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API const char *kith_questionnaire_reliability_source(
    const kith_questionnaire *questionnaire, int32_t scale);

/**
 * In whom a reliability was found.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @return Borrowed from the questionnaire; NULL for a wrong index and where
 *         the document does not say.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API const char *kith_questionnaire_reliability_population(
    const kith_questionnaire *questionnaire, int32_t scale);

/**
 * The mean score of the sample in which a reliability was found.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param[out] out  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_questionnaire_reliability_mean(
    const kith_questionnaire *questionnaire, int32_t scale, double *out);

/**
 * The standard deviation of the scores in that sample.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param[out] out  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_questionnaire_reliability_sd(
    const kith_questionnaire *questionnaire, int32_t scale, double *out);

/**
 * How many norms a scale has: named people with whose scores one can be
 * compared.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @return The number; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API int32_t kith_questionnaire_norm_count(
    const kith_questionnaire *questionnaire, int32_t scale);

/**
 * The id of a norm.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param norm  Which of the scale's norms, from 0.
 * @return Borrowed from the questionnaire; NULL for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API const char *kith_questionnaire_norm_id(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t norm);

/**
 * Whose scores a norm holds, as written in the document;
 * kith_wording_norm_population() has it in another language.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param norm  Which of the scale's norms, from 0.
 * @return Borrowed from the questionnaire; NULL for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API const char *kith_questionnaire_norm_population(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t norm);

/**
 * Where a norm comes from.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param norm  Which of the scale's norms, from 0.
 * @return Borrowed from the questionnaire; NULL for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API const char *kith_questionnaire_norm_source(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t norm);

/**
 * How many people are in a norm's sample.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param norm  Which of the scale's norms, from 0.
 * @return The number, at least 2; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API int32_t kith_questionnaire_norm_size(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t norm);

/**
 * The mean of a norm's scores.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param norm  Which of the scale's norms, from 0.
 * @param[out] out  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE (a norm of a table alone) or
 *         KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status
kith_questionnaire_norm_mean(const kith_questionnaire *questionnaire,
                             int32_t scale, int32_t norm, double *out);

/**
 * The standard deviation of a norm's scores.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param norm  Which of the scale's norms, from 0.
 * @param[out] out  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE (a norm of a table alone) or
 *         KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status
kith_questionnaire_norm_sd(const kith_questionnaire *questionnaire,
                           int32_t scale, int32_t norm, double *out);

#ifdef __cplusplus
}
#endif

#endif
