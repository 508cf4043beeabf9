/* SPDX-License-Identifier: MIT */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"
#include "circles.h"

#define ADA "{'name': 'Ada', 'meets': ['comfort', 'joy'], 'sheet': 'ada.json'}"

/* ---- Reading and writing ----------------------------------------------- */

static void a_circle_is_read(void **state)
{
    (void)state;
    kith_circle *circle = circle_of(
        "{'kith-circle': 1, 'needs': ['joy', {'id': 'faith', 'label': 'Someone "
        "to pray with'}, 'comfort'], 'x-note': 1, 'people': [" ADA
        ", {'meets': {'faith': 9}, 'x-a': []}], 'few_for_a_reason': true}");
    assert_int_equal(kith_circle_need_count(circle), 3);
    assert_string_equal(kith_circle_need_label(circle, 1),
                        "Someone to pray with");
    assert_int_equal(kith_circle_person_count(circle), 2);
    assert_string_equal(kith_circle_person_name(circle, 0), "Ada");
    assert_string_equal(kith_circle_person_sheet(circle, 0), "ada.json");
    assert_null(kith_circle_person_name(circle, 1));
    assert_null(kith_circle_person_sheet(circle, 1));
    assert_int_equal(kith_circle_part(circle, 0, 0), 1);
    assert_int_equal(kith_circle_part(circle, 0, 1), 0);
    assert_int_equal(kith_circle_part(circle, 0, 2), 1);
    assert_int_equal(kith_circle_part(circle, 1, 1), 9);
    assert_int_equal(kith_circle_few(circle), KITH_FEW_FOR_A_REASON);
    kith_circle_free(circle);
}

static char *written(const kith_circle *circle)
{
    kith_text *text = NULL;
    assert_int_equal(kith_circle_write(circle, &text, NULL), KITH_OK);
    char *copy = quoted(kith_text_data(text));
    kith_text_free(text);
    return copy;
}

static void what_is_written_reads_the_same(void **state)
{
    (void)state;
    static const char *const circles[] = {
        "{'kith-circle': 1, 'people': []}",
        "{'kith-circle': 1, 'needs': [], 'people': [{}, {}]}",
        "{'kith-circle': 1, 'people': [" ADA "], 'few_for_a_reason': false}",
        "{'kith-circle': 1.0, 'needs': [{'id': 'joy', 'label': 'Laughing'}], "
        "'people': [{'name': '\\u05d3\\u05e0\\u05d4 \\\"</b>', 'meets': "
        "{'joy': 2}}, {'meets': ['joy']}], 'few_for_a_reason': true}"};
    for (size_t i = 0; i < sizeof circles / sizeof *circles; i++) {
        kith_circle *circle = circle_of(circles[i]);
        char *once = written(circle);
        kith_circle *again = NULL;
        assert_int_equal(kith_circle_parse(once, KITH_NUL, NULL, &again, NULL),
                         KITH_OK);
        char *twice = written(again);
        assert_string_equal(once, twice);
        free(once);
        free(twice);
        kith_circle_free(circle);
        kith_circle_free(again);
    }
}

static void parts_are_written_only_where_they_differ(void **state)
{
    (void)state;
    kith_circle *circle =
        circle_of("{'kith-circle': 1, 'needs': ['joy', 'advice'], 'people': ["
                  "{'meets': {'joy': 1, 'advice': 1}}, "
                  "{'meets': {'advice': 2}}]}");
    char *text = written(circle);
    char *expected = quoted("{\n"
                            "  'kith-circle': 1,\n"
                            "  'needs': [\n"
                            "    'joy',\n"
                            "    'advice'\n"
                            "  ],\n"
                            "  'people': [\n"
                            "    {\n"
                            "      'meets': [\n"
                            "        'joy',\n"
                            "        'advice'\n"
                            "      ]\n"
                            "    },\n"
                            "    {\n"
                            "      'meets': {\n"
                            "        'advice': 2\n"
                            "      }\n"
                            "    }\n"
                            "  ]\n"
                            "}\n");
    assert_string_equal(text, expected);
    free(expected);
    free(text);
    kith_circle_free(circle);
}

/* ---- Refusing ---------------------------------------------------------- */

static const struct {
    const char *json;
    kith_status status;
    const char *pointer;
} refused[] = {
    {"[]", KITH_E_DOCUMENT, ""},
    {"{", KITH_E_SYNTAX, NULL},
    {"{}", KITH_E_DOCUMENT, ""},
    {"{'kith-circle': '1', 'people': []}", KITH_E_DOCUMENT, "/kith-circle"},
    {"{'kith-circle': 2, 'people': []}", KITH_E_VERSION, "/kith-circle"},
    {"{'kith-circle': 1e99, 'people': []}", KITH_E_VERSION, "/kith-circle"},
    {"{'kith-circle': 1}", KITH_E_DOCUMENT, ""},
    {"{'kith-circle': 1, 'people': {}}", KITH_E_DOCUMENT, "/people"},
    {"{'kith-circle': 1, 'people': [], 'Ada': 1}", KITH_E_DOCUMENT, ""},
    {"{'kith-circle': 1, 'people': [], 'people': []}", KITH_E_SYNTAX, NULL},
    {"{'kith-circle': 1, 'people': [{'meets': {'Ada': 1, 'Ada': 2}}]}",
     KITH_E_SYNTAX, ""},
    {"{'kith-circle': 1, 'Ada': {'meets': [}}", KITH_E_SYNTAX, ""},
    {"{'kith-circle': 1, 'people': [1]}", KITH_E_DOCUMENT, "/people/0"},
    {"{'kith-circle': 1, 'people': [{'Ada': 1}]}", KITH_E_DOCUMENT,
     "/people/0"},
    {"{'kith-circle': 1, 'people': [{'name': 1}]}", KITH_E_DOCUMENT,
     "/people/0"},
    {"{'kith-circle': 1, 'people': [{'name': ''}]}", KITH_E_VALUE, "/people/0"},
    {"{'kith-circle': 1, 'people': [{'name': 'a\\nb'}]}", KITH_E_VALUE,
     "/people/0"},
    {"{'kith-circle': 1, 'people': [{'sheet': ''}]}", KITH_E_VALUE,
     "/people/0"},
    {"{'kith-circle': 1, 'people': [{'sheet': 4}]}", KITH_E_DOCUMENT,
     "/people/0"},
    {"{'kith-circle': 1, 'people': [{'meets': 'joy'}]}", KITH_E_DOCUMENT,
     "/people/0/meets"},
    {"{'kith-circle': 1, 'people': [{'meets': [1]}]}", KITH_E_DOCUMENT,
     "/people/0/meets/0"},
    {"{'kith-circle': 1, 'people': [{'meets': ['Ada']}]}", KITH_E_NOT_FOUND,
     "/people/0/meets"},
    {"{'kith-circle': 1, 'people': [{'meets': ['joy', 'joy']}]}", KITH_E_VALUE,
     "/people/0/meets"},
    {"{'kith-circle': 1, 'people': [{'meets': {'Ada': 1}}]}", KITH_E_NOT_FOUND,
     "/people/0/meets"},
    {"{'kith-circle': 1, 'people': [{'meets': {'joy': 0}}]}", KITH_E_VALUE,
     "/people/0/meets"},
    {"{'kith-circle': 1, 'people': [{'meets': {'joy': 10}}]}", KITH_E_VALUE,
     "/people/0/meets"},
    {"{'kith-circle': 1, 'people': [{'meets': {'joy': 1.5}}]}", KITH_E_VALUE,
     "/people/0/meets"},
    {"{'kith-circle': 1, 'people': [{'meets': {'joy': true}}]}", KITH_E_VALUE,
     "/people/0/meets"},
    {"{'kith-circle': 1, 'needs': 'joy', 'people': []}", KITH_E_DOCUMENT,
     "/needs"},
    {"{'kith-circle': 1, 'needs': [1], 'people': []}", KITH_E_DOCUMENT,
     "/needs/0"},
    {"{'kith-circle': 1, 'needs': ['faith'], 'people': []}", KITH_E_VALUE,
     "/needs/0"},
    {"{'kith-circle': 1, 'needs': [{'label': 'F'}], 'people': []}",
     KITH_E_DOCUMENT, "/needs/0"},
    {"{'kith-circle': 1, 'needs': [{'id': 'f', 'label': 1}], 'people': []}",
     KITH_E_DOCUMENT, "/needs/0"},
    {"{'kith-circle': 1, 'needs': [{'id': 'f', 'Ada': 1}], 'people': []}",
     KITH_E_DOCUMENT, "/needs/0"},
    {"{'kith-circle': 1, 'needs': ['joy', 'joy'], 'people': []}", KITH_E_VALUE,
     "/needs/1"},
    {"{'kith-circle': 1, 'people': [], 'few_for_a_reason': 1}", KITH_E_DOCUMENT,
     "/few_for_a_reason"},
    {"{'kith-circle': 1, 'people': [{},{},{},{},{},{},{},{},{}]}", KITH_E_LIMIT,
     "/people/8"},
};

static void what_is_wrong_is_refused_with_its_place_and_no_name(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        kith_circle *circle = NULL;
        kith_error *error = NULL;
        char *json = quoted(refused[i].json);
        kith_status status =
            kith_circle_parse(json, KITH_NUL, NULL, &circle, &error);
        if (status != refused[i].status)
            fail_msg("%s gives %d", json, status);
        assert_null(circle);
        assert_true(kith_error_line(error) >= 1);
        assert_null(strstr(kith_error_message(error), "Ada"));
        assert_null(strstr(kith_error_pointer(error), "Ada"));
        if (refused[i].pointer != NULL)
            assert_string_equal(kith_error_pointer(error), refused[i].pointer);
        kith_error_free(error);
        free(json);
    }
}

/* Cut anywhere, or with a byte changed, a text is read or refused: nothing
 * else. */
static void broken_texts_are_refused_and_nothing_worse(void **state)
{
    (void)state;
    char *json = quoted("{'kith-circle': 1, 'needs': ['joy', {'id': 'f', "
                        "'label': 'F'}], 'people': [" ADA
                        "], 'few_for_a_reason': true}");
    int64_t length = (int64_t)strlen(json);
    for (int64_t cut = 0; cut < length; cut++) {
        kith_circle *circle = NULL;
        assert_int_not_equal(kith_circle_parse(json, cut, NULL, &circle, NULL),
                             KITH_OK);
        assert_null(circle);
    }
    for (int64_t at = 0; at < length; at++)
        for (int bit = 0; bit < 8; bit++) {
            kith_circle *circle = NULL;
            json[at] = (char)(json[at] ^ 1 << bit);
            if (kith_circle_parse(json, length, NULL, &circle, NULL) == KITH_OK)
                assert_true(kith_circle_person_count(circle) == 1);
            kith_circle_free(circle);
            json[at] = (char)(json[at] ^ 1 << bit);
        }
    free(json);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_circle_is_read),
        cmocka_unit_test(what_is_written_reads_the_same),
        cmocka_unit_test(parts_are_written_only_where_they_differ),
        cmocka_unit_test(what_is_wrong_is_refused_with_its_place_and_no_name),
        cmocka_unit_test(broken_texts_are_refused_and_nothing_worse),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
