/* SPDX-License-Identifier: MIT */
/* section_scores - what is strong, and what was told: the scales. */

#include "report/report_shown.h"

#include "assessment/shown.h"
#include "scoring/precision.h"

/* ---- Which scales ----------------------------------------------------- */

bool kith__scale_is_shown(const struct kith__composer *composer, int32_t scale)
{
    return kith__shows_scale(composer->assessment, composer->view, scale);
}

/* ---- Bands ------------------------------------------------------------ */

/* The band beyond the nearest border, where the value is too near to it to say
 * on which side it is; NONE elsewhere. */
static int32_t neighbour(const struct kith__cutoffs *cutoffs, int32_t band,
                         double value, double error)
{
    double below = kith__decimal_to_double(cutoffs->bands[band].from);
    int32_t found = KITH__NONE;
    if (band > 0 && kith__is_near(value, below, error))
        found = band - 1;
    if (band + 1 < cutoffs->count) {
        double above = kith__decimal_to_double(cutoffs->bands[band + 1].from);
        if (kith__is_near(value, above, error) &&
            (found == KITH__NONE || above - value < value - below))
            found = band + 1;
    }
    return found;
}

static const char *band_text(struct kith__composer *composer, int32_t scale,
                             double value)
{
    const struct kith__scale *written = &composer->plan->scales[scale];
    int32_t band = kith_assessment_score_band(composer->assessment, scale, 0);
    if (band < 0)
        return NULL;
    const struct kith__band *bands = written->cutoffs[0].bands;
    int32_t other = KITH__NONE;
    double error;
    if (kith__assessment_error(composer->assessment, scale, &error))
        other = neighbour(&written->cutoffs[0], band, value, error);
    if (other == KITH__NONE)
        return kith__compose_text(composer, bands[band].label);
    int32_t lower = other < band ? other : band;
    struct kith__filling fillings[] = {
        {"lower", kith__compose_text(composer, bands[lower].label)},
        {"higher", kith__compose_text(composer, bands[lower + 1].label)}};
    return kith__compose_phrase(composer, KITH__PHRASE_BETWEEN, fillings, 2);
}

static void take_bands(struct kith__composer *composer,
                       const struct kith__scale *scale,
                       struct kith__shown_score *out)
{
    if (scale->cutoffs_count == 0)
        return;
    const struct kith__cutoffs *cutoffs = &scale->cutoffs[0];
    out->bands =
        kith__compose_room(composer, cutoffs->count, sizeof *out->bands);
    for (int32_t i = 0; out->bands != NULL && i < cutoffs->count; i++)
        out->bands[out->band_count++] = (struct kith__shown_band){
            cutoffs->bands[i].from,
            kith__compose_text(composer, cutoffs->bands[i].label)};
}

/* ---- One score -------------------------------------------------------- */

static const char *value_text(struct kith__composer *composer,
                              const struct kith__shown_score *score)
{
    if (!score->has_value)
        return kith__compose_phrase(composer, KITH__PHRASE_UNSCORED, NULL, 0);
    struct kith__filling fillings[] = {
        {"value",
         kith__compose_decimal(composer, score->value, score->decimals)},
        {"most", kith__compose_decimal(composer, score->most, -1)},
        {"least", kith__compose_decimal(composer, score->least, -1)}};
    if (score->least == 0)
        return kith__compose_phrase(composer, KITH__PHRASE_SCORE_OF, fillings,
                                    2);
    return kith__compose_phrase(composer, KITH__PHRASE_SCORE_FROM, fillings, 3);
}

static void take_range(struct kith__composer *composer, int32_t scale,
                       struct kith__shown_score *out)
{
    struct kith__ratio low, high;
    if (!out->has_value || !kith__assessment_bounds_exact(composer->assessment,
                                                          scale, &low, &high))
        return;
    out->low = kith__ratio_round(low, out->decimals);
    out->high = kith__ratio_round(high, out->decimals);
    out->has_range = out->low < out->high;
    if (!out->has_range)
        return;
    struct kith__filling fillings[] = {
        {"low", kith__compose_decimal(composer, out->low, out->decimals)},
        {"high", kith__compose_decimal(composer, out->high, out->decimals)}};
    out->range =
        kith__compose_phrase(composer, KITH__PHRASE_RANGE, fillings, 2);
}

static void take_value(struct kith__composer *composer, int32_t scale,
                       struct kith__shown_score *out)
{
    struct kith__ratio value;
    out->has_value =
        kith__assessment_score_exact(composer->assessment, scale, &value);
    if (out->has_value) {
        out->value = kith__ratio_round(value, out->decimals);
        out->band = band_text(composer, scale, kith__ratio_to_double(value));
    }
    struct kith__ratio least, most;
    if (kith__assessment_range_exact(composer->assessment, scale, &least,
                                     &most)) {
        /* The ends of estimates have no end of digits. */
        bool graded = composer->plan->scales[scale].graded != NULL;
        int32_t digits = graded ? out->decimals : 6;
        out->least = kith__ratio_round(least, digits);
        out->most = kith__ratio_round(most, digits);
    }
    out->text = value_text(composer, out);
}

static void take_count(struct kith__composer *composer, int32_t scale,
                       struct kith__shown_score *out)
{
    const kith_assessment *assessment = composer->assessment;
    out->answered =
        kith_assessment_score_count(assessment, scale, KITH_ANSWERED);
    out->asked = kith_assessment_score_item_count(assessment, scale) -
                 kith_assessment_score_count(assessment, scale, KITH_NOT_ASKED);
    struct kith__filling fillings[] = {
        {"answered", kith__compose_integer(composer, out->answered)},
        {"asked", kith__compose_integer(composer, out->asked)}};
    out->count =
        kith__compose_phrase(composer, KITH__PHRASE_COUNT, fillings, 2);
}

static void compose_score(struct kith__composer *composer, int32_t scale,
                          struct kith__shown_score *out)
{
    const struct kith__scale *written = &composer->plan->scales[scale];
    out->label = kith__compose_text(composer, written->label);
    out->decimals = written->decimals;
    take_value(composer, scale, out);
    take_range(composer, scale, out);
    take_count(composer, scale, out);
    take_bands(composer, written, out);
    kith__compose_precision(composer, scale, out);
}

/* ---- The sections ----------------------------------------------------- */

void kith__compose_scores(struct kith__composer *composer,
                          struct kith__report *out)
{
    int32_t count = composer->plan->scale_count;
    out->scores = kith__compose_room(composer, count, sizeof *out->scores);
    for (int32_t i = 0; out->scores != NULL && i < count; i++)
        if (kith__scale_is_shown(composer, i))
            compose_score(composer, i, &out->scores[out->score_count++]);
}

/* The place of a scale among those that are shown. */
static int32_t place_of(const struct kith__composer *composer, int32_t scale)
{
    int32_t place = 0;
    for (int32_t i = 0; i < scale; i++)
        if (kith__scale_is_shown(composer, i))
            place++;
    return kith__scale_is_shown(composer, scale) ? place : KITH__NONE;
}

void kith__compose_strengths(struct kith__composer *composer,
                             struct kith__report *out)
{
    const kith_assessment *assessment = composer->assessment;
    int32_t count = kith_assessment_strength_count(assessment, composer->view);
    out->strengths =
        kith__compose_room(composer, count, sizeof *out->strengths);
    for (int32_t i = 0; out->strengths != NULL && i < count; i++) {
        int32_t scale = kith_assessment_strength(assessment, composer->view, i);
        out->strengths[out->strength_count++] = (struct kith__shown_strength){
            place_of(composer, scale),
            kith__compose_text(composer, composer->plan->scales[scale].label)};
    }
}
