/* SPDX-License-Identifier: MIT */
/* counts - how sure a share is, of what was counted.
 *
 * Knows two numbers: how many there were, and how many of them were hits. */

#include <kith/series.h>

#include "base/math.h"

static double clipped(double share)
{
    return share < 0 ? 0 : share > 1 ? 1 : share;
}

kith_status kith_share_interval(int64_t hits, int64_t trials, double level,
                                double *low, double *high)
{
    if (low == NULL || high == NULL || hits < 0 || trials < hits ||
        !(level > 0 && level < 1))
        return KITH_E_ARGUMENT;
    if (trials == 0)
        return KITH_E_NO_VALUE;
    double n = (double)trials, share = (double)hits / n;
    double z = kith__normal_quantile(0.5 + level / 2);
    double squared = z * z, whole = 1 + squared / n;
    double centre = (share + squared / (2 * n)) / whole;
    double spread =
        z / whole * kith__sqrt(share * (1 - share) / n + squared / (4 * n * n));
    *low = hits == 0 ? 0 : clipped(centre - spread);
    *high = hits == trials ? 1 : clipped(centre + spread);
    return KITH_OK;
}

kith_status kith_share_test(int64_t hits, int64_t trials, double *p)
{
    if (p == NULL || hits < 0 || trials < hits)
        return KITH_E_ARGUMENT;
    if (trials == 0)
        return KITH_E_NO_VALUE;
    int64_t misses = trials - hits, more = hits > misses ? hits : misses;
    /* The share of the binomial distribution from `more` up, at one half. */
    double tail =
        kith__beta_cumulative(0.5, (double)more, (double)(trials - more + 1));
    *p = 2 * tail > 1 ? 1 : 2 * tail;
    return KITH_OK;
}
