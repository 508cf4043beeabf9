/* SPDX-License-Identifier: MIT */
/* compile - takes a draft through its steps, tie by tie.
 *
 * Knows the order of the steps; each step is a file of its own. */

#include "questionnaire/compile.h"

/* ---- Messages ----------------------------------------------------------- */

kith_status kith__fail_built(const struct kith__draft *draft,
                             struct kith__spot spot,
                             struct kith__builder *message)
{
    const char *text = kith__builder_peek(message);
    kith_status status =
        message->failed
            ? kith__fail_memory(draft->error)
            : kith__draft_fail(draft, spot, KITH_E_DOCUMENT, "%s", text);
    kith__builder_free(message);
    return status;
}

kith_status kith__warn_built(struct kith__draft *draft, struct kith__spot spot,
                             struct kith__builder *message)
{
    const char *text = kith__builder_peek(message);
    kith_status status = message->failed
                             ? kith__fail_memory(draft->error)
                             : kith__draft_warn(draft, spot, "%s", text);
    kith__builder_free(message);
    return status;
}

void kith__add_ties(struct kith__builder *builder,
                    const struct kith__plan *plan, uint32_t ties)
{
    bool several = (ties & (ties - 1)) != 0;
    const char *before = several ? "ties '" : "tie '";
    for (int32_t i = 0; i < plan->tie_count; i++) {
        if ((ties >> i & 1) == 0)
            continue;
        kith__add(builder, before);
        kith__add(builder, plan->ties[i].id);
        before = "', '";
    }
    kith__add_char(builder, '\'');
}

/* ---- Memory ------------------------------------------------------------- */

static void *take(const struct kith__draft *draft, struct kith__arena *arena,
                  int32_t count, size_t size)
{
    void *piece = kith__arena_take(arena, (size_t)count, size);
    if (piece == NULL)
        kith__fail_memory(draft->error);
    return piece;
}

void *kith__draft_scratch(const struct kith__draft *draft, int32_t count,
                          size_t size)
{
    return take(draft, draft->scratch, count, size);
}

void *kith__draft_take(const struct kith__draft *draft, int32_t count,
                       size_t size)
{
    return take(draft, draft->arena, count, size);
}

/* ---- The steps ---------------------------------------------------------- */

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
