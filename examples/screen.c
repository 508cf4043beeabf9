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

/* Rows of a text, on the terminal or, with NULL, only counted. */
static size_t draw_text(const char *text, size_t length, size_t width,
                        size_t from, size_t until, struct bytes *out)
{
    const struct page_rows rows = {width, from, until, plain};
    return page_draw(text, length, &rows, out);
}

/* Draws a page; returns how many rows of it the screen has room for, and in
 * `rows` how many it has. */
static size_t draw(struct page *page, const char *footer, size_t *rows)
{
    size_t width;
    size_t height;
    const char *text = page->lines.data;
    size_t length = page->lines.length;
    find_size(&width, &height);
    width--; /* a full last column makes some terminals wrap */
    size_t foot = draw_text(footer, strlen(footer), width, 0, 0, NULL);
    size_t body = height > foot + 2 ? height - foot - 2 : 1;
    *rows = draw_text(text, length, width, 0, 0, NULL);
    if (page->top + body > *rows)
        page->top = *rows > body ? *rows - body : 0;

    struct bytes out = {0};
    bytes_add(&out, "\033[H", 3);
    draw_text(text, length, width, page->top, page->top + body, &out);
    bool more = page->top + body < *rows;
    draw_text(more_below, more ? strlen(more_below) : 0, width, 0, 1, &out);
    if (!more)
        bytes_add(&out, "\033[K\r\n", 5);
    draw_text(footer, strlen(footer), width, 0, SIZE_MAX, &out);
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
