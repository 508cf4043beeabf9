/* SPDX-License-Identifier: MIT */
/* sheet - one person's answers as plain arrays, and which items they lead to.
 *
 * What later rooms read. Knows the plan and conditions on items and facts;
 * knows nothing of scores. */

#ifndef KITH_LIB_ANSWERS_SHEET_H
#define KITH_LIB_ANSWERS_SHEET_H

#include <kith/answers.h>

#include "conditions/condition.h"
#include "questionnaire/plan.h"

struct kith__sheet {
    const struct kith__plan *plan;
    const struct kith__tie_plan *cut; /* the plan as cut for the tie */
    int32_t tie;
    int32_t earlier_gate;
    bool complete; /* nothing is open and nothing may yet be asked: what holds
                      now holds in every completion */

    /* By item. */
    kith__decimal *values; /* of what is kept as KITH_ANSWERED */
    int32_t *options;      /* its option; NONE for whole numbers */
    uint8_t *kept; /* KITH_ANSWERED, _UNANSWERED, _SKIPPED, … , asked or not */
    uint8_t *asked; /* enum kith__truth; unknown: may yet be asked */

    /* By fact. */
    kith__decimal *facts;
    uint8_t *fact_given; /* KITH__NOT_GIVEN, _TOLD or _COMPUTED */
};

/* Where a fact comes from: from the host, or worked out of a journal or a
 * circle. */
enum { KITH__NOT_GIVEN = 0, KITH__TOLD = 1, KITH__COMPUTED = 2 };

/* How many bytes the arrays of a sheet take. */
size_t kith__sheet_size(const struct kith__plan *plan);

/* Lays the arrays of an empty sheet over a zeroed block of that size. */
void kith__sheet_place(struct kith__sheet *sheet, const struct kith__plan *plan,
                       int32_t tie, void *block);

/* A copy of a sheet in a block of its own. */
void kith__sheet_copy(struct kith__sheet *to, const struct kith__sheet *from,
                      void *block);

/* Works out anew what is asked, and whether all of it is; after every change.
 */
void kith__sheet_ask(struct kith__sheet *sheet);

/* Whether nothing is open and nothing may yet be asked. */
bool kith__sheet_is_complete(const struct kith__sheet *sheet);

/* KITH_ANSWERED … KITH_DECLINED; -1 outside the tie. */
int32_t kith__sheet_state(const struct kith__sheet *sheet, int32_t item);

/* An item that is asked and has a value. */
static inline bool kith__sheet_counts(const struct kith__sheet *sheet,
                                      int32_t item)
{
    return sheet->asked[item] == KITH__TRUE &&
           sheet->kept[item] == KITH_ANSWERED;
}

/* An item of the tie whose value may still come: asked and unanswered or
 * skipped, or one that may yet be asked and was not declined. */
static inline bool kith__sheet_open(const struct kith__sheet *sheet,
                                    int32_t item)
{
    if (sheet->asked[item] == KITH__FALSE ||
        sheet->kept[item] == KITH_DOES_NOT_APPLY ||
        sheet->kept[item] == KITH_DECLINED)
        return false;
    return sheet->asked[item] == KITH__UNKNOWN ||
           sheet->kept[item] != KITH_ANSWERED;
}

/* The first stop that is true now; NONE when the questions go on. */
int32_t kith__sheet_stop(const struct kith__sheet *sheet);

/* Item, fact, share and answered leaves, now. */
enum kith__truth kith__sheet_leaf_now(const struct kith__condition_node *leaf,
                                      const void *sheet);

/* The same for every completion: unknown where it depends on it. */
enum kith__truth kith__sheet_leaf_range(const struct kith__condition_node *leaf,
                                        const void *sheet);

/* What a leaf says of an item that could have any of its values. */
enum kith__truth kith__any_value(const struct kith__condition_node *leaf,
                                 const struct kith__plan *plan);

#endif
