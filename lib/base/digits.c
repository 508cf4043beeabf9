/* SPDX-License-Identifier: MIT */

#include "base/digits.h"

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

/* Appends a digit; false when there are too many. Zeros wait in `zeros`, since
 * "1.500000000" is fine and "1.500000001" may not be. */
static bool append(struct kith__digits *number, int *zeros, char digit)
{
    const int64_t full = INT64_C(100000000000000000); /* it has 18 digits */
    if (digit == '0') {
        *zeros += number->digits != 0;
        return true;
    }
    for (; *zeros >= 0; --*zeros) {
        if (number->digits >= full)
            return false;
        number->digits *= 10;
    }
    *zeros = 0;
    number->digits += digit - '0';
    return true;
}

bool kith__digits_read(const char *text, size_t length,
                       struct kith__digits *out)
{
    int zeros = 0;
    bool fraction = false;
    *out = (struct kith__digits){.negative = text[0] == '-'};
    for (size_t i = 0; i < length; i++) {
        if (text[i] == 'e' || text[i] == 'E') {
            out->power += read_exponent(text + i + 1, length - i - 1);
            break;
        }
        if (text[i] == '.')
            fraction = true;
        if (!is_digit(text[i]))
            continue;
        if (!append(out, &zeros, text[i]))
            return false;
        out->power -= fraction;
    }
    out->power += zeros;
    return true;
}
