/* SPDX-License-Identifier: MIT */

#include "report/chart_html.h"

void kith__chart_add_html(struct kith__builder *to,
                          const struct kith__chart *chart,
                          const struct kith__tick *ticks, int32_t tick_count)
{
    bool named = chart->band_count > 0;
    kith__add(to, named ? "<div class=\"ch\">\n" : "<div class=\"ch cw\">\n");
    kith__chart_add_numbers(to, chart, "");
    kith__chart_add_plot(to, chart, "");
    if (named)
        kith__chart_add_names(to, chart, "");
    kith__chart_add_dates(to, chart, ticks, tick_count, "");
    kith__add(to, "</div>\n");
}
