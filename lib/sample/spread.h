/* SPDX-License-Identifier: MIT */
/* spread - how many people had each score.
 *
 * Scores are told apart after rounding to six decimals. Knows nothing of
 * scales. */

#ifndef KITH_LIB_SAMPLE_SPREAD_H
#define KITH_LIB_SAMPLE_SPREAD_H

#include <stdbool.h>
#include <stdint.h>

#include "base/decimal.h"
#include "base/memory.h"

/* One score. Where several round to it, the lowest, so that their order does
 * not matter. */
struct kith__spread_row {
    kith__decimal rounded;
    double score;
    int64_t people;
};

/* Ascending. All zero is empty. */
struct kith__spread {
    int32_t count, room;
    struct kith__spread_row *rows;
    int64_t people;
    bool passed; /* more rows than a norm may have; the rest was not kept */
};

/* Counts one person's score; false when there is no memory, and then it
 * stands as before. */
bool kith__spread_add(struct kith__spread *spread, kith_memory *memory,
                      double score);

/* Makes room for what another counted; false when there is no memory. */
bool kith__spread_reserve(struct kith__spread *spread, kith_memory *memory,
                          const struct kith__spread *other);

/* Takes in all that another counted; there must be room. */
void kith__spread_merge(struct kith__spread *to,
                        const struct kith__spread *from);

void kith__spread_free(struct kith__spread *spread, kith_memory *memory);

/* The mean and the standard deviation, over n - 1; of at least one and at least
 * two people. */
double kith__spread_mean(const struct kith__spread *spread);
double kith__spread_sd(const struct kith__spread *spread);

#endif
