/* SPDX-License-Identifier: MIT */
/* wrap - paragraphs broken into lines of 78 columns.
 *
 * Counts columns as a terminal does; knows nothing of what a paragraph says. */

#ifndef KITH_LIB_REPORT_WRAP_H
#define KITH_LIB_REPORT_WRAP_H

#include "base/text.h"

enum { KITH__COLUMNS = 78 };

/* How many columns a text takes. */
int kith__columns_of(const char *text);

/* How many bytes of a control character begin here: those of ASCII, and those
 * from U+0080 to U+009F; 0 where none does. */
size_t kith__control_at(const char *text);

/* Adds `count` spaces. */
void kith__add_spaces(struct kith__builder *builder, int count);

/* Adds a text padded with spaces to so many columns. Control characters become
 * spaces, here and below: what a document says cannot steer a terminal. */
void kith__add_padded(struct kith__builder *builder, const char *text,
                      int columns);

/* Adds a paragraph behind `first` (such as "  - "), and later lines indented by
 * `indent` columns; ends the last line. */
void kith__add_wrapped(struct kith__builder *builder, const char *first,
                       int indent, const char *text);

#endif
