/* SPDX-License-Identifier: MIT */
/* share_settings - what kith-share was asked for.
 *
 * Knows words and options; does nothing. */

#ifndef KITH_EXAMPLES_SHARE_SETTINGS_H
#define KITH_EXAMPLES_SHARE_SETTINGS_H

#include <stdbool.h>
#include <stdint.h>

#include "common.h"

enum { SHARE_SCALES, SHARE_MAKE, SHARE_JOIN, SHARE_COMMANDS };

struct share_settings {
    int32_t command;
    const char *questionnaire; /* NULL: the one that a file names */
    struct manner manner;
    const char *choice, *guess, *output;
    bool tell;
    int32_t format;
    const char *files[2];
};

/* -1 to go on, else how to end. */
int share_settings_read(struct share_settings *settings, int argc, char **argv);

#endif
