/* SPDX-License-Identifier: MIT */
/* look_back_says - one statement as a sentence: words before numbers, and no
 * more than the numbers bear. */

#include "report/look_back_composer.h"

typedef const struct kith__statement *statement_t;

/* ---- Of a scale -------------------------------------------------------- */

static double number_of(statement_t statement, int32_t number)
{
    return statement->numbers[number];
}

static const char *level(struct kith__look_composer *composer,
                         statement_t statement, const struct kith__scale *scale,
                         const struct kith__look_unit *unit)
{
    double mean = number_of(statement, KITH_NUMBER_MEAN);
    struct kith__filling fillings[] = {
        {"count", kith__look_integer(composer, statement->have)},
        {"mean", kith__look_of(composer, unit, mean, kith__look_finer(unit))},
        {"band", kith__look_band(composer, scale, mean)}};
    if (fillings[2].value == NULL)
        return kith__look_phrase(composer, KITH__LOOK_LEVEL, fillings, 2);
    return kith__look_phrase(composer, KITH__LOOK_LEVEL_BAND, fillings, 3);
}

/* How much in a week, a month or a year: the shortest in which it can be seen,
 * and that is not longer than the time that was looked at; NULL where it cannot
 * be seen in any, and where it is more than the scale has. */
static const char *amount(struct kith__look_composer *composer,
                          statement_t statement,
                          const struct kith__look_unit *unit)
{
    static const struct {
        double weeks;
        enum kith__look_word word;
    } spans[] = {{1, KITH__LOOK_PER_WEEK},
                 {365.2425 / 84, KITH__LOOK_PER_MONTH},
                 {365.2425 / 7, KITH__LOOK_PER_YEAR}};
    double slope = number_of(statement, KITH_NUMBER_SLOPE);
    double weeks = number_of(statement, KITH_NUMBER_WEEKS);
    int decimals = kith__look_finer(unit);
    slope = slope < 0 ? -slope : slope;
    for (int i = 0; i < 3 && weeks >= spans[i].weeks; i++) {
        double much = slope * spans[i].weeks;
        if (kith__look_rounded(much, decimals) == 0)
            continue;
        if (much > kith__decimal_to_double(unit->most - unit->least))
            return NULL;
        struct kith__filling filling = {
            "number", kith__look_written(composer, much, decimals)};
        return kith__look_phrase(composer, spans[i].word, &filling, 1);
    }
    return NULL;
}

static const char *trend(struct kith__look_composer *composer,
                         statement_t statement,
                         const struct kith__look_unit *unit)
{
    bool up = statement->claim == KITH_CLAIM_RISING;
    if (statement->claim == KITH_CLAIM_NONE)
        return kith__look_phrase(composer, KITH__LOOK_NO_TREND, NULL, 0);
    struct kith__filling filling = {"amount",
                                    amount(composer, statement, unit)};
    if (filling.value == NULL) /* too little, or in too short a time */
        return kith__look_phrase(composer,
                                 up ? KITH__LOOK_RISING_SLIGHTLY
                                    : KITH__LOOK_FALLING_SLIGHTLY,
                                 NULL, 0);
    return kith__look_phrase(
        composer, up ? KITH__LOOK_RISING : KITH__LOOK_FALLING, &filling, 1);
}

static const char *swings(struct kith__look_composer *composer,
                          statement_t statement)
{
    struct kith__filling filling = {
        "count", kith__look_written(
                     composer, number_of(statement, KITH_NUMBER_SWINGS), 0)};
    const char *said =
        kith__look_phrase(composer, KITH__LOOK_SWINGS, &filling, 1);
    return kith__look_both(
        composer, said,
        statement->claim == KITH_CLAIM_SWINGS
            ? kith__look_phrase(composer, KITH__LOOK_SWINGS_STAND_OUT, NULL, 0)
            : NULL);
}

static const char *one_number(struct kith__look_composer *composer,
                              enum kith__look_word word, const char *key,
                              double number, int decimals)
{
    struct kith__filling filling = {
        key, kith__look_written(composer, number, decimals)};
    return kith__look_phrase(composer, word, &filling, 1);
}

static const char *instability(struct kith__look_composer *composer,
                               statement_t statement, int decimals)
{
    double step = number_of(statement, KITH_NUMBER_RMSSD);
    return kith__look_rounded(step, decimals) == 0
               ? kith__look_phrase(composer, KITH__LOOK_INSTABILITY_NONE, NULL,
                                   0)
               : one_number(composer, KITH__LOOK_INSTABILITY, "amount", step,
                            decimals);
}

/* Below 0, highs and lows follow each other: then the words say so, and the
 * number is how much. Of few neighbours among many points it can be beyond 1,
 * which is all. */
static const char *inertia(struct kith__look_composer *composer,
                           statement_t statement)
{
    double number = number_of(statement, KITH_NUMBER_AUTOCORRELATION);
    if ((statement->has >> KITH_NUMBER_AUTOCORRELATION & 1) == 0)
        return NULL; /* nothing varies */
    number = number > 1 ? 1 : number < -1 ? -1 : number;
    return kith__look_rounded(number, 1) < 0
               ? one_number(composer, KITH__LOOK_INERTIA_TURNS, "number",
                            -number, 1)
               : one_number(composer, KITH__LOOK_INERTIA, "number", number, 1);
}

static const char *change(struct kith__look_composer *composer,
                          statement_t statement,
                          const struct kith__look_unit *unit)
{
    struct kith__filling fillings[] = {
        {"first",
         kith__look_of(composer, unit, number_of(statement, KITH_NUMBER_FIRST),
                       unit->decimals)},
        {"last",
         kith__look_of(composer, unit, number_of(statement, KITH_NUMBER_LAST),
                       unit->decimals)}};
    enum kith__look_word word =
        statement->claim == KITH_CLAIM_HIGHER  ? KITH__LOOK_HIGHER
        : statement->claim == KITH_CLAIM_LOWER ? KITH__LOOK_LOWER
                                               : KITH__LOOK_NO_CHANGE;
    return kith__look_phrase(composer, word, fillings, 2);
}

/* ---- Not enough -------------------------------------------------------- */

const char *kith__look_short_of(struct kith__look_composer *composer,
                                const struct kith__statement *statement)
{
    static const enum kith__look_word words[] = {
        [KITH_SAYS_LEVEL] = KITH__LOOK_WHAT_LEVEL,
        [KITH_SAYS_TREND] = KITH__LOOK_WHAT_TREND,
        [KITH_SAYS_SWINGS] = KITH__LOOK_WHAT_SWINGS,
        [KITH_SAYS_INSTABILITY] = KITH__LOOK_WHAT_INSTABILITY,
        [KITH_SAYS_INERTIA] = KITH__LOOK_WHAT_INERTIA,
        [KITH_SAYS_CHANGE] = KITH__LOOK_WHAT_CHANGE};
    if (statement->state == KITH_SAID ||
        statement->state == KITH_NO_KNOWN_RELIABILITY ||
        statement->kind > KITH_SAYS_CHANGE)
        return NULL;
    struct kith__filling fillings[] = {
        {"n", kith__look_integer(composer, statement->have)},
        {"m", kith__look_integer(composer, statement->needed)}};
    return kith__look_phrase(composer, words[statement->kind], fillings, 2);
}

/* ---- One statement ----------------------------------------------------- */

static const char *said(struct kith__look_composer *composer,
                        statement_t statement, const struct kith__scale *scale,
                        const struct kith__look_unit *unit)
{
    int finer = unit == NULL ? 0 : kith__look_finer(unit);
    switch (statement->kind) {
    case KITH_SAYS_LEVEL:
        return level(composer, statement, scale, unit);
    case KITH_SAYS_TREND:
        return trend(composer, statement, unit);
    case KITH_SAYS_SWINGS:
        return swings(composer, statement);
    case KITH_SAYS_INSTABILITY:
        return instability(composer, statement, finer);
    case KITH_SAYS_INERTIA:
        return inertia(composer, statement);
    default:
        return change(composer, statement, unit);
    }
}

static const char *not_said(struct kith__look_composer *composer,
                            statement_t statement)
{
    if (statement->state == KITH_NO_KNOWN_RELIABILITY)
        return kith__look_phrase(composer, KITH__LOOK_UNKNOWN_CHANGE, NULL, 0);
    struct kith__filling filling = {"what",
                                    kith__look_short_of(composer, statement)};
    return kith__look_phrase(composer, KITH__LOOK_NOT_ENOUGH, &filling, 1);
}

void kith__look_speak(struct kith__look_composer *composer,
                      const struct kith__statement *statement,
                      const struct kith__scale *scale,
                      const struct kith__look_unit *unit,
                      struct kith__look_statement *out)
{
    bool is_said = statement->state == KITH_SAID;
    if (statement->kind == KITH_SAYS_GIVE_AND_GET)
        out->text = kith__look_counts(composer, statement);
    else if (statement->kind == KITH_SAYS_REPAIR)
        kith__look_repair(composer, statement, out);
    else
        out->text = is_said ? said(composer, statement, scale, unit)
                            : not_said(composer, statement);
    /* Of being hurt nobody is told how many more times would change a count. */
    if (is_said && statement->event != KITH_EVENT_HURT)
        out->would = kith__look_turn(composer, statement, unit);
}
