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
           (items + pairs_of(count) + items * items) * sizeof(int64_t);
}

void kith__moments_place(struct kith__moments *moments, int32_t count,
                         void *block)
{
    size_t pairs = pairs_of(count);
    moments->count = count;
    moments->complete = 0;
    moments->products = block;
    moments->others_products = moments->products + pairs;
    moments->people = (int64_t *)(void *)(moments->others_products + pairs);
    moments->sums = moments->people + pairs;
    moments->others_sums = moments->sums + count;
}

static void add_product(kith__wide *sum, int64_t a, int64_t b)
{
    *sum = kith__wide_add(*sum, kith__wide_of(a * b));
}

static bool is_complete(const int64_t *answers, int32_t count)
{
    int64_t any = 0;
    for (int32_t i = 0; i < count; i++)
        any |= answers[i];
    return any >= 0;
}

static void add_complete(struct kith__moments *moments, const int64_t *answers)
{
    kith__wide *product = moments->products;
    moments->complete++;
    for (int32_t i = 0; i < moments->count; i++) {
        moments->sums[i] += answers[i];
        for (int32_t j = 0; j <= i; j++, product++)
            add_product(product, answers[i], answers[j]);
    }
}

static void add_other(struct kith__moments *moments, const int64_t *answers)
{
    size_t count = (size_t)moments->count;
    for (size_t i = 0, pair = 0; i < count; pair += ++i) {
        if (answers[i] < 0)
            continue;
        for (size_t j = 0; j <= i; j++) {
            if (answers[j] < 0)
                continue;
            moments->people[pair + j]++;
            moments->others_sums[i * count + j] += answers[i];
            if (j < i)
                moments->others_sums[j * count + i] += answers[j];
            add_product(&moments->others_products[pair + j], answers[i],
                        answers[j]);
        }
    }
}

void kith__moments_add(struct kith__moments *moments, const int64_t *answers)
{
    if (is_complete(answers, moments->count))
        add_complete(moments, answers);
    else
        add_other(moments, answers);
}

void kith__moments_merge(struct kith__moments *to,
                         const struct kith__moments *from)
{
    size_t items = (size_t)to->count, pairs = pairs_of(to->count);
    to->complete += from->complete;
    for (size_t i = 0; i < items; i++)
        to->sums[i] += from->sums[i];
    for (size_t i = 0; i < items * items; i++)
        to->others_sums[i] += from->others_sums[i];
    for (size_t i = 0; i < pairs; i++) {
        to->people[i] += from->people[i];
        to->products[i] = kith__wide_add(to->products[i], from->products[i]);
        to->others_products[i] =
            kith__wide_add(to->others_products[i], from->others_products[i]);
    }
}

/* ---- What follows from them -------------------------------------------- */

int64_t kith__moments_both(const struct kith__moments *moments, int32_t i,
                           int32_t j, bool pairwise)
{
    return moments->complete +
           (pairwise ? moments->people[kith__pair(i, j)] : 0);
}

/* The sum of i's answers of those who answered j too. */
static int64_t sum_beside(const struct kith__moments *moments, int32_t i,
                          int32_t j, bool pairwise)
{
    size_t at = (size_t)i * (size_t)moments->count + (size_t)j;
    return moments->sums[i] + (pairwise ? moments->others_sums[at] : 0);
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
    kith__wide products = moments->products[pair];
    if (pairwise)
        products = kith__wide_add(products, moments->others_products[pair]);
    kith__wide sums = times(sum_beside(moments, i, j, pairwise),
                            sum_beside(moments, j, i, pairwise));
    kith__wide top = kith__wide_subtract(
        kith__wide_multiply(products, kith__wide_of(n)), sums);
    return (struct kith__ratio){top, times(n, n - 1)};
}
