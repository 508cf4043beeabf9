/* SPDX-License-Identifier: MIT */
/* joint - two shares beside each other: where two people see their tie alike,
 * where they do not, and how well each knows what the other would say.
 *
 * It is made of the shares alone: of what both chose to show. It advises
 * nothing, finds nothing, and is no measure of how well two people fit. */

#ifndef KITH_JOINT_H
#define KITH_JOINT_H

#include <stdint.h>

#include <kith/export.h>
#include <kith/memory.h>
#include <kith/pairs.h>
#include <kith/questionnaire.h>
#include <kith/report.h>
#include <kith/share.h>
#include <kith/status.h>
#include <kith/text.h>
#include <kith/wording.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Two shares side by side. Opaque, immutable. */
typedef struct kith_joint kith_joint;

/* How near two numbers are, by the span of what the scale can report: design
 * choices. */
enum {
    KITH_JOINT_ALIKE = 1,   /* at most a tenth of the span apart */
    KITH_JOINT_BETWEEN = 2, /* neither */
    KITH_JOINT_APART = 3    /* a quarter of the span or more, and, where the
                               error of the difference is known, 1.96 times that
                               or more */
};

/**
 * Puts two shares side by side. Where either is empty, there is nothing to see,
 * whatever the other holds.
 *
 * A scale is compared with its other side: listening given, as one tells it,
 * with listening received, as the other does; mostly that is the scale itself.
 *
 * @param a  The share of one person. Not NULL; not needed after the call.
 * @param b  The share of the other, of the same questionnaire and major version
 *        and of the tie as it is from the other side: "child" beside "parent",
 *        "friend" beside "friend". Not NULL; not needed after the call.
 * @param memory  The allocator for the object and all that is made from it;
 *        NULL is the C library's.
 * @param[out] out  Receives the joint view, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT
 *         (also shares of two questionnaires, or of ties that are not one),
 *         KITH_E_VERSION (another major version, or a scale that both shares
 *         score in different ways) or KITH_E_MEMORY.
 *
 * Safe from any thread while the objects are not freed. @since 0.4
 */
KITH_API kith_status kith_joint_new(const kith_share *a, const kith_share *b,
                                    kith_memory *memory, kith_joint **out,
                                    kith_error **error);

/**
 * Wipes and frees a joint view.
 *
 * @param joint  May be NULL.
 *
 * Safe from any thread. @since 0.4
 */
KITH_API void kith_joint_free(kith_joint *joint);

/**
 * Whether there is too little from both to put anything side by side.
 *
 * @param joint  May be NULL.
 * @return 1 or 0; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_joint_is_too_little(const kith_joint *joint);

/**
 * The questionnaire whose scales the indices below are: that of share a.
 *
 * @param joint  May be NULL.
 * @return Borrowed from the joint view; NULL where there is too little, and for
 *         NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API const kith_questionnaire *kith_joint_questionnaire(
    const kith_joint *joint);

/* ---- What both told ------------------------------------------------------ */

/**
 * How many topics both told something of, in the order of the questionnaire.
 *
 * @param joint  May be NULL.
 * @return From 0; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_joint_count(const kith_joint *joint);

/**
 * The scale by which one of them told of a topic.
 *
 * @param joint  May be NULL.
 * @param topic  From 0.
 * @param side  KITH_SIDE_A or KITH_SIDE_B.
 * @return Its index; -1 for a wrong topic or side, and for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_joint_scale(const kith_joint *joint, int32_t topic,
                                  int32_t side);

/**
 * The score of one of them.
 *
 * @param joint  May be NULL.
 * @param topic  From 0.
 * @param side  KITH_SIDE_A or KITH_SIDE_B.
 * @param[out] out  Not NULL.
 * @return KITH_OK or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_joint_score(const kith_joint *joint, int32_t topic,
                                      int32_t side, double *out);

/**
 * The score of a less the score of b.
 *
 * @param joint  May be NULL.
 * @param topic  From 0.
 * @param[out] out  Not NULL.
 * @return KITH_OK or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_joint_difference(const kith_joint *joint,
                                           int32_t topic, double *out);

/**
 * The standard error of that difference: the root of the summed squares of both
 * scores' errors of measurement, each sd * sqrt(1 - reliability) (Lord &
 * Novick, 1968).
 *
 * @param joint  May be NULL.
 * @param topic  From 0.
 * @param[out] out  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE (the document gives no observed reliability
 *         with its sd for both scales) or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_joint_standard_error(const kith_joint *joint,
                                               int32_t topic, double *out);

/**
 * How near the two scores are.
 *
 * @param joint  May be NULL.
 * @param topic  From 0.
 * @return KITH_JOINT_ALIKE, KITH_JOINT_BETWEEN or KITH_JOINT_APART; -1 for a
 *         wrong topic, and for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_joint_closeness(const kith_joint *joint, int32_t topic);

/* ---- What each thought of the other -------------------------------------- */

/**
 * How many scores of the other one of them guessed and the other told: those of
 * a first, then those of b, each in the order of the questionnaire.
 *
 * @param joint  May be NULL.
 * @return From 0; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_joint_guess_count(const kith_joint *joint);

/**
 * Who guessed.
 *
 * @param joint  May be NULL.
 * @param guess  From 0.
 * @return KITH_SIDE_A or KITH_SIDE_B; -1 for a wrong index, and for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_joint_guess_side(const kith_joint *joint, int32_t guess);

/**
 * The scale by which the other told.
 *
 * @param joint  May be NULL.
 * @param guess  From 0.
 * @return Its index; -1 for a wrong index, and for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_joint_guess_scale(const kith_joint *joint, int32_t guess);

/**
 * What was guessed, and what the other told.
 *
 * @param joint  May be NULL.
 * @param guess  From 0.
 * @param[out] thought  Not NULL.
 * @param[out] told  Not NULL.
 * @return KITH_OK or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_joint_guess_scores(const kith_joint *joint,
                                             int32_t guess, double *thought,
                                             double *told);

/**
 * How near the guess is. No error is known of it.
 *
 * @param joint  May be NULL.
 * @param guess  From 0.
 * @return KITH_JOINT_ALIKE, KITH_JOINT_BETWEEN or KITH_JOINT_APART; -1 for a
 *         wrong index, and for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_joint_guess_closeness(const kith_joint *joint,
                                            int32_t guess);

/* ---- All topics together ------------------------------------------------- */

/**
 * How far the two profiles lie apart: the root of the summed squares of the
 * differences, each score as its place between the lowest (0) and the highest
 * (100) that its scale can report.
 *
 * @param joint  May be NULL.
 * @param[out] out  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE (fewer than three topics) or
 *         KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_joint_distance(const kith_joint *joint, double *out);

/**
 * What the square of that distance is made of (L. J. Cronbach and G. C. Gleser
 * 1953, Psychol. Bull. 50, 456-473); see kith_pairs_distance_parts(). The three
 * add up to it.
 *
 * @param joint  May be NULL.
 * @param[out] elevation  Receives how much is due to one giving higher numbers
 *        throughout. Not NULL.
 * @param[out] scatter  Receives how much is due to the numbers of one lying
 *        further apart. Not NULL.
 * @param[out] shape  Receives how much is due to other topics being high. Not
 *        NULL.
 * @return KITH_OK, KITH_E_NO_VALUE (fewer than three topics) or
 *         KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_joint_distance_parts(const kith_joint *joint,
                                               double *elevation,
                                               double *scatter, double *shape);

/**
 * Pearson's correlation of the two profiles.
 *
 * @param joint  May be NULL.
 * @param[out] out  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE (fewer than three topics, or all numbers of
 *         one are the same) or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_joint_correlation(const kith_joint *joint,
                                            double *out);

/* ---- For both to read ---------------------------------------------------- */

/**
 * Writes what both may read. It depends on the two shares alone; the same input
 * gives the same bytes. Where there is too little, it is one neutral sentence,
 * whatever the reason.
 *
 * @param joint  Not NULL.
 * @param wording  Of the questionnaire, for any tie; where there is too little,
 *        of any questionnaire, for its language. NULL for the document's own
 *        language, and English where there is too little.
 * @param options  The format, KITH_FORMAT_TEXT or KITH_FORMAT_JSON, and
 * phrases, where an overlay has a group `joint`; all else is for other reports.
 *        NULL for text.
 * @param name_a  What the person of share a is called: as in
 *        kith_report_options_set_name(). NULL for "Person 1".
 * @param name_b  The same of share b. NULL for "Person 2".
 * @param[out] out  Receives the text, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT
 *         (also a wording of another document, and another format),
 *         KITH_E_VALUE (a name), KITH_E_DOCUMENT (the overlay lacks a phrase
 *         that must not come in another language) or KITH_E_MEMORY.
 *
 * Safe from any thread while nobody changes the options. @since 0.4
 */
KITH_API kith_status kith_joint_report_write(
    const kith_joint *joint, const kith_wording *wording,
    const kith_report_options *options, const char *name_a, const char *name_b,
    kith_text **out, kith_error **error);

#ifdef __cplusplus
}
#endif

#endif
