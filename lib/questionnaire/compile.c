/* SPDX-License-Identifier: MIT */
/* compile - takes a draft through its steps, tie by tie.
 *
 * Knows the order of the steps; each step is a file of its own. */

#include "questionnaire/steps.h"

static kith_status compile_tie(struct kith__cut *cut, struct kith__reach *reach)
{
    kith_status status = kith__cut_tie(cut);
    if (status == KITH_OK)
        status = kith__key_scales(cut);
    if (status == KITH_OK)
        kith__digest_scales(cut);
    if (status == KITH_OK)
        status = kith__check_bounds(cut);
    if (status == KITH_OK)
        status = kith__mark_gate_items(cut);
    if (status == KITH_OK)
        status = kith__reach_tie(reach, cut);
    return status;
}

/* A gate pattern that applies nowhere would be silent everywhere. */
static kith_status check_applies(const struct kith__draft *draft,
                                 const struct kith__reach *reach)
{
    for (int32_t i = 0; i < draft->plan->pattern_count; i++)
        if (draft->plan->patterns[i].gate && reach->applies[i] == 0)
            return kith__draft_fail(
                draft, draft->patterns[i].spot, KITH_E_DOCUMENT,
                "Gate pattern '%s' applies to no tie, because each lacks what "
                "a required criterion reads, so it could never raise the gate; "
                "let its items be asked in one tie at least",
                draft->plan->patterns[i].id);
    return KITH_OK;
}

static kith_status compile_ties(struct kith__draft *draft,
                                struct kith__cut *cut)
{
    struct kith__plan *plan = draft->plan;
    struct kith__reach reach;
    kith_status status = kith__reach_new(draft, &reach);
    for (int32_t i = 0; i < plan->tie_count && status == KITH_OK; i++) {
        cut->tie = i;
        cut->made = &plan->by_tie[i];
        status = compile_tie(cut, &reach);
    }
    if (status == KITH_OK)
        status = check_applies(draft, &reach);
    if (status == KITH_OK)
        status = kith__mark_shareable(draft);
    if (status == KITH_OK)
        status = kith__warn_of_reach(&reach, draft);
    return status;
}

kith_status kith__draft_compile(struct kith__draft *draft)
{
    int32_t *items = NULL, *patterns = NULL;
    kith_status status = kith__check_gate_patterns(draft);
    if (status == KITH_OK)
        status = kith__order_items(draft, &items);
    if (status == KITH_OK)
        status = kith__order_patterns(draft, &patterns);
    if (status == KITH_OK)
        status = kith__mark_sensitive(draft, items, patterns);
    if (status != KITH_OK)
        return status;
    struct kith__plan *plan = draft->plan;
    struct kith__cut cut = {
        .draft = draft,
        .item_order = items,
        .pattern_order = patterns,
        .stays = kith__draft_scratch(draft, draft->node_count, sizeof(bool)),
        .nodes =
            kith__draft_scratch(draft, draft->node_count, sizeof *cut.nodes)};
    plan->by_tie =
        kith__draft_take(draft, plan->tie_count, sizeof *plan->by_tie);
    if (cut.stays == NULL || cut.nodes == NULL || plan->by_tie == NULL)
        return KITH_E_MEMORY;
    return compile_ties(draft, &cut);
}
