/* SPDX-License-Identifier: MIT */

#define _DEFAULT_SOURCE /* SIGWINCH, struct winsize */

#include "screen.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

/* In a page, a line that begins with this is bold. */
#define BOLD '\001'

static struct termios before; /* how the terminal was */
static bool open_now;
static bool plain; /* no bold: NO_COLOR */
static const char *more_below;
static volatile sig_atomic_t asked_to_end;
static volatile sig_atomic_t resized;

/* ---- The terminal ------------------------------------------------------- */

static void on_signal(int number)
{
    if (number == SIGWINCH)
        resized = 1;
    else
        asked_to_end = 1;
}

/* Without SA_RESTART: a signal wakes the wait for a key. */
static void watch_signals(void)
{
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_signal;
    sigemptyset(&action.sa_mask);
    static const int watched[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH};
    for (size_t i = 0; i < sizeof watched / sizeof *watched; i++)
        sigaction(watched[i], &action, NULL);
    action.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &action, NULL);
}

static void put(const char *data, size_t length)
{
    while (length > 0) {
        ssize_t written = write(STDOUT_FILENO, data, length);
        if (written < 0 && errno != EINTR) {
            asked_to_end = 1; /* the terminal is gone */
            return;
        }
        if (written > 0) {
            data += written;
            length -= (size_t)written;
        }
    }
}

static void put_text(const char *text)
{
    put(text, strlen(text));
}

bool screen_open(const char *more)
{
    const char *terminal = getenv("TERM");
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO) || terminal == NULL ||
        *terminal == '\0' || strcmp(terminal, "dumb") == 0 ||
        tcgetattr(STDIN_FILENO, &before) != 0)
        return false;
    const char *no_color = getenv("NO_COLOR");
    plain = no_color != NULL && *no_color != '\0';
    watch_signals();
    struct termios raw = before;
    raw.c_iflag &= ~(tcflag_t)(ICRNL | INLCR | IGNCR | IXON);
    raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG | IEXTEN);
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    if (tcsetattr(STDIN_FILENO, TCSAFLUSH, &raw) != 0)
        return false;
    put_text("\033[?1049h\033[?25l\033[2J\033[H");
    open_now = true;
    more_below = more;
    return true;
}

void screen_close(void)
{
    if (!open_now)
        return;
    open_now = false;
    /* cleared first: some terminals have no second screen to leave */
    put_text("\033[0m\033[2J\033[H\033[?25h\033[?1049l");
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
}

/* ---- Keys --------------------------------------------------------------- */

/* A byte; -1 when a signal or the end of input came instead. */
static int read_byte(void)
{
    unsigned char byte = 0;
    ssize_t got = read(STDIN_FILENO, &byte, 1);
    if (got == 1)
        return byte;
    if (got == 0 || errno != EINTR)
        asked_to_end = 1;
    return -1;
}

static bool more_waits(void)
{
    struct pollfd waiting = {.fd = STDIN_FILENO, .events = POLLIN};
    return poll(&waiting, 1, 50) == 1;
}

/* What stands behind an escape: "[A", "OA", "[5~". */
static int read_sequence(void)
{
    if (!more_waits())
        return KEY_NONE;
    int kind = read_byte();
    if (kind != '[' && kind != 'O')
        return KEY_NONE;
    int first = 0;
    int byte;
    do {
        byte = more_waits() ? read_byte() : -1;
        if (first == 0)
            first = byte;
    } while (byte >= 0 && (byte < '@' || byte > '~'));
    switch (byte) {
    case 'A':
        return KEY_UP;
    case 'B':
        return KEY_DOWN;
    case 'C':
        return KEY_RIGHT;
    case 'D':
        return KEY_LEFT;
    case '~':
        return first == '5'   ? KEY_PAGE_UP
               : first == '6' ? KEY_PAGE_DOWN
                              : KEY_NONE;
    default:
        return KEY_NONE;
    }
}

static int read_key(void)
{
    if (asked_to_end)
        return KEY_QUIT;
    if (resized) {
        resized = 0;
        return KEY_RESIZE;
    }
    int byte = read_byte();
    if (asked_to_end || byte == 3 || byte == 4 || byte == 'q' || byte == 'Q')
        return KEY_QUIT;
    if (byte < 0)
        return KEY_RESIZE;
    if (byte == 27)
        return read_sequence();
    if (byte == '\n' || byte == '\r')
        return KEY_ENTER;
    if (byte == 127)
        return KEY_BACKSPACE;
    return byte >= 'A' && byte <= 'Z' ? byte - 'A' + 'a' : byte;
}

/* ---- Pages -------------------------------------------------------------- */

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

/* Draws rows `from` to `until` of all that it wraps; counts every row. */
struct pen {
    struct bytes *out;
    size_t width;
    size_t row;
    size_t from;
    size_t until;
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
    if (row < pen->from || row >= pen->until)
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
    if (indent + 8 > pen->width)
        indent = 0;
    do {
        size_t row = fitting(text, left, pen->width - indent);
        draw_row(pen, indent, line, label, text, row, bold && !plain);
        text += row;
        left -= row;
        while (left > 0 && *text == ' ') {
            text++;
            left--;
        }
        label = 0;
    } while (left > 0);
}

/* Draws rows of a text; returns how many rows it has in all. */
static size_t draw_lines(struct bytes *out, const char *text, size_t length,
                         size_t width, size_t from, size_t until)
{
    struct pen pen = {out, width, 0, from, until};
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

static void find_size(size_t *width, size_t *height)
{
    struct winsize size;
    *width = 80;
    *height = 24;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 &&
        size.ws_row > 0) {
        *width = size.ws_col;
        *height = size.ws_row;
    }
    if (*width > 100) /* longer rows are hard to read */
        *width = 100;
    if (*width < 10)
        *width = 10;
}

/* Draws a page; returns how many rows of it the screen has room for, and in
 * `rows` how many it has. */
static size_t draw(struct page *page, const char *footer, size_t *rows)
{
    size_t width;
    size_t height;
    find_size(&width, &height);
    width--; /* a full last column makes some terminals wrap */
    size_t foot = draw_lines(NULL, footer, strlen(footer), width, 0, 0);
    size_t body = height > foot + 2 ? height - foot - 2 : 1;
    *rows = draw_lines(NULL, page->lines.data, page->lines.length, width, 0, 0);
    if (page->top + body > *rows)
        page->top = *rows > body ? *rows - body : 0;

    struct bytes out = {0};
    bytes_add(&out, "\033[H", 3);
    draw_lines(&out, page->lines.data, page->lines.length, width, page->top,
               page->top + body);
    bool more = page->top + body < *rows;
    draw_lines(&out, more_below, more ? strlen(more_below) : 0, width, 0, 1);
    if (!more)
        bytes_add(&out, "\033[K\r\n", 5);
    draw_lines(&out, footer, strlen(footer), width, 0, SIZE_MAX);
    bytes_add(&out, "\033[J", 3);
    put(out.data, out.length);
    bytes_free(&out);
    return body;
}

/* Whether the key moved the page. */
static bool scroll(struct page *page, int key, size_t body, size_t rows)
{
    size_t last = rows > body ? rows - body : 0;
    size_t step = body > 2 ? body - 1 : 1;
    size_t top = page->top;
    if (key == ' ' || key == KEY_PAGE_DOWN)
        top += step;
    else if (key == KEY_PAGE_UP)
        top = top > step ? top - step : 0;
    else if (key == KEY_DOWN)
        top++;
    else if (key == KEY_UP)
        top -= top > 0;
    if (top > last)
        top = last;
    bool moved = top != page->top;
    page->top = top;
    return moved;
}

int page_show(struct page *page, const char *footer)
{
    for (;;) {
        size_t rows = 0;
        size_t body = draw(page, footer, &rows);
        int key = read_key();
        if (key == KEY_RESIZE || scroll(page, key, body, rows))
            continue;
        if (key != KEY_NONE)
            return key;
    }
}
