/* SPDX-License-Identifier: MIT */

#include "score_text.h"

#include <string.h>

bool text_add(struct bytes *out, const char *text)
{
    return bytes_add(out, text, strlen(text));
}

bool text_add_csv(struct bytes *out, const char *text, char separator)
{
    const char special[] = {'"', '\n', '\r', separator, '\0'};
    if (strpbrk(text, special) == NULL)
        return text_add(out, text);
    bool added = bytes_add(out, "\"", 1);
    for (; *text != '\0'; text++)
        added = added && bytes_add(out, *text == '"' ? "\"\"" : text,
                                   *text == '"' ? 2 : 1);
    return added && bytes_add(out, "\"", 1);
}

/* One byte of a JSON string. */
static bool add_json_byte(struct bytes *out, char byte)
{
    static const char digits[] = "0123456789abcdef";
    unsigned char value = (unsigned char)byte;
    if (byte == '"' || byte == '\\') {
        const char escaped[] = {'\\', byte};
        return bytes_add(out, escaped, 2);
    }
    if (value < 0x20) {
        const char escaped[] = {
            '\\', 'u', '0', '0', digits[value >> 4], digits[value & 15]};
        return bytes_add(out, escaped, 6);
    }
    return bytes_add(out, &byte, 1);
}

bool text_add_json(struct bytes *out, const char *text, size_t length)
{
    bool added = bytes_add(out, "\"", 1);
    for (size_t i = 0; added && i < length; i++)
        added = add_json_byte(out, text[i]);
    return added && bytes_add(out, "\"", 1);
}

bool text_add_json_field(struct bytes *out, const struct csv_field *field)
{
    if (!field->doubled)
        return text_add_json(out, field->text, field->length);
    bool added = bytes_add(out, "\"", 1);
    for (size_t i = 0; added && i < field->length; i++) {
        added = add_json_byte(out, field->text[i]);
        if (field->text[i] == '"')
            i++; /* it stands there twice */
    }
    return added && bytes_add(out, "\"", 1);
}

/* How many bytes a character has that begins so; 0: none does. */
static size_t character_length(unsigned char first)
{
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first < 0xE0)
        return 2;
    if (first >= 0xE0 && first < 0xF0)
        return 3;
    return first >= 0xF0 && first < 0xF5 ? 4 : 0;
}

/* Overlong forms, surrogates and what lies beyond U+10FFFF show in the second
 * byte. */
static bool second_fits(unsigned char first, unsigned char second)
{
    switch (first) {
    case 0xE0:
        return second >= 0xA0;
    case 0xED:
        return second < 0xA0;
    case 0xF0:
        return second >= 0x90;
    case 0xF4:
        return second < 0x90;
    default:
        return true;
    }
}

bool text_is_utf_8(const char *text, size_t length)
{
    const unsigned char *byte = (const unsigned char *)text;
    for (size_t i = 0; i < length;) {
        size_t size = character_length(byte[i]);
        if (size == 0 || size > length - i ||
            (size > 1 && !second_fits(byte[i], byte[i + 1])))
            return false;
        for (size_t n = 1; n < size; n++)
            if (byte[i + n] < 0x80 || byte[i + n] > 0xBF)
                return false;
        i += size;
    }
    return true;
}
