/* SPDX-License-Identifier: MIT */
/* reliability - the numbers that an analysis can give. */

#include <float.h>

#include "base/math.h"
#include "sample/analysis.h"

/* ---- Alpha -------------------------------------------------------------- */

/* Of so many items with these variances and that total. */
static kith_status alpha(int32_t count, double own, double total, double *out)
{
    if (count < 2 || !(total > 0))
        return KITH_E_NO_VALUE;
    double k = count;
    *out = k / (k - 1) * (1 - own / total);
    return KITH_OK;
}

kith_status kith_item_analysis_alpha(const kith_item_analysis *analysis,
                                     double *out)
{
    if (analysis == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    return alpha(analysis->count, analysis->own, analysis->total, out);
}

kith_status kith_item_analysis_alpha_interval(
    const kith_item_analysis *analysis, double level, double *low, double *high)
{
    double value;
    if (analysis == NULL || low == NULL || high == NULL ||
        !(level > 0 && level < 1))
        return KITH_E_ARGUMENT;
    kith_status status = kith_item_analysis_alpha(analysis, &value);
    if (status != KITH_OK || analysis->pairwise)
        return KITH_E_NO_VALUE;
    double outside = (1 - level) / 2;
    double df1 = (double)(analysis->people - 1);
    double df2 = df1 * (analysis->count - 1);
    *low = 1 - (1 - value) * kith__f_quantile(1 - outside, df1, df2);
    *high = 1 - (1 - value) * kith__f_quantile(outside, df1, df2);
    return KITH_OK;
}

kith_status kith_item_analysis_mean_correlation(
    const kith_item_analysis *analysis, double *out)
{
    if (analysis == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    if (!analysis->correlated)
        return KITH_E_NO_VALUE;
    *out = analysis->mean_correlation;
    return KITH_OK;
}

kith_status kith_item_analysis_standardized_alpha(
    const kith_item_analysis *analysis, double *out)
{
    double r;
    if (analysis == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    if (kith_item_analysis_mean_correlation(analysis, &r) != KITH_OK)
        return KITH_E_NO_VALUE;
    double k = analysis->count;
    double over = 1 + (k - 1) * r;
    if (!(over > 4 * k * DBL_EPSILON)) /* or what rounding left of 0 */
        return KITH_E_NO_VALUE;
    *out = k * r / over;
    return KITH_OK;
}

/* ---- One item ----------------------------------------------------------- */

static const struct part *part_of(const kith_item_analysis *analysis,
                                  int32_t index)
{
    if (analysis == NULL || index < 0 || index >= analysis->count)
        return NULL;
    return &analysis->parts[index];
}

/* The variance of the total of the other items. */
static double rest(const kith_item_analysis *analysis, const struct part *part)
{
    return kith__analysis_settled(analysis,
                                  analysis->total - 2 * part->with - part->own);
}

static kith_status correlation(double covariance, double one, double other,
                               double *out)
{
    if (!(one > 0) || !(other > 0))
        return KITH_E_NO_VALUE;
    *out = covariance / kith__sqrt(one * other);
    return KITH_OK;
}

kith_status kith_item_analysis_item_rest(const kith_item_analysis *analysis,
                                         int32_t index, double *out)
{
    const struct part *part = part_of(analysis, index);
    if (part == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    return correlation(part->with, part->own, rest(analysis, part), out);
}

kith_status kith_item_analysis_item_total(const kith_item_analysis *analysis,
                                          int32_t index, double *out)
{
    const struct part *part = part_of(analysis, index);
    if (part == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    return correlation(part->with + part->own, part->own, analysis->total, out);
}

kith_status kith_item_analysis_alpha_without(const kith_item_analysis *analysis,
                                             int32_t index, double *out)
{
    const struct part *part = part_of(analysis, index);
    if (part == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    return alpha(analysis->count - 1, analysis->own - part->own,
                 rest(analysis, part), out);
}

kith_status kith_item_analysis_alpha_turned(const kith_item_analysis *analysis,
                                            int32_t index, double *out)
{
    const struct part *part = part_of(analysis, index);
    if (part == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    return alpha(
        analysis->count, analysis->own,
        kith__analysis_settled(analysis, analysis->total - 4 * part->with),
        out);
}

int32_t kith_item_analysis_item_looks_unreversed(
    const kith_item_analysis *analysis, int32_t index)
{
    double r = 0;
    if (part_of(analysis, index) == NULL)
        return -1;
    return kith_item_analysis_item_rest(analysis, index, &r) == KITH_OK &&
           r < 0;
}

/* ---- Halves and judges -------------------------------------------------- */

kith_status kith_item_analysis_split_half(const kith_item_analysis *analysis,
                                          int32_t halves, double *r,
                                          double *spearman_brown,
                                          double *guttman)
{
    double found = 0;
    if (analysis == NULL ||
        (halves != KITH_HALVES_ODD_EVEN && halves != KITH_HALVES_FIRST_LAST))
        return KITH_E_ARGUMENT;
    const struct halves *split = halves == KITH_HALVES_ODD_EVEN
                                     ? &analysis->odd_even
                                     : &analysis->first_last;
    double total = kith__analysis_settled(analysis, split->one + split->other +
                                                        2 * split->both);
    if (correlation(split->both, split->one, split->other, &found) != KITH_OK ||
        !(total > 0) || !(found > -1 + 4 * DBL_EPSILON))
        return KITH_E_NO_VALUE;
    if (r != NULL)
        *r = found;
    if (spearman_brown != NULL)
        *spearman_brown = 2 * found / (1 + found);
    if (guttman != NULL)
        *guttman = 4 * split->both / total;
    return KITH_OK;
}

/* The mean squares of Shrout and Fleiss. */
struct mean_squares {
    double between, within, judges, error;
};

static double icc(const struct mean_squares *ms, double n, double k,
                  int32_t kind, double *over)
{
    double judged = (ms->judges - ms->error) / n;
    switch (kind) {
    case KITH_ICC_1_1:
        *over = ms->between + (k - 1) * ms->within;
        return ms->between - ms->within;
    case KITH_ICC_2_1:
        *over = ms->between + (k - 1) * ms->error + k * judged;
        return ms->between - ms->error;
    case KITH_ICC_3_1:
        *over = ms->between + (k - 1) * ms->error;
        return ms->between - ms->error;
    case KITH_ICC_1_K:
        *over = ms->between;
        return ms->between - ms->within;
    case KITH_ICC_2_K:
        *over = ms->between + judged;
        return ms->between - ms->error;
    default:
        *over = ms->between;
        return ms->between - ms->error;
    }
}

kith_status kith_item_analysis_icc(const kith_item_analysis *analysis,
                                   int32_t kind, double *out)
{
    if (analysis == NULL || out == NULL || kind < KITH_ICC_1_1 ||
        kind > KITH_ICC_3_K)
        return KITH_E_ARGUMENT;
    if (!kith__analysis_is_enough(analysis) || analysis->pairwise)
        return KITH_E_NO_VALUE;
    double n = (double)analysis->people, k = analysis->count;
    struct mean_squares ms = {.between = analysis->total / k,
                              .judges = analysis->judges};
    ms.error = (analysis->own - ms.between) / (k - 1);
    ms.within = ((n - 1) * ms.error + ms.judges) / n;
    double over;
    double top = icc(&ms, n, k, kind, &over);
    if (!(kith__analysis_settled(analysis, over) > 0))
        return KITH_E_NO_VALUE;
    *out = top / over;
    return KITH_OK;
}
