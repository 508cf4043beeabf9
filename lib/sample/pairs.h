/* SPDX-License-Identifier: MIT */
/* pairs - what is kept of numbers that belong together two by two, and of the
 * columns of numbers that they are made of.
 *
 * Knows numbers alone; whose they are, and on which scale, is the caller's. */

#ifndef KITH_LIB_SAMPLE_PAIRS_H
#define KITH_LIB_SAMPLE_PAIRS_H

#include <stdbool.h>
#include <stddef.h>

#include <kith/pairs.h>

/* The most pairs that are taken in, and the largest number. */
#define KITH__PAIRS_MOST INT64_C(100000000)
#define KITH__PAIRS_LARGEST 1e100

/* Numbers with what is known of their mean and of how they vary about it. */
struct kith__side {
    const double *numbers;
    double mean;
    double squares; /* about the mean */
    bool varies;    /* by more than rounding may */
};

/* Which of a pair's two sides comes first. */
enum { KITH__SIDE_A, KITH__SIDE_B, KITH__SIDES };

struct kith_pairs {
    kith_memory *memory;
    size_t size;
    int64_t count, missing;
    struct kith__side sides[KITH__SIDES];
    double products;
    struct {
        double mean;
        double squares; /* about the mean */
        double all;     /* about 0 */
        double absolute;
        bool vary;
    } differences;
    bool varies; /* any number beside any other, whichever side */
    double spearman, kendall;
    double numbers[]; /* those of a, then those of b */
};

/* How far the two of a pair lie apart, a - b. */
static inline double kith__pairs_apart(const kith_pairs *pairs, int64_t i)
{
    return pairs->sides[KITH__SIDE_A].numbers[i] -
           pairs->sides[KITH__SIDE_B].numbers[i];
}

static inline double kith__without_sign(double number)
{
    return number < 0 ? -number : number;
}

/* Whether all of some columns may be taken in: no number is too large. NaN
 * may. */
bool kith__pairs_fit(const double *const *columns, int32_t column_count,
                     int64_t count);

/* Whether a row has a number in every column. */
bool kith__pairs_whole(const double *const *columns, int32_t column_count,
                       int64_t row);

/* Works out mean and squares. */
struct kith__side kith__side_of(const double *numbers, int64_t count);

/* The sum of the products of both about their means. */
double kith__side_products(const struct kith__side *a,
                           const struct kith__side *b, int64_t count);

/* Pearson's r of two sides that vary. */
double kith__side_correlation(const struct kith__side *a,
                              const struct kith__side *b, double products);

/* Whether numbers from `least` to `most` differ by more than rounding may make
 * of equal ones. */
bool kith__pairs_vary(double least, double most);

/* Both correlations of ranks. False when there is no memory. Both sides have
 * `count` numbers, from 2. */
bool kith__pairs_ranks(kith_memory *memory, const double *a, const double *b,
                       int64_t count, double *spearman, double *kendall);

#endif
