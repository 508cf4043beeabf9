/* SPDX-License-Identifier: MIT */
/* items_show - what a sample says, as a table or as JSON.
 *
 * Knows nothing of how it came about. */

#ifndef KITH_EXAMPLES_ITEMS_SHOW_H
#define KITH_EXAMPLES_ITEMS_SHOW_H

#include <stdbool.h>
#include <stdint.h>

#include <kith/kith.h>

#include "common.h"
#include "items_settings.h"

struct findings {
    const struct items_settings *settings;
    const kith_questionnaire *questionnaire;
    const kith_sample *sample;
    int32_t tie;
    int64_t faults; /* rows that could not be read, or are no answers */
};

/* Whether a scale is to be shown: it is in the tie, it is the one that was
 * asked for, and nothing sensitive unless that was asked for. */
bool shows_scale(const struct findings *findings, int32_t scale);

/* Numbers that may be absent: NAN then. */
double alpha_of(const kith_item_analysis *analysis);
double standardized_alpha_of(const kith_item_analysis *analysis);
double mean_correlation_of(const kith_item_analysis *analysis);
double icc_of(const kith_item_analysis *analysis, int32_t kind);

/* An analysis, or NULL without memory or where the answers are too wide. */
kith_item_analysis *analyse(const struct findings *findings, int32_t scale);

/* "1,1" to "3,k". */
const char *icc_name(int32_t kind);

/* Appends, as printf; false when there is no memory. */
bool print_to(struct bytes *out, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Both append; false when there is no memory. */
bool show_table(const struct findings *findings, struct bytes *out);
bool show_json(const struct findings *findings, struct bytes *out);

#endif
