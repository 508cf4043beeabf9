/* SPDX-License-Identifier: MIT */
/* assert_double - comparing doubles as doubles.
 *
 * cmocka 1.1.5 narrows to float and prints six digits; this does neither.
 * Include it behind cmocka.h. */

#ifndef KITH_TESTS_SUPPORT_ASSERT_DOUBLE_H
#define KITH_TESTS_SUPPORT_ASSERT_DOUBLE_H

#include <string.h>

/* The very same number: bit by bit, so that 0.0 is not -0.0, but that any NaN
 * equals any other. */
#define assert_double_same(actual, expected) \
    assert_double_same_at((actual), (expected), __FILE__, __LINE__)

/* At most `distance` apart. NaN is near nothing. */
#define assert_double_near(actual, expected, distance) \
    assert_double_near_at((actual), (expected), (distance), __FILE__, __LINE__)

static inline void assert_double_same_at(double actual, double expected,
                                         const char *file, int line)
{
    if (actual != actual && expected != expected)
        return;
    if (memcmp(&actual, &expected, sizeof actual) == 0)
        return;
    print_error("%.17g is not %.17g\n", actual, expected);
    _fail(file, line);
}

static inline void assert_double_near_at(double actual, double expected,
                                         double distance, const char *file,
                                         int line)
{
    double apart = actual < expected ? expected - actual : actual - expected;
    if (actual == expected || apart <= distance)
        return;
    print_error("%.17g is not within %.17g of %.17g\n", actual, distance,
                expected);
    _fail(file, line);
}

#endif
