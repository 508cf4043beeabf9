/* SPDX-License-Identifier: MIT */
/* share_choice - which scales a person chose to show, from a file: a scale on
 * each line, "guess SCALE" for what the other would say, # for a remark.
 *
 * Knows ids of scales; knows nothing of answers. */

#ifndef KITH_EXAMPLES_SHARE_CHOICE_H
#define KITH_EXAMPLES_SHARE_CHOICE_H

#include "common.h"

/* Indices of scales. */
struct chosen {
    int32_t *list;
    int32_t count;
};

struct choice {
    struct chosen scales, guesses;
};

/* Reads a file, or standard input for "-". Says what went wrong and returns how
 * to end the program; EXIT_DONE when all is well. */
int choice_read(struct choice *choice, const char *path,
                const kith_questionnaire *questionnaire);

void choice_free(struct choice *choice);

#endif
