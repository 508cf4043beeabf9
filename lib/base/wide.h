/* SPDX-License-Identifier: MIT */
/* wide - whole numbers of 128 bits, the same on every machine.
 *
 * Callers keep every value within 126 bits (the checker of documents sees to
 * it), so sums and products cannot pass the ends. Knows nothing of fractions.
 */

#ifndef KITH_LIB_BASE_WIDE_H
#define KITH_LIB_BASE_WIDE_H

#include <stdbool.h>
#include <stdint.h>

/* The largest magnitude a document may lead to: below 2 to the 126. */
enum { KITH__WIDE_BITS = 126 };

#if defined(__SIZEOF_INT128__) && !defined(KITH__PORTABLE_WIDE)

__extension__ typedef __int128 kith__wide;

static inline kith__wide kith__wide_of(int64_t a)
{
    return a;
}
static inline kith__wide kith__wide_add(kith__wide a, kith__wide b)
{
    return a + b;
}
static inline kith__wide kith__wide_subtract(kith__wide a, kith__wide b)
{
    return a - b;
}
static inline kith__wide kith__wide_multiply(kith__wide a, kith__wide b)
{
    return a * b;
}
static inline int kith__wide_compare(kith__wide a, kith__wide b)
{
    return (a > b) - (a < b);
}
static inline int kith__wide_sign(kith__wide a)
{
    return (a > 0) - (a < 0);
}
static inline bool kith__wide_fits(kith__wide a)
{
    return a >= INT64_MIN && a <= INT64_MAX;
}
/* The low 64 bits; the number itself when kith__wide_fits(). */
static inline int64_t kith__wide_low(kith__wide a)
{
    return (int64_t)a;
}

#else

/* Two's complement in two halves. */
typedef struct {
    uint64_t low;
    int64_t high;
} kith__wide;

static inline kith__wide kith__wide_of(int64_t a)
{
    return (kith__wide){(uint64_t)a, a < 0 ? -1 : 0};
}
static inline kith__wide kith__wide_add(kith__wide a, kith__wide b)
{
    uint64_t low = a.low + b.low;
    uint64_t high = (uint64_t)a.high + (uint64_t)b.high + (low < a.low);
    return (kith__wide){low, (int64_t)high};
}
static inline kith__wide kith__wide_subtract(kith__wide a, kith__wide b)
{
    uint64_t high = (uint64_t)a.high - (uint64_t)b.high - (a.low < b.low);
    return (kith__wide){a.low - b.low, (int64_t)high};
}
static inline kith__wide kith__wide_multiply(kith__wide a, kith__wide b)
{
    /* Modulo 2 to the 128, where signs take care of themselves. */
    const uint64_t half = UINT32_MAX;
    uint64_t a0 = a.low & half, a1 = a.low >> 32;
    uint64_t b0 = b.low & half, b1 = b.low >> 32;
    uint64_t p00 = a0 * b0, p01 = a0 * b1, p10 = a1 * b0, p11 = a1 * b1;
    uint64_t middle = (p00 >> 32) + (p01 & half) + (p10 & half);
    uint64_t high = p11 + (p01 >> 32) + (p10 >> 32) + (middle >> 32) +
                    a.low * (uint64_t)b.high + (uint64_t)a.high * b.low;
    return (kith__wide){(middle << 32) | (p00 & half), (int64_t)high};
}
static inline int kith__wide_compare(kith__wide a, kith__wide b)
{
    if (a.high != b.high)
        return a.high < b.high ? -1 : 1;
    return (a.low > b.low) - (a.low < b.low);
}
static inline int kith__wide_sign(kith__wide a)
{
    if (a.high < 0)
        return -1;
    return a.high > 0 || a.low > 0;
}
static inline bool kith__wide_fits(kith__wide a)
{
    return a.high == ((int64_t)a.low < 0 ? -1 : 0);
}
static inline int64_t kith__wide_low(kith__wide a)
{
    return (int64_t)a.low;
}

#endif

static inline kith__wide kith__wide_negate(kith__wide a)
{
    return kith__wide_subtract(kith__wide_of(0), a);
}

/* Quotient rounded toward zero, and what is left, with the sign of `a`.
 * `b` is above 0. `rest` may be NULL. */
kith__wide kith__wide_divide(kith__wide a, kith__wide b, kith__wide *rest);

/* The greatest common divisor of two numbers not both 0; above 0. */
kith__wide kith__wide_gcd(kith__wide a, kith__wide b);

/* a * b, or false where the product passes KITH__WIDE_BITS. */
bool kith__wide_product(kith__wide a, kith__wide b, kith__wide *out);

#endif
