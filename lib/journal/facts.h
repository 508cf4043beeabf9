/* SPDX-License-Identifier: MIT */
/* facts - what a journal says of a questionnaire's facts at some time, and the
 * entries that each rests on. */

#ifndef KITH_LIB_JOURNAL_FACTS_H
#define KITH_LIB_JOURNAL_FACTS_H

#include <kith/journal_facts.h>

#include "journal/journal.h"
#include "journal/order.h"

struct kith__fact_told {
    int32_t state; /* KITH_FACT_… */
    kith__decimal value;
    int32_t have, need;   /* entries */
    int32_t left_out;     /* records scored in another way */
    int32_t first, count; /* in `rests_on` */
};

struct kith_journal_facts {
    kith_memory *memory; /* held */
    int32_t count;
    struct kith__fact_told *told; /* by fact */
    int32_t entry_count, entry_room;
    int32_t *rests_on;
};

/* What works one fact out. */
struct kith__teller {
    kith_journal_facts *facts;
    const kith_journal *journal;
    const struct kith__order *order; /* up to now */
    int64_t now;
    const struct kith__fact *fact;
    struct kith__fact_told *told;
};

/* Adds an entry that the fact rests on; false when there is no memory. */
bool kith__tell_entry(const struct kith__teller *teller, int32_t entry);

/* Each works one out; false when there is no memory. */
bool kith__tell_swings(const struct kith__teller *teller);
bool kith__tell_count(const struct kith__teller *teller);
bool kith__tell_age(const struct kith__teller *teller);

/* ---- Records of the scale that a fact names (facts_records.c) -------------
 */

/* How the last of them is scored; 0 where there is none. */
void kith__fact_scored(const struct kith__teller *teller, uint64_t *scored);

/* The score of an entry, if it is such a record and scored so; NULL. One that
 * is scored in another way is counted as left out. */
const struct kith__kept *kith__fact_score(const struct kith__teller *teller,
                                          int32_t entry, uint64_t scored);

#endif
