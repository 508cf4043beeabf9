/* SPDX-License-Identifier: MIT */

#include "report/civil.h"

/* A year begins in March here, so that the day that comes and goes is its
 * last; 400 years have the same number of days always. */
enum { ERA_YEARS = 400, ERA_DAYS = 146097, ERA_BEFORE_1970 = 719468 };

static int64_t floor_of(int64_t number, int64_t by)
{
    int64_t whole = number / by;
    return number % by < 0 ? whole - 1 : whole;
}

int64_t kith__days_of_time(int64_t time)
{
    return floor_of(time, KITH__SECONDS_A_DAY);
}

struct kith__date kith__date_of_days(int64_t days)
{
    int64_t from_march = days + ERA_BEFORE_1970;
    int64_t era = floor_of(from_march, ERA_DAYS);
    int64_t day = from_march - era * ERA_DAYS;
    int64_t year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
    int64_t of_year = day - (365 * year + year / 4 - year / 100);
    int64_t month = (5 * of_year + 2) / 153; /* 0 is March */
    struct kith__date date = {
        .year = year + era * ERA_YEARS + (month >= 10),
        .month = (int32_t)(month < 10 ? month + 3 : month - 9),
        .day = (int32_t)(of_year - (153 * month + 2) / 5 + 1)};
    return date;
}

int64_t kith__days_of_date(struct kith__date date)
{
    int64_t year = date.month <= 2 ? date.year - 1 : date.year;
    int64_t era = floor_of(year, ERA_YEARS);
    int64_t of_era = year - era * ERA_YEARS;
    int64_t month = date.month > 2 ? date.month - 3 : date.month + 9;
    int64_t of_year = (153 * month + 2) / 5 + date.day - 1;
    int64_t day = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
    return era * ERA_DAYS + day - ERA_BEFORE_1970;
}
