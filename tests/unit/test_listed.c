/* SPDX-License-Identifier: MIT */
/* test_listed - findings that under a raised gate are only listed: a label of
 * their own and what was said, nothing that weighs it. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"

enum { PLAIN = KITH_VIEW_PLAIN, PRIVATE = KITH_VIEW_PRIVATE };

#define AT(item)                                \
    CRITERION("one", IS(item, "at_least", "2")) \
    "," CRITERION("two", IS(item, "at_least", "3"))
#define TWO_LEVELS "'some': 1, 'clear': 2"
#define LISTED(label) \
    ", 'about': 'What it means.', 'label_when_raised': '" label "'"

static const char items[] = "'a', 'b', 'c', 'd', 'hit'";
static const char parts[] = "'items': [" FIVE("a", "") "," FIVE(
    "b", "") "," FIVE("c",
                      "") "," FIVE("d",
                                   "") "," FIVE("hit", ", 'safety': true") "],"
                                                                           "'pa"
                                                                           "tte"
                                                                           "rns"
                                                                           "': "
                                                                           "[" PATTERN("quarrels",
                                                                                       "false", AT("a"), TWO_LEVELS, LISTED("How you two talk") ", 'eased_by': [{'when': " IS("d", "is", "1") ", 'to': 'some', 'text': 'A hard week.'}, {'when': " IS("d", "is", "2") ", 'to': 'set-aside', 'text': 'Later.'}]") "," PATTERN("unheard",
                                                                                                                                                                                                                                                                                                                             "false",
                                                                                                                                                                                                                                                                                                                             AT("b"),
                                                                                                                                                                                                                                                                                                                             TWO_LEVELS,
                                                                                                                                                                                                                                                                                                                             LISTED(
                                                                                                                                                                                                                                                                                                                                 "You told how you are listened to.")) "," PATTERN("bare",
                                                                                                                                                                                                                                                                                                                                                                                   "false",
                                                                                                                                                                                                                                                                                                                                                                                   CRITERION("not",
                                                                                                                                                                                                                                                                                                                                                                                             "{'not': " IS(
                                                                                                                                                                                                                                                                                                                                                                                                 "c",
                                                                                                                                                                                                                                                                                                                                                                                                 "at_least",
                                                                                                                                                                                                                                                                                                                                                                                                 "1") "}"),
                                                                                                                                                                                                                                                                                                                                                                                   "'some': 1",
                                                                                                                                                                                                                                                                                                                                                                                   LISTED(
                                                                                                                                                                                                                                                                                                                                                                                       "Nothing to quote")) "," PATTERN("same",
                                                                                                                                                                                                                                                                                                                                                                                                                        "false",
                                                                                                                                                                                                                                                                                                                                                                                                                        AT("b"),
                                                                                                                                                                                                                                                                                                                                                                                                                        TWO_LEVELS, "") "," PATTERN("harm",
                                                                                                                                                                                                                                                                                                                                                                                                                                                    "true", CRITERION("hit", IS("hit", "at_least", "2")),
                                                                                                                                                                                                                                                                                                                                                                                                                                                    "'some': 1",
                                                                                                                                                                                                                                                                                                                                                                                                                                                    "") "]";

static int open_document(void **state)
{
    *state = questionnaire_of(items, parts);
    return 0;
}

static int close_document(void **state)
{
    kith_questionnaire_free(*state);
    return 0;
}

/* The findings of a view: "harm:4 quarrels:5*", with * where it is listed. */
static void check_findings(const kith_questionnaire *read, const char *sheet,
                           int32_t view, const char *expected)
{
    kith_assessment *found = assessment_of(read, sheet);
    int32_t count = kith_assessment_finding_count(found, view);
    char text[400] = "";
    for (int32_t i = 0; i < count; i++) {
        int32_t pattern = kith_assessment_finding(found, view, i);
        int32_t listed = kith_assessment_finding_listed(found, view, i);
        assert_in_range(listed, 0, 1);
        sprintf(text + strlen(text), "%s%s:%d%s", i == 0 ? "" : " ",
                kith_questionnaire_pattern_id(read, pattern),
                (int)kith_assessment_finding_level(found, view, i),
                listed ? "*" : "");
    }
    assert_string_equal(text, expected);
    assert_int_equal(kith_assessment_finding_listed(found, view, count), -1);
    assert_int_equal(kith_assessment_finding_listed(found, view, -1), -1);
    assert_int_equal(kith_assessment_finding_listed(found, KITH_VIEW_HOST, 0),
                     -1);
    kith_assessment_free(found);
}

static void it_is_listed_only_when_the_gate_is_raised(void **state)
{
    check_findings(*state, "a=3 b=2 c=1 d=0 hit=0", PRIVATE,
                   "quarrels:5 unheard:4 same:4");
    check_findings(*state, "a=3 b=2 c=1 d=0", PRIVATE,
                   "quarrels:5 unheard:4 same:4");
    check_findings(*state, "a=3 b=2 c=1 d=0 hit=2", PRIVATE,
                   "same:4 harm:4 quarrels:5* unheard:4*");
    check_findings(*state, "a=3 b=2 c=1 d=0 hit=0 +raised", PRIVATE,
                   "same:4 quarrels:5* unheard:4*");
}

/* Whatever their level: behind all others, in the document's order. */
static void the_list_stands_behind_all_others(void **state)
{
    check_findings(*state, "a=2 b=3 c=0 d=0 hit=4", PRIVATE,
                   "same:5 harm:4 quarrels:4* unheard:5* bare:4*");
}

static void what_is_set_aside_is_not_listed(void **state)
{
    check_findings(*state, "a=3 b=0 c=1 d=2 hit=0", PRIVATE, "quarrels:3");
    check_findings(*state, "a=3 b=0 c=1 d=2 hit=4", PRIVATE, "harm:4");
}

static void what_is_not_seen_or_not_known_is_not_listed(void **state)
{
    check_findings(*state, "a=1 c=1 d=0 hit=4", PRIVATE, "harm:4");
}

static void the_plain_view_never_has_it(void **state)
{
    check_findings(*state, "a=3 b=2 c=0 d=0 hit=0", PLAIN, "same:4");
    check_findings(*state, "a=3 b=2 c=0 d=0 hit=4", PLAIN, "same:4");
    int32_t quarrels = kith_questionnaire_pattern_index(*state, "quarrels");
    assert_int_equal(kith_questionnaire_pattern_is_sensitive(*state, quarrels),
                     1);
}

static void an_easing_is_not_named_in_the_list(void **state)
{
    kith_assessment *found = assessment_of(*state, "a=3 b=0 c=1 d=1 hit=0");
    assert_int_equal(kith_assessment_finding_easing(found, PRIVATE, 0), 0);
    kith_assessment_free(found);
    found = assessment_of(*state, "a=3 b=0 c=1 d=1 hit=4");
    assert_int_equal(kith_assessment_finding_listed(found, PRIVATE, 1), 1);
    assert_int_equal(kith_assessment_finding_level(found, PRIVATE, 1),
                     KITH_SOME);
    assert_int_equal(kith_assessment_finding_easing(found, PRIVATE, 1), -1);
    assert_int_equal(kith_assessment_evidence_count(found, PRIVATE, 1), 1);
    kith_assessment_free(found);
}

/* ---- Reports ---------------------------------------------------------- */

static void check_report(const kith_questionnaire *read, const char *sheet,
                         int32_t format, const char *const *has,
                         const char *const *has_not)
{
    kith_report_options *options = NULL;
    kith_text *text = NULL;
    kith_assessment *found = assessment_of(read, sheet);
    assert_int_equal(kith_report_options_new(NULL, &options, NULL), KITH_OK);
    assert_int_equal(kith_report_options_set_view(options, PRIVATE, NULL),
                     KITH_OK);
    assert_int_equal(kith_report_options_set_format(options, format, NULL),
                     KITH_OK);
    assert_int_equal(kith_report_write(found, NULL, options, &text, NULL),
                     KITH_OK);
    for (; *has != NULL; has++)
        if (strstr(kith_text_data(text), *has) == NULL)
            fail_msg("'%s' is not in: %s", *has, kith_text_data(text));
    for (; *has_not != NULL; has_not++)
        if (strstr(kith_text_data(text), *has_not) != NULL)
            fail_msg("'%s' is in: %s", *has_not, kith_text_data(text));
    kith_text_free(text);
    kith_report_options_free(options);
    kith_assessment_free(found);
}

static const char raised[] = "a=3 b=3 c=0 d=1 hit=4";

static void the_text_says_label_and_answers_and_no_more(void **state)
{
    static const char *const has[] = {
        "  - How you two talk. You said: ‘Item a’ — often.\n",
        /* No second full stop behind one. */
        "  - You told how you are listened to. You said: ‘Item b’ — often.\n",
        "  - Nothing to quote.\n",
        "  - Pattern harm: some signs. Because you said: ‘Item hit’ — always.",
        NULL};
    static const char *const has_not[] = {"Pattern quarrels", "What it means",
                                          "A hard week", NULL};
    check_report(*state, raised, KITH_FORMAT_TEXT, has, has_not);
}

static void the_json_says_that_it_is_listed(void **state)
{
    static const char *const has[] = {
        "\"said\": \"Because you said:\"", "\"listed\": \"You said:\"",
        "\"id\": \"f3\",\n          \"label\": \"How you two talk\",\n"
        "          \"level\": \"listed\",\n          \"signs\": null,\n"
        "          \"about\": null,\n          \"easing\": null,\n"
        "          \"because\": [\n            {\n"
        "              \"said\": \"Item a\",\n"
        "              \"answer\": \"often\"\n",
        NULL};
    static const char *const has_not[] = {"Pattern quarrels", "What it means",
                                          "A hard week", NULL};
    check_report(*state, raised, KITH_FORMAT_JSON, has, has_not);
}

static void without_a_raised_gate_the_report_is_as_ever(void **state)
{
    static const char *const has[] = {
        "Pattern quarrels: some signs. What it means. A hard week. Because you",
        NULL};
    static const char *const has_not[] = {"How you two talk",
                                          "You said:", NULL};
    check_report(*state, "a=3 b=3 c=0 d=1 hit=0", KITH_FORMAT_TEXT, has,
                 has_not);
}

/* ---- Wording ---------------------------------------------------------- */

static void an_overlay_translates_the_label(void **state)
{
    kith_wording *wording = NULL;
    char *overlay = quoted(
        "{'kith-overlay': 1, 'questionnaire': 'small', 'version': '1.0.0', "
        "'language': 'de', 'texts': {'resources': {"
        "'0': {'label': 'H', 'text': 'H'}, '1': {'label': 'H', 'text': 'H'}, "
        "'2': {'label': 'H', 'text': 'H'}}, 'patterns': {'quarrels': "
        "{'label_when_raised': 'Wie ihr redet'}}}}");
    assert_int_equal(kith_wording_new(*state, "friend", overlay, KITH_NUL, NULL,
                                      &wording, NULL),
                     KITH_OK);
    assert_string_equal(kith_wording_pattern_label_when_raised(wording, 0),
                        "Wie ihr redet");
    assert_string_equal(kith_wording_pattern_label_when_raised(wording, 1),
                        "You told how you are listened to.");
    assert_null(kith_wording_pattern_label_when_raised(wording, 3));
    assert_string_equal(kith_wording_pattern_label(wording, 0),
                        "Pattern quarrels");
    kith_wording_free(wording);
    free(overlay);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_listed_only_when_the_gate_is_raised),
        cmocka_unit_test(the_list_stands_behind_all_others),
        cmocka_unit_test(what_is_set_aside_is_not_listed),
        cmocka_unit_test(what_is_not_seen_or_not_known_is_not_listed),
        cmocka_unit_test(the_plain_view_never_has_it),
        cmocka_unit_test(an_easing_is_not_named_in_the_list),
        cmocka_unit_test(the_text_says_label_and_answers_and_no_more),
        cmocka_unit_test(the_json_says_that_it_is_listed),
        cmocka_unit_test(without_a_raised_gate_the_report_is_as_ever),
        cmocka_unit_test(an_overlay_translates_the_label),
    };
    return cmocka_run_group_tests(tests, open_document, close_document);
}
