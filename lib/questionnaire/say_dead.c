/* SPDX-License-Identifier: MIT */
/* say_dead - says why a part of a condition can never be true.
 *
 * Words only: what is dead was found out in reach_conditions.c. */

#include "questionnaire/steps.h"

static void add_named(struct kith__builder *builder, const char *noun,
                      const char *id, const char *what)
{
    kith__add(builder, noun);
    kith__add(builder, " '");
    kith__add(builder, id);
    kith__add(builder, "' ");
    kith__add(builder, what);
}

static void add_range(struct kith__builder *builder, kith__decimal low,
                      kith__decimal high)
{
    kith__add_decimal(builder, low);
    kith__add(builder, " to ");
    kith__add_decimal(builder, high);
}

static void add_item(const struct kith__reach *reach,
                     const struct kith__condition_node *leaf,
                     struct kith__builder *builder)
{
    const struct kith__item *item = &reach->draft->plan->items[leaf->subject];
    if (!reach->asked[leaf->subject]) {
        add_named(builder, "item", item->id, "is never asked");
    } else if (leaf->test == KITH__TEST_IS) {
        add_named(builder, "item", item->id, "has no answer of the value ");
        kith__add_decimal(builder, leaf->against);
    } else {
        add_named(builder, "item", item->id, "has values from ");
        add_range(builder, item->minimum, item->maximum);
    }
}

static void add_fact(const struct kith__reach *reach,
                     const struct kith__condition_node *leaf,
                     struct kith__builder *builder)
{
    const struct kith__fact *fact = &reach->draft->plan->facts[leaf->subject];
    add_named(builder, "fact", fact->id, "has values from ");
    add_range(builder, fact->minimum, fact->maximum);
}

static void add_share(const struct kith__reach *reach,
                      const struct kith__condition_node *leaf,
                      struct kith__builder *builder)
{
    const struct kith__fact *facts = reach->draft->plan->facts;
    kith__add(builder, "no counts of '");
    kith__add(builder, facts[leaf->subject].id);
    kith__add(builder, "' and '");
    kith__add(builder, facts[leaf->other].id);
    kith__add(builder, "' within their \"min\" and \"max\" would do");
}

static void add_scores(struct kith__span span, struct kith__builder *builder)
{
    add_range(builder, kith__ratio_round(span.low, 6),
              kith__ratio_round(span.high, 6));
}

static void add_scale(const struct kith__reach *reach,
                      const struct kith__condition_node *leaf,
                      struct kith__builder *builder)
{
    const char *id = reach->draft->plan->scales[leaf->subject].id;
    if (!reach->scored[leaf->subject]) {
        add_named(builder, "scale", id, "never has a score");
        return;
    }
    add_named(builder, "scale", id, "has scores from ");
    add_scores(reach->spans[leaf->subject], builder);
}

static void add_difference(const struct kith__reach *reach,
                           const struct kith__condition_node *leaf,
                           struct kith__builder *builder)
{
    const struct kith__difference *is =
        &reach->draft->plan->differences[leaf->subject];
    if (!reach->scored[is->from] || !reach->scored[is->minus]) {
        add_named(builder, "difference", is->id, "never has a value");
        return;
    }
    add_named(builder, "difference", is->id, "has values from ");
    add_scores(kith__difference_span(reach, leaf->subject), builder);
}

void kith__add_why(const struct kith__reach *reach, int32_t node,
                   struct kith__builder *builder)
{
    const struct kith__condition_node *is = &reach->draft->nodes[node].is;
    const struct kith__plan *plan = reach->draft->plan;
    switch (is->op) {
    case KITH__OP_ITEM:
        add_item(reach, is, builder);
        break;
    case KITH__OP_FACT:
        add_fact(reach, is, builder);
        break;
    case KITH__OP_SHARE:
        add_share(reach, is, builder);
        break;
    case KITH__OP_SCALE:
        add_scale(reach, is, builder);
        break;
    case KITH__OP_DIFFERENCE:
        add_difference(reach, is, builder);
        break;
    case KITH__OP_ANSWERED:
        add_named(builder, "item", plan->items[is->subject].id,
                  "is never asked");
        break;
    case KITH__OP_PATTERN:
        add_named(builder, "pattern", plan->patterns[is->subject].id,
                  is->need == KITH_CLEAR ? "can never come to \"clear\""
                                         : "can never come to \"some\"");
        break;
    case KITH__OP_GATE:
        kith__add(builder, "no gate pattern applies");
        break;
    case KITH__OP_NOT:
        kith__add(builder, "what stands in the \"not\" is always true");
        break;
    default:
        kith__add(builder, "what it needs cannot be true together");
        break;
    }
}
