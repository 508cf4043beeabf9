/* SPDX-License-Identifier: MIT */
/* order - the entries of a journal in the order of time, equal times in the
 * order of adding.
 *
 * Knows times; knows nothing of what happened then. */

#ifndef KITH_LIB_JOURNAL_ORDER_H
#define KITH_LIB_JOURNAL_ORDER_H

#include "journal/journal.h"

/* All zero is of nothing. */
struct kith__order {
    kith_memory *memory;
    int32_t count, room;
    int32_t *entries;
};

/* Those from `from` to `to`, both among them; false when there is no memory. */
bool kith__order_open(struct kith__order *order, const kith_journal *journal,
                      int64_t from, int64_t to, kith_memory *memory);
void kith__order_close(struct kith__order *order);

#endif
