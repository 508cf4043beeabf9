/* SPDX-License-Identifier: MIT */
/* test_limits - what a document says it cannot do or notice, in every view for
 * a person. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"

static const char parts[] =
    "'status': 'unvalidated', 'words': {'O': {'item': {'friend': 'my friend', "
    "'partner': 'my partner'}, 'text': {'friend': 'your friend', "
    "'partner': 'your partner'}}},"
    "'limits': ['It cannot hear {O}.', 'It is slow.'],"
    "'items': [" FIVE("a", "") "," FIVE(
        "hit",
        ", 'safety': true") "],"
                            "'patterns': [" PATTERN(
                                "harm", "true",
                                CRITERION("hit", IS("hit", "at_least", "2")),
                                "'some': 1",
                                "") "],"
                                    "'stop': [{'id': 'end', 'when': " IS(
                                        "a", "is", "4") ", 'text': 'The end.', "
                                                        "'help': 'adults'}]";

static int open_document(void **state)
{
    *state = questionnaire_of("'a', 'hit'", parts);
    return 0;
}

static int close_document(void **state)
{
    kith_questionnaire_free(*state);
    return 0;
}

static kith_text *report_of(const kith_questionnaire *read, const char *sheet,
                            int32_t view, int32_t format)
{
    kith_report_options *options = NULL;
    kith_text *text = NULL;
    kith_assessment *found = assessment_of(read, sheet);
    assert_int_equal(kith_report_options_new(NULL, &options, NULL), KITH_OK);
    assert_int_equal(kith_report_options_set_view(options, view, NULL),
                     KITH_OK);
    assert_int_equal(kith_report_options_set_format(options, format, NULL),
                     KITH_OK);
    assert_int_equal(kith_report_write(found, NULL, options, &text, NULL),
                     KITH_OK);
    kith_report_options_free(options);
    kith_assessment_free(found);
    return text;
}

static void they_follow_the_reports_own_sentences(void **state)
{
    static const char *const sheets[] = {"", "a=1 hit=0", "a=1 hit=4"};
    for (int32_t view = KITH_VIEW_PLAIN; view <= KITH_VIEW_PRIVATE; view++)
        for (int i = 0; i < 3; i++) {
            kith_text *text =
                report_of(*state, sheets[i], view, KITH_FORMAT_TEXT);
            assert_non_null(
                strstr(kith_text_data(text), "in a study yet. It cannot hear "
                                             "your friend. It is\n  slow.\n"));
            kith_text_free(text);
            text = report_of(*state, sheets[i], view, KITH_FORMAT_JSON);
            assert_non_null(strstr(kith_text_data(text),
                                   " has been tested in a study yet.\",\n"
                                   "        \"It cannot hear your friend.\",\n"
                                   "        \"It is slow.\"\n      ]"));
            kith_text_free(text);
        }
}

static void after_a_stop_there_are_none(void **state)
{
    kith_text *text =
        report_of(*state, "a=4", KITH_VIEW_PRIVATE, KITH_FORMAT_TEXT);
    assert_null(strstr(kith_text_data(text), "It is slow."));
    kith_text_free(text);
}

static void they_have_getters(void **state)
{
    kith_wording *wording = NULL;
    assert_int_equal(
        kith_wording_new(*state, "partner", NULL, 0, NULL, &wording, NULL),
        KITH_OK);
    assert_int_equal(kith_wording_limit_count(wording), 2);
    assert_string_equal(kith_wording_limit(wording, 0),
                        "It cannot hear your partner.");
    assert_string_equal(kith_wording_limit(wording, 1), "It is slow.");
    assert_null(kith_wording_limit(wording, 2));
    assert_null(kith_wording_limit(wording, -1));
    kith_wording_free(wording);
}

static void an_overlay_translates_them(void **state)
{
    static const char *const texts[] = {
        "'limits': {'1': 'Es ist langsam.'}",
        "'limits': ['Es hört {O} nicht.', 'Es ist langsam.']"};
    for (int i = 0; i < 2; i++) {
        char overlay[600];
        snprintf(overlay, sizeof overlay,
                 "{'kith-overlay': 1, 'questionnaire': 'small', 'version': "
                 "'1.0.0', 'language': 'de', 'texts': {%s, 'stop': {'end': "
                 "{'text': 'E'}}, 'resources': ["
                 "{'label': 'H', 'text': 'H'}, {'label': 'H', 'text': 'H'}, "
                 "{'label': 'H', 'text': 'H'}]}}",
                 texts[i]);
        char *json = quoted(overlay);
        kith_wording *wording = NULL;
        assert_int_equal(kith_wording_new(*state, "friend", json, KITH_NUL,
                                          NULL, &wording, NULL),
                         KITH_OK);
        assert_string_equal(kith_wording_limit(wording, 0),
                            i == 0 ? "It cannot hear your friend."
                                   : "Es hört your friend nicht.");
        assert_string_equal(kith_wording_limit(wording, 1), "Es ist langsam.");
        kith_wording_free(wording);
        free(json);
    }
}

static void a_document_may_have_eight_or_none(void **state)
{
    (void)state;
    kith_questionnaire *read = questionnaire_of(
        "'a'",
        "'status': 'unvalidated', 'items': [" FIVE(
            "a",
            "") "], "
                "'limits': ['1.', '2.', '3.', '4.', '5.', '6.', '7.', '8.']");
    kith_text *text = report_of(read, "", KITH_VIEW_PLAIN, KITH_FORMAT_TEXT);
    assert_non_null(
        strstr(kith_text_data(text), "study yet. 1. 2. 3. 4. 5. 6. 7. 8.\n"));
    kith_text_free(text);
    kith_questionnaire_free(read);
    read = questionnaire_of("'a'", "'items': [" FIVE("a", "") "]");
    kith_wording *wording = NULL;
    assert_int_equal(
        kith_wording_new(read, "friend", NULL, 0, NULL, &wording, NULL),
        KITH_OK);
    assert_int_equal(kith_wording_limit_count(wording), 0);
    assert_null(kith_wording_limit(wording, 0));
    kith_wording_free(wording);
    kith_questionnaire_free(read);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(they_follow_the_reports_own_sentences),
        cmocka_unit_test(after_a_stop_there_are_none),
        cmocka_unit_test(they_have_getters),
        cmocka_unit_test(an_overlay_translates_them),
        cmocka_unit_test(a_document_may_have_eight_or_none),
    };
    return cmocka_run_group_tests(tests, open_document, close_document);
}
