/* SPDX-License-Identifier: MIT */

#include "sample/adder.h"

#include <string.h>

/* Whole numbers up to here are exact in a float. */
#define FLOAT_EXACT (INT64_C(1) << 24)

/* Fewer people than this at a time are not worth it. */
#define WORTH_WAITING 32

/* ---- Room --------------------------------------------------------------- */

/* How long the row of an item is. */
static size_t row_length(int32_t item)
{
    return ((size_t)item / KITH__ADDER_WIDTH + 1) * KITH__ADDER_WIDTH;
}

static size_t triangle(int32_t count)
{
    size_t length = 0;
    for (int32_t i = 0; i < count; i++)
        length += row_length(i);
    return length;
}

size_t kith__adder_size(int32_t count)
{
    return 2 *
               (triangle(count) +
                (KITH__ADDER_PEOPLE + 1) * row_length(count)) *
               sizeof(float) +
           (size_t)count * sizeof(int32_t);
}

void kith__adder_place(struct kith__adder *adder, struct kith__moments *moments,
                       int64_t top, void *block)
{
    size_t length = triangle(moments->count);
    *adder = (struct kith__adder){.moments = moments};
    size_t queue = KITH__ADDER_PEOPLE * row_length(moments->count);
    adder->complete.products = block;
    adder->others.products = adder->complete.products + length;
    adder->complete.answers = adder->others.products + length;
    adder->others.answers = adder->complete.answers + queue;
    adder->complete.sums = adder->others.answers + queue;
    adder->others.sums = adder->complete.sums + row_length(moments->count);
    adder->gaps =
        (int32_t *)(void *)(adder->others.sums + row_length(moments->count));
    if (top * top <= FLOAT_EXACT / WORTH_WAITING)
        adder->at_most = (int32_t)(FLOAT_EXACT / (top * top));
}

/* ---- Products ----------------------------------------------------------- */

#if defined(__GNUC__)
typedef float four __attribute__((vector_size(16)));

static four load(const float *from)
{
    four loaded;
    memcpy(&loaded, from, sizeof loaded);
    return loaded;
}

static four all(float number)
{
    return (four){number, number, number, number};
}

/* Adds a width of products of four people, whose answers lie `apart`. */
static void add_products_of_four(float *sums, const float *answers,
                                 const float *by, size_t apart)
{
    four sum = load(sums);
    sum += load(answers) * all(by[0]);
    sum += load(answers + apart) * all(by[apart]);
    sum += load(answers + 2 * apart) * all(by[2 * apart]);
    sum += load(answers + 3 * apart) * all(by[3 * apart]);
    memcpy(sums, &sum, sizeof sum);
}
#else
static void add_products_of_four(float *sums, const float *answers,
                                 const float *by, size_t apart)
{
    for (size_t n = 0; n < KITH__ADDER_PEOPLE; n++)
        for (size_t i = 0; i < KITH__ADDER_WIDTH; i++)
            sums[i] += answers[n * apart + i] * by[n * apart];
}
#endif

/* Takes the answers of all who are queued; who is not there answered 0. */
static void take_queue(struct kith__waiting *waiting, int32_t count)
{
    float *row = waiting->products;
    size_t apart = row_length(count);
    if (waiting->queued == 0)
        return;
    for (size_t n = 0; n < KITH__ADDER_PEOPLE; n++)
        for (size_t i = 0; i < (size_t)count; i++)
            waiting->sums[i] += waiting->answers[n * apart + i];
    for (int32_t i = 0; i < count; i++) {
        size_t length = row_length(i);
        for (size_t j = 0; j < length; j += KITH__ADDER_WIDTH)
            add_products_of_four(row + j, waiting->answers + j,
                                 waiting->answers + i, apart);
        row += length;
    }
    memset(waiting->answers, 0, KITH__ADDER_PEOPLE * apart * sizeof(float));
    waiting->queued = 0;
}

static void let_wait(struct kith__waiting *waiting, const int32_t *answers,
                     int32_t count)
{
    float *queued =
        waiting->answers + (size_t)waiting->queued * row_length(count);
    for (int32_t i = 0; i < count; i++)
        queued[i] = answers[i] < 0 ? 0 : (float)answers[i];
    waiting->people++;
    if (++waiting->queued == KITH__ADDER_PEOPLE)
        take_queue(waiting, count);
}

static void empty(struct kith__waiting *waiting, struct kith__sums *sums,
                  int32_t count)
{
    const float *row = waiting->products;
    kith__wide *product = sums->products;
    if (waiting->people == 0)
        return;
    take_queue(waiting, count);
    for (int32_t i = 0; i < count; i++) {
        sums->sums[i] += (int64_t)waiting->sums[i];
        waiting->sums[i] = 0;
        for (int32_t j = 0; j <= i; j++, product++)
            *product = kith__wide_add(*product, kith__wide_of((int64_t)row[j]));
        row += row_length(i);
    }
    memset(waiting->products, 0, triangle(count) * sizeof(float));
    waiting->people = 0;
}

/* Large answers: exactly, at once. */
static void add_at_once(struct kith__sums *sums, const int32_t *answers,
                        int32_t count)
{
    kith__wide *product = sums->products;
    for (int32_t i = 0; i < count; i++) {
        sums->sums[i] += answers[i] < 0 ? 0 : answers[i];
        for (int32_t j = 0; j <= i; j++, product++)
            if (answers[i] > 0 && answers[j] > 0)
                *product = kith__wide_add(
                    *product, kith__wide_of((int64_t)answers[i] * answers[j]));
    }
}

/* ---- People ------------------------------------------------------------- */

/* Lists what is missing; how many they are. */
static int32_t find_gaps(struct kith__adder *adder, const int32_t *answers)
{
    int32_t count = 0;
    for (int32_t i = 0; i < adder->moments->count; i++) {
        adder->gaps[count] = i;
        count += answers[i] < 0;
    }
    return count;
}

static void add_gap(struct kith__moments *moments, const int32_t *answers,
                    const int32_t *gaps, int32_t which)
{
    int32_t gap = gaps[which];
    int64_t *lost = moments->lost + (size_t)gap * (size_t)moments->count;
    for (int32_t i = 0; i < moments->count; i++)
        lost[i] += answers[i] < 0 ? 0 : answers[i];
    for (int32_t i = 0; i <= which; i++)
        moments->gaps[kith__pair(gap, gaps[i])]++;
}

void kith__adder_add(struct kith__adder *adder, const int32_t *answers)
{
    struct kith__moments *moments = adder->moments;
    int32_t gaps = find_gaps(adder, answers);
    struct kith__sums *sums = gaps == 0 ? &moments->complete : &moments->others;
    struct kith__waiting *waiting =
        gaps == 0 ? &adder->complete : &adder->others;
    sums->people++;
    for (int32_t i = 0; i < gaps; i++)
        add_gap(moments, answers, adder->gaps, i);
    if (adder->at_most == 0) {
        add_at_once(sums, answers, moments->count);
        return;
    }
    let_wait(waiting, answers, moments->count);
    if (waiting->people == adder->at_most)
        empty(waiting, sums, moments->count);
}

void kith__adder_empty(struct kith__adder *adder)
{
    struct kith__moments *moments = adder->moments;
    empty(&adder->complete, &moments->complete, moments->count);
    empty(&adder->others, &moments->others, moments->count);
}
