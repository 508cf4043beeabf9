/* SPDX-License-Identifier: MIT */
/* pairs_getters - how alike two sides are, and how far apart: numbers that come
 * of what was worked out as the pairs were taken in. */

#include <float.h>

#include "base/math.h"
#include "sample/pairs.h"

/* ---- Handing out ------------------------------------------------------- */

int64_t kith_pairs_count(const kith_pairs *pairs)
{
    return pairs == NULL ? -1 : pairs->count;
}

int64_t kith_pairs_missing_count(const kith_pairs *pairs)
{
    return pairs == NULL ? -1 : pairs->missing;
}

/* Hands out a number, where the caller asks well and there is one. */
static kith_status give(const kith_pairs *pairs, bool is_there, double number,
                        double *out)
{
    if (pairs == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    if (!is_there)
        return KITH_E_NO_VALUE;
    *out = number;
    return KITH_OK;
}

static bool has(const kith_pairs *pairs, int64_t least)
{
    return pairs != NULL && pairs->count >= least;
}

static bool both_vary(const kith_pairs *pairs)
{
    return has(pairs, 2) && pairs->sides[KITH__SIDE_A].varies &&
           pairs->sides[KITH__SIDE_B].varies;
}

static const struct kith__side *side_of(const kith_pairs *pairs, int32_t side)
{
    if (pairs == NULL || (side != KITH_SIDE_A && side != KITH_SIDE_B))
        return NULL;
    return &pairs->sides[side == KITH_SIDE_A ? KITH__SIDE_A : KITH__SIDE_B];
}

static double sd_of(const kith_pairs *pairs, double squares)
{
    return kith__sqrt(squares / (double)(pairs->count - 1));
}

kith_status kith_pairs_mean(const kith_pairs *pairs, int32_t side, double *out)
{
    const struct kith__side *asked = side_of(pairs, side);
    if (asked == NULL)
        return KITH_E_ARGUMENT;
    return give(pairs, has(pairs, 1), asked->mean, out);
}

kith_status kith_pairs_sd(const kith_pairs *pairs, int32_t side, double *out)
{
    const struct kith__side *asked = side_of(pairs, side);
    if (asked == NULL)
        return KITH_E_ARGUMENT;
    bool enough = has(pairs, 2);
    return give(pairs, enough, enough ? sd_of(pairs, asked->squares) : 0, out);
}

kith_status kith_pairs_difference_mean(const kith_pairs *pairs, double *out)
{
    bool enough = has(pairs, 1);
    return give(pairs, enough, enough ? pairs->differences.mean : 0, out);
}

kith_status kith_pairs_difference_sd(const kith_pairs *pairs, double *out)
{
    bool enough = has(pairs, 2);
    return give(pairs, enough,
                enough ? sd_of(pairs, pairs->differences.squares) : 0, out);
}

kith_status kith_pairs_absolute_difference(const kith_pairs *pairs, double *out)
{
    bool enough = has(pairs, 1);
    return give(pairs, enough,
                enough ? pairs->differences.absolute / (double)pairs->count : 0,
                out);
}

int64_t kith_pairs_apart_count(const kith_pairs *pairs, double distance)
{
    if (pairs == NULL || !(distance >= 0))
        return -1;
    int64_t apart = 0;
    for (int64_t i = 0; i < pairs->count; i++)
        apart += kith__without_sign(kith__pairs_apart(pairs, i)) > distance;
    return apart;
}

static bool differences_vary(const kith_pairs *pairs)
{
    return has(pairs, 2) && pairs->differences.vary;
}

static double standardised(const kith_pairs *pairs)
{
    return pairs->differences.mean / sd_of(pairs, pairs->differences.squares);
}

kith_status kith_pairs_standardised_difference(const kith_pairs *pairs,
                                               double *out)
{
    bool enough = differences_vary(pairs);
    return give(pairs, enough, enough ? standardised(pairs) : 0, out);
}

kith_status kith_pairs_t(const kith_pairs *pairs, double *t, double *p)
{
    if (pairs == NULL || t == NULL || p == NULL)
        return KITH_E_ARGUMENT;
    if (!differences_vary(pairs))
        return KITH_E_NO_VALUE;
    double free = (double)(pairs->count - 1);
    double found = standardised(pairs) * kith__sqrt((double)pairs->count);
    *t = found;
    *p = kith__beta_cumulative(free / (free + found * found), free / 2, 0.5);
    return KITH_OK;
}

/* ---- How alike --------------------------------------------------------- */

kith_status kith_pairs_pearson(const kith_pairs *pairs, double *out)
{
    bool enough = both_vary(pairs);
    return give(pairs, enough,
                enough ? kith__side_correlation(&pairs->sides[KITH__SIDE_A],
                                                &pairs->sides[KITH__SIDE_B],
                                                pairs->products)
                       : 0,
                out);
}

kith_status kith_pairs_spearman(const kith_pairs *pairs, double *out)
{
    bool enough = both_vary(pairs);
    return give(pairs, enough, enough ? pairs->spearman : 0, out);
}

kith_status kith_pairs_kendall(const kith_pairs *pairs, double *out)
{
    bool enough = both_vary(pairs);
    return give(pairs, enough, enough ? pairs->kendall : 0, out);
}

/* The squares of both sides, each about its own mean. */
static double own_squares(const kith_pairs *pairs)
{
    return pairs->sides[KITH__SIDE_A].squares +
           pairs->sides[KITH__SIDE_B].squares;
}

static double mean_square_between(const kith_pairs *pairs)
{
    double squares = own_squares(pairs) + 2 * pairs->products;
    return squares > 0 ? squares / (2 * (double)(pairs->count - 1)) : 0;
}

static double mean_square_within(const kith_pairs *pairs)
{
    return pairs->differences.all / (2 * (double)pairs->count);
}

kith_status kith_pairs_mean_squares(const kith_pairs *pairs, double *between,
                                    double *within)
{
    if (pairs == NULL || between == NULL || within == NULL)
        return KITH_E_ARGUMENT;
    if (!has(pairs, 2))
        return KITH_E_NO_VALUE;
    *between = mean_square_between(pairs);
    *within = mean_square_within(pairs);
    return KITH_OK;
}

kith_status kith_pairs_icc(const kith_pairs *pairs, double *out)
{
    if (pairs == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    if (!has(pairs, 2) || !pairs->varies)
        return KITH_E_NO_VALUE;
    double between = mean_square_between(pairs);
    double within = mean_square_within(pairs);
    return give(pairs, between + within > 0,
                (between - within) / (between + within), out);
}

/* About the one mean of both sides: half a difference of means adds to the
 * squares of each, and takes from the products. */
kith_status kith_pairs_double_entry(const kith_pairs *pairs, double *out)
{
    if (pairs == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    if (!has(pairs, 2) || !pairs->varies)
        return KITH_E_NO_VALUE;
    double half = pairs->differences.mean / 2;
    double shift = 2 * (double)pairs->count * half * half;
    double squares = own_squares(pairs) + shift;
    double r = (2 * pairs->products - shift) / squares;
    return give(pairs, squares > 0, r > 1 ? 1 : r < -1 ? -1 : r, out);
}

/* ---- Profiles ---------------------------------------------------------- */

kith_status kith_pairs_distance(const kith_pairs *pairs, double *out)
{
    bool enough = has(pairs, 1);
    return give(pairs, enough, enough ? kith__sqrt(pairs->differences.all) : 0,
                out);
}

kith_status kith_pairs_distance_parts(const kith_pairs *pairs,
                                      double *elevation, double *scatter,
                                      double *shape)
{
    if (pairs == NULL || elevation == NULL || scatter == NULL || shape == NULL)
        return KITH_E_ARGUMENT;
    if (!has(pairs, 1))
        return KITH_E_NO_VALUE;
    double a = kith__sqrt(pairs->sides[KITH__SIDE_A].squares);
    double b = kith__sqrt(pairs->sides[KITH__SIDE_B].squares);
    double crossed = 2 * (a * b - pairs->products);
    *elevation = (double)pairs->count * pairs->differences.mean *
                 pairs->differences.mean;
    *scatter = (a - b) * (a - b);
    /* Two roots and their product leave a little of equal profiles. */
    *shape = crossed > 8 * DBL_EPSILON * a * b ? crossed : 0;
    return KITH_OK;
}
