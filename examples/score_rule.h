/* SPDX-License-Identifier: MIT */
/* score_rule - a scale's rule, cut-offs and sources in words.
 *
 * Knows what the questionnaire says of itself; nothing of any file. */

#ifndef KITH_EXAMPLES_SCORE_RULE_H
#define KITH_EXAMPLES_SCORE_RULE_H

#include <stdbool.h>
#include <stdint.h>

#include <kith/kith.h>

#include "common.h"

/* Each appends, and gives false when there is no memory. */

/* "mean of Q1, Q3 (reversed) ...; needs ...". */
bool rule_add(struct bytes *out, const kith_questionnaire *questionnaire,
              int32_t scale);

/* "plain: missing from 0, present from 60 (for whom, from where)"; all of them,
 * or one (`which` from 0). */
bool rule_add_cutoffs(struct bytes *out,
                      const kith_questionnaire *questionnaire, int32_t scale,
                      int32_t which);

/* Where the scale, and the model of a graded one, come from. */
bool rule_add_sources(struct bytes *out,
                      const kith_questionnaire *questionnaire, int32_t scale);

/* A number in as few digits as it needs. */
bool rule_add_number(struct bytes *out, double number);

enum { EVERY_CUTOFFS = -1 };

#endif
