/* SPDX-License-Identifier: MIT */
/* content_series - made-up weekly ratings, and how often they swing.
 *
 * Knows no questionnaire. */

#include "content_series.h"

#include <math.h>

/* Mean and deviation of all but the first are those of an earlier table,
 * which names a carry for the last alone, and no numbers for the first. A carry
 * of .2 returns its figures for the average and the mixed kind, none those for
 * the volatile one; the steady kind is one whose good weeks are the rule. */
const struct series_made series_made[SERIES_KINDS] = {
    {"steady good", 4.2, 0.7, 0.2}, {"average", 3.5, 0.9, 0.2},
    {"mixed", 3.0, 1.0, 0.2},       {"volatile", 3.0, 1.6, 0.0},
    {"cycling", 3.0, 2.0, -0.3},
};

const struct series_rule series_rules[SERIES_RULES] = {
    {2, 4, 4, {.002, .14, .26, .61, .85}},
    {1, 4, 3, {.000, .005, .06, .45, .73}},
    {1, 5, 3, {.000, .001, .005, .21, .55}},
};

/* AR(1): each week carries some of the last one's distance from the mean. */
void series_make(struct random *random, enum series_kind kind,
                 int ratings[SERIES_WEEKS])
{
    const struct series_made *made = &series_made[kind];
    double fresh = sqrt(1 - made->carry * made->carry);
    double at = random_normal(random);
    for (int week = 0; week < SERIES_WEEKS; week++) {
        double rating = floor(made->mean + made->deviation * at + 0.5);
        ratings[week] = rating < 1 ? 1 : rating > 5 ? 5 : (int)rating;
        at = made->carry * at + fresh * random_normal(random);
    }
}

int series_swings(const int ratings[SERIES_WEEKS], int low, int high)
{
    int side = 0, swings = 0;
    for (int week = 0; week < SERIES_WEEKS; week++) {
        int now = ratings[week] <= low ? -1 : ratings[week] >= high ? 1 : 0;
        if (now == 0)
            continue;
        if (side != 0 && now != side)
            swings++;
        side = now;
    }
    return swings;
}
