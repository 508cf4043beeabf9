/* SPDX-License-Identifier: MIT */
/* host_report - everything about an assessment, for the program that asked:
 * ids, exact numbers, levels, the gate, what was withheld.
 *
 * Nothing of this is for a person's screen. */

#ifndef KITH_LIB_REPORT_HOST_REPORT_H
#define KITH_LIB_REPORT_HOST_REPORT_H

#include "assessment/assessment.h"
#include "questionnaire/wording.h"

void kith__write_host(const kith_assessment *assessment,
                      const kith_wording *wording, int32_t format,
                      struct kith__builder *builder);

#endif
