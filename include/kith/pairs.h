/* SPDX-License-Identifier: MIT */
/* pairs - numbers that belong together two by two: what two people of many
 * pairs say on one scale, or what two people say on many scales.
 *
 * Read down the pairs of a sample, the numbers tell how alike the two of a pair
 * are, and whether one side lies above the other. Read along the scales of two
 * people, the same numbers compare two profiles: how far they lie apart, and
 * whether in height, in how much they vary, or in shape.
 *
 * A pair is made of a side a and a side b. Where nothing but chance says who is
 * which (two friends), the intraclass correlation and the double-entry
 * correlation do not depend on it; the others do.
 *
 * For research and for comparing scales: no number here judges a tie. */

#ifndef KITH_PAIRS_H
#define KITH_PAIRS_H

#include <stdint.h>

#include <kith/export.h>
#include <kith/memory.h>
#include <kith/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Pairs of numbers, and what was worked out of them. Opaque, immutable. */
typedef struct kith_pairs kith_pairs;

/** How one's own and the other's say goes with an outcome of both. Opaque,
 * immutable. */
typedef struct kith_actor_partner kith_actor_partner;

/* The two of a pair. */
enum { KITH_SIDE_A = 1, KITH_SIDE_B = 2 };

/* ---- Pairs ------------------------------------------------------------- */

/**
 * Takes in pairs. One of which a number is missing (NaN) is left out. Numbers
 * beyond ±10¹⁰⁰ are refused: what is made of them might not be finite.
 *
 * @param a  The numbers of side a; may be NULL where `count` is 0. Not needed
 *        after the call.
 * @param b  The numbers of side b, in the same order; likewise.
 * @param count  How many pairs; 0 to 100,000,000.
 * @param memory  The allocator for the object; NULL is the C library's.
 * @param[out] out  Receives the pairs, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT,
 *         KITH_E_LIMIT (too many pairs) or KITH_E_MEMORY. It takes 16 bytes for
 *         each pair, and 64 more until it returns; the time grows as n log n.
 *
 * Safe from any thread. @since 0.4
 */
KITH_API kith_status kith_pairs_new(const double *a, const double *b,
                                    int64_t count, kith_memory *memory,
                                    kith_pairs **out, kith_error **error);

/**
 * Takes in two profiles with what is usual taken away: a - typical_a beside
 * b - typical_b. Two people agree on much because most people do; what is left
 * is how far they agree on what is theirs (R. M. Furr 2008, J. Pers. 76,
 * 1267-1316: distinctive agreement).
 *
 * @param a  The numbers of side a; as kith_pairs_new().
 * @param b  The numbers of side b.
 * @param typical_a  The means of people like a, scale by scale.
 * @param typical_b  The means of people like b; may be the same.
 * @param count  How many scales; 0 to 100,000,000.
 * @param memory  The allocator for the object; NULL is the C library's.
 * @param[out] out  Receives the pairs, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return As kith_pairs_new(); a pair is left out also where a mean is NaN.
 *
 * Safe from any thread. @since 0.4
 */
KITH_API kith_status kith_pairs_new_distinctive(
    const double *a, const double *b, const double *typical_a,
    const double *typical_b, int64_t count, kith_memory *memory,
    kith_pairs **out, kith_error **error);

/**
 * Wipes and frees pairs.
 *
 * @param pairs  May be NULL.
 *
 * Safe from any thread. @since 0.4
 */
KITH_API void kith_pairs_free(kith_pairs *pairs);

/**
 * How many pairs have both numbers.
 *
 * @param pairs  May be NULL.
 * @return The number; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int64_t kith_pairs_count(const kith_pairs *pairs);

/**
 * How many pairs were left out.
 *
 * @param pairs  May be NULL.
 * @return The number; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int64_t kith_pairs_missing_count(const kith_pairs *pairs);

/* ---- The two sides ----------------------------------------------------- */

/**
 * The mean of a side, of the pairs that have both numbers.
 *
 * @param pairs  May be NULL.
 * @param side  KITH_SIDE_A or KITH_SIDE_B.
 * @param[out] out  Receives the mean. Not NULL.
 * @return KITH_OK; KITH_E_ARGUMENT; KITH_E_NO_VALUE where there is no pair.
 *         Untouched on failure.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_pairs_mean(const kith_pairs *pairs, int32_t side,
                                     double *out);

/**
 * The standard deviation of a side, over n - 1.
 *
 * @param pairs  May be NULL.
 * @param side  KITH_SIDE_A or KITH_SIDE_B.
 * @param[out] out  Receives the standard deviation. Not NULL.
 * @return As kith_pairs_mean(); KITH_E_NO_VALUE for fewer than two pairs.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_pairs_sd(const kith_pairs *pairs, int32_t side,
                                   double *out);

/* ---- Does one side lie above the other? -------------------------------- */

/**
 * The mean of the differences, a - b.
 *
 * @param pairs  May be NULL.
 * @param[out] out  Receives the mean. Not NULL.
 * @return KITH_OK; KITH_E_ARGUMENT; KITH_E_NO_VALUE where there is no pair.
 *         Untouched on failure.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_pairs_difference_mean(const kith_pairs *pairs,
                                                double *out);

/**
 * The standard deviation of the differences, over n - 1.
 *
 * @param pairs  May be NULL.
 * @param[out] out  Receives the standard deviation. Not NULL.
 * @return KITH_OK; KITH_E_ARGUMENT; KITH_E_NO_VALUE for fewer than two
 *         pairs. Untouched on failure.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_pairs_difference_sd(const kith_pairs *pairs,
                                              double *out);

/**
 * The mean of how far the two of a pair lie apart, whichever is higher.
 *
 * @param pairs  May be NULL.
 * @param[out] out  Receives the mean, 0 or more. Not NULL.
 * @return KITH_OK; KITH_E_ARGUMENT; KITH_E_NO_VALUE where there is no pair.
 *         Untouched on failure.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_pairs_absolute_difference(const kith_pairs *pairs,
                                                    double *out);

/**
 * In how many pairs the two lie further apart than a distance.
 *
 * @param pairs  May be NULL.
 * @param distance  0 or more.
 * @return The number; -1 for NULL or a distance that is none.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int64_t kith_pairs_apart_count(const kith_pairs *pairs,
                                        double distance);

/**
 * Student's t (1908) of the differences, mean / (sd / √n), with n - 1 degrees
 * of freedom, and how often chance alone brings one as far from 0.
 *
 * @param pairs  May be NULL.
 * @param[out] t  Receives t, above 0 where a lies above b. Not NULL.
 * @param[out] p  Receives the two-sided probability. Not NULL.
 * @return KITH_OK; KITH_E_ARGUMENT; KITH_E_NO_VALUE for fewer than two
 *         pairs, or where all differences are equal. Untouched on failure.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_pairs_t(const kith_pairs *pairs, double *t,
                                  double *p);

/**
 * The mean of the differences in units of their own standard deviation: dz.
 *
 * @param pairs  May be NULL.
 * @param[out] out  Receives dz. Not NULL.
 * @return KITH_OK; KITH_E_ARGUMENT; KITH_E_NO_VALUE as kith_pairs_t().
 *         Untouched on failure.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_pairs_standardised_difference(const kith_pairs *pairs,
                                                        double *out);

/* ---- How alike are the two? -------------------------------------------- */

/**
 * Pearson's correlation of the two sides; of two profiles, how alike their
 * shapes are (Q correlation).
 *
 * @param pairs  May be NULL.
 * @param[out] out  Receives r, from -1 to 1. Not NULL.
 * @return KITH_OK; KITH_E_ARGUMENT; KITH_E_NO_VALUE for fewer than two
 *         pairs, or where a side does not vary. Untouched on failure.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_pairs_pearson(const kith_pairs *pairs, double *out);

/**
 * Spearman's correlation (1904): that of the ranks, ties sharing the mean of
 * theirs.
 *
 * @param pairs  May be NULL.
 * @param[out] out  Receives rho, from -1 to 1. Not NULL.
 * @return KITH_OK; KITH_E_ARGUMENT; KITH_E_NO_VALUE for fewer than two
 *         pairs, or where a side does not vary. Untouched on failure.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_pairs_spearman(const kith_pairs *pairs, double *out);

/**
 * Kendall's tau-b (1945), by W. R. Knight's count (1966, JASA 61, 436-439).
 *
 * @param pairs  May be NULL.
 * @param[out] out  Receives tau-b, from -1 to 1. Not NULL.
 * @return KITH_OK; KITH_E_ARGUMENT; KITH_E_NO_VALUE for fewer than two
 *         pairs, or where a side does not vary. Untouched on failure.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_pairs_kendall(const kith_pairs *pairs, double *out);

/**
 * The mean squares of an analysis of variance with the pairs as groups.
 *
 * @param pairs  May be NULL.
 * @param[out] between  Receives that between pairs, with n - 1 degrees of
 *        freedom. Not NULL.
 * @param[out] within  Receives that within pairs, with n degrees of freedom.
 *        Not NULL.
 * @return KITH_OK; KITH_E_ARGUMENT; KITH_E_NO_VALUE for fewer than two
 *         pairs. Untouched on failure.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_pairs_mean_squares(const kith_pairs *pairs,
                                             double *between, double *within);

/**
 * The intraclass correlation ICC(1) of Shrout and Fleiss (1979):
 * (between - within) / (between + within). Which of a pair is a and which is b
 * does not matter to it.
 *
 * @param pairs  May be NULL.
 * @param[out] out  Receives the correlation, from -1 to 1. Not NULL.
 * @return KITH_OK; KITH_E_ARGUMENT; KITH_E_NO_VALUE for fewer than two
 *         pairs, or where all numbers are equal. Untouched on failure.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_pairs_icc(const kith_pairs *pairs, double *out);

/**
 * Pearson's correlation with each pair entered twice, a beside b and b beside
 * a; of two profiles, agreement in height, spread and shape together (R. R.
 * McCrae 2008, Assessment 15, 487-494). Which of a pair is a and which is b
 * does not matter to it.
 *
 * @param pairs  May be NULL.
 * @param[out] out  Receives the correlation, from -1 to 1. Not NULL.
 * @return KITH_OK; KITH_E_ARGUMENT; KITH_E_NO_VALUE for fewer than two
 *         pairs, or where all numbers are equal. Untouched on failure.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_pairs_double_entry(const kith_pairs *pairs,
                                             double *out);

/* ---- Two profiles ------------------------------------------------------ */

/**
 * How far two profiles lie apart, as the crow flies: √Σ(a - b)².
 *
 * @param pairs  May be NULL.
 * @param[out] out  Receives the distance, 0 or more. Not NULL.
 * @return KITH_OK; KITH_E_ARGUMENT; KITH_E_NO_VALUE where there is no pair.
 *         Untouched on failure.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_pairs_distance(const kith_pairs *pairs, double *out);

/**
 * What the square of that distance is made of (L. J. Cronbach and G. C. Gleser
 * 1953, Psychol. Bull. 50, 456-473). With k scales, means m, and s² the sum of
 * squares about the mean: elevation is k (m_a - m_b)², scatter (s_a - s_b)²,
 * shape 2 (s_a s_b - Σ(a - m_a)(b - m_b)). Their sum is the square.
 *
 * @param pairs  May be NULL.
 * @param[out] elevation  Receives how much is due to height. Not NULL.
 * @param[out] scatter  Receives how much is due to how far each profile
 * spreads. Not NULL.
 * @param[out] shape  Receives how much is due to which scales are high. Not
 * NULL.
 * @return KITH_OK; KITH_E_ARGUMENT; KITH_E_NO_VALUE where there is no pair.
 *         Untouched on failure.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_pairs_distance_parts(const kith_pairs *pairs,
                                               double *elevation,
                                               double *scatter, double *shape);

/* ---- Actor and partner ------------------------------------------------- */

/**
 * Fits the actor-partner model of pairs whose sides can be told apart (D. A.
 * Kenny, D. A. Kashy and W. L. Cook 2006, Dyadic data analysis, ch. 7): the
 * outcome of each side on the predictor of both,
 *
 *   outcome_a = intercept + actor * predictor_a + partner * predictor_b
 *
 * and likewise for b. The errors of the two may go together and may be of
 * different size. Both equations have the same predictors, so least squares
 * equation by equation is the estimate of restricted maximum likelihood (A.
 * Zellner 1962, JASA 57, 348-368). Pairs of which a number is missing (NaN) are
 * left out; numbers beyond ±10¹⁰⁰ are refused.
 *
 * What goes together need not bring one another about.
 *
 * @param outcome_a  The outcome of side a; each of the four may be NULL where
 *        `count` is 0, and is not needed after the call.
 * @param outcome_b  The outcome of side b.
 * @param predictor_a  The predictor of side a.
 * @param predictor_b  The predictor of side b.
 * @param count  How many pairs; 0 to 100,000,000.
 * @param memory  The allocator for the object; NULL is the C library's.
 * @param[out] out  Receives the model, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT,
 *         KITH_E_LIMIT (too many pairs) or KITH_E_MEMORY. It takes 32 bytes for
 *         each pair until it returns; the model itself does not grow.
 *
 * Safe from any thread. @since 0.4
 */
KITH_API kith_status kith_actor_partner_new(
    const double *outcome_a, const double *outcome_b, const double *predictor_a,
    const double *predictor_b, int64_t count, kith_memory *memory,
    kith_actor_partner **out, kith_error **error);

/**
 * Frees a model.
 *
 * @param model  May be NULL.
 *
 * Safe from any thread. @since 0.4
 */
KITH_API void kith_actor_partner_free(kith_actor_partner *model);

/**
 * How many pairs it rests on.
 *
 * @param model  May be NULL.
 * @return The number; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int64_t kith_actor_partner_count(const kith_actor_partner *model);

/**
 * How a side's outcome goes with its own predictor, the other's held still.
 *
 * @param model  May be NULL.
 * @param side  KITH_SIDE_A or KITH_SIDE_B: whose outcome.
 * @param[out] estimate  Receives the estimate. Not NULL.
 * @param[out] standard_error  Receives its standard error, with n - 3 degrees
 * of freedom. Not NULL.
 * @return KITH_OK; KITH_E_ARGUMENT; KITH_E_NO_VALUE for fewer than four
 *         pairs, or where a predictor does not vary or the two say the same.
 *         Untouched on failure.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_actor_partner_actor(const kith_actor_partner *model,
                                              int32_t side, double *estimate,
                                              double *standard_error);

/**
 * How a side's outcome goes with the other's predictor, its own held still.
 *
 * @param model  May be NULL.
 * @param side  KITH_SIDE_A or KITH_SIDE_B: whose outcome.
 * @param[out] estimate  Receives the estimate. Not NULL.
 * @param[out] standard_error  Receives its standard error, with n - 3 degrees
 * of freedom. Not NULL.
 * @return As kith_actor_partner_actor().
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_actor_partner_partner(const kith_actor_partner *model,
                                                int32_t side, double *estimate,
                                                double *standard_error);

/**
 * What a side's outcome is where both predictors are 0.
 *
 * @param model  May be NULL.
 * @param side  KITH_SIDE_A or KITH_SIDE_B: whose outcome.
 * @param[out] estimate  Receives the estimate. Not NULL.
 * @param[out] standard_error  Receives its standard error, with n - 3 degrees
 * of freedom. Not NULL.
 * @return As kith_actor_partner_actor().
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status
kith_actor_partner_intercept(const kith_actor_partner *model, int32_t side,
                             double *estimate, double *standard_error);

/**
 * The standard deviation of what the model leaves of a side's outcome, over
 * n - 3.
 *
 * @param model  May be NULL.
 * @param side  KITH_SIDE_A or KITH_SIDE_B.
 * @param[out] out  Receives the standard deviation. Not NULL.
 * @return As kith_actor_partner_actor().
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_actor_partner_residual_sd(
    const kith_actor_partner *model, int32_t side, double *out);

/**
 * The correlation of what the model leaves of the two outcomes.
 *
 * @param model  May be NULL.
 * @param[out] out  Receives the correlation. Not NULL.
 * @return As kith_actor_partner_actor(); KITH_E_NO_VALUE also where nothing is
 *         left of an outcome.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_actor_partner_residual_correlation(
    const kith_actor_partner *model, double *out);

#ifdef __cplusplus
}
#endif

#endif
