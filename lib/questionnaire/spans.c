/* SPDX-License-Identifier: MIT */
/* spans - the lowest and the highest score a scale can have in one tie.
 *
 * May take a score for possible that is not, never the other way round. */

#include "questionnaire/steps.h"

static kith__wide lower(kith__wide a, kith__wide b)
{
    return kith__wide_compare(a, b) < 0 ? a : b;
}

static kith__wide higher(kith__wide a, kith__wide b)
{
    return kith__wide_compare(a, b) > 0 ? a : b;
}

/* ---- Before a table ----------------------------------------------------- */

static struct kith__span filled(const struct kith__scale_plan *keyed)
{
    kith__wide end = kith__wide_add(
        keyed->start, kith__wide_multiply(keyed->slope, keyed->most));
    return (struct kith__span){.low = {keyed->start, keyed->over},
                               .high = {end, keyed->over}};
}

/* A sum over the counted items alone can leave out what is not below (or above)
 * zero, but has one item at least. */
static struct kith__span counted_sum(const struct kith__scale_plan *keyed)
{
    kith__wide zero = kith__wide_of(0);
    kith__wide below = zero, above = zero, least = zero, most = zero;
    for (int32_t i = 0; i < keyed->count; i++) {
        const struct kith__key *key = keyed->items[i].key;
        kith__wide weight = kith__wide_of(key->weight);
        kith__wide low = kith__wide_multiply(weight, kith__wide_of(key->low));
        kith__wide high = kith__wide_multiply(weight, kith__wide_of(key->high));
        below = kith__wide_add(below, lower(low, zero));
        above = kith__wide_add(above, higher(high, zero));
        least = i == 0 ? low : lower(least, low);
        most = i == 0 ? high : higher(most, high);
    }
    kith__wide over =
        kith__wide_multiply(kith__wide_of(KITH__ONE), kith__wide_of(KITH__ONE));
    return (struct kith__span){
        .low = {kith__wide_sign(below) < 0 ? below : least, over},
        .high = {kith__wide_sign(above) > 0 ? above : most, over}};
}

static struct kith__span counted_mean(const struct kith__scale_plan *keyed)
{
    kith__decimal low = keyed->items[0].key->low;
    kith__decimal high = keyed->items[0].key->high;
    for (int32_t i = 1; i < keyed->count; i++) {
        const struct kith__key *key = keyed->items[i].key;
        low = key->low < low ? key->low : low;
        high = key->high > high ? key->high : high;
    }
    return (struct kith__span){.low = kith__ratio_of(low),
                               .high = kith__ratio_of(high)};
}

static struct kith__span counted(const struct kith__scale *scale,
                                 const struct kith__scale_plan *keyed)
{
    if (scale->report_as == KITH__REPORT_POMP)
        return (struct kith__span){.low = kith__ratio_of(0),
                                   .high = kith__ratio_of(100 * KITH__ONE)};
    return scale->method == KITH__METHOD_SUM ? counted_sum(keyed)
                                             : counted_mean(keyed);
}

/* ---- As reported -------------------------------------------------------- */

/* Tables never go down, so their lines at the ends of the scores are the ends
 * of what they report. */
static struct kith__ratio through_table(const struct kith__scale *scale,
                                        struct kith__ratio raw)
{
    int32_t line = 0;
    while (line + 1 < scale->table_count &&
           kith__ratio_compare(kith__ratio_of(scale->table[line + 1].from),
                               raw) <= 0)
        line++;
    return kith__ratio_of(scale->table[line].value);
}

static struct kith__ratio rounded(const struct kith__scale *scale,
                                  struct kith__ratio score)
{
    return kith__ratio_of(kith__ratio_round(score, scale->decimals));
}

/* Estimates lie among the nodes. */
static struct kith__span graded(const struct kith__scale *scale)
{
    return (struct kith__span){
        .low =
            kith__ratio_of(kith__graded_reported(scale, scale->graded->from)),
        .high =
            kith__ratio_of(kith__graded_reported(scale, scale->graded->to))};
}

struct kith__span kith__scale_span(const struct kith__scale *scale,
                                   const struct kith__scale_plan *keyed)
{
    if (scale->method == KITH__METHOD_GRADED)
        return graded(scale);
    struct kith__span span =
        scale->prorate ? filled(keyed) : counted(scale, keyed);
    if (scale->report_as == KITH__REPORT_TABLE) {
        span.low = through_table(scale, span.low);
        span.high = through_table(scale, span.high);
    }
    if (scale->compare_rounded) {
        span.low = rounded(scale, span.low);
        span.high = rounded(scale, span.high);
    }
    return span;
}
