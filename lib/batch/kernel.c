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

static void limit_plain(const uint16_t *counted, const uint16_t *places,
                        uint16_t need, uint16_t none, int32_t first,
                        int32_t rows, uint16_t *out)
{
    for (int32_t i = first; i < rows; i++)
        out[i] = counted[i] >= need ? places[i] : none;
}

static void shift_plain(const uint16_t *counted, const uint16_t *places,
                        uint16_t all, uint16_t step, int32_t first,
                        int32_t rows, uint16_t *out)
{
    for (int32_t i = first; i < rows; i++)
        out[i] = (uint16_t)(places[i] + (all - counted[i]) * step);
}

static uint8_t real_plain(const struct kith__reals *reals, double number)
{
    if (number != number)
        return reals->nan_code;
    double above = number - reals->low;
    int32_t code = above >= 0 && above < reals->count ? (int32_t)above : -1;
    if (code >= 0 && reals->low + code == number)
        return (uint8_t)code;
    return number == reals->missing ? reals->missing_code : reals->else_code;
}

static void reals_plain(const char *from, int64_t stride,
                        const struct kith__reals *reals, int32_t first,
                        int32_t rows, uint8_t *out)
{
    from += first * stride;
    for (int32_t i = first; i < rows; i++, from += stride) {
        double number;
        memcpy(&number, from, sizeof number);
        out[i] = real_plain(reals, number);
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

#define ALWAYS_INLINE inline __attribute__((always_inline))

/* Clang does by itself what gcc must be told. */
#if defined(__clang__)
#define UNROLL
#else
#define UNROLL _Pragma("GCC unroll 16")
#endif

#if defined(__clang__) || __GNUC__ >= 12
#define SHUFFLE(a, b, ...) __builtin_shufflevector(a, b, __VA_ARGS__)
#else
#define SHUFFLE(a, b, ...) __builtin_shuffle(a, b, (__typeof__(a)){__VA_ARGS__})
#endif

/* Eight places of one vector and of another, which begins at `b`, in turn. */
#define IN_TURN(b, i)                                                        \
    (i), (b) + (i), (i) + 1, (b) + (i) + 1, (i) + 2, (b) + (i) + 2, (i) + 3, \
        (b) + (i) + 3, (i) + 4, (b) + (i) + 4, (i) + 5, (b) + (i) + 5,       \
        (i) + 6, (b) + (i) + 6, (i) + 7, (b) + (i) + 7

/* Any processor of its kind has vectors of 16 bytes. */
typedef uint8_t row_bytes __attribute__((vector_size(16)));

static ALWAYS_INLINE row_bytes one_row(const char *from)
{
    row_bytes row;
    memcpy(&row, from, sizeof row);
    return row;
}

#define NAME(name) name##_16
#define WIDTH 16
#define TARGET
#define LOW_HALVES(a, b) SHUFFLE(a, b, IN_TURN(16, 0))
#define HIGH_HALVES(a, b) SHUFFLE(a, b, IN_TURN(16, 8))
#define SIDE_BY_SIDE(from, apart) one_row(from)
#include "batch/kernel_vectors.h"
#undef NAME
#undef WIDTH
#undef TARGET
#undef LOW_HALVES
#undef HIGH_HALVES
#undef SIDE_BY_SIDE

#endif

#if defined(VECTORS) && defined(__x86_64__)
typedef uint8_t rows_bytes __attribute__((vector_size(32)));

/* Bytes of one row, and of another. */
__attribute__((target("avx2"))) static ALWAYS_INLINE rows_bytes
two_rows(const char *from, int64_t apart)
{
    row_bytes low = one_row(from), high = one_row(from + apart);
#if defined(__clang__) || __GNUC__ >= 12
    return __builtin_shufflevector(low, high, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
                                   11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
                                   22, 23, 24, 25, 26, 27, 28, 29, 30, 31);
#else
    rows_bytes rows;
    memcpy(&rows, &low, sizeof low);
    memcpy((char *)&rows + sizeof low, &high, sizeof high);
    return rows;
#endif
}

#define NAME(name) name##_32
#define WIDTH 32
#define TARGET __attribute__((target("avx2")))
#define LOW_HALVES(a, b) SHUFFLE(a, b, IN_TURN(32, 0), IN_TURN(32, 16))
#define HIGH_HALVES(a, b) SHUFFLE(a, b, IN_TURN(32, 8), IN_TURN(32, 24))
#define SIDE_BY_SIDE(from, apart) two_rows(from, apart)
#include "batch/kernel_vectors.h"

/* Four doubles, and the same as bits. */
typedef double reals_4 __attribute__((vector_size(32)));
typedef uint64_t bits_4 __attribute__((vector_size(32)));

/* Adding it puts a whole number into the low bits of a double. */
#define SHIFT 6755399441055744.0

#define AVX2 __attribute__((target("avx2")))

AVX2 static ALWAYS_INLINE reals_4 load_reals(const char *from, int64_t stride)
{
    reals_4 numbers;
    double number[4];
    if (stride == sizeof(double)) {
        memcpy(&numbers, from, sizeof numbers);
        return numbers;
    }
    for (int32_t i = 0; i < 4; i++)
        memcpy(&number[i], from + i * stride, sizeof number[i]);
    return (reals_4){number[0], number[1], number[2], number[3]};
}

/* The code of each, in the low byte of 64 bits. What is no number, or no whole
 * one near enough, fails one of the comparisons. */
AVX2 static ALWAYS_INLINE bits_4 code_reals(const struct kith__reals *reals,
                                            reals_4 number)
{
    reals_4 above = number - reals->low;
    reals_4 shifted = above + SHIFT;
    reals_4 back = (shifted - SHIFT) + reals->low;
    bits_4 is = (bits_4)(back == number) & (bits_4)(above >= 0) &
                (bits_4)(above < (double)reals->count);
    bits_4 missing = (bits_4)(number == reals->missing);
    bits_4 nan = (bits_4)(number != number);
    bits_4 other = (missing & reals->missing_code) | (nan & reals->nan_code) |
                   (~(missing | nan) & reals->else_code);
    return (is & (bits_4)shifted & 0xFF) | (~is & other);
}

/* Row 4 i + j of 32 lies in byte i of the 64 bits j. */
#define ROW(i) (i), (i) + 8, (i) + 16, (i) + 24

AVX2 static int32_t reals_32(const char *from, int64_t stride,
                             const struct kith__reals *reals, int32_t rows,
                             uint8_t *out)
{
    int32_t row = 0;
    for (; row + 32 <= rows; row += 32) {
        bits_4 all = {0};
        UNROLL
        for (int32_t i = 0; i < 8; i++) {
            bits_4 codes = code_reals(reals, load_reals(from, stride));
            all |= codes << (8 * i);
            from += 4 * stride;
        }
        rows_bytes bytes = (rows_bytes)all;
        bytes = SHUFFLE(bytes, bytes, ROW(0), ROW(1), ROW(2), ROW(3), ROW(4),
                        ROW(5), ROW(6), ROW(7));
        memcpy(out + row, &bytes, sizeof bytes);
    }
    return row;
}
#endif

/* ---- Which ------------------------------------------------------------- */

/* How many rows the widest vectors do; what is left goes one at a time. */
#if defined(VECTORS) && defined(__x86_64__)
#define BY_LEVEL(level, name, ...)                            \
    ((level) >= KITH__CPU_AVX2       ? name##_32(__VA_ARGS__) \
     : (level) >= KITH__CPU_BASELINE ? name##_16(__VA_ARGS__) \
                                     : 0)
#elif defined(VECTORS)
#define BY_LEVEL(level, name, ...) \
    ((level) >= KITH__CPU_BASELINE ? name##_16(__VA_ARGS__) : 0)
#else
#define BY_LEVEL(level, name, ...) ((void)(level), 0)
#endif

void kith__kernel_add(const struct kith__adding *adding,
                      const struct kith__lane *lanes, int32_t count)
{
    int32_t done = BY_LEVEL(adding->level, add, adding, lanes, count);
    for (int32_t i = 0; i < count; i++)
        add_plain(adding, &lanes[i], done);
}

void kith__kernel_count(enum kith__cpu level, const uint8_t *bytes,
                        uint8_t value, int32_t rows, uint8_t *sum)
{
    int32_t done = BY_LEVEL(level, count, bytes, value, rows, sum);
    count_plain(bytes, value, done, rows, sum);
}

void kith__kernel_places(enum kith__cpu level, const uint8_t *counted,
                         const uint8_t *sum, uint16_t width, int32_t rows,
                         uint16_t *places, uint16_t *totals)
{
    int32_t done =
        BY_LEVEL(level, places, counted, sum, width, rows, places, totals);
    places_plain(counted, sum, width, done, rows, places, totals);
}

void kith__kernel_limit(enum kith__cpu level, const uint16_t *counted,
                        const uint16_t *places, uint16_t need, uint16_t none,
                        int32_t rows, uint16_t *out)
{
    int32_t done =
        BY_LEVEL(level, limit, counted, places, need, none, rows, out);
    limit_plain(counted, places, need, none, done, rows, out);
}

void kith__kernel_shift(enum kith__cpu level, const uint16_t *counted,
                        const uint16_t *places, uint16_t all, uint16_t step,
                        int32_t rows, uint16_t *out)
{
    int32_t done =
        BY_LEVEL(level, shift, counted, places, all, step, rows, out);
    shift_plain(counted, places, all, step, done, rows, out);
}

void kith__kernel_reals(enum kith__cpu level, const char *from, int64_t stride,
                        const struct kith__reals *reals, int32_t rows,
                        uint8_t *out)
{
    int32_t done = 0;
#if defined(VECTORS) && defined(__x86_64__)
    if (level >= KITH__CPU_AVX2)
        done = reals_32(from, stride, reals, rows, out);
#else
    (void)level;
#endif
    reals_plain(from, stride, reals, done, rows, out);
}

void kith__kernel_turn(enum kith__cpu level, const char *from, int64_t stride,
                       int32_t rows, uint8_t *const to[16])
{
    int32_t done = BY_LEVEL(level, turn, from, stride, rows, to);
    turn_plain(from, stride, done, rows, to);
}
