/* SPDX-License-Identifier: MIT */
/* html_report - a report as one page for the person's screen, or for paper: the
 * same sections in the same order, whatever they say. Ids are numbers in the
 * order shown; classes name looks, never findings. */

#include <string.h>

#include "report/html_bars.h"
#include "report/html_escape.h"
#include "report/html_help.h"
#include "report/html_page.h"
#include "report/said_before.h"
#include "report/report_shown.h"

struct writer {
    const struct kith__report *report;
    struct kith__builder *to;
};

/* ---- Pieces ----------------------------------------------------------- */

static const char *phrase(const struct writer *writer, enum kith__phrase which)
{
    return writer->report->phrases->texts[which];
}

/* The report's own words in an element: `<p class="q">` and `</p>`. */
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
    kith__html_open(writer->to, tag, writer->report->language,
                    writer->report->phrases_language);
    add_own(writer, ">", text, "</");
    kith__add_bytes(writer->to, tag, strcspn(tag, " "));
    kith__add(writer->to, ">\n");
}

static void add_words_if(struct writer *writer, const char *tag,
                         const char *text)
{
    if (text != NULL)
        add_words(writer, tag, text);
}

/* ` id="s1"`: the kind and the place in the list, from 1. */
static void add_id(struct writer *writer, char kind, int32_t index)
{
    kith__add(writer->to, " id=\"");
    kith__add_char(writer->to, kind);
    kith__add_integer(writer->to, index + 1);
    kith__add_char(writer->to, '"');
}

/* A card: `<li>` with its heading. */
static void begin_card(struct writer *writer, char kind, int32_t index,
                       const char *label)
{
    kith__add(writer->to, "<li class=\"k\"");
    if (kind != '\0')
        add_id(writer, kind, index);
    kith__add(writer->to, ">\n");
    add_words(writer, "h3", label);
}

/* ---- Strengths and scores --------------------------------------------- */

static void add_strengths(struct writer *writer)
{
    const struct kith__report *report = writer->report;
    if (report->strength_count == 0)
        return;
    kith__add(writer->to, "<ul class=\"g\">\n");
    for (int32_t i = 0; i < report->strength_count; i++)
        add_words(writer, "li", report->strengths[i].label);
    kith__add(writer->to, "</ul>\n");
}

static void add_column(struct writer *writer, enum kith__phrase which)
{
    add_own(writer, "<th role=\"columnheader\" scope=\"col\">",
            phrase(writer, which), "</th>\n");
}

static void begin_table(struct writer *writer)
{
    kith__add(writer->to, "<table role=\"table\" aria-labelledby=\"h3\">\n"
                          "<thead role=\"rowgroup\">\n<tr role=\"row\">\n");
    add_column(writer, KITH__PHRASE_COLUMN_TOPIC);
    add_column(writer, KITH__PHRASE_COLUMN_WORDS);
    add_column(writer, KITH__PHRASE_COLUMN_NUMBER);
    add_column(writer, KITH__PHRASE_COLUMN_ANSWERED);
    kith__add(writer->to, "</tr>\n</thead>\n<tbody role=\"rowgroup\">\n");
}

/* What the score is worth; words before numbers. */
static void add_notes(struct writer *writer,
                      const struct kith__shown_score *score)
{
    const char *notes[] = {score->precision.text, score->norm.text,
                           score->norm.t_text};
    for (size_t i = 0; i < sizeof notes / sizeof *notes; i++)
        if (notes[i] != NULL)
            add_own(writer, "<p class=\"n\">", notes[i], "</p>\n");
}

/* The band in words, the bar, and the notes. */
static void add_in_words(struct writer *writer,
                         const struct kith__shown_score *score)
{
    const char *words = score->has_value ? score->band : score->text;
    kith__add(writer->to, "<td role=\"cell\" class=\"b\">");
    if (score->has_value && words != NULL) {
        kith__html_open(writer->to, "span", writer->report->language,
                        writer->report->phrases_language);
        add_own(writer, ">", words, "</span>");
    } else if (words != NULL) {
        kith__add_inert(writer->to, words);
    }
    kith__html_add_bar(writer->to, score);
    kith__add_char(writer->to, '\n');
    add_notes(writer, score);
    kith__add(writer->to, "</td>\n");
}

static void add_score(struct writer *writer, int32_t index)
{
    const struct kith__shown_score *score = &writer->report->scores[index];
    kith__add(writer->to, "<tr role=\"row\"");
    add_id(writer, 's', index);
    kith__add(writer->to, ">\n");
    add_words(writer, "th role=\"rowheader\" scope=\"row\"", score->label);
    add_in_words(writer, score);
    kith__add(writer->to, "<td role=\"cell\" class=\"v\">");
    if (score->has_value)
        kith__add_inert(writer->to, score->text);
    if (score->range != NULL)
        add_own(writer, " <span>", score->range, "</span>");
    add_own(writer, "</td>\n<td role=\"cell\" class=\"c\" data-t=\"",
            phrase(writer, KITH__PHRASE_COLUMN_ANSWERED), "\">");
    add_own(writer, "", score->count, "</td>\n</tr>\n");
}

/* Whether that is said depends on the questionnaire alone. */
static bool says_chance(const struct kith__report *report)
{
    for (int32_t i = 0; i < report->score_count; i++)
        if (report->scores[i].precision.said)
            return true;
    return false;
}

static void add_scores(struct writer *writer)
{
    if (writer->report->score_count == 0)
        return;
    add_own(writer, "<p class=\"n\">", phrase(writer, KITH__PHRASE_BARS), "");
    if (says_chance(writer->report))
        add_own(writer, " ", phrase(writer, KITH__PHRASE_BARS_CHANCE), "");
    kith__add(writer->to, "</p>\n");
    begin_table(writer);
    for (int32_t i = 0; i < writer->report->score_count; i++)
        add_score(writer, i);
    kith__add(writer->to, "</tbody>\n</table>\n");
}

/* ---- Findings --------------------------------------------------------- */

static void add_quotes(struct writer *writer, const char *lead,
                       const struct kith__shown_reason *reasons, int32_t count)
{
    if (count == 0)
        return;
    add_own(writer, "<p class=\"q\">", lead, "</p>\n<ul>\n");
    for (int32_t i = 0; i < count; i++)
        add_words(writer, "li", reasons[i].quote);
    kith__add(writer->to, "</ul>\n");
}

static void add_finding(struct writer *writer, int32_t index)
{
    const struct kith__report *report = writer->report;
    const struct kith__shown_finding *finding = &report->findings[index];
    begin_card(writer, 'f', index, finding->label);
    if (finding->signs != NULL)
        add_own(writer, "<p class=\"t\">", finding->signs, "</p>\n");
    add_words_if(writer, "p", finding->about);
    add_words_if(writer, "p", finding->easing);
    add_quotes(writer, finding->listed ? report->listed : report->because,
               finding->reasons, finding->reason_count);
    add_quotes(writer, report->counted, finding->counted,
               finding->counted_count);
    kith__add(writer->to, "</li>\n");
}

static void add_findings(struct writer *writer)
{
    if (writer->report->finding_count == 0)
        return;
    kith__add(writer->to, "<ul class=\"l\">\n");
    for (int32_t i = 0; i < writer->report->finding_count; i++)
        add_finding(writer, i);
    kith__add(writer->to, "</ul>\n");
}

/* ---- Advice ----------------------------------------------------------- */

/* Only what is new on the page. */
static void add_new_reasons(struct writer *writer, int32_t index)
{
    const struct kith__report *report = writer->report;
    const struct kith__shown_advice *advice = &report->advice[index];
    int32_t said = 0;
    for (int32_t i = 0; i < advice->reason_count; i++) {
        if (kith__said_before(report, index, advice->reasons[i].quote))
            continue;
        if (said++ == 0)
            add_own(writer, "<p class=\"q\">", report->because, "</p>\n<ul>\n");
        add_words(writer, "li", advice->reasons[i].quote);
    }
    if (said > 0)
        kith__add(writer->to, "</ul>\n");
    else if (advice->reason_count > 0)
        add_own(writer, "<p class=\"q\">", report->above, "</p>\n");
}

static void add_one_advice(struct writer *writer, int32_t index)
{
    const struct kith__shown_advice *advice = &writer->report->advice[index];
    begin_card(writer, 'a', index, advice->label);
    add_words_if(writer, "p", advice->text);
    if (advice->step_count > 0) {
        kith__add(writer->to, "<ol>\n");
        for (int32_t i = 0; i < advice->step_count; i++)
            add_words(writer, "li", advice->steps[i]);
        kith__add(writer->to, "</ol>\n");
    }
    add_new_reasons(writer, index);
    kith__add(writer->to, "</li>\n");
}

static void add_advice(struct writer *writer)
{
    if (writer->report->advice_count == 0)
        return;
    kith__add(writer->to, "<ul class=\"l\">\n");
    for (int32_t i = 0; i < writer->report->advice_count; i++)
        add_one_advice(writer, i);
    kith__add(writer->to, "</ul>\n");
}

/* ---- The whole -------------------------------------------------------- */

static void add_list(struct writer *writer, enum kith__section_id id)
{
    switch (id) {
    case KITH__SECTION_SCORES:
        add_scores(writer);
        break;
    case KITH__SECTION_FINDINGS:
        add_findings(writer);
        break;
    case KITH__SECTION_ADVICE:
        add_advice(writer);
        break;
    case KITH__SECTION_HELP:
        kith__html_add_help(
            writer->to, writer->report->help, writer->report->help_count,
            writer->report->language, writer->report->phrases_language);
        break;
    default:
        break;
    }
}

static void add_way(struct writer *writer)
{
    for (int32_t i = 0; i < writer->report->section_count; i++)
        if (writer->report->sections[i].id == KITH__SECTION_HELP)
            kith__html_add_way(writer->to, i,
                               writer->report->sections[i].heading);
}

/* The first one stands out and leads to help, whatever it says. */
static void add_section(struct writer *writer, int32_t index)
{
    const struct kith__section_head *head = &writer->report->sections[index];
    kith__add(writer->to, index == 0 ? "<section class=\"m\"" : "<section");
    add_id(writer, 'p', index);
    kith__add(writer->to, " aria-labelledby=\"h");
    kith__add_integer(writer->to, index + 1);
    kith__add(writer->to, "\">\n<h2");
    add_id(writer, 'h', index);
    add_own(writer, ">", head->heading, "</h2>\n");
    if (head->id == KITH__SECTION_STRENGTHS)
        add_strengths(writer);
    for (int32_t i = 0; i < head->text_count; i++)
        if (head->of_document[i])
            add_words(writer, "p", head->texts[i]);
        else
            add_own(writer, "<p>", head->texts[i], "</p>\n");
    add_list(writer, head->id);
    if (index == 0)
        add_way(writer);
    kith__add(writer->to, "</section>\n");
}

void kith__write_html(const struct kith__report *report,
                      struct kith__builder *builder)
{
    struct writer writer = {.report = report, .to = builder};
    kith__html_begin(builder, report->phrases_language,
                     phrase(&writer, KITH__PHRASE_PAGE));
    kith__add(builder, "<header>\n");
    add_words(&writer, "h1", report->title);
    add_words(&writer, "p class=\"w\"", report->about);
    kith__add(builder, "</header>\n<main>\n");
    for (int32_t i = 0; i < report->section_count; i++)
        add_section(&writer, i);
    kith__add(builder, "</main>\n");
    kith__html_end(builder);
}
