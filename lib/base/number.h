/* SPDX-License-Identifier: MIT */
/* number - JSON numbers as the doubles nearest to them.
 *
 * For parameters that others estimated, which have more digits than a decimal
 * keeps. Knows nothing of what they measure. */

#ifndef KITH_LIB_BASE_NUMBER_H
#define KITH_LIB_BASE_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

enum {
    KITH__NUMBER_FRACTION = 24, /* behind the point */
    KITH__NUMBER_WHOLE = 9      /* before it: below 10 to the 9 */
};

/* Reads a number in JSON's grammar (already checked), rounded once, ties to
 * even. False when it has more digits than these, or than KITH__DIGITS_MOST. */
bool kith__number_read(const char *text, size_t length, double *out);

/* Adds a number in one form, whatever way it was written: no zeros at the end,
 * no exponent. Numbers that kith__number_read() refuses as they stand. */
void kith__add_number(struct kith__builder *builder, const char *text,
                      size_t length);

#endif
