/* SPDX-License-Identifier: MIT */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "reading.h"

/* A bit of everything; what comes out is compared as it stands. */
static void write_all(struct kith__json_writer *writer)
{
    kith__write_begin(writer, '{');
    kith__write_key(writer, "id");
    kith__write_string(writer, "f1");
    kith__write_key(writer, "steps");
    kith__write_begin(writer, '[');
    kith__write_integer(writer, -7);
    kith__write_decimal(writer, 2500000);
    kith__write_literal(writer, "null");
    kith__write_begin(writer, '{');
    kith__write_key(writer, "x");
    kith__write_literal(writer, "true");
    kith__write_end(writer, '}');
    kith__write_begin(writer, '[');
    kith__write_end(writer, ']');
    kith__write_end(writer, ']');
    kith__write_key(writer, "empty");
    kith__write_begin(writer, '{');
    kith__write_end(writer, '}');
    kith__write_key(writer, "last");
    kith__write_literal(writer, "1e3");
    kith__write_end(writer, '}');
}

static void assert_writes(bool indent, const char *expected)
{
    struct kith__builder builder = {0};
    struct kith__json_writer writer = {.to = &builder, .indent = indent};
    write_all(&writer);
    assert_string_equal(kith__builder_peek(&builder), expected);
    assert_int_equal(writer.depth, 0);
    struct text text = accept(kith__builder_peek(&builder));
    drop(&text);
    kith__builder_free(&builder);
}

static void commas_stand_between_values_and_nowhere_else(void **state)
{
    (void)state;
    assert_writes(false, "{\"id\":\"f1\",\"steps\":[-7,2.5,null,{\"x\":true},"
                         "[]],\"empty\":{},\"last\":1e3}");
}

static void indented_every_value_has_its_line(void **state)
{
    (void)state;
    assert_writes(true, "{\n"
                        "  \"id\": \"f1\",\n"
                        "  \"steps\": [\n"
                        "    -7,\n"
                        "    2.5,\n"
                        "    null,\n"
                        "    {\n"
                        "      \"x\": true\n"
                        "    },\n"
                        "    []\n"
                        "  ],\n"
                        "  \"empty\": {},\n"
                        "  \"last\": 1e3\n"
                        "}");
}

static void a_value_may_stand_alone(void **state)
{
    (void)state;
    struct kith__builder builder = {0};
    struct kith__json_writer writer = {.to = &builder, .indent = true};
    kith__write_string(&writer, "only");
    assert_string_equal(kith__builder_peek(&builder), "\"only\"");
    kith__builder_free(&builder);
}

static void assert_string_written(const char *bytes, size_t length,
                                  const char *expected)
{
    struct kith__builder builder = {0};
    kith__add_json_string(&builder, bytes, length);
    assert_string_equal(kith__builder_peek(&builder), expected);
    kith__builder_free(&builder);
}

static void only_what_must_be_is_escaped(void **state)
{
    (void)state;
    assert_string_written("", 0, "\"\"");
    assert_string_written("say \"no\"", 8, "\"say \\\"no\\\"\"");
    assert_string_written("a\\b/c", 5, "\"a\\\\b/c\"");
    assert_string_written("\b\f\n\r\t", 5, "\"\\b\\f\\n\\r\\t\"");
    assert_string_written("\x01\x1F\x7F", 3, "\"\\u0001\\u001f\x7F\"");
    assert_string_written("a\0b", 3, "\"a\\u0000b\"");
    assert_string_written("\xC3\xA9\xF0\x9F\x98\x80", 6,
                          "\"\xC3\xA9\xF0\x9F\x98\x80\"");
}

static void every_character_comes_back_as_it_was(void **state)
{
    (void)state;
    for (int byte = 1; byte < 0x80; byte++) {
        const char bytes[] = {'x', (char)byte, 'y', '\0'};
        struct kith__builder builder = {0};
        kith__add_json_string(&builder, bytes, 3);
        struct text text = accept(kith__builder_peek(&builder));
        assert_slice(kith__json_string(text.json, 0), bytes);
        drop(&text);
        kith__builder_free(&builder);
    }
}

static void keys_are_escaped_too(void **state)
{
    (void)state;
    struct kith__builder builder = {0};
    struct kith__json_writer writer = {.to = &builder};
    kith__write_begin(&writer, '{');
    kith__write_key(&writer, "a\"b");
    kith__write_string(&writer, "c\nd");
    kith__write_end(&writer, '}');
    assert_string_equal(kith__builder_peek(&builder), "{\"a\\\"b\":\"c\\nd\"}");
    kith__builder_free(&builder);
}

static void numbers_are_written_to_both_ends(void **state)
{
    (void)state;
    struct kith__builder builder = {0};
    struct kith__json_writer writer = {.to = &builder};
    kith__write_begin(&writer, '[');
    kith__write_integer(&writer, INT64_MIN);
    kith__write_integer(&writer, INT64_MAX);
    kith__write_decimal(&writer, -KITH__DECIMAL_MOST);
    kith__write_decimal(&writer, 1);
    kith__write_end(&writer, ']');
    assert_string_equal(kith__builder_peek(&builder),
                        "[-9223372036854775808,9223372036854775807,"
                        "-1000000000,0.000001]");
    kith__builder_free(&builder);
}

static void what_could_not_be_read_is_not_written(void **state)
{
    (void)state;
    struct kith__builder builder = {0};
    struct kith__json_writer writer = {.to = &builder};
    for (int i = 0; i < KITH__JSON_DEPTH; i++)
        kith__write_begin(&writer, '[');
    assert_false(builder.failed);
    kith__write_begin(&writer, '[');
    assert_true(builder.failed);
    assert_int_equal(builder.length, KITH__JSON_DEPTH);
    kith__builder_free(&builder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(commas_stand_between_values_and_nowhere_else),
        cmocka_unit_test(indented_every_value_has_its_line),
        cmocka_unit_test(a_value_may_stand_alone),
        cmocka_unit_test(only_what_must_be_is_escaped),
        cmocka_unit_test(every_character_comes_back_as_it_was),
        cmocka_unit_test(keys_are_escaped_too),
        cmocka_unit_test(numbers_are_written_to_both_ends),
        cmocka_unit_test(what_could_not_be_read_is_not_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
