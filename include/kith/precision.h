/* SPDX-License-Identifier: MIT */
/* precision - how far a score can be trusted, and where it stands among the
 * scores of named people. */

#ifndef KITH_PRECISION_H
#define KITH_PRECISION_H

#include <stdint.h>

#include <kith/assessment.h>
#include <kith/export.h>
#include <kith/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The standard error of measurement of a score, in the unit that its scale
 * reports: sd · √(1 − reliability) (Spearman's classical model; see Lord &
 * Novick, 1968).
 *
 * There is one only where the document gives an observed reliability with its
 * sd, and the tie has every item of the scale. An assumed reliability gives
 * none. A graded scale has that of its estimate instead, in every tie: see
 * kith_assessment_estimate_error(), times 10 where it reports T.
 *
 * @param assessment  May be NULL.
 * @param scale  Its index.
 * @param[out] out  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE (or there is no score) or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_assessment_measurement_error(
    const kith_assessment *assessment, int32_t scale, double *out);

/**
 * The interval around a score that its measurement error allows: score ± z ·
 * standard error, around the observed score (not regressed to a mean), cut off
 * at the ends of what the scale can report. What open answers could still
 * change is another matter: kith_assessment_score_bounds().
 *
 * @param assessment  May be NULL.
 * @param scale  Its index.
 * @param level  How often such intervals are to hold, above 0 and below 1; 0
 *        means 0.90.
 * @param[out] lowest  Not NULL.
 * @param[out] highest  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE (as kith_assessment_measurement_error()) or
 *         KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_assessment_interval(const kith_assessment *assessment,
                                              int32_t scale, double level,
                                              double *lowest, double *highest);

/**
 * With whose scores a score is compared: the first norm of its scale that
 * holds for this tie and these answers and facts.
 *
 * @param assessment  May be NULL.
 * @param scale  Its index.
 * @return The norm's index in the questionnaire (see kith/scale.h); -1 where
 *         there is none or no score, and for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API int32_t kith_assessment_norm(const kith_assessment *assessment,
                                      int32_t scale);

/**
 * A score on the scale on which those people have the mean 50 and the standard
 * deviation 10: 50 + 10 · (score − mean) / sd (McCall, 1922).
 *
 * @param assessment  May be NULL.
 * @param scale  Its index.
 * @param[out] out  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE (no norm, or one without a mean) or
 *         KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_assessment_t_score(const kith_assessment *assessment,
                                             int32_t scale, double *out);

/**
 * How many of a hundred of those people score lower, half of those with the
 * same score counted: the mid-rank in the norm's own table. It is never taken
 * from the normal curve. Say whose percentile it is:
 * kith_questionnaire_norm_population().
 *
 * @param assessment  May be NULL.
 * @param scale  Its index.
 * @param[out] out  From 0 to 100. Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE (no norm, or one without a table) or
 *         KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_assessment_percentile(
    const kith_assessment *assessment, int32_t scale, double *out);

/**
 * How many people of the norm's table have a lower score, and how many the
 * same; scores are compared after rounding to six decimals.
 *
 * @param assessment  May be NULL.
 * @param scale  Its index.
 * @param[out] below  Not NULL.
 * @param[out] equal  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE (no norm, or one without a table) or
 *         KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status
kith_assessment_norm_rank(const kith_assessment *assessment, int32_t scale,
                          int32_t *below, int32_t *equal);

#ifdef __cplusplus
}
#endif

#endif
