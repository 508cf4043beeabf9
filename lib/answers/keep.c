/* SPDX-License-Identifier: MIT */
/* keep - which values, options and reasons an item or a fact takes. */

#include "answers/answers.h"

static void keep(struct kith__sheet *sheet, int32_t item, int32_t kept,
                 int32_t option, kith__decimal value)
{
    sheet->kept[item] = (uint8_t)kept;
    sheet->options[item] = option;
    sheet->values[item] = value;
}

static const struct kith__option_set *options_of(
    const struct kith__sheet *sheet, int32_t item)
{
    int32_t set = sheet->plan->items[item].options;
    return set == KITH__NONE ? NULL : &sheet->plan->option_sets[set];
}

const char *kith__keep_value(struct kith__sheet *sheet, int32_t item,
                             kith__decimal value)
{
    const struct kith__option_set *set = options_of(sheet, item);
    if (set == NULL) {
        const struct kith__item *asked = &sheet->plan->items[item];
        if (value % KITH__ONE != 0)
            return "it takes whole numbers";
        if (value < asked->minimum || value > asked->maximum)
            return "the number is outside its range";
        keep(sheet, item, KITH_ANSWERED, KITH__NONE, value);
        return NULL;
    }
    for (int32_t i = 0; i < set->count; i++) {
        if (set->options[i].value != value)
            continue;
        keep(sheet, item, KITH_ANSWERED, i, value);
        return NULL;
    }
    return "no response option has that value";
}

const char *kith__keep_option(struct kith__sheet *sheet, int32_t item,
                              const char *option, size_t length)
{
    const struct kith__option_set *set = options_of(sheet, item);
    if (set == NULL)
        return "it takes whole numbers, not options";
    for (int32_t i = 0; i < set->count; i++) {
        if (!kith__same(option, length, set->options[i].id))
            continue;
        keep(sheet, item, KITH_ANSWERED, i, set->options[i].value);
        return NULL;
    }
    return "it has no response option of that id";
}

const char *kith__keep_reason(struct kith__sheet *sheet, int32_t item,
                              int32_t reason)
{
    if (reason == KITH_DOES_NOT_APPLY && sheet->plan->items[item].safety)
        return "it cannot be set to \"does not apply\"; use \"skipped\" or "
               "\"declined\"";
    keep(sheet, item, reason, KITH__NONE, 0);
    return NULL;
}

const char *kith__keep_fact(struct kith__sheet *sheet, int32_t fact,
                            kith__decimal value)
{
    const struct kith__fact *declared = &sheet->plan->facts[fact];
    if (value < declared->minimum || value > declared->maximum)
        return "the number is outside its range";
    sheet->facts[fact] = value;
    sheet->fact_given[fact] = KITH__TOLD;
    return NULL;
}

void kith__keep_computed(struct kith__sheet *sheet, int32_t fact,
                         const kith__decimal *value)
{
    if (value == NULL && sheet->fact_given[fact] != KITH__COMPUTED)
        return;
    sheet->facts[fact] = value == NULL ? 0 : *value;
    sheet->fact_given[fact] = value == NULL ? KITH__NOT_GIVEN : KITH__COMPUTED;
}
