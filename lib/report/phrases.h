/* SPDX-License-Identifier: MIT */
/* phrases - the report's own sentences, built in or as an overlay gives them.
 *
 * Knows which there are and what each may hold in braces; knows nothing of
 * questionnaires. */

#ifndef KITH_LIB_REPORT_PHRASES_H
#define KITH_LIB_REPORT_PHRASES_H

#include "base/json.h"
#include "base/memory.h"
#include "base/text.h"
#include "report/book.h"

/* In the order of the table in phrases.c. */
enum kith__phrase {
    KITH__PHRASE_HEADING_MATTERS,
    KITH__PHRASE_HEADING_STRENGTHS,
    KITH__PHRASE_HEADING_SCORES,
    KITH__PHRASE_HEADING_FINDINGS,
    KITH__PHRASE_HEADING_ADVICE,
    KITH__PHRASE_HEADING_HELP,
    KITH__PHRASE_HEADING_LIMITS,
    KITH__PHRASE_HEADING_STOP,
    KITH__PHRASE_DANGER,
    KITH__PHRASE_FAULT,
    KITH__PHRASE_CHOICE,
    KITH__PHRASE_TRAINED,
    KITH__PHRASE_LEAVING,
    KITH__PHRASE_QUESTIONS,
    KITH__PHRASE_AFRAID,
    KITH__PHRASE_NO_STRENGTHS,
    KITH__PHRASE_ANSWERED,
    KITH__PHRASE_NO_SCORES,
    KITH__PHRASE_SCORE_OF,
    KITH__PHRASE_SCORE_FROM,
    KITH__PHRASE_RANGE,
    KITH__PHRASE_BETWEEN,
    KITH__PHRASE_UNSCORED,
    KITH__PHRASE_COUNT,
    KITH__PHRASE_POINT, /* between ones and tenths */
    KITH__PHRASE_INTERVAL,
    KITH__PHRASE_LOWER,
    KITH__PHRASE_LOWER_FEW,
    KITH__PHRASE_LOWER_MOST,
    KITH__PHRASE_T, /* behind one of these three */
    KITH__PHRASE_T_OF,
    KITH__PHRASE_NO_FINDINGS,
    KITH__PHRASE_SOME,
    KITH__PHRASE_STRONG,
    KITH__PHRASE_SET_ASIDE,
    KITH__PHRASE_BECAUSE,
    KITH__PHRASE_LISTED,
    KITH__PHRASE_COUNTED,
    KITH__PHRASE_COUNT_OF,
    KITH__PHRASE_QUOTE,
    KITH__PHRASE_OFFER,
    KITH__PHRASE_NO_ADVICE,
    KITH__PHRASE_ABOVE,
    KITH__PHRASE_NO_HELP,
    KITH__PHRASE_NO_HELP_TEXT,
    KITH__PHRASE_VIEW,
    KITH__PHRASE_DIAGNOSIS,
    KITH__PHRASE_UNVALIDATED,
    KITH__PHRASE_PAGE, /* what a window is called, whoever looks at it */
    KITH__PHRASE_COLUMN_TOPIC,
    KITH__PHRASE_COLUMN_WORDS,
    KITH__PHRASE_COLUMN_NUMBER,
    KITH__PHRASE_COLUMN_ANSWERED,
    KITH__PHRASE_BARS,
    KITH__PHRASE_BARS_CHANCE,
    KITH__PHRASES
};

struct kith__phrases {
    struct kith__arena arena;
    const char *language;
    const char *texts[KITH__PHRASES];
};

/* The built-in ones of a language, the English ones where there are none.
 * KITH_OK or KITH_E_MEMORY. */
kith_status kith__phrases_for(const char *language, kith_memory *memory,
                              struct kith__phrases *out, kith_error **error);

/* Those of an overlay; what it may lack is taken from the built-in ones of its
 * language. */
kith_status kith__phrases_read(const struct kith__json *json, kith__node root,
                               kith_memory *memory, struct kith__phrases *out,
                               kith_error **error);

void kith__phrases_free(struct kith__phrases *phrases);

/* Adds a phrase, filled; see book.h. */
void kith__phrase_add(const struct kith__phrases *phrases,
                      enum kith__phrase phrase,
                      const struct kith__filling *fillings, int count,
                      struct kith__builder *builder);

#endif
