/* SPDX-License-Identifier: MIT */
/* settling - asks what could still change a finding, in the order of the
 * sections. */

#include <string.h>

#include "adaptive/discreet.h"
#include "adaptive/matters.h"
#include "adaptive/needed.h"
#include "adaptive/strategy.h"

/* What is wanted, going by one view of the sheet. */
struct settling {
    const struct kith__sheet *sheet;
    bool *always, *wanted; /* by item; wanted ones and what opens them */
    struct kith__search search;
};

static bool begin(struct settling *settling, const struct kith__sheet *sheet,
                  struct kith__arena *arena)
{
    size_t items = (size_t)sheet->plan->item_count;
    settling->sheet = sheet;
    settling->always = kith__arena_take(arena, items, sizeof(bool));
    settling->wanted = kith__arena_take(arena, items, sizeof(bool));
    if (settling->always == NULL || settling->wanted == NULL ||
        !kith__search_begin(&settling->search, sheet, arena))
        return false;
    kith__mark_always(sheet, settling->always);
    memcpy(settling->wanted, settling->always, items);
    kith__mark_openers(sheet, settling->wanted);
    return true;
}

static bool wants(struct settling *settling, int32_t item,
                  struct kith__next *out)
{
    out->item = item;
    out->why = settling->always[item]   ? KITH_NEXT_ALWAYS
               : settling->wanted[item] ? KITH_NEXT_OPENS
                                        : KITH_NEXT_SETTLES;
    return settling->wanted[item] ||
           kith__could_matter(&settling->search, item);
}

bool kith__next_settling(const struct kith__sheet *sheet,
                         struct kith__arena *arena, struct kith__next *out)
{
    struct kith__views views;
    struct settling settling[2];
    const struct kith__plan *plan = sheet->plan;
    if (!kith__make_views(&views, sheet, arena) ||
        !begin(&settling[0], &views.of[0], arena) ||
        !begin(&settling[1], &views.of[1], arena))
        return false;
    for (int32_t s = 0; s < plan->section_count; s++)
        for (int32_t i = 0; i < plan->sections[s].count; i++) {
            int32_t item = plan->sections[s].items[i];
            if (kith__sheet_state(sheet, item) == KITH_UNANSWERED &&
                wants(&settling[plan->items[item].sensitive], item, out))
                return true;
        }
    out->item = KITH__NONE;
    out->why = kith__search_settled(&settling[1].search)
                   ? KITH_DONE_SETTLED
                   : KITH_DONE_NOTHING_LEFT;
    return true;
}
