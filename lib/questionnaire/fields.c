/* SPDX-License-Identifier: MIT */
/* fields - single values: a string, an id, a number, a flag, one of some words.
 *
 * Knows how each must look; knows nothing of what it stands for. */

#include "questionnaire/reader.h"

#include <string.h>

/* ---- What messages say ------------------------------------------------ */

enum { QUOTE_MOST = 70 };

const char *kith__quote(struct kith__reader *reader, struct kith__slice slice)
{
    size_t length = 0;
    while (length < slice.length && length < QUOTE_MOST)
        length += kith__utf8_length(slice.text + length, slice.length - length);
    struct kith__builder builder = {.memory = reader->draft->memory};
    kith__add_bytes(&builder, slice.text, length);
    if (length < slice.length)
        kith__add(&builder, "...");
    const char *quote = NULL;
    if (!builder.failed)
        quote = kith__arena_text(reader->draft->scratch,
                                 kith__builder_peek(&builder), builder.length);
    kith__builder_free(&builder);
    if (quote == NULL)
        kith__no_memory(reader);
    return quote;
}

const char *kith__show(struct kith__reader *reader, kith__decimal decimal)
{
    struct kith__builder builder = {.memory = reader->draft->memory};
    kith__add_decimal(&builder, decimal);
    const char *shown = NULL;
    if (!builder.failed)
        shown = kith__arena_text(reader->draft->scratch,
                                 kith__builder_peek(&builder), builder.length);
    kith__builder_free(&builder);
    if (shown == NULL)
        kith__no_memory(reader);
    return shown;
}

/* ---- Kinds ------------------------------------------------------------ */

bool kith__need(struct kith__reader *reader, struct kith__spot parent,
                const char *key, struct kith__spot *out)
{
    *out = kith__member(parent, key);
    return kith__is_there(*out) ||
           kith__refuse(reader, parent, "%s has no %s; add \"%s\"", reader->who,
                        key, key);
}

bool kith__need_object(struct kith__reader *reader, struct kith__spot spot)
{
    return kith__kind(spot) == KITH__JSON_OBJECT ||
           kith__refuse(reader, spot, "%s must be an object, {...}",
                        reader->who);
}

bool kith__need_list(struct kith__reader *reader, struct kith__spot spot,
                     const char *key)
{
    if (kith__kind(spot) != KITH__JSON_ARRAY)
        return kith__refuse(reader, spot, "%s: \"%s\" must be a list, [...]",
                            reader->who, key);
    return kith__size(spot) > 0 ||
           kith__refuse(reader, spot, "%s: \"%s\" needs at least one element",
                        reader->who, key);
}

/* ---- Strings ---------------------------------------------------------- */

bool kith__is_string(struct kith__reader *reader, struct kith__spot value,
                     const char *key)
{
    if (kith__kind(value) != KITH__JSON_STRING)
        return kith__refuse(reader, value, "%s: \"%s\" must be a string",
                            reader->who, key);
    return kith__string(value).length > 0 ||
           kith__refuse(reader, value,
                        "%s: \"%s\" is empty; write what it should say",
                        reader->who, key);
}

bool kith__may_string(struct kith__reader *reader, struct kith__spot parent,
                      const char *key, const char **out)
{
    struct kith__spot value = kith__member(parent, key);
    *out = NULL;
    if (!kith__is_there(value))
        return true;
    if (!kith__is_string(reader, value, key))
        return false;
    struct kith__slice slice = kith__string(value);
    *out = kith__arena_text(reader->draft->arena, slice.text, slice.length);
    return *out != NULL || kith__no_memory(reader);
}

bool kith__need_string(struct kith__reader *reader, struct kith__spot parent,
                       const char *key, const char **out)
{
    struct kith__spot value;
    return kith__need(reader, parent, key, &value) &&
           kith__may_string(reader, parent, key, out);
}

bool kith__read_id(struct kith__reader *reader, struct kith__spot value,
                   const char **out)
{
    struct kith__slice slice = kith__string(value);
    if (slice.text == NULL)
        return kith__refuse(reader, value, "An id must be a string");
    if (!kith__is_id(slice.text, slice.length))
        return kith__refuse(reader, value,
                            "An id has 1 to 64 letters, digits, '_', '.' or "
                            "'-', and does not begin with '-'");
    *out = kith__arena_text(reader->draft->arena, slice.text, slice.length);
    return *out != NULL || kith__no_memory(reader);
}

/* ---- Numbers ---------------------------------------------------------- */

bool kith__read_decimal(struct kith__reader *reader, struct kith__spot value,
                        const char *key, kith__decimal *out)
{
    struct kith__slice digits = kith__json_number(value.json, value.node);
    if (digits.text == NULL)
        return kith__refuse(reader, value, "%s: \"%s\" must be a number",
                            reader->who, key);
    return kith__decimal_read(digits.text, digits.length, out) ||
           kith__refuse(reader, value,
                        "%s: \"%s\" must lie within -1000000000 and "
                        "1000000000, with at most six digits behind the point",
                        reader->who, key);
}

bool kith__need_decimal(struct kith__reader *reader, struct kith__spot parent,
                        const char *key, kith__decimal *out)
{
    struct kith__spot value;
    return kith__need(reader, parent, key, &value) &&
           kith__read_decimal(reader, value, key, out);
}

bool kith__read_whole(struct kith__reader *reader, struct kith__spot value,
                      const char *key, int32_t low, int32_t high, int32_t *out)
{
    kith__decimal decimal;
    if (!kith__read_decimal(reader, value, key, &decimal))
        return false;
    if (decimal % KITH__ONE != 0 || decimal / KITH__ONE < low ||
        decimal / KITH__ONE > high)
        return kith__refuse(reader, value,
                            "%s: \"%s\" must be a whole number from %i to %i",
                            reader->who, key, (int)low, (int)high);
    *out = (int32_t)(decimal / KITH__ONE);
    return true;
}

bool kith__may_whole(struct kith__reader *reader, struct kith__spot parent,
                     const char *key, int32_t low, int32_t high, int32_t *out)
{
    struct kith__spot value = kith__member(parent, key);
    return !kith__is_there(value) ||
           kith__read_whole(reader, value, key, low, high, out);
}

/* ---- Flags and words -------------------------------------------------- */

bool kith__may_flag(struct kith__reader *reader, struct kith__spot parent,
                    const char *key, bool *out)
{
    struct kith__spot value = kith__member(parent, key);
    if (!kith__is_there(value))
        return true;
    enum kith__json_kind kind = kith__kind(value);
    if (kind != KITH__JSON_TRUE && kind != KITH__JSON_FALSE)
        return kith__refuse(reader, value, "%s: \"%s\" must be true or false",
                            reader->who, key);
    *out = kind == KITH__JSON_TRUE;
    return true;
}

static const char *join(struct kith__reader *reader, const char *const *words)
{
    const char *joined = "";
    for (int32_t i = 0; words[i] != NULL && joined != NULL; i++) {
        const char *before = i == 0 ? "" : words[i + 1] == NULL ? " or " : ", ";
        joined = kith__say(reader, "%s%s\"%s\"", joined, before, words[i]);
    }
    return joined;
}

bool kith__may_word(struct kith__reader *reader, struct kith__spot parent,
                    const char *key, const char *const *words, int32_t *out)
{
    struct kith__spot value = kith__member(parent, key);
    if (!kith__is_there(value))
        return true;
    struct kith__slice slice = kith__string(value);
    for (int32_t i = 0; words[i] != NULL && slice.text != NULL; i++) {
        if (kith__same(slice.text, slice.length, words[i])) {
            *out = i;
            return true;
        }
    }
    const char *joined = join(reader, words);
    return joined != NULL &&
           kith__refuse(reader, value, "%s: \"%s\" must be %s", reader->who,
                        key, joined);
}
