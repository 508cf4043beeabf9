/* SPDX-License-Identifier: MIT */

#include "batch/sums.h"

#include <string.h>

#include "base/math.h"
#include "batch/need.h"
#include "batch/results.h"
#include "scoring/score.h"

bool kith__sum_is_same(const struct kith__plan *plan, int32_t scale,
                       int32_t tie, int32_t other)
{
    const struct kith__scale_plan *a = &plan->by_tie[tie].scales[scale];
    const struct kith__scale_plan *b = &plan->by_tie[other].scales[scale];
    if (a->applies != b->applies || a->count != b->count)
        return false;
    for (int32_t i = 0; i < a->count; i++)
        if (a->items[i].item != b->items[i].item)
            return false;
    return true;
}

/* ---- Whether it is of this kind ---------------------------------------- */

static bool bands_fit(const struct kith__scale *scale)
{
    for (int32_t i = 0; i < scale->cutoffs_count; i++)
        if (scale->cutoffs[i].count > INT8_MAX)
            return false;
    return true;
}

static bool is_of_this_kind(const struct kith__plan *plan, int32_t tie,
                            int32_t scale)
{
    const struct kith__scale *written = &plan->scales[scale];
    const struct kith__scale_plan *cut = &plan->by_tie[tie].scales[scale];
    if (!cut->applies || plan->by_tie[tie].valid_when != KITH__ALWAYS ||
        !kith__score_is_uniform(written, cut))
        return false;
    int64_t range = cut->items[0].range, count = cut->count;
    return range < KITH__CODES && count <= KITH__COUNTED_MOST &&
           (count + 1) * (count * range + 1) <= KITH__PLACES_MOST &&
           bands_fit(written) && kith__items_have_codes(plan, cut);
}

/* ---- Positions --------------------------------------------------------- */

static int64_t position_of(const struct kith__plan *plan,
                           const struct kith__scale_plan *cut,
                           const struct kith__keyed_item *keyed,
                           const struct kith__coding *coding, int32_t code)
{
    int32_t option = kith__coding_option(plan, keyed->item, coding, code);
    if (keyed->positions != NULL)
        return keyed->positions[option];
    return kith__position(keyed, cut->unit,
                          kith__coding_value(plan, keyed->item, coding, code));
}

static bool look_up(const uint8_t *positions, struct kith__arena *arena,
                    struct kith__sum_item *out)
{
    uint8_t *copy = kith__arena_take(arena, 256, 1);
    if (copy == NULL)
        return false;
    memcpy(copy, positions, 256);
    out->turn = KITH__TURN_LOOK_UP;
    out->positions = copy;
    return true;
}

static bool make_item(const struct kith__plan *plan,
                      const struct kith__scale_plan *cut,
                      const struct kith__keyed_item *keyed,
                      struct kith__arena *arena, struct kith__sum_item *out)
{
    struct kith__coding coding = kith__coding_of(plan, keyed->item);
    uint8_t positions[256];
    bool plain = true, reverse = true;
    for (int32_t i = 0; i < 256; i++)
        positions[i] = i > KITH__CODE_MISSING ? (uint8_t)i : KITH__CODE_FAULT;
    for (int32_t i = 0; i < coding.count; i++) {
        int64_t position = position_of(plan, cut, keyed, &coding, i);
        positions[i] = (uint8_t)position;
        plain = plain && position == i;
        reverse = reverse && position == keyed->range - i;
    }
    out->item = keyed->item;
    out->turn = plain ? KITH__TURN_NOT : KITH__TURN_REVERSE;
    return plain || reverse || look_up(positions, arena, out);
}

/* ---- Tables ------------------------------------------------------------ */

/* Open items stay out of a sum that is not filled up where their end would move
 * it inward; of everything else they are part. */
static void find_ends(const struct kith__scale *written,
                      const struct kith__scale_plan *cut, struct kith__sum *out)
{
    bool sum = !written->prorate && written->method == KITH__METHOD_SUM &&
               written->report_as != KITH__REPORT_POMP;
    kith__decimal low = cut->items[0].key->low;
    kith__decimal high = low + cut->unit * cut->items[0].range;
    out->low_in = !sum || low < 0;
    out->high_in = !sum || high > 0;
}

static void fill_place(const struct kith__scale *written,
                       const struct kith__scale_plan *cut,
                       struct kith__sum *sum, int32_t counted, int32_t total)
{
    int32_t place = counted * sum->width + total;
    struct kith__ratio score =
        kith__score_uniform(written, cut, counted, total);
    sum->scores[place] = kith__ratio_to_double(score);
    for (int32_t i = 0; i < written->cutoffs_count; i++)
        sum->bands[i][place] =
            (uint8_t)kith__score_band(&written->cutoffs[i], score);
}

static void fill(const struct kith__scale *written,
                 const struct kith__scale_plan *cut, struct kith__sum *sum)
{
    sum->scores[sum->none] = kith__no_number();
    for (int32_t i = 0; i < written->cutoffs_count; i++)
        sum->bands[i][sum->none] = 0xFF;
    for (int32_t n = 1; n <= sum->count; n++)
        for (int32_t total = 0; total <= n * sum->range; total++)
            fill_place(written, cut, sum, n, total);
}

static struct kith__sum *take(const struct kith__scale *written,
                              const struct kith__scale_plan *cut,
                              struct kith__arena *arena)
{
    struct kith__sum *sum = kith__arena_take(arena, 1, sizeof *sum);
    size_t cutoffs = (size_t)written->cutoffs_count;
    if (sum == NULL)
        return NULL;
    sum->count = cut->count;
    sum->range = (int32_t)cut->items[0].range;
    sum->width = sum->count * sum->range + 1;
    sum->none = (sum->count + 1) * sum->width;
    size_t places = (size_t)sum->none + 1;
    sum->scores = kith__arena_take(arena, places, sizeof *sum->scores);
    sum->bands = kith__arena_take(arena, cutoffs, sizeof *sum->bands);
    sum->need = kith__counted_need(written, sum->count, arena);
    sum->items =
        kith__arena_take(arena, (size_t)sum->count, sizeof *sum->items);
    sum->numbers =
        kith__arena_take(arena, (size_t)sum->count, sizeof *sum->numbers);
    if (sum->numbers == NULL || sum->scores == NULL || sum->bands == NULL ||
        sum->need == NULL || sum->items == NULL)
        return NULL;
    for (size_t i = 0; i < cutoffs; i++) {
        sum->bands[i] = kith__arena_take(arena, places, 1);
        if (sum->bands[i] == NULL)
            return NULL;
    }
    return sum;
}

bool kith__sum_make(const struct kith__plan *plan, int32_t tie, int32_t scale,
                    struct kith__arena *arena, struct kith__sum **out)
{
    const struct kith__scale *written = &plan->scales[scale];
    const struct kith__scale_plan *cut = &plan->by_tie[tie].scales[scale];
    *out = NULL;
    if (!is_of_this_kind(plan, tie, scale))
        return true;
    struct kith__sum *sum = take(written, cut, arena);
    if (sum == NULL)
        return false;
    for (int32_t i = 0; i < cut->count; i++)
        sum->numbers[i] = cut->items[i].item;
    for (int32_t i = 0; i < cut->count; i++)
        if (!make_item(plan, cut, &cut->items[i], arena, &sum->items[i]))
            return false;
    find_ends(written, cut, sum);
    fill(written, cut, sum);
    *out = sum;
    return true;
}
