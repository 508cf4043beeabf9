/* SPDX-License-Identifier: MIT */
/* circle - one person, many ties: who meets which of a person's needs, and on
 * how many people they rest. */

#ifndef KITH_CIRCLE_H
#define KITH_CIRCLE_H

#include <stdint.h>

#include <kith/answers.h>
#include <kith/assessment.h>
#include <kith/export.h>
#include <kith/memory.h>
#include <kith/report.h>
#include <kith/status.h>
#include <kith/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/** One person's roster: the people around them, and which needs each of them
 * meets. Opaque; one thread at a time for one object that is changed, any
 * thread for one that is not.
 *
 * The names are the person's own. They are kept as inert text, wiped with the
 * object, and stand in nothing but the private and the host's view. */
typedef struct kith_circle kith_circle;

enum {
    KITH_CIRCLE_PEOPLE_MOST = 8, /* in one circle */
    KITH_CIRCLE_NEEDS_MOST = 8,  /* in one circle */
    KITH_CIRCLE_PART_MOST = 9    /* of one person in one need */
};

/* Whether few people are around for a reason, such as a move, an illness or a
 * small child: a thing that happens, and nobody's fault. */
enum { KITH_FEW_NOT_SAID = 0, KITH_FEW_NO = 1, KITH_FEW_FOR_A_REASON = 2 };

/* On how many people the needs rest. The thresholds are design choices, the
 * same as those of the pattern over-reliance of kith-core. */
enum {
    KITH_RELIANCE_UNKNOWN = 0,  /* fewer than three needs have a name */
    KITH_RELIANCE_NOT_SEEN = 1, /* on 1.5 people or more, by their shares */
    KITH_RELIANCE_FEW = 2,      /* on fewer */
    KITH_RELIANCE_ONE = 3,      /* on one, for every need */
    KITH_RELIANCE_SET_ASIDE = 4 /* few or one, and for a reason */
};

/* What an assessment says of a tie; for the host alone. */
enum {
    KITH_TIE_NOT_ASSESSED = 0,
    KITH_TIE_WITHHELD = 1,  /* the gate is raised or unknown, or the questions
                               were stopped */
    KITH_TIE_UNSETTLED = 2, /* too few scores to tell */
    KITH_TIE_STRAINED = 3,
    KITH_TIE_STRONG = 4
};

/**
 * A circle without people, with the four usual needs: comfort, advice, joy and
 * practical-help.
 *
 * @param memory  The allocator for the object and all that is made from it;
 *        NULL is the C library's.
 * @param[out] out  Receives the circle, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT or
 *         KITH_E_MEMORY.
 *
 * Safe from any thread. @since 0.4
 */
KITH_API kith_status kith_circle_new(kith_memory *memory, kith_circle **out,
                                     kith_error **error);

/**
 * Reads a circle; docs/circle.md has its keys.
 *
 * @param json  UTF-8. Not NULL; not needed after the call.
 * @param length  Bytes, or KITH_NUL.
 * @param memory  The allocator for the object and all that is made from it;
 *        NULL is the C library's.
 * @param[out] out  Receives the circle, yours to free. Not NULL.
 * @param[out] error  See kith/status.h. Messages never hold a name.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT,
 *         KITH_E_SYNTAX, KITH_E_LIMIT, KITH_E_DOCUMENT, KITH_E_VERSION (of
 *         another format), KITH_E_NOT_FOUND (a need that the circle does not
 *         list), KITH_E_VALUE or KITH_E_MEMORY.
 *
 * Safe from any thread. @since 0.4
 */
KITH_API kith_status kith_circle_parse(const char *json, int64_t length,
                                       kith_memory *memory, kith_circle **out,
                                       kith_error **error);

/**
 * Writes a circle as JSON, without anything of its assessments. Read again, it
 * is the same.
 *
 * @param circle  Not NULL.
 * @param[out] out  Receives the text, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT or
 *         KITH_E_MEMORY.
 *
 * Safe from any thread while nobody changes the circle. @since 0.4
 */
KITH_API kith_status kith_circle_write(const kith_circle *circle,
                                       kith_text **out, kith_error **error);

/**
 * Wipes and frees a circle, and lets its assessments go.
 *
 * @param circle  May be NULL.
 *
 * Safe from any thread. @since 0.4
 */
KITH_API void kith_circle_free(kith_circle *circle);

/* ---- Needs and people --------------------------------------------------- */

/**
 * Adds a need.
 *
 * @param circle  Not NULL.
 * @param id  Of no other need of this circle. Not NULL.
 * @param label  UTF-8 of 1 to 100 bytes without control characters or marks
 *        that change the direction of writing; NULL only for the ids
 *        `comfort`, `advice`, `joy` and `practical-help`, which reports name in
 *        their own language. Copied. The plain view does not show it.
 * @param length  Bytes, or KITH_NUL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; nothing is changed then: KITH_E_ARGUMENT,
 *         KITH_E_VALUE or KITH_E_LIMIT.
 *
 * One thread at a time for one object. @since 0.4
 */
KITH_API kith_status kith_circle_add_need(kith_circle *circle, const char *id,
                                          const char *label, int64_t length,
                                          kith_error **error);

/**
 * Takes a need away, with all that was said of it.
 *
 * @param circle  Not NULL.
 * @param need  Its index; those behind it move up.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK or KITH_E_ARGUMENT.
 *
 * One thread at a time for one object. @since 0.4
 */
KITH_API kith_status kith_circle_remove_need(kith_circle *circle, int32_t need,
                                             kith_error **error);

/**
 * Adds a person, who meets no need yet.
 *
 * @param circle  Not NULL.
 * @param name  UTF-8 of 1 to 100 bytes without control characters or marks
 *        that change the direction of writing; NULL for none: reports say
 *        "person 1" then. Copied.
 * @param length  Bytes, or KITH_NUL.
 * @param[out] out  Receives the index of the person; may be NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; nothing is changed then: KITH_E_ARGUMENT,
 *         KITH_E_VALUE or KITH_E_LIMIT.
 *
 * One thread at a time for one object. @since 0.4
 */
KITH_API kith_status kith_circle_add_person(kith_circle *circle,
                                            const char *name, int64_t length,
                                            int32_t *out, kith_error **error);

/**
 * Takes a person away, with all that was said of them, and wipes it.
 *
 * @param circle  Not NULL.
 * @param person  Their index; those behind move up.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK or KITH_E_ARGUMENT.
 *
 * One thread at a time for one object. @since 0.4
 */
KITH_API kith_status kith_circle_remove_person(kith_circle *circle,
                                               int32_t person,
                                               kith_error **error);

/**
 * Says what part of a need a person meets, next to the others who meet it.
 *
 * @param circle  Not NULL.
 * @param person  Their index.
 * @param need  Its index.
 * @param part  1 for one who meets it; up to KITH_CIRCLE_PART_MOST where some
 *        meet more of it than others; 0 for one who does not.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; nothing is changed then: KITH_E_ARGUMENT or
 *         KITH_E_VALUE.
 *
 * One thread at a time for one object. @since 0.4
 */
KITH_API kith_status kith_circle_set_part(kith_circle *circle, int32_t person,
                                          int32_t need, int32_t part,
                                          kith_error **error);

/**
 * Says whether few people are around for a reason.
 *
 * @param circle  Not NULL.
 * @param few  KITH_FEW_NOT_SAID, KITH_FEW_NO or KITH_FEW_FOR_A_REASON.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK or KITH_E_ARGUMENT; nothing is changed then.
 *
 * One thread at a time for one object. @since 0.4
 */
KITH_API kith_status kith_circle_set_few(kith_circle *circle, int32_t few,
                                         kith_error **error);

/**
 * Hands over what the person answered about one of their ties. The plain view
 * never looks at it, and no view for a person names a tie but a strong one.
 *
 * @param circle  Not NULL.
 * @param person  The index of the person whom the answers are about.
 * @param assessment  The circle keeps it alive; NULL takes one away.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK or KITH_E_ARGUMENT; nothing is changed then.
 *
 * One thread at a time for one object. @since 0.4
 */
KITH_API kith_status kith_circle_set_assessment(
    kith_circle *circle, int32_t person, const kith_assessment *assessment,
    kith_error **error);

/**
 * How many needs there are, named or not.
 *
 * @param circle  May be NULL.
 * @return The number; -1 for NULL.
 *
 * Safe from any thread while nobody changes the circle. @since 0.4
 */
KITH_API int32_t kith_circle_need_count(const kith_circle *circle);

/**
 * The place of a need.
 *
 * @param circle  May be NULL.
 * @param id  May be NULL.
 * @return From 0; -1 where there is none.
 *
 * Safe from any thread while nobody changes the circle. @since 0.4
 */
KITH_API int32_t kith_circle_need_index(const kith_circle *circle,
                                        const char *id);

/**
 * The id of a need.
 *
 * @param circle  May be NULL.
 * @param need  Its index.
 * @return Borrowed until the circle is changed; NULL for wrong input.
 *
 * Safe from any thread while nobody changes the circle. @since 0.4
 */
KITH_API const char *kith_circle_need_id(const kith_circle *circle,
                                         int32_t need);

/**
 * The label that was given for a need.
 *
 * @param circle  May be NULL.
 * @param need  Its index.
 * @return Borrowed until the circle is changed; NULL where there is none, and
 *         for wrong input.
 *
 * Safe from any thread while nobody changes the circle. @since 0.4
 */
KITH_API const char *kith_circle_need_label(const kith_circle *circle,
                                            int32_t need);

/**
 * How many people meet a need.
 *
 * @param circle  May be NULL.
 * @param need  Its index.
 * @return The number, 0 where nobody is named; -1 for wrong input.
 *
 * Safe from any thread while nobody changes the circle. @since 0.4
 */
KITH_API int32_t kith_circle_need_people(const kith_circle *circle,
                                         int32_t need);

/**
 * How many people there are.
 *
 * @param circle  May be NULL.
 * @return The number; -1 for NULL.
 *
 * Safe from any thread while nobody changes the circle. @since 0.4
 */
KITH_API int32_t kith_circle_person_count(const kith_circle *circle);

/**
 * The name of a person. Keep it from screens that others may see.
 *
 * @param circle  May be NULL.
 * @param person  Their index.
 * @return Borrowed until the circle is changed; NULL where none was given, and
 *         for wrong input.
 *
 * Safe from any thread while nobody changes the circle. @since 0.4
 */
KITH_API const char *kith_circle_person_name(const kith_circle *circle,
                                             int32_t person);

/**
 * Where the host keeps the answers about the tie with a person, as the circle
 * was read: the key "sheet". The library opens nothing.
 *
 * @param circle  May be NULL.
 * @param person  Their index.
 * @return Borrowed until the circle is changed; NULL where none was given, and
 *         for wrong input.
 *
 * Safe from any thread while nobody changes the circle. @since 0.4
 */
KITH_API const char *kith_circle_person_sheet(const kith_circle *circle,
                                              int32_t person);

/**
 * What part of a need a person meets.
 *
 * @param circle  May be NULL.
 * @param person  Their index.
 * @param need  Its index.
 * @return 0 to KITH_CIRCLE_PART_MOST; -1 for wrong input.
 *
 * Safe from any thread while nobody changes the circle. @since 0.4
 */
KITH_API int32_t kith_circle_part(const kith_circle *circle, int32_t person,
                                  int32_t need);

/**
 * Whether few people are around for a reason.
 *
 * @param circle  May be NULL.
 * @return KITH_FEW_…; -1 for NULL.
 *
 * Safe from any thread while nobody changes the circle. @since 0.4
 */
KITH_API int32_t kith_circle_few(const kith_circle *circle);

/* ---- Numbers ------------------------------------------------------------ */

/**
 * How many needs have at least one name. Only these take part in the numbers
 * below.
 *
 * @param circle  May be NULL.
 * @return The number; -1 for NULL.
 *
 * Safe from any thread while nobody changes the circle. @since 0.4
 */
KITH_API int32_t kith_circle_needs_named(const kith_circle *circle);

/**
 * What share of the needs rests on a person: every need that has a name weighs
 * the same, and is divided among those who meet it by their parts.
 *
 * @param circle  Not NULL.
 * @param person  Their index.
 * @param[out] out  0 to 1, correctly rounded. Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE (no need has a name) or KITH_E_ARGUMENT.
 *
 * Safe from any thread while nobody changes the circle. @since 0.4
 */
KITH_API kith_status kith_circle_share(const kith_circle *circle,
                                       int32_t person, double *out);

/**
 * How much the needs are heaped on few: the sum of the squared shares
 * (Herfindahl, 1950; Hirschman, 1945). Shares of .6, .2, .1 and .1 give .42.
 *
 * @param circle  Not NULL.
 * @param[out] out  Above 0, at most 1, correctly rounded. Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE (no need has a name) or KITH_E_ARGUMENT.
 *
 * Safe from any thread while nobody changes the circle. @since 0.4
 */
KITH_API kith_status kith_circle_herfindahl(const kith_circle *circle,
                                            double *out);

/**
 * On how many people the needs rest: 1 divided by the Herfindahl index (Laakso
 * & Taagepera, 1979). As many people with equal shares would give the same
 * index.
 *
 * @param circle  Not NULL.
 * @param[out] out  1 to the number of people, correctly rounded. Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE (no need has a name) or KITH_E_ARGUMENT.
 *
 * Safe from any thread while nobody changes the circle. @since 0.4
 */
KITH_API kith_status kith_circle_effective_people(const kith_circle *circle,
                                                  double *out);

/**
 * The entropy of the shares: minus the sum of p ln p (Shannon, 1948), in nats.
 *
 * @param circle  Not NULL.
 * @param[out] out  0 where one person meets all. Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE (no need has a name) or KITH_E_ARGUMENT.
 *
 * Safe from any thread while nobody changes the circle. @since 0.4
 */
KITH_API kith_status kith_circle_entropy(const kith_circle *circle,
                                         double *out);

/**
 * How even the shares are: the entropy divided by the logarithm of the number
 * of people who have a share (Pielou, 1966).
 *
 * @param circle  Not NULL.
 * @param[out] out  Above 0, at most 1. Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE (fewer than two people have a share) or
 *         KITH_E_ARGUMENT.
 *
 * Safe from any thread while nobody changes the circle. @since 0.4
 */
KITH_API kith_status kith_circle_evenness(const kith_circle *circle,
                                          double *out);

/**
 * Whether the needs rest on very few people (after Cheung, Gardner & Anderson,
 * 2015). Few people for a reason is set aside: scarcity is not a fault.
 *
 * @param circle  May be NULL.
 * @return KITH_RELIANCE_…; -1 for NULL.
 *
 * Safe from any thread while nobody changes the circle. @since 0.4
 */
KITH_API int32_t kith_circle_reliance(const kith_circle *circle);

/* ---- Ties --------------------------------------------------------------- */

/**
 * How many ties a person is told are strong. One is where its gate is known
 * and not raised, now or earlier; where nothing done to the person, by the
 * person or by both was found or set aside; where at least two scales that can
 * be a strength of the tie, and half of them, have a score; and where each of
 * those scores is one.
 *
 * A tie that is not among them may be anything: not assessed, left open,
 * strained, or one whose gate is raised or unknown. Nothing tells which.
 *
 * @param circle  May be NULL.
 * @param view  KITH_VIEW_PLAIN, where there are none, or KITH_VIEW_PRIVATE.
 * @return The number; -1 for NULL or another view.
 *
 * Safe from any thread while nobody changes the circle. @since 0.4
 */
KITH_API int32_t kith_circle_strong_count(const kith_circle *circle,
                                          int32_t view);

/**
 * A tie that a person is told is strong. They stand in the order of the circle:
 * nothing ranks people.
 *
 * @param circle  May be NULL.
 * @param view  KITH_VIEW_PLAIN or KITH_VIEW_PRIVATE.
 * @param index  Its place among them.
 * @return The index of the person; -1 for wrong input.
 *
 * Safe from any thread while nobody changes the circle. @since 0.4
 */
KITH_API int32_t kith_circle_strong(const kith_circle *circle, int32_t view,
                                    int32_t index);

/**
 * What the assessment of a tie says of it, for the host. Never show it to
 * anybody, and never act on it.
 *
 * @param circle  May be NULL.
 * @param person  Their index.
 * @return KITH_TIE_…; -1 for wrong input.
 *
 * Safe from any thread while nobody changes the circle. @since 0.4
 */
KITH_API int32_t kith_host_circle_tie(const kith_circle *circle,
                                      int32_t person);

/* ---- What is made of it ------------------------------------------------- */

/**
 * Sets the facts that a questionnaire works out of a circle, those with
 * `"computed": {"from": "circle", ...}`: how many needs have a name, and on how
 * many people they rest, rounded to six digits; a number beyond the most that a
 * fact can be is told as the most. On how many people the needs rest, a circle
 * where nobody is named cannot tell: what the host told of it stands then, and
 * what a circle told before becomes unknown. All other facts stay;
 * kith_answers_fact_is_computed() tells which were set.
 *
 * @param circle  Not NULL.
 * @param answers  Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK or KITH_E_ARGUMENT; no fact is changed then.
 *
 * One thread at a time for the answers. @since 0.4
 */
KITH_API kith_status kith_circle_fill_facts(const kith_circle *circle,
                                            kith_answers *answers,
                                            kith_error **error);

/**
 * Writes a report on a circle. The same input gives the same bytes.
 *
 * The plain view is made without looking at a name, at a label of a need or at
 * an assessment: people are "person 1" in it, in the order of the circle. The
 * private view has the names, and says which ties are strong. Of a gate, of a
 * strained tie or of what is withheld, neither says anything.
 *
 * @param circle  Not NULL.
 * @param language  A BCP 47 tag: the report takes the phrases that are built in
 *        for it, else the English ones; NULL is English. Where the options have
 *        phrases, these are taken.
 * @param options  View, format, resources and phrases; the rest is not looked
 *        at. An overlay of phrases holds the group `circle` too. NULL for the
 *        plain view as text.
 * @param[out] out  Receives the text, yours to free; it takes its allocator
 *        from the circle. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT,
 *         KITH_E_DOCUMENT (the phrases lack what they must have of a circle) or
 *         KITH_E_MEMORY.
 *
 * Safe from any thread while nobody changes the circle or the options.
 * @since 0.4
 */
KITH_API kith_status kith_circle_report_write(
    const kith_circle *circle, const char *language,
    const kith_report_options *options, kith_text **out, kith_error **error);

#ifdef __cplusplus
}
#endif

#endif
