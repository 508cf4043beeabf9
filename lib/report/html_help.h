/* SPDX-License-Identifier: MIT */
/* html_help - where to find help, on a page: a card each.
 *
 * Knows labels and addresses; knows nothing of who needs them. */

#ifndef KITH_LIB_REPORT_HTML_HELP_H
#define KITH_LIB_REPORT_HTML_HELP_H

#include "report/resources.h"

/* `language` is that of the words, `page_language` that of the page. */
void kith__html_add_help(struct kith__builder *to,
                         const struct kith__help *help, int32_t count,
                         const char *language, const char *page_language);

/* The way there, for the end of what comes first: pages are long. `section` is
 * that of the help, from 0, and `heading` what it is called. */
void kith__html_add_way(struct kith__builder *to, int32_t section,
                        const char *heading);

#endif
