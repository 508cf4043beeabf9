/* SPDX-License-Identifier: MIT */
/* score_reader - from what stands in a field to an answer, a reason why it is
 * missing, or a sentence that says why it is neither.
 *
 * Knows one question's options; nothing of rows. No sentence ever holds what
 * stood in the field. */

#ifndef KITH_EXAMPLES_SCORE_READER_H
#define KITH_EXAMPLES_SCORE_READER_H

#include <stdbool.h>
#include <stdint.h>

#include <kith/kith.h>

#include "csv.h"
#include "score_missing.h"

/* Answers whose values are all whole numbers from 0 to 100 are kept in one
 * byte; a negative byte is a reason for missing. The others are doubles, and
 * the reasons are numbers that no answer can have. */
enum {
    READER_OTHERWISE = -1, /* look at the whole field; never kept */
    READER_UNANSWERED = -128,
    READER_NOT_ASKED = -127,
    READER_SKIPPED = -126,
    READER_DOES_NOT_APPLY = -125,
    READER_DECLINED = -124
};
enum { READER_FIRST_WIDE_CODE = 2000000001 };

/* The byte and the number that are kept for a reason, KITH_NOT_ASKED to
 * KITH_DECLINED. */
int8_t reader_code(int32_t reason);
double reader_wide_code(int32_t reason);

/* How the answers to a question are read. */
struct reader {
    int8_t table[256]; /* what a byte says that stands there alone */
    int8_t pairs[100]; /* what two digits say */
    int8_t empty;      /* what nothing says */
    int8_t na;         /* and what R writes for nothing, "NA" */
    bool wide;         /* doubles; the table is not used */
    double lowest, highest;
    int32_t count; /* options; 0: whole numbers */
    double *values;
    const char **ids; /* NULL: no labels are taken */
    const char **labels;
    const struct missing_codes *missing;
};

/* What stands in a field. */
enum reading {
    READ_VALUE,
    READ_MISSING,
    READ_NOTHING /* see the sentence */
};

/* Makes a reader for an item. `wording` says which labels are taken; NULL:
 * numbers alone. NULL when all is well, else what is wrong. */
const char *reader_make(struct reader *reader,
                        const kith_questionnaire *questionnaire, int32_t item,
                        const kith_wording *wording,
                        const struct missing_codes *missing,
                        const struct csv_dialect *dialect);

void reader_free(struct reader *reader);

/* Do they read alike? */
bool reader_equals(const struct reader *one, const struct reader *other);

/* What a short field says, for bytes; READER_OTHERWISE: read it whole. */
int8_t reader_look(const struct reader *reader, const struct csv_field *field);

/* Reads a field; `*value` is the answer, or the reason. */
enum reading reader_read(const struct reader *reader,
                         const struct csv_field *field, double *value,
                         const char **sentence);

/* A number, whatever the locale; else false and why not. */
bool read_number(const char *text, double *out, const char **sentence);

#endif
