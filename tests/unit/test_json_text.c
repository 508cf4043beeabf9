/* SPDX-License-Identifier: MIT */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "reading.h"

/* ---- Places ----------------------------------------------------------- */

static void assert_place(const struct text *text, kith__node node, bool of_key,
                         int32_t line, int32_t column)
{
    struct kith__place place = kith__json_place(text->json, node, of_key);
    assert_int_equal(place.line, line);
    assert_int_equal(place.column, column);
}

static void a_value_and_its_key_have_their_own_places(void **state)
{
    (void)state;
    struct text text = accept("{\n  \"a\": [1,\n\t\"x\"],\r\n  \"b\" :\n {}}");
    kith__node a = kith__json_member(text.json, 0, "a");
    kith__node b = kith__json_member(text.json, 0, "b");
    kith__node one = kith__json_first(text.json, a);
    assert_place(&text, 0, false, 1, 1);
    assert_place(&text, a, false, 2, 8);
    assert_place(&text, a, true, 2, 3);
    assert_place(&text, one, false, 2, 9);
    assert_place(&text, kith__json_next(text.json, one), false, 3, 2);
    assert_place(&text, b, true, 4, 3);
    assert_place(&text, b, false, 5, 2);
    drop(&text);
}

static void without_a_key_the_place_is_that_of_the_value(void **state)
{
    (void)state;
    struct text text = accept(" [ 1]");
    assert_place(&text, 0, true, 1, 2);
    assert_place(&text, kith__json_first(text.json, 0), true, 1, 4);
    drop(&text);
}

static void columns_count_what_a_reader_sees_as_characters(void **state)
{
    (void)state;
    struct text text =
        accept("[\"\xC3\xA9\xE2\x82\xAC\",\n\"\xF0\x9F\x98\x80\", 1]");
    kith__node node = kith__json_first(text.json, 0);
    node = kith__json_next(text.json, node);
    assert_place(&text, node, false, 2, 1);
    assert_place(&text, kith__json_next(text.json, node), false, 2, 6);
    drop(&text);
}

/* ---- Pointers --------------------------------------------------------- */

static void assert_pointer(const struct text *text, kith__node node,
                           const char *expected)
{
    struct kith__builder builder = {0};
    kith__json_add_pointer(text->json, node, &builder);
    assert_string_equal(kith__builder_peek(&builder), expected);
    kith__builder_free(&builder);
}

/* The examples of RFC 6901, section 5. */
static void pointers_are_those_of_rfc_6901(void **state)
{
    (void)state;
    struct text text = accept(
        "{\"foo\": [\"bar\", \"baz\"], \"\": 0, \"a/b\": 1, \"c%d\": 2, "
        "\"e^f\": 3, \"g|h\": 4, \"i\\\\j\": 5, \"k\\\"l\": 6, \" \": 7, "
        "\"m~n\": 8}");
    static const char *const pointers[] = {"/foo", "/",    "/a~1b", "/c%d",
                                           "/e^f", "/g|h", "/i\\j", "/k\"l",
                                           "/ ",   "/m~0n"};
    assert_pointer(&text, 0, "");
    kith__node node = kith__json_first(text.json, 0);
    kith__node bar = kith__json_first(text.json, node);
    assert_pointer(&text, bar, "/foo/0");
    assert_pointer(&text, kith__json_next(text.json, bar), "/foo/1");
    for (size_t i = 0; i < sizeof pointers / sizeof *pointers; i++) {
        assert_pointer(&text, node, pointers[i]);
        node = kith__json_next(text.json, node);
    }
    assert_int_equal(node, KITH__JSON_NONE);
    drop(&text);
}

/* Walks the whole tree and follows every pointer by hand. */
static kith__node follow(const struct kith__json *json, const char *pointer)
{
    kith__node node = kith__json_root(json);
    while (*pointer == '/') {
        char step[32];
        size_t length = strcspn(++pointer, "/");
        memcpy(step, pointer, length);
        step[length] = '\0';
        pointer += length;
        if (kith__json_kind(json, node) == KITH__JSON_OBJECT) {
            node = kith__json_member(json, node, step);
            continue;
        }
        node = kith__json_first(json, node);
        for (int index = atoi(step); index > 0; index--)
            node = kith__json_next(json, node);
    }
    return node;
}

static size_t follow_all(const struct kith__json *json, kith__node node)
{
    struct kith__builder builder = {0};
    kith__json_add_pointer(json, node, &builder);
    assert_int_equal(follow(json, kith__builder_peek(&builder)), node);
    kith__builder_free(&builder);
    size_t values = 1;
    kith__node child = kith__json_first(json, node);
    for (; child != KITH__JSON_NONE; child = kith__json_next(json, child))
        values += follow_all(json, child);
    return values;
}

static void every_pointer_leads_back_to_its_value(void **state)
{
    (void)state;
    struct text text =
        accept("{\"a\": [[], [[1], {\"x\": {}, \"y\": [0, 1, [2]]}], {}], "
               "\"b\": {\"c\": {\"d\": [null, {\"e\": [[[\"f\"]]]}]}}, "
               "\"\": {\"\": {\"\": 7}}, \"z\": []}");
    assert_int_equal(follow_all(text.json, 0), 27);
    drop(&text);
}

/* ---- Failing ---------------------------------------------------------- */

static void a_wrong_value_is_named_with_its_place(void **state)
{
    (void)state;
    struct text text = accept("{\"items\": [{\"id\": \"TR1\"},\n"
                              " {\"id\": \"TR2\", \"min\": 7}]}");
    const struct kith__json *json = text.json;
    kith__node items = kith__json_member(json, 0, "items");
    kith__node item = kith__json_next(json, kith__json_first(json, items));
    kith__node min = kith__json_member(json, item, "min");
    kith_error *error = NULL;
    assert_int_equal(kith__json_fail(json, min, false, false, &error,
                                     KITH_E_DOCUMENT, "%s begins at %i, not 7",
                                     "TR2", 0),
                     KITH_E_DOCUMENT);
    assert_int_equal(kith_error_status(error), KITH_E_DOCUMENT);
    assert_string_equal(kith_error_message(error), "TR2 begins at 0, not 7");
    assert_int_equal(kith_error_line(error), 2);
    assert_int_equal(kith_error_column(error), 23);
    assert_string_equal(kith_error_pointer(error), "/items/1/min");
    kith_error_free(error);
    drop(&text);
}

static void a_wrong_key_is_named_with_its_place(void **state)
{
    (void)state;
    struct text text = accept("{\"a\": {\"name\": 1}}");
    const struct kith__json *json = text.json;
    kith__node name =
        kith__json_member(json, kith__json_member(json, 0, "a"), "name");
    kith_error *error = NULL;
    kith__json_fail(json, name, true, false, &error, KITH_E_DOCUMENT, "no");
    assert_int_equal(kith_error_column(error), 8);
    assert_string_equal(kith_error_pointer(error), "/a/name");
    kith_error_free(error);
    drop(&text);
}

static void a_key_that_a_person_wrote_is_hidden(void **state)
{
    (void)state;
    struct text text = accept("{\"a\": [{\"her name\": 1}]}");
    const struct kith__json *json = text.json;
    kith__node object = kith__json_first(json, kith__json_member(json, 0, "a"));
    kith__node name = kith__json_first(json, object);
    kith_error *error = NULL;
    kith__json_fail(json, name, true, true, &error, KITH_E_DOCUMENT, "no");
    assert_int_equal(kith_error_column(error), 9);
    assert_string_equal(kith_error_pointer(error), "/a/0");
    kith_error_free(error);
    error = NULL;
    kith__json_fail(json, 0, false, true, &error, KITH_E_DOCUMENT, "no");
    assert_string_equal(kith_error_pointer(error), "");
    kith_error_free(error);
    drop(&text);
}

static void failing_without_a_wish_for_detail_gives_the_code(void **state)
{
    (void)state;
    struct text text = accept("1");
    assert_int_equal(
        kith__json_fail(text.json, 0, false, false, NULL, KITH_E_VALUE, "no"),
        KITH_E_VALUE);
    drop(&text);
}

/* ---- Canonical form --------------------------------------------------- */

static void assert_canonical(const char *string, const char *expected)
{
    struct text text = accept(string);
    struct kith__builder builder = {0};
    kith__json_add_canonical(text.json, 0, &builder);
    assert_false(builder.failed);
    assert_string_equal(kith__builder_peek(&builder), expected);
    kith__builder_free(&builder);
    drop(&text);
}

static void keys_are_sorted_by_their_bytes_at_each_level(void **state)
{
    (void)state;
    assert_canonical("{\"b\": 1, \"a\": 2, \"aa\": 3, \"B\": 4, \"\": 5}",
                     "{\"\":5,\"B\":4,\"a\":2,\"aa\":3,\"b\":1}");
    assert_canonical("{\"z\": {\"b\": [{\"y\": 1, \"x\": {\"d\": 1, \"c\": 2}}]"
                     ", \"a\": 2}, \"k\": {\"n\": 1, \"m\": 2}}",
                     "{\"k\":{\"m\":2,\"n\":1},\"z\":{\"a\":2,\"b\":[{\"x\":"
                     "{\"c\":2,\"d\":1},\"y\":1}]}}");
    /* By bytes, U+FF61 stands before U+1F600; by UTF-16 units it would not. */
    assert_canonical("{\"\xF0\x9F\x98\x80\": 1, \"\xEF\xBD\xA1\": 2, "
                     "\"\xC3\xA9\": 3, \"z\": 4, \"\\u007f\": 5}",
                     "{\"z\":4,\"\x7F\":5,\"\xC3\xA9\":3,\"\xEF\xBD\xA1\":2,"
                     "\"\xF0\x9F\x98\x80\":1}");
}

static void arrays_keep_their_order_and_spaces_go(void **state)
{
    (void)state;
    assert_canonical(" [ 3 , 1 , [ ] , { } , true , false , null ] ",
                     "[3,1,[],{},true,false,null]");
}

static void numbers_are_written_one_way(void **state)
{
    (void)state;
    assert_canonical("[1.0, 1.50, 15e-1, 1E2, -0, -0.0, 0.000001, 1e9]",
                     "[1,1.5,1.5,100,0,0,0.000001,1000000000]");
    assert_canonical("[-1.82047870e0, 1.0e-7, 12345678.9012345670]",
                     "[-1.8204787,0.0000001,12345678.901234567]");
    /* What has more digits than any parameter stays as it stands. */
    assert_canonical("[1e10, 1e999, 1.2345678901234567890]",
                     "[1e10,1e999,1.2345678901234567890]");
}

static void strings_are_written_with_the_fewest_escapes(void **state)
{
    (void)state;
    assert_canonical("[\"\\u0041\\/\\u00e9\\u001F\\u007f\\n\\\"\\\\\"]",
                     "[\"A/\xC3\xA9\\u001f\x7F\\n\\\"\\\\\"]");
}

static void a_single_value_is_canonical_by_itself(void **state)
{
    (void)state;
    assert_canonical(" 1.50 ", "1.5");
    assert_canonical("\"a\"", "\"a\"");
    assert_canonical("{}", "{}");
    assert_canonical("[]", "[]");
}

static void a_part_is_written_without_its_key(void **state)
{
    (void)state;
    struct text text = accept("{\"a\": {\"c\": 1, \"b\": 2}, \"d\": 3.0}");
    struct kith__builder builder = {0};
    kith__json_add_canonical(text.json, kith__json_member(text.json, 0, "a"),
                             &builder);
    kith__add_char(&builder, ' ');
    kith__json_add_canonical(text.json, kith__json_member(text.json, 0, "d"),
                             &builder);
    assert_string_equal(kith__builder_peek(&builder), "{\"b\":2,\"c\":1} 3");
    kith__builder_free(&builder);
    drop(&text);
}

static void the_deepest_text_has_a_canonical_form(void **state)
{
    (void)state;
    struct kith__builder deep = {0}, expected = {0}, builder = {0};
    for (int i = 0; i < KITH__JSON_DEPTH; i++) {
        kith__add(&deep, "{\"b\": 1, \"a\": ");
        kith__add(&expected, "{\"a\":");
    }
    kith__add_char(&deep, '0');
    kith__add_char(&expected, '0');
    for (int i = 0; i < KITH__JSON_DEPTH; i++) {
        kith__add_char(&deep, '}');
        kith__add(&expected, ",\"b\":1}");
    }
    struct text text = accept(kith__builder_peek(&deep));
    kith__json_add_canonical(text.json, 0, &builder);
    assert_string_equal(kith__builder_peek(&builder),
                        kith__builder_peek(&expected));
    kith__builder_free(&deep);
    kith__builder_free(&expected);
    kith__builder_free(&builder);
    drop(&text);
}

static void any_number_of_keys_is_sorted(void **state)
{
    (void)state;
    for (int count = 0; count < 70; count++) {
        char *object = make_object(count, -1);
        struct text text = accept(object);
        struct kith__builder builder = {0};
        kith__json_add_canonical(text.json, 0, &builder);
        struct text again = accept(kith__builder_peek(&builder));
        assert_int_equal(kith__json_count(again.json, 0), count);
        char before[16] = "";
        kith__node node = kith__json_first(again.json, 0);
        while (node != KITH__JSON_NONE) {
            struct kith__slice key = kith__json_key(again.json, node);
            char name[16] = "";
            memcpy(name, key.text, key.length);
            assert_true(strcmp(before, name) < 0);
            memcpy(before, name, sizeof before);
            node = kith__json_next(again.json, node);
        }
        kith__builder_free(&builder);
        drop(&again);
        drop(&text);
        free(object);
    }
}

static void nothing_is_added_to_what_has_failed(void **state)
{
    (void)state;
    struct text text = accept("{\"a\": [1, {\"b\": 2}]}");
    struct kith__builder builder = {.failed = true};
    kith__json_add_canonical(text.json, 0, &builder);
    assert_true(builder.failed);
    assert_int_equal(builder.length, 0);
    drop(&text);
}

/* ---- FNV-1a ----------------------------------------------------------- */

static uint64_t fnv_of(const char *string)
{
    return kith__fnv(KITH__FNV_START, string, strlen(string));
}

/* Vectors from test_fnv.c of the algorithm's authors (Fowler, Noll, Vo). */
static void the_hash_is_fnv_1a(void **state)
{
    (void)state;
    assert_int_equal(fnv_of(""), UINT64_C(0xcbf29ce484222325));
    assert_int_equal(fnv_of("a"), UINT64_C(0xaf63dc4c8601ec8c));
    assert_int_equal(fnv_of("b"), UINT64_C(0xaf63df4c8601f1a5));
    assert_int_equal(fnv_of("foobar"), UINT64_C(0x85944171f73967e8));
}

static void hashing_goes_on_where_it_stopped(void **state)
{
    (void)state;
    uint64_t hash = kith__fnv(KITH__FNV_START, "foo", 3);
    assert_int_equal(kith__fnv(hash, "bar", 3), fnv_of("foobar"));
    assert_int_not_equal(kith__fnv(KITH__FNV_START, "\0", 1),
                         kith__fnv(KITH__FNV_START, "\0\0", 2));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_value_and_its_key_have_their_own_places),
        cmocka_unit_test(without_a_key_the_place_is_that_of_the_value),
        cmocka_unit_test(columns_count_what_a_reader_sees_as_characters),
        cmocka_unit_test(pointers_are_those_of_rfc_6901),
        cmocka_unit_test(every_pointer_leads_back_to_its_value),
        cmocka_unit_test(a_wrong_value_is_named_with_its_place),
        cmocka_unit_test(a_wrong_key_is_named_with_its_place),
        cmocka_unit_test(a_key_that_a_person_wrote_is_hidden),
        cmocka_unit_test(failing_without_a_wish_for_detail_gives_the_code),
        cmocka_unit_test(keys_are_sorted_by_their_bytes_at_each_level),
        cmocka_unit_test(arrays_keep_their_order_and_spaces_go),
        cmocka_unit_test(numbers_are_written_one_way),
        cmocka_unit_test(strings_are_written_with_the_fewest_escapes),
        cmocka_unit_test(a_single_value_is_canonical_by_itself),
        cmocka_unit_test(a_part_is_written_without_its_key),
        cmocka_unit_test(the_deepest_text_has_a_canonical_form),
        cmocka_unit_test(any_number_of_keys_is_sorted),
        cmocka_unit_test(nothing_is_added_to_what_has_failed),
        cmocka_unit_test(the_hash_is_fnv_1a),
        cmocka_unit_test(hashing_goes_on_where_it_stopped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
