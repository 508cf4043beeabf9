/* SPDX-License-Identifier: MIT */
/* gather - the working memory of taking rows in.
 *
 * What one call takes in is kept apart until all went well. */

#ifndef KITH_LIB_SAMPLE_GATHER_H
#define KITH_LIB_SAMPLE_GATHER_H

#include "batch/columns.h"
#include "batch/results.h"
#include "batch/source.h"
#include "sample/adder.h"
#include "sample/keys.h"
#include "sample/sample.h"

enum {
    KITH__GATHER_ROWS = 1024,         /* at a time, at most */
    KITH__GATHER_ANSWERS = 128 * 1024 /* of one scale at a time */
};

/* What is needed for one scale. */
struct kith__gathered {
    struct kith__adder adder;
    struct kith__key_table *tables; /* by item of the scale */
    double *scores;                 /* by row of the block */
};

struct kith__gathering {
    const kith_columns *columns;
    kith_sample *taken;
    struct kith__arena arena;
    kith_results *results;
    struct kith_columns window;   /* the same columns, from first_row on */
    struct kith__source *sources; /* by item */
    bool *wanted;                 /* by item: in the tie, with a column */
    struct kith__gathered *scales;
    struct kith__sheet sheet; /* for answers that are no bytes */
    int32_t room;             /* rows */
    int64_t first_row;
    int32_t rows;
    int8_t *row_faults;
    int32_t *kept; /* rows */
    int32_t kept_count;
    int32_t *answers; /* of one scale, person by person */
};

/* False when there is no memory. To be closed whatever happened. */
bool kith__gathering_open(struct kith__gathering *gathering,
                          const kith_sample *sample,
                          const kith_columns *columns, int64_t rows);

/* Has the window begin at first_row, with `rows` rows. */
void kith__gathering_look(struct kith__gathering *gathering);

void kith__gathering_close(struct kith__gathering *gathering);

#endif
