/* SPDX-License-Identifier: MIT */
/* columns - where the answers of many people lie: a survey's file, a table in a
 * database, a matrix.
 *
 * Nothing is copied. A kith_columns names the host's own memory, says which
 * numbers stand for a missing answer and why, and which tie each row is about.
 * kith/batch.h scores and assesses what it names, kith/sample.h says how well
 * the questions hang together. */

#ifndef KITH_COLUMNS_H
#define KITH_COLUMNS_H

#include <stdint.h>

#include <kith/answers.h>
#include <kith/export.h>
#include <kith/questionnaire.h>
#include <kith/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Where the answers of many people lie. Opaque. */
typedef struct kith_columns kith_columns;

/* What the numbers of a column are, in the machine's own byte order. They need
 * not be aligned. A column is the address of its number for row 0 and a stride,
 * the bytes from one row to the next: the size of the number where they lie one
 * behind the other, the size of a whole row in a matrix stored row by row. It
 * may be negative; in a column that is read it may be 0, the same for all. */
enum {
    KITH_INT8 = 1,
    KITH_INT16 = 2,
    KITH_INT32 = 3,
    KITH_INT64 = 4,
    KITH_FLOAT = 5, /* a decimal stands for the float nearest to it */
    KITH_DOUBLE = 6
};

/* Every item of the questionnaire, where one is asked for. */
enum { KITH_EVERY_ITEM = -1 };

/* ---- Making ------------------------------------------------------------- */

/**
 * Columns for the answers of many people; none is there yet, and an item
 * without a column is unanswered in every row. It takes its allocator from the
 * questionnaire.
 *
 * @param questionnaire  Not NULL; kept alive by the columns.
 * @param row_count  How many people, from 0.
 * @param[out] out  Receives the columns, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT or
 *         KITH_E_MEMORY.
 *
 * Safe from any thread. @since 0.3
 */
KITH_API kith_status kith_columns_new(const kith_questionnaire *questionnaire,
                                      int64_t row_count, kith_columns **out,
                                      kith_error **error);

/**
 * Frees the object; the columns themselves are yours.
 *
 * @param columns  May be NULL.
 *
 * Safe from any thread. @since 0.3
 */
KITH_API void kith_columns_free(kith_columns *columns);

/**
 * How many rows there are.
 *
 * @param columns  May be NULL.
 * @return As kith_columns_new() was told; -1 for NULL.
 *
 * Safe beside other calls that only read the columns. @since 0.3
 */
KITH_API int64_t kith_columns_row_count(const kith_columns *columns);

/* ---- Items -------------------------------------------------------------- */

/**
 * Where the answers to an item lie: the values of its response options, or
 * whole numbers in its range. NaN is missing. Missing codes, a validity bitmap
 * and reasons that were set before stay.
 *
 * @param columns  Not NULL.
 * @param item  Its index.
 * @param data  The number of row 0, borrowed until the columns are freed; NULL
 *        takes the column away: the item is then unanswered.
 * @param type  KITH_INT8 to KITH_DOUBLE.
 * @param stride  Bytes from one row to the next.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK or KITH_E_ARGUMENT; nothing is changed then.
 *
 * One thread at a time for one object. @since 0.3
 */
KITH_API kith_status kith_columns_set_item(kith_columns *columns, int32_t item,
                                           const void *data, int32_t type,
                                           int64_t stride, kith_error **error);

/**
 * Where a matrix of answers to every item lies, in the order of the items in
 * the document: as kith_columns_set_item() for each.
 *
 * @param columns  Not NULL.
 * @param data  The number of row 0 and item 0, borrowed until the columns are
 *        freed. Not NULL.
 * @param type  KITH_INT8 to KITH_DOUBLE.
 * @param item_stride  Bytes from one item to the next.
 * @param row_stride  Bytes from one row to the next.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK or KITH_E_ARGUMENT; nothing is changed then.
 *
 * One thread at a time for one object. @since 0.3
 */
KITH_API kith_status kith_columns_set_matrix(kith_columns *columns,
                                             const void *data, int32_t type,
                                             int64_t item_stride,
                                             int64_t row_stride,
                                             kith_error **error);

/**
 * A number that stands for a missing answer, and why it is missing. An item has
 * at most eight such codes; the same code again changes its reason. A code that
 * is also the value of an option is missing.
 *
 * NaN as a code says why an answer is missing that is NaN or that the validity
 * bitmap leaves out; that is KITH_UNANSWERED when it was not said.
 *
 * @param columns  Not NULL.
 * @param item  Its index, or KITH_EVERY_ITEM.
 * @param code  Any number.
 * @param reason  KITH_NOT_ASKED to KITH_DECLINED; kith_batch_assess() works out
 *        itself what is asked, and takes KITH_NOT_ASKED as KITH_UNANSWERED.
 *        With KITH_DOES_NOT_APPLY a safety item makes the row a fault.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; nothing is changed then: KITH_E_ARGUMENT or
 *         KITH_E_LIMIT (a ninth code).
 *
 * One thread at a time for one object. @since 0.3
 */
KITH_API kith_status kith_columns_set_missing(kith_columns *columns,
                                              int32_t item, double code,
                                              int32_t reason,
                                              kith_error **error);

/**
 * A bitmap, one bit a row, the lowest bit of a byte first, as Apache Arrow has
 * it: 1 where there is an answer. Where it is 0 the column is not looked at.
 *
 * @param columns  Not NULL.
 * @param item  Its index.
 * @param bits  Borrowed until the columns are freed; NULL: every row is valid.
 * @param bit_offset  The bit of row 0, from 0.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK or KITH_E_ARGUMENT; nothing is changed then.
 *
 * One thread at a time for one object. @since 0.3
 */
KITH_API kith_status kith_columns_set_validity(kith_columns *columns,
                                               int32_t item,
                                               const uint8_t *bits,
                                               int64_t bit_offset,
                                               kith_error **error);

/**
 * A column of reasons, of KITH_INT8. KITH_ANSWERED: look at the answers.
 * KITH_NOT_ASKED to KITH_DECLINED: missing for that reason, whatever stands
 * among the answers. Anything else makes the row a fault.
 *
 * @param columns  Not NULL.
 * @param item  Its index.
 * @param reasons  That of row 0, borrowed until the columns are freed; NULL:
 *        none.
 * @param stride  Bytes from one row to the next.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK or KITH_E_ARGUMENT; nothing is changed then.
 *
 * One thread at a time for one object. @since 0.3
 */
KITH_API kith_status kith_columns_set_reasons(kith_columns *columns,
                                              int32_t item,
                                              const int8_t *reasons,
                                              int64_t stride,
                                              kith_error **error);

/* ---- Facts -------------------------------------------------------------- */

/**
 * Where a fact lies: numbers in its range with at most six fractional digits.
 * A fact without a column, and NaN, is not given.
 *
 * @param columns  Not NULL.
 * @param fact  Its index.
 * @param data  The number of row 0, borrowed until the columns are freed; NULL
 *        takes the column away.
 * @param type  KITH_INT8 to KITH_DOUBLE.
 * @param stride  Bytes from one row to the next.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK or KITH_E_ARGUMENT; nothing is changed then.
 *
 * One thread at a time for one object. @since 0.3
 */
KITH_API kith_status kith_columns_set_fact(kith_columns *columns, int32_t fact,
                                           const void *data, int32_t type,
                                           int64_t stride, kith_error **error);

/**
 * A number that stands for a fact that is not given; at most eight a fact.
 *
 * @param columns  Not NULL.
 * @param fact  Its index.
 * @param code  Any number.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; nothing is changed then: KITH_E_ARGUMENT or
 *         KITH_E_LIMIT (a ninth code).
 *
 * One thread at a time for one object. @since 0.3
 */
KITH_API kith_status kith_columns_set_fact_missing(kith_columns *columns,
                                                   int32_t fact, double code,
                                                   kith_error **error);

/**
 * A bitmap of where a fact is given, as kith_columns_set_validity().
 *
 * @param columns  Not NULL.
 * @param fact  Its index.
 * @param bits  Borrowed until the columns are freed; NULL: given in every row.
 * @param bit_offset  The bit of row 0, from 0.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK or KITH_E_ARGUMENT; nothing is changed then.
 *
 * One thread at a time for one object. @since 0.3
 */
KITH_API kith_status kith_columns_set_fact_validity(kith_columns *columns,
                                                    int32_t fact,
                                                    const uint8_t *bits,
                                                    int64_t bit_offset,
                                                    kith_error **error);

/* ---- Ties and earlier gates --------------------------------------------- */

/**
 * The tie of every row. It need not be set where the questionnaire has but one.
 *
 * @param columns  Not NULL.
 * @param tie  Its index.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK or KITH_E_ARGUMENT; nothing is changed then.
 *
 * One thread at a time for one object. @since 0.3
 */
KITH_API kith_status kith_columns_set_tie(kith_columns *columns, int32_t tie,
                                          kith_error **error);

/**
 * Where the tie of each row lies, as its index. A number that is no index makes
 * the row a fault. It takes the place of kith_columns_set_tie(), and the other
 * way round.
 *
 * @param columns  Not NULL.
 * @param data  The index of row 0, borrowed until the columns are freed. Not
 *        NULL.
 * @param type  KITH_INT8 to KITH_INT64.
 * @param stride  Bytes from one row to the next.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK or KITH_E_ARGUMENT; nothing is changed then.
 *
 * One thread at a time for one object. @since 0.3
 */
KITH_API kith_status kith_columns_set_ties(kith_columns *columns,
                                           const void *data, int32_t type,
                                           int64_t stride, kith_error **error);

/**
 * Where the gates of earlier assessments of the same ties lie, of KITH_INT8, as
 * kith_answers_set_earlier_gate(). Only kith_batch_assess() reads them; a
 * number that is no gate makes the row a fault of its tie.
 *
 * @param columns  Not NULL.
 * @param gates  That of row 0, borrowed until the columns are freed; NULL: none
 *        is known.
 * @param stride  Bytes from one row to the next.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK or KITH_E_ARGUMENT; nothing is changed then.
 *
 * One thread at a time for one object. @since 0.3
 */
KITH_API kith_status kith_columns_set_earlier_gates(kith_columns *columns,
                                                    const int8_t *gates,
                                                    int64_t stride,
                                                    kith_error **error);

#ifdef __cplusplus
}
#endif

#endif
