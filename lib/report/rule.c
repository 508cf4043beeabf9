/* SPDX-License-Identifier: MIT */

#include "report/rule.h"

#include <kith/assessment.h>

static void add_test(struct kith__builder *builder, const char *kind,
                     const char *id, const struct kith__condition_node *leaf)
{
    static const char *const tests[] = {[KITH__TEST_AT_LEAST] = "at_least",
                                        [KITH__TEST_ABOVE] = "above",
                                        [KITH__TEST_AT_MOST] = "at_most",
                                        [KITH__TEST_BELOW] = "below",
                                        [KITH__TEST_IS] = "is"};
    kith__add(builder, kind);
    kith__add_char(builder, ' ');
    kith__add(builder, id);
    kith__add_char(builder, ' ');
    kith__add(builder, tests[leaf->test]);
    kith__add_char(builder, ' ');
    kith__add_decimal(builder, leaf->against);
}

static void add_words(struct kith__builder *builder, const char *first,
                      const char *second, const char *third)
{
    kith__add(builder, first);
    kith__add(builder, second);
    kith__add(builder, third);
}

static const char *gate_word(int32_t gate)
{
    return gate == KITH_GATE_RAISED    ? "raised"
           : gate == KITH_GATE_UNKNOWN ? "unknown"
                                       : "not-raised";
}

static void add_share(struct kith__builder *builder,
                      const struct kith__plan *plan,
                      const struct kith__condition_node *leaf)
{
    add_words(builder, "share ", plan->facts[leaf->subject].id, " against ");
    add_words(builder, plan->facts[leaf->other].id, " wilson_above ", "");
    kith__add_decimal(builder, leaf->against);
    kith__add(builder, " from ");
    kith__add_integer(builder, leaf->need);
}

static void add_leaf(struct kith__builder *builder,
                     const struct kith__plan *plan,
                     const struct kith__condition_node *leaf)
{
    switch (leaf->op) {
    case KITH__OP_ITEM:
        add_test(builder, "item", plan->items[leaf->subject].id, leaf);
        break;
    case KITH__OP_FACT:
        add_test(builder, "fact", plan->facts[leaf->subject].id, leaf);
        break;
    case KITH__OP_SHARE:
        add_share(builder, plan, leaf);
        break;
    case KITH__OP_SCALE:
        add_test(builder, "scale", plan->scales[leaf->subject].id, leaf);
        break;
    case KITH__OP_DIFFERENCE:
        add_test(builder, "difference", plan->differences[leaf->subject].id,
                 leaf);
        break;
    case KITH__OP_ANSWERED:
        add_words(builder, "answered ", plan->items[leaf->subject].id, "");
        break;
    case KITH__OP_PATTERN:
        add_words(builder, "pattern ", plan->patterns[leaf->subject].id,
                  leaf->need == KITH_CLEAR ? " at_least clear"
                                           : " at_least some");
        break;
    case KITH__OP_GATE:
        add_words(builder, "gate ", gate_word(leaf->need), "");
        break;
    default: /* a tie leaf, folded */
        kith__add(builder, leaf->op == KITH__OP_TRUE ? "true" : "false");
    }
}

static void open_node(struct kith__builder *builder,
                      const struct kith__condition_node *node)
{
    if (node->op == KITH__OP_COUNT) {
        kith__add(builder, "at least ");
        kith__add_integer(builder, node->need);
        kith__add(builder, " of (");
        return;
    }
    kith__add(builder, node->op == KITH__OP_ALL   ? "all of ("
                       : node->op == KITH__OP_ANY ? "any of ("
                                                  : "not (");
}

/* As deep as conditions are: at most KITH__CONDITION_DEPTH. */
void kith__add_rule(struct kith__builder *builder,
                    const struct kith__plan *plan,
                    const struct kith__tie_plan *cut, kith__condition condition)
{
    if (condition < 0) {
        kith__add(builder, condition == KITH__ALWAYS ? "always" : "never");
        return;
    }
    const struct kith__condition_node *node = &cut->nodes[condition];
    if (node->op < KITH__OP_ALL) {
        add_leaf(builder, plan, node);
        return;
    }
    open_node(builder, node);
    for (int32_t i = 0; i < node->count; i++) {
        kith__add(builder, i == 0 ? "" : "; ");
        kith__add_rule(builder, plan, cut, node->first + i);
    }
    kith__add_char(builder, ')');
}
