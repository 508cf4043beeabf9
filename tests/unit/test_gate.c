/* SPDX-License-Identifier: MIT */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"

enum {
    OPEN = KITH_GATE_UNKNOWN,
    RAISED = KITH_GATE_RAISED,
    NOT_RAISED = KITH_GATE_NOT_RAISED
};

/* ---- Help ------------------------------------------------------------- */

static int32_t gate_of(const kith_questionnaire *questionnaire,
                       const char *sheet)
{
    kith_assessment *found = assessment_of(questionnaire, sheet);
    int32_t gate = kith_host_gate_today(found);
    kith_assessment_free(found);
    return gate;
}

static void check(const kith_questionnaire *questionnaire, const char *sheet,
                  int32_t expected)
{
    int32_t gate = gate_of(questionnaire, sheet);
    if (gate != expected)
        fail_msg("%s: the gate is %d instead of %d", sheet, gate, expected);
}

/* Two safety items, of which any raises; and, as a second way, somebody who
 * decides everything and blows hot and cold, with swings as a fact. */
static const char items[] = "'hit', 'threat', 'decides', 'cold', 'other'";
static const char parts[] =
    "'facts': [" FACT("swings", "0", "11", "") "],"
    "'items': [" CHOICE("hit", "yes-no", ", 'safety': true") ","
    FIVE("threat", ", 'safety': true") "," FIVE("decides", "") ","
    FIVE("cold", "") "," FIVE("other", "") "],"
    "'scales': [" SCALE("power", "'decides', 'cold'",
                        ", 'report_as': 'pomp', 'min_answered': 0.5") "],"
    "'patterns': ["
    PATTERN("harm", "true",
            CRITERION("hit", IS("hit", "at_least", "1")) ","
            CRITERION("threat", IS("threat", "at_least", "2")),
            "'some': 1", "") ","
    PATTERN("cycle", "true",
            REQUIRED("power", "{'scale': 'power', 'at_least': 75}") ","
            REQUIRED("swings", "{'fact': 'swings', 'at_least': 4}"),
            "'some': 2", "") ","
    PATTERN("quiet", "false", CRITERION("other", IS("other", "at_least", "3")),
            "'some': 1", "") "]";

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

/* ---- The rules -------------------------------------------------------- */

static void the_gate_begins_unknown(void **state)
{
    check(*state, "", OPEN);
}

static void one_safety_answer_raises_it(void **state)
{
    check(*state, "hit=1", RAISED);
    check(*state, "threat=2", RAISED);
    check(*state, "hit=1 threat=0 decides=0 cold=0 +swings=0", RAISED);
}

static void it_is_not_raised_once_nothing_can_raise_it(void **state)
{
    check(*state, "hit=0 threat=1 decides=1 cold=1 +swings=11", NOT_RAISED);
    check(*state, "hit=0 threat=1 decides=4 cold=4 +swings=3", NOT_RAISED);
    /* Half of the power scale is low: with 4 it is 50 at the most. */
    check(*state, "hit=0 threat=0 decides=0", NOT_RAISED);
    check(*state, "hit=0 threat=0 +swings=3", NOT_RAISED);
}

static void a_missing_safety_answer_leaves_it_unknown_whatever_the_reason(
    void **state)
{
    check(*state, "threat=0 decides=0 cold=0", OPEN);
    check(*state, "hit=skipped threat=0 decides=0 cold=0", OPEN);
    check(*state, "hit=declined threat=0 decides=0 cold=0", OPEN);
    check(*state, "hit=0 threat=declined decides=0 cold=0 +swings=0", OPEN);
}

static void a_safety_answer_below_the_threshold_must_be_there_all_the_same(
    void **state)
{
    /* Nothing that is missing could raise a gate that needs both. */
    kith_questionnaire *both = questionnaire_of(
        "'hit', 'threat'",
        "'items': [" CHOICE("hit", "yes-no", ", 'safety': true") ","
        FIVE("threat", ", 'safety': true") "],"
        "'patterns': [" PATTERN("harm", "true",
                                CRITERION("hit", IS("hit", "at_least", "1")) ","
                                CRITERION("threat",
                                          IS("threat", "at_least", "2")),
                                "'some': 2", "") "]");
    (void)state;
    check(both, "hit=0", OPEN);
    check(both, "hit=0 threat=4", NOT_RAISED);
    check(both, "hit=1 threat=2", RAISED);
    check(both, "hit=1", OPEN);
    kith_questionnaire_free(both);
}

static void a_fact_not_given_can_be_anything_it_may_be(void **state)
{
    check(*state, "hit=0 threat=0 decides=4 cold=4", OPEN);
    check(*state, "hit=0 threat=0 decides=4 cold=4 +swings=4", RAISED);
    check(*state, "hit=0 threat=0 decides=4 cold=4 +swings=3.999999",
          NOT_RAISED);
}

static void a_gap_in_a_scale_lies_between_its_ends_for_the_gate(void **state)
{
    /* Half answered and high, which fills the rest; for the gate it is open. */
    check(*state, "hit=0 threat=0 decides=3 +swings=3", NOT_RAISED);
    check(*state, "hit=0 threat=0 decides=2 +swings=5", OPEN);
    check(*state, "hit=0 threat=0 decides=2 cold=declined +swings=5", OPEN);
    check(*state, "hit=0 threat=0 decides=2 cold=n/a +swings=5", OPEN);
    check(*state, "hit=0 threat=0 decides=1 cold=n/a +swings=5", NOT_RAISED);
}

static void what_is_so_now_raises_even_where_it_could_change(void **state)
{
    check(*state, "decides=3 +swings=5", RAISED); /* 75 as filled */
    check(*state, "decides=3 cold=declined +swings=5", RAISED);
}

static void what_must_come_raises_before_it_is_there(void **state)
{
    (void)state;
    /* No score yet for want of an answer, and it cannot stay below. */
    kith_questionnaire *sure = questionnaire_of(
        "'a', 'b'",
        "'items': [" FIVE("a", "") "," FIVE("b", "") "],"
        "'scales': [" SCALE("s", "'a', 'b'", ", 'method': 'sum'") "],"
        "'patterns': [" PATTERN("p", "true",
                                CRITERION("s", "{'scale': 's', 'at_least': 4}"),
                                "'some': 1", "") "]");
    check(sure, "a=4", RAISED);
    check(sure, "a=4 b=declined", RAISED);
    check(sure, "a=3", OPEN);
    check(sure, "a=3 b=0", NOT_RAISED);
    kith_questionnaire_free(sure);
}

static void what_every_answer_would_say_counts_while_missing(void **state)
{
    (void)state;
    kith_questionnaire *always = questionnaire_of(
        "'hit', 'a'",
        "'items': [" CHOICE("hit", "yes-no", ", 'safety': true") ","
        FIVE("a", "") "],"
        "'patterns': [" PATTERN("p", "true",
                                CRITERION("hit", IS("hit", "at_least", "1")) ","
                                CRITERION("a", IS("a", "at_least", "0")),
                                "'some': 2", "") "]");
    check(always, "hit=1 a=declined", RAISED);
    check(always, "hit=1", RAISED);
    check(always, "hit=0", NOT_RAISED);
    kith_questionnaire_free(always);
}

static void gate_patterns_may_read_each_other(void **state)
{
    (void)state;
    kith_questionnaire *nested = questionnaire_of(
        "'a', 'b'",
        "'items': [" FIVE("a", ", 'safety': true") "," FIVE("b", "") "],"
        "'patterns': ["
        PATTERN("outer", "true",
                REQUIRED("in", "{'pattern': 'inner', 'at_least': 'clear'}") ","
                REQUIRED("b", IS("b", "at_least", "3")),
                "'some': 2", "") ","
        PATTERN("inner", "true",
                CRITERION("one", IS("a", "at_least", "2")) ","
                CRITERION("two", IS("a", "at_least", "4")),
                "'some': 1, 'clear': 2", "") "]");
    check(nested, "a=1", NOT_RAISED);
    check(nested, "a=2", RAISED);
    kith_assessment *found = assessment_of(nested, "a=4 b=3");
    assert_int_equal(kith_host_level(found, 0), KITH_SOME);
    kith_assessment_free(found);
    found = assessment_of(nested, "a=3 b=3");
    assert_int_equal(kith_host_level(found, 0), KITH_NOT_SEEN);
    kith_assessment_free(found);
    kith_questionnaire_free(nested);
}

/* ---- No gate pattern -------------------------------------------------- */

static void without_a_gate_pattern_it_stays_unknown(void **state)
{
    (void)state;
    kith_questionnaire *without = questionnaire_of(
        "'a'", "'items': [" FIVE("a", "") "],"
               "'patterns': [" PATTERN("p", "false",
                                       CRITERION("a", IS("a", "above", "1")),
                                       "'some': 1", "") "]");
    check(without, "a=0", OPEN);
    check(without, "a=4", OPEN);
    kith_questionnaire_free(without);
}

static void without_a_gate_pattern_in_the_tie_it_stays_unknown(void **state)
{
    (void)state;
    kith_questionnaire *partners = questionnaire_of(
        "'a', 'hit'",
        "'items': [" FIVE("a", "") ","
        FIVE("hit", ", 'safety': true, 'ties': ['partner']") "],"
        "'patterns': [" PATTERN("p", "true",
                                REQUIRED("hit", IS("hit", "above", "1")),
                                "'some': 1", "") "]");
    check(partners, "a=0", OPEN);
    kith_answers *answers = answers_of(partners, "partner", "a=0 hit=0");
    kith_assessment *found = assess_answers(answers);
    assert_int_equal(kith_host_gate(found), NOT_RAISED);
    kith_assessment_free(found);
    kith_answers_free(answers);
    kith_questionnaire_free(partners);
}

/* ---- An earlier gate -------------------------------------------------- */

static void an_earlier_raised_gate_holds_beside_todays(void **state)
{
    static const struct {
        const char *sheet;
        int32_t today;
    } rows[] = {{"+raised", OPEN},
                {"+raised hit=1", RAISED},
                {"+raised hit=0 threat=0 decides=0", NOT_RAISED}};
    for (int i = 0; i < 3; i++) {
        kith_assessment *found = assessment_of(*state, rows[i].sheet);
        assert_int_equal(kith_host_gate_today(found), rows[i].today);
        assert_int_equal(kith_host_gate(found), RAISED);
        kith_assessment_free(found);
    }
}

static void an_earlier_gate_that_was_not_raised_says_nothing(void **state)
{
    kith_answers *answers = answers_of(*state, "friend", "hit=0");
    kith_answers_set_earlier_gate(answers, NOT_RAISED, NULL);
    kith_assessment *found = assess_answers(answers);
    assert_int_equal(kith_host_gate(found), OPEN);
    kith_assessment_free(found);
    kith_answers_free(answers);
}

/* ---- Read by other patterns ------------------------------------------- */

static void a_gate_leaf_is_sure_only_once_no_answer_moves_the_gate(void **state)
{
    (void)state;
    kith_questionnaire *reader = questionnaire_of(
        "'hit', 'a', 'b'",
        "'items': [" CHOICE("hit", "yes-no", ", 'safety': true") ","
        FIVE("a", "") "," FIVE("b", "") "],"
        "'scales': [" SCALE("s", "'a', 'b'", ", 'min_answered': 1") "],"
        "'patterns': ["
        PATTERN("raises", "true",
                CRITERION("hit", IS("hit", "at_least", "1")) ","
                CRITERION("s", "{'scale': 's', 'at_least': 3}"),
                "'some': 1", "") ","
        PATTERN("reads", "false",
                CRITERION("gate", "{'gate': 'raised'}"), "'some': 1", "") "]");
    static const struct {
        const char *sheet;
        int32_t now, low, high;
    } rows[] = {
        {"", KITH_NOT_SEEN, KITH_NOT_SEEN, KITH_SOME},
        {"hit=1", KITH_SOME, KITH_SOME, KITH_SOME},
        {"+raised", KITH_SOME, KITH_SOME, KITH_SOME},
        /* Raised now by a score that b could still pull down. */
        {"hit=0 a=4", KITH_SOME, KITH_NOT_SEEN, KITH_SOME},
        {"hit=0 a=4 b=3", KITH_SOME, KITH_SOME, KITH_SOME},
        {"hit=0 a=1", KITH_NOT_SEEN, KITH_NOT_SEEN, KITH_NOT_SEEN},
        {"hit=0 a=2 b=declined", KITH_NOT_SEEN, KITH_NOT_SEEN, KITH_SOME},
        /* The same with b declined: no answer is to come that could. */
        {"hit=0 a=4 b=declined", KITH_SOME, KITH_SOME, KITH_SOME}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        kith_assessment *found = assessment_of(reader, rows[i].sheet);
        assert_int_equal(kith_host_level(found, 1), rows[i].now);
        assert_int_equal(kith_host_lowest_level(found, 1), rows[i].low);
        assert_int_equal(kith_host_highest_level(found, 1), rows[i].high);
        kith_assessment_free(found);
    }
    kith_questionnaire_free(reader);
}

static void a_gate_leaf_is_unsure_for_want_of_a_safety_answer(void **state)
{
    (void)state;
    kith_questionnaire *both = questionnaire_of(
        "'hit', 'threat'",
        "'items': [" CHOICE("hit", "yes-no", ", 'safety': true") ","
        FIVE("threat", ", 'safety': true") "],"
        "'patterns': ["
        PATTERN("harm", "true",
                CRITERION("hit", IS("hit", "at_least", "1")) ","
                CRITERION("threat", IS("threat", "at_least", "2")),
                "'some': 2", "") ","
        PATTERN("reads", "false", CRITERION("gate", "{'gate': 'not-raised'}"),
                "'some': 1", "") "]");
    kith_assessment *found = assessment_of(both, "hit=declined threat=0");
    assert_int_equal(kith_host_highest_level(found, 0), KITH_NOT_SEEN);
    assert_int_equal(kith_host_gate(found), OPEN);
    assert_int_equal(kith_host_level(found, 1), KITH_NOT_SEEN);
    assert_int_equal(kith_host_highest_level(found, 1), KITH_SOME);
    kith_assessment_free(found);
    kith_questionnaire_free(both);
}

/* ---- Stopped ---------------------------------------------------------- */

static void after_a_stop_it_is_raised_or_unknown(void **state)
{
    (void)state;
    kith_questionnaire *stops = questionnaire_of(
        "'adult', 'hit'",
        "'items': [" CHOICE("adult", "yes-no", "") ","
        CHOICE("hit", "yes-no", ", 'safety': true") "],"
        "'stop': [{'id': 'young', 'text': 'Kindly.', 'help': 'young-people', "
        "'when': {'item': 'adult', 'is': 'no'}}],"
        "'scales': [" SCALE("s", "'adult'", "") "],"
        "'differences': [],"
        "'patterns': ["
        PATTERN("harm", "true", CRITERION("hit", IS("hit", "above", "0")),
                "'some': 1", "") ","
        PATTERN("p", "false", CRITERION("adult", IS("adult", "below", "1")),
                "'some': 1", "") "],"
        "'advice': [" ADVICE("rest", "any", "") "]");
    static const struct {
        const char *sheet;
        int32_t today, gate;
    } rows[] = {{"adult=0 hit=0", OPEN, OPEN},
                {"adult=0", OPEN, OPEN},
                {"adult=0 hit=1", RAISED, RAISED},
                {"adult=0 hit=0 +raised", OPEN, RAISED}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        kith_assessment *found = assessment_of(stops, rows[i].sheet);
        double number = -77;
        assert_int_equal(kith_assessment_stopped(found), 0);
        assert_int_equal(kith_host_gate_today(found), rows[i].today);
        assert_int_equal(kith_host_gate(found), rows[i].gate);
        assert_int_equal(kith_assessment_score(found, 0, &number),
                         KITH_E_NO_VALUE);
        assert_int_equal(
            kith_assessment_score_bounds(found, 0, &number, &number),
            KITH_E_NO_VALUE);
        assert_true(number == -77);
        for (int32_t p = 0; p < 2; p++) {
            assert_int_equal(kith_host_level(found, p), -1);
            assert_int_equal(kith_host_lowest_level(found, p), -1);
            assert_int_equal(kith_host_highest_level(found, p), -1);
            assert_int_equal(kith_host_criterion(found, p, 0), -1);
        }
        assert_int_equal(kith_host_advice(found, 0), -1);
        for (int32_t view = KITH_VIEW_PLAIN; view <= KITH_VIEW_PRIVATE;
             view++) {
            assert_int_equal(kith_assessment_finding_count(found, view), 0);
            assert_int_equal(kith_assessment_advice_count(found, view), 0);
            assert_int_equal(kith_assessment_strength_count(found, view), 0);
        }
        kith_assessment_free(found);
    }
    kith_questionnaire_free(stops);
}

/* ---- Every sheet ------------------------------------------------------ */

/* not raised < unknown < raised */
static int rank(int32_t gate)
{
    return gate == NOT_RAISED ? 0 : gate == OPEN ? 1 : 2;
}

/* What each item may hold: reasons first, then values upward. */
static const char *const hits[] = {"skipped", "declined", "0", "1"};
static const char *const threats[] = {"skipped", "declined", "0",
                                      "1",       "2",        "4"};
static const char *const powers[] = {"skipped", "n/a", "0", "2", "3", "4"};
static const char *const swings[] = {"", "+swings=3", "+swings=5"};

#define COUNT(list) (sizeof(list) / sizeof *(list))

struct gates {
    int ranks[COUNT(hits)][COUNT(threats)];
};

/* The gates of all safety answers beside some other answers. */
static void find_gates(const kith_questionnaire *questionnaire,
                       const char *decides, const char *cold,
                       const char *fact, const char *other,
                       struct gates *gates)
{
    for (size_t h = 0; h < COUNT(hits); h++)
        for (size_t t = 0; t < COUNT(threats); t++) {
            char sheet[160];
            snprintf(sheet, sizeof sheet,
                     "hit=%s threat=%s decides=%s cold=%s other=%s %s", hits[h],
                     threats[t], decides, cold, other, fact);
            gates->ranks[h][t] = rank(gate_of(questionnaire, sheet));
        }
}

/* A safety answer raised, or a missing one replaced, never lowers; and one
 * missing replaced by any value never un-raises. */
static void check_safety(const struct gates *gates)
{
    for (size_t h = 0; h < COUNT(hits); h++)
        for (size_t t = 0; t < COUNT(threats); t++) {
            int here = gates->ranks[h][t];
            for (size_t to = h + 1; to < COUNT(hits); to++) {
                int there = gates->ranks[to][t];
                assert_true(h < 2 ? here < 2 || there == 2 : there >= here);
            }
            for (size_t to = t + 1; to < COUNT(threats); to++) {
                int there = gates->ranks[h][to];
                assert_true(t < 2 ? here < 2 || there == 2 : there >= here);
            }
            if (h < 2 || t < 2)
                assert_true(here > 0);
        }
}

static void no_safety_answer_lowers_it_and_no_missing_one_hides_it(void **state)
{
    for (size_t d = 0; d < COUNT(powers); d++)
        for (size_t c = 0; c < COUNT(powers); c++)
            for (size_t s = 0; s < COUNT(swings); s++) {
                struct gates gates;
                find_gates(*state, powers[d], powers[c], swings[s], "0",
                           &gates);
                check_safety(&gates);
            }
}

static void no_item_but_a_gate_item_changes_it(void **state)
{
    static const char *const others[] = {"skipped", "declined", "n/a", "0",
                                         "4"};
    for (size_t d = 0; d < COUNT(powers); d++) {
        struct gates first;
        find_gates(*state, powers[d], "3", "+swings=5", others[0], &first);
        for (size_t o = 1; o < COUNT(others); o++) {
            struct gates gates;
            find_gates(*state, powers[d], "3", "+swings=5", others[o], &gates);
            assert_memory_equal(&gates, &first, sizeof gates);
        }
    }
}

/* Whether any way to fill what is missing, declined too, raises it. */
static bool can_be_raised(const kith_questionnaire *questionnaire,
                          const char *hit, const char *threat,
                          const char *decides, const char *cold)
{
    static const char *const all[] = {"0", "1", "2", "3", "4"};
    for (size_t h = 0; h < 2; h++)
        for (size_t t = 0; t < 5; t++)
            for (size_t d = 0; d < 5; d++)
                for (size_t c = 0; c < 5; c++) {
                    char sheet[160];
                    snprintf(sheet, sizeof sheet,
                             "hit=%s threat=%s decides=%s cold=%s +swings=5",
                             *hit != '\0' ? hit : all[h],
                             *threat != '\0' ? threat : all[t],
                             *decides != '\0' ? decides : all[d],
                             *cold != '\0' ? cold : all[c]);
                    if (gate_of(questionnaire, sheet) == RAISED)
                        return true;
                }
    return false;
}

static void a_gate_not_raised_is_one_that_no_answer_could_raise(void **state)
{
    static const char *const some[] = {"", "0", "1", "2", "4"};
    for (size_t h = 0; h < 3; h++)
        for (size_t t = 0; t < COUNT(some); t++)
            for (size_t d = 0; d < COUNT(some); d++)
                for (size_t c = 0; c < COUNT(some); c++) {
                    const char *hit = some[h], *threat = some[t];
                    const char *decides = some[d], *cold = some[c];
                    char sheet[160];
                    snprintf(sheet, sizeof sheet, "%s%s %s%s %s%s %s%s %s",
                             *hit ? "hit=" : "", hit, *threat ? "threat=" : "",
                             threat, *decides ? "decides=" : "", decides,
                             *cold ? "cold=" : "", cold, "+swings=5");
                    int32_t gate = gate_of(*state, sheet);
                    bool safe = *hit != '\0' && *threat != '\0';
                    bool can = can_be_raised(*state, hit, threat, decides,
                                             cold);
                    if (gate == NOT_RAISED)
                        assert_true(safe && !can);
                    else if (safe && gate == OPEN)
                        assert_true(can);
                }
}

#define with_document(test)                                                    \
    cmocka_unit_test_setup_teardown(test, open_document, close_document)

int main(void)
{
    const struct CMUnitTest tests[] = {
        with_document(the_gate_begins_unknown),
        with_document(one_safety_answer_raises_it),
        with_document(it_is_not_raised_once_nothing_can_raise_it),
        with_document(
            a_missing_safety_answer_leaves_it_unknown_whatever_the_reason),
        cmocka_unit_test(
            a_safety_answer_below_the_threshold_must_be_there_all_the_same),
        with_document(a_fact_not_given_can_be_anything_it_may_be),
        with_document(a_gap_in_a_scale_lies_between_its_ends_for_the_gate),
        with_document(what_is_so_now_raises_even_where_it_could_change),
        cmocka_unit_test(what_must_come_raises_before_it_is_there),
        cmocka_unit_test(what_every_answer_would_say_counts_while_missing),
        cmocka_unit_test(gate_patterns_may_read_each_other),
        cmocka_unit_test(without_a_gate_pattern_it_stays_unknown),
        cmocka_unit_test(without_a_gate_pattern_in_the_tie_it_stays_unknown),
        with_document(an_earlier_raised_gate_holds_beside_todays),
        with_document(an_earlier_gate_that_was_not_raised_says_nothing),
        cmocka_unit_test(
            a_gate_leaf_is_sure_only_once_no_answer_moves_the_gate),
        cmocka_unit_test(a_gate_leaf_is_unsure_for_want_of_a_safety_answer),
        cmocka_unit_test(after_a_stop_it_is_raised_or_unknown),
        with_document(no_safety_answer_lowers_it_and_no_missing_one_hides_it),
        with_document(no_item_but_a_gate_item_changes_it),
        with_document(a_gate_not_raised_is_one_that_no_answer_could_raise),
    };
    return cmocka_run_group_tests_name("gate", tests, NULL, NULL);
}
