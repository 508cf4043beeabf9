/* SPDX-License-Identifier: MIT */
/* journal_write - a journal as JSON: an entry a line, so that two journals are
 * easily compared and one line is one row of a store. */

#include "journal/journal.h"

const char *const kith__gate_names[3] = {[KITH_GATE_UNKNOWN] = "unknown",
                                         [KITH_GATE_RAISED] = "raised",
                                         [KITH_GATE_NOT_RAISED] = "not-raised"};
const char *const kith__level_names[3] = {"set-aside", "some", "clear"};

static void write_event(struct kith__json_writer *to,
                        const struct kith__entry *entry)
{
    kith__write_key(to, "event");
    kith__write_string(to, kith__event_names[entry->event]);
    kith__write_key(to, "by");
    kith__write_string(to, kith__by_names[entry->by]);
    if (entry->count == 1)
        return;
    kith__write_key(to, "count");
    kith__write_integer(to, entry->count);
}

static void write_digest(struct kith__json_writer *to, uint64_t digest)
{
    char text[17];
    for (int i = 0; i < 16; i++)
        text[i] = "0123456789abcdef"[digest >> (60 - 4 * i) & 15];
    text[16] = '\0';
    kith__write_string(to, text);
}

static void write_scores(struct kith__json_writer *to,
                         const kith_journal *journal,
                         const struct kith__kept *kept, int32_t count)
{
    kith__write_key(to, "scores");
    kith__write_begin(to, '{');
    for (int32_t i = 0; i < count; i++) {
        kith__write_key(to, kith__journal_word(journal, kept[i].id));
        kith__write_begin(to, '[');
        kith__write_decimal(to, kept[i].value);
        write_digest(to, kept[i].scored);
        if (kept[i].mark)
            kith__write_string(to, "sensitive");
        kith__write_end(to, ']');
    }
    kith__write_end(to, '}');
}

static void write_findings(struct kith__json_writer *to,
                           const kith_journal *journal,
                           const struct kith__kept *kept, int32_t count)
{
    if (count == 0)
        return;
    kith__write_key(to, "findings");
    kith__write_begin(to, '{');
    for (int32_t i = 0; i < count; i++) {
        kith__write_key(to, kith__journal_word(journal, kept[i].id));
        kith__write_string(to,
                           kith__level_names[kept[i].mark - KITH_SET_ASIDE]);
    }
    kith__write_end(to, '}');
}

static void write_answers(struct kith__json_writer *to,
                          const kith_journal *journal,
                          const struct kith__kept *kept, int32_t count)
{
    kith__write_key(to, "answers");
    kith__write_begin(to, '{');
    for (int32_t i = 0; i < count; i++) {
        kith__write_key(to, kith__journal_word(journal, kept[i].id));
        kith__write_decimal(to, kept[i].value);
    }
    kith__write_end(to, '}');
}

static void write_record(struct kith__json_writer *to,
                         const kith_journal *journal,
                         const struct kith__entry *entry)
{
    const struct kith__kept *kept = journal->kept + entry->first;
    kith__write_key(to, "record");
    kith__write_string(to, kith__journal_word(journal, entry->questionnaire));
    kith__write_key(to, "version");
    kith__write_string(to, kith__journal_word(journal, entry->version));
    kith__write_key(to, "digest");
    kith__write_string(to, kith__journal_word(journal, entry->digest));
    if (entry->stopped) {
        kith__write_key(to, "stopped");
        kith__write_literal(to, "true");
    } else {
        write_scores(to, journal, kept, entry->scores);
    }
    if ((entry->keep & KITH_KEEP_SENSITIVE) != 0) {
        kith__write_key(to, "gate");
        kith__write_string(to, kith__gate_names[entry->gate]);
    }
    kept += entry->scores;
    write_findings(to, journal, kept, entry->findings);
    kept += entry->findings;
    if ((entry->keep & KITH_KEEP_ANSWERS) != 0)
        write_answers(to, journal, kept, entry->answers);
}

void kith__journal_write_entry(struct kith__json_writer *to,
                               const kith_journal *journal,
                               const struct kith__entry *entry)
{
    kith__write_begin(to, '{');
    kith__write_key(to, "time");
    kith__write_integer(to, entry->time);
    if (entry->kind == KITH_ENTRY_EVENT)
        write_event(to, entry);
    else
        write_record(to, journal, entry);
    kith__write_end(to, '}');
}

static kith_status finish(struct kith__builder *text, kith_text **out,
                          kith_error **error)
{
    return kith__builder_finish(text, out) == KITH_OK
               ? KITH_OK
               : kith__fail_memory(error);
}

kith_status kith_journal_entry_write(const kith_journal *journal, int32_t entry,
                                     kith_text **out, kith_error **error)
{
    const struct kith__entry *found = kith__journal_entry(journal, entry);
    if (!kith__error_ready(error) || found == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    struct kith__builder text = {.memory = journal->memory};
    struct kith__json_writer to = {.to = &text};
    kith__journal_write_entry(&to, journal, found);
    return finish(&text, out, error);
}

kith_status kith_journal_write(const kith_journal *journal, kith_text **out,
                               kith_error **error)
{
    if (!kith__error_ready(error) || journal == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    struct kith__builder text = {.memory = journal->memory};
    kith__add(&text, "{\"kith-journal\":1,\"tie\":\"");
    kith__add(&text, journal->tie);
    kith__add(&text, "\",\"entries\":[");
    for (int32_t i = 0; i < journal->count; i++) {
        struct kith__json_writer to = {.to = &text};
        kith__add(&text, i == 0 ? "\n" : ",\n");
        kith__journal_write_entry(&to, journal, &journal->entries[i]);
    }
    kith__add(&text, journal->count == 0 ? "]}\n" : "\n]}\n");
    return finish(&text, out, error);
}
