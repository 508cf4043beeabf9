/* SPDX-License-Identifier: MIT */

#include "base/cpu.h"

#if KITH__HAS_X86

#include <stdbool.h>
#include <stdint.h>

struct registers {
    uint32_t a, b, c, d;
};

static struct registers ask(uint32_t leaf)
{
    struct registers r;
    __asm__ volatile("cpuid"
                     : "=a"(r.a), "=b"(r.b), "=c"(r.c), "=d"(r.d)
                     : "a"(leaf), "c"(0));
    return r;
}

/* Which registers the system saves when it changes tasks. */
static uint32_t saved(void)
{
    uint32_t low, high;
    __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    return low;
}

static bool has(uint32_t bits, uint32_t wanted)
{
    return (bits & wanted) == wanted;
}

enum kith__cpu kith__cpu_level(void)
{
    const uint32_t xsave_avx_fma = 1U << 27 | 1U << 28 | 1U << 12;
    const uint32_t avx2_bmi = 1U << 5 | 1U << 3 | 1U << 8;
    const uint32_t avx512 = 1U << 16 | 1U << 17 | 1U << 30 | 1U << 31;
    if (ask(0).a < 7 || !has(ask(1).c, xsave_avx_fma) || !has(saved(), 0x6))
        return KITH__CPU_BASELINE;
    uint32_t more = ask(7).b;
    if (!has(more, avx2_bmi))
        return KITH__CPU_BASELINE;
    return has(more, avx512) && has(saved(), 0xE6) ? KITH__CPU_AVX512
                                                   : KITH__CPU_AVX2;
}

#else

enum kith__cpu kith__cpu_level(void)
{
#if defined(__GNUC__) || defined(__clang__)
    return KITH__CPU_BASELINE;
#else
    return KITH__CPU_PLAIN;
#endif
}

#endif
