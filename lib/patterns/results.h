/* SPDX-License-Identifier: MIT */
/* results - what has been worked out so far about a sheet: scores, findings,
 * the gate. Each step reads what stands and adds its own.
 *
 * Plain arrays; who owns them is the assessment's business. */

#ifndef KITH_LIB_PATTERNS_RESULTS_H
#define KITH_LIB_PATTERNS_RESULTS_H

#include <kith/assessment.h>

#include "answers/sheet.h"
#include "scoring/score.h"

struct kith__finding {
    uint8_t now;                 /* KITH_DOES_NOT_APPLY_HERE … KITH_CLEAR */
    uint8_t low, high;           /* KITH_NOT_SEEN, KITH_SOME or KITH_CLEAR */
    uint8_t gate_low, gate_high; /* with every gate item without a value open */
    int32_t first_criterion;     /* its place among all criteria */
};

struct kith__results {
    struct kith__sheet sheet;
    struct kith__score *scores;                 /* by scale */
    struct kith__difference_score *differences; /* by difference */
    struct kith__finding *findings;             /* by pattern */
    uint8_t *criteria;     /* enum kith__truth, now, of all patterns in turn */
    bool gate_items_known; /* every gate item has a value */
    bool settled; /* every finding so far: low is high, for the gate too */
    int32_t gate_today;
    int32_t gate;    /* with an earlier one */
    bool gate_fixed; /* no completion moves it */
};

#endif
