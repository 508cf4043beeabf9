/* SPDX-License-Identifier: MIT */
/* agree - whether conditions can be true together: the leaves that all of them
 * need are narrowed down, thing by thing, to the values that pass every one.
 *
 * Looks at one thing at a time; what two things allow together it cannot see.
 */

#include "questionnaire/steps.h"

/* The values of one thing that pass so far. */
struct kith__narrow {
    int32_t round; /* in which it was narrowed; else nothing holds yet */
    bool has_low, has_high, low_open, high_open;
    kith__decimal low, high;
    uint64_t without; /* options that a `not` of an `is` takes out */
};

/* ---- One thing ---------------------------------------------------------- */

static void raise_low(struct kith__narrow *narrow, kith__decimal low, bool open)
{
    if (!narrow->has_low || low > narrow->low) {
        narrow->low = low;
        narrow->low_open = open;
    } else if (low == narrow->low) {
        narrow->low_open |= open;
    }
    narrow->has_low = true;
}

static void lower_high(struct kith__narrow *narrow, kith__decimal high,
                       bool open)
{
    if (!narrow->has_high || high < narrow->high) {
        narrow->high = high;
        narrow->high_open = open;
    } else if (high == narrow->high) {
        narrow->high_open |= open;
    }
    narrow->has_high = true;
}

/* Takes a test in, or what a `not` makes of it. */
static void take_in(struct kith__narrow *narrow, uint8_t test, bool negated,
                    kith__decimal against)
{
    bool upward = test == KITH__TEST_AT_LEAST || test == KITH__TEST_ABOVE;
    bool open = test == KITH__TEST_ABOVE || test == KITH__TEST_BELOW;
    if (test == KITH__TEST_IS) {
        if (negated)
            return; /* a hole, not an end */
        raise_low(narrow, against, false);
        lower_high(narrow, against, false);
    } else if (upward != negated) {
        raise_low(narrow, against, open != negated);
    } else {
        lower_high(narrow, against, open != negated);
    }
}

static bool holds(const struct kith__narrow *narrow, kith__decimal value)
{
    if (narrow->has_low &&
        (narrow->low_open ? value <= narrow->low : value < narrow->low))
        return false;
    return !narrow->has_high ||
           (narrow->high_open ? value < narrow->high : value <= narrow->high);
}

static bool holds_a_number(const struct kith__narrow *narrow)
{
    if (!narrow->has_low || !narrow->has_high || narrow->low < narrow->high)
        return true;
    return narrow->low == narrow->high && !narrow->low_open &&
           !narrow->high_open;
}

/* One bit an option. */
static uint64_t options_that_are(const struct kith__option_set *set,
                                 kith__decimal value)
{
    uint64_t found = 0;
    for (int32_t i = 0; i < set->count; i++)
        if (set->options[i].value == value)
            found |= UINT64_C(1) << i;
    return found;
}

static bool holds_an_option(const struct kith__narrow *narrow,
                            const struct kith__option_set *set)
{
    for (int32_t i = 0; i < set->count; i++)
        if ((narrow->without >> i & 1) == 0 &&
            holds(narrow, set->options[i].value))
            return true;
    return false;
}

/* Whole numbers: the lowest that passes is the low end or right behind it. */
static bool holds_a_whole(const struct kith__narrow *narrow,
                          const struct kith__item *item)
{
    kith__decimal first = item->minimum;
    if (narrow->has_low && narrow->low > first) {
        kith__decimal rest = narrow->low % KITH__ONE;
        first = narrow->low - rest;
        if (rest > 0)
            first += KITH__ONE;
    }
    if (!holds(narrow, first))
        first += KITH__ONE;
    return first <= item->maximum && holds(narrow, first);
}

/* ---- Conditions --------------------------------------------------------- */

/* Each thing that has a number, in one row. */
static int32_t place_of(const struct kith__plan *plan,
                        const struct kith__condition_node *leaf)
{
    switch (leaf->op) {
    case KITH__OP_ITEM:
        return leaf->subject;
    case KITH__OP_FACT:
        return plan->item_count + leaf->subject;
    case KITH__OP_SCALE:
        return plan->item_count + plan->fact_count + leaf->subject;
    case KITH__OP_DIFFERENCE:
        return plan->item_count + plan->fact_count + plan->scale_count +
               leaf->subject;
    default:
        return KITH__NONE;
    }
}

/* Where the things are not whole, or from a list, each leaf can be true (the
 * caller saw to it) and any two overlap, so that on a line all of them do. */
static bool leaf_agrees(struct kith__reach *reach,
                        const struct kith__condition_node *leaf, bool negated)
{
    const struct kith__plan *plan = reach->draft->plan;
    int32_t place = place_of(plan, leaf);
    if (place == KITH__NONE)
        return true;
    struct kith__narrow *narrow = &reach->narrow[place];
    if (narrow->round != reach->narrow_round)
        *narrow = (struct kith__narrow){.round = reach->narrow_round};
    take_in(narrow, leaf->test, negated, leaf->against);
    if (leaf->op != KITH__OP_ITEM)
        return holds_a_number(narrow);
    const struct kith__item *item = &plan->items[leaf->subject];
    if (item->kind != KITH__ITEM_CHOICE)
        return holds_a_whole(narrow, item);
    const struct kith__option_set *set = &plan->option_sets[item->options];
    if (leaf->test == KITH__TEST_IS && negated)
        narrow->without |= options_that_are(set, leaf->against);
    return holds_an_option(narrow, set);
}

/* Whether a condition is true only if all its children are or, under a `not`,
 * only if none is. */
static bool needs_all(const struct kith__reach *reach,
                      const struct kith__condition_node *is, bool negated)
{
    int32_t left = 0;
    for (int32_t i = 0; i < is->count; i++)
        left += reach->cut->stays[is->first + i];
    int32_t need = is->op == KITH__OP_ALL   ? left
                   : is->op == KITH__OP_ANY ? 1
                                            : is->need;
    return need == (negated ? 1 : left);
}

/* Not deeper than KITH__CONDITION_DEPTH. */
static bool agrees(struct kith__reach *reach, int32_t node, bool negated)
{
    const struct kith__condition_node *is = &reach->draft->nodes[node].is;
    if (is->op == KITH__OP_NOT)
        return agrees(reach, is->first, !negated);
    if (!kith__is_inner(is->op))
        return leaf_agrees(reach, is, negated);
    if (!needs_all(reach, is, negated))
        return true;
    for (int32_t i = 0; i < is->count; i++)
        if (reach->cut->stays[is->first + i] &&
            !agrees(reach, is->first + i, negated))
            return false;
    return true;
}

bool kith__agree_with(struct kith__reach *reach, int32_t node)
{
    return agrees(reach, node, false);
}

void kith__agree_begin(struct kith__reach *reach)
{
    reach->narrow_round++;
}

bool kith__agree_new(struct kith__reach *reach)
{
    const struct kith__plan *plan = reach->draft->plan;
    int32_t count = plan->item_count + plan->fact_count + plan->scale_count +
                    plan->difference_count;
    reach->narrow =
        kith__draft_scratch(reach->draft, count, sizeof *reach->narrow);
    return reach->narrow != NULL;
}
