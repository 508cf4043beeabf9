/* SPDX-License-Identifier: MIT */

#include "batch/kernel.h"

#include <string.h>

/* ---- One row at a time ------------------------------------------------- */

static void add_plain(const struct kith__adding *adding,
                      const struct kith__lane *lane, int32_t first)
{
    for (int32_t i = first; i < adding->rows; i++) {
        uint8_t byte = lane->bytes[i];
        uint8_t position = (uint8_t)((byte ^ lane->flip) + lane->add);
        bool counts = position <= adding->top;
        adding->counted[i] = (uint8_t)(adding->counted[i] + counts);
        adding->sum[i] = (uint8_t)(adding->sum[i] + (counts ? position : 0));
        if (adding->check && !counts && byte != lane->missing)
            adding->faults[i] = 0xFF;
    }
}

static void count_plain(const uint8_t *bytes, uint8_t value, int32_t first,
                        int32_t rows, uint8_t *sum)
{
    for (int32_t i = first; i < rows; i++)
        sum[i] = (uint8_t)(sum[i] + (bytes[i] == value));
}

static void places_plain(const uint8_t *counted, const uint8_t *sum,
                         uint16_t width, int32_t first, int32_t rows,
                         uint16_t *places, uint16_t *totals)
{
    for (int32_t i = first; i < rows; i++) {
        places[i] = (uint16_t)(places[i] + counted[i] * width + sum[i]);
        totals[i] = (uint16_t)(totals[i] + counted[i]);
    }
}

static void turn_plain(const char *from, int64_t stride, int32_t first,
                       int32_t rows, uint8_t *const to[16])
{
    for (int32_t i = first; i < rows; i++)
        for (int32_t j = 0; j < 16; j++)
            to[j][i] = (uint8_t)from[i * stride + j];
}

/* ---- Many rows at a time ----------------------------------------------- */

#if defined(__GNUC__) && (defined(__x86_64__) || defined(__aarch64__))
#define VECTORS
#endif

#if defined(VECTORS)

/* Any processor of its kind has vectors of 16 bytes. */
#define NAME(name) name##_16
#define WIDTH 16
#define TARGET
#include "batch/kernel_vectors.h"
#undef NAME
#undef WIDTH
#undef TARGET

/* Rows of a matrix into columns, 16 by 16: four rounds, each of which puts
 * together what lies half of what is left apart. */

typedef uint8_t square __attribute__((vector_size(16)));

#if defined(__clang__) || __GNUC__ >= 12
#define LOW_HALVES(a, b)                                                       \
    __builtin_shufflevector(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, \
                            22, 7, 23)
#define HIGH_HALVES(a, b)                                                   \
    __builtin_shufflevector(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, \
                            29, 14, 30, 15, 31)
#else
#define LOW_HALVES(a, b) \
    __builtin_shuffle(   \
        a, b,            \
        (square){0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23})
#define HIGH_HALVES(a, b)                                                    \
    __builtin_shuffle(a, b,                                                  \
                      (square){8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, \
                               14, 30, 15, 31})
#endif

static void turn_once(const square in[16], square out[16])
{
    for (int32_t i = 0; i < 8; i++) {
        out[2 * i] = LOW_HALVES(in[i], in[i + 8]);
        out[2 * i + 1] = HIGH_HALVES(in[i], in[i + 8]);
    }
}

static void turn_square(const char *from, int64_t stride, int32_t row,
                        uint8_t *const to[16])
{
    square a[16], b[16];
    for (int32_t i = 0; i < 16; i++)
        memcpy(&a[i], from + (row + i) * stride, 16);
    turn_once(a, b);
    turn_once(b, a);
    turn_once(a, b);
    turn_once(b, a);
    for (int32_t j = 0; j < 16; j++)
        memcpy(to[j] + row, &a[j], 16);
}

static int32_t turn_16(const char *from, int64_t stride, int32_t rows,
                       uint8_t *const to[16])
{
    int32_t row = 0;
    for (; row + 16 <= rows; row += 16)
        turn_square(from, stride, row, to);
    return row;
}

#endif

#if defined(VECTORS) && defined(__x86_64__)
#define NAME(name) name##_32
#define WIDTH 32
#define TARGET __attribute__((target("avx2")))
#include "batch/kernel_vectors.h"
#endif

/* ---- Which ------------------------------------------------------------- */

void kith__kernel_add(const struct kith__adding *adding,
                      const struct kith__lane *lanes, int32_t count)
{
    int32_t done = 0;
#if defined(VECTORS)
#if defined(__x86_64__)
    if (adding->level >= KITH__CPU_AVX2)
        done = add_32(adding, lanes, count);
    else
#endif
        if (adding->level >= KITH__CPU_BASELINE)
        done = add_16(adding, lanes, count);
#endif
    for (int32_t i = 0; i < count; i++)
        add_plain(adding, &lanes[i], done);
}

void kith__kernel_count(enum kith__cpu level, const uint8_t *bytes,
                        uint8_t value, int32_t rows, uint8_t *sum)
{
    int32_t done = 0;
#if defined(VECTORS)
    if (level >= KITH__CPU_BASELINE)
        done = count_16(bytes, value, rows, sum);
#else
    (void)level;
#endif
    count_plain(bytes, value, done, rows, sum);
}

void kith__kernel_places(enum kith__cpu level, const uint8_t *counted,
                         const uint8_t *sum, uint16_t width, int32_t rows,
                         uint16_t *places, uint16_t *totals)
{
    int32_t done = 0;
#if defined(VECTORS)
#if defined(__x86_64__)
    if (level >= KITH__CPU_AVX2)
        done = places_32(counted, sum, width, rows, places, totals);
    else
#endif
        if (level >= KITH__CPU_BASELINE)
        done = places_16(counted, sum, width, rows, places, totals);
#else
    (void)level;
#endif
    places_plain(counted, sum, width, done, rows, places, totals);
}

void kith__kernel_turn(enum kith__cpu level, const char *from, int64_t stride,
                       int32_t rows, uint8_t *const to[16])
{
    int32_t done = 0;
#if defined(VECTORS)
    if (level >= KITH__CPU_BASELINE)
        done = turn_16(from, stride, rows, to);
#else
    (void)level;
#endif
    turn_plain(from, stride, done, rows, to);
}
