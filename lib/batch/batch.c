/* SPDX-License-Identifier: MIT */
/* batch - the two calls: what is checked before the first row is written, and
 * the working memory. */

#include <kith/batch.h>

#include "base/error.h"
#include "batch/block.h"

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

/* Block by block. */
static kith_status run(const kith_columns *columns, const kith_results *results,
                       int64_t first_row, int64_t row_count, bool assess,
                       int64_t *faults, kith_error **error)
{
    struct kith__block block;
    int32_t room = kith__block_room(columns, row_count);
    size_t size = kith__block_size(columns, results, room);
    void *memory = kith__allocate(columns->memory, size);
    if (memory == NULL)
        return kith__fail_memory(error);
    kith__block_place(&block, columns, results, assess, room, memory);
    for (int64_t done = 0; done < row_count; done += room) {
        int64_t left = row_count - done;
        *faults += kith__block_run(&block, first_row + done,
                                   left < room ? (int32_t)left : room);
    }
    kith__release(columns->memory, memory, size);
    return KITH_OK;
}

static kith_status work(const kith_columns *columns,
                        const kith_results *results, int64_t first_row,
                        int64_t row_count, bool assess, int64_t *faults,
                        kith_error **error)
{
    if (!kith__error_ready(error) || columns == NULL || results == NULL)
        return KITH_E_ARGUMENT;
    int64_t found = 0;
    kith_status status =
        check(columns, results, first_row, row_count, assess, error);
    if (status == KITH_OK && row_count > 0)
        status =
            run(columns, results, first_row, row_count, assess, &found, error);
    if (status == KITH_OK && faults != NULL)
        *faults = found;
    return status;
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
