/* SPDX-License-Identifier: MIT */
/* test_civil - dates from seconds, held against known days and counted through
 * one by one. */

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "report/civil.h"

static void assert_date(int64_t time, int64_t year, int32_t month, int32_t day)
{
    struct kith__date date = kith__date_of_days(kith__days_of_time(time));
    assert_true(date.year == year);
    assert_int_equal(date.month, month);
    assert_int_equal(date.day, day);
}

static void known_days_have_their_dates(void **state)
{
    (void)state;
    assert_date(0, 1970, 1, 1);
    assert_date(86399, 1970, 1, 1);
    assert_date(86400, 1970, 1, 2);
    assert_date(-1, 1969, 12, 31);
    assert_date(-86400, 1969, 12, 31);
    assert_date(-86401, 1969, 12, 30);
    assert_date(951782400, 2000, 2, 29);
    assert_date(951868800, 2000, 3, 1);
    assert_date(INT64_C(4107542400), 2100, 3, 1); /* no 29 February */
    assert_date(1772323200, 2026, 3, 1);
    assert_date(INT64_C(-62135596800), 1, 1, 1);
    assert_date(INT64_C(-62135596801), 0, 12, 31);
    assert_date(INT64_C(100000000000), 5138, 11, 16);
    assert_date(INT64_C(-100000000000), -1199, 2, 15);
}

static bool is_leap(int64_t year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static void every_day_of_eight_hundred_years_follows_the_one_before(
    void **state)
{
    static const int32_t lengths[] = {31, 28, 31, 30, 31, 30,
                                      31, 31, 30, 31, 30, 31};
    (void)state;
    struct kith__date date = {1700, 1, 1};
    int64_t days = kith__days_of_date(date);
    for (int64_t i = 0; i < 292195; i++, days++) {
        struct kith__date found = kith__date_of_days(days);
        if (found.year != date.year || found.month != date.month ||
            found.day != date.day || kith__days_of_date(date) != days)
            fail_msg("day %lld is %lld-%d-%d", (long long)days,
                     (long long)found.year, found.month, found.day);
        int32_t length =
            lengths[date.month - 1] + (date.month == 2 && is_leap(date.year));
        if (date.day++ == length) {
            date.day = 1;
            if (date.month++ == 12) {
                date.month = 1;
                date.year++;
            }
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_days_have_their_dates),
        cmocka_unit_test(
            every_day_of_eight_hundred_years_follows_the_one_before),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
