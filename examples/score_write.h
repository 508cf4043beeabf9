/* SPDX-License-Identifier: MIT */
/* score_write - rows and their results as CSV or NDJSON.
 *
 * Knows nothing of where the text goes. */

#ifndef KITH_EXAMPLES_SCORE_WRITE_H
#define KITH_EXAMPLES_SCORE_WRITE_H

#include <kith/kith.h>

#include "common.h"
#include "score_number.h"
#include "score_sheet.h"

/* What a writer appends to. */
struct writer {
    const kith_questionnaire *questionnaire;
    const char *prefix; /* of our own columns */
    const char *place;  /* the file, for messages */
    struct number_cache *cache;
    struct bytes *out;
    struct bytes *messages; /* a line for each faulty row */
    long long rows, faulty;
};

/* The row that names the columns; nothing for NDJSON. Both give false when
 * there is no memory. */
bool write_header(struct writer *writer, const struct layout *layout,
                  const struct outputs *outputs, bool json);

/* One row that was read and scored. */
bool write_row(struct writer *writer, const struct sheet *sheet, size_t row);

#endif
