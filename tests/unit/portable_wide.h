/* SPDX-License-Identifier: MIT */
/* portable_wide - the 128-bit numbers of machines that have none, for a test
 * that uses the machine's own beside them. */

#ifndef KITH_TESTS_UNIT_PORTABLE_WIDE_H
#define KITH_TESTS_UNIT_PORTABLE_WIDE_H

#include <stdbool.h>
#include <stdint.h>

/* Two's complement. */
struct pair {
    int64_t high;
    uint64_t low;
};

struct pair portable_of(int64_t a);
struct pair portable_add(struct pair a, struct pair b);
struct pair portable_subtract(struct pair a, struct pair b);
struct pair portable_multiply(struct pair a, struct pair b);
struct pair portable_negate(struct pair a);
int portable_compare(struct pair a, struct pair b);
int portable_sign(struct pair a);
bool portable_fits(struct pair a);
int64_t portable_low(struct pair a);
struct pair portable_divide(struct pair a, struct pair b, struct pair *rest);
struct pair portable_gcd(struct pair a, struct pair b);
bool portable_product(struct pair a, struct pair b, struct pair *out);

#endif
