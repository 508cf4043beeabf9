/* SPDX-License-Identifier: MIT */
/* journal - one tie over time: what each assessment came to, week after week,
 * and single things that happened in between.
 *
 * A kith_journal holds entries in the order in which they were added, whatever
 * their times. An entry is a *record*, the scores of one assessment, or an
 * *event*: who did what, when, and how many times. A weekly check-in is a
 * record of the questionnaire kith-checkin.
 *
 * Times are seconds since 1970-01-01 00:00 UTC, before it negative, within
 * -10^11 and 10^11. They are the host's: the library has no clock. Any order,
 * equal times and times to come are allowed.
 *
 * A journal is about somebody's life. A record keeps scores that are not
 * sensitive and nothing else, unless the host asks for more and has said so to
 * the person. Nothing is ever removed but by kith_journal_remove(). */

#ifndef KITH_JOURNAL_H
#define KITH_JOURNAL_H

#include <stdint.h>

#include <kith/assessment.h>
#include <kith/change.h>
#include <kith/export.h>
#include <kith/memory.h>
#include <kith/questionnaire.h>
#include <kith/status.h>
#include <kith/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What was written down about one tie over time. Opaque. */
typedef struct kith_journal kith_journal;

/* What an entry is. */
enum { KITH_ENTRY_RECORD = 1, KITH_ENTRY_EVENT = 2 };

/* What a record keeps beside scores that are not sensitive; add them up. */
enum {
    KITH_KEEP_SCORES = 0,
    /* Sensitive scores, the gate and findings of harm too. Whoever finds the
     * journal reads them: ask the person first, and say that. */
    KITH_KEEP_SENSITIVE = 1,
    /* The answers too: those to sensitive questions only together with
     * KITH_KEEP_SENSITIVE. */
    KITH_KEEP_ANSWERS = 2
};

/* What happened. In JSON by name: "confided" … "respected-a-wish". */
enum {
    KITH_EVENT_CONFIDED = 1,    /* told something hard */
    KITH_EVENT_LISTENED = 2,    /* listened to something hard */
    KITH_EVENT_HURT = 3,        /* sensitive */
    KITH_EVENT_MADE_UP = 4,     /* made it up after a hurt; sensitive */
    KITH_EVENT_BROKE_TRUST = 5, /* a lie, a broken promise */
    KITH_EVENT_TOOK_RESPONSIBILITY = 6,
    KITH_EVENT_GAVE_TIME = 7,
    KITH_EVENT_KEPT_A_CHANGE = 8,
    KITH_EVENT_RESPECTED_A_WISH = 9
};

/* Who did it. In JSON: "me", "them". */
enum { KITH_BY_ME = 1, KITH_BY_THEM = 2 };

/* Whether a record has a score that may stand in one series with those of a
 * questionnaire. */
enum {
    KITH_SCORED_SAME = 0,        /* there is one, scored the same way */
    KITH_SCORED_MAPPED = 1,      /* there is one of an older version, and the
                                    document says that it is the same */
    KITH_SCORED_DIFFERENTLY = 2, /* another version, scored in another way */
    KITH_SCORED_NOT = 3,         /* that record has no score of the scale, or
                                    one that was sensitive when it was kept,
                                    while the scale is not */
    KITH_SCORED_NOT_KEPT = 4,    /* the scale is sensitive, and the record
                                    keeps nothing sensitive */
    KITH_SCORED_ELSEWHERE = 5    /* a record of another questionnaire, or an
                                    event */
};

/* ---- The journal -------------------------------------------------------- */

/**
 * An empty journal.
 *
 * @param tie  The id of a tie, such as "friend", as questionnaires have it; not
 *        NULL.
 * @param memory  The allocator; NULL for the C library's.
 * @param[out] out  Receives the journal, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT
 *         (also for a tie that is no id) or KITH_E_MEMORY.
 *
 * Safe from any thread. @since 0.4
 */
KITH_API kith_status kith_journal_new(const char *tie, kith_memory *memory,
                                      kith_journal **out, kith_error **error);

/**
 * Reads a journal that kith_journal_write() wrote, of this version or an older
 * one. docs/journal.md has the format.
 *
 * @param json  UTF-8, not NULL; not needed after the call.
 * @param length  Bytes, or KITH_NUL.
 * @param memory  The allocator; NULL for the C library's.
 * @param[out] out  Receives the journal, yours to free. Not NULL.
 * @param[out] error  With line, column and JSON pointer; see kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT,
 *         KITH_E_MEMORY, KITH_E_SYNTAX, KITH_E_LIMIT, KITH_E_DOCUMENT,
 *         KITH_E_VALUE (a number that cannot be) or KITH_E_VERSION (written by
 *         a newer libkith).
 *
 * Safe from any thread. @since 0.4
 */
KITH_API kith_status kith_journal_parse(const char *json, int64_t length,
                                        kith_memory *memory, kith_journal **out,
                                        kith_error **error);

/**
 * Writes a journal as JSON, an entry a line. Read again it is the same, and is
 * written in the same bytes.
 *
 * @param journal  Not NULL.
 * @param[out] out  Receives the text, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT or
 *         KITH_E_MEMORY.
 *
 * Safe beside other calls that only read the journal. @since 0.4
 */
KITH_API kith_status kith_journal_write(const kith_journal *journal,
                                        kith_text **out, kith_error **error);

/**
 * Wipes and frees a journal.
 *
 * @param journal  May be NULL.
 *
 * Safe from any thread. @since 0.4
 */
KITH_API void kith_journal_free(kith_journal *journal);

/**
 * The tie that the journal is about.
 *
 * @param journal  May be NULL.
 * @return Its id, borrowed from the journal; NULL for NULL.
 *
 * Safe beside other calls that only read the journal. @since 0.4
 */
KITH_API const char *kith_journal_tie(const kith_journal *journal);

/* ---- Adding and removing ------------------------------------------------ */

/**
 * Adds a record of an assessment: the questionnaire's id, version and digest,
 * and each score with a digest of how its scale is scored. Of an assessment
 * that was stopped, that alone: no score, finding or answer.
 *
 * Without KITH_KEEP_SENSITIVE the record is the same, byte for byte, whatever
 * was answered to sensitive questions.
 *
 * @param journal  Not NULL.
 * @param assessment  Of the journal's tie, not NULL; not needed after the call.
 * @param time  When it was answered; see above.
 * @param keep  KITH_KEEP_SCORES, or KITH_KEEP_SENSITIVE and KITH_KEEP_ANSWERS
 *        added up.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; the journal is as it was then: KITH_E_ARGUMENT
 *         (also another tie), KITH_E_VALUE (the time), KITH_E_LIMIT (the
 *         journal is full: kith_journal_write() would write more than
 *         kith_journal_parse() reads) or KITH_E_MEMORY.
 *
 * One thread at a time for one object. @since 0.4
 */
KITH_API kith_status kith_journal_add_record(kith_journal *journal,
                                             const kith_assessment *assessment,
                                             int64_t time, int32_t keep,
                                             kith_error **error);

/**
 * Adds an event.
 *
 * @param journal  Not NULL.
 * @param event  KITH_EVENT_CONFIDED to KITH_EVENT_RESPECTED_A_WISH.
 * @param by  KITH_BY_ME or KITH_BY_THEM.
 * @param time  When it happened; see above.
 * @param count  How many times, from 1 to 1,000,000.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; the journal is as it was then: KITH_E_ARGUMENT,
 *         KITH_E_VALUE (the time or the count), KITH_E_LIMIT (the journal is
 *         full) or KITH_E_MEMORY.
 *
 * One thread at a time for one object. @since 0.4
 */
KITH_API kith_status kith_journal_add_event(kith_journal *journal,
                                            int32_t event, int32_t by,
                                            int64_t time, int32_t count,
                                            kith_error **error);

/**
 * Adds an entry that kith_journal_entry_write() wrote.
 *
 * @param journal  Not NULL.
 * @param json  UTF-8, not NULL; not needed after the call.
 * @param length  Bytes, or KITH_NUL.
 * @param[out] error  With line, column and JSON pointer; see kith/status.h.
 * @return As kith_journal_parse(); the journal is as it was on failure.
 *
 * One thread at a time for one object. @since 0.4
 */
KITH_API kith_status kith_journal_add_json(kith_journal *journal,
                                           const char *json, int64_t length,
                                           kith_error **error);

/**
 * Writes one entry as JSON, in one line without its end.
 *
 * @param journal  Not NULL.
 * @param entry  From 0.
 * @param[out] out  Receives the text, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT or
 *         KITH_E_MEMORY.
 *
 * Safe beside other calls that only read the journal. @since 0.4
 */
KITH_API kith_status kith_journal_entry_write(const kith_journal *journal,
                                              int32_t entry, kith_text **out,
                                              kith_error **error);

/**
 * Takes an entry out and wipes it. Those behind it move up by one.
 *
 * @param journal  Not NULL.
 * @param entry  From 0.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK or KITH_E_ARGUMENT.
 *
 * One thread at a time for one object. @since 0.4
 */
KITH_API kith_status kith_journal_remove(kith_journal *journal, int32_t entry,
                                         kith_error **error);

/* ---- Entries, in the order of adding ------------------------------------ */

/**
 * How many entries there are.
 *
 * @param journal  May be NULL.
 * @return The number; -1 for NULL.
 *
 * Safe beside other calls that only read the journal. @since 0.4
 */
KITH_API int32_t kith_journal_count(const kith_journal *journal);

/**
 * When an entry was, in seconds since 1970.
 *
 * @param journal  May be NULL.
 * @param entry  From 0.
 * @param[out] out  Not NULL.
 * @return KITH_OK or KITH_E_ARGUMENT.
 *
 * Safe beside other calls that only read the journal. @since 0.4
 */
KITH_API kith_status kith_journal_time(const kith_journal *journal,
                                       int32_t entry, int64_t *out);

/**
 * What an entry is.
 *
 * @param journal  May be NULL.
 * @param entry  From 0.
 * @return KITH_ENTRY_RECORD or KITH_ENTRY_EVENT; -1 for a wrong index.
 *
 * Safe beside other calls that only read the journal. @since 0.4
 */
KITH_API int32_t kith_journal_kind(const kith_journal *journal, int32_t entry);

/**
 * What happened.
 *
 * @param journal  May be NULL.
 * @param entry  From 0.
 * @return KITH_EVENT_CONFIDED to KITH_EVENT_RESPECTED_A_WISH; -1 for a record
 *         and a wrong index.
 *
 * Safe beside other calls that only read the journal. @since 0.4
 */
KITH_API int32_t kith_journal_event(const kith_journal *journal, int32_t entry);

/**
 * Who did it.
 *
 * @param journal  May be NULL.
 * @param entry  From 0.
 * @return KITH_BY_ME or KITH_BY_THEM; -1 for a record and a wrong index.
 *
 * Safe beside other calls that only read the journal. @since 0.4
 */
KITH_API int32_t kith_journal_event_by(const kith_journal *journal,
                                       int32_t entry);

/**
 * How many times.
 *
 * @param journal  May be NULL.
 * @param entry  From 0.
 * @return The number, from 1; -1 for a record and a wrong index.
 *
 * Safe beside other calls that only read the journal. @since 0.4
 */
KITH_API int32_t kith_journal_event_count(const kith_journal *journal,
                                          int32_t entry);

/**
 * The name of an event, as JSON has it.
 *
 * @param event  Any number.
 * @return "confided" to "respected-a-wish", which live for ever; NULL for a
 *         number that is no event.
 *
 * Safe from any thread. @since 0.4
 */
KITH_API const char *kith_journal_event_name(int32_t event);

/**
 * The event of a name.
 *
 * @param name  May be NULL.
 * @return KITH_EVENT_CONFIDED to KITH_EVENT_RESPECTED_A_WISH; -1 for another
 *         name.
 *
 * Safe from any thread. @since 0.4
 */
KITH_API int32_t kith_journal_event_of_name(const char *name);

/**
 * Whether an event is sensitive: a plain view leaves it out.
 *
 * @param event  Any number.
 * @return 1 for KITH_EVENT_HURT and KITH_EVENT_MADE_UP, 0 for the others; -1
 *         for a number that is no event.
 *
 * Safe from any thread. @since 0.4
 */
KITH_API int32_t kith_journal_event_is_sensitive(int32_t event);

/* ---- Records ------------------------------------------------------------ */

/**
 * The id of the questionnaire that a record is of.
 *
 * @param journal  May be NULL.
 * @param entry  From 0.
 * @return Borrowed from the journal; NULL for an event and a wrong index.
 *
 * Safe beside other calls that only read the journal. @since 0.4
 */
KITH_API const char *kith_journal_questionnaire(const kith_journal *journal,
                                                int32_t entry);

/**
 * The version of that questionnaire.
 *
 * @param journal  May be NULL.
 * @param entry  From 0.
 * @return Borrowed from the journal; NULL for an event and a wrong index.
 *
 * Safe beside other calls that only read the journal. @since 0.4
 */
KITH_API const char *kith_journal_version(const kith_journal *journal,
                                          int32_t entry);

/**
 * The digest of that questionnaire, as kith_assessment_digest() gives it.
 *
 * @param journal  May be NULL.
 * @param entry  From 0.
 * @return 16 hexadecimal digits, borrowed from the journal; NULL for an event
 *         and a wrong index.
 *
 * Safe beside other calls that only read the journal. @since 0.4
 */
KITH_API const char *kith_journal_digest(const kith_journal *journal,
                                         int32_t entry);

/**
 * Whether the questions of a record were stopped, as for somebody under age.
 *
 * @param journal  May be NULL.
 * @param entry  From 0.
 * @return 1 or 0; -1 for an event and a wrong index.
 *
 * Safe beside other calls that only read the journal. @since 0.4
 */
KITH_API int32_t kith_journal_stopped(const kith_journal *journal,
                                      int32_t entry);

/**
 * What a record keeps.
 *
 * @param journal  May be NULL.
 * @param entry  From 0.
 * @return KITH_KEEP_SCORES, or KITH_KEEP_SENSITIVE and KITH_KEEP_ANSWERS added
 *         up; -1 for an event and a wrong index.
 *
 * Safe beside other calls that only read the journal. @since 0.4
 */
KITH_API int32_t kith_journal_keeps(const kith_journal *journal, int32_t entry);

/**
 * How many scores a record has.
 *
 * @param journal  May be NULL.
 * @param entry  From 0.
 * @return The number; -1 for an event and a wrong index.
 *
 * Safe beside other calls that only read the journal. @since 0.4
 */
KITH_API int32_t kith_journal_score_count(const kith_journal *journal,
                                          int32_t entry);

/**
 * The id of the scale of a score.
 *
 * @param journal  May be NULL.
 * @param entry  From 0.
 * @param index  Of the score, from 0.
 * @return Borrowed from the journal; NULL for a wrong index.
 *
 * Safe beside other calls that only read the journal. @since 0.4
 */
KITH_API const char *kith_journal_score_scale(const kith_journal *journal,
                                              int32_t entry, int32_t index);

/**
 * A score, in the unit that its scale reports, rounded half away from zero to
 * six digits behind the point.
 *
 * @param journal  May be NULL.
 * @param entry  From 0.
 * @param index  Of the score, from 0.
 * @param[out] out  Not NULL.
 * @return KITH_OK or KITH_E_ARGUMENT.
 *
 * Safe beside other calls that only read the journal. @since 0.4
 */
KITH_API kith_status kith_journal_score_value(const kith_journal *journal,
                                              int32_t entry, int32_t index,
                                              double *out);

/**
 * Whether a score is sensitive: a plain view leaves it out.
 *
 * @param journal  May be NULL.
 * @param entry  From 0.
 * @param index  Of the score, from 0.
 * @return 1 or 0; -1 for a wrong index.
 *
 * Safe beside other calls that only read the journal. @since 0.4
 */
KITH_API int32_t kith_journal_score_is_sensitive(const kith_journal *journal,
                                                 int32_t entry, int32_t index);

/**
 * Whether a record has a score that may stand in one series with those that a
 * questionnaire gives now: of the same questionnaire, and either scored the
 * same way (the same digest of items, weights and rules) or mapped by the
 * document (its key "scale_maps").
 *
 * @param journal  May be NULL.
 * @param entry  From 0.
 * @param questionnaire  May be NULL.
 * @param scale  The index of a scale in it.
 * @return KITH_SCORED_SAME to KITH_SCORED_ELSEWHERE; -1 for NULL, a wrong index
 *         and a questionnaire without the journal's tie.
 *
 * Safe beside other calls that only read the journal. @since 0.4
 */
KITH_API int32_t kith_journal_scored(const kith_journal *journal, int32_t entry,
                                     const kith_questionnaire *questionnaire,
                                     int32_t scale);

/**
 * The score of a record for a scale, where it may stand in one series with
 * others: for KITH_SCORED_SAME and KITH_SCORED_MAPPED.
 *
 * @param journal  May be NULL.
 * @param entry  From 0.
 * @param questionnaire  May be NULL.
 * @param scale  The index of a scale in it.
 * @param[out] out  Not NULL.
 * @return KITH_OK; KITH_E_NO_VALUE, and kith_journal_scored() says why;
 *         KITH_E_ARGUMENT.
 *
 * Safe beside other calls that only read the journal. @since 0.4
 */
KITH_API kith_status kith_journal_score(const kith_journal *journal,
                                        int32_t entry,
                                        const kith_questionnaire *questionnaire,
                                        int32_t scale, double *out);

/**
 * What became of a scale's score between two records, by the reliability and
 * the groups that a questionnaire gives for the scale; as kith_change_new().
 * A record whose scale is scored in another way than the questionnaire's is
 * told as KITH_CHANGE_OTHER_SCALE; one that the document maps is compared, and
 * kith_journal_scored() says so. kith_change_same_document() says whether both
 * records are of one document.
 *
 * @param journal  May be NULL.
 * @param before  A record of the questionnaire, of any version.
 * @param after  Another.
 * @param questionnaire  Today's, not NULL; kept alive by the change.
 * @param scale  The index of a scale in it.
 * @param method  KITH_CHANGE_JACOBSON_TRUAX or KITH_CHANGE_EDWARDS_NUNNALLY.
 * @param memory  The allocator; NULL for the C library's.
 * @param[out] out  Receives the change, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT
 *         (also a record of another questionnaire, an event, and a tie that
 *         the questionnaire has not) or KITH_E_MEMORY.
 *
 * Safe beside other calls that only read the journal. @since 0.4
 */
KITH_API kith_status kith_journal_change(
    const kith_journal *journal, int32_t before, int32_t after,
    const kith_questionnaire *questionnaire, int32_t scale, int32_t method,
    kith_memory *memory, kith_change **out, kith_error **error);

/**
 * How many answers a record keeps: those that were asked and given as a value.
 *
 * @param journal  May be NULL.
 * @param entry  From 0.
 * @return The number, 0 without KITH_KEEP_ANSWERS; -1 for an event and a wrong
 *         index.
 *
 * Safe beside other calls that only read the journal. @since 0.4
 */
KITH_API int32_t kith_journal_answer_count(const kith_journal *journal,
                                           int32_t entry);

/**
 * The id of the item of an answer that was kept.
 *
 * @param journal  May be NULL.
 * @param entry  From 0.
 * @param index  Of the answer, from 0.
 * @return Borrowed from the journal; NULL for a wrong index.
 *
 * Safe beside other calls that only read the journal. @since 0.4
 */
KITH_API const char *kith_journal_answer_item(const kith_journal *journal,
                                              int32_t entry, int32_t index);

/**
 * The value of an answer that was kept.
 *
 * @param journal  May be NULL.
 * @param entry  From 0.
 * @param index  Of the answer, from 0.
 * @param[out] out  Not NULL.
 * @return KITH_OK or KITH_E_ARGUMENT.
 *
 * Safe beside other calls that only read the journal. @since 0.4
 */
KITH_API kith_status kith_journal_answer_value(const kith_journal *journal,
                                               int32_t entry, int32_t index,
                                               double *out);

/* ---- For the host alone: never on a person's screen ---------------------- */

/**
 * The combined gate of a record's assessment.
 *
 * @param journal  May be NULL.
 * @param entry  From 0.
 * @return KITH_GATE_UNKNOWN, KITH_GATE_RAISED or KITH_GATE_NOT_RAISED; -1
 *         without KITH_KEEP_SENSITIVE, for an event and for a wrong index.
 *
 * Safe beside other calls that only read the journal. @since 0.4
 */
KITH_API int32_t kith_host_entry_gate(const kith_journal *journal,
                                      int32_t entry);

/**
 * How many findings a record keeps: those at clear signs, some signs or set
 * aside.
 *
 * @param journal  May be NULL.
 * @param entry  From 0.
 * @return The number, 0 without KITH_KEEP_SENSITIVE; -1 for an event and a
 *         wrong index.
 *
 * Safe beside other calls that only read the journal. @since 0.4
 */
KITH_API int32_t kith_host_entry_finding_count(const kith_journal *journal,
                                               int32_t entry);

/**
 * The id of the pattern of a finding that was kept.
 *
 * @param journal  May be NULL.
 * @param entry  From 0.
 * @param index  Of the finding, from 0.
 * @return Borrowed from the journal; NULL for a wrong index.
 *
 * Safe beside other calls that only read the journal. @since 0.4
 */
KITH_API const char *kith_host_entry_finding(const kith_journal *journal,
                                             int32_t entry, int32_t index);

/**
 * The level of a finding that was kept.
 *
 * @param journal  May be NULL.
 * @param entry  From 0.
 * @param index  Of the finding, from 0.
 * @return KITH_SET_ASIDE, KITH_SOME or KITH_CLEAR; -1 for a wrong index.
 *
 * Safe beside other calls that only read the journal. @since 0.4
 */
KITH_API int32_t kith_host_entry_level(const kith_journal *journal,
                                       int32_t entry, int32_t index);

#ifdef __cplusplus
}
#endif

#endif
