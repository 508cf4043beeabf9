/* SPDX-License-Identifier: MIT */
/* finding - the level of one pattern: now, at the lowest, at the highest.
 *
 * Knows criteria, levels and easings; knows nothing of the gate. */

#ifndef KITH_LIB_PATTERNS_FINDING_H
#define KITH_LIB_PATTERNS_FINDING_H

#include "patterns/results.h"

/* Works out a pattern whose scores and earlier patterns stand; the gate too,
 * unless it is a gate pattern. */
void kith__find(struct kith__results *results, int32_t pattern);

/* The easing that applies now; NONE. */
int32_t kith__easing_now(const struct kith__results *results, int32_t pattern);

#endif
