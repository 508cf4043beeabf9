/* SPDX-License-Identifier: MIT */

#include "report/host_sink.h"

#include "report/host_html.h"
#include "report/html_escape.h"
#include "report/wrap.h"

static bool is_text(const struct kith__sink *sink)
{
    return sink->format == KITH_FORMAT_TEXT;
}

static bool is_page(const struct kith__sink *sink)
{
    return sink->format == KITH_FORMAT_HTML;
}

static bool is_json(const struct kith__sink *sink)
{
    return sink->format == KITH_FORMAT_JSON;
}

void kith__sink_open(struct kith__sink *sink, struct kith__builder *to,
                     int32_t format, const char *language)
{
    *sink = (struct kith__sink){.format = format,
                                .to = to,
                                .json = {.to = to, .indent = true},
                                .line = {.memory = to->memory},
                                .language = language};
    if (is_page(sink))
        kith__page_open(sink);
}

void kith__sink_close(struct kith__sink *sink)
{
    if (is_json(sink))
        kith__add_char(sink->to, '\n');
    if (is_page(sink))
        kith__page_close(sink);
    kith__builder_free(&sink->line);
}

/* ---- Lines ------------------------------------------------------------ */

/* Columns before a record, at most 10: records are three deep. The outermost
 * stands at the margin. */
static int indent_of(const struct kith__sink *sink)
{
    return sink->depth == 1 ? 0 : 4 * (sink->depth - 1) - 2;
}

/* Writes out what stands in the line. */
static void flush(struct kith__sink *sink)
{
    static const char spaces[] = "                ";
    int indent = indent_of(sink);
    if (sink->line.length > 0)
        kith__add_wrapped(sink->to, spaces + sizeof spaces - 1 - indent,
                          indent + 4, kith__builder_peek(&sink->line));
    if (sink->line.failed)
        sink->to->failed = true;
    kith__builder_cut(&sink->line, 0);
}

/* What stands before a value. The outermost record has a line for each; others
 * put theirs one behind the other. */
static void add_key(struct kith__sink *sink, const char *key)
{
    if (sink->depth == 1) {
        flush(sink);
        kith__add(&sink->line, key);
        kith__add(&sink->line, ": ");
        return;
    }
    if (sink->line.length == 0)
        return;
    kith__add(&sink->line, sink->first ? ": " : ", ");
    kith__add(&sink->line, key);
    kith__add_char(&sink->line, ' ');
    sink->first = false;
}

static void begin_value(struct kith__sink *sink, const char *key)
{
    if (is_text(sink))
        add_key(sink, key);
    else if (is_page(sink))
        kith__page_value(sink, key);
    else
        kith__write_key(&sink->json, key);
}

static void end_value(struct kith__sink *sink)
{
    if (is_page(sink))
        kith__page_value_end(sink);
}

/* Where values go that are not JSON. */
static struct kith__builder *paper_of(struct kith__sink *sink)
{
    return is_text(sink) ? &sink->line : sink->to;
}

static void add_paper(struct kith__sink *sink, const char *text)
{
    if (is_page(sink))
        kith__add_inert(sink->to, text);
    else
        kith__add(&sink->line, text);
}

/* True where there is nothing to write; JSON says null. */
static bool is_absent(struct kith__sink *sink, const char *key,
                      const void *value)
{
    if (value != NULL)
        return false;
    if (is_json(sink)) {
        kith__write_key(&sink->json, key);
        kith__write_literal(&sink->json, "null");
    }
    return true;
}

/* ---- Nesting ---------------------------------------------------------- */

static void add_list_line(struct kith__sink *sink, const char *key)
{
    flush(sink);
    if (sink->depth == 1)
        kith__add_char(sink->to, '\n');
    kith__add_spaces(sink->to, 4 * (sink->depth - 1));
    kith__add(sink->to, key);
    kith__add(sink->to, ":\n");
}

void kith__sink_list(struct kith__sink *sink, const char *key)
{
    if (is_text(sink)) {
        add_list_line(sink, key);
    } else if (is_page(sink)) {
        kith__page_list(sink, key);
    } else {
        kith__write_key(&sink->json, key);
        kith__write_begin(&sink->json, '[');
    }
}

void kith__sink_list_end(struct kith__sink *sink)
{
    if (is_json(sink))
        kith__write_end(&sink->json, ']');
    if (is_page(sink))
        kith__page_list_end(sink);
}

void kith__sink_record(struct kith__sink *sink)
{
    if (is_json(sink))
        kith__write_begin(&sink->json, '{');
    if (is_page(sink))
        kith__page_record(sink);
    sink->depth++;
    sink->first = true;
}

void kith__sink_record_end(struct kith__sink *sink)
{
    if (is_text(sink))
        flush(sink);
    else if (is_page(sink))
        kith__page_record_end(sink);
    else
        kith__write_end(&sink->json, '}');
    sink->depth--;
}

/* ---- Values ----------------------------------------------------------- */

void kith__sink_string(struct kith__sink *sink, const char *key,
                       const char *text)
{
    if (is_absent(sink, key, text))
        return;
    begin_value(sink, key);
    if (is_json(sink))
        kith__write_string(&sink->json, text);
    else
        add_paper(sink, text);
    end_value(sink);
}

void kith__sink_words(struct kith__sink *sink, const char *key,
                      const char *text)
{
    sink->in_words = true;
    kith__sink_string(sink, key, text);
    sink->in_words = false;
}

void kith__sink_strings(struct kith__sink *sink, const char *key,
                        const char *const *texts, int32_t count)
{
    if (is_json(sink)) {
        kith__sink_list(sink, key);
        for (int32_t i = 0; i < count; i++)
            kith__write_string(&sink->json, texts[i]);
        kith__sink_list_end(sink);
    } else if (count > 0) {
        begin_value(sink, key);
        for (int32_t i = 0; i < count; i++) {
            if (i > 0)
                add_paper(sink, " ");
            add_paper(sink, texts[i]);
        }
        end_value(sink);
    }
}

void kith__sink_flag(struct kith__sink *sink, const char *key, bool flag)
{
    if (is_json(sink)) {
        kith__write_key(&sink->json, key);
        kith__write_literal(&sink->json, flag ? "true" : "false");
    } else if (flag && is_page(sink)) {
        kith__page_value(sink, key);
        kith__add(sink->to, "yes");
        kith__page_value_end(sink);
    } else if (flag) {
        kith__add(&sink->line, sink->first ? ": " : ", ");
        kith__add(&sink->line, key);
        sink->first = false;
    }
}

void kith__sink_integer(struct kith__sink *sink, const char *key,
                        int64_t number)
{
    begin_value(sink, key);
    if (is_json(sink))
        kith__write_integer(&sink->json, number);
    else
        kith__add_integer(paper_of(sink), number);
    end_value(sink);
}

void kith__sink_decimal(struct kith__sink *sink, const char *key,
                        const kith__decimal *number)
{
    if (is_absent(sink, key, number))
        return;
    begin_value(sink, key);
    if (is_json(sink))
        kith__write_decimal(&sink->json, *number);
    else
        kith__add_decimal(paper_of(sink), *number);
    end_value(sink);
}

static void add_ratio(struct kith__builder *to, struct kith__ratio ratio,
                      const char *between)
{
    kith__add_wide(to, ratio.top);
    kith__add(to, between);
    kith__add_wide(to, ratio.over);
}

void kith__sink_ratio(struct kith__sink *sink, const char *key,
                      const struct kith__ratio *ratio)
{
    if (is_absent(sink, key, ratio))
        return;
    struct kith__ratio reduced = kith__ratio_reduce(*ratio);
    begin_value(sink, key);
    if (!is_json(sink)) {
        add_ratio(paper_of(sink), reduced, "/");
        end_value(sink);
        return;
    }
    kith__write_literal(&sink->json, "[");
    add_ratio(sink->to, reduced, ", ");
    kith__add_char(sink->to, ']');
}
