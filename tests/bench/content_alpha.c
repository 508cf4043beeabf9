/* SPDX-License-Identifier: MIT */
/* content_alpha - Cronbach's alpha (1951) of made-up answers.
 *
 * Knows nothing of profiles. */

#include "content_alpha.h"

#include <math.h>

void alpha_add(struct alpha *alpha, const int *answers, int count)
{
    int64_t total = 0;
    alpha->items = count;
    alpha->people++;
    for (int i = 0; i < count; i++) {
        alpha->sum[i] += answers[i];
        alpha->squares[i] += (int64_t)answers[i] * answers[i];
        total += answers[i];
    }
    alpha->total += total;
    alpha->total_squares += total * total;
}

void alpha_join(struct alpha *alpha, const struct alpha *other)
{
    alpha->items = other->items;
    alpha->people += other->people;
    alpha->total += other->total;
    alpha->total_squares += other->total_squares;
    for (int i = 0; i < other->items; i++) {
        alpha->sum[i] += other->sum[i];
        alpha->squares[i] += other->squares[i];
    }
}

static double variance(const struct alpha *alpha, int64_t sum, int64_t squares)
{
    double people = (double)alpha->people, mean = (double)sum / people;
    return ((double)squares - mean * (double)sum) / (people - 1);
}

double alpha_value(const struct alpha *alpha)
{
    double items = 0, count = alpha->items;
    for (int i = 0; i < alpha->items; i++)
        items += variance(alpha, alpha->sum[i], alpha->squares[i]);
    double total = variance(alpha, alpha->total, alpha->total_squares);
    return count / (count - 1) * (1 - items / total);
}

double alpha_mean(const struct alpha *alpha, int most)
{
    double answers = (double)alpha->people * alpha->items * most;
    return 100 * (double)alpha->total / answers;
}

double alpha_deviation(const struct alpha *alpha, int most)
{
    double total = variance(alpha, alpha->total, alpha->total_squares);
    return 100 * sqrt(total) / (alpha->items * most);
}
