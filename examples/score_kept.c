/* SPDX-License-Identifier: MIT */

#include "score_kept.h"

#include <string.h>

#include "csv.h"

static bool is_sensitive(const kith_questionnaire *questionnaire,
                         const struct column *column)
{
    if (column->role == COLUMN_ITEM)
        return kith_questionnaire_item_is_sensitive(questionnaire,
                                                    column->index) == 1;
    return column->role == COLUMN_FACT &&
           kith_questionnaire_fact_is_sensitive(questionnaire, column->index) ==
               1;
}

static int keep_column(struct layout *layout,
                       const struct layout_source *source, const char *name)
{
    const struct names *names = &layout->names;
    size_t count = names_count(names, name);
    if (count != 1)
        return layout_refuse(source,
                             "--keep names the column %s, which stands there "
                             "%zu times",
                             name, count);
    struct column *column = &layout->columns[names_find(names, name)];
    if (is_sensitive(source->questionnaire, column) &&
        !source->settings->with_sensitive)
        return layout_refuse(source,
                             "--keep names %s, which is sensitive: that needs "
                             "--with-sensitive",
                             name);
    column->keep = true;
    return EXIT_DONE;
}

/* A list such as id,age. */
static int keep_listed(struct layout *layout,
                       const struct layout_source *source, const char *list)
{
    static const struct csv_dialect dialect = {',', '\n'};
    const char *end = list + strlen(list);
    enum csv_after after = CSV_FIELD;
    int code = EXIT_DONE;
    while (code == EXIT_DONE && list < end && after == CSV_FIELD) {
        char name[4096];
        struct csv_field field;
        after = csv_read_field(&dialect, &list, end, &field);
        if (after > CSV_END || !csv_text(&field, name, sizeof name))
            return usage_error("--keep: a quote is not closed");
        code = keep_column(layout, source, name);
    }
    return code;
}

static int keep_others(struct layout *layout,
                       const struct layout_source *source)
{
    for (size_t i = 0; i < layout->count; i++) {
        struct column *column = &layout->columns[i];
        column->keep =
            column->role == COLUMN_OTHER || column->role == COLUMN_TIE;
        if (column->keep && source->settings->ndjson &&
            names_count(&layout->names, column->name) > 1)
            return layout_refuse(
                source,
                "the column %s stands there twice, and JSON has one "
                "place for it; say with --keep what to keep",
                column->name);
    }
    return EXIT_DONE;
}

int layout_keep(struct layout *layout, const struct layout_source *source)
{
    const struct score_settings *settings = source->settings;
    int code = settings->keep_given ? EXIT_DONE : keep_others(layout, source);
    for (size_t i = 0; code == EXIT_DONE && i < settings->keep_count; i++)
        code = keep_listed(layout, source, settings->keep[i]);
    for (size_t i = 0; i < layout->count; i++)
        layout->keep_count += layout->columns[i].keep;
    return code;
}
