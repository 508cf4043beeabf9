/* SPDX-License-Identifier: MIT */
/* chart_html - a chart as a part of a page.
 *
 * Knows how its four pieces stand beside each other; a page that has one is
 * begun with its looks. */

#ifndef KITH_LIB_REPORT_CHART_HTML_H
#define KITH_LIB_REPORT_CHART_HTML_H

#include "report/chart.h"
#include "report/html_page.h"

extern const struct kith__html_style kith__chart_style;

void kith__chart_add_html(struct kith__builder *to,
                          const struct kith__chart *chart,
                          const struct kith__tick *ticks, int32_t tick_count);

#endif
