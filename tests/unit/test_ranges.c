/* SPDX-License-Identifier: MIT */
/* test_ranges - keyed ranges, and the lowest score at which bands may begin.
 *
 * A document whose first band begins at the lowest score is read; a millionth
 * higher it is refused, and the message names the lowest score. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <kith/kith.h>

#include "documents.h"

#define ONE KITH__ONE

/* Items: L from 0 to 4, N from -1 to 1, P from 1 to 5, Q (partners alone) from
 * 2 to 6, W whole numbers from -3 to 9. */
static void write_document(char *text, size_t room, const char *scale,
                           const char *from)
{
    snprintf(
        text, room,
        "{'kith': 1, 'id': 'd', 'version': '1', 'language': 'en',"
        " 'title': 'T', 'ties': ['friend', 'partner'], 'resources':"
        " [{'label': 'H', 'text': 'H', 'for': 'adults'}], 'options': {"
        "'l': [{'id': 'a', 'value': 0, 'label': 'a'},"
        "      {'id': 'b', 'value': 4, 'label': 'b'}],"
        "'n': [{'id': 'a', 'value': 1, 'label': 'a'},"
        "      {'id': 'b', 'value': -1, 'label': 'b'}],"
        "'p': [{'id': 'a', 'value': 1, 'label': 'a'},"
        "      {'id': 'b', 'value': 5, 'label': 'b'}],"
        "'q': [{'id': 'a', 'value': 2, 'label': 'a'},"
        "      {'id': 'b', 'value': 6, 'label': 'b'}]},"
        " 'sections': [{'id': 's', 'items':"
        "  ['L', 'M', 'N', 'P', 'Q', 'W']}], 'items': ["
        "{'id': 'L', 'text': 'L', 'options': 'l'},"
        "{'id': 'M', 'text': 'M', 'options': 'l'},"
        "{'id': 'N', 'text': 'N', 'options': 'n'},"
        "{'id': 'P', 'text': 'P', 'options': 'p'},"
        "{'id': 'Q', 'text': 'Q', 'options': 'q', 'ties': ['partner']},"
        "{'id': 'W', 'text': 'W', 'kind': 'integer', 'min': -3, 'max': 9}],"
        " 'scales': [{'id': 's', 'label': 'S', %s, 'cutoffs': [{'id': 'c',"
        "  'source': 's', 'bands': [{'from': %s, 'id': 'b', 'label': 'B'}]}]"
        " }]}",
        scale, from);
}

static void assert_lowest(const char *scale, const char *lowest,
                          const char *above)
{
    char text[3000], message[200];
    write_document(text, sizeof text, scale, lowest);
    struct document document = read_valid(text, NULL);
    drop(&document);
    write_document(text, sizeof text, scale, above);
    snprintf(message, sizeof message,
             "Scale 's': the first band must begin at or below %s, the lowest "
             "score",
             lowest);
    assert_refused(text, NULL, KITH_E_DOCUMENT,
                   "/scales/0/cutoffs/0/bands/0/from", message);
}

/* ---- The lowest score ------------------------------------------------- */

static void a_mean_is_lowest_with_all_items_at_their_low_ends(void **state)
{
    (void)state;
    assert_lowest("'items': ['L', {'item': 'N', 'weight': 3}]", "-0.75",
                  "-0.749999");
}

static void a_sum_is_lowest_with_all_items_at_their_low_ends(void **state)
{
    (void)state;
    assert_lowest("'method': 'sum', 'items': ['P', {'item': 'N', 'weight': 3}]",
                  "-2", "-1.999999");
}

static void a_mean_that_is_no_decimal_is_rounded_down(void **state)
{
    (void)state;
    assert_lowest("'items': ['L', 'M', 'P']", "0.333333", "0.333334");
    assert_lowest("'items': ['L', 'M', 'N']", "-0.333334", "-0.333333");
}

static void what_is_compared_rounded_is_lowest_rounded(void **state)
{
    (void)state;
    assert_lowest("'compare': 'rounded', 'decimals': 1, "
                  "'items': ['L', 'M', 'P']",
                  "0.3", "0.300001");
    /* Two thirds round up. */
    assert_lowest("'compare': 'rounded', 'decimals': 1, "
                  "'items': ['L', {'item': 'P', 'weight': 2}]",
                  "0.7", "0.700001");
    assert_lowest("'compare': 'rounded', 'decimals': 0, "
                  "'items': ['P', 'Q']",
                  "1", "1.000001");
}

static void answers_alone_may_be_few(void **state)
{
    (void)state;
    assert_lowest("'missing': 'none', 'method': 'sum', 'items': ['P', 'Q']",
                  "1", "1.000001");
    assert_lowest("'missing': 'none', 'method': 'sum', 'items': ['P', 'N', "
                  "{'item': 'W', 'weight': 2}]",
                  "-7", "-6.999999");
    assert_lowest("'missing': 'none', 'items': ['P', 'N', "
                  "{'item': 'L', 'weight': 9}]",
                  "-1", "-0.999999");
    assert_lowest("'missing': 'none', 'items': ['Q', 'P']", "1", "1.000001");
}

static void the_lowest_tie_decides(void **state)
{
    (void)state;
    /* Friends have P alone, partners (1 + 2) / 2. */
    assert_lowest("'items': ['P', 'Q']", "1", "1.000001");
    /* Friends have L alone, partners 0 + 2. */
    assert_lowest("'method': 'sum', 'items': ['L', 'Q']", "0", "0.000001");
}

static void ties_without_the_scale_do_not_count(void **state)
{
    (void)state;
    assert_lowest("'items': ['Q']", "2", "2.000001");
    assert_lowest("'compare': 'rounded', 'items': ['Q']", "2", "2.000001");
}

static void a_percentage_begins_at_nought(void **state)
{
    (void)state;
    assert_lowest("'report_as': 'pomp', 'items': ['N', 'P']", "0", "0.000001");
}

static void a_table_reports_the_lowest_raw_score(void **state)
{
    (void)state;
    assert_lowest("'report_as': 'table', 'table': [[0, 30], [1, 40.25], "
                  "[2, 50]], 'items': ['P']",
                  "40.25", "40.250001");
    assert_lowest("'report_as': 'table', 'table': [[0, 30], [1, 40.25], "
                  "[2, 50]], 'compare': 'rounded', 'decimals': 0, "
                  "'items': ['P']",
                  "40", "40.000001");
}

/* ---- Keyed ranges ----------------------------------------------------- */

static void assert_range(const char *key, kith__decimal low, kith__decimal high)
{
    char text[3000], scale[200];
    snprintf(scale, sizeof scale, "'items': [%s]", key);
    write_document(text, sizeof text, scale, "-1000");
    struct document document = read_valid(text, NULL);
    const struct kith__key *read = &document.plan->scales[0].keys[0];
    assert_int_equal(read->low, low);
    assert_int_equal(read->high, high);
    drop(&document);
}

static void a_range_is_that_of_the_options(void **state)
{
    (void)state;
    assert_range("'L'", 0, 4 * ONE);
    assert_range("'N'", -ONE, ONE);
    assert_range("'W'", -3 * ONE, 9 * ONE);
}

static void reversal_keeps_the_range(void **state)
{
    (void)state;
    assert_range("'-P'", ONE, 5 * ONE);
    assert_range("{'item': 'P', 'reverse': true, 'recode': [[1, 7], [5, 2]]}",
                 2 * ONE, 7 * ONE);
}

static void only_steps_with_an_option_count(void **state)
{
    (void)state;
    assert_range("{'item': 'L', 'recode': [[-5, 3], [1, 99], [2, 98], "
                 "[4, 5], [4.5, 97]]}",
                 3 * ONE, 5 * ONE);
}

static void only_steps_with_a_whole_number_count(void **state)
{
    (void)state;
    assert_range("{'item': 'W', 'recode': [[-9, 50], [-8, 5], [-2.5, 6], "
                 "[-1.5, 7], [-1.4, 80], [-1.2, 8], [0.1, 9], [0.9, 1], "
                 "[10, 90]]}",
                 ONE, 8 * ONE);
    /* -1 lies in the last step of three, -2 in the second, -3 in the first. */
    assert_range("{'item': 'W', 'recode': [[-3, 1], [-2.000001, 4], "
                 "[-1.999999, 2]]}",
                 ONE, 4 * ONE);
}

/* ---- Step functions --------------------------------------------------- */

static void a_step_holds_from_its_number_up(void **state)
{
    (void)state;
    static const struct kith__step steps[] = {
        {-ONE, 10}, {0, 20}, {ONE, 30}, {5 * ONE, 40}};
    assert_int_equal(kith__step_value(steps, 4, -ONE), 10);
    assert_int_equal(kith__step_value(steps, 4, -1), 10);
    assert_int_equal(kith__step_value(steps, 4, 0), 20);
    assert_int_equal(kith__step_value(steps, 4, ONE - 1), 20);
    assert_int_equal(kith__step_value(steps, 4, ONE), 30);
    assert_int_equal(kith__step_value(steps, 4, 5 * ONE - 1), 30);
    assert_int_equal(kith__step_value(steps, 4, 5 * ONE), 40);
    assert_int_equal(kith__step_value(steps, 4, 9 * ONE), 40);
    assert_int_equal(kith__step_value(steps, 1, 9 * ONE), 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_mean_is_lowest_with_all_items_at_their_low_ends),
        cmocka_unit_test(a_sum_is_lowest_with_all_items_at_their_low_ends),
        cmocka_unit_test(a_mean_that_is_no_decimal_is_rounded_down),
        cmocka_unit_test(what_is_compared_rounded_is_lowest_rounded),
        cmocka_unit_test(answers_alone_may_be_few),
        cmocka_unit_test(the_lowest_tie_decides),
        cmocka_unit_test(ties_without_the_scale_do_not_count),
        cmocka_unit_test(a_percentage_begins_at_nought),
        cmocka_unit_test(a_table_reports_the_lowest_raw_score),
        cmocka_unit_test(a_range_is_that_of_the_options),
        cmocka_unit_test(reversal_keeps_the_range),
        cmocka_unit_test(only_steps_with_an_option_count),
        cmocka_unit_test(only_steps_with_a_whole_number_count),
        cmocka_unit_test(a_step_holds_from_its_number_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
