/* SPDX-License-Identifier: MIT */
/* reach_conditions - what a condition can come out as in one tie, from what its
 * leaves can; and which parts of it can never be true.
 *
 * Hopeful: what it calls impossible is impossible, not the other way round. */

#include "questionnaire/steps.h"

/* ---- Conditions --------------------------------------------------------- */

uint32_t kith__tie_bit(const struct kith__reach *reach)
{
    return UINT32_C(1) << reach->cut->tie;
}

/* How many children there are, and what they can be. */
struct tally {
    int32_t left, can_be_true, can_be_false, dead;
};

static bool agree(struct kith__reach *reach, int32_t node)
{
    kith__agree_begin(reach);
    return kith__agree_with(reach, node);
}

static uint8_t inner_can_be(struct kith__reach *reach, int32_t node,
                            const struct tally *tally)
{
    const struct kith__condition_node *is = &reach->draft->nodes[node].is;
    bool be_true, be_false;
    if (is->op == KITH__OP_ANY) {
        be_true = tally->can_be_true > 0;
        be_false = tally->can_be_false == tally->left;
    } else if (is->op == KITH__OP_NOT) {
        be_true = tally->can_be_false > 0 && agree(reach, node);
        be_false = tally->can_be_true > 0;
    } else {
        int32_t need = is->op == KITH__OP_COUNT ? is->need : tally->left;
        be_true = tally->can_be_true >= need && agree(reach, node);
        be_false = tally->left - tally->can_be_false < need;
    }
    return (uint8_t)((be_true ? KITH__CAN_BE_TRUE : 0) |
                     (be_false ? KITH__CAN_BE_FALSE : 0));
}

static bool is_dead(const struct kith__reach *reach, int32_t node)
{
    return (reach->can[node] & KITH__CAN_BE_TRUE) == 0;
}

/* Writes down why a node is dead, the first time that it is. */
static bool bury(struct kith__reach *reach, int32_t node)
{
    bool known = reach->dead[node] != 0;
    reach->dead[node] |= kith__tie_bit(reach);
    if (known)
        return true;
    struct kith__builder why = {.memory = reach->draft->memory};
    kith__add_why(reach, node, &why);
    const char *text = kith__builder_peek(&why);
    if (!why.failed)
        reach->why[node] =
            kith__arena_text(reach->draft->scratch, text, why.length);
    kith__builder_free(&why);
    if (reach->why[node] == NULL)
        kith__fail_memory(reach->draft->error);
    return reach->why[node] != NULL;
}

static bool judge(struct kith__reach *reach, int32_t node);

static bool judge_children(struct kith__reach *reach,
                           const struct kith__condition_node *is,
                           struct tally *tally)
{
    for (int32_t i = is->first; i < is->first + is->count; i++) {
        if (!reach->cut->stays[i])
            continue;
        if (!judge(reach, i))
            return false;
        tally->left++;
        tally->can_be_true += (reach->can[i] & KITH__CAN_BE_TRUE) != 0;
        tally->can_be_false += (reach->can[i] & KITH__CAN_BE_FALSE) != 0;
        tally->dead += is_dead(reach, i);
    }
    return true;
}

/* Works out what a node that stays can be, and all below it; not deeper than
 * KITH__CONDITION_DEPTH. False when out of memory. */
static bool judge(struct kith__reach *reach, int32_t node)
{
    const struct kith__condition_node *is = &reach->draft->nodes[node].is;
    struct tally tally = {0};
    if (kith__is_inner(is->op)) {
        if (!judge_children(reach, is, &tally))
            return false;
        reach->can[node] = inner_can_be(reach, node, &tally);
    } else {
        reach->can[node] = kith__leaf_can_be(reach, is);
    }
    if (!is_dead(reach, node))
        reach->alive[node] |= kith__tie_bit(reach);
    if (reach->can[node] == KITH__CAN_BE_TRUE)
        reach->always[node] |= kith__tie_bit(reach);
    /* The deepest dead node is the one to mend. */
    return !is_dead(reach, node) || tally.dead > 0 || bury(reach, node);
}

bool kith__can_be(struct kith__reach *reach, kith__condition condition,
                  uint8_t *can)
{
    *can = condition < 0 ? KITH__CAN_BE_TRUE : KITH__CAN_BE_FALSE;
    if (condition < 0 || !reach->cut->stays[condition])
        return true;
    if (!judge(reach, condition))
        return false;
    *can = reach->can[condition];
    return true;
}
