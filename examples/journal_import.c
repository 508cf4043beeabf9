/* SPDX-License-Identifier: MIT */
/* journal_commands - import: a diary in a CSV file becomes a record a row, all
 * of them or none. */

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "journal_commands.h"
#include "journal_diary.h"

/* Adds a row's record to the journal. */
static int add_row(struct book *book, const struct diary *diary,
                   const struct diary_row *row, int32_t keep)
{
    kith_assessment *assessment = NULL;
    kith_error *error = NULL;
    kith_status status = kith_assess(row->answers, &assessment, &error);
    if (status == KITH_OK && kith_assessment_stopped(assessment) < 0)
        status = kith_journal_add_record(book->journal, assessment, row->time,
                                         keep, &error);
    if (status != KITH_OK)
        fprintf(stderr, "%s:%lld: error: %s\n", place_name(diary->path),
                row->line, kith_error_message(error));
    kith_assessment_free(assessment);
    kith_error_free(error);
    return exit_code(status);
}

static int add_rows(const struct journal_settings *settings, struct book *book,
                    struct diary *diary)
{
    struct diary_row row = {0};
    int code;
    while ((code = diary_next(diary, &row)) == EXIT_DONE &&
           row.answers != NULL) {
        code = add_row(book, diary, &row, settings->keep);
        kith_answers_free(row.answers);
        if (code != EXIT_DONE)
            break;
    }
    return code;
}

/* ---- What may be a mistake ----------------------------------------------- */

struct moment {
    int64_t time;
    bool is_new;
};

static int compare(const void *one, const void *other)
{
    int64_t a = ((const struct moment *)one)->time;
    int64_t b = ((const struct moment *)other)->time;
    return (a > b) - (a < b);
}

/* How many of the new entries have the time of another of the questionnaire:
 * rows of two people, or the same rows once more. */
static int count_again(const struct book *book, const char *id)
{
    int32_t all = kith_journal_count(book->journal);
    struct moment *moments = calloc((size_t)all + 1, sizeof *moments);
    size_t count = 0;
    int again = 0;
    for (int32_t i = 0; i < all && moments != NULL; i++) {
        const char *of = kith_journal_questionnaire(book->journal, i);
        if (of == NULL || strcmp(of, id) != 0)
            continue;
        moments[count].is_new = i >= book->kept;
        kith_journal_time(book->journal, i, &moments[count++].time);
    }
    if (count > 0)
        qsort(moments, count, sizeof *moments, compare);
    for (size_t i = 0; i < count; i++)
        again += moments[i].is_new &&
                 ((i > 0 && moments[i - 1].time == moments[i].time) ||
                  (i + 1 < count && moments[i + 1].time == moments[i].time));
    free(moments);
    return again;
}

static void tell(const struct journal_settings *settings,
                 const struct book *book, const char *id, int32_t count)
{
    int again = count_again(book, id);
    if (count == 0 && settings->where_count > 0)
        fprintf(stderr, "%s: no row fits --where\n", program_name);
    if (again > 0)
        fprintf(stderr,
                "%s: %d of the new entries have the time of another one of %s. "
                "Are these the rows of one person, and not there already?\n",
                program_name, again, id);
}

static int import(const struct journal_settings *settings, const char *tie,
                  kith_questionnaire *questionnaire)
{
    struct book book;
    struct diary diary;
    int code = book_open_or_make(&book, settings->file, tie);
    if (code == EXIT_DONE) {
        code = diary_open(&diary, settings, questionnaire, book.store.tie);
        if (code == EXIT_DONE)
            code = add_rows(settings, &book, &diary);
        diary_close(&diary);
    }
    int32_t count = kith_journal_count(book.journal) - book.kept;
    if (code == EXIT_DONE)
        tell(settings, &book, kith_questionnaire_id(questionnaire), count);
    if (code == EXIT_DONE && count > 0)
        code = book_keep(&book);
    if (code == EXIT_DONE)
        journal_say_kept(book.store.path, count);
    book_close(&book);
    return code;
}

int journal_import(const struct journal_settings *settings)
{
    kith_questionnaire *questionnaire = NULL;
    int code = load_questionnaire(settings->questionnaire, &questionnaire);
    if (code == EXIT_DONE && settings->tie != NULL)
        code = check_tie(questionnaire, settings->tie);
    if (code == EXIT_DONE) {
        journal_warn(settings);
        code = import(settings, settings->tie, questionnaire);
    }
    kith_questionnaire_free(questionnaire);
    return code;
}
