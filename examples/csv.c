/* SPDX-License-Identifier: MIT */
/* csv - fields and rows. Knows nothing of where the bytes come from. */

#include "csv.h"

#include <stdlib.h>
#include <string.h>

#include "common.h"

/* ---- Fields -------------------------------------------------------------- */

/* Behind the closing quote of a field whose text begins at `at`; NULL where
 * there is none. */
static const char *closing_quote(const char *at, const char *end, bool *doubled)
{
    while ((at = memchr(at, '"', (size_t)(end - at))) != NULL) {
        at++;
        if (at == end || *at != '"')
            return at;
        *doubled = true;
        at++;
    }
    return NULL;
}

static enum csv_after read_quoted(const struct csv_dialect *dialect,
                                  const char **at, const char *end,
                                  struct csv_field *field)
{
    *field = (struct csv_field){.text = *at + 1, .quoted = true};
    const char *behind = closing_quote(field->text, end, &field->doubled);
    if (behind == NULL)
        return CSV_OPEN;
    field->length = (size_t)(behind - 1 - field->text);
    *at = behind;
    if (behind == end)
        return CSV_END;
    if (*behind == '\r' && dialect->line_end == '\n') {
        *at = ++behind;
        if (behind == end)
            return CSV_END;
        *at = behind + 1;
        return *behind == '\n' ? CSV_END : CSV_BROKEN;
    }
    *at = behind + 1;
    if (*behind == dialect->separator)
        return CSV_FIELD;
    return *behind == dialect->line_end ? CSV_END : CSV_BROKEN;
}

enum csv_after csv_read_field(const struct csv_dialect *dialect,
                              const char **at, const char *end,
                              struct csv_field *field)
{
    const char *begin = *at;
    if (begin < end && *begin == '"')
        return read_quoted(dialect, at, end, field);
    const char separator = dialect->separator;
    const char line_end = dialect->line_end;
    const char *here = begin;
    while (here < end && *here != separator && *here != line_end)
        here++;
    *field =
        (struct csv_field){.text = begin, .length = (size_t)(here - begin)};
    *at = here < end ? here + 1 : here;
    if (here < end && *here == separator)
        return CSV_FIELD;
    if (line_end == '\n' && here > begin && here[-1] == '\r')
        field->length--;
    return CSV_END;
}

const char *csv_after_broken(const struct csv_dialect *dialect, const char *row,
                             const char *end)
{
    const char *line_end = memchr(row, dialect->line_end, (size_t)(end - row));
    return line_end != NULL ? line_end + 1 : end;
}

const char *csv_raw(const struct csv_field *field, size_t *length)
{
    *length = field->length + (field->quoted ? 2 : 0);
    return field->quoted ? field->text - 1 : field->text;
}

bool csv_text(const struct csv_field *field, char *out, size_t room)
{
    size_t used = 0;
    for (size_t i = 0; i < field->length; i++) {
        if (used + 1 >= room || field->text[i] == '\0')
            return false;
        out[used++] = field->text[i];
        if (field->doubled && field->text[i] == '"')
            i++;
    }
    if (room == 0)
        return false;
    out[used] = '\0';
    return true;
}

/* ---- Rows ---------------------------------------------------------------- */

static bool add_field(struct csv_row *row, const struct csv_field *field)
{
    if (row->count == row->room) {
        size_t room = 2 * row->room + 64;
        struct csv_field *moved = realloc(row->fields, room * sizeof *moved);
        if (moved == NULL)
            return false;
        row->fields = moved;
        row->room = room;
    }
    row->fields[row->count++] = *field;
    return true;
}

static long long count_lines(const struct csv_dialect *dialect, const char *at,
                             const char *end)
{
    long long count = 0;
    while ((at = memchr(at, dialect->line_end, (size_t)(end - at))) != NULL) {
        at++;
        count++;
    }
    return count;
}

bool csv_is_too_long(const struct csv_block *block, const char *row,
                     const char *end)
{
    return (block->cut && end == block->data + block->length) ||
           end - row > CSV_LONGEST_ROW;
}

/* The fields up to the row's end; false when there is no memory. */
static bool read_fields(const struct csv_dialect *dialect, const char **at,
                        const char *end, struct csv_row *row,
                        enum csv_after *after)
{
    row->count = 0;
    *after = CSV_FIELD;
    while (*after == CSV_FIELD) {
        struct csv_field field;
        *after = csv_read_field(dialect, at, end, &field);
        if (*after <= CSV_END && !add_field(row, &field))
            return false;
    }
    return true;
}

enum csv_status csv_next_row(const struct csv_dialect *dialect,
                             struct csv_block *block, struct csv_row *row)
{
    if (block->at == block->length)
        return CSV_FINISHED;
    const char *begin = block->data + block->at;
    const char *end = block->data + block->length;
    const char *at = begin;
    enum csv_after after;
    row->line = block->line;
    bool read = read_fields(dialect, &at, end, row, &after);
    row->fault = read && after > CSV_END ? CSV_BAD_QUOTE : CSV_WHOLE;
    if (row->fault == CSV_BAD_QUOTE) { /* it ends with its first line */
        end = csv_after_broken(dialect, begin, end);
        at = begin;
        read = read_fields(dialect, &at, end, row, &after);
        at = end;
    }
    if (!read)
        return CSV_NO_MEMORY;
    if (csv_is_too_long(block, begin, at))
        row->fault = CSV_TOO_LONG;
    block->at += (size_t)(at - begin);
    block->line += count_lines(dialect, begin, at);
    return CSV_READ;
}

void csv_row_free(struct csv_row *row)
{
    free(row->fields);
    *row = (struct csv_row){0};
}

const char *csv_fault_text(enum csv_fault fault)
{
    switch (fault) {
    case CSV_BAD_QUOTE:
        return "a quote is not closed, or something stands behind it";
    case CSV_TOO_LONG:
        return "the row is longer than 2097152 bytes";
    default:
        return NULL;
    }
}
