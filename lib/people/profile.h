/* SPDX-License-Identifier: MIT */
/* profile - how far two rows of numbers lie apart, and why.
 *
 * Knows numbers; knows nothing of what they measure. */

#ifndef KITH_LIB_PEOPLE_PROFILE_H
#define KITH_LIB_PEOPLE_PROFILE_H

#include <stdbool.h>
#include <stdint.h>

/* One number of each row. */
struct kith__places {
    double a, b;
};

/* Three parts that add up to the square of the distance (Cronbach & Gleser,
 * 1953), and Pearson's correlation, where both rows vary. */
struct kith__profile {
    double distance;
    double elevation, scatter, shape;
    bool has_correlation;
    double correlation;
};

/* Adds in the order of the rows; `count` is above 0. */
void kith__profile_of(const struct kith__places *places, int32_t count,
                      struct kith__profile *out);

#endif
