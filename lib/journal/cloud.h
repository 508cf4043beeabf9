/* SPDX-License-Identifier: MIT */
/* cloud - the points of a series as trends look at them: in order of time and,
 * at one time, of value.
 *
 * Knows what is tied with what. */

#ifndef KITH_LIB_JOURNAL_CLOUD_H
#define KITH_LIB_JOURNAL_CLOUD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <kith/series.h>

struct kith__cloud {
    kith_memory *memory; /* not held */
    size_t size;         /* of the block at `times` */
    int32_t count;
    double *times;  /* from the first */
    double *values; /* the same place, the same point */
    double *sorted; /* the values once more, ascending */
    double *spare;

    int64_t pairs;       /* of different times */
    int64_t level;       /* those of them with the same value */
    int64_t falling;     /* those whose later value is the lower one */
    int64_t same_points; /* pairs of the same time and value */
};

/* False when there is no memory. */
bool kith__cloud_make(struct kith__cloud *cloud, const kith_series *series);

void kith__cloud_free(struct kith__cloud *cloud);

/* How many of the sorted numbers behind `at` are the same, itself among them.
 */
int32_t kith__alike(const double *sorted, int32_t count, int32_t at);

#endif
