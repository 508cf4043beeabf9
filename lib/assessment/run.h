/* SPDX-License-Identifier: MIT */
/* run - the rooms in their order: from a sheet to scores, findings and the
 * gate.
 *
 * Lays the results over one block of memory; who owns it is not its business.
 */

#ifndef KITH_LIB_ASSESSMENT_RUN_H
#define KITH_LIB_ASSESSMENT_RUN_H

#include "patterns/results.h"

/* How many bytes results take, the sheet's arrays included. */
size_t kith__results_size(const struct kith__plan *plan);

/* Lays results over a zeroed block of that size, with a copy of a sheet. */
void kith__results_place(struct kith__results *results,
                         const struct kith__sheet *sheet, void *block);

/* Works everything out, from the sheet as it stands: what is asked is not
 * looked at again. Returns the stop that was reached, or NONE. */
int32_t kith__run(struct kith__results *results);

#endif
