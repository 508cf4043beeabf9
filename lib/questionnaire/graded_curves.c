/* SPDX-License-Identifier: MIT */

#include "questionnaire/graded_curves.h"

#include "base/math.h"

double kith__logistic(double x)
{
    if (x >= 0)
        return 1 / (1 + kith__exp(-x));
    double odds = kith__exp(x);
    return odds / (1 + odds);
}

/* -log(1 + e^-x), from the side on which the exponential is small. */
double kith__log_logistic(double x)
{
    if (x >= 0)
        return -kith__log1p(kith__exp(-x));
    return x - kith__log1p(kith__exp(x));
}

/* 1 - e^-x for x above 0. Where e^-x is near 1, what rounding it lost is put
 * back, by W. Kahan: (u - 1) / log u is right for whatever u it came to. */
static double one_less_exp(double x)
{
    double u = kith__exp(-x);
    if (x > 1)
        return 1 - u;
    if (u == 1)
        return x;
    return (1 - u) * x / -kith__log(u);
}

/* ---- Steps between categories ------------------------------------------ */

static bool has_below(int32_t k)
{
    return k > 0;
}

static bool has_above(const struct kith__graded_item *item, int32_t k)
{
    return k + 1 < item->count;
}

/* x_k: how easily the category is reached; k from 1. */
static double reach(const struct kith__graded_item *item, int32_t k,
                    double theta)
{
    return item->slope * theta + item->intercepts[k - 1];
}

/* x_k - x_k+1, above 0, whatever theta. */
static double width(const struct kith__graded_item *item, int32_t k)
{
    return item->intercepts[k - 1] - item->intercepts[k];
}

/* ---- Curves -------------------------------------------------------------- */

double kith__graded_probability(const struct kith__graded_item *item, int32_t k,
                                double theta)
{
    double probability = 1;
    if (has_below(k))
        probability *= kith__logistic(reach(item, k, theta));
    if (has_above(item, k))
        probability *= kith__logistic(-reach(item, k + 1, theta));
    if (has_below(k) && has_above(item, k))
        probability *= one_less_exp(width(item, k));
    return probability;
}

double kith__graded_log_probability(const struct kith__graded_item *item,
                                    int32_t k, double theta)
{
    double sum = 0;
    if (has_below(k))
        sum += kith__log_logistic(reach(item, k, theta));
    if (has_above(item, k))
        sum += kith__log_logistic(-reach(item, k + 1, theta));
    if (has_below(k) && has_above(item, k))
        sum += kith__log(one_less_exp(width(item, k)));
    return sum;
}

double kith__graded_slope(const struct kith__graded_item *item, int32_t k,
                          double theta)
{
    double sum = 0;
    if (has_below(k))
        sum += kith__logistic(-reach(item, k, theta));
    if (has_above(item, k))
        sum -= kith__logistic(reach(item, k + 1, theta));
    return item->slope * sum;
}

static double spread(double x)
{
    return kith__logistic(x) * kith__logistic(-x);
}

double kith__graded_bend(const struct kith__graded_item *item, int32_t k,
                         double theta)
{
    double sum = 0;
    if (has_below(k))
        sum += spread(reach(item, k, theta));
    if (has_above(item, k))
        sum += spread(reach(item, k + 1, theta));
    return item->slope * item->slope * sum;
}

/* Σ P (P'/P)² */
double kith__graded_information(const struct kith__graded_item *item,
                                double theta)
{
    double sum = 0;
    for (int32_t k = 0; k < item->count; k++) {
        double slope = kith__graded_slope(item, k, theta);
        sum += kith__graded_probability(item, k, theta) * slope * slope;
    }
    return sum;
}
