/* SPDX-License-Identifier: MIT */
/* in_place - the number that would stand at a place were all sorted, without
 * sorting all.
 *
 * Knows numbers. */

#ifndef KITH_LIB_JOURNAL_IN_PLACE_H
#define KITH_LIB_JOURNAL_IN_PLACE_H

#include <stdint.h>

/* Puts number `rank` of the values, from 0, in its place, none that is higher
 * before it and none that is lower behind it (C. A. R. Hoare 1961). There must
 * be one. */
double kith__put_in_place(double *values, int32_t count, int32_t rank);

#endif
