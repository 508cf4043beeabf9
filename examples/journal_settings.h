/* SPDX-License-Identifier: MIT */
/* journal_settings - what kith-journal was asked for.
 *
 * Knows words and options; does nothing. */

#ifndef KITH_EXAMPLES_JOURNAL_SETTINGS_H
#define KITH_EXAMPLES_JOURNAL_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "common.h"

enum journal_command {
    JOURNAL_CHECK_IN,
    JOURNAL_ADD,
    JOURNAL_EVENT,
    JOURNAL_IMPORT,
    JOURNAL_LIST,
    JOURNAL_LOOK_BACK,
    JOURNAL_EXPORT,
    JOURNAL_FORGET,
    JOURNAL_COMMANDS
};

enum { JOURNAL_CONDITIONS = 16 };

struct journal_settings {
    enum journal_command command;
    const char *file;  /* the store */
    const char *input; /* a sheet or a diary; NULL: none was named */
    const char *questionnaire;
    const char *tie;
    struct manner manner;
    const char *resources;
    const char *output;
    int32_t view;
    int32_t format;
    bool has_from, has_until;
    int64_t from, until;
    int32_t keep; /* KITH_KEEP_SENSITIVE ... */
    bool timed;   /* `time` was given */
    int64_t time;

    /* of a diary */
    const char *map;
    const char *time_column;
    const char *missing;
    char separator;
    bool has_day_one;
    int64_t day_one;
    const char *where[JOURNAL_CONDITIONS]; /* "column=text" */
    size_t where_count;

    /* what to forget */
    bool all, last, yes;
    bool has_before, has_entry;
    int64_t before, entry;
};

/* -1 to go on, else how to end. */
int journal_settings_read(struct journal_settings *settings, int argc,
                          char **argv);

#endif
