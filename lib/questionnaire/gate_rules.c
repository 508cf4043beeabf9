/* SPDX-License-Identifier: MIT */
/* gate_rules - what a gate pattern may not, whatever the tie: so that a missing
 * safety answer never lowers the gate, and a worse one always raises it.
 *
 * Goes by what is written; what depends on the tie is in gate_items.c. */

#include "questionnaire/steps.h"
#include "questionnaire/reader.h"

/* The place of a key's value where it is written, else of the whole. */
static struct kith__spot at_key(struct kith__spot object, const char *key)
{
    struct kith__spot value = kith__member(object, key);
    return kith__is_there(value) ? value : object;
}

/* ---- Items -------------------------------------------------------------- */

static kith_status check_item(const struct kith__draft *draft,
                              const char *pattern,
                              const struct kith__walk *walk)
{
    const struct kith__condition_node *leaf = &walk->node->is;
    const struct kith__item *item = &draft->plan->items[leaf->subject];
    if (item->context)
        return kith__draft_fail(
            draft, walk->node->spot, KITH_E_DOCUMENT,
            "Gate pattern '%s' reads item '%s', which is context: such an "
            "answer must not move the gate; leave it out of the pattern, or "
            "take \"context\" off the item",
            pattern, item->id);
    if (!item->safety)
        return KITH_OK;
    if (walk->under_not)
        return kith__draft_fail(draft, walk->node->spot, KITH_E_DOCUMENT,
                                "Gate pattern '%s' reads safety item '%s' "
                                "inside a \"not\": a worse answer could lower "
                                "the gate; read it with \"at_least\" or "
                                "\"above\" outside every \"not\"",
                                pattern, item->id);
    if (leaf->test != KITH__TEST_AT_LEAST && leaf->test != KITH__TEST_ABOVE)
        return kith__draft_fail(
            draft, walk->node->spot, KITH_E_DOCUMENT,
            "Gate pattern '%s' reads safety item '%s' other than with "
            "\"at_least\" or \"above\": a worse answer could lower the gate; "
            "use one of these two, and options whose values rise with the harm",
            pattern, item->id);
    return KITH_OK;
}

/* ---- Scales ------------------------------------------------------------- */

static kith_status check_scale(const struct kith__draft *draft,
                               const char *pattern, int32_t number,
                               struct kith__spot spot)
{
    const struct kith__scale *scale = &draft->plan->scales[number];
    if (scale->method == KITH__METHOD_GRADED)
        return kith__draft_fail(
            draft, spot, KITH_E_DOCUMENT,
            "Gate pattern '%s' reads scale '%s', which is graded: an estimate "
            "weighs the answers by how others answered; read the items "
            "themselves, or a scale whose method is \"sum\" or \"mean\"",
            pattern, scale->id);
    if (scale->report_as == KITH__REPORT_TABLE)
        return kith__draft_fail(
            draft, spot, KITH_E_DOCUMENT,
            "Gate pattern '%s' reads scale '%s', which is reported through a "
            "table: its lines could hide what the answers say; read a scale "
            "reported \"raw\" or \"pomp\"",
            pattern, scale->id);
    for (int32_t i = 0; i < scale->count; i++) {
        const struct kith__item *item =
            &draft->plan->items[scale->keys[i].item];
        if (item->safety)
            return kith__draft_fail(
                draft, spot, KITH_E_DOCUMENT,
                "Gate pattern '%s' reads safety item '%s' through scale '%s': "
                "other answers could outweigh it; read the item itself with "
                "\"at_least\" or \"above\", and take it out of the scale or "
                "the scale out of the pattern",
                pattern, item->id, scale->id);
        if (item->context)
            return kith__draft_fail(
                draft, spot, KITH_E_DOCUMENT,
                "Gate pattern '%s' reads item '%s' through scale '%s', and the "
                "item is context: such an answer must not move the gate; take "
                "it out of the scale, or the scale out of the pattern",
                pattern, item->id, scale->id);
    }
    return KITH_OK;
}

static kith_status check_difference(const struct kith__draft *draft,
                                    const char *pattern, int32_t number,
                                    struct kith__spot spot)
{
    const struct kith__difference *difference =
        &draft->plan->differences[number];
    kith_status status = check_scale(draft, pattern, difference->from, spot);
    if (status == KITH_OK)
        status = check_scale(draft, pattern, difference->minus, spot);
    return status;
}

/* ---- Other patterns ----------------------------------------------------- */

static kith_status check_pattern_leaf(const struct kith__draft *draft,
                                      const char *pattern,
                                      const struct kith__walk *walk)
{
    const struct kith__pattern *read =
        &draft->plan->patterns[walk->node->is.subject];
    if (!read->gate)
        return kith__draft_fail(
            draft, walk->node->spot, KITH_E_DOCUMENT,
            "Gate pattern '%s' reads pattern '%s', which is no gate pattern "
            "and may do what a gate pattern may not; give '%s' \"gate\": true, "
            "or write its criteria here",
            pattern, read->id, read->id);
    if (walk->under_not)
        return kith__draft_fail(
            draft, walk->node->spot, KITH_E_DOCUMENT,
            "Gate pattern '%s' reads gate pattern '%s' inside a \"not\": "
            "seeing more of one could lower the gate; read it outside every "
            "\"not\"",
            pattern, read->id);
    return KITH_OK;
}

/* ---- Leaves ------------------------------------------------------------- */

static kith_status check_leaf(const struct kith__draft *draft,
                              const char *pattern,
                              const struct kith__walk *walk)
{
    struct kith__spot spot = walk->node->spot;
    switch (walk->node->is.op) {
    case KITH__OP_ITEM:
        return check_item(draft, pattern, walk);
    case KITH__OP_SCALE:
        return check_scale(draft, pattern, walk->node->is.subject, spot);
    case KITH__OP_DIFFERENCE:
        return check_difference(draft, pattern, walk->node->is.subject, spot);
    case KITH__OP_PATTERN:
        return check_pattern_leaf(draft, pattern, walk);
    case KITH__OP_TIE:
        return kith__draft_fail(
            draft, spot, KITH_E_DOCUMENT,
            "Gate pattern '%s' reads the tie: a gate pattern goes by answers "
            "alone; give \"ties\" to the items it reads instead",
            pattern);
    case KITH__OP_SHARE:
        return kith__draft_fail(
            draft, spot, KITH_E_DOCUMENT,
            "Gate pattern '%s' reads a share: more of one count could lower "
            "the gate; read each fact by itself, or make the pattern no gate "
            "pattern",
            pattern);
    case KITH__OP_GATE:
        return kith__draft_fail(
            draft, spot, KITH_E_DOCUMENT,
            "Gate pattern '%s' reads the gate, which it makes itself; take the "
            "leaf out, or make the pattern no gate pattern",
            pattern);
    case KITH__OP_ANSWERED:
        return kith__draft_fail(
            draft, spot, KITH_E_DOCUMENT,
            "Gate pattern '%s' reads whether an item is answered: a missing "
            "answer must not move the gate; read the answer itself",
            pattern);
    default:
        return KITH_OK;
    }
}

static kith_status check_criteria(const struct kith__draft *draft,
                                  int32_t number)
{
    const struct kith__pattern *pattern = &draft->plan->patterns[number];
    kith_status status = KITH_OK;
    for (int32_t i = 0; i < pattern->count; i++) {
        struct kith__walk walk =
            kith__walk(draft, draft->patterns[number].criteria[i]);
        while (status == KITH_OK && kith__walk_on(&walk))
            status = check_leaf(draft, pattern->id, &walk);
    }
    return status;
}

static kith_status check_pattern(const struct kith__draft *draft,
                                 int32_t number)
{
    const struct kith__pattern *pattern = &draft->plan->patterns[number];
    if (pattern->easing_count > 0)
        return kith__draft_fail(
            draft, at_key(draft->patterns[number].spot, "eased_by"),
            KITH_E_DOCUMENT,
            "Gate pattern '%s' may not be eased: an easing could hide what "
            "raises the gate; take \"eased_by\" out",
            pattern->id);
    if (draft->valid_when != KITH__ALWAYS)
        return kith__draft_fail(
            draft, draft->valid_when_spot, KITH_E_DOCUMENT,
            "\"valid_when\" cannot stand beside a gate pattern, here '%s': how "
            "well somebody answers must not touch the gate; take one of the "
            "two out",
            pattern->id);
    return check_criteria(draft, number);
}

/* ---- Safety items ------------------------------------------------------- */

static kith_status check_safety_item(const struct kith__draft *draft,
                                     int32_t number, bool gated)
{
    const struct kith__item *item = &draft->plan->items[number];
    if (item->context)
        return kith__draft_fail(
            draft, at_key(draft->items[number], "context"), KITH_E_DOCUMENT,
            "Safety item '%s' cannot be context too: a context item never "
            "moves the gate, a safety item must; take one of the two out",
            item->id);
    if (!gated)
        return kith__draft_fail(
            draft, at_key(draft->items[number], "safety"), KITH_E_DOCUMENT,
            "Item '%s' is a safety item, and there is no gate pattern to read "
            "it; add a pattern with \"gate\": true, or take \"safety\" out",
            item->id);
    return KITH_OK;
}

kith_status kith__check_gate_patterns(const struct kith__draft *draft)
{
    const struct kith__plan *plan = draft->plan;
    bool gated = false;
    for (int32_t i = 0; i < plan->pattern_count; i++)
        gated |= plan->patterns[i].gate;
    kith_status status = KITH_OK;
    for (int32_t i = 0; i < plan->item_count && status == KITH_OK; i++)
        if (plan->items[i].safety)
            status = check_safety_item(draft, i, gated);
    for (int32_t i = 0; i < plan->pattern_count && status == KITH_OK; i++)
        if (plan->patterns[i].gate)
            status = check_pattern(draft, i);
    return status;
}
