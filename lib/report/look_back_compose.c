/* SPDX-License-Identifier: MIT */
/* look_back_compose - a look-back section by section: the same ones in the same
 * order, whatever they say. */

#include "report/look_back_compose.h"

#include <string.h>

#include "report/help_list.h"
#include "report/html_escape.h"
#include "scoring/precision.h"
#include "scoring/score.h"

/* ---- Which statements -------------------------------------------------- */

static const struct kith__statement *statement_at(
    const struct kith__look_composer *composer, int32_t index)
{
    const struct kith__statement *statement =
        &composer->look_back->statements[index];
    bool hidden =
        statement->sensitive && composer->base.view == KITH_VIEW_PLAIN;
    return hidden ? NULL : statement;
}

static bool is_host(const struct kith__look_composer *composer)
{
    return composer->base.view == KITH_VIEW_HOST;
}

/* ---- Sections ---------------------------------------------------------- */

static struct kith__look_section *begin(struct kith__look_shown *out,
                                        enum kith__look_section_id id,
                                        const char *heading)
{
    struct kith__look_section *section = &out->sections[out->section_count++];
    section->id = id;
    section->heading = heading;
    return section;
}

static void say(struct kith__look_section *section, const char *text)
{
    section->texts[section->text_count++] = text;
}

static const char *usual(const struct kith__look_composer *composer,
                         enum kith__phrase phrase)
{
    return composer->words->usual.texts[phrase];
}

static const char *word(const struct kith__look_composer *composer,
                        enum kith__look_word which)
{
    return composer->words->texts[which];
}

/* ---- Statements for programs ------------------------------------------- */

static const struct {
    const char *name;
    int32_t numbers[KITH__LOOK_NUMBERS + 1]; /* 0 ends them */
} kinds[] = {
    [KITH_SAYS_LEVEL] = {"level", {KITH_NUMBER_MEAN, KITH_NUMBER_SD}},
    [KITH_SAYS_TREND] = {"trend",
                         {KITH_NUMBER_SLOPE, KITH_NUMBER_WEEKS, KITH_NUMBER_S,
                          KITH_NUMBER_P, KITH_NUMBER_EXACT}},
    [KITH_SAYS_SWINGS] = {"swings",
                          {KITH_NUMBER_SWINGS, KITH_NUMBER_SWINGS_MOST,
                           KITH_NUMBER_WINDOWS, KITH_NUMBER_RATING_LOW,
                           KITH_NUMBER_RATING_HIGH}},
    [KITH_SAYS_INSTABILITY] = {"instability",
                               {KITH_NUMBER_MSSD, KITH_NUMBER_RMSSD,
                                KITH_NUMBER_VON_NEUMANN,
                                KITH_NUMBER_NEIGHBOURS}},
    [KITH_SAYS_INERTIA] = {"inertia",
                           {KITH_NUMBER_AUTOCORRELATION,
                            KITH_NUMBER_NEIGHBOURS}},
    [KITH_SAYS_CHANGE] = {"change",
                          {KITH_NUMBER_FIRST, KITH_NUMBER_LAST,
                           KITH_NUMBER_DIFFERENCE, KITH_NUMBER_RELIABLE_CHANGE,
                           KITH_NUMBER_SAME_LOW, KITH_NUMBER_SAME_HIGH}},
    [KITH_SAYS_GIVE_AND_GET] = {"give-and-get",
                                {KITH_NUMBER_BY_ME, KITH_NUMBER_BY_THEM,
                                 KITH_NUMBER_SHARE, KITH_NUMBER_SHARE_LOW,
                                 KITH_NUMBER_SHARE_HIGH, KITH_NUMBER_P}},
    [KITH_SAYS_REPAIR] = {"repair", {KITH_NUMBER_WEEKS, KITH_NUMBER_BREACHES}}};

static const char *const states[] = {
    [KITH_SAID] = "said",
    [KITH_NOT_ENOUGH_POINTS] = "not-enough-points",
    [KITH_POINTS_OTHERWISE] = "counted-otherwise",
    [KITH_POINTS_NOT_KEPT] = "not-kept",
    [KITH_NO_KNOWN_RELIABILITY] = "no-known-reliability"};

static const char *const number_names[KITH__NUMBERS] = {
    [KITH_NUMBER_MEAN] = "mean",
    [KITH_NUMBER_SD] = "sd",
    [KITH_NUMBER_SLOPE] = "slope",
    [KITH_NUMBER_S] = "s",
    [KITH_NUMBER_P] = "p",
    [KITH_NUMBER_EXACT] = "exact",
    [KITH_NUMBER_WEEKS] = "weeks",
    [KITH_NUMBER_SWINGS] = "swings",
    [KITH_NUMBER_SWINGS_MOST] = "swings_most",
    [KITH_NUMBER_WINDOWS] = "windows",
    [KITH_NUMBER_MSSD] = "mssd",
    [KITH_NUMBER_RMSSD] = "rmssd",
    [KITH_NUMBER_VON_NEUMANN] = "von_neumann",
    [KITH_NUMBER_AUTOCORRELATION] = "autocorrelation",
    [KITH_NUMBER_FIRST] = "first",
    [KITH_NUMBER_LAST] = "last",
    [KITH_NUMBER_DIFFERENCE] = "difference",
    [KITH_NUMBER_RELIABLE_CHANGE] = "reliable_change",
    [KITH_NUMBER_SAME_LOW] = "same_low",
    [KITH_NUMBER_SAME_HIGH] = "same_high",
    [KITH_NUMBER_BY_ME] = "by_me",
    [KITH_NUMBER_BY_THEM] = "by_them",
    [KITH_NUMBER_SHARE] = "share",
    [KITH_NUMBER_SHARE_LOW] = "share_low",
    [KITH_NUMBER_SHARE_HIGH] = "share_high",
    [KITH_NUMBER_BREACHES] = "breaches",
    [KITH_NUMBER_RATING_LOW] = "rating_low",
    [KITH_NUMBER_RATING_HIGH] = "rating_high",
    [KITH_NUMBER_NEIGHBOURS] = "neighbours"};

static void take_numbers(const struct kith__statement *statement,
                         struct kith__look_statement *out)
{
    const int32_t *numbers = kinds[statement->kind].numbers;
    for (int32_t i = 0; numbers[i] != 0; i++)
        out->numbers[out->number_count++] = (struct kith__look_number){
            number_names[numbers[i]],
            statement->state == KITH_SAID &&
                (statement->has >> numbers[i] & 1) == 1,
            statement->numbers[numbers[i]]};
}

static void take_days(struct kith__look_composer *composer,
                      const struct kith__points *points,
                      struct kith__look_statement *out)
{
    out->days =
        kith__compose_room(&composer->base, points->count, sizeof *out->days);
    for (int32_t i = 0; out->days != NULL && i < points->count; i++)
        out->days[out->day_count++] =
            kith__look_day(composer, points->times[i]);
}

static void take_statement(struct kith__look_composer *composer,
                           const struct kith__statement *statement,
                           const struct kith__scale *scale,
                           const struct kith__look_unit *unit,
                           struct kith__look_statement *out)
{
    static const char *const claims[] = {
        [KITH_CLAIM_RISING] = "rising",
        [KITH_CLAIM_FALLING] = "falling",
        [KITH_CLAIM_SWINGS] = "swings",
        [KITH_CLAIM_HIGHER] = "higher",
        [KITH_CLAIM_LOWER] = "lower",
        [KITH_CLAIM_MORE_BY_ME] = "more-by-me",
        [KITH_CLAIM_MORE_BY_THEM] = "more-by-them",
        [KITH_CLAIM_ALL_BY_ME] = "all-by-me",
        [KITH_CLAIM_ALL_BY_THEM] = "all-by-them"};
    out->kind = kinds[statement->kind].name;
    out->state = states[statement->state];
    out->claim = statement->claim > 0 ? claims[statement->claim] : NULL;
    out->points = statement->have;
    out->needed = statement->needed;
    out->is_short = statement->state == KITH_NO_KNOWN_RELIABILITY ||
                    kith__look_short_of(composer, statement) != NULL;
    kith__look_speak(composer, statement, scale, unit, out);
    take_numbers(statement, out);
    take_days(composer, statement->points, out);
}

/* ---- Courses ----------------------------------------------------------- */

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

/* The statements about one scale, which stand together; where they end. */
static int32_t end_of_scale(const struct kith__look_composer *composer,
                            int32_t from)
{
    const struct kith__statement *statements = composer->look_back->statements;
    int32_t till = from;
    while (till < composer->look_back->count &&
           statements[till].scale == statements[from].scale)
        till++;
    return till;
}

static void take_course(struct kith__look_composer *composer, int32_t from,
                        int32_t till, struct kith__look_course *out)
{
    const struct kith__statement *statements = composer->look_back->statements;
    int32_t index = statements[from].scale;
    const struct kith__scale *scale = &composer->base.plan->scales[index];
    struct kith__look_unit unit = unit_of(composer, index);
    out->label = kith__compose_text(&composer->base, scale->label);
    out->id = is_host(composer) ? scale->id : NULL;
    out->statements = kith__compose_room(&composer->base, till - from,
                                         sizeof *out->statements);
    for (int32_t i = from; out->statements != NULL && i < till; i++)
        take_statement(composer, &statements[i], scale, &unit,
                       &out->statements[out->statement_count++]);
    take_few(composer, from, till, out);
    take_notes(composer, statements[from].points, out);
    take_times(composer, index, statements[from].points, &unit, out);
    take_chart(composer, scale, &unit, out);
}

/* Whether there is anything to say of a scale. */
static bool is_empty(const struct kith__points *points)
{
    return points->count == 0 && points->otherwise == 0 &&
           points->not_kept == 0;
}

static void compose_courses(struct kith__look_composer *composer,
                            struct kith__look_shown *out)
{
    int32_t count = composer->look_back->count;
    struct kith__look_section *section = begin(
        out, KITH__LOOK_COURSES, word(composer, KITH__LOOK_COURSES_HEADING));
    out->courses =
        kith__compose_room(&composer->base, count, sizeof *out->courses);
    for (int32_t i = 0; out->courses != NULL && i < count;) {
        const struct kith__statement *first = statement_at(composer, i);
        int32_t till = end_of_scale(composer, i);
        if (first != NULL && first->kind == KITH_SAYS_LEVEL &&
            !is_empty(first->points))
            take_course(composer, i, till, &out->courses[out->course_count++]);
        i = till;
    }
    if (out->course_count == 0)
        say(section, word(composer, KITH__LOOK_NO_COURSES));
}

/* ---- Two people -------------------------------------------------------- */

static int32_t take_kind(struct kith__look_composer *composer, int32_t kind,
                         struct kith__look_statement **out)
{
    int32_t count = composer->look_back->count, taken = 0;
    *out = kith__compose_room(&composer->base, count, sizeof **out);
    for (int32_t i = 0; *out != NULL && i < count; i++) {
        const struct kith__statement *statement = statement_at(composer, i);
        if (statement != NULL && statement->kind == kind &&
            statement->points->count > 0)
            take_statement(composer, statement, NULL, NULL, &(*out)[taken++]);
    }
    return taken;
}

static void compose_people(struct kith__look_composer *composer,
                           struct kith__look_shown *out)
{
    struct kith__look_section *section = begin(
        out, KITH__LOOK_GIVING, word(composer, KITH__LOOK_GIVING_HEADING));
    out->giving_count =
        take_kind(composer, KITH_SAYS_GIVE_AND_GET, &out->giving);
    if (out->giving_count == 0)
        say(section, word(composer, KITH__LOOK_NO_NOTES));
    section = begin(out, KITH__LOOK_REPAIR,
                    word(composer, KITH__LOOK_REPAIR_HEADING));
    out->repair_count = take_kind(composer, KITH_SAYS_REPAIR, &out->repair);
    say(section,
        word(composer, out->repair_count == 0 ? KITH__LOOK_NO_NOTES
                                              : KITH__LOOK_REPAIR_SLOW));
}

/* ---- What every report says -------------------------------------------- */

static void compose_matters(struct kith__look_composer *composer,
                            struct kith__look_shown *out)
{
    struct kith__look_section *section = begin(
        out, KITH__LOOK_MATTERS, usual(composer, KITH__PHRASE_HEADING_MATTERS));
    say(section, usual(composer, KITH__PHRASE_QUESTIONS));
    say(section, usual(composer, KITH__PHRASE_AFRAID));
}

static void compose_help(struct kith__look_composer *composer,
                         struct kith__look_shown *out)
{
    begin(out, KITH__LOOK_HELP, usual(composer, KITH__PHRASE_HEADING_HELP));
    out->help_count = kith__compose_help(&composer->base, "adults", &out->help);
}

/* Whether a scale that is shown has numbers of which nobody knows how exact
 * they are. */
static bool is_inexact(const struct kith__look_shown *shown)
{
    const char *state = states[KITH_NO_KNOWN_RELIABILITY];
    for (int32_t i = 0; i < shown->course_count; i++)
        for (int32_t j = 0; j < shown->courses[i].statement_count; j++)
            if (strcmp(shown->courses[i].statements[j].state, state) == 0)
                return true;
    return false;
}

static void compose_limits(struct kith__look_composer *composer,
                           struct kith__look_shown *out)
{
    struct kith__look_section *section = begin(
        out, KITH__LOOK_LIMITS, usual(composer, KITH__PHRASE_HEADING_LIMITS));
    const char *status = composer->base.plan->status;
    say(section, word(composer, KITH__LOOK_NOTES));
    say(section, word(composer, KITH__LOOK_CHANCE));
    if (is_inexact(out))
        say(section, word(composer, KITH__LOOK_UNKNOWN_CHANGE));
    say(section, usual(composer, KITH__PHRASE_DIAGNOSIS));
    if (status != NULL && strcmp(status, "unvalidated") == 0) {
        struct kith__filling filling = {
            "title",
            kith__compose_text(&composer->base, composer->base.plan->title)};
        say(section,
            kith__compose_phrase(&composer->base, KITH__PHRASE_UNVALIDATED,
                                 &filling, 1));
    }
    say(section, word(composer, KITH__LOOK_DAYS));
}

/* From the first of all that is shown to the last. */
static const char *span(struct kith__look_composer *composer)
{
    int64_t first = INT64_MAX, last = INT64_MIN;
    for (int32_t i = 0; i < composer->look_back->count; i++) {
        const struct kith__statement *statement = statement_at(composer, i);
        if (statement == NULL || statement->points->count == 0)
            continue;
        const struct kith__points *points = statement->points;
        int64_t from = points->times[0], to = points->times[points->count - 1];
        first = from < first ? from : first;
        last = to > last ? to : last;
    }
    if (first > last)
        return word(composer, KITH__LOOK_SPAN_NONE);
    struct kith__filling fillings[] = {
        {"from", kith__look_date(composer, first)},
        {"to", kith__look_date(composer, last)}};
    bool one = strcmp(fillings[0].value, fillings[1].value) == 0;
    return kith__look_phrase(composer,
                             one ? KITH__LOOK_SPAN_ONE : KITH__LOOK_SPAN,
                             fillings, one ? 1 : 2);
}

static void take_labels(const struct kith__look_composer *composer,
                        struct kith__look_labels *out)
{
    out->page = usual(composer, KITH__PHRASE_PAGE);
    out->date = word(composer, KITH__LOOK_WHEN);
    out->words = word(composer, KITH__LOOK_IN_WORDS);
    out->number = word(composer, KITH__LOOK_NUMBER);
    out->line = word(composer, KITH__LOOK_LINE);
    out->ranges = word(composer, KITH__LOOK_RANGES);
    out->bands = word(composer, KITH__LOOK_PARTS);
    out->table = word(composer, KITH__LOOK_TABLE);
}

/* ---- The whole --------------------------------------------------------- */

static const char *title(struct kith__look_composer *composer)
{
    struct kith__filling filling = {
        "title",
        kith__compose_text(&composer->base, composer->base.plan->title)};
    return kith__look_phrase(composer, KITH__LOOK_TITLE, &filling, 1);
}

bool kith__look_compose(struct kith__look_composer *composer,
                        struct kith__look_shown *out)
{
    static const char *const views[] = {[KITH_VIEW_PLAIN] = "plain",
                                        [KITH_VIEW_PRIVATE] = "private",
                                        [KITH_VIEW_HOST] = "host"};
    *out = (struct kith__look_shown){.view = views[composer->base.view]};
    out->language = kith_wording_language(composer->base.wording);
    out->phrases_language = composer->words->language;
    out->title = title(composer);
    out->about = kith__compose_about(&composer->base);
    out->span = span(composer);
    take_labels(composer, &out->labels);
    compose_matters(composer, out);
    compose_courses(composer, out);
    compose_people(composer, out);
    compose_help(composer, out);
    compose_limits(composer, out);
    return !composer->base.failed && !composer->base.scratch.failed;
}
