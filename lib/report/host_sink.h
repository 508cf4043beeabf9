/* SPDX-License-Identifier: MIT */
/* host_sink - records of named values, written as JSON, as lines of text or as
 * a page: one walk over an assessment makes each.
 *
 * Knows names, values and nesting; knows nothing of assessments. */

#ifndef KITH_LIB_REPORT_HOST_SINK_H
#define KITH_LIB_REPORT_HOST_SINK_H

#include <kith/report.h>

#include "base/json.h"
#include "base/ratio.h"
#include "base/text.h"

enum { KITH__SINK_DEPTH = 4 };

struct kith__sink {
    int32_t format; /* KITH_FORMAT_... */
    struct kith__builder *to;
    struct kith__json_writer json;
    struct kith__builder line;    /* as text: the record being put together */
    int depth;                    /* of records within records */
    bool first;                   /* no value of the record was written yet */
    const char *language;         /* of the questionnaire's words */
    bool in_words;                /* the value is such words */
    bool values;                  /* as a page: a list of values is open, */
    bool begun[KITH__SINK_DEPTH]; /* and so is the list of each depth; */
    int lists;                    /* those outermost are numbered */
};

void kith__sink_open(struct kith__sink *sink, struct kith__builder *to,
                     int32_t format, const char *language);
void kith__sink_close(struct kith__sink *sink);

void kith__sink_list(struct kith__sink *sink, const char *key);
void kith__sink_list_end(struct kith__sink *sink);
void kith__sink_record(struct kith__sink *sink);
void kith__sink_record_end(struct kith__sink *sink);

/* Values of a record. As text and as a page, the first one stands alone, what
 * is not there is left out, and a flag stands there by its name when it is
 * true.
 */
void kith__sink_string(struct kith__sink *sink, const char *key,
                       const char *text); /* may be NULL */
/* Words of the questionnaire, in its language. */
void kith__sink_words(struct kith__sink *sink, const char *key,
                      const char *text); /* may be NULL */
/* A list of texts; as text, one behind the other, left out when empty. */
void kith__sink_strings(struct kith__sink *sink, const char *key,
                        const char *const *texts, int32_t count);
void kith__sink_flag(struct kith__sink *sink, const char *key, bool flag);
void kith__sink_integer(struct kith__sink *sink, const char *key,
                        int64_t number);
void kith__sink_decimal(struct kith__sink *sink, const char *key,
                        const kith__decimal *number); /* may be NULL */
/* [numerator, denominator] in lowest terms, or numerator/denominator. */
void kith__sink_ratio(struct kith__sink *sink, const char *key,
                      const struct kith__ratio *ratio); /* may be NULL */

#endif
