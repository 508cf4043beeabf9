/* SPDX-License-Identifier: MIT */
/* advice - which advice fits, and which of it the gate withholds.
 *
 * Knows results and the gate; what is shown of it is the view's business. */

#ifndef KITH_LIB_GUIDANCE_ADVICE_H
#define KITH_LIB_GUIDANCE_ADVICE_H

#include <kith/host.h>

#include "patterns/results.h"

/* KITH_ADVICE_DOES_NOT_FIT … KITH_ADVICE_OFFERED, now. */
int32_t kith__advise(const struct kith__results *results, int32_t advice);

#endif
