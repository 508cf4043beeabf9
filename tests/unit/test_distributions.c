/* SPDX-License-Identifier: MIT */
/* test_distributions - normal, gamma, beta and F against R's numbers, against
 * themselves turned round, and bit by bit against a stored digest. */

#include <float.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "assert_double.h"
#include "base/math.h"
#include "steady.h"

typedef double call(double x, double a, double b);

static double pnorm(double x, double a, double b)
{
    (void)a, (void)b;
    return kith__normal_cumulative(x);
}

static double qnorm(double x, double a, double b)
{
    (void)a, (void)b;
    return kith__normal_quantile(x);
}

static double lgamma_of(double x, double a, double b)
{
    (void)a, (void)b;
    return kith__log_gamma(x);
}

static double pchisq(double x, double df, double b)
{
    (void)b;
    return kith__gamma_cumulative(x / 2, df / 2);
}

/* What R 4.2.2 prints for function(x, a, b) by sprintf("%.17g", ...). */
static const struct {
    call *function;
    double x, a, b;
    double expected;
} by_r[] = {
    {pnorm, -37, 0, 0, 5.7255712225245771e-300},
    {pnorm, -20, 0, 0, 2.7536241186062337e-89},
    {pnorm, -8, 0, 0, 6.2209605742717849e-16},
    {pnorm, -5.7000000000000002, 0, 0, 5.9903714010635279e-09},
    {pnorm, -3, 0, 0, 0.0013498980316300946},
    {pnorm, -1.959963984540054, 0, 0, 0.025000000000000012},
    {pnorm, -0.69999999999999996, 0, 0, 0.24196365222307298},
    {pnorm, -0.10000000000000001, 0, 0, 0.46017216272297101},
    {pnorm, 0, 0, 0, 0.5},
    {pnorm, 0.5, 0, 0, 0.69146246127401301},
    {pnorm, 0.67448975, 0, 0, 0.74999999993768973},
    {pnorm, 1, 0, 0, 0.84134474606854293},
    {pnorm, 1.96, 0, 0, 0.97500210485177963},
    {pnorm, 2.5758000000000001, 0, 0, 0.99499957626222135},
    {pnorm, 5, 0, 0, 0.99999971334842808},
    {pnorm, 6, 0, 0, 0.9999999990134123},
    {pnorm, 8, 0, 0, 0.99999999999999933},
    {qnorm, 1e-300, 0, 0, -37.047096299361201},
    {qnorm, 1e-50, 0, 0, -14.933337534788489},
    {qnorm, 1e-10, 0, 0, -6.3613409024040557},
    {qnorm, 0.001, 0, 0, -3.0902323061678132},
    {qnorm, 0.0050000000000000001, 0, 0, -2.5758293035488999},
    {qnorm, 0.025000000000000001, 0, 0, -1.9599639845400538},
    {qnorm, 0.050000000000000003, 0, 0, -1.6448536269514726},
    {qnorm, 0.10000000000000001, 0, 0, -1.2815515655446008},
    {qnorm, 0.29999999999999999, 0, 0, -0.52440051270804067},
    {qnorm, 0.45000000000000001, 0, 0, -0.12566134685507399},
    {qnorm, 0.59999999999999998, 0, 0, 0.25334710313579978},
    {qnorm, 0.90000000000000002, 0, 0, 1.2815515655446008},
    {qnorm, 0.94999999999999996, 0, 0, 1.6448536269514715},
    {qnorm, 0.97499999999999998, 0, 0, 1.9599639845400536},
    {qnorm, 0.995, 0, 0, 2.5758293035488999},
    {qnorm, 0.99990000000000001, 0, 0, 3.7190164854557084},
    {qnorm, 0.99999999999900002, 0, 0, 7.0344869100478356},
    {lgamma_of, 1.0000000000000001e-05, 0, 0, 11.512919692895826},
    {lgamma_of, 0.10000000000000001, 0, 0, 2.252712651734206},
    {lgamma_of, 0.5, 0, 0, 0.57236494292470008},
    {lgamma_of, 1.5, 0, 0, -0.12078223763524518},
    {lgamma_of, 2.5, 0, 0, 0.28468287047291918},
    {lgamma_of, 10, 0, 0, 12.801827480081469},
    {lgamma_of, 50, 0, 0, 144.56574394634487},
    {lgamma_of, 100, 0, 0, 359.1342053695754},
    {lgamma_of, 1000, 0, 0, 5905.2204232091808},
    {lgamma_of, 1000000, 0, 0, 12815504.569147611},
    {lgamma_of, 1000000000, 0, 0, 19723265827.503716},
    {pchisq, 13.82, 2, 0, 0.99900224220351563},
    {pchisq, 0.5, 1, 0, 0.52049987781304652},
    {pchisq, 3.841458820694124, 1, 0, 0.95000000000000007},
    {pchisq, 30, 30, 0, 0.53434629105599041},
    {pchisq, 60, 30, 0, 0.99907931760385138},
    {pchisq, 10, 30, 0, 0.00022625367617675558},
    {pchisq, 1000, 1000, 0, 0.50594714617076042},
    {pchisq, 150, 100, 0, 0.99909606795764594},
    {kith__beta_cumulative, 0.5, 2, 3, 0.6875},
    {kith__beta_cumulative, 0.10000000000000001, 0.5, 0.5, 0.20483276469913345},
    {kith__beta_cumulative, 0.90000000000000002, 20, 3, 0.62004093841190322},
    {kith__beta_cumulative, 0.20000000000000001, 200, 800, 0.50630885337986287},
    {kith__beta_cumulative, 0.20999999999999999, 200, 800, 0.78715425461465083},
    {kith__beta_cumulative, 0.001, 1, 500, 0.3936210551388149},
    {kith__beta_cumulative, 0.999, 0.5, 0.25, 0.86434643212110496},
    {kith__beta_cumulative, 0.5, 1000, 1000, 0.5},
    {kith__beta_cumulative, 1e-10, 0.10000000000000001, 2, 0.10999999999899999},
    {kith__beta_quantile, 0.025000000000000001, 2, 3, 0.067585986488542957},
    {kith__beta_quantile, 0.5, 0.5, 0.5, 0.49999999999999989},
    {kith__beta_quantile, 0.97499999999999998, 20, 3, 0.97094414887125335},
    {kith__beta_quantile, 0.01, 200, 800, 0.17149086808682418},
    {kith__beta_quantile, 0.999, 1, 500, 0.013720514368789516},
    {kith__beta_quantile, 1e-10, 0.29999999999999999, 2,
     1.9357777436640368e-34},
    {kith__beta_quantile, 0.29999999999999999, 0.01, 5, 6.4627848972130087e-54},
    {kith__f_cumulative, 1, 5, 10, 0.53488057346219964},
    {kith__f_cumulative, 4.2000000000000002, 3, 60, 0.99082203857115636},
    {kith__f_cumulative, 0.5, 391, 1173, 1.7918124794588234e-15},
    {kith__f_cumulative, 1.1000000000000001, 391, 1173, 0.88030438882652839},
    {kith__f_cumulative, 1.02, 9999, 169983, 0.91450670894153263},
    {kith__f_quantile, 0.025000000000000001, 391, 1173, 0.84757741246090812},
    {kith__f_quantile, 0.97499999999999998, 391, 1173, 1.1720122928711658},
    {kith__f_quantile, 0.025000000000000001, 49, 245, 0.62502590713225725},
    {kith__f_quantile, 0.97499999999999998, 49, 245, 1.5002457135112623},
    {kith__f_quantile, 0.97499999999999998, 9999, 169983, 1.028746587146554},
    {kith__f_quantile, 0.025000000000000001, 9999, 169983, 0.97170041835127119},
    {kith__f_quantile, 0.94999999999999996, 1, 1, 161.44763879758818},
    {kith__f_quantile, 0.0050000000000000001, 5, 15, 0.07606685224375509},
    {kith__f_quantile, 0.995, 5, 15, 5.3721368699790979},
    {kith__f_quantile, 0.5, 29, 174, 0.98086903202103937},
    {kith__f_quantile, 0.97499999999999998, 2708, 10832, 1.0607987095208742},
};

static void all_are_what_r_says(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof by_r / sizeof *by_r; i++) {
        double got = by_r[i].function(by_r[i].x, by_r[i].a, by_r[i].b);
        assert_double_near(got, by_r[i].expected,
                           2e-15 + 1e-12 * fabs(by_r[i].expected));
    }
}

/* Feldt's interval for alpha .8 of 6 items and 50 people: .700 to .875. */
static void published_intervals_are_met(void **state)
{
    (void)state;
    assert_double_near(1 - 0.2 * kith__f_quantile(0.975, 49, 245), 0.700, 5e-4);
    assert_double_near(1 - 0.2 * kith__f_quantile(0.025, 49, 245), 0.875, 5e-4);
}

/* Far out, the small numbers are as exact as the large ones. */
static void tails_are_relatively_exact(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof by_r / sizeof *by_r; i++)
        if (by_r[i].function == pnorm || by_r[i].function == qnorm)
            assert_double_near(by_r[i].function(by_r[i].x, 0, 0),
                               by_r[i].expected,
                               1e-15 * fabs(by_r[i].expected));
}

static void chi_square_above_is_what_r_says(void **state)
{
    (void)state;
    /* pchisq(c(13.82, 100, 700), c(2, 50, 10), lower.tail = FALSE) */
    assert_double_near(kith__gamma_upper(6.91, 1), 0.00099775779648431204,
                       1e-15);
    assert_double_near(kith__gamma_upper(50, 25), 3.4549313829848641e-05,
                       1e-17);
    assert_double_near(kith__gamma_upper(350, 5) / 6.2801466992359512e-144, 1,
                       1e-13);
}

/* R's own qf leaves its formula for chi-square's from df2 = 400000 on; the
 * share below is the judge there. */
static void quantiles_lead_back_to_their_shares(void **state)
{
    (void)state;
    static const double df[] = {1, 2, 5.5, 30, 391, 9999, 1e5, 1e7};
    static const double p[] = {1e-6, 0.005, 0.025, 0.5, 0.9, 0.975, 0.9999};
    for (int i = 0; i < 8; i++)
        for (int j = 0; j < 8; j++)
            for (int k = 0; k < 7; k++) {
                double f = kith__f_quantile(p[k], df[i], df[j]);
                assert_double_near(kith__f_cumulative(f, df[i], df[j]), p[k],
                                   2e-11 * p[k]);
                double x = kith__beta_quantile(p[k], df[i], df[j]);
                if (x < 1 - 1e-9) /* beyond, x itself has too few digits */
                    assert_double_near(kith__beta_cumulative(x, df[i], df[j]),
                                       p[k], 2e-9 * p[k]);
            }
    for (int i = 1; i < 1000; i++)
        assert_double_near(
            kith__normal_cumulative(kith__normal_quantile(i / 1000.0)),
            i / 1000.0, 1e-15);
}

static void both_sides_make_a_whole(void **state)
{
    (void)state;
    struct steady steady = STEADY;
    for (int i = 0; i < 20000; i++) {
        double a = kith__exp(steady_share(&steady) * 12 - 3);
        double b = kith__exp(steady_share(&steady) * 12 - 3);
        double x = steady_share(&steady);
        assert_double_near(kith__beta_cumulative(x, a, b) +
                               kith__beta_cumulative(1 - x, b, a),
                           1, 1e-11);
        double y = a * x * 2;
        assert_double_near(
            kith__gamma_cumulative(y, a) + kith__gamma_upper(y, a), 1, 1e-15);
        assert_double_near(kith__normal_cumulative(8 * x - 4) +
                               kith__normal_cumulative(4 - 8 * x),
                           1, 3e-16);
    }
}

static void whole_numbers_have_their_closed_forms(void **state)
{
    (void)state;
    for (int i = 1; i < 100; i++) {
        double x = i / 100.0;
        assert_double_near(kith__beta_cumulative(x, 1, 1), x, 1e-15);
        assert_double_near(kith__beta_cumulative(x, 1, 3),
                           1 - (1 - x) * (1 - x) * (1 - x), 3e-15);
        assert_double_near(kith__beta_quantile(x, 2, 1), sqrt(x), 1e-15);
        assert_double_near(kith__gamma_upper(x, 1), exp(-x), 1e-15);
    }
    double factorial = 1;
    for (int i = 1; i < 25; i++, factorial *= i - 1)
        assert_double_near(kith__log_gamma(i), log(factorial), 2e-14);
}

static void the_normal_curve_keeps_to_its_ends(void **state)
{
    (void)state;
    assert_double_same(kith__normal_cumulative(-INFINITY), 0);
    assert_double_same(kith__normal_cumulative(INFINITY), 1);
    assert_double_same(kith__normal_cumulative(-40), 0);
    assert_double_same(kith__normal_cumulative(1e300), 1);
    assert_double_same(kith__normal_cumulative(0), 0.5);
    assert_true(kith__normal_cumulative(-38) > 0);
    assert_true(isnan(kith__normal_cumulative((double)NAN)));
    assert_double_same(kith__normal_quantile(0), -INFINITY);
    assert_double_same(kith__normal_quantile(1), INFINITY);
    assert_double_same(kith__normal_quantile(0.5), 0);
    assert_true(isnan(kith__normal_quantile(-0.1)));
    assert_true(isnan(kith__normal_quantile(1.1)));
    assert_true(isnan(kith__normal_quantile((double)NAN)));
    assert_double_near(kith__normal_quantile(0x1p-1074), -38.467405617144337,
                       1e-13);
}

static void gamma_and_beta_keep_to_their_ends(void **state)
{
    (void)state;
    const double nan = (double)NAN;
    assert_double_same(kith__gamma_cumulative(0, 2), 0);
    assert_double_same(kith__gamma_cumulative(INFINITY, 2), 1);
    assert_double_same(kith__gamma_upper(-1, 2), 1);
    assert_double_same(kith__gamma_upper(INFINITY, 2), 0);
    assert_true(isnan(kith__gamma_cumulative(nan, 2)));
    assert_true(isnan(kith__gamma_cumulative(1, 0)));
    assert_true(isnan(kith__gamma_cumulative(1, nan)));
    assert_true(isnan(kith__log_gamma(0)));
    assert_true(isnan(kith__log_gamma(nan)));
    assert_double_same(kith__log_gamma(INFINITY), INFINITY);
    assert_double_same(kith__beta_cumulative(-1, 2, 3), 0);
    assert_double_same(kith__beta_cumulative(2, 2, 3), 1);
    assert_true(isnan(kith__beta_cumulative(nan, 2, 3)));
    assert_true(isnan(kith__beta_cumulative(0.5, 0, 3)));
    assert_true(isnan(kith__beta_cumulative(0.5, 2, INFINITY)));
    assert_double_same(kith__beta_quantile(0, 2, 3), 0);
    assert_double_same(kith__beta_quantile(1, 2, 3), 1);
    assert_true(isnan(kith__beta_quantile(1.5, 2, 3)));
    assert_true(isnan(kith__beta_quantile(nan, 2, 3)));
    assert_double_same(kith__f_cumulative(0, 2, 3), 0);
    assert_double_same(kith__f_cumulative(INFINITY, 2, 3), 1);
    assert_double_same(kith__f_quantile(0, 2, 3), 0);
    assert_double_same(kith__f_quantile(1, 2, 3), INFINITY);
    assert_true(isnan(kith__f_quantile(0.5, -2, 3)));
    assert_true(isnan(kith__f_cumulative(nan, 2, 3)));
}

/* See test_math.c. */
static void every_bit_is_as_on_other_machines(void **state)
{
    (void)state;
    struct steady steady = STEADY;
    uint64_t normal = DIGEST_START, gamma = DIGEST_START, beta = DIGEST_START;
    for (int i = 0; i < 50000; i++) {
        double share = steady_share(&steady);
        normal = digested(normal, kith__normal_cumulative(40 * share - 20));
        normal = digested(normal, kith__normal_quantile(share));
        double a = kith__exp(share * 12 - 2);
        double b = kith__exp(steady_share(&steady) * 12 - 2);
        gamma = digested(gamma, kith__gamma_cumulative(b, a));
        gamma = digested(gamma, kith__log_gamma(a));
        share = steady_share(&steady);
        beta = digested(beta, kith__beta_cumulative(share, a, b));
        if (i % 16 == 0)
            beta = digested(beta, kith__f_quantile(share, a, b));
    }
    assert_digest(normal, UINT64_C(0x55e925ec76986fd8));
    assert_digest(gamma, UINT64_C(0x665bd823941dd096));
    assert_digest(beta, UINT64_C(0x7f73c55767e9619a));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_are_what_r_says),
        cmocka_unit_test(published_intervals_are_met),
        cmocka_unit_test(tails_are_relatively_exact),
        cmocka_unit_test(chi_square_above_is_what_r_says),
        cmocka_unit_test(quantiles_lead_back_to_their_shares),
        cmocka_unit_test(both_sides_make_a_whole),
        cmocka_unit_test(whole_numbers_have_their_closed_forms),
        cmocka_unit_test(the_normal_curve_keeps_to_its_ends),
        cmocka_unit_test(gamma_and_beta_keep_to_their_ends),
        cmocka_unit_test(every_bit_is_as_on_other_machines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
