/* SPDX-License-Identifier: MIT */

#include "base/math.h"

#include "base/math_gamma.h"

/* The fraction needs about the root of the larger of a and b. */
#define MOST_STEPS 1000000

/* x^a y^b / B(a, b), which is the density times x y. x and y add up to 1; both
 * are given, for the smaller one is known to more digits. */
static double density(double x, double y, double a, double b)
{
    double n = a + b;
    double exponent = kith__stirling_rest(n) - kith__stirling_rest(a) -
                      kith__stirling_rest(b) - kith__deviance(a, n * x) -
                      kith__deviance(b, n * y);
    return kith__exp(exponent) * kith__sqrt(a / n * b / KITH__TWO_PI);
}

/* The continued fraction b0 + a1 / (b1 + a2 / (b2 + ... for x up to
 * (a + 1) / (a + b + 2); no term cancels another there. Lentz's way. */
static double fraction(double x, double y, double a, double b)
{
    double lambda = a * y - b * x + 1;
    double product = a / (a + 1) * lambda;
    double c = product, d = 0;
    for (int m = 1; m < MOST_STEPS; m++) {
        double t = a + 2 * m;
        double share = m * (b - m) * x / (t - 1);
        double top = (a + m - 1) * (a + b + m - 1) / (t - 1) * share * x;
        double over = m + share + (a + m) / (t + 1) * (lambda + m * (1 + y));
        d = 1 / (over + top * d);
        c = over + top / c;
        double factor = c * d;
        product *= factor;
        if (factor - 1 < 0x1p-52 && 1 - factor < 0x1p-52)
            break;
    }
    return product;
}

/* The share below x, which is 1 - y; both above 0. */
static double share(double x, double y, double a, double b)
{
    if (x * (a + b + 2) <= a + 1)
        return density(x, y, a, b) / fraction(x, y, a, b);
    return 1 - density(x, y, a, b) / fraction(y, x, b, a);
}

static int is_positive(double x)
{
    return x > 0 && x < KITH__INFINITY;
}

double kith__beta_cumulative(double x, double a, double b)
{
    if (!is_positive(a) || !is_positive(b) || x != x)
        return kith__no_number();
    if (x <= 0 || x >= 1)
        return x >= 1;
    return share(x, 1 - x, a, b);
}

/* The x up to one half with the share p below it; there is one. On logarithms
 * the share is concave, so that from the left Newton's steps only grow, and
 * from the right one step leads to the left. */
static double lower_quantile(double p, double a, double b)
{
    double log_p = kith__log(p);
    double last = KITH__INFINITY;
    double x = a / (a + b);
    if (x > 0.5)
        x = 0.5;
    for (int i = 0; i < 200; i++) {
        double below = share(x, 1 - x, a, b);
        double slope = density(x, 1 - x, a, b) / (1 - x) / below;
        double step = (log_p - kith__log(below)) / slope;
        double next = x * kith__exp(step);
        if (next > 0.5)
            next = 0.5;
        if (!(next > 0))
            return 0; /* nearer to 0 than a double can be */
        double apart = next < x ? x - next : next - x;
        x = next;
        /* Steps that no longer shrink are the rounding of the share. */
        if (apart <= 0x1p-52 * x || (apart < 1e-6 * x && apart >= last))
            break;
        last = apart;
    }
    return x;
}

/* 1 - p has lost digits of a small p, so y, the quantile's distance from 1 by
 * those left, is led on by p itself. */
static double mended_quantile(double y, double p, double a, double b)
{
    double log_p = kith__log(p);
    double last = KITH__INFINITY;
    for (int i = 0; i < 100; i++) {
        double below = share(1 - y, y, a, b);
        double slope = density(1 - y, y, a, b) / (y * (1 - y)) / below;
        double step = (kith__log(below) - log_p) / slope;
        double apart = step < 0 ? -step : step;
        if (!(y + step > 0 && y + step < 1) || apart >= last)
            break;
        y += step;
        if (apart <= 0x1p-52 * y)
            break;
        last = apart;
    }
    return y;
}

/* The quantile and its distance from 1. */
static void both_quantiles(double p, double a, double b, double *x, double *y)
{
    if (p <= share(0.5, 0.5, a, b)) {
        *x = lower_quantile(p, a, b);
        *y = 1 - *x;
    } else {
        *y = lower_quantile(1 - p, b, a);
        *y = mended_quantile(*y, p, a, b);
        *x = 1 - *y;
    }
}

double kith__beta_quantile(double p, double a, double b)
{
    if (!is_positive(a) || !is_positive(b) || !(p >= 0 && p <= 1))
        return kith__no_number();
    if (p == 0 || p == 1)
        return p;
    double x, y;
    both_quantiles(p, a, b, &x, &y);
    return x;
}

double kith__f_cumulative(double f, double df1, double df2)
{
    if (!is_positive(df1) || !is_positive(df2) || f != f)
        return kith__no_number();
    if (f <= 0 || f == KITH__INFINITY)
        return f > 0;
    double ratio = df1 / df2 * f;
    if (ratio == KITH__INFINITY)
        return 1;
    double x = ratio / (1 + ratio), y = 1 / (1 + ratio);
    if (x <= 0)
        return 0;
    return share(x, y, df1 / 2, df2 / 2);
}

double kith__f_quantile(double p, double df1, double df2)
{
    if (!is_positive(df1) || !is_positive(df2) || !(p >= 0 && p <= 1))
        return kith__no_number();
    if (p == 0 || p == 1)
        return p == 0 ? 0 : KITH__INFINITY;
    double x, y;
    both_quantiles(p, df1 / 2, df2 / 2, &x, &y);
    return x / y * (df2 / df1);
}
