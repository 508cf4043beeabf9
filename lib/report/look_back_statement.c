/* SPDX-License-Identifier: MIT */
/* look_back_statement - one statement with what programs read of it: kind,
 * state, claim, numbers by name, the days that it rests on. */

#include "report/look_back_composer.h"

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

void kith__look_take(struct kith__look_composer *composer,
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

bool kith__look_is_inexact(const struct kith__look_statement *statement)
{
    return statement->state == states[KITH_NO_KNOWN_RELIABILITY];
}
