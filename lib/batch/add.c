/* SPDX-License-Identifier: MIT */
/* add - the columns of a scale added up: how many items are counted, and what
 * their positions come to. */

#include <string.h>

#include "batch/block.h"
#include "batch/kernel.h"

enum { BYTE_MOST = 255 };

/* Adding up on the way: columns wait until there are enough of them. */
struct adder {
    struct kith__block *block;
    struct kith__adding adding;
    struct kith__lane lanes[KITH__LANES_AT_ONCE];
    int32_t waiting;
    int32_t width;   /* of the tables */
    int32_t added;   /* columns in counted8 and sum8 */
    int32_t at_most; /* as many as a byte's sum can hold */
};

static void begin(struct adder *adder, struct kith__block *block, int32_t range,
                  int32_t width)
{
    *adder = (struct adder){.block = block,
                            .adding = {.level = block->wanted->level,
                                       .rows = block->rows,
                                       .top = (uint8_t)range,
                                       .counted = block->counted8,
                                       .sum = block->sum8,
                                       .faults = block->faults},
                            .width = width,
                            .at_most = BYTE_MOST / range};
    memset(block->counted8, 0, (size_t)block->rows);
    memset(block->sum8, 0, (size_t)block->rows);
}

static void add_waiting(struct adder *adder)
{
    if (adder->waiting > 0)
        kith__kernel_add(&adder->adding, adder->lanes, adder->waiting);
    adder->waiting = 0;
}

/* Bytes are full: on to whole places. */
static void empty(struct adder *adder)
{
    struct kith__block *block = adder->block;
    add_waiting(adder);
    kith__kernel_places(adder->adding.level, block->counted8, block->sum8,
                        (uint16_t)adder->width, block->rows,
                        block->added.places, block->added.counted);
    memset(block->counted8, 0, (size_t)block->rows);
    memset(block->sum8, 0, (size_t)block->rows);
    adder->added = 0;
}

static void add_lane(struct adder *adder, const struct kith__lane *lane,
                     bool check)
{
    if (adder->waiting == KITH__LANES_AT_ONCE || adder->adding.check != check)
        add_waiting(adder);
    if (adder->added == adder->at_most)
        empty(adder);
    adder->adding.check = check;
    adder->lanes[adder->waiting++] = *lane;
    adder->added++;
}

/* ---- Lanes --------------------------------------------------------------- */

/* Position is byte - low, or range - (byte - low); of codes low is 0. */
static struct kith__lane straight_lane(const struct kith__source *source,
                                       enum kith__turn turn, int32_t range)
{
    struct kith__lane lane = {.bytes = source->bytes,
                              .missing = source->missing};
    int32_t low = source->kind == KITH__SOURCE_RAW ? source->coding.low : 0;
    if (turn == KITH__TURN_REVERSE) {
        lane.flip = 0xFF; /* ~byte is -byte - 1 */
        lane.add = (uint8_t)(low + range + 1);
    } else {
        lane.add = (uint8_t)-low;
    }
    return lane;
}

/* Positions where codes were, for each row. */
static void look_up(const struct kith__block *block,
                    const struct kith__source *source,
                    const struct kith__sum_item *item)
{
    uint8_t table[256];
    const struct kith__coding *coding = &source->coding;
    memcpy(table, item->positions, sizeof table);
    if (source->kind == KITH__SOURCE_RAW) {
        memset(table, KITH__CODE_FAULT, sizeof table);
        for (int32_t i = 0; i < coding->count; i++)
            table[(uint8_t)(coding->low + i)] = item->positions[i];
        if (source->reasons != 0)
            table[source->missing] = KITH__CODE_MISSING;
    }
    for (int32_t i = 0; i < block->rows; i++)
        block->turned[i] = table[source->bytes[i]];
}

/* A raw byte that is neither a value nor missing must be found; codes say by
 * themselves what is a fault. */
static void add_item(struct adder *adder, const struct kith__sum_item *item)
{
    struct kith__block *block = adder->block;
    const struct kith__source *source = &block->sources[item->item];
    bool raw = source->kind == KITH__SOURCE_RAW;
    if (source->kind == KITH__SOURCE_NONE)
        return;
    struct kith__lane lane =
        straight_lane(source, item->turn, adder->adding.top);
    if (item->turn == KITH__TURN_LOOK_UP) {
        look_up(block, source, item);
        lane = (struct kith__lane){.bytes = block->turned,
                                   .missing = KITH__CODE_MISSING};
    }
    add_lane(adder, &lane, raw);
    if (item->turn == KITH__TURN_LOOK_UP)
        add_waiting(adder); /* the bytes are needed for the next one */
    if (raw)
        block->checked[item->item] = true;
}

/* Every reason that the items of the scale can have. */
static enum kith__missing missing_of(const struct kith__block *block,
                                     const struct kith__sum *sum)
{
    int32_t reasons = 0;
    for (int32_t i = 0; i < sum->count; i++)
        reasons |= block->sources[sum->items[i].item].reasons;
    if ((reasons & ~KITH__REASONS_OPEN) == 0)
        return KITH__MISSING_OPEN;
    if ((reasons & ~KITH__REASONS_DECLINED) == 0)
        return KITH__MISSING_DECLINED;
    if ((reasons & ~KITH__REASONS_LEFT_OUT) == 0)
        return KITH__MISSING_LEFT_OUT;
    return KITH__MISSING_ANYHOW;
}

void kith__block_add(struct kith__block *block, const struct kith__sum *sum)
{
    struct adder adder;
    memset(block->added.places, 0,
           (size_t)block->rows * sizeof *block->added.places);
    memset(block->added.counted, 0,
           (size_t)block->rows * sizeof *block->added.counted);
    block->added.sum = sum;
    block->added.sorted = false;
    block->added.missing = missing_of(block, sum);
    begin(&adder, block, sum->range, sum->width);
    /* First those that are checked, so that they come four at a time. */
    for (int32_t raw = 1; raw >= 0; raw--)
        for (int32_t i = 0; i < sum->count; i++)
            if ((block->sources[sum->items[i].item].kind == KITH__SOURCE_RAW) ==
                (raw != 0))
                add_item(&adder, &sum->items[i]);
    empty(&adder);
}

/* ---- What no scale read -------------------------------------------------- */

static void check_codes(struct kith__block *block,
                        const struct kith__source *source)
{
    size_t rows = (size_t)block->rows;
    if (memchr(source->bytes, KITH__CODE_FAULT, rows) == NULL)
        return;
    for (size_t i = 0; i < rows; i++)
        if (source->bytes[i] == KITH__CODE_FAULT)
            block->faults[i] = KITH__FAULTY;
}

static void check_raw(struct kith__block *block,
                      const struct kith__source *source)
{
    struct adder adder;
    begin(&adder, block,
          source->coding.count - 1 > 0 ? source->coding.count - 1 : 1, 0);
    adder.adding.top = (uint8_t)(source->coding.count - 1);
    struct kith__lane lane = straight_lane(source, KITH__TURN_NOT, 0);
    add_lane(&adder, &lane, true);
    add_waiting(&adder);
}

void kith__block_check(struct kith__block *block)
{
    const struct kith__plan *plan = block->columns->plan;
    const bool *in_tie = plan->by_tie[block->tie].in_tie;
    for (int32_t i = 0; i < plan->item_count; i++) {
        const struct kith__source *source = &block->sources[i];
        if (!block->read[i] || !in_tie[i])
            continue;
        if (source->kind == KITH__SOURCE_CODES)
            check_codes(block, source);
        else if (!block->checked[i])
            check_raw(block, source);
    }
}
