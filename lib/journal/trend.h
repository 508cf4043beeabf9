/* SPDX-License-Identifier: MIT */
/* trend - whether later values are higher or lower than earlier ones, how
 * likely that is by chance, and what would be after more of them. */

#ifndef KITH_LIB_JOURNAL_TREND_H
#define KITH_LIB_JOURNAL_TREND_H

#include <stdbool.h>
#include <stdint.h>

#include "journal/cloud.h"
#include "journal/orders.h"

/* Sums over groups of equal numbers. */
struct kith__ties {
    double two;   /* t (t - 1) */
    double three; /* t (t - 1) (t - 2) */
    double kept;  /* t (t - 1) (2 t + 5) */
};

struct kith__trend {
    const struct kith__cloud *cloud;
    struct kith__ties times;
    struct kith__ties values;
    int32_t alike[KITH__ORDERS_MOST]; /* of few points: the groups of values */
    int32_t groups;
    struct kith__orders *orders; /* NULL for many points */
};

/* What S and p are, or would be. */
struct kith__odds {
    int64_t s;
    double p;
    bool exact;
};

/* Below this a trend is claimed. */
#define KITH__TREND_LEVEL 0.05

/* False when there is no memory. The cloud must stay. */
bool kith__trend_make(struct kith__trend *trend,
                      const struct kith__cloud *cloud);

void kith__trend_free(struct kith__trend *trend);

/* After `more` points, each later than all and higher (or lower) than all
 * before it; 0 is now. */
struct kith__odds kith__trend_odds(const struct kith__trend *trend,
                                   int64_t more, bool higher);

/* The fewest such points after which a trend that is claimed is not, or one
 * that is not is. */
int64_t kith__trend_turn(const struct kith__trend *trend, bool higher);

#endif
