/* SPDX-License-Identifier: MIT */
/* need - what every scale that goes by the block has: items with codes, and how
 * many of them must be counted. */

#ifndef KITH_LIB_BATCH_NEED_H
#define KITH_LIB_BATCH_NEED_H

#include "base/memory.h"
#include "questionnaire/plan.h"

enum { KITH__COUNTED_MOST = 254 }; /* items of a scale: a byte counts them */

/* Whether every item of a scale has codes. */
bool kith__items_have_codes(const struct kith__plan *plan,
                            const struct kith__scale_plan *cut);

/* By eligible items, 0 to `count`: how many must be counted, from 1; NULL when
 * out of memory. */
uint8_t *kith__counted_need(const struct kith__scale *scale, int32_t count,
                            struct kith__arena *arena);

#endif
