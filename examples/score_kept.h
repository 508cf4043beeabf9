/* SPDX-License-Identifier: MIT */
/* score_kept - which columns of a file are passed on as they are: those that
 * --keep names, or all that are no items and no facts.
 *
 * What is sensitive is passed on with --with-sensitive alone. */

#ifndef KITH_EXAMPLES_SCORE_KEPT_H
#define KITH_EXAMPLES_SCORE_KEPT_H

#include "score_layout.h"

/* Once the columns have their roles. As layout_make(). */
int layout_keep(struct layout *layout, const struct layout_source *source);

#endif
