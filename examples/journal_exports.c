/* SPDX-License-Identifier: MIT */

#define _XOPEN_SOURCE 700

#include "journal_exports.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common.h"
#include "digest.h"
#include "journal_erase.h"
#include "keep.h"
#include "place.h"

/* A file is written under this ending first, and then gets its name, so that
 * what stands under the name is whole; and it gets the ending again before it
 * is overwritten. What has the ending is ours, whatever it holds. */
static const char part_ending[] = ".kith-part";
enum { PART_ROOM = PATH_MAX + sizeof part_ending };

static int fail(struct store *store, const char *path, const char *what)
{
    snprintf(store->message, sizeof store->message, "cannot write %.800s: %s",
             path, what);
    return EXIT_INTERNAL;
}

/* ---- What a file holds --------------------------------------------------- */

/* A remembered file. */
struct export
{
    const char *path;
    int64_t length;
    uint64_t digest;
};

static bool holds(const struct export *export)
{
    char block[16384];
    int file = open(export->path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    if (file < 0)
        return false;
    uint64_t digest = DIGEST_OF_NOTHING;
    int64_t length = 0;
    ssize_t got;
    while ((got = read(file, block, sizeof block)) > 0) {
        digest = digest_on(digest, block, (size_t)got);
        length += got;
    }
    close(file);
    wipe(block, sizeof block);
    return got == 0 && length == export->length && digest == export->digest;
}

/* ---- Writing ------------------------------------------------------------- */

static bool is_same_file(const char *path, const struct stat *other)
{
    struct stat found;
    return stat(path, &found) == 0 && found.st_dev == other->st_dev &&
           found.st_ino == other->st_ino;
}

/* Must not write over what it is read from. */
static bool is_store(const struct store *store, const char *path)
{
    struct stat found;
    char journal[PATH_MAX + 16];
    if (stat(path, &found) != 0)
        return false;
    snprintf(journal, sizeof journal, "%s-journal", store->path);
    return is_same_file(store->path, &found) || is_same_file(journal, &found);
}

static int remember(struct store *store, const char *path, const char *text,
                    size_t length)
{
    static const char insert[] =
        "INSERT INTO export SELECT next, ?1, ?2, ?3, 0, "
        "kith_sum('export', next, ?1, ?2, ?3, 0) "
        "FROM (SELECT coalesce(max(id), 0) + 1 AS next FROM export)";
    sqlite3_stmt *statement;
    int code = store_prepare(store, insert, &statement);
    if (code != EXIT_DONE)
        return code;
    uint64_t digest = digest_on(DIGEST_OF_NOTHING, text, length);
    sqlite3_bind_blob(statement, 1, path, (int)strlen(path), SQLITE_STATIC);
    sqlite3_bind_int64(statement, 2, (int64_t)length);
    sqlite3_bind_int64(statement, 3, (int64_t)digest);
    return store_finish(store, statement, store_step(store, statement));
}

/* Those before the newest that say the same file: the new one stands there
 * now. */
static int settle(struct store *store)
{
    static const char update[] =
        "DELETE FROM export WHERE id < (SELECT max(id) FROM export) AND path = "
        "(SELECT path FROM export ORDER BY id DESC LIMIT 1);"
        "UPDATE export SET whole = 1, sum = kith_sum('export', id, path, "
        "length, digest, 1) WHERE id = (SELECT max(id) FROM export)";
    int code = store_begin(store);
    if (code == EXIT_DONE)
        code = store_run(store, update);
    return code == EXIT_DONE ? store_commit(store) : code;
}

/* A part of ours that was cut off stands in the way of the next. */
static bool write_part(const char *part, const char *text, size_t length)
{
    int file = open(part, O_WRONLY | O_CREAT | O_EXCL, S_IRUSR | S_IWUSR);
    if (file < 0)
        return false;
    bool written = keep_write(file, text, length) && fsync(file) == 0;
    int reason = errno;
    if (close(file) != 0)
        written = false;
    if (!written) {
        erase_file(part);
        errno = reason;
    }
    return written;
}

/* Overwrites and removes what was written under that name, all or in part. */
static bool erase_ours(const struct export *export, bool *any)
{
    char part[PART_ROOM];
    snprintf(part, sizeof part, "%s%s", export->path, part_ending);
    if (holds(export) && rename(export->path, part) != 0)
        return false;
    *any = erase_file(part);
    return *any || errno == ENOENT;
}

/* What we wrote there before is overwritten, and not only unlinked. */
static int make_way(struct store *store, const char *path)
{
    static const char known[] =
        "SELECT length, digest FROM export WHERE path = ?1";
    sqlite3_stmt *statement;
    int code = store_prepare(store, known, &statement);
    if (code != EXIT_DONE)
        return code;
    int step;
    bool erased = true;
    sqlite3_bind_blob(statement, 1, path, (int)strlen(path), SQLITE_STATIC);
    while ((step = store_step(store, statement)) == SQLITE_ROW && erased) {
        const struct export old = {
            .path = path,
            .length = sqlite3_column_int64(statement, 0),
            .digest = (uint64_t)sqlite3_column_int64(statement, 1)};
        bool any;
        erased = erase_ours(&old, &any);
    }
    code = store_finish(store, statement, step);
    return erased || code != EXIT_DONE ? code
                                       : fail(store, path, strerror(errno));
}

static int write_whole(struct store *store, const char *path, const char *text,
                       size_t length)
{
    char part[PART_ROOM];
    struct stat found;
    if (lstat(path, &found) == 0 && !S_ISREG(found.st_mode))
        return fail(store, path, "it is no plain file");
    if (is_store(store, path))
        return fail(store, path, "the entries themselves stand there");
    snprintf(part, sizeof part, "%s%s", path, part_ending);
    int code = make_way(store, path);
    if (code == EXIT_DONE)
        code = remember(store, path, text, length);
    if (code != EXIT_DONE)
        return code;
    if (!write_part(part, text, length) || rename(part, path) != 0)
        return fail(store, path, strerror(errno));
    return settle(store);
}

int exports_write(struct store *store, const char *path, const char *text,
                  size_t length)
{
    char *whole = place_absolute(path);
    if (whole == NULL)
        return fail(store, path, strerror(errno));
    int code = strlen(whole) < PATH_MAX
                   ? write_whole(store, whole, text, length)
                   : fail(store, path, strerror(ENAMETOOLONG));
    free(whole);
    return code;
}

/* ---- Erasing ------------------------------------------------------------- */

static int note_stuck(struct store *store, int64_t id)
{
    sqlite3_stmt *insert;
    int code =
        store_prepare(store, "INSERT INTO temp.stuck VALUES (?1)", &insert);
    if (code != EXIT_DONE)
        return code;
    sqlite3_bind_int64(insert, 1, id);
    return store_finish(store, insert, store_step(store, insert));
}

/* It has its own name still, or the ending. */
static void stuck(const char *path, struct exports_gone *gone)
{
    char part[PART_ROOM];
    struct stat found;
    const char *why = strerror(errno);
    snprintf(part, sizeof part, "%s%s", path, part_ending);
    bool is_part = lstat(path, &found) != 0 && lstat(part, &found) == 0;
    gone->stuck++;
    gone->left(is_part ? part : path, why);
}

/* False: it is stuck. */
static bool erase_one(const struct export *export, bool whole,
                      struct exports_gone *gone)
{
    struct stat found;
    bool any;
    if (!erase_ours(export, &any)) {
        stuck(export->path, gone);
        return false;
    }
    gone->erased += any;
    if (lstat(export->path, &found) != 0) {
        gone->missing += whole && !any;
    } else if (whole) {
        gone->kept++;
        gone->left(export->path, NULL);
    }
    return true;
}

static int erase_row(struct store *store, sqlite3_stmt *row,
                     struct exports_gone *gone)
{
    char path[PATH_MAX];
    snprintf(path, sizeof path, "%.*s", sqlite3_column_bytes(row, 1),
             (const char *)sqlite3_column_blob(row, 1));
    const struct export export = {.path = path,
                                  .length = sqlite3_column_int64(row, 2),
                                  .digest =
                                      (uint64_t)sqlite3_column_int64(row, 3)};
    return erase_one(&export, sqlite3_column_int(row, 4) != 0, gone)
               ? EXIT_DONE
               : note_stuck(store, sqlite3_column_int64(row, 0));
}

int exports_erase(struct store *store, struct exports_gone *gone)
{
    /* of a damaged store, what is as it was written */
    static const char all[] =
        "SELECT id, path, length, digest, whole FROM main.export WHERE sum IS "
        "kith_sum('export', id, path, length, digest, whole) ORDER BY id";
    sqlite3_stmt *rows;
    int code = store_run(store, "CREATE TEMP TABLE IF NOT EXISTS stuck(id "
                                "INTEGER PRIMARY KEY); DELETE FROM temp.stuck");
    if (code == EXIT_DONE)
        code = store_prepare(store, all, &rows);
    if (code != EXIT_DONE)
        return code;
    int step;
    while ((step = store_step(store, rows)) == SQLITE_ROW)
        if ((code = erase_row(store, rows, gone)) != EXIT_DONE)
            break;
    int finished = store_finish(store, rows, step);
    return code != EXIT_DONE ? code : finished;
}

int exports_drop(struct store *store)
{
    return store_run(store, "DELETE FROM main.export WHERE id NOT IN "
                            "(SELECT id FROM temp.stuck)");
}
