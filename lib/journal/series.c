/* SPDX-License-Identifier: MIT */
/* series - taking numbers in and putting them in order of time. */

#include "journal/series.h"

#include <stdbool.h>

#include "base/error.h"
#include "base/memory.h"

#define TIME_MOST                                              \
    INT64_C(4503599627370496) /* 2^52: differences are doubles \
                               */
#define VALUE_MOST 1e100

struct point {
    int64_t time;
    double value;
};

/* ---- Order -------------------------------------------------------------- */

static void merge(const struct point *from, struct point *to, int32_t begin,
                  int32_t middle, int32_t end)
{
    int32_t left = begin, right = middle;
    for (int32_t i = begin; i < end; i++) {
        bool first = left < middle &&
                     (right == end || from[left].time <= from[right].time);
        to[i] = first ? from[left++] : from[right++];
    }
}

/* Merges runs of 1, 2, 4, …; the sorted points stand where it says. */
static struct point *sorted(struct point *points, struct point *spare,
                            int32_t count)
{
    for (int32_t width = 1; width < count; width *= 2) {
        for (int32_t begin = 0; begin < count; begin += 2 * width) {
            int32_t middle = count - begin < width ? count : begin + width;
            int32_t end = count - middle < width ? count : middle + width;
            merge(points, spare, begin, middle, end);
        }
        struct point *other = points;
        points = spare;
        spare = other;
    }
    return points;
}

static bool is_sorted(const kith_series *series)
{
    for (int32_t i = 1; i < series->count; i++)
        if (series->times[i] < series->times[i - 1])
            return false;
    return true;
}

static bool put_in_order(kith_series *series)
{
    if (is_sorted(series))
        return true;
    size_t count = (size_t)series->count;
    size_t size = 2 * count * sizeof(struct point);
    struct point *points = kith__allocate(series->memory, size);
    if (points == NULL)
        return false;
    for (size_t i = 0; i < count; i++)
        points[i] = (struct point){series->times[i], series->values[i]};
    const struct point *good = sorted(points, points + count, series->count);
    for (size_t i = 0; i < count; i++) {
        series->times[i] = good[i].time;
        series->values[i] = good[i].value;
    }
    kith__release(series->memory, points, size);
    return true;
}

/* ---- Taking in ---------------------------------------------------------- */

static bool is_missing(double value)
{
    return value != value;
}

/* How many values are there; -1 where one is not allowed. */
static int32_t counted(const int64_t *times, const double *values,
                       int32_t count)
{
    int32_t good = 0;
    for (int32_t i = 0; i < count; i++) {
        if (times != NULL && (times[i] < -TIME_MOST || times[i] > TIME_MOST))
            return -1;
        if (is_missing(values[i]))
            continue;
        if (!(values[i] >= -VALUE_MOST && values[i] <= VALUE_MOST))
            return -1;
        good++;
    }
    return good;
}

static void take_in(kith_series *series, const int64_t *times,
                    const double *values, int32_t count)
{
    int32_t at = 0;
    for (int32_t i = 0; i < count; i++) {
        if (is_missing(values[i]))
            continue;
        series->times[at] = times == NULL ? i : times[i];
        series->values[at] = values[i];
        at++;
    }
}

static kith_series *made(kith_memory *memory, int32_t count)
{
    size_t size = sizeof(kith_series) +
                  (size_t)count * (sizeof(int64_t) + sizeof(double));
    kith_series *series = kith__allocate(memory, size);
    if (series == NULL)
        return NULL;
    series->memory = kith__memory_hold(memory);
    series->size = size;
    series->count = count;
    series->times = (int64_t *)(void *)(series + 1);
    series->values = (double *)(void *)(series->times + count);
    return series;
}

kith_status kith_series_new(const int64_t *times, const double *values,
                            int32_t count, kith_memory *memory,
                            kith_series **out, kith_error **error)
{
    if (!kith__error_ready(error) || out == NULL || count < 0 ||
        (values == NULL && count > 0))
        return KITH_E_ARGUMENT;
    if (count > KITH_SERIES_POINTS_MOST)
        return kith__fail(error, memory, KITH_E_LIMIT, NULL,
                          "A series takes at most %d points",
                          (int)KITH_SERIES_POINTS_MOST);
    int32_t good = counted(times, values, count);
    if (good < 0)
        return kith__fail(error, memory, KITH_E_VALUE, NULL,
                          "A time lies beyond 2^52 or a value beyond 1e100");
    kith_series *series = made(memory, good);
    if (series == NULL)
        return kith__fail_memory(error);
    take_in(series, times, values, count);
    if (!put_in_order(series)) {
        kith_series_free(series);
        return kith__fail_memory(error);
    }
    *out = series;
    return KITH_OK;
}

void kith_series_free(kith_series *series)
{
    if (series == NULL)
        return;
    kith_memory *memory = series->memory;
    kith__release(memory, series, series->size);
    kith_memory_free(memory);
}

int32_t kith_series_count(const kith_series *series)
{
    return series == NULL ? -1 : series->count;
}
