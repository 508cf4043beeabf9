/* SPDX-License-Identifier: MIT */
/* slopes - closing in on the middle slope. */

#include "journal/slopes.h"

#include "base/math.h"
#include "base/memory.h"
#include "journal/between.h"
#include "journal/in_place.h"

enum {
    FEW = 20000,  /* slopes that are looked at one by one in any case … */
    FEW_EACH = 4, /* … and so many for each point */
    ROUNDS = 40   /* never reached but by numbers made for it */
};

/* How far beside the place where the middle should be a cut does best, in
 * standard errors: further leaves more, nearer is more often on the wrong side.
 */
#define ASIDE 0.7

/* Which of all slopes, sorted, are looked for, from 0: one, or two that stand
 * side by side. */
struct search {
    struct kith__between *between;
    int64_t first;
    int64_t last;
    int32_t from, to; /* of the drawn, these are sorted, in their places */
    double low, high; /* where among the drawn the cuts stand */
    double found[2];  /* at first a guess */
};

/* ---- The drawn ---------------------------------------------------------- */

static int32_t within(int64_t rank, int32_t count)
{
    return rank < 0 ? 0 : rank >= count ? count - 1 : (int32_t)rank;
}

/* Where among the drawn the first that is looked for should stand. */
static double place_of(const struct search *search)
{
    const struct kith__between *between = search->between;
    return search->low + (double)(search->first - between->low.below) *
                             (search->high - search->low) /
                             (double)kith__between_count(between);
}

/* The standard error of that. */
static double error_of(const struct search *search, double place)
{
    double below = place - search->low, above = search->high - place;
    return kith__sqrt(below * above / (below + above));
}

/* Sorts those that stand near the place. */
static void sort_near(struct search *search, double place)
{
    double *drawn = search->between->drawn;
    double far = 4 + 3 * error_of(search, place);
    int32_t count = search->between->drawn_count;
    int32_t from = within((int64_t)(place - far), count);
    int32_t to = within((int64_t)(place + far), count);
    kith__put_in_place(drawn, count, from);
    kith__put_in_place(drawn + from, count - from, to - from);
    kith__inversions(drawn + from, search->between->spare, to - from + 1);
    search->from = from;
    search->to = to;
}

static void draw(struct search *search)
{
    kith__between_draw(search->between);
    int32_t count = search->between->drawn_count;
    search->low = search->from = search->to = 0;
    search->high = count;
    if (count == 0) /* as rounding may have it */
        return;
    double place = place_of(search);
    sort_near(search, place);
    search->found[0] = search->found[1] =
        search->between->drawn[within((int64_t)place, count)];
}

/* ---- Gaps --------------------------------------------------------------- */

static bool are_apart(double one, double other)
{
    double size = one < 0 ? -one : one, more = other < 0 ? -other : other;
    return other - one > 0x1p-40 * (size > more ? size : more);
}

/* Whether a cut may be tried below the slope at `at`. */
static bool is_inside(const struct search *search, int32_t at)
{
    return at > search->from && at <= search->to && at > search->low &&
           at < search->high;
}

/* The first gap from `at` on, up or down; -1 where there is none. */
static int32_t gap_from(const struct search *search, int32_t at, int32_t step)
{
    const double *drawn = search->between->drawn;
    for (; is_inside(search, at); at += step)
        if (are_apart(drawn[at - 1], drawn[at]))
            return at;
    return -1;
}

/* The gap that should leave least: a little aside of the place, to where more
 * is left. */
static int32_t gap_beside(const struct search *search)
{
    double place = place_of(search);
    double aside = 1 + ASIDE * error_of(search, place);
    bool down = place - search->low > search->high - place;
    int32_t at = (int32_t)(down ? place - aside : place + aside + 1);
    int32_t gap = gap_from(search, at, down ? -1 : 1);
    return gap >= 0 ? gap : gap_from(search, at, down ? 1 : -1);
}

/* ---- Cutting ------------------------------------------------------------ */

/* Where in a gap a cut is tried: no simple slope falls there. */
#define PLACE 0.61803398875

/* Cuts between two slopes, `at` of the drawn below it; true when that finds
 * what is looked for. */
static bool cut(struct search *search, double one, double other, int32_t at)
{
    struct kith__between *between = search->between;
    bool is_low = !between->low.open && one <= between->low.slope;
    bool is_high = !between->high.open && other >= between->high.slope;
    struct kith__slope_cut next =
        is_low    ? between->low
        : is_high ? between->high
                  : kith__between_try(between, one + PLACE * (other - one));
    if (next.below <= search->first) {
        search->low = at;
        if (!is_low)
            kith__between_raise(between, next);
        return false;
    }
    if (next.below > search->last) {
        search->high = at;
        if (!is_high)
            kith__between_lower(between, next);
        return false;
    }
    kith__between_sides(between, next.slope, search->found);
    return true;
}

/* Where the drawn have no gap, many pairs share a slope: it is looked for, or
 * all of them are cut off, as near as rounding lets be. */
static bool cut_off(struct search *search, double slope)
{
    struct kith__between *between = search->between;
    int64_t below = 0, same = 0;
    kith__between_shared(between, slope, &below, &same);
    double aside = kith__between_aside(between, slope);
    if (search->first < below)
        return cut(search, slope - aside, slope - aside / 2, 0);
    if (search->last >= below + same)
        return cut(search, slope + aside / 2, slope + aside, 0);
    return true;
}

static bool is_few(const struct kith__between *between)
{
    int64_t count = kith__between_count(between);
    return count <= FEW || count <= FEW_EACH * (int64_t)between->cloud->count;
}

/* As many cuts as what is drawn once is good for. */
static bool narrow(struct search *search)
{
    const struct kith__between *between = search->between;
    int64_t before = kith__between_count(between);
    draw(search);
    while (!is_few(between)) {
        int32_t at = gap_beside(search);
        if (at < 0)
            break;
        if (cut(search, between->drawn[at - 1], between->drawn[at], at))
            return true;
    }
    return kith__between_count(between) == before &&
           cut_off(search, search->found[0]);
}

/* ---- The few that are left ---------------------------------------------- */

/* Of those behind one that is in its place. */
static double lowest(const double *values, int32_t count)
{
    double least = values[0];
    for (int32_t i = 1; i < count; i++)
        if (values[i] < least)
            least = values[i];
    return least;
}

static void find_among(struct search *search, double *slopes, int32_t count)
{
    int64_t below = search->between->low.below;
    int32_t first = within(search->first - below, count);
    int32_t last = within(search->last - below, count);
    search->found[0] = search->found[1] =
        kith__put_in_place(slopes, count, first);
    if (last > first)
        search->found[1] = lowest(slopes + last, count - last);
}

/* Looks at each slope between the cuts. */
static bool look(struct search *search)
{
    struct kith__between *between = search->between;
    size_t size = (size_t)kith__between_count(between) * sizeof(double);
    kith_memory *memory = between->cloud->memory;
    double *slopes = kith__allocate(memory, size);
    if (slopes == NULL)
        return false;
    int32_t count = kith__between_all(between, slopes);
    if (count > 0)
        find_among(search, slopes, count);
    kith__release(memory, slopes, size);
    return true;
}

/* ---- The search --------------------------------------------------------- */

/* Where nothing more can be cut off, rounding hides the rest: the guess is as
 * good. */
static bool find(struct search *search)
{
    for (int round = 0; round < ROUNDS; round++) {
        int64_t before = kith__between_count(search->between);
        if (is_few(search->between))
            return look(search);
        if (narrow(search) || kith__between_count(search->between) == before)
            break;
    }
    return true;
}

bool kith__middle_slope(const struct kith__cloud *cloud, double *out)
{
    struct kith__between between;
    struct search search = {.between = &between,
                            .first = (cloud->pairs - 1) / 2,
                            .last = cloud->pairs / 2};
    if (cloud->falling <= search.first &&
        search.last < cloud->falling + cloud->level) {
        *out = 0;
        return true;
    }
    if (!kith__between_make(&between, cloud))
        return false;
    bool good = find(&search);
    kith__between_free(&between);
    /* Halved first: the sum of two might be too large. */
    const double *found = search.found;
    if (good)
        *out = found[0] == found[1] ? found[0] : found[0] / 2 + found[1] / 2;
    return good;
}
