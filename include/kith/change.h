/* SPDX-License-Identifier: MIT */
/* change - one scale on two occasions: whether the score changed by more than
 * its own error, and which way. */

#ifndef KITH_CHANGE_H
#define KITH_CHANGE_H

#include <stdint.h>

#include <kith/assessment.h>
#include <kith/export.h>
#include <kith/memory.h>
#include <kith/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What became of one scale's score between two occasions. Opaque; safe to
 * share. It is for the program: a person is told of a change only where it is
 * reliable, and of none that is not. */
typedef struct kith_change kith_change;

/* How a change is judged. */
enum {
    /* RC = (after - before) / (sd * sqrt(2) * sqrt(1 - reliability))
     * (Jacobson & Truax, 1991). */
    KITH_CHANGE_JACOBSON_TRUAX = 0,
    /* z = (after - true) / (sd * sqrt(1 - reliability)), where true =
     * mean + reliability * (before - mean) (Edwards, Yarvis, Mueller, Zingale &
     * Wagman, 1978; Speer, 1992): a score far from the mean is expected to come
     * nearer to it by chance. */
    KITH_CHANGE_EDWARDS_NUNNALLY = 1
};

/* What became of it. Reliable is a change with |RC| or |z| of at least 1.96. */
enum {
    KITH_CHANGE_DETERIORATED = 1,
    KITH_CHANGE_UNCHANGED = 2, /* no reliable change */
    KITH_CHANGE_IMPROVED = 3,
    KITH_CHANGE_RECOVERED = 4 /* improved, and across the cut-off */
};

/* Why there is no judgement. */
enum {
    KITH_CHANGE_JUDGED = 0, /* there is one */
    KITH_CHANGE_NO_SCORE_BEFORE = 1,
    KITH_CHANGE_NO_SCORE_AFTER = 2,
    KITH_CHANGE_OTHER_SCALE = 3,    /* the two versions score it differently */
    KITH_CHANGE_NO_RELIABILITY = 4, /* none with its sd and below 1, or one of
                                       more items than this tie has */
    KITH_CHANGE_ASSUMED = 5, /* the reliability is assumed: not for a person */
    KITH_CHANGE_NO_MEAN = 6, /* the method needs the mean of the sample */
    KITH_CHANGE_NO_DIRECTION = 7 /* reliable, and nobody said which way is
                                    better */
};

/* Which way is better. */
enum { KITH_BETTER_UNKNOWN = 0, KITH_BETTER_HIGHER = 1, KITH_BETTER_LOWER = 2 };

/* Where "recovered" begins (Jacobson & Truax, 1991). */
enum {
    KITH_CUTOFF_A = 0, /* two sd beyond the clinical mean */
    KITH_CUTOFF_B = 1, /* within two sd of the functional mean */
    KITH_CUTOFF_C = 2  /* between the means, each weighted by the other's sd */
};

/**
 * Compares a scale's scores on two occasions, by the reliability and the
 * groups that the later questionnaire gives for it.
 *
 * Scores of two versions are compared where both make the same score of the
 * same answers; of a graded scale its model is the same then too.
 *
 * Where something is missing the change is made all the same, without a
 * judgement: see kith_change_missing().
 *
 * @param before  The first occasion, not NULL; not needed after the call.
 * @param after  The second, of a questionnaire of the same id and major
 *        version and of the same tie. Not NULL; not needed after the call.
 * @param scale  Its index in the questionnaire of `after`; the scale of the
 *        same id is looked for in that of `before`.
 * @param method  KITH_CHANGE_JACOBSON_TRUAX or KITH_CHANGE_EDWARDS_NUNNALLY.
 * @param memory  The allocator for the object; NULL is the C library's.
 * @param[out] out  Receives the change, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT
 *         (another questionnaire or tie too), KITH_E_VERSION (another major
 *         version), KITH_E_NOT_FOUND (the scale was not there before) or
 *         KITH_E_MEMORY.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_change_new(const kith_assessment *before,
                                     const kith_assessment *after,
                                     int32_t scale, int32_t method,
                                     kith_memory *memory, kith_change **out,
                                     kith_error **error);

/**
 * The same from numbers alone, for research. NaN stands for what is not known.
 * Numbers beyond ±10¹⁰⁰ and an sd below 10⁻¹⁰⁰ are refused: what is made of
 * them might not be finite.
 *
 * @param before  The first score, finite.
 * @param after  The second, finite.
 * @param reliability  At least 0 and below 1.
 * @param mean  Of the sample in which the reliability was found; NaN where it
 *        is not known, and then there is no Edwards–Nunnally.
 * @param sd  Of that sample, above 0.
 * @param clinical_mean  Of people who sought help; NaN with its sd.
 * @param clinical_sd  Above 0, or NaN.
 * @param functional_mean  Of people who are well; NaN with its sd.
 * @param functional_sd  Above 0, or NaN.
 * @param better  KITH_BETTER_…; with both groups it must lead from the
 *        clinical mean to the functional one.
 * @param method  KITH_CHANGE_JACOBSON_TRUAX or KITH_CHANGE_EDWARDS_NUNNALLY.
 * @param memory  The allocator for the object; NULL is the C library's.
 * @param[out] out  Receives the change, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, KITH_E_ARGUMENT or KITH_E_MEMORY; outputs are untouched on
 *         failure.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_change_of_numbers(
    double before, double after, double reliability, double mean, double sd,
    double clinical_mean, double clinical_sd, double functional_mean,
    double functional_sd, int32_t better, int32_t method, kith_memory *memory,
    kith_change **out, kith_error **error);

/**
 * Wipes and frees a change.
 *
 * @param change  May be NULL.
 *
 * Safe from any thread. @since 0.3
 */
KITH_API void kith_change_free(kith_change *change);

/**
 * What became of the score. Recovered needs a cut-off; without one, what
 * improved is improved.
 *
 * @param change  May be NULL.
 * @return KITH_CHANGE_DETERIORATED to KITH_CHANGE_RECOVERED; -1 where there is
 *         no judgement, and for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API int32_t kith_change_state(const kith_change *change);

/**
 * Why there is no judgement.
 *
 * @param change  May be NULL.
 * @return KITH_CHANGE_JUDGED, or what is missing; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API int32_t kith_change_missing(const kith_change *change);

/**
 * Whether the change is larger than the measurement's own error makes likely:
 * |RC| or |z|, as a double, is at least 1.96. Only such a change is shown to a
 * person.
 *
 * @param change  May be NULL.
 * @return 1 or 0; -1 where it cannot be told, and for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API int32_t kith_change_is_reliable(const kith_change *change);

/**
 * Whether both assessments are of the very same document. Of another version
 * of it the scores are compared where it scores the scale in the same way.
 *
 * @param change  May be NULL.
 * @return 1 or 0; -1 for a change of numbers, and for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API int32_t kith_change_same_document(const kith_change *change);

/**
 * The method.
 *
 * @param change  May be NULL.
 * @return KITH_CHANGE_JACOBSON_TRUAX or KITH_CHANGE_EDWARDS_NUNNALLY; -1 for
 *         NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API int32_t kith_change_method(const kith_change *change);

/**
 * Which way is better.
 *
 * @param change  May be NULL.
 * @return KITH_BETTER_UNKNOWN, _HIGHER or _LOWER; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API int32_t kith_change_better(const kith_change *change);

/**
 * The first score.
 *
 * @param change  May be NULL.
 * @param[out] out  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_change_before(const kith_change *change, double *out);

/**
 * The second score.
 *
 * @param change  May be NULL.
 * @param[out] out  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_change_after(const kith_change *change, double *out);

/**
 * The second score less the first.
 *
 * @param change  May be NULL.
 * @param[out] out  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_change_difference(const kith_change *change,
                                            double *out);

/**
 * RC of Jacobson and Truax, or z of Edwards and Nunnally; above 0 where the
 * score went up.
 *
 * @param change  May be NULL.
 * @param[out] out  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_change_statistic(const kith_change *change,
                                           double *out);

/**
 * What the statistic is divided by: the standard error of the difference of
 * two scores (Jacobson–Truax) or of measurement (Edwards–Nunnally).
 *
 * @param change  May be NULL.
 * @param[out] out  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_change_standard_error(const kith_change *change,
                                                double *out);

/**
 * Between what the second score lies, 95 times in 100, when nothing changed:
 * 1.96 standard errors around the first score, or around the score regressed
 * to the mean (Edwards–Nunnally). It may pass what the scale can report.
 *
 * @param change  May be NULL.
 * @param[out] lowest  Not NULL.
 * @param[out] highest  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_change_expected(const kith_change *change,
                                          double *lowest, double *highest);

/**
 * A cut-off between the groups, as far as their means and sds are known.
 *
 * @param change  May be NULL.
 * @param cutoff  KITH_CUTOFF_A, _B or _C.
 * @param[out] out  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_change_cutoff(const kith_change *change,
                                        int32_t cutoff, double *out);

/**
 * Which cut-off "recovered" is judged by: c where both groups are known, else
 * a or b.
 *
 * @param change  May be NULL.
 * @return KITH_CUTOFF_A, _B or _C; -1 where there is none, and for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API int32_t kith_change_cutoff_used(const kith_change *change);

/**
 * The reliability that was used.
 *
 * @param change  May be NULL.
 * @param[out] out  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_change_reliability(const kith_change *change,
                                             double *out);

/**
 * Of what kind that reliability is, such as "alpha" or "retest".
 *
 * @param change  May be NULL.
 * @return Borrowed from the change; NULL where the document does not say, for
 *         a change of numbers, and for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API const char *kith_change_reliability_kind(const kith_change *change);

/**
 * Where that reliability comes from.
 *
 * @param change  May be NULL.
 * @return Borrowed from the change; NULL where the document does not say, for
 *         a change of numbers, and for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API const char *kith_change_reliability_source(const kith_change *change);

/**
 * In whom that reliability was found.
 *
 * @param change  May be NULL.
 * @return Borrowed from the change; NULL where the document does not say, for
 *         a change of numbers, and for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API const char *kith_change_reliability_population(
    const kith_change *change);

#ifdef __cplusplus
}
#endif

#endif
