/* SPDX-License-Identifier: MIT */

#include <string.h>

#include "sample/gather.h"

static void *take(struct kith__gathering *gathering, size_t count, size_t size)
{
    return kith__arena_take(&gathering->arena, count, size);
}

/* ---- Columns ------------------------------------------------------------ */

static bool open_sources(struct kith__gathering *gathering)
{
    const kith_columns *columns = gathering->columns;
    const struct kith__plan *plan = columns->plan;
    const bool *in_tie = plan->by_tie[gathering->taken->tie].in_tie;
    size_t items = (size_t)plan->item_count, rows = (size_t)gathering->room;
    gathering->sources = take(gathering, items, sizeof *gathering->sources);
    gathering->wanted = take(gathering, items, sizeof *gathering->wanted);
    if (gathering->sources == NULL || gathering->wanted == NULL)
        return false;
    for (int32_t i = 0; i < plan->item_count; i++) {
        struct kith__source *source = &gathering->sources[i];
        *source = kith__source_of(columns, i);
        gathering->wanted[i] = in_tie[i] && source->kind != KITH__SOURCE_NONE;
        if (!gathering->wanted[i] ||
            !kith__source_needs_buffer(columns, i, source))
            continue;
        source->buffer = take(gathering, rows, 1);
        if (source->buffer == NULL)
            return false;
    }
    return true;
}

static bool open_window(struct kith__gathering *gathering)
{
    const struct kith__plan *plan = gathering->columns->plan;
    struct kith_columns *window = &gathering->window;
    *window = *gathering->columns;
    window->items =
        take(gathering, (size_t)plan->item_count, sizeof *window->items);
    window->facts =
        take(gathering, (size_t)plan->fact_count, sizeof *window->facts);
    return window->items != NULL && window->facts != NULL;
}

static void move(struct kith__column *to, const struct kith__column *from,
                 int64_t row)
{
    *to = *from;
    if (from->data != NULL)
        to->data = from->data + row * from->stride;
    if (from->reasons != NULL)
        to->reasons = from->reasons + row * from->reason_stride;
    to->valid_offset = from->valid_offset + row;
}

void kith__gathering_look(struct kith__gathering *gathering)
{
    const kith_columns *columns = gathering->columns;
    struct kith_columns *window = &gathering->window;
    int64_t row = gathering->first_row;
    for (int32_t i = 0; i < columns->plan->item_count; i++)
        move(&window->items[i], &columns->items[i], row);
    for (int32_t i = 0; i < columns->plan->fact_count; i++)
        move(&window->facts[i], &columns->facts[i], row);
    move(&window->ties, &columns->ties, row);
    move(&window->gates, &columns->gates, row);
    window->rows = gathering->rows;
}

/* ---- Scales ------------------------------------------------------------- */

static bool open_tables(struct kith__gathering *gathering,
                        struct kith__gathered *gathered,
                        const struct kith__scale_plan *plan)
{
    gathered->tables =
        take(gathering, (size_t)plan->count, sizeof *gathered->tables);
    if (gathered->tables == NULL)
        return false;
    for (int32_t i = 0; i < plan->count; i++) {
        const struct kith__keyed_item *keyed = &plan->items[i];
        const struct kith__source *source = &gathering->sources[keyed->item];
        if (kith__has_key_table(source))
            kith__key_table(gathering->columns->plan, source, keyed, plan->unit,
                            &gathered->tables[i]);
    }
    return true;
}

static int64_t highest(const struct kith__scale_plan *plan)
{
    int64_t top = 0;
    for (int32_t i = 0; i < plan->count; i++)
        if (plan->items[i].range > top)
            top = plan->items[i].range;
    return top;
}

static bool open_adder(struct kith__gathering *gathering,
                       struct kith__gathered *gathered,
                       struct kith__sample_scale *scale)
{
    void *block = take(gathering, kith__adder_size(scale->count), 1);
    if (block == NULL)
        return false;
    kith__adder_place(&gathered->adder, &scale->moments, highest(scale->plan),
                      block);
    return true;
}

static bool open_scale(struct kith__gathering *gathering, int32_t index)
{
    struct kith__sample_scale *scale = &gathering->taken->scales[index];
    struct kith__gathered *gathered = &gathering->scales[index];
    if (scale->count == 0)
        return true;
    if (scale->fits && (!open_tables(gathering, gathered, scale->plan) ||
                        !open_adder(gathering, gathered, scale)))
        return false;
    gathered->scores =
        take(gathering, (size_t)gathering->room, sizeof *gathered->scores);
    return gathered->scores != NULL &&
           kith_results_set_scale(gathering->results, index, KITH_SCALE_SCORE,
                                  0, gathered->scores, KITH_DOUBLE,
                                  (int64_t)sizeof(double), NULL) == KITH_OK;
}

/* Room for so many rows, so that those of one scale stay close together. */
static int32_t room_for(const kith_sample *sample, int64_t rows, int32_t *most)
{
    *most = 1;
    for (int32_t i = 0; i < sample->plan->scale_count; i++)
        if (sample->scales[i].count > *most)
            *most = sample->scales[i].count;
    int32_t room = KITH__GATHER_ANSWERS / *most;
    if (room > KITH__GATHER_ROWS)
        room = KITH__GATHER_ROWS;
    return rows < room ? (int32_t)rows : room;
}

/* ---- All of it ---------------------------------------------------------- */

static bool open_rows(struct kith__gathering *gathering, int32_t most)
{
    const struct kith__plan *plan = gathering->taken->plan;
    size_t rows = (size_t)gathering->room;
    gathering->row_faults = take(gathering, rows, 1);
    gathering->kept = take(gathering, rows, sizeof *gathering->kept);
    gathering->answers =
        take(gathering, rows * (size_t)most, sizeof *gathering->answers);
    gathering->scales =
        take(gathering, (size_t)plan->scale_count, sizeof *gathering->scales);
    void *sheet = take(gathering, kith__sheet_size(plan), 1);
    if (gathering->row_faults == NULL || gathering->kept == NULL ||
        gathering->answers == NULL || gathering->scales == NULL ||
        sheet == NULL)
        return false;
    kith__sheet_place(&gathering->sheet, plan, gathering->taken->tie, sheet);
    return kith_results_set_row(gathering->results, KITH_ROW_FAULT,
                                gathering->row_faults, KITH_INT8, 1,
                                NULL) == KITH_OK;
}

bool kith__gathering_open(struct kith__gathering *gathering,
                          const kith_sample *sample,
                          const kith_columns *columns, int64_t rows)
{
    int32_t most;
    *gathering = (struct kith__gathering){.columns = columns,
                                          .arena = {.memory = sample->memory}};
    gathering->room = room_for(sample, rows, &most);
    gathering->taken = kith__sample_like(sample);
    if (gathering->taken == NULL ||
        kith_results_new(sample->questionnaire, &gathering->results, NULL) !=
            KITH_OK ||
        !open_rows(gathering, most) || !open_sources(gathering) ||
        !open_window(gathering))
        return false;
    for (int32_t i = 0; i < sample->plan->scale_count; i++)
        if (!open_scale(gathering, i))
            return false;
    return true;
}

void kith__gathering_close(struct kith__gathering *gathering)
{
    kith_results_free(gathering->results);
    kith_sample_free(gathering->taken);
    kith__arena_free(&gathering->arena);
}
