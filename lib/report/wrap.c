/* SPDX-License-Identifier: MIT */

#include "report/wrap.h"

#include <string.h>

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

static bool starts_code_point(char byte)
{
    return ((unsigned char)byte & 0xC0) != 0x80;
}

int kith__columns_of(const char *text)
{
    int columns = 0;
    for (; *text != '\0'; text++)
        columns += starts_code_point(*text) ? 1 : 0;
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
    for (const char *at = text; *at != '\0';) {
        size_t control = kith__control_at(at);
        if (control > 0) {
            kith__add_char(builder, ' ');
            columns--;
        } else {
            columns -= starts_code_point(*at) ? 1 : 0;
            kith__add_char(builder, *at);
        }
        at += control > 0 ? control : 1;
    }
    kith__add_spaces(builder, columns);
}

/* The bytes of a word, and its columns. */
static size_t measure_word(const char *text, int *columns)
{
    size_t bytes = 0;
    *columns = 0;
    while (text[bytes] != '\0' && gap_at(text + bytes) == 0)
        *columns += starts_code_point(text[bytes++]) ? 1 : 0;
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
