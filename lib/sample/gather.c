/* SPDX-License-Identifier: MIT */
/* gather - rows of columns into a sample, a block at a time: scored by the
 * batch, keyed, counted and forgotten. */

#include <string.h>

#include "base/error.h"
#include "sample/adder.h"
#include "sample/gather.h"
#include "sample/keys.h"
#include "sample/sample.h"
#include "scoring/tally.h"

/* ---- One block ---------------------------------------------------------- */

static bool is_kept(struct kith__gathering *gathering, int32_t row)
{
    kith_sample *taken = gathering->taken;
    int32_t tie =
        kith__columns_tie(gathering->columns, gathering->first_row + row);
    if (tie != KITH__NONE && tie != taken->tie)
        taken->others++;
    else if (gathering->row_faults[row] != KITH_FAULT_NONE)
        taken->faults++;
    else
        return true;
    return false;
}

static void find_kept(struct kith__gathering *gathering)
{
    gathering->kept_count = 0;
    for (int32_t row = 0; row < gathering->rows; row++)
        if (is_kept(gathering, row))
            gathering->kept[gathering->kept_count++] = row;
    gathering->taken->rows += gathering->kept_count;
}

/* One item's positions by its source's bytes, `step` apart. */
static void take_bytes(const struct kith__gathering *gathering,
                       const uint8_t *bytes,
                       const struct kith__key_table *table, int64_t *states,
                       int32_t *positions, int32_t step)
{
    int32_t seen[KITH__BYTES] = {0};
    for (int32_t n = 0; n < gathering->kept_count; n++) {
        uint8_t byte = bytes[gathering->kept[n]];
        seen[byte]++;
        positions[(size_t)n * (size_t)step] = table->positions[byte];
    }
    for (int32_t i = 0; i < KITH__BYTES; i++)
        states[table->states[i]] += seen[i];
}

/* The same for an item of which one byte cannot say what was answered. */
static void take_values(struct kith__gathering *gathering,
                        const struct kith__sample_scale *scale, int32_t index,
                        int64_t *states, int32_t *positions)
{
    struct kith__sheet *sheet = &gathering->sheet;
    int32_t item = scale->plan->items[index].item;
    /* A row that is no fault has a value here, or a reason. */
    for (int32_t n = 0; n < gathering->kept_count; n++) {
        kith__columns_read_item(gathering->columns, item,
                                gathering->first_row + gathering->kept[n],
                                sheet);
        int32_t state = sheet->kept[item];
        int32_t *position = &positions[(size_t)n * (size_t)scale->count];
        states[state]++;
        *position = -1;
        if (state == KITH_ANSWERED && scale->fits)
            *position =
                (int32_t)kith__score_position(sheet, scale->plan, index);
    }
}

static void take_item(struct kith__gathering *gathering,
                      const struct kith__sample_scale *scale,
                      const struct kith__key_table *tables, int32_t index)
{
    int64_t *states = scale->states + index * KITH__STATES;
    int32_t item = scale->plan->items[index].item;
    const struct kith__source *source = &gathering->sources[item];
    if (scale->fits && kith__has_key_table(source))
        take_bytes(gathering, source->bytes, &tables[index], states,
                   gathering->answers + index, scale->count);
    else
        take_values(gathering, scale, index, states,
                    gathering->answers + index);
}

static void take_answers(struct kith__gathering *gathering,
                         struct kith__gathered *gathered,
                         struct kith__sample_scale *scale)
{
    for (int32_t i = 0; i < scale->count; i++)
        take_item(gathering, scale, gathered->tables, i);
    if (!scale->fits)
        return;
    for (int32_t n = 0; n < gathering->kept_count; n++)
        kith__adder_add(&gathered->adder,
                        gathering->answers + (size_t)n * (size_t)scale->count);
}

static bool take_scores(const struct kith__gathering *gathering,
                        const double *scores, struct kith__spread *spread)
{
    for (int32_t n = 0; n < gathering->kept_count; n++) {
        double score = scores[gathering->kept[n]];
        if (score == score &&
            !kith__spread_add(spread, gathering->taken->memory, score))
            return false;
    }
    return true;
}

static bool take_block(struct kith__gathering *gathering)
{
    kith_sample *taken = gathering->taken;
    kith__sources_fetch(gathering->columns, gathering->sources,
                        gathering->wanted, gathering->results->level,
                        gathering->first_row, gathering->rows);
    find_kept(gathering);
    for (int32_t i = 0; i < taken->plan->scale_count; i++) {
        struct kith__sample_scale *scale = &taken->scales[i];
        if (scale->count == 0)
            continue;
        take_answers(gathering, &gathering->scales[i], scale);
        if (!take_scores(gathering, gathering->scales[i].scores,
                         &scale->scores))
            return false;
    }
    return true;
}

/* ---- The call ----------------------------------------------------------- */

static kith_status take_all(struct kith__gathering *gathering,
                            int64_t first_row, int64_t row_count,
                            kith_error **error)
{
    for (int64_t done = 0; done < row_count; done += gathering->rows) {
        int64_t left = row_count - done;
        gathering->first_row = first_row + done;
        gathering->rows =
            left < gathering->room ? (int32_t)left : gathering->room;
        kith__gathering_look(gathering);
        kith_status status =
            kith_batch_scores(&gathering->window, gathering->results, 0,
                              gathering->rows, NULL, error);
        if (status != KITH_OK)
            return status;
        if (!take_block(gathering))
            return kith__fail_memory(error);
    }
    for (int32_t i = 0; i < gathering->taken->plan->scale_count; i++)
        if (gathering->scales[i].adder.moments != NULL)
            kith__adder_empty(&gathering->scales[i].adder);
    return KITH_OK;
}

static kith_status check(const kith_sample *sample, const kith_columns *columns,
                         int64_t first_row, int64_t row_count,
                         kith_error **error)
{
    const char *why = kith__columns_refuse(columns, first_row, row_count);
    if (columns->plan != sample->plan)
        why = "The columns and the sample are of two questionnaires";
    if (why != NULL)
        return kith__fail(error, sample->memory, KITH_E_ARGUMENT, NULL, "%s",
                          why);
    /* So that no count within the call can overflow; what is left out may
     * leave room in the end. */
    return row_count <= KITH__PEOPLE_MOST
               ? KITH_OK
               : kith__fail(error, sample->memory, KITH_E_LIMIT, NULL,
                            "A sample has at most %i rows",
                            (int)KITH__PEOPLE_MOST);
}

kith_status kith_sample_add(kith_sample *sample, const kith_columns *columns,
                            int64_t first_row, int64_t row_count,
                            int64_t *faults, kith_error **error)
{
    if (!kith__error_ready(error) || sample == NULL || columns == NULL)
        return KITH_E_ARGUMENT;
    kith_status status = check(sample, columns, first_row, row_count, error);
    if (status != KITH_OK)
        return status;
    struct kith__gathering gathering;
    if (kith__gathering_open(&gathering, sample, columns, row_count))
        status = take_all(&gathering, first_row, row_count, error);
    else
        status = kith__fail_memory(error);
    if (status == KITH_OK)
        status = kith_sample_merge(sample, gathering.taken, error);
    if (status == KITH_OK && faults != NULL)
        *faults = gathering.taken->faults;
    kith__gathering_close(&gathering);
    return status;
}
