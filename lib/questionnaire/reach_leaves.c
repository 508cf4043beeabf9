/* SPDX-License-Identifier: MIT */
/* reach_leaves - what a leaf can come out as in one tie, by the values that
 * what it reads can have.
 *
 * Knows ranges; knows nothing of conditions. */

#include "questionnaire/steps.h"

#include "base/share.h"

/* Whether a value passes that compares so with the threshold: -1, 0 or 1. */
static bool passes(uint8_t test, int compared)
{
    switch (test) {
    case KITH__TEST_AT_LEAST:
        return compared >= 0;
    case KITH__TEST_ABOVE:
        return compared > 0;
    case KITH__TEST_AT_MOST:
        return compared <= 0;
    case KITH__TEST_BELOW:
        return compared < 0;
    default:
        return compared == 0;
    }
}

static int compare(kith__decimal a, kith__decimal b)
{
    return (a > b) - (a < b);
}

static uint8_t can(bool be_true, bool be_false)
{
    return (uint8_t)((be_true ? KITH__CAN_BE_TRUE : 0) |
                     (be_false ? KITH__CAN_BE_FALSE : 0));
}

/* ---- Decimals ----------------------------------------------------------- */

static uint8_t choice_can_be(const struct kith__option_set *set,
                             const struct kith__condition_node *leaf)
{
    uint8_t found = 0;
    for (int32_t i = 0; i < set->count; i++) {
        bool pass =
            passes(leaf->test, compare(set->options[i].value, leaf->against));
        found |= can(pass, !pass);
    }
    return found;
}

/* Every test but `is` is decided by the ends of a range. */
static uint8_t range_can_be(kith__decimal low, kith__decimal high,
                            const struct kith__condition_node *leaf)
{
    bool at_low = passes(leaf->test, compare(low, leaf->against));
    bool at_high = passes(leaf->test, compare(high, leaf->against));
    bool within = leaf->test == KITH__TEST_IS && low < leaf->against &&
                  leaf->against < high;
    return can(at_low || at_high || within, !at_low || !at_high);
}

static uint8_t item_can_be(const struct kith__plan *plan,
                           const struct kith__condition_node *leaf)
{
    const struct kith__item *item = &plan->items[leaf->subject];
    if (item->kind == KITH__ITEM_CHOICE)
        return choice_can_be(&plan->option_sets[item->options], leaf);
    if (leaf->test == KITH__TEST_IS && leaf->against % KITH__ONE != 0)
        return KITH__CAN_BE_FALSE;
    return range_can_be(item->minimum, item->maximum, leaf);
}

/* ---- Shares ------------------------------------------------------------- */

/* What outweighs still does with more of it, and with less of the other: so the
 * ends decide, and of the other the least that makes enough of both. */
static uint8_t share_can_be(const struct kith__plan *plan,
                            const struct kith__condition_node *leaf)
{
    const struct kith__fact *a = &plan->facts[leaf->subject];
    const struct kith__fact *b = &plan->facts[leaf->other];
    kith__decimal from = leaf->need * KITH__ONE;
    kith__decimal least = from - a->maximum;
    if (least < b->minimum)
        least = b->minimum;
    bool always = a->minimum + b->minimum >= from &&
                  kith__outweighs(a->minimum, b->maximum, leaf->against);
    return can(least <= b->maximum &&
                   kith__outweighs(a->maximum, least, leaf->against),
               !always);
}

/* ---- Scores ------------------------------------------------------------- */

static uint8_t span_can_be(struct kith__span span,
                           const struct kith__condition_node *leaf)
{
    struct kith__ratio against = kith__ratio_of(leaf->against);
    bool at_low = passes(leaf->test, kith__ratio_compare(span.low, against));
    bool at_high = passes(leaf->test, kith__ratio_compare(span.high, against));
    return can(at_low || at_high, !at_low || !at_high);
}

struct kith__span kith__difference_span(const struct kith__reach *reach,
                                        int32_t difference)
{
    const struct kith__difference *is =
        &reach->draft->plan->differences[difference];
    struct kith__span from = reach->spans[is->from];
    struct kith__span minus = reach->spans[is->minus];
    return (struct kith__span){kith__ratio_subtract(from.low, minus.high),
                               kith__ratio_subtract(from.high, minus.low)};
}

static uint8_t difference_can_be(const struct kith__reach *reach,
                                 const struct kith__condition_node *leaf)
{
    const struct kith__difference *is =
        &reach->draft->plan->differences[leaf->subject];
    if (!reach->scored[is->from] || !reach->scored[is->minus])
        return 0;
    return span_can_be(kith__difference_span(reach, leaf->subject), leaf);
}

/* ---- The rest ----------------------------------------------------------- */

/* An earlier gate can be raised even where no gate pattern applies. */
static uint8_t gate_can_be(const struct kith__reach *reach,
                           const struct kith__condition_node *leaf)
{
    return leaf->need == KITH_GATE_NOT_RAISED && !reach->gated
               ? KITH__CAN_BE_FALSE
               : KITH__CAN_BE_BOTH;
}

uint8_t kith__leaf_can_be(const struct kith__reach *reach,
                          const struct kith__condition_node *leaf)
{
    const struct kith__plan *plan = reach->draft->plan;
    switch (leaf->op) {
    case KITH__OP_ITEM:
        return reach->asked[leaf->subject] ? item_can_be(plan, leaf) : 0;
    case KITH__OP_FACT:
        return range_can_be(plan->facts[leaf->subject].minimum,
                            plan->facts[leaf->subject].maximum, leaf);
    case KITH__OP_SHARE:
        return share_can_be(plan, leaf);
    case KITH__OP_SCALE:
        return reach->scored[leaf->subject]
                   ? span_can_be(reach->spans[leaf->subject], leaf)
                   : 0;
    case KITH__OP_DIFFERENCE:
        return difference_can_be(reach, leaf);
    case KITH__OP_ANSWERED:
        return can(reach->asked[leaf->subject], true);
    case KITH__OP_GATE:
        return gate_can_be(reach, leaf);
    case KITH__OP_PATTERN:
        return leaf->need == KITH_CLEAR ? reach->clear[leaf->subject]
                                        : reach->some[leaf->subject];
    default:
        /* A tie is as the author meant it, in whichever tie this is. */
        return KITH__CAN_BE_BOTH;
    }
}
