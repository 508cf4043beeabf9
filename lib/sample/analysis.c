/* SPDX-License-Identifier: MIT */
/* analysis - how the items of one scale hang together, from its moments.
 *
 * The order of every sum is that of the items. */

#include "sample/analysis.h"

#include <float.h>

#include "base/error.h"
#include "base/math.h"

/* ---- Working out -------------------------------------------------------- */

/* What a step of each item's answers is worth, with its weight. */
static double worth(const struct kith__sample_scale *scale, int32_t index)
{
    const struct kith__key *key = scale->plan->items[index].key;
    return kith__decimal_to_double(key->weight) * kith__sample_step(scale);
}

static double covariance(const struct kith__sample_scale *scale, int32_t i,
                         int32_t j, bool pairwise)
{
    double steps = kith__ratio_to_double(
        kith__covariance(&scale->moments, i, j, pairwise));
    return steps * worth(scale, i) * worth(scale, j);
}

static void add_to_halves(struct halves *halves, bool i_in_one, bool j_in_one,
                          double c)
{
    if (i_in_one != j_in_one)
        halves->both += c;
    else if (i_in_one)
        halves->one += 2 * c;
    else
        halves->other += 2 * c;
}

static void add_pair(kith_item_analysis *made, int32_t i, int32_t j, double c)
{
    int32_t half = (made->count + 1) / 2;
    made->parts[i].with += c;
    made->parts[j].with += c;
    add_to_halves(&made->odd_even, i % 2 == 0, j % 2 == 0, c);
    add_to_halves(&made->first_last, i < half, j < half, c);
    double variances = made->parts[i].own * made->parts[j].own;
    made->correlated &= variances > 0;
    if (variances > 0)
        made->mean_correlation += c / kith__sqrt(variances);
}

static void add_own(kith_item_analysis *made, int32_t i, double variance)
{
    int32_t half = (made->count + 1) / 2;
    made->parts[i].own = variance;
    made->own += variance;
    add_to_halves(&made->odd_even, i % 2 == 0, i % 2 == 0, variance / 2);
    add_to_halves(&made->first_last, i < half, i < half, variance / 2);
}

/* Each of the sums that may come to 0 is made of up to count² covariances, none
 * above the variances it is of. */
static void settle(kith_item_analysis *made)
{
    struct halves *const splits[] = {&made->odd_even, &made->first_last};
    made->noise = 4 * DBL_EPSILON * made->count * made->own;
    made->total = kith__analysis_settled(made, made->total);
    for (size_t i = 0; i < sizeof splits / sizeof *splits; i++) {
        splits[i]->one = kith__analysis_settled(made, splits[i]->one);
        splits[i]->other = kith__analysis_settled(made, splits[i]->other);
    }
}

static void add_pairs(kith_item_analysis *made,
                      const struct kith__sample_scale *scale)
{
    double together = 0;
    for (int32_t i = 0; i < made->count; i++)
        add_own(made, i, covariance(scale, i, i, made->pairwise));
    made->correlated = made->count > 1;
    for (int32_t i = 0; i < made->count; i++)
        for (int32_t j = 0; j < i; j++)
            add_pair(made, i, j, covariance(scale, i, j, made->pairwise));
    for (int32_t i = 0; i < made->count; i++)
        together += made->parts[i].with;
    made->total = made->own + together;
    made->mean_correlation /= 0.5 * made->count * (made->count - 1);
    settle(made);
}

/* The mean of an item of those who answered all, with its weight. */
static double mean_of(const struct kith__sample_scale *scale, int32_t i)
{
    const struct kith__moments *moments = &scale->moments;
    double steps =
        (double)moments->complete.sums[i] / (double)moments->complete.people;
    double weight = kith__decimal_to_double(scale->plan->items[i].key->weight);
    return weight * kith__sample_low(scale, i) + worth(scale, i) * steps;
}

static void compare_means(kith_item_analysis *made,
                          const struct kith__sample_scale *scale)
{
    double sum = 0, squares = 0;
    for (int32_t i = 0; i < made->count; i++)
        sum += mean_of(scale, i);
    for (int32_t i = 0; i < made->count; i++) {
        double apart = mean_of(scale, i) - sum / made->count;
        squares += apart * apart;
    }
    made->judges = squares * (double)made->people / (made->count - 1);
}

static int64_t fewest(const struct kith__sample_scale *scale, bool pairwise)
{
    int64_t least = kith__moments_both(&scale->moments, 0, 0, pairwise);
    for (int32_t i = 0; i < scale->count; i++)
        for (int32_t j = 0; j <= i; j++) {
            int64_t both = kith__moments_both(&scale->moments, i, j, pairwise);
            least = both < least ? both : least;
        }
    return least;
}

static void work_out(kith_item_analysis *made,
                     const struct kith__sample_scale *scale)
{
    made->people = fewest(scale, made->pairwise);
    if (!kith__analysis_is_enough(made))
        return;
    add_pairs(made, scale);
    if (!made->pairwise)
        compare_means(made, scale);
}

/* ---- The object --------------------------------------------------------- */

kith_status kith_item_analysis_new(const kith_sample *sample, int32_t scale,
                                   int32_t missing, kith_item_analysis **out,
                                   kith_error **error)
{
    const struct kith__sample_scale *found = kith__sample_scale(sample, scale);
    if (!kith__error_ready(error) || found == NULL || found->count == 0 ||
        out == NULL || (missing != KITH_LISTWISE && missing != KITH_PAIRWISE))
        return KITH_E_ARGUMENT;
    if (!found->fits)
        return kith__fail(error, sample->memory, KITH_E_LIMIT, NULL,
                          "The keyed answers to an item of the scale span more "
                          "than 2147483647 steps");
    size_t size =
        sizeof(kith_item_analysis) + (size_t)found->count * sizeof(struct part);
    kith_item_analysis *made = kith__allocate(sample->memory, size);
    if (made == NULL)
        return kith__fail_memory(error);
    made->memory = kith__memory_hold(sample->memory);
    made->size = size;
    made->count = found->count;
    made->pairwise = missing == KITH_PAIRWISE;
    made->parts = (struct part *)(void *)(made + 1);
    work_out(made, found);
    *out = made;
    return KITH_OK;
}

void kith_item_analysis_free(kith_item_analysis *analysis)
{
    if (analysis == NULL)
        return;
    kith_memory *memory = analysis->memory;
    kith__release(memory, analysis, analysis->size);
    kith_memory_free(memory);
}

int64_t kith_item_analysis_people(const kith_item_analysis *analysis)
{
    return analysis == NULL ? -1 : analysis->people;
}
