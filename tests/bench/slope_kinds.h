/* SPDX-License-Identifier: MIT */
/* slope_kinds - points over time of many kinds, each hard for some way to find
 * the middle of all their slopes.
 *
 * Knows nothing of the library. */

#ifndef KITH_TESTS_BENCH_SLOPE_KINDS_H
#define KITH_TESTS_BENCH_SLOPE_KINDS_H

#include <stdint.h>

enum { SLOPE_KINDS = 13 };

const char *slope_kind_name(int kind);

/* The same points every time. */
void slope_kind_fill(int kind, int32_t count, int64_t *times, double *values);

#endif
