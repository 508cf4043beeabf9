/* SPDX-License-Identifier: MIT */
/* test_wide - the 128-bit numbers written by hand against the machine's own.
 *
 * On machines that have none, what is left is what must hold of any numbers:
 * quotient * divisor + rest is the dividend, and the like. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/wide.h"
#include "portable_wide.h"

enum { ROUNDS = 20000 };

static uint64_t next_random(uint64_t *state)
{
    /* Marsaglia's xorshift64, shifts 13, 7, 17. */
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

/* A number of any length up to 126 bits, either sign: evenly spread lengths, so
 * that short divisors, equal halves and carries all occur. */
static struct pair random_pair(uint64_t *state)
{
    struct pair a = {(int64_t)(next_random(state) >> 2), next_random(state)};
    unsigned length = (unsigned)(next_random(state) % 127);
    if (length <= 64) {
        a.high = 0;
        a.low = length == 0 ? 0 : a.low >> (64 - length);
    } else {
        a.high >>= 126 - length;
    }
    return next_random(state) % 2 != 0 ? portable_negate(a) : a;
}

static const struct pair edges[] = {
    {0, 0},
    {0, 1},
    {-1, UINT64_MAX}, /* -1 */
    {0, 2},
    {0, UINT32_MAX},
    {0, UINT64_C(1) << 32},
    {0, INT64_MAX},          /* the last that fits */
    {0, UINT64_C(1) << 63},  /* the first that does not */
    {-1, UINT64_C(1) << 63}, /* INT64_MIN, fits */
    {-1, INT64_MAX},         /* one below, does not */
    {0, UINT64_MAX},
    {1, 0}, /* 2^64 */
    {1, 1},
    {-1, 0}, /* -2^64 */
    {-1, 1},
    {1, UINT64_MAX},
    {INT64_C(1) << 61, 0},        /* 2^125 */
    {INT64_MAX >> 1, UINT64_MAX}, /* 2^126 - 1 */
    {-(INT64_MAX >> 1) - 1, 1},   /* and its negative */
};

enum { EDGES = sizeof edges / sizeof *edges };

/* Calls `check` with each pair of edges, and with random numbers. */
static void for_all(void (*check)(struct pair a, struct pair b))
{
    for (int i = 0; i < EDGES; i++)
        for (int j = 0; j < EDGES; j++)
            check(edges[i], edges[j]);
    uint64_t state = UINT64_C(88172645463325252);
    for (int i = 0; i < ROUNDS; i++) {
        struct pair a = random_pair(&state);
        check(a, random_pair(&state));
        check(a, edges[i % EDGES]);
    }
}

static void assert_pair(struct pair actual, struct pair expected)
{
    assert_int_equal(actual.high, expected.high);
    assert_int_equal(actual.low, expected.low);
}

static struct pair absolute(struct pair a)
{
    return a.high < 0 ? portable_negate(a) : a;
}

static void check_division(struct pair a, struct pair b)
{
    b = absolute(b);
    if (portable_sign(b) == 0)
        return;
    struct pair rest;
    struct pair quotient = portable_divide(a, b, &rest);
    assert_pair(portable_add(portable_multiply(quotient, b), rest), a);
    assert_true(portable_compare(absolute(rest), b) < 0);
    assert_true(portable_sign(rest) == 0 ||
                portable_sign(rest) == portable_sign(a));
    assert_pair(portable_divide(a, b, NULL), quotient);
}

static void quotient_times_divisor_and_rest_is_the_dividend(void **state)
{
    (void)state;
    for_all(check_division);
}

static void check_gcd(struct pair a, struct pair b)
{
    if (portable_sign(a) == 0 && portable_sign(b) == 0)
        return;
    struct pair common = portable_gcd(a, b);
    struct pair rest_a, rest_b;
    assert_int_equal(portable_sign(common), 1);
    struct pair part_a = portable_divide(a, common, &rest_a);
    struct pair part_b = portable_divide(b, common, &rest_b);
    assert_int_equal(portable_sign(rest_a), 0);
    assert_int_equal(portable_sign(rest_b), 0);
    assert_pair(portable_gcd(part_a, part_b), portable_of(1));
}

static void what_is_left_without_the_common_divisor_has_none(void **state)
{
    (void)state;
    for_all(check_gcd);
}

static void a_product_passes_exactly_at_126_bits(void **state)
{
    (void)state;
    const struct pair most = {INT64_MAX >> 1, UINT64_MAX};
    const struct pair half = {INT64_C(1) << 61, 0}; /* 2^125 */
    const struct pair two = {0, 2};
    struct pair out = {7, 7};
    assert_true(portable_product(most, portable_of(1), &out));
    assert_pair(out, most);
    assert_true(portable_product(portable_of(-1), most, &out));
    assert_pair(out, portable_negate(most));
    assert_true(portable_product(portable_of(0), most, &out));
    assert_pair(out, portable_of(0));
    assert_true(portable_product(most, portable_of(0), &out));
    assert_pair(out, portable_of(0));
    assert_false(portable_product(half, two, &out));
    assert_false(portable_product(portable_of(-2), half, &out));
    assert_false(portable_product(most, most, &out));
    assert_pair(out, portable_of(0)); /* untouched */
    const struct pair power63 = {0, UINT64_C(1) << 63};
    assert_false(portable_product(power63, power63, &out));
    assert_true(portable_product(power63, portable_of(INT64_MAX), &out));
}

#if defined(__SIZEOF_INT128__)

static kith__wide wide(struct pair a)
{
    return kith__wide_add(
        kith__wide_multiply(
            kith__wide_of(a.high),
            kith__wide_multiply(kith__wide_of(INT64_C(1) << 32),
                                kith__wide_of(INT64_C(1) << 32))),
        (kith__wide)a.low);
}

static void assert_same(struct pair portable, kith__wide native)
{
    assert_int_equal(portable.low, (uint64_t)native);
    assert_int_equal(portable.high, (int64_t)(native >> 64));
}

static void check_sums(struct pair a, struct pair b)
{
    assert_same(portable_add(a, b), kith__wide_add(wide(a), wide(b)));
    assert_same(portable_subtract(a, b), kith__wide_subtract(wide(a), wide(b)));
    assert_same(portable_negate(a), kith__wide_negate(wide(a)));
    assert_int_equal(portable_compare(a, b),
                     kith__wide_compare(wide(a), wide(b)));
    assert_int_equal(portable_compare(a, a), 0);
    assert_int_equal(portable_sign(a), kith__wide_sign(wide(a)));
    assert_int_equal(portable_fits(a), kith__wide_fits(wide(a)));
    assert_int_equal(portable_low(a), kith__wide_low(wide(a)));
    assert_same(portable_of(portable_low(a)),
                kith__wide_of(kith__wide_low(wide(a))));
}

static void sums_and_signs_are_the_machines(void **state)
{
    (void)state;
    for_all(check_sums);
}

static void check_products(struct pair a, struct pair b)
{
    struct pair portable = {7, 7};
    kith__wide native = 7;
    bool fits = kith__wide_product(wide(a), wide(b), &native);
    assert_int_equal(portable_product(a, b, &portable), fits);
    if (fits) {
        assert_same(portable, native);
        assert_same(portable_multiply(a, b), native);
    }
    /* The compiler's own word on whether 126 bits hold it. */
    const kith__wide most = wide((struct pair){INT64_MAX >> 1, UINT64_MAX});
    kith__wide exact;
    bool beyond = __builtin_mul_overflow(wide(a), wide(b), &exact) ||
                  exact > most || exact < -most;
    assert_int_equal(fits, !beyond);
}

static void products_are_the_machines(void **state)
{
    (void)state;
    for_all(check_products);
}

static void check_quotients(struct pair a, struct pair b)
{
    b = absolute(b);
    if (portable_sign(b) != 0) {
        struct pair portable_rest;
        kith__wide native_rest;
        struct pair portable = portable_divide(a, b, &portable_rest);
        kith__wide native = kith__wide_divide(wide(a), wide(b), &native_rest);
        assert_same(portable, native);
        assert_same(portable_rest, native_rest);
        assert_true(native == wide(a) / wide(b));
        assert_true(native_rest == wide(a) % wide(b));
    }
    if (portable_sign(a) != 0 || portable_sign(b) != 0)
        assert_same(portable_gcd(a, b), kith__wide_gcd(wide(a), wide(b)));
}

static void quotients_and_common_divisors_are_the_machines(void **state)
{
    (void)state;
    for_all(check_quotients);
}

#endif

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quotient_times_divisor_and_rest_is_the_dividend),
        cmocka_unit_test(what_is_left_without_the_common_divisor_has_none),
        cmocka_unit_test(a_product_passes_exactly_at_126_bits),
#if defined(__SIZEOF_INT128__)
        cmocka_unit_test(sums_and_signs_are_the_machines),
        cmocka_unit_test(products_are_the_machines),
        cmocka_unit_test(quotients_and_common_divisors_are_the_machines),
#endif
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
