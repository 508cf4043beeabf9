/* SPDX-License-Identifier: MIT */
/* name - what a person or a host may call somebody or something: text that
 * cannot pass for anything else.
 *
 * Knows characters; knows nothing of who is named. */

#ifndef KITH_LIB_BASE_NAME_H
#define KITH_LIB_BASE_NAME_H

#include <stddef.h>

enum { KITH__NAME_BYTES = 100 };

/* Why bytes are not a name that can stand in a report; NULL when they are. */
const char *kith__name_fault(const char *name, size_t length);

#endif
