/* SPDX-License-Identifier: MIT */
/* put - what was added up, written into the host's columns. */

#include <string.h>

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

enum {
    NOT_ASKED_ELSE = 1 << KITH_NOT_ASKED | 1 << KITH_DOES_NOT_APPLY,
    OPEN = 1 << KITH_UNANSWERED | 1 << KITH_SKIPPED,
    DECLINED = 1 << KITH_DECLINED
};

/* Every reason that the items of the scale can have. */
static uint8_t reasons_of(const struct kith__block *block)
{
    const struct kith__sum *sum = block->added.sum;
    uint8_t reasons = 0;
    for (int32_t i = 0; i < sum->count; i++)
        reasons |= block->sources[sum->items[i].item].reasons;
    return reasons;
}

/* How many items of each row are missing for one of these reasons. */
static void count_missing(const struct kith__block *block, int32_t reasons,
                          uint8_t *out)
{
    const struct kith__sum *sum = block->added.sum;
    int32_t columnless = 0;
    memset(out, 0, (size_t)block->rows);
    for (int32_t i = 0; i < sum->count; i++) {
        const struct kith__source *source = &block->sources[sum->items[i].item];
        columnless += source->kind == KITH__SOURCE_NONE;
        for (int32_t reason = KITH_NOT_ASKED; reason <= KITH_DECLINED;
             reason++) {
            uint8_t byte;
            if ((reasons >> reason & 1) != 0 &&
                kith__source_reason(source, reason, &byte))
                kith__kernel_count(block->wanted->level, source->bytes, byte,
                                   block->rows, out);
        }
    }
    if ((reasons >> KITH_UNANSWERED & 1) != 0 && columnless > 0)
        for (int32_t i = 0; i < block->rows; i++)
            out[i] = (uint8_t)(out[i] + columnless);
}

/* block->states: items that are open, block->others: declined. */
static void sort_missing(struct kith__block *block)
{
    const struct kith__sum *sum = block->added.sum;
    uint8_t reasons = reasons_of(block);
    bool one = (reasons & ~OPEN) == 0 || (reasons & ~DECLINED) == 0 ||
               (reasons & ~NOT_ASKED_ELSE) == 0;
    if (!one) {
        count_missing(block, OPEN, block->states);
        count_missing(block, DECLINED, block->others);
        return;
    }
    memset(block->states, 0, (size_t)block->rows);
    memset(block->others, 0, (size_t)block->rows);
    if ((reasons & ~NOT_ASKED_ELSE) == 0)
        return;
    uint8_t *missing = (reasons & OPEN) != 0 ? block->states : block->others;
    for (int32_t i = 0; i < block->rows; i++)
        missing[i] = (uint8_t)(sum->count - block->added.counted[i]);
}

/* ---- Places in the tables ------------------------------------------------ */

/* Where every item is eligible, or nothing else is known to be. */
static void place_scores(struct kith__block *block)
{
    const struct kith__sum *sum = block->added.sum;
    for (int32_t i = 0; i < block->rows; i++) {
        int32_t counted = block->added.counted[i];
        int32_t eligible = counted + block->states[i] + block->others[i];
        block->places[i] = counted >= sum->need[eligible]
                               ? block->added.places[i]
                               : (uint16_t)sum->none;
    }
}

/* What a bound's place is: open items come in at an end, or stay out; where
 * nothing is counted, one of them comes in. */
static void place_bound(struct kith__block *block, bool high)
{
    const struct kith__sum *sum = block->added.sum;
    const bool all_in = high ? sum->high_in : sum->low_in;
    const int32_t step = sum->width + (high ? sum->range : 0);
    for (int32_t i = 0; i < block->rows; i++) {
        int32_t counted = block->added.counted[i], open = block->states[i];
        int32_t come = all_in ? open : counted == 0 ? 1 : 0;
        bool is =
            counted + open >= sum->need[counted + open + block->others[i]];
        block->places[i] = is ? (uint16_t)(block->added.places[i] + come * step)
                              : (uint16_t)sum->none;
    }
}

/* ---- Outputs ------------------------------------------------------------- */

static void put_count(struct kith__block *block,
                      const struct kith__output *output)
{
    if (output->which == KITH_ANSWERED) {
        EACH_WHOLE(block->added.counted[i]);
        return;
    }
    count_missing(block, 1 << output->which, block->states);
    EACH_WHOLE(block->states[i]);
}

void kith__block_put(struct kith__block *block,
                     const struct kith__output *output)
{
    if (output->what == KITH_SCALE_COUNT) {
        put_count(block, output);
        return;
    }
    sort_missing(block);
    if (output->what == KITH_SCALE_LOWEST || output->what == KITH_SCALE_HIGHEST)
        place_bound(block, output->what == KITH_SCALE_HIGHEST);
    else
        place_scores(block);
    if (output->what == KITH_SCALE_BAND)
        put_bands(block, output);
    else
        put_scores(block, output);
}
