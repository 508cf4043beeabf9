/* SPDX-License-Identifier: MIT */

#include "base/math_gamma.h"

#include "base/math.h"

/* log(2 pi) / 2. */
#define LOG_ROOT_TWO_PI 0x1.d67f1c864beb5p-1

/* Many times what any argument in the stated ranges needs. */
#define MOST_STEPS 1000000

double kith__stirling_rest(double x)
{
    double sum = 0;
    /* Each step is what the recurrence adds, and above 0. */
    for (; x < 15; x += 1)
        sum += (x + 0.5) * kith__log1p(1 / x) - 1;
    double square = 1 / (x * x);
    double series = 1.0 / 156;
    series = 691.0 / 360360 - series * square;
    series = 1.0 / 1188 - series * square;
    series = 1.0 / 1680 - series * square;
    series = 1.0 / 1260 - series * square;
    series = 1.0 / 360 - series * square;
    series = 1.0 / 12 - series * square;
    return sum + series / x;
}

double kith__deviance(double x, double m)
{
    double apart = x - m;
    if (apart * apart >= 0.01 * (x + m) * (x + m))
        return x * kith__log(x / m) + m - x;
    /* x log((1 + v) / (1 - v)) by its series: near m the terms of the formula
     * would cancel. */
    double v = apart / (x + m);
    double square = v * v;
    double sum = apart * v;
    double term = 2 * x * v;
    for (int j = 3;; j += 2) {
        term *= square;
        double more = sum + term / j;
        if (more == sum)
            return sum;
        sum = more;
    }
}

double kith__log_gamma(double x)
{
    if (!(x > 0) || x == KITH__INFINITY)
        return x == KITH__INFINITY ? x : kith__no_number();
    double shift = 1;
    for (; x < 15; x += 1)
        shift *= x;
    x -= 1;
    double formula = (x + 0.5) * kith__log(x) - x + LOG_ROOT_TWO_PI;
    return formula + kith__stirling_rest(x) - kith__log(shift);
}

/* x^shape exp(-x) / gamma(shape + 1), x above 0. */
static double poisson(double x, double shape)
{
    if (shape < 1e-3)
        return kith__exp(shape * kith__log(x) - x - kith__log_gamma(shape + 1));
    double exponent = -kith__stirling_rest(shape) - kith__deviance(shape, x);
    return kith__exp(exponent) / kith__sqrt(KITH__TWO_PI * shape);
}

/* The share below x, where x lies below shape + 1. */
static double by_series(double x, double shape)
{
    double term = 1;
    double sum = 1;
    for (int n = 1; n < MOST_STEPS; n++) {
        term *= x / (shape + n);
        if (sum + term == sum)
            break;
        sum += term;
    }
    return poisson(x, shape) * sum;
}

/* The share above x, elsewhere. Lentz's way through the fraction. */
static double by_fraction(double x, double shape)
{
    double b = x + 1 - shape;
    double c = 1e300;
    double d = 1 / b;
    double product = d;
    for (int n = 1; n < MOST_STEPS; n++) {
        double a = -n * (n - shape);
        b += 2;
        d = 1 / (a * d + b);
        c = b + a / c;
        double factor = c * d;
        product *= factor;
        if (factor - 1 < 0x1p-53 && 1 - factor < 0x1p-53)
            break;
    }
    return poisson(x, shape) * shape * product;
}

static double gamma_share(double x, double shape, int above)
{
    if (!(shape > 0 && shape < KITH__INFINITY) || x != x)
        return kith__no_number();
    if (x <= 0)
        return above;
    if (x == KITH__INFINITY)
        return !above;
    if (x < shape + 1) {
        double below = by_series(x, shape);
        return above ? 1 - below : below;
    }
    double share = by_fraction(x, shape);
    return above ? share : 1 - share;
}

double kith__gamma_cumulative(double x, double shape)
{
    return gamma_share(x, shape, 0);
}

double kith__gamma_upper(double x, double shape)
{
    return gamma_share(x, shape, 1);
}
