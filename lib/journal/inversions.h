/* SPDX-License-Identifier: MIT */
/* inversions - how many pairs of a list stand in the wrong order: the larger
 * number before the smaller. Counted while sorting, in n log n.
 *
 * Knows numbers and places. */

#ifndef KITH_LIB_JOURNAL_INVERSIONS_H
#define KITH_LIB_JOURNAL_INVERSIONS_H

#include <stdint.h>

/* Sorts `keys`, with room for as many in `spare`, and says how many pairs stood
 * in the wrong order. Equal numbers are in order. */
int64_t kith__inversions(double *keys, double *spare, int32_t count);

/* A number, and whose it is. */
struct kith__keyed {
    double key;
    int32_t at;
};

/* The same with owners, who stay in order where keys are equal. */
int64_t kith__inversions_keyed(struct kith__keyed *keys,
                               struct kith__keyed *spare, int32_t count);

/* Whose two numbers stood in the wrong order. */
struct kith__pair {
    int32_t larger; /* the one that stood first */
    int32_t smaller;
};

/* Which pairs to write down: number `next` and every `step`-th behind it, in
 * the order in which they are met. */
struct kith__picked {
    int64_t next;
    int64_t step;
    struct kith__pair *pairs;
    int32_t room; /* no more are written down */
    int32_t count;
};

/* The same, and writes pairs down: slower where the numbers are in no order,
 * and as fast where few stand in the wrong one. */
int64_t kith__inversions_picked(struct kith__keyed *keys,
                                struct kith__keyed *spare, int32_t count,
                                struct kith__picked *picked);

#endif
