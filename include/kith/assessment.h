/* SPDX-License-Identifier: MIT */
/* assessment - what answers add up to: scores, findings, advice; immutable,
 * one block of memory. */

#ifndef KITH_ASSESSMENT_H
#define KITH_ASSESSMENT_H

#include <stdint.h>

#include <kith/answers.h>
#include <kith/export.h>
#include <kith/questionnaire.h>
#include <kith/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The outcome of one answer sheet. Opaque; safe to share. */
typedef struct kith_assessment kith_assessment;

/* Whose eyes a list is for. */
enum {
    KITH_VIEW_PLAIN = 0,   /* made without looking at anything sensitive */
    KITH_VIEW_PRIVATE = 1, /* for the person alone */
    KITH_VIEW_HOST = 2     /* reports only; for the program, never for eyes */
};

/* The level of a finding. A person is shown only the last three. */
enum {
    KITH_DOES_NOT_APPLY_HERE = 0,
    KITH_NOT_ENOUGH_INFORMATION = 1,
    KITH_NOT_SEEN = 2,
    KITH_SET_ASIDE = 3,
    KITH_SOME = 4,
    KITH_CLEAR = 5
};

/**
 * Assesses answers: scores, gate patterns, the safety gate, other patterns,
 * advice. It takes its allocator from the questionnaire and keeps a copy of
 * the answers.
 *
 * @param answers  Not NULL; not needed after the call.
 * @param[out] out  Receives the assessment, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT or
 *         KITH_E_MEMORY.
 *
 * Safe beside other calls that only read the answers. @since 0.1
 */
KITH_API kith_status kith_assess(const kith_answers *answers,
                                 kith_assessment **out, kith_error **error);

/**
 * Gives up your hold on an assessment; it is wiped.
 *
 * @param assessment  May be NULL.
 *
 * Safe from any thread. @since 0.1
 */
KITH_API void kith_assessment_free(kith_assessment *assessment);

/**
 * The id of the questionnaire.
 *
 * @param assessment  May be NULL.
 * @return Borrowed from the assessment; NULL for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_assessment_questionnaire_id(
    const kith_assessment *assessment);

/**
 * The version of the questionnaire.
 *
 * @param assessment  May be NULL.
 * @return Borrowed from the assessment; NULL for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_assessment_questionnaire_version(
    const kith_assessment *assessment);

/**
 * The digest of the questionnaire's document.
 *
 * @param assessment  May be NULL.
 * @return Borrowed from the assessment; NULL for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API const char *kith_assessment_digest(const kith_assessment *assessment);

/**
 * The tie that was assessed.
 *
 * @param assessment  May be NULL.
 * @return Its index in the questionnaire; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_assessment_tie(const kith_assessment *assessment);

/**
 * The stop that ended the questions. A stopped assessment has no scores,
 * findings or advice.
 *
 * @param assessment  May be NULL.
 * @return Its index in the questionnaire; -1 where there was none, and for
 *         NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_assessment_stopped(const kith_assessment *assessment);

/**
 * A score, as its scale reports it, not rounded (unless the scale compares
 * rounded): the double nearest to the exact value.
 *
 * @param assessment  May be NULL.
 * @param scale  Its index.
 * @param[out] out  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API kith_status kith_assessment_score(const kith_assessment *assessment,
                                           int32_t scale, double *out);

/**
 * The lowest and highest score that open answers still allow.
 *
 * @param assessment  May be NULL.
 * @param scale  Its index.
 * @param[out] lowest  Not NULL.
 * @param[out] highest  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API kith_status
kith_assessment_score_bounds(const kith_assessment *assessment, int32_t scale,
                             double *lowest, double *highest);

/**
 * The lowest and the highest score that a scale can have in this tie, whatever
 * is answered.
 *
 * @param assessment  May be NULL.
 * @param scale  Its index.
 * @param[out] lowest  Not NULL.
 * @param[out] highest  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE (no item of the scale is in this tie) or
 *         KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.3
 */
KITH_API kith_status
kith_assessment_score_range(const kith_assessment *assessment, int32_t scale,
                            double *lowest, double *highest);

/**
 * The band of a score.
 *
 * @param assessment  May be NULL.
 * @param scale  Its index.
 * @param cutoffs  Which of the scale's cut-offs, from 0.
 * @return The band's index, from the lowest; -1 where there is no score or no
 *         such cut-offs.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_assessment_score_band(const kith_assessment *assessment,
                                            int32_t scale, int32_t cutoffs);

/**
 * How many of the scale's items in this tie are in a state: completeness.
 *
 * @param assessment  May be NULL.
 * @param scale  Its index.
 * @param state  KITH_ANSWERED to KITH_DECLINED.
 * @return The number; -1 for a wrong index or a scale that is not in this tie.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_assessment_score_count(const kith_assessment *assessment,
                                             int32_t scale, int32_t state);

/**
 * How many items of the scale are in this tie.
 *
 * @param assessment  May be NULL.
 * @param scale  Its index.
 * @return The number; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_assessment_score_item_count(
    const kith_assessment *assessment, int32_t scale);

/**
 * An item of the scale in this tie.
 *
 * @param assessment  May be NULL.
 * @param scale  Its index.
 * @param index  From 0.
 * @return Its index in the questionnaire; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_assessment_score_item(const kith_assessment *assessment,
                                            int32_t scale, int32_t index);

/**
 * How much one counted answer adds to the score, over the lowest possible
 * score (before a table).
 *
 * @param assessment  May be NULL.
 * @param scale  Its index.
 * @param index  As in kith_assessment_score_item().
 * @param[out] out  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE (no score, or the item is not counted) or
 *         KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API kith_status
kith_assessment_score_contribution(const kith_assessment *assessment,
                                   int32_t scale, int32_t index, double *out);

/**
 * A difference of two scores.
 *
 * @param assessment  May be NULL.
 * @param difference  Its index.
 * @param[out] out  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API kith_status kith_assessment_difference(
    const kith_assessment *assessment, int32_t difference, double *out);

/**
 * The lowest and highest difference that open answers still allow.
 *
 * @param assessment  May be NULL.
 * @param difference  Its index.
 * @param[out] lowest  Not NULL.
 * @param[out] highest  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API kith_status kith_assessment_difference_bounds(
    const kith_assessment *assessment, int32_t difference, double *lowest,
    double *highest);

/**
 * How many strengths a person is shown: none to two.
 *
 * @param assessment  May be NULL.
 * @param view  KITH_VIEW_PLAIN or KITH_VIEW_PRIVATE.
 * @return The number; -1 for NULL or another view.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t
kith_assessment_strength_count(const kith_assessment *assessment, int32_t view);

/**
 * A strength.
 *
 * @param assessment  May be NULL.
 * @param view  KITH_VIEW_PLAIN or KITH_VIEW_PRIVATE.
 * @param index  From 0.
 * @return The scale's index; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_assessment_strength(const kith_assessment *assessment,
                                          int32_t view, int32_t index);

/**
 * How many findings a person is shown.
 *
 * @param assessment  May be NULL.
 * @param view  KITH_VIEW_PLAIN or KITH_VIEW_PRIVATE.
 * @return The number; -1 for NULL or another view.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t
kith_assessment_finding_count(const kith_assessment *assessment, int32_t view);

/**
 * A finding that is shown: clear before some, then set aside, then those that
 * are only listed; each in the document's order.
 *
 * @param assessment  May be NULL.
 * @param view  KITH_VIEW_PLAIN or KITH_VIEW_PRIVATE.
 * @param index  From 0.
 * @return The pattern's index; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_assessment_finding(const kith_assessment *assessment,
                                         int32_t view, int32_t index);

/**
 * The level of a finding that is shown.
 *
 * @param assessment  May be NULL.
 * @param view  KITH_VIEW_PLAIN or KITH_VIEW_PRIVATE.
 * @param index  From 0.
 * @return KITH_SET_ASIDE, KITH_SOME or KITH_CLEAR; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_assessment_finding_level(
    const kith_assessment *assessment, int32_t view, int32_t index);

/**
 * Whether a finding that is shown is only listed. Under a raised gate the
 * patterns with a `label_when_raised` are: show that label
 * (kith_wording_pattern_label_when_raised()) and the answers behind it, and
 * neither the level nor what the pattern is about.
 *
 * @param assessment  May be NULL.
 * @param view  KITH_VIEW_PLAIN or KITH_VIEW_PRIVATE.
 * @param index  From 0.
 * @return 1 or 0; -1 for a wrong index, for NULL and for another view.
 *
 * Safe from any thread while the object is not freed. @since 0.2
 */
KITH_API int32_t kith_assessment_finding_listed(
    const kith_assessment *assessment, int32_t view, int32_t index);

/**
 * The easing that applies to a finding that is shown: why it counts for less,
 * or was set aside.
 *
 * @param assessment  May be NULL.
 * @param view  KITH_VIEW_PLAIN or KITH_VIEW_PRIVATE.
 * @param index  From 0.
 * @return The easing's index in its pattern; -1 where none applies, for a
 *         finding that is only listed, and for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_assessment_finding_easing(
    const kith_assessment *assessment, int32_t view, int32_t index);

/**
 * How many answers stand behind a finding that is shown, at most four:
 * "because you said".
 *
 * @param assessment  May be NULL.
 * @param view  KITH_VIEW_PLAIN or KITH_VIEW_PRIVATE.
 * @param index  The finding's, from 0.
 * @return The number; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_assessment_evidence_count(
    const kith_assessment *assessment, int32_t view, int32_t index);

/**
 * An answer behind a finding that is shown.
 *
 * @param assessment  May be NULL.
 * @param view  KITH_VIEW_PLAIN or KITH_VIEW_PRIVATE.
 * @param index  The finding's, from 0.
 * @param evidence  From 0.
 * @return The item's index; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_assessment_evidence(const kith_assessment *assessment,
                                          int32_t view, int32_t index,
                                          int32_t evidence);

/**
 * How many facts stand behind a finding that is shown, at most four: numbers
 * from outside, such as how often somebody listened.
 *
 * @param assessment  May be NULL.
 * @param view  KITH_VIEW_PLAIN or KITH_VIEW_PRIVATE.
 * @param index  The finding's, from 0.
 * @return The number; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.2
 */
KITH_API int32_t kith_assessment_counted_count(
    const kith_assessment *assessment, int32_t view, int32_t index);

/**
 * A fact behind a finding that is shown.
 *
 * @param assessment  May be NULL.
 * @param view  KITH_VIEW_PLAIN or KITH_VIEW_PRIVATE.
 * @param index  The finding's, from 0.
 * @param which  From 0.
 * @return The fact's index; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.2
 */
KITH_API int32_t kith_assessment_counted(const kith_assessment *assessment,
                                         int32_t view, int32_t index,
                                         int32_t which);

/**
 * How many next steps a person is offered: none to two.
 *
 * @param assessment  May be NULL.
 * @param view  KITH_VIEW_PLAIN or KITH_VIEW_PRIVATE.
 * @return The number; -1 for NULL or another view.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_assessment_advice_count(const kith_assessment *assessment,
                                              int32_t view);

/**
 * A next step that is offered.
 *
 * @param assessment  May be NULL.
 * @param view  KITH_VIEW_PLAIN or KITH_VIEW_PRIVATE.
 * @param index  From 0.
 * @return The advice's index; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.1
 */
KITH_API int32_t kith_assessment_advice(const kith_assessment *assessment,
                                        int32_t view, int32_t index);

/**
 * How many answers stand behind a next step that is offered, at most two:
 * "because you said". None where it is offered whatever was answered.
 *
 * @param assessment  May be NULL.
 * @param view  KITH_VIEW_PLAIN or KITH_VIEW_PRIVATE.
 * @param index  The advice's place, as in kith_assessment_advice().
 * @return The number; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.2
 */
KITH_API int32_t kith_assessment_reason_count(const kith_assessment *assessment,
                                              int32_t view, int32_t index);

/**
 * An answer behind a next step that is offered.
 *
 * @param assessment  May be NULL.
 * @param view  KITH_VIEW_PLAIN or KITH_VIEW_PRIVATE.
 * @param index  The advice's place, as in kith_assessment_advice().
 * @param which  From 0.
 * @return The item's index; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.2
 */
KITH_API int32_t kith_assessment_reason(const kith_assessment *assessment,
                                        int32_t view, int32_t index,
                                        int32_t which);

#ifdef __cplusplus
}
#endif

#endif
