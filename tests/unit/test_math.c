/* SPDX-License-Identifier: MIT */
/* test_math - roots, exponentials and logarithms against the C library's long
 * double ones, at the ends, and bit by bit against a stored digest. */

#include <float.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "assert_double.h"
#include "base/math.h"
#include "steady.h"

/* Points drawn for each claim; few where drawing is slow. */
#define MANY 1000000
#define FEW 50000

/* Whether a long double holds more digits than a double here, valgrind's own
 * included, which computes with those of a double whatever the type. */
static bool has_more_digits(void)
{
    volatile long double above = 1;
    above += (long double)DBL_EPSILON / 16;
    return above > 1;
}

/* How far apart, in distances of doubles at the true value. */
static double ulps(double got, long double want)
{
    int exponent;
    frexp((double)want, &exponent);
    double one = exponent < -1021 ? 0x1p-1074 : ldexp(1, exponent - 53);
    return (double)(fabsl((long double)got - want) / (long double)one);
}

/* One of ours, and the C library's for judges of both kinds. */
struct pair {
    double (*ours)(double);
    long double (*long_one)(long double);
    double (*plain)(double);
};

static const struct pair exps = {kith__exp, expl, exp};
static const struct pair logs = {kith__log, logl, log};
static const struct pair log1ps = {kith__log1p, log1pl, log1p};

/* The header's bound, and half an ulp more where the judge itself is as far
 * off. */
static void assert_near_enough(struct pair pair, double x, bool judge_is_long)
{
    double got = pair.ours(x);
    double apart = judge_is_long ? ulps(got, pair.long_one((long double)x))
                                 : ulps(got, (long double)pair.plain(x)) - 0.6;
    if (!(apart < 1))
        fail_msg("%.17g: %g ulps", x, apart);
}

static void assert_within_bound(struct pair pair, double from, double to)
{
    struct steady steady = STEADY;
    bool is_long = has_more_digits();
    for (int i = 0; i < (is_long ? MANY : FEW); i++)
        assert_near_enough(pair, from + steady_share(&steady) * (to - from),
                           is_long);
}

static void exp_is_within_one_ulp(void **state)
{
    (void)state;
    assert_within_bound(exps, -745.2, 709.78);
    assert_within_bound(exps, -1, 1);
    assert_within_bound(exps, -1e-8, 1e-8);
}

static void log_is_within_one_ulp(void **state)
{
    (void)state;
    assert_within_bound(logs, 0x1p-1074, 1);
    assert_within_bound(logs, 0.6, 2.1);
    assert_within_bound(logs, 1 - 1e-9, 1 + 1e-9);
    assert_within_bound(log1ps, -0.999999, 5);
    assert_within_bound(log1ps, -1e-5, 1e-5);
}

/* Every power of two alike. */
static void logs_of_all_sizes_are_within_one_ulp(void **state)
{
    (void)state;
    struct steady steady = STEADY;
    bool is_long = has_more_digits();
    for (int i = 0; i < (is_long ? MANY : FEW); i++) {
        double x = kith__double_of_bits(steady_next(&steady) >> 1);
        if (!(x < INFINITY) || x == 0)
            continue;
        assert_near_enough(logs, x, is_long);
        assert_near_enough(log1ps, x, is_long);
    }
}

static void assert_root(double x)
{
    assert_double_same(kith__sqrt(x), sqrt(x));
    assert_double_same(kith__sqrt_by_digits(x), sqrt(x));
}

static void roots_are_correctly_rounded(void **state)
{
    (void)state;
    struct steady steady = STEADY;
    for (int i = 0; i < (has_more_digits() ? MANY : FEW); i++) {
        double any = kith__double_of_bits(steady_next(&steady) >> 1);
        assert_root(any);
        assert_root(i);
        assert_root(i * 0x1p-1074);
        double share = steady_share(&steady);
        assert_root(share * share);
        assert_root(1 + i * DBL_EPSILON);
        assert_root(4 - i * DBL_EPSILON);
    }
    assert_root(0.0);
    assert_root(-0.0);
    assert_root(-1);
    assert_root(INFINITY);
    assert_root((double)NAN);
    assert_root(DBL_MAX);
}

static void exp_keeps_to_its_ends(void **state)
{
    (void)state;
    assert_double_same(kith__exp(0), 1);
    assert_double_same(kith__exp(-0.0), 1);
    assert_double_same(kith__exp(INFINITY), INFINITY);
    assert_double_same(kith__exp(-INFINITY), 0);
    assert_double_same(kith__exp((double)NAN), (double)NAN);
    assert_true(kith__exp(709.782712893384) < INFINITY);
    assert_double_same(kith__exp(709.782712893385), INFINITY);
    assert_double_same(kith__exp(DBL_MAX), INFINITY);
    assert_double_same(kith__exp(-745.1332191019411), 0x1p-1074);
    assert_double_same(kith__exp(-745.1332191019413), 0);
    assert_double_same(kith__exp(-DBL_MAX), 0);
    assert_double_same(kith__exp(-708), kith__exp_core(-708));
    assert_double_same(kith__exp(709), kith__exp_core(709));
    assert_true(isnan(kith__exp_core((double)NAN)));
}

/* Nowhere does a step down follow a step up. */
static void exp_grows_where_its_ways_meet(void **state)
{
    (void)state;
    static const double at[] = {
        -708, 709, -0.34657359027997264, 0.34657359027997264, 710, -745};
    for (int i = 0; i < 6; i++) {
        double x = at[i] - 1000 * 0x1p-43;
        for (int j = 0; j < 2000; j++, x += 0x1p-43)
            assert_true(kith__exp(x) <= kith__exp(x + 0x1p-43));
    }
}

static void log_keeps_to_its_ends(void **state)
{
    (void)state;
    assert_double_same(kith__log(1), 0);
    assert_double_same(kith__log(0), -INFINITY);
    assert_double_same(kith__log(-0.0), -INFINITY);
    assert_double_same(kith__log(-1), (double)NAN);
    assert_double_same(kith__log(INFINITY), INFINITY);
    assert_double_same(kith__log((double)NAN), (double)NAN);
    assert_double_same(kith__log(0x1p-1074), -744.44007192138126);
    assert_double_same(kith__log1p(0), 0);
    assert_double_same(kith__log1p(-0.0), -0.0);
    assert_double_same(kith__log1p(0x1p-1074), 0x1p-1074);
    assert_double_same(kith__log1p(-1), -INFINITY);
    assert_double_same(kith__log1p(-1.5), (double)NAN);
    assert_double_same(kith__log1p(INFINITY), INFINITY);
    assert_double_same(kith__log1p((double)NAN), (double)NAN);
}

/* The digests were made on x86-64; a machine with others does not compute as
 * IEEE and this header say, and its scores would not be comparable. */
static void every_bit_is_as_on_other_machines(void **state)
{
    (void)state;
    struct steady steady = STEADY;
    uint64_t of_exp = DIGEST_START, of_log = of_exp, of_log1p = of_exp;
    for (int i = 0; i < 4 * FEW; i++) {
        double share = steady_share(&steady);
        of_exp = digested(of_exp, kith__exp(-746 + 1456 * share));
        of_exp = digested(of_exp, kith__exp(-share));
        double any = kith__double_of_bits(steady_next(&steady) >> 1);
        if (!(any < INFINITY))
            continue;
        of_log = digested(of_log, kith__log(any));
        of_log = digested(of_log, kith__log(0.5 + 2 * share));
        of_log1p = digested(of_log1p, kith__log1p(any));
        of_log1p = digested(of_log1p, kith__log1p(3 * share - 0.99));
    }
    assert_digest(of_exp, UINT64_C(0xa7794519e0695f85));
    assert_digest(of_log, UINT64_C(0xd7bef770d6918f77));
    assert_digest(of_log1p, UINT64_C(0x2e0e0892084c8d76));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(exp_is_within_one_ulp),
        cmocka_unit_test(log_is_within_one_ulp),
        cmocka_unit_test(logs_of_all_sizes_are_within_one_ulp),
        cmocka_unit_test(roots_are_correctly_rounded),
        cmocka_unit_test(exp_keeps_to_its_ends),
        cmocka_unit_test(exp_grows_where_its_ways_meet),
        cmocka_unit_test(log_keeps_to_its_ends),
        cmocka_unit_test(every_bit_is_as_on_other_machines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
