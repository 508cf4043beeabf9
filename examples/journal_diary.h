/* SPDX-License-Identifier: MIT */
/* journal_diary - a diary in a CSV file: the rows of one person, each with its
 * time and the answers of that time.
 *
 * Knows columns; knows nothing of journals. */

#ifndef KITH_EXAMPLES_JOURNAL_DIARY_H
#define KITH_EXAMPLES_JOURNAL_DIARY_H

#include "csv.h"
#include "journal_settings.h"
#include "score_layout.h"
#include "score_missing.h"

struct diary {
    const char *path;
    const struct journal_settings *settings;
    kith_questionnaire *questionnaire; /* borrowed */
    const char *tie;                   /* borrowed */
    struct missing_codes missing;
    struct column_map map;
    struct csv_file file;
    bool opened;
    struct csv_block block;
    struct csv_row row;
    size_t count;
    int32_t *items; /* what each column is; -1: nothing that is read */
    size_t time_column;
    size_t where[JOURNAL_CONDITIONS]; /* which column each is about */
};

/* Each says what went wrong and returns how to end the program; EXIT_DONE when
 * all is well. */

/* To be closed whatever happened. */
int diary_open(struct diary *diary, const struct journal_settings *settings,
               kith_questionnaire *questionnaire, const char *tie);

struct diary_row {
    int64_t time;
    kith_answers *answers; /* yours to free; NULL behind the last row */
    long long line;
};

int diary_next(struct diary *diary, struct diary_row *row);

/* Wipes. */
void diary_close(struct diary *diary);

#endif
