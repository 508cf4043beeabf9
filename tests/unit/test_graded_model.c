/* SPDX-License-Identifier: MIT */
/* test_graded_model - what a questionnaire says of a graded scale: parameters
 * as they were written, curves, and what nobody can ask for. */

#include <float.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"
#include "cases.h"
#include "science.h"

#define PLAIN SCIENCE(SCIENCE_GRADED, "", "")

static int open_science(void **state)
{
    *state = science(PLAIN);
    return 0;
}

static int close_science(void **state)
{
    kith_questionnaire_free(*state);
    return 0;
}

static double chance(const kith_questionnaire *made, int32_t item,
                     int32_t category, double theta)
{
    double out = -77;
    assert_int_equal(
        kith_graded_probability(made, 0, 0, item, category, theta, &out),
        KITH_OK);
    return out;
}

static double item_information(const kith_questionnaire *made, int32_t item,
                               double theta)
{
    double out = -77;
    assert_int_equal(
        kith_graded_item_information(made, 0, 0, item, theta, &out), KITH_OK);
    return out;
}

/* ---- Parameters -----------------------------------------------------------
 */

static void parameters_are_those_of_the_document(void **state)
{
    const kith_questionnaire *made = *state;
    double number = 0, more = 0;
    int32_t count = 0;
    assert_int_equal(kith_graded_estimate(made, 0), KITH_GRADED_EAP);
    assert_string_equal(kith_graded_source(made, 0), "worked numbers");
    assert_null(kith_graded_population(made, 0));
    assert_int_equal(kith_graded_item_count(made, 0, 0), 4);
    assert_int_equal(kith_graded_item(made, 0, 0, 3), 3);
    assert_int_equal(kith_graded_category_count(made, 0, 0, 3), 4);
    assert_int_equal(kith_graded_slope(made, 0, 0, 2, &number), KITH_OK);
    assert_double_same(number, 2.293);
    assert_int_equal(kith_graded_threshold(made, 0, 0, 2, 1, &number), KITH_OK);
    assert_double_same(number, -2.282);
    assert_int_equal(kith_graded_threshold(made, 0, 0, 2, 3, &number), KITH_OK);
    assert_double_same(number, 0.856);
    assert_int_equal(kith_graded_prior(made, 0, &number, &more), KITH_OK);
    assert_true(number == 0 && more == 1);
    assert_int_equal(kith_graded_nodes(made, 0, &number, &more, &count),
                     KITH_OK);
    assert_true(number == -6 && more == 6 && count == 61);
}

static void what_is_written_takes_the_place_of_what_is_usual(void **state)
{
    (void)state;
    kith_questionnaire *made = science(
        SCIENCE("{'source': 's', 'population': 'students', 'estimate': 'map', "
                "'prior': {'mean': 0.25, 'sd': 1.5}, 'from': -4, 'to': 4.5, "
                "'nodes': 33, " SCIENCE_PARAMETERS "}",
                "", ""));
    double number = 0, more = 0;
    int32_t count = 0;
    assert_int_equal(kith_graded_estimate(made, 0), KITH_GRADED_MAP);
    assert_string_equal(kith_graded_population(made, 0), "students");
    assert_int_equal(kith_graded_prior(made, 0, &number, &more), KITH_OK);
    assert_true(number == 0.25 && more == 1.5);
    assert_int_equal(kith_graded_nodes(made, 0, &number, &more, &count),
                     KITH_OK);
    assert_true(number == -4 && more == 4.5 && count == 33);
    kith_questionnaire_free(made);
}

static void fifteen_digits_are_the_nearest_doubles(void **state)
{
    (void)state;
    kith_questionnaire *made = questionnaire_of(
        "'a'", "'items': [" CHOICE("a", "yes-no", "") "], 'scales': [" SCALE(
                   "s", "'a'",
                   ", 'method': 'graded', 'graded': {'source': 's', "
                   "'items': {'a': {'slope': 1.04064249221457, 'thresholds': "
                   "[-4.67280818426824]}}}") "]");
    double number = 0;
    assert_int_equal(kith_graded_slope(made, 0, 0, 0, &number), KITH_OK);
    assert_double_same(number, 1.04064249221457);
    assert_int_equal(kith_graded_threshold(made, 0, 0, 0, 1, &number), KITH_OK);
    assert_double_same(number, -4.67280818426824);
    kith_questionnaire_free(made);
}

static void intercepts_are_thresholds_in_other_words(void **state)
{
    (void)state;
    kith_questionnaire *made = questionnaire_of(
        "'a', 'b'",
        "'items': [" FIVE("a", "") "," FIVE("b", "") "], 'scales': [" SCALE(
            "s", "'a', 'b'",
            ", 'method': 'graded', 'graded': {'source': "
            "'s', 'items': {"
            "'a': {'slope': 2, 'thresholds': [-1.5, -0.5, 0.25, 1]}, "
            "'b': {'slope': 2, 'intercepts': [3, 1, -0.5, -2]}}}") "]");
    for (int32_t k = 1; k < 5; k++) {
        double a = 0, b = 1;
        assert_int_equal(kith_graded_threshold(made, 0, 0, 0, k, &a), KITH_OK);
        assert_int_equal(kith_graded_threshold(made, 0, 0, 1, k, &b), KITH_OK);
        assert_double_same(a, b);
        assert_double_same(chance(made, 0, k, 0.3), chance(made, 1, k, 0.3));
    }
    kith_questionnaire_free(made);
}

/* ---- Curves -----------------------------------------------------------------
 */

/* Probabilities to four digits; information to three, from parameters that were
 * rounded to three themselves. */
static void the_worked_curves_come_out(void **state)
{
    const kith_questionnaire *made = *state;
    static const double chances[] = {0.0017, 0.0319, 0.6599, 0.3065};
    static const double information[] = {0.209, 0.376, 0.922, 0.318};
    double whole = 0;
    for (int32_t k = 0; k < 4; k++) {
        assert_double_near(chance(made, 2, k, 0.5), chances[k], 5.1e-5);
        assert_double_near(item_information(made, k, 0), information[k], 1e-3);
    }
    assert_int_equal(kith_graded_information(made, 0, 0, 0, &whole), KITH_OK);
    assert_double_near(whole, 1.825, 1e-3);
    /* After one answer, at 1.012, the next best item. */
    assert_double_near(item_information(made, 1, 1.012), 0.366, 1e-3);
    assert_double_near(item_information(made, 3, 1.012), 0.321, 1e-3);
    assert_double_near(item_information(made, 0, 1.012), 0.269, 1e-3);
}

static void probabilities_add_up_to_one(void **state)
{
    const kith_questionnaire *made = *state;
    for (double theta = -40; theta <= 40; theta += 0.37)
        for (int32_t item = 0; item < 4; item++) {
            double sum = 0;
            for (int32_t k = 0; k < 4; k++)
                sum += chance(made, item, k, theta);
            assert_double_near(sum, 1, 4e-16);
        }
}

static void a_threshold_is_where_half_are_above(void **state)
{
    const kith_questionnaire *made = *state;
    double at = 0;
    assert_int_equal(kith_graded_threshold(made, 0, 0, 1, 2, &at), KITH_OK);
    assert_double_near(chance(made, 1, 2, at) + chance(made, 1, 3, at), 0.5,
                       1e-15);
}

/* Fisher's information is the sum of P'² / P, and of P times the bend of
 * -log P; here by differences. */
static void information_is_that_of_the_curves(void **state)
{
    const kith_questionnaire *made = *state;
    const double step = 1e-4;
    for (double theta = -3; theta <= 3; theta += 0.5)
        for (int32_t item = 0; item < 4; item++) {
            double sum = 0;
            for (int32_t k = 0; k < 4; k++) {
                double rise = (chance(made, item, k, theta + step) -
                               chance(made, item, k, theta - step)) /
                              (2 * step);
                sum += rise * rise / chance(made, item, k, theta);
            }
            assert_double_near(item_information(made, item, theta), sum, 1e-7);
        }
}

/* As if every distance had its own logarithm: 1e-100 is not 0. */
static void far_away_curves_keep_their_digits(void **state)
{
    const kith_questionnaire *made = *state;
    double far = -100;
    /* Below -30 or so, P(X >= 3) is exp(slope (theta - threshold)). */
    assert_double_near(chance(made, 2, 3, far) / exp(2.293 * (far - 0.856)), 1,
                       1e-12);
    assert_true(item_information(made, 2, far) > 0);
    assert_true(chance(made, 2, 0, far) == 1);
    double out = -77;
    assert_int_equal(kith_graded_probability(made, 0, 0, 2, 3, DBL_MAX, &out),
                     KITH_OK);
    assert_double_same(out, 1.0);
    assert_int_equal(kith_graded_probability(made, 0, 0, 2, 1, -DBL_MAX, &out),
                     KITH_OK);
    assert_double_same(out, 0.0);
}

static void an_expected_sum_is_that_of_the_probabilities(void **state)
{
    const kith_questionnaire *made = *state;
    double out = -77, sum = 0;
    for (int32_t item = 0; item < 4; item++)
        for (int32_t k = 0; k < 4; k++)
            sum += k * chance(made, item, k, 0.7);
    assert_int_equal(kith_graded_expected_sum(made, 0, 0, 0.7, &out), KITH_OK);
    assert_double_near(out, sum, 1e-14);
}

/* ---- Sums -------------------------------------------------------------------
 */

/* All ways to come to a sum, one by one. */
static void sums_are_those_of_all_patterns(void **state)
{
    const kith_questionnaire *made = *state;
    double theta[13], error[13], share[13];
    double weight[13] = {0}, first[13] = {0}, second[13] = {0}, all = 0;
    assert_int_equal(kith_graded_sums(made, 0, 0, 13, theta, error, share),
                     KITH_OK);
    for (int node = 0; node < 61; node++) {
        double at = -6 + 0.2 * node, density = exp(-at * at / 2);
        all += density;
        for (int pattern = 0; pattern < 256; pattern++) {
            int sum = 0;
            double likely = density;
            for (int32_t item = 0; item < 4; item++) {
                int k = pattern >> (2 * item) & 3;
                sum += k;
                likely *= chance(made, item, k, at);
            }
            weight[sum] += likely;
            first[sum] += likely * at;
            second[sum] += likely * at * at;
        }
    }
    for (int sum = 0; sum < 13; sum++) {
        double mean = first[sum] / weight[sum];
        assert_double_near(theta[sum], mean, 1e-13);
        assert_double_near(
            error[sum], sqrt(second[sum] / weight[sum] - mean * mean), 1e-12);
        assert_double_near(share[sum], weight[sum] / all, 1e-14);
    }
}

static void sums_need_room_for_all(void **state)
{
    const kith_questionnaire *made = *state;
    double theta[13] = {-77}, error[13] = {-77}, share[13] = {-77};
    assert_int_equal(kith_graded_sum_count(made, 0, 0), 13);
    assert_int_equal(kith_graded_sums(made, 0, 0, 12, theta, error, share),
                     KITH_E_ARGUMENT);
    assert_true(theta[0] == -77 && error[0] == -77 && share[0] == -77);
}

/* ---- What there is not
 * -------------------------------------------------------- */

static void no_such_index_has_nothing(void **state)
{
    const kith_questionnaire *made = *state;
    static const int32_t wrong[] = {-1, 4, INT32_MAX, INT32_MIN};
    double out = -77;
    for (int i = 0; i < 4; i++) {
        int32_t bad = wrong[i];
        assert_int_equal(kith_graded_estimate(made, bad), -1);
        assert_null(kith_graded_source(made, bad));
        assert_null(kith_graded_population(made, bad));
        assert_int_equal(kith_graded_item_count(made, bad, 0), -1);
        assert_int_equal(kith_graded_item_count(made, 0, bad), -1);
        assert_int_equal(kith_graded_item(made, bad, 0, 0), -1);
        assert_int_equal(kith_graded_item(made, 0, bad, 0), -1);
        assert_int_equal(kith_graded_item(made, 0, 0, bad), -1);
        assert_int_equal(kith_graded_category_count(made, 0, 0, bad), -1);
        assert_int_equal(kith_graded_slope(made, 0, 0, bad, &out),
                         KITH_E_ARGUMENT);
        assert_int_equal(kith_graded_threshold(made, 0, 0, 0, bad, &out),
                         KITH_E_ARGUMENT);
        assert_int_equal(kith_graded_probability(made, 0, 0, 0, bad, 0, &out),
                         KITH_E_ARGUMENT);
        assert_int_equal(kith_graded_item_information(made, 0, 0, bad, 0, &out),
                         KITH_E_ARGUMENT);
        assert_int_equal(kith_graded_information(made, bad, 0, 0, &out),
                         KITH_E_ARGUMENT);
        assert_int_equal(kith_graded_expected_sum(made, 0, bad, 0, &out),
                         KITH_E_ARGUMENT);
        assert_int_equal(kith_graded_sum_count(made, bad, 0), -1);
        assert_int_equal(kith_graded_sum_count(made, 0, bad), -1);
        assert_int_equal(kith_graded_sums(made, bad, 0, 9, &out, &out, &out),
                         KITH_E_ARGUMENT);
    }
    assert_int_equal(kith_graded_threshold(made, 0, 0, 0, 0, &out),
                     KITH_E_ARGUMENT);
    assert_true(out == -77);
}

static void no_number_is_no_place_on_the_line(void **state)
{
    const kith_questionnaire *made = *state;
    const double none[] = {NAN, INFINITY, -INFINITY};
    double out = -77;
    for (int i = 0; i < 3; i++) {
        assert_int_equal(
            kith_graded_probability(made, 0, 0, 0, 0, none[i], &out),
            KITH_E_ARGUMENT);
        assert_int_equal(
            kith_graded_item_information(made, 0, 0, 0, none[i], &out),
            KITH_E_ARGUMENT);
        assert_int_equal(kith_graded_information(made, 0, 0, none[i], &out),
                         KITH_E_ARGUMENT);
        assert_int_equal(kith_graded_expected_sum(made, 0, 0, none[i], &out),
                         KITH_E_ARGUMENT);
    }
    assert_true(out == -77);
}

static void no_questionnaire_has_nothing(void **state)
{
    (void)state;
    double out = -77;
    int32_t count = -77;
    const kith_status bad = KITH_E_ARGUMENT;
    assert_int_equal(kith_graded_estimate(NULL, 0), -1);
    assert_null(kith_graded_source(NULL, 0));
    assert_null(kith_graded_population(NULL, 0));
    assert_int_equal(kith_graded_prior(NULL, 0, &out, &out), bad);
    assert_int_equal(kith_graded_nodes(NULL, 0, &out, &out, &count), bad);
    assert_int_equal(kith_graded_item_count(NULL, 0, 0), -1);
    assert_int_equal(kith_graded_item(NULL, 0, 0, 0), -1);
    assert_int_equal(kith_graded_category_count(NULL, 0, 0, 0), -1);
    assert_int_equal(kith_graded_slope(NULL, 0, 0, 0, &out), bad);
    assert_int_equal(kith_graded_threshold(NULL, 0, 0, 0, 1, &out), bad);
    assert_int_equal(kith_graded_probability(NULL, 0, 0, 0, 0, 0, &out), bad);
    assert_int_equal(kith_graded_item_information(NULL, 0, 0, 0, 0, &out), bad);
    assert_int_equal(kith_graded_information(NULL, 0, 0, 0, &out), bad);
    assert_int_equal(kith_graded_expected_sum(NULL, 0, 0, 0, &out), bad);
    assert_int_equal(kith_graded_sum_count(NULL, 0, 0), -1);
    assert_int_equal(kith_graded_sums(NULL, 0, 0, 9, &out, &out, &out), bad);
    assert_int_equal(kith_assessment_estimate(NULL, 0, &out), bad);
    assert_int_equal(kith_assessment_estimate_error(NULL, 0, &out), bad);
    assert_true(out == -77 && count == -77);
}

static void numbers_need_a_place_to_go(void **state)
{
    const kith_questionnaire *made = *state;
    double out = -77, room[13] = {-77};
    int32_t count = -77;
    const kith_status bad = KITH_E_ARGUMENT;
    assert_int_equal(kith_graded_prior(made, 0, NULL, &out), bad);
    assert_int_equal(kith_graded_prior(made, 0, &out, NULL), bad);
    assert_int_equal(kith_graded_nodes(made, 0, NULL, &out, &count), bad);
    assert_int_equal(kith_graded_nodes(made, 0, &out, NULL, &count), bad);
    assert_int_equal(kith_graded_nodes(made, 0, &out, &out, NULL), bad);
    assert_int_equal(kith_graded_slope(made, 0, 0, 0, NULL), bad);
    assert_int_equal(kith_graded_threshold(made, 0, 0, 0, 1, NULL), bad);
    assert_int_equal(kith_graded_probability(made, 0, 0, 0, 0, 0, NULL), bad);
    assert_int_equal(kith_graded_item_information(made, 0, 0, 0, 0, NULL), bad);
    assert_int_equal(kith_graded_information(made, 0, 0, 0, NULL), bad);
    assert_int_equal(kith_graded_expected_sum(made, 0, 0, 0, NULL), bad);
    assert_int_equal(kith_graded_sums(made, 0, 0, 13, NULL, room, room), bad);
    assert_int_equal(kith_graded_sums(made, 0, 0, 13, room, NULL, room), bad);
    assert_int_equal(kith_graded_sums(made, 0, 0, 13, room, room, NULL), bad);
    assert_true(out == -77 && count == -77 && room[0] == -77);
    kith_assessment *found = assessment_of(made, "comfort=1");
    assert_int_equal(kith_assessment_estimate(found, 0, NULL), bad);
    assert_int_equal(kith_assessment_estimate_error(found, 0, NULL), bad);
    assert_int_equal(kith_assessment_estimate(found, 1, &out), bad);
    assert_int_equal(kith_assessment_estimate_error(found, -1, &out), bad);
    assert_true(out == -77);
    kith_assessment_free(found);
}

static void other_scales_have_no_model(void **state)
{
    (void)state;
    kith_questionnaire *made = questionnaire_of(
        "'a'",
        "'items': [" FIVE("a", "") "], 'scales': [" SCALE("s", "'a'", "") "]");
    double out = -77;
    int32_t count = -77;
    assert_int_equal(kith_graded_estimate(made, 0), -1);
    assert_null(kith_graded_source(made, 0));
    assert_int_equal(kith_graded_item_count(made, 0, 0), -1);
    assert_int_equal(kith_graded_sum_count(made, 0, 0), -1);
    assert_int_equal(kith_graded_prior(made, 0, &out, &out), KITH_E_NO_VALUE);
    assert_int_equal(kith_graded_nodes(made, 0, &out, &out, &count),
                     KITH_E_NO_VALUE);
    assert_int_equal(kith_graded_information(made, 0, 0, 0, &out),
                     KITH_E_NO_VALUE);
    assert_int_equal(kith_graded_expected_sum(made, 0, 0, 0, &out),
                     KITH_E_NO_VALUE);
    assert_int_equal(kith_graded_sums(made, 0, 0, 9, &out, &out, &out),
                     KITH_E_NO_VALUE);
    assert_true(out == -77 && count == -77);
    kith_questionnaire_free(made);
}

static void a_tie_without_its_items_has_none_of_it(void **state)
{
    (void)state;
    kith_questionnaire *made = questionnaire_of(
        "'a', 'b'",
        "'items': [" FIVE("a", "") "," FIVE(
            "b", ", 'ties': ['partner']") "],"
                                          "'scales': [" SCALE(
                                              "s", "'b'",
                                              ", 'method': 'graded', 'graded': "
                                              "{'source': 's', 'items': {"
                                              "'b': {'slope': 2, 'thresholds': "
                                              "[-1, 0, 1, 2]}}}") "]");
    double out = -77;
    assert_int_equal(kith_graded_item_count(made, 0, 0), 0);
    assert_int_equal(kith_graded_sum_count(made, 0, 0), 0);
    assert_int_equal(kith_graded_information(made, 0, 0, 0, &out),
                     KITH_E_NO_VALUE);
    assert_int_equal(kith_graded_sums(made, 0, 0, 9, &out, &out, &out),
                     KITH_E_NO_VALUE);
    assert_true(out == -77);
    kith_questionnaire_free(made);
}

#define with_science(test) \
    cmocka_unit_test_setup_teardown(test, open_science, close_science)

int main(void)
{
    const struct CMUnitTest tests[] = {
        with_science(parameters_are_those_of_the_document),
        cmocka_unit_test(what_is_written_takes_the_place_of_what_is_usual),
        cmocka_unit_test(fifteen_digits_are_the_nearest_doubles),
        cmocka_unit_test(intercepts_are_thresholds_in_other_words),
        with_science(the_worked_curves_come_out),
        with_science(probabilities_add_up_to_one),
        with_science(a_threshold_is_where_half_are_above),
        with_science(information_is_that_of_the_curves),
        with_science(far_away_curves_keep_their_digits),
        with_science(an_expected_sum_is_that_of_the_probabilities),
        with_science(sums_are_those_of_all_patterns),
        with_science(sums_need_room_for_all),
        with_science(no_such_index_has_nothing),
        with_science(no_number_is_no_place_on_the_line),
        cmocka_unit_test(no_questionnaire_has_nothing),
        with_science(numbers_need_a_place_to_go),
        cmocka_unit_test(other_scales_have_no_model),
        cmocka_unit_test(a_tie_without_its_items_has_none_of_it),
    };
    return cmocka_run_group_tests_name("graded_model", tests, NULL, NULL);
}
