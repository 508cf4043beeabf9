/* SPDX-License-Identifier: MIT */

#include "adaptive/discreet.h"

static void forget_sensitive(struct kith__sheet *sheet)
{
    const struct kith__plan *plan = sheet->plan;
    sheet->earlier_gate = KITH_GATE_UNKNOWN;
    for (int32_t i = 0; i < plan->item_count; i++)
        if (plan->items[i].sensitive) {
            sheet->kept[i] = KITH_UNANSWERED;
            sheet->options[i] = KITH__NONE;
        }
    for (int32_t i = 0; i < plan->fact_count; i++)
        if (plan->facts[i].sensitive)
            sheet->fact_given[i] = false;
    kith__sheet_ask(sheet);
}

bool kith__make_views(struct kith__views *views,
                      const struct kith__sheet *sheet,
                      struct kith__arena *arena)
{
    size_t size = kith__sheet_size(sheet->plan);
    void *blocks[2];
    for (int i = 0; i < 2; i++) {
        blocks[i] = kith__arena_take(arena, size == 0 ? 1 : size, 1);
        if (blocks[i] == NULL)
            return false;
        kith__sheet_copy(&views->of[i], sheet, blocks[i]);
    }
    forget_sensitive(&views->of[false]);
    return true;
}
