/* SPDX-License-Identifier: MIT */
/* score_fault - why a row cannot be scored: a sentence with its line, and
 * without what stood there.
 *
 * The first fault of a row is the one that is told. */

#ifndef KITH_EXAMPLES_SCORE_FAULT_H
#define KITH_EXAMPLES_SCORE_FAULT_H

#include "score_sheet.h"

/* `what` is a name, or "". */
void fault_add(struct sheet *sheet, struct row_note *note, const char *what,
               const char *sentence);

/* Of a field. */
void fault_add_of_field(struct sheet *sheet, const struct step *step,
                        struct row_note *note, const char *sentence);

/* Of a row that has another number of fields than the first. */
void fault_add_count(struct sheet *sheet, struct row_note *note, size_t count);

#endif
