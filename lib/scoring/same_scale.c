/* SPDX-License-Identifier: MIT */
/* same_scale - whether two versions of a document make the same score of the
 * same answers. */

#include <string.h>

#include "scoring/change.h"

static bool same_steps(const struct kith__step *a, const struct kith__step *b,
                       int32_t count)
{
    for (int32_t i = 0; i < count; i++)
        if (a[i].from != b[i].from || a[i].value != b[i].value)
            return false;
    return true;
}

static bool same_key(const struct kith__plan *plan_a, const struct kith__key *a,
                     const struct kith__plan *plan_b, const struct kith__key *b)
{
    return strcmp(plan_a->items[a->item].id, plan_b->items[b->item].id) == 0 &&
           a->weight == b->weight && a->reverse == b->reverse &&
           a->low == b->low && a->high == b->high &&
           a->step_count == b->step_count &&
           same_steps(a->steps, b->steps, a->step_count);
}

static bool same_rules(const struct kith__scale *a, const struct kith__scale *b)
{
    return a->method == b->method && a->report_as == b->report_as &&
           a->prorate == b->prorate &&
           a->compare_rounded == b->compare_rounded &&
           (!a->compare_rounded || a->decimals == b->decimals) &&
           a->table_count == b->table_count &&
           same_steps(a->table, b->table, a->table_count);
}

bool kith__same_scale(const struct kith__sheet *a, int32_t scale_a,
                      const struct kith__sheet *b, int32_t scale_b)
{
    const struct kith__scale *one = &a->plan->scales[scale_a];
    const struct kith__scale *other = &b->plan->scales[scale_b];
    if (one->count != other->count ||
        a->cut->scales[scale_a].count != b->cut->scales[scale_b].count ||
        !same_rules(one, other))
        return false;
    for (int32_t i = 0; i < one->count; i++)
        if (!same_key(a->plan, &one->keys[i], b->plan, &other->keys[i]))
            return false;
    /* What a graded scale makes of answers hangs on more than its keys. */
    return one->method == KITH__METHOD_SUM || one->method == KITH__METHOD_MEAN;
}
