/* SPDX-License-Identifier: MIT */
/* test_number - parameters as the nearest doubles, and written in one way. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "assert_double.h"
#include "base/number.h"

static void assert_reads(const char *text)
{
    double read = 7;
    if (!kith__number_read(text, strlen(text), &read))
        fail_msg("%s was refused", text);
    assert_double_same(read, strtod(text, NULL));
}

static void assert_refused(const char *text)
{
    double read = 7;
    if (kith__number_read(text, strlen(text), &read))
        fail_msg("%s was read", text);
    assert_true(read == 7);
}

static void numbers_are_the_nearest_doubles(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "0",
        "0.0e9",
        "1",
        "-1.5",
        "0.1",
        "1.79891318075818",
        "-4.67280818426824",
        "0.30000000000000004",
        "0.123456789012345678",
        "123456789.012345678",
        "-999999999.999999999",
        "0.000000000000000000000001",
        "1e-24",
        "1.00000000000000011",  /* just above half way to the next */
        "1.00000000000000033",  /* half way is …0333066907387547 */
        "9007199254740993e-15", /* half way between two, in its digits */
        "25e-1",
        "1E3",
        "1.5000000000000000000000000000000000000",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_reads(texts[i]);
}

static void random_digits_are_the_nearest_doubles(void **state)
{
    (void)state;
    uint64_t random = 1;
    for (int i = 0; i < 20000; i++) {
        char text[64];
        random = random * UINT64_C(6364136223846793005) + 1442695040888963407U;
        int digits = (int)(random >> 60) % 8;
        snprintf(text, sizeof text, "%s%u.%0*llu", i % 2 ? "-" : "",
                 (unsigned)(random >> 40) % 1000, 8 + digits,
                 (unsigned long long)(random % UINT64_C(100000000)));
        assert_reads(text);
    }
}

static void a_zero_has_no_sign(void **state)
{
    (void)state;
    double read = 7;
    assert_true(kith__number_read("-0.0", 4, &read));
    assert_double_same(read, 0.0);
}

static void more_digits_than_the_limits_are_refused(void **state)
{
    (void)state;
    assert_reads("1.23456789012345678");    /* 18 */
    assert_refused("1.234567890123456789"); /* 19 */
    assert_reads("999999999");
    assert_refused("1000000000");
    assert_refused("1e9");
    assert_reads("1e-24");
    assert_refused("1e-25");
    assert_refused("1e999");
    assert_refused("1e-999");
    assert_refused("1e99999999999999999999");
}

/* ---- Writing ----------------------------------------------------------------
 */

static void assert_written(const char *text, const char *expected)
{
    struct kith__builder builder = {0};
    kith__add_number(&builder, text, strlen(text));
    assert_string_equal(kith__builder_peek(&builder), expected);
    kith__builder_free(&builder);
}

static void a_number_is_written_in_one_way(void **state)
{
    (void)state;
    assert_written("1.79891318075818", "1.79891318075818");
    assert_written("1.798913180758180", "1.79891318075818");
    assert_written("179891318075818e-14", "1.79891318075818");
    assert_written("-0.00000012e2", "-0.000012");
    assert_written("12e3", "12000");
    assert_written("-0", "0");
    assert_written("1e-24", "0.000000000000000000000001");
    assert_written("120e-1", "12");
    assert_written("0.5", "0.5");
}

static void what_cannot_be_read_is_written_as_it_stands(void **state)
{
    (void)state;
    assert_written("1e10", "1e10");
    assert_written("1.2345678901234567890", "1.2345678901234567890");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_the_nearest_doubles),
        cmocka_unit_test(random_digits_are_the_nearest_doubles),
        cmocka_unit_test(a_zero_has_no_sign),
        cmocka_unit_test(more_digits_than_the_limits_are_refused),
        cmocka_unit_test(a_number_is_written_in_one_way),
        cmocka_unit_test(what_cannot_be_read_is_written_as_it_stands),
    };
    return cmocka_run_group_tests_name("number", tests, NULL, NULL);
}
