/* SPDX-License-Identifier: MIT */
/* sums - scales whose score is a matter of how many items are counted and of
 * the sum of their positions: all their scores, worked out once, exactly.
 *
 * A place in the tables is count * width + sum; the last place holds "none".
 * Knows no columns. */

#ifndef KITH_LIB_BATCH_SUMS_H
#define KITH_LIB_BATCH_SUMS_H

#include "base/memory.h"
#include "batch/coding.h"
#include "questionnaire/plan.h"

enum { KITH__PLACES_MOST = 65535 };

/* How the position of an item follows from its code. */
enum kith__turn {
    KITH__TURN_NOT,     /* it is the code */
    KITH__TURN_REVERSE, /* range - code */
    KITH__TURN_LOOK_UP
};

struct kith__sum_item {
    int32_t item;
    uint8_t turn;             /* enum kith__turn */
    const uint8_t *positions; /* looked up: by any byte, codes of reasons and
                                 of faults included */
};

struct kith__sum {
    int32_t count; /* items */
    int32_t range; /* the highest position of each */
    int32_t width; /* of the tables: the highest sum and 1 */
    int32_t none;  /* the last place */
    double *scores;
    uint8_t **bands; /* by cut-offs; 0xFF: none */
    uint8_t *need;   /* by eligible items: how many must be counted */
    /* Whether open items come in at the end of the bounds, or stay out. */
    bool low_in, high_in;
    struct kith__sum_item *items;
    int32_t *numbers; /* theirs, in the questionnaire */
};

/* Works out a scale in a tie; *out is NULL where it is not of this kind. False
 * when out of memory. */
bool kith__sum_make(const struct kith__plan *plan, int32_t tie, int32_t scale,
                    struct kith__arena *arena, struct kith__sum **out);

/* Whether the scale is the very same in two ties. */
bool kith__sum_is_same(const struct kith__plan *plan, int32_t scale,
                       int32_t tie, int32_t other);

#endif
