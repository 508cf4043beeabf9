/* SPDX-License-Identifier: MIT */

#include "base/ratio.h"

struct kith__ratio kith__ratio_of(kith__decimal decimal)
{
    return (struct kith__ratio){kith__wide_of(decimal),
                                kith__wide_of(KITH__ONE)};
}

int kith__ratio_compare(struct kith__ratio a, struct kith__ratio b)
{
    return kith__wide_compare(kith__wide_multiply(a.top, b.over),
                              kith__wide_multiply(b.top, a.over));
}

struct kith__ratio kith__ratio_subtract(struct kith__ratio a,
                                        struct kith__ratio b)
{
    return (struct kith__ratio){
        kith__wide_subtract(kith__wide_multiply(a.top, b.over),
                            kith__wide_multiply(b.top, a.over)),
        kith__wide_multiply(a.over, b.over)};
}

struct kith__ratio kith__ratio_reduce(struct kith__ratio a)
{
    kith__wide common = kith__wide_gcd(a.top, a.over);
    return (struct kith__ratio){kith__wide_divide(a.top, common, NULL),
                                kith__wide_divide(a.over, common, NULL)};
}

static kith__wide magnitude(kith__wide a)
{
    return kith__wide_sign(a) < 0 ? kith__wide_negate(a) : a;
}

/* Adds to a rest, and takes `over` off where the sum reaches it: 1 then, else
 * 0. Adding the rest itself gives the next binary digit of rest / over. Sums of
 * two numbers of 126 bits fit. */
static int64_t add_rest(kith__wide *rest, kith__wide more, kith__wide over)
{
    *rest = kith__wide_add(*rest, more);
    if (kith__wide_compare(*rest, over) < 0)
        return 0;
    *rest = kith__wide_subtract(*rest, over);
    return 1;
}

/* The next decimal digit of rest / over. As 2 * (2 * 2 * rest + rest), because
 * 10 * rest may pass 128 bits. */
static int64_t next_digit(kith__wide *rest, kith__wide over)
{
    kith__wide once = *rest;
    int64_t digit = add_rest(rest, *rest, over);
    digit = 2 * digit + add_rest(rest, *rest, over);
    digit += add_rest(rest, once, over);
    return 2 * digit + add_rest(rest, *rest, over);
}

kith__decimal kith__ratio_round(struct kith__ratio a, int decimals)
{
    kith__wide rest;
    kith__wide whole = kith__wide_divide(magnitude(a.top), a.over, &rest);
    int64_t digits = kith__wide_low(whole);
    for (int i = 0; i < decimals; i++)
        digits = digits * 10 + next_digit(&rest, a.over);
    digits += add_rest(&rest, rest, a.over); /* 1 from a half on */
    for (int i = decimals; i < 6; i++)
        digits *= 10;
    return kith__wide_sign(a.top) < 0 ? -digits : digits;
}

/* The first 62 bits of a number above 0, which is bits * 2^power and, with
 * `more`, a little above. */
struct binary {
    uint64_t bits;
    int power;
    bool more;
};

static struct binary first_bits(kith__wide top, kith__wide over)
{
    const kith__wide most = kith__wide_of(INT64_C(1) << 62);
    struct binary number = {0};
    kith__wide rest, cut;
    kith__wide whole = kith__wide_divide(top, over, &rest);
    kith__wide scale = kith__wide_of(1);
    /* whole is below 2^126 and scale stops at 2^63, so the products fit. */
    while (kith__wide_compare(whole, kith__wide_multiply(scale, most)) >= 0) {
        scale = kith__wide_add(scale, scale);
        number.power++;
    }
    whole = kith__wide_divide(whole, scale, &cut);
    number.bits = (uint64_t)kith__wide_low(whole);
    while (number.bits >> 61 == 0) {
        number.bits = 2 * number.bits + (uint64_t)add_rest(&rest, rest, over);
        number.power--;
    }
    number.more = kith__wide_sign(rest) != 0 || kith__wide_sign(cut) != 0;
    return number;
}

/* Whether a double holds the whole number exactly. */
static bool is_exact(kith__wide a)
{
    const int64_t most = INT64_C(1) << 53;
    return kith__wide_fits(a) && kith__wide_low(a) >= -most &&
           kith__wide_low(a) <= most;
}

double kith__ratio_to_double(struct kith__ratio a)
{
    if (kith__wide_sign(a.top) == 0)
        return 0;
    /* Of two exact numbers IEEE division gives the nearest quotient. */
    if (is_exact(a.top) && is_exact(a.over))
        return (double)kith__wide_low(a.top) / (double)kith__wide_low(a.over);
    struct binary number = first_bits(magnitude(a.top), a.over);
    /* 62 bits are 9 more than a double holds. */
    uint64_t kept = number.bits >> 9;
    uint64_t cut = number.bits & 511;
    if (cut > 256 || (cut == 256 && (number.more || (kept & 1) != 0)))
        kept++;
    double result = (double)kept; /* at most 2^53: exact, as all that follows */
    int power = number.power + 9;
    for (; power > 0; power--)
        result *= 2;
    for (; power < 0; power++)
        result /= 2;
    return kith__wide_sign(a.top) < 0 ? -result : result;
}

void kith__add_wide(struct kith__builder *builder, kith__wide number)
{
    char digits[44];
    size_t at = sizeof digits;
    kith__wide rest = magnitude(number);
    do {
        kith__wide digit;
        rest = kith__wide_divide(rest, kith__wide_of(10), &digit);
        digits[--at] = (char)('0' + kith__wide_low(digit));
    } while (kith__wide_sign(rest) != 0);
    if (kith__wide_sign(number) < 0)
        digits[--at] = '-';
    kith__add_bytes(builder, digits + at, sizeof digits - at);
}

void kith__add_fixed(struct kith__builder *builder, kith__decimal decimal,
                     int decimals)
{
    kith__decimal shown = decimal < 0 ? -decimal : decimal;
    kith__decimal unit = KITH__ONE;
    for (int i = 0; i < decimals; i++)
        unit /= 10;
    shown = (shown + unit / 2) / unit * unit;
    if (decimal < 0 && shown != 0)
        kith__add_char(builder, '-');
    kith__add_integer(builder, shown / KITH__ONE);
    if (decimals == 0)
        return;
    kith__add_char(builder, '.');
    kith__decimal rest = shown % KITH__ONE;
    for (int i = 0; i < decimals; i++) {
        rest *= 10;
        kith__add_char(builder, (char)('0' + rest / KITH__ONE));
        rest %= KITH__ONE;
    }
}
