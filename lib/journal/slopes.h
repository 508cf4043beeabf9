/* SPDX-License-Identifier: MIT */
/* slopes - the middle one of the slopes between all pairs of points, without
 * looking at all pairs.
 *
 * Knows points. */

#ifndef KITH_LIB_JOURNAL_SLOPES_H
#define KITH_LIB_JOURNAL_SLOPES_H

#include <stdbool.h>

#include "journal/cloud.h"

/* The median of the slopes of all pairs of different times, of which there must
 * be one; the mean of the middle two of an even number. False when there is no
 * memory, and then `out` is untouched.
 *
 * How many slopes lie below some number is counted in n log n (slopes.c), so
 * the middle is closed in from both sides, by cuts that a sample of the slopes
 * between them suggests, until few enough are left to look at each. The sample
 * decides how long that takes, never what comes out (after J. Matoušek 1991,
 * Information Processing Letters 39, 183-187, without the dice). */
bool kith__middle_slope(const struct kith__cloud *cloud, double *out);

#endif
