/* SPDX-License-Identifier: MIT */
/* journal_book - a store and the journal that is in it, read whole; what is
 * added to the journal is kept in the store.
 *
 * Says on standard error what goes wrong. */

#ifndef KITH_EXAMPLES_JOURNAL_BOOK_H
#define KITH_EXAMPLES_JOURNAL_BOOK_H

#include "common.h"
#include "journal_store.h"

struct book {
    struct store store;
    kith_journal *journal;
    int32_t kept; /* so many of its entries are in the store */
};

/* Each returns how to end the program; EXIT_DONE when all is well. To be closed
 * whatever happened. */

int book_open(struct book *book, const char *path);

/* With a tie, a store that is not there is made once there is something to
 * keep, and one that is there is refused where it is about another; without a
 * tie, one that is not there is refused. */
int book_open_or_make(struct book *book, const char *path, const char *tie);

/* Refuses one that is about another tie; NULL: any will do. */
int book_is_about(const struct book *book, const char *tie);

/* Keeps what was added to the journal since, all of it or nothing. */
int book_keep(struct book *book);

/* Wipes. */
void book_close(struct book *book);

/* Says what went wrong with the store, and returns `code`. */
int book_refuse(const struct book *book, int code);

/* Says which file forgetting could not take away; NULL: it is not as it was
 * written. */
void book_left(const char *path, const char *why);

#endif
