/* SPDX-License-Identifier: MIT */
/* batch - the two calls: what is checked before the first row is written, and
 * the working memory. */

#include <kith/batch.h>

#include "base/error.h"
#include "batch/block.h"

static kith_status check(const kith_columns *columns,
                         const kith_results *results, int64_t first_row,
                         int64_t row_count, bool assess, kith_error **error)
{
    const char *why = kith__columns_refuse(columns, first_row, row_count);
    if (columns->plan != results->plan)
        why = "The columns and the results are of two questionnaires";
    else if (why == NULL && results->needs_assessment && !assess)
        why = "Levels, the gate and stops are given by kith_batch_assess() "
              "alone";
    return why == NULL ? KITH_OK
                       : kith__fail(error, columns->memory, KITH_E_ARGUMENT,
                                    NULL, "%s", why);
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
