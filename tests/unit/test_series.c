/* SPDX-License-Identifier: MIT */
/* test_series - what numbers say that were written down one after the other. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"

#define COUNT_OF(list) ((int32_t)(sizeof(list) / sizeof *(list)))
#define SERIES_OF(values) series_of(NULL, (values), COUNT_OF(values))

static const double nan_value = 0.0 / 0.0;

/* Twelve weekly ratings, and eight values that fall. */
static const double ratings[] = {4, 5, 2, 1, 5, 4, 1, 2, 5, 5, 1, 4};
static const double falling[] = {62, 60, 61, 57, 58, 52, 50, 51};

static kith_series *series_of(const int64_t *times, const double *values,
                              int32_t count)
{
    kith_series *made = NULL;
    assert_int_equal(kith_series_new(times, values, count, NULL, &made, NULL),
                     KITH_OK);
    return made;
}

typedef kith_status (*number_of)(const kith_series *series, double *out);
typedef kith_status (*step_of)(const kith_series *series, int64_t most_apart,
                               double *out);

static double number(const kith_series *series, number_of function)
{
    double out = -77;
    assert_int_equal(function(series, &out), KITH_OK);
    return out;
}

static double step(const kith_series *series, step_of function,
                   int64_t most_apart)
{
    double out = -77;
    assert_int_equal(function(series, most_apart, &out), KITH_OK);
    return out;
}

static void check_trend(const kith_series *series, int64_t s, double p,
                        double distance, int32_t exact)
{
    int64_t sum = -77;
    double chance = -77;
    int32_t is_exact = -77;
    assert_int_equal(kith_series_mann_kendall(series, &sum, &chance, &is_exact),
                     KITH_OK);
    assert_int_equal(sum, s);
    assert_double_near(chance, p, distance);
    assert_int_equal(is_exact, exact);
}

/* ---- Worked by hand ----------------------------------------------------- */

static void twelve_ratings_have_their_level_and_steps(void **state)
{
    (void)state;
    kith_series *series = SERIES_OF(ratings);
    double share = -77;
    assert_int_equal(kith_series_count(series), 12);
    assert_double_near(number(series, kith_series_mean), 3.25, 0);
    assert_double_near(number(series, kith_series_sd), 1.7122552911, 1e-10);
    assert_double_near(step(series, kith_series_mssd, KITH_ANY_DISTANCE),
                       72 / 11.0, 1e-15);
    assert_double_near(step(series, kith_series_rmssd, KITH_ANY_DISTANCE),
                       2.5584085962673, 1e-12);
    assert_double_near(step(series, kith_series_von_neumann, KITH_ANY_DISTANCE),
                       2.2325581395, 1e-10);
    assert_double_near(
        step(series, kith_series_autocorrelation, KITH_ANY_DISTANCE),
        -0.1337209302, 1e-10);
    assert_double_near(
        step(series, kith_series_neighbour_correlation, KITH_ANY_DISTANCE),
        -0.1379310345, 1e-10);
    assert_double_same(number(series, kith_series_theil_sen), 0);
    assert_int_equal(kith_series_jumps(series, KITH_ANY_DISTANCE, 3, &share),
                     KITH_OK);
    assert_double_near(share, 6 / 11.0, 1e-16);
    kith_series_free(series);
}

static void eight_falling_values_have_their_trend(void **state)
{
    (void)state;
    kith_series *series = SERIES_OF(falling);
    double slope = -77, at_first = -77;
    assert_double_same(number(series, kith_series_theil_sen), -2);
    check_trend(series, -22, 2 * (1 + 7 + 27 + 76) / 40320.0, 1e-17, 1);
    assert_int_equal(kith_series_least_squares(series, &slope, &at_first),
                     KITH_OK);
    assert_double_near(slope, -76.5 / 42, 1e-12);
    assert_double_near(at_first, 62.75, 1e-12);
    kith_series_free(series);
}

static void four_points_never_make_a_trend_and_five_may(void **state)
{
    (void)state;
    const double five[] = {1, 2, 3, 4, 5};
    kith_series *series = series_of(NULL, five, 4);
    check_trend(series, 6, 2 / 24.0, 1e-16, 1);
    kith_series_free(series);
    series = series_of(NULL, five, 5);
    check_trend(series, 10, 2 / 120.0, 1e-17, 1);
    kith_series_free(series);
}

/* ---- Time --------------------------------------------------------------- */

static void points_come_in_any_order(void **state)
{
    (void)state;
    const int64_t times[] = {7, 1, 5, 3, 2, 0, 6, 4};
    double values[COUNT_OF(falling)];
    for (int32_t i = 0; i < COUNT_OF(times); i++)
        values[i] = falling[times[i]];
    kith_series *series = series_of(times, values, COUNT_OF(times));
    check_trend(series, -22, 0.0055059523809, 1e-12, 1);
    assert_double_same(number(series, kith_series_theil_sen), -2);
    assert_double_near(step(series, kith_series_mssd, 1),
                       (4 + 1 + 16 + 1 + 36 + 4 + 1) / 7.0, 1e-15);
    kith_series_free(series);
}

static void points_of_one_time_stay_in_order_and_make_no_slope(void **state)
{
    (void)state;
    const int64_t times[] = {5, 1, 5, 1};
    const double values[] = {3, 9, 1, 2};
    kith_series *series = series_of(times, values, 4);
    /* 9 2 3 1; the slopes are those from 9 and 2 to 3 and 1. */
    assert_double_near(step(series, kith_series_mssd, 0), (49 + 4) / 2.0, 0);
    assert_double_near(step(series, kith_series_mssd, KITH_ANY_DISTANCE),
                       (49 + 1 + 4) / 3.0, 0);
    assert_double_same(number(series, kith_series_theil_sen), -0.875);
    check_trend(series, -2, 0.698535358303, 1e-12, 0);
    kith_series_free(series);
    series = series_of((const int64_t[]){4, 4}, values, 2);
    double unused = -77, chance = -77;
    int64_t s = -77;
    int32_t exact = -77;
    assert_int_equal(kith_series_theil_sen(series, &unused), KITH_E_NO_VALUE);
    assert_int_equal(kith_series_mann_kendall(series, &s, &chance, &exact),
                     KITH_E_NO_VALUE);
    assert_int_equal(kith_series_least_squares(series, &unused, &chance),
                     KITH_E_NO_VALUE);
    assert_true(unused == -77 && chance == -77 && s == -77 && exact == -77);
    kith_series_free(series);
}

static void steps_over_a_gap_are_left_out(void **state)
{
    (void)state;
    const double values[] = {1, 3, nan_value, 7, 8, 6};
    kith_series *series = SERIES_OF(values);
    assert_int_equal(kith_series_count(series), 5);
    assert_int_equal(kith_series_neighbours(series, 1), 3);
    assert_int_equal(kith_series_neighbours(series, 2), 4);
    assert_double_near(step(series, kith_series_mssd, 1), (4 + 1 + 4) / 3.0, 0);
    assert_double_near(step(series, kith_series_mssd, 2),
                       (4 + 16 + 1 + 4) / 4.0, 0);
    /* Mean 5, squares 34; products 8, 6 and 3 of neighbours. */
    assert_double_near(step(series, kith_series_autocorrelation, 1),
                       (8 + 6 + 3) / 3.0 / (34 / 4.0), 1e-15);
    kith_series_free(series);
}

/* ---- Nothing to say ----------------------------------------------------- */

static void no_points_have_no_numbers(void **state)
{
    (void)state;
    kith_series *none = series_of(NULL, NULL, 0);
    const double missing[] = {nan_value, nan_value};
    kith_series *lost = SERIES_OF(missing);
    double out = -77;
    int32_t swings = -77;
    assert_int_equal(kith_series_count(lost), 0);
    assert_int_equal(kith_series_mean(none, &out), KITH_E_NO_VALUE);
    assert_int_equal(kith_series_sd(none, &out), KITH_E_NO_VALUE);
    assert_int_equal(kith_series_theil_sen(lost, &out), KITH_E_NO_VALUE);
    assert_int_equal(kith_series_mssd(none, KITH_ANY_DISTANCE, &out),
                     KITH_E_NO_VALUE);
    assert_int_equal(kith_series_rmssd(none, KITH_ANY_DISTANCE, &out),
                     KITH_E_NO_VALUE);
    assert_int_equal(kith_series_jumps(none, KITH_ANY_DISTANCE, 1, &out),
                     KITH_E_NO_VALUE);
    assert_true(out == -77);
    assert_int_equal(kith_series_swings(none, 0, 0, 1, 4, &swings), KITH_OK);
    assert_int_equal(swings, 0);
    kith_series_free(none);
    kith_series_free(lost);
}

static void what_does_not_vary_has_a_level_and_no_inertia(void **state)
{
    (void)state;
    double same[200], out = -77;
    for (int i = 0; i < 200; i++)
        same[i] = 61.7;
    kith_series *series = SERIES_OF(same);
    assert_double_same(number(series, kith_series_mean), 61.7);
    assert_double_same(number(series, kith_series_sd), 0);
    assert_double_same(number(series, kith_series_theil_sen), 0);
    check_trend(series, 0, 1, 0, 0);
    assert_double_same(step(series, kith_series_mssd, 1), 0);
    assert_int_equal(kith_series_von_neumann(series, 1, &out), KITH_E_NO_VALUE);
    assert_int_equal(kith_series_autocorrelation(series, 1, &out),
                     KITH_E_NO_VALUE);
    assert_int_equal(kith_series_neighbour_correlation(series, 1, &out),
                     KITH_E_NO_VALUE);
    assert_true(out == -77);
    kith_series_free(series);
}

/* ---- Refused ------------------------------------------------------------ */

static void refused(const int64_t *times, const double *values, int32_t count,
                    kith_status expected)
{
    kith_series *made = NULL;
    kith_error *error = NULL;
    assert_int_equal(kith_series_new(times, values, count, NULL, &made, &error),
                     expected);
    assert_null(made);
    if (expected != KITH_E_ARGUMENT)
        assert_non_null(kith_error_message(error));
    kith_error_free(error);
}

static void numbers_out_of_range_are_refused(void **state)
{
    (void)state;
    const double one = 1, infinite = 1e300 * 1e300, huge = 1.1e100;
    const int64_t early = -4503599627370497, late = 4503599627370497;
    refused(NULL, &one, -1, KITH_E_ARGUMENT);
    refused(NULL, NULL, 1, KITH_E_ARGUMENT);
    refused(NULL, &one, KITH_SERIES_POINTS_MOST + 1, KITH_E_LIMIT);
    refused(NULL, &infinite, 1, KITH_E_VALUE);
    refused(NULL, &huge, 1, KITH_E_VALUE);
    refused(&early, &one, 1, KITH_E_VALUE);
    refused(&late, &one, 1, KITH_E_VALUE);
}

static void the_ends_of_the_range_are_taken(void **state)
{
    (void)state;
    const int64_t times[] = {4503599627370496, -4503599627370496};
    const double values[] = {-1e100, 1e100};
    kith_series *series = series_of(times, values, 2);
    assert_double_near(number(series, kith_series_theil_sen) /
                           (-2e100 / 9007199254740992.0),
                       1, 1e-15);
    assert_double_near(step(series, kith_series_rmssd, KITH_ANY_DISTANCE),
                       2e100, 1e85);
    kith_series_free(series);
}

static void wrong_distances_and_windows_are_refused(void **state)
{
    (void)state;
    kith_series *series = SERIES_OF(ratings);
    double out = -77;
    int32_t swings = -77;
    assert_int_equal(kith_series_neighbours(series, -2), -1);
    assert_int_equal(kith_series_mssd(series, -2, &out), KITH_E_ARGUMENT);
    assert_int_equal(kith_series_autocorrelation(series, -2, &out),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_series_neighbour_correlation(series, -2, &out),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_series_jumps(series, 1, -1, &out), KITH_E_ARGUMENT);
    assert_int_equal(kith_series_jumps(series, 1, nan_value, &out),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_series_swings(series, -1, 2, 1, 4, &swings),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_series_swings(series, 0, 13, 1, 4, &swings),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_series_swings(series, 12, 1, 1, 4, &swings),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_series_swings(series, 0, -1, 1, 4, &swings),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_series_swings(series, 0, 12, 4, 4, &swings),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_series_swings(series, 0, 12, nan_value, 4, &swings),
                     KITH_E_ARGUMENT);
    assert_true(out == -77 && swings == -77);
    kith_series_free(series);
}

/* ---- Swings ------------------------------------------------------------- */

static int32_t swings_of(const double *values, int32_t count)
{
    kith_series *series = series_of(NULL, values, count);
    int32_t swings = -77;
    assert_int_equal(kith_series_swings(series, 0, count, 1, 4, &swings),
                     KITH_OK);
    kith_series_free(series);
    return swings;
}

static void a_swing_goes_all_the_way(void **state)
{
    (void)state;
    assert_int_equal(swings_of(ratings, COUNT_OF(ratings)), 6);
    const double wavering[] = {4, 3, 4, 2, 4, 3, 2, 3};
    assert_int_equal(swings_of(wavering, COUNT_OF(wavering)), 0);
    const double slow[] = {3, 5, 3, 2, 1, 2, 3, 4};
    assert_int_equal(swings_of(slow, COUNT_OF(slow)), 2);
    const double every[] = {1, 4, 1, 4, 1, 4, 1, 4, 1, 4, 1, 4};
    assert_int_equal(swings_of(every, COUNT_OF(every)), 11);
}

static void a_window_knows_only_its_own_points(void **state)
{
    (void)state;
    kith_series *series = SERIES_OF(ratings);
    int32_t swings = -77;
    assert_int_equal(kith_series_swings(series, 2, 4, 1, 4, &swings), KITH_OK);
    assert_int_equal(swings, 1);
    kith_series_free(series);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(twelve_ratings_have_their_level_and_steps),
        cmocka_unit_test(eight_falling_values_have_their_trend),
        cmocka_unit_test(four_points_never_make_a_trend_and_five_may),
        cmocka_unit_test(points_come_in_any_order),
        cmocka_unit_test(points_of_one_time_stay_in_order_and_make_no_slope),
        cmocka_unit_test(steps_over_a_gap_are_left_out),
        cmocka_unit_test(no_points_have_no_numbers),
        cmocka_unit_test(what_does_not_vary_has_a_level_and_no_inertia),
        cmocka_unit_test(numbers_out_of_range_are_refused),
        cmocka_unit_test(the_ends_of_the_range_are_taken),
        cmocka_unit_test(wrong_distances_and_windows_are_refused),
        cmocka_unit_test(a_swing_goes_all_the_way),
        cmocka_unit_test(a_window_knows_only_its_own_points),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
