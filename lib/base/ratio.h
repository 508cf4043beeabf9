/* SPDX-License-Identifier: MIT */
/* ratio - exact fractions, and how they are rounded for show.
 *
 * Numerators and denominators stay within 126 bits because documents were
 * checked for it. Knows nothing of scores. */

#ifndef KITH_LIB_BASE_RATIO_H
#define KITH_LIB_BASE_RATIO_H

#include "base/decimal.h"
#include "base/text.h"
#include "base/wide.h"

/* over is above 0; not always in lowest terms. */
struct kith__ratio {
    kith__wide top;
    kith__wide over;
};

struct kith__ratio kith__ratio_of(kith__decimal decimal);

/* -1, 0 or 1, as a is below, equal to or above b. The cross products must fit.
 */
int kith__ratio_compare(struct kith__ratio a, struct kith__ratio b);

struct kith__ratio kith__ratio_subtract(struct kith__ratio a,
                                        struct kith__ratio b);

/* In lowest terms. */
struct kith__ratio kith__ratio_reduce(struct kith__ratio a);

/* Rounded half away from zero to `decimals` (0 to 6) digits. The rounded number
 * must lie within KITH__DECIMAL_MOST. */
kith__decimal kith__ratio_round(struct kith__ratio a, int decimals);

/* The nearest double, ties to even. */
double kith__ratio_to_double(struct kith__ratio a);

/* A whole number of up to 126 bits, in decimal. */
void kith__add_wide(struct kith__builder *builder, kith__wide number);

/* A decimal with exactly `decimals` (0 to 6) digits behind the point. */
void kith__add_fixed(struct kith__builder *builder, kith__decimal decimal,
                     int decimals);

#endif
