/* SPDX-License-Identifier: MIT */

#include "patterns/gate.h"

static bool safety_items_have_values(const struct kith__sheet *sheet)
{
    const struct kith__plan *plan = sheet->plan;
    for (int32_t i = 0; i < plan->item_count; i++)
        if (plan->items[i].safety && sheet->cut->in_tie[i] &&
            !kith__sheet_counts(sheet, i))
            return false;
    return true;
}

bool kith__gate_items_known(const struct kith__sheet *sheet)
{
    for (int32_t i = 0; i < sheet->plan->item_count; i++)
        if (sheet->cut->gate_item[i] && !kith__sheet_counts(sheet, i))
            return false;
    return true;
}

/* What the gate patterns say together. */
struct verdict {
    int32_t applying;
    bool raised;       /* one is at some signs or more now, or must be */
    bool raised_fixed; /* one must be, whatever the open answers */
    bool possible;     /* one could still be */
};

static struct verdict judge_patterns(const struct kith__results *results)
{
    const struct kith__plan *plan = results->sheet.plan;
    struct verdict verdict = {0, false, false, false};
    for (int32_t i = 0; i < plan->pattern_count; i++) {
        const struct kith__finding *finding = &results->findings[i];
        if (!plan->patterns[i].gate || finding->now == KITH_DOES_NOT_APPLY_HERE)
            continue;
        verdict.applying++;
        verdict.raised_fixed |=
            finding->gate_low >= KITH_SOME || finding->low >= KITH_SOME;
        verdict.raised |= finding->now >= KITH_SOME;
        verdict.possible |= finding->gate_high >= KITH_SOME;
    }
    verdict.raised |= verdict.raised_fixed;
    return verdict;
}

/* An earlier gate that was raised stays raised. */
static void combine(struct kith__results *results, bool raised_fixed)
{
    bool earlier = results->sheet.earlier_gate == KITH_GATE_RAISED;
    results->gate = earlier ? KITH_GATE_RAISED : results->gate_today;
    results->gate_fixed =
        earlier || raised_fixed || results->gate == KITH_GATE_NOT_RAISED;
}

void kith__find_gate(struct kith__results *results)
{
    struct verdict verdict = judge_patterns(results);
    if (verdict.raised)
        results->gate_today = KITH_GATE_RAISED;
    else if (verdict.applying > 0 && !verdict.possible &&
             safety_items_have_values(&results->sheet))
        results->gate_today = KITH_GATE_NOT_RAISED;
    else
        results->gate_today = KITH_GATE_UNKNOWN;
    combine(results, verdict.raised_fixed);
}

void kith__find_gate_of_stopped(struct kith__results *results)
{
    struct verdict verdict = judge_patterns(results);
    results->gate_today = verdict.raised ? KITH_GATE_RAISED : KITH_GATE_UNKNOWN;
    combine(results, verdict.raised_fixed);
}
