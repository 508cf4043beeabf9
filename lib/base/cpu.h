/* SPDX-License-Identifier: MIT */
/* cpu - which of several ways to the same bits this processor can go.
 *
 * Asks the processor anew each time: nothing is kept. Knows nothing of what is
 * worked out. */

#ifndef KITH_LIB_BASE_CPU_H
#define KITH_LIB_BASE_CPU_H

/* Whether code for the later levels is there at all: gcc and clang for x86. */
#if (defined(__GNUC__) || defined(__clang__)) && defined(__x86_64__)
#define KITH__HAS_X86 1
#else
#define KITH__HAS_X86 0
#endif

/* Each can what those before it can. Levels are x86-64's v3 and v4. */
enum kith__cpu {
    KITH__CPU_PLAIN,    /* one number at a time */
    KITH__CPU_BASELINE, /* what every processor of this architecture has */
    KITH__CPU_AVX2,
    KITH__CPU_AVX512 /* F, BW, DQ and VL */
};

/* The highest level of this processor, under this system. Takes microseconds
 * on some machines: ask once for many rows, and not for one. */
enum kith__cpu kith__cpu_level(void);

#endif
