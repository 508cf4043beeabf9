/* SPDX-License-Identifier: MIT */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "reading.h"

/* ---- The tree --------------------------------------------------------- */

static void every_kind_of_value_is_told_apart(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum kith__json_kind kind;
    } cases[] = {{"null", KITH__JSON_NULL},    {"false", KITH__JSON_FALSE},
                 {"true", KITH__JSON_TRUE},    {"-1.5e3", KITH__JSON_NUMBER},
                 {"\"a\"", KITH__JSON_STRING}, {"[]", KITH__JSON_ARRAY},
                 {"{}", KITH__JSON_OBJECT}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct text text = accept(cases[i].text);
        kith__node root = kith__json_root(text.json);
        assert_int_equal(kith__json_kind(text.json, root), cases[i].kind);
        assert_int_equal(kith__json_count(text.json, root), 0);
        assert_int_equal(kith__json_first(text.json, root), KITH__JSON_NONE);
        assert_int_equal(kith__json_next(text.json, root), KITH__JSON_NONE);
        assert_no_slice(kith__json_key(text.json, root));
        assert_int_equal(kith__json_string(text.json, root).text != NULL,
                         cases[i].kind == KITH__JSON_STRING);
        assert_int_equal(kith__json_number(text.json, root).text != NULL,
                         cases[i].kind == KITH__JSON_NUMBER);
        drop(&text);
    }
}

static void an_array_is_walked_in_the_order_of_the_text(void **state)
{
    (void)state;
    struct text text = accept("[1, [2, {\"a\": 3}], [], {}, 4]");
    const struct kith__json *json = text.json;
    kith__node root = kith__json_root(json);
    assert_int_equal(kith__json_count(json, root), 5);
    kith__node node = kith__json_first(json, root);
    assert_slice(kith__json_number(json, node), "1");
    node = kith__json_next(json, node);
    assert_int_equal(kith__json_kind(json, node), KITH__JSON_ARRAY);
    assert_int_equal(kith__json_count(json, node), 2);
    node = kith__json_next(json, node);
    assert_int_equal(kith__json_count(json, node), 0);
    node = kith__json_next(json, node);
    assert_int_equal(kith__json_kind(json, node), KITH__JSON_OBJECT);
    node = kith__json_next(json, node);
    assert_slice(kith__json_number(json, node), "4");
    assert_no_slice(kith__json_key(json, node));
    assert_int_equal(kith__json_next(json, node), KITH__JSON_NONE);
    drop(&text);
}

static void an_object_is_walked_with_its_keys(void **state)
{
    (void)state;
    struct text text = accept("{\"b\": {\"x\": [1]}, \"a\": 2, \"\": null}");
    const struct kith__json *json = text.json;
    kith__node root = kith__json_root(json);
    assert_int_equal(kith__json_count(json, root), 3);
    kith__node node = kith__json_first(json, root);
    assert_slice(kith__json_key(json, node), "b");
    assert_int_equal(kith__json_kind(json, node), KITH__JSON_OBJECT);
    node = kith__json_next(json, node);
    assert_slice(kith__json_key(json, node), "a");
    assert_slice(kith__json_number(json, node), "2");
    node = kith__json_next(json, node);
    assert_slice(kith__json_key(json, node), "");
    assert_int_equal(kith__json_next(json, node), KITH__JSON_NONE);
    drop(&text);
}

static void a_member_is_found_by_its_whole_key(void **state)
{
    (void)state;
    struct text text = accept("{\"TR1\": 1, \"TR10\": 2, \"TR\": 3, "
                              "\"\\u0041\": 4, \"in\": {\"TR2\": 5}}");
    const struct kith__json *json = text.json;
    kith__node root = kith__json_root(json);
    assert_slice(kith__json_number(json, kith__json_member(json, root, "TR10")),
                 "2");
    assert_slice(kith__json_number(json, kith__json_member(json, root, "TR")),
                 "3");
    assert_slice(kith__json_number(json, kith__json_member(json, root, "A")),
                 "4");
    assert_int_equal(kith__json_member(json, root, "T"), KITH__JSON_NONE);
    assert_int_equal(kith__json_member(json, root, ""), KITH__JSON_NONE);
    assert_int_equal(kith__json_member(json, root, "TR2"), KITH__JSON_NONE);
    kith__node leaf = kith__json_member(json, root, "TR1");
    assert_int_equal(kith__json_member(json, leaf, "TR1"), KITH__JSON_NONE);
    drop(&text);
}

static void only_four_bytes_are_space(void **state)
{
    (void)state;
    struct text text = accept(" \t\r\n{ \t\r\n\"a\" \t\r\n: \t\r\n[ \t\r\n1 "
                              "\t\r\n, \t\r\n2 \t\r\n] \t\r\n} \t\r\n");
    drop(&text);
    for (int byte = 0; byte < 256; byte++) {
        const char before[2] = {(char)byte, '1'};
        const char after[2] = {'1', (char)byte};
        bool space =
            byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
        bool digit = byte >= '0' && byte <= '9';
        text = read_bytes(before, 2);
        bool begins = (digit && byte != '0') || byte == '-';
        assert_int_equal(text.status == KITH_OK, space || begins);
        drop(&text);
        text = read_bytes(after, 2);
        assert_int_equal(text.status == KITH_OK, space || digit);
        drop(&text);
    }
}

/* ---- Numbers ---------------------------------------------------------- */

static void numbers_keep_the_digits_of_the_text(void **state)
{
    (void)state;
    static const char *const numbers[] = {"0",
                                          "-0",
                                          "7",
                                          "10",
                                          "-12.50",
                                          "0.0",
                                          "1e5",
                                          "1E5",
                                          "1e+05",
                                          "1.0e-007",
                                          "0e0",
                                          "1e999",
                                          "-1e-9999999999",
                                          "123456789012345678901234567890.5",
                                          "0.1e1"};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct text text = accept(numbers[i]);
        assert_slice(kith__json_number(text.json, 0), numbers[i]);
        drop(&text);
    }
}

static void what_only_looks_like_a_number_is_refused(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "+1",  "01",   "-01",      "00",    "1.",    ".5",   "-.5",   "-",
        "1e",  "1e+",  "1E-",      "1.e5",  "1.5.5", "0x10", "1a",    "--1",
        "NaN", "-NaN", "Infinity", "1 000", "1_000", "1,5",  "1e5.5", "e5"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct text text = read_text(texts[i]);
        if (text.status != KITH_E_SYNTAX)
            fail_msg("%s was accepted", texts[i]);
        drop(&text);
    }
}

/* ---- Strings ---------------------------------------------------------- */

static void every_escape_stands_for_its_character(void **state)
{
    (void)state;
    struct text text = accept("[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\","
                              "\"\\u0041\\u00e9\\u20AC\\uD83D\\uDE00\","
                              "\"a\\u0062c\\nd\", \"plain\", \"\"]");
    const struct kith__json *json = text.json;
    kith__node node = kith__json_first(json, 0);
    assert_slice(kith__json_string(json, node), "\"\\/\b\f\n\r\t");
    node = kith__json_next(json, node);
    assert_slice(kith__json_string(json, node),
                 "A\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80");
    node = kith__json_next(json, node);
    assert_slice(kith__json_string(json, node), "abc\nd");
    node = kith__json_next(json, node);
    assert_slice(kith__json_string(json, node), "plain");
    node = kith__json_next(json, node);
    assert_slice(kith__json_string(json, node), "");
    drop(&text);
}

static void escapes_make_well_formed_text_of_every_length(void **state)
{
    (void)state;
    static const struct {
        const char *escape, *expected;
    } cases[] = {{"\\u0001", "\x01"},
                 {"\\u007f", "\x7F"},
                 {"\\u0080", "\xC2\x80"},
                 {"\\u07ff", "\xDF\xBF"},
                 {"\\u0800", "\xE0\xA0\x80"},
                 {"\\ud7ff", "\xED\x9F\xBF"},
                 {"\\ue000", "\xEE\x80\x80"},
                 {"\\uffff", "\xEF\xBF\xBF"},
                 {"\\ud800\\udc00", "\xF0\x90\x80\x80"},
                 {"\\uDBFF\\uDFFF", "\xF4\x8F\xBF\xBF"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char quoted[32] = "\"";
        strcat(strcat(quoted, cases[i].escape), "\"");
        struct text text = accept(quoted);
        assert_slice(kith__json_string(text.json, 0), cases[i].expected);
        drop(&text);
    }
}

/* What ends a run of plain bytes may stand at any place of the eight that are
 * looked at together. */
static void strings_are_read_right_at_every_length_and_place(void **state)
{
    (void)state;
    static const struct {
        const char *raw, *expected;
    } odd[] = {{"\\n", "\n"},
               {"\xC3\xA9", "\xC3\xA9"},
               {"\\u20ac", "\xE2\x82\xAC"},
               {"\x7F", "\x7F"},
               {"", ""}};
    for (size_t length = 0; length < 40; length++) {
        for (size_t at = 0; at <= length; at++) {
            for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
                char quoted[64] = "\"", expected[64] = "";
                memset(quoted + 1, 'x', at);
                strcat(quoted, odd[i].raw);
                memset(expected, 'x', at);
                strcat(expected, odd[i].expected);
                for (size_t rest = at; rest < length; rest++) {
                    strcat(quoted, "y");
                    strcat(expected, "y");
                }
                struct text text = accept(strcat(quoted, "\""));
                assert_slice(kith__json_string(text.json, 0), expected);
                drop(&text);
            }
        }
    }
}

static void every_byte_in_a_string_is_plain_or_has_its_reason(void **state)
{
    (void)state;
    for (int byte = 0; byte < 256; byte++) {
        for (int at = 0; at < 9; at++) {
            char quoted[] = "\"xxxxxxxxx\"";
            quoted[1 + at] = (char)byte;
            struct text text = read_bytes(quoted, sizeof quoted - 1);
            bool plain =
                byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\';
            assert_int_equal(text.status == KITH_OK, plain);
            drop(&text);
        }
    }
}

static void u0000_is_refused_raw_and_escaped(void **state)
{
    (void)state;
    struct text text = read_bytes("\"a\0b\"", 5);
    assert_int_equal(text.status, KITH_E_SYNTAX);
    drop(&text);
    text = read_bytes("[1\0]", 4);
    assert_int_equal(text.status, KITH_E_SYNTAX);
    drop(&text);
    text = read_bytes("1\0", 2);
    assert_int_equal(text.status, KITH_E_SYNTAX);
    drop(&text);
    text = read_text("\"a\\u0000b\"");
    assert_int_equal(text.status, KITH_E_SYNTAX);
    drop(&text);
    text = read_text("{\"\\u0000\": 1}");
    assert_int_equal(text.status, KITH_E_SYNTAX);
    drop(&text);
    text = accept("\"\\\\u0000\""); /* a backslash and five characters */
    assert_slice(kith__json_string(text.json, 0), "\\u0000");
    drop(&text);
}

/* ---- Faults ----------------------------------------------------------- */

struct fault {
    const char *text;
    int32_t line, column;
    const char *pointer;
    const char *message; /* how it begins */
};

static void assert_fault(const struct fault *fault)
{
    struct text text = read_text(fault->text);
    if (text.status != KITH_E_SYNTAX)
        fail_msg("%s was accepted", fault->text);
    if (kith_error_line(text.error) != fault->line ||
        kith_error_column(text.error) != fault->column ||
        strcmp(kith_error_pointer(text.error), fault->pointer) != 0)
        fail_msg("%s: %d:%d %s", fault->text, kith_error_line(text.error),
                 kith_error_column(text.error), kith_error_pointer(text.error));
    if (strncmp(kith_error_message(text.error), fault->message,
                strlen(fault->message)) != 0)
        fail_msg("%s: %s", fault->text, kith_error_message(text.error));
    drop(&text);
}

static void a_fault_has_line_column_pointer_and_what_was_expected(void **state)
{
    (void)state;
    static const struct fault faults[] = {
        {"", 1, 1, "", "Expected a value here"},
        {" \n ", 2, 2, "", "Expected a value here"},
        {"\xEF\xBB\xBF{}", 1, 1, "", "Expected a text without a byte order"},
        {"1 2", 1, 3, "", "Expected the end of the text here"},
        {"{}\n}", 2, 1, "", "Expected the end of the text here"},
        {"[1,\n 2\n 3]", 3, 2, "", "Expected a comma or a closing bracket"},
        {"[1, ]", 1, 5, "/1", "Expected a value here"},
        {"[", 1, 2, "/0", "Expected a value here"},
        {"[1", 1, 3, "", "Expected a comma or a closing bracket"},
        {"[1}", 1, 3, "", "Expected a comma or a closing bracket"},
        {"[[1], [2, nul]]", 1, 11, "/1/1", "Expected a value here; of words"},
        {"{\"a\": 1 \"b\": 2}", 1, 9, "",
         "Expected a comma or a closing brace"},
        {"{\"a\" 1}", 1, 6, "", "Expected a colon here"},
        {"{\"a\":}", 1, 6, "/a", "Expected a value here"},
        {"{\"a\": 1,}", 1, 9, "", "Expected a key in double quotes"},
        {"{a: 1}", 1, 2, "", "Expected a key in double quotes"},
        {"{\"a\": {\"b\": [0, {\"c\": tru}]}}", 1, 23, "/a/b/1/c",
         "Expected a value here; of words"},
        {"{\"a\": {\"b\": 1, 2}}", 1, 16, "/a", "Expected a key in double"},
        {"[01]", 1, 3, "/0", "Expected no digit behind a leading 0"},
        {"[1.]", 1, 4, "/0", "Expected a digit here"},
        {"[-]", 1, 3, "/0", "Expected a digit here"},
        {"[1e]", 1, 4, "/0", "Expected a digit here"},
        {"[\"abc", 1, 2, "/0", "Expected a double quote that ends"},
        {"{\"abc", 1, 2, "", "Expected a double quote that ends"},
        {"[\"a\nb\"]", 1, 4, "/0", "Expected an escape such as \\n here"},
        {"[\"a\tb\"]", 1, 4, "/0", "Expected an escape such as \\n here"},
        {"[\"\\x\"]", 1, 3, "/0", "Expected one of"},
        {"[\"\\", 1, 3, "/0", "Expected one of"},
        {"[\"\\u12g4\"]", 1, 3, "/0", "Expected four hexadecimal digits"},
        {"[\"\\u123", 1, 3, "/0", "Expected four hexadecimal digits"},
        {"[\"\\u0000\"]", 1, 3, "/0", "Expected a character here"},
        {"[\"\\ud800\"]", 1, 3, "/0", "Expected a pair of surrogates here"},
        {"[\"\\udc00\"]", 1, 3, "/0", "Expected a pair of surrogates here"},
        {"[\"\\ud800\\ud800\"]", 1, 3, "/0", "Expected a pair of surrogates"},
        {"[\"\\ud800\\n\"]", 1, 3, "/0", "Expected a pair of surrogates here"},
        {"[\"\\ud800x\"]", 1, 3, "/0", "Expected a pair of surrogates here"},
        {"[\"a\xC3(\"]", 1, 4, "/0", "Expected well-formed UTF-8 here"},
        {"[\"\xED\xA0\x80\"]", 1, 3, "/0", "Expected well-formed UTF-8 here"},
        {"[\"\xC0\x80\"]", 1, 3, "/0", "Expected well-formed UTF-8 here"},
        {"[\"\xF0\x9F\x98\"]", 1, 3, "/0", "Expected well-formed UTF-8 here"},
        {"{\"a\": 1, \"b\": 2, \"a\": 3}", 1, 18, "/a",
         "Expected a key that the object does not have yet"},
        {"[{\"a/~\": {\"x\": 1,\n\"x\": 1}}]", 2, 1, "/0/a~1~0/x",
         "Expected a key that the object does not have yet"},
    };
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
        assert_fault(&faults[i]);
}

static void columns_count_code_points(void **state)
{
    (void)state;
    /* One, two, three and four bytes a letter; a CR is a column of its line. */
    assert_fault(&(struct fault){"[\"a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\" 1",
                                 1, 9, "", "Expected a comma"});
    assert_fault(&(struct fault){"[\r\n\"\xC3\xA9\",\r\n \"\xC3\xA9\" x", 3, 6,
                                 "", "Expected a comma"});
}

static void no_message_holds_what_the_text_holds(void **state)
{
    (void)state;
    static const char *const texts[] = {"{\"secret\": secret}",
                                        "[\"secret\\x\"]",
                                        "[\"secret",
                                        "{\"a\": \"secret\" 1}",
                                        "secret",
                                        "[1, secret]",
                                        "{\"secret\" 1}",
                                        "{\"secret\": 1, \"secret\": 2}",
                                        "\"secret\" secret",
                                        "[\"secret\\ud800\"]"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct text text = read_text(texts[i]);
        assert_int_equal(text.status, KITH_E_SYNTAX);
        assert_null(strstr(kith_error_message(text.error), "secret"));
        drop(&text);
    }
}

static void nobody_asking_for_detail_still_gets_the_code(void **state)
{
    (void)state;
    struct kith__json *json = NULL;
    assert_int_equal(kith__json_read("[", 1, NULL, &json, NULL), KITH_E_SYNTAX);
    assert_int_equal(kith__json_read(NULL, 0, NULL, &json, NULL),
                     KITH_E_SYNTAX);
    assert_null(json);
    kith__json_free(NULL);
}

static const char whole[] =
    "{\"kith\": 1, \"a\\n\": [true, false, null, -1.5e+3, \"\xC3\xA9\\u00e9"
    "\\ud83d\\ude00\"],\n \"o\": {\"\": {}, \"x\": [[]]}, \"s\": \"text\"}";

static void a_text_cut_short_anywhere_is_refused(void **state)
{
    (void)state;
    struct text text = accept(whole);
    drop(&text);
    for (size_t length = 0; length < sizeof whole - 1; length++) {
        text = read_bytes(whole, length);
        assert_int_equal(text.status, KITH_E_SYNTAX);
        assert_in_range(kith_error_line(text.error), 1, 2);
        assert_in_range(kith_error_column(text.error), 1, sizeof whole);
        drop(&text);
    }
}

static void add_canonical(const struct text *text,
                          struct kith__builder *builder)
{
    kith__json_add_canonical(text->json, kith__json_root(text->json), builder);
    assert_false(builder->failed);
}

/* A text with one byte changed is refused with a place, or accepted and then
 * its canonical form is one, too, of the same tree. */
static void any_byte_changed_is_refused_or_still_means_something(void **state)
{
    (void)state;
    size_t accepted = 0;
    for (size_t at = 0; at < sizeof whole - 1; at++) {
        for (int byte = 0; byte < 256; byte++) {
            char changed[sizeof whole];
            memcpy(changed, whole, sizeof whole);
            changed[at] = (char)byte;
            struct text text = read_bytes(changed, sizeof whole - 1);
            if (text.status != KITH_OK) {
                assert_true(kith_error_line(text.error) >= 1);
                assert_true(kith_error_column(text.error) >= 1);
                drop(&text);
                continue;
            }
            accepted++;
            struct kith__builder once = {0}, twice = {0};
            add_canonical(&text, &once);
            struct text again = accept(kith__builder_peek(&once));
            add_canonical(&again, &twice);
            assert_string_equal(kith__builder_peek(&once),
                                kith__builder_peek(&twice));
            kith__builder_free(&once);
            kith__builder_free(&twice);
            drop(&again);
            drop(&text);
        }
    }
    assert_true(accepted > 1000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_of_value_is_told_apart),
        cmocka_unit_test(an_array_is_walked_in_the_order_of_the_text),
        cmocka_unit_test(an_object_is_walked_with_its_keys),
        cmocka_unit_test(a_member_is_found_by_its_whole_key),
        cmocka_unit_test(only_four_bytes_are_space),
        cmocka_unit_test(numbers_keep_the_digits_of_the_text),
        cmocka_unit_test(what_only_looks_like_a_number_is_refused),
        cmocka_unit_test(every_escape_stands_for_its_character),
        cmocka_unit_test(escapes_make_well_formed_text_of_every_length),
        cmocka_unit_test(strings_are_read_right_at_every_length_and_place),
        cmocka_unit_test(every_byte_in_a_string_is_plain_or_has_its_reason),
        cmocka_unit_test(u0000_is_refused_raw_and_escaped),
        cmocka_unit_test(a_fault_has_line_column_pointer_and_what_was_expected),
        cmocka_unit_test(columns_count_code_points),
        cmocka_unit_test(no_message_holds_what_the_text_holds),
        cmocka_unit_test(nobody_asking_for_detail_still_gets_the_code),
        cmocka_unit_test(a_text_cut_short_anywhere_is_refused),
        cmocka_unit_test(any_byte_changed_is_refused_or_still_means_something),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
