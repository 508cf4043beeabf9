/* SPDX-License-Identifier: MIT */
/* walk - goes through a condition as it was written, parents first.
 *
 * Knows how nodes lie; knows nothing of what they mean. */

#include "questionnaire/steps.h"

bool kith__is_inner(uint8_t op)
{
    return op == KITH__OP_ALL || op == KITH__OP_ANY || op == KITH__OP_COUNT ||
           op == KITH__OP_NOT;
}

struct kith__walk kith__walk(const struct kith__draft *draft,
                             kith__condition condition)
{
    struct kith__walk walk = {.draft = draft, .at = KITH__NONE};
    if (condition >= 0) {
        walk.open[0].next = condition;
        walk.open[0].end = condition + 1;
        walk.depth = 1;
    }
    return walk;
}

bool kith__walk_on(struct kith__walk *walk)
{
    while (walk->depth > 0 &&
           walk->open[walk->depth - 1].next == walk->open[walk->depth - 1].end)
        walk->depth--;
    if (walk->depth == 0)
        return false;
    walk->at = walk->open[walk->depth - 1].next++;
    walk->under_not = walk->open[walk->depth - 1].under_not;
    walk->node = &walk->draft->nodes[walk->at];
    const struct kith__condition_node *is = &walk->node->is;
    if (kith__is_inner(is->op)) {
        walk->open[walk->depth].next = is->first;
        walk->open[walk->depth].end = is->first + is->count;
        walk->open[walk->depth].under_not =
            walk->under_not || is->op == KITH__OP_NOT;
        walk->depth++;
    }
    return true;
}
