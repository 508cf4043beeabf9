/* SPDX-License-Identifier: MIT */
/* look_back_text - a look-back as lines of text, to be read without colour. */

#include "report/look_back_shown.h"
#include "report/wrap.h"

enum {
    INDENT = 2,
    ROWS = 6, /* columns before a time */
    GAP = 2,
    BAR = 10 /* cells */
};

struct writer {
    const struct kith__look_shown *shown;
    struct kith__builder *to;
    struct kith__builder line; /* a paragraph being put together */
};

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

/* ---- Times ------------------------------------------------------------- */

struct layout {
    int date, number;
};

static void widen(int *columns, const char *text)
{
    int needed = text == NULL ? 0 : kith__columns_of(text);
    if (needed > *columns)
        *columns = needed;
}

static struct layout lay_out(const struct kith__look_course *course)
{
    struct layout layout = {0, 0};
    for (int32_t i = 0; i < course->time_count; i++) {
        widen(&layout.date, course->times[i].date);
        widen(&layout.number, course->times[i].number);
    }
    return layout;
}

/* How many of a bar's cells a number fills. */
static int64_t cells(const struct kith__chart *chart, kith__decimal number)
{
    int64_t span = chart->most - chart->least;
    if (span <= 0)
        return 0;
    return (2 * BAR * (number - chart->least) + span) / (2 * span);
}

static void add_bar(struct writer *writer, const struct kith__chart *chart,
                    kith__decimal value)
{
    int64_t full = cells(chart, value);
    for (int64_t i = 0; i < BAR; i++)
        kith__add(writer->to, i < full ? "\u2588" : "\u2591");
}

/* A piece behind the others. */
static void add_piece(struct writer *writer, const char *text)
{
    if (text == NULL)
        return;
    kith__add_spaces(writer->to, GAP);
    kith__add_padded(writer->to, text, 0);
}

static void add_time(struct writer *writer,
                     const struct kith__look_course *course,
                     const struct layout *layout, int32_t index)
{
    const struct kith__look_time *time = &course->times[index];
    kith__add_spaces(writer->to, ROWS);
    kith__add_padded(writer->to, time->date, layout->date);
    if (time->has_value) {
        kith__add_spaces(writer->to, GAP);
        add_bar(writer, &course->chart, time->value);
        kith__add_spaces(writer->to,
                         GAP + layout->number - kith__columns_of(time->number));
        kith__add_padded(writer->to, time->number, 0);
        add_piece(writer, time->band);
        add_piece(writer, time->range);
    }
    add_piece(writer, time->note);
    kith__add_char(writer->to, '\n');
}

/* ---- Statements -------------------------------------------------------- */

static void add_statement(struct writer *writer,
                          const struct kith__look_statement *statement)
{
    if (statement->is_short)
        return;
    add_sentence(writer, statement->text);
    add_sentence(writer, statement->would);
    for (int32_t i = 0; i < statement->line_count; i++)
        add_sentence(writer, statement->lines[i]);
}

static void add_course(struct writer *writer,
                       const struct kith__look_course *course)
{
    struct layout layout = lay_out(course);
    kith__add(&writer->line, course->label);
    kith__add_char(&writer->line, ':');
    for (int32_t i = 0; i < course->statement_count; i++)
        add_statement(writer, &course->statements[i]);
    add_sentence(writer, course->few);
    for (int i = 0; i < 3; i++)
        add_sentence(writer, course->notes[i]);
    end_paragraph(writer, "  - ", 4);
    for (int32_t i = 0; i < course->time_count; i++)
        add_time(writer, course, &layout, i);
}

static void add_statements(struct writer *writer,
                           const struct kith__look_statement *statements,
                           int32_t count)
{
    for (int32_t i = 0; i < count; i++) {
        add_statement(writer, &statements[i]);
        end_paragraph(writer, "  - ", 4);
    }
}

/* ---- The whole --------------------------------------------------------- */

static void add_help(struct writer *writer)
{
    for (int32_t i = 0; i < writer->shown->help_count; i++) {
        const struct kith__help *help = &writer->shown->help[i];
        kith__add(&writer->line, help->label);
        if (help->text != NULL || help->contact != NULL || help->url != NULL)
            kith__add_char(&writer->line, ':');
        add_sentence(writer, help->text);
        add_sentence(writer, help->contact);
        add_sentence(writer, help->url);
        end_paragraph(writer, "  - ", 4);
    }
}

static void add_list(struct writer *writer, enum kith__look_section_id id)
{
    const struct kith__look_shown *shown = writer->shown;
    if (id == KITH__LOOK_COURSES)
        for (int32_t i = 0; i < shown->course_count; i++)
            add_course(writer, &shown->courses[i]);
    if (id == KITH__LOOK_GIVING)
        add_statements(writer, shown->giving, shown->giving_count);
    if (id == KITH__LOOK_REPAIR)
        add_statements(writer, shown->repair, shown->repair_count);
    if (id == KITH__LOOK_HELP)
        add_help(writer);
}

void kith__look_write_text(const struct kith__look_shown *shown,
                           struct kith__builder *builder)
{
    struct writer writer = {
        .shown = shown, .to = builder, .line = {.memory = builder->memory}};
    add_sentence(&writer, shown->title);
    add_sentence(&writer, "\u2013");
    add_sentence(&writer, shown->about);
    end_paragraph(&writer, "", INDENT);
    add_sentence(&writer, shown->span);
    end_paragraph(&writer, "", INDENT);
    for (int32_t i = 0; i < shown->section_count; i++) {
        const struct kith__look_section *section = &shown->sections[i];
        add_sentence(&writer, section->heading);
        kith__add_char(&writer.line, ':');
        for (int32_t j = 0; j < section->text_count; j++)
            add_sentence(&writer, section->texts[j]);
        end_paragraph(&writer, "", INDENT);
        add_list(&writer, section->id);
    }
    kith__builder_free(&writer.line);
}
