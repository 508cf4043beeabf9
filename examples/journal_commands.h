/* SPDX-License-Identifier: MIT */
/* journal_commands - what kith-journal does, a function a command; each in a
 * file of its own.
 *
 * Each returns how to end the program, and says on standard error what went
 * wrong. */

#ifndef KITH_EXAMPLES_JOURNAL_COMMANDS_H
#define KITH_EXAMPLES_JOURNAL_COMMANDS_H

#include "journal_book.h"
#include "journal_phrases.h"
#include "journal_settings.h"

/* The questionnaire where none was named. */
#define JOURNAL_USUAL "kith-checkin"

int journal_check_in(const struct journal_settings *settings);
int journal_add(const struct journal_settings *settings);
int journal_event(const struct journal_settings *settings);
int journal_import(const struct journal_settings *settings);
int journal_look_back(const struct journal_settings *settings);
int journal_list(const struct journal_settings *settings);
int journal_export(const struct journal_settings *settings);
int journal_forget(const struct journal_settings *settings);

/* ---- What several of them do --------------------------------------------- */

/* Adds a record of answers to the journal, and keeps it. Nothing is kept of
 * answers that were stopped: `*kept` is false then. `time` in seconds since
 * 1970. */
int journal_record(struct book *book, kith_answers *answers, int64_t time,
                   int32_t keep, bool *kept);

/* Gives answers what was kept before that time says of them: the gate of an
 * earlier assessment, and facts; one that they had stays where too little was
 * kept. */
int journal_remember(const struct book *book, kith_answers *answers,
                     int64_t time);

/* Says once, before anything is kept, what `keep` means. */
void journal_warn(const struct journal_settings *settings);

/* Says how many entries were kept in that file. */
void journal_say_kept(const char *path, int32_t count);

/* The same of what somebody told on the screen, in their language. */
void journal_tell_kept(const struct journal_phrases *says, const char *path);

/* Writes a text to standard output, or into -o OUT, which the store
 * remembers. */
int journal_put(const struct journal_settings *settings, struct book *book,
                const kith_text *text);

#endif
