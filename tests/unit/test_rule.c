/* SPDX-License-Identifier: MIT */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"
#include "report/rule.h"

/* The one criterion of a second pattern, as a rule about friends. */
static void check_rule(const char *condition, const char *expected)
{
    char parts[4000];
    snprintf(
        parts, sizeof parts,
        "'facts': [" FACT("swings", "0", "10", "") "," FACT(
            "downs", "0", "10",
            "") "],"
                "'items': [" FIVE("a", "") "," FIVE("b", "") "," FIVE(
                    "c",
                    ", 'ties': ['partner']") "],"
                                             "'scales': [" SCALE("ab", "'a', 'b'", "") "," SCALE(
                                                 "ba", "'-a'",
                                                 "") "],"
                                                     "'differences': "
                                                     "[" DIFFERENCE(
                                                         "gap", "ab",
                                                         "ba") "],"
                                                               "'patterns': "
                                                               "[" PATTERN(
                                                                   "first",
                                                                   "false",
                                                                   CRITERION(
                                                                       "x",
                                                                       IS("a",
                                                                          "abov"
                                                                          "e",
                                                                          "1")),
                                                                   "'some': 1, "
                                                                   "'clear': 1",
                                                                   "") ", "
                                                                       "{'id': "
                                                                       "'p', "
                                                                       "'label'"
                                                                       ": 'P', "
                                                                       "'gate':"
                                                                       " false,"
                                                                       " '"
                                                                       "criteri"
                                                                       "a': ["
                                                                       "{'id': "
                                                                       "'y', "
                                                                       "'label'"
                                                                       ": 'Y', "
                                                                       "'when':"
                                                                       " %s}], "
                                                                       "'levels"
                                                                       "': "
                                                                       "{'some'"
                                                                       ": 1}}]",
        condition);
    kith_questionnaire *questionnaire =
        questionnaire_of("'a', 'b', 'c'", parts);
    const struct kith__plan *plan = kith__plan_of(questionnaire);
    int32_t tie = kith_questionnaire_tie_index(questionnaire, "friend");
    struct kith__builder text = {.memory = NULL};
    kith__add_rule(&text, plan, &plan->by_tie[tie],
                   plan->by_tie[tie].criteria[1][0]);
    assert_string_equal(kith__builder_peek(&text), expected);
    kith__builder_free(&text);
    kith_questionnaire_free(questionnaire);
}

static void a_leaf_names_what_it_reads_and_its_threshold(void **state)
{
    (void)state;
    check_rule(IS("a", "at_least", "2"), "item a at_least 2");
    check_rule(IS("a", "is", "3"), "item a is 3");
    check_rule("{'fact': 'swings', 'at_most': 2.5}", "fact swings at_most 2.5");
    check_rule("{'share': ['swings', 'downs'], 'wilson_above': 0.5, 'from': 6}",
               "share swings against downs wilson_above 0.5 from 6");
    check_rule("{'scale': 'ab', 'below': 0.5}", "scale ab below 0.5");
    check_rule("{'difference': 'gap', 'above': -1}", "difference gap above -1");
    check_rule("{'answered': 'b'}", "answered b");
    check_rule("{'gate': 'not-raised'}", "gate not-raised");
    check_rule("{'gate': 'raised'}", "gate raised");
    check_rule("{'gate': 'unknown'}", "gate unknown");
    check_rule("{'pattern': 'first', 'at_least': 'some'}",
               "pattern first at_least some");
    check_rule("{'pattern': 'first', 'at_least': 'clear'}",
               "pattern first at_least clear");
}

static void nodes_hold_their_children_in_order(void **state)
{
    (void)state;
    check_rule(
        "{'all': [" IS("a", "above", "0") ", {'any': [" IS(
            "b", "at_least", "1") ", {'not': " IS("a", "below", "2") "}]}]}",
        "all of (item a above 0; any of (item b at_least 1; not (item a "
        "below 2)))");
    check_rule("{'count': [" IS("a", "above", "0") ", " IS(
                   "b", "above", "0") "], 'at_least': 2}",
               "at least 2 of (item a above 0; item b above 0)");
}

static void what_the_tie_has_not_is_left_out(void **state)
{
    (void)state;
    check_rule(
        "{'any': [" IS("a", "above", "0") ", " IS("c", "above", "0") "]}",
        "any of (item a above 0)");
    check_rule(IS("c", "above", "0"), "never");
    check_rule("{'any': [{'tie': 'friend'}, {'tie': 'partner'}, " IS(
                   "a", "above", "0") "]}",
               "any of (true; false; item a above 0)");
}

static void no_condition_is_always(void **state)
{
    (void)state;
    struct kith__builder text = {.memory = NULL};
    kith__add_rule(&text, NULL, NULL, KITH__ALWAYS);
    assert_string_equal(kith__builder_peek(&text), "always");
    kith__builder_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_leaf_names_what_it_reads_and_its_threshold),
        cmocka_unit_test(nodes_hold_their_children_in_order),
        cmocka_unit_test(what_the_tie_has_not_is_left_out),
        cmocka_unit_test(no_condition_is_always),
    };
    return cmocka_run_group_tests_name("rule", tests, NULL, NULL);
}
