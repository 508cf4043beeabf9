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

/* With answers below 2^31 and at most KITH__PEOPLE_MOST (2^30) people no sum of
 * products, times their number, passes 126 bits. */
#define KITH__POSITION_MOST INT64_C(0x7fffffff)

/* Those who answered all items are kept apart from those who did not: for each
 * pair of items the others are counted by themselves. A pair's place is that of
 * a triangle's, see kith__pair(). */
struct kith__moments {
    int32_t count;    /* items */
    int64_t complete; /* people who answered all */
    int64_t *sums;    /* of theirs, by item */
    kith__wide *products;
    int64_t *people;      /* of the others, who answered both */
    int64_t *others_sums; /* [i * count + j]: of i's, who answered j too */
    kith__wide *others_products;
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

/* Takes one person's answers in, from 0 to KITH__POSITION_MOST; a negative one
 * is missing. */
void kith__moments_add(struct kith__moments *moments, const int64_t *answers);

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
