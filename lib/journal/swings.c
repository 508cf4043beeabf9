/* SPDX-License-Identifier: MIT */
/* swings - how often a series turns from low to high and back. */

#include "journal/series.h"

int32_t kith__swings(const double *values, int32_t count, double low,
                     double high)
{
    int32_t side = 0, swings = 0;
    for (int32_t i = 0; i < count; i++) {
        int32_t now = (values[i] >= high) - (values[i] <= low);
        swings += now * side < 0;
        side = now == 0 ? side : now;
    }
    return swings;
}

kith_status kith_series_swings(const kith_series *series, int32_t first,
                               int32_t count, double low, double high,
                               int32_t *out)
{
    if (series == NULL || out == NULL || first < 0 || count < 0 ||
        count > series->count - first || !(low < high))
        return KITH_E_ARGUMENT;
    *out = kith__swings(series->values + first, count, low, high);
    return KITH_OK;
}
