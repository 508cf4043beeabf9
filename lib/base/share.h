/* SPDX-License-Identifier: MIT */
/* share - whether one count outweighs another by more than chance, by the lower
 * end of Wilson's interval, without a root.
 *
 * E. B. Wilson (1927). Probable inference, the law of succession, and
 * statistical inference. JASA 22, 209-212. Knows nothing of facts. */

#ifndef KITH_LIB_BASE_SHARE_H
#define KITH_LIB_BASE_SHARE_H

#include "base/decimal.h"

/* The most that a count may be: all products stay within 126 bits. */
#define KITH__COUNT_MOST (INT64_C(1000000) * KITH__ONE)

/* Whether the lower end of Wilson's 95 % interval for a / (a + b) lies above
 * `above`. Both counts lie between 0 and KITH__COUNT_MOST, `above` between 0
 * and 1. False where both are 0. */
bool kith__outweighs(kith__decimal a, kith__decimal b, kith__decimal above);

#endif
