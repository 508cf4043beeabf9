/* SPDX-License-Identifier: MIT */
/* score_layout - what the columns of a file are: answers, facts, the tie, or
 * something to be passed on.
 *
 * Knows the first row; nothing of the others. */

#ifndef KITH_EXAMPLES_SCORE_LAYOUT_H
#define KITH_EXAMPLES_SCORE_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <kith/kith.h>

#include "common.h"
#include "csv.h"
#include "score_names.h"
#include "score_reader.h"
#include "score_settings.h"

enum column_role { COLUMN_OTHER, COLUMN_ITEM, COLUMN_FACT, COLUMN_TIE };

struct column {
    const char *name;
    const char *raw; /* the name as it stands in the file, quotes included */
    size_t raw_length;
    enum column_role role;
    bool keep;
    int32_t index; /* of the item or fact */
    const struct reader *reader;
};

struct layout {
    struct csv_dialect dialect;
    struct column *columns;
    size_t count;
    size_t keep_count;
    int32_t tie;       /* of every row; -1: a column says it */
    struct names ties; /* what a column may say, and which that is */
    struct reader *readers;
    size_t reader_count;
    const struct missing_codes *missing;
    struct bytes text; /* what the names are borrowed from */
    struct names names;
};

/* What a layout is made from. */
struct layout_source {
    const struct score_settings *settings;
    const kith_questionnaire *questionnaire;
    const kith_wording *wording; /* NULL: no labels are taken */
    const char *place;           /* the file, for messages */
};

/* Says what went wrong and returns how to end the program; EXIT_DONE when all
 * is well. To be freed whatever happened. */
int layout_make(struct layout *layout, const struct layout_source *source,
                const struct csv_dialect *dialect,
                const struct csv_row *header);

void layout_free(struct layout *layout);

/* Says what is wrong with the first row, as printf() would; returns
 * EXIT_BAD_DATA. */
int layout_refuse(const struct layout_source *source, const char *format, ...);

/* ---- Maps ---------------------------------------------------------------- */

/* Which column is which item: a CSV file with the columns `column` and `item`.
 * The targets are borrowed from `text`. */
struct column_map {
    struct names columns; /* a column's name -> which target */
    const char **targets;
    size_t count;
    struct bytes text;
};

/* As layout_make(). */
int column_map_read(struct column_map *map, const char *path);

/* The item that a column is mapped to; "" for none, NULL for a column that is
 * not mapped. */
const char *column_map_find(const struct column_map *map, const char *column);

void column_map_free(struct column_map *map);

#endif
