/* SPDX-License-Identifier: MIT */

#include "base/number.h"

#include "base/digits.h"
#include "base/ratio.h"

static int count_digits(int64_t digits)
{
    int count = 0;
    for (; digits > 0; digits /= 10)
        count++;
    return count;
}

static bool read(const char *text, size_t length, struct kith__digits *number)
{
    if (!kith__digits_read(text, length, number))
        return false;
    if (number->digits == 0) {
        *number = (struct kith__digits){0};
        return true;
    }
    return number->power >= -KITH__NUMBER_FRACTION &&
           number->power <= KITH__NUMBER_WHOLE &&
           count_digits(number->digits) + number->power <= KITH__NUMBER_WHOLE;
}

static kith__wide power_of_ten(int power)
{
    kith__wide result = kith__wide_of(1);
    for (int i = 0; i < power; i++)
        result = kith__wide_multiply(result, kith__wide_of(10));
    return result;
}

/* Both parts stay below 10^24, which has 80 bits. */
bool kith__number_read(const char *text, size_t length, double *out)
{
    struct kith__digits number;
    if (!read(text, length, &number))
        return false;
    struct kith__ratio ratio = {kith__wide_of(number.digits), kith__wide_of(1)};
    if (number.power < 0)
        ratio.over = power_of_ten(-number.power);
    else
        ratio.top = kith__wide_multiply(ratio.top, power_of_ten(number.power));
    double magnitude = kith__ratio_to_double(ratio);
    *out = number.negative ? -magnitude : magnitude;
    return true;
}

/* ---- Writing ---------------------------------------------------------- */

static void add_zeros(struct kith__builder *builder, int count)
{
    for (int i = 0; i < count; i++)
        kith__add_char(builder, '0');
}

static void add_plain(struct kith__builder *builder,
                      const struct kith__digits *number)
{
    char digits[KITH__DIGITS_MOST];
    int count = count_digits(number->digits);
    int whole = count + number->power; /* digits before the point */
    int64_t rest = number->digits;
    for (int i = count; i > 0; i--) {
        digits[i - 1] = (char)('0' + rest % 10);
        rest /= 10;
    }
    if (whole <= 0)
        kith__add(builder, "0.");
    add_zeros(builder, -whole);
    for (int i = 0; i < count; i++) {
        if (i == whole && whole > 0)
            kith__add_char(builder, '.');
        kith__add_char(builder, digits[i]);
    }
    add_zeros(builder, number->power);
}

void kith__add_number(struct kith__builder *builder, const char *text,
                      size_t length)
{
    struct kith__digits number;
    if (!read(text, length, &number)) {
        kith__add_bytes(builder, text, length);
        return;
    }
    if (number.negative)
        kith__add_char(builder, '-');
    if (number.digits == 0)
        kith__add_char(builder, '0');
    else
        add_plain(builder, &number);
}
