/* SPDX-License-Identifier: MIT */
/* bounds - whether all that may be worked out from a scale stays within 126
 * bits: its score, sums on the way, differences, and comparing any of them with
 * a threshold or with each other.
 *
 * Takes the worst of everything; knows nothing of answers. */

#include "questionnaire/steps.h"

/* What a fraction can grow to: |top| and over, each at its largest. */
struct extent {
    kith__wide top, over;
};

/* ---- Arithmetic that says where it would pass --------------------------- */

static bool multiply(kith__wide a, kith__wide b, kith__wide *out)
{
    return kith__wide_product(a, b, out);
}

/* Both are within 126 bits, so that the sum cannot pass 127. */
static bool add(kith__wide a, kith__wide b, kith__wide *out)
{
    return kith__wide_product(kith__wide_of(1), kith__wide_add(a, b), out);
}

static kith__wide magnitude(kith__wide a)
{
    return kith__wide_sign(a) < 0 ? kith__wide_negate(a) : a;
}

/* ---- Scores ------------------------------------------------------------- */

/* With n items counted, the rest filled and c the common multiple, the score is
 *     (start · n · c + slope · (n · c · B + P · G)) / (over · n · c)
 * where P <= n · c and B + G <= most. */
static bool extend_filled(const struct kith__scale_plan *keyed,
                          struct extent *out)
{
    kith__wide times, top;
    return multiply(kith__wide_of(keyed->count), keyed->common, &times) &&
           multiply(keyed->slope, keyed->most, &top) &&
           add(top, magnitude(keyed->start), &top) &&
           multiply(top, times, &out->top) &&
           multiply(keyed->over, times, &out->over);
}

/* Σ w · |value|, values in millionths. */
static kith__wide heaviest(const struct kith__scale_plan *keyed)
{
    kith__wide sum = kith__wide_of(0);
    for (int32_t i = 0; i < keyed->count; i++) {
        const struct kith__key *key = keyed->items[i].key;
        kith__wide low = magnitude(kith__wide_of(key->low));
        kith__wide high = magnitude(kith__wide_of(key->high));
        kith__wide value = kith__wide_compare(low, high) > 0 ? low : high;
        sum = kith__wide_add(
            sum,
            kith__wide_multiply(kith__wide_of(keyed->items[i].weight), value));
    }
    return sum;
}

static kith__wide weights(const struct kith__scale_plan *keyed)
{
    kith__wide sum = kith__wide_of(0);
    for (int32_t i = 0; i < keyed->count; i++)
        sum = kith__wide_add(sum, kith__wide_of(keyed->items[i].weight));
    return sum;
}

/* Of the counted items alone: Σ w · value over Σ w, and the like; where all are
 * counted both are at their largest. */
static bool extend_counted(const struct kith__scale *scale,
                           const struct kith__scale_plan *keyed,
                           struct extent *out)
{
    kith__wide one = kith__wide_of(KITH__ONE);
    if (scale->report_as == KITH__REPORT_POMP) {
        out->over = keyed->most;
        return multiply(kith__wide_of(100), keyed->most, &out->top);
    }
    out->top = heaviest(keyed);
    if (scale->method == KITH__METHOD_MEAN)
        return multiply(one, weights(keyed), &out->over);
    return multiply(kith__wide_of(keyed->weight_unit), out->top, &out->top) &&
           multiply(one, one, &out->over);
}

static bool extend(const struct kith__scale *scale,
                   const struct kith__scale_plan *keyed, struct extent *out)
{
    return scale->prorate ? extend_filled(keyed, out)
                          : extend_counted(scale, keyed, out);
}

/* Rounded scores, estimates and what tables give. */
static bool is_decimal(const struct kith__scale *scale)
{
    return scale->compare_rounded || scale->method == KITH__METHOD_GRADED ||
           scale->report_as == KITH__REPORT_TABLE;
}

/* ---- Comparing ---------------------------------------------------------- */

/* Decimals: thresholds, rounded scores, what tables give. */
static struct extent of_decimals(void)
{
    return (struct extent){kith__wide_of(KITH__DECIMAL_MOST),
                           kith__wide_of(KITH__ONE)};
}

/* The cross products of a comparison. */
static bool compare(struct extent a, struct extent b)
{
    kith__wide out;
    return multiply(a.top, b.over, &out) && multiply(b.top, a.over, &out);
}

/* A score with a threshold, and with another that the same scale can have. */
static bool fits(struct extent score)
{
    return compare(score, of_decimals()) && compare(score, score);
}

static bool subtract(struct extent a, struct extent b, struct extent *out)
{
    kith__wide left, right;
    return multiply(a.top, b.over, &left) && multiply(b.top, a.over, &right) &&
           add(left, right, &out->top) && multiply(a.over, b.over, &out->over);
}

/* ---- Refusing ----------------------------------------------------------- */

static kith_status check_scale(const struct kith__cut *cut, int32_t number)
{
    const struct kith__draft *draft = cut->draft;
    const struct kith__scale *scale = &draft->plan->scales[number];
    const struct kith__scale_plan *keyed = &cut->made->scales[number];
    const char *tie = draft->plan->ties[cut->tie].id;
    struct extent score;
    if (scale->method == KITH__METHOD_GRADED)
        return KITH_OK;
    if (!extend(scale, keyed, &score) || !fits(score))
        return kith__draft_fail(
            draft, draft->scales[number], KITH_E_DOCUMENT,
            "Scale '%s' cannot be worked out exactly in tie '%s': its numbers "
            "could pass 126 bits; recode its items to smaller ranges, give its "
            "weights fewer digits, or divide it into several scales",
            scale->id, tie);
    return KITH_OK;
}

/* What conditions and differences see of a scale. */
static bool extend_reported(const struct kith__cut *cut, int32_t number,
                            struct extent *out)
{
    const struct kith__scale *scale = &cut->draft->plan->scales[number];
    if (is_decimal(scale)) {
        *out = of_decimals();
        return true;
    }
    return extend(scale, &cut->made->scales[number], out);
}

static kith_status check_difference(const struct kith__cut *cut, int32_t number)
{
    const struct kith__draft *draft = cut->draft;
    const struct kith__difference *difference =
        &draft->plan->differences[number];
    struct extent from, minus, between;
    if (extend_reported(cut, difference->from, &from) &&
        extend_reported(cut, difference->minus, &minus) &&
        subtract(from, minus, &between) && compare(between, of_decimals()))
        return KITH_OK;
    return kith__draft_fail(
        draft, draft->differences[number], KITH_E_DOCUMENT,
        "Difference '%s' cannot be worked out exactly in tie '%s': its numbers "
        "could pass 126 bits; recode the items of '%s' and '%s' to smaller "
        "ranges, or say \"compare\": \"rounded\" there",
        difference->id, draft->plan->ties[cut->tie].id,
        draft->plan->scales[difference->from].id,
        draft->plan->scales[difference->minus].id);
}

kith_status kith__check_bounds(const struct kith__cut *cut)
{
    const struct kith__plan *plan = cut->draft->plan;
    kith_status status = KITH_OK;
    for (int32_t i = 0; i < plan->scale_count && status == KITH_OK; i++)
        if (cut->made->scales[i].applies)
            status = check_scale(cut, i);
    for (int32_t i = 0; i < plan->difference_count && status == KITH_OK; i++)
        if (cut->made->difference_applies[i])
            status = check_difference(cut, i);
    return status;
}
