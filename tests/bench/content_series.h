/* SPDX-License-Identifier: MIT */
/* content_series - made-up weekly ratings, and how often they swing.
 *
 * Says how each kind of series is made and counts turns between low and high
 * ratings; knows no questionnaire.
 */

#ifndef KITH_TESTS_BENCH_CONTENT_SERIES_H
#define KITH_TESTS_BENCH_CONTENT_SERIES_H

#include "content_random.h"

enum { SERIES_WEEKS = 12 };

enum series_kind {
    SERIES_STEADY,
    SERIES_AVERAGE,
    SERIES_MIXED,
    SERIES_VOLATILE,
    SERIES_CYCLING,
    SERIES_KINDS
};

/* Before rounding and clipping to 1 … 5. */
struct series_made {
    const char *name;
    double mean, deviation;
    double carry; /* lag-1 autocorrelation */
};
extern const struct series_made series_made[SERIES_KINDS];

/* A hit: at least `swings` turns between `low` or less and `high` or more. */
struct series_rule {
    int low, high, swings;
    double earlier[SERIES_KINDS]; /* chance of a hit, calculated apart */
};
enum { SERIES_RULES = 3, SERIES_RULE_USED = 1 };
extern const struct series_rule series_rules[SERIES_RULES];

void series_make(struct random *random, enum series_kind kind,
                 int ratings[SERIES_WEEKS]);

/* Turns from low to high and back; what lies between turns nothing. */
int series_swings(const int ratings[SERIES_WEEKS], int low, int high);

#endif
