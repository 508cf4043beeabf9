/* SPDX-License-Identifier: MIT */
/* test_counts - how sure a share is. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"

static void check_interval(int64_t hits, int64_t trials, double low,
                           double high)
{
    double least = -77, most = -77;
    assert_int_equal(kith_share_interval(hits, trials, 0.95, &least, &most),
                     KITH_OK);
    assert_double_near(least, low, 5e-7);
    assert_double_near(most, high, 5e-7);
}

/* R 4.2.2: prop.test(18, 22, correct = FALSE)$conf.int, and the like. */
static void the_interval_is_that_of_wilson(void **state)
{
    (void)state;
    check_interval(18, 22, 0.6148339, 0.9269312);
    check_interval(9, 12, 0.4676947, 0.9110583);
    check_interval(0, 6, 0, 0.3903343);
    check_interval(6, 6, 0.6096657, 1);
}

static void check_test(int64_t hits, int64_t trials, double expected,
                       double distance)
{
    double p = -77;
    assert_int_equal(kith_share_test(hits, trials, &p), KITH_OK);
    assert_double_near(p, expected, distance);
    assert_int_equal(kith_share_test(trials - hits, trials, &p), KITH_OK);
    assert_double_near(p, expected, distance);
}

static void the_test_counts_both_tails(void **state)
{
    (void)state;
    /* 2 (C(22,18) + … + C(22,22)) / 2^22 */
    check_test(18, 22, 2 * (7315 + 1540 + 231 + 22 + 1) / 4194304.0, 1e-15);
    check_test(9, 12, 2 * (220 + 66 + 12 + 1) / 4096.0, 1e-15);
    check_test(6, 6, 2 / 64.0, 1e-16);
    check_test(5, 5, 2 / 32.0, 1e-16);
    check_test(3, 6, 1, 0);
    check_test(1, 1, 1, 0);
}

static void one_way_alone_says_nothing_below_six(void **state)
{
    (void)state;
    for (int64_t trials = 1; trials < 9; trials++) {
        double p = -77;
        assert_int_equal(kith_share_test(trials, trials, &p), KITH_OK);
        assert_int_equal(p < 0.05, trials >= 6);
    }
}

static void the_interval_holds_the_share_and_narrows(void **state)
{
    (void)state;
    double before = 1;
    for (int64_t trials = 4; trials < 1000000000; trials *= 4) {
        double low = -77, high = -77;
        assert_int_equal(
            kith_share_interval(trials / 4, trials, 0.9, &low, &high), KITH_OK);
        assert_true(0 <= low && low < 0.25 && 0.25 < high && high <= 1);
        assert_true(high - low < before);
        before = high - low;
    }
}

static void wrong_counts_are_refused(void **state)
{
    (void)state;
    double a = -77, b = -77, nan = 0.0 / 0.0;
    assert_int_equal(kith_share_interval(-1, 5, .95, &a, &b), KITH_E_ARGUMENT);
    assert_int_equal(kith_share_interval(6, 5, .95, &a, &b), KITH_E_ARGUMENT);
    assert_int_equal(kith_share_interval(1, 5, 0, &a, &b), KITH_E_ARGUMENT);
    assert_int_equal(kith_share_interval(1, 5, 1, &a, &b), KITH_E_ARGUMENT);
    assert_int_equal(kith_share_interval(1, 5, nan, &a, &b), KITH_E_ARGUMENT);
    assert_int_equal(kith_share_interval(1, 5, .95, NULL, &b), KITH_E_ARGUMENT);
    assert_int_equal(kith_share_interval(1, 5, .95, &a, NULL), KITH_E_ARGUMENT);
    assert_int_equal(kith_share_interval(0, 0, .95, &a, &b), KITH_E_NO_VALUE);
    assert_int_equal(kith_share_test(-1, 5, &a), KITH_E_ARGUMENT);
    assert_int_equal(kith_share_test(6, 5, &a), KITH_E_ARGUMENT);
    assert_int_equal(kith_share_test(1, 5, NULL), KITH_E_ARGUMENT);
    assert_int_equal(kith_share_test(0, 0, &a), KITH_E_NO_VALUE);
    assert_true(a == -77 && b == -77);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_interval_is_that_of_wilson),
        cmocka_unit_test(the_test_counts_both_tails),
        cmocka_unit_test(one_way_alone_says_nothing_below_six),
        cmocka_unit_test(the_interval_holds_the_share_and_narrows),
        cmocka_unit_test(wrong_counts_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
