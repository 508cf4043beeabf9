/* SPDX-License-Identifier: MIT */

#include "journal_damaged.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common.h"
#include "journal_erase.h"
#include "journal_look.h"
#include "journal_schema.h"

enum { PAGE = 4096 /* of a store of this program */ };

/* ---- What it is ---------------------------------------------------------- */

/* Tables like these in a file with another program's number are somebody
 * else's: a copy that was made for another purpose, say. */
static bool is_ours(const char *path)
{
    unsigned char first[PAGE];
    ssize_t got = look_first(path, first, sizeof first);
    bool ours = got > 0 && (look_has_our_header(first, (size_t)got) ||
                            (!look_has_others_header(first, (size_t)got) &&
                             schema_stands_in(first, (size_t)got)));
    wipe(first, sizeof first);
    return ours;
}

/* ---- What was written from it -------------------------------------------- */

/* How a connection behaves that reads what it can. */
static const char manners[] = "PRAGMA trusted_schema = OFF;"
                              "PRAGMA cell_size_check = ON;"
                              "PRAGMA temp_store = MEMORY;"
                              "BEGIN EXCLUSIVE";

static void disconnect(struct store *store)
{
    sqlite3_close(store->db); /* takes back what was not committed */
    store->db = NULL;
}

/* EXIT_DONE also where nothing can be read; then `*listed` is false. */
static int erase_exports(struct store *store, struct exports_gone *gone,
                         bool *listed)
{
    *listed = false;
    disconnect(store);
    if (look_is_in_the_way(store->path))
        return EXIT_DONE;
    if (sqlite3_open_v2(store->path, &store->db, SQLITE_OPEN_READWRITE, NULL) ==
            SQLITE_OK &&
        schema_prepare(store) == EXIT_DONE) {
        int code = store_run(store, manners);
        if ((sqlite3_errcode(store->db) & 0xff) == SQLITE_BUSY)
            return code;
        *listed = code == EXIT_DONE && exports_erase(store, gone) == EXIT_DONE;
    }
    disconnect(store);
    return EXIT_DONE;
}

/* ---- From beginning to end ----------------------------------------------- */

static int cannot_erase(struct store *store, const char *path)
{
    snprintf(store->message, sizeof store->message,
             "%.900s could not be overwritten and removed: %s", path,
             strerror(errno));
    return EXIT_INTERNAL;
}

static int erase_beside(struct store *store, enum beside beside, char *path,
                        struct exports_gone *gone)
{
    look_name_beside(store->path, beside, path);
    switch (look_beside(store->path, beside)) {
    case LOOK_ABSENT:
        return EXIT_DONE;
    case LOOK_OURS:
        return erase_file(path) ? EXIT_DONE : cannot_erase(store, path);
    default:
        gone->stuck++;
        gone->left(path, "SQLite did not write it");
        return EXIT_DONE;
    }
}

static int erase_all_beside(struct store *store, struct exports_gone *gone)
{
    char *path = malloc(strlen(store->path) + BESIDE_ROOM);
    int code = path == NULL ? cannot_erase(store, store->path) : EXIT_DONE;
    for (int i = 0; i < BESIDE_COUNT && code == EXIT_DONE; i++)
        code = erase_beside(store, (enum beside)i, path, gone);
    free(path);
    return code;
}

int forget_damaged(struct store *store, struct forget *forget, bool *listed)
{
    if (!is_ours(store->path)) {
        snprintf(store->message, sizeof store->message,
                 "%.700s is not a file of this program, or too much of its "
                 "beginning is damaged to tell; nothing in it was changed. If "
                 "it is one, take it away yourself",
                 store->path);
        return EXIT_BAD_DATA;
    }
    int code = erase_exports(store, &forget->exports, listed);
    if (code == EXIT_DONE)
        code = erase_all_beside(store, &forget->exports);
    if (code == EXIT_DONE && !erase_file_behind(store->path, JOURNAL_HEADER))
        code = cannot_erase(store, store->path);
    return code;
}
