/* SPDX-License-Identifier: MIT */
/* gate - the safety gate, from gate patterns and safety items alone.
 *
 * Unknown is where it begins and where every doubt leads back to. */

#ifndef KITH_LIB_PATTERNS_GATE_H
#define KITH_LIB_PATTERNS_GATE_H

#include "patterns/results.h"

/* Whether every gate item of the tie has a value. */
bool kith__gate_items_known(const struct kith__sheet *sheet);

/* Sets gate_today, gate and gate_fixed; every gate pattern was worked out. */
void kith__find_gate(struct kith__results *results);

/* After a stop: raised where the answers given raise it, else unknown. */
void kith__find_gate_of_stopped(struct kith__results *results);

#endif
