/* SPDX-License-Identifier: MIT */
/* level - where a series lies: its mean, its spread and its straight line. */

#include <stdbool.h>

#include "base/math.h"
#include "journal/series.h"

/* ---- Sums --------------------------------------------------------------- */

/* The second sum puts back what rounding took from the first. */
double kith__mean(const double *values, int32_t count)
{
    double sum = 0, rest = 0;
    for (int32_t i = 0; i < count; i++)
        sum += values[i];
    double mean = sum / count;
    for (int32_t i = 0; i < count; i++)
        rest += values[i] - mean;
    return mean + rest / count;
}

double kith__squares(const double *values, int32_t count, double mean)
{
    double squares = 0;
    for (int32_t i = 0; i < count; i++)
        squares += (values[i] - mean) * (values[i] - mean);
    return squares;
}

/* ---- Mean and spread ---------------------------------------------------- */

kith_status kith_series_mean(const kith_series *series, double *out)
{
    if (series == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    if (series->count == 0)
        return KITH_E_NO_VALUE;
    *out = kith__mean(series->values, series->count);
    return KITH_OK;
}

kith_status kith_series_sd(const kith_series *series, double *out)
{
    if (series == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    if (series->count < 2)
        return KITH_E_NO_VALUE;
    double mean = kith__mean(series->values, series->count);
    double squares = kith__squares(series->values, series->count, mean);
    *out = kith__sqrt(squares / (series->count - 1));
    return KITH_OK;
}

/* ---- The straight line -------------------------------------------------- */

/* The mean of the times, counted from the first. */
static double middle_time(const kith_series *series)
{
    double sum = 0;
    for (int32_t i = 0; i < series->count; i++)
        sum += (double)(series->times[i] - series->times[0]);
    return sum / series->count;
}

kith_status kith_series_least_squares(const kith_series *series, double *slope,
                                      double *at_first)
{
    if (series == NULL || slope == NULL || at_first == NULL)
        return KITH_E_ARGUMENT;
    int32_t count = series->count;
    if (count < 2 || series->times[0] == series->times[count - 1])
        return KITH_E_NO_VALUE;
    double mean = kith__mean(series->values, count);
    double middle = middle_time(series), squares = 0, products = 0;
    for (int32_t i = 0; i < count; i++) {
        double apart = (double)(series->times[i] - series->times[0]) - middle;
        squares += apart * apart;
        products += apart * (series->values[i] - mean);
    }
    *slope = products / squares;
    *at_first = mean - *slope * middle;
    return KITH_OK;
}
