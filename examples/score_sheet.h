/* SPDX-License-Identifier: MIT */
/* score_sheet - some rows of a file at a time: read into columns, and what the
 * library makes of them.
 *
 * Each thread has its own. Knows nothing of how results are written. */

#ifndef KITH_EXAMPLES_SCORE_SHEET_H
#define KITH_EXAMPLES_SCORE_SHEET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <kith/kith.h>

#include "common.h"
#include "csv.h"
#include "score_layout.h"
#include "score_outputs.h"

/* How a field is read: a column with its place in memory. */
struct step {
    const int8_t *table; /* what one byte says; NULL: look at the whole field */
    int8_t *bytes;       /* where answers go, or ties */
    char behind;         /* the separator, or the line end of the last */
    int8_t empty;        /* what nothing says */
    uint32_t run;        /* how many from here on are read alike; 0: this one
                            is not read by the table */
    uint32_t ties;       /* where a missing answer counts, one bit each */
    double *numbers;     /* where other answers go, or facts */
    bool hidden;         /* its faults are told on standard error alone */
    const struct column *column;
};

/* A row that was read. */
struct row_note {
    long long line;
    size_t kept;   /* where what is passed on ends, among `kept` */
    int32_t place; /* among the rows that are scored; -1: it is faulty */
    size_t fault;  /* where its sentence begins, among `faults` */
    bool hidden;   /* the sentence is for standard error alone */
};

struct sheet {
    const struct layout *layout;
    const struct outputs *outputs;
    bool assess;
    bool json;
    bool with_sensitive;
    bool has_nul; /* somewhere in the block */
    size_t most;  /* rows at a time */
    size_t pitch;
    struct step *steps;
    int8_t *ties; /* of each row; NULL: all have the same */
    char *memory; /* what the steps and results point into */
    size_t memory_size;
    double *numbers;   /* results: column after column, `most` each */
    int32_t *wholes;   /* the same */
    int32_t *fault;    /* KITH_ROW_FAULT */
    int32_t *fault_at; /* KITH_ROW_FAULT_AT */
    kith_columns *columns;
    kith_results *results;
    struct row_note *notes;
    size_t count; /* rows that were read */
    size_t good;  /* and are scored */
    struct bytes kept;
    struct bytes faults;
    bool no_memory;
    long long missing[8]; /* how often each reason was read, by reason */
};

/* False when there is no memory. To be freed whatever happened. */
bool sheet_make(struct sheet *sheet, const struct layout *layout,
                const struct outputs *outputs,
                const struct score_settings *settings,
                const kith_questionnaire *questionnaire);

/* Wipes and frees. */
void sheet_free(struct sheet *sheet);

/* To be called for each block before its rows are read. */
void sheet_begin(struct sheet *sheet, const struct csv_block *block);

/* Reads the next rows of a block, at least one unless it is at its end. */
void sheet_read(struct sheet *sheet, struct csv_block *block);

/* Adds up why answers of the rows that were read are missing. */
void sheet_count_missing(struct sheet *sheet);

/* Has the library score the rows. */
kith_status sheet_score(struct sheet *sheet);

#endif
