/* SPDX-License-Identifier: MIT */
/* circle_json - a report on a circle as JSON for the person's screen. Every key
 * is always there, with null or an empty list; ids are numbers in the order
 * shown. */

#include "report/circle_shown.h"

struct writer {
    const struct kith__circle_report *report;
    struct kith__json_writer json;
};

static const char *const section_names[] = {
    [KITH__CIRCLE_MATTERS] = "matters",   [KITH__CIRCLE_WHO] = "who",
    [KITH__CIRCLE_REST] = "rest",         [KITH__CIRCLE_STRONG] = "strong",
    [KITH__CIRCLE_FINDINGS] = "findings", [KITH__CIRCLE_OFFERS] = "advice",
    [KITH__CIRCLE_HELP] = "help",         [KITH__CIRCLE_LIMITS] = "limits"};

/* ---- Members ----------------------------------------------------------- */

static void add_text(struct writer *writer, const char *text)
{
    if (text == NULL)
        kith__write_literal(&writer->json, "null");
    else
        kith__write_string(&writer->json, text);
}

static void add_string(struct writer *writer, const char *key, const char *text)
{
    kith__write_key(&writer->json, key);
    add_text(writer, text);
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

/* "p1": no list has more than nine. */
static void add_id(struct writer *writer, char kind, int32_t index)
{
    char id[] = {kind, (char)('1' + index), '\0'};
    kith__write_string(&writer->json, id);
}

static void begin_list(struct writer *writer, const char *key)
{
    kith__write_key(&writer->json, key);
    kith__write_begin(&writer->json, '[');
}

/* Those that are there. */
static void add_texts(struct writer *writer, const char *key,
                      const char *const *texts, int32_t count)
{
    begin_list(writer, key);
    for (int32_t i = 0; i < count; i++)
        if (texts[i] != NULL)
            kith__write_string(&writer->json, texts[i]);
    kith__write_end(&writer->json, ']');
}

/* A record of a list, with its id. */
static void begin_record(struct writer *writer, char kind, int32_t index)
{
    kith__write_begin(&writer->json, '{');
    kith__write_key(&writer->json, "id");
    add_id(writer, kind, index);
}

/* ---- Lists ------------------------------------------------------------- */

static void add_sections(struct writer *writer)
{
    begin_list(writer, "sections");
    for (int32_t i = 0; i < writer->report->section_count; i++) {
        const struct kith__circle_section *section =
            &writer->report->sections[i];
        kith__write_begin(&writer->json, '{');
        add_string(writer, "id", section_names[section->id]);
        add_string(writer, "heading", section->heading);
        add_texts(writer, "texts", section->texts, section->text_count);
        kith__write_end(&writer->json, '}');
    }
    kith__write_end(&writer->json, ']');
}

static void add_people(struct writer *writer)
{
    begin_list(writer, "people");
    for (int32_t i = 0; i < writer->report->person_count; i++) {
        const struct kith__circle_shown_person *person =
            &writer->report->people[i];
        begin_record(writer, 'p', i);
        add_string(writer, "label", person->label);
        add_decimal(writer, "share", person->has_share, person->share);
        add_string(writer, "text", person->text);
        kith__write_end(&writer->json, '}');
    }
    kith__write_end(&writer->json, ']');
}

static void add_meeting(struct writer *writer,
                        const struct kith__circle_shown_need *need)
{
    begin_list(writer, "people");
    for (int32_t i = 0; i < writer->report->person_count; i++) {
        if (need->parts[i] == 0)
            continue;
        kith__write_begin(&writer->json, '{');
        kith__write_key(&writer->json, "person");
        add_id(writer, 'p', i);
        add_integer(writer, "part", need->parts[i]);
        kith__write_end(&writer->json, '}');
    }
    kith__write_end(&writer->json, ']');
}

static void add_needs(struct writer *writer)
{
    begin_list(writer, "needs");
    for (int32_t i = 0; i < writer->report->need_count; i++) {
        const struct kith__circle_shown_need *need = &writer->report->needs[i];
        begin_record(writer, 'n', i);
        add_string(writer, "label", need->label);
        add_meeting(writer, need);
        add_string(writer, "who", need->who);
        add_string(writer, "text", need->text);
        kith__write_end(&writer->json, '}');
    }
    kith__write_end(&writer->json, ']');
}

static void add_strong(struct writer *writer)
{
    begin_list(writer, "strong");
    for (int32_t i = 0; i < writer->report->strong_count; i++)
        add_id(writer, 'p', writer->report->strong[i]);
    kith__write_end(&writer->json, ']');
}

static void add_findings(struct writer *writer)
{
    begin_list(writer, "findings");
    for (int32_t i = 0; i < writer->report->finding_count; i++) {
        const struct kith__circle_shown_finding *finding =
            &writer->report->findings[i];
        begin_record(writer, 'f', i);
        add_string(writer, "label", finding->label);
        add_string(writer, "signs", finding->signs);
        add_texts(writer, "texts", finding->texts, 2);
        kith__write_end(&writer->json, '}');
    }
    kith__write_end(&writer->json, ']');
}

static void add_advice(struct writer *writer)
{
    begin_list(writer, "advice");
    for (int32_t i = 0; i < KITH__CIRCLE_OFFERED; i++) {
        const struct kith__circle_shown_advice *advice =
            &writer->report->advice[i];
        begin_record(writer, 'a', i);
        add_string(writer, "label", advice->label);
        add_string(writer, "text", advice->text);
        add_texts(writer, "steps", advice->steps, KITH__CIRCLE_STEPS);
        kith__write_end(&writer->json, '}');
    }
    kith__write_end(&writer->json, ']');
}

static void add_help(struct writer *writer)
{
    begin_list(writer, "help");
    for (int32_t i = 0; i < writer->report->help_count; i++) {
        const struct kith__help *help = &writer->report->help[i];
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

void kith__circle_json(const struct kith__circle_report *report,
                       struct kith__builder *builder)
{
    struct writer writer = {.report = report,
                            .json = {.to = builder, .indent = true}};
    kith__write_begin(&writer.json, '{');
    add_integer(&writer, "kith-circle-report", 1);
    add_string(&writer, "language", report->language);
    add_string(&writer, "view",
               report->view == KITH_VIEW_PRIVATE ? "private" : "plain");
    add_string(&writer, "title", report->title);
    add_string(&writer, "about", report->about);
    add_sections(&writer);
    add_people(&writer);
    add_needs(&writer);
    add_integer(&writer, "needs_named", report->named);
    add_decimal(&writer, "effective_people", report->has_effective,
                report->effective);
    add_strong(&writer);
    add_findings(&writer);
    add_advice(&writer);
    add_help(&writer);
    kith__write_end(&writer.json, '}');
    kith__add_char(builder, '\n');
}
