/* SPDX-License-Identifier: MIT */
/* test_share_leaf - the leaf that holds two facts against each other: what it
 * is worth, what reads it, and what it is called. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"

#define SHARE(from) \
    "{'share': ['mine', 'theirs'], 'wilson_above': 0.5, 'from': " from "}"
#define FACTS                                                             \
    "'facts': [" FACT("mine", "0", "1000000", "") "," FACT("theirs", "0", \
                                                           "500", "") "],"

static const char parts[] = FACTS "'items': [" FIVE(
    "a",
    "") "],"
        "'patterns': [" PATTERN(
            "more", "false", CRITERION("more", SHARE("6")), "'some': 1",
            "") "," PATTERN("not", "false",
                            CRITERION("not", "{'not': " SHARE("6") "}"),
                            "'some': 1",
                            "") "," PATTERN("eased", "false",
                                            CRITERION("a",
                                                      IS("a", "at_least", "1")),
                                            "'some': 1",
                                            ", 'eased_by': [{'when': " SHARE(
                                                "1") ", 'to': 'set-aside', "
                                                     "'text': 'x'}]") "],"
                                                                      "'advice'"
                                                                      ": "
                                                                      "[" ADVICE(
                                                                          "ask",
                                                                          "any",
                                                                          ", "
                                                                          "'whe"
                                                                          "n':"
                                                                          " " SHARE(
                                                                              "6")) "]";

static int open_document(void **state)
{
    *state = questionnaire_of("'a'", parts);
    return 0;
}

static int close_document(void **state)
{
    kith_questionnaire_free(*state);
    return 0;
}

/* The first pattern's level on a sheet, which is settled. */
static int32_t level(const kith_questionnaire *read, const char *sheet)
{
    kith_assessment *found = assessment_of(read, sheet);
    int32_t now = kith_host_level(found, 0);
    assert_int_equal(kith_host_lowest_level(found, 0), now);
    assert_int_equal(kith_host_highest_level(found, 0), now);
    kith_assessment_free(found);
    return now;
}

static void two_counts_are_held_against_each_other(void **state)
{
    assert_int_equal(level(*state, "+mine=18 +theirs=4"), KITH_SOME);
    assert_int_equal(level(*state, "+mine=9 +theirs=3"), KITH_NOT_SEEN);
    assert_int_equal(level(*state, "+mine=4 +theirs=18"), KITH_NOT_SEEN);
    assert_int_equal(level(*state, "+mine=1000000 +theirs=500"), KITH_SOME);
}

/* All one way counts from six on; the lower end for 5 of 5 is .57. */
static void together_they_must_be_enough(void **state)
{
    assert_int_equal(level(*state, "+mine=5 +theirs=0"), KITH_NOT_SEEN);
    assert_int_equal(level(*state, "+mine=6 +theirs=0"), KITH_SOME);
    assert_int_equal(level(*state, "+mine=0 +theirs=0"), KITH_NOT_SEEN);
    assert_int_equal(level(*state, "+mine=5.999999 +theirs=0"), KITH_NOT_SEEN);
    assert_int_equal(level(*state, "+mine=5.999999 +theirs=0.000001"),
                     KITH_SOME);
}

static void it_is_unknown_unless_both_are_given(void **state)
{
    static const char *const sheets[] = {"", "+mine=18", "+theirs=0",
                                         "a=4 +mine=18"};
    for (int i = 0; i < 4; i++) {
        kith_assessment *found = assessment_of(*state, sheets[i]);
        for (int32_t pattern = 0; pattern < 2; pattern++) {
            assert_int_equal(kith_host_criterion(found, pattern, 0),
                             KITH_CRITERION_UNKNOWN);
            assert_int_equal(kith_host_level(found, pattern),
                             KITH_NOT_ENOUGH_INFORMATION);
            assert_int_equal(kith_host_lowest_level(found, pattern),
                             KITH_NOT_SEEN);
            assert_int_equal(kith_host_highest_level(found, pattern),
                             KITH_SOME);
        }
        assert_int_equal(kith_host_advice(found, 0), KITH_ADVICE_UNKNOWN);
        kith_assessment_free(found);
    }
}

static void easings_and_advice_may_read_it(void **state)
{
    kith_assessment *found = assessment_of(*state, "a=3 +mine=18 +theirs=4");
    assert_int_equal(kith_host_level(found, 2), KITH_SET_ASIDE);
    assert_int_equal(kith_host_advice(found, 0), KITH_ADVICE_OFFERED);
    kith_assessment_free(found);
    found = assessment_of(*state, "a=3 +mine=9 +theirs=3");
    assert_int_equal(kith_host_level(found, 2), KITH_SOME);
    assert_int_equal(kith_host_advice(found, 0), KITH_ADVICE_DOES_NOT_FIT);
    kith_assessment_free(found);
}

static void there_is_nothing_to_quote_and_nothing_to_ask(void **state)
{
    kith_assessment *found = assessment_of(*state, "a=1 +mine=18 +theirs=4");
    assert_int_equal(kith_assessment_finding(found, KITH_VIEW_PRIVATE, 0), 0);
    assert_int_equal(
        kith_assessment_evidence_count(found, KITH_VIEW_PRIVATE, 0), 0);
    kith_assessment_free(found);
    found = assessment_of(*state, "a=1 +mine=9 +theirs=3");
    kith_explanation *why = NULL;
    assert_int_equal(kith_explain(found, 0, &why, NULL), KITH_OK);
    assert_int_equal(kith_explanation_decisive_count(why), 0);
    assert_int_equal(kith_explanation_question_count(why), 0);
    assert_int_equal(kith_explanation_nearest(why), -1);
    kith_explanation_free(why);
    kith_assessment_free(found);
}

static void both_facts_are_read(void **state)
{
    for (int32_t i = 0; i < kith_questionnaire_warning_count(*state); i++)
        assert_null(
            strstr(kith_questionnaire_warning_message(*state, i), "Fact '"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_counts_are_held_against_each_other),
        cmocka_unit_test(together_they_must_be_enough),
        cmocka_unit_test(it_is_unknown_unless_both_are_given),
        cmocka_unit_test(easings_and_advice_may_read_it),
        cmocka_unit_test(there_is_nothing_to_quote_and_nothing_to_ask),
        cmocka_unit_test(both_facts_are_read),
    };
    return cmocka_run_group_tests(tests, open_document, close_document);
}
