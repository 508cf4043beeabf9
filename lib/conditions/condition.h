/* SPDX-License-Identifier: MIT */
/* condition - Kleene's three values over the nodes of a compiled condition.
 *
 * Asks its caller what each leaf is worth; knows no scales, no answers. */

#ifndef KITH_LIB_CONDITIONS_CONDITION_H
#define KITH_LIB_CONDITIONS_CONDITION_H

#include "questionnaire/plan.h"

/* In order, so that "all" is the least and "any" the greatest. */
enum kith__truth { KITH__FALSE = 0, KITH__UNKNOWN = 1, KITH__TRUE = 2 };

/* What a leaf is worth in some world. */
typedef enum kith__truth (*kith__leaf)(const struct kith__condition_node *leaf,
                                       const void *world);

/* A condition's value; KITH__ALWAYS is true, KITH__VANISHED false. */
enum kith__truth kith__evaluate(const struct kith__condition_node *nodes,
                                kith__condition condition, kith__leaf leaf,
                                const void *world);

/* What a test says of a number between a lowest and a highest one, given how
 * these two compare with the threshold (-1, 0 or 1 each). For a known number
 * the two are the same, and the result is never unknown. */
enum kith__truth kith__judge(enum kith__test test, int low, int high);

/* What a leaf's test says of a known decimal: true or false. */
enum kith__truth kith__judge_known(const struct kith__condition_node *leaf,
                                   kith__decimal value);

/* The same for two decimals and the threshold of a leaf. */
enum kith__truth kith__judge_decimal(const struct kith__condition_node *leaf,
                                     kith__decimal low, kith__decimal high);

/* True when enough of `total` things are true, false when too few can be. */
enum kith__truth kith__judge_count(int32_t known_true, int32_t unknown,
                                   int32_t need);

#endif
