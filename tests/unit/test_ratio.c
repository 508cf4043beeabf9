/* SPDX-License-Identifier: MIT */
/* test_ratio - exact fractions. Built twice: with the machine's 128-bit numbers
 * and with those written by hand. */

#ifdef KITH_TEST_PORTABLE
#include "portable_names.h"
#endif

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "assert_double.h"
#include "base/ratio.h"

static struct kith__ratio ratio(int64_t top, int64_t over)
{
    return (struct kith__ratio){kith__wide_of(top), kith__wide_of(over)};
}

/* 2 to a power up to 126. */
static kith__wide power_of_two(int power)
{
    kith__wide a = kith__wide_of(1);
    for (; power > 0; power--)
        a = kith__wide_add(a, a);
    return a;
}

/* The largest there is: 2^126 - 1. */
static kith__wide most(void)
{
    kith__wide half = kith__wide_subtract(power_of_two(125), kith__wide_of(1));
    return kith__wide_add(power_of_two(125), half);
}

static void assert_wide(kith__wide actual, int64_t expected)
{
    assert_int_equal(kith__wide_compare(actual, kith__wide_of(expected)), 0);
}

static void a_decimal_becomes_a_fraction_of_a_million(void **state)
{
    (void)state;
    struct kith__ratio a = kith__ratio_of(-2500000);
    assert_wide(a.top, -2500000);
    assert_wide(a.over, 1000000);
}

static void fractions_compare_by_value_not_by_form(void **state)
{
    (void)state;
    assert_int_equal(kith__ratio_compare(ratio(1, 2), ratio(2, 4)), 0);
    assert_int_equal(kith__ratio_compare(ratio(1, 3), ratio(1, 2)), -1);
    assert_int_equal(kith__ratio_compare(ratio(1, 2), ratio(1, 3)), 1);
    assert_int_equal(kith__ratio_compare(ratio(-1, 2), ratio(1, 3)), -1);
    assert_int_equal(kith__ratio_compare(ratio(-1, 2), ratio(-1, 3)), -1);
    assert_int_equal(kith__ratio_compare(ratio(0, 5), ratio(0, 9)), 0);
    /* Doubles cannot tell these apart. */
    assert_int_equal(kith__ratio_compare(ratio(INT64_MAX, INT64_MAX - 1),
                                         ratio(INT64_MAX - 1, INT64_MAX - 2)),
                     -1);
}

static void subtracting_is_exact(void **state)
{
    (void)state;
    struct kith__ratio a = kith__ratio_subtract(ratio(1, 3), ratio(1, 7));
    assert_int_equal(kith__ratio_compare(a, ratio(4, 21)), 0);
    a = kith__ratio_subtract(ratio(1, 7), ratio(1, 3));
    assert_int_equal(kith__ratio_compare(a, ratio(-4, 21)), 0);
    a = kith__ratio_subtract(ratio(-1, 2), ratio(-1, 2));
    assert_int_equal(kith__wide_sign(a.top), 0);
}

static void lowest_terms_keep_the_sign_on_top(void **state)
{
    (void)state;
    struct kith__ratio a = kith__ratio_reduce(ratio(-84, 126));
    assert_wide(a.top, -2);
    assert_wide(a.over, 3);
    a = kith__ratio_reduce(ratio(0, 99));
    assert_wide(a.top, 0);
    assert_wide(a.over, 1);
    a = kith__ratio_reduce((struct kith__ratio){most(), most()});
    assert_wide(a.top, 1);
    assert_wide(a.over, 1);
}

static void assert_rounds(struct kith__ratio a, int decimals,
                          kith__decimal expected)
{
    assert_int_equal(kith__ratio_round(a, decimals), expected);
    a.top = kith__wide_negate(a.top);
    assert_int_equal(kith__ratio_round(a, decimals), -expected);
}

static void halves_are_rounded_away_from_zero(void **state)
{
    (void)state;
    assert_rounds(ratio(65625, 1000), 2, 65630000); /* 65.625 */
    assert_rounds(ratio(65625, 1000), 1, 65600000);
    assert_rounds(ratio(65625, 1000), 0, 66000000);
    assert_rounds(ratio(65625, 1000), 3, 65625000);
    assert_rounds(ratio(65625, 1000), 6, 65625000);
    assert_rounds(ratio(1, 2), 0, 1000000);
    assert_rounds(ratio(3, 2), 0, 2000000);
    assert_rounds(ratio(5, 2), 0, 3000000);
    assert_rounds(ratio(1, 8), 2, 130000);
    assert_rounds(ratio(1, 2000000), 6, 1);
    assert_rounds(ratio(1999, 2000), 2, 1000000); /* 0.9995 carries over */
}

static void a_little_below_a_half_is_rounded_down(void **state)
{
    (void)state;
    assert_rounds(ratio(499999999, 1000000000), 0, 0);
    assert_rounds(ratio(INT64_MAX / 2, INT64_MAX), 0, 0);
    assert_rounds(ratio(INT64_MAX / 2 + 1, INT64_MAX), 0, 1000000);
    assert_rounds(ratio(1, 3), 6, 333333);
    assert_rounds(ratio(2, 3), 6, 666667);
    assert_rounds(ratio(2, 3), 1, 700000);
    assert_rounds(ratio(1, 3000000), 6, 0);
    assert_rounds(ratio(0, 3), 6, 0);
}

static void rounding_holds_at_126_bits(void **state)
{
    (void)state;
    kith__wide half = power_of_two(125); /* half of 2^126, a little above */
    assert_rounds((struct kith__ratio){half, most()}, 0, 1000000);
    kith__wide less = kith__wide_subtract(half, kith__wide_of(1));
    assert_rounds((struct kith__ratio){less, most()}, 0, 0);
    assert_rounds((struct kith__ratio){less, most()}, 6, 500000);
    kith__wide all_but_one = kith__wide_subtract(most(), kith__wide_of(1));
    assert_rounds((struct kith__ratio){all_but_one, most()}, 6, 1000000);
    assert_rounds((struct kith__ratio){most(), power_of_two(125)}, 6, 2000000);
    assert_rounds((struct kith__ratio){kith__wide_of(1), most()}, 6, 0);
}

static void the_largest_decimals_are_rounded_too(void **state)
{
    (void)state;
    assert_rounds(ratio(1000000000, 1), 0, KITH__DECIMAL_MOST);
    assert_rounds(ratio(1000000000, 1), 6, KITH__DECIMAL_MOST);
    assert_rounds(ratio(1999999999, 2), 0, KITH__DECIMAL_MOST);
    assert_rounds(ratio(INT64_C(999999999999999), 1000000), 6,
                  KITH__DECIMAL_MOST - 1);
}

static uint64_t next_random(uint64_t *state)
{
    /* Marsaglia's xorshift64, shifts 13, 7, 17. */
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

/* Rounding by long division in 64 bits, for small numbers. */
static kith__decimal round_slowly(int64_t top, int64_t over, int decimals)
{
    int64_t power = 1;
    for (int i = 0; i < decimals; i++)
        power *= 10;
    int64_t twice = 2 * top * power;
    int64_t rounded = (twice + over) / (2 * over);
    return rounded * (1000000 / power);
}

static void rounding_is_that_of_the_whole_number_formula(void **state)
{
    (void)state;
    uint64_t random = 42;
    for (int i = 0; i < 20000; i++) {
        int64_t top = (int64_t)(next_random(&random) % 100000000);
        int64_t over = (int64_t)(next_random(&random) % 100000) + 1;
        int decimals = i % 7;
        assert_rounds(ratio(top, over), decimals,
                      round_slowly(top, over, decimals));
    }
}

/* What the C library reads from the fraction written out: 60 digits behind the
 * point, and one more that says whether anything is left. */
static double read_long(uint64_t top, uint64_t over)
{
    char text[96];
    size_t at = 20; /* room for the digits before the point */
    uint64_t rest = top % over;
    uint64_t whole = top / over;
    text[at] = '.';
    size_t start = at;
    do {
        text[--start] = (char)('0' + whole % 10);
        whole /= 10;
    } while (whole > 0);
    for (int i = 0; i < 60; i++) {
        rest *= 10; /* over is below 2^60 */
        text[++at] = (char)('0' + rest / over);
        rest %= over;
    }
    text[++at] = rest != 0 ? '1' : '0';
    text[++at] = '\0';
    return strtod(text + start, NULL);
}

static void assert_double_of(uint64_t top, uint64_t over)
{
    struct kith__ratio a = ratio((int64_t)top, (int64_t)over);
    double expected = read_long(top, over);
    assert_double_same(kith__ratio_to_double(a), expected);
    a.top = kith__wide_negate(a.top);
    assert_double_same(kith__ratio_to_double(a), top == 0 ? 0.0 : -expected);
}

static void doubles_are_the_nearest_the_c_library_reads(void **state)
{
    (void)state;
    assert_double_of(0, 1);
    assert_double_of(1, 10);
    assert_double_of(1, 3);
    assert_double_of(2, 3);
    assert_double_of(65625, 1000);
    assert_double_of(1, (UINT64_C(1) << 60) - 1);
    uint64_t random = 7;
    for (int i = 0; i < 20000; i++) {
        unsigned cut = (unsigned)(next_random(&random) % 62);
        uint64_t top = next_random(&random) >> (1 + cut);
        cut = (unsigned)(next_random(&random) % 60);
        uint64_t over = (next_random(&random) >> (4 + cut)) | 1;
        assert_double_of(top, over);
    }
}

/* (2^53 + odd) / 1 lies halfway between two doubles. */
static void halfway_doubles_go_to_the_even_one(void **state)
{
    (void)state;
    const int64_t power = INT64_C(1) << 53;
    assert_double_same(kith__ratio_to_double(ratio(power + 1, 1)),
                       9007199254740992.0);
    assert_double_same(kith__ratio_to_double(ratio(power + 3, 1)),
                       9007199254740996.0);
    assert_double_same(kith__ratio_to_double(ratio(-power - 3, 1)),
                       -9007199254740996.0);
    /* The same, a third above and a third below. */
    assert_double_same(kith__ratio_to_double(ratio(3 * (power + 1) + 1, 3)),
                       9007199254740994.0);
    assert_double_same(kith__ratio_to_double(ratio(3 * (power + 3) - 1, 3)),
                       9007199254740994.0);
    /* And far behind the point: half a unit, and the least bit above it. */
    struct kith__ratio a = {power_of_two(125), power_of_two(72)};
    a.top = kith__wide_add(a.top, power_of_two(72));
    assert_double_same(kith__ratio_to_double(a), 9007199254740992.0);
    a.top = kith__wide_add(a.top, kith__wide_of(1));
    assert_double_same(kith__ratio_to_double(a), 9007199254740994.0);
}

static void rounding_up_carries_into_the_next_power_of_two(void **state)
{
    (void)state;
    const int64_t power = INT64_C(1) << 54;
    assert_double_same(kith__ratio_to_double(ratio(power - 1, 1)),
                       18014398509481984.0);
    assert_double_same(kith__ratio_to_double(ratio(power - 1, power)), 1.0);
}

static void doubles_reach_from_the_smallest_to_the_largest_ratio(void **state)
{
    (void)state;
    struct kith__ratio a = {kith__wide_of(1), power_of_two(125)};
    assert_double_same(kith__ratio_to_double(a), 0x1p-125);
    a = (struct kith__ratio){kith__wide_of(1), most()};
    assert_double_same(kith__ratio_to_double(a), 0x1p-126);
    a = (struct kith__ratio){most(), kith__wide_of(1)};
    assert_double_same(kith__ratio_to_double(a), 0x1p126);
    a = (struct kith__ratio){most(), kith__wide_of(3)};
    assert_double_same(kith__ratio_to_double(a), 0x1p126 / 3);
    a = (struct kith__ratio){most(), most()};
    assert_double_same(kith__ratio_to_double(a), 1.0);
    for (int power = 50; power < 126; power++) {
        a = (struct kith__ratio){power_of_two(power), kith__wide_of(1)};
        double expected = 1;
        for (int i = 0; i < power; i++)
            expected *= 2;
        assert_double_same(kith__ratio_to_double(a), expected);
        /* A unit more than a power that doubles cannot hold. */
        a.top = kith__wide_add(a.top, kith__wide_of(1));
        assert_double_same(kith__ratio_to_double(a),
                           power > 52 ? expected : expected + 1);
    }
}

static void assert_wide_written(kith__wide number, const char *expected)
{
    struct kith__builder builder = {0};
    kith__add_wide(&builder, number);
    assert_string_equal(kith__builder_peek(&builder), expected);
    kith__builder_free(&builder);
}

static void wide_numbers_are_written_in_full(void **state)
{
    (void)state;
    assert_wide_written(kith__wide_of(0), "0");
    assert_wide_written(kith__wide_of(-7), "-7");
    assert_wide_written(kith__wide_of(INT64_MIN), "-9223372036854775808");
    assert_wide_written(power_of_two(64), "18446744073709551616");
    assert_wide_written(most(), "85070591730234615865843651857942052863");
    assert_wide_written(kith__wide_negate(most()),
                        "-85070591730234615865843651857942052863");
}

static void assert_fixed(kith__decimal decimal, int decimals,
                         const char *expected)
{
    struct kith__builder builder = {0};
    kith__add_fixed(&builder, decimal, decimals);
    assert_string_equal(kith__builder_peek(&builder), expected);
    kith__builder_free(&builder);
}

static void fixed_decimals_keep_their_zeros(void **state)
{
    (void)state;
    assert_fixed(0, 0, "0");
    assert_fixed(0, 2, "0.00");
    assert_fixed(65630000, 2, "65.63");
    assert_fixed(-65630000, 2, "-65.63");
    assert_fixed(66000000, 0, "66");
    assert_fixed(2500000, 6, "2.500000");
    assert_fixed(-1, 6, "-0.000001");
    assert_fixed(KITH__DECIMAL_MOST, 6, "1000000000.000000");
}

static void fixed_decimals_are_rounded_and_never_minus_zero(void **state)
{
    (void)state;
    assert_fixed(65625000, 2, "65.63");
    assert_fixed(-65625000, 2, "-65.63");
    assert_fixed(999999, 3, "1.000");
    assert_fixed(499999, 0, "0");
    assert_fixed(500000, 0, "1");
    assert_fixed(-499999, 0, "0");
    assert_fixed(-4999, 2, "0.00");
    assert_fixed(-5000, 2, "-0.01");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_decimal_becomes_a_fraction_of_a_million),
        cmocka_unit_test(fractions_compare_by_value_not_by_form),
        cmocka_unit_test(subtracting_is_exact),
        cmocka_unit_test(lowest_terms_keep_the_sign_on_top),
        cmocka_unit_test(halves_are_rounded_away_from_zero),
        cmocka_unit_test(a_little_below_a_half_is_rounded_down),
        cmocka_unit_test(rounding_holds_at_126_bits),
        cmocka_unit_test(the_largest_decimals_are_rounded_too),
        cmocka_unit_test(rounding_is_that_of_the_whole_number_formula),
        cmocka_unit_test(doubles_are_the_nearest_the_c_library_reads),
        cmocka_unit_test(halfway_doubles_go_to_the_even_one),
        cmocka_unit_test(rounding_up_carries_into_the_next_power_of_two),
        cmocka_unit_test(doubles_reach_from_the_smallest_to_the_largest_ratio),
        cmocka_unit_test(wide_numbers_are_written_in_full),
        cmocka_unit_test(fixed_decimals_keep_their_zeros),
        cmocka_unit_test(fixed_decimals_are_rounded_and_never_minus_zero),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
