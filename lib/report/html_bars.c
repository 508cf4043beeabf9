/* SPDX-License-Identifier: MIT */

#include "report/html_bars.h"

enum {
    WIDE = 1000, /* a bar, in its own units */
    TALL = 16,
    BAR = 11, /* what is below is for the line of chance */
    MARK = 8,
    LINE = 2
};

/* Where a number stands on the bar. */
static int64_t place_of(const struct kith__shown_score *score,
                        kith__decimal number)
{
    int64_t span = score->most - score->least;
    if (span <= 0 || number <= score->least)
        return 0;
    if (number >= score->most)
        return WIDE;
    return (2 * WIDE * (number - score->least) + span) / (2 * span);
}

static void add_number(struct kith__builder *to, const char *name,
                       int64_t number)
{
    kith__add_char(to, ' ');
    kith__add(to, name);
    kith__add(to, "=\"");
    kith__add_integer(to, number);
    kith__add_char(to, '"');
}

static void add_box(struct kith__builder *to, const char *looks, int64_t from,
                    int64_t till, int64_t top, int64_t height)
{
    kith__add(to, "<rect class=\"");
    kith__add(to, looks);
    kith__add_char(to, '"');
    add_number(to, "x", from);
    add_number(to, "y", top);
    add_number(to, "width", till - from);
    add_number(to, "height", height);
    kith__add(to, "/>");
}

/* Where one band ends and the next begins; light on what is full. */
static void add_borders(struct kith__builder *to,
                        const struct kith__shown_score *score, int64_t full)
{
    for (int32_t i = 1; i < score->band_count; i++) {
        int64_t at = place_of(score, score->bands[i].from);
        if (at > LINE && at < WIDE - LINE)
            add_box(to, at < full ? "f" : "e", at - LINE, at + LINE, 0, BAR);
    }
}

/* Upright, and within the bar at its ends too. */
static void add_mark(struct kith__builder *to, int64_t at)
{
    int64_t from = at - MARK / 2;
    if (from < 0)
        from = 0;
    if (from > WIDE - MARK)
        from = WIDE - MARK;
    add_box(to, "i", from, from + MARK, -2, BAR + 4);
}

static void add_value(struct kith__builder *to,
                      const struct kith__shown_score *score)
{
    int64_t value = place_of(score, score->value), low = value;
    if (score->has_range) {
        low = place_of(score, score->low);
        int64_t high = place_of(score, score->high);
        add_box(to, "y", low, high, 0, BAR);
    }
    add_box(to, "x", 0, low, 0, BAR);
    add_borders(to, score, low);
    add_mark(to, value);
}

static void add_chance(struct kith__builder *to,
                       const struct kith__shown_score *score)
{
    int64_t low = place_of(score, score->precision.low);
    int64_t high = place_of(score, score->precision.high);
    add_box(to, "i", low, high, TALL - 1, 1);
    add_box(to, "i", low, low + LINE, TALL - 3, 5);
    add_box(to, "i", high - LINE, high, TALL - 3, 5);
}

void kith__html_add_bar(struct kith__builder *to,
                        const struct kith__shown_score *score)
{
    kith__add(to, "<svg viewBox=\"0 0 1000 16\" preserveAspectRatio=\"none\" "
                  "aria-hidden=\"true\" focusable=\"false\">");
    add_box(to, "z", 0, WIDE, 0, BAR);
    if (score->has_value)
        add_value(to, score);
    else
        add_borders(to, score, 0);
    if (score->precision.has_interval)
        add_chance(to, score);
    kith__add(to, "</svg>");
}
