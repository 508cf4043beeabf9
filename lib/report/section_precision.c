/* SPDX-License-Identifier: MIT */
/* section_precision - what a score is worth, in words before numbers: the
 * range that chance allows, and where it stands among named people.
 *
 * Never a percentile without its people. */

#include <kith/precision.h>

#include "report/report_shown.h"

/* ---- Rounding --------------------------------------------------------- */

static kith__decimal whole(kith__decimal number)
{
    return kith__ratio_round(kith__ratio_of(number), 0);
}

/* ---- The interval ----------------------------------------------------- */

static bool take_interval(struct kith__composer *composer, int32_t scale,
                          int32_t decimals, struct kith__shown_precision *out)
{
    double low, high;
    kith__decimal lowest, highest;
    if (kith_assessment_interval(composer->assessment, scale, 0, &low, &high) !=
            KITH_OK ||
        !kith__decimal_round(low, &lowest) ||
        !kith__decimal_round(high, &highest))
        return false;
    out->low = kith__ratio_round(kith__ratio_of(lowest), decimals);
    out->high = kith__ratio_round(kith__ratio_of(highest), decimals);
    return true;
}

static void take_precision(struct kith__composer *composer, int32_t scale,
                           struct kith__shown_score *score)
{
    const struct kith__scale *written = &composer->plan->scales[scale];
    struct kith__shown_precision *out = &score->precision;
    out->said = written->graded != NULL ||
                (written->reliability.given && !written->reliability.assumed);
    out->has_interval = take_interval(composer, scale, score->decimals, out);
    if (!out->has_interval)
        return;
    struct kith__filling fillings[] = {
        {"low", kith__compose_decimal(composer, out->low, score->decimals)},
        {"high", kith__compose_decimal(composer, out->high, score->decimals)}};
    out->text =
        kith__compose_phrase(composer, KITH__PHRASE_INTERVAL, fillings, 2);
}

/* ---- The norm --------------------------------------------------------- */

/* How many in ten score lower; none and all of them would say too much. Those
 * with the same score do not: the mid-rank would count half of them. */
static const char *lower_text(struct kith__composer *composer, int32_t below,
                              int32_t people, const char *population)
{
    int64_t twice = 2 * (int64_t)people;
    int32_t count = (int32_t)((20 * (int64_t)below + people) / twice);
    struct kith__filling fillings[] = {
        {"population", population},
        {"count", kith__compose_integer(composer, count)}};
    if (count == 0)
        return kith__compose_phrase(composer, KITH__PHRASE_LOWER_FEW, fillings,
                                    1);
    if (count == 10)
        return kith__compose_phrase(composer, KITH__PHRASE_LOWER_MOST, fillings,
                                    1);
    return kith__compose_phrase(composer, KITH__PHRASE_LOWER, fillings, 2);
}

static void take_percentile(struct kith__composer *composer, int32_t scale,
                            int32_t people, struct kith__shown_norm *out)
{
    struct kith__ratio percentile;
    int32_t below, equal;
    out->has_percentile =
        kith__assessment_percentile(composer->assessment, scale, &percentile) &&
        kith_assessment_norm_rank(composer->assessment, scale, &below,
                                  &equal) == KITH_OK;
    if (!out->has_percentile)
        return;
    out->percentile = kith__ratio_round(percentile, 0);
    out->text = lower_text(composer, below, people, out->population);
}

static void take_t(struct kith__composer *composer, int32_t scale,
                   struct kith__shown_norm *out)
{
    double t;
    out->has_t =
        kith_assessment_t_score(composer->assessment, scale, &t) == KITH_OK &&
        kith__decimal_round(t, &out->t);
    if (!out->has_t)
        return;
    out->t = whole(out->t);
    struct kith__filling fillings[] = {
        {"t", kith__compose_decimal(composer, out->t, 0)},
        {"population", out->population}};
    out->t_text =
        out->has_percentile
            ? kith__compose_phrase(composer, KITH__PHRASE_T, fillings, 1)
            : kith__compose_phrase(composer, KITH__PHRASE_T_OF, fillings, 2);
}

static void take_norm(struct kith__composer *composer, int32_t scale,
                      struct kith__shown_norm *out)
{
    const struct kith__scale *written = &composer->plan->scales[scale];
    int32_t norm = kith_assessment_norm(composer->assessment, scale);
    out->said = written->norm_count > 0;
    if (norm == KITH__NONE || composer->hide_norms)
        return;
    out->population =
        kith__compose_text(composer, written->norms[norm].population);
    take_percentile(composer, scale, written->norms[norm].people, out);
    take_t(composer, scale, out);
}

void kith__compose_precision(struct kith__composer *composer, int32_t scale,
                             struct kith__shown_score *out)
{
    take_precision(composer, scale, out);
    take_norm(composer, scale, &out->norm);
}
