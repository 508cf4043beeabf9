/* SPDX-License-Identifier: MIT */
/* kernel - the few loops over bytes that all the speed is in, for the widest
 * vectors the processor has; each way gives the same bytes.
 *
 * Knows neither items nor scales: bytes in, bytes out. */

#ifndef KITH_LIB_BATCH_KERNEL_H
#define KITH_LIB_BATCH_KERNEL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/cpu.h"

/* One column of bytes. A byte counts where (byte ^ flip) + add, modulo 256, is
 * at most `top`: that is its position. */
struct kith__lane {
    const uint8_t *bytes;
    uint8_t flip, add;
    uint8_t missing; /* the one byte that is neither a position nor a fault */
};

enum { KITH__LANES_AT_ONCE = 4 }; /* at most, in one call */

/* How columns of bytes are added up. */
struct kith__adding {
    enum kith__cpu level;
    int32_t rows;
    uint8_t top;
    bool check; /* note faults too */
    uint8_t *counted, *sum;
    uint8_t *faults; /* not 0 where some byte was a fault */
};

/* Adds to `counted` and `sum`, which must not pass 255. */
void kith__kernel_add(const struct kith__adding *adding,
                      const struct kith__lane *lanes, int32_t count);

/* Adds 1 to `sum` where a byte equals `value`. */
void kith__kernel_count(enum kith__cpu level, const uint8_t *bytes,
                        uint8_t value, int32_t rows, uint8_t *sum);

/* places += counted * width + sum; totals += counted. */
void kith__kernel_places(enum kith__cpu level, const uint8_t *counted,
                         const uint8_t *sum, uint16_t width, int32_t rows,
                         uint16_t *places, uint16_t *totals);

/* out = places where `counted` is at least `need`, else `none`. */
void kith__kernel_limit(enum kith__cpu level, const uint16_t *counted,
                        const uint16_t *places, uint16_t need, uint16_t none,
                        int32_t rows, uint16_t *out);

/* out = places + (all - counted) * step. */
void kith__kernel_shift(enum kith__cpu level, const uint16_t *counted,
                        const uint16_t *places, uint16_t all, uint16_t step,
                        int32_t rows, uint16_t *out);

/* What most numbers of a column of doubles are. */
struct kith__reals {
    double low;     /* the number of code 0; NaN: no number is a code */
    int32_t count;  /* codes, at most 255 */
    double missing; /* a number that means `missing_code`; or NaN */
    uint8_t missing_code;
    uint8_t nan_code;
    uint8_t else_code;
};

/* What each number is: low + its code, missing, NaN, or something else. */
void kith__kernel_reals(enum kith__cpu level, const char *from, int64_t stride,
                        const struct kith__reals *reals, int32_t rows,
                        uint8_t *out);

/* Sixteen columns of bytes out of a matrix stored row by row: column j of row
 * i, at from[i * stride + j], goes to to[j][i]. */
void kith__kernel_turn(enum kith__cpu level, const char *from, int64_t stride,
                       int32_t rows, uint8_t *const to[16]);

#endif
