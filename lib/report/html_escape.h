/* SPDX-License-Identifier: MIT */
/* html_escape - texts made inert, to stand in a page or in an attribute.
 *
 * Knows characters and directions of writing; knows nothing of reports. */

#ifndef KITH_LIB_REPORT_HTML_ESCAPE_H
#define KITH_LIB_REPORT_HTML_ESCAPE_H

#include "base/text.h"

/* Adds a text that is read as itself, within an element and within quotes:
 * nothing in it can begin or end a tag, an attribute or a reference. Control
 * characters become spaces. */
void kith__add_inert(struct kith__builder *builder, const char *text);

/* "ltr" or "rtl": how the language of a tag is written. */
const char *kith__direction_of(const char *language);

#endif
