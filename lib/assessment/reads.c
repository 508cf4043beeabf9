/* SPDX-License-Identifier: MIT */

#include "assessment/reads.h"

struct reading {
    const struct kith__plan *plan;
    const struct kith__tie_plan *cut;
    bool *items;
    bool *patterns; /* to be followed */
};

size_t kith__reads_size(const struct kith__plan *plan)
{
    return (size_t)(plan->item_count + plan->pattern_count) * sizeof(bool);
}

static void read_condition(struct reading *reading, kith__condition condition);

static void read_item(struct reading *reading, int32_t item)
{
    if (!reading->cut->in_tie[item])
        return;
    reading->items[item] = true;
}

static void read_scale(struct reading *reading, int32_t scale)
{
    const struct kith__scale_plan *plan = &reading->cut->scales[scale];
    for (int32_t i = 0; i < plan->count; i++)
        read_item(reading, plan->items[i].item);
    read_condition(reading, reading->cut->valid_when);
}

/* A gate leaf reads what the gate patterns read. */
static void read_gate(struct reading *reading)
{
    for (int32_t i = 0; i < reading->plan->pattern_count; i++)
        if (reading->plan->patterns[i].gate)
            reading->patterns[i] = true;
}

static void read_condition(struct reading *reading, kith__condition condition)
{
    if (condition < 0)
        return;
    const struct kith__condition_node *node = &reading->cut->nodes[condition];
    switch (node->op) {
    case KITH__OP_ITEM:
    case KITH__OP_ANSWERED:
        read_item(reading, node->subject);
        break;
    case KITH__OP_SCALE:
        read_scale(reading, node->subject);
        break;
    case KITH__OP_DIFFERENCE:
        read_scale(reading, reading->plan->differences[node->subject].from);
        read_scale(reading, reading->plan->differences[node->subject].minus);
        break;
    case KITH__OP_PATTERN:
        reading->patterns[node->subject] = true;
        break;
    case KITH__OP_GATE:
        read_gate(reading);
        break;
    default:
        for (int32_t i = 0; i < node->count; i++)
            read_condition(reading, node->first + i);
    }
}

static void read_pattern(struct reading *reading, int32_t pattern)
{
    const struct kith__pattern *written = &reading->plan->patterns[pattern];
    for (int32_t i = 0; i < written->count; i++)
        read_condition(reading, reading->cut->criteria[pattern][i]);
    for (int32_t i = 0; i < written->easing_count; i++)
        read_condition(reading, reading->cut->easings[pattern][i]);
}

/* Readers come behind what they read, so one walk backwards finds all, however
 * long the chain. */
static void read_patterns(struct reading *reading)
{
    for (int32_t i = reading->plan->pattern_count - 1; i >= 0; i--) {
        int32_t pattern = reading->cut->pattern_order[i];
        if (reading->patterns[pattern])
            read_pattern(reading, pattern);
    }
}

/* What decides whether an item is asked is read too; the same way. */
static void read_askers(struct reading *reading)
{
    for (int32_t i = reading->cut->ask_count - 1; i >= 0; i--) {
        int32_t item = reading->cut->ask_order[i];
        if (reading->items[item])
            read_condition(reading, reading->cut->ask_when[item]);
    }
}

static struct reading begin(const struct kith__sheet *sheet, void *block)
{
    struct reading reading = {.plan = sheet->plan, .cut = sheet->cut};
    reading.items = block;
    reading.patterns = reading.items + sheet->plan->item_count;
    return reading;
}

bool *kith__reads(const struct kith__sheet *sheet, int32_t pattern, void *block)
{
    struct reading reading = begin(sheet, block);
    reading.patterns[pattern] = true;
    read_patterns(&reading);
    read_askers(&reading);
    return reading.items;
}

bool *kith__condition_reads(const struct kith__sheet *sheet,
                            kith__condition condition, void *block)
{
    struct reading reading = begin(sheet, block);
    read_condition(&reading, condition);
    read_patterns(&reading);
    read_askers(&reading);
    return reading.items;
}
