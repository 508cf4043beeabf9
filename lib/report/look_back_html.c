/* SPDX-License-Identifier: MIT */
/* look_back_html - a look-back as one page for the person's screen, or for
 * paper: the same sections in the same order, whatever they say. Every chart
 * has its table behind it. */

#include <string.h>

#include "report/chart_html.h"
#include "report/html_escape.h"
#include "report/html_help.h"
#include "report/look_back_shown.h"

struct writer {
    const struct kith__look_shown *shown;
    struct kith__builder *to;
};

/* ---- Pieces ------------------------------------------------------------ */

static void add_own(struct writer *writer, const char *open, const char *text,
                    const char *close)
{
    kith__add(writer->to, open);
    kith__add_inert(writer->to, text);
    kith__add(writer->to, close);
}

/* Words of the questionnaire, which may be in another language. */
static void add_words(struct writer *writer, const char *tag, const char *text)
{
    kith__html_open(writer->to, tag, writer->shown->language,
                    writer->shown->phrases_language);
    add_own(writer, ">", text, "</");
    kith__add_bytes(writer->to, tag, strcspn(tag, " "));
    kith__add(writer->to, ">\n");
}

/* `id="s1"`, from 1, behind other letters of the tag. */
static void add_id(struct writer *writer, const char *kind, int32_t index)
{
    kith__add(writer->to, " id=\"");
    kith__add(writer->to, kind);
    kith__add_integer(writer->to, index + 1);
    kith__add_char(writer->to, '"');
}

/* In smaller letters; nothing for NULL. */
static void add_note(struct writer *writer, const char *text)
{
    if (text != NULL)
        add_own(writer, "<p class=\"n\">", text, "</p>\n");
}

static void add_statements(struct writer *writer,
                           const struct kith__look_statement *statements,
                           int32_t count)
{
    for (int32_t i = 0; i < count; i++) {
        const struct kith__look_statement *statement = &statements[i];
        if (statement->is_short || statement->text == NULL)
            continue;
        add_own(writer, "<p>", statement->text, "</p>\n");
        add_note(writer, statement->would);
        if (statement->line_count == 0)
            continue;
        kith__add(writer->to, "<ul>\n");
        for (int32_t j = 0; j < statement->line_count; j++)
            add_own(writer, "<li>", statement->lines[j], "</li>\n");
        kith__add(writer->to, "</ul>\n");
    }
}

/* ---- A table ----------------------------------------------------------- */

static void add_column(struct writer *writer, const char *label)
{
    add_own(writer, "<th role=\"columnheader\" scope=\"col\">", label,
            "</th>\n");
}

static void begin_table(struct writer *writer, int32_t index)
{
    kith__add(writer->to, "<table role=\"table\" aria-labelledby=\"t");
    kith__add_integer(writer->to, index + 1);
    kith__add(writer->to,
              "\">\n<thead role=\"rowgroup\">\n<tr role=\"row\">\n");
    add_column(writer, writer->shown->labels.date);
    add_column(writer, writer->shown->labels.words);
    add_column(writer, writer->shown->labels.number);
    kith__add(writer->to, "</tr>\n</thead>\n<tbody role=\"rowgroup\">\n");
}

static void add_time(struct writer *writer, const struct kith__look_time *time)
{
    kith__add(writer->to,
              "<tr role=\"row\">\n<th role=\"rowheader\" scope=\"row\">");
    add_own(writer, "<time datetime=\"", time->day, "\">");
    add_own(writer, "", time->date,
            "</time></th>\n<td role=\"cell\" class=\"cv\">");
    if (time->band != NULL) {
        kith__html_open(writer->to, "span", writer->shown->language,
                        writer->shown->phrases_language);
        add_own(writer, ">", time->band, "</span>");
    }
    if (time->note != NULL)
        add_own(writer, "", time->note, "");
    kith__add(writer->to, "</td>\n<td role=\"cell\" class=\"v\">");
    if (time->number != NULL)
        kith__add_inert(writer->to, time->number);
    if (time->range != NULL)
        add_own(writer, " <span>", time->range, "</span>");
    kith__add(writer->to, "</td>\n</tr>\n");
}

static void add_table(struct writer *writer, int32_t index)
{
    const struct kith__look_course *course = &writer->shown->courses[index];
    add_own(writer, "<details>\n<summary>", writer->shown->labels.table,
            "</summary>\n");
    begin_table(writer, index);
    for (int32_t i = 0; i < course->time_count; i++)
        add_time(writer, &course->times[i]);
    kith__add(writer->to, "</tbody>\n</table>\n</details>\n");
}

/* ---- Courses ----------------------------------------------------------- */

/* The bands in words, where a narrow screen leaves no room beside the chart. */
static void add_bands(struct writer *writer, const struct kith__chart *chart)
{
    if (chart->band_count == 0)
        return;
    add_own(writer, "<p class=\"n co\">", writer->shown->labels.bands, "");
    for (int32_t i = 0; i < chart->band_count; i++) {
        kith__add(writer->to, i == 0 ? " " : " \u00b7 ");
        kith__add_inert(writer->to, chart->bands[i].said);
    }
    kith__add(writer->to, "</p>\n");
}

static void add_course(struct writer *writer, int32_t index)
{
    const struct kith__look_course *course = &writer->shown->courses[index];
    kith__add(writer->to, "<article class=\"cc\"");
    add_id(writer, "s", index);
    kith__add(writer->to, ">\n");
    kith__html_open(writer->to, "h3", writer->shown->language,
                    writer->shown->phrases_language);
    add_id(writer, "t", index);
    add_own(writer, ">", course->label, "</h3>\n");
    add_statements(writer, course->statements, course->statement_count);
    add_note(writer, course->few);
    for (int i = 0; i < 3; i++)
        add_note(writer, course->notes[i]);
    if (course->time_count > 0) {
        kith__chart_add_html(writer->to, &course->chart, course->ticks,
                             course->tick_count);
        add_bands(writer, &course->chart);
        add_table(writer, index);
    }
    kith__add(writer->to, "</article>\n");
}

static void add_courses(struct writer *writer)
{
    if (writer->shown->course_count == 0)
        return;
    add_own(writer, "<p class=\"n\">", writer->shown->labels.line, "");
    if (kith__look_has_ranges(writer->shown))
        add_own(writer, " ", writer->shown->labels.ranges, "");
    kith__add(writer->to, "</p>\n");
    for (int32_t i = 0; i < writer->shown->course_count; i++)
        add_course(writer, i);
}

/* ---- The whole --------------------------------------------------------- */

static void add_list(struct writer *writer, enum kith__look_section_id id)
{
    const struct kith__look_shown *shown = writer->shown;
    if (id == KITH__LOOK_COURSES)
        add_courses(writer);
    if (id == KITH__LOOK_GIVING)
        add_statements(writer, shown->giving, shown->giving_count);
    if (id == KITH__LOOK_REPAIR)
        add_statements(writer, shown->repair, shown->repair_count);
    if (id == KITH__LOOK_HELP)
        kith__html_add_help(writer->to, shown->help, shown->help_count,
                            shown->language, shown->phrases_language);
}

static void add_way(struct writer *writer)
{
    for (int32_t i = 0; i < writer->shown->section_count; i++)
        if (writer->shown->sections[i].id == KITH__LOOK_HELP)
            kith__html_add_way(writer->to, i,
                               writer->shown->sections[i].heading);
}

/* The first one stands out and leads to help, whatever it says. */
static void add_section(struct writer *writer, int32_t index)
{
    const struct kith__look_section *section = &writer->shown->sections[index];
    kith__add(writer->to, index == 0 ? "<section class=\"m\"" : "<section");
    add_id(writer, "p", index);
    kith__add(writer->to, " aria-labelledby=\"h");
    kith__add_integer(writer->to, index + 1);
    kith__add(writer->to, "\">\n<h2");
    add_id(writer, "h", index);
    add_own(writer, ">", section->heading, "</h2>\n");
    for (int32_t i = 0; i < section->text_count; i++)
        add_own(writer, "<p>", section->texts[i], "</p>\n");
    add_list(writer, section->id);
    if (index == 0)
        add_way(writer);
    kith__add(writer->to, "</section>\n");
}

bool kith__look_has_ranges(const struct kith__look_shown *shown)
{
    for (int32_t i = 0; i < shown->course_count; i++)
        for (int32_t j = 0; j < shown->courses[i].chart.count; j++)
            if (shown->courses[i].chart.points[j].has_range)
                return true;
    return false;
}

void kith__look_write_html(const struct kith__look_shown *shown,
                           struct kith__builder *builder)
{
    struct writer writer = {.shown = shown, .to = builder};
    kith__html_begin_with(builder, shown->phrases_language, shown->labels.page,
                          &kith__chart_style);
    kith__add(builder, "<header>\n");
    add_own(&writer, "<h1>", shown->title, "</h1>\n");
    add_words(&writer, "p class=\"w\"", shown->about);
    add_own(&writer, "<p class=\"n\">", shown->span, "</p>\n");
    kith__add(builder, "</header>\n<main>\n");
    for (int32_t i = 0; i < shown->section_count; i++)
        add_section(&writer, i);
    kith__add(builder, "</main>\n");
    kith__html_end(builder);
}
