/* SPDX-License-Identifier: MIT */
/* text_report - a report as lines of text, to be read without colour. */

#include <string.h>

#include "report/said_before.h"
#include "report/wrap.h"

enum {
    INDENT = 2,
    GAP = 2, /* between columns */
    BAR = 10 /* cells */
};

struct writer {
    const struct kith__report *report;
    struct kith__builder *to;
    struct kith__builder line; /* a paragraph being put together */
};

/* Writes the paragraph out, and begins another. */
static void end_paragraph(struct writer *writer, const char *first, int indent)
{
    kith__add_wrapped(writer->to, first, indent,
                      kith__builder_peek(&writer->line));
    if (writer->line.failed)
        writer->to->failed = true;
    kith__builder_cut(&writer->line, 0);
}

static void add_sentence(struct writer *writer, const char *text)
{
    if (text == NULL)
        return;
    if (writer->line.length > 0)
        kith__add_char(&writer->line, ' ');
    kith__add(&writer->line, text);
}

/* ---- Scores ----------------------------------------------------------- */

/* How many of a bar's cells a number fills. */
static int64_t cells(const struct kith__shown_score *score,
                     kith__decimal number)
{
    int64_t span = score->most - score->least;
    if (span <= 0)
        return 0;
    return (2 * BAR * (number - score->least) + span) / (2 * span);
}

/* Full up to the value; what open answers could still take away or add is
 * shaded: the bar is full as far as it is certain. */
static void add_bar(struct kith__builder *to,
                    const struct kith__shown_score *score)
{
    int64_t full = 0, shaded = 0;
    if (score->has_value)
        full = shaded = cells(score, score->value);
    if (score->has_range) {
        full = cells(score, score->low);
        shaded = cells(score, score->high);
    }
    for (int64_t i = 0; i < BAR; i++)
        kith__add(to, i < full ? "\u2588" : i < shaded ? "\u2592" : "\u2591");
}

/* Columns of each piece of a line of scores. */
struct layout {
    int label, value, band, count;
};

static void widen(int *columns, const char *text)
{
    int needed = text == NULL ? 0 : kith__columns_of(text);
    if (needed > *columns)
        *columns = needed;
}

/* Labels get what the other pieces leave of a line; the few that are longer
 * stand on a line of their own. */
static struct layout lay_out(const struct kith__report *report)
{
    struct layout layout = {0, 0, 0, 0};
    for (int32_t i = 0; i < report->score_count; i++) {
        const struct kith__shown_score *score = &report->scores[i];
        widen(&layout.label, score->label);
        widen(&layout.count, score->count);
        widen(&layout.band, score->band);
        if (score->has_value)
            widen(&layout.value, score->text);
    }
    int rest = INDENT + GAP + BAR + GAP + layout.value + GAP + layout.band +
               GAP + layout.count;
    if (layout.label > KITH__COLUMNS - rest)
        layout.label = KITH__COLUMNS - rest;
    if (layout.label < 0)
        layout.label = 0;
    return layout;
}

/* Adds a piece two spaces on, or under the bars where the line is full; returns
 * the column behind it. */
static int add_piece(struct kith__builder *to, const struct layout *layout,
                     int column, const char *text, int columns)
{
    widen(&columns, text);
    if (column + GAP + columns > KITH__COLUMNS) {
        kith__add_char(to, '\n');
        column = INDENT + layout->label;
        kith__add_spaces(to, column);
    }
    kith__add_spaces(to, GAP);
    kith__add_padded(to, text, columns);
    return column + GAP + columns;
}

/* A scale's number and band, or in place of both that there is none. */
static int add_value(struct kith__builder *to, const struct layout *layout,
                     int column, const struct kith__shown_score *score)
{
    int both = layout->value + GAP + layout->band;
    if (!score->has_value)
        return add_piece(to, layout, column, score->text, both);
    int columns = layout->value - kith__columns_of(score->text);
    kith__add_spaces(to, columns); /* numbers stand at the right */
    column = add_piece(to, layout, column + columns, score->text, 0);
    return add_piece(to, layout, column, score->band == NULL ? "" : score->band,
                     layout->band);
}

static void add_score(struct kith__builder *to, const struct layout *layout,
                      const struct kith__shown_score *score)
{
    int column = INDENT + layout->label;
    kith__add_spaces(to, INDENT);
    kith__add_padded(to, score->label, layout->label);
    if (kith__columns_of(score->label) > layout->label) {
        kith__add_char(to, '\n');
        kith__add_spaces(to, column);
    }
    kith__add_spaces(to, GAP);
    add_bar(to, score);
    column += GAP + BAR;
    column = add_value(to, layout, column, score);
    column = add_piece(to, layout, column, score->count, 0);
    if (score->range != NULL)
        add_piece(to, layout, column, score->range, 0);
    kith__add_char(to, '\n');
}

/* What the score is worth, under it; words before numbers. */
static void add_notes(struct writer *writer,
                      const struct kith__shown_score *score)
{
    add_sentence(writer, score->precision.text);
    add_sentence(writer, score->norm.text);
    add_sentence(writer, score->norm.t_text);
    if (writer->line.length > 0)
        end_paragraph(writer, "    ", 2 * INDENT);
}

static void add_scores(struct writer *writer)
{
    struct layout layout = lay_out(writer->report);
    for (int32_t i = 0; i < writer->report->score_count; i++) {
        add_score(writer->to, &layout, &writer->report->scores[i]);
        add_notes(writer, &writer->report->scores[i]);
    }
}

/* ---- Lists ------------------------------------------------------------ */

static void add_strengths(struct writer *writer)
{
    for (int32_t i = 0; i < writer->report->strength_count; i++) {
        if (i > 0)
            kith__add_char(&writer->line, ',');
        add_sentence(writer, writer->report->strengths[i].label);
    }
    if (writer->report->strength_count > 0)
        kith__add_char(&writer->line, '.');
}

/* "Because you said: one; another." The number-th quote, from 0. */
static void add_quote(struct writer *writer, const char *lead, int32_t number,
                      const char *quote)
{
    if (number == 0)
        add_sentence(writer, lead);
    else
        kith__add_char(&writer->line, ';');
    add_sentence(writer, quote);
}

static void add_quotes(struct writer *writer, const char *lead,
                       const struct kith__shown_reason *reasons, int32_t count)
{
    for (int32_t i = 0; i < count; i++)
        add_quote(writer, lead, i, reasons[i].quote);
    if (count > 0)
        kith__add_char(&writer->line, '.');
}

static void add_reasons(struct writer *writer,
                        const struct kith__shown_finding *finding)
{
    const struct kith__report *report = writer->report;
    add_quotes(writer, finding->listed ? report->listed : report->because,
               finding->reasons, finding->reason_count);
    add_quotes(writer, report->counted, finding->counted,
               finding->counted_count);
}

/* The label of what is only listed may be a whole sentence. */
static bool ends_itself(const char *text)
{
    size_t length = strlen(text);
    return length > 0 && strchr(".!?:", text[length - 1]) != NULL;
}

static void add_finding(struct writer *writer,
                        const struct kith__shown_finding *finding)
{
    kith__add(&writer->line, finding->label);
    if (finding->signs != NULL) {
        kith__add(&writer->line, ": ");
        kith__add(&writer->line, finding->signs);
    }
    if (finding->signs != NULL || !ends_itself(finding->label))
        kith__add_char(&writer->line, '.');
    add_sentence(writer, finding->about);
    add_sentence(writer, finding->easing);
    add_reasons(writer, finding);
    end_paragraph(writer, "  - ", 4);
}

/* Only what is new on the page: it must stay short. */
static void add_new_reasons(struct writer *writer, int32_t index)
{
    const struct kith__report *report = writer->report;
    const struct kith__shown_advice *advice = &report->advice[index];
    int32_t said = 0;
    for (int32_t i = 0; i < advice->reason_count; i++)
        if (!kith__said_before(report, index, advice->reasons[i].quote))
            add_quote(writer, report->because, said++,
                      advice->reasons[i].quote);
    if (said > 0)
        kith__add_char(&writer->line, '.');
    else if (advice->reason_count > 0)
        add_sentence(writer, report->above);
}

/* The steps are numbered where they stand, which is shorter than a list. */
static void add_advice(struct writer *writer, int32_t index)
{
    const struct kith__shown_advice *advice = &writer->report->advice[index];
    kith__add(&writer->line, advice->label);
    kith__add_char(&writer->line, '.');
    add_sentence(writer, advice->text);
    add_new_reasons(writer, index);
    for (int32_t i = 0; i < advice->step_count; i++) {
        kith__add(&writer->line, " (");
        kith__add_integer(&writer->line, i + 1);
        kith__add(&writer->line, ")\u00a0"); /* no line ends here */
        kith__add(&writer->line, advice->steps[i]);
    }
    end_paragraph(writer, "  - ", 4);
}

static void add_help(struct writer *writer, const struct kith__help *help)
{
    kith__add(&writer->line, help->label);
    if (help->text != NULL || help->contact != NULL || help->url != NULL)
        kith__add_char(&writer->line, ':');
    add_sentence(writer, help->text);
    add_sentence(writer, help->contact);
    add_sentence(writer, help->url);
    end_paragraph(writer, "  - ", 4);
}

/* ---- The whole -------------------------------------------------------- */

static void add_list(struct writer *writer, enum kith__section_id id)
{
    const struct kith__report *report = writer->report;
    if (id == KITH__SECTION_SCORES)
        add_scores(writer);
    for (int32_t i = 0;
         id == KITH__SECTION_FINDINGS && i < report->finding_count; i++)
        add_finding(writer, &report->findings[i]);
    for (int32_t i = 0; id == KITH__SECTION_ADVICE && i < report->advice_count;
         i++)
        add_advice(writer, i);
    for (int32_t i = 0; id == KITH__SECTION_HELP && i < report->help_count; i++)
        add_help(writer, &report->help[i]);
}

/* The heading runs into the sentences, so that a report fits on a screen. Only
 * headings stand at the margin. */
static void add_section(struct writer *writer,
                        const struct kith__section_head *head)
{
    add_sentence(writer, head->heading);
    kith__add_char(&writer->line, ':');
    if (head->id == KITH__SECTION_STRENGTHS)
        add_strengths(writer);
    for (int32_t i = 0; i < head->text_count; i++)
        add_sentence(writer, head->texts[i]);
    end_paragraph(writer, "", INDENT);
    add_list(writer, head->id);
}

void kith__write_text(const struct kith__report *report,
                      struct kith__builder *builder)
{
    struct writer writer = {
        .report = report, .to = builder, .line = {.memory = builder->memory}};
    add_sentence(&writer, report->title);
    add_sentence(&writer, "\u2013");
    add_sentence(&writer, report->about);
    end_paragraph(&writer, "", INDENT);
    for (int32_t i = 0; i < report->section_count; i++)
        add_section(&writer, &report->sections[i]);
    kith__builder_free(&writer.line);
}
