/* SPDX-License-Identifier: MIT */
/* tie_plan - cuts a document down to one tie: what reads what the tie has not
 * vanishes, and the tie itself becomes true or false.
 *
 * Knows what stands in the tie; knows nothing of values. */

#include "questionnaire/steps.h"

#include <string.h>

/* ---- What vanishes ------------------------------------------------------ */

static bool leaf_stays(const struct kith__cut *cut,
                       const struct kith__condition_node *leaf)
{
    switch (leaf->op) {
    case KITH__OP_ITEM:
    case KITH__OP_ANSWERED:
        return cut->made->in_tie[leaf->subject];
    case KITH__OP_SCALE:
        return cut->made->scales[leaf->subject].applies;
    case KITH__OP_DIFFERENCE:
        return cut->made->difference_applies[leaf->subject];
    case KITH__OP_PATTERN:
        return cut->made->pattern_applies[leaf->subject];
    default:
        return true;
    }
}

/* What vanishes takes with it all that stands below. */
static void drop(const struct kith__cut *cut, int32_t node)
{
    struct kith__walk walk = kith__walk(cut->draft, node);
    while (kith__walk_on(&walk))
        cut->stays[walk.at] = false;
}

/* Decides a node and all below it; not deeper than KITH__CONDITION_DEPTH. */
static bool decide(const struct kith__cut *cut, int32_t node)
{
    const struct kith__condition_node *is = &cut->draft->nodes[node].is;
    bool stays;
    if (kith__is_inner(is->op)) {
        int32_t left = 0;
        for (int32_t i = 0; i < is->count; i++)
            left += decide(cut, is->first + i);
        stays = left >= (is->op == KITH__OP_COUNT ? is->need : 1);
    } else {
        stays = leaf_stays(cut, is);
    }
    cut->stays[node] = stays;
    if (!stays)
        drop(cut, node);
    return stays;
}

/* Whether anything is left of a condition. */
static bool cut_condition(const struct kith__cut *cut,
                          kith__condition condition)
{
    return condition < 0 || decide(cut, condition);
}

/* ---- The nodes of the tie ----------------------------------------------- */

static void copy(const struct kith__cut *cut, int32_t from, int32_t to);

/* Children go side by side, before any of theirs. */
static void copy_children(const struct kith__cut *cut,
                          const struct kith__condition_node *is,
                          struct kith__condition_node *made)
{
    made->first = cut->made->node_count;
    made->count = 0;
    for (int32_t i = 0; i < is->count; i++)
        made->count += cut->stays[is->first + i];
    cut->made->node_count += made->count;
    int32_t to = made->first;
    for (int32_t i = 0; i < is->count; i++)
        if (cut->stays[is->first + i])
            copy(cut, is->first + i, to++);
}

static void copy(const struct kith__cut *cut, int32_t from, int32_t to)
{
    const struct kith__condition_node *is = &cut->draft->nodes[from].is;
    struct kith__condition_node *made = &cut->nodes[to];
    *made = *is;
    if (is->op == KITH__OP_TIE) {
        made->op = is->subject == cut->tie ? KITH__OP_TRUE : KITH__OP_FALSE;
        made->subject = KITH__NONE;
    }
    if (kith__is_inner(is->op))
        copy_children(cut, is, made);
}

/* A condition that was cut, among the nodes of the tie. */
static kith__condition copied(const struct kith__cut *cut,
                              kith__condition condition)
{
    if (condition < 0)
        return condition;
    if (!cut->stays[condition])
        return KITH__VANISHED;
    int32_t to = cut->made->node_count++;
    copy(cut, condition, to);
    return to;
}

static kith__condition cut_and_copy(const struct kith__cut *cut,
                                    kith__condition condition)
{
    cut_condition(cut, condition);
    return copied(cut, condition);
}

static kith__condition *cut_list(const struct kith__cut *cut, int32_t count,
                                 const kith__condition *conditions)
{
    kith__condition *made = kith__draft_take(cut->draft, count, sizeof *made);
    for (int32_t i = 0; made != NULL && i < count; i++)
        made[i] = cut_and_copy(cut, conditions[i]);
    return made;
}

/* ---- Items, scales, differences ----------------------------------------- */

static bool mark_items(const struct kith__cut *cut)
{
    const struct kith__plan *plan = cut->draft->plan;
    bool *in = kith__draft_take(cut->draft, plan->item_count, sizeof *in);
    for (int32_t i = 0; in != NULL && i < plan->item_count; i++)
        in[i] = (plan->items[i].ties >> cut->tie & 1) != 0;
    cut->made->in_tie = in;
    return in != NULL;
}

static bool cut_items(const struct kith__cut *cut)
{
    int32_t count = cut->draft->plan->item_count;
    struct kith__tie_plan *made = cut->made;
    made->ask_when =
        kith__draft_take(cut->draft, count, sizeof *made->ask_when);
    made->ask_order =
        kith__draft_take(cut->draft, count, sizeof *made->ask_order);
    if (made->ask_when == NULL || made->ask_order == NULL)
        return false;
    for (int32_t i = 0; i < count; i++) {
        int32_t item = cut->item_order[i];
        if (made->in_tie[item])
            made->ask_order[made->ask_count++] = item;
        made->ask_when[i] = made->in_tie[i]
                                ? cut_and_copy(cut, cut->draft->ask_when[i])
                                : KITH__VANISHED;
    }
    return true;
}

static bool mark_scales(const struct kith__cut *cut)
{
    const struct kith__plan *plan = cut->draft->plan;
    struct kith__tie_plan *made = cut->made;
    made->scales =
        kith__draft_take(cut->draft, plan->scale_count, sizeof *made->scales);
    made->difference_applies = kith__draft_take(
        cut->draft, plan->difference_count, sizeof *made->difference_applies);
    if (made->scales == NULL || made->difference_applies == NULL)
        return false;
    for (int32_t s = 0; s < plan->scale_count; s++)
        for (int32_t k = 0; k < plan->scales[s].count; k++)
            if (made->in_tie[plan->scales[s].keys[k].item])
                made->scales[s].applies = true;
    for (int32_t d = 0; d < plan->difference_count; d++)
        made->difference_applies[d] =
            made->scales[plan->differences[d].from].applies &&
            made->scales[plan->differences[d].minus].applies;
    return true;
}

static kith_status cut_valid_when(const struct kith__cut *cut)
{
    const struct kith__draft *draft = cut->draft;
    cut->made->valid_when = cut_and_copy(cut, draft->valid_when);
    if (cut->made->valid_when != KITH__VANISHED)
        return KITH_OK;
    return kith__draft_fail(
        draft, draft->valid_when_spot, KITH_E_DOCUMENT,
        "Nothing that \"valid_when\" reads is asked in tie '%s', so no scale "
        "could have a score there; let it read an item of every tie",
        draft->plan->ties[cut->tie].id);
}

/* ---- Patterns ----------------------------------------------------------- */

/* What is left of a pattern's criteria, and whether a required one is gone. */
struct left {
    int32_t count;
    bool lost_required;
};

static bool cut_pattern(const struct kith__cut *cut, int32_t number,
                        struct left *left)
{
    const struct kith__pattern *pattern = &cut->draft->plan->patterns[number];
    const struct kith__draft_pattern *written = &cut->draft->patterns[number];
    kith__condition *criteria =
        cut_list(cut, pattern->count, written->criteria);
    cut->made->criteria[number] = criteria;
    cut->made->easings[number] =
        cut_list(cut, pattern->easing_count, written->easings);
    if (criteria == NULL || cut->made->easings[number] == NULL)
        return false;
    *left = (struct left){0};
    for (int32_t i = 0; i < pattern->count; i++) {
        bool gone = criteria[i] == KITH__VANISHED;
        left->count += !gone;
        left->lost_required |= gone && pattern->criteria[i].required;
    }
    return true;
}

static kith_status refuse_too_few(const struct kith__cut *cut, int32_t number,
                                  int32_t left)
{
    const struct kith__pattern *pattern = &cut->draft->plan->patterns[number];
    return kith__draft_fail(
        cut->draft, cut->draft->patterns[number].spot, KITH_E_DOCUMENT,
        "Pattern '%s' has %i of its criteria left in tie '%s' and needs %i for "
        "\"some\", so it would be \"not seen\" there because nothing was "
        "asked; let its items be asked in that tie, make a criterion that the "
        "tie has not \"required\", or need fewer",
        pattern->id, (int)left, cut->draft->plan->ties[cut->tie].id,
        (int)pattern->some);
}

static kith_status cut_patterns(const struct kith__cut *cut)
{
    const struct kith__plan *plan = cut->draft->plan;
    for (int32_t i = 0; i < plan->pattern_count; i++) {
        int32_t number = cut->pattern_order[i];
        const struct kith__pattern *pattern = &plan->patterns[number];
        struct left left;
        if (!cut_pattern(cut, number, &left))
            return KITH_E_MEMORY;
        if (!left.lost_required && left.count > 0 && left.count < pattern->some)
            return refuse_too_few(cut, number, left.count);
        cut->made->pattern_applies[number] =
            !left.lost_required && left.count > 0;
        cut->made->pattern_order[i] = number;
    }
    return KITH_OK;
}

static bool take_patterns(const struct kith__cut *cut)
{
    int32_t count = cut->draft->plan->pattern_count;
    struct kith__tie_plan *made = cut->made;
    made->pattern_applies =
        kith__draft_take(cut->draft, count, sizeof *made->pattern_applies);
    made->criteria =
        kith__draft_take(cut->draft, count, sizeof *made->criteria);
    made->easings = kith__draft_take(cut->draft, count, sizeof *made->easings);
    made->pattern_order =
        kith__draft_take(cut->draft, count, sizeof *made->pattern_order);
    return made->pattern_applies != NULL && made->criteria != NULL &&
           made->easings != NULL && made->pattern_order != NULL;
}

/* ---- Norms --------------------------------------------------------------- */

/* Where no ties are named, a norm is that of all the items. */
static bool norm_holds(const struct kith__cut *cut, int32_t scale,
                       const struct kith__norm *norm)
{
    const struct kith__scale *is = &cut->draft->plan->scales[scale];
    bool holds = (norm->ties >> cut->tie & 1) != 0;
    for (int32_t k = 0; norm->whole && k < is->count; k++)
        holds = holds && cut->made->in_tie[is->keys[k].item];
    return holds;
}

static bool cut_norms(const struct kith__cut *cut)
{
    const struct kith__plan *plan = cut->draft->plan;
    struct kith__tie_plan *made = cut->made;
    made->norms =
        kith__draft_take(cut->draft, plan->scale_count, sizeof *made->norms);
    for (int32_t s = 0; made->norms != NULL && s < plan->scale_count; s++) {
        const struct kith__scale *scale = &plan->scales[s];
        made->norms[s] = cut_list(cut, scale->norm_count, cut->draft->norms[s]);
        if (made->norms[s] == NULL)
            return false;
        for (int32_t i = 0; i < scale->norm_count; i++)
            if (!norm_holds(cut, s, &scale->norms[i]))
                made->norms[s][i] = KITH__VANISHED;
    }
    return made->norms != NULL;
}

/* ---- All of it ---------------------------------------------------------- */

static bool cut_advice_and_stops(const struct kith__cut *cut)
{
    const struct kith__draft *draft = cut->draft;
    cut->made->advice = cut_list(cut, draft->plan->advice_count, draft->advice);
    cut->made->stops = cut_list(cut, draft->plan->stop_count, draft->stops);
    return cut->made->advice != NULL && cut->made->stops != NULL;
}

static bool keep_nodes(const struct kith__cut *cut)
{
    int32_t count = cut->made->node_count;
    cut->made->nodes = kith__draft_take(cut->draft, count, sizeof *cut->nodes);
    if (cut->made->nodes != NULL && count > 0)
        memcpy(cut->made->nodes, cut->nodes,
               (size_t)count * sizeof *cut->nodes);
    return cut->made->nodes != NULL;
}

kith_status kith__cut_tie(struct kith__cut *cut)
{
    if (!mark_items(cut) || !mark_scales(cut) || !cut_items(cut) ||
        !take_patterns(cut))
        return KITH_E_MEMORY;
    kith_status status = cut_valid_when(cut);
    if (status == KITH_OK)
        status = cut_patterns(cut);
    if (status != KITH_OK)
        return status;
    return cut_advice_and_stops(cut) && cut_norms(cut) && keep_nodes(cut)
               ? KITH_OK
               : KITH_E_MEMORY;
}
