/* SPDX-License-Identifier: MIT */
/* version - which libkith this is. */

#ifndef KITH_VERSION_H
#define KITH_VERSION_H

#include <stdint.h>

#include <kith/export.h>

#ifdef __cplusplus
extern "C" {
#endif

#define KITH_VERSION_MAJOR 0
#define KITH_VERSION_MINOR 4
#define KITH_VERSION_PATCH 0

/**
 * The version of the library that runs, such as "0.4.0".
 *
 * @return A string that lives for ever.
 *
 * Safe from any thread. @since 0.1
 */
KITH_API const char *kith_version(void);

/**
 * The version as one number, major * 1000000 + minor * 1000 + patch.
 *
 * @return The number; compare it with the KITH_VERSION_ macros you built with.
 *
 * Safe from any thread. @since 0.1
 */
KITH_API int32_t kith_version_number(void);

#ifdef __cplusplus
}
#endif

#endif
