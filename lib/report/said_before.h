/* SPDX-License-Identifier: MIT */
/* said_before - which answers a page has quoted already: it must stay short. */

#ifndef KITH_LIB_REPORT_SAID_BEFORE_H
#define KITH_LIB_REPORT_SAID_BEFORE_H

#include "report/report_shown.h"

/* Whether a finding, or advice before this one, quotes an answer. */
bool kith__said_before(const struct kith__report *report, int32_t advice,
                       const char *quote);

#endif
