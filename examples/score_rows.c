/* SPDX-License-Identifier: MIT */
/* score_rows - from the bytes of rows to columns of answers.
 *
 * The way of most fields, one digit or nothing between two separators, is a
 * look into a table; every other one is read as a field of its own. */

#include "score_sheet.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "score_fault.h"
#include "score_text.h"

enum { KEPT_BYTES_MOST = 256 * 1024 };

/* ---- What is passed on --------------------------------------------------- */

static bool add_kept_name(struct sheet *sheet, const struct column *column)
{
    return text_add_json(&sheet->kept, column->name, strlen(column->name)) &&
           bytes_add(&sheet->kept, ":", 1);
}

/* The bytes as they are, and a separator. */
static bool keep_raw(struct sheet *sheet, const struct csv_field *field)
{
    struct bytes *kept = &sheet->kept;
    size_t length;
    const char *raw = csv_raw(field, &length);
    if (kept->room - kept->length <= length && !bytes_room(kept, length + 1))
        return false;
    char *at = kept->data + kept->length;
    memcpy(at, raw, length);
    at[length] = sheet->layout->dialect.separator;
    kept->length += length + 1;
    return true;
}

static void keep(struct sheet *sheet, const struct column *column,
                 const struct csv_field *field)
{
    bool kept = !sheet->json ? keep_raw(sheet, field)
                             : add_kept_name(sheet, column) &&
                                   text_add_json_field(&sheet->kept, field) &&
                                   bytes_add(&sheet->kept, ",", 1);
    if (!kept)
        sheet->no_memory = true;
}

/* What stands for the columns that a row has not, from one on. */
static void keep_nothing(struct sheet *sheet, size_t from)
{
    for (size_t i = from; i < sheet->layout->count; i++) {
        const struct column *column = &sheet->layout->columns[i];
        if (!column->keep)
            continue;
        bool kept =
            sheet->json
                ? add_kept_name(sheet, column) &&
                      text_add(&sheet->kept, "null,")
                : bytes_add(&sheet->kept, &sheet->layout->dialect.separator, 1);
        if (!kept)
            sheet->no_memory = true;
    }
}

/* ---- Fields -------------------------------------------------------------- */

static void take_answer(struct sheet *sheet, const struct step *step,
                        const struct csv_field *field, struct row_note *note)
{
    double value = KITH_UNANSWERED;
    const char *sentence;
    if (step->bytes != NULL) {
        int8_t code = reader_look(step->column->reader, field);
        if (code != READER_OTHERWISE) {
            step->bytes[sheet->good] = code;
            return;
        }
    }
    switch (reader_read(step->column->reader, field, &value, &sentence)) {
    case READ_NOTHING:
        fault_add_of_field(sheet, step, note, sentence);
        break;
    case READ_MISSING:
        if (step->bytes != NULL)
            step->bytes[sheet->good] = reader_code((int32_t)value);
        else
            step->numbers[sheet->good] = reader_wide_code((int32_t)value);
        break;
    case READ_VALUE:
        if (step->bytes != NULL)
            step->bytes[sheet->good] = (int8_t)value;
        else
            step->numbers[sheet->good] = value;
        break;
    }
}

static void take_fact(struct sheet *sheet, const struct step *step,
                      const struct csv_field *field, struct row_note *note)
{
    const struct missing_codes *missing = sheet->layout->missing;
    char text[256];
    const char *sentence = "not a number";
    double value = NAN;
    step->numbers[sheet->good] = value;
    bool read = csv_text(field, text, sizeof text);
    if (read && missing_reason(missing, text) >= 0)
        ; /* not given */
    else if (!read || !read_number(text, &value, &sentence))
        fault_add_of_field(sheet, step, note, sentence);
    else if (missing_reason_of_number(missing, value) < 0)
        step->numbers[sheet->good] = value; /* its range is the library's */
    wipe(text, sizeof text);
}

static void take_tie(struct sheet *sheet, const struct step *step,
                     const struct csv_field *field, struct row_note *note)
{
    char text[128];
    long tie = -1;
    if (csv_text(field, text, sizeof text))
        tie = names_find(&sheet->layout->ties, text);
    if (tie < 0)
        fault_add(sheet, note, step->column->name,
                  "no tie of the questionnaire");
    else
        step->bytes[sheet->good] = (int8_t)tie;
    wipe(text, sizeof text);
}

static void take_field(struct sheet *sheet, const struct step *step,
                       const struct csv_field *field, struct row_note *note)
{
    if (step->column->keep) {
        keep(sheet, step->column, field);
        if (sheet->has_nul && memchr(field->text, '\0', field->length) != NULL)
            fault_add(sheet, note, step->column->name,
                      "there is a NUL byte in it");
        if (sheet->json && !text_is_utf_8(field->text, field->length))
            fault_add(sheet, note, step->column->name,
                      "not UTF-8, as JSON needs it");
    }
    switch (step->column->role) {
    case COLUMN_ITEM:
        take_answer(sheet, step, field, note);
        break;
    case COLUMN_FACT:
        take_fact(sheet, step, field, note);
        break;
    case COLUMN_TIE:
        take_tie(sheet, step, field, note);
        break;
    default:
        break;
    }
}

/* ---- Rows ---------------------------------------------------------------- */

/* A row that is being read. */
struct reading_row {
    const char *begin, *at, *end;
    size_t fields;
    bool quoted;
    enum csv_after after;
};

/* Reads answers of one byte and none, over columns that are read alike and lie
 * at one distance; returns how many. */
static size_t read_run(const struct step *first, size_t place, size_t pitch,
                       const char **at)
{
    const int8_t *const table = first->table;
    const char behind = first->behind;
    const int8_t empty = first->empty;
    const size_t run = first->run;
    int8_t *out = first->bytes + place;
    const char *here = *at;
    size_t i = 0;
    for (; i < run; i++, out += pitch) {
        if (here[0] == behind) {
            *out = empty;
            here += 1;
            continue;
        }
        int8_t code = table[(unsigned char)here[0]];
        if (here[1] != behind || code == READER_OTHERWISE)
            break;
        *out = code;
        here += 2;
    }
    *at = here;
    return i;
}

/* The same from a column on; returns the column of the first field that needs a
 * closer look. */
static size_t read_plain(const struct sheet *sheet, size_t i, const char **at)
{
    const size_t count = sheet->layout->count;
    while (i < count && sheet->steps[i].run > 0) {
        size_t run = sheet->steps[i].run;
        size_t read = read_run(&sheet->steps[i], sheet->good, sheet->pitch, at);
        i += read;
        if (read < run)
            break;
    }
    return i;
}

/* Reads fields until the row ends, or the columns do. */
static void read_fields(struct sheet *sheet, struct reading_row *row,
                        struct row_note *note)
{
    const size_t count = sheet->layout->count;
    size_t i = 0;
    row->after = CSV_FIELD;
    while (row->after == CSV_FIELD && i < count) {
        struct csv_field field;
        i = read_plain(sheet, i, &row->at);
        if (i == count) {
            row->after = CSV_END;
            break;
        }
        row->after =
            csv_read_field(&sheet->layout->dialect, &row->at, row->end, &field);
        if (row->after > CSV_END)
            break;
        row->quoted = row->quoted || field.quoted;
        take_field(sheet, &sheet->steps[i++], &field, note);
    }
    if (row->at > row->end)
        row->at = row->end; /* the last row, without a line end */
    row->fields = i;
}

/* Fields beyond the last column. */
static void read_more_fields(const struct sheet *sheet, struct reading_row *row)
{
    while (row->after == CSV_FIELD) {
        struct csv_field field;
        row->after =
            csv_read_field(&sheet->layout->dialect, &row->at, row->end, &field);
        row->quoted = true; /* perhaps */
        row->fields++;
    }
}

/* What is wrong with the row as such comes before what is wrong in it. */
static void judge_row(struct sheet *sheet, const struct csv_block *block,
                      const struct reading_row *row, struct row_note *note)
{
    struct row_note judged = {.line = note->line};
    const struct layout *layout = sheet->layout;
    const char first = row->begin < row->end ? *row->begin : '\n';
    if (csv_is_too_long(block, row->begin, row->at))
        fault_add(sheet, &judged, "", csv_fault_text(CSV_TOO_LONG));
    else if (row->after > CSV_END)
        fault_add(sheet, &judged, "", csv_fault_text(CSV_BAD_QUOTE));
    else if (row->fields == 1 && layout->count > 1 &&
             (first == layout->dialect.line_end || first == '\r'))
        fault_add(sheet, &judged, "", "the line is empty");
    else if (row->fields != layout->count)
        fault_add_count(sheet, &judged, row->fields);
    if (judged.place < 0) {
        note->place = -1;
        note->hidden = false;
        note->fault = judged.fault;
    }
}

static long long count_lines(const struct reading_row *row, char line_end)
{
    long long lines = 0;
    const char *at = row->begin;
    while ((at = memchr(at, line_end, (size_t)(row->at - at))) != NULL) {
        at++;
        lines++;
    }
    return lines;
}

/* A row with a bad quote ends with its first line: whatever stands behind that
 * in the block must not show in it. Returns how many fields it has. */
static size_t read_first_line(struct sheet *sheet, struct reading_row *row,
                              struct row_note *note)
{
    sheet->kept.length = sheet->count > 1 ? (note - 1)->kept : 0;
    row->end = csv_after_broken(&sheet->layout->dialect, row->begin, row->end);
    row->at = row->begin;
    read_fields(sheet, row, note);
    size_t kept = row->fields;
    if (row->after == CSV_FIELD)
        read_more_fields(sheet, row);
    row->at = row->end;
    return kept;
}

static void read_row(struct sheet *sheet, struct csv_block *block)
{
    struct row_note *note = &sheet->notes[sheet->count++];
    struct reading_row row = {.begin = block->data + block->at,
                              .at = block->data + block->at,
                              .end = block->data + block->length};
    *note =
        (struct row_note){.line = block->line, .place = (int32_t)sheet->good};
    read_fields(sheet, &row, note);
    size_t kept = row.fields;
    if (row.after == CSV_FIELD)
        read_more_fields(sheet, &row);
    if (row.after > CSV_END)
        kept = read_first_line(sheet, &row, note);
    judge_row(sheet, block, &row, note);
    keep_nothing(sheet, kept);
    note->kept = sheet->kept.length;
    sheet->good += note->place >= 0;
    block->line +=
        row.quoted ? count_lines(&row, sheet->layout->dialect.line_end) : 1;
    block->at = (size_t)(row.at - block->data);
}

/* ---- Blocks -------------------------------------------------------------- */

void sheet_begin(struct sheet *sheet, const struct csv_block *block)
{
    sheet->has_nul = memchr(block->data, '\0', block->length) != NULL;
}

void sheet_read(struct sheet *sheet, struct csv_block *block)
{
    sheet->count = 0;
    sheet->good = 0;
    sheet->kept.length = 0;
    sheet->faults.length = 0;
    while (block->at < block->length && sheet->count < sheet->most &&
           sheet->kept.length < KEPT_BYTES_MOST)
        read_row(sheet, block);
    sheet_count_missing(sheet);
}
