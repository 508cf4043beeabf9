/* SPDX-License-Identifier: MIT */

#include "base/decimal.h"

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* The exponent that stands at `text`, behind its 'e'. Far ones are cut, but
 * only where no text is long enough for its digits to make up for them. */
static int read_exponent(const char *text, size_t length)
{
    const int far = 100000000;
    bool negative = length > 0 && text[0] == '-';
    int exponent = 0;
    for (size_t i = 0; i < length; i++)
        if (is_digit(text[i]) && exponent < far)
            exponent = exponent * 10 + (text[i] - '0');
    return negative ? -exponent : exponent;
}

/* digits * 10^power; `digits` does not end in 0 unless it is 0. */
struct scientific {
    int64_t digits;
    int power;
};

/* Appends a digit; false when the digits alone pass every decimal. Zeros wait
 * in `zeros`, since "1.500000000" is fine and "1.500000001" is not. */
static bool append(struct scientific *number, int *zeros, char digit)
{
    if (digit == '0') {
        *zeros += number->digits != 0;
        return true;
    }
    for (; *zeros >= 0; --*zeros) {
        if (number->digits > KITH__DECIMAL_MOST)
            return false;
        number->digits *= 10;
    }
    *zeros = 0;
    number->digits += digit - '0';
    return true;
}

static bool read_scientific(const char *text, size_t length,
                            struct scientific *number)
{
    int zeros = 0;
    bool fraction = false;
    *number = (struct scientific){0, 0};
    for (size_t i = 0; i < length; i++) {
        if (text[i] == 'e' || text[i] == 'E') {
            number->power += read_exponent(text + i + 1, length - i - 1);
            break;
        }
        if (text[i] == '.')
            fraction = true;
        if (!is_digit(text[i]))
            continue;
        if (!append(number, &zeros, text[i]))
            return false;
        number->power -= fraction;
    }
    number->power += zeros;
    return true;
}

bool kith__decimal_read(const char *text, size_t length, kith__decimal *out)
{
    struct scientific number;
    if (!read_scientific(text, length, &number))
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
    *out = text[0] == '-' ? -number.digits : number.digits;
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
