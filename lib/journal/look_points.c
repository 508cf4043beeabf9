/* SPDX-License-Identifier: MIT */
/* look_points - what statements rest on, and the beginning of each. */

#include <string.h>

#include "journal/looker.h"

void kith__look_begin(struct kith__looker *looker)
{
    struct kith__points *found = &looker->found;
    found->count = found->mapped = found->otherwise = found->not_kept = 0;
}

void kith__look_add(struct kith__looker *looker, int32_t place, double value,
                    int32_t seen)
{
    struct kith__points *found = &looker->found;
    int32_t entry = looker->order[place].at;
    found->entries[found->count] = entry;
    found->times[found->count] = looker->journal->entries[entry].time;
    found->values[found->count] = value;
    found->seen[found->count] = seen;
    found->count++;
}

void kith__look_at_score(struct kith__looker *looker,
                         const struct kith__pick *pick, int32_t place)
{
    kith__decimal value = 0;
    int32_t scored = kith__pick_score(pick, looker->order[place].at, &value);
    looker->found.mapped += scored == KITH_SCORED_MAPPED;
    looker->found.otherwise += scored == KITH_SCORED_DIFFERENTLY;
    looker->found.not_kept += scored == KITH_SCORED_NOT_KEPT;
    if (scored == KITH_SCORED_SAME || scored == KITH_SCORED_MAPPED)
        kith__look_add(looker, place, kith__decimal_to_double(value), 0);
}

static void *copy_of(struct kith__looker *looker, const void *from, size_t size)
{
    size_t count = (size_t)looker->found.count;
    void *copy = kith__arena_take(&looker->made->arena, count, size);
    if (copy != NULL && count > 0)
        memcpy(copy, from, count * size);
    return copy;
}

struct kith__points *kith__look_keep(struct kith__looker *looker)
{
    const struct kith__points *found = &looker->found;
    struct kith__points *kept =
        kith__arena_take(&looker->made->arena, 1, sizeof *kept);
    if (kept == NULL)
        return NULL;
    *kept = *found;
    kept->entries = copy_of(looker, found->entries, sizeof *kept->entries);
    kept->times = copy_of(looker, found->times, sizeof *kept->times);
    kept->values = copy_of(looker, found->values, sizeof *kept->values);
    kept->seen = copy_of(looker, found->seen, sizeof *kept->seen);
    return kept->entries == NULL || kept->times == NULL ||
                   kept->values == NULL || kept->seen == NULL
               ? NULL
               : kept;
}

static int32_t state_of(const struct kith__points *points, int64_t have,
                        int32_t needed)
{
    if (have >= needed)
        return KITH_SAID;
    if (points->otherwise > 0 && have + points->otherwise >= needed)
        return KITH_POINTS_OTHERWISE;
    if (points->not_kept > 0 && have + points->not_kept >= needed)
        return KITH_POINTS_NOT_KEPT;
    return KITH_NOT_ENOUGH_POINTS;
}

struct kith__statement *kith__look_say(struct kith__looker *looker,
                                       int32_t kind,
                                       const struct kith__points *points,
                                       int64_t have, int32_t needed)
{
    struct kith__statement *said =
        &looker->made->statements[looker->made->count++];
    *said = (struct kith__statement){.kind = kind,
                                     .scale = KITH__NONE,
                                     .event = KITH__NONE,
                                     .by = KITH__NONE,
                                     .state = state_of(points, have, needed),
                                     .claim = KITH__NONE,
                                     .needed = needed,
                                     .have = have,
                                     .points = points};
    if (said->state == KITH_SAID) {
        said->claim = KITH_CLAIM_NONE;
        return said;
    }
    said->turn = KITH_TURN_MORE;
    said->turn_count = needed - have;
    return said;
}

void kith__look_number(struct kith__statement *statement, int32_t number,
                       double value)
{
    statement->numbers[number] = value;
    statement->has |= UINT32_C(1) << number;
}
