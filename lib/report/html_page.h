/* SPDX-License-Identifier: MIT */
/* html_page - what stands around every page: one file that loads nothing, runs
 * nothing, and whose title tells nobody what it is.
 *
 * Knows heads and looks; knows nothing of reports. */

#ifndef KITH_LIB_REPORT_HTML_PAGE_H
#define KITH_LIB_REPORT_HTML_PAGE_H

#include "base/text.h"

/* What the page looks like, and the hash by which it alone is allowed. */
extern const char *const kith__html_style[]; /* pieces; NULL ends them */
extern const char kith__html_style_hash[];   /* SHA-256, base64 */

/* Everything up to the first element of the body, and what ends it. */
void kith__html_begin(struct kith__builder *to, const char *language,
                      const char *title);
void kith__html_end(struct kith__builder *to);

/* Adds `<tag` with lang and dir where a text's language is not the page's. */
void kith__html_open(struct kith__builder *to, const char *tag,
                     const char *language, const char *page_language);

#endif
