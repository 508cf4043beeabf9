/* SPDX-License-Identifier: MIT */

#include "journal/order.h"

#include <string.h>

static size_t size_of(int32_t count)
{
    return ((size_t)count + 1) * sizeof(int32_t);
}

/* Merges two runs that lie side by side. */
static void merge(const kith_journal *journal, const int32_t *from, int32_t *to,
                  int32_t left, int32_t middle, int32_t right)
{
    const struct kith__entry *entries = journal->entries;
    int32_t a = left, b = middle;
    for (int32_t i = left; i < right; i++) {
        bool first = b == right || (a < middle && entries[from[a]].time <=
                                                      entries[from[b]].time);
        to[i] = first ? from[a++] : from[b++];
    }
}

static bool is_sorted(const kith_journal *journal,
                      const struct kith__order *order)
{
    for (int32_t i = 1; i < order->count; i++)
        if (journal->entries[order->entries[i - 1]].time >
            journal->entries[order->entries[i]].time)
            return false;
    return true;
}

static int32_t least(int64_t a, int32_t b)
{
    return a < b ? (int32_t)a : b;
}

static void sort(const kith_journal *journal, struct kith__order *order,
                 int32_t *spare)
{
    int32_t *from = order->entries, *to = spare;
    int32_t count = order->count;
    for (int64_t run = 1; run < count; run *= 2) {
        for (int64_t left = 0; left < count; left += 2 * run)
            merge(journal, from, to, (int32_t)left, least(left + run, count),
                  least(left + 2 * run, count));
        int32_t *was = from;
        from = to;
        to = was;
    }
    if (from != order->entries)
        memcpy(order->entries, from, (size_t)count * sizeof *from);
}

bool kith__order_open(struct kith__order *order, const kith_journal *journal,
                      int64_t from, int64_t to, kith_memory *memory)
{
    *order = (struct kith__order){.memory = memory, .room = journal->count};
    order->entries = kith__allocate(memory, size_of(order->room));
    if (order->entries == NULL)
        return false;
    for (int32_t i = 0; i < journal->count; i++)
        if (journal->entries[i].time >= from && journal->entries[i].time <= to)
            order->entries[order->count++] = i;
    if (is_sorted(journal, order))
        return true;
    int32_t *spare = kith__allocate(memory, size_of(order->count));
    if (spare == NULL) {
        kith__order_close(order);
        return false;
    }
    sort(journal, order, spare);
    kith__release(memory, spare, size_of(order->count));
    return true;
}

void kith__order_close(struct kith__order *order)
{
    kith__release(order->memory, order->entries, size_of(order->room));
    *order = (struct kith__order){.memory = NULL};
}
