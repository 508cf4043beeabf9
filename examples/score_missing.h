/* SPDX-License-Identifier: MIT */
/* score_missing - what stands in a file where an answer is missing, and why.
 *
 * Knows nothing of items. */

#ifndef KITH_EXAMPLES_SCORE_MISSING_H
#define KITH_EXAMPLES_SCORE_MISSING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { MISSING_CODES_MOST = 64, MISSING_CODE_LONGEST = 63 };

struct missing_code {
    char text[MISSING_CODE_LONGEST + 1];
    double number;  /* what it says; NaN: it is none */
    int32_t reason; /* KITH_NOT_ASKED to KITH_DECLINED */
};

struct missing_codes {
    struct missing_code codes[MISSING_CODES_MOST];
    size_t count;
};

/* Empty fields and "NA" are unanswered. */
void missing_begin(struct missing_codes *codes);

/* Adds those of a list such as "-99=skipped,-98=declined,=skipped"; a code that
 * has a comma stands in quotes. The same code again takes the place of the
 * first. NULL when all is well, else what is wrong. */
const char *missing_add(struct missing_codes *codes, const char *list);

/* Why an answer is missing where that text stands; -1: it is none of them. */
int32_t missing_reason(const struct missing_codes *codes, const char *text);

/* The same for a number, in whatever form it is written. */
int32_t missing_reason_of_number(const struct missing_codes *codes,
                                 double number);

/* Whether some code says that. */
bool missing_occurs(const struct missing_codes *codes, int32_t reason);

/* "skipped" ...; NULL for a number that is no reason. */
const char *missing_word(int32_t reason);

#endif
