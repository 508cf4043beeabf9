/* SPDX-License-Identifier: MIT */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "conditions/condition.h"

enum { CHILDREN_MOST = 4 };

/* The world is an array of truths, one a leaf. */
static enum kith__truth look_up(const struct kith__condition_node *leaf,
                                const void *world)
{
    return ((const enum kith__truth *)world)[leaf->subject];
}

static struct kith__condition_node leaf_of(int32_t subject)
{
    return (struct kith__condition_node){.op = KITH__OP_ITEM,
                                         .subject = subject};
}

/* A node and its leaves behind it. */
static void make_node(struct kith__condition_node *nodes, enum kith__op op,
                      int32_t count, int32_t need)
{
    nodes[0] = (struct kith__condition_node){
        .op = (uint8_t)op, .first = 1, .count = count, .need = need};
    for (int32_t i = 0; i < count; i++)
        nodes[1 + i] = leaf_of(i);
}

/* What a node says of children that are all known. */
static bool says(enum kith__op op, int32_t count, int32_t need,
                 const bool *children)
{
    int32_t met = 0;
    for (int32_t i = 0; i < count; i++)
        met += children[i];
    return op == KITH__OP_ALL   ? met == count
           : op == KITH__OP_ANY ? met > 0
                                : met >= need;
}

/* The same of children some of which are unknown: what it says whichever way
 * each of them turns out, or unknown where that makes a difference. */
static enum kith__truth
says_of_all_outcomes(enum kith__op op, int32_t count, int32_t need,
                     const enum kith__truth *children)
{
    bool can_be[2] = {false, false};
    for (unsigned outcome = 0; outcome < 1u << count; outcome++) {
        bool known[CHILDREN_MOST];
        bool possible = true;
        for (int32_t i = 0; i < count; i++) {
            known[i] = (outcome >> i & 1) != 0;
            possible = possible && (children[i] == KITH__UNKNOWN ||
                                    (children[i] == KITH__TRUE) == known[i]);
        }
        if (possible)
            can_be[says(op, count, need, known)] = true;
    }
    return can_be[0] && can_be[1] ? KITH__UNKNOWN
           : can_be[1]            ? KITH__TRUE
                                  : KITH__FALSE;
}

static void check_every_table(enum kith__op op, int32_t count, int32_t need)
{
    struct kith__condition_node nodes[1 + CHILDREN_MOST];
    make_node(nodes, op, count, need);
    int tables = 1;
    for (int32_t i = 0; i < count; i++)
        tables *= 3;
    for (int table = 0; table < tables; table++) {
        enum kith__truth children[CHILDREN_MOST];
        for (int32_t i = 0, rest = table; i < count; i++, rest /= 3)
            children[i] = (enum kith__truth)(rest % 3);
        assert_int_equal(kith__evaluate(nodes, 0, look_up, children),
                         says_of_all_outcomes(op, count, need, children));
    }
}

static void all_is_what_every_outcome_of_its_children_says(void **state)
{
    (void)state;
    for (int32_t count = 1; count <= CHILDREN_MOST; count++)
        check_every_table(KITH__OP_ALL, count, 0);
}

static void any_is_what_every_outcome_of_its_children_says(void **state)
{
    (void)state;
    for (int32_t count = 1; count <= CHILDREN_MOST; count++)
        check_every_table(KITH__OP_ANY, count, 0);
}

static void count_is_what_every_outcome_of_its_children_says(void **state)
{
    (void)state;
    for (int32_t count = 1; count <= CHILDREN_MOST; count++)
        for (int32_t need = 1; need <= count; need++)
            check_every_table(KITH__OP_COUNT, count, need);
}

static void not_swaps_true_and_false_and_leaves_unknown(void **state)
{
    (void)state;
    struct kith__condition_node nodes[2];
    make_node(nodes, KITH__OP_NOT, 1, 0);
    enum kith__truth world[] = {KITH__FALSE};
    assert_int_equal(kith__evaluate(nodes, 0, look_up, world), KITH__TRUE);
    world[0] = KITH__TRUE;
    assert_int_equal(kith__evaluate(nodes, 0, look_up, world), KITH__FALSE);
    world[0] = KITH__UNKNOWN;
    assert_int_equal(kith__evaluate(nodes, 0, look_up, world), KITH__UNKNOWN);
}

static void no_condition_is_true_and_a_vanished_one_false(void **state)
{
    (void)state;
    assert_int_equal(kith__evaluate(NULL, KITH__ALWAYS, look_up, NULL),
                     KITH__TRUE);
    assert_int_equal(kith__evaluate(NULL, KITH__VANISHED, look_up, NULL),
                     KITH__FALSE);
}

static void a_tie_leaf_asks_no_world(void **state)
{
    (void)state;
    const struct kith__condition_node nodes[] = {{.op = KITH__OP_TRUE},
                                                 {.op = KITH__OP_FALSE}};
    assert_int_equal(kith__evaluate(nodes, 0, NULL, NULL), KITH__TRUE);
    assert_int_equal(kith__evaluate(nodes, 1, NULL, NULL), KITH__FALSE);
}

/* any(not(all(0, 1)), count 1 of (1, 2)), as a document might nest it. */
static void nodes_within_nodes_are_worked_out_from_the_inside(void **state)
{
    (void)state;
    const struct kith__condition_node nodes[] = {
        {.op = KITH__OP_ANY, .first = 1, .count = 2},
        {.op = KITH__OP_NOT, .first = 3, .count = 1},
        {.op = KITH__OP_COUNT, .first = 4, .count = 2, .need = 1},
        {.op = KITH__OP_ALL, .first = 6, .count = 2},
        leaf_of(1),
        leaf_of(2),
        leaf_of(0),
        leaf_of(1)};
    const enum kith__truth order[] = {KITH__FALSE, KITH__UNKNOWN, KITH__TRUE};
    for (int table = 0; table < 27; table++) {
        enum kith__truth v[] = {order[table % 3], order[table / 3 % 3],
                                order[table / 9]};
        /* Kleene: not(min) and max, in the order false, unknown, true. */
        enum kith__truth least = v[0] < v[1] ? v[0] : v[1];
        enum kith__truth most = v[1] > v[2] ? v[1] : v[2];
        enum kith__truth turned = KITH__TRUE - least;
        assert_int_equal(kith__evaluate(nodes, 0, look_up, v),
                         turned > most ? turned : most);
    }
}

/* ---- Tests ------------------------------------------------------------ */

static const struct {
    int low, high;
} sign_pairs[] = {{-1, -1}, {-1, 0}, {-1, 1}, {0, 0}, {0, 1}, {1, 1}};
enum { SIGN_PAIRS = sizeof sign_pairs / sizeof *sign_pairs };

static void every_test_knows_every_pair_of_ends(void **state)
{
    (void)state;
    static const char *const expected[] = {[KITH__TEST_AT_LEAST] = "f??ttt",
                                           [KITH__TEST_ABOVE] = "ff?f?t",
                                           [KITH__TEST_AT_MOST] = "tt?t?f",
                                           [KITH__TEST_BELOW] = "t??fff",
                                           [KITH__TEST_IS] = "f??t?f"};
    for (int test = KITH__TEST_AT_LEAST; test <= KITH__TEST_IS; test++)
        for (int i = 0; i < SIGN_PAIRS; i++)
            assert_int_equal("f?t"[kith__judge((enum kith__test)test,
                                               sign_pairs[i].low,
                                               sign_pairs[i].high)],
                             expected[test][i]);
}

static bool passes(enum kith__test test, kith__decimal value, kith__decimal at)
{
    switch (test) {
    case KITH__TEST_AT_LEAST:
        return value >= at;
    case KITH__TEST_ABOVE:
        return value > at;
    case KITH__TEST_AT_MOST:
        return value <= at;
    case KITH__TEST_BELOW:
        return value < at;
    case KITH__TEST_IS:
        break;
    }
    return value == at;
}

/* Whole millionths below and above zero: every number from low to high. */
static enum kith__truth judged_one_by_one(enum kith__test test,
                                          kith__decimal low, kith__decimal high,
                                          kith__decimal at)
{
    bool can_be[2] = {false, false};
    for (kith__decimal value = low; value <= high; value++)
        can_be[passes(test, value, at)] = true;
    return can_be[0] && can_be[1] ? KITH__UNKNOWN
           : can_be[1]            ? KITH__TRUE
                                  : KITH__FALSE;
}

static void a_range_is_judged_as_its_values_one_by_one(void **state)
{
    (void)state;
    for (int test = KITH__TEST_AT_LEAST; test <= KITH__TEST_IS; test++)
        for (kith__decimal at = -5; at <= 5; at++)
            for (kith__decimal low = -3; low <= 3; low++)
                for (kith__decimal high = low; high <= 3; high++) {
                    struct kith__condition_node leaf = {.test = (uint8_t)test,
                                                        .against = at};
                    assert_int_equal(
                        kith__judge_decimal(&leaf, low, high),
                        judged_one_by_one((enum kith__test)test, low, high,
                                          at));
                }
}

static void a_count_needs_what_it_needs(void **state)
{
    (void)state;
    assert_int_equal(kith__judge_count(2, 0, 2), KITH__TRUE);
    assert_int_equal(kith__judge_count(1, 1, 2), KITH__UNKNOWN);
    assert_int_equal(kith__judge_count(1, 0, 2), KITH__FALSE);
    assert_int_equal(kith__judge_count(0, 2, 2), KITH__UNKNOWN);
    assert_int_equal(kith__judge_count(3, 4, 2), KITH__TRUE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_is_what_every_outcome_of_its_children_says),
        cmocka_unit_test(any_is_what_every_outcome_of_its_children_says),
        cmocka_unit_test(count_is_what_every_outcome_of_its_children_says),
        cmocka_unit_test(not_swaps_true_and_false_and_leaves_unknown),
        cmocka_unit_test(no_condition_is_true_and_a_vanished_one_false),
        cmocka_unit_test(a_tie_leaf_asks_no_world),
        cmocka_unit_test(nodes_within_nodes_are_worked_out_from_the_inside),
        cmocka_unit_test(every_test_knows_every_pair_of_ends),
        cmocka_unit_test(a_range_is_judged_as_its_values_one_by_one),
        cmocka_unit_test(a_count_needs_what_it_needs),
    };
    return cmocka_run_group_tests_name("condition", tests, NULL, NULL);
}
