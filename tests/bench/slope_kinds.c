/* SPDX-License-Identifier: MIT */

#include "slope_kinds.h"

#define WEEK INT64_C(604800)

enum {
    ALL_DIFFER,
    RATINGS,
    RATINGS_THAT_RISE,
    TWO_LEVELS,
    ZEROS_THEN_LINE,
    BURSTS,
    TEN_AT_ONCE,
    WALK,
    WHOLE_STEPS,
    SORTED,
    TWO_LINES,
    HALF_ON_A_LINE,
    TIMES_THAT_GROW
};

static const char *const names[SLOPE_KINDS] = {
    [ALL_DIFFER] = "all values differ",
    [RATINGS] = "ratings 1 to 5",
    [RATINGS_THAT_RISE] = "ratings that rise",
    [TWO_LEVELS] = "two levels",
    [ZEROS_THEN_LINE] = "70 % zeros, then a line",
    [BURSTS] = "unequal times",
    [TEN_AT_ONCE] = "ten points at a time",
    [WALK] = "a random walk",
    [WHOLE_STEPS] = "a walk by whole steps",
    [SORTED] = "sorted",
    [TWO_LINES] = "two lines side by side",
    [HALF_ON_A_LINE] = "half of the pairs on a line",
    [TIMES_THAT_GROW] = "times that grow apart"};

const char *slope_kind_name(int kind)
{
    return names[kind];
}

/* Marsaglia's xorshift (2003). */
static uint64_t drawn(uint64_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state >> 16;
}

static double share(uint64_t *state)
{
    return (double)(drawn(state) % 1000003) / 1000003;
}

/* `before` is the time of the point before. */
static int64_t time_of(int kind, int32_t i, int32_t count, int64_t before,
                       uint64_t *state)
{
    switch (kind) {
    case ZEROS_THEN_LINE:
    case WHOLE_STEPS:
    case HALF_ON_A_LINE:
        return i;
    case BURSTS:
        return before + (drawn(state) % 10 == 0 ? 10 * WEEK : 60);
    case TEN_AT_ONCE:
        return i / 10;
    case TIMES_THAT_GROW:
        return before + 1 + before * 20 / count;
    default:
        return i * WEEK + (int64_t)(drawn(state) % 80000);
    }
}

/* `before` is the value of the point before. */
static double value_of(int kind, int32_t i, int32_t count, double before,
                       uint64_t *state)
{
    switch (kind) {
    case ALL_DIFFER: /* and rise a little */
        return 100 * share(state) + i * 1e-4;
    case RATINGS:
        return (double)(1 + drawn(state) % 5);
    case RATINGS_THAT_RISE:
        return (double)(int)(1 + 3.0 * i / count + 1.5 * share(state));
    case TWO_LEVELS:
        return i > count / 2;
    case ZEROS_THEN_LINE:
        return i < 0.7 * count ? 0 : i;
    case WALK:
        return before + share(state) - 0.5;
    case WHOLE_STEPS:
        return before + (drawn(state) % 2 == 0 ? 1 : -1);
    case SORTED:
        return before + share(state);
    case TWO_LINES: /* half of the slopes hardly differ */
        return 3 * i + (drawn(state) % 2 == 0 ? 1000 : 0) + 0.01 * share(state);
    case HALF_ON_A_LINE: /* nearly all other slopes are higher */
        return 2 * i + (i < 0.7071 * count ? 0 : 1000 + share(state));
    default:
        return share(state);
    }
}

void slope_kind_fill(int kind, int32_t count, int64_t *times, double *values)
{
    uint64_t state = UINT64_C(88172645463325252);
    for (int32_t i = 0; i < count; i++) {
        times[i] = time_of(kind, i, count, i > 0 ? times[i - 1] : 0, &state);
        values[i] = value_of(kind, i, count, i > 0 ? values[i - 1] : 0, &state);
    }
}
