/* SPDX-License-Identifier: MIT */

#include "batch/block.h"

#include <stdalign.h>
#include <string.h>

/* ---- Room --------------------------------------------------------------- */

/* Pieces of memory, one behind the other; without memory it only measures. */
struct cutter {
    char *memory;
    size_t used;
};

static void *cut(struct cutter *cutter, size_t count, size_t size)
{
    const size_t unit = alignof(max_align_t);
    void *piece = cutter->memory == NULL ? NULL : cutter->memory + cutter->used;
    cutter->used += (count * size + unit - 1) / unit * unit;
    return piece;
}

static bool needs_buffer(const struct kith_columns *columns, int32_t item)
{
    struct kith__source source = kith__source_of(columns, item);
    return kith__source_needs_buffer(columns, item, &source);
}

int32_t kith__block_room(const struct kith_columns *columns, int64_t rows)
{
    int32_t buffers = 1;
    for (int32_t i = 0; i < columns->plan->item_count; i++)
        buffers += needs_buffer(columns, i);
    int32_t room = KITH__BLOCK_BYTES / buffers / 64 * 64;
    room = room > KITH__BLOCK_ROWS ? KITH__BLOCK_ROWS : room;
    return rows < room ? (int32_t)rows : room;
}

static void cut_all(struct cutter *cutter, struct kith__block *block)
{
    const struct kith__plan *plan = block->columns->plan;
    size_t items = (size_t)plan->item_count, rows = (size_t)block->room;
    block->person.block = cut(cutter, kith__person_size(plan), 1);
    block->sources = cut(cutter, items, sizeof *block->sources);
    block->read = cut(cutter, items, sizeof *block->read);
    block->checked = cut(cutter, items, sizeof *block->checked);
    block->fast =
        cut(cutter, (size_t)block->wanted->count, sizeof *block->fast);
    block->list = cut(cutter, rows, sizeof *block->list);
    block->places = cut(cutter, rows, sizeof *block->places);
    block->added.places = cut(cutter, rows, sizeof *block->added.places);
    block->added.counted = cut(cutter, rows, sizeof *block->added.counted);
    block->ties = cut(cutter, rows, 1);
    block->faults = cut(cutter, rows, 1);
    block->counted8 = cut(cutter, rows, 1);
    block->sum8 = cut(cutter, rows, 1);
    block->turned = cut(cutter, rows, 1);
    block->states = cut(cutter, rows, 1);
    block->others = cut(cutter, rows, 1);
}

size_t kith__block_size(const struct kith_columns *columns,
                        const struct kith_results *wanted, int32_t rows)
{
    struct kith__block block = {
        .columns = columns, .wanted = wanted, .room = rows};
    struct cutter cutter = {NULL, 0};
    cut_all(&cutter, &block);
    for (int32_t i = 0; i < columns->plan->item_count; i++)
        if (needs_buffer(columns, i))
            cut(&cutter, (size_t)rows, 1);
    return cutter.used;
}

void kith__block_place(struct kith__block *block,
                       const struct kith_columns *columns,
                       const struct kith_results *wanted, int32_t rows,
                       void *memory)
{
    struct cutter cutter = {memory, 0};
    *block = (struct kith__block){
        .columns = columns, .wanted = wanted, .room = rows};
    cut_all(&cutter, block);
    block->person.columns = columns;
    block->person.wanted = wanted;
    block->person.tie = KITH__NONE;
    block->person.left_out = block->fast;
    for (int32_t i = 0; i < columns->plan->item_count; i++) {
        struct kith__source *source = &block->sources[i];
        *source = kith__source_of(columns, i);
        if (kith__source_needs_buffer(columns, i, source))
            source->buffer = cut(&cutter, (size_t)rows, 1);
    }
}

/* ---- One tie of a block -------------------------------------------------- */

/* A scale that adding does not do, or a difference, goes person by person. */
static bool is_fast(const struct kith__block *block,
                    const struct kith__output *output)
{
    if (output->about == KITH__ABOUT_ROW)
        return true;
    if (output->about != KITH__ABOUT_SCALE)
        return false;
    const struct kith__tie_plan *plan =
        &block->columns->plan->by_tie[block->tie];
    return !plan->scales[output->subject].applies ||
           kith__results_sum(block->wanted, block->tie, output->subject) !=
               NULL;
}

static void put_row(struct kith__block *block,
                    const struct kith__output *output)
{
    kith__block_put_all(block, output,
                        output->what == KITH_ROW_FAULT ? KITH_FAULT_NONE : -1);
}

/* Writes an output that is fast; the scale was not added up if it is `last`. */
static void put_fast(struct kith__block *block,
                     const struct kith__output *output)
{
    if (output->about == KITH__ABOUT_ROW) {
        put_row(block, output);
        return;
    }
    const struct kith__sum *sum =
        kith__results_sum(block->wanted, block->tie, output->subject);
    if (sum == NULL) {
        kith__block_put_all(block, output, -1);
        return;
    }
    if (sum != block->added.sum)
        kith__block_add(block, sum);
    kith__block_put(block, output);
}

/* Writes all that is fast; false when there is something else. */
static bool put_all_fast(struct kith__block *block)
{
    bool all = true;
    block->added.sum = NULL;
    for (int32_t i = 0; i < block->wanted->count; i++) {
        const struct kith__output *output = &block->wanted->outputs[i];
        block->fast[i] = is_fast(block, output);
        if (block->fast[i])
            put_fast(block, output);
        else
            all = false;
    }
    return all;
}

static void check_facts(struct kith__block *block)
{
    const struct kith_columns *columns = block->columns;
    for (int32_t fact = 0; fact < columns->plan->fact_count; fact++) {
        if (columns->facts[fact].data == NULL)
            continue;
        for (int32_t i = 0; i < block->rows; i++)
            if (!kith__columns_fact_is_good(columns, fact,
                                            block->first_row + i))
                block->faults[i] = 1;
    }
}

/* The rows that need a look each: faults, and all where something is slow. */
static int64_t put_slow(struct kith__block *block, bool all)
{
    int32_t count = block->listed == KITH__NONE ? block->rows : block->listed;
    int64_t faults = 0;
    for (int32_t i = 0; i < count; i++) {
        int32_t row = block->listed == KITH__NONE ? i : block->list[i];
        if (all || block->faults[row] != 0)
            faults += !kith__person_row(&block->person, block->first_row + row);
    }
    return faults;
}

static int64_t score_tie(struct kith__block *block, int32_t tie)
{
    block->tie = tie;
    memset(block->faults, 0, (size_t)block->rows);
    memset(block->checked, 0, (size_t)block->columns->plan->item_count);
    bool all = put_all_fast(block);
    kith__block_check(block);
    check_facts(block);
    return put_slow(block, !all);
}

/* ---- The block ----------------------------------------------------------- */

enum { NO_TIE = 0xFF };

/* Columns that are looked at: those of items of the tie, where it is known. */
static void find_read(struct kith__block *block)
{
    const struct kith_columns *columns = block->columns;
    for (int32_t i = 0; i < columns->plan->item_count; i++)
        block->read[i] = block->sources[i].kind != KITH__SOURCE_NONE &&
                         (columns->tie == KITH__NONE ||
                          columns->plan->by_tie[columns->tie].in_tie[i]);
}

static uint32_t read_ties(struct kith__block *block)
{
    uint32_t found = 0;
    for (int32_t i = 0; i < block->rows; i++) {
        int32_t tie = kith__columns_tie(block->columns, block->first_row + i);
        block->ties[i] = tie == KITH__NONE ? NO_TIE : (uint8_t)tie;
        found |= tie == KITH__NONE ? 0 : UINT32_C(1) << tie;
    }
    return found;
}

static void list_tie(struct kith__block *block, uint8_t tie)
{
    block->listed = 0;
    for (int32_t i = 0; i < block->rows; i++)
        if (block->ties[i] == tie)
            block->list[block->listed++] = (uint16_t)i;
}

/* Each tie by itself, and what has none person by person. */
static int64_t score_ties(struct kith__block *block)
{
    uint32_t found = read_ties(block);
    int64_t faults = 0;
    for (int32_t tie = 0; tie < block->columns->plan->tie_count; tie++)
        if ((found >> tie & 1) != 0) {
            list_tie(block, (uint8_t)tie);
            faults += score_tie(block, tie);
        }
    list_tie(block, NO_TIE);
    memset(block->fast, 0, (size_t)block->wanted->count);
    return faults + put_slow(block, true);
}

int64_t kith__block_score(struct kith__block *block, int64_t first_row,
                          int32_t rows)
{
    const struct kith_columns *columns = block->columns;
    block->first_row = first_row;
    block->rows = rows;
    block->listed = KITH__NONE;
    find_read(block);
    kith__sources_fetch(columns, block->sources, block->read,
                        block->wanted->level, first_row, rows);
    return columns->tie != KITH__NONE ? score_tie(block, columns->tie)
                                      : score_ties(block);
}
