/* SPDX-License-Identifier: MIT */
/* circle_facts - what of a circle a questionnaire can take as facts. */

#include <string.h>

#include "answers/answers.h"
#include "base/error.h"
#include "people/circle.h"

/* One fact that a circle can tell, or cannot tell now. */
struct told {
    const char *id;
    bool known;
    kith__decimal value;
};

enum { TOLD = 2 };

static void tell(const kith_circle *circle, struct told out[TOLD])
{
    struct kith__circle_shares shares;
    struct kith__ratio people;
    kith__circle_shares(circle, &shares);
    out[0] = (struct told){"needs-named", true, shares.named * KITH__ONE};
    out[1] = (struct told){"effective-people", false, 0};
    if (kith__circle_effective(&shares, &people))
        out[1] = (struct told){"effective-people", true,
                               kith__ratio_round(people, 6)};
}

static int32_t find_fact(const struct kith__plan *plan, const char *id)
{
    for (int32_t i = 0; i < plan->fact_count; i++)
        if (kith__same(id, strlen(id), plan->facts[i].id))
            return i;
    return KITH__NONE;
}

/* Whether the questionnaire's range has room for it. */
static bool fits(const struct kith__plan *plan, const struct told *told)
{
    int32_t fact = find_fact(plan, told->id);
    return fact == KITH__NONE || !told->known ||
           (told->value >= plan->facts[fact].minimum &&
            told->value <= plan->facts[fact].maximum);
}

static void put(struct kith__sheet *sheet, const struct told *told)
{
    int32_t fact = find_fact(sheet->plan, told->id);
    if (fact == KITH__NONE)
        return;
    if (told->known) {
        kith__keep_fact(sheet, fact, told->value);
        return;
    }
    sheet->facts[fact] = 0;
    sheet->fact_given[fact] = 0;
}

kith_status kith_circle_fill_facts(const kith_circle *circle,
                                   kith_answers *answers, kith_error **error)
{
    struct told told[TOLD];
    if (!kith__error_ready(error))
        return KITH_E_ARGUMENT;
    if (circle == NULL || answers == NULL)
        return kith__fail(error, NULL, KITH_E_ARGUMENT, NULL,
                          "kith_circle_fill_facts() needs a circle and "
                          "answers");
    tell(circle, told);
    for (int i = 0; i < TOLD; i++)
        if (!fits(answers->sheet.plan, &told[i]))
            return kith__fail(error, answers->memory, KITH_E_VALUE, NULL,
                              "Fact '%s' was not changed: the number is "
                              "outside its range",
                              told[i].id);
    for (int i = 0; i < TOLD; i++)
        put(&answers->sheet, &told[i]);
    kith__sheet_ask(&answers->sheet);
    return KITH_OK;
}
