/* SPDX-License-Identifier: MIT */
/* quality_pairs - whether what belongs together was answered alike, and what is
 * opposite the other way round.
 *
 * Each answer stands at its position on its own range, from 0 to 1, so that
 * items with different options can be compared. */

#include "base/math.h"
#include "scoring/quality.h"
#include "scoring/score.h"

/* Positions that lie no further apart do not vary: they come from the same
 * fractions, and differ by rounding alone. */
static const double no_spread = 1e-9;

struct pairs {
    int32_t count;
    double *a, *b;
};

static void add_pair(struct pairs *pairs, double a, double b)
{
    pairs->a[pairs->count] = a;
    pairs->b[pairs->count++] = b;
}

/* ---- Correlation (Pearson 1896) ---------------------------------------- */

static double mean_of(const double *values, int32_t count)
{
    double sum = 0;
    for (int32_t i = 0; i < count; i++)
        sum += values[i];
    return sum / count;
}

static bool varies(const double *values, int32_t count)
{
    double low = values[0], high = values[0];
    for (int32_t i = 1; i < count; i++) {
        low = values[i] < low ? values[i] : low;
        high = values[i] > high ? values[i] : high;
    }
    return high - low > no_spread;
}

static bool correlate(const struct pairs *pairs, double *out)
{
    if (pairs->count < KITH_QUALITY_PAIRS_FEWEST ||
        !varies(pairs->a, pairs->count) || !varies(pairs->b, pairs->count))
        return false;
    double mean_a = mean_of(pairs->a, pairs->count);
    double mean_b = mean_of(pairs->b, pairs->count);
    double aa = 0, bb = 0, ab = 0;
    for (int32_t i = 0; i < pairs->count; i++) {
        double a = pairs->a[i] - mean_a, b = pairs->b[i] - mean_b;
        aa += a * a;
        bb += b * b;
        ab += a * b;
    }
    double r = ab / (kith__sqrt(aa) * kith__sqrt(bb));
    *out = r < -1 ? -1 : r > 1 ? 1 : r;
    return true;
}

/* ---- Even and odd ----------------------------------------------------- */

/* An item counts in the first scale that has it. */
static void add_scale(struct pairs *pairs, const struct kith__sheet *sheet,
                      int32_t scale, bool *used)
{
    const struct kith__scale_plan *plan = &sheet->cut->scales[scale];
    double sums[2] = {0, 0};
    int32_t counts[2] = {0, 0}, place = 0;
    for (int32_t i = 0; i < plan->count; i++) {
        int32_t item = plan->items[i].item;
        if (sheet->plan->items[item].safety || used[item])
            continue;
        used[item] = true;
        int32_t half = place++ % 2;
        if (!kith__quality_reads(sheet, item))
            continue;
        sums[half] += (double)kith__score_position(sheet, plan, i) /
                      (double)plan->items[i].range;
        counts[half]++;
    }
    if (counts[0] > 0 && counts[1] > 0)
        add_pair(pairs, sums[1] / counts[1], sums[0] / counts[0]);
}

/* To the length of the whole scale; below -1 it means no more than -1. */
static double step_up(double r)
{
    return r <= -1.0 / 3 ? -1 : 2 * r / (1 + r);
}

static void find_even_odd(struct pairs pairs, const struct kith__sheet *sheet,
                          bool *used, struct kith__quality_index *out)
{
    const struct kith__quality_plan *quality = &sheet->plan->quality;
    bool named = quality->scale_count != KITH__NONE;
    int32_t count = named ? quality->scale_count : sheet->plan->scale_count;
    for (int32_t i = 0; i < count; i++) {
        int32_t scale = named ? quality->scales[i] : i;
        if (sheet->cut->scales[scale].applies)
            add_scale(&pairs, sheet, scale, used);
    }
    out->count = pairs.count;
    out->has_value = correlate(&pairs, &out->value);
    if (out->has_value)
        out->value = step_up(out->value);
}

/* ---- Opposites -------------------------------------------------------- */

static double place_of(const struct kith__sheet *sheet, int32_t item)
{
    const struct kith__item *written = &sheet->plan->items[item];
    return (double)(sheet->values[item] - written->minimum) /
           (double)(written->maximum - written->minimum);
}

static bool has_place(const struct kith__sheet *sheet, int32_t item)
{
    const struct kith__item *written = &sheet->plan->items[item];
    return kith__quality_reads(sheet, item) &&
           written->maximum > written->minimum;
}

static void find_antonyms(struct pairs pairs, const struct kith__sheet *sheet,
                          struct kith__quality_index *out)
{
    const struct kith__quality_plan *quality = &sheet->plan->quality;
    for (int32_t i = 0; i < quality->antonym_count; i++) {
        struct kith__antonyms pair = quality->antonyms[i];
        if (has_place(sheet, pair.item) && has_place(sheet, pair.opposite))
            add_pair(&pairs, place_of(sheet, pair.item),
                     place_of(sheet, pair.opposite));
    }
    out->count = pairs.count;
    out->has_value = correlate(&pairs, &out->value);
}

/* ---- Both ------------------------------------------------------------- */

static size_t most_pairs(const struct kith__plan *plan)
{
    int32_t most = plan->scale_count > plan->quality.antonym_count
                       ? plan->scale_count
                       : plan->quality.antonym_count;
    return (size_t)most;
}

size_t kith__quality_pairs_size(const struct kith__plan *plan)
{
    return most_pairs(plan) * 2 * sizeof(double) +
           (size_t)plan->item_count * sizeof(bool);
}

void kith__quality_of_pairs(const struct kith__sheet *sheet, void *block,
                            struct kith__quality_index *indices)
{
    size_t most = most_pairs(sheet->plan);
    struct pairs pairs = {.a = block};
    pairs.b = pairs.a + most;
    bool *used = (bool *)(void *)(pairs.b + most);
    find_even_odd(pairs, sheet, used, &indices[KITH_QUALITY_EVEN_ODD]);
    find_antonyms(pairs, sheet, &indices[KITH_QUALITY_ANTONYMS]);
}
