/* SPDX-License-Identifier: MIT */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"

static const char items[] = "'a', 'b', 'hit', 'partners'";
#define ITEMS                                                                  \
    "'items': [" FIVE("a", "") "," FIVE("b", "") ","                           \
    FIVE("hit", ", 'safety': true") ","                                        \
    FIVE("partners", ", 'ties': ['partner']") "],"                             \
    "'scales': [" SCALE("s", "'a', 'b'", "") "],"                              \
    "'patterns': ["                                                            \
    PATTERN("harm", "true", CRITERION("hit", IS("hit", "at_least", "2")),      \
            "'some': 1", "") ","                                               \
    PATTERN("p", "false", CRITERION("a", IS("a", "at_least", "3")),            \
            "'some': 1", "") "],"
#define WHEN(condition) ", 'when': " condition

/* What became of the first piece of advice. */
static int32_t became(const char *advice, const char *sheet)
{
    char parts[4000];
    snprintf(parts, sizeof parts, "%s'advice': [%s]", ITEMS, advice);
    kith_questionnaire *questionnaire = questionnaire_of(items, parts);
    kith_assessment *found = assessment_of(questionnaire, sheet);
    int32_t fate = kith_host_advice(found, 0);
    kith_assessment_free(found);
    kith_questionnaire_free(questionnaire);
    return fate;
}

/* ---- The condition ---------------------------------------------------- */

static void advice_fits_when_its_condition_is_true_now(void **state)
{
    (void)state;
    static const char *const advice[] = {
        ADVICE("x", "any", WHEN(IS("a", "at_least", "3"))),
        ADVICE("x", "any", WHEN("{'scale': 's', 'at_least': 3}")),
        ADVICE("x", "any", WHEN("{'pattern': 'p', 'at_least': 'some'}"))};
    for (int i = 0; i < 3; i++) {
        assert_int_equal(became(advice[i], "a=3 b=4"), KITH_ADVICE_OFFERED);
        assert_int_equal(became(advice[i], "a=2 b=3"),
                         KITH_ADVICE_DOES_NOT_FIT);
        assert_int_equal(became(advice[i], ""), KITH_ADVICE_UNKNOWN);
        assert_int_equal(became(advice[i], "a=declined b=n/a"),
                         KITH_ADVICE_UNKNOWN);
    }
}

static void advice_without_a_condition_always_fits(void **state)
{
    (void)state;
    assert_int_equal(became(ADVICE("x", "any", ""), ""), KITH_ADVICE_OFFERED);
}

static void advice_about_what_the_tie_has_not_does_not_fit(void **state)
{
    (void)state;
    assert_int_equal(
        became(ADVICE("x", "any", WHEN(IS("partners", "at_least", "0"))), ""),
        KITH_ADVICE_DOES_NOT_FIT);
    assert_int_equal(became(ADVICE("x", "any", WHEN("{'tie': 'partner'}")), ""),
                     KITH_ADVICE_DOES_NOT_FIT);
    assert_int_equal(became(ADVICE("x", "any", WHEN("{'tie': 'friend'}")), ""),
                     KITH_ADVICE_OFFERED);
}

static void advice_may_read_the_combined_gate(void **state)
{
    (void)state;
    static const char advice[] =
        ADVICE("x", "any", WHEN("{'gate': 'raised'}"));
    assert_int_equal(became(advice, "hit=0"), KITH_ADVICE_DOES_NOT_FIT);
    assert_int_equal(became(advice, "hit=4"), KITH_ADVICE_OFFERED);
    assert_int_equal(became(advice, "hit=0 +raised"), KITH_ADVICE_OFFERED);
    assert_int_equal(
        became(ADVICE("x", "any", WHEN("{'gate': 'unknown'}")), ""),
        KITH_ADVICE_OFFERED);
}

/* ---- The gate --------------------------------------------------------- */

static void the_gate_withholds_what_does_not_suit_it(void **state)
{
    (void)state;
    static const struct {
        const char *sheet;
        int32_t any, not_raised, must_be_known;
    } rows[] = {
        {"hit=0", KITH_ADVICE_OFFERED, KITH_ADVICE_OFFERED,
         KITH_ADVICE_OFFERED},
        {"hit=declined", KITH_ADVICE_OFFERED, KITH_ADVICE_OFFERED,
         KITH_ADVICE_WITHHELD},
        {"", KITH_ADVICE_OFFERED, KITH_ADVICE_OFFERED, KITH_ADVICE_WITHHELD},
        {"hit=2", KITH_ADVICE_OFFERED, KITH_ADVICE_WITHHELD,
         KITH_ADVICE_WITHHELD},
        {"hit=0 +raised", KITH_ADVICE_OFFERED, KITH_ADVICE_WITHHELD,
         KITH_ADVICE_WITHHELD},
        {"+raised", KITH_ADVICE_OFFERED, KITH_ADVICE_WITHHELD,
         KITH_ADVICE_WITHHELD}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *sheet = rows[i].sheet;
        assert_int_equal(became(ADVICE("x", "any", ""), sheet), rows[i].any);
        assert_int_equal(became(ADVICE("x", "not-raised", ""), sheet),
                         rows[i].not_raised);
        assert_int_equal(became(ADVICE("x", "must-be-known", ""), sheet),
                         rows[i].must_be_known);
    }
}

static void what_does_not_fit_is_not_withheld(void **state)
{
    (void)state;
    static const char advice[] =
        ADVICE("x", "must-be-known", WHEN(IS("a", "at_least", "3")));
    assert_int_equal(became(advice, "hit=4 a=0"), KITH_ADVICE_DOES_NOT_FIT);
    assert_int_equal(became(advice, "hit=4"), KITH_ADVICE_UNKNOWN);
    assert_int_equal(became(advice, "hit=4 a=3"), KITH_ADVICE_WITHHELD);
}

/* ---- What is offered -------------------------------------------------- */

/* The ids offered in a view, "x y". */
static void check_offers(const char *advice, const char *sheet, int32_t view,
                         const char *expected)
{
    char parts[4000], text[200] = "";
    snprintf(parts, sizeof parts, "%s'advice': [%s]", ITEMS, advice);
    kith_questionnaire *questionnaire = questionnaire_of(items, parts);
    kith_assessment *found = assessment_of(questionnaire, sheet);
    int32_t count = kith_assessment_advice_count(found, view);
    for (int32_t i = 0; i < count; i++) {
        int32_t offer = kith_assessment_advice(found, view, i);
        strcat(text, i == 0 ? "" : " ");
        strcat(text, kith_questionnaire_advice_id(questionnaire, offer));
    }
    assert_string_equal(text, expected);
    assert_int_equal(kith_assessment_advice(found, view, count), -1);
    assert_int_equal(kith_assessment_advice(found, view, -1), -1);
    kith_assessment_free(found);
    kith_questionnaire_free(questionnaire);
}

static void two_are_offered_by_priority_and_then_by_place(void **state)
{
    (void)state;
    static const char advice[] =
        ADVICE("late", "any", ", 'priority': 101") ","
        ADVICE("first", "any", "") ","
        ADVICE("second", "any", ", 'priority': 100") ","
        ADVICE("urgent", "any",
               ", 'priority': 0" WHEN(IS("a", "at_least", "3")));
    check_offers(advice, "a=0", KITH_VIEW_PRIVATE, "first second");
    check_offers(advice, "a=3", KITH_VIEW_PRIVATE, "urgent first");
}

static void what_is_general_fills_up_whatever_its_priority(void **state)
{
    (void)state;
    static const char advice[] =
        ADVICE("rest", "any", ", 'general': true, 'priority': 0") ","
        ADVICE("x", "any", ", 'priority': 1000000"
               WHEN(IS("a", "at_least", "3"))) ","
        ADVICE("walk", "any", ", 'general': true") ","
        ADVICE("y", "any", WHEN(IS("b", "at_least", "3")));
    check_offers(advice, "", KITH_VIEW_PRIVATE, "rest walk");
    check_offers(advice, "a=3", KITH_VIEW_PRIVATE, "x rest");
    check_offers(advice, "a=3 b=3", KITH_VIEW_PRIVATE, "y x");
}

static void fewer_than_two_are_offered_where_there_are_fewer(void **state)
{
    (void)state;
    check_offers(ADVICE("x", "any", WHEN(IS("a", "at_least", "3"))), "a=3",
                 KITH_VIEW_PRIVATE, "x");
    check_offers(ADVICE("x", "any", WHEN(IS("a", "at_least", "3"))), "a=0",
                 KITH_VIEW_PRIVATE, "");
}

static void what_is_withheld_makes_room_for_the_next(void **state)
{
    (void)state;
    static const char advice[] =
        ADVICE("together", "must-be-known", ", 'priority': 1") ","
        ADVICE("limits", "not-raised", ", 'priority': 2") ","
        ADVICE("rest", "any", ", 'general': true") ","
        ADVICE("walk", "any", ", 'general': true");
    check_offers(advice, "hit=0", KITH_VIEW_PRIVATE, "together limits");
    check_offers(advice, "", KITH_VIEW_PRIVATE, "limits rest");
    check_offers(advice, "hit=3", KITH_VIEW_PRIVATE, "rest walk");
}

static void plain_offers_only_what_is_for_any_gate_and_not_sensitive(
    void **state)
{
    (void)state;
    static const char advice[] =
        ADVICE("together", "must-be-known", ", 'priority': 1") ","
        ADVICE("limits", "not-raised", ", 'priority': 2") ","
        ADVICE("hurt", "any",
               ", 'priority': 3" WHEN(IS("hit", "at_least", "0"))) ","
        ADVICE("gate", "any", ", 'priority': 4" WHEN("{'gate': 'raised'}")) ","
        ADVICE("marked", "any", ", 'priority': 5, 'sensitive': true") ","
        ADVICE("harm", "any", ", 'priority': 6"
               WHEN("{'not': {'pattern': 'harm', 'at_least': 'some'}}")) ","
        ADVICE("open", "any", ", 'priority': 7" WHEN(IS("a", "above", "0")))
        "," ADVICE("rest", "any", ", 'general': true");
    check_offers(advice, "hit=0 a=1", KITH_VIEW_PLAIN, "open rest");
    check_offers(advice, "hit=4 a=1", KITH_VIEW_PLAIN, "open rest");
    check_offers(advice, "hit=4 a=0 +raised", KITH_VIEW_PLAIN, "rest");
    check_offers(advice, "hit=0 a=1", KITH_VIEW_PRIVATE, "together limits");
    check_offers(advice, "hit=4 a=1", KITH_VIEW_PRIVATE, "hurt gate");
}

static void another_view_offers_nothing(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = questionnaire_of(
        items, ITEMS "'advice': [" ADVICE("x", "any", "") "]");
    kith_assessment *found = assessment_of(questionnaire, "");
    assert_int_equal(kith_assessment_advice_count(found, KITH_VIEW_HOST), -1);
    assert_int_equal(kith_assessment_advice_count(found, -1), -1);
    assert_int_equal(kith_assessment_advice(found, KITH_VIEW_HOST, 0), -1);
    assert_int_equal(kith_host_advice(found, -1), -1);
    assert_int_equal(kith_host_advice(found, 1), -1);
    kith_assessment_free(found);
    kith_questionnaire_free(questionnaire);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(advice_fits_when_its_condition_is_true_now),
        cmocka_unit_test(advice_without_a_condition_always_fits),
        cmocka_unit_test(advice_about_what_the_tie_has_not_does_not_fit),
        cmocka_unit_test(advice_may_read_the_combined_gate),
        cmocka_unit_test(the_gate_withholds_what_does_not_suit_it),
        cmocka_unit_test(what_does_not_fit_is_not_withheld),
        cmocka_unit_test(two_are_offered_by_priority_and_then_by_place),
        cmocka_unit_test(what_is_general_fills_up_whatever_its_priority),
        cmocka_unit_test(fewer_than_two_are_offered_where_there_are_fewer),
        cmocka_unit_test(what_is_withheld_makes_room_for_the_next),
        cmocka_unit_test(
            plain_offers_only_what_is_for_any_gate_and_not_sensitive),
        cmocka_unit_test(another_view_offers_nothing),
    };
    return cmocka_run_group_tests_name("advice", tests, NULL, NULL);
}
