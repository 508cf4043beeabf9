/* SPDX-License-Identifier: MIT */
/* phrases_en - phrases-en.json, as the build embeds it.
 *
 * Knows its bytes; phrases.c reads them like any other phrases. */

#ifndef KITH_LIB_REPORT_PHRASES_EN_H
#define KITH_LIB_REPORT_PHRASES_EN_H

#include "instruments/instruments.h"

/* One document. */
extern const struct kith__instrument kith__phrases_en[];

#endif
