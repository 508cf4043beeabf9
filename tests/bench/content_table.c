/* SPDX-License-Identifier: MIT */
/* content_table - a table on standard output, as plain text or Markdown.
 *
 * Knows nothing of what its figures mean. */

#include "content_table.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void wilson(int64_t count, int64_t all, double *low, double *high)
{
    const double z = 1.959963984540054;
    double n = (double)all, p = (double)count / n, zz = z * z;
    double middle = (p + zz / (2 * n)) / (1 + zz / n);
    double half = z / (1 + zz / n) * sqrt(p * (1 - p) / n + zz / (4 * n * n));
    *low = count == 0 ? 0 : middle - half;
    *high = count == all ? 1 : middle + half;
}

void table_row(struct table *table, const char *label)
{
    if (table->rows == TABLE_ROWS)
        abort();
    table->width[table->rows++] = 0;
    table_text(table, label);
}

void table_text(struct table *table, const char *text)
{
    int row = table->rows - 1, column = table->width[row]++;
    if (column == TABLE_COLUMNS)
        abort();
    if (column == table->columns)
        table->columns++;
    snprintf(table->cell[row][column], TABLE_CELL, "%s", text);
}

void table_number(struct table *table, double number, int decimals)
{
    char text[TABLE_CELL];
    snprintf(text, sizeof text, "%.*f", decimals, number);
    table_text(table, text);
}

void table_share(struct table *table, int64_t count, int64_t all)
{
    char text[TABLE_CELL];
    double low, high;
    if (all == 0) {
        table_text(table, "-");
        return;
    }
    wilson(count, all, &low, &high);
    snprintf(text, sizeof text, "%.1f [%.1f, %.1f]",
             1000 * (double)count / (double)all, 1000 * low, 1000 * high);
    table_text(table, text);
}

static int widest(const struct table *table, int column)
{
    size_t most = 3;
    for (int row = 0; row < table->rows; row++)
        if (strlen(table->cell[row][column]) > most)
            most = strlen(table->cell[row][column]);
    return (int)most;
}

static void print_row(const struct table *table, int row)
{
    for (int column = 0; column < table->columns; column++) {
        int width = widest(table, column);
        const char *cell = table->cell[row][column];
        if (table->markdown)
            printf("%s%s", column == 0 ? "| " : " | ", cell);
        else
            printf("%s%*s", column == 0 ? "" : "  ",
                   column == 0 ? -width : width, cell);
    }
    puts(table->markdown ? " |" : "");
}

void table_print(struct table *table, const char *title)
{
    table_heading(table, title);
    for (int row = 0; row < table->rows; row++) {
        print_row(table, row);
        for (int column = 0; row == 0 && column < table->columns; column++)
            if (table->markdown)
                printf("%s", column == 0 ? "| ---" : " | ---:");
        if (row == 0 && table->markdown)
            puts(" |");
    }
    int markdown = table->markdown;
    memset(table, 0, sizeof *table);
    table->markdown = markdown;
}

void table_heading(const struct table *table, const char *text)
{
    if (table->markdown)
        printf("\n## %s\n\n", text);
    else
        printf("\n%s\n", text);
}

void table_words(const char *text)
{
    printf("%s\n", text);
}
