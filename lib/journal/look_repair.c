/* SPDX-License-Identifier: MIT */
/* look_repair - what was seen of the one who broke trust since they last did.
 */

#include "journal/looker.h"

/* What an event is after a breach; 0 for others. */
static int32_t seen_in(const struct kith__entry *entry, int32_t by)
{
    static const int32_t seen[KITH__EVENTS + 1] = {
        [KITH_EVENT_TOOK_RESPONSIBILITY] = KITH_SEEN_ACCOUNTABILITY,
        [KITH_EVENT_GAVE_TIME] = KITH_SEEN_PATIENCE,
        [KITH_EVENT_KEPT_A_CHANGE] = KITH_SEEN_CHANGE,
        [KITH_EVENT_RESPECTED_A_WISH] = KITH_SEEN_RESPECT};
    return entry->kind == KITH_ENTRY_EVENT && entry->by == by
               ? seen[entry->event]
               : 0;
}

static bool is_breach(const struct kith__entry *entry, int32_t by)
{
    return entry->kind == KITH_ENTRY_EVENT && entry->by == by &&
           entry->event == KITH_EVENT_BROKE_TRUST;
}

/* Where the stretch ends: the host's end, or the last entry that a plain view
 * may know of. */
static int64_t end_of(const struct kith__looker *looker)
{
    if (looker->to <= KITH__JOURNAL_TIME)
        return looker->to;
    for (int32_t i = looker->count - 1; i >= 0; i--) {
        const struct kith__entry *entry = kith__look_entry(looker, i);
        if (entry->kind == KITH_ENTRY_RECORD ||
            kith_journal_event_is_sensitive(entry->event) == 0)
            return entry->time;
    }
    return looker->to;
}

static void put_weeks(struct kith__statement *said,
                      const struct kith__looker *looker, int64_t breaches)
{
    int64_t since = end_of(looker) - said->points->times[0];
    said->weeks = since / KITH__WEEK + 1;
    kith__look_number(said, KITH_NUMBER_WEEKS,
                      (double)since / (double)KITH__WEEK);
    kith__look_number(said, KITH_NUMBER_BREACHES, (double)breaches);
}

/* The first of the entries that have the time of one. */
static int32_t first_of_time(const struct kith__looker *looker, int32_t place)
{
    while (place > 0 &&
           looker->order[place - 1].key == looker->order[place].key)
        place--;
    return place;
}

/* The last breaches, all of one time, and then what was seen from that time on.
 * Which of two entries of the same time came first nobody knows: the order of
 * adding is not it. */
static void find_repair(struct kith__looker *looker, int32_t by, int32_t last)
{
    int32_t first = first_of_time(looker, last);
    kith__look_begin(looker);
    for (int32_t i = first; i <= last; i++)
        if (is_breach(kith__look_entry(looker, i), by))
            kith__look_add(looker, i, kith__look_entry(looker, i)->count, 0);
    for (int32_t i = first; i < looker->count; i++) {
        int32_t seen = seen_in(kith__look_entry(looker, i), by);
        if (seen != 0)
            kith__look_add(looker, i, kith__look_entry(looker, i)->count, seen);
    }
}

bool kith__look_at_repair(struct kith__looker *looker, int32_t by)
{
    int32_t last = KITH__NONE;
    int64_t breaches = 0;
    for (int32_t i = 0; i < looker->count; i++)
        if (is_breach(kith__look_entry(looker, i), by)) {
            breaches += kith__look_entry(looker, i)->count;
            last = i;
        }
    if (last == KITH__NONE)
        return true;
    find_repair(looker, by, last);
    const struct kith__points *points = kith__look_keep(looker);
    if (points == NULL)
        return false;
    struct kith__statement *said =
        kith__look_say(looker, KITH_SAYS_REPAIR, points, breaches, 1);
    said->event = KITH_EVENT_BROKE_TRUST;
    said->by = by;
    put_weeks(said, looker, breaches);
    return true;
}
