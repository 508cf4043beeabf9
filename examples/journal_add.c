/* SPDX-License-Identifier: MIT */
/* journal_commands - add: a sheet of answers becomes a record. */

#define _POSIX_C_SOURCE 200809L

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "forms.h"
#include "journal_commands.h"
#include "journal_time.h"

/* The tie of a sheet, which a new store takes. */
static const char *tie_of(const struct form *form, const kith_answers *answers)
{
    return kith_questionnaire_tie_id(form->questionnaire,
                                     kith_answers_tie(answers));
}

/* The sheet is about the tie that was named, if one was. */
static int check_named(const struct journal_settings *settings, const char *tie)
{
    if (settings->tie == NULL || strcmp(settings->tie, tie) == 0)
        return EXIT_DONE;
    fprintf(stderr,
            "%s: these answers are about another tie (%s), not %s; nothing was "
            "kept\n",
            program_name, tie, settings->tie);
    return EXIT_BAD_DATA;
}

static int record_sheet(const struct journal_settings *settings,
                        const struct form *form, kith_answers *answers)
{
    struct book book = {0};
    bool kept = false;
    const char *tie = tie_of(form, answers);
    int code = check_named(settings, tie);
    if (code == EXIT_DONE)
        code = book_open_or_make(&book, settings->file, tie);
    if (code == EXIT_DONE)
        code = journal_record(&book, answers,
                              settings->timed ? settings->time : time_now(),
                              settings->keep, &kept);
    if (code == EXIT_DONE)
        journal_say_kept(book.store.path, kept);
    book_close(&book);
    return code;
}

static int read_sheet(const struct journal_settings *settings,
                      struct forms *forms, const char *path)
{
    kith_answers *answers = NULL;
    const struct form *form = NULL;
    int code = forms_read_file(forms, path, &answers, &form);
    if (code == EXIT_DONE)
        code = record_sheet(settings, form, answers);
    kith_answers_free(answers);
    return code;
}

int journal_add(const struct journal_settings *settings)
{
    const char *path = settings->input != NULL ? settings->input : "-";
    struct forms forms;
    if (strcmp(path, "-") == 0 && isatty(STDIN_FILENO))
        return usage_error("give a SHEET of answers, or pipe one in; check-in "
                           "asks for them");
    journal_warn(settings);
    int code = forms_open(&forms, settings->questionnaire, &settings->manner);
    if (code == EXIT_DONE)
        code = read_sheet(settings, &forms, path);
    forms_close(&forms);
    return code;
}
