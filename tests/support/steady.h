/* SPDX-License-Identifier: MIT */
/* steady - the same numbers in every run, and a digest of doubles' bits.
 *
 * The generator is G. Marsaglia's xorshift (2003), the digest FNV-1a by whole
 * words. Include it behind cmocka.h. */

#ifndef KITH_TESTS_SUPPORT_STEADY_H
#define KITH_TESTS_SUPPORT_STEADY_H

#include <stdint.h>
#include <string.h>

struct steady {
    uint64_t state;
};

#define STEADY                      \
    {                               \
        UINT64_C(88172645463325252) \
    }

static inline uint64_t steady_next(struct steady *steady)
{
    steady->state ^= steady->state << 13;
    steady->state ^= steady->state >> 7;
    steady->state ^= steady->state << 17;
    return steady->state;
}

/* From 0 to just below 1. */
static inline double steady_share(struct steady *steady)
{
    return (double)(steady_next(steady) >> 11) * 0x1p-53;
}

#define DIGEST_START UINT64_C(0xcbf29ce484222325)

/* Every NaN counts as one, for their bits may differ. */
static inline uint64_t digested(uint64_t digest, double x)
{
    uint64_t bits = UINT64_C(0x7ff8000000000000);
    if (x == x)
        memcpy(&bits, &x, sizeof bits);
    digest = (digest ^ bits) * UINT64_C(0x100000001b3);
    return digest ^ digest >> 29;
}

#define assert_digest(actual, expected) \
    assert_digest_at((actual), (expected), __FILE__, __LINE__)

static inline void assert_digest_at(uint64_t actual, uint64_t expected,
                                    const char *file, int line)
{
    if (actual == expected)
        return;
    print_error("the digest is 0x%08lx%08lx\n", (unsigned long)(actual >> 32),
                (unsigned long)(actual & UINT32_MAX));
    _fail(file, line);
}

#endif
