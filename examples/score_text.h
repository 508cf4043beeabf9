/* SPDX-License-Identifier: MIT */
/* score_text - texts as CSV and JSON have them.
 *
 * Knows nothing of what they say. */

#ifndef KITH_EXAMPLES_SCORE_TEXT_H
#define KITH_EXAMPLES_SCORE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "common.h"
#include "csv.h"

/* Each appends, and gives false when there is no memory. */
bool text_add(struct bytes *out, const char *text);

/* In quotes where CSV needs them. */
bool text_add_csv(struct bytes *out, const char *text, char separator);

/* In quotes, and what must not stand in a JSON string escaped. */
bool text_add_json(struct bytes *out, const char *text, size_t length);

/* What a field says, as a JSON string. */
bool text_add_json_field(struct bytes *out, const struct csv_field *field);

/* UTF-8, as JSON needs it? */
bool text_is_utf_8(const char *text, size_t length);

#endif
