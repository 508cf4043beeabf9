/* SPDX-License-Identifier: MIT */
/* quality_seconds - how long the answers took, as the host measured it. */

#include "scoring/quality.h"

/* Puts one more among those in order. */
static void insert(double *sorted, int32_t count, double seconds)
{
    int32_t at = count;
    for (; at > 0 && sorted[at - 1] > seconds; at--)
        sorted[at] = sorted[at - 1];
    sorted[at] = seconds;
}

static double median_of(const double *sorted, int32_t count)
{
    int32_t middle = count / 2;
    return count % 2 == 1 ? sorted[middle]
                          : (sorted[middle - 1] + sorted[middle]) / 2;
}

void kith__quality_of_seconds(const struct kith__sheet *sheet,
                              const double *seconds, double quick,
                              double *sorted,
                              struct kith__quality_index *indices)
{
    int32_t count = 0, below = 0;
    for (int32_t i = 0; i < sheet->plan->item_count; i++) {
        if (!kith__quality_reads(sheet, i) || seconds[i] < 0)
            continue;
        insert(sorted, count++, seconds[i]);
        below += seconds[i] < quick;
    }
    if (count == 0)
        return;
    indices[KITH_QUALITY_SECONDS_MEDIAN] =
        (struct kith__quality_index){true, count, median_of(sorted, count)};
    indices[KITH_QUALITY_SECONDS_SHARE] =
        (struct kith__quality_index){true, count, (double)below / count};
}
