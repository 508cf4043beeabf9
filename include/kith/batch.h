/* SPDX-License-Identifier: MIT */
/* batch - the same scoring and assessing as one person at a time, on columns of
 * many people.
 *
 * A host names the columns that hold answers (kith_columns, kith/columns.h) and
 * the columns that are to be filled (kith_results), and calls
 * kith_batch_scores() or kith_batch_assess() for a range of rows. Every number
 * is the same, to the last bit, as what kith_assess() gives that person alone,
 * however the rows are split. The library starts no thread: a host that has
 * several calls for ranges that do not overlap, with the same two objects.
 *
 * Findings of sensitive patterns and the gate are for the program, never for
 * eyes: see kith/host.h. */

#ifndef KITH_BATCH_H
#define KITH_BATCH_H

#include <stdint.h>

#include <kith/assessment.h>
#include <kith/columns.h>
#include <kith/export.h>
#include <kith/questionnaire.h>
#include <kith/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Where what the answers of many people add up to is to be put. Opaque. */
typedef struct kith_results kith_results;

/* What a scale can be asked for; see kith_results_set_scale(). */
enum {
    KITH_SCALE_SCORE = 1,    /* as kith_assessment_score() */
    KITH_SCALE_LOWEST = 2,   /* as kith_assessment_score_bounds() */
    KITH_SCALE_HIGHEST = 3,  /* the same */
    KITH_SCALE_BAND = 4,     /* as kith_assessment_score_band() */
    KITH_SCALE_COUNT = 5,    /* as kith_assessment_score_count() */
    KITH_SCALE_ESTIMATE = 6, /* of a graded scale, not rounded */
    KITH_SCALE_ERROR = 7     /* its standard error */
};

/* What a pattern can be asked for. */
enum {
    KITH_PATTERN_LEVEL = 1,        /* as kith_host_level() */
    KITH_PATTERN_LOWEST_LEVEL = 2, /* as kith_host_lowest_level() */
    KITH_PATTERN_HIGHEST_LEVEL = 3 /* as kith_host_highest_level() */
};

/* What a row can be asked for. */
enum {
    KITH_ROW_FAULT = 1,    /* KITH_FAULT_NONE … */
    KITH_ROW_FAULT_AT = 2, /* index of the item or fact; -1 */
    KITH_ROW_GATE = 3,     /* as kith_host_gate() */
    KITH_ROW_STOPPED = 4   /* as kith_assessment_stopped() */
};

/* Why a row was refused: the first thing in it that cannot be. */
enum {
    KITH_FAULT_NONE = 0,
    KITH_FAULT_TIE = 1,  /* no index of a tie, or no gate */
    KITH_FAULT_ITEM = 2, /* no value, or no reason, that the item takes */
    KITH_FAULT_FACT = 3  /* no number that the fact takes */
};

/* ---- Columns that are filled ------------------------------------------- */

/**
 * Columns for results; none is wanted yet. It takes its allocator from the
 * questionnaire.
 *
 * @param questionnaire  Not NULL; kept alive by the results.
 * @param[out] out  Receives the results, yours to free. Not NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; outputs are untouched then: KITH_E_ARGUMENT or
 *         KITH_E_MEMORY.
 *
 * Safe from any thread. @since 0.3
 */
KITH_API kith_status kith_results_new(const kith_questionnaire *questionnaire,
                                      kith_results **out, kith_error **error);

/**
 * Frees the object; the columns themselves are yours.
 *
 * @param results  May be NULL.
 *
 * Safe from any thread. @since 0.3
 */
KITH_API void kith_results_free(kith_results *results);

/**
 * Where something of a scale is to be put. Where a row has none of it, a double
 * is NaN and a whole number -1. The same thing again replaces the column.
 *
 * @param results  Not NULL.
 * @param scale  Its index.
 * @param what  KITH_SCALE_SCORE to KITH_SCALE_ERROR.
 * @param which  For KITH_SCALE_BAND which of the scale's cut-offs, from 0; for
 *        KITH_SCALE_COUNT the state, KITH_ANSWERED to KITH_DECLINED; else 0.
 * @param data  The number of row 0, borrowed until the results are freed; NULL:
 *        no longer wanted.
 * @param type  KITH_DOUBLE for scores, bounds, estimates and errors; for bands
 *        and counts KITH_INT8, KITH_INT16 or KITH_INT32, wide enough for the
 *        largest that can come.
 * @param stride  Bytes from one row to the next, no fewer than the number has.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; nothing is changed then: KITH_E_ARGUMENT,
 *         KITH_E_NOT_FOUND (no such cut-offs; no estimate of a scale that is
 *         not graded) or KITH_E_MEMORY.
 *
 * One thread at a time for one object. @since 0.3
 */
KITH_API kith_status kith_results_set_scale(kith_results *results,
                                            int32_t scale, int32_t what,
                                            int32_t which, void *data,
                                            int32_t type, int64_t stride,
                                            kith_error **error);

/**
 * Where a difference is to be put: NaN where a row has none.
 *
 * @param results  Not NULL.
 * @param difference  Its index.
 * @param what  KITH_SCALE_SCORE, KITH_SCALE_LOWEST or KITH_SCALE_HIGHEST.
 * @param data  As in kith_results_set_scale().
 * @param type  KITH_DOUBLE.
 * @param stride  As in kith_results_set_scale().
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; nothing is changed then: KITH_E_ARGUMENT or
 *         KITH_E_MEMORY.
 *
 * One thread at a time for one object. @since 0.3
 */
KITH_API kith_status kith_results_set_difference(kith_results *results,
                                                 int32_t difference,
                                                 int32_t what, void *data,
                                                 int32_t type, int64_t stride,
                                                 kith_error **error);

/**
 * Where the level of a finding is to be put; only kith_batch_assess() gives it.
 * -1 after a stop. Never show it, or what is derived from it, on a person's
 * screen.
 *
 * @param results  Not NULL.
 * @param pattern  Its index.
 * @param what  KITH_PATTERN_LEVEL to KITH_PATTERN_HIGHEST_LEVEL.
 * @param data  As in kith_results_set_scale().
 * @param type  KITH_INT8, KITH_INT16 or KITH_INT32.
 * @param stride  As in kith_results_set_scale().
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; nothing is changed then: KITH_E_ARGUMENT or
 *         KITH_E_MEMORY.
 *
 * One thread at a time for one object. @since 0.3
 */
KITH_API kith_status kith_results_set_pattern(kith_results *results,
                                              int32_t pattern, int32_t what,
                                              void *data, int32_t type,
                                              int64_t stride,
                                              kith_error **error);

/**
 * Where something of the whole row is to be put. The gate and the stop are
 * given by kith_batch_assess() alone; the gate is for the program, never for
 * eyes. In a row that is a fault everything else is NaN or -1, the gate too.
 *
 * @param results  Not NULL.
 * @param what  KITH_ROW_FAULT to KITH_ROW_STOPPED.
 * @param data  As in kith_results_set_scale().
 * @param type  KITH_INT8, KITH_INT16 or KITH_INT32; KITH_INT8 does not do for
 *        KITH_ROW_FAULT_AT with more than 128 items or facts.
 * @param stride  As in kith_results_set_scale().
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; nothing is changed then: KITH_E_ARGUMENT or
 *         KITH_E_MEMORY.
 *
 * One thread at a time for one object. @since 0.3
 */
KITH_API kith_status kith_results_set_row(kith_results *results, int32_t what,
                                          void *data, int32_t type,
                                          int64_t stride, kith_error **error);

/* ---- The two calls ------------------------------------------------------ */

/**
 * Scores a range of rows. The columns are final: every item of the row's tie
 * counts as asked, whatever its `ask_when`, unless its reason is
 * KITH_NOT_ASKED; stops are not looked at; `valid_when` holds. Where every item
 * is asked the scores are those of kith_assess().
 *
 * Every column of an item of the row's tie is checked. A row with a value that
 * is no option of its item (or is out of its range), a reason, a fact or a tie
 * that cannot be, is a fault: it gets no scores.
 *
 * @param columns  Not NULL.
 * @param results  Of the same questionnaire object, without levels, gate and
 *        stop. Not NULL. Its columns must have room for the rows of the range,
 *        and overlap neither each other nor a column that is read.
 * @param first_row  From 0.
 * @param row_count  From 0; the range ends within the columns.
 * @param[out] faults  Receives how many rows of the range are faults; may be
 *        NULL.
 * @param[out] error  See kith/status.h.
 * @return KITH_OK, or why not; nothing is written then: KITH_E_ARGUMENT or
 *         KITH_E_MEMORY. The working memory does not grow with the rows.
 *
 * Safe beside other such calls with ranges that do not overlap. @since 0.3
 */
KITH_API kith_status kith_batch_scores(const kith_columns *columns,
                                       const kith_results *results,
                                       int64_t first_row, int64_t row_count,
                                       int64_t *faults, kith_error **error);

/**
 * Assesses a range of rows as kith_assess() does: what is asked is worked out,
 * facts and earlier gates are heeded, and levels, the gate and stops can be
 * given beside scores. An answer to an item that is not asked does not count.
 * No explanation is made, and no advice.
 *
 * @param columns  Not NULL.
 * @param results  As in kith_batch_scores(), with whatever it names.
 * @param first_row  From 0.
 * @param row_count  From 0; the range ends within the columns.
 * @param[out] faults  As in kith_batch_scores().
 * @param[out] error  See kith/status.h.
 * @return As kith_batch_scores().
 *
 * Safe beside other such calls with ranges that do not overlap. @since 0.3
 */
KITH_API kith_status kith_batch_assess(const kith_columns *columns,
                                       const kith_results *results,
                                       int64_t first_row, int64_t row_count,
                                       int64_t *faults, kith_error **error);

#ifdef __cplusplus
}
#endif

#endif
