/* SPDX-License-Identifier: MIT */
/* moments - exact sums and sums of products of the keyed answers of many
 * people, from which every variance and correlation follows.
 *
 * Whole numbers alone, so that the order of the people does not matter. Knows
 * nothing of questionnaires. */

#ifndef KITH_LIB_SAMPLE_MOMENTS_H
#define KITH_LIB_SAMPLE_MOMENTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/ratio.h"

/* With answers below 2^31, and people at most KITH__PEOPLE_MOST, which is below
 * 2^30, no sum of products, times their number, passes 122 bits. */
#define KITH__POSITION_MOST INT64_C(0x7fffffff)

/* Sums of some people's answers; what is missing counts as 0. */
struct kith__sums {
    int64_t people;
    int64_t *sums;        /* by item */
    kith__wide *products; /* by pair, see kith__pair() */
};

/* Those who answered all items are kept apart from those who did not. Of these
 * it is counted what would have to be taken off for a pair of items. */
struct kith__moments {
    int32_t count; /* items */
    struct kith__sums complete, others;
    int64_t *gaps; /* by pair: people who answered neither; [i, i]: not i */
    int64_t *lost; /* [j * count + i]: the sum of i's, who did not answer j */
};

static inline size_t kith__pair(int32_t i, int32_t j)
{
    size_t high = (size_t)(i > j ? i : j), low = (size_t)(i > j ? j : i);
    return high * (high + 1) / 2 + low;
}

/* How many bytes the sums take. */
size_t kith__moments_size(int32_t count);

/* Lays empty sums over a zeroed block of that size. */
void kith__moments_place(struct kith__moments *moments, int32_t count,
                         void *block);

/* Takes in all that another did, of as many items. */
void kith__moments_merge(struct kith__moments *to,
                         const struct kith__moments *from);

/* People who answered an item, and the sum of their answers. */
int64_t kith__moments_people(const struct kith__moments *moments, int32_t item);
int64_t kith__moments_sum(const struct kith__moments *moments, int32_t item);

/* People who answered two items (which may be one and the same), and the
 * covariance of these, over n - 1: of complete people, or of all such.
 * The covariance is 0 over 1 for fewer than two people. */
int64_t kith__moments_both(const struct kith__moments *moments, int32_t i,
                           int32_t j, bool pairwise);
struct kith__ratio kith__covariance(const struct kith__moments *moments,
                                    int32_t i, int32_t j, bool pairwise);

#endif
