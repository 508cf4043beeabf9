/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "base/json.h"

static void add_escape(struct kith__builder *builder, unsigned char byte)
{
    static const char hex[] = "0123456789abcdef";
    static const char named[] = "\"\\\b\f\n\r\t";
    static const char letters[] = "\"\\bfnrt";
    char escape[6] = {'\\', 'u', '0', '0', hex[byte >> 4], hex[byte & 15]};
    const char *at = byte == 0 ? NULL : strchr(named, byte);
    if (at != NULL)
        escape[1] = letters[at - named];
    kith__add_bytes(builder, escape, at != NULL ? 2 : 6);
}

void kith__add_json_string(struct kith__builder *builder, const char *text,
                           size_t length)
{
    size_t run = 0; /* what was added already */
    kith__add_char(builder, '"');
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)text[i];
        if (byte >= 0x20 && byte != '"' && byte != '\\')
            continue;
        kith__add_bytes(builder, text + run, i - run);
        add_escape(builder, byte);
        run = i + 1;
    }
    kith__add_bytes(builder, text + run, length - run);
    kith__add_char(builder, '"');
}

static void new_line(struct kith__json_writer *writer)
{
    if (!writer->indent)
        return;
    kith__add_char(writer->to, '\n');
    for (int i = 0; i < writer->depth; i++)
        kith__add(writer->to, "  ");
}

/* What stands before a value or a key: nothing behind a key, else a comma but
 * for the first, and a new line. */
static void separate(struct kith__json_writer *writer)
{
    if (writer->after_key || writer->depth == 0) {
        writer->after_key = false;
        return;
    }
    if (!writer->first[writer->depth])
        kith__add_char(writer->to, ',');
    writer->first[writer->depth] = false;
    new_line(writer);
}

void kith__write_begin(struct kith__json_writer *writer, char bracket)
{
    if (writer->depth == KITH__JSON_DEPTH) {
        writer->to->failed = true; /* what could not be read is not written */
        return;
    }
    separate(writer);
    kith__add_char(writer->to, bracket);
    writer->depth++;
    writer->first[writer->depth] = true;
}

void kith__write_end(struct kith__json_writer *writer, char bracket)
{
    bool empty = writer->first[writer->depth];
    writer->depth--;
    if (!empty)
        new_line(writer);
    kith__add_char(writer->to, bracket);
}

void kith__write_key(struct kith__json_writer *writer, const char *key)
{
    separate(writer);
    kith__add_json_string(writer->to, key, strlen(key));
    kith__add(writer->to, writer->indent ? ": " : ":");
    writer->after_key = true;
}

void kith__write_string(struct kith__json_writer *writer, const char *text)
{
    separate(writer);
    kith__add_json_string(writer->to, text, strlen(text));
}

void kith__write_integer(struct kith__json_writer *writer, int64_t number)
{
    separate(writer);
    kith__add_integer(writer->to, number);
}

void kith__write_decimal(struct kith__json_writer *writer,
                         kith__decimal decimal)
{
    separate(writer);
    kith__add_decimal(writer->to, decimal);
}

void kith__write_literal(struct kith__json_writer *writer, const char *text)
{
    separate(writer);
    kith__add(writer->to, text);
}
