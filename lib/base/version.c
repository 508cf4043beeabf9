/* SPDX-License-Identifier: MIT */
/* version - which libkith this is, and whether it was built so that numbers
 * come out the same everywhere. */

#include <kith/version.h>

#include <float.h>

/* Doubles appear only at the border, each rounded once; that needs plain IEEE
 * arithmetic. */
#if defined(__FAST_MATH__)
#error "libkith gives the same bytes everywhere: build it without -ffast-math"
#endif
#if FLT_EVAL_METHOD != 0
#error "libkith needs doubles that are doubles: on i386 add -msse2 -mfpmath=sse"
#endif

#define TEXT_OF(number) #number
#define VERSION_TEXT(major, minor, patch) \
    TEXT_OF(major) "." TEXT_OF(minor) "." TEXT_OF(patch)

const char *kith_version(void)
{
    return VERSION_TEXT(KITH_VERSION_MAJOR, KITH_VERSION_MINOR,
                        KITH_VERSION_PATCH);
}

int32_t kith_version_number(void)
{
    return KITH_VERSION_MAJOR * 1000000 + KITH_VERSION_MINOR * 1000 +
           KITH_VERSION_PATCH;
}
