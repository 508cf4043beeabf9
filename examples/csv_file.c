/* SPDX-License-Identifier: MIT */
/* csv_file - CSV texts from files and streams, in blocks of whole rows.
 *
 * Knows fields only as far as quotes hide the end of a row. */

#define _POSIX_C_SOURCE 200809L

#include "csv.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common.h"

static enum csv_status fail(struct csv_file *file, enum csv_status status,
                            const char *what)
{
    snprintf(file->message, sizeof file->message, "%s", what);
    return status;
}

static enum csv_status no_memory(struct csv_file *file)
{
    return fail(file, CSV_NO_MEMORY, "out of memory");
}

/* ---- Memory -------------------------------------------------------------- */

static bool make_room(char **data, size_t length, size_t *room, size_t needed)
{
    if (*room >= needed)
        return true;
    char *moved = malloc(needed);
    if (moved == NULL)
        return false;
    if (*data != NULL) {
        memcpy(moved, *data, length);
        wipe(*data, *room);
        free(*data);
    }
    *data = moved;
    *room = needed;
    return true;
}

void csv_block_free(struct csv_block *block)
{
    if (block->data != NULL)
        wipe(block->data, block->room);
    free(block->data);
    *block = (struct csv_block){0};
}

void csv_close(struct csv_file *file)
{
    if (file->descriptor > STDIN_FILENO)
        close(file->descriptor);
    if (file->rest != NULL)
        wipe(file->rest, file->rest_room);
    free(file->rest);
    *file = (struct csv_file){.descriptor = -1};
}

/* ---- Reading ------------------------------------------------------------- */

/* Once; `*got` is 0 at the end. */
static enum csv_status read_some(struct csv_file *file, char *data, size_t room,
                                 size_t *got)
{
    ssize_t count;
    do
        count = read(file->descriptor, data, room);
    while (count < 0 && errno == EINTR);
    if (count < 0)
        return fail(file, CSV_CANNOT_READ, strerror(errno));
    *got = (size_t)count;
    file->bytes += count;
    if (count == 0)
        file->ended = true;
    return CSV_READ;
}

/* Drops what is left of a row that was cut. */
static void skip(struct csv_file *file, struct csv_block *block)
{
    const char *line_end =
        memchr(block->data, file->dialect.line_end, block->length);
    size_t dropped =
        line_end == NULL ? block->length : (size_t)(line_end + 1 - block->data);
    block->length -= dropped;
    memmove(block->data, block->data + dropped, block->length);
    file->skipping = line_end == NULL;
    file->line += line_end != NULL;
}

/* ---- Where whole rows end ------------------------------------------------ */

/* The end of the row at `row`; NULL when it may go on. */
static const char *row_end(const struct csv_file *file, const char *row,
                           const char *end, bool give_up)
{
    const char *at = row;
    struct csv_field field;
    enum csv_after after;
    do
        after = csv_read_field(&file->dialect, &at, end, &field);
    while (after == CSV_FIELD);
    if (after == CSV_OPEN && !give_up)
        return NULL;
    if (after > CSV_END)
        return csv_after_broken(&file->dialect, row, end);
    if (at == end && at[-1] != file->dialect.line_end)
        return NULL;
    return at;
}

/* How many bytes of the block are whole rows. */
static size_t whole_rows(const struct csv_file *file, const char *data,
                         size_t length)
{
    const char *end = data + length;
    if (memchr(data, '"', length) == NULL) {
        while (end > data && end[-1] != file->dialect.line_end)
            end--;
        return (size_t)(end - data);
    }
    const char *at = data;
    while (at < end) {
        bool give_up = end - at >= CSV_LONGEST_ROW;
        const char *next = row_end(file, at, end, give_up);
        if (next == NULL || (next == end && end[-1] != file->dialect.line_end))
            break;
        at = next;
    }
    return (size_t)(at - data);
}

static long long count_lines(const struct csv_file *file, const char *at,
                             size_t length)
{
    const char *end = at + length;
    long long count = 0;
    while ((at = memchr(at, file->dialect.line_end, (size_t)(end - at))) !=
           NULL) {
        at++;
        count++;
    }
    return count;
}

/* Ends the block after `length` bytes; the others wait. */
static enum csv_status end_block(struct csv_file *file, struct csv_block *block,
                                 size_t length)
{
    size_t left = block->length - length;
    if (!make_room(&file->rest, 0, &file->rest_room, left + 4096))
        return no_memory(file);
    if (left > 0)
        memcpy(file->rest, block->data + length, left);
    file->rest_length = left;
    block->data[length] = file->dialect.line_end;
    block->data[length + 1] = file->dialect.line_end;
    block->length = length;
    block->line = file->line;
    file->line += count_lines(file, block->data, length);
    return CSV_READ;
}

/* Begins a block with what waits. */
static enum csv_status begin_block(struct csv_file *file,
                                   struct csv_block *block)
{
    block->at = 0;
    block->cut = false;
    block->length = 0;
    size_t needed = file->rest_length + CSV_BLOCK;
    if (!make_room(&block->data, 0, &block->room, needed))
        return no_memory(file);
    if (file->rest_length > 0)
        memcpy(block->data, file->rest, file->rest_length);
    block->length = file->rest_length;
    file->rest_length = 0;
    return CSV_READ;
}

/* Reads once more into a block. `*news` says whether a row may end there. */
static enum csv_status read_more(struct csv_file *file, struct csv_block *block,
                                 bool *news)
{
    if (block->room - block->length < CSV_BLOCK / 4 &&
        !make_room(&block->data, block->length, &block->room, 2 * block->room))
        return no_memory(file);
    char *place = block->data + block->length;
    size_t got = 0, most = block->room - block->length - 2;
    if (block->length < CSV_BLOCK / 2 && most > CSV_BLOCK - block->length)
        most = CSV_BLOCK - block->length; /* so that blocks are alike */
    enum csv_status status = read_some(file, place, most, &got);
    if (status != CSV_READ)
        return status;
    *news = memchr(place, file->dialect.line_end, got) != NULL;
    block->length += got;
    if (file->skipping)
        skip(file, block);
    return CSV_READ;
}

enum csv_status csv_next_block(struct csv_file *file, struct csv_block *block)
{
    enum csv_status status = begin_block(file, block);
    bool news = true;
    while (status == CSV_READ) {
        bool full = block->length >= CSV_LONGEST_ROW;
        size_t whole =
            news || full ? whole_rows(file, block->data, block->length) : 0;
        if (whole > 0)
            return end_block(file, block, whole);
        if (file->ended) /* the last row needs no line end */
            return block->length == 0 ? CSV_FINISHED
                                      : end_block(file, block, block->length);
        if (full) {
            block->cut = true;
            file->skipping = true;
            return end_block(file, block, block->length);
        }
        status = read_more(file, block, &news);
    }
    return status;
}

/* ---- How a text is written ----------------------------------------------- */

/* Where the first row ends, quotes heeded; `length` when it does not. */
static size_t first_row(const char *data, size_t length)
{
    bool quoted = false;
    size_t at = 0;
    for (; at < length; at++) {
        if (data[at] == '"')
            quoted = !quoted;
        else if (!quoted && (data[at] == '\n' || data[at] == '\r'))
            break;
    }
    return at;
}

static char most_frequent(const char *data, size_t length)
{
    static const char separators[] = ",;\t";
    size_t count[3] = {0};
    bool quoted = false;
    for (size_t i = 0; i < length; i++) {
        const char *found = strchr(separators, data[i]);
        if (data[i] == '"')
            quoted = !quoted;
        else if (!quoted && data[i] != '\0' && found != NULL)
            count[found - separators]++;
    }
    size_t best = 0;
    for (size_t i = 1; i < 3; i++)
        if (count[i] > count[best])
            best = i;
    return separators[best];
}

/* Reads until the first row, and a byte behind it, is there. */
static enum csv_status read_beginning(struct csv_file *file)
{
    while (!file->ended) {
        if (file->rest_length >= 4 &&
            first_row(file->rest, file->rest_length) + 1 < file->rest_length)
            return CSV_READ;
        if (file->rest_length >= CSV_LONGEST_ROW)
            return fail(file, CSV_BAD_TEXT,
                        "the first row does not end within 2097152 bytes");
        if (!make_room(&file->rest, file->rest_length, &file->rest_room,
                       file->rest_length < file->rest_room / 2
                           ? file->rest_room
                           : 2 * file->rest_room + CSV_BLOCK))
            return no_memory(file);
        size_t got = 0;
        enum csv_status status =
            read_some(file, file->rest + file->rest_length,
                      file->rest_room - file->rest_length, &got);
        if (status != CSV_READ)
            return status;
        file->rest_length += got;
    }
    return CSV_READ;
}

/* UTF-16 has a mark of its own; without it, a NUL beside each letter. */
static bool is_utf_16(const struct csv_file *file)
{
    if (file->rest_length < 2)
        return false;
    const unsigned char *byte = (const unsigned char *)file->rest;
    return (byte[0] == 0xFF && byte[1] == 0xFE) ||
           (byte[0] == 0xFE && byte[1] == 0xFF) ||
           ((byte[0] == 0) != (byte[1] == 0));
}

static void pass_over_mark(struct csv_file *file)
{
    if (file->rest_length < 3 || memcmp(file->rest, "\xEF\xBB\xBF", 3) != 0)
        return;
    file->rest_length -= 3;
    memmove(file->rest, file->rest + 3, file->rest_length);
}

enum csv_status csv_open(struct csv_file *file, const char *path,
                         char separator)
{
    *file = (struct csv_file){.line = 1};
    file->descriptor =
        strcmp(path, "-") == 0 ? STDIN_FILENO : open(path, O_RDONLY);
    if (file->descriptor < 0)
        return fail(file, CSV_CANNOT_READ, strerror(errno));
    enum csv_status status = read_beginning(file);
    if (status != CSV_READ)
        return status;
    if (is_utf_16(file))
        return fail(file, CSV_BAD_TEXT, "the text is UTF-16; save it as UTF-8");
    pass_over_mark(file);
    if (file->rest_length == 0)
        return fail(file, CSV_BAD_TEXT,
                    "the file is empty; its first row should name the columns");
    size_t length = first_row(file->rest, file->rest_length);
    bool old =
        length < file->rest_length && file->rest[length] == '\r' &&
        (length + 1 == file->rest_length || file->rest[length + 1] != '\n');
    file->dialect.line_end = old ? '\r' : '\n';
    file->dialect.separator =
        separator != '\0' ? separator : most_frequent(file->rest, length);
    return CSV_READ;
}
