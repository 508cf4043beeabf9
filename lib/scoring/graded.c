/* SPDX-License-Identifier: MIT */

#include "scoring/graded.h"

#include "base/math.h"
#include "questionnaire/graded_curves.h"

/* ---- The mode --------------------------------------------------------- */

/* A model and a row of codes. */
struct answered {
    const struct kith__graded *model;
    const struct kith__scale_plan *plan;
    const uint8_t *codes;
};

/* The first derivative of the log-posterior, which falls from left to right. */
static double climb(const struct answered *answered, double theta)
{
    const struct kith__graded *model = answered->model;
    double sum = (model->mean - theta) / (model->sd * model->sd);
    for (int32_t i = 0; i < answered->plan->count; i++)
        if (answered->codes[i] > 0)
            sum += kith__graded_slope(answered->plan->graded[i],
                                      answered->codes[i] - 1, theta);
    return sum;
}

/* The second, with its sign turned; above 0. */
static double bend(const struct answered *answered, double theta)
{
    const struct kith__graded *model = answered->model;
    double sum = 1 / (model->sd * model->sd);
    for (int32_t i = 0; i < answered->plan->count; i++)
        if (answered->codes[i] > 0)
            sum += kith__graded_bend(answered->plan->graded[i],
                                     answered->codes[i] - 1, theta);
    return sum;
}

/* Newton's steps, each held between the ends known so far; where one leaves
 * them, the middle is taken. Ends when the ends meet or a step does not move.
 */
static double mode(const struct answered *answered)
{
    enum { STEPS_MOST = 200 };
    double low = kith__decimal_to_double(answered->model->from);
    double high = kith__decimal_to_double(answered->model->to);
    double at = answered->model->mean;
    for (int step = 0; step < STEPS_MOST; step++) {
        double slope = climb(answered, at);
        if (slope == 0)
            return at;
        if (slope > 0)
            low = at;
        else
            high = at;
        double next = at + slope / bend(answered, at);
        if (!(next > low && next < high))
            next = low + (high - low) / 2;
        if (next == at || !(low < high))
            return at;
        at = next;
    }
    return at;
}

static struct kith__graded_estimate mode_of(const struct kith__scale *scale,
                                            const struct kith__scale_plan *plan,
                                            const uint8_t *codes)
{
    struct answered answered = {scale->graded, plan, codes};
    double theta = mode(&answered);
    return (struct kith__graded_estimate){
        theta, 1 / kith__sqrt(bend(&answered, theta))};
}

static struct kith__graded_estimate mean_of(const struct kith__scale *scale,
                                            const struct kith__scale_plan *plan,
                                            const uint8_t *codes)
{
    struct kith__graded_estimate made;
    struct kith__graded_grid grid = kith__graded_grid(scale, plan);
    kith__graded_eap(KITH__CPU_BASELINE, &grid, codes, plan->count, 1,
                     &made.estimate, &made.error);
    return made;
}

struct kith__graded_estimate kith__graded_estimate(
    const struct kith__scale *scale, const struct kith__scale_plan *plan,
    const uint8_t *codes)
{
    return scale->graded->estimate == KITH__ESTIMATE_MAP
               ? mode_of(scale, plan, codes)
               : mean_of(scale, plan, codes);
}

/* ---- Codes ------------------------------------------------------------ */

static uint8_t code_of(const struct kith__sheet *sheet,
                       const struct kith__scale_plan *plan, int32_t index)
{
    int32_t item = plan->items[index].item;
    return kith__graded_code(plan->graded[index], &sheet->plan->items[item],
                             sheet->options[item], sheet->values[item]);
}

void kith__graded_codes_of(const struct kith__sheet *sheet, int32_t scale,
                           uint8_t *codes)
{
    const struct kith__scale_plan *plan = &sheet->cut->scales[scale];
    for (int32_t i = 0; i < plan->count; i++)
        codes[i] = kith__sheet_counts(sheet, plan->items[i].item)
                       ? code_of(sheet, plan, i)
                       : 0;
}

/* The lowest or the highest category. */
static uint8_t end_code(const struct kith__graded_item *item, bool high)
{
    return (uint8_t)(high ? item->count : 1);
}

/* Counted answers as they are, open ones at one end, others left out. */
static void codes_at_end(const struct kith__sheet *sheet, int32_t scale,
                         enum kith__openness openness, bool high,
                         uint8_t *codes)
{
    const struct kith__scale_plan *plan = &sheet->cut->scales[scale];
    for (int32_t i = 0; i < plan->count; i++) {
        switch (kith__tally_place(sheet, plan->items[i].item, openness)) {
        case KITH__COUNTED:
            codes[i] = code_of(sheet, plan, i);
            break;
        case KITH__FINAL:
            codes[i] = 0;
            break;
        default:
            codes[i] = end_code(plan->graded[i], high);
        }
    }
}

/* ---- Scores ----------------------------------------------------------- */

kith__decimal kith__graded_value(const struct kith__scale *scale,
                                 double estimate)
{
    kith__decimal rounded = 0;
    kith__decimal_round(estimate, &rounded); /* nodes are no farther away */
    return kith__graded_reported(scale, rounded);
}

static kith__decimal value_of(const struct kith__sheet *sheet, int32_t scale,
                              const uint8_t *codes)
{
    const struct kith__scale *written = &sheet->plan->scales[scale];
    return kith__graded_value(
        written,
        kith__graded_estimate(written, &sheet->cut->scales[scale], codes)
            .estimate);
}

static struct kith__ratio end_of(const struct kith__sheet *sheet, int32_t scale,
                                 enum kith__openness openness, bool high)
{
    uint8_t codes[KITH__ITEMS_MOST];
    codes_at_end(sheet, scale, openness, high, codes);
    return kith__ratio_of(value_of(sheet, scale, codes));
}

void kith__graded_score(const struct kith__sheet *sheet, int32_t scale,
                        const struct kith__tally *tally,
                        struct kith__score *out)
{
    uint8_t codes[KITH__ITEMS_MOST];
    if (out->has_value) {
        kith__graded_codes_of(sheet, scale, codes);
        out->value = kith__ratio_of(value_of(sheet, scale, codes));
    }
    if (!out->has_bounds)
        return;
    if (out->has_value && tally->open_asked + tally->open_maybe == 0) {
        out->low = out->high = out->value;
        return;
    }
    out->low = end_of(sheet, scale, tally->openness, false);
    out->high = end_of(sheet, scale, tally->openness, true);
    /* The model says so too; the last bit of an estimate may not. */
    if (out->has_value && kith__ratio_compare(out->value, out->low) < 0)
        out->low = out->value;
    if (out->has_value && kith__ratio_compare(out->value, out->high) > 0)
        out->high = out->value;
}

void kith__graded_ends(const struct kith__sheet *sheet, int32_t scale,
                       struct kith__ratio *low, struct kith__ratio *high)
{
    *low = end_of(sheet, scale, KITH__OPEN_ALL, false);
    *high = end_of(sheet, scale, KITH__OPEN_ALL, true);
}

kith__decimal kith__graded_pull(const struct kith__sheet *sheet, int32_t scale,
                                int32_t index, bool up)
{
    uint8_t codes[KITH__ITEMS_MOST];
    const struct kith__scale_plan *plan = &sheet->cut->scales[scale];
    kith__graded_codes_of(sheet, scale, codes);
    kith__decimal here = value_of(sheet, scale, codes);
    codes[index] = end_code(plan->graded[index], !up);
    kith__decimal there = value_of(sheet, scale, codes);
    return up ? here - there : there - here;
}
