/* SPDX-License-Identifier: MIT */
/* decimal - numbers with at most six digits behind the point, as whole
 * millionths.
 *
 * Reads and writes them, exactly; knows nothing of what they measure. */

#ifndef KITH_LIB_BASE_DECIMAL_H
#define KITH_LIB_BASE_DECIMAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

/* Millionths: 2.5 is 2500000. */
typedef int64_t kith__decimal;

#define KITH__ONE INT64_C(1000000)

/* The largest magnitude, 10 to the 9: room for sums in 64 bits. */
#define KITH__DECIMAL_MOST (INT64_C(1000000000) * KITH__ONE)

/* Reads a number in JSON's grammar (already checked). False when it has more
 * than six fractional digits that count, or passes KITH__DECIMAL_MOST. */
bool kith__decimal_read(const char *text, size_t length, kith__decimal *out);

/* The decimal nearest to a double, when the two are the same number as a double
 * sees it (0.1 is one tenth); false for others, NaN and infinities. */
bool kith__decimal_of_double(double number, kith__decimal *out);

/* A double rounded half away from zero to six digits; false for NaN, and where
 * it passes KITH__DECIMAL_MOST. */
bool kith__decimal_round(double number, kith__decimal *out);

/* The double nearest to a decimal. */
double kith__decimal_to_double(kith__decimal decimal);

/* Shortest form: no trailing zeros, no point where there is no fraction. */
void kith__add_decimal(struct kith__builder *builder, kith__decimal decimal);

#endif
