/* SPDX-License-Identifier: MIT */

#include "base/text.h"

#include <string.h>

#include "base/memory.h"

struct kith_text {
    kith_memory *memory; /* held */
    char *bytes;
    size_t length;
    size_t room;
};

static bool make_room(struct kith__builder *builder, size_t more)
{
    if (builder->failed)
        return false;
    if (builder->room - builder->length > more) /* one byte stays for the NUL */
        return true;
    size_t room = builder->room == 0 ? 64 : builder->room;
    while (room - builder->length <= more) {
        if (room > SIZE_MAX / 2) {
            builder->failed = true;
            return false;
        }
        room *= 2;
    }
    char *grown =
        kith__grow(builder->memory, builder->bytes, builder->room, room);
    if (grown == NULL) {
        builder->failed = true;
        return false;
    }
    builder->bytes = grown;
    builder->room = room;
    return true;
}

void kith__add_bytes(struct kith__builder *builder, const char *bytes,
                     size_t length)
{
    if (length == 0 || !make_room(builder, length))
        return;
    memcpy(builder->bytes + builder->length, bytes, length);
    builder->length += length;
}

void kith__add(struct kith__builder *builder, const char *text)
{
    kith__add_bytes(builder, text, strlen(text));
}

void kith__add_char(struct kith__builder *builder, char byte)
{
    kith__add_bytes(builder, &byte, 1);
}

void kith__add_integer(struct kith__builder *builder, int64_t number)
{
    char digits[24];
    size_t at = sizeof digits;
    /* Unsigned, because -INT64_MIN does not exist. */
    uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    do {
        digits[--at] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    if (number < 0)
        digits[--at] = '-';
    kith__add_bytes(builder, digits + at, sizeof digits - at);
}

void kith__add_format(struct kith__builder *builder, const char *format,
                      va_list values)
{
    for (const char *c = format; *c != '\0'; c++) {
        if (*c != '%') {
            kith__add_char(builder, *c);
            continue;
        }
        c++;
        if (*c == 's')
            kith__add(builder, va_arg(values, const char *));
        else if (*c == 'i')
            kith__add_integer(builder, va_arg(values, int));
        else if (*c == '%')
            kith__add_char(builder, '%');
        else
            return; /* no format of ours; who knows what the values are */
    }
}

void kith__builder_cut(struct kith__builder *builder, size_t length)
{
    if (length < builder->length) {
        kith__wipe(builder->bytes + length, builder->length - length);
        builder->length = length;
    }
}

const char *kith__builder_peek(struct kith__builder *builder)
{
    if (builder->length == 0)
        return "";
    builder->bytes[builder->length] = '\0';
    return builder->bytes;
}

void kith__builder_free(struct kith__builder *builder)
{
    kith__release(builder->memory, builder->bytes, builder->room);
    builder->bytes = NULL;
    builder->length = builder->room = 0;
    builder->failed = false;
}

kith_status kith__builder_finish(struct kith__builder *builder, kith_text **out)
{
    kith_text *text = NULL;
    if (make_room(builder, 0))
        text = kith__allocate(builder->memory, sizeof *text);
    if (text == NULL) {
        kith__builder_free(builder);
        return KITH_E_MEMORY;
    }
    builder->bytes[builder->length] = '\0';
    text->memory = kith__memory_hold(builder->memory);
    text->bytes = builder->bytes;
    text->length = builder->length;
    text->room = builder->room;
    builder->bytes = NULL;
    builder->length = builder->room = 0;
    *out = text;
    return KITH_OK;
}

const char *kith_text_data(const kith_text *text)
{
    return text == NULL ? NULL : text->bytes;
}

int64_t kith_text_length(const kith_text *text)
{
    return text == NULL ? -1 : (int64_t)text->length;
}

void kith_text_free(kith_text *text)
{
    if (text == NULL)
        return;
    kith_memory *memory = text->memory;
    kith__release(memory, text->bytes, text->room);
    kith__release(memory, text, sizeof *text);
    kith_memory_free(memory);
}

int64_t kith__measure(const char *text, int64_t length)
{
    if (text == NULL || length < KITH_NUL)
        return -1;
    if (length == KITH_NUL)
        return (int64_t)strlen(text);
#if SIZE_MAX < INT64_MAX
    if (length > (int64_t)(SIZE_MAX / 2))
        return -1;
#endif
    return length;
}

bool kith__same(const char *text, size_t length, const char *other)
{
    return strlen(other) == length && memcmp(text, other, length) == 0;
}

bool kith__is_id(const char *text, size_t length)
{
    if (length < 1 || length > 64 || text[0] == '-')
        return false;
    for (size_t i = 0; i < length; i++) {
        char c = text[i];
        bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        bool other = (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-';
        if (!letter && !other)
            return false;
    }
    return true;
}

size_t kith__utf8_length(const char *text, size_t left)
{
    const unsigned char *s = (const unsigned char *)text;
    unsigned char low = 0x80, high = 0xBF; /* what the second byte may be */
    size_t length;
    if (s[0] < 0x80)
        return 1;
    if (s[0] >= 0xC2 && s[0] <= 0xDF) {
        length = 2;
    } else if (s[0] >= 0xE0 && s[0] <= 0xEF) {
        length = 3;
        if (s[0] == 0xE0)
            low = 0xA0; /* shorter forms exist */
        if (s[0] == 0xED)
            high = 0x9F; /* surrogates */
    } else if (s[0] >= 0xF0 && s[0] <= 0xF4) {
        length = 4;
        if (s[0] == 0xF0)
            low = 0x90;
        if (s[0] == 0xF4)
            high = 0x8F; /* beyond U+10FFFF */
    } else {
        return 0;
    }
    if (left < length || s[1] < low || s[1] > high)
        return 0;
    for (size_t i = 2; i < length; i++)
        if (s[i] < 0x80 || s[i] > 0xBF)
            return 0;
    return length;
}
