/* SPDX-License-Identifier: MIT */
/* scale_digest - how a scale is scored, as one number to tell it by: equal
 * where two versions of a document make the same score of the same answers.
 *
 * It tells scales apart and protects nothing. */

#ifndef KITH_LIB_SCORING_SCALE_DIGEST_H
#define KITH_LIB_SCORING_SCALE_DIGEST_H

#include <stdint.h>

#include "questionnaire/plan.h"

/* 64-bit FNV-1a of its items in this tie, with their values and keys, and of
 * all else that moves a score. */
uint64_t kith__scale_digest(const struct kith__plan *plan, int32_t tie,
                            int32_t number);

#endif
