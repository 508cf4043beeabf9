/* SPDX-License-Identifier: MIT */
/* estimate - a graded scale of a block: rows of categories, a few at a time,
 * through the kernel of estimates, and all that is wanted of them written. */

#include <string.h>

#include "batch/block.h"
#include "scoring/graded.h"

/* What a byte of an item means. */
enum { IS_FAULT = 0xFF, IS_OPEN = 0xFE, IS_DECLINED = 0xFD, IS_LEFT_OUT = 0 };

static uint8_t meaning_of_reason(int32_t reason)
{
    if ((KITH__REASONS_OPEN >> reason & 1) != 0)
        return IS_OPEN;
    return reason == KITH_DECLINED ? IS_DECLINED : IS_LEFT_OUT;
}

/* By byte of the source: the category + 1, or one of the above. */
static void find_meanings(const struct kith__source *source,
                          const struct kith__curve_item *item, uint8_t *out)
{
    const struct kith__coding *coding = &source->coding;
    int32_t low = source->kind == KITH__SOURCE_RAW ? coding->low : 0;
    memset(out, IS_FAULT, 256);
    for (int32_t i = 0; i < coding->count; i++)
        out[(uint8_t)(low + i)] = item->categories[i];
    for (int32_t reason = KITH_NOT_ASKED; reason <= KITH_DECLINED; reason++) {
        uint8_t byte;
        if (kith__source_reason(source, reason, &byte))
            out[byte] = meaning_of_reason(reason);
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

/* Puts item j of each row among the codes; open ones as `open`. */
static void fill_item(const struct few *few, int32_t j, uint8_t open)
{
    struct kith__block *block = few->block;
    struct kith__estimating *room = &block->estimating;
    const struct kith__source *source =
        &block->sources[few->curve->items[j].item];
    uint8_t *to = room->codes + j;
    uint8_t meanings[256];
    if (source->kind != KITH__SOURCE_NONE)
        find_meanings(source, &few->curve->items[j], meanings);
    for (int32_t i = 0; i < few->count; i++, to += few->curve->count) {
        int32_t row = row_of(few, i);
        uint8_t is = source->kind == KITH__SOURCE_NONE
                         ? IS_OPEN
                         : meanings[source->bytes[row]];
        if (is == IS_FAULT)
            block->faults[row] = KITH__FAULTY;
        room->open[i] = (uint8_t)(room->open[i] + (is == IS_OPEN));
        room->declined[i] = (uint8_t)(room->declined[i] + (is == IS_DECLINED));
        *to = is == IS_OPEN ? open : is >= IS_DECLINED ? 0 : is;
        room->counted[i] =
            (uint8_t)(room->counted[i] + (is != 0 && is < IS_DECLINED));
    }
}

enum ends { NO_END, LOW_END, HIGH_END };

static void fill(const struct few *few, enum ends end)
{
    struct kith__estimating *room = &few->block->estimating;
    memset(room->counted, 0, (size_t)few->count);
    memset(room->open, 0, (size_t)few->count);
    memset(room->declined, 0, (size_t)few->count);
    for (int32_t j = 0; j < few->curve->count; j++)
        fill_item(few, j,
                  end == NO_END    ? 0
                  : end == LOW_END ? 1
                                   : few->curve->items[j].most);
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
    const struct kith__estimating *room = &few->block->estimating;
    int32_t eligible = room->counted[i] + room->open[i] + room->declined[i];
    return room->counted[i] >= few->curve->need[eligible];
}

static bool has_bounds(const struct few *few, int32_t i)
{
    const struct kith__estimating *room = &few->block->estimating;
    int32_t asked = room->counted[i] + room->open[i];
    return asked >= few->curve->need[asked + room->declined[i]];
}

static int32_t count_of(const struct few *few, int32_t i, int32_t state)
{
    const struct kith__block *block = few->block;
    int32_t row = row_of(few, i), count = 0;
    if (state == KITH_ANSWERED)
        return block->estimating.counted[i];
    for (int32_t j = 0; j < few->curve->count; j++) {
        const struct kith__source *source =
            &block->sources[few->curve->items[j].item];
        uint8_t byte;
        if (source->kind == KITH__SOURCE_NONE)
            count += state == KITH_UNANSWERED;
        else if (kith__source_reason(source, state, &byte))
            count += source->bytes[row] == byte;
    }
    return count;
}

static void put_whole(const struct few *few, const struct kith__output *output,
                      int32_t i)
{
    int32_t whole = -1;
    if (output->what == KITH_SCALE_COUNT)
        whole = count_of(few, i, output->which);
    else if (has_value(few, i))
        whole = kith__score_band(
            &few->scale->cutoffs[output->which],
            kith__ratio_of(
                reported(few->scale, few->block->estimating.estimates[i])));
    kith__output_put_whole(output, few->block->first_row + row_of(few, i),
                           whole);
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
            put_whole(few, output, i);
}

void kith__block_estimate(struct kith__block *block,
                          const struct kith__curve *curve, int32_t first,
                          int32_t last)
{
    const struct kith__plan *plan = block->columns->plan;
    int32_t rows = block->listed == KITH__NONE ? block->rows : block->listed;
    struct few few = {.block = block,
                      .curve = curve,
                      .scale = &plan->scales[curve->scale],
                      .cut = &plan->by_tie[block->tie].scales[curve->scale]};
    for (few.first = 0; few.first < rows; few.first += KITH__FEW_ROWS) {
        int32_t left = rows - few.first;
        few.count = left < KITH__FEW_ROWS ? left : KITH__FEW_ROWS;
        fill(&few, NO_END);
        estimate(&few, block->estimating.estimates, block->estimating.errors);
        for (int32_t i = first; i < last; i++)
            put(&few, &block->wanted->outputs[i]);
    }
}
