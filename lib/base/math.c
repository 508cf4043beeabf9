/* SPDX-License-Identifier: MIT */

#include "base/math.h"

#define EXPONENT_BITS UINT64_C(0x7ff0000000000000)
#define MANTISSA_BITS UINT64_C(0x000fffffffffffff)

/* The upper half of a double that stands for the root of a half. */
#define ROOT_HALF UINT64_C(0x3fe6a09e00000000)

/* The significand of 53 bits and the power of two of a number above 0. */
static uint64_t take_apart(double x, int *power)
{
    uint64_t bits = kith__double_bits(x);
    int exponent = (int)(bits >> 52);
    bits &= MANTISSA_BITS;
    if (exponent == 0)
        exponent = 1;
    else
        bits |= MANTISSA_BITS + 1;
    while (bits <= MANTISSA_BITS) {
        bits <<= 1;
        exponent--;
    }
    *power = exponent - 1075;
    return bits;
}

/* 53 digits of the root and one more to round by: a root never lies half way
 * between two doubles. */
double kith__sqrt_by_digits(double x)
{
    if (!(x > 0) || x == KITH__INFINITY)
        return x < 0 ? kith__no_number() : x;
    int power;
    uint64_t rest = take_apart(x, &power);
    if (power & 1) {
        rest <<= 1;
        power--;
    }
    /* Two digits of the number at a time, as on paper: 54 bits come from the
     * significand, as many again are zeros. */
    uint64_t root = 0, left = 0;
    for (int i = 0; i < 54; i++) {
        uint64_t pair = i < 27 ? rest >> (52 - 2 * i) & 3 : 0;
        left = left << 2 | pair;
        uint64_t step = root << 2 | 1;
        root <<= 1;
        if (left >= step) {
            left -= step;
            root |= 1;
        }
    }
    root = (root + 1) >> 1;
    int exponent = power / 2 + 1075 - 26;
    return kith__double_of_bits(((uint64_t)(exponent - 1) << 52) + root);
}

static double power_of_two(int power)
{
    return kith__double_of_bits((uint64_t)(power + 1023) << 52);
}

/* Where the result is very large or not a normal number. */
static double exp_at_the_ends(double x)
{
    if (x != x)
        return x;
    if (x > 710)
        return KITH__INFINITY;
    if (x < -746)
        return 0;
    /* In two steps, for 2^k alone may be no double. */
    double shifted = x * KITH__LOG2_E + KITH__EXP_SHIFT;
    double k = shifted - KITH__EXP_SHIFT;
    double r = (x - k * KITH__LN2_HIGH) - k * KITH__LN2_LOW;
    double near_one = kith__exp_core(r);
    int first = (int)k / 2;
    return near_one * power_of_two(first) * power_of_two((int)k - first);
}

double kith__exp(double x)
{
    if (x >= KITH__EXP_LEAST && x <= KITH__EXP_MOST)
        return kith__exp_core(x);
    return exp_at_the_ends(x);
}

/* log(1 + f) + k ln 2 + more, f lying between root half and root two less 1. */
static double log_near_one(double f, double k, double more)
{
    double s = f / (2 + f);
    double z = s * s;
    double r = 0x1.2f0d901caba64p-3;
    r = r * z + 0x1.39a0f4da303f4p-3;
    r = r * z + 0x1.7466462e3214cp-3;
    r = r * z + 0x1.c71c51e7eeb06p-3;
    r = r * z + 0x1.2492494217ad6p-2;
    r = r * z + 0x1.999999997fb30p-2;
    r = r * z + 0x1.5555555555593p-1;
    double half = 0.5 * f * f;
    return s * (half + z * r) + (k * KITH__LN2_LOW + more) - half + f +
           k * KITH__LN2_HIGH;
}

/* The k that brings x * 2^-k between root half and root two; x is normal. */
static int64_t binary_exponent(double x)
{
    uint64_t bits = kith__double_bits(x);
    return (int64_t)((bits - ROOT_HALF + (UINT64_C(1024) << 52)) >> 52) - 1024;
}

static double lowered(double x, int64_t k)
{
    return kith__double_of_bits(kith__double_bits(x) - ((uint64_t)k << 52));
}

double kith__log(double x)
{
    if (x != x || x == KITH__INFINITY)
        return x;
    if (x <= 0)
        return x < 0 ? kith__no_number() : -KITH__INFINITY;
    double k = 0;
    if (x < DBL_MIN) {
        x *= 0x1p54;
        k = -54;
    }
    int64_t exponent = binary_exponent(x);
    return log_near_one(lowered(x, exponent) - 1, k + (double)exponent, 0);
}

double kith__log1p(double x)
{
    if (x != x || x == KITH__INFINITY)
        return x;
    if (x <= -1)
        return x < -1 ? kith__no_number() : -KITH__INFINITY;
    if (x > -0x1p-54 && x < 0x1p-54)
        return x;
    double sum = 1 + x;
    int64_t k = binary_exponent(sum);
    if (k == 0)
        return log_near_one(x, 0, 0);
    double lost = k > 1 ? 1 - (sum - x) : x - (sum - 1);
    return log_near_one(lowered(sum, k) - 1, (double)k,
                        k > 54 ? 0 : lost / sum);
}
