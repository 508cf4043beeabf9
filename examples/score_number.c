/* SPDX-License-Identifier: MIT */

#include "score_number.h"

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

size_t number_write_once(char *at, double number)
{
    size_t length = 0;
    if (write_short(at, number, &length))
        return length;
    for (int digits = 15; digits <= 17; digits++) {
        length = (size_t)snprintf(at, NUMBER_LONGEST, "%.*g", digits, number);
        if (strtod(at, NULL) == number)
            break;
    }
    return length;
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
