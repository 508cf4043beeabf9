/* SPDX-License-Identifier: MIT */

#include "base/decimal.h"

#include "base/digits.h"
#include "base/wide.h"

bool kith__decimal_read(const char *text, size_t length, kith__decimal *out)
{
    struct kith__digits number;
    if (!kith__digits_read(text, length, &number))
        return false;
    int power = number.power + 6; /* in millionths */
    if (power < 0 && number.digits != 0)
        return false;
    for (; power > 0 && number.digits != 0; power--) {
        if (number.digits > KITH__DECIMAL_MOST / 10)
            return false;
        number.digits *= 10;
    }
    if (number.digits > KITH__DECIMAL_MOST)
        return false;
    *out = number.negative ? -number.digits : number.digits;
    return true;
}

/* Millionths in what stands behind a point, from 0 and below 1: exactly, so
 * that just below a half is not a half. */
static int64_t millionths(double rest)
{
    double scaled = rest * 0x1p62;
    int power = 62;
    /* Until every bit stands before the point, or too few to be rounded up. */
    for (; scaled < 0x1p61 && power < 85; power++)
        scaled *= 2;
    kith__wide half =
        kith__wide_multiply(kith__wide_of(INT64_C(1) << 42),
                            kith__wide_of(INT64_C(1) << (power - 43)));
    kith__wide top = kith__wide_multiply(kith__wide_of((int64_t)scaled),
                                         kith__wide_of(KITH__ONE));
    return kith__wide_low(kith__wide_divide(kith__wide_add(top, half),
                                            kith__wide_add(half, half), NULL));
}

bool kith__decimal_round(double number, kith__decimal *out)
{
    const double most = (double)(KITH__DECIMAL_MOST / KITH__ONE);
    /* Written so that NaN is refused. */
    if (!(number >= -most && number <= most))
        return false;
    int64_t whole = (int64_t)number;
    double rest = number - (double)whole;
    *out =
        whole * KITH__ONE + (rest < 0 ? -millionths(-rest) : millionths(rest));
    return true;
}

double kith__decimal_to_double(kith__decimal decimal)
{
    /* One division of two numbers that doubles hold exactly, up to 2 to the 53;
     * KITH__DECIMAL_MOST is below that, so the quotient is rounded once. */
    return (double)decimal / (double)KITH__ONE;
}

bool kith__decimal_of_double(double number, kith__decimal *out)
{
    if (!(number >= -1e9 && number <= 1e9))
        return false;
    double scaled = number * 1e6;
    kith__decimal near =
        (kith__decimal)(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
    if (kith__decimal_to_double(near) != number)
        return false;
    *out = near;
    return true;
}

void kith__add_decimal(struct kith__builder *builder, kith__decimal decimal)
{
    if (decimal < 0) {
        kith__add_char(builder, '-');
        decimal = -decimal;
    }
    kith__add_integer(builder, decimal / KITH__ONE);
    kith__decimal rest = decimal % KITH__ONE;
    if (rest == 0)
        return;
    kith__add_char(builder, '.');
    for (kith__decimal place = KITH__ONE / 10; rest > 0; place /= 10) {
        kith__add_char(builder, (char)('0' + rest / place));
        rest %= place;
    }
}
