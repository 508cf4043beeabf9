/* SPDX-License-Identifier: MIT */

#include "answers/sheet.h"

#include <string.h>

#include "base/share.h"

static size_t round_up(size_t bytes)
{
    return (bytes + 7) / 8 * 8;
}

size_t kith__sheet_size(const struct kith__plan *plan)
{
    size_t items = (size_t)plan->item_count, facts = (size_t)plan->fact_count;
    return items * sizeof(kith__decimal) + facts * sizeof(kith__decimal) +
           round_up(items * sizeof(int32_t)) + round_up(items * 2 + facts);
}

/* The widest arrays first, so that each is aligned. */
static void lay_out(struct kith__sheet *sheet, void *block)
{
    size_t items = (size_t)sheet->plan->item_count;
    size_t facts = (size_t)sheet->plan->fact_count;
    char *at = block;
    sheet->values = (kith__decimal *)(void *)at;
    at += items * sizeof(kith__decimal);
    sheet->facts = (kith__decimal *)(void *)at;
    at += facts * sizeof(kith__decimal);
    sheet->options = (int32_t *)(void *)at;
    at += round_up(items * sizeof(int32_t));
    sheet->kept = (uint8_t *)at;
    sheet->asked = sheet->kept + items;
    sheet->fact_given = sheet->asked + items;
}

void kith__sheet_place(struct kith__sheet *sheet, const struct kith__plan *plan,
                       int32_t tie, void *block)
{
    sheet->plan = plan;
    sheet->cut = &plan->by_tie[tie];
    sheet->tie = tie;
    sheet->earlier_gate = KITH_GATE_UNKNOWN;
    lay_out(sheet, block);
    for (int32_t i = 0; i < plan->item_count; i++) {
        sheet->kept[i] = KITH_UNANSWERED;
        sheet->options[i] = KITH__NONE;
    }
    kith__sheet_ask(sheet);
}

void kith__sheet_copy(struct kith__sheet *to, const struct kith__sheet *from,
                      void *block)
{
    *to = *from;
    lay_out(to, block);
    memcpy(block, from->values, kith__sheet_size(from->plan));
}

void kith__sheet_ask(struct kith__sheet *sheet)
{
    const struct kith__tie_plan *cut = sheet->cut;
    /* Readers come behind what they read: one pass settles all. */
    for (int32_t i = 0; i < cut->ask_count; i++) {
        int32_t item = cut->ask_order[i];
        sheet->asked[item] = (uint8_t)kith__evaluate(
            cut->nodes, cut->ask_when[item], kith__sheet_leaf_now, sheet);
    }
    sheet->complete = kith__sheet_is_complete(sheet);
}

bool kith__sheet_is_complete(const struct kith__sheet *sheet)
{
    const struct kith__tie_plan *cut = sheet->cut;
    for (int32_t i = 0; i < cut->ask_count; i++) {
        int32_t item = cut->ask_order[i];
        if (sheet->asked[item] == KITH__UNKNOWN ||
            kith__sheet_open(sheet, item))
            return false;
    }
    return true;
}

int32_t kith__sheet_state(const struct kith__sheet *sheet, int32_t item)
{
    if (!sheet->cut->in_tie[item])
        return -1;
    return sheet->asked[item] == KITH__TRUE ? sheet->kept[item]
                                            : KITH_NOT_ASKED;
}

int32_t kith__sheet_stop(const struct kith__sheet *sheet)
{
    const struct kith__tie_plan *cut = sheet->cut;
    for (int32_t i = 0; i < sheet->plan->stop_count; i++)
        if (kith__evaluate(cut->nodes, cut->stops[i], kith__sheet_leaf_now,
                           sheet) == KITH__TRUE)
            return i;
    return KITH__NONE;
}

enum kith__truth kith__any_value(const struct kith__condition_node *leaf,
                                 const struct kith__plan *plan)
{
    const struct kith__item *item = &plan->items[leaf->subject];
    enum kith__truth truth =
        kith__judge_decimal(leaf, item->minimum, item->maximum);
    if (leaf->test != KITH__TEST_IS)
        return truth;
    if (item->options == KITH__NONE)
        return leaf->against % KITH__ONE == 0 ? truth : KITH__FALSE;
    /* Between the lowest and the highest option not every number is one. */
    const struct kith__option_set *set = &plan->option_sets[item->options];
    for (int32_t i = 0; i < set->count; i++)
        if (set->options[i].value == leaf->against)
            return truth;
    return KITH__FALSE;
}

static enum kith__truth fact_leaf(const struct kith__condition_node *leaf,
                                  const struct kith__sheet *sheet)
{
    if (!sheet->fact_given[leaf->subject])
        return KITH__UNKNOWN;
    return kith__judge_known(leaf, sheet->facts[leaf->subject]);
}

static enum kith__truth share_leaf(const struct kith__condition_node *leaf,
                                   const struct kith__sheet *sheet)
{
    if (!sheet->fact_given[leaf->subject] || !sheet->fact_given[leaf->other])
        return KITH__UNKNOWN;
    kith__decimal a = sheet->facts[leaf->subject];
    kith__decimal b = sheet->facts[leaf->other];
    return a + b >= leaf->need * KITH__ONE &&
                   kith__outweighs(a, b, leaf->against)
               ? KITH__TRUE
               : KITH__FALSE;
}

/* What a host knows is the same now and in every completion. */
static enum kith__truth told_leaf(const struct kith__condition_node *leaf,
                                  const struct kith__sheet *sheet)
{
    return leaf->op == KITH__OP_FACT ? fact_leaf(leaf, sheet)
                                     : share_leaf(leaf, sheet);
}

static bool is_told(const struct kith__condition_node *leaf)
{
    return leaf->op == KITH__OP_FACT || leaf->op == KITH__OP_SHARE;
}

static enum kith__truth counted_leaf(const struct kith__condition_node *leaf,
                                     const struct kith__sheet *sheet)
{
    if (leaf->op == KITH__OP_ANSWERED)
        return KITH__TRUE;
    return kith__judge_known(leaf, sheet->values[leaf->subject]);
}

enum kith__truth kith__sheet_leaf_now(const struct kith__condition_node *leaf,
                                      const void *world)
{
    const struct kith__sheet *sheet = world;
    if (is_told(leaf))
        return told_leaf(leaf, sheet);
    if (kith__sheet_counts(sheet, leaf->subject))
        return counted_leaf(leaf, sheet);
    return leaf->op == KITH__OP_ANSWERED ? KITH__FALSE : KITH__UNKNOWN;
}

enum kith__truth kith__sheet_leaf_range(const struct kith__condition_node *leaf,
                                        const void *world)
{
    const struct kith__sheet *sheet = world;
    int32_t item = leaf->subject;
    if (is_told(leaf))
        return told_leaf(leaf, sheet);
    if (kith__sheet_counts(sheet, item))
        return counted_leaf(leaf, sheet);
    bool open = kith__sheet_open(sheet, item);
    if (leaf->op == KITH__OP_ANSWERED)
        return open ? KITH__UNKNOWN : KITH__FALSE;
    if (open && sheet->asked[item] == KITH__TRUE)
        return kith__any_value(leaf, sheet->plan);
    return KITH__UNKNOWN;
}
