/* SPDX-License-Identifier: MIT */

#include "journal/cloud.h"

#include <string.h>

#include "base/memory.h"
#include "journal/inversions.h"
#include "journal/series.h"

static int64_t pairs_among(int64_t count)
{
    return count * (count - 1) / 2;
}

int32_t kith__alike(const double *sorted, int32_t count, int32_t at)
{
    int32_t end = at + 1;
    while (end < count && sorted[end] == sorted[at])
        end++;
    return end - at;
}

static int64_t same_among(const double *sorted, int32_t count)
{
    int64_t pairs = 0;
    for (int32_t at = 0; at < count;) {
        int32_t alike = kith__alike(sorted, count, at);
        pairs += pairs_among(alike);
        at += alike;
    }
    return pairs;
}

/* Sorts the values of each time; the pairs of one time. */
static int64_t sort_within(struct kith__cloud *cloud)
{
    int64_t pairs = 0;
    for (int32_t at = 0; at < cloud->count;) {
        int32_t alike = kith__alike(cloud->times, cloud->count, at);
        kith__inversions(cloud->values + at, cloud->spare, alike);
        cloud->same_points += same_among(cloud->values + at, alike);
        pairs += pairs_among(alike);
        at += alike;
    }
    return pairs;
}

static void count_pairs(struct kith__cloud *cloud)
{
    size_t size = (size_t)cloud->count * sizeof(double);
    cloud->pairs = pairs_among(cloud->count) - sort_within(cloud);
    memcpy(cloud->sorted, cloud->values, size);
    cloud->falling =
        kith__inversions(cloud->sorted, cloud->spare, cloud->count);
    cloud->level = same_among(cloud->sorted, cloud->count) - cloud->same_points;
}

bool kith__cloud_make(struct kith__cloud *cloud, const kith_series *series)
{
    size_t count = (size_t)series->count;
    *cloud = (struct kith__cloud){.memory = series->memory,
                                  .size = 4 * count * sizeof(double),
                                  .count = series->count};
    if (count == 0)
        return true;
    cloud->times = kith__allocate(series->memory, cloud->size);
    if (cloud->times == NULL)
        return false;
    cloud->values = cloud->times + count;
    cloud->sorted = cloud->values + count;
    cloud->spare = cloud->sorted + count;
    for (size_t i = 0; i < count; i++) {
        cloud->times[i] = (double)(series->times[i] - series->times[0]);
        cloud->values[i] = series->values[i];
    }
    count_pairs(cloud);
    return true;
}

void kith__cloud_free(struct kith__cloud *cloud)
{
    kith__release(cloud->memory, cloud->times, cloud->size);
    cloud->times = NULL;
}
