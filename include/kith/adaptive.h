/* SPDX-License-Identifier: MIT */
/* adaptive - which question comes next when not all need be asked.
 *
 * A strategy holds no progress: what comes next follows from the answers alone,
 * so a sheet that was written and read again goes on where it was. Whatever the
 * strategy, what ask_when leaves out is not asked; after a stop nothing is;
 * what was skipped or declined never comes again; and safety items, all other
 * items that the gate rests on, and items that a stop or valid_when reads are
 * always asked, in their place in the order of the sections.
 *
 * A question that is not sensitive is chosen as if nothing sensitive had been
 * said, so that neither its coming nor its staying away tells what was. */

#ifndef KITH_ADAPTIVE_H
#define KITH_ADAPTIVE_H

#include <stdint.h>

#include <kith/answers.h>
#include <kith/export.h>
#include <kith/questionnaire.h>
#include <kith/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How to choose the next question. Opaque; immutable, safe to share. */
typedef struct kith_strategy kith_strategy;

/* Why a question is asked, or why none is. */
enum {
    KITH_NEXT_ALWAYS = 0,       /* asked whatever was answered: the gate, stops,
                                   valid_when */
    KITH_NEXT_IN_ORDER = 1,     /* in none of the strategy's scales */
    KITH_NEXT_OPENS = 2,        /* decides whether another is asked */
    KITH_NEXT_INFORMATIVE = 3,  /* says most about a scale */
    KITH_NEXT_SETTLES = 4,      /* could change a finding that is not settled */
    KITH_DONE_STOPPED = 16,     /* the document ended the questions */
    KITH_DONE_SETTLED = 17,     /* no answer can change any finding */
    KITH_DONE_SCALES = 18,      /* each scale has enough */
    KITH_DONE_NOTHING_LEFT = 19 /* no question is left that could help */
};

/* Where a graded scale stands. */
enum {
    KITH_SCALE_GOES_ON = 0,
    KITH_SCALE_PRECISE = 1,       /* its standard error is small enough */
    KITH_SCALE_LONG_ENOUGH = 2,   /* so many of its items have answers */
    KITH_SCALE_UNINFORMATIVE = 3, /* its best question would say too little */
    KITH_SCALE_NOTHING_LEFT = 4   /* none of its questions can be asked now */
};

/**
 * A strategy that asks, of each graded scale, the question with the most
 * information at the current estimate (Lord 1980; Fisher's information of the
 * graded response model, Samejima 1969), the first in the document where
 * several have the same. A scale's questions stand where its first one stands
 * in the order of the sections; it ends by the first of the three rules that is
 * met. A scale that wants more answers than that for a score has none then:
 * mind its `min_answered`.
 *
 * @param questionnaire  Not NULL; kept alive by the strategy.
 * @param scales  The indices of graded scales; NULL for all there are.
 * @param count  How many scales; 0 for all.
 * @param standard_error  Enough when it is not above this; 0: no such rule.
 * @param most  Enough with so many answers to a scale's items; 0: no such rule.
 * @param information  Enough when the best question has less; 0: no such rule.
 * @param others  1: items that are in none of the scales are asked too, in
 *        their order; 0: only those that must be.
 * @param[out] out  Receives the strategy, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT (a
 *         wrong scale too), KITH_E_VALUE (a scale that is not graded, a
 *         negative rule or one that is no number), KITH_E_NOT_FOUND (no graded
 *         scale at all) or KITH_E_MEMORY.
 *
 * Safe from any thread. @since 0.3
 */
KITH_API kith_status kith_strategy_informative(
    const kith_questionnaire *questionnaire, const int32_t *scales,
    int32_t count, double standard_error, int32_t most, double information,
    int32_t others, kith_strategy **out, kith_error **error);

/**
 * A strategy that asks what could still change a finding, in the order of the
 * sections, and is done when every finding is settled: its lowest level is its
 * highest. Scores may then rest on few answers, or have no value.
 *
 * Whether an answer could change a finding is found out by trying: at most some
 * thousands of ways to answer the rest. Where that does not tell, the question
 * is asked.
 *
 * @param questionnaire  Not NULL; kept alive by the strategy.
 * @param[out] out  Receives the strategy, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT or
 *         KITH_E_MEMORY.
 *
 * Safe from any thread. @since 0.3
 */
KITH_API kith_status
kith_strategy_settling(const kith_questionnaire *questionnaire,
                       kith_strategy **out, kith_error **error);

/**
 * Frees a strategy.
 *
 * @param strategy  May be NULL.
 *
 * Safe from any thread. @since 0.3
 */
KITH_API void kith_strategy_free(kith_strategy *strategy);

/**
 * The next question.
 *
 * @param strategy  Not NULL.
 * @param answers  Of the strategy's own questionnaire object, not NULL.
 * @param[out] item  Receives its index; -1 when there is none. Not NULL.
 * @param[out] why  Receives KITH_NEXT_ALWAYS to KITH_DONE_NOTHING_LEFT. Not
 *        NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT or
 *         KITH_E_MEMORY.
 *
 * Safe beside other calls that only read the answers. @since 0.3
 */
KITH_API kith_status kith_strategy_next(const kith_strategy *strategy,
                                        const kith_answers *answers,
                                        int32_t *item, int32_t *why,
                                        kith_error **error);

/**
 * Where a graded scale of the strategy stands. Without answers the estimate and
 * its error are the mean and the standard deviation of the scale's prior.
 * kith_graded_item_information() says what a question would tell there.
 *
 * @param strategy  Not NULL.
 * @param answers  Of the strategy's own questionnaire object, not NULL.
 * @param scale  Its index.
 * @param[out] why  Receives KITH_SCALE_GOES_ON to KITH_SCALE_NOTHING_LEFT. Not
 *        NULL.
 * @param[out] estimate  On the line of the model. Not NULL.
 * @param[out] standard_error  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE (not in this tie), KITH_E_ARGUMENT (a scale
 *         that the strategy does not ask, too); outputs are untouched then.
 *
 * Safe beside other calls that only read the answers. @since 0.3
 */
KITH_API kith_status kith_strategy_scale(const kith_strategy *strategy,
                                         const kith_answers *answers,
                                         int32_t scale, int32_t *why,
                                         double *estimate,
                                         double *standard_error);

#ifdef __cplusplus
}
#endif

#endif
