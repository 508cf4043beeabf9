/* SPDX-License-Identifier: MIT */
/* answers - what one person answered about one tie: values, reasons for
 * missing, facts; what is asked, and what comes next. */

#ifndef KITH_ANSWERS_H
#define KITH_ANSWERS_H

#include <stdint.h>

#include <kith/export.h>
#include <kith/memory.h>
#include <kith/questionnaire.h>
#include <kith/status.h>
#include <kith/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/** One person's answers about one tie. Opaque. */
typedef struct kith_answers kith_answers;

/* The state of an item. */
enum {
    KITH_ANSWERED = 0,
    KITH_NOT_ASKED = 1,      /* the questionnaire's own logic leaves it out */
    KITH_UNANSWERED = 2,     /* asked, nothing said yet */
    KITH_SKIPPED = 3,        /* passed over */
    KITH_DOES_NOT_APPLY = 4, /* cannot be answered about this tie */
    KITH_DECLINED = 5        /* "prefer not to say" */
};

/* The safety gate. Unknown is what it is before anything is known. */
enum { KITH_GATE_UNKNOWN = 0, KITH_GATE_RAISED = 1, KITH_GATE_NOT_RAISED = 2 };

/**
 * An empty answer sheet. It takes its allocator from the questionnaire.
 *
 * @param questionnaire  Not NULL; kept alive by the answers.
 * @param tie  The id of a tie of the questionnaire, not NULL.
 * @param[out] out  Receives the answers, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT,
 *         KITH_E_NOT_FOUND (no such tie) or KITH_E_MEMORY.
 *
 * Safe from any thread. @since 0.1
 */
KITH_API kith_status kith_answers_new(const kith_questionnaire *questionnaire,
                                      const char *tie, kith_answers **out,
                                      kith_error **error);

/**
 * Reads an answer sheet that kith_answers_write() or a host wrote.
 *
 * @param questionnaire  Not NULL; kept alive by the answers.
 * @param json  UTF-8, not NULL; not needed after the call.
 * @param length  Bytes, or KITH_NUL.
 * @param[out] out  Receives the answers, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT,
 *         KITH_E_MEMORY, KITH_E_SYNTAX, KITH_E_LIMIT, KITH_E_DOCUMENT,
 *         KITH_E_NOT_FOUND (an item, fact or tie), KITH_E_VALUE, or
 *         KITH_E_VERSION (another questionnaire or a version that is not
 *         mapped).
 *
 * Safe from any thread. @since 0.1
 */
KITH_API kith_status kith_answers_parse(const kith_questionnaire *questionnaire,
                                        const char *json, int64_t length,
                                        kith_answers **out, kith_error **error);

/**
 * Writes an answer sheet as JSON. Read again, it resumes exactly.
 *
 * @param answers  Not NULL.
 * @param[out] out  Receives the text, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT or
 *         KITH_E_MEMORY.
 *
 * Safe beside other calls that only read the answers. @since 0.1
 */
KITH_API kith_status kith_answers_write(const kith_answers *answers,
                                        kith_text **out, kith_error **error);

/**
 * Wipes and frees answers.
 *
 * @param answers  May be NULL.
 *
 * Safe from any thread. @since 0.1
 */
KITH_API void kith_answers_free(kith_answers *answers);

/**
 * Sets an answer by its value. An item that is hidden now takes answers too;
 * they are kept, and do not count while it is hidden.
 *
 * @param answers  Not NULL.
 * @param item  The item's id, not NULL.
 * @param value  The value of one of the item's response options, or a whole
 *        number in its range.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT,
 *         KITH_E_NOT_FOUND (no such item in this tie) or KITH_E_VALUE.
 *
 * One thread at a time for one object. @since 0.1
 */
KITH_API kith_status kith_answers_set(kith_answers *answers, const char *item,
                                      double value, kith_error **error);

/**
 * Sets an answer by its response option.
 *
 * @param answers  Not NULL.
 * @param item  The item's id, not NULL.
 * @param option  The option's id, not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT,
 *         KITH_E_NOT_FOUND (no such item in this tie) or KITH_E_VALUE (not an
 *         option of the item).
 *
 * One thread at a time for one object. @since 0.1
 */
KITH_API kith_status kith_answers_set_option(kith_answers *answers,
                                             const char *item,
                                             const char *option,
                                             kith_error **error);

/**
 * Sets the reason why an answer is missing; it replaces a value.
 *
 * @param answers  Not NULL.
 * @param item  The item's id, not NULL.
 * @param reason  KITH_SKIPPED, KITH_DOES_NOT_APPLY (not for safety items) or
 *        KITH_DECLINED.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT,
 *         KITH_E_NOT_FOUND (no such item in this tie) or KITH_E_VALUE (a
 *         reason the item does not take).
 *
 * One thread at a time for one object. @since 0.1
 */
KITH_API kith_status kith_answers_set_missing(kith_answers *answers,
                                              const char *item, int32_t reason,
                                              kith_error **error);

/**
 * Makes an item unanswered again.
 *
 * @param answers  Not NULL.
 * @param item  The item's id, not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT,
 *         KITH_E_NOT_FOUND (no such item in this tie).
 *
 * One thread at a time for one object. @since 0.1
 */
KITH_API kith_status kith_answers_clear(kith_answers *answers, const char *item,
                                        kith_error **error);

/**
 * Sets a fact: a number from outside the questions.
 *
 * @param answers  Not NULL.
 * @param fact  The fact's id, not NULL.
 * @param value  Within the fact's range, at most six fractional digits.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT,
 *         KITH_E_NOT_FOUND or KITH_E_VALUE.
 *
 * One thread at a time for one object. @since 0.1
 */
KITH_API kith_status kith_answers_set_fact(kith_answers *answers,
                                           const char *fact, double value,
                                           kith_error **error);

/**
 * Makes a fact unknown again.
 *
 * @param answers  Not NULL.
 * @param fact  The fact's id, not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT or
 *         KITH_E_NOT_FOUND.
 *
 * One thread at a time for one object. @since 0.1
 */
KITH_API kith_status kith_answers_clear_fact(kith_answers *answers,
                                             const char *fact,
                                             kith_error **error);

/**
 * Hands over the gate of an earlier assessment of this tie. KITH_GATE_RAISED
 * holds from now on; the others change nothing.
 *
 * @param answers  Not NULL.
 * @param gate  KITH_GATE_RAISED, KITH_GATE_UNKNOWN or KITH_GATE_NOT_RAISED.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT.
 *
 * One thread at a time for one object. @since 0.1
 */
KITH_API kith_status kith_answers_set_earlier_gate(kith_answers *answers,
                                                   int32_t gate,
                                                   kith_error **error);

/**
 * The tie that the answers are about.
 *
 * @param answers  May be NULL.
 * @return Its index in the questionnaire; -1 for NULL.
 *
 * Safe beside other calls that only read the answers. @since 0.1
 */
KITH_API int32_t kith_answers_tie(const kith_answers *answers);

/**
 * The state of an item.
 *
 * @param answers  May be NULL.
 * @param item  Its index.
 * @return KITH_ANSWERED to KITH_DECLINED; -1 for a wrong index and for an item
 *         outside the tie.
 *
 * Safe beside other calls that only read the answers. @since 0.1
 */
KITH_API int32_t kith_answers_state(const kith_answers *answers, int32_t item);

/**
 * Whether an item that is not asked may yet be asked, depending on answers
 * still missing.
 *
 * @param answers  May be NULL.
 * @param item  Its index.
 * @return 1 or 0; -1 for a wrong index.
 *
 * Safe beside other calls that only read the answers. @since 0.1
 */
KITH_API int32_t kith_answers_may_be_asked(const kith_answers *answers,
                                           int32_t item);

/**
 * The value that is kept for an item, hidden or not.
 *
 * @param answers  May be NULL.
 * @param item  Its index.
 * @param[out] out  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE or KITH_E_ARGUMENT.
 *
 * Safe beside other calls that only read the answers. @since 0.1
 */
KITH_API kith_status kith_answers_value(const kith_answers *answers,
                                        int32_t item, double *out);

/**
 * The response option that is kept for an item, hidden or not.
 *
 * @param answers  May be NULL.
 * @param item  Its index.
 * @return Its index; -1 where there is none.
 *
 * Safe beside other calls that only read the answers. @since 0.1
 */
KITH_API int32_t kith_answers_option(const kith_answers *answers, int32_t item);

/**
 * What is kept for an item, hidden or not: a value or a reason.
 *
 * @param answers  May be NULL.
 * @param item  Its index.
 * @return KITH_ANSWERED, KITH_UNANSWERED, KITH_SKIPPED, KITH_DOES_NOT_APPLY or
 *         KITH_DECLINED; -1 for a wrong index.
 *
 * Safe beside other calls that only read the answers. @since 0.1
 */
KITH_API int32_t kith_answers_reason(const kith_answers *answers, int32_t item);

/**
 * A fact that was given.
 *
 * @param answers  May be NULL.
 * @param fact  Its index.
 * @param[out] out  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE or KITH_E_ARGUMENT.
 *
 * Safe beside other calls that only read the answers. @since 0.1
 */
KITH_API kith_status kith_answers_fact(const kith_answers *answers,
                                       int32_t fact, double *out);

/**
 * Whether a fact was worked out of a journal or a circle, by
 * kith_journal_fill_facts() or kith_circle_fill_facts(), rather than told by
 * kith_answers_set_fact() or a sheet. A sheet that is written keeps that.
 *
 * @param answers  May be NULL.
 * @param fact  Its index.
 * @return 1 or 0, also for one that is not given; -1 for a wrong index.
 *
 * Safe beside other calls that only read the answers. @since 0.4
 */
KITH_API int32_t kith_answers_fact_is_computed(const kith_answers *answers,
                                               int32_t fact);

/**
 * The next question: the first item, in the order of the sections, that is
 * asked and unanswered. What was skipped or declined never comes again.
 *
 * @param answers  May be NULL.
 * @return Its index; -1 when there is none, after a stop, and for NULL.
 *
 * Safe beside other calls that only read the answers. @since 0.1
 */
KITH_API int32_t kith_answers_next(const kith_answers *answers);

/**
 * The item asked behind another, whatever its state; for paging forward.
 *
 * @param answers  May be NULL.
 * @param item  Its index, or -1 for the first item.
 * @return Its index; -1 at the end.
 *
 * Safe beside other calls that only read the answers. @since 0.1
 */
KITH_API int32_t kith_answers_after(const kith_answers *answers, int32_t item);

/**
 * The item asked before another, whatever its state; for paging back.
 *
 * @param answers  May be NULL.
 * @param item  Its index, or -1 for the last item.
 * @return Its index; -1 at the beginning.
 *
 * Safe beside other calls that only read the answers. @since 0.1
 */
KITH_API int32_t kith_answers_before(const kith_answers *answers, int32_t item);

/**
 * How many items of the tie are in a state: progress.
 *
 * @param answers  May be NULL.
 * @param state  KITH_ANSWERED to KITH_DECLINED.
 * @return The number; -1 for NULL or another state.
 *
 * Safe beside other calls that only read the answers. @since 0.1
 */
KITH_API int32_t kith_answers_count(const kith_answers *answers, int32_t state);

/**
 * The stop that the answers lead to.
 *
 * @param answers  May be NULL.
 * @return Its index; -1 where the questions go on, and for NULL.
 *
 * Safe beside other calls that only read the answers. @since 0.1
 */
KITH_API int32_t kith_answers_stopped(const kith_answers *answers);

/**
 * How many answers of an older version are about items that are gone. They are
 * kept and written again.
 *
 * @param answers  May be NULL.
 * @return The number; -1 for NULL.
 *
 * Safe beside other calls that only read the answers. @since 0.1
 */
KITH_API int32_t kith_answers_gone_count(const kith_answers *answers);

/**
 * The id of an item that is gone.
 *
 * @param answers  May be NULL.
 * @param index  From 0.
 * @return Borrowed from the answers; NULL beyond the last.
 *
 * Safe beside other calls that only read the answers. @since 0.1
 */
KITH_API const char *kith_answers_gone_id(const kith_answers *answers,
                                          int32_t index);

#ifdef __cplusplus
}
#endif

#endif
