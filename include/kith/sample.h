/* SPDX-License-Identifier: MIT */
/* sample - what the answers of many people say about a questionnaire: how well
 * the items of a scale hang together, and what its scores are.
 *
 * A kith_sample takes in columns (kith/columns.h), as many times as there are
 * blocks of rows, and keeps sums alone: its size does not grow with the rows. A
 * kith_item_analysis is worked out of these sums for one scale.
 *
 * Exact: every answer is keyed as the document says (recode, reversal), and
 * counts, sums and sums of products of keyed answers are whole numbers. So the
 * results have the same bits in whatever order, blocks or threads the rows were
 * taken in. Only what is derived from the sums is rounded, as doubles.
 *
 * Graded models are not estimated here, nor is anything but numbers about the
 * sample: no number is about one of its people. */

#ifndef KITH_SAMPLE_H
#define KITH_SAMPLE_H

#include <stdint.h>

#include <kith/columns.h>
#include <kith/export.h>
#include <kith/questionnaire.h>
#include <kith/status.h>
#include <kith/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What was counted of the answers of many people. Opaque. */
typedef struct kith_sample kith_sample;

/** How the items of one scale hang together. Opaque, immutable. */
typedef struct kith_item_analysis kith_item_analysis;

/* Who counts where answers are missing, for whatever reason. Listwise: those
 * who answered every item of the scale. Pairwise: for each pair of items those
 * who answered both, for one item those who answered it. */
enum { KITH_LISTWISE = 1, KITH_PAIRWISE = 2 };

/* How a scale is halved, its items in the document's order. */
enum {
    KITH_HALVES_ODD_EVEN = 1, /* the first, third, …; the second, fourth, … */
    KITH_HALVES_FIRST_LAST = 2 /* an odd middle item goes to the first half */
};

/* The intraclass correlations of Shrout and Fleiss (1979); the items are the
 * judges. */
enum {
    KITH_ICC_1_1 = 1, /* one judge; each target has other judges */
    KITH_ICC_2_1 = 2, /* one judge of many like these; agreement */
    KITH_ICC_3_1 = 3, /* one of these judges; consistency */
    KITH_ICC_1_K = 4, /* the same of the mean of all judges … */
    KITH_ICC_2_K = 5,
    KITH_ICC_3_K = 6 /* … which is Cronbach's alpha */
};

/* ---- Taking in ---------------------------------------------------------- */

/**
 * A sample of one tie, with nobody in it yet. It takes its allocator from the
 * questionnaire.
 *
 * @param questionnaire  Not NULL; kept alive by the sample.
 * @param tie  The tie's index.
 * @param[out] out  Receives the sample, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT or
 *         KITH_E_MEMORY. For a scale of k items it takes about 30 k² bytes,
 *         and as many again while rows are taken in.
 *
 * Safe from any thread. @since 0.3
 */
KITH_API kith_status kith_sample_new(const kith_questionnaire *questionnaire,
                                     int32_t tie, kith_sample **out,
                                     kith_error **error);

/**
 * Frees a sample.
 *
 * @param sample  May be NULL.
 *
 * Safe from any thread. @since 0.3
 */
KITH_API void kith_sample_free(kith_sample *sample);

/**
 * Takes in a range of rows, read as kith_batch_scores() reads them: raw
 * answers, which are keyed here. Rows about another tie are left out, and so
 * are faults.
 *
 * @param sample  Not NULL.
 * @param columns  Of the same questionnaire object, with a tie. Not NULL.
 * @param first_row  From 0.
 * @param row_count  From 0; the range ends within the columns.
 * @param[out] faults  Receives how many rows of the range are faults; may be
 *        NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; nothing is taken in then: KITH_E_ARGUMENT,
 *         KITH_E_MEMORY or KITH_E_LIMIT (more than 1,000,000,000 rows).
 *
 * One thread at a time for one sample; columns may be shared. @since 0.3
 */
KITH_API kith_status kith_sample_add(kith_sample *sample,
                                     const kith_columns *columns,
                                     int64_t first_row, int64_t row_count,
                                     int64_t *faults, kith_error **error);

/**
 * Takes in all that another sample did: what two threads took in apart is then
 * the same, to the last bit, as if one had taken in all.
 *
 * @param sample  Not NULL.
 * @param other  Of the same questionnaire object and tie; stays as it is. Not
 *        NULL, and not `sample`.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; nothing is changed then: KITH_E_ARGUMENT,
 *         KITH_E_MEMORY or KITH_E_LIMIT (more than 1,000,000,000 rows).
 *
 * One thread at a time for one sample. @since 0.3
 */
KITH_API kith_status kith_sample_merge(kith_sample *sample,
                                       const kith_sample *other,
                                       kith_error **error);

/**
 * How many rows were taken in, without faults and rows about another tie.
 *
 * @param sample  May be NULL.
 * @return The number; -1 for NULL.
 *
 * Safe beside other calls that only read the sample. @since 0.3
 */
KITH_API int64_t kith_sample_row_count(const kith_sample *sample);

/**
 * How many rows were faults, and left out.
 *
 * @param sample  May be NULL.
 * @return The number; -1 for NULL.
 *
 * Safe beside other calls that only read the sample. @since 0.3
 */
KITH_API int64_t kith_sample_fault_count(const kith_sample *sample);

/**
 * How many rows were about another tie, and left out.
 *
 * @param sample  May be NULL.
 * @return The number; -1 for NULL.
 *
 * Safe beside other calls that only read the sample. @since 0.3
 */
KITH_API int64_t kith_sample_other_tie_count(const kith_sample *sample);

/* ---- Items --------------------------------------------------------------- */

/**
 * How many items a scale has in the sample's tie.
 *
 * @param sample  May be NULL.
 * @param scale  Its index.
 * @return The number, 0 for a scale that is not in this tie; -1 for a wrong
 *         index.
 *
 * Safe beside other calls that only read the sample. @since 0.3
 */
KITH_API int32_t kith_sample_item_count(const kith_sample *sample,
                                        int32_t scale);

/**
 * Which item of the questionnaire that is.
 *
 * @param sample  May be NULL.
 * @param scale  Its index.
 * @param index  From 0, in the order of the scale.
 * @return The item's index in the questionnaire; -1 for a wrong index.
 *
 * Safe beside other calls that only read the sample. @since 0.3
 */
KITH_API int32_t kith_sample_item(const kith_sample *sample, int32_t scale,
                                  int32_t index);

/**
 * How many people's answer to an item is in a state: answered, or missing and
 * why.
 *
 * @param sample  May be NULL.
 * @param scale  Its index.
 * @param index  From 0, in the order of the scale.
 * @param state  KITH_ANSWERED to KITH_DECLINED.
 * @return The number; -1 for a wrong index or state.
 *
 * Safe beside other calls that only read the sample. @since 0.3
 */
KITH_API int64_t kith_sample_item_state_count(const kith_sample *sample,
                                              int32_t scale, int32_t index,
                                              int32_t state);

/**
 * The mean of an item, of all who answered it: keyed (recoded and reversed),
 * without its weight.
 *
 * @param sample  May be NULL.
 * @param scale  Its index.
 * @param index  From 0, in the order of the scale.
 * @param[out] out  Receives the mean. Not NULL.
 * @return KITH_OK; KITH_E_ARGUMENT; KITH_E_LIMIT where the keyed answers span
 *         more than 2,147,483,647 steps; KITH_E_NO_VALUE where nobody answered.
 *         Untouched on failure.
 *
 * Safe beside other calls that only read the sample. @since 0.3
 */
KITH_API kith_status kith_sample_item_mean(const kith_sample *sample,
                                           int32_t scale, int32_t index,
                                           double *out);

/**
 * The standard deviation of an item, of all who answered it: keyed, without its
 * weight, over n - 1.
 *
 * @param sample  May be NULL.
 * @param scale  Its index.
 * @param index  From 0, in the order of the scale.
 * @param[out] out  Receives the standard deviation. Not NULL.
 * @return As kith_sample_item_mean(); KITH_E_NO_VALUE where fewer than two
 *         answered.
 *
 * Safe beside other calls that only read the sample. @since 0.3
 */
KITH_API kith_status kith_sample_item_sd(const kith_sample *sample,
                                         int32_t scale, int32_t index,
                                         double *out);

/* ---- Scores -------------------------------------------------------------- */

/**
 * How many people have a score on a scale, by the scale's own rule for missing
 * answers.
 *
 * @param sample  May be NULL.
 * @param scale  Its index.
 * @return The number; -1 for a wrong index.
 *
 * Safe beside other calls that only read the sample. @since 0.3
 */
KITH_API int64_t kith_sample_score_count(const kith_sample *sample,
                                         int32_t scale);

/**
 * The mean of the scores, as reported.
 *
 * @param sample  May be NULL.
 * @param scale  Its index.
 * @param[out] out  Receives the mean. Not NULL.
 * @return KITH_OK; KITH_E_ARGUMENT; KITH_E_LIMIT where there are more than
 *         100,000 different scores; KITH_E_NO_VALUE where there is none.
 *         Untouched on failure.
 *
 * Safe beside other calls that only read the sample. @since 0.3
 */
KITH_API kith_status kith_sample_score_mean(const kith_sample *sample,
                                            int32_t scale, double *out);

/**
 * The standard deviation of the scores, as reported, over n - 1.
 *
 * @param sample  May be NULL.
 * @param scale  Its index.
 * @param[out] out  Receives the standard deviation. Not NULL.
 * @return As kith_sample_score_mean(); KITH_E_NO_VALUE for fewer than two
 *         scores.
 *
 * Safe beside other calls that only read the sample. @since 0.3
 */
KITH_API kith_status kith_sample_score_sd(const kith_sample *sample,
                                          int32_t scale, double *out);

/**
 * The scores as a norm: an element of a scale's `norms` in a document, as
 * docs/format.md has it, with n, mean, standard deviation and a table of how
 * many people had each score, rounded to six decimals. Where the questionnaire
 * has more than one tie, it names the sample's. Who the people are, and under
 * which conditions the norm holds, only you know.
 *
 * @param sample  Not NULL.
 * @param scale  Its index.
 * @param id  The norm's id. Not NULL.
 * @param population  Who the people are, as the reader of a report is told.
 *        UTF-8, not NULL or empty.
 * @param population_length  In bytes, or KITH_NUL.
 * @param source  Where the sample comes from. UTF-8, not NULL or empty.
 * @param source_length  In bytes, or KITH_NUL.
 * @param[out] out  Receives JSON, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT,
 *         KITH_E_LIMIT (more than 100,000 different scores), KITH_E_NO_VALUE
 *         (fewer than two scores) or KITH_E_MEMORY.
 *
 * Safe beside other calls that only read the sample. @since 0.3
 */
KITH_API kith_status kith_sample_norm(const kith_sample *sample, int32_t scale,
                                      const char *id, const char *population,
                                      int64_t population_length,
                                      const char *source, int64_t source_length,
                                      kith_text **out, kith_error **error);

/* ---- How the items hang together ----------------------------------------- */

/**
 * Works out how the items of a scale hang together, from their keyed and
 * weighted answers.
 *
 * @param sample  Not NULL; may be freed, or take in more, afterwards.
 * @param scale  Its index.
 * @param missing  KITH_LISTWISE or KITH_PAIRWISE.
 * @param[out] out  Receives the analysis, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT (a
 *         scale that is not in this tie, too), KITH_E_LIMIT (see
 *         kith_sample_item_mean()) or KITH_E_MEMORY.
 *
 * Safe beside other calls that only read the sample. @since 0.3
 */
KITH_API kith_status kith_item_analysis_new(const kith_sample *sample,
                                            int32_t scale, int32_t missing,
                                            kith_item_analysis **out,
                                            kith_error **error);

/**
 * Frees an analysis.
 *
 * @param analysis  May be NULL.
 *
 * Safe from any thread. @since 0.3
 */
KITH_API void kith_item_analysis_free(kith_item_analysis *analysis);

/**
 * How many people it rests on: listwise those who answered all items, pairwise
 * the fewest who answered two.
 *
 * @param analysis  May be NULL.
 * @return The number; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API int64_t kith_item_analysis_people(const kith_item_analysis *analysis);

/**
 * Cronbach's alpha (1951): k / (k - 1) · (1 - Σ s²ᵢ / s²ₜ), the variance of the
 * total being the sum of all variances and covariances.
 *
 * @param analysis  May be NULL.
 * @param[out] out  Receives alpha, at most 1; it may be below 0. Not NULL.
 * @return KITH_OK; KITH_E_ARGUMENT; KITH_E_NO_VALUE for fewer than two items or
 *         people, or where the total does not vary. Untouched on failure.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status
kith_item_analysis_alpha(const kith_item_analysis *analysis, double *out);

/**
 * An interval for alpha, which takes the answers to be those of people and
 * items drawn at random (L. S. Feldt 1965, Psychometrika 30, 357-370):
 * 1 - (1 - alpha) F, with n - 1 and (n - 1)(k - 1) degrees of freedom.
 *
 * @param analysis  May be NULL.
 * @param level  How sure, above 0 and below 1; .95 is usual.
 * @param[out] low  Receives the lower end. Not NULL.
 * @param[out] high  Receives the upper end. Not NULL.
 * @return As kith_item_analysis_alpha(); KITH_E_NO_VALUE also when pairwise,
 *         for which n has no one value.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status
kith_item_analysis_alpha_interval(const kith_item_analysis *analysis,
                                  double level, double *low, double *high);

/**
 * The mean of the correlations between two items.
 *
 * @param analysis  May be NULL.
 * @param[out] out  Receives the mean. Not NULL.
 * @return As kith_item_analysis_alpha(); KITH_E_NO_VALUE also where an item
 *         does not vary.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_item_analysis_mean_correlation(
    const kith_item_analysis *analysis, double *out);

/**
 * Standardised alpha: k r / (1 + (k - 1) r), r being the mean of the
 * correlations between two items.
 *
 * @param analysis  May be NULL.
 * @param[out] out  Receives it. Not NULL.
 * @return As kith_item_analysis_mean_correlation().
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_item_analysis_standardized_alpha(
    const kith_item_analysis *analysis, double *out);

/**
 * The correlation of an item with the total of the others.
 *
 * @param analysis  May be NULL.
 * @param index  From 0, in the order of the scale.
 * @param[out] out  Receives r. Not NULL.
 * @return KITH_OK; KITH_E_ARGUMENT; KITH_E_NO_VALUE for fewer than two items or
 *         people, or where the item or the rest does not vary. Untouched on
 *         failure.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_item_analysis_item_rest(
    const kith_item_analysis *analysis, int32_t index, double *out);

/**
 * The correlation of an item with the total, itself among it.
 *
 * @param analysis  May be NULL.
 * @param index  From 0, in the order of the scale.
 * @param[out] out  Receives r. Not NULL.
 * @return As kith_item_analysis_item_rest().
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_item_analysis_item_total(
    const kith_item_analysis *analysis, int32_t index, double *out);

/**
 * Alpha of the scale without an item. With KITH_LISTWISE the people stay those
 * who answered all, that item too.
 *
 * @param analysis  May be NULL.
 * @param index  From 0, in the order of the scale.
 * @param[out] out  Receives it. Not NULL.
 * @return As kith_item_analysis_item_rest(); KITH_E_NO_VALUE for fewer than
 *         three items.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_item_analysis_alpha_without(
    const kith_item_analysis *analysis, int32_t index, double *out);

/**
 * Alpha of the scale with an item turned round: reversed if the document keys
 * it forward, and the other way round.
 *
 * @param analysis  May be NULL.
 * @param index  From 0, in the order of the scale.
 * @param[out] out  Receives it. Not NULL.
 * @return As kith_item_analysis_alpha(), and KITH_E_ARGUMENT for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_item_analysis_alpha_turned(
    const kith_item_analysis *analysis, int32_t index, double *out);

/**
 * Whether an item looks as if the document keys it the wrong way: its
 * correlation with the rest is below 0. It may be right all the same, in a
 * small sample or a scale of two themes; nothing is turned by itself.
 *
 * @param analysis  May be NULL.
 * @param index  From 0, in the order of the scale.
 * @return 1, or 0; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API int32_t kith_item_analysis_item_looks_unreversed(
    const kith_item_analysis *analysis, int32_t index);

/**
 * Halves the scale: the correlation of the two halves; C. Spearman's and
 * W. Brown's (1910) prophecy from it, 2 r / (1 + r); and L. Guttman's (1945)
 * split-half coefficient, 4 c / s²ₜ, c being their covariance.
 *
 * @param analysis  May be NULL.
 * @param halves  KITH_HALVES_ODD_EVEN or KITH_HALVES_FIRST_LAST.
 * @param[out] r  Receives the correlation; may be NULL.
 * @param[out] spearman_brown  Receives the prophecy; may be NULL.
 * @param[out] guttman  Receives Guttman's coefficient; may be NULL.
 * @return KITH_OK; KITH_E_ARGUMENT; KITH_E_NO_VALUE for fewer than two items or
 *         people, or where a half does not vary. Untouched on failure.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_item_analysis_split_half(
    const kith_item_analysis *analysis, int32_t halves, double *r,
    double *spearman_brown, double *guttman);

/**
 * An intraclass correlation (P. E. Shrout and J. L. Fleiss 1979, Psychological
 * Bulletin 86, 420-428): the people are the targets, the items the judges, the
 * keyed and weighted answers their ratings.
 *
 * @param analysis  May be NULL.
 * @param kind  KITH_ICC_1_1 to KITH_ICC_3_K.
 * @param[out] out  Receives it, at most 1. Not NULL.
 * @return KITH_OK; KITH_E_ARGUMENT; KITH_E_NO_VALUE for fewer than two items or
 *         people, when pairwise, and where nothing varies. Untouched on
 *         failure.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_item_analysis_icc(const kith_item_analysis *analysis,
                                            int32_t kind, double *out);

#ifdef __cplusplus
}
#endif

#endif
