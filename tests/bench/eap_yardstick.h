/* SPDX-License-Identifier: MIT */
/* eap_yardstick - how fast rows of answers can become estimates when nothing
 * but speed counts: one size of everything, one processor, known when compiled.
 */

#ifndef KITH_TESTS_BENCH_EAP_YARDSTICK_H
#define KITH_TESTS_BENCH_EAP_YARDSTICK_H

#include <stdint.h>

enum { YARD_ITEMS = 36, YARD_CODES = 6, YARD_NODES = 64 };

/* All at multiples of 64 bytes. */
struct yard {
    double tables[YARD_ITEMS][YARD_CODES][YARD_NODES];
    double nodes[YARD_NODES];
    double log_weights[YARD_NODES];
};

typedef void yardstick(const struct yard *yard, const uint8_t *codes,
                       int64_t rows, double *estimates, double *errors);

yardstick eap_yardstick_native, eap_yardstick_baseline;

#endif
