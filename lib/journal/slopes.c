/* SPDX-License-Identifier: MIT */
/* slopes - closing in on the middle slope.
 *
 * Of two points the later has the lower value - slope * time where the slope
 * between them lies below `slope`. So the slopes below it are the pairs in the
 * wrong order in the list of these numbers. */

#include "journal/slopes.h"

#include <float.h>

#include "base/math.h"
#include "base/memory.h"
#include "journal/inversions.h"

enum {
    FEW = 20000,  /* slopes that are looked at one by one in any case … */
    FEW_EACH = 8, /* … and so many for each point */
    ROUNDS = 40   /* never reached but by numbers made for it */
};

/* A number among the slopes, and how many lie below it. */
struct cut {
    double slope;
    int64_t below;
    bool open; /* beyond all slopes: there is no number */
};

struct search {
    const struct kith__cloud *cloud;
    void *block;
    size_t size;
    double *keys;
    double *spare;
    double *drawn; /* slopes between the cuts */
    int32_t drawn_count;
    struct kith__keyed *order;
    struct kith__keyed *keyed_spare;
    struct kith__pair *pairs;
    double reach; /* the longest time … */
    double step;  /* … and the shortest, above 0 */
    double size_of_values;
    struct cut low;
    struct cut high;
};

static double slope_of(const struct kith__cloud *cloud, struct kith__pair pair)
{
    double rise = cloud->values[pair.smaller] - cloud->values[pair.larger];
    return rise / (cloud->times[pair.smaller] - cloud->times[pair.larger]);
}

/* ---- Counting ----------------------------------------------------------- */

static double key_at(const struct search *search, double slope, int32_t i)
{
    return search->cloud->values[i] - slope * search->cloud->times[i];
}

/* How far rounding may have moved a key. */
static double error_of_keys(const struct search *search, double slope)
{
    double size = slope < 0 ? -slope : slope;
    return DBL_EPSILON * (size * search->reach + search->size_of_values);
}

/* Whether rounding cannot have changed the order of the sorted keys. The same
 * point has the same key. */
static bool is_certain(const struct search *search, double slope)
{
    double error = error_of_keys(search, slope);
    int64_t near = 0;
    const double *keys = search->keys;
    for (int32_t at = 0; at + 1 < search->cloud->count; at++) {
        if (keys[at + 1] == keys[at])
            continue;
        near += !(keys[at + 1] - keys[at] > 2 * error);
    }
    for (int32_t at = 0; at < search->cloud->count;) {
        int64_t alike = kith__alike(keys, search->cloud->count, at);
        near += alike * (alike - 1) / 2;
        at += (int32_t)alike;
    }
    return near == search->cloud->same_points;
}

/* Counts the slopes below; false where rounding leaves it open. */
static bool count_below(struct search *search, double slope, int64_t *below)
{
    int32_t count = search->cloud->count;
    for (int32_t i = 0; i < count; i++)
        search->keys[i] = key_at(search, slope, i);
    *below = kith__inversions(search->keys, search->spare, count);
    return is_certain(search, slope);
}

/* ---- Between the cuts --------------------------------------------------- */

/* All points in the order that the low cut gives them: beyond all slopes it is
 * the order of time, and at the other end the same backwards. */
static void put_in_order(struct search *search)
{
    int32_t count = search->cloud->count;
    struct kith__picked none = {.pairs = NULL};
    for (int32_t i = 0; i < count; i++)
        search->order[i] = (struct kith__keyed){
            search->low.open ? i : key_at(search, search->low.slope, i), i};
    if (!search->low.open)
        kith__inversions_picked(search->order, search->keyed_spare, count,
                                &none);
    for (int32_t i = 0; i < count; i++) {
        int32_t at = search->order[i].at;
        search->order[i].key = search->high.open
                                   ? -search->cloud->times[at]
                                   : key_at(search, search->high.slope, at);
    }
}

/* Every `step`-th pair whose slope lies between the cuts. */
static int32_t pick(struct search *search, int64_t step,
                    struct kith__pair *pairs, int32_t room)
{
    struct kith__picked picked = {step / 2, step, pairs, room, 0};
    put_in_order(search);
    kith__inversions_picked(search->order, search->keyed_spare,
                            search->cloud->count, &picked);
    return picked.count;
}

static void draw(struct search *search)
{
    int64_t between = search->high.below - search->low.below;
    int32_t room = search->cloud->count;
    int64_t step = between / room + 1;
    search->drawn_count = pick(search, step | 1, search->pairs, room);
    for (int32_t i = 0; i < search->drawn_count; i++)
        search->drawn[i] = slope_of(search->cloud, search->pairs[i]);
    kith__inversions(search->drawn, search->spare, search->drawn_count);
}

/* ---- Cutting ------------------------------------------------------------ */

/* Where in a gap a cut is tried: at places that no simple slope falls on. */
static const double places[] = {0.61803398875, 0.41421356237, 0.73205080757,
                                0.23606797750};

struct ranks {
    int64_t first;
    int64_t last;
};

/* Moves the cut that the ranks allow; false where it parts them. */
static bool apply(struct search *search, struct ranks ranks, struct cut cut)
{
    if (cut.below <= ranks.first) {
        if (cut.below >= search->low.below)
            search->low = cut;
        return true;
    }
    if (cut.below <= ranks.last)
        return false;
    if (cut.below <= search->high.below)
        search->high = cut;
    return true;
}

/* A cut between two slopes that were drawn. */
static struct cut cut_between(struct search *search, double one, double other)
{
    struct cut cut = {0, 0, false};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        cut.slope = one + places[i] * (other - one);
        if (count_below(search, cut.slope, &cut.below))
            break;
    }
    return cut;
}

static bool are_apart(double one, double other)
{
    double size = one < 0 ? -one : one, more = other < 0 ? -other : other;
    return other - one > 0x1p-40 * (size > more ? size : more);
}

/* The place below `at` behind which there is a gap; -1 where there is none. */
static int32_t gap_down(const struct search *search, int32_t at)
{
    if (at > search->drawn_count - 2)
        at = search->drawn_count - 2;
    while (at >= 0 && !are_apart(search->drawn[at], search->drawn[at + 1]))
        at--;
    return at;
}

static int32_t gap_up(const struct search *search, int32_t at)
{
    if (at < 1)
        at = 1;
    while (at < search->drawn_count &&
           !are_apart(search->drawn[at - 1], search->drawn[at]))
        at++;
    return at < search->drawn_count ? at - 1 : -1;
}

/* Cuts on both sides of where the ranks should lie among the drawn; false where
 * a cut parts them. */
static bool narrow(struct search *search, struct ranks ranks)
{
    double between = (double)(search->high.below - search->low.below);
    double each = search->drawn_count / between;
    double margin = 2 + kith__sqrt(search->drawn_count);
    double from = (double)(ranks.first - search->low.below) * each - margin;
    double to = (double)(ranks.last - search->low.below) * each + margin;
    int32_t low = from < 0 ? -1 : gap_down(search, (int32_t)from);
    int32_t high = to > search->drawn_count ? -1 : gap_up(search, (int32_t)to);
    const double *drawn = search->drawn;
    if (low >= 0 &&
        !apply(search, ranks, cut_between(search, drawn[low], drawn[low + 1])))
        return false;
    return high < 0 || apply(search, ranks,
                             cut_between(search, drawn[high], drawn[high + 1]));
}

/* ---- A slope that many pairs share -------------------------------------- */

/* Numbers the points' keys, those that only rounding may part being the same
 * number; the pairs of points with the same one. */
static int64_t number_keys(struct search *search, double slope)
{
    int32_t count = search->cloud->count, number = 0;
    struct kith__keyed *order = search->order;
    struct kith__picked none = {.pairs = NULL};
    double error = error_of_keys(search, slope);
    int64_t pairs = -search->cloud->same_points, alike = 0;
    for (int32_t i = 0; i < count; i++)
        order[i] = (struct kith__keyed){key_at(search, slope, i), i};
    kith__inversions_picked(order, search->keyed_spare, count, &none);
    for (int32_t i = 0; i < count; i++) {
        bool same = i > 0 && order[i].key - order[i - 1].key <= 2 * error;
        alike = same ? alike + 1 : 0;
        number += !same;
        pairs += alike;
        search->keys[order[i].at] = number;
    }
    return pairs;
}

/* Whether the slope is that of both ranks. */
static bool is_shared(struct search *search, struct ranks ranks, double slope)
{
    int64_t pairs = number_keys(search, slope);
    int64_t below =
        kith__inversions(search->keys, search->spare, search->cloud->count);
    return below <= ranks.first && ranks.last < below + pairs;
}

/* Cuts as near the slope as rounding lets be. */
static void cut_around(struct search *search, struct ranks ranks, double slope)
{
    double aside = 16 * error_of_keys(search, slope) / search->step;
    struct cut below = {slope - aside, 0, false};
    struct cut above = {slope + aside, 0, false};
    if (count_below(search, below.slope, &below.below))
        apply(search, ranks, below);
    if (count_below(search, above.slope, &above.below))
        apply(search, ranks, above);
}

/* ---- The few that are left ---------------------------------------------- */

/* Puts number `rank` of the values in its place, and what is below it before
 * it. (C. A. R. Hoare 1961) */
static double put_in_place(double *values, int32_t count, int32_t rank)
{
    int32_t low = 0, high = count - 1;
    while (low < high) {
        double middle = values[low + (high - low) / 2];
        int32_t i = low, j = high;
        while (i <= j) {
            while (values[i] < middle)
                i++;
            while (middle < values[j])
                j--;
            if (i > j)
                break;
            double other = values[i];
            values[i++] = values[j];
            values[j--] = other;
        }
        if (rank <= j)
            high = j;
        else if (rank >= i)
            low = i;
        else
            break;
    }
    return values[rank];
}

static int32_t within(int64_t rank, int32_t count)
{
    return rank < 0 ? 0 : rank >= count ? count - 1 : (int32_t)rank;
}

/* Looks at each slope between the cuts. */
static bool look(struct search *search, struct ranks ranks, double found[2])
{
    int32_t room = (int32_t)(search->high.below - search->low.below);
    size_t each = sizeof(struct kith__pair) + sizeof(double);
    kith_memory *memory = search->cloud->memory;
    double *slopes = kith__allocate(memory, (size_t)room * each);
    if (slopes == NULL)
        return false;
    struct kith__pair *pairs = (struct kith__pair *)(void *)(slopes + room);
    int32_t count = pick(search, 1, pairs, room);
    for (int32_t i = 0; i < count; i++)
        slopes[i] = slope_of(search->cloud, pairs[i]);
    int32_t first = within(ranks.first - search->low.below, count);
    int32_t last = within(ranks.last - search->low.below, count);
    found[0] = put_in_place(slopes, count, first);
    found[1] = last == first ? found[0] : put_in_place(slopes, count, last);
    kith__release(memory, slopes, (size_t)room * each);
    return true;
}

/* ---- The search --------------------------------------------------------- */

static bool is_few(const struct search *search)
{
    int64_t between = search->high.below - search->low.below;
    return between <= FEW ||
           between <= FEW_EACH * (int64_t)search->cloud->count;
}

static bool find(struct search *search, struct ranks ranks, double found[2]);

/* Each rank by itself, from where both came to. */
static bool find_apart(struct search *search, struct ranks ranks,
                       double found[2])
{
    struct cut low = search->low, high = search->high;
    double one[2], other[2];
    if (!find(search, (struct ranks){ranks.first, ranks.first}, one))
        return false;
    search->low = low;
    search->high = high;
    if (!find(search, (struct ranks){ranks.last, ranks.last}, other))
        return false;
    found[0] = one[0];
    found[1] = other[0];
    return true;
}

/* Where drawing does not help, many slopes are the same. */
static bool is_settled(struct search *search, struct ranks ranks,
                       double found[2])
{
    double each = (double)search->drawn_count /
                  (double)(search->high.below - search->low.below);
    int32_t at =
        within((int64_t)((double)(ranks.first - search->low.below) * each),
               search->drawn_count);
    double slope = search->drawn[at];
    if (!is_shared(search, ranks, slope)) {
        if (ranks.first == ranks.last)
            cut_around(search, ranks, slope);
        return false;
    }
    found[0] = found[1] = slope;
    return true;
}

static bool find(struct search *search, struct ranks ranks, double found[2])
{
    for (int round = 0; !is_few(search); round++) {
        int64_t before = search->high.below - search->low.below;
        draw(search);
        if (!narrow(search, ranks))
            return find_apart(search, ranks, found);
        if (search->high.below - search->low.below <= before / 2)
            continue;
        if (is_settled(search, ranks, found))
            return true;
        if (ranks.first != ranks.last)
            return find_apart(search, ranks, found);
        if (round == ROUNDS) {
            found[0] = found[1] = search->drawn[search->drawn_count / 2];
            return true;
        }
    }
    return look(search, ranks, found);
}

/* ---- Beginning ---------------------------------------------------------- */

/* The sign of the middle slope is known, and where it is 0 there is no more to
 * do. */
static bool begins_at_zero(struct search *search, struct ranks ranks)
{
    const struct kith__cloud *cloud = search->cloud;
    search->low = (struct cut){0, 0, true};
    search->high = (struct cut){0, cloud->pairs, true};
    if (cloud->falling <= ranks.first &&
        ranks.last < cloud->falling + cloud->level)
        return true;
    if (ranks.last < cloud->falling)
        search->high = (struct cut){0, cloud->falling, false};
    return false;
}

static bool take_room(struct search *search)
{
    size_t count = (size_t)search->cloud->count;
    size_t each = 3 * sizeof(double) + 2 * sizeof(struct kith__keyed) +
                  sizeof(struct kith__pair);
    search->size = count * each;
    search->block = kith__allocate(search->cloud->memory, search->size);
    if (search->block == NULL)
        return false;
    search->keys = search->block;
    search->spare = search->keys + count;
    search->drawn = search->spare + count;
    search->order = (struct kith__keyed *)(void *)(search->drawn + count);
    search->keyed_spare = search->order + count;
    search->pairs = (struct kith__pair *)(void *)(search->keyed_spare + count);
    return true;
}

static void measure(struct search *search)
{
    const struct kith__cloud *cloud = search->cloud;
    double low = cloud->sorted[0], high = cloud->sorted[cloud->count - 1];
    search->size_of_values = -low > high ? -low : high;
    search->reach = search->step = cloud->times[cloud->count - 1];
    for (int32_t i = 1; i < cloud->count; i++) {
        double step = cloud->times[i] - cloud->times[i - 1];
        if (step > 0 && step < search->step)
            search->step = step;
    }
}

bool kith__middle_slope(const struct kith__cloud *cloud, double *out)
{
    struct search search = {.cloud = cloud};
    struct ranks ranks = {(cloud->pairs - 1) / 2, cloud->pairs / 2};
    double found[2] = {0, 0};
    if (!begins_at_zero(&search, ranks)) {
        measure(&search);
        if (!take_room(&search))
            return false;
        bool good = find(&search, ranks, found);
        kith__release(cloud->memory, search.block, search.size);
        if (!good)
            return false;
    }
    /* Halved first: the sum of two might be too large. */
    *out = found[0] == found[1] ? found[0] : found[0] / 2 + found[1] / 2;
    return true;
}
