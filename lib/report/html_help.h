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

#endif
