/* SPDX-License-Identifier: MIT */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"
#include "completions.h"

/* ---- One pattern by hand ---------------------------------------------- */

static const char items[] = "'a', 'b', 'c', 'd', 'crisis', 'caring'";
#define ITEMS                                                                  \
    "'items': [" FIVE("a", "") "," FIVE("b", "") "," FIVE("c", "") ","         \
    FIVE("d", ", 'ask_when': " IS("a", "at_least", "1")) ","                   \
    CHOICE("crisis", "yes-no", "") "," CHOICE("caring", "yes-no", "") "]"

/* One criterion an item: at 3 or more. */
#define LOAD REQUIRED("load", IS("a", "at_least", "3"))
#define TURN CRITERION("turn", IS("b", "at_least", "3"))
#define UNASKED CRITERION("unasked", IS("c", "at_least", "3"))

/* The level of the first pattern: now, lowest and highest. */
struct levels {
    int32_t now, low, high;
};

static struct levels levels_of(const char *parts, const char *sheet)
{
    kith_questionnaire *questionnaire = questionnaire_of(items, parts);
    kith_assessment *found = assessment_of(questionnaire, sheet);
    struct levels levels = {kith_host_level(found, 0),
                            kith_host_lowest_level(found, 0),
                            kith_host_highest_level(found, 0)};
    kith_assessment_free(found);
    kith_questionnaire_free(questionnaire);
    return levels;
}

static void check(const char *parts, const char *sheet, int32_t now,
                  int32_t low, int32_t high)
{
    struct levels levels = levels_of(parts, sheet);
    if (levels.now != now || levels.low != low || levels.high != high)
        fail_msg("%s: %d between %d and %d instead of %d between %d and %d",
                 sheet, levels.now, levels.low, levels.high, now, low, high);
}

enum {
    UNSURE = KITH_NOT_ENOUGH_INFORMATION,
    UNSEEN = KITH_NOT_SEEN,
    ASIDE = KITH_SET_ASIDE,
    SOME = KITH_SOME,
    CLEAR = KITH_CLEAR
};

static const char two_or_three[] = ITEMS
    ", 'patterns': [" PATTERN("p", "false", LOAD "," TURN "," UNASKED,
                              "'some': 2, 'clear': 3", "") "]";

static void a_level_counts_the_criteria_that_are_met(void **state)
{
    (void)state;
    check(two_or_three, "a=3 b=3 c=3", CLEAR, CLEAR, CLEAR);
    check(two_or_three, "a=3 b=3 c=2", SOME, SOME, SOME);
    check(two_or_three, "a=3 b=2 c=2", UNSEEN, UNSEEN, UNSEEN);
    check(two_or_three, "a=0 b=0 c=0", UNSEEN, UNSEEN, UNSEEN);
}

static void nothing_is_seen_without_what_is_required(void **state)
{
    (void)state;
    check(two_or_three, "a=2 b=4 c=4", UNSEEN, UNSEEN, UNSEEN);
}

static void what_is_missing_leaves_room_from_lowest_to_highest(void **state)
{
    (void)state;
    check(two_or_three, "", UNSURE, UNSEEN, CLEAR);
    check(two_or_three, "a=4", UNSURE, UNSEEN, CLEAR);
    check(two_or_three, "a=4 b=4", SOME, SOME, CLEAR);
    check(two_or_three, "a=4 b=0", UNSURE, UNSEEN, SOME);
    check(two_or_three, "b=4 c=4", UNSURE, UNSEEN, CLEAR);
    check(two_or_three, "b=4", UNSURE, UNSEEN, CLEAR);
}

static void what_no_answer_can_change_is_settled(void **state)
{
    (void)state;
    check(two_or_three, "a=1", UNSEEN, UNSEEN, UNSEEN);
    check(two_or_three, "b=1 c=1", UNSEEN, UNSEEN, UNSEEN);
    check(two_or_three, "a=4 b=1 c=1", UNSEEN, UNSEEN, UNSEEN);
}

static void a_final_gap_leaves_the_finding_open(void **state)
{
    (void)state;
    check(two_or_three, "a=4 b=declined c=4", SOME, SOME, CLEAR);
    check(two_or_three, "a=declined b=4 c=4", UNSURE, UNSEEN, CLEAR);
    check(two_or_three, "a=4 b=n/a c=0", UNSURE, UNSEEN, SOME);
    check(two_or_three, "a=4 b=skipped c=0", UNSURE, UNSEEN, SOME);
}

static void without_a_clear_level_all_of_it_is_some(void **state)
{
    (void)state;
    static const char parts[] = ITEMS
        ", 'patterns': [" PATTERN("p", "false", LOAD "," TURN "," UNASKED,
                                  "'some': 1", "") "]";
    check(parts, "a=4 b=4 c=4", SOME, SOME, SOME);
    check(parts, "a=4", SOME, SOME, SOME);
    check(parts, "", UNSURE, UNSEEN, SOME);
}

/* ---- Criteria over scores --------------------------------------------- */

static const char by_score[] = ITEMS
    ", 'scales': [" SCALE("s", "'a', 'b', 'c'",
                          ", 'method': 'sum', 'min_answered': 2") "],"
    "'patterns': [" PATTERN("p", "false",
                            CRITERION("c", "{'scale': 's', 'at_least': 8}"),
                            "'some': 1", "") "]";

static void now_takes_the_score_as_it_is_and_range_its_bounds(void **state)
{
    (void)state;
    check(by_score, "a=3 b=3", SOME, UNSEEN, SOME);  /* 9, from 6 to 10 */
    check(by_score, "a=4 b=4", SOME, SOME, SOME);    /* 8 at the least */
    check(by_score, "a=1 b=2", UNSEEN, UNSEEN, UNSEEN); /* 7 at the most */
    check(by_score, "a=4", UNSURE, UNSEEN, SOME);
}

static void a_declined_answer_is_filled_in_range_too(void **state)
{
    (void)state;
    check(by_score, "a=3 b=3 c=declined", SOME, SOME, SOME);
    check(by_score, "a=3 b=2 c=declined", UNSEEN, UNSEEN, UNSEEN);
}

static void where_no_score_may_come_about_nothing_is_known(void **state)
{
    (void)state;
    check(by_score, "a=4 b=declined c=declined", UNSURE, UNSEEN, SOME);
}

static void a_difference_is_judged_on_its_own_bounds(void **state)
{
    (void)state;
    static const char parts[] = ITEMS
        ", 'scales': [" SCALE("x", "'a'", "") "," SCALE("y", "'b'", "") "],"
        "'differences': [" DIFFERENCE("xy", "x", "y") "],"
        "'patterns': [" PATTERN("p", "false",
                                CRITERION("c", "{'difference': 'xy', "
                                               "'above': 1}"),
                                "'some': 1", "") "]";
    check(parts, "a=4 b=2", SOME, SOME, SOME);
    check(parts, "a=3 b=2", UNSEEN, UNSEEN, UNSEEN);
    check(parts, "a=1", UNSEEN, UNSEEN, UNSEEN);
    check(parts, "a=3", UNSURE, UNSEEN, SOME);
    check(parts, "a=4 b=declined", UNSURE, UNSEEN, SOME);
}

static void answered_is_never_unknown_now(void **state)
{
    (void)state;
    static const char parts[] = ITEMS
        ", 'patterns': [" PATTERN("p", "false",
                                  CRITERION("c", "{'answered': 'd'}"),
                                  "'some': 1", "") "]";
    check(parts, "a=1 d=0", SOME, SOME, SOME);
    check(parts, "a=1", UNSEEN, UNSEEN, SOME);
    check(parts, "a=1 d=declined", UNSEEN, UNSEEN, UNSEEN);
    check(parts, "a=0 d=2", UNSEEN, UNSEEN, UNSEEN);
    check(parts, "d=2", UNSEEN, UNSEEN, SOME); /* it may yet be asked */
}

static void is_holds_against_values_that_can_occur(void **state)
{
    (void)state;
    static const char parts[] = ITEMS
        ", 'patterns': [" PATTERN("p", "false",
                                  CRITERION("c", IS("a", "is", "'often'")),
                                  "'some': 1", "") "]";
    check(parts, "a=3", SOME, SOME, SOME);
    check(parts, "a=2", UNSEEN, UNSEEN, UNSEEN);
    check(parts, "", UNSURE, UNSEEN, SOME);
}

static void a_fact_not_given_is_unknown_for_good(void **state)
{
    (void)state;
    static const char parts[] =
        "'facts': [" FACT("swings", "0", "11", "") "]," ITEMS
        ", 'patterns': [" PATTERN("p", "false",
                                  CRITERION("c", "{'fact': 'swings', "
                                                 "'at_least': 3}"),
                                  "'some': 1", "") "]";
    check(parts, "", UNSURE, UNSEEN, SOME);
    check(parts, "+swings=3", SOME, SOME, SOME);
    check(parts, "+swings=2.999999", UNSEEN, UNSEEN, UNSEEN);
}

/* ---- Reading other findings ------------------------------------------- */

static const char reading[] = ITEMS
    ", 'patterns': ["
    PATTERN("reader", "false",
            CRITERION("some", "{'pattern': 'read', 'at_least': 'some'}") ","
            CRITERION("clear", "{'pattern': 'read', 'at_least': 'clear'}"),
            "'some': 1, 'clear': 2", "") ","
    PATTERN("read", "false", LOAD "," TURN, "'some': 1, 'clear': 2",
            ", 'eased_by': [{'when': " IS("crisis", "is", "'yes'")
            ", 'to': 'set-aside', 'text': 'Hard times.'}]") "]";

static void a_finding_is_read_at_its_level(void **state)
{
    (void)state;
    check(reading, "a=3 b=3 crisis=0", CLEAR, CLEAR, CLEAR);
    check(reading, "a=3 b=0 crisis=0", SOME, SOME, SOME);
    check(reading, "a=0 b=0 crisis=0", UNSEEN, UNSEEN, UNSEEN);
    check(reading, "crisis=0", UNSURE, UNSEEN, CLEAR);
    check(reading, "a=3 crisis=0", SOME, SOME, CLEAR);
}

static void what_is_set_aside_counts_as_not_seen(void **state)
{
    (void)state;
    check(reading, "a=3 b=3 crisis=1", UNSEEN, UNSEEN, UNSEEN);
    check(reading, "a=3 b=3", CLEAR, UNSEEN, CLEAR);
}

static void what_reads_an_open_finding_stays_open_with_nothing_left_to_ask(
    void **state)
{
    (void)state;
    check(reading, "a=3 b=declined c=0 d=0 crisis=0 caring=0", SOME, SOME,
          CLEAR);
    check(reading, "a=declined b=0 c=0 d=declined crisis=0 caring=0", UNSURE,
          UNSEEN, SOME);
    /* The same where the gate is sure too. */
    check(reading, "a=3 b=declined c=0 d=0 crisis=0 caring=0 +raised", SOME,
          SOME, CLEAR);
}

/* ---- Easing ----------------------------------------------------------- */

#define EASED(easings)                                                         \
    ITEMS ", 'patterns': [" PATTERN("p", "false", LOAD "," TURN,               \
                                    "'some': 1, 'clear': 2",                   \
                                    ", 'eased_by': [" easings "]") "]"
#define TO_SOME                                                                \
    "{'when': " IS("caring", "is", "'yes'") ", 'to': 'some', 'text': 'Care.'}"
#define TO_ASIDE                                                               \
    "{'when': " IS("crisis", "is", "'yes'")                                    \
    ", 'to': 'set-aside', 'text': 'Crisis.'}"

static void an_easing_brings_clear_down_to_some(void **state)
{
    (void)state;
    static const char parts[] = EASED(TO_SOME);
    check(parts, "a=3 b=3 caring=1", SOME, SOME, SOME);
    check(parts, "a=3 b=0 caring=1", SOME, SOME, SOME);
    check(parts, "a=0 b=0 caring=1", UNSEEN, UNSEEN, UNSEEN);
    check(parts, "a=3 b=3 caring=0", CLEAR, CLEAR, CLEAR);
}

static void an_easing_sets_some_and_clear_aside(void **state)
{
    (void)state;
    static const char parts[] = EASED(TO_ASIDE);
    check(parts, "a=3 b=3 crisis=1", ASIDE, UNSEEN, UNSEEN);
    check(parts, "a=3 b=0 crisis=1", ASIDE, UNSEEN, UNSEEN);
    check(parts, "a=0 b=0 crisis=1", UNSEEN, UNSEEN, UNSEEN);
}

static void an_unknown_easing_eases_the_lowest_alone(void **state)
{
    (void)state;
    check(EASED(TO_SOME), "a=3 b=3", CLEAR, SOME, CLEAR);
    check(EASED(TO_ASIDE), "a=3 b=3", CLEAR, UNSEEN, CLEAR);
    check(EASED(TO_ASIDE), "a=3 b=3 crisis=declined", CLEAR, UNSEEN, CLEAR);
    check(EASED(TO_SOME), "a=3", SOME, SOME, CLEAR);
}

static void the_first_easing_that_holds_applies(void **state)
{
    (void)state;
    static const char care_first[] = EASED(TO_SOME "," TO_ASIDE);
    static const char crisis_first[] = EASED(TO_ASIDE "," TO_SOME);
    check(care_first, "a=3 b=3 caring=1 crisis=1", SOME, SOME, SOME);
    check(crisis_first, "a=3 b=3 caring=1 crisis=1", ASIDE, UNSEEN, UNSEEN);
    check(care_first, "a=3 b=3 caring=0 crisis=1", ASIDE, UNSEEN, UNSEEN);
    check(care_first, "a=3 b=3 caring=0 crisis=0", CLEAR, CLEAR, CLEAR);
}

static void in_range_easings_are_walked_to_the_first_that_is_sure(void **state)
{
    (void)state;
    static const char care_first[] = EASED(TO_SOME "," TO_ASIDE);
    static const char crisis_first[] = EASED(TO_ASIDE "," TO_SOME);
    check(care_first, "a=3 b=3 crisis=1", ASIDE, UNSEEN, SOME);
    check(care_first, "a=3 b=3 caring=1", SOME, SOME, SOME);
    check(crisis_first, "a=3 b=3 caring=1", SOME, UNSEEN, SOME);
    check(crisis_first, "a=3 b=3 caring=0", CLEAR, UNSEEN, CLEAR);
    check(care_first, "a=3 b=3", CLEAR, UNSEEN, CLEAR);
}

static void an_easing_that_every_completion_makes_true_applies_now(void **state)
{
    (void)state;
    /* No score of s yet, but it will be at least 4 whatever b becomes. */
    static const char parts[] = ITEMS
        ", 'scales': [" SCALE("s", "'c', 'd'", ", 'method': 'sum'") "],"
        "'patterns': [" PATTERN("p", "false", LOAD "," TURN,
                                "'some': 1, 'clear': 2",
                                ", 'eased_by': [{'when': {'scale': 's', "
                                "'at_least': 4}, 'to': 'some', 'text': "
                                "'Much.'}]") "]";
    check(parts, "a=3 b=3 c=4", SOME, SOME, SOME);
    check(parts, "a=3 b=3 c=3", CLEAR, SOME, CLEAR);
}

static void an_open_finding_that_would_be_eased_away_is_not_seen(void **state)
{
    (void)state;
    check(EASED(TO_ASIDE), "crisis=1", UNSEEN, UNSEEN, UNSEEN);
}

/* ---- Ties ------------------------------------------------------------- */

static void a_criterion_about_what_the_tie_has_not_is_removed(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = questionnaire_of(
        "'a', 'b'",
        "'items': [" FIVE("a", "") "," FIVE("b", ", 'ties': ['partner']") "],"
        "'patterns': [" PATTERN("p", "false",
                                CRITERION("a", IS("a", "at_least", "3")) ","
                                CRITERION("b", IS("b", "at_least", "3")),
                                "'some': 1, 'clear': 2", "") ","
        PATTERN("q", "false",
                CRITERION("a", IS("a", "at_least", "3")) ","
                REQUIRED("b", IS("b", "at_least", "3")),
                "'some': 1", "") "]");
    kith_assessment *found = assessment_of(questionnaire, "a=4");
    assert_int_equal(kith_host_criterion(found, 0, 0), KITH_CRITERION_MET);
    assert_int_equal(kith_host_criterion(found, 0, 1), KITH_CRITERION_REMOVED);
    assert_int_equal(kith_host_criterion(found, 0, 2), -1);
    assert_int_equal(kith_host_level(found, 0), KITH_SOME);
    assert_int_equal(kith_host_highest_level(found, 0), KITH_SOME);
    /* Without what it requires the second says nothing of friends. */
    assert_int_equal(kith_host_level(found, 1), KITH_DOES_NOT_APPLY_HERE);
    assert_int_equal(kith_host_lowest_level(found, 1),
                     KITH_DOES_NOT_APPLY_HERE);
    assert_int_equal(kith_host_highest_level(found, 1),
                     KITH_DOES_NOT_APPLY_HERE);
    assert_int_equal(kith_host_criterion(found, 1, 0), KITH_CRITERION_REMOVED);
    kith_assessment_free(found);
    kith_answers *partner =
        answers_of(questionnaire, "partner", "a=declined b=4");
    found = assess_answers(partner);
    assert_int_equal(kith_host_criterion(found, 0, 0), KITH_CRITERION_UNKNOWN);
    assert_int_equal(kith_host_criterion(found, 0, 1), KITH_CRITERION_MET);
    assert_int_equal(kith_host_level(found, 1), KITH_SOME);
    fill(partner, "b=0");
    kith_assessment_free(found);
    found = assess_answers(partner);
    assert_int_equal(kith_host_criterion(found, 0, 1), KITH_CRITERION_UNMET);
    kith_assessment_free(found);
    kith_answers_free(partner);
    kith_questionnaire_free(questionnaire);
}

/* ---- Every completion ------------------------------------------------- */

static const char crowd_items[] = "'a', 'b', 'c', 'd', 'crisis', 'hurt'";
static const char crowd[] =
    "'facts': [" FACT("swings", "0", "3", "") "],"
    "'items': [" CHOICE("a", "halves", "") "," CHOICE("b", "yes-no", "") ","
    CHOICE("c", "halves", ", 'ask_when': " IS("b", "is", "1")) ","
    CHOICE("d", "yes-no", ", 'ask_when': " IS("c", "below", "1")) ","
    CHOICE("crisis", "yes-no", "") ","
    CHOICE("hurt", "yes-no", ", 'safety': true") "],"
    "'scales': [" SCALE("s", "'a', 'c', 'd'", ", 'min_answered': 2") ","
    SCALE("t", "'b', '-d'",
          ", 'min_answered': 1, 'missing': 'none', 'method': 'mean'") ","
    SCALE("u", "'a', 'd'", ", 'min_answered': 0.5, 'report_as': 'pomp'") ","
    SCALE("v", "'a', 'crisis'", ", 'min_answered': 1, 'report_as': 'pomp'")
    "],"
    "'differences': [" DIFFERENCE("st", "s", "t") "],"
    "'patterns': ["
    PATTERN("items", "false",
            CRITERION("a", IS("a", "above", "0")) ","
            CRITERION("c", IS("c", "is", "-0.5")) ","
            CRITERION("d", "{'not': " IS("d", "is", "1") "}"),
            "'some': 2, 'clear': 3", "") ","
    PATTERN("scores", "false",
            REQUIRED("s", "{'scale': 's', 'at_least': 0.5}") ","
            CRITERION("t", "{'scale': 't', 'below': 1}") ","
            CRITERION("st", "{'any': [{'difference': 'st', 'above': 0}, "
                            "{'scale': 'u', 'at_most': 60}]}"),
            "'some': 1, 'clear': 2",
            ", 'eased_by': [{'when': " IS("crisis", "is", "1")
            ", 'to': 'some', 'text': 'x'}, {'when': {'scale': 'u', 'above': "
            "40}, 'to': 'set-aside', 'text': 'y'}]") ","
    PATTERN("danger", "true",
            CRITERION("hurt", IS("hurt", "at_least", "1")) ","
            CRITERION("v", "{'scale': 'v', 'at_least': 90}"),
            "'some': 1", "") ","
    PATTERN("mixed", "false",
            CRITERION("said", "{'count': [{'answered': 'd'}, {'answered': "
                              "'a'}, " IS("b", "is", "0") "], 'at_least': 2}")
            ","
            CRITERION("other", "{'pattern': 'scores', 'at_least': 'some'}") ","
            CRITERION("gate", "{'any': [{'gate': 'raised'}, {'all': "
                              "[{'gate': 'not-raised'}, " IS("a", "below", "0")
                              "]}]}") ","
            CRITERION("swings", "{'fact': 'swings', 'above': 1}"),
            "'some': 2, 'clear': 3",
            ", 'eased_by': [{'when': {'all': [{'answered': 'crisis'}, "
            "{'pattern': 'items', 'at_least': 'clear'}]}, 'to': 'set-aside', "
            "'text': 'z'}]") "]";

enum { CROWD = 4 };

static int32_t as_counted(int32_t level)
{
    return level == KITH_SET_ASIDE ? KITH_NOT_SEEN : level;
}

/* Lowest and highest of what came before, and how often it was settled. */
struct nest {
    int32_t low[CROWD], high[CROWD];
    long seen, settled;
};

static void look_inside(const kith_answers *complete, void *user)
{
    struct nest *nest = user;
    kith_assessment *found = assess_answers(complete);
    for (int32_t i = 0; i < CROWD; i++) {
        int32_t now = as_counted(kith_host_level(found, i));
        int32_t low = kith_host_lowest_level(found, i);
        int32_t high = kith_host_highest_level(found, i);
        if (low < nest->low[i] || high > nest->high[i])
            fail_msg("pattern %d goes from %d to %d, and was to lie between "
                     "%d and %d",
                     i, low, high, nest->low[i], nest->high[i]);
        if (now != KITH_NOT_ENOUGH_INFORMATION &&
            (now < nest->low[i] || now > nest->high[i]))
            fail_msg("pattern %d is at %d, outside %d to %d", i, now,
                     nest->low[i], nest->high[i]);
        if (nest->low[i] == nest->high[i]) {
            assert_int_equal(now, nest->low[i]);
            nest->settled++;
        }
    }
    nest->seen++;
    kith_assessment_free(found);
}

static void every_completion_stays_between_lowest_and_highest(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = questionnaire_of(crowd_items, crowd);
    struct dice dice = {7};
    long seen = 0, settled = 0;
    for (int i = 0; i < 3000; i++) {
        char sheet[160];
        struct nest nest = {.seen = 0};
        throw_sheet(questionnaire, &dice, sheet, sizeof sheet - 20);
        strcat(sheet, i % 3 == 0 ? "" : i % 3 == 1 ? "+swings=1" : "+swings=2");
        if (i % 7 == 0)
            strcat(sheet, " +raised");
        kith_answers *answers = answers_of(questionnaire, "friend", sheet);
        kith_assessment *found = assess_answers(answers);
        for (int32_t p = 0; p < CROWD; p++) {
            int32_t now = as_counted(kith_host_level(found, p));
            nest.low[p] = kith_host_lowest_level(found, p);
            nest.high[p] = kith_host_highest_level(found, p);
            assert_true(now == KITH_NOT_ENOUGH_INFORMATION ||
                        (now >= nest.low[p] && now <= nest.high[p]));
        }
        for_every_completion(questionnaire, answers, false, look_inside,
                             &nest);
        seen += nest.seen;
        settled += nest.settled;
        kith_assessment_free(found);
        kith_answers_free(answers);
    }
    assert_true(seen > 15000);
    assert_true(settled > 4000);
    kith_questionnaire_free(questionnaire);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_level_counts_the_criteria_that_are_met),
        cmocka_unit_test(nothing_is_seen_without_what_is_required),
        cmocka_unit_test(what_is_missing_leaves_room_from_lowest_to_highest),
        cmocka_unit_test(what_no_answer_can_change_is_settled),
        cmocka_unit_test(a_final_gap_leaves_the_finding_open),
        cmocka_unit_test(without_a_clear_level_all_of_it_is_some),
        cmocka_unit_test(now_takes_the_score_as_it_is_and_range_its_bounds),
        cmocka_unit_test(a_declined_answer_is_filled_in_range_too),
        cmocka_unit_test(where_no_score_may_come_about_nothing_is_known),
        cmocka_unit_test(a_difference_is_judged_on_its_own_bounds),
        cmocka_unit_test(answered_is_never_unknown_now),
        cmocka_unit_test(is_holds_against_values_that_can_occur),
        cmocka_unit_test(a_fact_not_given_is_unknown_for_good),
        cmocka_unit_test(a_finding_is_read_at_its_level),
        cmocka_unit_test(what_is_set_aside_counts_as_not_seen),
        cmocka_unit_test(
            what_reads_an_open_finding_stays_open_with_nothing_left_to_ask),
        cmocka_unit_test(an_easing_brings_clear_down_to_some),
        cmocka_unit_test(an_easing_sets_some_and_clear_aside),
        cmocka_unit_test(an_unknown_easing_eases_the_lowest_alone),
        cmocka_unit_test(the_first_easing_that_holds_applies),
        cmocka_unit_test(in_range_easings_are_walked_to_the_first_that_is_sure),
        cmocka_unit_test(
            an_easing_that_every_completion_makes_true_applies_now),
        cmocka_unit_test(an_open_finding_that_would_be_eased_away_is_not_seen),
        cmocka_unit_test(a_criterion_about_what_the_tie_has_not_is_removed),
        cmocka_unit_test(every_completion_stays_between_lowest_and_highest),
    };
    return cmocka_run_group_tests_name("finding", tests, NULL, NULL);
}
