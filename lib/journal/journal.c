/* SPDX-License-Identifier: MIT */

#include "journal/journal.h"

#include <string.h>

/* ---- The object --------------------------------------------------------- */

kith_status kith__journal_make(const char *tie, size_t length,
                               kith_memory *memory, kith_journal **out,
                               kith_error **error)
{
    kith_journal *made = kith__allocate(memory, sizeof *made);
    if (made == NULL)
        return kith__fail_memory(error);
    made->memory = kith__memory_hold(memory);
    made->words.arena.memory = memory;
    made->tie = kith__arena_text(&made->words.arena, tie, length);
    if (made->tie == NULL) {
        kith_journal_free(made);
        return kith__fail_memory(error);
    }
    *out = made;
    return KITH_OK;
}

kith_status kith_journal_new(const char *tie, kith_memory *memory,
                             kith_journal **out, kith_error **error)
{
    if (!kith__error_ready(error) || tie == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    size_t length = strlen(tie);
    if (!kith__is_id(tie, length))
        return kith__fail(error, memory, KITH_E_ARGUMENT, NULL,
                          "A journal is about a tie, such as \"friend\", named "
                          "by the id that questionnaires give it");
    return kith__journal_make(tie, length, memory, out, error);
}

static size_t entries_size(int32_t room)
{
    return (size_t)room * sizeof(struct kith__entry);
}

static size_t kept_size(int32_t room)
{
    return (size_t)room * sizeof(struct kith__kept);
}

void kith_journal_free(kith_journal *journal)
{
    if (journal == NULL)
        return;
    kith_memory *memory = journal->memory;
    kith__release(memory, journal->entries, entries_size(journal->room));
    kith__release(memory, journal->kept, kept_size(journal->kept_room));
    kith__words_free(&journal->words);
    kith__release(memory, journal, sizeof *journal);
    kith_memory_free(memory);
}

const char *kith_journal_tie(const kith_journal *journal)
{
    return journal == NULL ? NULL : journal->tie;
}

const char *kith__journal_word(const kith_journal *journal, int32_t word)
{
    return journal->words.words[word].text;
}

const struct kith__entry *kith__journal_entry(const kith_journal *journal,
                                              int32_t index)
{
    return journal == NULL || index < 0 || index >= journal->count
               ? NULL
               : &journal->entries[index];
}

/* ---- Room --------------------------------------------------------------- */

/* Twice as much each time, so that adding stays cheap. */
static int32_t more_room(int32_t room, int32_t need)
{
    int32_t larger = room == 0 ? 16 : room;
    while (larger < need)
        larger *= 2;
    return larger;
}

static bool grow_entries(kith_journal *journal, int32_t need)
{
    if (need <= journal->room)
        return true;
    int32_t room = more_room(journal->room, need);
    void *grown = kith__grow(journal->memory, journal->entries,
                             entries_size(journal->room), entries_size(room));
    if (grown == NULL)
        return false;
    journal->entries = grown;
    journal->room = room;
    return true;
}

static bool grow_kept(kith_journal *journal, int32_t need)
{
    if (need <= journal->kept_room)
        return true;
    int32_t room = more_room(journal->kept_room, need);
    void *grown = kith__grow(journal->memory, journal->kept,
                             kept_size(journal->kept_room), kept_size(room));
    if (grown == NULL)
        return false;
    journal->kept = grown;
    journal->kept_room = room;
    return true;
}

bool kith__journal_room(kith_journal *journal, int32_t kept)
{
    return grow_entries(journal, journal->count + 1) &&
           grow_kept(journal, journal->kept_count + kept);
}

/* ---- How much JSON an entry makes ---------------------------------------- */

/* Values, keys counted, and bytes around ids and numbers, at most. */
enum {
    EVENT_VALUES = 9,
    EVENT_BYTES = 120,
    RECORD_VALUES = 11,
    RECORD_BYTES = 180,
    SCORE_VALUES = 4, /* and one more where it is sensitive */
    PAIR_VALUES = 2,  /* a key and a string or a number */
    SCORE_BYTES = 64,
    PAIR_BYTES = 32,
    HEAD_VALUES = 16,
    HEAD_BYTES = 256
};

static int64_t word_bytes(const kith_journal *journal, int32_t word)
{
    return journal->words.words[word].length;
}

static int32_t kept_of(const struct kith__entry *entry)
{
    return entry->scores + entry->findings + entry->answers;
}

static int64_t record_values(const kith_journal *journal,
                             const struct kith__entry *entry)
{
    int64_t values = RECORD_VALUES + SCORE_VALUES * (int64_t)entry->scores;
    int32_t pairs = entry->stopped + entry->findings + entry->answers;
    pairs += (entry->keep & KITH_KEEP_SENSITIVE) != 0;
    pairs += (entry->keep & KITH_KEEP_ANSWERS) != 0;
    pairs += entry->findings > 0;
    for (int32_t i = 0; i < entry->scores; i++)
        values += journal->kept[entry->first + i].mark;
    return values + PAIR_VALUES * (int64_t)pairs;
}

/* At least as much as is written. */
static void measure(const kith_journal *journal,
                    const struct kith__entry *entry, int64_t *values,
                    int64_t *bytes)
{
    *values = EVENT_VALUES;
    *bytes = EVENT_BYTES;
    if (entry->kind == KITH_ENTRY_EVENT)
        return;
    *values = record_values(journal, entry);
    *bytes = RECORD_BYTES + word_bytes(journal, entry->questionnaire) +
             word_bytes(journal, entry->version);
    for (int32_t i = 0; i < kept_of(entry); i++)
        *bytes += (i < entry->scores ? SCORE_BYTES : PAIR_BYTES) +
                  word_bytes(journal, journal->kept[entry->first + i].id);
}

const char kith__journal_full[] =
    "The journal is full: one JSON text could not hold more; begin another "
    "journal";

bool kith__journal_commit(kith_journal *journal,
                          const struct kith__entry *entry)
{
    int64_t values, bytes;
    measure(journal, entry, &values, &bytes);
    if (journal->json_values + values > KITH__JSON_VALUES - HEAD_VALUES ||
        journal->json_bytes + bytes > KITH__JSON_BYTES - HEAD_BYTES)
        return false;
    journal->json_values += values;
    journal->json_bytes += bytes;
    journal->entries[journal->count++] = *entry;
    if (entry->kind == KITH_ENTRY_RECORD)
        journal->kept_count += kept_of(entry);
    return true;
}

void kith__journal_drop(kith_journal *journal, int32_t kept)
{
    if (kept > 0)
        kith__wipe(journal->kept + journal->kept_count, kept_size(kept));
}

/* ---- Events ---------------------------------------------------------------
 */

const char *kith__journal_check_time(int64_t time)
{
    return time >= -KITH__JOURNAL_TIME && time <= KITH__JOURNAL_TIME
               ? NULL
               : "A time is in seconds since 1970, within -100000000000 and "
                 "100000000000";
}

static kith_status check_event(kith_journal *journal, int64_t time,
                               int32_t count, kith_error **error)
{
    const char *wrong = kith__journal_check_time(time);
    if (wrong != NULL)
        return kith__fail(error, journal->memory, KITH_E_VALUE, NULL, "%s",
                          wrong);
    if (count < 1 || count > KITH__EVENT_TIMES)
        return kith__fail(error, journal->memory, KITH_E_VALUE, NULL,
                          "An event happens once or more often, up to %i times",
                          (int)KITH__EVENT_TIMES);
    return KITH_OK;
}

kith_status kith_journal_add_event(kith_journal *journal, int32_t event,
                                   int32_t by, int64_t time, int32_t count,
                                   kith_error **error)
{
    if (!kith__error_ready(error) || journal == NULL ||
        kith_journal_event_name(event) == NULL ||
        (by != KITH_BY_ME && by != KITH_BY_THEM))
        return KITH_E_ARGUMENT;
    kith_status status = check_event(journal, time, count, error);
    if (status != KITH_OK)
        return status;
    if (!kith__journal_room(journal, 0))
        return kith__fail_memory(error);
    struct kith__entry entry = {.time = time,
                                .kind = KITH_ENTRY_EVENT,
                                .event = (uint8_t)event,
                                .by = (uint8_t)by,
                                .count = count};
    return kith__journal_commit(journal, &entry)
               ? KITH_OK
               : kith__fail(error, journal->memory, KITH_E_LIMIT, NULL, "%s",
                            kith__journal_full);
}

/* ---- Removing --------------------------------------------------------------
 */

/* Closes the gap that a record leaves among what is kept. */
static void remove_kept(kith_journal *journal, const struct kith__entry *gone)
{
    int32_t count = kept_of(gone);
    struct kith__kept *at = journal->kept + gone->first;
    int32_t behind = journal->kept_count - gone->first - count;
    if (count == 0)
        return;
    memmove(at, at + count, kept_size(behind));
    journal->kept_count -= count;
    kith__journal_drop(journal, count);
    for (int32_t i = 0; i < journal->count; i++)
        if (journal->entries[i].kind == KITH_ENTRY_RECORD &&
            journal->entries[i].first > gone->first)
            journal->entries[i].first -= count;
}

kith_status kith_journal_remove(kith_journal *journal, int32_t entry,
                                kith_error **error)
{
    if (!kith__error_ready(error) ||
        kith__journal_entry(journal, entry) == NULL)
        return KITH_E_ARGUMENT;
    struct kith__entry gone = journal->entries[entry];
    int64_t values, bytes;
    measure(journal, &gone, &values, &bytes);
    journal->json_values -= values;
    journal->json_bytes -= bytes;
    remove_kept(journal, &gone);
    struct kith__entry *at = journal->entries + entry;
    memmove(at, at + 1, entries_size(journal->count - entry - 1));
    journal->count--;
    kith__wipe(journal->entries + journal->count, sizeof *at);
    return KITH_OK;
}
