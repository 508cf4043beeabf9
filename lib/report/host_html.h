/* SPDX-License-Identifier: MIT */
/* host_html - a sink's records as a page: a heading for each list, a card for
 * each record, its values by name. */

#ifndef KITH_LIB_REPORT_HOST_HTML_H
#define KITH_LIB_REPORT_HOST_HTML_H

#include "report/host_sink.h"

void kith__page_open(struct kith__sink *sink);
void kith__page_close(struct kith__sink *sink);
void kith__page_list(struct kith__sink *sink, const char *key);
void kith__page_list_end(struct kith__sink *sink);

/* Before the depth is counted up, and before it is counted down. */
void kith__page_record(struct kith__sink *sink);
void kith__page_record_end(struct kith__sink *sink);

/* What stands before a value, and behind it. */
void kith__page_value(struct kith__sink *sink, const char *key);
void kith__page_value_end(struct kith__sink *sink);

#endif
