/* SPDX-License-Identifier: MIT */

#include "report/host_html.h"

#include "report/html_escape.h"
#include "report/html_page.h"

/* The names of values are English. */
static const char page_language[] = "en";

void kith__page_open(struct kith__sink *sink)
{
    kith__html_begin(sink->to, page_language, "Notes");
    kith__add(sink->to, "<header>\n<h1>For the host alone</h1>\n</header>\n"
                        "<main>\n");
}

void kith__page_close(struct kith__sink *sink)
{
    kith__add(sink->to, "</main>\n");
    kith__html_end(sink->to);
}

/* ---- Nesting ---------------------------------------------------------- */

static void end_values(struct kith__sink *sink)
{
    if (sink->values)
        kith__add(sink->to, "</dl>\n");
    sink->values = false;
}

void kith__page_list(struct kith__sink *sink, const char *key)
{
    end_values(sink);
    sink->begun[sink->depth] = false;
    if (sink->depth > 1) {
        kith__add(sink->to, "<p class=\"q\">");
        kith__add_inert(sink->to, key);
        kith__add(sink->to, "</p>\n");
        return;
    }
    sink->lists++;
    kith__add(sink->to, "<section id=\"p");
    kith__add_integer(sink->to, sink->lists);
    kith__add(sink->to, "\" aria-labelledby=\"h");
    kith__add_integer(sink->to, sink->lists);
    kith__add(sink->to, "\">\n<h2 id=\"h");
    kith__add_integer(sink->to, sink->lists);
    kith__add(sink->to, "\">");
    kith__add_inert(sink->to, key);
    kith__add(sink->to, "</h2>\n");
}

void kith__page_list_end(struct kith__sink *sink)
{
    if (sink->begun[sink->depth])
        kith__add(sink->to, "</ul>\n");
    if (sink->depth == 1)
        kith__add(sink->to, "</section>\n");
}

void kith__page_record(struct kith__sink *sink)
{
    if (sink->depth == 0)
        return;
    if (!sink->begun[sink->depth])
        kith__add(sink->to, sink->depth == 1 ? "<ul class=\"l\">\n" : "<ul>\n");
    sink->begun[sink->depth] = true;
    kith__add(sink->to, sink->depth == 1 ? "<li class=\"k\">\n" : "<li>");
}

void kith__page_record_end(struct kith__sink *sink)
{
    end_values(sink);
    if (sink->depth > 1)
        kith__add(sink->to, "</li>\n");
}

/* ---- Values ----------------------------------------------------------- */

/* The first of a record is its name. */
static bool is_name(const struct kith__sink *sink)
{
    return sink->depth > 1 && sink->first;
}

static const char *name_tag(const struct kith__sink *sink)
{
    return sink->depth == 2 ? "h3" : "b";
}

static const char *language_of(const struct kith__sink *sink)
{
    return sink->in_words ? sink->language : page_language;
}

void kith__page_value(struct kith__sink *sink, const char *key)
{
    if (is_name(sink)) {
        kith__html_open(sink->to, name_tag(sink), language_of(sink),
                        page_language);
        kith__add_char(sink->to, '>');
        return;
    }
    if (!sink->values)
        kith__add(sink->to, sink->depth > 1 ? "<dl class=\"j\">\n" : "<dl>\n");
    sink->values = true;
    kith__add(sink->to, "<div><dt>");
    kith__add_inert(sink->to, key);
    kith__add(sink->to, "</dt> ");
    kith__html_open(sink->to, "dd", language_of(sink), page_language);
    kith__add_char(sink->to, '>');
}

void kith__page_value_end(struct kith__sink *sink)
{
    if (is_name(sink)) {
        kith__add(sink->to, "</");
        kith__add(sink->to, name_tag(sink));
        kith__add(sink->to, ">\n");
    } else {
        kith__add(sink->to, "</dd></div>\n");
    }
    sink->first = false;
}
