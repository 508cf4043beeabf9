/* SPDX-License-Identifier: MIT */
/* unfilled - scores whose gaps are left out: the sum or mean of what is
 * counted, over the counted items alone.
 *
 * Its bounds must look at open items as coming in or staying out. */

#include "scoring/tally.h"

/* A fraction to come: both parts grow item by item. */
struct part {
    kith__wide top;
    kith__wide over; /* 0 while nothing is in */
};

/* What one item adds to a fraction: at a position for POMP, else at a keyed
 * value, whose unit is a millionth of a millionth (weights have them too). */
static struct part item_part(const struct kith__scale *scale,
                             const struct kith__scale_plan *plan,
                             const struct kith__keyed_item *keyed,
                             int64_t position)
{
    kith__wide weight = kith__wide_of(keyed->weight);
    if (scale->report_as == KITH__REPORT_POMP)
        return (struct part){
            kith__wide_multiply(weight, kith__wide_of(position)),
            kith__wide_multiply(weight, kith__wide_of(keyed->range))};
    kith__decimal value = keyed->key->low + plan->unit * position;
    return (struct part){kith__wide_multiply(weight, kith__wide_of(value)),
                         weight};
}

static void add_part(struct part *sum, struct part more)
{
    sum->top = kith__wide_add(sum->top, more.top);
    sum->over = kith__wide_add(sum->over, more.over);
}

/* The fraction as the scale reports it. */
static struct kith__ratio reported(const struct kith__scale *scale,
                                   const struct kith__scale_plan *plan,
                                   struct part sum)
{
    if (scale->report_as == KITH__REPORT_POMP)
        return (struct kith__ratio){
            kith__wide_multiply(sum.top, kith__wide_of(100)), sum.over};
    if (scale->method == KITH__METHOD_MEAN)
        return (struct kith__ratio){
            sum.top, kith__wide_multiply(sum.over, kith__wide_of(KITH__ONE))};
    /* Weights were divided by their common unit: a sum needs it again. */
    return (struct kith__ratio){
        kith__wide_multiply(sum.top, kith__wide_of(plan->weight_unit)),
        kith__wide_multiply(kith__wide_of(KITH__ONE),
                            kith__wide_of(KITH__ONE))};
}

/* One end of the bounds: every open item at that end of its range. */
struct end {
    const struct kith__sheet *sheet;
    const struct kith__scale *scale;
    const struct kith__scale_plan *plan;
    enum kith__openness openness;
    bool high;
};

static struct part at_end(const struct end *end, int32_t index)
{
    const struct kith__keyed_item *keyed = &end->plan->items[index];
    return item_part(end->scale, end->plan, keyed,
                     end->high ? keyed->range : 0);
}

/* The counted items: in whatever happens. */
static struct part counted(const struct kith__sheet *sheet, int32_t scale)
{
    const struct kith__scale_plan *plan = &sheet->cut->scales[scale];
    struct part sum = {kith__wide_of(0), kith__wide_of(0)};
    for (int32_t i = 0; i < plan->count; i++)
        if (kith__sheet_counts(sheet, plan->items[i].item))
            add_part(&sum, item_part(&sheet->plan->scales[scale], plan,
                                     &plan->items[i],
                                     kith__score_position(sheet, plan, i)));
    return sum;
}

/* Items that may come in, or stay out. */
static bool is_open(const struct end *end, int32_t index)
{
    enum kith__place_in_tally place = kith__tally_place(
        end->sheet, end->plan->items[index].item, end->openness);
    return place == KITH__OPEN_ASKED || place == KITH__OPEN_MAYBE;
}

/* Whether an open item would move the end outward: a sum by its own sign,
 * a mean or POMP by lying beyond what there is. */
static bool widens(const struct end *end, struct part now, struct part item)
{
    int side;
    if (end->scale->method == KITH__METHOD_SUM &&
        end->scale->report_as != KITH__REPORT_POMP)
        side = kith__wide_sign(item.top);
    else
        side = kith__ratio_compare((struct kith__ratio){item.top, item.over},
                                   (struct kith__ratio){now.top, now.over});
    return end->high ? side > 0 : side < 0;
}

/* When nothing is in for certain, the score that comes about is at least of
 * one item: the outermost. */
static bool outermost(const struct end *end, struct part *out)
{
    bool found = false;
    for (int32_t i = 0; i < end->plan->count; i++) {
        if (!is_open(end, i))
            continue;
        struct part item = at_end(end, i);
        struct kith__ratio here = reported(end->scale, end->plan, item);
        int side = found ? kith__ratio_compare(
                               here, reported(end->scale, end->plan, *out))
                         : 0;
        if (!found || (end->high ? side > 0 : side < 0))
            *out = item;
        found = true;
    }
    return found;
}

/* Every round takes in all that lies beyond the last round's result; taking
 * those in moves it outward, so each round takes in as many or fewer, and the
 * number of items bounds the rounds. */
static struct part widest(const struct end *end, struct part in)
{
    struct part now = in;
    if (kith__wide_sign(in.over) == 0 && !outermost(end, &now))
        return now;
    for (int32_t round = 0; round <= end->plan->count; round++) {
        struct part next = in;
        for (int32_t i = 0; i < end->plan->count; i++) {
            if (!is_open(end, i))
                continue;
            struct part item = at_end(end, i);
            if (widens(end, now, item))
                add_part(&next, item);
        }
        if (kith__wide_sign(next.over) == 0)
            return now; /* the outermost alone */
        if (kith__wide_compare(next.top, now.top) == 0 &&
            kith__wide_compare(next.over, now.over) == 0)
            return now;
        now = next;
    }
    return now;
}

void kith__unfilled(const struct kith__sheet *sheet, int32_t scale,
                    const struct kith__tally *tally, struct kith__score *out)
{
    struct end end = {sheet, &sheet->plan->scales[scale],
                      &sheet->cut->scales[scale], tally->openness, false};
    struct part in = counted(sheet, scale);
    if (out->has_value)
        out->value = reported(end.scale, end.plan, in);
    if (!out->has_bounds)
        return;
    out->low = reported(end.scale, end.plan, widest(&end, in));
    end.high = true;
    out->high = reported(end.scale, end.plan, widest(&end, in));
}

void kith__unfilled_ends(const struct kith__sheet *sheet, int32_t scale,
                         struct kith__ratio *low, struct kith__ratio *high)
{
    struct end end = {sheet, &sheet->plan->scales[scale],
                      &sheet->cut->scales[scale], KITH__OPEN_ALL, false};
    const struct part nothing = {kith__wide_of(0), kith__wide_of(0)};
    *low = reported(end.scale, end.plan, widest(&end, nothing));
    end.high = true;
    *high = reported(end.scale, end.plan, widest(&end, nothing));
}

struct kith__ratio kith__unfilled_uniform(const struct kith__scale *scale,
                                          const struct kith__scale_plan *plan,
                                          int32_t counted, int32_t sum)
{
    struct part low = item_part(scale, plan, &plan->items[0], 0);
    struct part next = item_part(scale, plan, &plan->items[0], 1);
    kith__wide step = kith__wide_subtract(next.top, low.top);
    struct part all = {
        kith__wide_add(kith__wide_multiply(low.top, kith__wide_of(counted)),
                       kith__wide_multiply(step, kith__wide_of(sum))),
        kith__wide_multiply(low.over, kith__wide_of(counted))};
    return reported(scale, plan, all);
}

struct kith__ratio kith__score_slope(const struct kith__sheet *sheet,
                                     int32_t scale)
{
    const struct kith__scale *written = &sheet->plan->scales[scale];
    const struct kith__scale_plan *plan = &sheet->cut->scales[scale];
    if (written->method == KITH__METHOD_GRADED)
        return (struct kith__ratio){kith__wide_of(1), kith__wide_of(KITH__ONE)};
    if (written->prorate)
        return (struct kith__ratio){plan->slope, plan->over};
    struct kith__tally tally;
    kith__tally(sheet, plan, KITH__OPEN_AS_ASKED, &tally);
    if (written->report_as == KITH__REPORT_POMP)
        return (struct kith__ratio){kith__wide_of(100), tally.counted_range};
    if (written->method == KITH__METHOD_SUM)
        return (struct kith__ratio){plan->slope, plan->over};
    kith__wide weights = kith__wide_of(0);
    for (int32_t i = 0; i < plan->count; i++)
        if (kith__sheet_counts(sheet, plan->items[i].item))
            weights =
                kith__wide_add(weights, kith__wide_of(plan->items[i].weight));
    return (struct kith__ratio){
        kith__wide_of(plan->unit),
        kith__wide_multiply(weights, kith__wide_of(KITH__ONE))};
}
