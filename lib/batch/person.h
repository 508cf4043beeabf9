/* SPDX-License-Identifier: MIT */
/* person - one row of the columns, worked out as for a person alone: the way
 * that every row can go, and the measure of every faster one.
 *
 * Knows nothing of blocks of rows. */

#ifndef KITH_LIB_BATCH_PERSON_H
#define KITH_LIB_BATCH_PERSON_H

#include "batch/columns.h"
#include "batch/results.h"
#include "batch/source.h"
#include "patterns/results.h"

/* Room for one person at a time. */
struct kith__person {
    const struct kith_columns *columns;
    const struct kith_results *wanted;
    const struct kith__source *sources; /* that were fetched … */
    int64_t first_row;                  /* … from this row on */
    const bool *needed;   /* by item: the only ones to be read, and no facts; or
                             NULL. Then the row must be known to be no fault */
    void *block;          /* of kith__person_size() bytes, of `found` */
    int32_t tie;          /* that `found` was laid out for; NONE */
    bool assess;          /* else: scores alone */
    const bool *left_out; /* by output: not to be written but for a fault; or
                             NULL */
    struct kith__results found;
    int32_t stopped;
    int32_t fault, fault_at;
};

size_t kith__person_size(const struct kith__plan *plan);

/* Works a row out and writes it; false when it is a fault. */
bool kith__person_row(struct kith__person *person, int64_t row);

#endif
