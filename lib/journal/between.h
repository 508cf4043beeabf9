/* SPDX-License-Identifier: MIT */
/* between - the slopes between two cuts: how many there are, some of them, or
 * all.
 *
 * Of two points the later has the lower value - slope * time where the slope
 * between them lies below `slope`. So the slopes below it are the pairs in the
 * wrong order in the list of these numbers; and in a list that is in order for
 * one cut, those in the wrong order for another lie between the two.
 *
 * Knows points; knows no ranks. */

#ifndef KITH_LIB_JOURNAL_BETWEEN_H
#define KITH_LIB_JOURNAL_BETWEEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "journal/cloud.h"
#include "journal/inversions.h"

/* A number among the slopes, and how many lie below it. */
struct kith__slope_cut {
    double slope;
    int64_t below;
    bool open; /* beyond all slopes: there is no number */
};

struct kith__between {
    const struct kith__cloud *cloud;
    size_t size; /* of the block at `drawn` */
    double *keys;
    double *spare;
    double *drawn; /* some slopes */
    int32_t drawn_count;
    struct kith__keyed *order;  /* the points as the low cut orders them … */
    struct kith__keyed *turned; /* … and as the last that was tried does */
    struct kith__keyed *keyed_spare;
    double *places; /* of the points as the high cut orders them */
    double reach;   /* the longest time … */
    double step;    /* … and the shortest, above 0 */
    double middle;  /* between the lowest and the highest value … */
    double largest; /* … and how far they lie from it */
    struct kith__slope_cut low;
    struct kith__slope_cut high;
};

/* All slopes. False when there is no memory. */
bool kith__between_make(struct kith__between *between,
                        const struct kith__cloud *cloud);

void kith__between_free(struct kith__between *between);

int64_t kith__between_count(const struct kith__between *between);

/* Counts the slopes below a number that lies above the low cut. Rounding does
 * not change the count. */
struct kith__slope_cut kith__between_try(struct kith__between *between,
                                         double slope);

/* Makes the cut that was tried last the low one. */
void kith__between_raise(struct kith__between *between,
                         struct kith__slope_cut cut);

/* Makes it the high one. */
void kith__between_lower(struct kith__between *between,
                         struct kith__slope_cut cut);

/* The last slope below the cut that was tried last, and the first above it.
 * Untouched where there is none. */
void kith__between_sides(const struct kith__between *between, double slope,
                         double sides[2]);

/* Draws some slopes evenly from all, about twice as many as there are points.
 */
void kith__between_draw(struct kith__between *between);

/* All of them; how many. There must be room for as many as the cuts say. */
int32_t kith__between_all(struct kith__between *between, double *slopes);

/* How many slopes lie below this one and how many are the same, but for
 * rounding. */
void kith__between_shared(struct kith__between *between, double slope,
                          int64_t *below, int64_t *same);

/* How far from the slope rounding lets a cut be tried. */
double kith__between_aside(const struct kith__between *between, double slope);

#endif
