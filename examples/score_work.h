/* SPDX-License-Identifier: MIT */
/* score_work - block after block from a file to a file, in several threads or
 * in one, in the file's order.
 *
 * Knows nothing of what a row holds. */

#ifndef KITH_EXAMPLES_SCORE_WORK_H
#define KITH_EXAMPLES_SCORE_WORK_H

#include <stdbool.h>

#include <kith/kith.h>

#include "csv.h"
#include "score_layout.h"
#include "score_outputs.h"
#include "score_settings.h"

/* What there is to do. */
struct work {
    const struct score_settings *settings;
    const kith_questionnaire *questionnaire;
    const struct layout *layout;
    const struct outputs *outputs;
    const char *place; /* the file's name, for messages */
    struct csv_file *file;
    struct csv_block *first; /* read already; what is left of it comes first */
    int out;                 /* where results go */
};

/* Does it, and says on standard error which rows are faulty and what was
 * missing. Returns how to end the program. */
int work_do(const struct work *work);

#endif
