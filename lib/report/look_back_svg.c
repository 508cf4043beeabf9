/* SPDX-License-Identifier: MIT */
/* look_back_svg - a look-back as one picture: each chart with its table below,
 * and all that a page says in words.
 *
 * SVG breaks no lines and knows no tables, so both are laid out here. Loads and
 * runs nothing. */

#include <string.h>

#include "report/chart.h"
#include "report/html_escape.h"
#include "report/look_back_shown.h"
#include "report/wrap.h"

enum {
    WIDE = 720,
    MARGIN = 24,
    LINE = 20,
    CHART = 190,
    DATES = 40,
    NUMBERS = 34, /* beside the plot */
    NAMES = 160,
    GAP = 8,
    LETTER = 7, /* a small one; wide ones and narrow ones together */
    DATE = 100
};

static const char style[] =
    "<style>\n"
    ":root{color-scheme:light dark;--page:#faf8f4;--ink:#2b2722;"
    "--soft:#5f574d;--line:#d9d2c6;--deep:#1f6661;--open:#a9cdc7;"
    "--edge:#8a8276}\n"
    "@media (prefers-color-scheme:dark){:root{--page:#191a1b;--ink:#ece8e1;"
    "--soft:#b9b2a7;--line:#43464a;--deep:#86ccc3;--open:#45706b;"
    "--edge:#7f868b}}\n"
    "@media print{:root{--page:#fff;--ink:#000}}\n"
    ".pg{fill:var(--page)}\n"
    "svg{overflow:visible}\n"
    "text{fill:var(--ink);font:14px system-ui,-apple-system,\"Segoe UI\","
    "Roboto,\"Noto Sans\",\"Helvetica Neue\",Arial,sans-serif}\n"
    "text.h1{font-size:22px;font-weight:600}"
    "text.h2{font-size:17px;font-weight:600}"
    "text.h3{font-weight:600}\n"
    "text.n,.ca text,.cb text,.cx text{fill:var(--soft);font-size:12px}\n"
    "line{stroke-width:1px}.ce{stroke:var(--line)}"
    ".cs,.ck{stroke:var(--edge)}\n"
    ".cr{fill:var(--open)}\n"
    ".cl{fill:none;stroke:var(--deep);stroke-width:2px;"
    "stroke-linejoin:round;stroke-linecap:round;"
    "vector-effect:non-scaling-stroke}.cn{stroke-width:1px}\n"
    ".cd{fill:var(--deep);stroke:var(--page);stroke-width:1.5px}\n"
    "</style>\n";

struct writer {
    const struct kith__look_shown *shown;
    struct kith__builder *to;
    struct kith__builder scratch;
    bool leftward;
    int64_t down; /* where the next line goes */
};

/* ---- Lines of words ---------------------------------------------------- */

static void add_attribute(struct kith__builder *to, const char *name,
                          int64_t number)
{
    kith__add_char(to, ' ');
    kith__add(to, name);
    kith__add(to, "=\"");
    kith__add_integer(to, number);
    kith__add_char(to, '"');
}

/* A text so far from the side where lines begin. */
static void add_text_at(struct writer *writer, int64_t across,
                        const char *looks, const char *text)
{
    kith__add(writer->to, "<text class=\"");
    kith__add(writer->to, looks);
    kith__add_char(writer->to, '"');
    add_attribute(writer->to, "x", writer->leftward ? WIDE - across : across);
    add_attribute(writer->to, "y", writer->down);
    kith__add_char(writer->to, '>');
    kith__add_inert(writer->to, text);
    kith__add(writer->to, "</text>\n");
}

static void add_line(struct writer *writer, const char *looks, const char *text)
{
    writer->down += LINE;
    add_text_at(writer, MARGIN, looks, text);
}

/* Broken where a line is full. */
static void add_paragraph(struct writer *writer, const char *looks,
                          const char *text)
{
    if (text == NULL)
        return;
    kith__builder_cut(&writer->scratch, 0);
    kith__add_wrapped(&writer->scratch, "", 0, text);
    /* Peeked at again for each line: nothing is added to it meanwhile. */
    for (const char *at = kith__builder_peek(&writer->scratch); *at != '\0';) {
        size_t length = strcspn(at, "\n");
        char line[4 * KITH__COLUMNS + 1];
        size_t kept = length < sizeof line ? length : sizeof line - 1;
        memcpy(line, at, kept);
        line[kept] = '\0';
        add_line(writer, looks, line);
        at += length + (at[length] == '\n');
    }
}

/* ---- Courses ----------------------------------------------------------- */

/* Where a part of a chart stands, as attributes. */
static const char *box(struct writer *writer, int64_t across, int64_t down,
                       int64_t wide, int64_t high)
{
    kith__builder_cut(&writer->scratch, 0);
    add_attribute(&writer->scratch, "x",
                  writer->leftward ? WIDE - across - wide : across);
    add_attribute(&writer->scratch, "y", down);
    add_attribute(&writer->scratch, "width", wide);
    add_attribute(&writer->scratch, "height", high);
    return kith__builder_peek(&writer->scratch);
}

static void add_chart(struct writer *writer,
                      const struct kith__look_course *course)
{
    const struct kith__chart *chart = &course->chart;
    int64_t plot = MARGIN + NUMBERS + GAP, top = writer->down + GAP;
    int64_t names = chart->band_count > 0 ? NAMES + GAP : 0;
    int64_t wide = WIDE - MARGIN - plot - names;
    kith__chart_add_numbers(writer->to, chart,
                            box(writer, MARGIN, top, NUMBERS, CHART));
    kith__chart_add_plot(writer->to, chart,
                         box(writer, plot, top, wide, CHART));
    if (names > 0)
        kith__chart_add_names(
            writer->to, chart,
            box(writer, plot + wide + GAP, top, NAMES, CHART));
    kith__chart_add_dates(
        writer->to, chart, course->ticks, course->tick_count,
        box(writer, plot, top + CHART - GAP / 2, wide, DATES));
    writer->down = top + CHART + DATES;
}

/* "62 of 100  mostly present", or why there is nothing. */
static const char *said_of(struct writer *writer,
                           const struct kith__look_time *time)
{
    const char *const parts[] = {time->number, time->range, time->band,
                                 time->note};
    kith__builder_cut(&writer->scratch, 0);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (parts[i] == NULL)
            continue;
        if (writer->scratch.length > 0)
            kith__add(&writer->scratch, " \u00b7 ");
        kith__add(&writer->scratch, parts[i]);
    }
    return kith__builder_peek(&writer->scratch);
}

/* How many columns of a table find room side by side. */
static int32_t columns_of(struct writer *writer,
                          const struct kith__look_course *course)
{
    int wide = 0;
    for (int32_t i = 0; i < course->time_count; i++) {
        int needed = kith__columns_of(said_of(writer, &course->times[i]));
        wide = needed > wide ? needed : wide;
    }
    int64_t room = WIDE - 2 * MARGIN, column = DATE + (wide + 2) * LETTER;
    return 2 * column <= room ? 2 : 1;
}

/* Read down one column, then down the next. */
static void add_table(struct writer *writer,
                      const struct kith__look_course *course)
{
    int32_t columns = columns_of(writer, course);
    int32_t rows = (course->time_count + columns - 1) / columns;
    int64_t top = writer->down;
    for (int32_t i = 0; i < course->time_count; i++) {
        int64_t across =
            MARGIN + (int64_t)(i / rows) * (WIDE - 2 * MARGIN) / columns;
        writer->down = top + (i % rows + 1) * LINE;
        add_text_at(writer, across, "n", course->times[i].date);
        add_text_at(writer, across + DATE, "n",
                    said_of(writer, &course->times[i]));
    }
    writer->down = top + rows * LINE;
}

static void add_statements(struct writer *writer,
                           const struct kith__look_statement *statements,
                           int32_t count)
{
    for (int32_t i = 0; i < count; i++) {
        if (statements[i].is_short)
            continue;
        add_paragraph(writer, "", statements[i].text);
        add_paragraph(writer, "n", statements[i].would);
        for (int32_t j = 0; j < statements[i].line_count; j++)
            add_paragraph(writer, "", statements[i].lines[j]);
    }
}

static void add_course(struct writer *writer,
                       const struct kith__look_course *course)
{
    writer->down += LINE / 2;
    add_line(writer, "h3", course->label);
    add_statements(writer, course->statements, course->statement_count);
    add_paragraph(writer, "n", course->few);
    for (int i = 0; i < 3; i++)
        add_paragraph(writer, "n", course->notes[i]);
    if (course->time_count == 0)
        return;
    add_chart(writer, course);
    add_table(writer, course);
}

/* ---- The whole --------------------------------------------------------- */

static void add_help(struct writer *writer)
{
    for (int32_t i = 0; i < writer->shown->help_count; i++) {
        const struct kith__help *help = &writer->shown->help[i];
        add_paragraph(writer, "h3", help->label);
        add_paragraph(writer, "", help->text);
        add_paragraph(writer, "", help->contact);
        add_paragraph(writer, "", help->url);
    }
}

static void add_section(struct writer *writer,
                        const struct kith__look_section *section)
{
    const struct kith__look_shown *shown = writer->shown;
    writer->down += LINE;
    add_line(writer, "h2", section->heading);
    writer->down += LINE / 4;
    for (int32_t i = 0; i < section->text_count; i++)
        add_paragraph(writer, "", section->texts[i]);
    if (section->id == KITH__LOOK_COURSES)
        for (int32_t i = 0; i < shown->course_count; i++)
            add_course(writer, &shown->courses[i]);
    if (section->id == KITH__LOOK_GIVING)
        add_statements(writer, shown->giving, shown->giving_count);
    if (section->id == KITH__LOOK_REPAIR)
        add_statements(writer, shown->repair, shown->repair_count);
    if (section->id == KITH__LOOK_HELP)
        add_help(writer);
}

static void add_body(struct writer *writer)
{
    writer->down = MARGIN;
    add_line(writer, "h1", writer->shown->title);
    add_line(writer, "", writer->shown->about);
    add_line(writer, "n", writer->shown->span);
    for (int32_t i = 0; i < writer->shown->section_count; i++)
        add_section(writer, &writer->shown->sections[i]);
}

static void add_head(struct kith__builder *to,
                     const struct kith__look_shown *shown, int64_t high)
{
    kith__add(to, "<svg xmlns=\"http://www.w3.org/2000/svg\"");
    add_attribute(to, "width", WIDE);
    add_attribute(to, "height", high);
    kith__add(to, " viewBox=\"0 0 ");
    kith__add_integer(to, WIDE);
    kith__add_char(to, ' ');
    kith__add_integer(to, high);
    kith__add(to, "\" lang=\"");
    kith__add_inert(to, shown->phrases_language);
    kith__add(to, "\" direction=\"");
    kith__add(to, kith__direction_of(shown->phrases_language));
    kith__add(to, "\" role=\"img\">\n<title>");
    kith__add_inert(to, shown->labels.page);
    kith__add(to, "</title>\n");
    kith__add(to, style);
    kith__add(to, "<rect class=\"pg\" width=\"100%\" height=\"100%\"/>\n");
}

void kith__look_write_svg(const struct kith__look_shown *shown,
                          struct kith__builder *builder)
{
    struct kith__builder body = {.memory = builder->memory};
    struct writer writer = {
        .shown = shown,
        .to = &body,
        .scratch = {.memory = builder->memory},
        .leftward =
            strcmp(kith__direction_of(shown->phrases_language), "rtl") == 0};
    add_body(&writer);
    add_head(builder, shown, writer.down + 2 * MARGIN);
    kith__add(builder, kith__builder_peek(&body));
    kith__add(builder, "</svg>\n");
    if (body.failed || writer.scratch.failed)
        builder->failed = true;
    kith__builder_free(&writer.scratch);
    kith__builder_free(&body);
}
