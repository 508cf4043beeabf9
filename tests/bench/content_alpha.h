/* SPDX-License-Identifier: MIT */
/* content_alpha - Cronbach's alpha (1951) of made-up answers.
 *
 * Takes one person's answers to one set of questions at a time; knows nothing
 * of profiles.
 */

#ifndef KITH_TESTS_BENCH_CONTENT_ALPHA_H
#define KITH_TESTS_BENCH_CONTENT_ALPHA_H

#include <stdint.h>

enum { ALPHA_ITEMS_MOST = 8 };

struct alpha {
    int items;
    int64_t people;
    int64_t sum[ALPHA_ITEMS_MOST], squares[ALPHA_ITEMS_MOST];
    int64_t total, total_squares;
};

/* Every person with the same number of answers. */
void alpha_add(struct alpha *alpha, const int *answers, int count);

/* As if all of them had been added to one. */
void alpha_join(struct alpha *alpha, const struct alpha *other);

double alpha_value(const struct alpha *alpha);

/* Of the mean answer, 0 to `most`, as a percentage of its range. */
double alpha_mean(const struct alpha *alpha, int most);
double alpha_deviation(const struct alpha *alpha, int most);

#endif
