/* SPDX-License-Identifier: MIT */
/* look_people - who gives and who gets. */

#include <kith/series.h>

#include "journal/looker.h"

#define CHANCE 0.05 /* below it the counts bear a claim */

/* ---- What check-ins count ------------------------------------------------
 *
 * Nothing is counted twice: a check-in that looks back on days which an earlier
 * one did is passed over, and so are events of days which a check-in counts. */

#define DAY INT64_C(86400)

struct counts {
    int64_t by_me, by_them;
};

static void count_one(struct counts *counts, int32_t by, int64_t times)
{
    *(by == KITH_BY_ME ? &counts->by_me : &counts->by_them) += times;
}

/* A sensitive scale counts beside sensitive events alone, so that no other
 * statement knows of it. */
static bool counts_event(const struct kith__looker *looker, int32_t scale,
                         int32_t event)
{
    const struct kith__scale *counted = &looker->plan->scales[scale];
    return counted->counted_event == event && looker->scales[scale].applies &&
           (!counted->sensitive || kith_journal_event_is_sensitive(event) == 1);
}

static int32_t days_of(const struct kith__plan *plan,
                       const struct kith__scale *scale)
{
    int32_t days = 0;
    for (int32_t i = 0; i < scale->count; i++) {
        int32_t recall = plan->items[scale->keys[i].item].recall;
        if (recall != KITH__NONE && plan->recalls[recall].days > days)
            days = plan->recalls[recall].days;
    }
    return days;
}

static void begin_counting(struct kith__looker *looker, int32_t event)
{
    const struct kith__plan *plan = looker->plan;
    kith__look_begin(looker);
    for (int32_t i = 0; i < plan->scale_count; i++) {
        struct kith__counting *counting = &looker->counting[i];
        *counting = (struct kith__counting){
            .days = days_of(plan, &plan->scales[i]) * DAY};
        if (counts_event(looker, i, event))
            kith__pick_open(&counting->pick, looker->journal, plan, i);
    }
}

/* A check-in may be a day early. */
static bool overlaps(const struct kith__counting *counting, int64_t time)
{
    return counting->any && time - counting->last < counting->days - DAY;
}

/* How many times a scale counts in a record; NONE where it does not count. */
static int64_t times_in(struct kith__looker *looker, int32_t scale,
                        int32_t place)
{
    struct kith__counting *counting = &looker->counting[scale];
    int64_t time = kith__look_entry(looker, place)->time;
    kith__decimal value = 0;
    if (overlaps(counting, time))
        return KITH__NONE;
    int32_t scored =
        kith__pick_score(&counting->pick, looker->order[place].at, &value);
    looker->found.mapped += scored == KITH_SCORED_MAPPED;
    looker->found.otherwise += scored == KITH_SCORED_DIFFERENTLY;
    looker->found.not_kept += scored == KITH_SCORED_NOT_KEPT;
    if (scored != KITH_SCORED_SAME && scored != KITH_SCORED_MAPPED)
        return KITH__NONE;
    counting->any = true;
    counting->last = time;
    return (value + KITH__ONE / 2) / KITH__ONE;
}

/* What a record counts: to the counts, and from which time on its days lie by
 * whom, in `begin`. */
static int64_t count_record(struct kith__looker *looker, int32_t event,
                            int32_t place, struct counts *counts,
                            double begin[3])
{
    int64_t all = 0;
    for (int32_t i = 0; i < looker->plan->scale_count; i++) {
        int64_t times = KITH__NONE;
        if (counts_event(looker, i, event))
            times = times_in(looker, i, place);
        if (times == KITH__NONE)
            continue;
        int32_t by = looker->plan->scales[i].counted_by;
        count_one(counts, by, times);
        begin[by] = (double)(kith__look_entry(looker, place)->time -
                             looker->counting[i].days);
        all += times;
    }
    return all;
}

/* ---- What events count --------------------------------------------------- */

/* Beyond all times: nothing is counted there. */
#define NEVER 1e12

/* The days that a record counts begin at `steps` for what I did, at `spare` for
 * what they did. */
static void count_records(struct kith__looker *looker, int32_t event,
                          struct counts *counts)
{
    begin_counting(looker, event);
    for (int32_t i = 0; i < looker->count; i++) {
        double begin[3] = {0, NEVER, NEVER};
        looker->times_of[i] = 0;
        if (kith__look_entry(looker, i)->kind == KITH_ENTRY_RECORD)
            looker->times_of[i] = count_record(looker, event, i, counts, begin);
        looker->steps[i] = begin[KITH_BY_ME];
        looker->spare[i] = begin[KITH_BY_THEM];
    }
}

static void lower(double *begin, double to)
{
    if (to < *begin)
        *begin = to;
}

/* Backwards, all of one time together: the days of the next check-in reach
 * furthest back. */
static void count_events(struct kith__looker *looker, int32_t event,
                         struct counts *counts)
{
    double begin[3] = {0, NEVER, NEVER};
    for (int32_t end = looker->count; end > 0;) {
        int32_t first = end;
        while (first > 0 &&
               looker->order[first - 1].key == looker->order[end - 1].key) {
            first--;
            lower(&begin[KITH_BY_ME], looker->steps[first]);
            lower(&begin[KITH_BY_THEM], looker->spare[first]);
        }
        for (int32_t i = first; i < end; i++) {
            const struct kith__entry *entry = kith__look_entry(looker, i);
            if (entry->kind == KITH_ENTRY_RECORD || entry->event != event ||
                (double)entry->time > begin[entry->by])
                continue;
            looker->times_of[i] = entry->count;
            count_one(counts, entry->by, entry->count);
        }
        end = first;
    }
}

static struct counts count_all(struct kith__looker *looker, int32_t event)
{
    struct counts counts = {0, 0};
    count_records(looker, event, &counts);
    count_events(looker, event, &counts);
    for (int32_t i = 0; i < looker->count; i++)
        if (looker->times_of[i] > 0)
            kith__look_add(looker, i, (double)looker->times_of[i], 0);
    return counts;
}

/* ---- Give and get ------------------------------------------------------- */

static bool is_uneven(int64_t more, int64_t all)
{
    double p = 1;
    kith_share_test(more, all, &p);
    return p < CHANCE;
}

/* The fewest further times by one side that make or unmake a claim: p moves one
 * way only as they are added, so halves are enough. */
static int64_t fewest(int64_t more, int64_t fewer, bool uneven)
{
    /* As many times by both are never uneven. */
    int64_t low = 0, high = uneven ? more - fewer : 1;
    for (;; low = high, high *= 2) {
        int64_t all = more + fewer + high;
        if (is_uneven(uneven ? more : more + high, all) != uneven)
            break;
    }
    while (high - low > 1) {
        int64_t middle = low + (high - low) / 2, all = more + fewer + middle;
        bool still = is_uneven(uneven ? more : more + middle, all) == uneven;
        *(still ? &low : &high) = middle;
    }
    return high;
}

static void claim(struct kith__statement *said, const struct counts *counts)
{
    bool mine = counts->by_me >= counts->by_them;
    int64_t more = mine ? counts->by_me : counts->by_them;
    int64_t fewer = mine ? counts->by_them : counts->by_me;
    bool uneven = is_uneven(more, more + fewer);
    if (uneven && fewer == 0)
        said->claim = mine ? KITH_CLAIM_ALL_BY_ME : KITH_CLAIM_ALL_BY_THEM;
    else if (uneven)
        said->claim = mine ? KITH_CLAIM_MORE_BY_ME : KITH_CLAIM_MORE_BY_THEM;
    said->turn = mine == uneven ? KITH_TURN_BY_THEM : KITH_TURN_BY_ME;
    said->turn_count = uneven && fewer == 0 ? 1 : fewest(more, fewer, uneven);
}

static void put_counts(struct kith__statement *said,
                       const struct counts *counts)
{
    int64_t all = counts->by_me + counts->by_them;
    double low = 0, high = 1, p = 1;
    kith_share_interval(counts->by_me, all, 0.95, &low, &high);
    kith_share_test(counts->by_me, all, &p);
    kith__look_number(said, KITH_NUMBER_BY_ME, (double)counts->by_me);
    kith__look_number(said, KITH_NUMBER_BY_THEM, (double)counts->by_them);
    kith__look_number(said, KITH_NUMBER_SHARE,
                      (double)counts->by_me / (double)all);
    kith__look_number(said, KITH_NUMBER_SHARE_LOW, low);
    kith__look_number(said, KITH_NUMBER_SHARE_HIGH, high);
    kith__look_number(said, KITH_NUMBER_P, p);
    claim(said, counts);
}

static bool is_counted(const struct kith__looker *looker, int32_t event)
{
    for (int32_t i = 0; i < looker->plan->scale_count; i++)
        if (counts_event(looker, i, event))
            return true;
    return false;
}

bool kith__look_at_event(struct kith__looker *looker, int32_t event)
{
    struct counts counts = count_all(looker, event);
    if (looker->found.count == 0 && !is_counted(looker, event))
        return true;
    const struct kith__points *points = kith__look_keep(looker);
    if (points == NULL)
        return false;
    struct kith__statement *said =
        kith__look_say(looker, KITH_SAYS_GIVE_AND_GET, points,
                       counts.by_me + counts.by_them, KITH__TIMES_ENOUGH);
    said->event = event;
    said->sensitive = kith_journal_event_is_sensitive(event) == 1;
    if (said->state == KITH_SAID)
        put_counts(said, &counts);
    return true;
}
