/* SPDX-License-Identifier: MIT */
/* journal_entries - what an entry is, asked from outside. */

#include "journal/journal.h"

/* ---- Entries --------------------------------------------------------------
 */

int32_t kith_journal_count(const kith_journal *journal)
{
    return journal == NULL ? -1 : journal->count;
}

static const struct kith__entry *of_kind(const kith_journal *journal,
                                         int32_t index, int32_t kind)
{
    const struct kith__entry *entry = kith__journal_entry(journal, index);
    return entry == NULL || entry->kind != kind ? NULL : entry;
}

const struct kith__entry *kith__journal_record(const kith_journal *journal,
                                               int32_t index)
{
    return of_kind(journal, index, KITH_ENTRY_RECORD);
}

const struct kith__entry *kith__journal_event(const kith_journal *journal,
                                              int32_t index)
{
    return of_kind(journal, index, KITH_ENTRY_EVENT);
}

kith_status kith_journal_time(const kith_journal *journal, int32_t entry,
                              int64_t *out)
{
    const struct kith__entry *found = kith__journal_entry(journal, entry);
    if (found == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    *out = found->time;
    return KITH_OK;
}

int32_t kith_journal_kind(const kith_journal *journal, int32_t entry)
{
    const struct kith__entry *found = kith__journal_entry(journal, entry);
    return found == NULL ? -1 : found->kind;
}

/* ---- Events ---------------------------------------------------------------
 */

int32_t kith_journal_event(const kith_journal *journal, int32_t entry)
{
    const struct kith__entry *found = kith__journal_event(journal, entry);
    return found == NULL ? -1 : found->event;
}

int32_t kith_journal_event_by(const kith_journal *journal, int32_t entry)
{
    const struct kith__entry *found = kith__journal_event(journal, entry);
    return found == NULL ? -1 : found->by;
}

int32_t kith_journal_event_count(const kith_journal *journal, int32_t entry)
{
    const struct kith__entry *found = kith__journal_event(journal, entry);
    return found == NULL ? -1 : found->count;
}

/* ---- Records --------------------------------------------------------------
 */

const char *kith_journal_questionnaire(const kith_journal *journal,
                                       int32_t entry)
{
    const struct kith__entry *found = kith__journal_record(journal, entry);
    return found == NULL ? NULL
                         : kith__journal_word(journal, found->questionnaire);
}

const char *kith_journal_version(const kith_journal *journal, int32_t entry)
{
    const struct kith__entry *found = kith__journal_record(journal, entry);
    return found == NULL ? NULL : kith__journal_word(journal, found->version);
}

const char *kith_journal_digest(const kith_journal *journal, int32_t entry)
{
    const struct kith__entry *found = kith__journal_record(journal, entry);
    return found == NULL ? NULL : kith__journal_word(journal, found->digest);
}

int32_t kith_journal_stopped(const kith_journal *journal, int32_t entry)
{
    const struct kith__entry *found = kith__journal_record(journal, entry);
    return found == NULL ? -1 : found->stopped;
}

int32_t kith_journal_keeps(const kith_journal *journal, int32_t entry)
{
    const struct kith__entry *found = kith__journal_record(journal, entry);
    return found == NULL ? -1 : found->keep;
}

/* What a record keeps at an index, of those of one kind; NULL. */
static const struct kith__kept *kept_at(const kith_journal *journal,
                                        const struct kith__entry *entry,
                                        int32_t before, int32_t count,
                                        int32_t index)
{
    return index < 0 || index >= count
               ? NULL
               : &journal->kept[entry->first + before + index];
}

static const struct kith__kept *score_at(const kith_journal *journal,
                                         int32_t entry, int32_t index)
{
    const struct kith__entry *found = kith__journal_record(journal, entry);
    return found == NULL ? NULL
                         : kept_at(journal, found, 0, found->scores, index);
}

static const struct kith__kept *finding_at(const kith_journal *journal,
                                           int32_t entry, int32_t index)
{
    const struct kith__entry *found = kith__journal_record(journal, entry);
    return found == NULL
               ? NULL
               : kept_at(journal, found, found->scores, found->findings, index);
}

static const struct kith__kept *answer_at(const kith_journal *journal,
                                          int32_t entry, int32_t index)
{
    const struct kith__entry *found = kith__journal_record(journal, entry);
    return found == NULL
               ? NULL
               : kept_at(journal, found, found->scores + found->findings,
                         found->answers, index);
}

static const char *id_of(const kith_journal *journal,
                         const struct kith__kept *kept)
{
    return kept == NULL ? NULL : kith__journal_word(journal, kept->id);
}

static kith_status value_of(const struct kith__kept *kept, double *out)
{
    if (kept == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    *out = kith__decimal_to_double(kept->value);
    return KITH_OK;
}

int32_t kith_journal_score_count(const kith_journal *journal, int32_t entry)
{
    const struct kith__entry *found = kith__journal_record(journal, entry);
    return found == NULL ? -1 : found->scores;
}

const char *kith_journal_score_scale(const kith_journal *journal, int32_t entry,
                                     int32_t index)
{
    return id_of(journal, score_at(journal, entry, index));
}

kith_status kith_journal_score_value(const kith_journal *journal, int32_t entry,
                                     int32_t index, double *out)
{
    return value_of(score_at(journal, entry, index), out);
}

int32_t kith_journal_score_is_sensitive(const kith_journal *journal,
                                        int32_t entry, int32_t index)
{
    const struct kith__kept *kept = score_at(journal, entry, index);
    return kept == NULL ? -1 : kept->mark;
}

int32_t kith_journal_answer_count(const kith_journal *journal, int32_t entry)
{
    const struct kith__entry *found = kith__journal_record(journal, entry);
    return found == NULL ? -1 : found->answers;
}

const char *kith_journal_answer_item(const kith_journal *journal, int32_t entry,
                                     int32_t index)
{
    return id_of(journal, answer_at(journal, entry, index));
}

kith_status kith_journal_answer_value(const kith_journal *journal,
                                      int32_t entry, int32_t index, double *out)
{
    return value_of(answer_at(journal, entry, index), out);
}

/* ---- For the host ----------------------------------------------------------
 */

int32_t kith_host_entry_gate(const kith_journal *journal, int32_t entry)
{
    const struct kith__entry *found = kith__journal_record(journal, entry);
    return found == NULL || (found->keep & KITH_KEEP_SENSITIVE) == 0
               ? -1
               : found->gate;
}

int32_t kith_host_entry_finding_count(const kith_journal *journal,
                                      int32_t entry)
{
    const struct kith__entry *found = kith__journal_record(journal, entry);
    return found == NULL ? -1 : found->findings;
}

const char *kith_host_entry_finding(const kith_journal *journal, int32_t entry,
                                    int32_t index)
{
    return id_of(journal, finding_at(journal, entry, index));
}

int32_t kith_host_entry_level(const kith_journal *journal, int32_t entry,
                              int32_t index)
{
    const struct kith__kept *kept = finding_at(journal, entry, index);
    return kept == NULL ? -1 : kept->mark;
}
