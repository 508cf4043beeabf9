/* SPDX-License-Identifier: MIT */
/* graded_kernel - rows of category codes to expected a posteriori estimates:
 * the same bits on every processor, on the faster ones faster.
 *
 * Per node the log-weight and the log-probabilities of the answers are added in
 * the order of the items, and the largest of these sums is taken off. What is
 * summed over the nodes is summed in 8 lanes, node i in lane i mod 8, in the
 * order of the nodes, and then ((0+4)+(1+5))+((2+6)+(3+7)). So one person is
 * one row of the same kernel. Knows tables; knows nothing of answers. */

#ifndef KITH_LIB_SCORING_GRADED_KERNEL_H
#define KITH_LIB_SCORING_GRADED_KERNEL_H

#include <stdint.h>

#include "base/cpu.h"
#include "questionnaire/plan.h"

struct kith__graded_grid {
    int32_t item_count;
    const double *const *tables; /* by item; see struct kith__graded_item */
    int32_t node_room;           /* a multiple of 8, at most 128 */
    const double *nodes;
    const double *log_weights;
};

/* The grid of a graded scale in one tie: the items are those of
 * struct kith__scale_plan, in their order. */
struct kith__graded_grid kith__graded_grid(const struct kith__scale *scale,
                                           const struct kith__scale_plan *plan);

/* Row r holds item_count codes from codes + r * stride: 0 for no answer, else
 * the category + 1. Writes the posterior mean and standard deviation (Bock &
 * Mislevy 1982) of each row; of a row without answers, the prior's. `level` may
 * be any up to kith__cpu_level(). */
void kith__graded_eap(enum kith__cpu level,
                      const struct kith__graded_grid *grid,
                      const uint8_t *codes, int64_t stride, int64_t rows,
                      double *estimates, double *errors);

#endif
