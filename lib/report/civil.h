/* SPDX-License-Identifier: MIT */
/* civil - days of the calendar from seconds since 1970, in UTC, and back.
 *
 * The Gregorian calendar, also for times before it was there. Knows no zone, no
 * summer time and no language. */

#ifndef KITH_LIB_REPORT_CIVIL_H
#define KITH_LIB_REPORT_CIVIL_H

#include <stdint.h>

#define KITH__SECONDS_A_DAY INT64_C(86400)

struct kith__date {
    int64_t year;
    int32_t month; /* from 1 */
    int32_t day;   /* from 1 */
};

/* The days from 1970-01-01 to the day of a time; negative before it. */
int64_t kith__days_of_time(int64_t time);

/* The date of a day that is so many days from 1970-01-01, and back, after H.
 * Hinnant (2013), chrono-compatible low-level date algorithms. Both for years
 * within a hundred thousand. */
struct kith__date kith__date_of_days(int64_t days);
int64_t kith__days_of_date(struct kith__date date);

#endif
