/* SPDX-License-Identifier: MIT */
/* width - how many columns a character takes on a terminal: none, one or two.
 *
 * Knows blocks of Unicode; knows nothing of lines. */

#ifndef KITH_LIB_REPORT_WIDTH_H
#define KITH_LIB_REPORT_WIDTH_H

#include <stddef.h>

/* Of the character that begins here, in UTF-8; `bytes` takes its length, at
 * least 1. */
int kith__width_at(const char *text, size_t *bytes);

#endif
