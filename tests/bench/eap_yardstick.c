/* SPDX-License-Identifier: MIT */
/* Eight vectors of eight nodes stay in registers over all items; the
 * exponential is Cody and Waite's reduction and a polynomial of degree 11.
 * Compiled once for any processor of the architecture and once for this one;
 * YARDSTICK is its name. */

#include <math.h>

#include "eap_yardstick.h"

typedef double numbers __attribute__((vector_size(64)));
typedef int64_t bits __attribute__((vector_size(64)));

static inline numbers exponential(numbers x)
{
    static const double terms[] = {1.0 / 3628800,
                                   1.0 / 362880,
                                   1.0 / 40320,
                                   1.0 / 5040,
                                   1.0 / 720,
                                   1.0 / 120,
                                   1.0 / 24,
                                   1.0 / 6,
                                   0.5,
                                   1,
                                   1};
    const numbers least = (numbers){0} - 700;
    const double shift = 6755399441055744.0;
    bits low = x < least;
    x = (numbers)(((bits)least & low) | ((bits)x & ~low));
    numbers shifted = x * 1.4426950408889634074 + shift;
    numbers k = shifted - shift;
    numbers r = x - k * 6.93147180369123816490e-01;
    r = r - k * 1.90821492927058770002e-10;
    numbers p = (numbers){0} + 1.0 / 39916800;
    for (int i = 0; i < 11; i++)
        p = p * r + terms[i];
    return (numbers)((((bits)shifted << 52) + (bits)p) & ~low);
}

static inline numbers higher(numbers a, numbers b)
{
    bits first = a > b;
    return (numbers)(((bits)a & first) | ((bits)b & ~first));
}

static inline double total(numbers v)
{
    return ((v[0] + v[4]) + (v[1] + v[5])) + ((v[2] + v[6]) + (v[3] + v[7]));
}

void YARDSTICK(const struct yard *yard, const uint8_t *codes, int64_t rows,
               double *estimates, double *errors)
{
    const numbers *weights = (const numbers *)yard->log_weights;
    const numbers *nodes = (const numbers *)yard->nodes;
    for (int64_t row = 0; row < rows; row++, codes += YARD_ITEMS) {
        numbers a = weights[0], b = weights[1], c = weights[2], d = weights[3];
        numbers e = weights[4], f = weights[5], g = weights[6], h = weights[7];
        for (int i = 0; i < YARD_ITEMS; i++) {
            const numbers *from = (const numbers *)yard->tables[i][codes[i]];
            a += from[0];
            b += from[1];
            c += from[2];
            d += from[3];
            e += from[4];
            f += from[5];
            g += from[6];
            h += from[7];
        }
        numbers logs[8] = {a, b, c, d, e, f, g, h}, most = a;
        for (int i = 1; i < 8; i++)
            most = higher(most, logs[i]);
        double highest = most[0];
        for (int i = 1; i < 8; i++)
            highest = most[i] > highest ? most[i] : highest;
        numbers sum = {0}, first = {0}, second = {0};
        for (int i = 0; i < 8; i++) {
            numbers weight = exponential(logs[i] - highest);
            numbers moment = weight * nodes[i];
            sum += weight;
            first += moment;
            second += moment * nodes[i];
        }
        double all = total(sum), mean = total(first) / all;
        estimates[row] = mean;
        errors[row] = sqrt(total(second) / all - mean * mean);
    }
}
