/* SPDX-License-Identifier: MIT */
/* rule - a condition as one line of text, such as "scale trust below 40".
 *
 * For the host alone: it names ids and thresholds. Looks at no answer. */

#ifndef KITH_LIB_REPORT_RULE_H
#define KITH_LIB_REPORT_RULE_H

#include "base/text.h"
#include "questionnaire/plan.h"

/* Adds a condition as it was cut for a tie, with what vanished left out. */
void kith__add_rule(struct kith__builder *builder,
                    const struct kith__plan *plan,
                    const struct kith__tie_plan *cut,
                    kith__condition condition);

#endif
