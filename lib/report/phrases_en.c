/* SPDX-License-Identifier: MIT */

/* The program that embeds instruments writes one table, always under the same
 * name; this one is of phrases. */
#define kith__instruments kith__phrases_en
#define kith__instrument_count kith__phrases_en_count

#include "report/phrases_data.h"
