/* SPDX-License-Identifier: MIT */
/* version - which libkith this is. */

#include <kith/version.h>

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
