/* SPDX-License-Identifier: MIT */
/* html_page - what stands around every page: one file that loads nothing, runs
 * nothing, and whose title tells nobody what it is.
 *
 * Knows heads and looks; knows nothing of reports. */

#ifndef KITH_LIB_REPORT_HTML_PAGE_H
#define KITH_LIB_REPORT_HTML_PAGE_H

#include "base/text.h"

/* A style sheet, and the hash by which it alone is allowed. */
struct kith__html_style {
    const char *const *pieces; /* NULL ends them */
    const char *hash;          /* SHA-256, base64 */
};

/* What every page looks like. */
extern const struct kith__html_style kith__html_style;

/* Everything up to the first element of the body, and what ends it. */
void kith__html_begin(struct kith__builder *to, const char *language,
                      const char *title);
void kith__html_end(struct kith__builder *to);

/* The same for a page that needs more looks; they come behind. */
void kith__html_begin_with(struct kith__builder *to, const char *language,
                           const char *title,
                           const struct kith__html_style *more);

/* Adds `<tag` with lang and dir where a text's language is not the page's. */
void kith__html_open(struct kith__builder *to, const char *tag,
                     const char *language, const char *page_language);

#endif
