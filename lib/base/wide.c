/* SPDX-License-Identifier: MIT */

#include "base/wide.h"

#include <stddef.h>

static kith__wide magnitude(kith__wide a)
{
    return kith__wide_sign(a) < 0 ? kith__wide_negate(a) : a;
}

#if defined(__SIZEOF_INT128__) && !defined(KITH__PORTABLE_WIDE)

static kith__wide divide(kith__wide a, kith__wide b, kith__wide *rest)
{
    *rest = a % b;
    return a / b;
}

#else

/* By hand, as on paper: b, 2b, 4b … up to a, then down again. */
static kith__wide divide(kith__wide a, kith__wide b, kith__wide *rest)
{
    if (a.high == 0 && b.high == 0) {
        *rest = (kith__wide){a.low % b.low, 0};
        return (kith__wide){a.low / b.low, 0};
    }
    kith__wide doubled[128], power[128];
    size_t count = 1;
    doubled[0] = b;
    power[0] = kith__wide_of(1);
    while (kith__wide_compare(kith__wide_subtract(a, doubled[count - 1]),
                              doubled[count - 1]) >= 0) {
        doubled[count] = kith__wide_add(doubled[count - 1], doubled[count - 1]);
        power[count] = kith__wide_add(power[count - 1], power[count - 1]);
        count++;
    }
    kith__wide quotient = kith__wide_of(0);
    while (count-- > 0) {
        if (kith__wide_compare(a, doubled[count]) < 0)
            continue;
        a = kith__wide_subtract(a, doubled[count]);
        quotient = kith__wide_add(quotient, power[count]);
    }
    *rest = a;
    return quotient;
}

#endif

kith__wide kith__wide_divide(kith__wide a, kith__wide b, kith__wide *rest)
{
    kith__wide left;
    kith__wide quotient = divide(magnitude(a), b, &left);
    bool negative = kith__wide_sign(a) < 0;
    if (rest != NULL)
        *rest = negative ? kith__wide_negate(left) : left;
    return negative ? kith__wide_negate(quotient) : quotient;
}

kith__wide kith__wide_gcd(kith__wide a, kith__wide b)
{
    a = magnitude(a);
    b = magnitude(b);
    while (kith__wide_sign(b) != 0) {
        kith__wide left;
        divide(a, b, &left);
        a = b;
        b = left;
    }
    return a;
}

bool kith__wide_product(kith__wide a, kith__wide b, kith__wide *out)
{
    /* 2 to the 126, less one. */
    kith__wide most = kith__wide_multiply(kith__wide_of(INT64_C(1) << 62),
                                          kith__wide_of(INT64_C(1) << 62));
    most = kith__wide_multiply(most, kith__wide_of(4));
    most = kith__wide_subtract(most, kith__wide_of(1));
    kith__wide left;
    if (kith__wide_sign(a) != 0 &&
        kith__wide_compare(magnitude(b), divide(most, magnitude(a), &left)) > 0)
        return false;
    *out = kith__wide_multiply(a, b);
    return true;
}
