/* SPDX-License-Identifier: MIT */
/* columns - where the answers of many people lie, and what one number of them
 * means.
 *
 * Reads; what the answers add up to is not its business. */

#ifndef KITH_LIB_BATCH_COLUMNS_H
#define KITH_LIB_BATCH_COLUMNS_H

#include <kith/columns.h>

#include "answers/sheet.h"
#include "batch/coding.h"

enum { KITH__CODES_MOST = 8 }; /* for missing, in one column */

struct kith__column {
    const char *data; /* of row 0; NULL: there is no column */
    int64_t stride;
    int32_t type;
    int32_t code_count;
    double codes[KITH__CODES_MOST];
    uint8_t code_reasons[KITH__CODES_MOST];
    uint8_t absent;       /* the reason where it is NaN or not valid */
    const uint8_t *valid; /* or NULL */
    int64_t valid_offset;
    const int8_t *reasons; /* or NULL */
    int64_t reason_stride;
};

struct kith_columns {
    kith_memory *memory;               /* the questionnaire's */
    kith_questionnaire *questionnaire; /* held */
    const struct kith__plan *plan;
    size_t size; /* of the whole block */
    int64_t rows;
    int32_t tie;               /* of every row; or NONE */
    struct kith__column ties;  /* where `tie` is NONE */
    struct kith__column gates; /* of earlier assessments */
    struct kith__column *items, *facts;
    struct kith__coding *codings; /* by item */
};

/* Why a range of rows cannot be read; NULL where it can. */
const char *kith__columns_refuse(const struct kith_columns *columns,
                                 int64_t first_row, int64_t row_count);

/* How many bytes a number has; 0 for what is no type. */
int32_t kith__type_size(int32_t type);

/* The number of a row, as a double: whole ones beyond 2^53 are rounded. */
double kith__column_number(const struct kith__column *column, int64_t row);

/* Whether a row has a bit in the validity bitmap. */
static inline bool kith__column_valid(const struct kith__column *column,
                                      int64_t row)
{
    int64_t bit = column->valid_offset + row;
    return column->valid == NULL ||
           (column->valid[bit >> 3] >> (bit & 7) & 1) != 0;
}

/* A number as the column would hold it. */
double kith__column_held(const struct kith__column *column, double number);

/* The reason that a number stands for; KITH_ANSWERED for none. */
int32_t kith__column_reason(const struct kith__column *column, double number);

/* The decimal that a number of a column's type is; false for others. */
bool kith__column_decimal(const struct kith__column *column, double number,
                          kith__decimal *out);

/* The tie of a row; NONE for a fault. */
int32_t kith__columns_tie(const struct kith_columns *columns, int64_t row);

/* The earlier gate of a row; NONE for a fault. */
int32_t kith__columns_gate(const struct kith_columns *columns, int64_t row);

/* Whether a fact of a row is as it may be, given or not. */
bool kith__columns_fact_is_good(const struct kith_columns *columns,
                                int32_t fact, int64_t row);

/* Puts the answer, or the reason why there is none, into the sheet; false for a
 * fault. KITH_NOT_ASKED comes out in `kept` as it stands. */
bool kith__columns_read_item(const struct kith_columns *columns, int32_t item,
                             int64_t row, struct kith__sheet *sheet);
bool kith__columns_read_fact(const struct kith_columns *columns, int32_t fact,
                             int64_t row, struct kith__sheet *sheet);

#endif
