/* SPDX-License-Identifier: MIT */

#include "report/html_page.h"

#include <string.h>

#include "report/html_escape.h"

static void add_language(struct kith__builder *to, const char *language)
{
    kith__add(to, " lang=\"");
    kith__add_inert(to, language);
    kith__add(to, "\" dir=\"");
    kith__add(to, kith__direction_of(language));
    kith__add_char(to, '"');
}

static void add_hash(struct kith__builder *to,
                     const struct kith__html_style *style)
{
    kith__add(to, " 'sha256-");
    kith__add(to, style->hash);
    kith__add_char(to, '\'');
}

static void add_style(struct kith__builder *to,
                      const struct kith__html_style *style)
{
    kith__add(to, "<style>");
    for (int i = 0; style->pieces[i] != NULL; i++)
        kith__add(to, style->pieces[i]);
    kith__add(to, "</style>\n");
}

void kith__html_begin_with(struct kith__builder *to, const char *language,
                           const char *title,
                           const struct kith__html_style *more)
{
    kith__add(to, "<!DOCTYPE html>\n<html");
    add_language(to, language);
    kith__add(to, ">\n<head>\n<meta charset=\"utf-8\">\n"
                  "<meta http-equiv=\"Content-Security-Policy\" "
                  "content=\"default-src 'none'; style-src");
    add_hash(to, &kith__html_style);
    if (more != NULL)
        add_hash(to, more);
    kith__add(to, "; base-uri 'none'; form-action 'none'\">\n"
                  "<meta name=\"viewport\" content=\"width=device-width, "
                  "initial-scale=1\">\n"
                  "<meta name=\"referrer\" content=\"no-referrer\">\n"
                  "<meta name=\"robots\" content=\"noindex\">\n"
                  "<meta name=\"color-scheme\" content=\"light dark\">\n"
                  "<title>");
    kith__add_inert(to, title);
    kith__add(to, "</title>\n");
    add_style(to, &kith__html_style);
    if (more != NULL)
        add_style(to, more);
    kith__add(to, "</head>\n<body>\n");
}

void kith__html_begin(struct kith__builder *to, const char *language,
                      const char *title)
{
    kith__html_begin_with(to, language, title, NULL);
}

void kith__html_end(struct kith__builder *to)
{
    kith__add(to, "</body>\n</html>\n");
}

void kith__html_open(struct kith__builder *to, const char *tag,
                     const char *language, const char *page_language)
{
    kith__add_char(to, '<');
    kith__add(to, tag);
    if (strcmp(language, page_language) != 0)
        add_language(to, language);
}
