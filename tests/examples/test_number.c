/* SPDX-License-Identifier: MIT */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "score_number.h"

/* The fewest digits that read back as the same, by the C library alone. */
static int fewest_digits(double number)
{
    char text[64];
    for (int digits = 1; digits < 17; digits++) {
        snprintf(text, sizeof text, "%.*g", digits, number);
        if (strtod(text, NULL) == number)
            return digits;
    }
    return 17;
}

static int digits_of(const char *text)
{
    int count = 0, zeros = 0;
    for (; *text != '\0' && *text != 'e'; text++) {
        if (*text < '0' || *text > '9' || (count == 0 && *text == '0'))
            continue;
        count++;
        zeros = *text == '0' ? zeros + 1 : 0;
    }
    return count - zeros; /* zeros at the end of a whole number are none */
}

static void check(double number)
{
    char text[NUMBER_LONGEST + 1], nearest[64];
    memset(text, 'x', sizeof text);
    size_t length = number_write_once(text, number);
    assert_true(length < NUMBER_LONGEST);
    text[length] = '\0';
    double back = strtod(text, NULL);
    assert_memory_equal(&back, &number, sizeof number);
    int digits = fewest_digits(number);
    if (number != 0 && digits_of(text) != digits)
        fail_msg("%s has more digits than %d", text, digits);
    snprintf(nearest, sizeof nearest, "%.*g", digits, number);
    assert_true(strtod(nearest, NULL) == back);
}

static uint64_t chance(uint64_t *state)
{
    *state = *state * 6364136223846793005ULL + 1442695040888963407ULL;
    return *state >> 11;
}

static void numbers_of_any_size_take_the_fewest_digits(void **state)
{
    (void)state;
    uint64_t seed = 7;
    for (int i = 0; i < 40000; i++) {
        double unit = (double)chance(&seed) / 9007199254740992.0;
        check(unit);
        check(6 * unit - 3);
        check(100 * unit);
        check(1e6 * unit);
        check(1e-4 + unit / 1000);
    }
    for (int i = 0; i < 4000; i++) {
        uint64_t bits = chance(&seed) << 11 | chance(&seed) >> 42;
        double number;
        memcpy(&number, &bits, sizeof number);
        if (number - number == 0)
            check(number);
    }
}

static void means_take_the_fewest_digits(void **state)
{
    (void)state;
    for (int count = 1; count <= 60; count++)
        for (int sum = -10; sum <= 7 * count; sum++) {
            check((double)sum / count);
            check(100.0 * sum / count);
        }
}

static void borders_take_the_fewest_digits(void **state)
{
    (void)state;
    static const double borders[] = {1e-3, 1e-2, 0.1,  1,   10,  100,
                                     1e3,  1e5,  1e6,  1e8, 1e9, 1e15,
                                     1e16, 1e17, 1e22, 0.5, 0.25};
    for (size_t i = 0; i < sizeof borders / sizeof *borders; i++) {
        uint64_t bits;
        memcpy(&bits, &borders[i], sizeof bits);
        for (uint64_t near = bits - 40; near <= bits + 40; near++) {
            double number;
            memcpy(&number, &near, sizeof number);
            check(number);
            check(-number);
        }
    }
    for (int power = -12; power < 21; power++)
        check(power < 0 ? 1.0 / (double)(1 << -power) : (double)(1 << power));
    check(5e-324);
    check(1.7976931348623157e308);
}

static void what_was_written_once_is_written_again(void **state)
{
    (void)state;
    struct number_cache *cache = calloc(1, sizeof *cache);
    assert_non_null(cache);
    for (int round = 0; round < 3; round++)
        for (int i = 1; i < 20000; i++) {
            char first[NUMBER_LONGEST], second[NUMBER_LONGEST];
            double number = i / 7.0;
            size_t length = number_write_once(first, number);
            assert_int_equal(number_write(cache, second, number), length);
            assert_memory_equal(first, second, length);
        }
    char text[NUMBER_LONGEST];
    assert_int_equal(number_write(cache, text, 0), 1);
    assert_int_equal(text[0], '0');
    free(cache);
}

static void whole_numbers_are_written(void **state)
{
    (void)state;
    static const long long numbers[] = {
        0, 7, 9, 10, 11, 99, 100, 12345, -1, -10, INT64_MAX, INT64_MIN};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        char text[NUMBER_LONGEST], expected[NUMBER_LONGEST];
        size_t length = number_write_whole(text, numbers[i]);
        snprintf(expected, sizeof expected, "%lld", numbers[i]);
        assert_int_equal(length, strlen(expected));
        assert_memory_equal(text, expected, length);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_of_any_size_take_the_fewest_digits),
        cmocka_unit_test(means_take_the_fewest_digits),
        cmocka_unit_test(borders_take_the_fewest_digits),
        cmocka_unit_test(what_was_written_once_is_written_again),
        cmocka_unit_test(whole_numbers_are_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
