/* SPDX-License-Identifier: MIT */

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "assert_double.h"
#include "base/decimal.h"

static void assert_reads(const char *text, kith__decimal expected)
{
    kith__decimal read = 7;
    if (!kith__decimal_read(text, strlen(text), &read))
        fail_msg("%s was refused", text);
    assert_int_equal(read, expected);
}

static void assert_refused(const char *text)
{
    kith__decimal read = 7;
    if (kith__decimal_read(text, strlen(text), &read))
        fail_msg("%s was read", text);
    assert_int_equal(read, 7);
}

static void numbers_are_read_as_whole_millionths(void **state)
{
    (void)state;
    assert_reads("0", 0);
    assert_reads("-0", 0);
    assert_reads("-0.0e-5", 0);
    assert_reads("3", 3000000);
    assert_reads("2.5", 2500000);
    assert_reads("-2.5", -2500000);
    assert_reads("0.000001", 1);
    assert_reads("-0.000001", -1);
    assert_reads("10", 10000000);
    assert_reads("100.25", 100250000);
    assert_reads("1203.000450", 1203000450);
}

static void only_fraction_digits_that_count_are_counted(void **state)
{
    (void)state;
    assert_reads("1.5000000000000000000000000000000", 1500000);
    assert_reads("0.0000010000000000000000000000000", 1);
    assert_refused("1.0000005");
    assert_refused("0.0000001");
    assert_refused("1.00000000000000000000000000001");
}

static void exponents_move_the_point(void **state)
{
    (void)state;
    assert_reads("1e0", 1000000);
    assert_reads("1E3", 1000000000);
    assert_reads("1e+3", 1000000000);
    assert_reads("25e-1", 2500000);
    assert_reads("1e-6", 1);
    assert_reads("10e-7", 1);
    assert_reads("0.001e3", 1000000);
    assert_reads("1000000e-12", 1);
    assert_reads("1e007", 10000000000000);
    assert_refused("1e-7");
    assert_refused("11e-7");
}

static void the_largest_is_a_thousand_million(void **state)
{
    (void)state;
    assert_reads("1000000000", KITH__DECIMAL_MOST);
    assert_reads("-1000000000", -KITH__DECIMAL_MOST);
    assert_reads("1000000000.000000", KITH__DECIMAL_MOST);
    assert_reads("999999999.999999", KITH__DECIMAL_MOST - 1);
    assert_reads("1e9", KITH__DECIMAL_MOST);
    assert_reads("0.0000000001e19", KITH__DECIMAL_MOST);
    assert_refused("1000000000.000001");
    assert_refused("-1000000000.000001");
    assert_refused("1000000001");
    assert_refused("1e10");
    assert_refused("9223372036854775807");
    assert_refused("9223372036854775808");
    assert_refused("18446744073709551616");
    assert_refused("18446744073709551617000000");
    assert_refused("99999999999999999999999999999999999999999");
}

static void huge_exponents_are_refused_unless_the_number_is_zero(void **state)
{
    (void)state;
    assert_refused("1e999");
    assert_refused("-1e999");
    assert_refused("1e-999");
    assert_refused("1e2147483647");
    assert_refused("1e4294967296");
    assert_refused("1e18446744073709551616");
    assert_refused("1e-18446744073709551616");
    assert_reads("0e999", 0);
    assert_reads("0e18446744073709551616", 0);
    assert_reads("-0e-18446744073709551616", 0);
    assert_reads("0.000e-99999", 0);
}

/* "0.", `zeros` zeros, a one, and an exponent. */
static bool read_far(size_t zeros, const char *exponent, kith__decimal *out)
{
    size_t length = 2 + zeros + 1 + strlen(exponent);
    char *text = malloc(length + 1);
    assert_non_null(text);
    memset(text, '0', length);
    text[1] = '.';
    text[2 + zeros] = '1';
    strcpy(text + 3 + zeros, exponent);
    bool read = kith__decimal_read(text, length, out);
    free(text);
    return read;
}

static void digits_and_exponent_may_make_up_for_each_other(void **state)
{
    (void)state;
    kith__decimal read = 7;
    assert_true(read_far(999999, "e1000000", &read));
    assert_int_equal(read, KITH__ONE);
    /* Here an exponent that is cut short would look like the right one. */
    read = 7;
    assert_false(read_far(99999, "e1000000", &read));
    assert_false(read_far(9999999, "e1000000000", &read));
    assert_int_equal(read, 7);
}

static void assert_written(kith__decimal decimal, const char *expected)
{
    struct kith__builder builder = {0};
    kith__add_decimal(&builder, decimal);
    assert_string_equal(kith__builder_peek(&builder), expected);
    kith__builder_free(&builder);
}

static void decimals_are_written_in_their_shortest_form(void **state)
{
    (void)state;
    assert_written(0, "0");
    assert_written(1, "0.000001");
    assert_written(-1, "-0.000001");
    assert_written(KITH__ONE, "1");
    assert_written(-KITH__ONE, "-1");
    assert_written(2500000, "2.5");
    assert_written(-2500000, "-2.5");
    assert_written(100050000, "100.05");
    assert_written(KITH__DECIMAL_MOST, "1000000000");
    assert_written(-KITH__DECIMAL_MOST + 1, "-999999999.999999");
}

static void what_is_written_reads_as_the_same_decimal(void **state)
{
    (void)state;
    uint64_t random = 1;
    for (int i = 0; i < 20000; i++) {
        random = random * UINT64_C(6364136223846793005) + 1442695040888963407u;
        kith__decimal decimal = (kith__decimal)(random >> (14 + i % 50));
        if (i % 2 != 0)
            decimal = -decimal;
        if (decimal > KITH__DECIMAL_MOST || decimal < -KITH__DECIMAL_MOST)
            continue;
        struct kith__builder builder = {0};
        kith__add_decimal(&builder, decimal);
        assert_reads(kith__builder_peek(&builder), decimal);
        /* The C library's own reading of that text. */
        assert_double_same(kith__decimal_to_double(decimal),
                           strtod(kith__builder_peek(&builder), NULL));
        kith__decimal back = 7;
        assert_true(
            kith__decimal_of_double(kith__decimal_to_double(decimal), &back));
        assert_int_equal(back, decimal);
        kith__builder_free(&builder);
    }
}

static void a_double_is_the_decimal_it_is_nearest_to(void **state)
{
    (void)state;
    kith__decimal decimal = 7;
    assert_true(kith__decimal_of_double(0.1, &decimal));
    assert_int_equal(decimal, 100000);
    assert_true(kith__decimal_of_double(-2.5, &decimal));
    assert_int_equal(decimal, -2500000);
    assert_true(kith__decimal_of_double(-0.0, &decimal));
    assert_int_equal(decimal, 0);
    assert_true(kith__decimal_of_double(1e-6, &decimal));
    assert_int_equal(decimal, 1);
    assert_true(kith__decimal_of_double(1e9, &decimal));
    assert_int_equal(decimal, KITH__DECIMAL_MOST);
    assert_true(kith__decimal_of_double(-1e9, &decimal));
    assert_int_equal(decimal, -KITH__DECIMAL_MOST);
}

static void any_double_rounds_to_the_nearest_millionth(void **state)
{
    (void)state;
    static const struct {
        double number;
        kith__decimal rounded;
    } cases[] = {{0.1, 100000},
                 {2.0 / 3, 666667},
                 {-2.0 / 3, -666667},
                 {1.0 / 128, 7813}, /* a half, away from zero */
                 {-1.0 / 128, -7813},
                 {0.0000005, 0}, /* as a double, just below a half */
                 {0.0000006, 1},
                 {0.0000004, 0},
                 {4e-320, 0},
                 {-0.4999995, -499999},
                 {0.1666665, 166666},
                 {1.0000005, 1000001}, /* just above */
                 {444444494.4444444, INT64_C(444444494444444)},
                 {1e9, KITH__DECIMAL_MOST},
                 {-1e9, -KITH__DECIMAL_MOST}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        kith__decimal rounded = -77;
        assert_true(kith__decimal_round(cases[i].number, &rounded));
        assert_int_equal(rounded, cases[i].rounded);
    }
    static const double none[] = {0.0 / 0.0, 1.0000001e9, -1e300, 1e308 * 10};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        kith__decimal rounded = -77;
        assert_false(kith__decimal_round(none[i], &rounded));
        assert_int_equal(rounded, -77);
    }
}

static void other_doubles_are_no_decimal(void **state)
{
    (void)state;
    kith__decimal decimal = 7;
    assert_false(kith__decimal_of_double(1.0 / 3.0, &decimal));
    assert_false(kith__decimal_of_double(nextafter(0.1, 1), &decimal));
    assert_false(kith__decimal_of_double(nextafter(0.1, 0), &decimal));
    assert_false(kith__decimal_of_double(nextafter(1e9, 2e9), &decimal));
    assert_false(kith__decimal_of_double(nextafter(-1e9, -2e9), &decimal));
    assert_false(kith__decimal_of_double(1e-7, &decimal));
    assert_false(kith__decimal_of_double(4e-320, &decimal));
    assert_false(kith__decimal_of_double(1e300, &decimal));
    assert_false(kith__decimal_of_double(NAN, &decimal));
    assert_false(kith__decimal_of_double(INFINITY, &decimal));
    assert_false(kith__decimal_of_double(-INFINITY, &decimal));
    assert_int_equal(decimal, 7);
}

static void zero_is_never_negative_as_a_double(void **state)
{
    (void)state;
    assert_double_same(kith__decimal_to_double(0), 0.0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_read_as_whole_millionths),
        cmocka_unit_test(only_fraction_digits_that_count_are_counted),
        cmocka_unit_test(exponents_move_the_point),
        cmocka_unit_test(the_largest_is_a_thousand_million),
        cmocka_unit_test(huge_exponents_are_refused_unless_the_number_is_zero),
        cmocka_unit_test(digits_and_exponent_may_make_up_for_each_other),
        cmocka_unit_test(decimals_are_written_in_their_shortest_form),
        cmocka_unit_test(what_is_written_reads_as_the_same_decimal),
        cmocka_unit_test(a_double_is_the_decimal_it_is_nearest_to),
        cmocka_unit_test(any_double_rounds_to_the_nearest_millionth),
        cmocka_unit_test(other_doubles_are_no_decimal),
        cmocka_unit_test(zero_is_never_negative_as_a_double),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
