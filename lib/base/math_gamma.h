/* SPDX-License-Identifier: MIT */
/* math_gamma - the parts of densities that gamma and beta share.
 *
 * C. Loader (2000). Fast and accurate computation of binomial probabilities.
 * Where a density is written by these, large terms never cancel. */

#ifndef KITH_LIB_BASE_MATH_GAMMA_H
#define KITH_LIB_BASE_MATH_GAMMA_H

#define KITH__TWO_PI 0x1.921fb54442d18p+2

/* What Stirling's formula leaves of log gamma(x + 1): that less
 * (x + 1/2) log x - x + log(2 pi) / 2. x is above 0. */
double kith__stirling_rest(double x);

/* x log(x / m) + m - x, which is never below 0; x and m above 0. */
double kith__deviance(double x, double m);

#endif
