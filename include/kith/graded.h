/* SPDX-License-Identifier: MIT */
/* graded - scales that follow a graded response model: its parameters, its
 * curves, and where on its line a person stands.
 *
 * The model is F. Samejima's (1969), Estimation of latent ability using a
 * response pattern of graded scores, Psychometrika Monograph 17; with two
 * categories it is the two-parameter logistic model. Category 0 is the lowest
 * keyed value of an item, after recoding and reversal. A person at theta is in
 * category k or a higher one with probability
 *
 *     1 / (1 + exp(-slope (theta - threshold k))),   k from 1.
 *
 * Parameters come from the document, with their source; the library estimates
 * persons, not items. All numbers have the same bits on every machine. */

#ifndef KITH_GRADED_H
#define KITH_GRADED_H

#include <stdint.h>

#include <kith/assessment.h>
#include <kith/export.h>
#include <kith/questionnaire.h>
#include <kith/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/* How a person is placed. */
enum {
    KITH_GRADED_EAP = 0, /* the mean of the posterior, with its deviation */
    KITH_GRADED_MAP = 1  /* its mode, with the error of its bend there */
};

/* ---- The model ---------------------------------------------------------- */

/**
 * Which estimate a graded scale gives.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @return KITH_GRADED_EAP or KITH_GRADED_MAP; -1 for a scale that is not
 * graded, and for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API int32_t kith_graded_estimate(const kith_questionnaire *questionnaire,
                                      int32_t scale);

/**
 * Where the parameters of a graded scale come from.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @return Borrowed from the questionnaire; NULL for a scale that is not graded,
 *         and for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API const char *kith_graded_source(const kith_questionnaire *questionnaire,
                                        int32_t scale);

/**
 * On whose answers the parameters of a graded scale were estimated.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @return Borrowed from the questionnaire; NULL where it is not given, for a
 *         scale that is not graded, and for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API const char *kith_graded_population(
    const kith_questionnaire *questionnaire, int32_t scale);

/**
 * The normal distribution that people are taken to come from.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param[out] mean  On theta's line. Not NULL.
 * @param[out] sd  Above 0. Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE (the scale is not graded) or
 * KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_graded_prior(const kith_questionnaire *questionnaire,
                                       int32_t scale, double *mean, double *sd);

/**
 * The points that stand for theta's line: equally spaced, both ends among them.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param[out] from  The first. Not NULL.
 * @param[out] to  The last. Not NULL.
 * @param[out] count  How many. Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE (the scale is not graded) or
 * KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_graded_nodes(const kith_questionnaire *questionnaire,
                                       int32_t scale, double *from, double *to,
                                       int32_t *count);

/* ---- Its items ---------------------------------------------------------- */

/**
 * How many items a graded scale has in a tie.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param tie  Its index.
 * @return The number, 0 where the scale is not in the tie; -1 for a scale that
 *         is not graded, and for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API int32_t kith_graded_item_count(const kith_questionnaire *questionnaire,
                                        int32_t scale, int32_t tie);

/**
 * Which item of the questionnaire an item of a graded scale is.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param tie  Its index.
 * @param index  From 0; see kith_graded_item_count().
 * @return Its index in the questionnaire; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API int32_t kith_graded_item(const kith_questionnaire *questionnaire,
                                  int32_t scale, int32_t tie, int32_t index);

/**
 * How many categories an item has.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param tie  Its index.
 * @param index  As in kith_graded_item().
 * @return From 2; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API int32_t
kith_graded_category_count(const kith_questionnaire *questionnaire,
                           int32_t scale, int32_t tie, int32_t index);

/**
 * The slope of an item.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param tie  Its index.
 * @param index  As in kith_graded_item().
 * @param[out] out  Above 0. Not NULL.
 * @return KITH_OK or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_graded_slope(const kith_questionnaire *questionnaire,
                                       int32_t scale, int32_t tie,
                                       int32_t index, double *out);

/**
 * A threshold of an item: where half are in a category or a higher one. Where
 * the document has intercepts it is -intercept / slope.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param tie  Its index.
 * @param index  As in kith_graded_item().
 * @param category  From 1 to the number of categories less 1.
 * @param[out] out  On theta's line. Not NULL.
 * @return KITH_OK or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_graded_threshold(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t tie,
    int32_t index, int32_t category, double *out);

/* ---- Its curves --------------------------------------------------------- */

/**
 * How likely a category of an item is for a person at theta.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param tie  Its index.
 * @param index  As in kith_graded_item().
 * @param category  From 0.
 * @param theta  Finite.
 * @param[out] out  From 0 to 1. Not NULL.
 * @return KITH_OK or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_graded_probability(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t tie,
    int32_t index, int32_t category, double theta, double *out);

/**
 * How much an item tells about a person at theta: Fisher's information,
 * the sum over categories of P'² / P.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param tie  Its index.
 * @param index  As in kith_graded_item().
 * @param theta  Finite.
 * @param[out] out  From 0; in 1 / theta². Not NULL.
 * @return KITH_OK or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_graded_item_information(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t tie,
    int32_t index, double theta, double *out);

/**
 * How much all items of a graded scale together tell about a person at theta:
 * the sum of the items' information, without the prior's.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param tie  Its index.
 * @param theta  Finite.
 * @param[out] out  From 0; in 1 / theta². Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE (the scale is not graded, or not in the tie)
 *         or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status
kith_graded_information(const kith_questionnaire *questionnaire, int32_t scale,
                        int32_t tie, double theta, double *out);

/**
 * The sum of category numbers to expect of a person at theta who answers all
 * items. Where items count from another number than 0, add those up and add
 * them.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param tie  Its index.
 * @param theta  Finite.
 * @param[out] out  From 0. Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE (the scale is not graded, or not in the tie)
 *         or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status
kith_graded_expected_sum(const kith_questionnaire *questionnaire, int32_t scale,
                         int32_t tie, double theta, double *out);

/* ---- Sum scores --------------------------------------------------------- */

/**
 * How many sums of category numbers there can be: from 0 up.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param tie  Its index.
 * @return The number; 0 where the scale is not in the tie, and -1 for a scale
 *         that is not graded and for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API int32_t kith_graded_sum_count(const kith_questionnaire *questionnaire,
                                       int32_t scale, int32_t tie);

/**
 * For each sum of category numbers, where the people who have it stand: the
 * table that turns a plain sum score into an estimate. Posterior mean and
 * standard deviation, whichever estimate the scale gives, by F. M. Lord and
 * M. S. Wingersky (1984), Applied Psychological Measurement 8, 453-461.
 *
 * @param questionnaire  May be NULL.
 * @param scale  Its index.
 * @param tie  Its index.
 * @param capacity  How many numbers each array has room for; at least
 *        kith_graded_sum_count().
 * @param[out] estimates  By sum, on theta's line. Not NULL. NaN, here and in
 *        `errors`, for a sum that fewer than one person in 10^280 has.
 * @param[out] errors  Their standard errors. Not NULL.
 * @param[out] shares  The share of people expected to have it; they add up to
 *        1. Not NULL.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT,
 *         KITH_E_NO_VALUE (the scale is not graded, or not in the tie),
 *         KITH_E_LIMIT (more than 4096 sums) or KITH_E_MEMORY.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_graded_sums(const kith_questionnaire *questionnaire,
                                      int32_t scale, int32_t tie,
                                      int32_t capacity, double *estimates,
                                      double *errors, double *shares);

/* ---- A person ----------------------------------------------------------- */

/**
 * Where a person stands on the line of a graded scale, with every digit: the
 * scale's score is this number rounded to six. The mean of the posterior
 * (Bock & Mislevy, 1982) or its mode (Samejima, 1969), as
 * kith_graded_estimate() says; missing answers are left out.
 *
 * @param assessment  May be NULL.
 * @param scale  Its index.
 * @param[out] out  On theta's line, also where the scale reports T. Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE (no score, or the scale is not graded) or
 *         KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_assessment_estimate(const kith_assessment *assessment,
                                              int32_t scale, double *out);

/**
 * The standard error of an estimate: the standard deviation of the posterior,
 * or of a mode 1 / sqrt(observed information + 1 / prior variance).
 *
 * @param assessment  May be NULL.
 * @param scale  Its index.
 * @param[out] out  From 0, on theta's line. Not NULL. Nodes that lie much
 *        farther apart than the error make a mean's too small; such a document
 *        is warned of when it is read.
 * @return As kith_assessment_estimate().
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status kith_assessment_estimate_error(
    const kith_assessment *assessment, int32_t scale, double *out);

#ifdef __cplusplus
}
#endif

#endif
