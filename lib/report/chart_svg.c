/* SPDX-License-Identifier: MIT */
/* chart_svg - a chart as pieces of SVG.
 *
 * What must stretch with the width, lines and areas, stands in a drawing of its
 * own within the plot; what must keep its shape, points and letters, beside
 * it. */

#include "report/chart.h"
#include "report/civil.h"
#include "report/html_escape.h"

enum {
    WHOLE = 10000,
    APART = 800, /* numbers and names at the side do not touch */
    NARROW = 30, /* half of a range that stands alone */
    MANY = 60,   /* points, which are smaller then */
    DENSE = 400  /* points, which are left to the line then */
};

/* ---- Pieces ------------------------------------------------------------ */

static void begin(struct kith__builder *to, const char *looks, const char *box)
{
    kith__add(to, "<svg class=\"");
    kith__add(to, looks);
    kith__add(to, "\" aria-hidden=\"true\" focusable=\"false\"");
    kith__add(to, box);
    kith__add(to, ">\n");
}

static void end(struct kith__builder *to)
{
    kith__add(to, "</svg>\n");
}

/* "12.34": hundredths as a number. */
static void add_hundredths(struct kith__builder *to, int64_t number)
{
    kith__add_integer(to, number / 100);
    if (number % 100 == 0)
        return;
    kith__add_char(to, '.');
    kith__add_char(to, (char)('0' + number / 10 % 10));
    if (number % 10 != 0)
        kith__add_char(to, (char)('0' + number % 10));
}

static void add_percent(struct kith__builder *to, const char *name, int64_t at)
{
    kith__add_char(to, ' ');
    kith__add(to, name);
    kith__add(to, "=\"");
    add_hundredths(to, at);
    kith__add(to, "%\"");
}

/* A word at a place; `shift` moves it down by parts of its own height. */
static void add_word(struct kith__builder *to, int64_t across, int64_t down,
                     const char *shift, const char *anchor, const char *text)
{
    kith__add(to, "<text");
    add_percent(to, "x", across);
    add_percent(to, "y", down);
    kith__add(to, " dy=\"");
    kith__add(to, shift);
    kith__add(to, "\" text-anchor=\"");
    kith__add(to, anchor);
    kith__add(to, "\">");
    kith__add_inert(to, text);
    kith__add(to, "</text>\n");
}

/* ---- At the sides ------------------------------------------------------ */

/* Towards the plot, whichever way the page is written. */
static void add_number(struct kith__builder *to,
                       const struct kith__chart *chart, int64_t down,
                       const char *text)
{
    add_word(to, chart->leftward ? 0 : WHOLE, down, ".32em", "end", text);
}

void kith__chart_add_numbers(struct kith__builder *to,
                             const struct kith__chart *chart, const char *box)
{
    int64_t bottom = kith__chart_down(chart, chart->least);
    int64_t top = kith__chart_down(chart, chart->most), before = bottom;
    begin(to, "ca", box);
    add_number(to, chart, bottom, chart->least_text);
    for (int32_t i = 1; i < chart->band_count; i++) {
        int64_t at = kith__chart_down(chart, chart->bands[i].from);
        if (before - at < APART || at - top < APART)
            continue;
        add_number(to, chart, at, chart->bands[i].number);
        before = at;
    }
    add_number(to, chart, top, chart->most_text);
    end(to);
}

void kith__chart_add_names(struct kith__builder *to,
                           const struct kith__chart *chart, const char *box)
{
    int64_t before = 2 * (int64_t)WHOLE;
    begin(to, "cb", box);
    for (int32_t i = 0; i < chart->band_count; i++) {
        bool last = i + 1 == chart->band_count;
        int64_t bottom = kith__chart_down(chart, chart->bands[i].from);
        int64_t top = kith__chart_down(chart, last ? chart->most
                                                   : chart->bands[i + 1].from);
        int64_t at = (top + bottom) / 2;
        bool alone = top == bottom; /* of the highest value alone */
        if (bottom - top < APART && !(alone && before - at >= APART))
            continue;
        add_word(to, chart->leftward ? WHOLE : 0, at, ".32em", "start",
                 chart->bands[i].label);
        before = at;
    }
    end(to);
}

/* ---- Below ------------------------------------------------------------- */

/* A word near an end of the line leans inwards. */
static const char *anchor_at(const struct kith__chart *chart, int64_t across)
{
    int64_t from_start = chart->leftward ? WHOLE - across : across;
    return from_start < 500           ? "start"
           : from_start > WHOLE - 500 ? "end"
                                      : "middle";
}

void kith__chart_add_dates(struct kith__builder *to,
                           const struct kith__chart *chart,
                           const struct kith__tick *ticks, int32_t tick_count,
                           const char *box)
{
    begin(to, "cx", box);
    for (int32_t i = 0; i < tick_count; i++) {
        int64_t at =
            kith__chart_across(chart, ticks[i].days * KITH__SECONDS_A_DAY);
        const char *anchor = anchor_at(chart, at);
        kith__add(to, "<line class=\"ck\" y1=\"0\" y2=\".35em\"");
        add_percent(to, "x1", at);
        add_percent(to, "x2", at);
        kith__add(to, "/>\n");
        add_word(to, at, 0, "1.35em", anchor, ticks[i].text);
        if (ticks[i].year != NULL)
            add_word(to, at, 0, "2.6em", anchor, ticks[i].year);
    }
    end(to);
}

/* ---- The plot ---------------------------------------------------------- */

static void add_border(struct kith__builder *to, const char *looks,
                       int64_t down)
{
    kith__add(to, "<line class=\"");
    kith__add(to, looks);
    kith__add(to, "\" x1=\"0\" x2=\"100%\"");
    add_percent(to, "y1", down);
    add_percent(to, "y2", down);
    kith__add(to, "/>\n");
}

static void add_borders(struct kith__builder *to,
                        const struct kith__chart *chart)
{
    for (int32_t i = 1; i < chart->band_count; i++)
        add_border(to, "ce", kith__chart_down(chart, chart->bands[i].from));
    add_border(to, "ce", kith__chart_down(chart, chart->most));
    add_border(to, "cs", kith__chart_down(chart, chart->least));
}

/* A corner within the drawing that stretches: "x,y ". */
static void add_corner(struct kith__builder *to, int64_t across, int64_t down)
{
    kith__add_integer(to, across);
    kith__add_char(to, ',');
    kith__add_integer(to, down);
    kith__add_char(to, ' ');
}

static void add_end_of_range(struct kith__builder *to,
                             const struct kith__chart *chart, int32_t index,
                             bool high, int64_t aside)
{
    const struct kith__chart_point *point = &chart->points[index];
    kith__decimal value = !point->has_range ? point->value
                          : high            ? point->high
                                            : point->low;
    add_corner(to, kith__chart_across(chart, point->time) + aside,
               kith__chart_down(chart, value));
}

static bool any_range(const struct kith__chart *chart, int32_t from,
                      int32_t till)
{
    for (int32_t i = from; i < till; i++)
        if (chart->points[i].has_range)
            return true;
    return false;
}

/* Along the upper ends and back along the lower ones. */
static void add_ranges(struct kith__builder *to,
                       const struct kith__chart *chart, int32_t from,
                       int32_t till)
{
    if (!any_range(chart, from, till))
        return;
    int64_t aside = till - from == 1 ? NARROW : 0;
    kith__add(to, "<polygon class=\"cr\" points=\"");
    for (int32_t i = from; i < till; i++)
        add_end_of_range(to, chart, i, true, -aside);
    if (aside > 0) {
        add_end_of_range(to, chart, from, true, aside);
        add_end_of_range(to, chart, from, false, aside);
    }
    for (int32_t i = till - 1; i >= from; i--)
        add_end_of_range(to, chart, i, false, -aside);
    kith__add(to, "\"/>\n");
}

static void add_line(struct kith__builder *to, const struct kith__chart *chart,
                     int32_t from, int32_t till)
{
    if (till - from < 2)
        return;
    kith__add(to, chart->count > DENSE ? "<polyline class=\"cl cn\" points=\""
                                       : "<polyline class=\"cl\" points=\"");
    for (int32_t i = from; i < till; i++)
        add_corner(to, kith__chart_across(chart, chart->points[i].time),
                   kith__chart_down(chart, chart->points[i].value));
    kith__add(to, "\"/>\n");
}

/* The points behind `from` that a line joins to it. */
static int32_t end_of_run(const struct kith__chart *chart, int32_t from)
{
    int32_t till = from + 1;
    while (till < chart->count && chart->points[till].has_value &&
           !chart->points[till].after_gap)
        till++;
    return till;
}

static void add_runs(struct kith__builder *to, const struct kith__chart *chart,
                     void (*add)(struct kith__builder *,
                                 const struct kith__chart *, int32_t, int32_t))
{
    for (int32_t i = 0; i < chart->count;) {
        if (!chart->points[i].has_value) {
            i++;
            continue;
        }
        int32_t till = end_of_run(chart, i);
        add(to, chart, i, till);
        i = till;
    }
}

/* Whether no line shows where a point is. */
static bool stands_alone(const struct kith__chart *chart, int32_t index)
{
    return chart->points[index].after_gap &&
           end_of_run(chart, index) == index + 1;
}

static void add_points(struct kith__builder *to,
                       const struct kith__chart *chart)
{
    const char *radius = chart->count > MANY ? "2.5" : "4";
    for (int32_t i = 0; i < chart->count; i++) {
        const struct kith__chart_point *point = &chart->points[i];
        if (!point->has_value ||
            (chart->count > DENSE && !stands_alone(chart, i)))
            continue;
        kith__add(to, "<circle class=\"cd\" r=\"");
        kith__add(to, radius);
        kith__add_char(to, '"');
        add_percent(to, "cx", kith__chart_across(chart, point->time));
        add_percent(to, "cy", kith__chart_down(chart, point->value));
        kith__add(to, "/>\n");
    }
}

void kith__chart_add_plot(struct kith__builder *to,
                          const struct kith__chart *chart, const char *box)
{
    static const char stretched[] =
        "<svg viewBox=\"0 0 10000 10000\" preserveAspectRatio=\"none\" "
        "width=\"100%\" height=\"100%\">\n";
    begin(to, "cp", box);
    kith__add(to, stretched);
    add_runs(to, chart, add_ranges);
    end(to);
    add_borders(to, chart);
    kith__add(to, stretched);
    add_runs(to, chart, add_line);
    end(to);
    add_points(to, chart);
    end(to);
}
