/* SPDX-License-Identifier: MIT */
/* circle_text - a report on a circle as lines of text, to be read without
 * colour. */

#include "report/circle_shown.h"
#include "report/wrap.h"

enum {
    INDENT = 2,
    GAP = 2,    /* between columns */
    LABEL = 26, /* columns at most; what is longer stands on its own line */
    BAR = 10    /* cells */
};

struct writer {
    const struct kith__circle_report *report;
    struct kith__builder *to;
    struct kith__builder line; /* a paragraph being put together */
    struct kith__builder row;  /* of a table, likewise */
};

/* Writes what was put together, and begins another. */
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

/* ---- Rows -------------------------------------------------------------- */

static void widen(int *columns, const char *text)
{
    int needed = kith__columns_of(text);
    if (needed > *columns)
        *columns = needed > LABEL ? LABEL : needed;
}

/* A label padded to its columns, behind a mark; a longer one, then a line that
 * begins anew. */
static void begin_row(struct writer *writer, const char *mark,
                      const char *label, int columns)
{
    kith__add_spaces(&writer->row, INDENT);
    kith__add(&writer->row, mark);
    kith__add_padded(&writer->row, label, columns);
    if (kith__columns_of(label) > columns) {
        kith__add_bytes(writer->to, kith__builder_peek(&writer->row),
                        writer->row.length);
        kith__add_char(writer->to, '\n');
        kith__builder_cut(&writer->row, 0);
        kith__add_spaces(&writer->row,
                         INDENT + kith__columns_of(mark) + columns);
    }
    kith__add_spaces(&writer->row, GAP);
}

/* Writes a row with what stands behind it, in lines of its own width. */
static void end_row(struct writer *writer, const char *text)
{
    const char *row = kith__builder_peek(&writer->row);
    kith__add_wrapped(writer->to, row, kith__columns_of(row), text);
    if (writer->row.failed)
        writer->to->failed = true;
    kith__builder_cut(&writer->row, 0);
}

/* Each person's mark, in the order of the list below. */
static void add_marks(struct writer *writer,
                      const struct kith__circle_shown_need *need)
{
    for (int32_t i = 0; i < writer->report->person_count; i++) {
        if (need->parts[i] > 0)
            kith__add_integer(&writer->row, i + 1);
        else
            kith__add(&writer->row, "\u00b7");
        kith__add_char(&writer->row, ' ');
    }
    kith__add_char(&writer->row, ' ');
}

static void add_needs(struct writer *writer)
{
    const struct kith__circle_report *report = writer->report;
    int columns = 0;
    for (int32_t i = 0; i < report->need_count; i++)
        widen(&columns, report->needs[i].label);
    for (int32_t i = 0; report->person_count > 0 && i < report->need_count;
         i++) {
        begin_row(writer, "", report->needs[i].label, columns);
        add_marks(writer, &report->needs[i]);
        end_row(writer, report->needs[i].who);
    }
}

static void add_bar(struct writer *writer, kith__decimal share)
{
    int64_t full = (share / KITH__ONE * BAR + 50) / 100;
    for (int64_t i = 0; i < BAR; i++)
        kith__add(&writer->row, i < full ? "\u2588" : "\u2591");
    kith__add_spaces(&writer->row, GAP);
}

static void add_people(struct writer *writer)
{
    const struct kith__circle_report *report = writer->report;
    int columns = 0;
    for (int32_t i = 0; i < report->person_count; i++)
        widen(&columns, report->people[i].label);
    for (int32_t i = 0; report->named > 0 && i < report->person_count; i++) {
        const char mark[] = {(char)('1' + i), ' ', ' ', '\0'};
        begin_row(writer, mark, report->people[i].label, columns);
        add_bar(writer, report->people[i].share);
        end_row(writer, report->people[i].text);
    }
}

/* ---- Lists ------------------------------------------------------------- */

static void add_strong(struct writer *writer)
{
    const struct kith__circle_report *report = writer->report;
    for (int32_t i = 0; i < report->strong_count; i++) {
        if (i > 0)
            kith__add_char(&writer->line, ',');
        add_sentence(writer, report->people[report->strong[i]].label);
    }
    if (report->strong_count > 0)
        kith__add_char(&writer->line, '.');
}

static void add_finding(struct writer *writer,
                        const struct kith__circle_shown_finding *finding)
{
    add_sentence(writer, finding->label);
    if (finding->signs != NULL) {
        kith__add_char(&writer->line, ':');
        add_sentence(writer, finding->signs);
    }
    kith__add_char(&writer->line, '.');
    for (int i = 0; i < 2; i++)
        add_sentence(writer, finding->texts[i]);
    end_paragraph(writer, "  - ", 4);
}

static void add_advice(struct writer *writer,
                       const struct kith__circle_shown_advice *advice)
{
    add_sentence(writer, advice->label);
    kith__add_char(&writer->line, '.');
    add_sentence(writer, advice->text);
    for (int i = 0; i < KITH__CIRCLE_STEPS; i++) {
        kith__add(&writer->line, " (");
        kith__add_integer(&writer->line, i + 1);
        kith__add(&writer->line, ")\u00a0"); /* no line ends here */
        kith__add(&writer->line, advice->steps[i]);
    }
    end_paragraph(writer, "  - ", 4);
}

static void add_help(struct writer *writer, const struct kith__help *help)
{
    add_sentence(writer, help->label);
    if (help->text != NULL || help->contact != NULL || help->url != NULL)
        kith__add_char(&writer->line, ':');
    add_sentence(writer, help->text);
    add_sentence(writer, help->contact);
    add_sentence(writer, help->url);
    end_paragraph(writer, "  - ", 4);
}

/* ---- The whole --------------------------------------------------------- */

static void add_list(struct writer *writer, enum kith__circle_section_id id)
{
    const struct kith__circle_report *report = writer->report;
    if (id == KITH__CIRCLE_WHO)
        add_needs(writer);
    if (id == KITH__CIRCLE_REST)
        add_people(writer);
    for (int32_t i = 0;
         id == KITH__CIRCLE_FINDINGS && i < report->finding_count; i++)
        add_finding(writer, &report->findings[i]);
    for (int32_t i = 0; id == KITH__CIRCLE_OFFERS && i < KITH__CIRCLE_OFFERED;
         i++)
        add_advice(writer, &report->advice[i]);
    for (int32_t i = 0; id == KITH__CIRCLE_HELP && i < report->help_count; i++)
        add_help(writer, &report->help[i]);
}

/* The heading runs into the sentences. Only headings stand at the margin. */
static void add_section(struct writer *writer,
                        const struct kith__circle_section *section)
{
    add_sentence(writer, section->heading);
    kith__add_char(&writer->line, ':');
    if (section->id == KITH__CIRCLE_STRONG)
        add_strong(writer);
    for (int32_t i = 0; i < section->text_count; i++)
        add_sentence(writer, section->texts[i]);
    end_paragraph(writer, "", INDENT);
    add_list(writer, section->id);
}

void kith__circle_text(const struct kith__circle_report *report,
                       struct kith__builder *builder)
{
    struct writer writer = {.report = report,
                            .to = builder,
                            .line = {.memory = builder->memory},
                            .row = {.memory = builder->memory}};
    add_sentence(&writer, report->title);
    add_sentence(&writer, "\u2013");
    add_sentence(&writer, report->about);
    end_paragraph(&writer, "", INDENT);
    for (int32_t i = 0; i < report->section_count; i++)
        add_section(&writer, &report->sections[i]);
    kith__builder_free(&writer.line);
    kith__builder_free(&writer.row);
}
