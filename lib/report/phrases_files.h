/* SPDX-License-Identifier: MIT */
/* phrases_files - the files phrases-*.json, as the build embeds them.
 *
 * Knows their bytes; phrases.c reads them like any other phrases. */

#ifndef KITH_LIB_REPORT_PHRASES_FILES_H
#define KITH_LIB_REPORT_PHRASES_FILES_H

#include "instruments/embedded.h"

/* By id "phrases" and language; see kith__embedded_in(). */
extern const struct kith__embedded kith__phrases_files[];

#endif
