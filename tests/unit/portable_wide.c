/* SPDX-License-Identifier: MIT */

#include "portable_names.h"

#include "base/wide.c"

#include "portable_wide.h"

static kith__wide wide(struct pair a)
{
    return (kith__wide){a.low, a.high};
}

static struct pair pair(kith__wide a)
{
    return (struct pair){a.high, a.low};
}

struct pair portable_of(int64_t a)
{
    return pair(kith__wide_of(a));
}

struct pair portable_add(struct pair a, struct pair b)
{
    return pair(kith__wide_add(wide(a), wide(b)));
}

struct pair portable_subtract(struct pair a, struct pair b)
{
    return pair(kith__wide_subtract(wide(a), wide(b)));
}

struct pair portable_multiply(struct pair a, struct pair b)
{
    return pair(kith__wide_multiply(wide(a), wide(b)));
}

struct pair portable_negate(struct pair a)
{
    return pair(kith__wide_negate(wide(a)));
}

int portable_compare(struct pair a, struct pair b)
{
    return kith__wide_compare(wide(a), wide(b));
}

int portable_sign(struct pair a)
{
    return kith__wide_sign(wide(a));
}

bool portable_fits(struct pair a)
{
    return kith__wide_fits(wide(a));
}

int64_t portable_low(struct pair a)
{
    return kith__wide_low(wide(a));
}

struct pair portable_divide(struct pair a, struct pair b, struct pair *rest)
{
    kith__wide left;
    struct pair quotient =
        pair(kith__wide_divide(wide(a), wide(b), rest == NULL ? NULL : &left));
    if (rest != NULL)
        *rest = pair(left);
    return quotient;
}

struct pair portable_gcd(struct pair a, struct pair b)
{
    return pair(kith__wide_gcd(wide(a), wide(b)));
}

bool portable_product(struct pair a, struct pair b, struct pair *out)
{
    kith__wide product;
    bool fits = kith__wide_product(wide(a), wide(b), &product);
    if (fits)
        *out = pair(product);
    return fits;
}
