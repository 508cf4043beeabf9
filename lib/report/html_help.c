/* SPDX-License-Identifier: MIT */

#include "report/html_help.h"

#include <string.h>

#include "report/html_escape.h"
#include "report/html_page.h"

struct writer {
    struct kith__builder *to;
    const char *language, *page_language;
};

static void add_words(const struct writer *writer, const char *tag,
                      const char *text)
{
    if (text == NULL)
        return;
    kith__html_open(writer->to, tag, writer->language, writer->page_language);
    kith__add_char(writer->to, '>');
    kith__add_inert(writer->to, text);
    kith__add(writer->to, "</");
    kith__add(writer->to, tag);
    kith__add(writer->to, ">\n");
}

/* Only addresses of the web can be followed; others are words. */
static void add_address(struct kith__builder *to, const char *url)
{
    bool web =
        strncmp(url, "https://", 8) == 0 || strncmp(url, "http://", 7) == 0;
    kith__add(to, "<p>");
    if (web) {
        kith__add(to, "<a rel=\"noopener noreferrer\" href=\"");
        kith__add_inert(to, url);
        kith__add(to, "\">");
    }
    kith__add_inert(to, url);
    kith__add(to, web ? "</a></p>\n" : "</p>\n");
}

void kith__html_add_help(struct kith__builder *to,
                         const struct kith__help *help, int32_t count,
                         const char *language, const char *page_language)
{
    const struct writer writer = {to, language, page_language};
    kith__add(to, "<ul class=\"l\">\n");
    for (int32_t i = 0; i < count; i++) {
        kith__add(to, "<li class=\"k\">\n");
        add_words(&writer, "h3", help[i].label);
        add_words(&writer, "p", help[i].text);
        add_words(&writer, "p", help[i].contact);
        if (help[i].url != NULL)
            add_address(to, help[i].url);
        kith__add(to, "</li>\n");
    }
    kith__add(to, "</ul>\n");
}

void kith__html_add_way(struct kith__builder *to, int32_t section,
                        const char *heading)
{
    if (section < 2)
        return; /* it comes next anyway */
    kith__add(to, "<p class=\"a\"><a href=\"#p");
    kith__add_integer(to, section + 1);
    kith__add(to, "\">");
    kith__add_inert(to, heading);
    kith__add(to, "</a></p>\n");
}
