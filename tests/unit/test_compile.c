/* SPDX-License-Identifier: MIT */
/* test_compile - documents cut down to one tie, and the order in which things
 * are worked out. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "compiled.h"

/* A and B are asked of everybody, P and Q of partners only. */
static const char items[] =
    "{'id': 'A', 'text': 'A', 'options': 'often'},"
    "{'id': 'B', 'text': 'B', 'options': 'often'},"
    "{'id': 'P', 'text': 'P', 'options': 'often', 'ties': ['partner']},"
    "{'id': 'Q', 'text': 'Q', 'options': 'often', 'ties': ['partner']}";

static const char scales[] =
    "'scales': ["
    "{'id': 'all', 'label': 'all', 'items': ['A', 'B', 'P']},"
    "{'id': 'both', 'label': 'both', 'items': ['A', 'B']},"
    "{'id': 'theirs', 'label': 'theirs', 'items': ['P', 'Q']}],"
    "'differences': ["
    "{'id': 'gap', 'label': 'gap', 'from': 'both', 'minus': 'all'},"
    "{'id': 'lost', 'label': 'lost', 'from': 'all', 'minus': 'theirs'}],"
    "'facts': [{'id': 'f', 'label': 'f', 'min': 0, 'max': 9}]";

/* ---- What vanishes ------------------------------------------------------ */

/* What is left of a condition in a tie. Beside the pattern that has it stands
 * one about partners alone. */
static void assert_left(int tie, const char *when, const char *expected)
{
    struct kith__builder rest = {0};
    kith__add(&rest, scales);
    kith__add(&rest,
              ", 'patterns': ["
              "{'id': 'p', 'label': 'p', 'gate': false, 'levels': {'some': 1},"
              " 'criteria': [{'id': 'k', 'label': 'k',"
              "               'when': {'item': 'A', 'at_least': 1}},"
              "              {'id': 'c', 'label': 'c', 'when': ");
    kith__add(&rest, when);
    kith__add(&rest,
              "}]},"
              "{'id': 'pair', 'label': 'pair', 'gate': false,"
              " 'levels': {'some': 1, 'clear': 1}, 'criteria': ["
              "   {'id': 'c', 'label': 'c', 'required': true,"
              "    'when': {'item': 'P', 'at_least': 1}}]}]");
    kith_questionnaire *made = compile(items, kith__builder_peek(&rest));
    const struct kith__plan *plan = kith__plan_of(made);
    assert_condition(plan, tie, plan->by_tie[tie].criteria[0][1], expected);
    kith_questionnaire_free(made);
    kith__builder_free(&rest);
}

static void a_leaf_on_an_item_of_the_tie_stays(void **state)
{
    (void)state;
    assert_left(PARTNER, "{'item': 'P', 'above': 2.5}", "P>2.5");
    assert_left(FRIEND, "{'item': 'A', 'is': 'often'}", "A=3");
}

static void a_leaf_on_an_item_outside_the_tie_vanishes(void **state)
{
    (void)state;
    assert_left(FRIEND, "{'item': 'P', 'above': 2}", "vanished");
    assert_left(FRIEND, "{'answered': 'P'}", "vanished");
    assert_left(PARTNER, "{'answered': 'P'}", "answered P");
}

static void a_fact_belongs_to_every_tie(void **state)
{
    (void)state;
    assert_left(FRIEND, "{'fact': 'f', 'at_most': 3}", "f<=3");
}

static void a_scale_with_no_item_left_vanishes(void **state)
{
    (void)state;
    assert_left(FRIEND, "{'scale': 'theirs', 'at_least': 2}", "vanished");
    assert_left(FRIEND, "{'scale': 'all', 'at_least': 2}", "all>=2");
    assert_left(PARTNER, "{'scale': 'theirs', 'at_least': 2}", "theirs>=2");
}

static void a_difference_that_lost_a_side_vanishes(void **state)
{
    (void)state;
    assert_left(FRIEND, "{'difference': 'lost', 'below': 1}", "vanished");
    assert_left(FRIEND, "{'difference': 'gap', 'below': 1}", "gap<1");
    assert_left(PARTNER, "{'difference': 'lost', 'below': 1}", "lost<1");
}

static void a_leaf_on_a_pattern_that_does_not_apply_vanishes(void **state)
{
    (void)state;
    const char *leaf = "{'pattern': 'pair', 'at_least': 'clear'}";
    assert_left(PARENT, leaf, "vanished");
    assert_left(PARTNER, leaf, "pair clear");
}

static void a_tie_leaf_becomes_true_or_false(void **state)
{
    (void)state;
    assert_left(FRIEND, "{'tie': 'friend'}", "true");
    assert_left(PARTNER, "{'tie': 'friend'}", "false");
    assert_left(FRIEND, "{'not': {'tie': 'parent'}}", "not(false)");
}

static void a_gate_leaf_stays(void **state)
{
    (void)state;
    assert_left(FRIEND, "{'gate': 'not-raised'}", "not-raised");
    assert_left(FRIEND, "{'gate': 'raised'}", "raised");
}

static void a_not_of_something_vanished_vanishes(void **state)
{
    (void)state;
    const char *condition = "{'not': {'item': 'P', 'at_least': 1}}";
    assert_left(FRIEND, condition, "vanished");
    assert_left(PARTNER, condition, "not(P>=1)");
}

static void all_and_any_drop_vanished_children(void **state)
{
    (void)state;
    assert_left(FRIEND,
                "{'all': [{'item': 'P', 'at_least': 1},"
                "         {'item': 'A', 'at_least': 2},"
                "         {'item': 'Q', 'at_least': 3}]}",
                "all(A>=2)");
    assert_left(FRIEND,
                "{'any': [{'item': 'B', 'at_least': 1},"
                "         {'not': {'item': 'P', 'at_least': 2}},"
                "         {'item': 'A', 'at_least': 3}]}",
                "any(B>=1 A>=3)");
}

static void all_and_any_vanish_with_the_last_child(void **state)
{
    (void)state;
    assert_left(FRIEND,
                "{'all': [{'item': 'P', 'at_least': 1},"
                "         {'any': [{'item': 'Q', 'at_least': 1}]}]}",
                "vanished");
    assert_left(FRIEND, "{'any': [{'item': 'Q', 'at_least': 1}]}", "vanished");
}

static void a_tie_leaf_keeps_an_all_from_vanishing(void **state)
{
    (void)state;
    assert_left(FRIEND,
                "{'all': [{'tie': 'partner'}, {'item': 'P', 'at_least': 1}]}",
                "all(false)");
}

static void a_count_keeps_what_it_needs_of_children_that_stay(void **state)
{
    (void)state;
    assert_left(FRIEND,
                "{'count': [{'item': 'A', 'at_least': 1},"
                "           {'item': 'P', 'at_least': 2},"
                "           {'item': 'B', 'at_least': 3}], 'at_least': 2}",
                "2 of (A>=1 B>=3)");
}

static void a_count_with_fewer_children_than_it_needs_vanishes(void **state)
{
    (void)state;
    const char *condition =
        "{'count': [{'item': 'A', 'at_least': 1},"
        "           {'item': 'P', 'at_least': 2},"
        "           {'item': 'Q', 'at_least': 3}], 'at_least': 2}";
    assert_left(FRIEND, condition, "vanished");
    assert_left(PARTNER, condition, "2 of (A>=1 P>=2 Q>=3)");
}

static void deep_conditions_keep_their_order(void **state)
{
    (void)state;
    assert_left(PARTNER,
                "{'any': [{'all': [{'item': 'A', 'at_least': 1},"
                "                  {'not': {'item': 'B', 'below': 2}}]},"
                "         {'item': 'P', 'at_least': 4},"
                "         {'count': [{'item': 'Q', 'at_least': 1},"
                "                    {'all': [{'item': 'B', 'at_most': 3}]}],"
                "          'at_least': 1}]}",
                "any(all(A>=1 not(B<2)) P>=4 1 of (Q>=1 all(B<=3)))");
}

/* ---- Items -------------------------------------------------------------- */

static void items_outside_the_tie_are_removed(void **state)
{
    (void)state;
    kith_questionnaire *made = compile(items, "");
    const struct kith__plan *plan = kith__plan_of(made);
    const struct kith__tie_plan *friend = &plan->by_tie[FRIEND];
    assert_true(friend->in_tie[0] && friend->in_tie[1]);
    assert_false(friend->in_tie[2] || friend->in_tie[3]);
    assert_int_equal(friend->ask_count, 2);
    assert_int_equal(friend->ask_when[0], KITH__ALWAYS);
    assert_int_equal(friend->ask_when[2], KITH__VANISHED);
    assert_int_equal(plan->by_tie[PARTNER].ask_count, 4);
    assert_int_equal(plan->by_tie[PARTNER].ask_when[2], KITH__ALWAYS);
    kith_questionnaire_free(made);
}

static void items_are_placed_behind_those_they_read(void **state)
{
    (void)state;
    kith_questionnaire *made = compile(
        "{'id': 'A', 'text': 'A', 'options': 'often',"
        " 'ask_when': {'all': [{'item': 'D', 'at_least': 1},"
        "                      {'item': 'B', 'at_least': 1}]}},"
        "{'id': 'B', 'text': 'B', 'options': 'often',"
        " 'ask_when': {'item': 'C', 'at_least': 1}},"
        "{'id': 'C', 'text': 'C', 'options': 'often', 'ties': ['friend']},"
        "{'id': 'D', 'text': 'D', 'options': 'often'},"
        "{'id': 'E', 'text': 'E', 'options': 'often'}",
        "");
    const struct kith__plan *plan = kith__plan_of(made);
    const struct kith__tie_plan *friend = &plan->by_tie[FRIEND];
    const int32_t all[] = {3, 2, 1, 0, 4};
    assert_int_equal(friend->ask_count, 5);
    assert_memory_equal(friend->ask_order, all, sizeof all);
    const struct kith__tie_plan *parent = &plan->by_tie[PARENT];
    const int32_t without[] = {3, 1, 0, 4};
    assert_int_equal(parent->ask_count, 4);
    assert_memory_equal(parent->ask_order, without, sizeof without);
    assert_condition(plan, PARENT, parent->ask_when[0], "all(D>=1 B>=1)");
    assert_int_equal(parent->ask_when[1], KITH__VANISHED);
    kith_questionnaire_free(made);
}

/* ---- Patterns ----------------------------------------------------------- */

#define CRITERION(id, more, when)                                              \
    "{'id': '" id "', 'label': '" id "', " more "'when': " when "}"
#define AT_LEAST(item, n) "{'item': '" item "', 'at_least': " #n "}"

static void assert_applies(const char *criteria, const char *levels, int tie,
                           bool applies)
{
    struct kith__builder rest = {0};
    kith__add(&rest, "'patterns': [{'id': 'p', 'label': 'p', 'gate': false,"
                     " 'levels': ");
    kith__add(&rest, levels);
    kith__add(&rest, ", 'criteria': [");
    kith__add(&rest, criteria);
    kith__add(&rest, "]}]");
    kith_questionnaire *made = compile(items, kith__builder_peek(&rest));
    const struct kith__plan *plan = kith__plan_of(made);
    assert_int_equal(plan->by_tie[tie].pattern_applies[0], applies);
    kith_questionnaire_free(made);
    kith__builder_free(&rest);
}

static void a_pattern_that_loses_a_required_criterion_does_not_apply(
    void **state)
{
    (void)state;
    const char *criteria = CRITERION("a", "", AT_LEAST("A", 1)) ","
        CRITERION("b", "", AT_LEAST("B", 1)) ","
        CRITERION("p", "'required': true, ", AT_LEAST("P", 1));
    assert_applies(criteria, "{'some': 1}", FRIEND, false);
    assert_applies(criteria, "{'some': 1}", PARTNER, true);
}

static void a_pattern_with_no_criterion_left_does_not_apply(void **state)
{
    (void)state;
    const char *criteria = CRITERION("p", "", AT_LEAST("P", 1)) ","
        CRITERION("q", "", AT_LEAST("Q", 1));
    assert_applies(criteria, "{'some': 2}", FRIEND, false);
    assert_applies(criteria, "{'some': 2}", PARTNER, true);
}

static void a_pattern_with_just_enough_criteria_left_applies(void **state)
{
    (void)state;
    const char *criteria = CRITERION("a", "", AT_LEAST("A", 1)) ","
        CRITERION("p", "", AT_LEAST("P", 1)) ","
        CRITERION("b", "", AT_LEAST("B", 1));
    assert_applies(criteria, "{'some': 2}", FRIEND, true);
}

static void a_pattern_with_too_few_criteria_left_is_refused(void **state)
{
    (void)state;
    refuse(items,
           "'patterns': [{'id': 'p', 'label': 'p', 'gate': false,"
           " 'levels': {'some': 2}, 'criteria': ["
           CRITERION("a", "", AT_LEAST("A", 1)) ","
           CRITERION("p", "", AT_LEAST("P", 1)) "]}]",
           "/patterns/0", "has 1 of its criteria left in tie 'friend'");
}

/* A pattern that reads some others. */
#define READER(id, gate, reads)                                                \
    "{'id': '" id "', 'label': '" id "', 'gate': " gate ","                    \
    " 'levels': {'some': 1}, 'criteria': [" reads                              \
    CRITERION("own", "", AT_LEAST("A", 1)) "]}"
#define READS(id)                                                              \
    CRITERION(id, "", "{'pattern': '" id "', 'at_least': 'some'}") ","

static void patterns_are_placed_gate_first_then_behind_those_they_read(
    void **state)
{
    (void)state;
    kith_questionnaire *made = compile(
        items, "'patterns': ["
               READER("zero", "false", READS("three")) ","
               READER("one", "true", READS("four")) ","
               READER("two", "false", READS("one")) ","
               READER("three", "false", READS("two")) ","
               READER("four", "true", "") "]");
    const struct kith__plan *plan = kith__plan_of(made);
    const int32_t expected[] = {4, 1, 2, 3, 0};
    for (int tie = FRIEND; tie <= PARENT; tie++)
        assert_memory_equal(plan->by_tie[tie].pattern_order, expected,
                            sizeof expected);
    kith_questionnaire_free(made);
}

static void an_easing_that_reads_a_pattern_comes_behind_it(void **state)
{
    (void)state;
    kith_questionnaire *made = compile(
        items,
        "'patterns': [{'id': 'p', 'label': 'p', 'gate': false,"
        " 'levels': {'some': 1}, 'criteria': ["
        CRITERION("a", "", AT_LEAST("A", 1)) "], 'eased_by': ["
        "{'when': {'pattern': 'q', 'at_least': 'some'}, 'to': 'some',"
        " 'text': 'A hard time.'}]},"
        READER("q", "false", "") "]");
    const struct kith__plan *plan = kith__plan_of(made);
    const int32_t expected[] = {1, 0};
    assert_memory_equal(plan->by_tie[FRIEND].pattern_order, expected,
                        sizeof expected);
    assert_condition(plan, FRIEND, plan->by_tie[FRIEND].easings[0][0],
                     "q some");
    kith_questionnaire_free(made);
}

static void circles_are_refused_with_the_ids_on_them(void **state)
{
    (void)state;
    refuse(items,
           "'patterns': [" READER("zero", "false", READS("one")) ","
           READER("one", "false", READS("two")) ","
           READER("two", "false", READS("one")) "]",
           "/patterns/2/criteria/0/when",
           "'one' reads 'two', which reads 'one'");
    refuse("{'id': 'A', 'text': 'A', 'options': 'often',"
           " 'ask_when': {'item': 'A', 'at_least': 1}}",
           "", "/items/0/ask_when", "'A' reads 'A'");
}

/* ---- What else has a condition ------------------------------------------ */

static void what_vanished_is_told_from_what_was_never_written(void **state)
{
    (void)state;
    kith_questionnaire *made = compile(
        items,
        "'advice': ["
        "{'id': 'always', 'label': 'l', 'text': 't', 'gate': 'any'},"
        "{'id': 'pair', 'label': 'l', 'text': 't', 'gate': 'any',"
        " 'when': {'item': 'P', 'at_least': 1}}],"
        "'stop': [{'id': 'end', 'when': {'item': 'P', 'at_least': 4},"
        " 'text': 'The end.', 'help': 'adults'}]");
    const struct kith__plan *plan = kith__plan_of(made);
    const struct kith__tie_plan *friend = &plan->by_tie[FRIEND];
    assert_condition(plan, FRIEND, friend->advice[0], "always");
    assert_condition(plan, FRIEND, friend->advice[1], "vanished");
    assert_condition(plan, FRIEND, friend->stops[0], "vanished");
    assert_condition(plan, FRIEND, friend->valid_when, "always");
    const struct kith__tie_plan *partner = &plan->by_tie[PARTNER];
    assert_condition(plan, PARTNER, partner->advice[1], "P>=1");
    assert_condition(plan, PARTNER, partner->stops[0], "P>=4");
    kith_questionnaire_free(made);
}

static void valid_when_may_lose_a_part_in_a_tie_but_not_all(void **state)
{
    (void)state;
    kith_questionnaire *made = compile(
        items, "'valid_when': {'any': [{'answered': 'P'}, {'answered': 'A'}]}");
    const struct kith__plan *plan = kith__plan_of(made);
    assert_condition(plan, FRIEND, plan->by_tie[FRIEND].valid_when,
                     "any(answered A)");
    kith_questionnaire_free(made);
    refuse(items, "'valid_when': {'any': [{'answered': 'P'}]}", "/valid_when",
           "in tie 'friend'");
}

/* ---- The gate ----------------------------------------------------------- */

static const char gated_items[] =
    "{'id': 'S', 'text': 'S', 'options': 'often', 'safety': true},"
    "{'id': 'A', 'text': 'A', 'options': 'often'},"
    "{'id': 'B', 'text': 'B', 'options': 'often'},"
    "{'id': 'C', 'text': 'C', 'options': 'often'},"
    "{'id': 'D', 'text': 'D', 'options': 'often'},"
    "{'id': 'P', 'text': 'P', 'options': 'often', 'ties': ['partner']}";

static void gate_items_are_all_that_gate_patterns_read(void **state)
{
    (void)state;
    kith_questionnaire *made = compile(
        gated_items,
        "'facts': [{'id': 'f', 'label': 'f', 'min': 0, 'max': 9},"
        "          {'id': 'g', 'label': 'g', 'min': 0, 'max': 9}],"
        "'scales': [{'id': 's', 'label': 's', 'items': ['A', 'P']},"
        "           {'id': 't', 'label': 't', 'items': ['B']}],"
        "'differences': [{'id': 'd', 'label': 'd', 'from': 's',"
        "                 'minus': 't'}],"
        "'patterns': [{'id': 'danger', 'label': 'd', 'gate': true,"
        " 'levels': {'some': 1}, 'criteria': ["
        CRITERION("harm", "", AT_LEAST("S", 1)) ","
        CRITERION("gap", "", "{'difference': 'd', 'at_least': 1}") ","
        CRITERION("fact", "", "{'fact': 'f', 'at_least': 1}") "]},"
        "{'id': 'other', 'label': 'o', 'gate': false,"
        " 'levels': {'some': 1}, 'criteria': ["
        CRITERION("c", "", AT_LEAST("C", 1)) ","
        CRITERION("g", "", "{'fact': 'g', 'at_least': 1}") "]}]");
    const struct kith__plan *plan = kith__plan_of(made);
    const bool friends[] = {true, true, true, false, false, false};
    const bool partners[] = {true, true, true, false, false, true};
    assert_memory_equal(plan->by_tie[FRIEND].gate_item, friends,
                        sizeof friends);
    assert_memory_equal(plan->by_tie[PARTNER].gate_item, partners,
                        sizeof partners);
    assert_true(plan->by_tie[FRIEND].gate_fact[0]);
    assert_false(plan->by_tie[FRIEND].gate_fact[1]);
    kith_questionnaire_free(made);
}

static void a_gate_pattern_makes_gate_items_only_where_it_applies(void **state)
{
    (void)state;
    kith_questionnaire *made = compile(
        gated_items,
        "'patterns': [{'id': 'danger', 'label': 'd', 'gate': true,"
        " 'levels': {'some': 1}, 'criteria': ["
        CRITERION("harm", "", AT_LEAST("S", 1)) "]},"
        "{'id': 'control', 'label': 'o', 'gate': true,"
        " 'levels': {'some': 1}, 'criteria': ["
        CRITERION("told", "", AT_LEAST("A", 1)) ","
        CRITERION("pair", "'required': true, ", AT_LEAST("P", 1)) "]}]");
    const struct kith__plan *plan = kith__plan_of(made);
    assert_false(plan->by_tie[FRIEND].pattern_applies[1]);
    assert_false(plan->by_tie[FRIEND].gate_item[item_of(plan, "A")]);
    assert_true(plan->by_tie[PARTNER].gate_item[item_of(plan, "A")]);
    kith_questionnaire_free(made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_leaf_on_an_item_of_the_tie_stays),
        cmocka_unit_test(a_leaf_on_an_item_outside_the_tie_vanishes),
        cmocka_unit_test(a_fact_belongs_to_every_tie),
        cmocka_unit_test(a_scale_with_no_item_left_vanishes),
        cmocka_unit_test(a_difference_that_lost_a_side_vanishes),
        cmocka_unit_test(a_leaf_on_a_pattern_that_does_not_apply_vanishes),
        cmocka_unit_test(a_tie_leaf_becomes_true_or_false),
        cmocka_unit_test(a_gate_leaf_stays),
        cmocka_unit_test(a_not_of_something_vanished_vanishes),
        cmocka_unit_test(all_and_any_drop_vanished_children),
        cmocka_unit_test(all_and_any_vanish_with_the_last_child),
        cmocka_unit_test(a_tie_leaf_keeps_an_all_from_vanishing),
        cmocka_unit_test(a_count_keeps_what_it_needs_of_children_that_stay),
        cmocka_unit_test(a_count_with_fewer_children_than_it_needs_vanishes),
        cmocka_unit_test(deep_conditions_keep_their_order),
        cmocka_unit_test(items_outside_the_tie_are_removed),
        cmocka_unit_test(items_are_placed_behind_those_they_read),
        cmocka_unit_test(
            a_pattern_that_loses_a_required_criterion_does_not_apply),
        cmocka_unit_test(a_pattern_with_no_criterion_left_does_not_apply),
        cmocka_unit_test(a_pattern_with_just_enough_criteria_left_applies),
        cmocka_unit_test(a_pattern_with_too_few_criteria_left_is_refused),
        cmocka_unit_test(
            patterns_are_placed_gate_first_then_behind_those_they_read),
        cmocka_unit_test(an_easing_that_reads_a_pattern_comes_behind_it),
        cmocka_unit_test(circles_are_refused_with_the_ids_on_them),
        cmocka_unit_test(what_vanished_is_told_from_what_was_never_written),
        cmocka_unit_test(valid_when_may_lose_a_part_in_a_tie_but_not_all),
        cmocka_unit_test(gate_items_are_all_that_gate_patterns_read),
        cmocka_unit_test(a_gate_pattern_makes_gate_items_only_where_it_applies),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
