/* SPDX-License-Identifier: MIT */
/* analysis - what every number about the items of one scale is made of.
 *
 * Variances of keyed and weighted answers. Knows nothing of the people. */

#ifndef KITH_LIB_SAMPLE_ANALYSIS_H
#define KITH_LIB_SAMPLE_ANALYSIS_H

#include <kith/sample.h>

#include "sample/sample.h"

/* One item's part in the total. */
struct part {
    double own;  /* its variance */
    double with; /* its covariances with the others, added up */
};

/* The variances of two halves and their covariance. */
struct halves {
    double one, other, both;
};

struct kith_item_analysis {
    kith_memory *memory; /* held */
    size_t size;
    int32_t count;
    bool pairwise;
    int64_t people;
    double own;              /* the variances of all items, added up */
    double total;            /* the variance of the total */
    double noise;            /* as much may be left of a variance of 0 */
    bool correlated;         /* every two items have a correlation */
    double mean_correlation; /* of every two items */
    double judges;           /* n Σ (item's mean - mean)² / (k - 1) */
    struct halves odd_even, first_last;
    struct part *parts;
};

/* A variance that was added up; what only rounding left of it is 0. */
static inline double kith__analysis_settled(const kith_item_analysis *analysis,
                                            double variance)
{
    bool noise = variance <= analysis->noise && variance >= -analysis->noise;
    return noise ? 0 : variance;
}

/* Whether there are items and people enough for anything to vary. */
static inline bool kith__analysis_is_enough(const kith_item_analysis *analysis)
{
    return analysis->count > 1 && analysis->people > 1;
}

#endif
