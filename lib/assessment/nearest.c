/* SPDX-License-Identifier: MIT */

#include "assessment/nearest.h"

#include "conditions/condition.h"
#include "patterns/leaves.h"

/* Of what has no distance, or an unknown one. */
static const double far_off = -1;

size_t kith__nearest_size(const struct kith__sheet *sheet)
{
    return (size_t)sheet->cut->node_count * sizeof(double);
}

/* ---- Leaves ----------------------------------------------------------- */

/* From where to where something can lie, and where it does. */
struct spread {
    double value, low, high;
};

static struct spread spread_of_scale(const struct kith__results *results,
                                     int32_t scale)
{
    struct kith__ratio low, high;
    kith__score_ends(&results->sheet, scale, &low, &high);
    return (struct spread){kith__ratio_to_double(results->scores[scale].value),
                           kith__ratio_to_double(low),
                           kith__ratio_to_double(high)};
}

static struct spread spread_of_difference(const struct kith__results *results,
                                          int32_t difference)
{
    const struct kith__difference *written =
        &results->sheet.plan->differences[difference];
    struct spread from = spread_of_scale(results, written->from);
    struct spread minus = spread_of_scale(results, written->minus);
    return (struct spread){
        kith__ratio_to_double(results->differences[difference].value),
        from.low - minus.high, from.high - minus.low};
}

static struct spread spread_of_decimals(kith__decimal value, kith__decimal low,
                                        kith__decimal high)
{
    return (struct spread){kith__decimal_to_double(value),
                           kith__decimal_to_double(low),
                           kith__decimal_to_double(high)};
}

/* How far a number is from passing a test, as a share of its range. */
static double share_of(struct spread spread, kith__decimal threshold)
{
    double against = kith__decimal_to_double(threshold);
    double away = spread.value < against ? against - spread.value
                                         : spread.value - against;
    if (!(spread.high > spread.low))
        return 1;
    double share = away / (spread.high - spread.low);
    return share > 1 ? 1 : share;
}

/* Of a leaf that is false now; its number is known therefore. */
static double leaf_distance(const struct kith__results *results,
                            const struct kith__condition_node *leaf)
{
    const struct kith__sheet *sheet = &results->sheet;
    const struct kith__item *item;
    const struct kith__fact *fact;
    switch (leaf->op) {
    case KITH__OP_ITEM:
        item = &sheet->plan->items[leaf->subject];
        return share_of(spread_of_decimals(sheet->values[leaf->subject],
                                           item->minimum, item->maximum),
                        leaf->against);
    case KITH__OP_FACT:
        fact = &sheet->plan->facts[leaf->subject];
        return share_of(spread_of_decimals(sheet->facts[leaf->subject],
                                           fact->minimum, fact->maximum),
                        leaf->against);
    case KITH__OP_SCALE:
        return share_of(spread_of_scale(results, leaf->subject), leaf->against);
    case KITH__OP_DIFFERENCE:
        return share_of(spread_of_difference(results, leaf->subject),
                        leaf->against);
    default: /* a tie, a gate, a share, another finding, what is under a "not"
              */
        return far_off;
    }
}

/* ---- Nodes ------------------------------------------------------------ */

/* The distance that comes need-th among some, those far off left out. */
static double in_order(const double *distances, int32_t count, int32_t need)
{
    double reached = far_off;
    while (need > 0) {
        double next = far_off;
        int32_t times = 0;
        for (int32_t i = 0; i < count; i++) {
            double here = distances[i];
            if (here <= reached || (next >= 0 && here > next))
                continue;
            times = here == next ? times + 1 : 1;
            next = here;
        }
        if (next < 0)
            return far_off;
        reached = next;
        need -= times;
    }
    return reached;
}

/* "all" is as far as its farthest child, "any" as its nearest, "count" as the
 * last one that it needs. */
static double node_distance(const struct kith__results *results, int32_t number,
                            const double *distances)
{
    const struct kith__condition_node *nodes = results->sheet.cut->nodes;
    const struct kith__condition_node *node = &nodes[number];
    enum kith__truth truth =
        kith__evaluate(nodes, number, kith__leaf_now, results);
    if (truth != KITH__FALSE)
        return truth == KITH__TRUE ? 0 : far_off;
    const double *children = distances + node->first;
    switch (node->op) {
    case KITH__OP_ALL:
        return in_order(children, node->count, node->count);
    case KITH__OP_ANY:
        return in_order(children, node->count, 1);
    case KITH__OP_COUNT:
        return in_order(children, node->count, node->need);
    default:
        return leaf_distance(results, node);
    }
}

/* The node behind a condition: children stand side by side behind their
 * parent, and all of a condition together. */
static int32_t end_of(const struct kith__condition_node *nodes, int32_t root)
{
    int32_t end = root + 1;
    for (int32_t i = root; i < end; i++)
        if (nodes[i].count > 0 && nodes[i].first + nodes[i].count > end)
            end = nodes[i].first + nodes[i].count;
    return end;
}

/* Children before parents: from the last node to the first. */
static double condition_distance(const struct kith__results *results,
                                 kith__condition condition, double *distances)
{
    int32_t end = end_of(results->sheet.cut->nodes, condition);
    for (int32_t i = end - 1; i >= condition; i--)
        distances[i] = node_distance(results, i, distances);
    return distances[condition];
}

int32_t kith__nearest_criterion(const struct kith__results *results,
                                int32_t pattern, void *block, double *share)
{
    const kith__condition *criteria = results->sheet.cut->criteria[pattern];
    const uint8_t *truths =
        results->criteria + results->findings[pattern].first_criterion;
    int32_t nearest = KITH__NONE;
    for (int32_t i = 0; i < results->sheet.plan->patterns[pattern].count; i++) {
        if (criteria[i] == KITH__VANISHED || truths[i] != KITH__FALSE)
            continue;
        double here = condition_distance(results, criteria[i], block);
        if (here < 0 || (nearest != KITH__NONE && here >= *share))
            continue;
        nearest = i;
        *share = here;
    }
    return nearest;
}
