/* SPDX-License-Identifier: MIT */
/* page - lines of text, wrapped to a width as rows of a terminal.
 *
 * Knows ANSI sequences for bold and for clearing a row; knows no terminal. What
 * could steer one is left out of a text. */

#ifndef KITH_EXAMPLES_PAGE_H
#define KITH_EXAMPLES_PAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "common.h"

struct page {
    struct bytes lines;
    size_t top; /* the first row shown */
};

/* A line. What follows a tab in it hangs: further rows begin under it. */
void page_line(struct page *page, const char *text);
void page_bold(struct page *page, const char *text);
/* "label  text", text hanging. */
void page_entry(struct page *page, const char *label, const char *text);
void page_free(struct page *page);

/* Which rows of a text are drawn. */
struct page_rows {
    size_t width;
    size_t from, until; /* of all that it has */
    bool plain;         /* nothing is bold */
};

/* Adds those rows to `out`; returns how many the text has in all. */
size_t page_draw(const char *text, size_t length, const struct page_rows *rows,
                 struct bytes *out);

#endif
