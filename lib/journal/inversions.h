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

/* Which pairs to write down: number `next`, and behind each one that is from 1
 * to 2 * step - 1 further on, in the order in which they are met. Steps of one
 * length would keep time with whatever the numbers repeat. */
struct kith__picked {
    int64_t next;
    int64_t step;
    uint64_t dice; /* not 0, and the same for every list */
    struct kith__pair *pairs;
    int32_t room; /* no more are written down */
    int32_t count;
};

void kith__pick_step(struct kith__picked *picked);

/* The same, and writes pairs down: slower where the numbers are in no order,
 * and as fast where few stand in the wrong one. */
int64_t kith__inversions_picked(struct kith__keyed *keys,
                                struct kith__keyed *spare, int32_t count,
                                struct kith__picked *picked);

#endif
