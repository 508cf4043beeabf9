/* SPDX-License-Identifier: MIT */
/* journal_store - one tie's entries in a file that only its owner may read:
 * opened, looked over, added to, read.
 *
 * An entry is a time and a JSON text; what the text says is not looked at. What
 * was committed stays, whatever happens behind it. The file has a rollback
 * journal beside it (FILE-journal), not a write-ahead log: all that was
 * forgotten then stands in two files that can be overwritten. */

#ifndef KITH_EXAMPLES_JOURNAL_STORE_H
#define KITH_EXAMPLES_JOURNAL_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <sqlite3.h>

struct store {
    sqlite3 *db;
    char *path;        /* absolute */
    sqlite3_stmt *add; /* kept from entry to entry */
    sqlite3_stmt *read;
    char tie[65];
    bool forgetting; /* somebody began to forget, and was cut off */
    char message[1024];
};

/* Every call returns how to end the program, EXIT_DONE when all is well; the
 * store's `message` says what went wrong, and the file is as it was. */

/* Opens a store that is there, brings it up to date, and refuses it, untouched,
 * when a byte of it is not as it was written. To be closed whatever happened.
 */
int store_open(struct store *store, const char *path);

/* A store where there is none: it is planned, with path and tie alone, and made
 * when there is something to keep. One that has come to be there meanwhile is
 * opened; it has its own tie, which may be another. */
int store_plan(struct store *store, const char *path, const char *tie);
int store_make_planned(struct store *store);

void store_close(struct store *store);

/* What is added is kept from store_commit() on, all of it or nothing. A store
 * that is closed before has nothing of it. */
int store_begin(struct store *store);
int store_add(struct store *store, int64_t time, const char *json,
              size_t length);
int store_commit(struct store *store);

/* An entry, borrowed until the next call. */
struct store_entry {
    int64_t id; /* rises with each entry that is added */
    int64_t time;
    const char *json;
    size_t length;
};

/* From the first one on, in the order of adding; EXIT_DONE with a NULL `json`
 * behind the last. */
int store_next(struct store *store, struct store_entry *entry);

/* What can be done about one that is damaged. */
#define STORE_DAMAGED                                              \
    "nothing in it was changed. Put a copy of it in its place if " \
    "there is one; forget --all takes it away"

/* ---- For its other parts ------------------------------------------------- */

/* Runs statements that give no rows. */
int store_run(struct store *store, const char *sql);
int store_prepare(struct store *store, const char *sql, sqlite3_stmt **out);
/* One step: SQLITE_ROW, SQLITE_DONE, or another with the message set. */
int store_step(struct store *store, sqlite3_stmt *statement);
/* What SQLite's last failure means; its message is written. */
int store_refuse(struct store *store);
/* Gives a statement up, and with it whether its steps were well. */
int store_finish(struct store *store, sqlite3_stmt *statement, int step);

#endif
