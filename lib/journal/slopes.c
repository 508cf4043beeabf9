/* SPDX-License-Identifier: MIT */
/* slopes - closing in on the middle slope. */

#include "journal/slopes.h"

#include "base/math.h"
#include "base/memory.h"
#include "journal/between.h"

enum {
    FEW = 20000,  /* slopes that are looked at one by one in any case … */
    FEW_EACH = 8, /* … and so many for each point */
    ROUNDS = 40   /* never reached but by numbers made for it */
};

/* Which of all slopes, sorted, are looked for, from 0: one, or two that stand
 * side by side. */
struct ranks {
    int64_t first;
    int64_t last;
};

/* ---- Cutting ------------------------------------------------------------ */

/* Where in a gap a cut is tried: at places that no simple slope falls on. */
static const double places[] = {0.61803398875, 0.41421356237, 0.73205080757,
                                0.23606797750};

/* Cuts between two slopes that were drawn. False where that parts the ranks. */
static bool cut(struct kith__between *between, struct ranks ranks, double one,
                double other)
{
    struct kith__slope_cut tried = {0, 0, false};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        if (kith__between_try(between, one + places[i] * (other - one), &tried))
            break;
    if (tried.below <= ranks.first)
        kith__between_raise(between, tried);
    else if (tried.below <= ranks.last)
        return false;
    else if (tried.below <= between->high.below)
        between->high = tried;
    return true;
}

static bool are_apart(double one, double other)
{
    double size = one < 0 ? -one : one, more = other < 0 ? -other : other;
    return other - one > 0x1p-40 * (size > more ? size : more);
}

/* The gap at `at` among the drawn, or the next one below; -1 where there is
 * none. */
static int32_t gap_down(const struct kith__between *between, int32_t at)
{
    if (at > between->drawn_count - 2)
        at = between->drawn_count - 2;
    while (at >= 0 && !are_apart(between->drawn[at], between->drawn[at + 1]))
        at--;
    return at;
}

static int32_t gap_up(const struct kith__between *between, int32_t at)
{
    while (at < between->drawn_count - 1 &&
           !are_apart(between->drawn[at], between->drawn[at + 1]))
        at++;
    return at < between->drawn_count - 1 ? at : -1;
}

/* Where among the drawn a rank should stand. */
static double place_of(const struct kith__between *between, int64_t rank)
{
    return (double)(rank - between->low.below) * between->drawn_count /
           (double)kith__between_count(between);
}

/* Cuts on both sides of where the ranks should lie; false where a cut parts
 * them. */
static bool narrow(struct kith__between *between, struct ranks ranks)
{
    /* 2.5 standard errors: once in 80 times it lies outside, and costs a round
     * more. */
    double margin = 2 + 1.25 * kith__sqrt(between->drawn_count);
    double from = place_of(between, ranks.first) - margin;
    double to = place_of(between, ranks.last) + margin;
    int32_t low = from < 0 ? -1 : gap_down(between, (int32_t)from);
    int32_t high =
        to >= between->drawn_count ? -1 : gap_up(between, (int32_t)to);
    const double *drawn = between->drawn;
    if (low >= 0 && !cut(between, ranks, drawn[low], drawn[low + 1]))
        return false;
    return high < 0 || cut(between, ranks, drawn[high], drawn[high + 1]);
}

/* ---- The few that are left ---------------------------------------------- */

static void swap(double *one, double *other)
{
    double value = *one;
    *one = *other;
    *other = value;
}

/* Puts number `rank` of the values in its place, and what is below it before
 * it (C. A. R. Hoare 1961). */
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
            if (i <= j)
                swap(&values[i++], &values[j--]);
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

/* Of those behind one that is in its place. */
static double lowest(const double *values, int32_t count)
{
    double least = values[0];
    for (int32_t i = 1; i < count; i++)
        if (values[i] < least)
            least = values[i];
    return least;
}

static int32_t within(int64_t rank, int32_t count)
{
    return rank < 0 ? 0 : rank >= count ? count - 1 : (int32_t)rank;
}

/* Looks at each slope between the cuts. */
static bool look(struct kith__between *between, struct ranks ranks,
                 double found[2])
{
    size_t size = (size_t)kith__between_count(between) * sizeof(double);
    kith_memory *memory = between->cloud->memory;
    double *slopes = kith__allocate(memory, size);
    if (slopes == NULL)
        return false;
    int32_t count = kith__between_all(between, slopes);
    int32_t first = within(ranks.first - between->low.below, count);
    int32_t last = within(ranks.last - between->low.below, count);
    found[0] = put_in_place(slopes, count, first);
    found[1] = last == first ? found[0] : lowest(slopes + last, count - last);
    kith__release(memory, slopes, size);
    return true;
}

/* ---- The search --------------------------------------------------------- */

static bool is_few(const struct kith__between *between)
{
    int64_t count = kith__between_count(between);
    return count <= FEW || count <= FEW_EACH * (int64_t)between->cloud->count;
}

static bool find(struct kith__between *between, struct ranks ranks,
                 double found[2]);

/* Each rank by itself, from where both came to. */
static bool find_apart(struct kith__between *between, struct ranks ranks,
                       double found[2])
{
    struct kith__slope_cut low = between->low, high = between->high;
    double other[2];
    if (!find(between, (struct ranks){ranks.first, ranks.first}, found))
        return false;
    kith__between_reset(between, low, high);
    if (!find(between, (struct ranks){ranks.last, ranks.last}, other))
        return false;
    found[1] = other[0];
    return true;
}

/* Cuts as near a slope as rounding lets be. */
static void cut_around(struct kith__between *between, struct ranks ranks,
                       double slope)
{
    double aside = kith__between_aside(between, slope);
    cut(between, ranks, slope - aside, slope - aside / 2);
    cut(between, ranks, slope + aside / 2, slope + aside);
}

/* Where drawing does not help, many pairs share a slope. */
static bool is_shared(struct kith__between *between, struct ranks ranks,
                      double slope)
{
    int64_t below = 0, same = 0;
    kith__between_shared(between, slope, &below, &same);
    return below <= ranks.first && ranks.last < below + same;
}

static bool find(struct kith__between *between, struct ranks ranks,
                 double found[2])
{
    for (int round = 0; !is_few(between); round++) {
        int64_t before = kith__between_count(between);
        kith__between_draw(between);
        double place = place_of(between, ranks.first);
        double slope =
            between->drawn[within((int64_t)place, between->drawn_count)];
        if (!narrow(between, ranks))
            return find_apart(between, ranks, found);
        if (kith__between_count(between) <= before / 4 * 3)
            continue;
        found[0] = found[1] = slope;
        if (is_shared(between, ranks, slope) || round == ROUNDS)
            return true;
        if (ranks.first != ranks.last)
            return find_apart(between, ranks, found);
        cut_around(between, ranks, slope);
    }
    return look(between, ranks, found);
}

bool kith__middle_slope(const struct kith__cloud *cloud, double *out)
{
    struct kith__between between;
    struct ranks ranks = {(cloud->pairs - 1) / 2, cloud->pairs / 2};
    double found[2] = {0, 0};
    if (cloud->falling <= ranks.first &&
        ranks.last < cloud->falling + cloud->level) {
        *out = 0;
        return true;
    }
    if (!kith__between_make(&between, cloud))
        return false;
    bool good = find(&between, ranks, found);
    kith__between_free(&between);
    /* Halved first: the sum of two might be too large. */
    if (good)
        *out = found[0] == found[1] ? found[0] : found[0] / 2 + found[1] / 2;
    return good;
}
