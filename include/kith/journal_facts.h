/* SPDX-License-Identifier: MIT */
/* journal_facts - what a journal says of the facts of the next assessment, and
 * what each of them rests on. docs/journal.md says how each is worked out. */

#ifndef KITH_JOURNAL_FACTS_H
#define KITH_JOURNAL_FACTS_H

#include <stdint.h>

#include <kith/answers.h>
#include <kith/export.h>
#include <kith/journal.h>
#include <kith/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What a journal said of the facts of a questionnaire, and what each of them
 * rests on. Opaque, immutable. */
typedef struct kith_journal_facts kith_journal_facts;

/* What became of a fact. */
enum {
    KITH_FACT_GIVEN = 0,           /* it was set to what the journal says */
    KITH_FACT_TOO_LITTLE = 1,      /* not enough entries: it is unknown */
    KITH_FACT_STANDS = 2,          /* not enough entries: what the host told
                                      stands */
    KITH_FACT_NOT_OF_A_JOURNAL = 3 /* the journal has no say in it */
};

/**
 * Sets the facts that a questionnaire takes from a journal (the key "computed"
 * of its facts: swings, counts, the age of the last breach of trust).
 *
 * What the journal cannot tell, for lack of entries, it leaves as the host told
 * it; where nobody told it, and where a journal told it before, it is unknown.
 * What the journal can tell takes the place of what was told: set the fact
 * after the call to have your own number stand. Facts that are not of a journal
 * are not touched.
 *
 * A fact that is not sensitive is worked out of nothing sensitive.
 *
 * @param journal  Not NULL.
 * @param now  The time of the assessment; later entries are left out.
 * @param answers  Of the journal's tie, not NULL.
 * @param[out] out  Receives what became of each fact and what it rests on,
 *        yours to free; it needs neither the journal nor the answers, but its
 *        entries are those of the journal as it is now. NULL where that is not
 *        asked for.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; nothing is changed then: KITH_E_ARGUMENT (also
 *         another tie), KITH_E_VALUE (the time) or KITH_E_MEMORY.
 *
 * One thread at a time for the answers; safe beside other calls that only read
 * the journal. @since 0.4
 */
KITH_API kith_status kith_journal_fill_facts(const kith_journal *journal,
                                             int64_t now, kith_answers *answers,
                                             kith_journal_facts **out,
                                             kith_error **error);

/**
 * Wipes and frees what facts rest on.
 *
 * @param facts  May be NULL.
 *
 * Safe from any thread. @since 0.4
 */
KITH_API void kith_journal_facts_free(kith_journal_facts *facts);

/**
 * What became of a fact.
 *
 * @param facts  May be NULL.
 * @param fact  Its index in the questionnaire.
 * @return KITH_FACT_GIVEN to KITH_FACT_NOT_OF_A_JOURNAL; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_journal_facts_state(const kith_journal_facts *facts,
                                          int32_t fact);

/**
 * The value that the journal gave a fact.
 *
 * @param facts  May be NULL.
 * @param fact  Its index in the questionnaire.
 * @param[out] out  Not NULL.
 * @return KITH_OK, KITH_E_NO_VALUE or KITH_E_ARGUMENT.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API kith_status kith_journal_facts_value(const kith_journal_facts *facts,
                                              int32_t fact, double *out);

/**
 * How many entries there are that a fact could be worked out of: "n of m".
 *
 * @param facts  May be NULL.
 * @param fact  Its index in the questionnaire.
 * @return The number n, 0 for one that is not of a journal; -1 for a wrong
 *         index.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_journal_facts_have(const kith_journal_facts *facts,
                                         int32_t fact);

/**
 * How many entries a fact needs.
 *
 * @param facts  May be NULL.
 * @param fact  Its index in the questionnaire.
 * @return The number m, 0 for one that is not of a journal; -1 for a wrong
 *         index.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_journal_facts_need(const kith_journal_facts *facts,
                                         int32_t fact);

/**
 * How many records were left out because another version of their questionnaire
 * scores the scale in another way.
 *
 * @param facts  May be NULL.
 * @param fact  Its index in the questionnaire.
 * @return The number; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_journal_facts_left_out(const kith_journal_facts *facts,
                                             int32_t fact);

/**
 * How many entries a fact rests on.
 *
 * @param facts  May be NULL.
 * @param fact  Its index in the questionnaire.
 * @return The number; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_journal_facts_entry_count(const kith_journal_facts *facts,
                                                int32_t fact);

/**
 * An entry that a fact rests on, the earliest first; kith_journal_time() has
 * its time.
 *
 * @param facts  May be NULL.
 * @param fact  Its index in the questionnaire.
 * @param index  From 0.
 * @return The entry's index in the journal; -1 for a wrong index.
 *
 * Safe from any thread while the object is not freed. @since 0.4
 */
KITH_API int32_t kith_journal_facts_entry(const kith_journal_facts *facts,
                                          int32_t fact, int32_t index);

#ifdef __cplusplus
}
#endif

#endif
