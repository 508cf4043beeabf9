/* SPDX-License-Identifier: MIT */
/* items_settings - what the command line of kith-items asks for.
 *
 * Knows nothing of files and questionnaires. */

#ifndef KITH_EXAMPLES_ITEMS_SETTINGS_H
#define KITH_EXAMPLES_ITEMS_SETTINGS_H

#include <stdbool.h>
#include <stdint.h>

#include "score_settings.h"

struct items_settings {
    struct score_settings read;      /* how the file is read */
    const char *tie;                 /* that is looked at; NULL: the only one */
    const char *scale;               /* NULL: all */
    const char *norm;                /* its id; NULL: no norm is wanted */
    const char *population, *source; /* of the norm */
    int32_t missing;                 /* KITH_LISTWISE or KITH_PAIRWISE */
    double level;                    /* of the interval for alpha */
    bool json;
};

/* Reads the command line; -1 to go on, else how to end the program. */
int items_settings_read(struct items_settings *settings, int argc, char **argv);

#endif
