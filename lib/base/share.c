/* SPDX-License-Identifier: MIT */

#include "base/share.h"

#include "base/wide.h"

/* The square of 1.959964, which leaves 2.5 % of the normal curve above it; in
 * millionths. */
#define SQUARED_95 INT64_C(3841459)

/* The lower end lies above t exactly where the share does, and t's own test
 * refuses it: a > t n and (a - t n)² > z² t (1 - t) n, n being a + b. With
 * everything in millionths both sides come out over 10 to the 24. */
bool kith__outweighs(kith__decimal a, kith__decimal b, kith__decimal above)
{
    kith__decimal n = a + b;
    kith__wide left =
        kith__wide_multiply(kith__wide_of(a), kith__wide_of(KITH__ONE));
    kith__wide right =
        kith__wide_multiply(kith__wide_of(above), kith__wide_of(n));
    kith__wide excess = kith__wide_subtract(left, right);
    if (kith__wide_sign(excess) <= 0)
        return false;
    kith__wide spread = kith__wide_multiply(
        kith__wide_of(SQUARED_95),
        kith__wide_multiply(kith__wide_of(above * (KITH__ONE - above)),
                            kith__wide_of(n)));
    return kith__wide_compare(kith__wide_multiply(excess, excess), spread) > 0;
}
