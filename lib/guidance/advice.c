/* SPDX-License-Identifier: MIT */

#include "guidance/advice.h"

#include "patterns/leaves.h"

static bool allowed(enum kith__advice_gate rule, int32_t gate)
{
    switch (rule) {
    case KITH__ADVICE_ANY:
        return true;
    case KITH__ADVICE_NOT_RAISED:
        return gate != KITH_GATE_RAISED;
    case KITH__ADVICE_MUST_BE_KNOWN:
        break;
    }
    return gate == KITH_GATE_NOT_RAISED;
}

int32_t kith__advise(const struct kith__results *results, int32_t advice)
{
    const struct kith__tie_plan *cut = results->sheet.cut;
    enum kith__truth fits = kith__evaluate(cut->nodes, cut->advice[advice],
                                           kith__leaf_now, results);
    if (fits != KITH__TRUE)
        return fits == KITH__FALSE ? KITH_ADVICE_DOES_NOT_FIT
                                   : KITH_ADVICE_UNKNOWN;
    return allowed(results->sheet.plan->advice[advice].gate, results->gate)
               ? KITH_ADVICE_OFFERED
               : KITH_ADVICE_WITHHELD;
}
