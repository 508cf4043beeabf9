/* SPDX-License-Identifier: MIT */

#include "journal_diary.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "journal_time.h"
#include "score_reader.h"

enum { LONGEST_FIELD = 256, LONGEST_NAME = 4096, DAY = 86400 };

static int refuse(const struct diary *diary, long long line, const char *column,
                  const char *what)
{
    fprintf(stderr, "%s:%lld: error: ", place_name(diary->path), line);
    if (column != NULL)
        fprintf(stderr, "column %s: ", column);
    fprintf(stderr, "%s; nothing was kept\n", what);
    return EXIT_BAD_DATA;
}

static int refuse_file(const struct diary *diary, enum csv_status status)
{
    fprintf(stderr, "%s: cannot read %s: %s\n", program_name,
            place_name(diary->path), diary->file.message);
    return status == CSV_BAD_TEXT    ? EXIT_BAD_DATA
           : status == CSV_NO_MEMORY ? EXIT_INTERNAL
                                     : EXIT_NO_INPUT;
}

/* The next row of any block; CSV_FINISHED behind the last. */
static enum csv_status next_row(struct diary *diary)
{
    enum csv_status status =
        csv_next_row(&diary->file.dialect, &diary->block, &diary->row);
    while (status == CSV_FINISHED) {
        status = csv_next_block(&diary->file, &diary->block);
        if (status != CSV_READ)
            return status;
        status = csv_next_row(&diary->file.dialect, &diary->block, &diary->row);
    }
    return status;
}

/* What a field says without the spaces around it; diaries have a single space
 * for nothing. */
static bool field_text(const struct csv_field *field, char *out, size_t room)
{
    if (!csv_text(field, out, room))
        return false;
    size_t length = strlen(out);
    while (length > 0 && out[length - 1] == ' ')
        out[--length] = '\0';
    size_t spaces = strspn(out, " ");
    memmove(out, out + spaces, length - spaces + 1);
    return true;
}

/* ---- The first row ------------------------------------------------------- */

/* Which column has that name; the count when none does, or two. */
static size_t find_column(const struct diary *diary, const char *name,
                          size_t length)
{
    char text[LONGEST_NAME];
    size_t found = diary->count;
    for (size_t i = 0; i < diary->count; i++) {
        if (!field_text(&diary->row.fields[i], text, sizeof text) ||
            strlen(text) != length || memcmp(text, name, length) != 0)
            continue;
        if (found < diary->count)
            return diary->count;
        found = i;
    }
    return found;
}

static int find_conditions(struct diary *diary)
{
    const struct journal_settings *settings = diary->settings;
    diary->time_column = find_column(diary, settings->time_column,
                                     strlen(settings->time_column));
    if (diary->time_column == diary->count)
        return refuse(diary, 1, settings->time_column,
                      "--time-column names a column that is not there, or is "
                      "there twice");
    for (size_t i = 0; i < settings->where_count; i++) {
        const char *where = settings->where[i];
        size_t length = (size_t)(strchr(where, '=') - where);
        diary->where[i] = find_column(diary, where, length);
        if (diary->where[i] == diary->count) {
            char name[LONGEST_NAME];
            snprintf(name, sizeof name, "%.*s", (int)length, where);
            return refuse(diary, 1, name,
                          "--where names a column that is not there, or is "
                          "there twice");
        }
    }
    return EXIT_DONE;
}

static int take_column(struct diary *diary, size_t column, const char *name,
                       const char *item)
{
    int32_t index = kith_questionnaire_item_index(diary->questionnaire, item);
    if (index < 0)
        return refuse(diary, 1, name,
                      "the map names an item that the questionnaire has not");
    for (size_t i = 0; i < column; i++)
        if (diary->items[i] == index)
            return refuse(diary, 1, name, "another column is that item, too");
    diary->items[column] = index;
    return EXIT_DONE;
}

static int take_columns(struct diary *diary)
{
    char name[LONGEST_NAME];
    size_t taken = 0;
    diary->items = calloc(diary->count, sizeof *diary->items);
    if (diary->items == NULL)
        return EXIT_INTERNAL;
    for (size_t i = 0; i < diary->count; i++)
        diary->items[i] = -1;
    for (size_t i = 0; i < diary->count; i++) {
        if (!field_text(&diary->row.fields[i], name, sizeof name))
            continue;
        const char *item = column_map_find(&diary->map, name);
        if (item == NULL || item[0] == '\0')
            continue;
        int code = take_column(diary, i, name, item);
        if (code != EXIT_DONE)
            return code;
        taken++;
    }
    return taken > 0 ? EXIT_DONE
                     : refuse(diary, 1, NULL, "no column is in the map");
}

static int read_header(struct diary *diary)
{
    enum csv_status status =
        csv_open(&diary->file, diary->path, diary->settings->separator);
    diary->opened = true;
    if (status == CSV_READ)
        status = next_row(diary);
    if (status != CSV_READ)
        return refuse_file(diary, status);
    diary->count = diary->row.count;
    int code = find_conditions(diary);
    return code == EXIT_DONE ? take_columns(diary) : code;
}

int diary_open(struct diary *diary, const struct journal_settings *settings,
               kith_questionnaire *questionnaire, const char *tie)
{
    *diary =
        (struct diary){.path = settings->input != NULL ? settings->input : "-",
                       .settings = settings,
                       .questionnaire = questionnaire,
                       .tie = tie};
    missing_begin(&diary->missing);
    const char *wrong = settings->missing != NULL
                            ? missing_add(&diary->missing, settings->missing)
                            : NULL;
    if (wrong != NULL)
        return usage_error(wrong);
    int code = column_map_read(&diary->map, settings->map);
    return code == EXIT_DONE ? read_header(diary) : code;
}

/* ---- The others ---------------------------------------------------------- */

static bool is_wanted(const struct diary *diary)
{
    char text[LONGEST_FIELD];
    for (size_t i = 0; i < diary->settings->where_count; i++) {
        const char *wanted = strchr(diary->settings->where[i], '=') + 1;
        if (!field_text(&diary->row.fields[diary->where[i]], text,
                        sizeof text) ||
            strcmp(text, wanted) != 0)
            return false;
    }
    return true;
}

static int read_time(const struct diary *diary, int64_t *out)
{
    char text[LONGEST_FIELD];
    const char *sentence;
    double number = 0;
    const struct journal_settings *settings = diary->settings;
    if (field_text(&diary->row.fields[diary->time_column], text, sizeof text)) {
        bool is_number = read_number(text, &number, &sentence);
        if (settings->has_day_one && is_number && number > -1e6 &&
            number < 1e6) {
            *out = settings->day_one + (int64_t)((number - 1) * DAY);
            return EXIT_DONE;
        }
        if (!settings->has_day_one && is_number && number > -1e12 &&
            number < 1e12) {
            *out = (int64_t)number;
            return number >= 0 && number < DAY
                       ? refuse(diary, diary->row.line, settings->time_column,
                                "this looks like the number of a day; "
                                "--day-one says when the first was")
                       : EXIT_DONE;
        }
        if (time_read(text, out))
            return EXIT_DONE;
    }
    return refuse(diary, diary->row.line, settings->time_column,
                  "this is no time: a date, or seconds since 1970, or with "
                  "--day-one the number of a day");
}

/* Values of a document have six digits behind the point at most; a mean in a
 * file may have more. */
static double to_six_digits(double number)
{
    double scaled = number * 1e6;
    if (scaled < -9e15 || scaled > 9e15)
        return number;
    return (double)(long long)(scaled + (scaled < 0 ? -0.5 : 0.5)) / 1e6;
}

/* A number, a code for missing, or the id of an option. */
static kith_status set_answer(const struct diary *diary, kith_answers *answers,
                              int32_t item, const char *text,
                              kith_error **error)
{
    double number = 0;
    const char *sentence;
    const char *id = kith_questionnaire_item_id(diary->questionnaire, item);
    int32_t reason = missing_reason(&diary->missing, text);
    bool is_number = reason < 0 && read_number(text, &number, &sentence);
    if (is_number)
        reason = missing_reason_of_number(&diary->missing, number);
    if (reason == KITH_UNANSWERED || reason == KITH_NOT_ASKED)
        return KITH_OK;
    if (reason >= 0)
        return kith_answers_set_missing(answers, id, reason, error);
    return is_number
               ? kith_answers_set(answers, id, to_six_digits(number), error)
               : kith_answers_set_option(answers, id, text, error);
}

static int read_answers(const struct diary *diary, kith_answers *answers)
{
    char text[LONGEST_FIELD];
    kith_error *error = NULL;
    int code = EXIT_DONE;
    for (size_t i = 0; i < diary->count && code == EXIT_DONE; i++) {
        int32_t item = diary->items[i];
        if (item < 0)
            continue;
        if (!field_text(&diary->row.fields[i], text, sizeof text) ||
            set_answer(diary, answers, item, text, &error) != KITH_OK)
            code =
                refuse(diary, diary->row.line,
                       kith_questionnaire_item_id(diary->questionnaire, item),
                       error != NULL ? kith_error_message(error)
                                     : "the field is too long");
    }
    kith_error_free(error);
    wipe(text, sizeof text);
    return code;
}

static int read_row(struct diary *diary, struct diary_row *row)
{
    kith_error *error = NULL;
    int code = read_time(diary, &row->time);
    if (code != EXIT_DONE)
        return code;
    if (kith_answers_new(diary->questionnaire, diary->tie, &row->answers,
                         &error) != KITH_OK) {
        code = complain(place_name(diary->path), error);
        kith_error_free(error);
        return code;
    }
    code = read_answers(diary, row->answers);
    if (code != EXIT_DONE) {
        kith_answers_free(row->answers);
        row->answers = NULL;
    }
    return code;
}

int diary_next(struct diary *diary, struct diary_row *row)
{
    enum csv_status status;
    *row = (struct diary_row){0};
    while ((status = next_row(diary)) == CSV_READ) {
        bool empty = diary->row.count == 1 && diary->row.fields[0].length == 0;
        row->line = diary->row.line;
        if (empty)
            continue;
        if (diary->row.fault != CSV_WHOLE)
            return refuse(diary, row->line, NULL,
                          csv_fault_text(diary->row.fault));
        if (diary->row.count != diary->count)
            return refuse(diary, row->line, NULL,
                          "the row has more or fewer fields than the first");
        if (is_wanted(diary))
            return read_row(diary, row);
    }
    return status == CSV_FINISHED ? EXIT_DONE : refuse_file(diary, status);
}

void diary_close(struct diary *diary)
{
    free(diary->items);
    csv_row_free(&diary->row);
    csv_block_free(&diary->block);
    if (diary->opened)
        csv_close(&diary->file);
    column_map_free(&diary->map);
    *diary = (struct diary){0};
}
