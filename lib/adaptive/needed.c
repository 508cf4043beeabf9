/* SPDX-License-Identifier: MIT */

#include "adaptive/needed.h"

/* Conditions on items alone: those of ask_when, stops and valid_when. */
static void mark_read(const struct kith__tie_plan *cut,
                      kith__condition condition, bool *items)
{
    if (condition < 0)
        return;
    const struct kith__condition_node *node = &cut->nodes[condition];
    if (node->op == KITH__OP_ITEM || node->op == KITH__OP_ANSWERED)
        items[node->subject] = true;
    for (int32_t i = 0; i < node->count; i++)
        mark_read(cut, node->first + i, items);
}

void kith__mark_always(const struct kith__sheet *sheet, bool *items)
{
    const struct kith__tie_plan *cut = sheet->cut;
    for (int32_t i = 0; i < sheet->plan->item_count; i++)
        items[i] = cut->gate_item[i] ||
                   (cut->in_tie[i] && sheet->plan->items[i].safety);
    for (int32_t i = 0; i < sheet->plan->stop_count; i++)
        mark_read(cut, cut->stops[i], items);
    mark_read(cut, cut->valid_when, items);
}

/* Readers come behind what they read: one walk backwards finds every chain. */
void kith__mark_openers(const struct kith__sheet *sheet, bool *items)
{
    const struct kith__tie_plan *cut = sheet->cut;
    for (int32_t i = cut->ask_count - 1; i >= 0; i--) {
        int32_t item = cut->ask_order[i];
        if (items[item] && sheet->asked[item] == KITH__UNKNOWN)
            mark_read(cut, cut->ask_when[item], items);
    }
}
