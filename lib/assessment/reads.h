/* SPDX-License-Identifier: MIT */
/* reads - which items a pattern reads in a tie, through scales, differences,
 * other patterns, and through what decides whether these are asked.
 *
 * Follows the compiled conditions; looks at no answer. */

#ifndef KITH_LIB_ASSESSMENT_READS_H
#define KITH_LIB_ASSESSMENT_READS_H

#include "answers/sheet.h"

/* How many bytes kith__reads() needs. */
size_t kith__reads_size(const struct kith__plan *plan);

/* Marks the items in an array laid over a zeroed block of that size. */
bool *kith__reads(const struct kith__sheet *sheet, int32_t pattern,
                  void *block);

/* The same for one condition. */
bool *kith__condition_reads(const struct kith__sheet *sheet,
                            kith__condition condition, void *block);

#endif
