/* SPDX-License-Identifier: MIT */
/* batch - the two calls: what is checked before the first row is written, and
 * the working memory. */

#include <kith/batch.h>

#include "base/error.h"
#include "batch/person.h"

static kith_status refuse(const kith_columns *columns, kith_error **error,
                          const char *why)
{
    return kith__fail(error, columns->memory, KITH_E_ARGUMENT, NULL, "%s", why);
}

static kith_status check(const kith_columns *columns,
                         const kith_results *results, int64_t first_row,
                         int64_t row_count, bool assess, kith_error **error)
{
    if (columns->plan != results->plan)
        return refuse(columns, error,
                      "The columns and the results are of two questionnaires");
    if (first_row < 0 || row_count < 0 || first_row > columns->rows ||
        row_count > columns->rows - first_row)
        return refuse(columns, error,
                      "The range of rows does not lie within the columns");
    if (columns->tie == KITH__NONE && columns->ties.data == NULL)
        return refuse(columns, error,
                      "The columns do not say which tie the rows are about; "
                      "call kith_columns_set_tie() or kith_columns_set_ties()");
    if (results->needs_assessment && !assess)
        return refuse(columns, error,
                      "Levels, the gate and stops are given by "
                      "kith_batch_assess() alone");
    return KITH_OK;
}

static kith_status work(const kith_columns *columns,
                        const kith_results *results, int64_t first_row,
                        int64_t row_count, bool assess, int64_t *faults,
                        kith_error **error)
{
    if (!kith__error_ready(error) || columns == NULL || results == NULL)
        return KITH_E_ARGUMENT;
    kith_status status =
        check(columns, results, first_row, row_count, assess, error);
    if (status != KITH_OK)
        return status;
    struct kith__person person = {.columns = columns,
                                  .wanted = results,
                                  .tie = KITH__NONE,
                                  .assess = assess};
    size_t size = kith__person_size(columns->plan);
    person.block = kith__allocate(columns->memory, size);
    if (person.block == NULL)
        return kith__fail_memory(error);
    int64_t refused = 0;
    for (int64_t i = 0; i < row_count; i++)
        refused += !kith__person_row(&person, first_row + i);
    kith__release(columns->memory, person.block, size);
    if (faults != NULL)
        *faults = refused;
    return KITH_OK;
}

kith_status kith_batch_scores(const kith_columns *columns,
                              const kith_results *results, int64_t first_row,
                              int64_t row_count, int64_t *faults,
                              kith_error **error)
{
    return work(columns, results, first_row, row_count, false, faults, error);
}

kith_status kith_batch_assess(const kith_columns *columns,
                              const kith_results *results, int64_t first_row,
                              int64_t row_count, int64_t *faults,
                              kith_error **error)
{
    return work(columns, results, first_row, row_count, true, faults, error);
}
