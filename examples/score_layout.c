/* SPDX-License-Identifier: MIT */

#include "score_layout.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "score_kept.h"
#include "score_text.h"

enum { NAMED_IN_A_MESSAGE = 8 };

/* What is at hand while a layout is made. */
struct maker {
    struct layout *layout;
    const struct layout_source *source;
    struct column_map map;
    struct names ids;   /* items from 0; facts behind them */
    long *item_columns; /* by item; -1: none */
    long *fact_columns;
    int32_t item_count, fact_count;
};

/* ---- Messages ------------------------------------------------------------ */

static int no_memory(void)
{
    fprintf(stderr, "%s: out of memory\n", program_name);
    return EXIT_INTERNAL;
}

int layout_refuse(const struct layout_source *source, const char *format, ...)
{
    va_list list;
    fprintf(stderr, "%s:1: error: ", source->place);
    va_start(list, format);
    vfprintf(stderr, format, list);
    va_end(list);
    putc('\n', stderr);
    return EXIT_BAD_DATA;
}

/* ---- Names --------------------------------------------------------------- */

static int take_names(struct maker *maker, const struct csv_row *header)
{
    struct layout *layout = maker->layout;
    size_t size = 0, length;
    for (size_t i = 0; i < header->count; i++) {
        csv_raw(&header->fields[i], &length);
        size += length + header->fields[i].length + 2;
    }
    layout->text.data = malloc(size + 1);
    layout->columns = calloc(header->count, sizeof *layout->columns);
    if (layout->text.data == NULL || layout->columns == NULL)
        return no_memory();
    layout->count = header->count;
    char *at = layout->text.data;
    for (size_t i = 0; i < header->count; i++) {
        struct column *column = &layout->columns[i];
        const char *raw = csv_raw(&header->fields[i], &length);
        column->raw = memcpy(at, raw, length);
        column->raw_length = length;
        at += length;
        column->name = at;
        if (!csv_text(&header->fields[i], at, header->fields[i].length + 1))
            return layout_refuse(maker->source,
                                 "a NUL byte stands in the first row");
        if (maker->source->settings->ndjson && !text_is_utf_8(at, strlen(at)))
            return layout_refuse(maker->source,
                                 "the name of column %zu is not UTF-8, as JSON "
                                 "needs it",
                                 i + 1);
        at += strlen(at) + 1;
        if (!names_add(&layout->names, column->name, (long)i))
            return no_memory();
    }
    names_sort(&layout->names);
    return EXIT_DONE;
}

static int index_ids(struct maker *maker)
{
    const kith_questionnaire *questionnaire = maker->source->questionnaire;
    maker->item_count = kith_questionnaire_item_count(questionnaire);
    maker->fact_count = kith_questionnaire_fact_count(questionnaire);
    maker->item_columns =
        calloc((size_t)maker->item_count + 1, sizeof *maker->item_columns);
    maker->fact_columns =
        calloc((size_t)maker->fact_count + 1, sizeof *maker->fact_columns);
    if (maker->item_columns == NULL || maker->fact_columns == NULL)
        return no_memory();
    for (int32_t i = 0; i < maker->item_count; i++) {
        maker->item_columns[i] = -1;
        if (!names_add(&maker->ids,
                       kith_questionnaire_item_id(questionnaire, i), i))
            return no_memory();
    }
    for (int32_t i = 0; i < maker->fact_count; i++) {
        maker->fact_columns[i] = -1;
        if (!names_add(&maker->ids,
                       kith_questionnaire_fact_id(questionnaire, i),
                       maker->item_count + i))
            return no_memory();
    }
    names_sort(&maker->ids);
    return EXIT_DONE;
}

/* ---- Roles --------------------------------------------------------------- */

static int refuse_second(const struct maker *maker, const char *what,
                         const char *id, long first, size_t second)
{
    const struct column *columns = maker->layout->columns;
    return layout_refuse(
        maker->source,
        "the %s %s has two columns, number %ld (%s) and number %zu "
        "(%s); rename one, or name the other in --map",
        what, id, first + 1, columns[first].name, second + 1,
        columns[second].name);
}

/* An item's column, or a fact's. */
static int take_target(struct maker *maker, size_t place, long target)
{
    struct column *column = &maker->layout->columns[place];
    bool item = target < maker->item_count;
    column->role = item ? COLUMN_ITEM : COLUMN_FACT;
    column->index = (int32_t)(item ? target : target - maker->item_count);
    long *taken = item ? &maker->item_columns[column->index]
                       : &maker->fact_columns[column->index];
    if (*taken >= 0)
        return refuse_second(
            maker, item ? "item" : "fact",
            item ? kith_questionnaire_item_id(maker->source->questionnaire,
                                              column->index)
                 : kith_questionnaire_fact_id(maker->source->questionnaire,
                                              column->index),
            *taken, place);
    *taken = (long)place;
    return EXIT_DONE;
}

static int take_role(struct maker *maker, size_t place)
{
    struct column *column = &maker->layout->columns[place];
    const char *tie_column = maker->source->settings->tie_column;
    if (tie_column != NULL && strcmp(column->name, tie_column) == 0) {
        column->role = COLUMN_TIE;
        return EXIT_DONE;
    }
    const char *mapped = column_map_find(&maker->map, column->name);
    long target =
        names_find(&maker->ids, mapped != NULL ? mapped : column->name);
    if (target >= 0)
        return take_target(maker, place, target);
    if (mapped != NULL && *mapped != '\0')
        return layout_refuse(
            maker->source,
            "--map puts the column %s to %s, which is no item and no "
            "fact of the questionnaire",
            column->name, mapped);
    return EXIT_DONE;
}

static int check_map(const struct maker *maker)
{
    for (size_t i = 0; i < maker->map.count; i++)
        if (names_find(&maker->layout->names, maker->map.columns.list[i].text) <
            0)
            return layout_refuse(
                maker->source, "--map names the column %s, which is not there",
                maker->map.columns.list[i].text);
    return EXIT_DONE;
}

/* ---- Ties ---------------------------------------------------------------- */

/* By id, and by label where labels are taken. */
static int name_ties(struct maker *maker)
{
    const struct layout_source *source = maker->source;
    struct names *ties = &maker->layout->ties;
    bool added = true;
    for (int32_t i = 0; i < kith_questionnaire_tie_count(source->questionnaire);
         i++) {
        const char *id = kith_questionnaire_tie_id(source->questionnaire, i);
        const char *label = kith_wording_tie_label(source->wording, i);
        added = added && names_add(ties, id, i) &&
                (label == NULL || names_add(ties, label, i));
    }
    names_sort(ties);
    return added ? EXIT_DONE : no_memory();
}

static int take_tie(struct maker *maker)
{
    const struct score_settings *settings = maker->source->settings;
    const kith_questionnaire *questionnaire = maker->source->questionnaire;
    maker->layout->tie = -1;
    if (settings->tie_column != NULL) {
        size_t count = names_count(&maker->layout->names, settings->tie_column);
        if (count != 1)
            return layout_refuse(maker->source,
                                 "the tie column %s stands there %zu times",
                                 settings->tie_column, count);
        return name_ties(maker);
    }
    if (settings->tie != NULL &&
        check_tie(questionnaire, settings->tie) != EXIT_DONE)
        return EXIT_USAGE;
    maker->layout->tie =
        settings->tie != NULL
            ? kith_questionnaire_tie_index(questionnaire, settings->tie)
            : 0;
    if (settings->tie == NULL &&
        kith_questionnaire_tie_count(questionnaire) > 1)
        return usage_error("the questionnaire is for several ties; name one "
                           "with --tie, or a column with --tie-column");
    return EXIT_DONE;
}

/* ---- Items without a column ---------------------------------------------- */

static bool is_needed(const struct maker *maker, int32_t item)
{
    return maker->layout->tie < 0 ||
           kith_questionnaire_item_in_tie(maker->source->questionnaire, item,
                                          maker->layout->tie) == 1;
}

/* The ids of those that have none, as far as a message has room. */
static int32_t list_missing(const struct maker *maker, char *text, size_t room,
                            int32_t *needed)
{
    int32_t missing = 0;
    size_t used = 0;
    text[0] = '\0';
    *needed = 0;
    for (int32_t i = 0; i < maker->item_count; i++) {
        if (!is_needed(maker, i))
            continue;
        ++*needed;
        if (maker->item_columns[i] >= 0)
            continue;
        if (missing++ < NAMED_IN_A_MESSAGE)
            used += (size_t)snprintf(
                text + used, room - used, "%s%s", missing > 1 ? ", " : "",
                kith_questionnaire_item_id(maker->source->questionnaire, i));
    }
    if (missing > NAMED_IN_A_MESSAGE)
        snprintf(text + used, room - used, " and %d more",
                 (int)(missing - NAMED_IN_A_MESSAGE));
    return missing;
}

static const char *separator_name(char separator)
{
    static char name[] = "','";
    name[1] = separator;
    return separator == '\t' ? "a tab" : name;
}

static int check_items(const struct maker *maker)
{
    char text[NAMED_IN_A_MESSAGE * 68 + 32];
    int32_t needed;
    int32_t missing = list_missing(maker, text, sizeof text, &needed);
    if (missing > 0 && missing == needed)
        return layout_refuse(
            maker->source,
            "no column is an item of the questionnaire (%s); the "
            "separator is taken to be %s",
            text, separator_name(maker->layout->dialect.separator));
    if (missing > 0 && !maker->source->settings->partial)
        return layout_refuse(
            maker->source,
            "no column for %s; name it with --map, or count what is "
            "not there as unanswered with --partial",
            text);
    return EXIT_DONE;
}

static int take_kept(struct maker *maker)
{
    return layout_keep(maker->layout, maker->source);
}

/* ---- Readers ------------------------------------------------------------- */

static int take_readers(struct maker *maker)
{
    struct layout *layout = maker->layout;
    layout->readers =
        calloc((size_t)maker->item_count + 1, sizeof *layout->readers);
    if (layout->readers == NULL)
        return no_memory();
    for (size_t i = 0; i < layout->count; i++) {
        struct column *column = &layout->columns[i];
        if (column->role != COLUMN_ITEM)
            continue;
        struct reader *made = &layout->readers[layout->reader_count];
        const char *wrong = reader_make(made, maker->source->questionnaire,
                                        column->index, maker->source->wording,
                                        layout->missing, &layout->dialect);
        if (wrong != NULL) {
            reader_free(made);
            return layout_refuse(maker->source, "%s: %s", column->name, wrong);
        }
        size_t same = 0;
        while (!reader_equals(&layout->readers[same], made))
            same++; /* it is equal to itself, at the latest */
        column->reader = &layout->readers[same];
        if (same == layout->reader_count)
            layout->reader_count++;
        else
            reader_free(made);
    }
    return EXIT_DONE;
}

/* ---- All of it ----------------------------------------------------------- */

static int take_roles(struct maker *maker)
{
    int code = check_map(maker);
    for (size_t i = 0; code == EXIT_DONE && i < maker->layout->count; i++)
        code = take_role(maker, i);
    return code;
}

int layout_make(struct layout *layout, const struct layout_source *source,
                const struct csv_dialect *dialect, const struct csv_row *header)
{
    struct maker maker = {.layout = layout, .source = source};
    *layout = (struct layout){.dialect = *dialect,
                              .missing = &source->settings->missing};
    int code = EXIT_DONE;
    if (header->fault != CSV_WHOLE)
        code = layout_refuse(maker.source, "%s", csv_fault_text(header->fault));
    if (code == EXIT_DONE && source->settings->map != NULL)
        code = column_map_read(&maker.map, source->settings->map);
    static int (*const steps[])(struct maker *) = {
        index_ids, take_tie, take_roles, take_kept, take_readers};
    if (code == EXIT_DONE)
        code = take_names(&maker, header);
    for (size_t i = 0; code == EXIT_DONE && i < sizeof steps / sizeof *steps;
         i++)
        code = steps[i](&maker);
    if (code == EXIT_DONE)
        code = check_items(&maker);
    column_map_free(&maker.map);
    names_free(&maker.ids);
    free(maker.item_columns);
    free(maker.fact_columns);
    return code;
}

void layout_free(struct layout *layout)
{
    for (size_t i = 0; i < layout->reader_count; i++)
        reader_free(&layout->readers[i]);
    free(layout->readers);
    free(layout->columns);
    free(layout->text.data);
    names_free(&layout->names);
    names_free(&layout->ties);
    *layout = (struct layout){0};
}
