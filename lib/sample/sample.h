/* SPDX-License-Identifier: MIT */
/* sample - what was counted of many people's answers, scale by scale.
 *
 * Holds sums, never a row. Knows nothing of what follows from them. */

#ifndef KITH_LIB_SAMPLE_SAMPLE_H
#define KITH_LIB_SAMPLE_SAMPLE_H

#include <kith/sample.h>

#include "questionnaire/plan.h"
#include "sample/moments.h"
#include "sample/spread.h"

/* KITH_ANSWERED to KITH_DECLINED. */
#define KITH__STATES (KITH_DECLINED + 1)

struct kith__sample_scale {
    const struct kith__scale_plan *plan;
    int32_t count; /* items in this tie; 0: it is not in it */
    bool fits;     /* no answer lies beyond KITH__POSITION_MOST */
    void *block;   /* of moments and states; NULL: count is 0 */
    size_t size;
    struct kith__moments moments;
    int64_t *states; /* by item and state */
    struct kith__spread scores;
};

struct kith_sample {
    kith_memory *memory;               /* the questionnaire's */
    kith_questionnaire *questionnaire; /* held */
    const struct kith__plan *plan;
    int32_t tie;
    int64_t rows, faults, others;
    struct kith__sample_scale *scales;
};

/* The scale of a sample, if the index is right; else NULL. */
const struct kith__sample_scale *kith__sample_scale(const kith_sample *sample,
                                                    int32_t scale);

/* An empty sample of the same questionnaire and tie; NULL when there is no
 * memory. */
kith_sample *kith__sample_like(const kith_sample *sample);

/* What a step of an item's keyed answers is worth, without its weight, and
 * where they begin. */
double kith__sample_step(const struct kith__sample_scale *scale);
double kith__sample_low(const struct kith__sample_scale *scale, int32_t index);

#endif
