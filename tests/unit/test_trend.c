/* SPDX-License-Identifier: MIT */
/* test_trend - the middle slope against all slopes, and the chances of a trend
 * against all orders. */

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"
#include "journal/orders.h"

static uint64_t state_of_dice = 88172645463325252;

/* Marsaglia's xorshift (2003). */
static uint64_t drawn(void)
{
    state_of_dice ^= state_of_dice << 13;
    state_of_dice ^= state_of_dice >> 7;
    state_of_dice ^= state_of_dice << 17;
    return state_of_dice >> 16;
}

static double share(void)
{
    return (double)(drawn() % 1000003) / 1000003;
}

static kith_series *series_of(const int64_t *times, const double *values,
                              int32_t count)
{
    kith_series *made = NULL;
    assert_int_equal(kith_series_new(times, values, count, NULL, &made, NULL),
                     KITH_OK);
    return made;
}

/* ---- The middle slope --------------------------------------------------- */

enum { MOST = 496 };

static int ascending(const void *one, const void *other)
{
    double a = *(const double *)one, b = *(const double *)other;
    return (a > b) - (a < b);
}

/* All slopes, sorted; S besides. Points of one time need not be sorted. */
static bool judged(const int64_t *times, const double *values, int32_t count,
                   double *median, int64_t *s)
{
    static double slopes[MOST * (MOST - 1) / 2];
    size_t pairs = 0;
    *s = 0;
    for (int32_t i = 0; i < count; i++)
        for (int32_t j = 0; j < i; j++) {
            if (times[i] == times[j])
                continue;
            double rise = values[i] - values[j];
            slopes[pairs] = rise / (double)(times[i] - times[j]);
            *s += (slopes[pairs] > 0) - (slopes[pairs] < 0);
            pairs++;
        }
    if (pairs == 0)
        return false;
    qsort(slopes, pairs, sizeof *slopes, ascending);
    *median = slopes[(pairs - 1) / 2] / 2 + slopes[pairs / 2] / 2;
    return true;
}

/* Points of many kinds: continuous, few values, one line or two, jumps, walks,
 * equal times, times far apart. */
enum { KINDS = 22, TIMES = 6 };

/* Of 120 binary orders: sums of them lose the small ones. */
static double any_size(void)
{
    double size = 1 + share();
    for (int32_t left = (int32_t)(drawn() % 120); left > 0; left--)
        size *= 2;
    return size;
}

static double value_of(int kind, int32_t i, int32_t count)
{
    static const double steps[] = {1, 2, 11.2, 12.5};
    static double walked;
    switch (kind) {
    case 0:
        return share();
    case 1:
        return 0.3 * i + 50 * share();
    case 2:
        return (double)(drawn() % 5) + 1;
    case 3:
        return (double)(int)(1 + 3.0 * i / count + 1.5 * share());
    case 4:
        return 0.1 * i;
    case 5:
        return i % 2 == 0 ? 3 * i : 3 * i + 10;
    case 6:
        return i > count / 2;
    case 7:
        return (double)i * i;
    case 8:
        return 3 * i + (drawn() % 2 == 0 ? (double)(drawn() % 80) : 0);
    case 9:
        return 1e6 + 1e-3 * share();
    case 10:
        return i < count * 7 / 10 ? 0 : i;
    case 11:
        return (double)(drawn() % 1001) / 10;
    case 12:
        return -(double)(i < count / 2 ? i : count / 2);
    case 13:
        /* At two times: a half of the slopes at most 1.2, the others from 2. */
        return i % 2 == 0 ? i / 2 % 2 * 10 : steps[i / 2 % 4];
    case 14:
        return 3 * i + (double)(drawn() % 2) * 1000 + 0.01 * share();
    case 15:
        return i % 7 + 1e-6 * share();
    case 16:
        walked = i == 0 ? 0 : walked + (drawn() % 2 == 0 ? 1 : -1);
        return walked;
    case 17: /* slopes that rounding hardly tells apart */
        return 0x1p40 * i + 2 * share();
    case 18: /* half of all pairs on one line, and the others beside it */
        return 2 * i + (i < 0.7071 * count ? 0 : 1000 + share());
    case 19:
        return any_size();
    case 20:
        return 0.37 * i + (double)(drawn() % 5);
    default:
        return share() * share() * (i % 3 == 0 ? -1000 : 1);
    }
}

static int64_t time_of(int kind, int32_t i)
{
    switch (kind) {
    case 0:
        return i;
    case 1:
        return 604800 * (int64_t)i + (int64_t)(drawn() % 80000);
    case 2:
        return (int64_t)(drawn() % 1000000000) - 500000000;
    case 3:
        return i % 2;
    case 4:
        return i < 100 ? i : 1000000000 + i;
    default:
        return drawn() % 10 == 0 ? i : 0;
    }
}

static void check_slope(const int64_t *times, const double *values,
                        int32_t count)
{
    kith_series *series = series_of(times, values, count);
    double median = -77, found = -77, p = -77;
    int64_t s = -77, sum = -77;
    int32_t exact = -77;
    if (judged(times, values, count, &median, &s)) {
        assert_int_equal(kith_series_theil_sen(series, &found), KITH_OK);
        assert_double_near(found, median,
                           1e-12 * (median < 0 ? -median : median));
        assert_int_equal(kith_series_mann_kendall(series, &sum, &p, &exact),
                         KITH_OK);
        assert_int_equal(sum, s);
        assert_true(0 <= p && p <= 1);
    } else {
        assert_int_equal(kith_series_theil_sen(series, &found),
                         KITH_E_NO_VALUE);
    }
    kith_series_free(series);
}

static void the_middle_slope_is_that_of_all_slopes_sorted(void **state)
{
    (void)state;
    static const int32_t counts[] = {2, 3, 4, 5, 9, 50, 51, 199, 260, MOST};
    static int64_t times[MOST];
    static double values[MOST];
    for (size_t c = 0; c < sizeof counts / sizeof *counts; c++)
        for (int kind = 0; kind < TIMES * KINDS; kind++) {
            if (counts[c] == MOST && kind / KINDS > 3)
                continue; /* slow to sort, and no other than those before */
            for (int32_t i = 0; i < counts[c]; i++) {
                times[i] = time_of(kind / KINDS, i);
                values[i] = value_of(kind % KINDS, i, counts[c]);
            }
            check_slope(times, values, counts[c]);
        }
}

/* Nearly half of all pairs on one line, nearly all others on one side of it,
 * and `across` points on the other. */
static void check_beside_a_line(int32_t line, int32_t across, int side)
{
    enum { COUNT = 322 };
    int64_t times[COUNT];
    double values[COUNT];
    for (int32_t i = 0; i < COUNT; i++) {
        int32_t left = COUNT - 1 - i;
        times[i] = i;
        values[i] = 2 * i;
        if (left < across)
            values[i] -= side * (5000.0 + 3 * left * left);
        else if (i >= line)
            values[i] += side * (1000.0 + i * i);
    }
    check_slope(times, values, COUNT);
}

/* Whether it is that line's slope hangs on single pairs, which hardly any
 * sample meets. */
static void the_middle_slope_may_be_the_next_to_one_that_many_share(
    void **state)
{
    (void)state;
    for (int32_t line = 224; line <= 227; line++)
        for (int32_t across = 0; across <= 3; across++) {
            check_beside_a_line(line, across, 1);
            check_beside_a_line(line, across, -1);
        }
}

/* Of continuous points at random times no two pairs share a slope, so that
 * nothing but the middle one has its bits. */
static void the_middle_slope_has_every_bit(void **state)
{
    (void)state;
    static int64_t times[MOST];
    static double values[MOST];
    for (int32_t count = 2; count <= MOST; count += 1 + count / 6)
        for (int turn = 0; turn < 3; turn++) {
            static const int kinds[] = {0, 1, 19};
            double median = -77, found = -77;
            int64_t s = 0;
            for (int32_t i = 0; i < count; i++) {
                times[i] = time_of(2, i);
                values[i] = value_of(kinds[turn], i, count);
            }
            kith_series *series = series_of(times, values, count);
            assert_true(judged(times, values, count, &median, &s));
            assert_int_equal(kith_series_theil_sen(series, &found), KITH_OK);
            assert_true(found == median);
            kith_series_free(series);
        }
}

/* ---- Chances ------------------------------------------------------------ */

/* Every order of the numbers, counted by its pairs in the wrong order. */
static void count_orders(int32_t *left, int32_t groups, int32_t to_come,
                         int32_t inversions, double *counts)
{
    if (to_come == 0) {
        counts[inversions]++;
        return;
    }
    int32_t smaller = 0; /* still to come behind a larger one */
    for (int32_t i = 0; i < groups; i++) {
        if (left[i] > 0) {
            left[i]--;
            count_orders(left, groups, to_come - 1, inversions + smaller,
                         counts);
            left[i]++;
        }
        smaller += left[i];
    }
}

static void check_orders(const int32_t *alike, int32_t groups)
{
    static struct kith__orders orders;
    static double counts[KITH__ORDERS_PLACES];
    int32_t left[8], count = 0;
    double all = 0;
    for (int32_t i = 0; i < groups; i++)
        count += left[i] = alike[i];
    for (int32_t k = 0; k < KITH__ORDERS_PLACES; k++)
        counts[k] = 0;
    count_orders(left, groups, count, 0, counts);
    for (int32_t k = 0; k < KITH__ORDERS_PLACES; k++)
        all += counts[k];
    kith__orders(&orders, alike, groups);
    assert_true(counts[orders.pairs] > 0 && counts[orders.pairs + 1] == 0);
    for (int32_t k = 0; k <= orders.pairs; k++)
        assert_double_near(orders.chance[k], counts[k] / all,
                           1e-14 * counts[k] / all);
}

static void chances_are_those_of_all_orders(void **state)
{
    (void)state;
    check_orders((const int32_t[]){1, 1, 1, 1, 1, 1, 1}, 7);
    check_orders((const int32_t[]){2, 1, 3, 1}, 4);
    check_orders((const int32_t[]){5, 1, 1, 1}, 4);
    check_orders((const int32_t[]){1, 1, 6}, 3);
    check_orders((const int32_t[]){4, 4}, 2);
    check_orders((const int32_t[]){3, 3, 3}, 3);
    check_orders((const int32_t[]){9}, 1);
    check_orders((const int32_t[]){1}, 1);
    check_orders((const int32_t[]){2, 2, 2, 2}, 4);
}

static void chances_of_fifty_add_up_to_one(void **state)
{
    (void)state;
    static struct kith__orders orders;
    int32_t alike[KITH__ORDERS_MOST];
    for (int32_t group = 1; group <= KITH__ORDERS_MOST; group++) {
        int32_t groups = 0, left = KITH__ORDERS_MOST;
        double sum = 0;
        for (; left > 0; left -= alike[groups++])
            alike[groups] = left < group ? left : group;
        kith__orders(&orders, alike, groups);
        for (int32_t k = 0; k <= orders.pairs; k++)
            sum += orders.chance[k];
        assert_double_near(sum, 1, 1e-13);
    }
}

static void check_p(const double *values, int32_t count, int64_t s, double p,
                    double distance, int32_t exact)
{
    kith_series *series = series_of(NULL, values, count);
    int64_t sum = -77;
    double chance = -77;
    int32_t is_exact = -77;
    assert_int_equal(kith_series_mann_kendall(series, &sum, &chance, &is_exact),
                     KITH_OK);
    assert_int_equal(sum, s);
    assert_int_equal(is_exact, exact);
    assert_double_near(chance, p, distance);
    kith_series_free(series);
}

/* R 4.2.2: cor.test(1:n, x, method = "kendall"), exact up to 49 points without
 * ties and with `continuity = TRUE` beyond. */
static void chances_without_ties_are_those_of_R(void **state)
{
    (void)state;
    double values[60];
    for (int32_t i = 0; i < 60; i++)
        values[i] = (i * 37) % 61 + i;
    check_p(values, 12, 14, 0.3807048034912619, 1e-12, 1);
    check_p(values, 30, 169, 0.002237799983721755, 1e-12, 1);
    check_p(values, 49, 484, 1.824721936638518e-05, 1e-12, 1);
    check_p(values, 60, 900, 9.822985931196503e-09, 1e-12, 0);
}

/* The same with exact = FALSE: ties in the values of the normal curve. */
static void the_normal_curve_knows_ties(void **state)
{
    (void)state;
    double values[80];
    for (int32_t i = 0; i < 80; i++)
        values[i] = (i * 37) % 7 + i / 30;
    check_p(values, 80, 730, 0.002235073684561709, 1e-12, 0);
}

/* With up to 50 points both are there: they come near each other. */
static void exact_and_normal_chances_meet(void **state)
{
    (void)state;
    double values[51];
    for (int32_t i = 0; i < 51; i++)
        values[i] = (i * 29) % 11 + i / 12;
    kith_series *fifty = series_of(NULL, values, 50);
    kith_series *more = series_of(NULL, values, 51);
    int64_t s = 0;
    double one = -77, other = -77;
    int32_t exact = -77;
    assert_int_equal(kith_series_mann_kendall(fifty, &s, &one, &exact),
                     KITH_OK);
    assert_int_equal(exact, 1);
    assert_int_equal(kith_series_mann_kendall(more, &s, &other, &exact),
                     KITH_OK);
    assert_int_equal(exact, 0);
    assert_double_near(one, other, 0.03);
    kith_series_free(fifty);
    kith_series_free(more);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_middle_slope_is_that_of_all_slopes_sorted),
        cmocka_unit_test(
            the_middle_slope_may_be_the_next_to_one_that_many_share),
        cmocka_unit_test(the_middle_slope_has_every_bit),
        cmocka_unit_test(chances_are_those_of_all_orders),
        cmocka_unit_test(chances_of_fifty_add_up_to_one),
        cmocka_unit_test(chances_without_ties_are_those_of_R),
        cmocka_unit_test(the_normal_curve_knows_ties),
        cmocka_unit_test(exact_and_normal_chances_meet),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
