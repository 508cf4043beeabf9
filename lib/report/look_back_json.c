/* SPDX-License-Identifier: MIT */
/* look_back_json - a look-back as JSON. Every key is always there, with null or
 * an empty list, so that no key gives anything away. */

#include "base/json.h"
#include "base/number.h"
#include "report/look_back_shown.h"

struct writer {
    const struct kith__look_shown *shown;
    struct kith__json_writer json;
};

/* ---- Members ----------------------------------------------------------- */

static void add_string(struct writer *writer, const char *key, const char *text)
{
    kith__write_key(&writer->json, key);
    if (text == NULL)
        kith__write_literal(&writer->json, "null");
    else
        kith__write_string(&writer->json, text);
}

static void add_decimal(struct writer *writer, const char *key, bool given,
                        kith__decimal number)
{
    kith__write_key(&writer->json, key);
    if (given)
        kith__write_decimal(&writer->json, number);
    else
        kith__write_literal(&writer->json, "null");
}

static void add_integer(struct writer *writer, const char *key, int64_t number)
{
    kith__write_key(&writer->json, key);
    kith__write_integer(&writer->json, number);
}

static void begin_list(struct writer *writer, const char *key)
{
    kith__write_key(&writer->json, key);
    kith__write_begin(&writer->json, '[');
}

static void add_strings(struct writer *writer, const char *key,
                        const char *const *texts, int32_t count)
{
    begin_list(writer, key);
    for (int32_t i = 0; i < count; i++)
        kith__write_string(&writer->json, texts[i]);
    kith__write_end(&writer->json, ']');
}

/* ---- Statements -------------------------------------------------------- */

static void add_numbers(struct writer *writer,
                        const struct kith__look_statement *statement)
{
    kith__write_key(&writer->json, "numbers");
    kith__write_begin(&writer->json, '{');
    for (int32_t i = 0; i < statement->number_count; i++) {
        const struct kith__look_number *number = &statement->numbers[i];
        kith__decimal rounded = 0;
        bool fits =
            number->is_there && kith__decimal_round(number->value, &rounded);
        add_decimal(writer, number->name, fits, rounded);
    }
    kith__write_end(&writer->json, '}');
}

static void add_statements(struct writer *writer, const char *key,
                           const struct kith__look_statement *statements,
                           int32_t count)
{
    begin_list(writer, key);
    for (int32_t i = 0; i < count; i++) {
        const struct kith__look_statement *statement = &statements[i];
        kith__write_begin(&writer->json, '{');
        add_string(writer, "kind", statement->kind);
        add_string(writer, "state", statement->state);
        add_string(writer, "text", statement->text);
        add_string(writer, "would_change", statement->would);
        add_string(writer, "claim", statement->claim);
        add_integer(writer, "points", statement->points);
        add_integer(writer, "points_needed", statement->needed);
        add_numbers(writer, statement);
        add_strings(writer, "lines", statement->lines, statement->line_count);
        add_strings(writer, "rests_on", statement->days, statement->day_count);
        kith__write_end(&writer->json, '}');
    }
    kith__write_end(&writer->json, ']');
}

/* ---- Courses ----------------------------------------------------------- */

static void add_times(struct writer *writer,
                      const struct kith__look_course *course)
{
    begin_list(writer, "times");
    for (int32_t i = 0; i < course->time_count; i++) {
        const struct kith__look_time *time = &course->times[i];
        const struct kith__chart_point *point = &course->chart.points[i];
        kith__write_begin(&writer->json, '{');
        add_string(writer, "day", time->day);
        add_integer(writer, "time", point->time);
        add_decimal(writer, "value", time->has_value, time->value);
        add_decimal(writer, "low", point->has_range, point->low);
        add_decimal(writer, "high", point->has_range, point->high);
        add_string(writer, "number", time->number);
        add_string(writer, "band", time->band);
        add_string(writer, "note", time->note);
        kith__write_end(&writer->json, '}');
    }
    kith__write_end(&writer->json, ']');
}

static void add_bands(struct writer *writer, const struct kith__chart *chart)
{
    begin_list(writer, "bands");
    for (int32_t i = 0; i < chart->band_count; i++) {
        kith__write_begin(&writer->json, '{');
        add_decimal(writer, "from", true, chart->bands[i].from);
        add_string(writer, "label", chart->bands[i].label);
        kith__write_end(&writer->json, '}');
    }
    kith__write_end(&writer->json, ']');
}

static void add_notes(struct writer *writer,
                      const struct kith__look_course *course)
{
    begin_list(writer, "notes");
    for (int i = 0; i < 3; i++)
        if (course->notes[i] != NULL)
            kith__write_string(&writer->json, course->notes[i]);
    kith__write_end(&writer->json, ']');
}

static void add_courses(struct writer *writer)
{
    begin_list(writer, "courses");
    for (int32_t i = 0; i < writer->shown->course_count; i++) {
        const struct kith__look_course *course = &writer->shown->courses[i];
        kith__write_begin(&writer->json, '{');
        if (course->id != NULL)
            add_string(writer, "scale", course->id);
        add_string(writer, "label", course->label);
        add_decimal(writer, "least", true, course->chart.least);
        add_decimal(writer, "most", true, course->chart.most);
        add_bands(writer, &course->chart);
        add_statements(writer, "statements", course->statements,
                       course->statement_count);
        add_notes(writer, course);
        add_times(writer, course);
        kith__write_end(&writer->json, '}');
    }
    kith__write_end(&writer->json, ']');
}

static void add_help(struct writer *writer)
{
    begin_list(writer, "resources");
    for (int32_t i = 0; i < writer->shown->help_count; i++) {
        const struct kith__help *help = &writer->shown->help[i];
        kith__write_begin(&writer->json, '{');
        add_string(writer, "label", help->label);
        add_string(writer, "text", help->text);
        add_string(writer, "contact", help->contact);
        add_string(writer, "url", help->url);
        kith__write_end(&writer->json, '}');
    }
    kith__write_end(&writer->json, ']');
}

/* ---- The whole --------------------------------------------------------- */

static void add_section(struct writer *writer,
                        const struct kith__look_section *section)
{
    static const char *const ids[KITH__LOOK_SECTIONS] = {
        [KITH__LOOK_MATTERS] = "matters", [KITH__LOOK_COURSES] = "over-time",
        [KITH__LOOK_GIVING] = "giving",   [KITH__LOOK_REPAIR] = "repair",
        [KITH__LOOK_HELP] = "help",       [KITH__LOOK_LIMITS] = "limits"};
    const struct kith__look_shown *shown = writer->shown;
    kith__write_begin(&writer->json, '{');
    add_string(writer, "id", ids[section->id]);
    add_string(writer, "heading", section->heading);
    add_strings(writer, "texts", section->texts, section->text_count);
    if (section->id == KITH__LOOK_COURSES)
        add_courses(writer);
    if (section->id == KITH__LOOK_GIVING)
        add_statements(writer, "statements", shown->giving,
                       shown->giving_count);
    if (section->id == KITH__LOOK_REPAIR)
        add_statements(writer, "statements", shown->repair,
                       shown->repair_count);
    if (section->id == KITH__LOOK_HELP)
        add_help(writer);
    kith__write_end(&writer->json, '}');
}

void kith__look_write_json(const struct kith__look_shown *shown,
                           struct kith__builder *builder)
{
    struct writer writer = {.shown = shown,
                            .json = {.to = builder, .indent = true}};
    kith__write_begin(&writer.json, '{');
    add_integer(&writer, "kith-look-back", 1);
    add_string(&writer, "language", shown->language);
    add_string(&writer, "phrases_language", shown->phrases_language);
    add_string(&writer, "view", shown->view);
    add_string(&writer, "title", shown->title);
    add_string(&writer, "about", shown->about);
    add_string(&writer, "span", shown->span);
    begin_list(&writer, "sections");
    for (int32_t i = 0; i < shown->section_count; i++)
        add_section(&writer, &shown->sections[i]);
    kith__write_end(&writer.json, ']');
    kith__write_end(&writer.json, '}');
    kith__add_char(builder, '\n');
}
