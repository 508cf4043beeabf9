/* SPDX-License-Identifier: MIT */
/* look_scale - what the scores of one scale say: level, trend, swings,
 * instability, inertia, and the last beside the first. */

#include "base/math.h"
#include "journal/cloud.h"
#include "journal/in_place.h"
#include "journal/looker.h"
#include "journal/series.h"
#include "journal/slopes.h"
#include "journal/trend.h"
#include "scoring/change.h"

/* One scale while it is looked at. */
struct at_scale {
    struct kith__looker *looker;
    int32_t scale;
    const struct kith__points *points;
    const kith_series *series;
};

static struct kith__statement *say(const struct at_scale *at, int32_t kind,
                                   int64_t have, int32_t needed)
{
    struct kith__statement *said =
        kith__look_say(at->looker, kind, at->points, have, needed);
    said->scale = at->scale;
    said->sensitive = at->looker->plan->scales[at->scale].sensitive;
    return said;
}

typedef kith_status (*number_of)(const kith_series *series, double *out);
typedef kith_status (*step_of)(const kith_series *series, int64_t most_apart,
                               double *out);

static void put(struct kith__statement *said, int32_t number,
                const kith_series *series, number_of function)
{
    double value = 0;
    if (function(series, &value) == KITH_OK)
        kith__look_number(said, number, value);
}

static void put_step(struct kith__statement *said, int32_t number,
                     const kith_series *series, int64_t most_apart,
                     step_of function)
{
    double value = 0;
    if (function(series, most_apart, &value) == KITH_OK)
        kith__look_number(said, number, value);
}

/* ---- Level -------------------------------------------------------------- */

static void say_level(const struct at_scale *at)
{
    struct kith__statement *said =
        say(at, KITH_SAYS_LEVEL, at->points->count, KITH_POINTS_LEVEL);
    if (said->state != KITH_SAID)
        return;
    put(said, KITH_NUMBER_MEAN, at->series, kith_series_mean);
    put(said, KITH_NUMBER_SD, at->series, kith_series_sd);
}

/* ---- Trend -------------------------------------------------------------- */

static int32_t different_times(const struct kith__points *points)
{
    int32_t times = points->count > 0;
    for (int32_t i = 1; i < points->count; i++)
        times += points->times[i] != points->times[i - 1];
    return times;
}

static void put_trend(struct kith__statement *said,
                      const struct kith__trend *trend, double slope)
{
    const struct kith__cloud *cloud = trend->cloud;
    struct kith__odds odds = kith__trend_odds(trend, 0, true);
    bool claimed = odds.p < KITH__TREND_LEVEL;
    /* Against what is claimed; along what is not. */
    bool higher = claimed ? odds.s < 0 : odds.s >= 0;
    kith__look_number(said, KITH_NUMBER_SLOPE, slope * (double)KITH__WEEK);
    kith__look_number(said, KITH_NUMBER_S, (double)odds.s);
    kith__look_number(said, KITH_NUMBER_P, odds.p);
    kith__look_number(said, KITH_NUMBER_EXACT, odds.exact);
    kith__look_number(said, KITH_NUMBER_WEEKS,
                      cloud->times[cloud->count - 1] / (double)KITH__WEEK);
    if (claimed)
        said->claim = odds.s > 0 ? KITH_CLAIM_RISING : KITH_CLAIM_FALLING;
    said->turn = higher ? KITH_TURN_HIGHER : KITH_TURN_LOWER;
    said->turn_count = kith__trend_turn(trend, higher);
}

static bool say_trend(const struct at_scale *at)
{
    struct kith__statement *said = say(
        at, KITH_SAYS_TREND, different_times(at->points), KITH_POINTS_TREND);
    struct kith__cloud cloud;
    struct kith__trend trend;
    double slope = 0;
    if (said->state != KITH_SAID)
        return true;
    if (!kith__cloud_make(&cloud, at->series))
        return false;
    bool good = kith__middle_slope(&cloud, &slope);
    if (good && kith__trend_make(&trend, &cloud)) {
        put_trend(said, &trend, slope);
        kith__trend_free(&trend);
    } else {
        good = false;
    }
    kith__cloud_free(&cloud);
    return good;
}

/* ---- Swings ------------------------------------------------------------- */

static void put_swings(struct kith__statement *said,
                       const struct kith__points *points, double low,
                       double high)
{
    int32_t windows = points->count / KITH_POINTS_SWINGS, most = 0, last = 0;
    for (int32_t i = 0; i < windows; i++) {
        last = kith__swings(points->values + i * KITH_POINTS_SWINGS,
                            KITH_POINTS_SWINGS, low, high);
        most = last > most ? last : most;
    }
    kith__look_number(said, KITH_NUMBER_SWINGS, last);
    kith__look_number(said, KITH_NUMBER_SWINGS_MOST, most);
    kith__look_number(said, KITH_NUMBER_WINDOWS, windows);
    kith__look_number(said, KITH_NUMBER_RATING_LOW, low);
    kith__look_number(said, KITH_NUMBER_RATING_HIGH, high);
    if (last >= KITH__SWINGS_ENOUGH)
        said->claim = KITH_CLAIM_SWINGS;
    said->turn = KITH_TURN_MORE;
    said->turn_count = KITH_POINTS_SWINGS - points->count % KITH_POINTS_SWINGS;
}

static void say_swings(const struct at_scale *at)
{
    const struct kith__swings_of *swings =
        &at->looker->plan->scales[at->scale].swings;
    if (!swings->given)
        return;
    struct kith__statement *said =
        say(at, KITH_SAYS_SWINGS, at->points->count, KITH_POINTS_SWINGS);
    if (said->state == KITH_SAID)
        put_swings(said, at->points, kith__decimal_to_double(swings->low),
                   kith__decimal_to_double(swings->high));
}

/* ---- From each to the next ---------------------------------------------- */

/* Twice the distance that half of those that follow each other keep. */
static int64_t most_apart(const struct at_scale *at)
{
    const int64_t *times = at->points->times;
    int32_t steps = at->points->count - 1;
    if (steps < 1)
        return 0;
    for (int32_t i = 0; i < steps; i++)
        at->looker->steps[i] = (double)(times[i + 1] - times[i]);
    return 2 * (int64_t)kith__put_in_place(at->looker->steps, steps,
                                           (steps - 1) / 2);
}

static void say_steps(const struct at_scale *at)
{
    int64_t apart = most_apart(at);
    int32_t pairs = kith_series_neighbours(at->series, apart);
    int32_t have = at->points->count == 0 ? 0 : pairs + 1;
    const kith_series *series = at->series;
    struct kith__statement *said =
        say(at, KITH_SAYS_INSTABILITY, have, KITH_POINTS_INSTABILITY);
    if (said->state == KITH_SAID) {
        put_step(said, KITH_NUMBER_MSSD, series, apart, kith_series_mssd);
        put_step(said, KITH_NUMBER_RMSSD, series, apart, kith_series_rmssd);
        put_step(said, KITH_NUMBER_VON_NEUMANN, series, apart,
                 kith_series_von_neumann);
        kith__look_number(said, KITH_NUMBER_NEIGHBOURS, pairs);
    }
    said = say(at, KITH_SAYS_INERTIA, have, KITH_POINTS_INERTIA);
    if (said->state == KITH_SAID) {
        put_step(said, KITH_NUMBER_AUTOCORRELATION, series, apart,
                 kith_series_autocorrelation);
        kith__look_number(said, KITH_NUMBER_NEIGHBOURS, pairs);
    }
}

/* ---- The last beside the first ------------------------------------------ */

/* Only what was observed, of all the items, tells a change from error. */
static bool is_known(const struct at_scale *at)
{
    const struct kith__scale *scale = &at->looker->plan->scales[at->scale];
    const struct kith__reliability *known = &scale->reliability;
    return known->given && !known->assumed && known->sd > 0 &&
           known->value < KITH__ONE &&
           at->looker->scales[at->scale].count == scale->count;
}

/* The two alone. */
static const struct kith__points *ends_of(const struct at_scale *at)
{
    struct kith__looker *looker = at->looker;
    const struct kith__points *points = at->points;
    struct kith__points *ends =
        kith__arena_take(&looker->made->arena, 1, sizeof *ends);
    int32_t count = points->count < 2 ? points->count : 2;
    if (ends == NULL)
        return NULL;
    *ends = *points;
    ends->count = count;
    if (points->count <= 2)
        return ends;
    ends->entries = kith__arena_take(&looker->made->arena, 2, sizeof(int32_t));
    ends->times = kith__arena_take(&looker->made->arena, 2, sizeof(int64_t));
    ends->values = kith__arena_take(&looker->made->arena, 2, sizeof(double));
    if (ends->entries == NULL || ends->times == NULL || ends->values == NULL)
        return NULL;
    for (int32_t i = 0; i < 2; i++) {
        int32_t from = i == 0 ? 0 : points->count - 1;
        ends->entries[i] = points->entries[from];
        ends->times[i] = points->times[from];
        ends->values[i] = points->values[from];
    }
    return ends;
}

static void put_change(struct kith__statement *said, const struct at_scale *at)
{
    const struct kith__reliability *known =
        &at->looker->plan->scales[at->scale].reliability;
    struct kith__change_numbers numbers = {
        .before = said->points->values[0],
        .after = said->points->values[1],
        .reliability = kith__decimal_to_double(known->value),
        .sd = kith__decimal_to_double(known->sd)};
    struct kith__change change;
    kith__change_judge(&numbers, KITH_CHANGE_JACOBSON_TRUAX, &change);
    kith__look_number(said, KITH_NUMBER_FIRST, numbers.before);
    kith__look_number(said, KITH_NUMBER_LAST, numbers.after);
    kith__look_number(said, KITH_NUMBER_DIFFERENCE,
                      numbers.after - numbers.before);
    kith__look_number(said, KITH_NUMBER_RELIABLE_CHANGE, change.statistic);
    kith__look_number(said, KITH_NUMBER_SAME_LOW, change.expected_low);
    kith__look_number(said, KITH_NUMBER_SAME_HIGH, change.expected_high);
    if (change.reliable)
        said->claim =
            change.statistic > 0 ? KITH_CLAIM_HIGHER : KITH_CLAIM_LOWER;
    said->turn = KITH_TURN_LAST;
}

static bool say_change(const struct at_scale *at)
{
    struct kith__statement *said =
        say(at, KITH_SAYS_CHANGE, at->points->count, 2);
    said->points = ends_of(at);
    if (said->points == NULL)
        return false;
    if (!is_known(at)) {
        said->state = KITH_NO_KNOWN_RELIABILITY;
        said->claim = KITH__NONE;
        said->turn = KITH_TURN_NONE;
        said->turn_count = 0;
    } else if (said->state == KITH_SAID) {
        put_change(said, at);
    }
    return true;
}

/* ---- All of it ---------------------------------------------------------- */

static const struct kith__points *find(struct kith__looker *looker,
                                       int32_t scale)
{
    struct kith__pick pick;
    kith__look_begin(looker);
    kith__pick_open(&pick, looker->journal, looker->plan, scale);
    for (int32_t i = 0; i < looker->count; i++)
        kith__look_at_score(looker, &pick, i);
    return kith__look_keep(looker);
}

static bool say_all(const struct at_scale *at)
{
    say_level(at);
    if (!say_trend(at))
        return false;
    say_swings(at);
    say_steps(at);
    return say_change(at);
}

bool kith__look_at_scale(struct kith__looker *looker, int32_t scale)
{
    const struct kith__points *points = find(looker, scale);
    kith_series *series = NULL;
    if (points == NULL ||
        kith_series_new(points->times, points->values, points->count,
                        looker->made->memory, &series, NULL) != KITH_OK)
        return false;
    struct at_scale at = {looker, scale, points, series};
    bool good = say_all(&at);
    kith_series_free(series);
    return good;
}
