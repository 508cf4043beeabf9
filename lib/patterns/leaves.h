/* SPDX-License-Identifier: MIT */
/* leaves - what a leaf of a condition is worth in each of three worlds: now, in
 * every completion, and in the gate's.
 *
 * Knows results; knows nothing of what the condition decides. */

#ifndef KITH_LIB_PATTERNS_LEAVES_H
#define KITH_LIB_PATTERNS_LEAVES_H

#include "conditions/condition.h"
#include "patterns/results.h"

/* Each takes a const struct kith__results * as its world. */
enum kith__truth kith__leaf_now(const struct kith__condition_node *leaf,
                                const void *results);
enum kith__truth kith__leaf_range(const struct kith__condition_node *leaf,
                                  const void *results);
enum kith__truth kith__leaf_gate(const struct kith__condition_node *leaf,
                                 const void *results);

#endif
