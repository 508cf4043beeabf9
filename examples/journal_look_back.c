/* SPDX-License-Identifier: MIT */
/* journal_commands - look-back: what the entries say together, for the one who
 * kept them. */

#include <stdio.h>
#include <string.h>

#include "journal_commands.h"

enum { OTHERS = 8 /* questionnaires that are named */ };

/* What a report is made with. */
struct look_desk {
    kith_questionnaire *questionnaire;
    kith_wording *wording;
    kith_report_options *options;
};

static int prepare(const struct journal_settings *settings,
                   const struct book *book, struct look_desk *desk)
{
    const char *tie = book->store.tie;
    int code = load_questionnaire(settings->questionnaire != NULL
                                      ? settings->questionnaire
                                      : JOURNAL_USUAL,
                                  &desk->questionnaire);
    if (code == EXIT_DONE)
        code = check_tie(desk->questionnaire, tie);
    if (code == EXIT_DONE)
        code = make_wording(desk->questionnaire, tie, &settings->manner,
                            &desk->wording);
    if (code == EXIT_DONE)
        code = make_report_options(settings->view, settings->format,
                                   settings->resources, &desk->options);
    return code;
}

/* Notes a name once; false where there is no room for more. */
static bool note_once(const char **names, size_t *count, const char *name)
{
    for (size_t i = 0; i < *count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    if (*count == OTHERS)
        return false;
    names[(*count)++] = name;
    return true;
}

/* What else is kept, where nothing is of this questionnaire. */
static void tell_others(const kith_journal *journal, const char *id)
{
    const char *others[OTHERS];
    size_t count = 0;
    for (int32_t i = 0; i < kith_journal_count(journal); i++) {
        const char *of = kith_journal_questionnaire(journal, i);
        if (of != NULL && strcmp(of, id) == 0)
            return;
        if (of != NULL && !note_once(others, &count, of))
            break;
    }
    if (count == 0)
        return;
    fprintf(stderr,
            "%s: no entry is of %s; name one of these with --questionnaire:",
            program_name, id);
    for (size_t i = 0; i < count; i++)
        fprintf(stderr, "%s %s", i == 0 ? "" : ",", others[i]);
    fputs("\n", stderr);
}

static int look(const struct journal_settings *settings, struct book *book,
                const struct look_desk *desk)
{
    kith_look_back *look_back = NULL;
    kith_text *report = NULL;
    kith_error *error = NULL;
    int code = EXIT_DONE;
    if (kith_look_back_new(book->journal, desk->questionnaire,
                           settings->has_from ? settings->from : INT64_MIN,
                           settings->has_until ? settings->until : INT64_MAX,
                           NULL, &look_back, &error) != KITH_OK ||
        kith_look_back_report_write(look_back, desk->wording, desk->options,
                                    &report, &error) != KITH_OK)
        code = complain(book->store.path, error);
    else
        code = journal_put(settings, book, report);
    if (code == EXIT_DONE)
        tell_others(book->journal, kith_questionnaire_id(desk->questionnaire));
    if (code == EXIT_DONE && settings->output != NULL)
        printf("Written to %s; forget takes it away, too, unless it is changed "
               "or moved.\n",
               settings->output);
    kith_text_free(report);
    kith_look_back_free(look_back);
    kith_error_free(error);
    return code;
}

int journal_look_back(const struct journal_settings *settings)
{
    struct book book;
    struct look_desk desk = {0};
    if (settings->has_from && settings->has_until &&
        settings->until < settings->from)
        return usage_error("--until is before --from");
    int code = book_open(&book, settings->file);
    if (code == EXIT_DONE)
        code = prepare(settings, &book, &desk);
    if (code == EXIT_DONE)
        code = look(settings, &book, &desk);
    kith_report_options_free(desk.options);
    kith_wording_free(desk.wording);
    kith_questionnaire_free(desk.questionnaire);
    book_close(&book);
    return code;
}
