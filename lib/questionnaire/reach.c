/* SPDX-License-Identifier: MIT */
/* reach - what of a document can never come about in one tie: an item never
 * asked, a scale never scored, a pattern never seen. A gate pattern of which a
 * part can never be true is refused.
 *
 * Conditions are judged in reach_conditions.c; warnings come later. */

#include "questionnaire/steps.h"

/* How many criteria there are, and what they can be. */
struct tally {
    int32_t left, can_be_true, can_be_false;
    bool dead_required;
};

/* ---- Items and scales --------------------------------------------------- */

static bool judge_items(struct kith__reach *reach)
{
    const struct kith__tie_plan *made = reach->cut->made;
    for (int32_t i = 0; i < made->ask_count; i++) {
        int32_t item = made->ask_order[i];
        uint8_t can;
        if (!kith__can_be(reach, reach->draft->ask_when[item], &can))
            return false;
        reach->asked[item] = (can & KITH__CAN_BE_TRUE) != 0;
        if (!reach->asked[item])
            reach->unasked[item] |= kith__tie_bit(reach);
    }
    return true;
}

/* Whether enough of a scale's items can be asked for there to be a score. */
static bool has_enough(const struct kith__reach *reach, int32_t number)
{
    const struct kith__scale *scale = &reach->draft->plan->scales[number];
    const struct kith__scale_plan *keyed = &reach->cut->made->scales[number];
    int32_t count = 0;
    for (int32_t i = 0; i < keyed->count; i++)
        count += reach->asked[keyed->items[i].item];
    return count > 0 && (scale->minimum != KITH__MINIMUM_COUNT ||
                         count * KITH__ONE >= scale->minimum_value);
}

static bool judge_scales(struct kith__reach *reach)
{
    const struct kith__plan *plan = reach->draft->plan;
    uint8_t valid;
    if (!kith__can_be(reach, reach->draft->valid_when, &valid))
        return false;
    for (int32_t i = 0; i < plan->scale_count; i++) {
        const struct kith__scale_plan *keyed = &reach->cut->made->scales[i];
        reach->scored[i] = keyed->applies && has_enough(reach, i) &&
                           (valid & KITH__CAN_BE_TRUE) != 0;
        if (reach->scored[i])
            reach->spans[i] = kith__scale_span(&plan->scales[i], keyed);
        else if (keyed->applies)
            reach->unscored[i] |= kith__tie_bit(reach);
    }
    return true;
}

/* ---- Patterns ----------------------------------------------------------- */

static bool judge_pattern(struct kith__reach *reach, int32_t number,
                          struct tally *tally)
{
    const struct kith__pattern *pattern = &reach->draft->plan->patterns[number];
    const struct kith__draft_pattern *written = &reach->draft->patterns[number];
    for (int32_t i = 0; i < pattern->count; i++) {
        kith__condition criterion = written->criteria[i];
        uint8_t can;
        if (!kith__can_be(reach, criterion, &can))
            return false;
        if (!reach->cut->stays[criterion])
            continue;
        tally->left++;
        tally->can_be_true += (can & KITH__CAN_BE_TRUE) != 0;
        tally->can_be_false += (can & KITH__CAN_BE_FALSE) != 0;
        tally->dead_required |=
            pattern->criteria[i].required && (can & KITH__CAN_BE_TRUE) == 0;
    }
    return true;
}

/* Whether an easing can bring a pattern down. */
static bool judge_easings(struct kith__reach *reach, int32_t number,
                          bool *eased)
{
    *eased = false;
    for (int32_t i = 0; i < reach->draft->plan->patterns[number].easing_count;
         i++) {
        uint8_t can;
        if (!kith__can_be(reach, reach->draft->patterns[number].easings[i],
                          &can))
            return false;
        *eased |= (can & KITH__CAN_BE_TRUE) != 0;
    }
    return true;
}

/* Whether the criteria that must all be met can be met together. */
static bool criteria_agree(struct kith__reach *reach, int32_t number, bool all)
{
    const struct kith__pattern *pattern = &reach->draft->plan->patterns[number];
    const kith__condition *criteria = reach->draft->patterns[number].criteria;
    kith__agree_begin(reach);
    for (int32_t i = 0; i < pattern->count; i++)
        if (reach->cut->stays[criteria[i]] &&
            (all || pattern->criteria[i].required) &&
            !kith__agree_with(reach, criteria[i]))
            return false;
    return true;
}

/* What a level can be: true where it can be reached, false where something can
 * stand against it. */
static uint8_t level_can_be(struct kith__reach *reach, int32_t number,
                            const struct tally *tally, int32_t need, bool eased)
{
    if (need == KITH__NONE)
        return KITH__CAN_BE_FALSE;
    bool reached = !tally->dead_required && tally->can_be_true >= need &&
                   criteria_agree(reach, number, tally->left == need);
    bool missed = eased || tally->can_be_false > 0;
    return (uint8_t)((reached ? KITH__CAN_BE_TRUE : 0) |
                     (missed || !reached ? KITH__CAN_BE_FALSE : 0));
}

static void note_levels(struct kith__reach *reach, int32_t number)
{
    uint32_t bit = kith__tie_bit(reach);
    reach->applies[number] |= bit;
    if ((reach->some[number] & KITH__CAN_BE_TRUE) == 0)
        reach->unseen[number] |= bit;
    else if (reach->draft->plan->patterns[number].clear != KITH__NONE &&
             (reach->clear[number] & KITH__CAN_BE_TRUE) == 0)
        reach->unclear[number] |= bit;
}

/* ---- Gate patterns ------------------------------------------------------ */

static const char *tie_of(const struct kith__reach *reach)
{
    return reach->draft->plan->ties[reach->cut->tie].id;
}

static kith_status refuse_dead(const struct kith__reach *reach, int32_t pattern,
                               int32_t criterion, int32_t node)
{
    const struct kith__pattern *is = &reach->draft->plan->patterns[pattern];
    return kith__draft_fail(
        reach->draft, reach->draft->nodes[node].spot, KITH_E_DOCUMENT,
        "This part of criterion '%s' of gate pattern '%s' can never be true in "
        "tie '%s', because %s: the gate could be not raised whatever is "
        "answered; mend it, or take it out",
        is->criteria[criterion].id, is->id, tie_of(reach), reach->why[node]);
}

static kith_status check_criterion(const struct kith__reach *reach,
                                   int32_t pattern, int32_t criterion)
{
    struct kith__walk walk = kith__walk(
        reach->draft, reach->draft->patterns[pattern].criteria[criterion]);
    while (kith__walk_on(&walk))
        if ((reach->dead[walk.at] & kith__tie_bit(reach)) != 0)
            return refuse_dead(reach, pattern, criterion, walk.at);
    return KITH_OK;
}

static kith_status check_gate_pattern(const struct kith__reach *reach,
                                      int32_t number)
{
    const struct kith__pattern *pattern = &reach->draft->plan->patterns[number];
    kith_status status = KITH_OK;
    for (int32_t i = 0; i < pattern->count && status == KITH_OK; i++)
        status = check_criterion(reach, number, i);
    if (status != KITH_OK ||
        (reach->unseen[number] & kith__tie_bit(reach)) == 0)
        return status;
    return kith__draft_fail(
        reach->draft, reach->draft->patterns[number].spot, KITH_E_DOCUMENT,
        "Gate pattern '%s' can never come to \"some\" in tie '%s', because the "
        "criteria it needs cannot be met together: the gate could be not "
        "raised whatever is answered; mend the criteria or \"levels\"",
        pattern->id, tie_of(reach));
}

static kith_status judge_patterns(struct kith__reach *reach)
{
    const struct kith__plan *plan = reach->draft->plan;
    kith_status status = KITH_OK;
    for (int32_t i = 0; i < plan->pattern_count && status == KITH_OK; i++) {
        int32_t number = reach->cut->pattern_order[i];
        if (!reach->cut->made->pattern_applies[number])
            continue;
        struct tally tally = {0};
        bool eased;
        reach->gated |= plan->patterns[number].gate;
        if (!judge_pattern(reach, number, &tally) ||
            !judge_easings(reach, number, &eased))
            return KITH_E_MEMORY;
        reach->some[number] = level_can_be(reach, number, &tally,
                                           plan->patterns[number].some, eased);
        reach->clear[number] = level_can_be(
            reach, number, &tally, plan->patterns[number].clear, eased);
        note_levels(reach, number);
        if (plan->patterns[number].gate)
            status = check_gate_pattern(reach, number);
    }
    return status;
}

/* ---- One tie ------------------------------------------------------------ */

static bool judge_list(struct kith__reach *reach, int32_t count,
                       const kith__condition *conditions)
{
    uint8_t can;
    for (int32_t i = 0; i < count; i++)
        if (!kith__can_be(reach, conditions[i], &can))
            return false;
    return true;
}

static bool judge_norms(struct kith__reach *reach)
{
    const struct kith__plan *plan = reach->draft->plan;
    for (int32_t s = 0; s < plan->scale_count; s++)
        if (!judge_list(reach, plan->scales[s].norm_count,
                        reach->draft->norms[s]))
            return false;
    return true;
}

kith_status kith__reach_tie(struct kith__reach *reach,
                            const struct kith__cut *cut)
{
    const struct kith__plan *plan = reach->draft->plan;
    reach->cut = cut;
    reach->gated = false;
    if (!judge_items(reach) || !judge_scales(reach))
        return KITH_E_MEMORY;
    kith_status status = judge_patterns(reach);
    if (status != KITH_OK)
        return status;
    return judge_list(reach, plan->advice_count, reach->draft->advice) &&
                   judge_list(reach, plan->stop_count, reach->draft->stops) &&
                   judge_norms(reach)
               ? KITH_OK
               : KITH_E_MEMORY;
}

static bool take_conditions(struct kith__reach *reach)
{
    const struct kith__draft *draft = reach->draft;
    int32_t count = draft->node_count;
    reach->dead = kith__draft_scratch(draft, count, sizeof *reach->dead);
    reach->why = kith__draft_scratch(draft, count, sizeof *reach->why);
    reach->alive = kith__draft_scratch(draft, count, sizeof *reach->alive);
    reach->always = kith__draft_scratch(draft, count, sizeof *reach->always);
    reach->can = kith__draft_scratch(draft, count, sizeof *reach->can);
    return reach->dead != NULL && reach->why != NULL && reach->alive != NULL &&
           reach->always != NULL && reach->can != NULL;
}

static bool take_items_and_scales(struct kith__reach *reach)
{
    const struct kith__draft *draft = reach->draft;
    int32_t items = draft->plan->item_count;
    int32_t scales = draft->plan->scale_count;
    reach->unasked = kith__draft_scratch(draft, items, sizeof *reach->unasked);
    reach->asked = kith__draft_scratch(draft, items, sizeof *reach->asked);
    reach->unscored =
        kith__draft_scratch(draft, scales, sizeof *reach->unscored);
    reach->scored = kith__draft_scratch(draft, scales, sizeof *reach->scored);
    reach->spans = kith__draft_scratch(draft, scales, sizeof *reach->spans);
    return reach->unasked != NULL && reach->asked != NULL &&
           reach->unscored != NULL && reach->scored != NULL &&
           reach->spans != NULL;
}

static bool take_patterns(struct kith__reach *reach)
{
    const struct kith__draft *draft = reach->draft;
    int32_t count = draft->plan->pattern_count;
    reach->unseen = kith__draft_scratch(draft, count, sizeof *reach->unseen);
    reach->unclear = kith__draft_scratch(draft, count, sizeof *reach->unclear);
    reach->applies = kith__draft_scratch(draft, count, sizeof *reach->applies);
    reach->some = kith__draft_scratch(draft, count, sizeof *reach->some);
    reach->clear = kith__draft_scratch(draft, count, sizeof *reach->clear);
    return reach->unseen != NULL && reach->unclear != NULL &&
           reach->applies != NULL && reach->some != NULL &&
           reach->clear != NULL;
}

kith_status kith__reach_new(const struct kith__draft *draft,
                            struct kith__reach *reach)
{
    *reach = (struct kith__reach){.draft = draft};
    return take_conditions(reach) && take_items_and_scales(reach) &&
                   take_patterns(reach) && kith__agree_new(reach)
               ? KITH_OK
               : KITH_E_MEMORY;
}
