/* SPDX-License-Identifier: MIT */

#include "report/wrap.h"

#include "report/width.h"

size_t kith__control_at(const char *text)
{
    unsigned char first = (unsigned char)text[0];
    if (first != 0 && (first < 0x20 || first == 0x7F))
        return 1;
    return first == 0xC2 && (unsigned char)text[1] < 0xA0 ? 2 : 0;
}

/* How many bytes part words here. */
static size_t gap_at(const char *text)
{
    return text[0] == ' ' ? 1 : kith__control_at(text);
}

int kith__columns_of(const char *text)
{
    int columns = 0;
    size_t bytes;
    for (; *text != '\0'; text += bytes)
        columns += kith__width_at(text, &bytes);
    return columns;
}

void kith__add_spaces(struct kith__builder *builder, int count)
{
    for (int i = 0; i < count; i++)
        kith__add_char(builder, ' ');
}

void kith__add_padded(struct kith__builder *builder, const char *text,
                      int columns)
{
    size_t bytes;
    for (const char *at = text; *at != '\0'; at += bytes) {
        columns -= kith__width_at(at, &bytes);
        if (kith__control_at(at) > 0)
            kith__add_char(builder, ' ');
        else
            kith__add_bytes(builder, at, bytes);
    }
    kith__add_spaces(builder, columns);
}

/* The bytes of a word, and its columns. */
static size_t measure_word(const char *text, int *columns)
{
    size_t bytes = 0;
    size_t one;
    *columns = 0;
    for (; text[bytes] != '\0' && gap_at(text + bytes) == 0; bytes += one)
        *columns += kith__width_at(text + bytes, &one);
    return bytes;
}

void kith__add_wrapped(struct kith__builder *builder, const char *first,
                       int indent, const char *text)
{
    int column = kith__columns_of(first);
    bool begun = false; /* a word stands in this line */
    kith__add(builder, first);
    while (*text != '\0') {
        int columns;
        size_t gap = gap_at(text);
        if (gap > 0) {
            text += gap;
            continue;
        }
        size_t bytes = measure_word(text, &columns);
        if (begun && column + 1 + columns > KITH__COLUMNS) {
            kith__add_char(builder, '\n');
            kith__add_spaces(builder, indent);
            column = indent;
        } else if (begun) {
            kith__add_char(builder, ' ');
            column++;
        }
        kith__add_bytes(builder, text, bytes);
        column += columns;
        begun = true;
        text += bytes;
    }
    kith__add_char(builder, '\n');
}
