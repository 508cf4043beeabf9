/* SPDX-License-Identifier: MIT */

#include "scoring/tally.h"

enum kith__place_in_tally kith__tally_place(const struct kith__sheet *sheet,
                                            int32_t item,
                                            enum kith__openness openness)
{
    if (openness != KITH__OPEN_ALL && kith__sheet_counts(sheet, item))
        return KITH__COUNTED;
    if (openness != KITH__OPEN_AS_ASKED)
        return KITH__OPEN_ASKED;
    if (!kith__sheet_open(sheet, item))
        return KITH__FINAL;
    return sheet->asked[item] == KITH__TRUE ? KITH__OPEN_ASKED
                                            : KITH__OPEN_MAYBE;
}

int64_t kith__score_position(const struct kith__sheet *sheet,
                             const struct kith__scale_plan *plan, int32_t index)
{
    const struct kith__keyed_item *keyed = &plan->items[index];
    if (keyed->positions != NULL)
        return keyed->positions[sheet->options[keyed->item]];
    return kith__position(keyed, plan->unit, sheet->values[keyed->item]);
}

static void add_product(kith__wide *sum, int64_t a, int64_t b)
{
    *sum = kith__wide_add(
        *sum, kith__wide_multiply(kith__wide_of(a), kith__wide_of(b)));
}

/* A final item: "prefer not to say" still counts as eligible. */
static void count_final(const struct kith__sheet *sheet, int32_t item,
                        struct kith__tally *out)
{
    if (sheet->kept[item] != KITH_DECLINED)
        return;
    out->declined += sheet->asked[item] == KITH__TRUE;
    out->declined_maybe += sheet->asked[item] == KITH__UNKNOWN;
}

void kith__tally(const struct kith__sheet *sheet,
                 const struct kith__scale_plan *plan,
                 enum kith__openness openness, struct kith__tally *out)
{
    const kith__wide zero = kith__wide_of(0);
    *out = (struct kith__tally){.openness = openness,
                                .sum = zero,
                                .spread = zero,
                                .counted_range = zero,
                                .open_range = zero,
                                .final_range = zero};
    for (int32_t i = 0; i < plan->count; i++) {
        const struct kith__keyed_item *keyed = &plan->items[i];
        int64_t position;
        switch (kith__tally_place(sheet, keyed->item, openness)) {
        case KITH__COUNTED:
            position = kith__score_position(sheet, plan, i);
            out->counted++;
            add_product(&out->sum, keyed->weight, position);
            add_product(&out->spread, keyed->spread, position);
            add_product(&out->counted_range, keyed->weight, keyed->range);
            break;
        case KITH__OPEN_ASKED:
            out->open_asked++;
            add_product(&out->open_range, keyed->weight, keyed->range);
            break;
        case KITH__OPEN_MAYBE:
            out->open_maybe++;
            add_product(&out->open_range, keyed->weight, keyed->range);
            break;
        case KITH__FINAL:
            count_final(sheet, keyed->item, out);
            add_product(&out->final_range, keyed->weight, keyed->range);
            break;
        }
    }
}
