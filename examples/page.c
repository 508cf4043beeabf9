/* SPDX-License-Identifier: MIT */

#include "page.h"

#include <string.h>

/* A line that begins with this is bold. */
#define BOLD '\001'

/* A byte that could steer the terminal: a text may come from anywhere. */
static bool steers(const char *text)
{
    unsigned char byte = (unsigned char)text[0];
    unsigned char next = (unsigned char)text[1];
    return (byte < 0x20 && byte != '\n') || byte == 0x7F ||
           (byte == 0xC2 && next >= 0x80 && next < 0xA0);
}

/* A line that there is no memory for is left out; the questions go on. */
static void add(struct page *page, const char *text)
{
    for (; *text != '\0'; text++) {
        bool replace = steers(text);
        bytes_add(&page->lines, replace ? " " : text, 1);
        if (replace && (unsigned char)*text == 0xC2)
            text++; /* its second byte */
    }
}

void page_line(struct page *page, const char *text)
{
    add(page, text);
    bytes_add(&page->lines, "\n", 1);
}

void page_bold(struct page *page, const char *text)
{
    bytes_add(&page->lines, (const char[]){BOLD}, 1);
    page_line(page, text);
}

void page_entry(struct page *page, const char *label, const char *text)
{
    add(page, label);
    bytes_add(&page->lines, "\t", 1);
    page_line(page, text);
}

void page_free(struct page *page)
{
    bytes_free(&page->lines);
    page->top = 0;
}

/* ---- Drawing ------------------------------------------------------------- */

/* Counts every row, and draws those that are asked for. */
struct pen {
    struct bytes *out;
    const struct page_rows *rows;
    size_t row;
};

static size_t columns(const char *text, size_t length)
{
    size_t count = 0;
    for (size_t i = 0; i < length; i++)
        count += ((unsigned char)text[i] & 0xC0) != 0x80;
    return count;
}

/* How many bytes fit into a width, broken at a space where there is one. */
static size_t fitting(const char *text, size_t length, size_t width)
{
    size_t used = 0;
    size_t last_space = 0;
    for (size_t i = 0; i < length; i++) {
        if (((unsigned char)text[i] & 0xC0) == 0x80)
            continue;
        if (used == width)
            return text[i] == ' ' ? i : last_space > 0 ? last_space : i;
        if (text[i] == ' ')
            last_space = i;
        used++;
    }
    return length;
}

static void draw_row(struct pen *pen, size_t indent, const char *label,
                     size_t label_length, const char *text, size_t length,
                     bool bold)
{
    size_t row = pen->row++;
    if (row < pen->rows->from || row >= pen->rows->until)
        return;
    size_t used = columns(label, label_length);
    if (bold)
        bytes_add(pen->out, "\033[1m", 4);
    bytes_add(pen->out, label, label_length);
    for (; used < indent; used++)
        bytes_add(pen->out, " ", 1);
    bytes_add(pen->out, text, length);
    bytes_add(pen->out, bold ? "\033[0m\033[K\r\n" : "\033[K\r\n",
              bold ? 9 : 5);
}

/* One line of a page, as as many rows as it needs. */
static void draw_line(struct pen *pen, const char *line, size_t length)
{
    bool bold = length > 0 && line[0] == BOLD;
    if (bold) {
        line++;
        length--;
    }
    const char *tab = memchr(line, '\t', length);
    size_t label = tab != NULL ? (size_t)(tab - line) : 0;
    const char *text = tab != NULL ? tab + 1 : line;
    size_t left = length - (size_t)(text - line);
    size_t indent = columns(line, label) + (tab != NULL ? 2 : 0);
    while (tab == NULL && left > 0 &&
           *text == ' ') { /* further rows hang too */
        indent++;
        text++;
        left--;
    }
    if (indent + 8 > pen->rows->width)
        indent = 0;
    do {
        size_t row = fitting(text, left, pen->rows->width - indent);
        draw_row(pen, indent, line, label, text, row,
                 bold && !pen->rows->plain);
        text += row;
        left -= row;
        while (left > 0 && *text == ' ') {
            text++;
            left--;
        }
        label = 0;
    } while (left > 0);
}

size_t page_draw(const char *text, size_t length, const struct page_rows *rows,
                 struct bytes *out)
{
    struct pen pen = {out, rows, 0};
    while (length > 0) {
        const char *end = memchr(text, '\n', length);
        size_t line = end != NULL ? (size_t)(end - text) : length;
        draw_line(&pen, text, line);
        line += end != NULL;
        text += line;
        length -= line;
    }
    return pen.row;
}
