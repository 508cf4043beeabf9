/* SPDX-License-Identifier: MIT */
/* test_keying - a scale's arithmetic in one tie: positions, weights, the line
 * from position to score, and the 126 bits that all of it stays within. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "base/ratio.h"
#include "compiled.h"

/* "often" is 0 to 4; "agree" is 7, 2.5 and 1. */
static const char items[] =
    "{'id': 'A', 'text': 'A', 'options': 'often'},"
    "{'id': 'B', 'text': 'B', 'options': 'often'},"
    "{'id': 'C', 'text': 'C', 'options': 'agree'},"
    "{'id': 'P', 'text': 'P', 'options': 'agree', 'ties': ['partner']},"
    "{'id': 'K', 'text': 'K', 'kind': 'integer', 'min': -5, 'max': 1200}";

/* One scale, "s", with these items and keys. */
static kith_questionnaire *compile_scale(const char *keys, const char *more)
{
    struct kith__builder rest = {0};
    kith__add(&rest, "'scales': [{'id': 's', 'label': 's', 'items': ");
    kith__add(&rest, keys);
    kith__add(&rest, more);
    kith__add(&rest, "}]");
    kith_questionnaire *made = compile(items, kith__builder_peek(&rest));
    kith__builder_free(&rest);
    return made;
}

static void assert_wide(kith__wide actual, int64_t expected)
{
    assert_true(kith__wide_fits(actual));
    assert_int_equal(kith__wide_low(actual), expected);
}

static void assert_line(const struct kith__scale_plan *keyed, int64_t start,
                        int64_t slope, int64_t over)
{
    assert_wide(keyed->start, start);
    assert_wide(keyed->slope, slope);
    assert_wide(keyed->over, over);
}

static void assert_item(const struct kith__keyed_item *item, int64_t weight,
                        int64_t range, int64_t spread)
{
    assert_int_equal(item->weight, weight);
    assert_int_equal(item->range, range);
    assert_int_equal(item->spread, spread);
}

static void assert_positions(const struct kith__keyed_item *item, int count,
                             const int64_t *expected)
{
    for (int i = 0; i < count; i++)
        assert_int_equal(item->positions[i], expected[i]);
}

/* ---- Choices ------------------------------------------------------------ */

static void weights_are_whole_over_their_common_divisor(void **state)
{
    (void)state;
    kith_questionnaire *made = compile_scale(
        "[{'item': 'A', 'weight': 0.5}, {'item': 'B', 'weight': 1.5}]", "");
    const struct kith__scale_plan *keyed =
        keyed_of(kith__plan_of(made), FRIEND, "s");
    assert_int_equal(keyed->count, 2);
    assert_int_equal(keyed->weight_unit, 500000);
    assert_int_equal(keyed->unit, 1000000);
    assert_item(&keyed->items[0], 1, 4, 1);
    assert_item(&keyed->items[1], 3, 4, 1);
    assert_wide(keyed->common, 4);
    assert_wide(keyed->most, 16);
    assert_line(keyed, 0, 1, 4); /* (A + 3 B) / 4 */
    kith_questionnaire_free(made);
}

static void a_reversed_item_counts_from_its_other_end(void **state)
{
    (void)state;
    kith_questionnaire *made = compile_scale("['A', '-B']", "");
    const struct kith__scale_plan *keyed =
        keyed_of(kith__plan_of(made), FRIEND, "s");
    assert_positions(&keyed->items[0], 5, (int64_t[]){0, 1, 2, 3, 4});
    assert_positions(&keyed->items[1], 5, (int64_t[]){4, 3, 2, 1, 0});
    kith_questionnaire_free(made);
}

static void positions_are_whole_in_the_unit_of_all_items(void **state)
{
    (void)state;
    kith_questionnaire *made =
        compile_scale("['A', 'C', '-P']", ", 'method': 'sum'");
    const struct kith__scale_plan *keyed =
        keyed_of(kith__plan_of(made), PARTNER, "s");
    assert_int_equal(keyed->unit, 500000);
    assert_item(&keyed->items[0], 1, 8, 3);
    assert_item(&keyed->items[1], 1, 12, 2);
    assert_wide(keyed->common, 24);
    assert_positions(&keyed->items[0], 5, (int64_t[]){0, 2, 4, 6, 8});
    assert_positions(&keyed->items[1], 3, (int64_t[]){12, 3, 0});
    assert_positions(&keyed->items[2], 3, (int64_t[]){0, 9, 12});
    assert_wide(keyed->most, 32);
    assert_line(keyed, 4, 1, 2); /* from 2 to 18 */
    kith_questionnaire_free(made);
}

static void each_tie_has_its_own_items_and_unit(void **state)
{
    (void)state;
    kith_questionnaire *made = compile_scale("['A', 'P']", "");
    const struct kith__plan *plan = kith__plan_of(made);
    const struct kith__scale_plan *friend = keyed_of(plan, FRIEND, "s");
    const struct kith__scale_plan *partner = keyed_of(plan, PARTNER, "s");
    const struct kith__scale_plan *parent = keyed_of(plan, PARENT, "s");
    assert_int_equal(friend->count, 1);
    assert_int_equal(friend->unit, 1000000);
    assert_wide(friend->most, 4);
    assert_int_equal(partner->count, 2);
    assert_int_equal(partner->unit, 500000);
    assert_wide(partner->most, 20);
    assert_int_equal(parent->count, 1);
    assert_wide(parent->most, 4);
    assert_positions(&parent->items[0], 5, (int64_t[]){0, 1, 2, 3, 4});
    kith_questionnaire_free(made);
}

static void a_scale_with_no_item_in_the_tie_does_not_apply(void **state)
{
    (void)state;
    kith_questionnaire *made = compile_scale("['P']", "");
    const struct kith__plan *plan = kith__plan_of(made);
    assert_false(keyed_of(plan, FRIEND, "s")->applies);
    assert_int_equal(keyed_of(plan, FRIEND, "s")->count, 0);
    assert_true(keyed_of(plan, PARTNER, "s")->applies);
    kith_questionnaire_free(made);
}

static void a_recode_comes_before_reversal(void **state)
{
    (void)state;
    kith_questionnaire *made = compile_scale(
        "[{'item': 'A', 'recode': [[0, -1], [2, 1], [4, 9]]},"
        " {'item': 'B', 'recode': [[-3, 5], [0.5, 0]], 'reverse': true}]",
        "");
    const struct kith__scale_plan *keyed =
        keyed_of(kith__plan_of(made), FRIEND, "s");
    assert_int_equal(keyed->unit, 1000000);
    assert_positions(&keyed->items[0], 5, (int64_t[]){0, 0, 2, 2, 10});
    assert_positions(&keyed->items[1], 5, (int64_t[]){0, 5, 5, 5, 5});
    assert_line(keyed, -1, 1, 2);
    kith_questionnaire_free(made);
}

static void as_pomp_the_line_goes_from_0_to_100(void **state)
{
    (void)state;
    kith_questionnaire *made = compile_scale(
        "['A', {'item': 'C', 'weight': 2}]", ", 'report_as': 'pomp'");
    const struct kith__scale_plan *keyed =
        keyed_of(kith__plan_of(made), FRIEND, "s");
    assert_wide(keyed->most, 32);
    assert_line(keyed, 0, 25, 8); /* 100 / 32 */
    kith_questionnaire_free(made);
}

static void through_a_table_the_line_is_the_raw_one(void **state)
{
    (void)state;
    kith_questionnaire *made = compile_scale(
        "['A', 'B']", ", 'method': 'sum', 'report_as': 'table',"
                      " 'table': [[0, 40], [5, 60]]");
    assert_line(keyed_of(kith__plan_of(made), FRIEND, "s"), 0, 1, 1);
    kith_questionnaire_free(made);
}

/* ---- Whole numbers ------------------------------------------------------ */

static int64_t position_of(const char *key, int64_t answer)
{
    struct kith__builder keys = {0};
    kith__add(&keys, "[");
    kith__add(&keys, key);
    kith__add(&keys, "]");
    kith_questionnaire *made = compile_scale(kith__builder_peek(&keys), "");
    const struct kith__scale_plan *keyed =
        keyed_of(kith__plan_of(made), FRIEND, "s");
    assert_null(keyed->items[0].positions);
    int64_t position =
        kith__position(&keyed->items[0], keyed->unit, answer * KITH__ONE);
    kith_questionnaire_free(made);
    kith__builder_free(&keys);
    return position;
}

static void a_whole_number_stands_above_the_lowest(void **state)
{
    (void)state;
    assert_int_equal(position_of("'K'", -5), 0);
    assert_int_equal(position_of("'K'", 7), 12);
    assert_int_equal(position_of("'K'", 1200), 1205);
}

static void a_reversed_whole_number_stands_below_the_highest(void **state)
{
    (void)state;
    assert_int_equal(position_of("'-K'", -5), 1205);
    assert_int_equal(position_of("'-K'", 1200), 0);
}

static void a_recoded_whole_number_stands_where_its_step_does(void **state)
{
    (void)state;
    const char *key =
        "{'item': 'K', 'recode': [[-10, 0], [10, 0.5], [100, 2]]}";
    assert_int_equal(position_of(key, 9), 0);
    assert_int_equal(position_of(key, 10), 1);
    assert_int_equal(position_of(key, 100), 4);
    assert_int_equal(position_of(key, 1200), 4);
}

static void steps_that_no_answer_falls_on_do_not_make_the_unit(void **state)
{
    (void)state;
    /* Nothing is from 10.2 to below 10.9, below -5 or above 1200. */
    kith_questionnaire *made = compile_scale(
        "[{'item': 'K', 'recode': [[-9, 0.1], [-6, 0], [10.2, 0.3], [10.9, 1],"
        "                          [1200.5, 1.7]]}]",
        "");
    const struct kith__scale_plan *keyed =
        keyed_of(kith__plan_of(made), FRIEND, "s");
    assert_int_equal(keyed->unit, 1000000);
    assert_int_equal(keyed->items[0].range, 1);
    kith_questionnaire_free(made);
}

/* ---- The line against the plain rule ------------------------------------ */

/* Σ weight · value of keyed values, worked out from the document's words. */
static kith__decimal keyed_value(const struct kith__plan *plan,
                                 const struct kith__key *key, int option)
{
    int32_t set = plan->items[key->item].options;
    kith__decimal value = plan->option_sets[set].options[option].value;
    if (key->step_count > 0)
        value = kith__step_value(key->steps, key->step_count, value);
    return key->reverse ? key->low + key->high - value : value;
}

static void assert_follows_the_rule(const char *keys, const char *method,
                                    bool mean)
{
    kith_questionnaire *made = compile_scale(keys, method);
    const struct kith__plan *plan = kith__plan_of(made);
    const struct kith__scale *scale = &plan->scales[0];
    const struct kith__scale_plan *keyed = keyed_of(plan, FRIEND, "s");
    assert_int_equal(keyed->count, 2);
    for (int a = 0; a < 5; a++)
        for (int b = 0; b < 3; b++) {
            const int chosen[] = {a, b};
            int64_t position = 0, sum = 0, weights = 0;
            for (int i = 0; i < 2; i++) {
                position += keyed->items[i].weight *
                            keyed->items[i].positions[chosen[i]];
                sum += scale->keys[i].weight / 1000 *
                       keyed_value(plan, &scale->keys[i], chosen[i]);
                weights += scale->keys[i].weight / 1000;
            }
            struct kith__ratio score = {
                kith__wide_add(keyed->start,
                               kith__wide_multiply(keyed->slope,
                                                   kith__wide_of(position))),
                keyed->over};
            struct kith__ratio rule = {
                kith__wide_of(sum),
                kith__wide_multiply(kith__wide_of(mean ? weights : 1000),
                                    kith__wide_of(KITH__ONE))};
            assert_int_equal(kith__ratio_compare(score, rule), 0);
        }
    kith_questionnaire_free(made);
}

static void every_choice_comes_to_the_plain_mean_or_sum(void **state)
{
    (void)state;
    static const char *const keys[] = {
        "['A', 'C']",
        "['-A', '-C']",
        "[{'item': 'A', 'weight': 0.3}, {'item': 'C', 'weight': 1.7}]",
        ("[{'item': 'B', 'recode': [[0, 2.5], [1, -3], [4, 0.125]],"
         "  'weight': 4, 'reverse': true}, 'C']"),
    };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        assert_follows_the_rule(keys[i], "", true);
        assert_follows_the_rule(keys[i], ", 'method': 'sum'", false);
    }
}

/* ---- 126 bits ----------------------------------------------------------- */

/* The numbers at the edge come from the bounds worked out with unlimited whole
 * numbers, apart from this library: the largest p that keeps every numerator,
 * denominator and cross product below 2^126. */

static bool reads(const char *keys, const char *more, const int64_t *most,
                  int count, char *message, size_t room)
{
    char list[1024] = "";
    for (int i = 0; i < count; i++)
        snprintf(list + strlen(list), sizeof list - strlen(list),
                 "%s{'id': 'W%d', 'text': 'W', 'kind': 'integer', 'min': 0,"
                 " 'max': %lld}",
                 i == 0 ? "" : ",", i + 1, (long long)most[i]);
    char rest[1024];
    snprintf(rest, sizeof rest, "'scales': [%s]%s", keys, more);
    kith_questionnaire *made = NULL;
    kith_error *error = NULL;
    kith_status status = read_document(list, rest, NULL, &made, &error);
    snprintf(message, room, "%s",
             status == KITH_OK ? "" : kith_error_message(error));
    if (status != KITH_OK)
        assert_int_equal(status, KITH_E_DOCUMENT);
    kith_error_free(error);
    kith_questionnaire_free(made);
    return status == KITH_OK;
}

static void a_filled_scale_is_read_up_to_126_bits(void **state)
{
    (void)state;
    const char *scale = "{'id': 's', 'label': 's', 'items': ['W1', 'W2']}";
    char message[512];
    assert_true(reads(scale, "", (int64_t[]){22137668, 22137669}, 2, message,
                      sizeof message));
    assert_false(reads(scale, "", (int64_t[]){22137669, 22137670}, 2, message,
                       sizeof message));
    assert_non_null(strstr(message, "Scale 's'"));
    assert_non_null(strstr(message, "126 bits"));
}

static void a_scale_without_filling_is_read_up_to_126_bits(void **state)
{
    (void)state;
    const char *scale =
        "{'id': 's', 'label': 's', 'missing': 'none', 'items': ["
        " {'item': 'W1', 'weight': 0.000001}, {'item': 'W2', 'weight': 1000}]}";
    char message[512];
    assert_true(reads(scale, "", (int64_t[]){85070591, 85070591}, 2, message,
                      sizeof message));
    assert_false(reads(scale, "", (int64_t[]){85070592, 85070592}, 2, message,
                       sizeof message));
    assert_non_null(strstr(message, "126 bits"));
}

static void a_difference_is_read_up_to_126_bits(void **state)
{
    (void)state;
    const char *scales =
        "{'id': 's', 'label': 's', 'items': ['W1', 'W2'],"
        " 'report_as': 'pomp'},"
        "{'id': 't', 'label': 't', 'items': ['W3', 'W4'],"
        " 'report_as': 'pomp'}";
    const char *gap = ", 'differences': [{'id': 'd', 'label': 'd',"
                      " 'from': 's', 'minus': 't'}]";
    const int64_t fits[] = {173669, 173670, 100, 101};
    const int64_t passes[] = {173670, 173671, 100, 101};
    char message[512];
    assert_true(reads(scales, gap, fits, 4, message, sizeof message));
    assert_true(reads(scales, "", passes, 4, message, sizeof message));
    assert_false(reads(scales, gap, passes, 4, message, sizeof message));
    assert_non_null(strstr(message, "Difference 'd'"));
}

static void a_difference_of_rounded_scores_needs_few_bits(void **state)
{
    (void)state;
    const char *scales =
        "{'id': 's', 'label': 's', 'items': ['W1', 'W2'],"
        " 'compare': 'rounded', 'report_as': 'pomp'},"
        "{'id': 't', 'label': 't', 'items': ['W3', 'W4'],"
        " 'compare': 'rounded', 'report_as': 'pomp'}";
    char message[512];
    assert_true(reads(scales,
                      ", 'differences': [{'id': 'd', 'label': 'd',"
                      " 'from': 's', 'minus': 't'}]",
                      (int64_t[]){173670, 173671, 100, 101}, 4, message,
                      sizeof message));
}

/* Ranges that share no divisor have their product for common multiple; each is
 * short of it by the product of the other three, about 10^27. */
static void ranges_without_a_common_multiple_are_refused(void **state)
{
    (void)state;
    const int64_t primes[] = {999999937, 999999929, 999999893, 999999883};
    const char *filled =
        "{'id': 's', 'label': 's', 'items': ['W1', 'W2', 'W3', 'W4']}";
    const char *counted = "{'id': 's', 'label': 's', 'missing': 'none',"
                          " 'items': ['W1', 'W2', 'W3', 'W4']}";
    char message[512];
    assert_false(reads(filled, "", primes, 4, message, sizeof message));
    assert_non_null(strstr(message, "no common multiple below 2 to the 63"));
    assert_true(reads(counted, "", primes, 4, message, sizeof message));
}

static void a_long_scale_of_ordinary_items_is_read(void **state)
{
    (void)state;
    struct kith__builder list = {0}, rest = {0};
    kith__add(&rest, "'scales': [{'id': 's', 'label': 's', 'items': [");
    for (int i = 0; i < KITH__ITEMS_MOST; i++) {
        kith__add(&list, i == 0 ? "{'id': 'I" : ",{'id': 'I");
        kith__add_integer(&list, i);
        kith__add(&list, "', 'text': 'I', 'options': '");
        kith__add(&list, i % 2 == 0 ? "often'}" : "agree'}");
        kith__add(&rest, i == 0 ? "'I" : ", 'I");
        kith__add_integer(&rest, i);
        kith__add(&rest, "'");
    }
    kith__add(&rest, "], 'report_as': 'pomp'}]");
    kith_questionnaire *made =
        compile(kith__builder_peek(&list), kith__builder_peek(&rest));
    const struct kith__scale_plan *keyed =
        keyed_of(kith__plan_of(made), FRIEND, "s");
    assert_int_equal(keyed->count, KITH__ITEMS_MOST);
    assert_wide(keyed->most, KITH__ITEMS_MOST / 2 * (8 + 12));
    kith_questionnaire_free(made);
    kith__builder_free(&list);
    kith__builder_free(&rest);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(weights_are_whole_over_their_common_divisor),
        cmocka_unit_test(a_reversed_item_counts_from_its_other_end),
        cmocka_unit_test(positions_are_whole_in_the_unit_of_all_items),
        cmocka_unit_test(each_tie_has_its_own_items_and_unit),
        cmocka_unit_test(a_scale_with_no_item_in_the_tie_does_not_apply),
        cmocka_unit_test(a_recode_comes_before_reversal),
        cmocka_unit_test(as_pomp_the_line_goes_from_0_to_100),
        cmocka_unit_test(through_a_table_the_line_is_the_raw_one),
        cmocka_unit_test(a_whole_number_stands_above_the_lowest),
        cmocka_unit_test(a_reversed_whole_number_stands_below_the_highest),
        cmocka_unit_test(a_recoded_whole_number_stands_where_its_step_does),
        cmocka_unit_test(steps_that_no_answer_falls_on_do_not_make_the_unit),
        cmocka_unit_test(every_choice_comes_to_the_plain_mean_or_sum),
        cmocka_unit_test(a_filled_scale_is_read_up_to_126_bits),
        cmocka_unit_test(a_scale_without_filling_is_read_up_to_126_bits),
        cmocka_unit_test(a_difference_is_read_up_to_126_bits),
        cmocka_unit_test(a_difference_of_rounded_scores_needs_few_bits),
        cmocka_unit_test(ranges_without_a_common_multiple_are_refused),
        cmocka_unit_test(a_long_scale_of_ordinary_items_is_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
