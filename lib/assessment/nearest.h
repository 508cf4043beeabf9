/* SPDX-License-Identifier: MIT */
/* nearest - which unmet criterion of a finding is nearest to being met, and how
 * far away it is as a share of what its leaves could be.
 *
 * Knows results; what a host makes of it is not its business. */

#ifndef KITH_LIB_ASSESSMENT_NEAREST_H
#define KITH_LIB_ASSESSMENT_NEAREST_H

#include "patterns/results.h"

/* How many bytes kith__nearest_criterion() needs. */
size_t kith__nearest_size(const struct kith__sheet *sheet);

/* The criterion's number and its share from 0 to 1; NONE, and nothing written,
 * where none is unmet or no distance is known. `block` is aligned for doubles.
 */
int32_t kith__nearest_criterion(const struct kith__results *results,
                                int32_t pattern, void *block, double *share);

#endif
