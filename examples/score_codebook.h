/* SPDX-License-Identifier: MIT */
/* score_codebook - what each column of the output means, written down beside
 * it.
 *
 * Knows the questionnaire and the columns; nothing of any row. */

#ifndef KITH_EXAMPLES_SCORE_CODEBOOK_H
#define KITH_EXAMPLES_SCORE_CODEBOOK_H

#include <kith/kith.h>

#include "score_layout.h"
#include "score_outputs.h"
#include "score_settings.h"

struct codebook {
    const struct score_settings *settings;
    const kith_questionnaire *questionnaire;
    const kith_wording *wording;
    const struct layout *layout;
    const struct outputs *outputs;
};

/* Writes it where the settings say, as CSV, or as Markdown where that ends in
 * ".md". Says what went wrong and returns how to end the program; EXIT_DONE
 * when all is well. */
int codebook_write(const struct codebook *codebook);

#endif
