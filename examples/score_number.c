/* SPDX-License-Identifier: MIT */

#include "score_number.h"

#include <float.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

size_t number_write_whole(char *at, long long number)
{
    char digits[24];
    size_t count = 0, length = 0;
    if (number >= 0 && number < 10) {
        *at = (char)('0' + number);
        return 1;
    }
    if (number >= 10 && number < 100) {
        at[0] = (char)('0' + number / 10);
        at[1] = (char)('0' + number % 10);
        return 2;
    }
    unsigned long long left = number < 0 ? 0ULL - (unsigned long long)number
                                         : (unsigned long long)number;
    do {
        digits[count++] = (char)('0' + left % 10);
        left /= 10;
    } while (left > 0);
    if (number < 0)
        at[length++] = '-';
    while (count > 0)
        at[length++] = digits[--count];
    return length;
}

/* A number of at most six fractional and fifteen digits: the division gives the
 * number nearest to that decimal, and no shorter one reads back as the same. */
static bool write_short(char *at, double number, size_t *length)
{
    if (number < -1e8 || number > 1e8)
        return false;
    double scaled = number * 1e6;
    int64_t millionths = (int64_t)(scaled + (number < 0 ? -0.5 : 0.5));
    if ((double)millionths / 1e6 != number)
        return false;
    uint64_t size =
        millionths < 0 ? 0 - (uint64_t)millionths : (uint64_t)millionths;
    size_t used = 0;
    if (millionths < 0)
        at[used++] = '-';
    used += number_write_whole(at + used, (long long)(size / 1000000));
    uint64_t fraction = size % 1000000;
    if (fraction > 0)
        at[used++] = '.';
    for (uint64_t unit = 100000; fraction > 0; unit /= 10) {
        at[used++] = (char)('0' + fraction / unit);
        fraction %= unit;
    }
    *length = used;
    return true;
}

/* ---- All digits ---------------------------------------------------------- */

/* Asks the C library for more and more digits; slow, and right everywhere. */
static size_t write_slowly(char *at, double number)
{
    size_t length = 0;
    const bool tiny = number > -DBL_MIN && number < DBL_MIN; /* less precise */
    for (int digits = tiny ? 1 : 15; digits <= 17; digits++) {
        length = (size_t)snprintf(at, NUMBER_LONGEST, "%.*g", digits, number);
        if (strtod(at, NULL) == number)
            break;
    }
    return length;
}

#ifdef __SIZEOF_INT128__

__extension__ typedef unsigned __int128 wide;

static const uint64_t tens[] = {1ULL,
                                10ULL,
                                100ULL,
                                1000ULL,
                                10000ULL,
                                100000ULL,
                                1000000ULL,
                                10000000ULL,
                                100000000ULL,
                                1000000000ULL,
                                10000000000ULL,
                                100000000000ULL,
                                1000000000000ULL,
                                10000000000000ULL,
                                100000000000000ULL,
                                1000000000000000ULL,
                                10000000000000000ULL,
                                100000000000000000ULL,
                                1000000000000000000ULL,
                                10000000000000000000ULL};

/* digits / 10^decimals, without zeros at its end. */
static size_t write_digits(char *at, uint64_t digits, int decimals)
{
    size_t used = number_write_whole(at, (long long)(digits / tens[decimals]));
    uint64_t fraction = digits % tens[decimals];
    if (fraction > 0)
        at[used++] = '.';
    for (int place = decimals - 1; fraction > 0; place--) {
        at[used++] = (char)('0' + fraction / tens[place]);
        fraction %= tens[place];
    }
    return used;
}

/* A number is mantissa / 2^shift. With `decimals` behind the point it is
 * nearest to `digits`, which reads back as the same where it is nearer than
 * half the distance to the next number. All of it is whole, below 2^128. */
static bool round_to(uint64_t mantissa, int shift, int decimals,
                     uint64_t *digits)
{
    const wide scaled = (wide)mantissa * tens[decimals];
    const wide half = (wide)1 << (shift - 1);
    const wide nearest = (scaled + half) >> shift;
    const wide back = nearest << shift;
    const wide away = back > scaled ? back - scaled : scaled - back;
    *digits = (uint64_t)nearest;
    return 2 * away < tens[decimals] ||
           (2 * away == tens[decimals] && mantissa % 2 == 0);
}

/* Numbers from a thousandth to a million; false for others, and for powers of
 * two, to which the next lower number is nearer than the next higher one. */
static bool write_quickly(char *at, double number, size_t *length)
{
    uint64_t bits, digits;
    double size = number < 0 ? -number : number;
    if (!(size >= 1e-3 && size < 1e6))
        return false;
    memcpy(&bits, &size, sizeof bits);
    const uint64_t fraction = bits & 0xFFFFFFFFFFFFFU;
    const int shift = 1075 - (int)(bits >> 52);
    if (fraction == 0)
        return false;
    int decimals = 17; /* so many give a number below 0.01 fifteen digits */
    for (double end = 1e-2; size >= end; end *= 10)
        decimals--;
    int last = decimals + 2;
    while (!round_to(fraction | (uint64_t)1 << 52, shift, decimals, &digits))
        if (decimals++ == last)
            return false;
    if (number < 0)
        *at = '-';
    *length = write_digits(at + (number < 0), digits, decimals) + (number < 0);
    return true;
}

#else

static bool write_quickly(char *at, double number, size_t *length)
{
    (void)at;
    (void)number;
    (void)length;
    return false;
}

#endif

size_t number_write_once(char *at, double number)
{
    size_t length = 0;
    if (write_short(at, number, &length) || write_quickly(at, number, &length))
        return length;
    return write_slowly(at, number);
}

/* The one of its two places that has it; else the first, made free for it. */
static struct number_text *find(struct number_text *pair, uint64_t bits)
{
    if (pair[0].bits == bits)
        return &pair[0];
    if (pair[1].bits == bits)
        return &pair[1];
    pair[1] = pair[0];
    pair[0].length = 0;
    return &pair[0];
}

size_t number_write(struct number_cache *cache, char *at, double number)
{
    uint64_t bits;
    memcpy(&bits, &number, sizeof bits);
    size_t place = (size_t)((bits * 0x9E3779B97F4A7C15ULL) >> 53);
    struct number_text *found = find(cache->texts[place], bits);
    if (found->length == 0) {
        char text[NUMBER_LONGEST];
        found->bits = bits;
        found->length = (char)number_write_once(text, number);
        memcpy(found->text, text, sizeof found->text);
    }
    memcpy(at, found->text, sizeof found->text);
    return (size_t)found->length;
}
