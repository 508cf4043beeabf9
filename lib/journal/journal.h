/* SPDX-License-Identifier: MIT */
/* journal - the object that holds what was written down about one tie: entries
 * in the order of adding, and behind them what their records keep.
 *
 * Knows entries; what they say of the tie is for others. */

#ifndef KITH_LIB_JOURNAL_JOURNAL_H
#define KITH_LIB_JOURNAL_JOURNAL_H

#include <kith/journal.h>

#include "base/error.h"
#include "base/json.h"
#include "base/memory.h"
#include "journal/words.h"
#include "questionnaire/events.h"
#include "questionnaire/plan.h"

#define KITH__JOURNAL_TIME INT64_C(100000000000) /* either way */
enum { KITH__JOURNAL_FORMAT = 1, KITH__EVENT_TIMES = 1000000 };

/* A score, a finding or an answer of a record. */
struct kith__kept {
    kith__decimal value; /* of a score or an answer */
    uint64_t scored;     /* of a score: the digest of how */
    int32_t id;          /* word: scale, pattern or item */
    int32_t mark; /* of a score: sensitive or not; of a finding: its level */
};

struct kith__entry {
    int64_t time;
    uint8_t kind;
    /* An event. */
    uint8_t event, by;
    int32_t count;
    /* A record. */
    uint8_t keep, gate;
    bool stopped;
    int32_t questionnaire, version, digest; /* words */
    int32_t major;                          /* of the version */
    int32_t first; /* in `kept`: scores, then findings, then answers */
    int32_t scores, findings, answers;
};

struct kith_journal {
    kith_memory *memory; /* held */
    const char *tie;
    struct kith__words words;
    int32_t count, room;
    struct kith__entry *entries;
    int32_t kept_count, kept_room;
    struct kith__kept *kept;
    /* What kith_journal_write() would write; it must be readable again. */
    int64_t json_values, json_bytes;
};

/* ---- Making and adding (journal.c) --------------------------------------- */

kith_status kith__journal_make(const char *tie, size_t length,
                               kith_memory *memory, kith_journal **out,
                               kith_error **error);

/* Makes room for one more entry that keeps up to `kept`; they are written
 * behind `kept_count`, and belong to the journal once it is committed. */
bool kith__journal_room(kith_journal *journal, int32_t kept);

/* Takes an entry in, whose kept parts stand behind `kept_count`; false when the
 * journal is full, and what to say then. */
bool kith__journal_commit(kith_journal *journal,
                          const struct kith__entry *entry);
extern const char kith__journal_full[];

/* What is wrong with a time; NULL. */
const char *kith__journal_check_time(int64_t time);

/* Wipes what stands behind `kept_count`, for an entry that came to nothing. */
void kith__journal_drop(kith_journal *journal, int32_t kept);

const char *kith__journal_word(const kith_journal *journal, int32_t word);

/* ---- Reading entries ------------------------------------------------------
 */

/* The entry of an index, or of one kind; NULL. */
const struct kith__entry *kith__journal_entry(const kith_journal *journal,
                                              int32_t index);
const struct kith__entry *kith__journal_record(const kith_journal *journal,
                                               int32_t index);
const struct kith__entry *kith__journal_event(const kith_journal *journal,
                                              int32_t index);

/* A scale, looked for in one record after another. (journal_pick.c) */
struct kith__pick {
    const kith_journal *journal;
    const struct kith__plan *plan;
    int32_t scale;
    uint64_t scored;
};

/* False where the questionnaire has not the journal's tie. */
bool kith__pick_open(struct kith__pick *pick, const kith_journal *journal,
                     const struct kith__plan *plan, int32_t scale);

/* KITH_SCORED_…, of an entry that exists; `value` is set for the first three,
 * of which the third is not to be put beside the others. */
int32_t kith__pick_score(const struct kith__pick *pick, int32_t entry,
                         kith__decimal *value);

/* ---- JSON -----------------------------------------------------------------
 */

/* Of gates by number, and of levels from KITH_SET_ASIDE. */
extern const char *const kith__gate_names[3];
extern const char *const kith__level_names[3];

/* Writes one entry. (journal_write.c) */
void kith__journal_write_entry(struct kith__json_writer *to,
                               const kith_journal *journal,
                               const struct kith__entry *entry);

/* Reads one entry into the journal; fails with its place. (journal_entry.c) */
kith_status kith__journal_read_entry(kith_journal *journal,
                                     const struct kith__json *json,
                                     kith__node node, kith_error **error);

#endif
