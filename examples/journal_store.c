/* SPDX-License-Identifier: MIT */

#define _XOPEN_SOURCE 700

#include "journal_store.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common.h"
#include "journal_look.h"
#include "journal_schema.h"
#include "place.h"

enum { WAIT_FOR_OTHERS = 5000 /* milliseconds */ };

/* ---- What went wrong ----------------------------------------------------- */

static int say(struct store *store, int code, const char *what)
{
    snprintf(store->message, sizeof store->message, "%s %s", store->path, what);
    return code;
}

int store_refuse(struct store *store)
{
    switch (sqlite3_errcode(store->db) & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR: /* the statements are right, so what they read is not */
        return say(store, EXIT_BAD_DATA, "is damaged; " STORE_DAMAGED);
    case SQLITE_FULL:
        return say(store, EXIT_INTERNAL,
                   "could not be written: no space is left. What was kept "
                   "before is still there");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return say(store, EXIT_INTERNAL,
                   "is in use by another program; nothing was changed");
    case SQLITE_READONLY:
        return say(store, EXIT_INTERNAL, "may not be written to");
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return say(store, EXIT_NO_INPUT, "or its folder cannot be opened");
    case SQLITE_NOMEM:
        return say(store, EXIT_INTERNAL, "needs more memory than there is");
    default:
        return say(store, EXIT_INTERNAL,
                   "could not be read or written. What was kept before is "
                   "still there");
    }
}

/* ---- Statements ---------------------------------------------------------- */

int store_run(struct store *store, const char *sql)
{
    return sqlite3_exec(store->db, sql, NULL, NULL, NULL) == SQLITE_OK
               ? EXIT_DONE
               : store_refuse(store);
}

int store_prepare(struct store *store, const char *sql, sqlite3_stmt **out)
{
    return sqlite3_prepare_v2(store->db, sql, -1, out, NULL) == SQLITE_OK
               ? EXIT_DONE
               : store_refuse(store);
}

int store_step(struct store *store, sqlite3_stmt *statement)
{
    int step = sqlite3_step(statement);
    if (step != SQLITE_ROW && step != SQLITE_DONE)
        store_refuse(store);
    return step;
}

int store_finish(struct store *store, sqlite3_stmt *statement, int step)
{
    bool well = step == SQLITE_ROW || step == SQLITE_DONE;
    int code = well ? EXIT_DONE : store_refuse(store);
    sqlite3_finalize(statement);
    return code;
}

/* ---- Opening ------------------------------------------------------------- */

/* What a file is that cannot be opened as a store. */
static int refuse_look(struct store *store, enum look look)
{
    switch (look) {
    case LOOK_ABSENT:
        return say(store, EXIT_NO_INPUT, "is not there");
    case LOOK_CANNOT_READ:
        snprintf(store->message, sizeof store->message, "%s cannot be read: %s",
                 store->path, strerror(errno));
        return EXIT_NO_INPUT;
    case LOOK_NO_FILE:
        return say(store, EXIT_USAGE, "is no plain file");
    case LOOK_EMPTY:
    case LOOK_UNFINISHED:
        return say(store, EXIT_NO_INPUT, "is empty: nothing was kept in it");
    case LOOK_NEWER:
        return say(store, EXIT_BAD_DATA,
                   "was written by a newer version of this program; nothing "
                   "in it was changed");
    case LOOK_OTHER_MODE:
        return say(store, EXIT_BAD_DATA,
                   "is damaged, or another program changed how it is written "
                   "(PRAGMA journal_mode=DELETE undoes that); nothing in it "
                   "was changed");
    default:
        return say(store, EXIT_BAD_DATA,
                   "is not a file of this program, or its beginning is "
                   "damaged; nothing in it was changed");
    }
}

/* The absolute name of a file that is there, or is to be made in a folder that
 * is; NULL with errno. */
static char *find(const char *path)
{
    char *found = realpath(path, NULL);
    return found != NULL || errno != ENOENT ? found : place_absolute(path);
}

/* How a connection behaves; nothing here writes to the file. */
static const char manners[] =
    "PRAGMA trusted_schema = OFF;"
    "PRAGMA cell_size_check = ON;"
    "PRAGMA temp_store = MEMORY;"    /* VACUUM copies nothing elsewhere */
    "PRAGMA secure_delete = ON;"     /* zeros where something stood */
    "PRAGMA synchronous = EXTRA;"    /* kept is kept when the power fails */
    "PRAGMA journal_mode = PERSIST"; /* one file, which can be overwritten */

static int connect(struct store *store)
{
    if (look_is_in_the_way(store->path))
        return say(store, EXIT_USAGE,
                   "cannot be kept here: beside it is a file of that name with "
                   "-journal, -wal or -shm behind it, which another program "
                   "wrote; name FILE otherwise");
    if (sqlite3_open_v2(store->path, &store->db, SQLITE_OPEN_READWRITE, NULL) !=
        SQLITE_OK)
        return store_refuse(store);
    sqlite3_busy_timeout(store->db, WAIT_FOR_OTHERS);
    sqlite3_db_config(store->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    int code = schema_prepare(store);
    return code == EXIT_DONE ? store_run(store, manners) : code;
}

static int read_settings(struct store *store)
{
    sqlite3_stmt *statement;
    int code =
        store_prepare(store, "SELECT name, value FROM setting", &statement);
    if (code != EXIT_DONE)
        return code;
    int step;
    while ((step = store_step(store, statement)) == SQLITE_ROW) {
        const char *name = (const char *)sqlite3_column_text(statement, 0);
        const char *value = (const char *)sqlite3_column_text(statement, 1);
        if (name != NULL && value != NULL && strcmp(name, "tie") == 0)
            snprintf(store->tie, sizeof store->tie, "%s", value);
        if (name != NULL && strcmp(name, "forgetting") == 0)
            store->forgetting = true;
    }
    return store_finish(store, statement, step);
}

static int begin(struct store *store, const char *path)
{
    *store = (struct store){.path = find(path)};
    if (store->path != NULL)
        return EXIT_DONE;
    snprintf(store->message, sizeof store->message, "cannot open %s: %s", path,
             strerror(errno));
    return EXIT_NO_INPUT;
}

static int open_known(struct store *store)
{
    int code = connect(store);
    if (code == EXIT_DONE)
        code = schema_check(store);
    return code == EXIT_DONE ? read_settings(store) : code;
}

int store_open(struct store *store, const char *path)
{
    int code = begin(store, path);
    if (code != EXIT_DONE)
        return code;
    enum look look = journal_look(store->path);
    return look == LOOK_OURS ? open_known(store) : refuse_look(store, look);
}

/* An empty file that nobody else may read. */
static int make_file(struct store *store)
{
    int file = open(store->path, O_RDWR | O_CREAT | O_EXCL, S_IRUSR | S_IWUSR);
    if (file < 0 && errno != EEXIST) {
        snprintf(store->message, sizeof store->message, "%s cannot be made: %s",
                 store->path, strerror(errno));
        return EXIT_NO_INPUT;
    }
    if (file >= 0)
        close(file);
    return EXIT_DONE;
}

static bool has_tables(struct store *store)
{
    sqlite3_stmt *statement;
    if (store_prepare(store, "SELECT 1 FROM sqlite_master", &statement) !=
        EXIT_DONE)
        return true;
    bool any = store_step(store, statement) != SQLITE_DONE;
    sqlite3_finalize(statement);
    return any;
}

/* Two programs may do so at once; the second finds it made. */
static int make(struct store *store)
{
    int code = make_file(store);
    if (code == EXIT_DONE)
        code = connect(store);
    if (code == EXIT_DONE)
        code = store_run(store, "BEGIN EXCLUSIVE");
    if (code != EXIT_DONE)
        return code;
    if (!has_tables(store))
        code = schema_make(store, store->tie);
    if (code == EXIT_DONE)
        code = store_run(store, "COMMIT");
    if (code == EXIT_DONE)
        code = schema_check(store);
    return code == EXIT_DONE ? read_settings(store) : code;
}

int store_plan(struct store *store, const char *path, const char *tie)
{
    int code = begin(store, path);
    snprintf(store->tie, sizeof store->tie, "%s", tie);
    return code;
}

int store_make_planned(struct store *store)
{
    enum look look = journal_look(store->path);
    switch (look) {
    case LOOK_ABSENT:
    case LOOK_EMPTY:
    case LOOK_UNFINISHED:
        return make(store);
    case LOOK_OURS:
        return open_known(store);
    default:
        return refuse_look(store, look);
    }
}

void store_close(struct store *store)
{
    sqlite3_finalize(store->add);
    sqlite3_finalize(store->read);
    sqlite3_close(store->db); /* takes back what was not committed */
    free(store->path);
    *store = (struct store){0};
}

/* ---- Adding -------------------------------------------------------------- */

int store_begin(struct store *store)
{
    return store_run(store, "BEGIN IMMEDIATE");
}

/* The row's sum holds its number, so the number is chosen first. */
static const char add[] =
    "INSERT INTO entry SELECT next, ?1, ?2, kith_sum('entry', next, ?1, ?2) "
    "FROM (SELECT coalesce(max(id), 0) + 1 AS next FROM entry)";

int store_add(struct store *store, int64_t time, const char *json,
              size_t length)
{
    int code = EXIT_DONE;
    if (store->add == NULL)
        code = store_prepare(store, add, &store->add);
    if (code != EXIT_DONE)
        return code;
    sqlite3_bind_int64(store->add, 1, time);
    sqlite3_bind_text(store->add, 2, json, (int)length, SQLITE_STATIC);
    if (store_step(store, store->add) != SQLITE_DONE)
        code = store_refuse(store);
    sqlite3_reset(store->add);
    sqlite3_clear_bindings(store->add);
    return code;
}

int store_commit(struct store *store)
{
    int code = store_run(store, "COMMIT");
    if (code != EXIT_DONE)
        sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
    return code;
}

/* ---- Reading ------------------------------------------------------------- */

int store_next(struct store *store, struct store_entry *entry)
{
    static const char all[] = "SELECT id, time, data FROM entry ORDER BY id";
    int code = EXIT_DONE;
    *entry = (struct store_entry){0};
    if (store->read == NULL)
        code = store_prepare(store, all, &store->read);
    if (code != EXIT_DONE)
        return code;
    int step = store_step(store, store->read);
    if (step == SQLITE_ROW) {
        entry->id = sqlite3_column_int64(store->read, 0);
        entry->time = sqlite3_column_int64(store->read, 1);
        entry->json = (const char *)sqlite3_column_text(store->read, 2);
        entry->length = (size_t)sqlite3_column_bytes(store->read, 2);
        return entry->json != NULL ? EXIT_DONE : store_refuse(store);
    }
    code = store_finish(store, store->read, step);
    store->read = NULL;
    return code;
}
