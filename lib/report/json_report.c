/* SPDX-License-Identifier: MIT */
/* json_report - a report as JSON for the person's screen. Every key is always
 * there, with null or an empty list, so that no key gives anything away; ids
 * are numbers in the order shown. */

#include "report/report_shown.h"

struct writer {
    const struct kith__report *report;
    struct kith__json_writer json;
};

/* ---- Members ---------------------------------------------------------- */

static void add_string(struct writer *writer, const char *key, const char *text)
{
    kith__write_key(&writer->json, key);
    if (text == NULL)
        kith__write_literal(&writer->json, "null");
    else
        kith__write_string(&writer->json, text);
}

static void add_integer(struct writer *writer, const char *key, int64_t number)
{
    kith__write_key(&writer->json, key);
    kith__write_integer(&writer->json, number);
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

/* "s1": the kind and the place in the list, from 1. */
static void add_place(struct writer *writer, const char *key, char kind,
                      int32_t index)
{
    char id[16];
    size_t at = sizeof id - 1;
    int32_t number = index + 1;
    id[at] = '\0';
    do {
        id[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    id[--at] = kind;
    add_string(writer, key, id + at);
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

/* ---- Lists ------------------------------------------------------------ */

static void add_strengths(struct writer *writer)
{
    const struct kith__report *report = writer->report;
    begin_list(writer, "strengths");
    for (int32_t i = 0; i < report->strength_count; i++) {
        const struct kith__shown_strength *strength = &report->strengths[i];
        kith__write_begin(&writer->json, '{');
        if (strength->score == KITH__NONE)
            add_string(writer, "score", NULL);
        else
            add_place(writer, "score", 's', strength->score);
        add_string(writer, "label", strength->label);
        kith__write_end(&writer->json, '}');
    }
    kith__write_end(&writer->json, ']');
}

static void add_bands(struct writer *writer,
                      const struct kith__shown_score *score)
{
    begin_list(writer, "bands");
    for (int32_t i = 0; i < score->band_count; i++) {
        kith__write_begin(&writer->json, '{');
        add_decimal(writer, "from", true, score->bands[i].from);
        add_string(writer, "label", score->bands[i].label);
        kith__write_end(&writer->json, '}');
    }
    kith__write_end(&writer->json, ']');
}

/* The keys of these two are there where the document has something to say, for
 * every sheet alike. */
static void add_precision(struct writer *writer,
                          const struct kith__shown_precision *precision)
{
    if (!precision->said)
        return;
    add_decimal(writer, "interval_low", precision->has_interval,
                precision->low);
    add_decimal(writer, "interval_high", precision->has_interval,
                precision->high);
    add_string(writer, "interval", precision->text);
}

static void add_norm(struct writer *writer, const struct kith__shown_norm *norm)
{
    if (!norm->said)
        return;
    add_string(writer, "compared_with", norm->population);
    add_decimal(writer, "percentile", norm->has_percentile, norm->percentile);
    add_decimal(writer, "t", norm->has_t, norm->t);
    add_string(writer, "lower", norm->text);
    add_string(writer, "t_text", norm->t_text);
}

static void add_score(struct writer *writer, int32_t index)
{
    const struct kith__shown_score *score = &writer->report->scores[index];
    kith__write_begin(&writer->json, '{');
    add_place(writer, "id", 's', index);
    add_string(writer, "label", score->label);
    add_decimal(writer, "value", score->has_value, score->value);
    add_decimal(writer, "least", true, score->least);
    add_decimal(writer, "most", true, score->most);
    add_decimal(writer, "low", score->has_range, score->low);
    add_decimal(writer, "high", score->has_range, score->high);
    add_integer(writer, "answered", score->answered);
    add_integer(writer, "asked", score->asked);
    add_string(writer, "text", score->text);
    add_string(writer, "band", score->band);
    add_string(writer, "range", score->range);
    add_string(writer, "count", score->count);
    add_bands(writer, score);
    add_precision(writer, &score->precision);
    add_norm(writer, &score->norm);
    kith__write_end(&writer->json, '}');
}

static void add_scores(struct writer *writer)
{
    begin_list(writer, "scores");
    for (int32_t i = 0; i < writer->report->score_count; i++)
        add_score(writer, i);
    kith__write_end(&writer->json, ']');
}

static void add_reasons(struct writer *writer,
                        const struct kith__shown_reason *reasons, int32_t count)
{
    begin_list(writer, "because");
    for (int32_t i = 0; i < count; i++) {
        kith__write_begin(&writer->json, '{');
        add_string(writer, "said", reasons[i].said);
        add_string(writer, "answer", reasons[i].answer);
        kith__write_end(&writer->json, '}');
    }
    kith__write_end(&writer->json, ']');
}

static void add_counted(struct writer *writer,
                        const struct kith__shown_finding *finding)
{
    begin_list(writer, "counted");
    for (int32_t i = 0; i < finding->counted_count; i++) {
        kith__write_begin(&writer->json, '{');
        add_string(writer, "label", finding->counted[i].said);
        add_string(writer, "value", finding->counted[i].answer);
        kith__write_end(&writer->json, '}');
    }
    kith__write_end(&writer->json, ']');
}

static const char *level_name(const struct kith__shown_finding *finding)
{
    return finding->listed                ? "listed"
           : finding->level == KITH_CLEAR ? "strong"
           : finding->level == KITH_SOME  ? "some"
                                          : "set-aside";
}

static void add_findings(struct writer *writer)
{
    begin_list(writer, "findings");
    for (int32_t i = 0; i < writer->report->finding_count; i++) {
        const struct kith__shown_finding *finding =
            &writer->report->findings[i];
        kith__write_begin(&writer->json, '{');
        add_place(writer, "id", 'f', i);
        add_string(writer, "label", finding->label);
        add_string(writer, "level", level_name(finding));
        add_string(writer, "signs", finding->signs);
        add_string(writer, "about", finding->about);
        add_string(writer, "easing", finding->easing);
        add_reasons(writer, finding->reasons, finding->reason_count);
        add_counted(writer, finding);
        kith__write_end(&writer->json, '}');
    }
    kith__write_end(&writer->json, ']');
}

static void add_advice(struct writer *writer)
{
    begin_list(writer, "advice");
    for (int32_t i = 0; i < writer->report->advice_count; i++) {
        const struct kith__shown_advice *advice = &writer->report->advice[i];
        kith__write_begin(&writer->json, '{');
        add_place(writer, "id", 'a', i);
        add_string(writer, "label", advice->label);
        add_string(writer, "text", advice->text);
        add_strings(writer, "steps", advice->steps, advice->step_count);
        add_reasons(writer, advice->reasons, advice->reason_count);
        kith__write_end(&writer->json, '}');
    }
    kith__write_end(&writer->json, ']');
}

static void add_help(struct writer *writer)
{
    begin_list(writer, "resources");
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

/* ---- The whole -------------------------------------------------------- */

static void add_items(struct writer *writer, enum kith__section_id id)
{
    switch (id) {
    case KITH__SECTION_STRENGTHS:
        add_strengths(writer);
        break;
    case KITH__SECTION_SCORES:
        add_scores(writer);
        break;
    case KITH__SECTION_FINDINGS:
        add_string(writer, "said", writer->report->because);
        add_string(writer, "listed", writer->report->listed);
        add_string(writer, "counted", writer->report->counted);
        add_findings(writer);
        break;
    case KITH__SECTION_ADVICE:
        add_advice(writer);
        break;
    case KITH__SECTION_HELP:
        add_help(writer);
        break;
    default:
        break;
    }
}

static void add_section(struct writer *writer,
                        const struct kith__section_head *head)
{
    static const char *const ids[KITH__SECTIONS] = {
        [KITH__SECTION_MATTERS] = "matters",
        [KITH__SECTION_STRENGTHS] = "strengths",
        [KITH__SECTION_SCORES] = "scores",
        [KITH__SECTION_FINDINGS] = "findings",
        [KITH__SECTION_ADVICE] = "advice",
        [KITH__SECTION_HELP] = "help",
        [KITH__SECTION_LIMITS] = "limits",
        [KITH__SECTION_STOP] = "stop"};
    kith__write_begin(&writer->json, '{');
    add_string(writer, "id", ids[head->id]);
    add_string(writer, "heading", head->heading);
    add_strings(writer, "texts", head->texts, head->text_count);
    add_items(writer, head->id);
    kith__write_end(&writer->json, '}');
}

void kith__write_json(const struct kith__report *report,
                      struct kith__builder *builder)
{
    struct writer writer = {.report = report,
                            .json = {.to = builder, .indent = true}};
    kith__write_begin(&writer.json, '{');
    add_integer(&writer, "kith-report", 1);
    add_string(&writer, "language", report->language);
    add_string(&writer, "phrases_language", report->phrases_language);
    add_string(&writer, "view",
               report->view == KITH_VIEW_PRIVATE ? "private" : "plain");
    add_string(&writer, "title", report->title);
    add_string(&writer, "about", report->about);
    kith__write_key(&writer.json, "stopped");
    kith__write_literal(&writer.json, report->stopped ? "true" : "false");
    begin_list(&writer, "sections");
    for (int32_t i = 0; i < report->section_count; i++)
        add_section(&writer, &report->sections[i]);
    kith__write_end(&writer.json, ']');
    kith__write_end(&writer.json, '}');
    kith__add_char(builder, '\n');
}
