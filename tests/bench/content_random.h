/* SPDX-License-Identifier: MIT */
/* content_random - numbers for the simulation, the same on every run.
 *
 * xoshiro256** (Blackman & Vigna 2021, doi 10.1145/3460772), its state filled
 * by splitmix64 (Steele, Lea & Flood 2014, doi 10.1145/2660193.2660195).
 * Knows nothing of what is made from them.
 */

#ifndef KITH_TESTS_BENCH_CONTENT_RANDOM_H
#define KITH_TESTS_BENCH_CONTENT_RANDOM_H

#include <stdint.h>

struct random {
    uint64_t state[4];
    double spare; /* Box & Muller 1958 make two at a time */
    int has_spare;
};

/* Streams of one seed do not depend on each other's length. */
void random_start(struct random *random, uint64_t seed, uint64_t stream);

uint64_t random_bits(struct random *random);

/* From 0 to below 1, 53 bits. */
double random_unit(struct random *random);

/* Mean 0, standard deviation 1. */
double random_normal(struct random *random);

/* 0 to count - 1, each as likely. */
int random_below(struct random *random, int count);

/* 0 to count - 1, by weights that add up to 1; the last takes the rest. */
int random_pick(struct random *random, const double *weights, int count);

#endif
