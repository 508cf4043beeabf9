/* SPDX-License-Identifier: MIT */

#include "report/said_before.h"

#include <string.h>

static bool quotes(const struct kith__shown_reason *reasons, int32_t count,
                   const char *quote)
{
    for (int32_t i = 0; i < count; i++)
        if (strcmp(reasons[i].quote, quote) == 0)
            return true;
    return false;
}

bool kith__said_before(const struct kith__report *report, int32_t advice,
                       const char *quote)
{
    for (int32_t i = 0; i < report->finding_count; i++)
        if (quotes(report->findings[i].reasons,
                   report->findings[i].reason_count, quote))
            return true;
    for (int32_t i = 0; i < advice; i++)
        if (quotes(report->advice[i].reasons, report->advice[i].reason_count,
                   quote))
            return true;
    return false;
}
