/* SPDX-License-Identifier: MIT */
/* ranges - from where to where a key's values and a scale's scores can lie.
 *
 * Knows recoding, reversal and weights; knows no answer. */

#include "questionnaire/reader.h"

/* ---- Step functions --------------------------------------------------- */

kith__decimal kith__step_value(const struct kith__step *steps, int32_t count,
                               kith__decimal at)
{
    int32_t low = 0, high = count;
    while (high - low > 1) {
        int32_t middle = low + (high - low) / 2;
        if (steps[middle].from <= at)
            low = middle;
        else
            high = middle;
    }
    return steps[low].value;
}

/* ---- Keys ------------------------------------------------------------- */

static void widen(struct kith__key *key, bool *any, kith__decimal value)
{
    if (!*any || value < key->low)
        key->low = value;
    if (!*any || value > key->high)
        key->high = value;
    *any = true;
}

/* The lowest whole number at or above a decimal. */
static kith__decimal round_up(kith__decimal decimal)
{
    kith__decimal rest = decimal % KITH__ONE;
    return rest <= 0 ? decimal - rest : decimal - rest + KITH__ONE;
}

/* Whole numbers: a step counts when one of them lies in it. */
static void widen_by_steps(struct kith__key *key, const struct kith__item *item)
{
    bool any = false;
    for (int32_t i = 0; i < key->step_count; i++) {
        kith__decimal first = round_up(key->steps[i].from);
        kith__decimal beyond = i + 1 < key->step_count
                                   ? round_up(key->steps[i + 1].from)
                                   : item->maximum + KITH__ONE;
        if (first < item->minimum)
            first = item->minimum;
        if (beyond > item->maximum + KITH__ONE)
            beyond = item->maximum + KITH__ONE;
        if (first < beyond)
            widen(key, &any, key->steps[i].value);
    }
}

static void widen_by_options(struct kith__key *key,
                             const struct kith__option_set *set)
{
    bool any = false;
    for (int32_t i = 0; i < set->count; i++) {
        kith__decimal value = set->options[i].value;
        if (key->step_count > 0)
            value = kith__step_value(key->steps, key->step_count, value);
        widen(key, &any, value);
    }
}

/* Reversal (low + high - value) turns the range around and keeps its ends. */
bool kith__key_range(struct kith__reader *reader, struct kith__spot spot,
                     struct kith__key *key)
{
    const struct kith__item *item = &reader->plan->items[key->item];
    if (item->kind == KITH__ITEM_CHOICE)
        widen_by_options(key, &reader->plan->option_sets[item->options]);
    else if (key->step_count > 0)
        widen_by_steps(key, item);
    else {
        key->low = item->minimum;
        key->high = item->maximum;
    }
    return key->low < key->high ||
           kith__refuse(reader, spot,
                        "%s: every answer to '%s' would count the same; give "
                        "it options or a recode with at least two values",
                        reader->who, item->id);
}

/* ---- Scores ----------------------------------------------------------- */

/* With weights in millionths, all of this stays below 2 to the 112: at most
 * 2048 keys of 10 to the 15 times 10 to the 15. */

static kith__wide times(kith__decimal a, kith__decimal b)
{
    return kith__wide_multiply(kith__wide_of(a), kith__wide_of(b));
}

static kith__wide lesser(kith__wide a, kith__wide b)
{
    return kith__wide_compare(a, b) < 0 ? a : b;
}

static bool is_in(const struct kith__reader *reader,
                  const struct kith__key *key, int32_t tie)
{
    return (reader->plan->items[key->item].ties >> tie & 1) != 0;
}

/* Gaps filled up: every item of the tie at its low end. */
static struct kith__ratio lowest_filled(const struct kith__reader *reader,
                                        const struct kith__scale *scale,
                                        int32_t tie)
{
    kith__wide sum = kith__wide_of(0);
    int64_t weights = 0;
    for (int32_t i = 0; i < scale->count; i++) {
        const struct kith__key *key = &scale->keys[i];
        if (!is_in(reader, key, tie))
            continue;
        sum = kith__wide_add(sum, times(key->weight, key->low));
        weights += key->weight;
    }
    return (struct kith__ratio){sum, scale->method == KITH__METHOD_SUM
                                         ? times(KITH__ONE, KITH__ONE)
                                         : times(weights, KITH__ONE)};
}

/* Answered items alone: any of them, so that a sum is lowest with all that are
 * below 0, or else with one. No mean is below its lowest item. */
static struct kith__ratio lowest_of_answered(const struct kith__reader *reader,
                                             const struct kith__scale *scale,
                                             int32_t tie)
{
    bool sums = scale->method == KITH__METHOD_SUM;
    bool any = false;
    kith__wide least = kith__wide_of(0), below = kith__wide_of(0);
    for (int32_t i = 0; i < scale->count; i++) {
        const struct kith__key *key = &scale->keys[i];
        if (!is_in(reader, key, tie))
            continue;
        kith__wide low = times(sums ? key->weight : KITH__ONE, key->low);
        least = any ? lesser(least, low) : low;
        any = true;
        if (sums && key->low < 0)
            below = kith__wide_add(below, low);
    }
    if (kith__wide_sign(below) < 0)
        least = below;
    return (struct kith__ratio){least, times(KITH__ONE, KITH__ONE)};
}

static bool applies(const struct kith__reader *reader,
                    const struct kith__scale *scale, int32_t tie)
{
    for (int32_t i = 0; i < scale->count; i++)
        if (is_in(reader, &scale->keys[i], tie))
            return true;
    return false;
}

static struct kith__ratio lowest_raw(const struct kith__reader *reader,
                                     const struct kith__scale *scale,
                                     int32_t tie)
{
    return scale->prorate ? lowest_filled(reader, scale, tie)
                          : lowest_of_answered(reader, scale, tie);
}

/* In millionths; thresholds are whole ones, so nothing is lost by rounding
 * down. Every `over` here is a multiple of a million. */
static kith__decimal round_down(struct kith__ratio a)
{
    kith__wide rest;
    kith__wide over = kith__wide_divide(a.over, kith__wide_of(KITH__ONE), NULL);
    kith__wide whole = kith__wide_divide(a.top, over, &rest);
    return kith__wide_low(whole) - (kith__wide_sign(rest) < 0);
}

kith__decimal kith__lowest_raw(const struct kith__reader *reader,
                               const struct kith__scale *scale)
{
    kith__decimal lowest = KITH__DECIMAL_MOST;
    for (int32_t tie = 0; tie < reader->plan->tie_count; tie++) {
        if (!applies(reader, scale, tie))
            continue;
        kith__decimal here = round_down(lowest_raw(reader, scale, tie));
        if (here < lowest)
            lowest = here;
    }
    return lowest;
}

static kith__decimal lowest_rounded(const struct kith__reader *reader,
                                    const struct kith__scale *scale)
{
    kith__decimal lowest = KITH__DECIMAL_MOST;
    for (int32_t tie = 0; tie < reader->plan->tie_count; tie++) {
        if (!applies(reader, scale, tie))
            continue;
        kith__decimal here =
            kith__ratio_round(lowest_raw(reader, scale, tie), scale->decimals);
        if (here < lowest)
            lowest = here;
    }
    return lowest;
}

kith__decimal kith__lowest_score(const struct kith__reader *reader,
                                 const struct kith__scale *scale)
{
    if (scale->method == KITH__METHOD_GRADED)
        return kith__graded_reported(scale, scale->graded->from);
    if (scale->report_as == KITH__REPORT_POMP)
        return 0;
    if (scale->report_as == KITH__REPORT_RAW)
        return scale->compare_rounded ? lowest_rounded(reader, scale)
                                      : kith__lowest_raw(reader, scale);
    kith__decimal value = kith__step_value(scale->table, scale->table_count,
                                           kith__lowest_raw(reader, scale));
    return scale->compare_rounded
               ? kith__ratio_round(kith__ratio_of(value), scale->decimals)
               : value;
}

kith__decimal kith__graded_reported(const struct kith__scale *scale,
                                    kith__decimal estimate)
{
    kith__decimal value = scale->report_as == KITH__REPORT_T
                              ? 50 * KITH__ONE + 10 * estimate
                              : estimate;
    return scale->compare_rounded
               ? kith__ratio_round(kith__ratio_of(value), scale->decimals)
               : value;
}

/* Σ weight · the end farther from 0. */
bool kith__sum_fits(const struct kith__scale *scale)
{
    kith__wide sum = kith__wide_of(0);
    for (int32_t i = 0; i < scale->count; i++) {
        const struct kith__key *key = &scale->keys[i];
        kith__decimal low = key->low < 0 ? -key->low : key->low;
        kith__decimal high = key->high < 0 ? -key->high : key->high;
        sum = kith__wide_add(sum, times(key->weight, low > high ? low : high));
    }
    return kith__wide_compare(sum, times(KITH__DECIMAL_MOST, KITH__ONE)) <= 0;
}
