/* SPDX-License-Identifier: MIT */
/* scoring - how a document scores a scale: which items, and by which rule. */

#ifndef KITH_SCORING_H
#define KITH_SCORING_H

#include <stdint.h>

#include <kith/export.h>
#include <kith/questionnaire.h>
#include <kith/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * How a scale's answers are put together.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @return "sum", "mean" or "graded", borrowed from the questionnaire; NULL for
 *         a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API const char *kith_questionnaire_scale_method(
    const kith_questionnaire *questionnaire, int32_t scale);

/**
 * As what a scale's score is reported.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @return "raw", "pomp", "table" or "t", borrowed from the questionnaire; NULL
 *         for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API const char *kith_questionnaire_scale_reported(
    const kith_questionnaire *questionnaire, int32_t scale);

/**
 * Where a scale comes from.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @return Borrowed from the questionnaire; NULL for a wrong index and where the
 *         document does not say.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API const char *kith_questionnaire_scale_source(
    const kith_questionnaire *questionnaire, int32_t scale);

/**
 * How many answers a score needs: below 1 a share of those that were asked for,
 * from 1 a count.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param[out] out  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE (all of them) or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_questionnaire_scale_minimum(
    const kith_questionnaire *questionnaire, int32_t scale, double *out);

/**
 * Whether missing answers are filled in by the mean position of the others.
 * A graded scale leaves them out of its model.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @return 1 or 0; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API int32_t kith_questionnaire_scale_is_prorated(
    const kith_questionnaire *questionnaire, int32_t scale);

/**
 * How many items a scale has, whatever the tie.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @return The number; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API int32_t kith_questionnaire_scale_key_count(
    const kith_questionnaire *questionnaire, int32_t scale);

/**
 * An item of a scale, in the document's order.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param key  Which of the scale's keys, from 0.
 * @return The item's index; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API int32_t kith_questionnaire_scale_key_item(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t key);

/**
 * Whether an item counts the other way round.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param key  Which of the scale's keys, from 0.
 * @return 1 or 0; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API int32_t kith_questionnaire_scale_key_is_reversed(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t key);

/**
 * Whether other values are put in the place of an item's answers.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param key  Which of the scale's keys, from 0.
 * @return 1 or 0; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API int32_t kith_questionnaire_scale_key_is_recoded(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t key);

/**
 * How much an item weighs; 1 where the document does not say.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param key  Which of the scale's keys, from 0.
 * @param[out] out  Not NULL.
 * @return KITH_OK or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status
kith_questionnaire_scale_key_weight(const kith_questionnaire *questionnaire,
                                    int32_t scale, int32_t key, double *out);

#ifdef __cplusplus
}
#endif

#endif
