/* SPDX-License-Identifier: MIT */
/* test_share - whether one count outweighs another, against Wilson's formula as
 * he wrote it, against published intervals, and on the border itself.
 *
 * Built twice: with the machine's own 128-bit numbers and with those written by
 * hand. */

#ifdef KITH_TEST_PORTABLE
#include "portable_names.h"
#endif

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/share.h"

#define MILLIONTHS(whole) ((whole)*KITH__ONE)

static const double z_squared = 3.841459;

/* The lower end of Wilson's interval (1927) for a of n. */
static double lower_end(double a, double n)
{
    double p = a / n;
    double middle = p + z_squared / (2 * n);
    double half = sqrt(z_squared * (p * (1 - p) / n + z_squared / (4 * n * n)));
    return (middle - half) / (1 + z_squared / n);
}

static bool outweighs(int64_t a, int64_t b, kith__decimal above)
{
    return kith__outweighs(MILLIONTHS(a), MILLIONTHS(b), above);
}

static void it_is_so_when_wilsons_lower_end_lies_above(void **state)
{
    (void)state;
    static const kith__decimal above[] = {1,      10000,  250000, 333333,
                                          500000, 666667, 900000, 999999};
    int seen[2] = {0, 0};
    for (int t = 0; t < 8; t++)
        for (int64_t n = 1; n <= 150; n++)
            for (int64_t a = 0; a <= n; a++) {
                double away =
                    lower_end((double)a, (double)n) - (double)above[t] / 1e6;
                bool is = outweighs(a, n - a, above[t]);
                if (fabs(away) < 1e-12) /* nothing a double could tell */
                    continue;
                if (is != (away > 0))
                    fail_msg("%d of %d above %d", (int)a, (int)n,
                             (int)above[t]);
                seen[is]++;
            }
    assert_true(seen[0] > 10000 && seen[1] > 10000);
}

/* One more on the heavy side tips it, and one less does not. */
static void the_least_that_outweighs_is_wilsons_least(void **state)
{
    (void)state;
    static const int64_t large[] = {1999,   10000,  31337,   99999,
                                    500000, 999999, 1000000, 1999999};
    for (int i = 0; i < 300 + 8; i++) {
        int64_t n = i < 300 ? i + 4 : large[i - 300];
        int64_t least = n / 2;
        while (!outweighs(least, n - least, 500000))
            least++;
        assert_true(lower_end((double)least, (double)n) > 0.5);
        assert_true(lower_end((double)(least - 1), (double)n) <= 0.5);
    }
}

static void published_intervals_are_met(void **state)
{
    (void)state;
    /* R's prop.test(18, 22, correct = FALSE): 0.6148 to 0.9269. */
    assert_true(outweighs(18, 4, 614800));
    assert_false(outweighs(18, 4, 614900));
    /* prop.test(9, 12, correct = FALSE): 0.4677 to 0.9111. */
    assert_true(outweighs(9, 3, 467600));
    assert_false(outweighs(9, 3, 467700));
    /* Newcombe, R. G. (1998). Two-sided confidence intervals for the single
     * proportion. Statistics in Medicine 17, 857-872, table I, method 3:
     * 81 of 263 .2553, 15 of 148 .0624, 1 of 29 .0061. */
    assert_true(outweighs(81, 182, 255250));
    assert_false(outweighs(81, 182, 255350));
    assert_true(outweighs(15, 133, 62350));
    assert_false(outweighs(15, 133, 62450));
    assert_true(outweighs(1, 28, 6050));
    assert_false(outweighs(1, 28, 6150));
}

/* With b = 0 the lower end is a / (a + z²): a = z² lies on one half; and with
 * (a - b)² = z² (a + b) so does the end of every other pair. */
static void on_the_border_it_is_not_so(void **state)
{
    (void)state;
    assert_false(kith__outweighs(3841459, 0, 500000));
    assert_true(kith__outweighs(3841460, 0, 500000));
    assert_false(kith__outweighs(3841458, 0, 500000));
    /* Twice z² between them, four times in all. */
    assert_false(kith__outweighs(11524377, 3841459, 500000));
    assert_true(kith__outweighs(11524378, 3841459, 500000));
    assert_true(kith__outweighs(11524377, 3841458, 500000));
    /* 500 times, 250000 times. */
    const kith__decimal a = INT64_C(481142739750), b = INT64_C(479222010250);
    assert_false(kith__outweighs(a, b, 500000));
    assert_true(kith__outweighs(a + 1, b, 500000));
    assert_true(kith__outweighs(a, b - 1, 500000));
    assert_false(kith__outweighs(a, b + 1, 500000));
    assert_false(kith__outweighs(a, b, 500001));
    assert_true(kith__outweighs(a, b, 499999));
}

static void nothing_counted_outweighs_nothing(void **state)
{
    (void)state;
    assert_false(outweighs(0, 0, 1));
    assert_false(outweighs(0, 1, 1));
    assert_false(outweighs(0, 1000000, 1));
}

static void the_largest_counts_are_judged_rightly(void **state)
{
    (void)state;
    assert_true(outweighs(1000000, 0, 999996));
    assert_false(outweighs(1000000, 0, 999997)); /* the end is .99999616 */
    assert_false(outweighs(1000000, 1000000, 500000));
    assert_true(outweighs(1000000, 1000000, 499000));
    assert_true(outweighs(1000000, 1000000, 1));
    assert_false(outweighs(1, 1000000, 1)); /* the end is .0000002 */
    assert_true(outweighs(10, 999990, 5));  /* the end is .0000054 */
    assert_false(outweighs(10, 999990, 6));
}

static void more_of_it_and_less_of_the_other_keep_it_so(void **state)
{
    (void)state;
    static const kith__decimal above[] = {100000, 500000, 900000};
    for (int t = 0; t < 3; t++)
        for (int64_t a = 0; a <= 80; a++)
            for (int64_t b = 0; b <= 80; b++)
                if (outweighs(a, b, above[t])) {
                    assert_true(outweighs(a + 1, b, above[t]));
                    assert_true(b == 0 || outweighs(a, b - 1, above[t]));
                }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_so_when_wilsons_lower_end_lies_above),
        cmocka_unit_test(the_least_that_outweighs_is_wilsons_least),
        cmocka_unit_test(published_intervals_are_met),
        cmocka_unit_test(on_the_border_it_is_not_so),
        cmocka_unit_test(nothing_counted_outweighs_nothing),
        cmocka_unit_test(the_largest_counts_are_judged_rightly),
        cmocka_unit_test(more_of_it_and_less_of_the_other_keep_it_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
