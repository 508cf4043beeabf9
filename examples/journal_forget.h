/* SPDX-License-Identifier: MIT */
/* journal_forget - takes entries out of a store so that their bytes are gone
 * from its file, from the rollback journal and from what was written from it.
 *
 * Cut off at any moment, it is carried to its end the next time. */

#ifndef KITH_EXAMPLES_JOURNAL_FORGET_H
#define KITH_EXAMPLES_JOURNAL_FORGET_H

#include "journal_exports.h"
#include "journal_store.h"

enum forget_what {
    FORGET_ALL,    /* and the file itself */
    FORGET_BEFORE, /* what happened before a time */
    FORGET_ENTRY   /* the one with that number */
};

struct forget {
    enum forget_what what;
    int64_t number;  /* the time, or the entry's number */
    int64_t entries; /* how many were forgotten */
    struct exports_gone exports;
};

/* The store is closed then where all is forgotten. Entries that are told gone
 * are gone; where it ends otherwise, `message` says what is left to do. What is
 * stuck of the exports is tried again the next time, if there is one. */
int forget(struct store *store, struct forget *forget);

/* Carries on what was cut off. */
int forget_on(struct store *store, struct forget *forget);

#endif
