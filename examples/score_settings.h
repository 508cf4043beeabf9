/* SPDX-License-Identifier: MIT */
/* score_settings - what the command line of kith-score asks for.
 *
 * Knows nothing of files and questionnaires. */

#ifndef KITH_EXAMPLES_SCORE_SETTINGS_H
#define KITH_EXAMPLES_SCORE_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>

#include "score_missing.h"

enum { KEEP_LISTS_MOST = 64, THREADS_MOST = 64 };

struct score_settings {
    const char *questionnaire;
    const char *file;
    const char *output;     /* NULL: standard output */
    const char *codebook;   /* or NULL */
    const char *map;        /* or NULL */
    const char *tie;        /* or NULL */
    const char *tie_column; /* or NULL */
    const char *language;   /* of the labels; NULL: the document's own */
    const char *prefix;
    const char *keep[KEEP_LISTS_MOST];
    size_t keep_count;
    bool keep_given;
    struct missing_codes missing;
    char separator; /* '\0': to be found out */
    bool ndjson;
    bool assess;
    bool details;
    bool labels;
    bool partial;
    bool quiet;
    bool with_sensitive;
    int threads;
};

/* Reads the command line; -1 to go on, else how to end the program. */
int settings_read(struct score_settings *settings, int argc, char **argv);

#endif
