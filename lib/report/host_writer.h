/* SPDX-License-Identifier: MIT */
/* host_writer - what the parts of a host report share: the assessment, its
 * words, and where they are written. */

#ifndef KITH_LIB_REPORT_HOST_WRITER_H
#define KITH_LIB_REPORT_HOST_WRITER_H

#include "assessment/assessment.h"
#include "questionnaire/wording.h"
#include "report/host_sink.h"

struct kith__host_writer {
    const kith_assessment *assessment;
    const struct kith__plan *plan;
    const struct kith__sheet *sheet;
    const kith_wording *wording;
    struct kith__sink sink;
};

/* NULL where the document has none. */
static inline const char *kith__host_text(
    const struct kith__host_writer *writer, kith__text_id text)
{
    return kith__wording_text(writer->wording, text);
}

/* Every scale and difference. (host_scores.c) */
void kith__write_host_scores(struct kith__host_writer *writer);

#endif
