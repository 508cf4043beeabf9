/* SPDX-License-Identifier: MIT */
/* facts_tell - swings, counts and ages.
 *
 * What cannot be told is left unknown; nothing is counted twice. */

#include "journal/facts.h"

#define DAY INT64_C(86400)

static kith__decimal within(const struct kith__fact *fact, kith__decimal value)
{
    if (value < fact->minimum)
        return fact->minimum;
    return value > fact->maximum ? fact->maximum : value;
}

static void give(const struct kith__teller *teller, kith__decimal value)
{
    teller->told->state = KITH_FACT_GIVEN;
    teller->told->value = within(teller->fact, value);
}

/* ---- Swings ----------------------------------------------------------------
 */

/* One turn for each time that scores have gone from one end to the other. */
struct turns {
    int side; /* -1 low, 1 high, 0 neither yet */
    int32_t count;
};

static void turn(struct turns *turns, const struct kith__computed *computed,
                 kith__decimal value)
{
    int side = value <= computed->low ? -1 : value >= computed->high ? 1 : 0;
    if (side == 0)
        return;
    turns->count += turns->side == -side;
    turns->side = side;
}

/* The last whole window; windows lie end to end from the first record. */
static bool tell_window(const struct kith__teller *teller, uint64_t scored,
                        int32_t records)
{
    const struct kith__computed *computed = &teller->fact->computed;
    int32_t end = records / computed->window * computed->window, at = 0;
    struct turns turns = {0, 0};
    teller->told->left_out = 0; /* is counted once more */
    for (int32_t i = 0; i < teller->order->count; i++) {
        int32_t entry = teller->order->entries[i];
        const struct kith__kept *kept = kith__fact_score(teller, entry, scored);
        if (kept == NULL || at++ < end - computed->window || at > end)
            continue;
        turn(&turns, computed, kept->value);
        if (!kith__tell_entry(teller, entry))
            return false;
    }
    give(teller, turns.count * KITH__ONE);
    return true;
}

bool kith__tell_swings(const struct kith__teller *teller)
{
    uint64_t scored;
    int32_t records = 0;
    kith__fact_scored(teller, &scored);
    for (int32_t i = 0; i < teller->order->count; i++)
        records +=
            kith__fact_score(teller, teller->order->entries[i], scored) != NULL;
    teller->told->have = records;
    teller->told->need = teller->fact->computed.window;
    return records < teller->told->need || tell_window(teller, scored, records);
}

/* ---- Counts
 * ------------------------------------------------------------------
 */

/* A count as it grows, far from where 64 bits end. */
static void add(kith__decimal *sum, kith__decimal more)
{
    const kith__decimal most = KITH__DECIMAL_MOST;
    *sum += more;
    if (*sum > most)
        *sum = most;
    if (*sum < -most)
        *sum = -most;
}

struct counting {
    const struct kith__teller *teller;
    uint64_t scored;
    int64_t begin; /* earlier entries are not counted */
    int32_t next;  /* in the order: where to look for the next record */
    int64_t last;  /* the time of the record counted last */
    bool counted;  /* there is one */
};

/* The next record that counts, in the order of time: those that look back on
 * days which an earlier one did are passed over. NULL at the end. */
static const struct kith__kept *next_record(struct counting *counting,
                                            int32_t *entry)
{
    const struct kith__teller *teller = counting->teller;
    int64_t apart = (teller->fact->computed.days - 1) * DAY;
    while (counting->next < teller->order->count) {
        *entry = teller->order->entries[counting->next++];
        int64_t time = teller->journal->entries[*entry].time;
        if (time < counting->begin)
            continue;
        const struct kith__kept *kept =
            kith__fact_score(teller, *entry, counting->scored);
        if (kept == NULL ||
            (counting->counted && time - counting->last < apart))
            continue;
        counting->counted = true;
        counting->last = time;
        return kept;
    }
    return NULL;
}

static bool is_counted_event(const struct kith__computed *computed,
                             const struct kith__entry *entry)
{
    return entry->kind == KITH_ENTRY_EVENT && entry->event == computed->event &&
           (computed->by == 0 || entry->by == computed->by);
}

/* Adds the events up to a time, but for those that the record at that time
 * looked back on. `at` walks through the order. */
static bool add_events(const struct counting *counting, int32_t *at,
                       int64_t until, int64_t record_begin, kith__decimal *sum)
{
    const struct kith__teller *teller = counting->teller;
    const struct kith__computed *computed = &teller->fact->computed;
    for (; *at < teller->order->count; ++*at) {
        int32_t index = teller->order->entries[*at];
        const struct kith__entry *entry = &teller->journal->entries[index];
        if (entry->time > until)
            break;
        if (!is_counted_event(computed, entry) ||
            entry->time < counting->begin || entry->time > record_begin)
            continue;
        add(sum, entry->count * KITH__ONE);
        if (!kith__tell_entry(teller, index))
            return false;
    }
    return true;
}

bool kith__tell_count(const struct kith__teller *teller)
{
    const struct kith__computed *computed = &teller->fact->computed;
    struct counting counting = {.teller = teller, .begin = INT64_MIN};
    if (computed->within > 0)
        counting.begin = teller->now - computed->within * DAY + 1;
    kith__fact_scored(teller, &counting.scored);
    kith__decimal sum = 0;
    int32_t entry, at = 0;
    const struct kith__kept *kept;
    while ((kept = next_record(&counting, &entry)) != NULL) {
        int64_t begin = counting.last - computed->days * DAY;
        if (!add_events(&counting, &at, counting.last, begin, &sum) ||
            !kith__tell_entry(teller, entry))
            return false;
        add(&sum, kept->value);
    }
    if (!add_events(&counting, &at, INT64_MAX, INT64_MAX, &sum))
        return false;
    teller->told->have = teller->told->count;
    teller->told->need = 1;
    if (teller->told->count > 0)
        give(teller, sum);
    return true;
}

/* ---- Ages
 * ---------------------------------------------------------------------
 */

bool kith__tell_age(const struct kith__teller *teller)
{
    const struct kith__computed *computed = &teller->fact->computed;
    teller->told->need = 1;
    for (int32_t i = teller->order->count - 1; i >= 0; i--) {
        int32_t index = teller->order->entries[i];
        const struct kith__entry *entry = &teller->journal->entries[index];
        if (!is_counted_event(computed, entry))
            continue;
        int64_t age = (teller->now - entry->time) / (computed->days * DAY);
        teller->told->have = 1;
        give(teller, age < 1000000000 ? age * KITH__ONE : KITH__DECIMAL_MOST);
        return kith__tell_entry(teller, index);
    }
    return true;
}
