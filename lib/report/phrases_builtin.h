/* SPDX-License-Identifier: MIT */
/* phrases_builtin - phrases-LANG.json, as the build embeds them.
 *
 * Knows their bytes and which of them a language takes; phrases.c reads them
 * like any other phrases. */

#ifndef KITH_LIB_REPORT_PHRASES_BUILTIN_H
#define KITH_LIB_REPORT_PHRASES_BUILTIN_H

#include "instruments/instruments.h"

/* Those of exactly this language, else of the language that its tag begins
 * with; NULL when there are none. */
const struct kith__instrument *kith__phrases_find(const char *language);

#endif
