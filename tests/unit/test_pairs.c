/* SPDX-License-Identifier: MIT */
/* test_pairs - numbers two by two: the cases that can be worked out by hand,
 * those where there is nothing to say, and calls that are refused. The numbers
 * of real people stand in tests/data. */

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"

#define NAN_HERE (0.0 / 0.0)

typedef kith_status getter(const kith_pairs *, double *);

static kith_pairs *pairs_of(const double *a, const double *b, int64_t count)
{
    kith_pairs *made = NULL;
    kith_error *error = NULL;
    assert_int_equal(kith_pairs_new(a, b, count, NULL, &made, &error), KITH_OK);
    assert_null(error);
    return made;
}

static double got(getter *get, const kith_pairs *pairs)
{
    double out = -77;
    assert_int_equal(get(pairs, &out), KITH_OK);
    return out;
}

static void assert_no_value(getter *get, const kith_pairs *pairs)
{
    double out = -77;
    assert_int_equal(get(pairs, &out), KITH_E_NO_VALUE);
    assert_double_same(out, -77);
}

/* ---- By hand ----------------------------------------------------------- */

static void four_pairs_are_as_alike_as_their_mean_squares_say(void **state)
{
    (void)state;
    static const double a[] = {80, 60, 40, 90}, b[] = {70, 65, 50, 85};
    kith_pairs *pairs = pairs_of(a, b, 4);
    double between = 0, within = 0;
    assert_int_equal(kith_pairs_mean_squares(pairs, &between, &within),
                     KITH_OK);
    /* Means 75, 62.5, 45, 87.5 about 67.5; differences 10, -5, -10, 5. */
    assert_double_near(between, 2 * 987.5 / 3, 1e-10);
    assert_double_near(within, 250 / 8.0, 1e-12);
    assert_double_near(got(kith_pairs_icc, pairs), 7525 / 8275.0, 1e-13);
    assert_double_same(got(kith_pairs_difference_mean, pairs), 0.0);
    assert_double_same(got(kith_pairs_absolute_difference, pairs), 7.5);
    assert_int_equal(kith_pairs_apart_count(pairs, 5), 2);
    assert_int_equal(kith_pairs_apart_count(pairs, 4.999), 4);
    assert_int_equal(kith_pairs_apart_count(pairs, 10), 0);
    kith_pairs_free(pairs);
}

static void a_distance_falls_into_height_spread_and_shape(void **state)
{
    (void)state;
    static const double a[] = {80, 70, 75, 60, 65}, b[] = {60, 65, 40, 55, 70};
    kith_pairs *pairs = pairs_of(a, b, 5);
    double elevation = 0, scatter = 0, shape = 0;
    assert_int_equal(
        kith_pairs_distance_parts(pairs, &elevation, &scatter, &shape),
        KITH_OK);
    assert_double_near(elevation, 720, 1e-11);
    assert_double_near(scatter, 51.989011071948155, 1e-10);
    assert_double_near(shape, 928.01098892805185, 1e-10);
    assert_double_near(got(kith_pairs_distance, pairs), 41.23105625617661,
                       1e-12);
    kith_pairs_free(pairs);
}

static void equal_profiles_lie_nowhere_apart(void **state)
{
    (void)state;
    static const double a[] = {0.1, 0.7, 0.3, 0.9, 0.2};
    kith_pairs *pairs = pairs_of(a, a, 5);
    double elevation = -1, scatter = -1, shape = -1;
    assert_int_equal(
        kith_pairs_distance_parts(pairs, &elevation, &scatter, &shape),
        KITH_OK);
    assert_double_same(elevation, 0.0);
    assert_double_same(scatter, 0.0);
    assert_double_same(shape, 0.0);
    assert_double_same(got(kith_pairs_pearson, pairs), 1.0);
    assert_double_same(got(kith_pairs_icc, pairs), 1.0);
    assert_double_same(got(kith_pairs_double_entry, pairs), 1.0);
    kith_pairs_free(pairs);
}

/* Every pair of pairs, one by one. */
static double kendall_by_counting(const double *a, const double *b, int count)
{
    int64_t score = 0, not_tied_a = 0, not_tied_b = 0;
    for (int i = 0; i < count; i++)
        for (int j = 0; j < i; j++) {
            int one = (a[i] > a[j]) - (a[i] < a[j]);
            int other = (b[i] > b[j]) - (b[i] < b[j]);
            score += one * other;
            not_tied_a += one != 0;
            not_tied_b += other != 0;
        }
    double squared =
        (double)score * (double)score / (double)not_tied_a / (double)not_tied_b;
    return score < 0 ? -squared : squared;
}

static bool is_still(const double *numbers, int count)
{
    for (int i = 1; i < count; i++)
        if (numbers[i] != numbers[0])
            return false;
    return true;
}

static void kendalls_count_is_that_of_all_pairs_of_pairs(void **state)
{
    (void)state;
    enum { MOST = 40 };
    double a[MOST], b[MOST];
    uint64_t drawn = 7;
    for (int round = 0; round < 200; round++) {
        int count = 2 + round % (MOST - 2), kinds = 2 + round % 9;
        for (int i = 0; i < count; i++) {
            drawn = drawn * 6364136223846793005u + 1442695040888963407u;
            a[i] = (double)((drawn >> 33) % (unsigned)kinds);
            b[i] = (double)((drawn >> 50) % (unsigned)kinds) - a[i] / 2;
        }
        kith_pairs *pairs = pairs_of(a, b, count);
        double tau = 0;
        if (kith_pairs_kendall(pairs, &tau) == KITH_OK)
            assert_double_near(tau < 0 ? -tau * tau : tau * tau,
                               kendall_by_counting(a, b, count), 1e-14);
        else
            assert_true(is_still(a, count) || is_still(b, count));
        kith_pairs_free(pairs);
    }
}

static void ranks_ask_for_order_alone(void **state)
{
    (void)state;
    static const double a[] = {1, 2, 3, 4, 5}, b[] = {1, 8, 27, 64, 125},
                        c[] = {1e6, 10, 9, 8, -1e9};
    kith_pairs *up = pairs_of(a, b, 5), *down = pairs_of(a, c, 5);
    assert_double_same(got(kith_pairs_spearman, up), 1.0);
    assert_double_same(got(kith_pairs_kendall, up), 1.0);
    assert_double_same(got(kith_pairs_spearman, down), -1.0);
    assert_double_same(got(kith_pairs_kendall, down), -1.0);
    kith_pairs_free(up);
    kith_pairs_free(down);
}

static void who_is_which_does_not_matter_to_the_intraclass(void **state)
{
    (void)state;
    static const double a[] = {3, 1, 4, 1, 5}, b[] = {2, 7, 1, 8, 2};
    static const double c[] = {3, 7, 4, 8, 5}, d[] = {2, 1, 1, 1, 2};
    kith_pairs *one = pairs_of(a, b, 5), *other = pairs_of(c, d, 5);
    assert_double_near(got(kith_pairs_icc, one), got(kith_pairs_icc, other),
                       1e-15);
    assert_double_near(got(kith_pairs_double_entry, one),
                       got(kith_pairs_double_entry, other), 1e-15);
    kith_pairs_free(one);
    kith_pairs_free(other);
}

static void what_is_usual_is_taken_away(void **state)
{
    (void)state;
    static const double a[] = {5, 4, 2}, b[] = {4, 4, 1}, usual_a[] = {4, 4, 1},
                        usual_b[] = {4, 3, 2};
    kith_pairs *pairs = NULL;
    assert_int_equal(kith_pairs_new_distinctive(a, b, usual_a, usual_b, 3, NULL,
                                                &pairs, NULL),
                     KITH_OK);
    double mean = 0; /* 1 0 1 beside 0 1 -1 */
    assert_int_equal(kith_pairs_mean(pairs, KITH_SIDE_A, &mean), KITH_OK);
    assert_double_near(mean, 2 / 3.0, 1e-15);
    assert_double_near(got(kith_pairs_pearson, pairs), -0.866025403784438647,
                       1e-15);
    kith_pairs_free(pairs);
}

/* ---- Nothing to say ---------------------------------------------------- */

static void a_pair_with_a_gap_is_left_out(void **state)
{
    (void)state;
    const double a[] = {1, NAN_HERE, 3, NAN_HERE, 5},
                 b[] = {1, 2, NAN_HERE, NAN_HERE, 7};
    kith_pairs *pairs = pairs_of(a, b, 5);
    assert_int_equal(kith_pairs_count(pairs), 2);
    assert_int_equal(kith_pairs_missing_count(pairs), 3);
    assert_double_same(got(kith_pairs_difference_mean, pairs), -1.0);
    kith_pairs_free(pairs);
}

static getter *const of_one[] = {kith_pairs_difference_mean,
                                 kith_pairs_absolute_difference,
                                 kith_pairs_distance};
static getter *const of_two[] = {
    kith_pairs_difference_sd, kith_pairs_standardised_difference,
    kith_pairs_pearson,       kith_pairs_spearman,
    kith_pairs_kendall,       kith_pairs_icc,
    kith_pairs_double_entry};

static void no_pairs_and_one_pair_say_little(void **state)
{
    (void)state;
    static const double a[] = {3}, b[] = {5};
    kith_pairs *none = pairs_of(NULL, NULL, 0), *one = pairs_of(a, b, 1);
    double t = -1, p = -1, x = -1;
    for (size_t i = 0; i < sizeof of_one / sizeof *of_one; i++) {
        assert_no_value(of_one[i], none);
        assert_double_near(got(of_one[i], one), i == 0 ? -2 : 2, 0);
    }
    for (size_t i = 0; i < sizeof of_two / sizeof *of_two; i++) {
        assert_no_value(of_two[i], none);
        assert_no_value(of_two[i], one);
    }
    assert_int_equal(kith_pairs_t(one, &t, &p), KITH_E_NO_VALUE);
    assert_int_equal(kith_pairs_mean_squares(one, &t, &p), KITH_E_NO_VALUE);
    assert_int_equal(kith_pairs_sd(one, KITH_SIDE_A, &t), KITH_E_NO_VALUE);
    assert_int_equal(kith_pairs_mean(none, KITH_SIDE_A, &t), KITH_E_NO_VALUE);
    assert_int_equal(kith_pairs_distance_parts(none, &t, &p, &x),
                     KITH_E_NO_VALUE);
    assert_int_equal(kith_pairs_apart_count(none, 0), 0);
    kith_pairs_free(none);
    kith_pairs_free(one);
}

static void what_does_not_vary_goes_with_nothing(void **state)
{
    (void)state;
    /* No sum of tenths is exact. */
    static const double a[] = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1},
                        b[] = {1, 2, 3, 4, 5, 6};
    kith_pairs *pairs = pairs_of(a, b, 6), *still = pairs_of(a, a, 6);
    assert_no_value(kith_pairs_pearson, pairs);
    assert_no_value(kith_pairs_spearman, pairs);
    assert_no_value(kith_pairs_kendall, pairs);
    assert_true(got(kith_pairs_icc, pairs) < 0);
    assert_no_value(kith_pairs_icc, still);
    assert_no_value(kith_pairs_double_entry, still);
    double sd = -1;
    assert_int_equal(kith_pairs_sd(still, KITH_SIDE_B, &sd), KITH_OK);
    assert_double_same(sd, 0.0);
    kith_pairs_free(pairs);
    kith_pairs_free(still);
}

static void equal_differences_have_no_t(void **state)
{
    (void)state;
    /* 0.3 apart, but for rounding. */
    static const double a[] = {0.4, 0.8, 1.3, 9.3}, b[] = {0.1, 0.5, 1, 9};
    kith_pairs *pairs = pairs_of(a, b, 4);
    double t = -1, p = -1;
    assert_int_equal(kith_pairs_t(pairs, &t, &p), KITH_E_NO_VALUE);
    assert_double_same(t, -1.0);
    assert_double_same(got(kith_pairs_difference_sd, pairs), 0.0);
    kith_pairs_free(pairs);
}

static void very_large_and_very_small_numbers_stay_numbers(void **state)
{
    (void)state;
    static const double a[] = {1e100, -1e100, 5e99}, b[] = {9e99, -8e99, 1e98},
                        c[] = {1e-170, 2e-170, 4e-170};
    kith_pairs *large = pairs_of(a, b, 3), *small = pairs_of(c, b, 3);
    assert_true(got(kith_pairs_pearson, large) > 0.8);
    assert_true(got(kith_pairs_icc, large) > -1);
    assert_no_value(kith_pairs_pearson, small); /* squares fall to 0 */
    kith_pairs_free(large);
    kith_pairs_free(small);
}

static void numbers_that_are_none_are_refused(void **state)
{
    (void)state;
    const double good[] = {1, 2}, much[] = {1, 1.01e100}, far[] = {-1 / 0.0, 1};
    kith_pairs *out = NULL;
    kith_error *error = NULL;
    assert_int_equal(kith_pairs_new(good, much, 2, NULL, &out, &error),
                     KITH_E_ARGUMENT);
    assert_non_null(kith_error_message(error));
    kith_error_free(error);
    error = NULL;
    assert_int_equal(kith_pairs_new(far, good, 2, NULL, &out, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(
        kith_pairs_new_distinctive(good, good, good, much, 2, NULL, &out, NULL),
        KITH_E_ARGUMENT);
    assert_int_equal(kith_pairs_new(good, good, 100000001, NULL, &out, &error),
                     KITH_E_LIMIT);
    assert_int_equal(kith_error_status(error), KITH_E_LIMIT);
    kith_error_free(error);
    assert_null(out);
}

/* ---- Actor and partner ------------------------------------------------- */

static const double predictor_a[] = {1, 2, 3, 4, 5, 6},
                    predictor_b[] = {2, 1, 4, 3, 6, 7};

static kith_actor_partner *model_of(const double *a, const double *b,
                                    const double *c, const double *d,
                                    int64_t count)
{
    kith_actor_partner *made = NULL;
    assert_int_equal(
        kith_actor_partner_new(a, b, c, d, count, NULL, &made, NULL), KITH_OK);
    return made;
}

static void an_exact_rule_is_found_again(void **state)
{
    (void)state;
    double a[6], b[6], estimate = 0, error = -1, left = -1;
    for (int i = 0; i < 6; i++) {
        a[i] = 10 + 2 * predictor_a[i] - 0.5 * predictor_b[i];
        b[i] = -1 + 0.25 * predictor_b[i] + 3 * predictor_a[i];
    }
    kith_actor_partner *model = model_of(a, b, predictor_a, predictor_b, 6);
    const struct {
        kith_status (*get)(const kith_actor_partner *, int32_t, double *,
                           double *);
        double of_a, of_b;
    } terms[] = {{kith_actor_partner_actor, 2, 0.25},
                 {kith_actor_partner_partner, -0.5, 3},
                 {kith_actor_partner_intercept, 10, -1}};
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(terms[i].get(model, KITH_SIDE_A, &estimate, &error),
                         KITH_OK);
        assert_double_near(estimate, terms[i].of_a, 1e-12);
        assert_double_near(error, 0, 1e-12);
        assert_int_equal(terms[i].get(model, KITH_SIDE_B, &estimate, &error),
                         KITH_OK);
        assert_double_near(estimate, terms[i].of_b, 1e-12);
    }
    assert_int_equal(kith_actor_partner_residual_sd(model, KITH_SIDE_A, &left),
                     KITH_OK);
    assert_double_near(left, 0, 1e-12);
    assert_int_equal(kith_actor_partner_residual_correlation(model, &left),
                     KITH_E_NO_VALUE);
    kith_actor_partner_free(model);
}

static void assert_not_fitted(kith_actor_partner *model, int64_t count)
{
    double estimate = -7, error = -7;
    assert_int_equal(kith_actor_partner_count(model), count);
    assert_int_equal(
        kith_actor_partner_actor(model, KITH_SIDE_A, &estimate, &error),
        KITH_E_NO_VALUE);
    assert_int_equal(
        kith_actor_partner_residual_sd(model, KITH_SIDE_A, &estimate),
        KITH_E_NO_VALUE);
    assert_int_equal(kith_actor_partner_residual_correlation(model, &estimate),
                     KITH_E_NO_VALUE);
    assert_double_same(estimate, -7);
    assert_double_same(error, -7);
    kith_actor_partner_free(model);
}

static void too_few_pairs_and_one_predictor_twice_fit_nothing(void **state)
{
    (void)state;
    static const double outcome[] = {3, 1, 4, 1, 5, 9},
                        still[] = {2, 2, 2, 2, 2, 2},
                        twice[] = {12, 14, 16, 18, 20, 22};
    const double gap[] = {1, 2, NAN_HERE, 4, NAN_HERE, NAN_HERE};
    assert_not_fitted(model_of(NULL, NULL, NULL, NULL, 0), 0);
    assert_not_fitted(model_of(outcome, outcome, predictor_a, predictor_b, 3),
                      3);
    assert_not_fitted(model_of(outcome, outcome, predictor_a, still, 6), 6);
    assert_not_fitted(model_of(outcome, outcome, predictor_a, twice, 6), 6);
    assert_not_fitted(model_of(outcome, gap, predictor_a, predictor_b, 6), 3);
}

static void a_model_of_too_much_is_refused(void **state)
{
    (void)state;
    const double good[] = {1, 2}, much[] = {1, 2e100};
    kith_actor_partner *out = NULL;
    kith_error *error = NULL;
    assert_int_equal(
        kith_actor_partner_new(good, good, good, much, 2, NULL, &out, &error),
        KITH_E_ARGUMENT);
    assert_non_null(kith_error_message(error));
    kith_error_free(error);
    assert_int_equal(kith_actor_partner_new(good, good, good, good, 100000001,
                                            NULL, &out, NULL),
                     KITH_E_LIMIT);
    assert_null(out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(four_pairs_are_as_alike_as_their_mean_squares_say),
        cmocka_unit_test(a_distance_falls_into_height_spread_and_shape),
        cmocka_unit_test(equal_profiles_lie_nowhere_apart),
        cmocka_unit_test(kendalls_count_is_that_of_all_pairs_of_pairs),
        cmocka_unit_test(ranks_ask_for_order_alone),
        cmocka_unit_test(who_is_which_does_not_matter_to_the_intraclass),
        cmocka_unit_test(what_is_usual_is_taken_away),
        cmocka_unit_test(a_pair_with_a_gap_is_left_out),
        cmocka_unit_test(no_pairs_and_one_pair_say_little),
        cmocka_unit_test(what_does_not_vary_goes_with_nothing),
        cmocka_unit_test(equal_differences_have_no_t),
        cmocka_unit_test(very_large_and_very_small_numbers_stay_numbers),
        cmocka_unit_test(numbers_that_are_none_are_refused),
        cmocka_unit_test(an_exact_rule_is_found_again),
        cmocka_unit_test(too_few_pairs_and_one_predictor_twice_fit_nothing),
        cmocka_unit_test(a_model_of_too_much_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
