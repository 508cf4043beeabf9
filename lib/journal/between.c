/* SPDX-License-Identifier: MIT */

#include "journal/between.h"

#include <float.h>
#include <string.h>

#include "base/memory.h"

enum { DRAWN_EACH = 2 }; /* slopes for each point */

static double key_at(const struct kith__between *between, double slope,
                     int32_t i)
{
    double value = between->cloud->values[i] - between->middle;
    return value - slope * between->cloud->times[i];
}

static double slope_of(const struct kith__cloud *cloud, struct kith__pair pair)
{
    double rise = cloud->values[pair.smaller] - cloud->values[pair.larger];
    return rise / (cloud->times[pair.smaller] - cloud->times[pair.larger]);
}

/* How far rounding may have moved a key. */
static double error_of_keys(const struct kith__between *between, double slope)
{
    double size = slope < 0 ? -slope : slope;
    return DBL_EPSILON * (size * between->reach + between->largest);
}

int64_t kith__between_count(const struct kith__between *between)
{
    return between->high.below - between->low.below;
}

double kith__between_aside(const struct kith__between *between, double slope)
{
    return 16 * error_of_keys(between, slope) / between->step;
}

/* ---- What rounding may put in any order --------------------------------- */

/* Whether one point must go behind another that is beside it: of two points the
 * later goes first where the slope between them lies below the cut. */
static bool is_wrong(const struct kith__between *between, double slope,
                     int32_t before, int32_t behind)
{
    const double *times = between->cloud->times;
    struct kith__pair pair = {before, behind};
    return times[before] != times[behind] &&
           (slope_of(between->cloud, pair) < slope) ==
               (times[behind] > times[before]);
}

/* Puts points right that rounding may have put in any order; true where it
 * had. */
static bool settle_run(struct kith__between *between, double slope,
                       struct kith__keyed *keys, int32_t count)
{
    int32_t half = count / 2, left = 0, right = half, at = 0;
    struct kith__keyed *spare = between->keyed_spare;
    if (count < 2)
        return false;
    bool moved = settle_run(between, slope, keys, half);
    moved |= settle_run(between, slope, keys + half, count - half);
    if (!is_wrong(between, slope, keys[half - 1].at, keys[half].at))
        return moved;
    memcpy(spare, keys, (size_t)half * sizeof *keys);
    while (left < half && right < count)
        keys[at++] = is_wrong(between, slope, spare[left].at, keys[right].at)
                         ? keys[right++]
                         : spare[left++];
    memcpy(keys + at, spare + left, (size_t)(half - left) * sizeof *keys);
    return true;
}

static bool settle(struct kith__between *between, double slope)
{
    struct kith__keyed *keys = between->turned;
    double near = 2 * error_of_keys(between, slope);
    int32_t count = between->cloud->count;
    bool moved = false;
    for (int32_t first = 0, end = 1; first < count; first = end++) {
        while (end < count && keys[end].key - keys[end - 1].key <= near)
            end++;
        moved |= settle_run(between, slope, keys + first, end - first);
    }
    return moved;
}

/* ---- Counting ----------------------------------------------------------- */

/* Turns the points from the order of the low cut into that of their numbers,
 * and says how many pairs that turns. */
static int64_t turn(struct kith__between *between, const double *numbers,
                    struct kith__picked *picked)
{
    int32_t count = between->cloud->count;
    for (int32_t i = 0; i < count; i++) {
        int32_t at = between->order[i].at;
        between->turned[i] = (struct kith__keyed){numbers[at], at};
    }
    return kith__inversions_picked(between->turned, between->keyed_spare, count,
                                   picked);
}

struct kith__slope_cut kith__between_try(struct kith__between *between,
                                         double slope)
{
    int32_t count = between->cloud->count;
    for (int32_t i = 0; i < count; i++)
        between->keys[i] = key_at(between, slope, i);
    int64_t more = turn(between, between->keys, NULL);
    if (settle(between, slope)) {
        for (int32_t i = 0; i < count; i++)
            between->keys[between->turned[i].at] = i;
        more = turn(between, between->keys, NULL);
    }
    return (struct kith__slope_cut){.slope = slope,
                                    .below = between->low.below + more};
}

/* ---- Moving the cuts ---------------------------------------------------- */

void kith__between_raise(struct kith__between *between,
                         struct kith__slope_cut cut)
{
    struct kith__keyed *order = between->order;
    between->order = between->turned;
    between->turned = order;
    between->low = cut;
}

void kith__between_lower(struct kith__between *between,
                         struct kith__slope_cut cut)
{
    for (int32_t i = 0; i < between->cloud->count; i++)
        between->places[between->turned[i].at] = i;
    between->high = cut;
}

/* ---- Beside a cut ------------------------------------------------------- */

/* Of two slopes that follow each other, one above a cut and one below, both are
 * between neighbours in its order: as the cut moves on to either, these are the
 * first to change places. */
void kith__between_sides(const struct kith__between *between, double slope,
                         double sides[2])
{
    const struct kith__keyed *order = between->turned;
    bool any[2] = {false, false};
    for (int32_t i = 1; i < between->cloud->count; i++) {
        struct kith__pair pair = {order[i - 1].at, order[i].at};
        if (between->cloud->times[pair.larger] ==
            between->cloud->times[pair.smaller])
            continue;
        double other = slope_of(between->cloud, pair);
        int side = other > slope;
        if (!any[side] || (side ? other < sides[1] : other > sides[0]))
            sides[side] = other;
        any[side] = true;
    }
}

/* ---- Drawing ------------------------------------------------------------ */

/* Without cuts, every pair of different times will do. */
static void pick_any(const struct kith__cloud *cloud,
                     struct kith__picked *picked)
{
    int64_t met = 0;
    int32_t earlier = 0;
    for (int32_t i = 0; i < cloud->count; i++) {
        if (i > 0 && cloud->times[i] != cloud->times[i - 1])
            earlier = i;
        for (; picked->next < met + earlier && picked->count < picked->room;
             kith__pick_step(picked))
            picked->pairs[picked->count++] =
                (struct kith__pair){(int32_t)(picked->next - met), i};
        met += earlier;
    }
}

/* About every `step`-th slope of all, or of those that the cuts leave. A pair
 * is no larger than a double: its slope takes its place. */
static int32_t pick_slopes(struct kith__between *between, int64_t next,
                           int64_t step, double *slopes, int32_t room)
{
    struct kith__picked picked = {.next = next,
                                  .step = step,
                                  .dice = UINT64_C(88172645463325252),
                                  .pairs = (struct kith__pair *)(void *)slopes,
                                  .room = room};
    if (between->low.open && between->high.open)
        pick_any(between->cloud, &picked);
    else
        turn(between, between->places, &picked);
    for (int32_t i = 0; i < picked.count; i++) {
        struct kith__pair pair;
        memcpy(&pair, slopes + i, sizeof pair);
        slopes[i] = slope_of(between->cloud, pair);
    }
    return picked.count;
}

void kith__between_draw(struct kith__between *between)
{
    int32_t wanted = DRAWN_EACH * between->cloud->count;
    int64_t step = kith__between_count(between) / wanted + 1;
    between->drawn_count = pick_slopes(between, step / 2, step, between->drawn,
                                       wanted + wanted / 4);
}

int32_t kith__between_all(struct kith__between *between, double *slopes)
{
    int32_t room = (int32_t)kith__between_count(between);
    return pick_slopes(between, 0, 1, slopes, room);
}

/* ---- A slope that many pairs share -------------------------------------- */

/* Points that only rounding may part have the same number. */
void kith__between_shared(struct kith__between *between, double slope,
                          int64_t *below, int64_t *same)
{
    int32_t count = between->cloud->count, number = 0;
    struct kith__keyed *order = between->turned;
    double error = error_of_keys(between, slope);
    int64_t alike = 0;
    *same = -between->cloud->same_points;
    for (int32_t i = 0; i < count; i++)
        order[i] = (struct kith__keyed){key_at(between, slope, i), i};
    kith__inversions_keyed(order, between->keyed_spare, count);
    for (int32_t i = 0; i < count; i++) {
        bool near = i > 0 && order[i].key - order[i - 1].key <= 2 * error;
        alike = near ? alike + 1 : 0;
        number += !near;
        *same += alike;
        between->keys[order[i].at] = number;
    }
    *below = kith__inversions(between->keys, between->spare, count);
}

/* ---- Room --------------------------------------------------------------- */

/* Numbers alone are sorted where those with owners are not at the time. On some
 * processors a number with its owner is smaller than two numbers. */
static bool take_room(struct kith__between *between)
{
    size_t count = (size_t)between->cloud->count;
    size_t drawn = count * DRAWN_EACH * 5 / 4;
    size_t keyed = sizeof(struct kith__keyed), alone = 2 * sizeof(double);
    size_t each = sizeof(double) + 2 * keyed + (keyed > alone ? keyed : alone);
    between->size = drawn * sizeof(double) + count * each;
    between->drawn = kith__allocate(between->cloud->memory, between->size);
    if (between->drawn == NULL)
        return false;
    between->places = between->drawn + drawn;
    between->order = (struct kith__keyed *)(void *)(between->places + count);
    between->turned = between->order + count;
    between->keyed_spare = between->turned + count;
    between->keys = (double *)(void *)between->keyed_spare;
    between->spare = between->keys + count;
    return true;
}

static void measure(struct kith__between *between)
{
    const struct kith__cloud *cloud = between->cloud;
    double low = cloud->sorted[0], high = cloud->sorted[cloud->count - 1];
    between->middle = low / 2 + high / 2;
    between->largest = high / 2 - low / 2;
    between->reach = between->step = cloud->times[cloud->count - 1];
    for (int32_t i = 1; i < cloud->count; i++) {
        double step = cloud->times[i] - cloud->times[i - 1];
        if (step > 0 && step < between->step)
            between->step = step;
    }
}

bool kith__between_make(struct kith__between *between,
                        const struct kith__cloud *cloud)
{
    *between = (struct kith__between){.cloud = cloud};
    if (!take_room(between))
        return false;
    measure(between);
    between->low = (struct kith__slope_cut){.open = true};
    between->high =
        (struct kith__slope_cut){.below = cloud->pairs, .open = true};
    /* Below all slopes the points stand in order of time, above all slopes in
     * that order backwards. */
    for (int32_t i = 0; i < cloud->count; i++) {
        between->order[i] = (struct kith__keyed){i, i};
        between->places[i] = -cloud->times[i];
    }
    return true;
}

void kith__between_free(struct kith__between *between)
{
    kith__release(between->cloud->memory, between->drawn, between->size);
    between->drawn = NULL;
}
