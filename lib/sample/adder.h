/* SPDX-License-Identifier: MIT */
/* adder - one person's answers after another's into moments.
 *
 * Products of small numbers wait as floats, in which whole numbers up to 2^24
 * are exact, and are emptied into the moments in time. Knows nothing of where
 * answers come from. */

#ifndef KITH_LIB_SAMPLE_ADDER_H
#define KITH_LIB_SAMPLE_ADDER_H

#include "sample/moments.h"

/* Floats, and people, that are worked on at once. */
enum { KITH__ADDER_WIDTH = 4, KITH__ADDER_PEOPLE = 4 };

/* Sums by item, and products of so many people, row after row of a triangle,
 * each row filled up to whole widths. */
struct kith__waiting {
    int32_t people;
    float *products, *sums;
    float *answers; /* of those whose products are still to be taken … */
    int32_t queued; /* … and how many these are */
};

struct kith__adder {
    struct kith__moments *moments;
    int32_t at_most; /* people whose products may wait; 0: none */
    struct kith__waiting complete, others;
    int32_t *gaps; /* items that one person did not answer */
};

/* How many bytes an adder needs behind it. */
size_t kith__adder_size(int32_t count);

/* Lays an adder over a zeroed block of that size; `top` is the highest answer.
 */
void kith__adder_place(struct kith__adder *adder, struct kith__moments *moments,
                       int64_t top, void *block);

/* Takes one person's answers in, from 0 to KITH__POSITION_MOST; a negative one
 * is missing. */
void kith__adder_add(struct kith__adder *adder, const int32_t *answers);

/* Brings what waits into the moments. */
void kith__adder_empty(struct kith__adder *adder);

#endif
