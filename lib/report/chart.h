/* SPDX-License-Identifier: MIT */
/* chart - numbers over time, drawn: a line with its ranges, the borders of
 * bands, dates along the bottom. Time is true to scale, and where nothing was
 * written down for long the line has a gap.
 *
 * Knows times and numbers; knows nothing of journals. Every chart stands beside
 * a table that says all of it in words and numbers, so it is hidden from those
 * who listen. Positions across are shares of the width, so that a chart fits
 * every screen and its letters keep their size. */

#ifndef KITH_LIB_REPORT_CHART_H
#define KITH_LIB_REPORT_CHART_H

#include "base/decimal.h"
#include "base/memory.h"
#include "base/text.h"

struct kith__chart_point {
    int64_t time; /* seconds since 1970 */
    bool has_value;
    bool has_range; /* low <= value <= high */
    bool after_gap; /* no line leads here; see kith__chart_find_gaps() */
    kith__decimal value, low, high;
};

/* Where a band begins. The first begins where the scale does. */
struct kith__chart_band {
    kith__decimal from;
    const char *number; /* as it is written */
    const char *label;
    const char *said; /* both in one: "mixed from 40"; or NULL */
};

struct kith__chart {
    int32_t count;
    const struct kith__chart_point *points; /* by time */
    kith__decimal least, most;
    const char *least_text, *most_text;
    int32_t band_count; /* may be 0 */
    const struct kith__chart_band *bands;
    bool leftward; /* later is further left */
};

/* ---- Time -------------------------------------------------------------- */

/* What a mark along the bottom says. */
enum kith__tick_kind { KITH__TICK_DAY, KITH__TICK_MONTH, KITH__TICK_YEAR };

struct kith__tick {
    int64_t days; /* from 1970-01-01 */
    enum kith__tick_kind kind;
    bool new_year; /* the year stands under it too */
    const char *text;
    const char *year; /* or NULL */
};

enum { KITH__TICKS_MOST = 5 };

/* Chooses days, Mondays, or firsts of months or years, so that there are few
 * and their texts do not touch; those stay NULL. How many; at least 1. */
int32_t kith__chart_ticks(const struct kith__chart *chart,
                          struct kith__tick *out);

/* Marks the points that no line leads to: behind a point without a value, and
 * where more than three times the usual step went by. The usual step is the
 * median of all that lead forward in time. False when out of memory. */
bool kith__chart_find_gaps(struct kith__chart_point *points, int32_t count,
                           kith_memory *memory);

/* ---- Places ------------------------------------------------------------ */

/* In hundredths of a percent, from the left and from the top. */
int64_t kith__chart_across(const struct kith__chart *chart, int64_t time);
int64_t kith__chart_down(const struct kith__chart *chart, kith__decimal value);

/* ---- Drawing ----------------------------------------------------------- */

/* The four parts, each an <svg>: the numbers at the side; line, ranges and
 * borders; the names of bands at the other side; dates below. `box` has more
 * attributes, such as where it stands; or "". */
void kith__chart_add_numbers(struct kith__builder *to,
                             const struct kith__chart *chart, const char *box);
void kith__chart_add_plot(struct kith__builder *to,
                          const struct kith__chart *chart, const char *box);
void kith__chart_add_names(struct kith__builder *to,
                           const struct kith__chart *chart, const char *box);
void kith__chart_add_dates(struct kith__builder *to,
                           const struct kith__chart *chart,
                           const struct kith__tick *ticks, int32_t tick_count,
                           const char *box);

#endif
