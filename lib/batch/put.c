/* SPDX-License-Identifier: MIT */
/* put - what was added up, written into the host's columns. */

#include <string.h>

#include "base/math.h"
#include "batch/block.h"
#include "batch/kernel.h"

/* ---- Writing ------------------------------------------------------------- */

/* The address of a row's number, whichever rows are looked at. */
#define EACH_ROW(body)                                                         \
    do {                                                                       \
        char *const first_ = output->data + block->first_row * output->stride; \
        const int64_t stride_ = output->stride;                                \
        if (block->listed == KITH__NONE) {                                     \
            char *at = first_;                                                 \
            for (int32_t i = 0; i < block->rows; i++, at += stride_)           \
                body;                                                          \
        } else {                                                               \
            for (int32_t j_ = 0; j_ < block->listed; j_++) {                   \
                int32_t i = block->list[j_];                                   \
                char *at = first_ + i * stride_;                               \
                body;                                                          \
            }                                                                  \
        }                                                                      \
    } while (0)

#define WRITE(type, number)                   \
    do {                                      \
        type number_ = (type)(number);        \
        memcpy(at, &number_, sizeof number_); \
    } while (0)

/* For a whole number of each row. */
#define EACH_WHOLE(number)                    \
    do {                                      \
        if (output->type == KITH_INT8)        \
            EACH_ROW(WRITE(int8_t, number));  \
        else if (output->type == KITH_INT16)  \
            EACH_ROW(WRITE(int16_t, number)); \
        else                                  \
            EACH_ROW(WRITE(int32_t, number)); \
    } while (0)

void kith__block_put_all(const struct kith__block *block,
                         const struct kith__output *output, int32_t number)
{
    double none = kith__no_number();
    if (kith__output_is_double(output))
        EACH_ROW(WRITE(double, none));
    else
        EACH_WHOLE(number);
}

static void put_scores(const struct kith__block *block,
                       const struct kith__output *output)
{
    const double *scores = block->added.sum->scores;
    const uint16_t *places = block->places;
    EACH_ROW(WRITE(double, scores[places[i]]));
}

static void put_bands(const struct kith__block *block,
                      const struct kith__output *output)
{
    const uint8_t *bands = block->added.sum->bands[output->which];
    const uint16_t *places = block->places;
    EACH_WHOLE((int8_t)bands[places[i]]);
}

/* ---- What is missing ----------------------------------------------------- */

static void sort_missing(struct kith__block *block)
{
    struct kith__added *added = &block->added;
    if (added->sorted)
        return;
    added->sorted = true;
    const int32_t *items = added->sum->numbers;
    const int32_t *end = items + added->sum->count;
    kith__block_count(block, items, end, KITH__REASONS_OPEN, added->open);
    kith__block_count(block, items, end, KITH__REASONS_DECLINED,
                      added->declined);
}

/* ---- Places in the tables ------------------------------------------------ */

static void place_scores(struct kith__block *block)
{
    struct kith__added *added = &block->added;
    const struct kith__sum *sum = added->sum;
    if (added->missing == KITH__MISSING_OPEN ||
        added->missing == KITH__MISSING_DECLINED) { /* all are eligible */
        kith__kernel_limit(block->wanted->level, added->counted, added->places,
                           sum->need[sum->count], (uint16_t)sum->none,
                           block->rows, block->places);
        return;
    }
    sort_missing(block);
    for (int32_t i = 0; i < block->rows; i++) {
        int32_t counted = added->counted[i];
        int32_t eligible = counted + added->open[i] + added->declined[i];
        block->places[i] = counted >= sum->need[eligible] ? added->places[i]
                                                          : (uint16_t)sum->none;
    }
}

/* Of a bound: open items come in at an end, or stay out; where nothing is
 * counted, one of them comes in. */
static void place_bound(struct kith__block *block, bool high)
{
    struct kith__added *added = &block->added;
    const struct kith__sum *sum = added->sum;
    const bool all_in = high ? sum->high_in : sum->low_in;
    const int32_t step = sum->width + (high ? sum->range : 0);
    if (added->missing == KITH__MISSING_OPEN && all_in &&
        sum->count >= sum->need[sum->count]) {
        kith__kernel_shift(block->wanted->level, added->counted, added->places,
                           (uint16_t)sum->count, (uint16_t)step, block->rows,
                           block->places);
        return;
    }
    sort_missing(block);
    for (int32_t i = 0; i < block->rows; i++) {
        int32_t counted = added->counted[i], open = added->open[i];
        int32_t come = all_in ? open : counted == 0 ? 1 : 0;
        bool is =
            counted + open >= sum->need[counted + open + added->declined[i]];
        block->places[i] = is ? (uint16_t)(added->places[i] + come * step)
                              : (uint16_t)sum->none;
    }
}

/* ---- Outputs ------------------------------------------------------------- */

void kith__block_put_count(struct kith__block *block, const int32_t *items,
                           int32_t count, const struct kith__output *output)
{
    if (output->which == KITH_ANSWERED) {
        EACH_WHOLE(block->added.counted[i]);
        return;
    }
    kith__block_count(block, items, items + count, 1 << output->which,
                      block->counts);
    EACH_WHOLE(block->counts[i]);
}

void kith__block_put(struct kith__block *block,
                     const struct kith__output *output)
{
    switch (output->what) {
    case KITH_SCALE_COUNT:
        kith__block_put_count(block, block->added.sum->numbers,
                              block->added.sum->count, output);
        return;
    case KITH_SCALE_BAND:
        place_scores(block);
        put_bands(block, output);
        return;
    case KITH_SCALE_SCORE:
        place_scores(block);
        break;
    default:
        place_bound(block, output->what == KITH_SCALE_HIGHEST);
    }
    put_scores(block, output);
}
