/* SPDX-License-Identifier: MIT */
/* content_table - a table on standard output, as plain text or Markdown.
 *
 * The first column is words, the others are figures; knows nothing of what they
 * mean.
 */

#ifndef KITH_TESTS_BENCH_CONTENT_TABLE_H
#define KITH_TESTS_BENCH_CONTENT_TABLE_H

#include <stdint.h>

enum { TABLE_ROWS = 40, TABLE_COLUMNS = 8, TABLE_CELL = 64 };

struct table {
    int markdown;
    int rows, columns; /* of the longest row so far */
    int width[TABLE_ROWS];
    char cell[TABLE_ROWS][TABLE_COLUMNS][TABLE_CELL];
};

void table_row(struct table *table, const char *label); /* the first: heads */
void table_text(struct table *table, const char *text);
void table_number(struct table *table, double number, int decimals);

/* `count` of `all` per 1,000, with Wilson's 95 % interval (1927). */
void table_share(struct table *table, int64_t count, int64_t all);

/* Prints the table under its title and empties it. */
void table_print(struct table *table, const char *title);

/* Lines of text between tables. */
void table_heading(const struct table *table, const char *text);
void table_words(const char *text);

/* The ends of Wilson's interval, 0 to 1. */
void wilson(int64_t count, int64_t all, double *low, double *high);

#endif
