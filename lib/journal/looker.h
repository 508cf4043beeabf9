/* SPDX-License-Identifier: MIT */
/* looker - what statements are made from, while a look-back is made.
 *
 * Knows entries, scales and events. */

#ifndef KITH_LIB_JOURNAL_LOOKER_H
#define KITH_LIB_JOURNAL_LOOKER_H

#include "journal/inversions.h"
#include "journal/statements.h"

/* A scale that counts what happened in the days that it looks back on. */
struct kith__counting {
    struct kith__pick pick;
    int64_t days; /* in seconds */
    int64_t last; /* the time of the record counted last */
    bool any;
};

/* While it is made. */
struct kith__looker {
    const kith_journal *journal;
    const struct kith__plan *plan;
    const struct kith__scale_plan *scales; /* of the tie */
    int64_t to;
    kith_look_back *made;
    size_t size;               /* of the block at `order` */
    int32_t count;             /* entries of the stretch, in order of time */
    struct kith__keyed *order; /* `at` is the entry */
    struct kith__points found; /* room for all */
    double *steps, *spare;     /* room for a number each … */
    int64_t *times_of;         /* … and for how many times */
    struct kith__counting *counting; /* by scale, while counts are added up */
};

/* The entry at a place in the order. */
static inline const struct kith__entry *kith__look_entry(
    const struct kith__looker *looker, int32_t place)
{
    return &looker->journal->entries[looker->order[place].at];
}

/* ---- Finding (look_points.c) --------------------------------------------- */

/* Empties what was found. */
void kith__look_begin(struct kith__looker *looker);

/* The score of the entry at a place in the order, put among the found when it
 * has one. */
void kith__look_at_score(struct kith__looker *looker,
                         const struct kith__pick *pick, int32_t place);

void kith__look_add(struct kith__looker *looker, int32_t place, double value,
                    int32_t seen);

/* Keeps what was found; NULL when there is no memory. */
struct kith__points *kith__look_keep(struct kith__looker *looker);

/* ---- Saying -------------------------------------------------------------- */

/* A new statement; without enough points it is ready, else `state` is
 * KITH_SAID. */
struct kith__statement *kith__look_say(struct kith__looker *looker,
                                       int32_t kind,
                                       const struct kith__points *points,
                                       int64_t have, int32_t needed);

void kith__look_number(struct kith__statement *statement, int32_t number,
                       double value);

/* All statements about a scale, about give and get of an event, about repair.
 * False when there is no memory. */
bool kith__look_at_scale(struct kith__looker *looker, int32_t scale);
bool kith__look_at_event(struct kith__looker *looker, int32_t event);
bool kith__look_at_repair(struct kith__looker *looker, int32_t by);

#endif
