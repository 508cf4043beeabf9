/* SPDX-License-Identifier: MIT */

#include "sample/spread.h"

#include <float.h>
#include <string.h>

#include "base/math.h"
#include "questionnaire/plan.h"

static size_t size_of_rows(int32_t count)
{
    return (size_t)count * sizeof(struct kith__spread_row);
}

static bool make_room(struct kith__spread *spread, kith_memory *memory,
                      int32_t count)
{
    if (count > KITH__NORM_ROWS_MOST)
        count = KITH__NORM_ROWS_MOST;
    if (count <= spread->room)
        return true;
    int32_t room = 2 * spread->room < 16 ? 16 : 2 * spread->room;
    if (room < count)
        room = count;
    struct kith__spread_row *rows =
        spread->rows == NULL
            ? kith__allocate(memory, size_of_rows(room))
            : kith__grow(memory, spread->rows, size_of_rows(spread->room),
                         size_of_rows(room));
    if (rows == NULL)
        return false;
    spread->rows = rows;
    spread->room = room;
    return true;
}

/* Where a score stands or would have to. */
static int32_t place_of(const struct kith__spread *spread,
                        kith__decimal rounded)
{
    int32_t low = 0, high = spread->count;
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        if (spread->rows[middle].rounded < rounded)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* There is room for one more. */
static void put(struct kith__spread *spread, struct kith__spread_row row)
{
    int32_t at = place_of(spread, row.rounded);
    struct kith__spread_row *there = spread->rows + at;
    spread->people += row.people;
    if (at < spread->count && there->rounded == row.rounded) {
        there->people += row.people;
        if (row.score < there->score)
            there->score = row.score;
        return;
    }
    if (spread->count == KITH__NORM_ROWS_MOST) {
        spread->passed = true;
        return;
    }
    memmove(there + 1, there, size_of_rows(spread->count - at));
    *there = row;
    spread->count++;
}

/* Half a millionth and more away from 0 goes on, also where a double lies a
 * little below the half that it stands for. */
static kith__decimal nearest(double score)
{
    double scaled = (score < 0 ? -score : score) * 1e6;
    kith__decimal whole = (kith__decimal)scaled;
    if (scaled - (double)whole + scaled * DBL_EPSILON >= 0.5)
        whole++;
    return score < 0 ? -whole : whole;
}

bool kith__spread_add(struct kith__spread *spread, kith_memory *memory,
                      double score)
{
    if (!make_room(spread, memory, spread->count + 1))
        return false;
    put(spread, (struct kith__spread_row){nearest(score), score, 1});
    return true;
}

bool kith__spread_reserve(struct kith__spread *spread, kith_memory *memory,
                          const struct kith__spread *other)
{
    return make_room(spread, memory, spread->count + other->count);
}

void kith__spread_merge(struct kith__spread *to,
                        const struct kith__spread *from)
{
    int64_t people = to->people + from->people;
    for (int32_t i = 0; i < from->count; i++)
        put(to, from->rows[i]);
    to->people = people; /* those whose rows were not kept, too */
    to->passed |= from->passed;
}

void kith__spread_free(struct kith__spread *spread, kith_memory *memory)
{
    kith__release(memory, spread->rows, size_of_rows(spread->room));
    *spread = (struct kith__spread){.rows = NULL};
}

/* ---- Mean and standard deviation ---------------------------------------- */

double kith__spread_mean(const struct kith__spread *spread)
{
    double sum = 0;
    for (int32_t i = 0; i < spread->count; i++)
        sum += (double)spread->rows[i].people * spread->rows[i].score;
    return sum / (double)spread->people;
}

double kith__spread_sd(const struct kith__spread *spread)
{
    double mean = kith__spread_mean(spread);
    double squares = 0, rest = 0;
    for (int32_t i = 0; i < spread->count; i++) {
        double apart = spread->rows[i].score - mean;
        squares += (double)spread->rows[i].people * apart * apart;
        rest += (double)spread->rows[i].people * apart;
    }
    /* `rest` is what rounding left of 0. */
    double people = (double)spread->people;
    double variance = (squares - rest * rest / people) / (people - 1);
    return kith__sqrt(variance > 0 ? variance : 0);
}
