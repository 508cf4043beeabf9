/* SPDX-License-Identifier: MIT */
/* series - numbers over time, in order of time.
 *
 * Knows no questionnaire. */

#ifndef KITH_LIB_JOURNAL_SERIES_H
#define KITH_LIB_JOURNAL_SERIES_H

#include <stddef.h>
#include <stdint.h>

#include <kith/series.h>

/* Points of one time stand in the order given. */
struct kith_series {
    kith_memory *memory;
    size_t size; /* of the block, times and values within */
    int32_t count;
    int64_t *times;
    double *values;
};

/* The mean, of one number or more. (level.c) */
double kith__mean(const double *values, int32_t count);

/* The sum of squared distances from the mean. (level.c) */
double kith__squares(const double *values, int32_t count, double mean);

/* How often the numbers turn from at most `low` to at least `high` or back;
 * numbers between leave it as it is. (swings.c) */
int32_t kith__swings(const double *values, int32_t count, double low,
                     double high);

#endif
