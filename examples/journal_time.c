/* SPDX-License-Identifier: MIT */

#define _POSIX_C_SOURCE 200809L

#include "journal_time.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

enum { DAY = 86400 };

/* What stands in a text. */
struct parts {
    int year, month, day, hour, minute, second;
    bool utc;
};

/* So many digits, and moves behind them; -1: there is something else. */
static int digits(const char **at, int count)
{
    int number = 0;
    for (; count > 0; count--, (*at)++) {
        if (**at < '0' || **at > '9')
            return -1;
        number = 10 * number + (**at - '0');
    }
    return number;
}

static bool passes(const char **at, const char *one_of)
{
    if (**at == '\0' || strchr(one_of, **at) == NULL)
        return false;
    (*at)++;
    return true;
}

static bool read_clock(const char **at, struct parts *parts)
{
    parts->hour = digits(at, 2);
    if (!passes(at, ":"))
        return false;
    parts->minute = digits(at, 2);
    if (passes(at, ":"))
        parts->second = digits(at, 2);
    parts->utc = passes(at, "Z");
    return parts->hour >= 0 && parts->hour < 24 && parts->minute >= 0 &&
           parts->minute < 60 && parts->second >= 0 && parts->second < 60;
}

static int days_of(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (month == 2 && leap);
}

/* Days from 1970-01-01 on. */
static int64_t days_since(const struct parts *parts)
{
    int64_t days = parts->day - 1;
    int year = parts->year;
    for (int month = 1; month < parts->month; month++)
        days += days_of(year, month);
    int64_t before = year - 1;
    return days + 365 * (int64_t)(year - 1970) + before / 4 - before / 100 +
           before / 400 - (1969 / 4 - 1969 / 100 + 1969 / 400);
}

static bool to_seconds(const struct parts *parts, int64_t *out)
{
    if (parts->utc) {
        *out = days_since(parts) * DAY + 3600 * (int64_t)parts->hour +
               60 * (int64_t)parts->minute + parts->second;
        return true;
    }
    struct tm here = {.tm_year = parts->year - 1900,
                      .tm_mon = parts->month - 1,
                      .tm_mday = parts->day,
                      .tm_hour = parts->hour,
                      .tm_min = parts->minute,
                      .tm_sec = parts->second,
                      .tm_isdst = -1};
    time_t seconds = mktime(&here);
    *out = (int64_t)seconds;
    return seconds != (time_t)-1 || parts->year == 1969 || parts->year == 1970;
}

static bool read_seconds(const char *at, int64_t *out)
{
    bool minus = passes(&at, "-");
    int64_t number = 0;
    int count = 0;
    for (; *at >= '0' && *at <= '9' && count < 12; at++, count++)
        number = 10 * number + (*at - '0');
    *out = minus ? -number : number;
    return *at == '\0' && count > 0;
}

bool time_read(const char *text, int64_t *out)
{
    struct parts parts = {0};
    const char *at = text;
    if (passes(&at, "@"))
        return read_seconds(at, out);
    parts.year = digits(&at, 4);
    if (!passes(&at, "-"))
        return false;
    parts.month = digits(&at, 2);
    if (!passes(&at, "-"))
        return false;
    parts.day = digits(&at, 2);
    if (parts.year < 1 || parts.month < 1 || parts.month > 12 ||
        parts.day < 1 || parts.day > days_of(parts.year, parts.month))
        return false;
    if (*at == '\0')
        parts.hour = 12;
    else if (!passes(&at, " T") || !read_clock(&at, &parts))
        return false;
    return *at == '\0' && to_seconds(&parts, out);
}

int64_t time_now(void)
{
    return (int64_t)time(NULL);
}

void time_write(int64_t when, char *out, size_t room)
{
    struct tm here;
    time_t seconds = (time_t)when;
    if (localtime_r(&seconds, &here) == NULL ||
        strftime(out, room, "%Y-%m-%d %H:%M", &here) == 0)
        snprintf(out, room, "@%lld", (long long)when);
}
