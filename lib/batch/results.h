/* SPDX-License-Identifier: MIT */
/* results - which results of many people are wanted, and where they go.
 *
 * Writes numbers; how they come about is not its business. */

#ifndef KITH_LIB_BATCH_RESULTS_H
#define KITH_LIB_BATCH_RESULTS_H

#include <kith/batch.h>

#include "base/cpu.h"
#include "batch/curves.h"
#include "batch/sums.h"
#include "questionnaire/plan.h"

/* What an output is about. */
enum kith__about {
    KITH__ABOUT_SCALE,
    KITH__ABOUT_DIFFERENCE,
    KITH__ABOUT_PATTERN,
    KITH__ABOUT_ROW
};

/* One column to be filled. */
struct kith__output {
    uint8_t about; /* enum kith__about */
    uint8_t what;  /* KITH_SCALE_SCORE … */
    int32_t subject, which;
    int32_t type;
    char *data; /* of row 0 */
    int64_t stride;
};

/* How a scale goes by the block in a tie; both NULL where it does not. */
struct kith__fast {
    struct kith__sum *sum;
    struct kith__curve *curve;
};

struct kith_results {
    kith_memory *memory;               /* the questionnaire's */
    kith_questionnaire *questionnaire; /* held */
    const struct kith__plan *plan;
    int32_t count, room;
    struct kith__output *outputs; /* those of one scale side by side */
    bool needs_assessment;
    enum kith__cpu level; /* of this processor */

    /* What scales need to go by the block: by tie and scale, once the scale was
     * wanted. */
    struct kith__arena arena;
    struct kith__fast *fast;
    bool *made; /* by scale */
};

static inline const struct kith__fast *kith__results_fast(
    const struct kith_results *results, int32_t tie, int32_t scale)
{
    return &results->fast[tie * results->plan->scale_count + scale];
}

/* Whether an output holds doubles: else whole numbers. */
bool kith__output_is_double(const struct kith__output *output);

void kith__output_put(const struct kith__output *output, int64_t row,
                      double number);
void kith__output_put_whole(const struct kith__output *output, int64_t row,
                            int32_t number);

/* NaN or -1: there is none. */
void kith__output_put_none(const struct kith__output *output, int64_t row);

#endif
