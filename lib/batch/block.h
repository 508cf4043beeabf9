/* SPDX-License-Identifier: MIT */
/* block - a block of rows worked out together: scales that are a matter of sums
 * by adding up bytes, graded ones in rows of categories, all else, and all that
 * is assessed, person by person. */

#ifndef KITH_LIB_BATCH_BLOCK_H
#define KITH_LIB_BATCH_BLOCK_H

#include "batch/person.h"
#include "batch/source.h"

enum {
    KITH__FAULTY = 0xFF,           /* of a row */
    KITH__BLOCK_ROWS = 2048,       /* at most */
    KITH__BLOCK_BYTES = 256 * 1024 /* of bytes that were put elsewhere */
};

/* Why items of a scale can be missing in a block. */
enum kith__missing {
    KITH__MISSING_OPEN,     /* unanswered or skipped alone */
    KITH__MISSING_DECLINED, /* prefer not to say alone */
    KITH__MISSING_LEFT_OUT, /* not asked or does not apply alone */
    KITH__MISSING_ANYHOW
};

/* What a scale of a block adds up to, by row. */
struct kith__added {
    const struct kith__sum *sum;
    uint16_t *places;  /* in the tables of the sum */
    uint16_t *counted; /* items */
    enum kith__missing missing;
    bool sorted;              /* these two were worked out */
    uint8_t *open, *declined; /* how many items are */
};

enum { KITH__FEW_ROWS = 128 }; /* go through the kernel of estimates at once */

/* Room for a few rows of a graded scale, one behind the other. */
struct kith__estimating {
    uint8_t *codes; /* row by row */
    double *estimates, *errors;
    double *ends, *end_errors; /* with open items at one end */
};

/* Room for one block at a time. */
struct kith__block {
    const struct kith_columns *columns;
    const struct kith_results *wanted;
    struct kith__person person; /* for what goes person by person */
    int32_t room;               /* rows */
    int64_t first_row;
    int32_t rows;
    int32_t tie;                  /* of the rows looked at */
    int32_t listed;               /* how many those are; NONE: all */
    uint16_t *list;               /* and which */
    struct kith__source *sources; /* by item */
    bool *read;                   /* by item: it has a column */
    bool *checked;                /* by item: its faults were noted */
    bool *needed;                 /* by item: read by what is not fast */
    bool *fast;                   /* by output: need not go person by person */
    uint8_t *ties;
    uint8_t *faults;          /* by row: KITH__FAULTY or 0 */
    uint8_t *counted8, *sum8; /* on the way to `added` */
    uint8_t *turned;          /* positions that were looked up */
    uint8_t *counts;          /* how many are missing for one reason */
    uint16_t *places;         /* of what is to be written */
    struct kith__added added;
    struct kith__estimating estimating;
};

/* How many bytes a block needs behind it, when it is to hold `rows`. */
size_t kith__block_size(const struct kith_columns *columns,
                        const struct kith_results *wanted, int32_t rows);

/* How many rows a block is to hold of so many. */
int32_t kith__block_room(const struct kith_columns *columns, int64_t rows);

/* Lays a block over zeroed memory of that size. */
void kith__block_place(struct kith__block *block,
                       const struct kith_columns *columns,
                       const struct kith_results *wanted, bool assess,
                       int32_t rows, void *memory);

/* Works out rows, at most as many as the block has room for; how many of them
 * are faults. */
int64_t kith__block_run(struct kith__block *block, int64_t first_row,
                        int32_t rows);

/* ---- Its parts ---------------------------------------------------------- */

/* Adds a scale up into block->added, and notes faults of its items. (add.c) */
void kith__block_add(struct kith__block *block, const struct kith__sum *sum);

/* Notes the faults of items that no scale read. (add.c) */
void kith__block_check(struct kith__block *block);

/* Estimates a graded scale, and writes the outputs from `first` up to `last`,
 * in which they end. (estimate.c) */
void kith__block_estimate(struct kith__block *block,
                          const struct kith__curve *curve, int32_t first,
                          int32_t last);

/* How many of some items of each row are missing for one of these reasons. The
 * items are those from `first` up to `end`. (count.c) */
void kith__block_count(const struct kith__block *block, const int32_t *first,
                       const int32_t *end, int32_t reasons, uint8_t *out);

/* Writes how many items of a scale are in the state that an output asks for;
 * `added` knows those that are counted. (put.c) */
void kith__block_put_count(struct kith__block *block, const int32_t *items,
                           int32_t count, const struct kith__output *output);

/* Writes an output of the scale that was added up. (put.c) */
void kith__block_put(struct kith__block *block,
                     const struct kith__output *output);

/* Writes the same whole number, or NaN for a double. (put.c) */
void kith__block_put_all(const struct kith__block *block,
                         const struct kith__output *output, int32_t number);

#endif
