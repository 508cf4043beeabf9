/* SPDX-License-Identifier: MIT */
/* gate_items - what the gate goes by in one tie, and that all of it is asked of
 * everybody: else the gate could be not raised because nothing was asked.
 *
 * What a gate pattern may not, whatever the tie, is in gate_rules.c. */

#include "questionnaire/steps.h"

/* Who reads an item in this tie, by item. */
struct readers {
    const struct kith__cut *cut;
    int32_t *pattern; /* a gate pattern that does; NONE: none does */
    bool *counts;     /* it, or another, can come to "some" by that item */
};

/* A criterion that is looked at. */
struct reading {
    int32_t pattern;
    bool counts; /* whether it is met can decide "some" */
};

static void mark_item(const struct readers *readers, int32_t item,
                      struct reading reading)
{
    readers->cut->made->gate_item[item] = true;
    readers->counts[item] |= reading.counts;
    if (readers->pattern[item] == KITH__NONE)
        readers->pattern[item] = reading.pattern;
}

static void mark_scale(const struct readers *readers, int32_t scale,
                       struct reading reading)
{
    const struct kith__scale_plan *keyed = &readers->cut->made->scales[scale];
    for (int32_t i = 0; i < keyed->count; i++)
        mark_item(readers, keyed->items[i].item, reading);
}

/* A pattern leaf reads a gate pattern, which marks its own. */
static void mark_leaf(const struct readers *readers,
                      const struct kith__condition_node *leaf,
                      struct reading reading)
{
    const struct kith__plan *plan = readers->cut->draft->plan;
    switch (leaf->op) {
    case KITH__OP_ITEM:
        mark_item(readers, leaf->subject, reading);
        break;
    case KITH__OP_FACT:
        readers->cut->made->gate_fact[leaf->subject] = true;
        break;
    case KITH__OP_SCALE:
        mark_scale(readers, leaf->subject, reading);
        break;
    case KITH__OP_DIFFERENCE:
        mark_scale(readers, plan->differences[leaf->subject].from, reading);
        mark_scale(readers, plan->differences[leaf->subject].minus, reading);
        break;
    default:
        break;
    }
}

static int32_t count_required(const struct kith__pattern *pattern)
{
    int32_t count = 0;
    for (int32_t i = 0; i < pattern->count; i++)
        count += pattern->criteria[i].required;
    return count;
}

/* Where the required criteria alone make "some", the others decide nothing. */
static void mark_pattern(const struct readers *readers, int32_t number)
{
    const struct kith__draft *draft = readers->cut->draft;
    const struct kith__pattern *pattern = &draft->plan->patterns[number];
    bool all_count = pattern->some > count_required(pattern);
    for (int32_t i = 0; i < pattern->count; i++) {
        struct reading reading = {number,
                                  all_count || pattern->criteria[i].required};
        struct kith__walk walk =
            kith__walk(draft, draft->patterns[number].criteria[i]);
        while (kith__walk_on(&walk))
            if (readers->cut->stays[walk.at])
                mark_leaf(readers, &walk.node->is, reading);
    }
}

static bool take_marks(const struct kith__cut *cut, struct readers *readers)
{
    const struct kith__plan *plan = cut->draft->plan;
    struct kith__tie_plan *made = cut->made;
    readers->cut = cut;
    readers->pattern = kith__draft_scratch(cut->draft, plan->item_count,
                                           sizeof *readers->pattern);
    readers->counts = kith__draft_scratch(cut->draft, plan->item_count,
                                          sizeof *readers->counts);
    made->gate_item =
        kith__draft_take(cut->draft, plan->item_count, sizeof *made->gate_item);
    made->gate_fact =
        kith__draft_take(cut->draft, plan->fact_count, sizeof *made->gate_fact);
    return readers->pattern != NULL && readers->counts != NULL &&
           made->gate_item != NULL && made->gate_fact != NULL;
}

static void mark_all(const struct readers *readers)
{
    const struct kith__plan *plan = readers->cut->draft->plan;
    struct kith__tie_plan *made = readers->cut->made;
    for (int32_t i = 0; i < plan->item_count; i++) {
        readers->pattern[i] = KITH__NONE;
        made->gate_item[i] = made->in_tie[i] && plan->items[i].safety;
    }
    for (int32_t i = 0; i < plan->pattern_count; i++)
        if (plan->patterns[i].gate && made->pattern_applies[i])
            mark_pattern(readers, i);
}

/* ---- Refusing ----------------------------------------------------------- */

static kith_status check_item(const struct readers *readers, int32_t number)
{
    const struct kith__draft *draft = readers->cut->draft;
    const struct kith__plan *plan = draft->plan;
    const struct kith__item *item = &plan->items[number];
    const char *tie = plan->ties[readers->cut->tie].id;
    int32_t reader = readers->pattern[number];
    if (item->safety && reader == KITH__NONE)
        return kith__draft_fail(
            draft, draft->items[number], KITH_E_DOCUMENT,
            "No gate pattern reads safety item '%s' in tie '%s', so its answer "
            "could not raise the gate there; add it to one that applies to "
            "this tie, or take the tie out of its \"ties\"",
            item->id, tie);
    if (item->safety && !readers->counts[number])
        return kith__draft_fail(
            draft, draft->items[number], KITH_E_DOCUMENT,
            "Safety item '%s' cannot raise the gate in tie '%s': in gate "
            "pattern '%s' the required criteria alone decide \"some\"; make "
            "its criterion required too, or need more for \"some\"",
            item->id, tie, plan->patterns[reader].id);
    if (draft->ask_when[number] != KITH__ALWAYS)
        return kith__draft_fail(
            draft, draft->nodes[draft->ask_when[number]].spot, KITH_E_DOCUMENT,
            "Item '%s' cannot have \"ask_when\", because gate pattern '%s' "
            "reads it: the gate could be not raised only because it was not "
            "asked; ask it of everybody, or only in some \"ties\"",
            item->id, plan->patterns[reader].id);
    return KITH_OK;
}

static bool has_safety_item(const struct kith__cut *cut)
{
    for (int32_t i = 0; i < cut->draft->plan->item_count; i++)
        if (cut->draft->plan->items[i].safety && cut->made->in_tie[i])
            return true;
    return false;
}

static kith_status check_criterion(const struct kith__cut *cut, int32_t pattern,
                                   int32_t criterion)
{
    const struct kith__draft *draft = cut->draft;
    const struct kith__plan *plan = draft->plan;
    struct kith__walk walk =
        kith__walk(draft, draft->patterns[pattern].criteria[criterion]);
    while (kith__walk_on(&walk))
        if (walk.node->is.op == KITH__OP_FACT && cut->stays[walk.at])
            return kith__draft_fail(
                draft, walk.node->spot, KITH_E_DOCUMENT,
                "Gate pattern '%s' reads fact '%s' in tie '%s', which has no "
                "safety item: the gate could be not raised although nobody "
                "was asked; ask a safety item there, or leave the fact out",
                plan->patterns[pattern].id,
                plan->facts[walk.node->is.subject].id, plan->ties[cut->tie].id);
    return KITH_OK;
}

/* A fact comes from the host. Where every safety item must have a value, a fact
 * cannot stand for asking; where there is none, it could. */
static kith_status check_facts(const struct kith__cut *cut)
{
    const struct kith__plan *plan = cut->draft->plan;
    kith_status status = KITH_OK;
    if (has_safety_item(cut))
        return KITH_OK;
    for (int32_t i = 0; i < plan->pattern_count; i++)
        for (int32_t c = 0;
             c < plan->patterns[i].count && status == KITH_OK &&
             plan->patterns[i].gate && cut->made->pattern_applies[i];
             c++)
            status = check_criterion(cut, i, c);
    return status;
}

kith_status kith__mark_gate_items(const struct kith__cut *cut)
{
    struct readers readers;
    if (!take_marks(cut, &readers))
        return KITH_E_MEMORY;
    mark_all(&readers);
    kith_status status = KITH_OK;
    for (int32_t i = 0; i < cut->draft->plan->item_count && status == KITH_OK;
         i++)
        if (cut->made->gate_item[i])
            status = check_item(&readers, i);
    return status == KITH_OK ? check_facts(cut) : status;
}
