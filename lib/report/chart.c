/* SPDX-License-Identifier: MIT */

#include "report/chart.h"

#include "report/civil.h"

/* ---- Places ------------------------------------------------------------ */

enum {
    WHOLE = 10000,
    SIDE = 200, /* room for half a point at each side */
    EDGE = 600  /* above the highest and below the lowest */
};

int64_t kith__chart_across(const struct kith__chart *chart, int64_t time)
{
    int64_t first = chart->count > 0 ? chart->points[0].time : 0;
    int64_t last = chart->count > 0 ? chart->points[chart->count - 1].time : 0;
    double share = last > first ? ((double)time - (double)first) /
                                      ((double)last - (double)first)
                                : 0.5;
    share = share < 0 ? 0 : share > 1 ? 1 : share;
    int64_t at = SIDE + (int64_t)(share * (WHOLE - 2 * SIDE) + 0.5);
    return chart->leftward ? WHOLE - at : at;
}

int64_t kith__chart_down(const struct kith__chart *chart, kith__decimal value)
{
    double span = (double)chart->most - (double)chart->least;
    double share =
        span > 0 ? ((double)chart->most - (double)value) / span : 0.5;
    share = share < 0 ? 0 : share > 1 ? 1 : share;
    return EDGE + (int64_t)(share * (WHOLE - 2 * EDGE) + 0.5);
}

/* ---- Marks along the bottom -------------------------------------------- */

/* Marks a number of days, months or years apart, each at a multiple of that. */
struct pace {
    enum kith__tick_kind kind;
    int32_t step;
    int32_t shift; /* of days: weeks begin on Mondays */
};

static const struct pace paces[] = {
    {KITH__TICK_DAY, 1, 0},    {KITH__TICK_DAY, 2, 0},
    {KITH__TICK_DAY, 7, 3},    {KITH__TICK_DAY, 14, 3},
    {KITH__TICK_MONTH, 1, 0},  {KITH__TICK_MONTH, 2, 0},
    {KITH__TICK_MONTH, 3, 0},  {KITH__TICK_MONTH, 6, 0},
    {KITH__TICK_YEAR, 1, 0},   {KITH__TICK_YEAR, 2, 0},
    {KITH__TICK_YEAR, 5, 0},   {KITH__TICK_YEAR, 10, 0},
    {KITH__TICK_YEAR, 25, 0},  {KITH__TICK_YEAR, 100, 0},
    {KITH__TICK_YEAR, 500, 0}, {KITH__TICK_YEAR, 2500, 0}};

/* Which day, month or year a day lies in, counted through. */
static int64_t unit_of(const struct pace *pace, int64_t days)
{
    struct kith__date date = kith__date_of_days(days);
    switch (pace->kind) {
    case KITH__TICK_DAY:
        return days + pace->shift;
    case KITH__TICK_MONTH:
        return date.year * 12 + date.month - 1;
    default:
        return date.year;
    }
}

static int64_t floor_of(int64_t number, int64_t by)
{
    int64_t whole = number / by;
    return number % by < 0 ? whole - 1 : whole;
}

/* The day on which a unit begins. */
static int64_t beginning_of(const struct pace *pace, int64_t unit)
{
    if (pace->kind == KITH__TICK_DAY)
        return unit - pace->shift;
    if (pace->kind == KITH__TICK_YEAR)
        return kith__days_of_date((struct kith__date){unit, 1, 1});
    int64_t year = floor_of(unit, 12);
    return kith__days_of_date(
        (struct kith__date){year, (int32_t)(unit - 12 * year) + 1, 1});
}

/* Marks from the first day to the last; at most KITH__TICKS_MOST are written
 * down, all are counted up to one more. */
static int32_t mark(const struct pace *pace, int64_t first, int64_t last,
                    struct kith__tick *out)
{
    int32_t count = 0;
    int64_t unit = floor_of(unit_of(pace, first), pace->step) * pace->step;
    for (; count <= KITH__TICKS_MOST; unit += pace->step) {
        int64_t days = beginning_of(pace, unit);
        if (days > last)
            break;
        if (days < first)
            continue;
        if (count < KITH__TICKS_MOST)
            out[count] = (struct kith__tick){.days = days, .kind = pace->kind};
        count++;
    }
    return count;
}

static void name_years(struct kith__tick *ticks, int32_t count)
{
    int64_t before = 0;
    for (int32_t i = 0; i < count; i++) {
        int64_t year = kith__date_of_days(ticks[i].days).year;
        ticks[i].new_year =
            ticks[i].kind != KITH__TICK_YEAR && (i == 0 || year != before);
        before = year;
    }
}

/* The first day that begins at or after a time. */
static int64_t day_from(int64_t time)
{
    int64_t days = kith__days_of_time(time);
    return days * KITH__SECONDS_A_DAY == time ? days : days + 1;
}

int32_t kith__chart_ticks(const struct kith__chart *chart,
                          struct kith__tick *out)
{
    int64_t from = chart->count > 0 ? chart->points[0].time : 0;
    int64_t till = chart->count > 0 ? chart->points[chart->count - 1].time : 0;
    int64_t first = day_from(from), last = kith__days_of_time(till);
    int32_t count = 0;
    for (size_t i = 0; i < sizeof paces / sizeof *paces; i++) {
        count = mark(&paces[i], first, last, out);
        if (count <= KITH__TICKS_MOST)
            break;
    }
    if (count > KITH__TICKS_MOST)
        count = KITH__TICKS_MOST;
    if (count == 0) { /* all on one day */
        out[0] = (struct kith__tick){.days = last, .kind = KITH__TICK_DAY};
        count = 1;
    }
    name_years(out, count);
    return count;
}

/* ---- Gaps -------------------------------------------------------------- */

/* Sinks a step into the heap below it. */
static void sink(int64_t *steps, int32_t from, int32_t count)
{
    for (int32_t at = from; 2 * at + 1 < count;) {
        int32_t child = 2 * at + 1;
        if (child + 1 < count && steps[child + 1] > steps[child])
            child++;
        if (steps[child] <= steps[at])
            return;
        int64_t higher = steps[child];
        steps[child] = steps[at];
        steps[at] = higher;
        at = child;
    }
}

/* The one in the middle, the lower of two; takes the largest away until it
 * comes up. */
static int64_t median(int64_t *steps, int32_t count)
{
    int32_t wanted = (count - 1) / 2;
    for (int32_t i = count / 2 - 1; i >= 0; i--)
        sink(steps, i, count);
    for (int32_t left = count; left > wanted + 1; left--) {
        steps[0] = steps[left - 1];
        sink(steps, 0, left - 1);
    }
    return steps[0];
}

/* Steps from one point with a value to the next, those that take no time left
 * out. */
static int32_t take_steps(const struct kith__chart_point *points, int32_t count,
                          int64_t *steps)
{
    int32_t taken = 0, before = -1;
    for (int32_t i = 0; i < count; i++) {
        if (!points[i].has_value)
            continue;
        if (before >= 0 && points[i].time > points[before].time)
            steps[taken++] = points[i].time - points[before].time;
        before = i;
    }
    return taken;
}

static void mark_gaps(struct kith__chart_point *points, int32_t count,
                      int64_t usual)
{
    for (int32_t i = 0; i < count; i++) {
        bool first = i == 0 || !points[i - 1].has_value;
        points[i].after_gap =
            first || points[i].time - points[i - 1].time > 3 * usual;
    }
}

bool kith__chart_find_gaps(struct kith__chart_point *points, int32_t count,
                           kith_memory *memory)
{
    if (count <= 0)
        return true;
    size_t size = (size_t)count * sizeof(int64_t);
    int64_t *steps = kith__allocate(memory, size);
    if (steps == NULL)
        return false;
    int32_t taken = take_steps(points, count, steps);
    mark_gaps(points, count, taken > 0 ? median(steps, taken) : 0);
    kith__release(memory, steps, size);
    return true;
}
