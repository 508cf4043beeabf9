/* SPDX-License-Identifier: MIT */
/* look_back_getters - what a look-back answers when asked. */

#include "journal/statements.h"

static const struct kith__statement *statement_at(
    const kith_look_back *look_back, int32_t statement)
{
    return look_back == NULL || statement < 0 || statement >= look_back->count
               ? NULL
               : &look_back->statements[statement];
}

/* ---- A statement -------------------------------------------------------- */

int32_t kith_look_back_count(const kith_look_back *look_back)
{
    return look_back == NULL ? -1 : look_back->count;
}

int32_t kith_look_back_kind(const kith_look_back *look_back, int32_t statement)
{
    const struct kith__statement *said = statement_at(look_back, statement);
    return said == NULL ? -1 : said->kind;
}

int32_t kith_look_back_scale(const kith_look_back *look_back, int32_t statement)
{
    const struct kith__statement *said = statement_at(look_back, statement);
    return said == NULL ? -1 : said->scale;
}

int32_t kith_look_back_event(const kith_look_back *look_back, int32_t statement)
{
    const struct kith__statement *said = statement_at(look_back, statement);
    return said == NULL ? -1 : said->event;
}

int32_t kith_look_back_by(const kith_look_back *look_back, int32_t statement)
{
    const struct kith__statement *said = statement_at(look_back, statement);
    return said == NULL ? -1 : said->by;
}

int32_t kith_look_back_is_sensitive(const kith_look_back *look_back,
                                    int32_t statement)
{
    const struct kith__statement *said = statement_at(look_back, statement);
    return said == NULL ? -1 : said->sensitive;
}

int32_t kith_look_back_state(const kith_look_back *look_back, int32_t statement)
{
    const struct kith__statement *said = statement_at(look_back, statement);
    return said == NULL ? -1 : said->state;
}

int64_t kith_look_back_points(const kith_look_back *look_back,
                              int32_t statement)
{
    const struct kith__statement *said = statement_at(look_back, statement);
    return said == NULL ? -1 : said->have;
}

int32_t kith_look_back_points_needed(const kith_look_back *look_back,
                                     int32_t statement)
{
    const struct kith__statement *said = statement_at(look_back, statement);
    return said == NULL ? -1 : said->needed;
}

int32_t kith_look_back_claim(const kith_look_back *look_back, int32_t statement)
{
    const struct kith__statement *said = statement_at(look_back, statement);
    return said == NULL ? -1 : said->claim;
}

kith_status kith_look_back_number(const kith_look_back *look_back,
                                  int32_t statement, int32_t number,
                                  double *out)
{
    const struct kith__statement *said = statement_at(look_back, statement);
    if (said == NULL || out == NULL || number < 1 || number >= KITH__NUMBERS)
        return KITH_E_ARGUMENT;
    if ((said->has >> number & 1) == 0)
        return KITH_E_NO_VALUE;
    *out = said->numbers[number];
    return KITH_OK;
}

int32_t kith_look_back_turn(const kith_look_back *look_back, int32_t statement,
                            int64_t *count)
{
    const struct kith__statement *said = statement_at(look_back, statement);
    if (said == NULL)
        return -1;
    if (count != NULL)
        *count = said->turn_count;
    return said->turn;
}

/* ---- What it rests on --------------------------------------------------- */

/* NULL for a wrong index of either. */
static const struct kith__points *points_at(const kith_look_back *look_back,
                                            int32_t statement, int32_t index)
{
    const struct kith__statement *said = statement_at(look_back, statement);
    return said == NULL || index < 0 || index >= said->points->count
               ? NULL
               : said->points;
}

int32_t kith_look_back_entry_count(const kith_look_back *look_back,
                                   int32_t statement)
{
    const struct kith__statement *said = statement_at(look_back, statement);
    return said == NULL ? -1 : said->points->count;
}

int32_t kith_look_back_entry(const kith_look_back *look_back, int32_t statement,
                             int32_t index)
{
    const struct kith__points *points = points_at(look_back, statement, index);
    return points == NULL ? -1 : points->entries[index];
}

kith_status kith_look_back_entry_time(const kith_look_back *look_back,
                                      int32_t statement, int32_t index,
                                      int64_t *out)
{
    const struct kith__points *points = points_at(look_back, statement, index);
    if (points == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    *out = points->times[index];
    return KITH_OK;
}

kith_status kith_look_back_entry_value(const kith_look_back *look_back,
                                       int32_t statement, int32_t index,
                                       double *out)
{
    const struct kith__points *points = points_at(look_back, statement, index);
    if (points == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    *out = points->values[index];
    return KITH_OK;
}

int32_t kith_look_back_mapped(const kith_look_back *look_back,
                              int32_t statement)
{
    const struct kith__statement *said = statement_at(look_back, statement);
    return said == NULL ? -1 : said->points->mapped;
}

int32_t kith_look_back_scored_otherwise(const kith_look_back *look_back,
                                        int32_t statement)
{
    const struct kith__statement *said = statement_at(look_back, statement);
    return said == NULL ? -1 : said->points->otherwise;
}

int32_t kith_look_back_not_kept(const kith_look_back *look_back,
                                int32_t statement)
{
    const struct kith__statement *said = statement_at(look_back, statement);
    return said == NULL ? -1 : said->points->not_kept;
}

/* ---- Repair, week by week ------------------------------------------------ */

int32_t kith_look_back_weeks(const kith_look_back *look_back, int32_t statement)
{
    const struct kith__statement *said = statement_at(look_back, statement);
    return said == NULL || said->kind != KITH_SAYS_REPAIR
               ? -1
               : (int32_t)said->weeks;
}

/* The first point from a week after the breach on. */
static int32_t week_begins(const struct kith__points *points, int64_t week)
{
    int32_t low = 0, high = points->count;
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        if (points->times[middle] - points->times[0] < week * KITH__WEEK)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

int64_t kith_look_back_seen(const kith_look_back *look_back, int32_t statement,
                            int32_t what, int32_t week)
{
    int32_t weeks = kith_look_back_weeks(look_back, statement);
    if (weeks < 0 || what < KITH_SEEN_ACCOUNTABILITY ||
        what > KITH_SEEN_RESPECT || week < -1 || week >= weeks)
        return -1;
    const struct kith__points *points = look_back->statements[statement].points;
    int32_t from = week == -1 ? 0 : week_begins(points, week);
    int32_t to = week == -1 ? points->count : week_begins(points, week + 1);
    int64_t seen = 0;
    for (int32_t i = from; i < to; i++)
        if (points->seen[i] == what)
            seen += (int64_t)points->values[i];
    return seen;
}
