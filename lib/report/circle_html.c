/* SPDX-License-Identifier: MIT */
/* circle_html - a report on a circle as one page for the person's screen, or
 * for paper. Who meets which need is drawn as rows of circles, each in the row
 * of a table that says the same in words. Ids are numbers in the order shown;
 * classes name looks. */

#include <string.h>

#include "report/circle_shown.h"
#include "report/circle_style.h"
#include "report/html_bars.h"
#include "report/html_escape.h"
#include "report/html_help.h"
#include "report/html_page.h"

enum {
    SLOT = 34, /* for one person, in the drawing's own units */
    TALL = 28,
    LARGE = 13, /* radius of a circle that is full */
    SMALL = 6,
    BASE = 19 /* on which a number stands */
};

struct writer {
    const struct kith__circle_report *report;
    struct kith__builder *to;
};

/* ---- Pieces ------------------------------------------------------------ */

static void add_text(struct writer *writer, const char *open, const char *text,
                     const char *close)
{
    kith__add(writer->to, open);
    kith__add_inert(writer->to, text);
    kith__add(writer->to, close);
}

static const char *own(const struct writer *writer,
                       enum kith__circle_phrase phrase)
{
    return writer->report->phrases->texts[phrase];
}

/* ` id="p1"`: the kind and the place in the list, from 1. */
static void add_id(struct writer *writer, char kind, int32_t index)
{
    kith__add(writer->to, " id=\"");
    kith__add_char(writer->to, kind);
    kith__add_integer(writer->to, index + 1);
    kith__add_char(writer->to, '"');
}

static void begin_card(struct writer *writer, char kind, int32_t index,
                       const char *label)
{
    kith__add(writer->to, "<li class=\"k\"");
    add_id(writer, kind, index);
    add_text(writer, ">\n<h3>", label, "</h3>\n");
}

/* A table under the heading of its section, with three columns. */
static void begin_table(struct writer *writer, int32_t section,
                        enum kith__circle_phrase first,
                        enum kith__circle_phrase second,
                        enum kith__circle_phrase third)
{
    const enum kith__circle_phrase columns[] = {first, second, third};
    kith__add(writer->to, "<table role=\"table\" aria-labelledby=\"h");
    kith__add_integer(writer->to, section + 1);
    kith__add(writer->to,
              "\">\n<thead role=\"rowgroup\">\n<tr role=\"row\">\n");
    for (int i = 0; i < 3; i++)
        add_text(writer, "<th role=\"columnheader\" scope=\"col\">",
                 own(writer, columns[i]), "</th>\n");
    kith__add(writer->to, "</tr>\n</thead>\n<tbody role=\"rowgroup\">\n");
}

static void begin_row(struct writer *writer, char kind, int32_t index)
{
    kith__add(writer->to, "<tr role=\"row\"");
    add_id(writer, kind, index);
    kith__add(writer->to, ">\n<th role=\"rowheader\" scope=\"row\">");
}

static void end_table(struct writer *writer)
{
    kith__add(writer->to, "</tbody>\n</table>\n");
}

/* ---- Who is there for what --------------------------------------------- */

static void add_number(struct writer *writer, const char *name, int64_t number)
{
    kith__add_char(writer->to, ' ');
    kith__add(writer->to, name);
    kith__add(writer->to, "=\"");
    kith__add_integer(writer->to, number);
    kith__add_char(writer->to, '"');
}

static void add_circle(struct writer *writer, const char *kind, int64_t at,
                       int64_t radius)
{
    kith__add(writer->to, "<circle class=\"");
    kith__add(writer->to, kind);
    kith__add_char(writer->to, '"');
    add_number(writer, "cx", at);
    add_number(writer, "cy", TALL / 2);
    add_number(writer, "r", radius);
    kith__add(writer->to, "/>");
}

/* A person's place: large, full and numbered, or small and empty. */
static void add_place(struct writer *writer, int32_t person, bool met,
                      int64_t at)
{
    if (!met) {
        add_circle(writer, "z", at, SMALL);
        return;
    }
    add_circle(writer, "x", at, LARGE);
    kith__add(writer->to, "<text class=\"u\"");
    add_number(writer, "x", at);
    add_number(writer, "y", BASE);
    kith__add_char(writer->to, '>');
    kith__add_integer(writer->to, person + 1);
    kith__add(writer->to, "</text>");
}

/* From the side from which the page is read. */
static void add_places(struct writer *writer,
                       const struct kith__circle_shown_need *need)
{
    int32_t count = writer->report->person_count;
    bool leftward =
        strcmp(kith__direction_of(writer->report->language), "rtl") == 0;
    kith__add(writer->to, "<svg class=\"o\" viewBox=\"0 0 ");
    kith__add_integer(writer->to, SLOT * count);
    kith__add_char(writer->to, ' ');
    kith__add_integer(writer->to, TALL);
    kith__add(writer->to, "\" aria-hidden=\"true\" focusable=\"false\">");
    for (int32_t i = 0; i < count; i++) {
        int32_t slot = leftward ? count - 1 - i : i;
        add_place(writer, i, need->parts[i] > 0, SLOT * slot + SLOT / 2);
    }
    kith__add(writer->to, "</svg>");
}

static void add_needs(struct writer *writer, int32_t section)
{
    const struct kith__circle_report *report = writer->report;
    if (report->person_count == 0 || report->need_count == 0)
        return;
    add_text(writer, "<p class=\"n\">", own(writer, KITH__CIRCLE_DOTS),
             "</p>\n");
    begin_table(writer, section, KITH__CIRCLE_COLUMN_NEED,
                KITH__CIRCLE_COLUMN_WHO, KITH__CIRCLE_COLUMN_COUNT);
    for (int32_t i = 0; i < report->need_count; i++) {
        begin_row(writer, 'n', i);
        add_text(writer, "", report->needs[i].label,
                 "</th>\n<td role=\"cell\" class=\"b\">");
        add_text(writer, "", report->needs[i].who, "");
        add_places(writer, &report->needs[i]);
        add_text(writer, "\n</td>\n<td role=\"cell\" class=\"v\">",
                 report->needs[i].text, "</td>\n</tr>\n");
    }
    end_table(writer);
}

/* ---- On whom it rests -------------------------------------------------- */

static void add_share(struct writer *writer,
                      const struct kith__circle_shown_person *person)
{
    const struct kith__shown_score score = {.has_value = true,
                                            .value = person->share,
                                            .least = 0,
                                            .most = 100 * KITH__ONE};
    kith__html_add_bar(writer->to, &score);
    add_text(writer, "\n</td>\n<td role=\"cell\" class=\"v\">", person->text,
             "</td>\n</tr>\n");
}

static void add_people(struct writer *writer, int32_t section)
{
    const struct kith__circle_report *report = writer->report;
    if (report->named == 0)
        return;
    begin_table(writer, section, KITH__CIRCLE_COLUMN_PERSON,
                KITH__CIRCLE_COLUMN_BAR, KITH__CIRCLE_COLUMN_SHARE);
    for (int32_t i = 0; i < report->person_count; i++) {
        begin_row(writer, 's', i);
        kith__add(writer->to, "<span class=\"d\">");
        kith__add_integer(writer->to, i + 1);
        add_text(writer, "</span>", report->people[i].label,
                 "</th>\n<td role=\"cell\" class=\"b\">");
        add_share(writer, &report->people[i]);
    }
    end_table(writer);
}

/* ---- Lists ------------------------------------------------------------- */

static void add_strong(struct writer *writer)
{
    const struct kith__circle_report *report = writer->report;
    if (report->strong_count == 0)
        return;
    kith__add(writer->to, "<ul class=\"g\">\n");
    for (int32_t i = 0; i < report->strong_count; i++)
        add_text(writer, "<li>", report->people[report->strong[i]].label,
                 "</li>\n");
    kith__add(writer->to, "</ul>\n");
}

static void add_findings(struct writer *writer)
{
    const struct kith__circle_report *report = writer->report;
    if (report->finding_count == 0)
        return;
    kith__add(writer->to, "<ul class=\"l\">\n");
    for (int32_t i = 0; i < report->finding_count; i++) {
        const struct kith__circle_shown_finding *finding = &report->findings[i];
        begin_card(writer, 'f', i, finding->label);
        if (finding->signs != NULL)
            add_text(writer, "<p class=\"t\">", finding->signs, "</p>\n");
        for (int t = 0; t < 2; t++)
            if (finding->texts[t] != NULL)
                add_text(writer, "<p>", finding->texts[t], "</p>\n");
        kith__add(writer->to, "</li>\n");
    }
    kith__add(writer->to, "</ul>\n");
}

static void add_advice(struct writer *writer)
{
    kith__add(writer->to, "<ul class=\"l\">\n");
    for (int32_t i = 0; i < KITH__CIRCLE_OFFERED; i++) {
        const struct kith__circle_shown_advice *advice =
            &writer->report->advice[i];
        begin_card(writer, 'a', i, advice->label);
        add_text(writer, "<p>", advice->text, "</p>\n<ol>\n");
        for (int s = 0; s < KITH__CIRCLE_STEPS; s++)
            add_text(writer, "<li>", advice->steps[s], "</li>\n");
        kith__add(writer->to, "</ol>\n</li>\n");
    }
    kith__add(writer->to, "</ul>\n");
}

/* ---- The whole --------------------------------------------------------- */

static void add_list(struct writer *writer, int32_t index)
{
    const struct kith__circle_report *report = writer->report;
    switch (report->sections[index].id) {
    case KITH__CIRCLE_WHO:
        add_needs(writer, index);
        break;
    case KITH__CIRCLE_REST:
        add_people(writer, index);
        break;
    case KITH__CIRCLE_FINDINGS:
        add_findings(writer);
        break;
    case KITH__CIRCLE_OFFERS:
        add_advice(writer);
        break;
    case KITH__CIRCLE_HELP:
        kith__html_add_help(writer->to, report->help, report->help_count,
                            report->language, report->language);
        break;
    default:
        break;
    }
}

static void add_way(struct writer *writer)
{
    for (int32_t i = 0; i < writer->report->section_count; i++)
        if (writer->report->sections[i].id == KITH__CIRCLE_HELP)
            kith__html_add_way(writer->to, i,
                               writer->report->sections[i].heading);
}

/* The first one stands out and leads to help, whatever it says. */
static void add_section(struct writer *writer, int32_t index)
{
    const struct kith__circle_section *section =
        &writer->report->sections[index];
    kith__add(writer->to, index == 0 ? "<section class=\"m\"" : "<section");
    add_id(writer, 'p', index);
    kith__add(writer->to, " aria-labelledby=\"h");
    kith__add_integer(writer->to, index + 1);
    kith__add(writer->to, "\">\n<h2");
    add_id(writer, 'h', index);
    add_text(writer, ">", section->heading, "</h2>\n");
    if (section->id == KITH__CIRCLE_STRONG)
        add_strong(writer);
    for (int32_t i = 0; i < section->text_count; i++)
        add_text(writer, "<p>", section->texts[i], "</p>\n");
    add_list(writer, index);
    if (index == 0)
        add_way(writer);
    kith__add(writer->to, "</section>\n");
}

void kith__circle_html(const struct kith__circle_report *report,
                       struct kith__builder *builder)
{
    struct writer writer = {.report = report, .to = builder};
    kith__html_begin_with(builder, report->language,
                          report->phrases->usual.texts[KITH__PHRASE_PAGE],
                          &kith__circle_style);
    add_text(&writer, "<header>\n<h1>", report->title, "</h1>\n");
    add_text(&writer, "<p class=\"w\">", report->about,
             "</p>\n</header>\n<main>\n");
    for (int32_t i = 0; i < report->section_count; i++)
        add_section(&writer, i);
    kith__add(builder, "</main>\n");
    kith__html_end(builder);
}
