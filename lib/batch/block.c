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

/* How many items the longest graded scale has that is wanted. */
static int32_t longest_curve(const struct kith_results *wanted)
{
    int32_t longest = 0;
    for (int32_t i = 0; i < wanted->count; i++)
        if (wanted->outputs[i].about == KITH__ABOUT_SCALE) {
            const struct kith__scale *scale =
                &wanted->plan->scales[wanted->outputs[i].subject];
            if (scale->method == KITH__METHOD_GRADED && scale->count > longest)
                longest = scale->count;
        }
    return longest;
}

static void cut_estimating(struct cutter *cutter, struct kith__block *block)
{
    struct kith__estimating *room = &block->estimating;
    size_t items = (size_t)longest_curve(block->wanted);
    size_t rows = items == 0 ? 0 : KITH__FEW_ROWS;
    room->codes = cut(cutter, rows * items, 1);
    room->estimates = cut(cutter, rows, sizeof *room->estimates);
    room->errors = cut(cutter, rows, sizeof *room->errors);
    room->ends = cut(cutter, rows, sizeof *room->ends);
    room->end_errors = cut(cutter, rows, sizeof *room->end_errors);
}

static void cut_all(struct cutter *cutter, struct kith__block *block)
{
    cut_estimating(cutter, block);
    const struct kith__plan *plan = block->columns->plan;
    size_t items = (size_t)plan->item_count, rows = (size_t)block->room;
    block->person.block = cut(cutter, kith__person_size(plan), 1);
    block->sources = cut(cutter, items, sizeof *block->sources);
    block->read = cut(cutter, items, sizeof *block->read);
    block->needed = cut(cutter, items, sizeof *block->needed);
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
    block->counts = cut(cutter, rows, 1);
    block->added.open = cut(cutter, rows, 1);
    block->added.declined = cut(cutter, rows, 1);
}

/* A line more than it needs: buffers a power of 2 apart would all want the same
 * places in the cache. */
static size_t buffer_size(int32_t rows)
{
    return (size_t)rows + 64;
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
            cut(&cutter, buffer_size(rows), 1);
    return cutter.used;
}

void kith__block_place(struct kith__block *block,
                       const struct kith_columns *columns,
                       const struct kith_results *wanted, bool assess,
                       int32_t rows, void *memory)
{
    struct cutter cutter = {memory, 0};
    *block = (struct kith__block){
        .columns = columns, .wanted = wanted, .room = rows};
    cut_all(&cutter, block);
    block->person.columns = columns;
    block->person.wanted = wanted;
    block->person.tie = KITH__NONE;
    block->person.left_out = block->fast;
    block->person.sources = block->sources;
    block->person.assess = assess;
    for (int32_t i = 0; i < columns->plan->item_count; i++) {
        struct kith__source *source = &block->sources[i];
        *source = kith__source_of(columns, i);
        if (kith__source_needs_buffer(columns, i, source))
            source->buffer = cut(&cutter, buffer_size(rows), 1);
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
    const struct kith__fast *fast =
        kith__results_fast(block->wanted, block->tie, output->subject);
    return !plan->scales[output->subject].applies || fast->sum != NULL ||
           fast->curve != NULL;
}

static void put_row(struct kith__block *block,
                    const struct kith__output *output)
{
    kith__block_put_all(block, output,
                        output->what == KITH_ROW_FAULT ? KITH_FAULT_NONE : -1);
}

/* All outputs of a scale. */
static void put_scale(struct kith__block *block, int32_t first, int32_t last)
{
    const struct kith__output *outputs = block->wanted->outputs;
    const struct kith__fast *fast =
        kith__results_fast(block->wanted, block->tie, outputs[first].subject);
    if (fast->curve != NULL)
        kith__block_estimate(block, fast->curve, first, last);
    if (fast->sum != NULL)
        kith__block_add(block, fast->sum);
    for (int32_t i = first; i < last; i++)
        if (fast->sum != NULL)
            kith__block_put(block, &outputs[i]);
        else if (fast->curve == NULL)
            kith__block_put_all(block, &outputs[i], -1);
}

/* Where the outputs about the same thing end. */
static int32_t group_end(const struct kith_results *wanted, int32_t first)
{
    const struct kith__output *outputs = wanted->outputs;
    int32_t end = first + 1;
    while (end < wanted->count && outputs[end].about == outputs[first].about &&
           outputs[end].subject == outputs[first].subject)
        end++;
    return end;
}

/* Writes all that is fast; false when there is something else. */
static bool put_all_fast(struct kith__block *block)
{
    const struct kith__output *outputs = block->wanted->outputs;
    bool all = true;
    for (int32_t first = 0, end; first < block->wanted->count; first = end) {
        bool fast = is_fast(block, &outputs[first]);
        end = group_end(block->wanted, first);
        for (int32_t i = first; i < end; i++)
            block->fast[i] = fast;
        all = all && fast;
        if (outputs[first].about == KITH__ABOUT_ROW)
            for (int32_t i = first; i < end; i++)
                put_row(block, &outputs[i]);
        else if (fast)
            put_scale(block, first, end);
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
                block->faults[i] = KITH__FAULTY;
    }
}

static void need_scale(struct kith__block *block, int32_t scale)
{
    const struct kith__scale_plan *cut =
        &block->columns->plan->by_tie[block->tie].scales[scale];
    for (int32_t i = 0; cut->applies && i < cut->count; i++)
        block->needed[cut->items[i].item] = true;
}

/* The items of what is not fast. */
static void find_needed(struct kith__block *block)
{
    const struct kith__plan *plan = block->columns->plan;
    const struct kith__output *outputs = block->wanted->outputs;
    memset(block->needed, 0, (size_t)plan->item_count);
    for (int32_t i = 0; i < block->wanted->count; i++) {
        if (block->fast[i])
            continue;
        int32_t subject = outputs[i].subject;
        if (outputs[i].about == KITH__ABOUT_SCALE) {
            need_scale(block, subject);
        } else {
            need_scale(block, plan->differences[subject].from);
            need_scale(block, plan->differences[subject].minus);
        }
    }
}

/* Person by person; how many are faults. */
static int64_t put_each(struct kith__block *block)
{
    int32_t count = block->listed == KITH__NONE ? block->rows : block->listed;
    int64_t faults = 0;
    for (int32_t i = 0; i < count; i++) {
        int32_t row = block->listed == KITH__NONE ? i : block->list[i];
        faults += !kith__person_row(&block->person, block->first_row + row);
    }
    return faults;
}

/* The same for what is not fast. */
static int64_t put_slow(struct kith__block *block)
{
    const struct kith__tie_plan *cut =
        &block->columns->plan->by_tie[block->tie];
    int32_t count = block->listed == KITH__NONE ? block->rows : block->listed;
    int64_t faults = 0;
    find_needed(block);
    for (int32_t i = 0; i < count; i++) {
        int32_t row = block->listed == KITH__NONE ? i : block->list[i];
        bool whole = block->faults[row] == KITH__FAULTY ||
                     cut->valid_when != KITH__ALWAYS;
        block->person.needed = whole ? NULL : block->needed;
        faults += !kith__person_row(&block->person, block->first_row + row);
    }
    block->person.needed = NULL;
    return faults;
}

/* The same for those alone that are faults. */
static int64_t put_faults(struct kith__block *block)
{
    const uint8_t *end = block->faults + block->rows, *at = block->faults;
    int64_t faults = 0;
    while ((at = memchr(at, KITH__FAULTY, (size_t)(end - at))) != NULL) {
        int64_t row = at - block->faults;
        if (block->listed == KITH__NONE || block->ties[row] == block->tie)
            faults += !kith__person_row(&block->person, block->first_row + row);
        at++;
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
    return all ? put_faults(block) : put_slow(block);
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
    return faults + put_each(block);
}

int64_t kith__block_run(struct kith__block *block, int64_t first_row,
                        int32_t rows)
{
    const struct kith_columns *columns = block->columns;
    block->first_row = block->person.first_row = first_row;
    block->rows = rows;
    block->listed = KITH__NONE;
    find_read(block);
    kith__sources_fetch(columns, block->sources, block->read,
                        block->wanted->level, first_row, rows);
    if (block->person.assess)
        return put_each(block);
    return columns->tie != KITH__NONE ? score_tie(block, columns->tie)
                                      : score_ties(block);
}
