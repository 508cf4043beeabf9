/* SPDX-License-Identifier: MIT */

#include "base/math.h"

static double polynomial(const double *c, int degree, double x)
{
    double sum = c[degree];
    for (int i = degree - 1; i >= 0; i--)
        sum = sum * x + c[i];
    return sum;
}

/* exp(-y² / 2) for y of 0 or more: y² in two parts, the first exact, for an
 * error in a large y² would be as large an error in the exponential. */
static double bell(double y)
{
    double coarse = (double)(int64_t)(y * 16) / 16;
    double rest = (y - coarse) * (y + coarse);
    return kith__exp(-coarse * coarse / 2) * kith__exp(-rest / 2);
}

/* Above minus below one half, for |z| up to .67448975. */
static double middle(double z)
{
    static const double top[] = {18154.981253343561249, 1067.6894854603709582,
                                 161.02823106855587881, 2.2352520354606839287,
                                 0.065682337918207449113};
    static const double over[] = {45507.789335026729956, 10260.932208618978205,
                                  976.09855173777669322, 47.20258190468824187,
                                  1};
    double y = z * z;
    return z * (polynomial(top, 4, y) / polynomial(over, 4, y));
}

/* The share above y, for y up to the root of 32. */
static double shoulder(double y)
{
    static const double top[] = {
        9842.7148383839780218,   11602.651437647350124,
        6848.1904505362823326,   2494.5375852903726711,
        597.27027639480026226,   93.506656132177855979,
        8.8831497943883759412,   0.39894151208813466764,
        1.0765576773720192317e-8};
    static const double over[] = {
        19685.429676859990727, 38912.003286093271411, 34900.952721145977266,
        18615.571640885098091, 6485.558298266760755,  1519.377599407554805,
        235.38790178262499861, 22.266688044328115691, 1};
    return bell(y) * (polynomial(top, 8, y) / polynomial(over, 8, y));
}

/* The share above a y beyond that. */
static double tail(double y)
{
    static const double top[] = {2.9112874951168792e-5, 0.001421619193227893466,
                                 0.022235277870649807,  0.1274011611602473639,
                                 0.21589853405795699,   0.02307344176494017303};
    static const double over[] = {
        7.29751555083966205e-5, 0.00378239633202758244, 0.0659881378689285515,
        0.468238212480865118,   1.28426009614491121,    1};
    static const double one_over_root_of_two_pi = 0.398942280401432677939946;
    double square = 1 / (y * y);
    double small =
        square * (polynomial(top, 5, square) / polynomial(over, 5, square));
    return bell(y) * ((one_over_root_of_two_pi - small) / y);
}

double kith__normal_cumulative(double z)
{
    if (z != z)
        return z;
    double y = z < 0 ? -z : z;
    if (y <= 0.67448975)
        return 0.5 + middle(z);
    double beyond = 0; /* nothing that a double holds, from 39 on */
    if (y < 39)
        beyond = y <= 0x1.6a09e667f3bcdp+2 ? shoulder(y) : tail(y);
    return z < 0 ? beyond : 0.5 - beyond + 0.5;
}

/* The z for p between .075 and .925; q is p less one half. */
static double central_quantile(double q)
{
    static const double top[] = {3.3871328727963666080, 133.14166789178437745,
                                 1971.5909503065514427, 13731.693765509461125,
                                 45921.953931549871457, 67265.770927008700853,
                                 33430.575583588128105, 2509.0809287301226727};
    static const double over[] = {1,
                                  42.313330701600911252,
                                  687.18700749205790830,
                                  5394.1960214247511077,
                                  21213.794301586595867,
                                  39307.895800092710610,
                                  28729.085735721942674,
                                  5226.4952788528545610};
    double r = 0.180625 - q * q;
    return q * (polynomial(top, 7, r) / polynomial(over, 7, r));
}

/* The z with the share p above it, from the root of -log p: up to 5 … */
static double outer_quantile(double r)
{
    static const double top[] = {
        1.42343711074968357734,   4.63033784615654529590,
        5.76949722146069140550,   3.64784832476320460504,
        1.27045825245236838258,   0.241780725177450611770,
        0.0227238449892691845833, 7.74545014278341407640e-4};
    static const double over[] = {1,
                                  2.05319162663775882187,
                                  1.67638483018380384940,
                                  0.689767334985100004550,
                                  0.148103976427480074590,
                                  0.0151986665636164571966,
                                  5.47593808499534494600e-4,
                                  1.05075007164441684324e-9};
    r -= 1.6;
    return polynomial(top, 7, r) / polynomial(over, 7, r);
}

/* … and beyond. */
static double far_quantile(double r)
{
    static const double top[] = {
        6.65790464350110377720,    5.46378491116411436990,
        1.78482653991729133580,    0.296560571828504891230,
        0.0265321895265761230930,  0.00124266094738807843860,
        2.71155556874348757815e-5, 2.01033439929228813265e-7};
    static const double over[] = {1,
                                  0.599832206555887937690,
                                  0.136929880922735805310,
                                  0.0148753612908506148525,
                                  7.86869131145613259100e-4,
                                  1.84631831751005468180e-5,
                                  1.42151175831644588870e-7,
                                  2.04426310338993978564e-15};
    r -= 5;
    return polynomial(top, 7, r) / polynomial(over, 7, r);
}

double kith__normal_quantile(double p)
{
    if (!(p >= 0 && p <= 1))
        return kith__no_number();
    if (p == 0 || p == 1)
        return p == 0 ? -KITH__INFINITY : KITH__INFINITY;
    double q = p - 0.5;
    if (q >= -0.425 && q <= 0.425)
        return central_quantile(q);
    double r = kith__sqrt(-kith__log(q < 0 ? p : 1 - p));
    double z = r <= 5 ? outer_quantile(r) : far_quantile(r);
    return q < 0 ? -z : z;
}
