/* SPDX-License-Identifier: MIT */
/* steps - how a series goes from each point to the next.
 *
 * Two points are neighbours where nothing lies between them and they are no
 * further apart than the caller says. */

#include <float.h>
#include <stdbool.h>

#include "base/math.h"
#include "journal/series.h"

static bool are_neighbours(const kith_series *series, int32_t at,
                           int64_t most_apart)
{
    int64_t apart = series->times[at + 1] - series->times[at];
    return most_apart == KITH_ANY_DISTANCE || apart <= most_apart;
}

static int32_t pairs_of(const kith_series *series, int64_t most_apart)
{
    int32_t pairs = 0;
    for (int32_t i = 0; i + 1 < series->count; i++)
        pairs += are_neighbours(series, i, most_apart);
    return pairs;
}

static bool is_wrong(const kith_series *series, int64_t most_apart,
                     const double *out)
{
    return series == NULL || out == NULL ||
           (most_apart < 0 && most_apart != KITH_ANY_DISTANCE);
}

int32_t kith_series_neighbours(const kith_series *series, int64_t most_apart)
{
    double unused = 0;
    return is_wrong(series, most_apart, &unused) ? -1
                                                 : pairs_of(series, most_apart);
}

/* ---- Successive differences --------------------------------------------- */

kith_status kith_series_mssd(const kith_series *series, int64_t most_apart,
                             double *out)
{
    if (is_wrong(series, most_apart, out))
        return KITH_E_ARGUMENT;
    int32_t pairs = pairs_of(series, most_apart);
    if (pairs == 0)
        return KITH_E_NO_VALUE;
    double squares = 0;
    for (int32_t i = 0; i + 1 < series->count; i++) {
        double step = series->values[i + 1] - series->values[i];
        if (are_neighbours(series, i, most_apart))
            squares += step * step;
    }
    *out = squares / pairs;
    return KITH_OK;
}

kith_status kith_series_rmssd(const kith_series *series, int64_t most_apart,
                              double *out)
{
    double mssd = 0;
    if (out == NULL)
        return KITH_E_ARGUMENT;
    kith_status status = kith_series_mssd(series, most_apart, &mssd);
    if (status == KITH_OK)
        *out = kith__sqrt(mssd);
    return status;
}

/* The variance with n - 1; 0 where it is not more than rounding may leave. */
static double variance_of(const kith_series *series)
{
    double mean = kith__mean(series->values, series->count);
    double squares = kith__squares(series->values, series->count, mean);
    double noise = mean * DBL_EPSILON;
    return squares > series->count * noise * noise
               ? squares / (series->count - 1)
               : 0;
}

kith_status kith_series_von_neumann(const kith_series *series,
                                    int64_t most_apart, double *out)
{
    double mssd = 0;
    if (out == NULL)
        return KITH_E_ARGUMENT;
    kith_status status = kith_series_mssd(series, most_apart, &mssd);
    if (status != KITH_OK)
        return status;
    double variance = variance_of(series);
    if (!(variance > 0))
        return KITH_E_NO_VALUE;
    *out = mssd / variance;
    return KITH_OK;
}

kith_status kith_series_jumps(const kith_series *series, int64_t most_apart,
                              double size, double *out)
{
    if (is_wrong(series, most_apart, out) || !(size >= 0))
        return KITH_E_ARGUMENT;
    int32_t pairs = pairs_of(series, most_apart), jumps = 0;
    if (pairs == 0)
        return KITH_E_NO_VALUE;
    for (int32_t i = 0; i + 1 < series->count; i++) {
        double step = series->values[i + 1] - series->values[i];
        if (are_neighbours(series, i, most_apart))
            jumps += step >= size || -step >= size;
    }
    *out = (double)jumps / pairs;
    return KITH_OK;
}

/* ---- Carrying over ------------------------------------------------------ */

kith_status kith_series_autocorrelation(const kith_series *series,
                                        int64_t most_apart, double *out)
{
    if (is_wrong(series, most_apart, out))
        return KITH_E_ARGUMENT;
    int32_t pairs = pairs_of(series, most_apart);
    if (pairs == 0)
        return KITH_E_NO_VALUE;
    double variance = variance_of(series), products = 0;
    if (!(variance > 0))
        return KITH_E_NO_VALUE;
    double mean = kith__mean(series->values, series->count);
    for (int32_t i = 0; i + 1 < series->count; i++)
        if (are_neighbours(series, i, most_apart))
            products +=
                (series->values[i] - mean) * (series->values[i + 1] - mean);
    *out = products / pairs / variance;
    return KITH_OK;
}

/* The means of the first and of the second of all neighbours. */
static void means_of(const kith_series *series, int64_t most_apart,
                     int32_t pairs, double *first, double *second)
{
    *first = *second = 0;
    for (int32_t i = 0; i + 1 < series->count; i++)
        if (are_neighbours(series, i, most_apart)) {
            *first += series->values[i] / pairs;
            *second += series->values[i + 1] / pairs;
        }
}

kith_status kith_series_neighbour_correlation(const kith_series *series,
                                              int64_t most_apart, double *out)
{
    if (is_wrong(series, most_apart, out))
        return KITH_E_ARGUMENT;
    int32_t pairs = pairs_of(series, most_apart);
    if (pairs < 2)
        return KITH_E_NO_VALUE;
    double first = 0, second = 0, ones = 0, twos = 0, products = 0;
    means_of(series, most_apart, pairs, &first, &second);
    for (int32_t i = 0; i + 1 < series->count; i++) {
        double one = series->values[i] - first;
        double two = series->values[i + 1] - second;
        if (!are_neighbours(series, i, most_apart))
            continue;
        ones += one * one;
        twos += two * two;
        products += one * two;
    }
    double noise = 16 * DBL_EPSILON * DBL_EPSILON * pairs * pairs * pairs;
    if (!(ones > noise * first * first) || !(twos > noise * second * second))
        return KITH_E_NO_VALUE;
    double r = products / kith__sqrt(ones * twos);
    *out = r > 1 ? 1 : r < -1 ? -1 : r;
    return KITH_OK;
}
