/* SPDX-License-Identifier: MIT */

#include "batch/curves.h"

#include "batch/need.h"

static bool make_item(const struct kith__plan *plan,
                      const struct kith__scale_plan *cut, int32_t index,
                      struct kith__arena *arena, struct kith__curve_item *out)
{
    int32_t item = cut->items[index].item;
    struct kith__coding coding = kith__coding_of(plan, item);
    out->item = item;
    out->most = (uint8_t)cut->graded[index]->count;
    out->categories = kith__arena_take(arena, (size_t)coding.count, 1);
    if (out->categories == NULL)
        return false;
    for (int32_t i = 0; i < coding.count; i++)
        out->categories[i] =
            kith__graded_code(cut->graded[index], &plan->items[item],
                              kith__coding_option(plan, item, &coding, i),
                              kith__coding_value(plan, item, &coding, i));
    return true;
}

bool kith__curve_make(const struct kith__plan *plan, int32_t tie, int32_t scale,
                      struct kith__arena *arena, struct kith__curve **out)
{
    const struct kith__scale *written = &plan->scales[scale];
    const struct kith__scale_plan *cut = &plan->by_tie[tie].scales[scale];
    *out = NULL;
    if (written->method != KITH__METHOD_GRADED || !cut->applies ||
        plan->by_tie[tie].valid_when != KITH__ALWAYS ||
        cut->count > KITH__COUNTED_MOST || !kith__items_have_codes(plan, cut))
        return true;
    struct kith__curve *made = kith__arena_take(arena, 1, sizeof *made);
    if (made == NULL)
        return false;
    made->scale = scale;
    made->count = cut->count;
    made->need = kith__counted_need(written, cut->count, arena);
    made->items =
        kith__arena_take(arena, (size_t)cut->count, sizeof *made->items);
    made->numbers =
        kith__arena_take(arena, (size_t)cut->count, sizeof *made->numbers);
    if (made->need == NULL || made->items == NULL || made->numbers == NULL)
        return false;
    for (int32_t i = 0; i < cut->count; i++)
        made->numbers[i] = cut->items[i].item;
    for (int32_t i = 0; i < cut->count; i++)
        if (!make_item(plan, cut, i, arena, &made->items[i]))
            return false;
    *out = made;
    return true;
}
