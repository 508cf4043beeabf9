/* SPDX-License-Identifier: MIT */

#define _XOPEN_SOURCE 700

#include "journal_forget.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common.h"
#include "journal_erase.h"
#include "journal_look.h"

/* Which entries stay, by what is forgotten. */
static const char *const stays[] = {[FORGET_ALL] = "?1 IS NOT ?1",
                                    [FORGET_BEFORE] = "time >= ?1",
                                    [FORGET_ENTRY] = "id IS NOT ?1"};

/* All rows go and those that stay come back: pages that were balanced keep
 * copies of rows in their gaps, which deleting a row alone would leave. */
static const char take_all[] = "DELETE FROM main.entry";
static const char bring_back[] =
    "INSERT INTO main.entry SELECT * FROM temp.stays ORDER BY id;"
    "DROP TABLE temp.stays;"
    "INSERT OR REPLACE INTO setting VALUES ('forgetting', '1', "
    "    kith_sum('setting', 'forgetting', '1'))";

static int set_aside(struct store *store, const struct forget *forget)
{
    char sql[200];
    sqlite3_stmt *statement;
    int code = store_run(store, "CREATE TEMP TABLE stays(id INTEGER PRIMARY "
                                "KEY, time, data, sum)");
    if (code != EXIT_DONE)
        return code;
    snprintf(sql, sizeof sql,
             "INSERT INTO temp.stays SELECT * FROM main.entry WHERE %s",
             stays[forget->what]);
    code = store_prepare(store, sql, &statement);
    if (code != EXIT_DONE)
        return code;
    sqlite3_bind_int64(statement, 1, forget->number);
    return store_finish(store, statement, store_step(store, statement));
}

static int count(struct store *store, int64_t *out)
{
    sqlite3_stmt *statement;
    int code =
        store_prepare(store, "SELECT count(*) FROM main.entry", &statement);
    if (code != EXIT_DONE)
        return code;
    int step = store_step(store, statement);
    *out = sqlite3_column_int64(statement, 0);
    return store_finish(store, statement, step);
}

static int take_out(struct store *store, struct forget *forget)
{
    int64_t before = 0;
    int64_t after = 0;
    int code = store_run(store, "BEGIN EXCLUSIVE");
    if (code == EXIT_DONE)
        code = count(store, &before);
    if (code == EXIT_DONE)
        code = set_aside(store, forget);
    if (code == EXIT_DONE)
        code = store_run(store, take_all);
    if (code == EXIT_DONE)
        code = store_run(store, bring_back);
    if (code == EXIT_DONE)
        code = count(store, &after);
    bool any = before > after || forget->what == FORGET_ALL;
    if (code == EXIT_DONE && any)
        code = store_commit(store);
    if (code != EXIT_DONE || !any)
        sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
    if (code == EXIT_DONE)
        forget->entries = before - after;
    return code;
}

/* ---- The rollback journal ------------------------------------------------ */

/* It holds pages as they were. Nobody else can be in it: the connection has
 * the file for itself. */
static int wipe_rollback_journal(struct store *store)
{
    static const char zeros[4096];
    sqlite3_file *file = NULL;
    sqlite3_int64 size = 0;
    int status = sqlite3_file_control(store->db, "main",
                                      SQLITE_FCNTL_JOURNAL_POINTER, &file);
    if (status != SQLITE_OK || file == NULL || file->pMethods == NULL)
        return store_refuse(store);
    status = file->pMethods->xFileSize(file, &size);
    for (sqlite3_int64 at = 0; status == SQLITE_OK && at < size;
         at += (sqlite3_int64)sizeof zeros) {
        sqlite3_int64 left = size - at;
        status = file->pMethods->xWrite(
            file, zeros,
            left < (sqlite3_int64)sizeof zeros ? (int)left : (int)sizeof zeros,
            at);
    }
    if (status == SQLITE_OK)
        status = file->pMethods->xSync(file, SQLITE_SYNC_FULL);
    return status == SQLITE_OK ? EXIT_DONE : EXIT_INTERNAL;
}

static int not_to_its_end(struct store *store)
{
    char why[300];
    snprintf(why, sizeof why, "%.299s", store->message);
    snprintf(
        store->message, sizeof store->message,
        "the entries are gone from %.500s, but not all was overwritten; the "
        "next call carries on with that. %s",
        store->path, why);
    return EXIT_INTERNAL;
}

/* ---- From beginning to end ----------------------------------------------- */

int forget_on(struct store *store, struct forget *forget)
{
    int code = store_run(store, "PRAGMA locking_mode = EXCLUSIVE");
    if (code == EXIT_DONE)
        code = exports_erase(store, &forget->exports);
    if (code == EXIT_DONE)
        code = exports_drop(store);
    if (code == EXIT_DONE)
        code = store_run(store, "VACUUM");
    if (code == EXIT_DONE)
        code = wipe_rollback_journal(store);
    if (code == EXIT_DONE)
        code = store_run(store, "PRAGMA journal_mode = DELETE;"
                                "PRAGMA journal_mode = PERSIST");
    if (code == EXIT_DONE && forget->exports.stuck == 0)
        code =
            store_run(store, "DELETE FROM setting WHERE name = 'forgetting'");
    if (code == EXIT_DONE)
        code = store_run(store, "PRAGMA locking_mode = NORMAL;"
                                "SELECT 1 FROM entry");
    if (code != EXIT_DONE)
        return not_to_its_end(store);
    store->forgetting = forget->exports.stuck > 0;
    return EXIT_DONE;
}

/* The file has no entries any more; now it goes itself. */
static int remove_file(struct store *store)
{
    char *path = strdup(store->path);
    char *journal = path == NULL ? NULL : malloc(strlen(path) + 16);
    if (journal == NULL) {
        free(path);
        return EXIT_INTERNAL;
    }
    snprintf(journal, strlen(path) + 16, "%s-journal", path);
    store_close(store);
    bool gone = (erase_file(journal) || errno == ENOENT) &&
                erase_file_behind(path, JOURNAL_HEADER);
    int reason = errno;
    if (!gone)
        snprintf(store->message, sizeof store->message,
                 "the entries are gone from %s, but the file could not be "
                 "removed: %s",
                 path, strerror(reason));
    free(journal);
    free(path);
    return gone ? EXIT_DONE : EXIT_INTERNAL;
}

int forget(struct store *store, struct forget *forget)
{
    int code = take_out(store, forget);
    bool any = forget->entries > 0 || forget->what == FORGET_ALL;
    if (code == EXIT_DONE && (any || store->forgetting))
        code = forget_on(store, forget);
    if (code == EXIT_DONE && forget->what == FORGET_ALL)
        code = remove_file(store);
    return code;
}
