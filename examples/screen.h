/* SPDX-License-Identifier: MIT */
/* screen - pages on the terminal's alternate screen, and single keys.
 *
 * Knows termios and a handful of ANSI sequences, nothing of questions. What it
 * drew is cleared when it closes, and its buffers are wiped. */

#ifndef KITH_EXAMPLES_SCREEN_H
#define KITH_EXAMPLES_SCREEN_H

#include <stdbool.h>
#include <stddef.h>

#include "page.h"

/* Keys are their bytes; these are the others. */
enum {
    KEY_NONE = 0,
    KEY_BACKSPACE = 8,
    KEY_ENTER = 13,
    KEY_QUIT = 256, /* q, Ctrl-C, end of input, a signal to end */
    KEY_UP,
    KEY_DOWN,
    KEY_LEFT,
    KEY_RIGHT,
    KEY_PAGE_UP,
    KEY_PAGE_DOWN,
    KEY_RESIZE
};

/* False where standard input and output are not a terminal that can clear its
 * screen. `more` says that there is more below; it must live on. */
bool screen_open(const char *more);

/* Clears, and gives back what stood there before; may be called twice. */
void screen_close(void);

/* Draws a page over a footer and waits for a key. Paging keys (space, arrows,
 * page up and down) scroll while there is more, and a new size draws again. */
int page_show(struct page *page, const char *footer);

#endif
