/* SPDX-License-Identifier: MIT */
/* score_map - reads which column is which item. */

#include "score_layout.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST_NAME = 4096 };

static int refuse(const char *path, long long line, const char *what)
{
    fprintf(stderr, "%s:%lld: error: %s\n", place_name(path), line, what);
    return EXIT_BAD_DATA;
}

static int no_memory(void)
{
    fprintf(stderr, "%s: out of memory\n", program_name);
    return EXIT_INTERNAL;
}

/* Appends a field's text and its NUL. */
static bool add_text(struct bytes *text, const struct csv_field *field)
{
    char name[LONGEST_NAME];
    return csv_text(field, name, sizeof name) &&
           bytes_add(text, name, strlen(name) + 1);
}

/* Which field of a row says that; the row's count when none does. */
static size_t find_field(const struct csv_row *row, const char *name)
{
    char text[LONGEST_NAME];
    size_t place = 0;
    while (place < row->count &&
           !(csv_text(&row->fields[place], text, sizeof text) &&
             strcmp(text, name) == 0))
        place++;
    return place;
}

/* All rows, as "column NUL item NUL" one behind the other. */
static int read_pairs(struct column_map *map, const char *path,
                      struct csv_file *file)
{
    struct csv_block block = {0};
    struct csv_row row = {0};
    size_t column = 0, item = 0;
    int code = EXIT_DONE;
    enum csv_status status = CSV_READ;
    bool first = true;
    while (code == EXIT_DONE &&
           (status = csv_next_block(file, &block)) == CSV_READ)
        while (code == EXIT_DONE &&
               (status = csv_next_row(&file->dialect, &block, &row)) ==
                   CSV_READ) {
            if (first) {
                column = find_field(&row, "column");
                item = find_field(&row, "item");
                if (column == row.count || item == row.count)
                    code = refuse(path, row.line,
                                  "a map has the columns `column` and `item`");
                first = false;
            } else if (row.fault != CSV_WHOLE || row.count <= column ||
                       row.count <= item) {
                code = refuse(path, row.line, "the row is broken or too short");
            } else if (!add_text(&map->text, &row.fields[column]) ||
                       !add_text(&map->text, &row.fields[item])) {
                code = refuse(path, row.line, "a name is too long");
            } else {
                map->count++;
            }
        }
    if (code == EXIT_DONE && status != CSV_FINISHED)
        code = refuse(path, file->line, file->message);
    csv_row_free(&row);
    csv_block_free(&block);
    return code;
}

static int index_pairs(struct column_map *map, const char *path)
{
    const char *at = map->text.data;
    map->targets = calloc(map->count + 1, sizeof *map->targets);
    if (map->targets == NULL)
        return no_memory();
    for (size_t i = 0; i < map->count; i++) {
        if (!names_add(&map->columns, at, (long)i))
            return no_memory();
        at += strlen(at) + 1;
        map->targets[i] = at;
        at += strlen(at) + 1;
    }
    names_sort(&map->columns);
    for (size_t i = 1; i < map->count; i++)
        if (strcmp(map->columns.list[i].text, map->columns.list[i - 1].text) ==
            0)
            return refuse(path, map->columns.list[i].number + 2,
                          "this column stands in the map already");
    return EXIT_DONE;
}

int column_map_read(struct column_map *map, const char *path)
{
    *map = (struct column_map){0};
    struct csv_file file;
    int code = EXIT_DONE;
    enum csv_status status = csv_open(&file, path, '\0');
    if (status == CSV_CANNOT_READ) {
        fprintf(stderr, "%s: cannot read %s: %s\n", program_name,
                place_name(path), file.message);
        code = EXIT_NO_INPUT;
    } else if (status != CSV_READ) {
        code = refuse(path, 1, file.message);
    }
    if (code == EXIT_DONE)
        code = read_pairs(map, path, &file);
    csv_close(&file);
    return code == EXIT_DONE ? index_pairs(map, path) : code;
}

const char *column_map_find(const struct column_map *map, const char *column)
{
    long place = names_find(&map->columns, column);
    return place < 0 ? NULL : map->targets[place];
}

void column_map_free(struct column_map *map)
{
    names_free(&map->columns);
    free(map->targets);
    bytes_free(&map->text);
    *map = (struct column_map){0};
}
