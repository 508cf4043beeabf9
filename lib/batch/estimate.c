/* SPDX-License-Identifier: MIT */
/* estimate - a graded scale of a block: rows of categories, a few at a time,
 * through the kernel of estimates, and all that is wanted of them written. */

#include <string.h>

#include "base/math.h"
#include "batch/block.h"
#include "scoring/graded.h"

enum ends { NO_END, LOW_END, HIGH_END };

/* By byte of the source: the category + 1, or 0 where there is no answer or
 * none that may be; open items as the end has them. */
static void find_codes(const struct kith__source *source,
                       const struct kith__curve_item *item, enum ends end,
                       uint8_t *out)
{
    const struct kith__coding *coding = &source->coding;
    int32_t low = source->kind == KITH__SOURCE_RAW ? coding->low : 0;
    memset(out, 0, 256);
    for (int32_t i = 0; i < coding->count; i++)
        out[(uint8_t)(low + i)] = item->categories[i];
    for (int32_t reason = KITH_NOT_ASKED; reason <= KITH_DECLINED; reason++) {
        uint8_t byte;
        if (end != NO_END && (KITH__REASONS_OPEN >> reason & 1) != 0 &&
            kith__source_reason(source, reason, &byte))
            out[byte] = end == LOW_END ? 1 : item->most;
    }
}

/* A few of the rows that are looked at. */
struct few {
    struct kith__block *block;
    const struct kith__curve *curve;
    const struct kith__scale *scale;
    const struct kith__scale_plan *cut;
    int32_t first, count; /* among the rows that are looked at */
};

static int32_t row_of(const struct few *few, int32_t index)
{
    const struct kith__block *block = few->block;
    int32_t at = few->first + index;
    return block->listed == KITH__NONE ? at : block->list[at];
}

/* Puts item j of each row among the codes. */
static void fill_item(const struct few *few, int32_t j, enum ends end)
{
    const struct kith__block *block = few->block;
    const struct kith__curve_item *item = &few->curve->items[j];
    const struct kith__source *source = &block->sources[item->item];
    const int32_t step = few->curve->count;
    uint8_t *to = block->estimating.codes + j;
    uint8_t codes[256];
    if (source->kind == KITH__SOURCE_NONE) {
        uint8_t code = end == NO_END ? 0 : end == LOW_END ? 1 : item->most;
        for (int32_t i = 0; i < few->count; i++, to += step)
            *to = code;
        return;
    }
    find_codes(source, item, end, codes);
    const uint8_t *bytes = source->bytes + few->first;
    if (block->listed != KITH__NONE)
        for (int32_t i = 0; i < few->count; i++, to += step)
            *to = codes[source->bytes[row_of(few, i)]];
    else
        for (int32_t i = 0; i < few->count; i++, to += step)
            *to = codes[bytes[i]];
}

static void fill(const struct few *few, enum ends end)
{
    for (int32_t j = 0; j < few->curve->count; j++)
        fill_item(few, j, end);
}

static void estimate(const struct few *few, double *estimates, double *errors)
{
    const uint8_t *codes = few->block->estimating.codes;
    if (few->scale->graded->estimate == KITH__ESTIMATE_EAP) {
        struct kith__graded_grid grid = kith__graded_grid(few->scale, few->cut);
        kith__graded_eap(few->block->wanted->level, &grid, codes,
                         few->curve->count, few->count, estimates, errors);
        return;
    }
    for (int32_t i = 0; i < few->count; i++, codes += few->curve->count) {
        struct kith__graded_estimate made =
            kith__graded_estimate(few->scale, few->cut, codes);
        estimates[i] = made.estimate;
        errors[i] = made.error;
    }
}

/* ---- Writing ------------------------------------------------------------- */

static kith__decimal reported(const struct kith__scale *scale, double estimate)
{
    kith__decimal value = kith__graded_value(scale, estimate);
    if (!scale->compare_rounded)
        return value;
    return kith__ratio_round(kith__ratio_of(value), scale->decimals);
}

static bool has_value(const struct few *few, int32_t i)
{
    const struct kith__added *added = &few->block->added;
    int32_t row = row_of(few, i), counted = added->counted[row];
    return counted >=
           few->curve->need[counted + added->open[row] + added->declined[row]];
}

static bool has_bounds(const struct few *few, int32_t i)
{
    const struct kith__added *added = &few->block->added;
    int32_t row = row_of(few, i);
    int32_t asked = added->counted[row] + added->open[row];
    return asked >= few->curve->need[asked + added->declined[row]];
}

static void put_band(const struct few *few, const struct kith__output *output,
                     int32_t i)
{
    int32_t band = -1;
    if (has_value(few, i))
        band = kith__score_band(
            &few->scale->cutoffs[output->which],
            kith__ratio_of(
                reported(few->scale, few->block->estimating.estimates[i])));
    kith__output_put_whole(output, few->block->first_row + row_of(few, i),
                           band);
}

/* The last bit of an estimate may not lie between its bounds; the score does.
 */
static double bound(const struct few *few, int32_t i, bool high)
{
    const struct kith__estimating *room = &few->block->estimating;
    kith__decimal end = reported(few->scale, room->ends[i]);
    kith__decimal value = reported(few->scale, room->estimates[i]);
    if (has_value(few, i) && (high ? value > end : value < end))
        end = value;
    return kith__decimal_to_double(end);
}

static double number(const struct few *few, const struct kith__output *output,
                     int32_t i)
{
    const struct kith__estimating *room = &few->block->estimating;
    if (output->what == KITH_SCALE_LOWEST || output->what == KITH_SCALE_HIGHEST)
        return has_bounds(few, i)
                   ? bound(few, i, output->what == KITH_SCALE_HIGHEST)
                   : kith__no_number();
    if (!has_value(few, i))
        return kith__no_number();
    if (output->what == KITH_SCALE_ESTIMATE)
        return room->estimates[i];
    if (output->what == KITH_SCALE_ERROR)
        return room->errors[i];
    return kith__decimal_to_double(reported(few->scale, room->estimates[i]));
}

static void put(const struct few *few, const struct kith__output *output)
{
    struct kith__estimating *room = &few->block->estimating;
    if (output->what == KITH_SCALE_LOWEST ||
        output->what == KITH_SCALE_HIGHEST) {
        fill(few, output->what == KITH_SCALE_LOWEST ? LOW_END : HIGH_END);
        estimate(few, room->ends, room->end_errors);
    }
    for (int32_t i = 0; i < few->count; i++)
        if (kith__output_is_double(output))
            kith__output_put(output, few->block->first_row + row_of(few, i),
                             number(few, output, i));
        else
            put_band(few, output, i);
}

/* How many items of each row are counted, open and declined. A row with a fault
 * gets whatever number: nothing of it is kept. */
static void count(struct kith__block *block, const struct kith__curve *curve)
{
    struct kith__added *added = &block->added;
    const int32_t *items = curve->numbers;
    const int32_t *ends = items + curve->count;
    kith__block_count(block, items, ends, KITH__REASONS_OPEN, added->open);
    kith__block_count(block, items, ends, KITH__REASONS_DECLINED,
                      added->declined);
    kith__block_count(block, items, ends, KITH__REASONS_LEFT_OUT,
                      block->counts);
    for (int32_t i = 0; i < block->rows; i++)
        added->counted[i] = (uint16_t)(curve->count - added->open[i] -
                                       added->declined[i] - block->counts[i]);
}

static bool needs_estimates(const struct kith__output *output)
{
    return output->what != KITH_SCALE_COUNT;
}

void kith__block_estimate(struct kith__block *block,
                          const struct kith__curve *curve, int32_t first,
                          int32_t last)
{
    const struct kith__plan *plan = block->columns->plan;
    const struct kith__output *outputs = block->wanted->outputs;
    int32_t rows = block->listed == KITH__NONE ? block->rows : block->listed;
    struct few few = {.block = block,
                      .curve = curve,
                      .scale = &plan->scales[curve->scale],
                      .cut = &plan->by_tie[block->tie].scales[curve->scale]};
    count(block, curve);
    for (few.first = 0; few.first < rows; few.first += KITH__FEW_ROWS) {
        int32_t left = rows - few.first;
        few.count = left < KITH__FEW_ROWS ? left : KITH__FEW_ROWS;
        fill(&few, NO_END);
        estimate(&few, block->estimating.estimates, block->estimating.errors);
        for (int32_t i = first; i < last; i++)
            if (needs_estimates(&outputs[i]))
                put(&few, &outputs[i]);
    }
    for (int32_t i = first; i < last; i++)
        if (!needs_estimates(&outputs[i]))
            kith__block_put_count(block, curve->numbers, curve->count,
                                  &outputs[i]);
}
