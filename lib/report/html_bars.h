/* SPDX-License-Identifier: MIT */
/* html_bars - a score drawn: how far it goes, how far open answers could still
 * move it, and what chance allows.
 *
 * Every bar stands in the row of a table that says all of it in words and
 * numbers, so it is hidden from those who listen. */

#ifndef KITH_LIB_REPORT_HTML_BARS_H
#define KITH_LIB_REPORT_HTML_BARS_H

#include "report/report_shown.h"

void kith__html_add_bar(struct kith__builder *to,
                        const struct kith__shown_score *score);

#endif
