/* SPDX-License-Identifier: MIT */
/* look_back_course - one scale over time: its statements, its times as a table
 * and as a chart, and what is not among them. */

#include "report/look_back_composer.h"

#include <string.h>

#include "report/html_escape.h"
#include "scoring/precision.h"
#include "scoring/score.h"

/* Numbers without bands from 0 to far up: how many times something was. */
static bool is_of_counts(const struct kith__scale *scale,
                         const struct kith__look_unit *unit)
{
    return scale->cutoffs_count == 0 && unit->least == 0 &&
           unit->most > 20 * KITH__ONE && scale->decimals == 0 &&
           scale->report_as == KITH__REPORT_RAW;
}

/* The ends of what a scale can report in this tie, as a sheet without answers
 * has them. */
static struct kith__look_unit unit_of(
    const struct kith__look_composer *composer, int32_t scale)
{
    const struct kith__plan *plan = composer->base.plan;
    int32_t tie = kith__wording_tie(composer->base.wording);
    struct kith__sheet sheet = {.plan = plan, .cut = &plan->by_tie[tie]};
    struct kith__look_unit unit = {.decimals = plan->scales[scale].decimals};
    struct kith__ratio least, most;
    kith__score_ends(&sheet, scale, &least, &most);
    bool graded = plan->scales[scale].graded != NULL;
    unit.least = kith__ratio_round(least, graded ? unit.decimals : 6);
    unit.most = kith__ratio_round(most, graded ? unit.decimals : 6);
    unit.counts = is_of_counts(&plan->scales[scale], &unit);
    return unit;
}

/* What chance allows about a score; false where nobody measured it. */
static bool take_interval(const struct kith__look_composer *composer,
                          int32_t scale, double value,
                          struct kith__chart_point *out)
{
    const struct kith__plan *plan = composer->base.plan;
    int32_t tie = kith__wording_tie(composer->base.wording);
    struct kith__sheet sheet = {.plan = plan, .cut = &plan->by_tie[tie]};
    int decimals = plan->scales[scale].decimals;
    double error;
    if (!kith__scale_error(&sheet, scale, &error))
        return false;
    struct kith__interval interval =
        kith__interval_of(&sheet, scale, value, error, KITH__INTERVAL_LEVEL);
    out->low = kith__look_rounded(interval.low, decimals);
    out->high = kith__look_rounded(interval.high, decimals);
    out->has_range = out->low < out->high;
    return true;
}

static const char *interval_text(struct kith__look_composer *composer,
                                 const struct kith__chart_point *point,
                                 int decimals)
{
    if (!point->has_range)
        return NULL;
    struct kith__filling fillings[] = {
        {"low", kith__compose_decimal(&composer->base, point->low, decimals)},
        {"high",
         kith__compose_decimal(&composer->base, point->high, decimals)}};
    return kith__look_phrase(composer, KITH__LOOK_INTERVAL, fillings, 2);
}

static void take_times(struct kith__look_composer *composer, int32_t index,
                       const struct kith__points *points,
                       const struct kith__look_unit *unit,
                       struct kith__look_course *out)
{
    const struct kith__scale *scale = &composer->base.plan->scales[index];
    struct kith__chart_point *drawn =
        kith__compose_room(&composer->base, points->count, sizeof *drawn);
    out->times =
        kith__compose_room(&composer->base, points->count, sizeof *out->times);
    if (drawn == NULL || out->times == NULL)
        return;
    for (int32_t i = 0; i < points->count; i++) {
        double value = points->values[i];
        struct kith__look_time *time = &out->times[i];
        drawn[i].time = points->times[i];
        drawn[i].has_value = time->has_value = true;
        drawn[i].value = time->value =
            kith__look_rounded(value, unit->decimals);
        take_interval(composer, index, value, &drawn[i]);
        time->day = kith__look_day(composer, points->times[i]);
        time->date = kith__look_date(composer, points->times[i]);
        time->number = kith__look_of(composer, unit, value, unit->decimals);
        time->band = kith__look_band(composer, scale, value);
        time->range = interval_text(composer, &drawn[i], unit->decimals);
    }
    if (!kith__chart_find_gaps(drawn, points->count,
                               composer->base.arena->memory))
        composer->base.failed = true;
    out->time_count = out->chart.count = points->count;
    out->chart.points = drawn;
}

static void take_bands(struct kith__look_composer *composer,
                       const struct kith__scale *scale,
                       const struct kith__look_unit *unit,
                       struct kith__chart *out)
{
    if (scale->cutoffs_count == 0)
        return;
    const struct kith__cutoffs *cutoffs = &scale->cutoffs[0];
    struct kith__chart_band *bands =
        kith__compose_room(&composer->base, cutoffs->count, sizeof *bands);
    for (int32_t i = 0; bands != NULL && i < cutoffs->count; i++) {
        kith__decimal from = cutoffs->bands[i].from;
        from = from < unit->least ? unit->least : from;
        bands[i].from = from;
        bands[i].number = kith__compose_decimal(&composer->base, from, -1);
        bands[i].label =
            kith__compose_text(&composer->base, cutoffs->bands[i].label);
        struct kith__filling fillings[] = {{"band", bands[i].label},
                                           {"number", bands[i].number}};
        bands[i].said =
            kith__look_phrase(composer, KITH__LOOK_BAND_FROM, fillings, 2);
        out->band_count++;
    }
    out->bands = bands;
}

/* The first of 5, 10, 20, 50 … that no count passes; the highest that may be
 * told where that is less. */
static kith__decimal top_of(const struct kith__look_course *course,
                            kith__decimal most)
{
    kith__decimal highest = 0, top = 5 * KITH__ONE;
    for (int32_t i = 0; i < course->time_count; i++)
        if (course->times[i].value > highest)
            highest = course->times[i].value;
    for (int step = 0; top < highest && top < most; step++)
        top = step % 3 == 1 ? top / 2 * 5 : top * 2;
    return top < most ? top : most;
}

static void take_chart(struct kith__look_composer *composer,
                       const struct kith__scale *scale,
                       const struct kith__look_unit *unit,
                       struct kith__look_course *out)
{
    struct kith__chart *chart = &out->chart;
    chart->least = unit->least;
    chart->most = unit->counts ? top_of(out, unit->most) : unit->most;
    chart->least_text =
        kith__compose_decimal(&composer->base, chart->least, -1);
    chart->most_text = kith__compose_decimal(&composer->base, chart->most, -1);
    chart->leftward =
        strcmp(kith__direction_of(composer->words->language), "rtl") == 0;
    take_bands(composer, scale, unit, chart);
    out->tick_count = kith__chart_ticks(chart, out->ticks);
    kith__look_name_ticks(composer, out->ticks, out->tick_count);
}

/* How many scores are of other versions, or were not kept. */
static void take_notes(struct kith__look_composer *composer,
                       const struct kith__points *points,
                       struct kith__look_course *out)
{
    const int32_t counts[] = {points->mapped, points->otherwise,
                              points->not_kept};
    for (int i = 0; i < 3; i++) {
        struct kith__filling filling = {
            "count", kith__compose_integer(&composer->base, counts[i])};
        if (counts[i] > 0)
            out->notes[i] = kith__look_phrase(
                composer, KITH__LOOK_MAPPED + (unsigned)i, &filling, 1);
    }
}

/* All that is short of points, in one sentence. */
static void take_few(struct kith__look_composer *composer, int32_t from,
                     int32_t till, struct kith__look_course *out)
{
    const char *joined = NULL;
    for (int32_t i = from; i < till; i++) {
        const char *what =
            kith__look_short_of(composer, &composer->look_back->statements[i]);
        if (what == NULL)
            continue;
        if (joined != NULL) {
            kith__add(&composer->base.scratch, joined);
            kith__add(&composer->base.scratch, ", ");
        }
        kith__add(&composer->base.scratch, what);
        joined = kith__compose_kept(&composer->base);
    }
    struct kith__filling filling = {"what", joined};
    if (joined != NULL)
        out->few =
            kith__look_phrase(composer, KITH__LOOK_NOT_ENOUGH, &filling, 1);
}

void kith__look_course(struct kith__look_composer *composer, int32_t from,
                       int32_t till, struct kith__look_course *out)
{
    const struct kith__statement *statements = composer->look_back->statements;
    int32_t index = statements[from].scale;
    const struct kith__scale *scale = &composer->base.plan->scales[index];
    struct kith__look_unit unit = unit_of(composer, index);
    out->label = kith__compose_text(&composer->base, scale->label);
    out->id = composer->base.view == KITH_VIEW_HOST ? scale->id : NULL;
    out->statements = kith__compose_room(&composer->base, till - from,
                                         sizeof *out->statements);
    for (int32_t i = from; out->statements != NULL && i < till; i++)
        kith__look_take(composer, &statements[i], scale, &unit,
                        &out->statements[out->statement_count++]);
    take_few(composer, from, till, out);
    take_notes(composer, statements[from].points, out);
    take_times(composer, index, statements[from].points, &unit, out);
    take_chart(composer, scale, &unit, out);
}
