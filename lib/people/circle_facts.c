/* SPDX-License-Identifier: MIT */
/* circle_facts - the facts that a questionnaire works out of a circle. */

#include "answers/answers.h"
#include "base/error.h"
#include "people/circle.h"

/* What a fact is told of a circle; false where the circle cannot tell now. */
static bool tell(const struct kith__circle_shares *shares,
                 enum kith__computed_what what, kith__decimal *out)
{
    struct kith__ratio people;
    if (what == KITH__NEEDS_NAMED) {
        *out = shares->named * KITH__ONE;
        return true;
    }
    if (!kith__circle_effective(shares, &people))
        return false;
    *out = kith__ratio_round(people, 6);
    return true;
}

/* A number beyond the most that the fact can be is told as the most. */
static void put(struct kith__sheet *sheet, int32_t fact,
                const struct kith__circle_shares *shares)
{
    const struct kith__fact *declared = &sheet->plan->facts[fact];
    kith__decimal value = 0;
    bool known = tell(shares, declared->computed.what, &value);
    if (value > declared->maximum)
        value = declared->maximum;
    kith__keep_computed(sheet, fact, known ? &value : NULL);
}

kith_status kith_circle_fill_facts(const kith_circle *circle,
                                   kith_answers *answers, kith_error **error)
{
    struct kith__circle_shares shares;
    if (!kith__error_ready(error))
        return KITH_E_ARGUMENT;
    if (circle == NULL || answers == NULL)
        return kith__fail(error, NULL, KITH_E_ARGUMENT, NULL,
                          "kith_circle_fill_facts() needs a circle and "
                          "answers");
    struct kith__sheet *sheet = &answers->sheet;
    kith__circle_shares(circle, &shares);
    for (int32_t i = 0; i < sheet->plan->fact_count; i++)
        if (sheet->plan->facts[i].computed.from == KITH__OF_CIRCLE)
            put(sheet, i, &shares);
    kith__sheet_ask(sheet);
    return KITH_OK;
}
