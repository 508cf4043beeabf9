/* SPDX-License-Identifier: MIT */
/* look_back - what a journal says of one tie over a stretch of time, in
 * statements: where a scale lies and whether it moves, who gives and who gets,
 * what was seen since trust was broken.
 *
 * Each statement has its numbers, the entries that it rests on, how many it
 * needs, and what would change it. It says what was written down and no more:
 * it foretells nothing and weighs nobody up. With too few points it says "not
 * enough yet, n of m" and has no numbers.
 *
 * Sensitive statements stand behind all others or are of sensitive scales. No
 * other statement, nor its place in the list, depends on anything sensitive, so
 * a plain view leaves the sensitive ones out and shows the rest as it is. */

#ifndef KITH_LOOK_BACK_H
#define KITH_LOOK_BACK_H

#include <stdint.h>

#include <kith/export.h>
#include <kith/journal.h>
#include <kith/memory.h>
#include <kith/questionnaire.h>
#include <kith/report.h>
#include <kith/series.h>
#include <kith/status.h>
#include <kith/text.h>
#include <kith/wording.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Statements about one tie over a stretch of time. Opaque, immutable, safe to
 * share. */
typedef struct kith_look_back kith_look_back;

/* What a statement is about. In this order: level to change for each scale that
 * a person may see, in the document's order; then give and get for each kind of
 * event; repair; at the end give and get of sensitive events. */
enum {
    /* Where a scale lies: KITH_NUMBER_MEAN, _SD. Three points. No claim. */
    KITH_SAYS_LEVEL = 1,
    /* Whether it goes up or down: KITH_NUMBER_SLOPE, _S, _P, _EXACT,
     * _WEEKS. Five points of different times. Claims RISING or
     * FALLING where p is below .05. */
    KITH_SAYS_TREND = 2,
    /* How often it turns from low to high or back, in windows of twelve points
     * that do not overlap, counted from the first: KITH_NUMBER_SWINGS of the
     * last full window, _SWINGS_MOST of any, _WINDOWS. Twelve points. Claims
     * SWINGS where the last full window has three or more. Only for scales
     * whose document says what is low and what is high ("swings"). */
    KITH_SAYS_SWINGS = 3,
    /* How much it moves from one entry to the next: KITH_NUMBER_MSSD, _RMSSD,
     * _VON_NEUMANN. Fourteen neighbouring points. No claim. */
    KITH_SAYS_INSTABILITY = 4,
    /* How much carries over from one entry to the next:
     * KITH_NUMBER_AUTOCORRELATION. Thirty neighbouring points. No claim. */
    KITH_SAYS_INERTIA = 5,
    /* Whether the last entry differs from the first by more than the error of
     * measurement: KITH_NUMBER_FIRST, _LAST, _DIFFERENCE, _RELIABLE_CHANGE,
     * _SAME_LOW, _SAME_HIGH. Two points, and an observed reliability with its
     * sd in the document. Claims HIGHER or LOWER where it does. */
    KITH_SAYS_CHANGE = 6,
    /* Who did something how often: KITH_NUMBER_BY_ME, _BY_THEM, _SHARE,
     * _SHARE_LOW, _SHARE_HIGH, _P. Six times. Claims MORE_BY_… or ALL_BY_…
     * where p is below .05; otherwise nothing is claimed of the two counts. Of
     * events, and of scales that count such events ("counted"); events of days
     * that such a scale looks back on are in its count already. */
    KITH_SAYS_GIVE_AND_GET = 7,
    /* What was seen of the one who broke trust since they last did: one
     * statement for each of the two, where there was a breach. What has the
     * very time of the breach counts as since then, whenever it was added. See
     * kith_look_back_seen(); KITH_NUMBER_WEEKS, _BREACHES. No claim. */
    KITH_SAYS_REPAIR = 8
};

/* Whether a statement could be made. Where it could not, it has no numbers. */
enum {
    KITH_SAID = 1,
    KITH_NOT_ENOUGH_POINTS = 2,   /* _points() of _points_needed() */
    KITH_POINTS_OTHERWISE = 3,    /* there would be enough, but some are of
                                     versions that score the scale otherwise */
    KITH_POINTS_NOT_KEPT = 4,     /* the journal was told not to keep them */
    KITH_NO_KNOWN_RELIABILITY = 5 /* of a change: the document has none that was
                                     observed, with its sd */
};

/* What a statement claims beyond its numbers. */
enum {
    KITH_CLAIM_NONE = 0,
    KITH_CLAIM_RISING = 1,
    KITH_CLAIM_FALLING = 2,
    KITH_CLAIM_SWINGS = 3,
    KITH_CLAIM_HIGHER = 4, /* the last than the first */
    KITH_CLAIM_LOWER = 5,
    KITH_CLAIM_MORE_BY_ME = 6,
    KITH_CLAIM_MORE_BY_THEM = 7,
    KITH_CLAIM_ALL_BY_ME = 8,
    KITH_CLAIM_ALL_BY_THEM = 9
};

/* What would change a statement; see kith_look_back_turn(). */
enum {
    KITH_TURN_NONE = 0,
    KITH_TURN_MORE = 1,    /* so many points more */
    KITH_TURN_HIGHER = 2,  /* so many next entries, each higher than all before
                              and than the one before it */
    KITH_TURN_LOWER = 3,   /* the same, lower */
    KITH_TURN_BY_ME = 4,   /* so many next times, all by me */
    KITH_TURN_BY_THEM = 5, /* so many next times, all by them */
    KITH_TURN_LAST = 6     /* a last score on the other side of SAME_LOW to
                              SAME_HIGH; no count */
};

/* The numbers of statements, in the unit of the scale unless it says other. */
enum {
    KITH_NUMBER_MEAN = 1,
    KITH_NUMBER_SD = 2,
    KITH_NUMBER_SLOPE = 3, /* Theil and Sen's, for one week */
    KITH_NUMBER_S = 4,     /* Mann and Kendall's; no unit */
    KITH_NUMBER_P = 5,     /* two-sided probability by chance */
    KITH_NUMBER_EXACT = 6, /* 1: p is exact, 0: of the normal curve */
    KITH_NUMBER_WEEKS = 7, /* trend: from the first point to the last; repair:
                              from the last breach to the end of the stretch */
    KITH_NUMBER_SWINGS = 8,
    KITH_NUMBER_SWINGS_MOST = 9,
    KITH_NUMBER_WINDOWS = 10,
    KITH_NUMBER_MSSD = 11, /* squared units */
    KITH_NUMBER_RMSSD = 12,
    KITH_NUMBER_VON_NEUMANN = 13, /* ratio */
    KITH_NUMBER_AUTOCORRELATION = 14,
    KITH_NUMBER_FIRST = 15,
    KITH_NUMBER_LAST = 16,
    KITH_NUMBER_DIFFERENCE = 17,      /* last less first */
    KITH_NUMBER_RELIABLE_CHANGE = 18, /* Jacobson and Truax's RC; no unit */
    KITH_NUMBER_SAME_LOW = 19,        /* a last score from here … */
    KITH_NUMBER_SAME_HIGH = 20,       /* … to here is no reliable change; each
                                         may be more than the scale can report */
    KITH_NUMBER_BY_ME = 21,           /* times */
    KITH_NUMBER_BY_THEM = 22,
    KITH_NUMBER_SHARE = 23, /* of all times, by me: 0 to 1 */
    KITH_NUMBER_SHARE_LOW = 24,
    KITH_NUMBER_SHARE_HIGH = 25,  /* Wilson's interval, 95 % */
    KITH_NUMBER_BREACHES = 26,    /* by the same one, in the stretch */
    KITH_NUMBER_RATING_LOW = 27,  /* of swings: at most this is low … */
    KITH_NUMBER_RATING_HIGH = 28, /* … and at least this is high */
    KITH_NUMBER_NEIGHBOURS = 29 /* pairs that instability or inertia rest on */
};

/* What may be seen after a breach. */
enum {
    KITH_SEEN_ACCOUNTABILITY = 1, /* KITH_EVENT_TOOK_RESPONSIBILITY */
    KITH_SEEN_PATIENCE = 2,       /* KITH_EVENT_GAVE_TIME */
    KITH_SEEN_CHANGE = 3,         /* KITH_EVENT_KEPT_A_CHANGE */
    KITH_SEEN_RESPECT = 4         /* KITH_EVENT_RESPECTED_A_WISH */
};

/* ---- Making ------------------------------------------------------------- */

/**
 * Looks back on a journal from a time to a time. Neither object is needed
 * afterwards.
 *
 * A scale's points are the scores of records that may stand in one series with
 * today's (kith_journal_scored()), in order of time, those of one time in the
 * order of adding; scores of other versions are never mixed in, and counted.
 * Neighbours are points that follow each other at most twice as far apart as
 * half of all that follow each other.
 *
 * @param journal  Not NULL.
 * @param questionnaire  Whose scales are looked at; it has the journal's tie.
 *        Not NULL.
 * @param from  The first second; INT64_MIN for all.
 * @param to  The last second, not before `from`: the host's now, or INT64_MAX
 *        for all there is.
 * @param memory  The allocator for the object; NULL is the C library's.
 * @param[out] out  Receives the look-back, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT or
 *         KITH_E_MEMORY.
 *
 * Safe beside other calls that only read the journal. @since 0.4
 */
KITH_API kith_status kith_look_back_new(const kith_journal *journal,
                                        const kith_questionnaire *questionnaire,
                                        int64_t from, int64_t to,
                                        kith_memory *memory,
                                        kith_look_back **out,
                                        kith_error **error);

/**
 * Wipes and frees a look-back.
 *
 * @param look_back  May be NULL.
 *
 * Safe from any thread. @since 0.4
 */
KITH_API void kith_look_back_free(kith_look_back *look_back);

/**
 * How many statements there are, those that could not be made among them.
 *
 * @param look_back  May be NULL.
 * @return The number; -1 for NULL.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_look_back_count(const kith_look_back *look_back);

/* ---- A statement -------------------------------------------------------- */

/**
 * What a statement is about.
 *
 * @param look_back  May be NULL.
 * @param statement  Its index, from 0.
 * @return KITH_SAYS_LEVEL to KITH_SAYS_REPAIR; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_look_back_kind(const kith_look_back *look_back,
                                     int32_t statement);

/**
 * The scale that it is about.
 *
 * @param look_back  May be NULL.
 * @param statement  Its index, from 0.
 * @return The scale's index in the questionnaire; -1 for give and get, for
 *         repair and for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_look_back_scale(const kith_look_back *look_back,
                                      int32_t statement);

/**
 * The kind of event that it is about.
 *
 * @param look_back  May be NULL.
 * @param statement  Its index, from 0.
 * @return KITH_EVENT_…; KITH_EVENT_BROKE_TRUST for repair; -1 for a statement
 *         about a scale and for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_look_back_event(const kith_look_back *look_back,
                                      int32_t statement);

/**
 * Who broke trust, and of whom repair is told.
 *
 * @param look_back  May be NULL.
 * @param statement  Its index, from 0.
 * @return KITH_BY_ME or KITH_BY_THEM; -1 for a statement about something else
 *         and for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_look_back_by(const kith_look_back *look_back,
                                   int32_t statement);

/**
 * Whether it is sensitive: a plain view leaves it out, and so do lists that
 * others may see.
 *
 * @param look_back  May be NULL.
 * @param statement  Its index, from 0.
 * @return 1 or 0; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_look_back_is_sensitive(const kith_look_back *look_back,
                                             int32_t statement);

/**
 * Whether it could be made.
 *
 * @param look_back  May be NULL.
 * @param statement  Its index, from 0.
 * @return KITH_SAID to KITH_NO_KNOWN_RELIABILITY; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_look_back_state(const kith_look_back *look_back,
                                      int32_t statement);

/**
 * How many points there are: scores; for instability and inertia those that
 * have a neighbour before them, and one; for give and get the times that
 * something happened; for repair the breaches.
 *
 * @param look_back  May be NULL.
 * @param statement  Its index, from 0.
 * @return The number; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int64_t kith_look_back_points(const kith_look_back *look_back,
                                       int32_t statement);

/**
 * How many points it needs.
 *
 * @param look_back  May be NULL.
 * @param statement  Its index, from 0.
 * @return The number, such as KITH_POINTS_TREND; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_look_back_points_needed(const kith_look_back *look_back,
                                              int32_t statement);

/**
 * What it claims beyond its numbers. No claim means that the numbers bear none;
 * it does not mean that nothing is there.
 *
 * @param look_back  May be NULL.
 * @param statement  Its index, from 0.
 * @return KITH_CLAIM_NONE to KITH_CLAIM_ALL_BY_THEM; -1 where it is not said,
 *         and for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_look_back_claim(const kith_look_back *look_back,
                                      int32_t statement);

/**
 * A number of the statement; its kind says which there are.
 *
 * @param look_back  May be NULL.
 * @param statement  Its index, from 0.
 * @param number  KITH_NUMBER_MEAN to KITH_NUMBER_NEIGHBOURS.
 * @param[out] out  Not NULL.
 * @return KITH_OK; KITH_E_NO_VALUE where it has none (a ratio of what does not
 *         vary, too); KITH_E_ARGUMENT. Untouched on failure.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_look_back_number(const kith_look_back *look_back,
                                           int32_t statement, int32_t number,
                                           double *out);

/**
 * What would change it, in the simplest case there is, reckoned and not
 * guessed. Not enough yet: so many points more make it said (KITH_TURN_MORE),
 * and with swings that were said, so many more fill the next window. A trend:
 * the fewest next entries, each higher (or lower) than all before, after which
 * what is claimed is no longer claimed, or what is not claimed is, in the
 * direction that S has, up for 0. Give and get: the fewest next times, all by
 * one of the two, after which the same is true; of ALL_BY_… one by the other. A
 * change: see KITH_TURN_LAST.
 *
 * @param look_back  May be NULL.
 * @param statement  Its index, from 0.
 * @param[out] count  Receives how many, from 1; 0 with KITH_TURN_LAST and
 *        KITH_TURN_NONE; may be NULL.
 * @return KITH_TURN_NONE to KITH_TURN_LAST; -1 for a wrong index, with `count`
 *         untouched.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_look_back_turn(const kith_look_back *look_back,
                                     int32_t statement, int64_t *count);

/* ---- What it rests on --------------------------------------------------- */

/**
 * How many entries it rests on, in order of time. A statement that is not said
 * has those that there are.
 *
 * @param look_back  May be NULL.
 * @param statement  Its index, from 0.
 * @return The number; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_look_back_entry_count(const kith_look_back *look_back,
                                            int32_t statement);

/**
 * The entry of the journal, by the index that it had then.
 *
 * @param look_back  May be NULL.
 * @param statement  Its index, from 0.
 * @param index  From 0.
 * @return The entry's index; -1 for a wrong one.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_look_back_entry(const kith_look_back *look_back,
                                      int32_t statement, int32_t index);

/**
 * The time of that entry, in seconds since 1970.
 *
 * @param look_back  May be NULL.
 * @param statement  Its index, from 0.
 * @param index  From 0.
 * @param[out] out  Not NULL.
 * @return KITH_OK or KITH_E_ARGUMENT. Untouched on failure.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_look_back_entry_time(const kith_look_back *look_back,
                                               int32_t statement, int32_t index,
                                               int64_t *out);

/**
 * What that entry gives: the score; for give and get and for repair how many
 * times.
 *
 * @param look_back  May be NULL.
 * @param statement  Its index, from 0.
 * @param index  From 0.
 * @param[out] out  Not NULL.
 * @return KITH_OK or KITH_E_ARGUMENT. Untouched on failure.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_look_back_entry_value(const kith_look_back *look_back,
                                                int32_t statement,
                                                int32_t index, double *out);

/**
 * How many of these scores are of older versions, whose document says that they
 * are the same thing.
 *
 * @param look_back  May be NULL.
 * @param statement  Its index, from 0.
 * @return The number; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_look_back_mapped(const kith_look_back *look_back,
                                       int32_t statement);

/**
 * How many scores in this stretch were left out because a version scored the
 * scale otherwise.
 *
 * @param look_back  May be NULL.
 * @param statement  Its index, from 0.
 * @return The number; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_look_back_scored_otherwise(
    const kith_look_back *look_back, int32_t statement);

/**
 * How many records in this stretch keep nothing of the scale, because it is
 * sensitive.
 *
 * @param look_back  May be NULL.
 * @param statement  Its index, from 0.
 * @return The number; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_look_back_not_kept(const kith_look_back *look_back,
                                         int32_t statement);

/* ---- Repair, week by week ------------------------------------------------ */

/**
 * How many weeks there are since the last breach: the first is the seven days
 * from the breach on, the last one holds the end of the stretch. Without an end
 * (INT64_MAX) the stretch ends with the last entry that is not sensitive.
 *
 * @param look_back  May be NULL.
 * @param statement  Its index, from 0.
 * @return The number, from 1; -1 for a statement about something else and for a
 *         wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_look_back_weeks(const kith_look_back *look_back,
                                      int32_t statement);

/**
 * How many times something was seen in a week, of the one who broke trust.
 *
 * @param look_back  May be NULL.
 * @param statement  Its index, from 0.
 * @param what  KITH_SEEN_ACCOUNTABILITY to KITH_SEEN_RESPECT.
 * @param week  From 0; -1 for all weeks together.
 * @return The number; -1 for a statement about something else and for a wrong
 *         index.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int64_t kith_look_back_seen(const kith_look_back *look_back,
                                     int32_t statement, int32_t what,
                                     int32_t week);

/* ---- A report ----------------------------------------------------------- */

/**
 * Writes what a look-back says for its reader: as text, JSON, a page, or with
 * KITH_FORMAT_SVG one picture, each scale with its line over time, the range
 * that chance allows (where a reliability was observed), the borders of its
 * bands and its table. Days are those of UTC. The same input gives the same
 * bytes.
 *
 * The plain view leaves out all that is sensitive before anything is counted:
 * it is the same bytes whatever the journal keeps of that. The host's view has
 * the ids of scales.
 *
 * @param look_back  Not NULL.
 * @param wording  Of the same document, in the journal's tie. Not NULL.
 * @param options  View, format, name, resources and phrases. An overlay of
 *        phrases holds the group `look-back` too. NULL for the plain view as
 *        text.
 * @param[out] out  Receives the text, yours to free; it takes its allocator
 *        from the look-back. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT
 *         (also a wording of another document), KITH_E_DOCUMENT (the phrases
 *         lack what they must have of a look-back) or KITH_E_MEMORY.
 *
 * Safe from any thread while nobody changes the options. @since 0.4
 */
KITH_API kith_status kith_look_back_report_write(
    const kith_look_back *look_back, const kith_wording *wording,
    const kith_report_options *options, kith_text **out, kith_error **error);

#ifdef __cplusplus
}
#endif

#endif
