/* SPDX-License-Identifier: MIT */

#include "scoring/score.h"

#include "scoring/graded.h"
#include "scoring/tally.h"

/* ---- From positions to what is reported ------------------------------- */

static kith__wide times(kith__wide a, int64_t b)
{
    return kith__wide_multiply(a, kith__wide_of(b));
}

/* (start + slope · top/over) / plan->over */
static struct kith__ratio report(const struct kith__scale_plan *plan,
                                 kith__wide top, kith__wide over)
{
    return (struct kith__ratio){
        kith__wide_add(kith__wide_multiply(plan->start, over),
                       kith__wide_multiply(plan->slope, top)),
        kith__wide_multiply(plan->over, over)};
}

/* The weighted position when gaps worth `gaps` (Σ w · range) follow the mean
 * position of n items, whose positions add up to `spread` (over n · common). */
static struct kith__ratio prorated(const struct kith__scale_plan *plan,
                                   int32_t n, kith__wide sum, kith__wide spread,
                                   kith__wide gaps)
{
    if (kith__wide_sign(gaps) == 0)
        return report(plan, sum, kith__wide_of(1));
    kith__wide over = times(plan->common, n);
    kith__wide top = kith__wide_add(kith__wide_multiply(over, sum),
                                    kith__wide_multiply(spread, gaps));
    return report(plan, top, over);
}

static void prorate(const struct kith__scale_plan *plan,
                    const struct kith__tally *tally, struct kith__score *out)
{
    kith__wide gaps = kith__wide_add(tally->open_range, tally->final_range);
    if (out->has_value)
        out->value =
            prorated(plan, tally->counted, tally->sum, tally->spread, gaps);
    if (!out->has_bounds)
        return;
    if (out->has_value && tally->open_asked + tally->open_maybe == 0) {
        out->low = out->high = out->value;
        return;
    }
    int32_t n = tally->counted + tally->open_asked + tally->open_maybe;
    out->low = prorated(plan, n, tally->sum, tally->spread, tally->final_range);
    out->high =
        prorated(plan, n, kith__wide_add(tally->sum, tally->open_range),
                 kith__wide_add(tally->spread,
                                times(plan->common,
                                      tally->open_asked + tally->open_maybe)),
                 tally->final_range);
}

/* ---- Tables and rounding ---------------------------------------------- */

/* What a table makes of a raw score: the step it stands on. */
static int32_t step_of(const struct kith__scale *scale, struct kith__ratio raw)
{
    int32_t step = 0;
    while (step + 1 < scale->table_count &&
           kith__ratio_compare(kith__ratio_of(scale->table[step + 1].from),
                               raw) <= 0)
        step++;
    return step;
}

static struct kith__ratio looked_up(const struct kith__scale *scale,
                                    struct kith__ratio raw)
{
    return kith__ratio_of(scale->table[step_of(scale, raw)].value);
}

/* A table need not rise: look at every step between the bounds. */
static void look_up_bounds(const struct kith__scale *scale,
                           struct kith__ratio *low, struct kith__ratio *high)
{
    int32_t first = step_of(scale, *low), last = step_of(scale, *high);
    kith__decimal least = scale->table[first].value, most = least;
    for (int32_t i = first; i <= last; i++) {
        kith__decimal value = scale->table[i].value;
        least = value < least ? value : least;
        most = value > most ? value : most;
    }
    *low = kith__ratio_of(least);
    *high = kith__ratio_of(most);
}

static struct kith__ratio rounded(const struct kith__scale *scale,
                                  struct kith__ratio value)
{
    return kith__ratio_of(kith__ratio_round(value, scale->decimals));
}

static void finish(const struct kith__scale *scale, struct kith__score *score)
{
    if (scale->report_as == KITH__REPORT_TABLE) {
        if (score->has_value)
            score->value = looked_up(scale, score->value);
        if (score->has_bounds)
            look_up_bounds(scale, &score->low, &score->high);
    }
    if (!scale->compare_rounded)
        return;
    if (score->has_value)
        score->value = rounded(scale, score->value);
    if (score->has_bounds) {
        score->low = rounded(scale, score->low);
        score->high = rounded(scale, score->high);
    }
}

/* ---- The rule --------------------------------------------------------- */

bool kith__score_enough(const struct kith__scale *scale, int32_t counted,
                        int32_t eligible)
{
    if (counted < 1)
        return false;
    switch (scale->minimum) {
    case KITH__MINIMUM_ALL:
        return counted == eligible;
    case KITH__MINIMUM_COUNT:
        return counted * KITH__ONE >= scale->minimum_value;
    case KITH__MINIMUM_SHARE:
        break;
    }
    return counted * KITH__ONE >= scale->minimum_value * eligible;
}

void kith__score(const struct kith__sheet *sheet, int32_t scale,
                 enum kith__openness openness, enum kith__truth valid_now,
                 enum kith__truth valid_range, struct kith__score *out)
{
    const struct kith__scale *written = &sheet->plan->scales[scale];
    const struct kith__scale_plan *plan = &sheet->cut->scales[scale];
    struct kith__tally tally;
    kith__tally(sheet, plan, openness, &tally);

    int32_t asked = tally.counted + tally.open_asked; /* with or to get one */
    out->has_value =
        valid_now == KITH__TRUE &&
        kith__score_enough(written, tally.counted, asked + tally.declined);
    out->certain =
        valid_range == KITH__TRUE &&
        kith__score_enough(written, asked,
                           asked + tally.declined + tally.declined_maybe);
    out->has_bounds =
        valid_range != KITH__FALSE &&
        kith__score_enough(written, asked + tally.open_maybe,
                           asked + tally.open_maybe + tally.declined);
    if (written->method == KITH__METHOD_GRADED)
        kith__graded_score(sheet, scale, &tally, out);
    else if (written->prorate)
        prorate(plan, &tally, out);
    else
        kith__unfilled(sheet, scale, &tally, out);
    finish(written, out);
}

void kith__score_difference(const struct kith__score *from,
                            const struct kith__score *minus,
                            struct kith__difference_score *out)
{
    out->has_value = from->has_value && minus->has_value;
    out->has_bounds = from->has_bounds && minus->has_bounds;
    out->certain = from->certain && minus->certain;
    if (out->has_value)
        out->value = kith__ratio_subtract(from->value, minus->value);
    if (!out->has_bounds)
        return;
    out->low = kith__ratio_subtract(from->low, minus->high);
    out->high = kith__ratio_subtract(from->high, minus->low);
}

/* ---- Items that are all alike ------------------------------------------ */

bool kith__score_is_uniform(const struct kith__scale *scale,
                            const struct kith__scale_plan *plan)
{
    const struct kith__keyed_item *first = &plan->items[0];
    if (scale->method != KITH__METHOD_SUM && scale->method != KITH__METHOD_MEAN)
        return false;
    for (int32_t i = 1; i < plan->count; i++) {
        const struct kith__keyed_item *item = &plan->items[i];
        /* Where gaps are not filled the ends count too. */
        if (item->weight != first->weight || item->range != first->range ||
            (!scale->prorate && item->key->low != first->key->low))
            return false;
    }
    return plan->count > 0;
}

struct kith__ratio kith__score_uniform(const struct kith__scale *scale,
                                       const struct kith__scale_plan *plan,
                                       int32_t counted, int32_t sum)
{
    const struct kith__keyed_item *item = &plan->items[0];
    struct kith__score score = {.has_value = true};
    kith__wide weight = kith__wide_of(item->weight);
    if (scale->prorate)
        score.value =
            prorated(plan, counted, times(weight, sum),
                     times(kith__wide_of(item->spread), sum),
                     times(times(weight, item->range), plan->count - counted));
    else
        score.value = kith__unfilled_uniform(scale, plan, counted, sum);
    finish(scale, &score);
    return score.value;
}

/* ---- About a score ---------------------------------------------------- */

kith__wide kith__score_pull(const struct kith__sheet *sheet, int32_t scale,
                            int32_t index, bool up)
{
    const struct kith__scale_plan *plan = &sheet->cut->scales[scale];
    if (sheet->plan->scales[scale].method == KITH__METHOD_GRADED)
        return kith__wide_of(kith__graded_pull(sheet, scale, index, up));
    int64_t position = kith__score_position(sheet, plan, index);
    const struct kith__keyed_item *keyed = &plan->items[index];
    return times(kith__wide_of(up ? position : keyed->range - position),
                 keyed->weight);
}

int32_t kith__score_count(const struct kith__sheet *sheet, int32_t scale,
                          int32_t state)
{
    const struct kith__scale_plan *plan = &sheet->cut->scales[scale];
    int32_t count = 0;
    for (int32_t i = 0; i < plan->count; i++)
        count += kith__sheet_state(sheet, plan->items[i].item) == state;
    return count;
}

void kith__score_ends(const struct kith__sheet *sheet, int32_t scale,
                      struct kith__ratio *low, struct kith__ratio *high)
{
    const struct kith__scale *written = &sheet->plan->scales[scale];
    const struct kith__scale_plan *plan = &sheet->cut->scales[scale];
    struct kith__score ends = {.has_bounds = true};
    if (written->method == KITH__METHOD_GRADED) {
        kith__graded_ends(sheet, scale, &ends.low, &ends.high);
    } else if (written->prorate) {
        ends.low = report(plan, kith__wide_of(0), kith__wide_of(1));
        ends.high = report(plan, plan->most, kith__wide_of(1));
    } else {
        kith__unfilled_ends(sheet, scale, &ends.low, &ends.high);
    }
    finish(written, &ends);
    *low = ends.low;
    *high = ends.high;
}

int32_t kith__score_band(const struct kith__cutoffs *cutoffs,
                         struct kith__ratio value)
{
    int32_t band = KITH__NONE;
    for (int32_t i = 0; i < cutoffs->count; i++)
        if (kith__ratio_compare(kith__ratio_of(cutoffs->bands[i].from),
                                value) <= 0)
            band = i;
    return band;
}
