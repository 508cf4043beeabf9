/* SPDX-License-Identifier: MIT */
/* reading - texts read by the JSON reader in tests.
 *
 * Include it behind cmocka.h. */

#ifndef KITH_TESTS_UNIT_READING_H
#define KITH_TESTS_UNIT_READING_H

#include <stdlib.h>
#include <string.h>

#include "base/json.h"

/* A text in a block of exactly its size, so that a sanitizer sees every byte
 * that is read behind it. */
struct text {
    char *bytes;
    size_t length;
    struct kith__json *json; /* NULL where it was refused */
    kith_error *error;
    kith_status status;
};

static inline struct text read_bytes(const char *bytes, size_t length)
{
    struct text text = {.bytes = malloc(length == 0 ? 1 : length),
                        .length = length};
    assert_non_null(text.bytes);
    memcpy(text.bytes, bytes, length);
    text.status =
        kith__json_read(text.bytes, length, NULL, &text.json, &text.error);
    assert_true((text.status == KITH_OK) == (text.json != NULL));
    assert_true((text.status == KITH_OK) == (text.error == NULL));
    assert_int_equal(kith_error_status(text.error), text.status);
    return text;
}

static inline struct text read_text(const char *string)
{
    return read_bytes(string, strlen(string));
}

static inline void drop(struct text *text)
{
    kith__json_free(text->json);
    kith_error_free(text->error);
    free(text->bytes);
}

static inline struct text accept(const char *string)
{
    struct text text = read_text(string);
    if (text.status != KITH_OK)
        fail_msg("%s: %s", string, kith_error_message(text.error));
    return text;
}

static inline void assert_slice(struct kith__slice slice, const char *expected)
{
    assert_non_null(slice.text);
    assert_int_equal(slice.length, strlen(expected));
    assert_memory_equal(slice.text, expected, slice.length);
}

static inline void assert_no_slice(struct kith__slice slice)
{
    assert_null(slice.text);
    assert_int_equal(slice.length, 0);
}

/* What was built, as a string of its own; the builder is empty then. */
static inline char *keep(struct kith__builder *builder)
{
    char *copy = malloc(builder->length + 1);
    assert_non_null(copy);
    memcpy(copy, kith__builder_peek(builder), builder->length + 1);
    kith__builder_free(builder);
    return copy;
}

/* An object of `count` members named k0, k1 …; the last has the key of member
 * `twin` unless that is negative. */
static inline char *make_object(int count, int twin)
{
    struct kith__builder builder = {0};
    kith__add_char(&builder, '{');
    for (int i = 0; i < count; i++) {
        kith__add(&builder, i == 0 ? "\"k" : ",\"k");
        kith__add_integer(&builder, i == count - 1 && twin >= 0 ? twin : i);
        kith__add(&builder, "\":[]");
    }
    kith__add_char(&builder, '}');
    return keep(&builder);
}

#endif
