/* SPDX-License-Identifier: MIT */
/* look_back_turn - what would change a statement, as a sentence: nothing that
 * the scale cannot report. */

#include "report/look_back_composer.h"

typedef const struct kith__statement *statement_t;

/* Above or below what the last number would have to be, on both sides where the
 * scale goes on there. */
static const char *turn_beyond(struct kith__look_composer *composer,
                               const struct kith__look_unit *unit, double low,
                               double high)
{
    int decimals = kith__look_finer(unit);
    bool below = kith__look_rounded(low, decimals) > unit->least;
    bool above = kith__look_rounded(high, decimals) < unit->most;
    struct kith__filling fillings[] = {
        {"low", kith__look_written(composer, low, decimals)},
        {"high", kith__look_written(composer, high, decimals)}};
    if (below && above)
        return kith__look_phrase(composer, KITH__LOOK_TURN_BEYOND, fillings, 2);
    if (below)
        return kith__look_phrase(composer, KITH__LOOK_TURN_BELOW, fillings, 1);
    if (above)
        return kith__look_phrase(composer, KITH__LOOK_TURN_ABOVE, &fillings[1],
                                 1);
    return kith__look_phrase(composer, KITH__LOOK_TURN_NEVER, NULL, 0);
}

/* What the last number would have to be, within what the scale can report. */
static const char *turn_last(struct kith__look_composer *composer,
                             statement_t statement,
                             const struct kith__look_unit *unit)
{
    double low = statement->numbers[KITH_NUMBER_SAME_LOW];
    double high = statement->numbers[KITH_NUMBER_SAME_HIGH];
    double least = kith__decimal_to_double(unit->least);
    double most = kith__decimal_to_double(unit->most);
    int decimals = kith__look_finer(unit);
    if (statement->claim == KITH_CLAIM_NONE)
        return turn_beyond(composer, unit, low, high);
    struct kith__filling fillings[] = {
        {"low",
         kith__look_written(composer, low > least ? low : least, decimals)},
        {"high",
         kith__look_written(composer, high < most ? high : most, decimals)}};
    return kith__look_phrase(composer, KITH__LOOK_TURN_WITHIN, fillings, 2);
}

/* Whether that many further times, each higher (lower) than all before, are
 * possible at all: after the best week there is no better one. */
static bool has_room(statement_t statement, const struct kith__look_unit *unit)
{
    const struct kith__points *points = statement->points;
    bool up = statement->turn == KITH_TURN_HIGHER;
    double edge = points->values[0], step = 1;
    for (int32_t i = 1; i < points->count; i++)
        if (up ? points->values[i] > edge : points->values[i] < edge)
            edge = points->values[i];
    for (int i = 0; i < unit->decimals; i++)
        step /= 10;
    double room = up ? kith__decimal_to_double(unit->most) - edge
                     : edge - kith__decimal_to_double(unit->least);
    return room >= (double)statement->turn_count * step;
}

/* Of what is sensitive, how one was treated, nobody is told how much higher or
 * lower it would have to go. */
const char *kith__look_turn(struct kith__look_composer *composer,
                            const struct kith__statement *statement,
                            const struct kith__look_unit *unit)
{
    static const enum kith__look_word words[][2] = {
        [KITH_TURN_MORE] = {KITH__LOOK_TURN_MORE, KITH__LOOK_TURN_MORE_ONE},
        [KITH_TURN_HIGHER] = {KITH__LOOK_TURN_HIGHER,
                              KITH__LOOK_TURN_HIGHER_ONE},
        [KITH_TURN_LOWER] = {KITH__LOOK_TURN_LOWER, KITH__LOOK_TURN_LOWER_ONE},
        [KITH_TURN_BY_ME] = {KITH__LOOK_TURN_BY_ME, KITH__LOOK_TURN_BY_ME_ONE},
        [KITH_TURN_BY_THEM] = {KITH__LOOK_TURN_BY_THEM,
                               KITH__LOOK_TURN_BY_THEM_ONE}};
    if (statement->turn == KITH_TURN_NONE)
        return NULL;
    if (statement->turn == KITH_TURN_LAST)
        return unit == NULL ? NULL : turn_last(composer, statement, unit);
    if ((statement->turn == KITH_TURN_HIGHER ||
         statement->turn == KITH_TURN_LOWER) &&
        (unit == NULL || statement->sensitive || !has_room(statement, unit)))
        return kith__look_phrase(composer, KITH__LOOK_TURN_OPEN, NULL, 0);
    if (statement->turn_count == 1)
        return kith__look_phrase(composer, words[statement->turn][1], NULL, 0);
    struct kith__filling filling = {
        "count", kith__look_integer(composer, statement->turn_count)};
    return kith__look_phrase(composer, words[statement->turn][0], &filling, 1);
}
