/* SPDX-License-Identifier: MIT */
/* export - marks what the library offers to the outside. */

#ifndef KITH_EXPORT_H
#define KITH_EXPORT_H

#ifndef KITH_API
#if defined(__GNUC__)
#define KITH_API __attribute__((visibility("default")))
#else
#define KITH_API
#endif
#endif

#endif
