/* SPDX-License-Identifier: MIT */
/* look_back_people - what a look-back says of two people: who gives and who
 * gets, and what was seen since trust was broken. */

#include "report/look_back_composer.h"

typedef const struct kith__statement *statement_t;

/* ---- Who gives and who gets --------------------------------------------- */

static const char *count(struct kith__look_composer *composer,
                         statement_t statement, int32_t number)
{
    return kith__look_written(composer, statement->numbers[number], 0);
}

static const char *event_name(const struct kith__look_composer *composer,
                              int32_t event)
{
    return composer->words
        ->texts[KITH__LOOK_CONFIDED + event - KITH_EVENT_CONFIDED];
}

static const char *give_and_get(struct kith__look_composer *composer,
                                statement_t statement, const char *label)
{
    static const enum kith__look_word claims[] = {
        [KITH_CLAIM_MORE_BY_ME] = KITH__LOOK_MORE_BY_ME,
        [KITH_CLAIM_MORE_BY_THEM] = KITH__LOOK_MORE_BY_THEM,
        [KITH_CLAIM_ALL_BY_ME] = KITH__LOOK_ALL_BY_ME,
        [KITH_CLAIM_ALL_BY_THEM] = KITH__LOOK_ALL_BY_THEM};
    struct kith__filling fillings[] = {
        {"event", label},
        {"mine", count(composer, statement, KITH_NUMBER_BY_ME)},
        {"theirs", count(composer, statement, KITH_NUMBER_BY_THEM)}};
    const char *counts =
        kith__look_phrase(composer, KITH__LOOK_COUNTS, fillings, 3);
    enum kith__look_word word = statement->claim >= KITH_CLAIM_MORE_BY_ME
                                    ? claims[statement->claim]
                                    : KITH__LOOK_EVEN;
    return kith__look_both(composer, counts, composer->words->texts[word]);
}

/* Of being hurt nobody is told how many more times would say more. */
static const char *give_and_get_few(struct kith__look_composer *composer,
                                    statement_t statement, const char *label)
{
    struct kith__filling fillings[] = {
        {"event", label},
        {"n", kith__look_integer(composer, statement->have)},
        {"m", kith__look_integer(composer, statement->needed)}};
    if (statement->event == KITH_EVENT_HURT)
        return kith__look_phrase(composer, KITH__LOOK_COUNTS_HURT, fillings, 2);
    return kith__look_phrase(composer, KITH__LOOK_COUNTS_FEW, fillings, 3);
}

const char *kith__look_counts(struct kith__look_composer *composer,
                              const struct kith__statement *statement)
{
    const char *label = event_name(composer, statement->event);
    return statement->state == KITH_SAID
               ? give_and_get(composer, statement, label)
               : give_and_get_few(composer, statement, label);
}

/* ---- Since trust was broken --------------------------------------------- */

/* The events that tell of repair, by KITH_SEEN_…. */
static const int32_t seen_events[] = {
    0, KITH_EVENT_TOOK_RESPONSIBILITY, KITH_EVENT_GAVE_TIME,
    KITH_EVENT_KEPT_A_CHANGE, KITH_EVENT_RESPECTED_A_WISH};

/* How often each was seen, by KITH_SEEN_…. */
struct seen {
    int64_t times[KITH_SEEN_RESPECT + 1];
};

/* The breach stands first, all of it of one time, and what was seen since
 * behind it. */
static int64_t week_of(const struct kith__points *points, int32_t at)
{
    return (points->times[at] - points->times[0]) / KITH__WEEK;
}

/* Adds what was seen from one point on, to the end of its week or of all; says
 * where that is. */
static int32_t count_seen(const struct kith__points *points, int32_t from,
                          bool week_alone, struct seen *seen)
{
    int32_t at = from;
    for (; at < points->count; at++) {
        if (week_alone && week_of(points, at) != week_of(points, from))
            break;
        seen->times[points->seen[at]] += (int64_t)points->values[at];
    }
    return at;
}

/* "Took responsibility (1), Gave time (2)"; `each` also names what was never
 * seen. */
static const char *seen_text(struct kith__look_composer *composer,
                             const struct seen *seen, bool each)
{
    const char *joined = NULL;
    for (int32_t what = 1; what <= KITH_SEEN_RESPECT; what++) {
        if (seen->times[what] == 0 && !each)
            continue;
        struct kith__filling fillings[] = {
            {"event", event_name(composer, seen_events[what])},
            {"count", kith__look_integer(composer, seen->times[what])}};
        const char *one =
            kith__look_phrase(composer, KITH__LOOK_SEEN, fillings, 2);
        if (joined != NULL) {
            kith__add(&composer->base.scratch, joined);
            kith__add(&composer->base.scratch, ", ");
        }
        kith__add(&composer->base.scratch, one);
        joined = kith__compose_kept(&composer->base);
    }
    return joined;
}

/* A line for each week in which something was seen. */
static void take_weeks(struct kith__look_composer *composer,
                       const struct kith__points *points,
                       struct kith__look_statement *out)
{
    out->lines =
        kith__compose_room(&composer->base, points->count, sizeof *out->lines);
    for (int32_t at = 1; out->lines != NULL && at < points->count;) {
        struct seen seen = {{0}};
        int64_t week = week_of(points, at);
        at = count_seen(points, at, true, &seen);
        struct kith__filling fillings[] = {
            {"week", kith__look_integer(composer, week + 1)},
            {"what", seen_text(composer, &seen, false)}};
        if (fillings[1].value != NULL)
            out->lines[out->line_count++] =
                kith__look_phrase(composer, KITH__LOOK_WEEK, fillings, 2);
    }
}

/* Whether something was seen at the very time of the breach. */
static bool is_of_one_time(const struct kith__points *points)
{
    for (int32_t i = 0;
         i < points->count && points->times[i] == points->times[0]; i++)
        if (points->seen[i] != 0)
            return true;
    return false;
}

void kith__look_repair(struct kith__look_composer *composer,
                       const struct kith__statement *statement,
                       struct kith__look_statement *out)
{
    struct seen all = {{0}};
    count_seen(statement->points, 1, false, &all);
    bool mine = statement->by == KITH_BY_ME;
    struct kith__filling week = {
        "week", kith__look_integer(composer, statement->weeks)};
    struct kith__filling breaches = {
        "count", kith__look_integer(composer, statement->have)};
    struct kith__filling seen = {"what", seen_text(composer, &all, true)};
    const char *text = kith__look_phrase(
        composer, mine ? KITH__LOOK_BY_ME : KITH__LOOK_BY_THEM, &week, 1);
    if (statement->have > 1)
        text = kith__look_both(
            composer, text,
            kith__look_phrase(composer, KITH__LOOK_BREACHES, &breaches, 1));
    text = kith__look_both(composer, text,
                           kith__look_phrase(composer,
                                             mine ? KITH__LOOK_SEEN_BY_ME
                                                  : KITH__LOOK_SEEN_BY_THEM,
                                             &seen, 1));
    out->text = kith__look_both(
        composer, text,
        is_of_one_time(statement->points)
            ? kith__look_phrase(composer, KITH__LOOK_SAME_TIME, NULL, 0)
            : NULL);
    take_weeks(composer, statement->points, out);
}
