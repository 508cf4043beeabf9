/* SPDX-License-Identifier: MIT */
/* quality - whether one person's answers may have been rushed, and what makes
 * one think so; for the host, never for the person.
 *
 * It is a thing of its own: no assessment, finding, gate or report reads it.
 * Safety items are left out of every index, because somebody frightened can
 * honestly give the same answer to all of them. */

#ifndef KITH_QUALITY_H
#define KITH_QUALITY_H

#include <stdint.h>

#include <kith/answers.h>
#include <kith/export.h>
#include <kith/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What one answer sheet says about how it was filled in. Opaque; safe to
 * share. */
typedef struct kith_quality kith_quality;

/* The indices. Each looks at items that are asked, have an answer, and are not
 * safety items. Runs are of one response option in one option set, in the order
 * of asking; an item of another option set or a whole number begins a new run.
 */
enum {
    /* The longest run; an item without an answer is passed over. */
    KITH_QUALITY_LONGSTRING = 0,
    /* The longest run; an item that is asked and has no answer ends it. */
    KITH_QUALITY_LONGSTRING_BROKEN = 1,
    /* The longest run as a share of the answers with options (Johnson 2005). */
    KITH_QUALITY_LONGSTRING_SHARE = 2,
    /* The mean length of the runs; as for the longest. */
    KITH_QUALITY_AVERAGE_STRING = 3,
    /* Intra-individual response variability: the standard deviation (n - 1) of
     * the answers with options, as answered (Dunn and others 2018). */
    KITH_QUALITY_VARIABILITY = 4,
    /* The correlation, over the scales, of the means of the items at even and
     * at odd places, stepped up to full length (Spearman and Brown 1910); high
     * is consistent; never below -1 (Johnson 2005). */
    KITH_QUALITY_EVEN_ODD = 5,
    /* The correlation over pairs of items that say the opposite; near -1 is
     * consistent (Goldberg and Kilkowski 1985; Johnson 2005). */
    KITH_QUALITY_ANTONYMS = 6,
    /* The median of the seconds that the host measured. */
    KITH_QUALITY_SECONDS_MEDIAN = 7,
    /* The share of items answered in less time than the threshold of the
     * median. */
    KITH_QUALITY_SECONDS_SHARE = 8,
    KITH_QUALITY_INDICES = 9
};

/* The verdict. Not enough information is what it is before anything is known.
 */
enum {
    KITH_QUALITY_NOT_ENOUGH = 0, /* nothing could be judged */
    KITH_QUALITY_NOT_RUSHED = 1, /* no sign of it in what could be judged */
    KITH_QUALITY_MAY_BE_RUSHED = 2
};

/* How much an index needs before its threshold is looked at: answers (or
 * seconds); and scales or pairs, without which a correlation has no value. */
enum { KITH_QUALITY_ANSWERS_FEWEST = 10, KITH_QUALITY_PAIRS_FEWEST = 3 };

/**
 * Works out the indices of an answer sheet. Changes nothing: assessments are
 * the same with it and without.
 *
 * @param answers  Not NULL; not needed after the call.
 * @param seconds  How long each item took, by the item's index; below 0 where
 *        it is not known. May be NULL: no times.
 * @param count  How many seconds there are: the number of items, or 0.
 * @param[out] out  Receives the quality, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT (the
 *         wrong count too), KITH_E_VALUE (seconds that are no number, or more
 *         than 10 to the 9) or KITH_E_MEMORY.
 *
 * Safe beside other calls that only read the answers. @since 0.3
 */
KITH_API kith_status kith_quality_new(const kith_answers *answers,
                                      const double *seconds, int32_t count,
                                      kith_quality **out, kith_error **error);

/**
 * Wipes and frees a quality.
 *
 * @param quality  May be NULL.
 *
 * Safe from any thread. @since 0.3
 */
KITH_API void kith_quality_free(kith_quality *quality);

/**
 * The value of an index.
 *
 * @param quality  May be NULL.
 * @param index  KITH_QUALITY_LONGSTRING to KITH_QUALITY_SECONDS_SHARE.
 * @param[out] out  Not NULL. Items, a share from 0 to 1, the unit of the
 *        answers, a correlation, or seconds.
 * @return KITH_OK, KITH_E_NO_VALUE (no answers, too few pairs, nothing varies,
 *         or the questions were stopped) or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_quality_value(const kith_quality *quality,
                                        int32_t index, double *out);

/**
 * How many answers, scales, pairs or times an index was made from.
 *
 * @param quality  May be NULL.
 * @param index  KITH_QUALITY_LONGSTRING to KITH_QUALITY_SECONDS_SHARE.
 * @return The number; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API int32_t kith_quality_count(const kith_quality *quality, int32_t index);

/**
 * The threshold of an index: the document's, or else the default: a longest run
 * of at least .5 of the answers, even-odd below .30, antonyms above -.03, a
 * median below 2 seconds.
 *
 * @param quality  May be NULL.
 * @param index  KITH_QUALITY_LONGSTRING to KITH_QUALITY_SECONDS_SHARE.
 * @param[out] out  Not NULL. In the unit of the index.
 * @return KITH_OK, KITH_E_NO_VALUE (the index is never judged) or
 *         KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_quality_threshold(const kith_quality *quality,
                                            int32_t index, double *out);

/**
 * Where the threshold of an index comes from.
 *
 * @param quality  May be NULL.
 * @param index  KITH_QUALITY_LONGSTRING to KITH_QUALITY_SECONDS_SHARE.
 * @return UTF-8, borrowed from the quality; NULL where there is no threshold,
 *         and for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API const char *kith_quality_threshold_source(const kith_quality *quality,
                                                   int32_t index);

/**
 * Whether the answers may be rushed: one index beyond its threshold is enough
 * to ask the question; it is not an answer to it.
 *
 * @param quality  May be NULL.
 * @return KITH_QUALITY_MAY_BE_RUSHED, KITH_QUALITY_NOT_RUSHED or
 *         KITH_QUALITY_NOT_ENOUGH; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API int32_t kith_quality_verdict(const kith_quality *quality);

/**
 * How many indices lie beyond their thresholds.
 *
 * @param quality  May be NULL.
 * @return The number; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API int32_t kith_quality_reason_count(const kith_quality *quality);

/**
 * An index that lies beyond its threshold, in the order of the indices.
 *
 * @param quality  May be NULL.
 * @param number  From 0.
 * @return KITH_QUALITY_LONGSTRING to KITH_QUALITY_SECONDS_SHARE; -1 for a wrong
 *         number.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API int32_t kith_quality_reason(const kith_quality *quality,
                                     int32_t number);

/**
 * Whether a host may withhold norms (where a score stands among others) because
 * the answers may be rushed. Scores, findings, the gate and help stay as they
 * are.
 *
 * @param quality  May be NULL.
 * @return 1 or 0; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API int32_t kith_quality_may_withhold_norms(const kith_quality *quality);

/**
 * The name of an index, as documents write it: "longstring-share".
 *
 * @param index  KITH_QUALITY_LONGSTRING to KITH_QUALITY_SECONDS_SHARE.
 * @return A string that lives for ever; NULL for a wrong index.
 *
 * Safe from any thread. @since 0.3
 */
KITH_API const char *kith_quality_index_name(int32_t index);

#ifdef __cplusplus
}
#endif

#endif
