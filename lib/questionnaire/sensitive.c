/* SPDX-License-Identifier: MIT */
/* sensitive - marks what the plain view must be made without: what is marked
 * so, and all that reads it, however far away.
 *
 * Goes by what is written, whatever the tie. */

#include "questionnaire/steps.h"

static bool difference_reads(const struct kith__plan *plan, int32_t number)
{
    const struct kith__difference *difference = &plan->differences[number];
    return plan->scales[difference->from].sensitive ||
           plan->scales[difference->minus].sensitive;
}

static bool leaf_reads(const struct kith__plan *plan,
                       const struct kith__condition_node *leaf)
{
    switch (leaf->op) {
    case KITH__OP_ITEM:
    case KITH__OP_ANSWERED:
        return plan->items[leaf->subject].sensitive;
    case KITH__OP_FACT:
        return plan->facts[leaf->subject].sensitive;
    case KITH__OP_SHARE:
        return plan->facts[leaf->subject].sensitive ||
               plan->facts[leaf->other].sensitive;
    case KITH__OP_SCALE:
        return plan->scales[leaf->subject].sensitive;
    case KITH__OP_DIFFERENCE:
        return difference_reads(plan, leaf->subject);
    case KITH__OP_PATTERN:
        return plan->patterns[leaf->subject].sensitive;
    default:
        return leaf->op == KITH__OP_GATE;
    }
}

/* The first leaf of a condition that reads something sensitive, or NULL. */
static const struct kith__draft_node *sensitive_leaf(
    const struct kith__draft *draft, kith__condition condition)
{
    struct kith__walk walk = kith__walk(draft, condition);
    while (kith__walk_on(&walk))
        if (leaf_reads(draft->plan, &walk.node->is))
            return walk.node;
    return NULL;
}

static void mark_items(const struct kith__draft *draft, const int32_t *order)
{
    for (int32_t i = 0; i < draft->plan->item_count; i++) {
        struct kith__item *item = &draft->plan->items[order[i]];
        if (item->safety ||
            sensitive_leaf(draft, draft->ask_when[order[i]]) != NULL)
            item->sensitive = true;
    }
}

static void mark_scales(const struct kith__draft *draft)
{
    struct kith__plan *plan = draft->plan;
    bool all = sensitive_leaf(draft, draft->valid_when) != NULL;
    for (int32_t i = 0; i < plan->scale_count; i++) {
        struct kith__scale *scale = &plan->scales[i];
        scale->sensitive |= all;
        for (int32_t k = 0; k < scale->count; k++)
            scale->sensitive |= plan->items[scale->keys[k].item].sensitive;
    }
    for (int32_t i = 0; i < plan->difference_count; i++)
        plan->differences[i].sensitive |= difference_reads(plan, i);
}

static bool pattern_reads(const struct kith__draft *draft, int32_t number)
{
    const struct kith__pattern *pattern = &draft->plan->patterns[number];
    const struct kith__draft_pattern *written = &draft->patterns[number];
    for (int32_t i = 0; i < pattern->count; i++)
        if (sensitive_leaf(draft, written->criteria[i]) != NULL)
            return true;
    for (int32_t i = 0; i < pattern->easing_count; i++)
        if (sensitive_leaf(draft, written->easings[i]) != NULL)
            return true;
    return false;
}

static void mark_patterns(const struct kith__draft *draft, const int32_t *order)
{
    for (int32_t i = 0; i < draft->plan->pattern_count; i++) {
        struct kith__pattern *pattern = &draft->plan->patterns[order[i]];
        if (!pattern->shown_when_raised ||
            pattern->label_when_raised != KITH__NONE ||
            pattern_reads(draft, order[i]))
            pattern->sensitive = true;
    }
}

static void mark_advice(const struct kith__draft *draft)
{
    for (int32_t i = 0; i < draft->plan->advice_count; i++) {
        struct kith__advice *advice = &draft->plan->advice[i];
        if (advice->gate != KITH__ADVICE_ANY ||
            sensitive_leaf(draft, draft->advice[i]) != NULL)
            advice->sensitive = true;
    }
}

/* A stop is seen by whoever looks on, so it must not give an answer away. */
static kith_status check_stops(const struct kith__draft *draft)
{
    for (int32_t i = 0; i < draft->plan->stop_count; i++) {
        const struct kith__draft_node *leaf =
            sensitive_leaf(draft, draft->stops[i]);
        if (leaf == NULL)
            continue;
        bool item = leaf->is.op == KITH__OP_ITEM;
        return kith__draft_fail(
            draft, leaf->spot, KITH_E_DOCUMENT,
            "Stop '%s' reads %s '%s', which is sensitive: everybody can see "
            "that the questions end, so let it read something else",
            draft->plan->stops[i].id, item ? "item" : "fact",
            item ? draft->plan->items[leaf->is.subject].id
                 : draft->plan->facts[leaf->is.subject].id);
    }
    return KITH_OK;
}

/* Which people a score is compared with is shown in every view. */
static kith_status check_norm(const struct kith__draft *draft, int32_t scale,
                              int32_t norm)
{
    const struct kith__draft_node *leaf =
        sensitive_leaf(draft, draft->norms[scale][norm]);
    if (leaf == NULL)
        return KITH_OK;
    bool item = leaf->is.op == KITH__OP_ITEM;
    return kith__draft_fail(
        draft, leaf->spot, KITH_E_DOCUMENT,
        "Norm '%s' of scale '%s' reads %s '%s', which is sensitive: the people "
        "that a score is compared with would give it away, so let it read "
        "something else",
        draft->plan->scales[scale].norms[norm].id,
        draft->plan->scales[scale].id, item ? "item" : "fact",
        item ? draft->plan->items[leaf->is.subject].id
             : draft->plan->facts[leaf->is.subject].id);
}

static kith_status check_norms(const struct kith__draft *draft)
{
    kith_status status = KITH_OK;
    for (int32_t s = 0; s < draft->plan->scale_count; s++)
        for (int32_t n = 0;
             n < draft->plan->scales[s].norm_count && status == KITH_OK; n++)
            status = check_norm(draft, s, n);
    return status;
}

kith_status kith__mark_sensitive(const struct kith__draft *draft,
                                 const int32_t *item_order,
                                 const int32_t *pattern_order)
{
    mark_items(draft, item_order);
    mark_scales(draft);
    mark_patterns(draft, pattern_order);
    mark_advice(draft);
    kith_status status = check_stops(draft);
    return status == KITH_OK ? check_norms(draft) : status;
}
