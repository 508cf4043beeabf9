/* SPDX-License-Identifier: MIT */
/* host_sink - records of named values, written as JSON or as lines of text: one
 * walk over an assessment makes both.
 *
 * Knows names, values and nesting; knows nothing of assessments. */

#ifndef KITH_LIB_REPORT_HOST_SINK_H
#define KITH_LIB_REPORT_HOST_SINK_H

#include "base/json.h"
#include "base/ratio.h"
#include "base/text.h"

struct kith__sink {
    bool as_text;
    struct kith__builder *to;
    struct kith__json_writer json;
    struct kith__builder line; /* as text: the record being put together */
    int depth;                 /* of records within records */
    bool first;                /* as text: one value stands in the line */
};

void kith__sink_open(struct kith__sink *sink, struct kith__builder *to,
                     bool as_text);
void kith__sink_close(struct kith__sink *sink);

void kith__sink_list(struct kith__sink *sink, const char *key);
void kith__sink_list_end(struct kith__sink *sink);
void kith__sink_record(struct kith__sink *sink);
void kith__sink_record_end(struct kith__sink *sink);

/* Values of a record. As text, the first one stands alone, what is not there is
 * left out, and a flag stands there by its name when it is true. */
void kith__sink_string(struct kith__sink *sink, const char *key,
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
