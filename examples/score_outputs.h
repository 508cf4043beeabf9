/* SPDX-License-Identifier: MIT */
/* score_outputs - which columns are written behind those that are kept.
 *
 * Knows what a questionnaire can say of a person; nothing of any person. */

#ifndef KITH_EXAMPLES_SCORE_OUTPUTS_H
#define KITH_EXAMPLES_SCORE_OUTPUTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <kith/kith.h>

#include "score_layout.h"
#include "score_settings.h"

enum output_of { OUTPUT_SCALE, OUTPUT_DIFFERENCE, OUTPUT_PATTERN, OUTPUT_ROW };

/* A column. The batch call fills it as doubles or as whole numbers. */
struct output {
    char *name;
    enum output_of of;
    int32_t index; /* of the scale, difference or pattern */
    int32_t what;  /* KITH_SCALE_SCORE ... */
    int32_t which; /* KITH_SCALE_BAND: of its cut-offs; KITH_SCALE_COUNT: the
                      state */
    bool whole;
    size_t place;             /* among those of its kind */
    const char *const *words; /* by whole number; NULL: as a number */
    int32_t word_count;
    const char **own_words; /* the same where they are ours to free */
};

struct outputs {
    struct output *list;
    size_t count;
    size_t room;
    size_t number_count, whole_count; /* doubles, whole numbers */
    bool no_memory;
};

/* Says what went wrong and returns how to end the program; EXIT_DONE when all
 * is well. To be freed whatever happened. */
int outputs_make(struct outputs *outputs, const struct score_settings *settings,
                 const kith_questionnaire *questionnaire,
                 const struct layout *layout, const char *place);

void outputs_free(struct outputs *outputs);

#endif
