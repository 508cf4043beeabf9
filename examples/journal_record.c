/* SPDX-License-Identifier: MIT */
/* journal_commands - a record of answers: what check-in and add come to. */

#include <stdio.h>

#include "ask_phrases.h"
#include "journal_commands.h"

void journal_warn(const struct journal_settings *settings)
{
    if (settings->keep == KITH_KEEP_SCORES)
        return;
    fprintf(stderr, "%s: %s will hold %s. Whoever opens it can read that\n",
            program_name, settings->file,
            settings->keep == KITH_KEEP_ANSWERS
                ? "the answers that are not sensitive"
            : settings->keep == KITH_KEEP_SENSITIVE
                ? "what tells of hurt and fear"
                : "the answers, and what tells of hurt and fear");
}

void journal_say_kept(const char *path, int32_t count)
{
    if (count == 0)
        printf("Nothing was kept in %s.\n", path);
    else if (count == 1)
        printf("Kept in %s.\n", path);
    else
        printf("Kept in %s: %d entries.\n", path, (int)count);
}

void journal_tell_kept(const struct journal_phrases *says, const char *path)
{
    char text[4096];
    ask_fill(text, sizeof text, says->kept, path, "");
    puts(text);
}

/* An earlier assessment of this tie that was kept with its gate holds. */
static kith_status hand_over_gate(const struct book *book,
                                  kith_answers *answers, kith_error **error)
{
    int32_t count = kith_journal_count(book->journal);
    for (int32_t i = 0; i < count; i++)
        if (kith_host_entry_gate(book->journal, i) == KITH_GATE_RAISED)
            return kith_answers_set_earlier_gate(answers, KITH_GATE_RAISED,
                                                 error);
    return KITH_OK;
}

int journal_remember(const struct book *book, kith_answers *answers,
                     int64_t time)
{
    kith_error *error = NULL;
    kith_status status = hand_over_gate(book, answers, &error);
    if (status == KITH_OK)
        status = kith_journal_fill_facts(book->journal, time, answers, NULL,
                                         &error);
    int code =
        status == KITH_OK ? EXIT_DONE : complain(book->store.path, error);
    kith_error_free(error);
    return code;
}

int journal_record(struct book *book, kith_answers *answers, int64_t time,
                   int32_t keep, bool *kept)
{
    kith_assessment *assessment = NULL;
    kith_error *error = NULL;
    int code = journal_remember(book, answers, time);
    *kept = false;
    if (code != EXIT_DONE)
        return code;
    kith_status status = kith_assess(answers, &assessment, &error);
    bool stopped = kith_assessment_stopped(assessment) >= 0;
    if (status == KITH_OK && !stopped)
        status = kith_journal_add_record(book->journal, assessment, time, keep,
                                         &error);
    code = status == KITH_OK ? EXIT_DONE : complain(book->store.path, error);
    if (code == EXIT_DONE && !stopped) {
        code = book_keep(book);
        *kept = code == EXIT_DONE;
    }
    kith_assessment_free(assessment);
    kith_error_free(error);
    return code;
}
