/* SPDX-License-Identifier: MIT */

#include "batch/need.h"

#include "batch/coding.h"
#include "scoring/score.h"

bool kith__items_have_codes(const struct kith__plan *plan,
                            const struct kith__scale_plan *cut)
{
    for (int32_t i = 0; i < cut->count; i++)
        if (kith__coding_of(plan, cut->items[i].item).count == 0)
            return false;
    return true;
}

uint8_t *kith__counted_need(const struct kith__scale *scale, int32_t count,
                            struct kith__arena *arena)
{
    uint8_t *made = kith__arena_take(arena, (size_t)count + 1, 1);
    if (made == NULL)
        return NULL;
    for (int32_t eligible = 0; eligible <= count; eligible++) {
        int32_t need = 1;
        while (need <= eligible && !kith__score_enough(scale, need, eligible))
            need++;
        made[eligible] = (uint8_t)need;
    }
    return made;
}
