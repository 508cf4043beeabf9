/* SPDX-License-Identifier: MIT */

#include "conditions/condition.h"

/* Which signs of a comparison with the threshold pass: below, equal, above. */
static const uint8_t passing[] = {
    [KITH__TEST_AT_LEAST] = 6, [KITH__TEST_ABOVE] = 4, [KITH__TEST_AT_MOST] = 3,
    [KITH__TEST_BELOW] = 1,    [KITH__TEST_IS] = 2,
};

static bool passes(unsigned test, int sign)
{
    return (passing[test] >> (sign + 1)) & 1;
}

enum kith__truth kith__judge_known(const struct kith__condition_node *leaf,
                                   kith__decimal value)
{
    kith__decimal at = leaf->against;
    return passes(leaf->test, (value > at) - (value < at)) ? KITH__TRUE
                                                           : KITH__FALSE;
}

enum kith__truth kith__judge(enum kith__test test, int low, int high)
{
    bool first = passes(test, low);
    if (first != passes(test, high))
        return KITH__UNKNOWN;
    /* Both ends pass or fail; only "is" can hold between two that fail. */
    if (!first && low < 0 && high > 0 && test == KITH__TEST_IS)
        return KITH__UNKNOWN;
    return first ? KITH__TRUE : KITH__FALSE;
}

enum kith__truth kith__judge_decimal(const struct kith__condition_node *leaf,
                                     kith__decimal low, kith__decimal high)
{
    kith__decimal at = leaf->against;
    return kith__judge((enum kith__test)leaf->test, (low > at) - (low < at),
                       (high > at) - (high < at));
}

enum kith__truth kith__judge_count(int32_t known_true, int32_t unknown,
                                   int32_t need)
{
    if (known_true >= need)
        return KITH__TRUE;
    return known_true + unknown < need ? KITH__FALSE : KITH__UNKNOWN;
}

/* Most children are leaves: they are asked for without another call. */
static inline enum kith__truth child(const struct kith__condition_node *nodes,
                                     int32_t at, kith__leaf leaf,
                                     const void *world)
{
    uint8_t op = nodes[at].op;
    return op >= KITH__OP_ITEM && op <= KITH__OP_PATTERN
               ? leaf(&nodes[at], world)
               : kith__evaluate(nodes, at, leaf, world);
}

/* "all" is false as soon as one child is, "any" true as soon as one is. */
static enum kith__truth evaluate_until(const struct kith__condition_node *nodes,
                                       const struct kith__condition_node *node,
                                       kith__leaf leaf, const void *world,
                                       enum kith__truth end)
{
    bool unknown = false;
    for (int32_t i = 0; i < node->count; i++) {
        enum kith__truth truth = child(nodes, node->first + i, leaf, world);
        if (truth == end)
            return end;
        unknown |= truth == KITH__UNKNOWN;
    }
    return unknown ? KITH__UNKNOWN : (enum kith__truth)(KITH__TRUE - end);
}

static enum kith__truth evaluate_count(const struct kith__condition_node *nodes,
                                       const struct kith__condition_node *node,
                                       kith__leaf leaf, const void *world)
{
    int32_t known_true = 0, unknown = 0;
    for (int32_t i = 0; i < node->count; i++) {
        enum kith__truth truth = child(nodes, node->first + i, leaf, world);
        known_true += truth == KITH__TRUE;
        unknown += truth == KITH__UNKNOWN;
    }
    return kith__judge_count(known_true, unknown, node->need);
}

/* As deep as the document's conditions: at most KITH__CONDITION_DEPTH. */
enum kith__truth kith__evaluate(const struct kith__condition_node *nodes,
                                kith__condition condition, kith__leaf leaf,
                                const void *world)
{
    if (condition < 0)
        return condition == KITH__ALWAYS ? KITH__TRUE : KITH__FALSE;
    const struct kith__condition_node *node = &nodes[condition];
    switch (node->op) {
    case KITH__OP_TRUE:
        return KITH__TRUE;
    case KITH__OP_FALSE:
        return KITH__FALSE;
    case KITH__OP_ALL:
        return evaluate_until(nodes, node, leaf, world, KITH__FALSE);
    case KITH__OP_ANY:
        return evaluate_until(nodes, node, leaf, world, KITH__TRUE);
    case KITH__OP_COUNT:
        return evaluate_count(nodes, node, leaf, world);
    case KITH__OP_NOT:
        return (enum kith__truth)(
            KITH__TRUE - kith__evaluate(nodes, node->first, leaf, world));
    default:
        return leaf(node, world);
    }
}
