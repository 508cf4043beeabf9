/* SPDX-License-Identifier: MIT */

#include "sample/moments.h"

static size_t pairs_of(int32_t count)
{
    return (size_t)count * ((size_t)count + 1) / 2;
}

size_t kith__moments_size(int32_t count)
{
    size_t items = (size_t)count;
    return 2 * pairs_of(count) * sizeof(kith__wide) +
           (2 * items + pairs_of(count) + items * items) * sizeof(int64_t);
}

void kith__moments_place(struct kith__moments *moments, int32_t count,
                         void *block)
{
    size_t pairs = pairs_of(count);
    *moments = (struct kith__moments){.count = count};
    moments->complete.products = block;
    moments->others.products = moments->complete.products + pairs;
    moments->complete.sums =
        (int64_t *)(void *)(moments->others.products + pairs);
    moments->others.sums = moments->complete.sums + count;
    moments->gaps = moments->others.sums + count;
    moments->lost = moments->gaps + pairs;
}

static void merge_sums(struct kith__sums *to, const struct kith__sums *from,
                       int32_t count)
{
    to->people += from->people;
    for (int32_t i = 0; i < count; i++)
        to->sums[i] += from->sums[i];
    for (size_t i = 0; i < pairs_of(count); i++)
        to->products[i] = kith__wide_add(to->products[i], from->products[i]);
}

void kith__moments_merge(struct kith__moments *to,
                         const struct kith__moments *from)
{
    size_t items = (size_t)to->count;
    merge_sums(&to->complete, &from->complete, to->count);
    merge_sums(&to->others, &from->others, to->count);
    for (size_t i = 0; i < pairs_of(to->count); i++)
        to->gaps[i] += from->gaps[i];
    for (size_t i = 0; i < items * items; i++)
        to->lost[i] += from->lost[i];
}

/* ---- What follows from them -------------------------------------------- */

/* Of the others; who answered neither was taken off twice. */
static int64_t others_both(const struct kith__moments *moments, int32_t i,
                           int32_t j)
{
    const int64_t *gaps = moments->gaps;
    return moments->others.people - gaps[kith__pair(i, i)] -
           gaps[kith__pair(j, j)] + gaps[kith__pair(i, j)];
}

int64_t kith__moments_both(const struct kith__moments *moments, int32_t i,
                           int32_t j, bool pairwise)
{
    return moments->complete.people +
           (pairwise ? others_both(moments, i, j) : 0);
}

/* The sum of i's answers of those who answered j too. */
static int64_t sum_beside(const struct kith__moments *moments, int32_t i,
                          int32_t j, bool pairwise)
{
    size_t lost = (size_t)j * (size_t)moments->count + (size_t)i;
    int64_t sum = moments->complete.sums[i];
    if (pairwise)
        sum += moments->others.sums[i] - moments->lost[lost];
    return sum;
}

int64_t kith__moments_people(const struct kith__moments *moments, int32_t item)
{
    return kith__moments_both(moments, item, item, true);
}

int64_t kith__moments_sum(const struct kith__moments *moments, int32_t item)
{
    return sum_beside(moments, item, item, true);
}

static kith__wide times(int64_t a, int64_t b)
{
    return kith__wide_multiply(kith__wide_of(a), kith__wide_of(b));
}

/* (n Σ xy - Σ x Σ y) / (n (n - 1)) */
struct kith__ratio kith__covariance(const struct kith__moments *moments,
                                    int32_t i, int32_t j, bool pairwise)
{
    int64_t n = kith__moments_both(moments, i, j, pairwise);
    if (n < 2)
        return (struct kith__ratio){kith__wide_of(0), kith__wide_of(1)};
    size_t pair = kith__pair(i, j);
    kith__wide products = moments->complete.products[pair];
    if (pairwise)
        products = kith__wide_add(products, moments->others.products[pair]);
    kith__wide sums = times(sum_beside(moments, i, j, pairwise),
                            sum_beside(moments, j, i, pairwise));
    kith__wide top = kith__wide_subtract(
        kith__wide_multiply(products, kith__wide_of(n)), sums);
    return (struct kith__ratio){top, times(n, n - 1)};
}
