/* SPDX-License-Identifier: MIT */

#include "journal_schema.h"

#include <stdio.h>
#include <string.h>

#include "common.h"
#include "digest.h"
#include "journal_look.h"

/* Each table of each version as SQLite keeps its text, sorted by name. */
static const char *const tables_1[] = {
    "CREATE TABLE entry(id INTEGER PRIMARY KEY, time INTEGER NOT NULL, "
    "data TEXT NOT NULL)",
    "CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) "
    "WITHOUT ROWID",
    NULL};

static const char *const tables_2[] = {
    "CREATE TABLE entry(id INTEGER PRIMARY KEY, time INTEGER NOT NULL, "
    "data TEXT NOT NULL, sum INTEGER NOT NULL)",
    "CREATE TABLE export(id INTEGER PRIMARY KEY, path BLOB NOT NULL, "
    "length INTEGER NOT NULL, digest INTEGER NOT NULL, "
    "whole INTEGER NOT NULL, sum INTEGER NOT NULL)",
    "CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL, "
    "sum INTEGER NOT NULL) WITHOUT ROWID",
    NULL};

static const char *const *const tables[] = {NULL, tables_1, tables_2};

/* Rows that do not say what was written, of all tables. */
static const char changed[] =
    "SELECT EXISTS (SELECT 1 FROM entry WHERE sum IS NOT "
    "                   kith_sum('entry', id, time, data))"
    "    OR EXISTS (SELECT 1 FROM export WHERE sum IS NOT "
    "                   kith_sum('export', id, path, length, digest, whole))"
    "    OR EXISTS (SELECT 1 FROM setting WHERE sum IS NOT "
    "                   kith_sum('setting', name, value))";

/* ---- A row's sum --------------------------------------------------------- */

static void add_number(uint64_t *sum, int64_t number)
{
    for (int shift = 0; shift < 64; shift += 8) {
        unsigned char byte = (unsigned char)((uint64_t)number >> shift);
        *sum = digest_on(*sum, &byte, 1);
    }
}

static void sum_up(sqlite3_context *context, int count, sqlite3_value **values)
{
    uint64_t sum = DIGEST_OF_NOTHING;
    for (int i = 0; i < count; i++) {
        int type = sqlite3_value_type(values[i]);
        add_number(&sum, type);
        if (type == SQLITE_INTEGER) {
            add_number(&sum, sqlite3_value_int64(values[i]));
            continue;
        }
        const void *bytes = sqlite3_value_blob(values[i]);
        size_t length = (size_t)sqlite3_value_bytes(values[i]);
        add_number(&sum, (int64_t)length);
        sum = digest_on(sum, bytes, bytes != NULL ? length : 0);
    }
    sqlite3_result_int64(context, (int64_t)sum);
}

int schema_prepare(struct store *store)
{
    return sqlite3_create_function(store->db, "kith_sum", -1,
                                   SQLITE_UTF8 | SQLITE_DETERMINISTIC |
                                       SQLITE_DIRECTONLY,
                                   NULL, sum_up, NULL, NULL) == SQLITE_OK
               ? EXIT_DONE
               : store_refuse(store);
}

/* ---- Recognising --------------------------------------------------------- */

/* A row of SQLite's own table of tables: what it is, its name twice, the number
 * of a page in one byte, its text. */
static bool has_row(const unsigned char *first, size_t length, const char *name,
                    const char *text)
{
    char begin[40];
    size_t room =
        (size_t)snprintf(begin, sizeof begin, "table%s%s", name, name);
    size_t rest = strlen(text);
    for (size_t at = 0; at + room + 1 + rest <= length; at++)
        if (memcmp(first + at, begin, room) == 0 &&
            memcmp(first + at + room + 1, text, rest) == 0)
            return true;
    return false;
}

bool schema_stands_in(const unsigned char *first, size_t length)
{
    return (has_row(first, length, "entry", tables_1[0]) &&
            has_row(first, length, "setting", tables_1[1])) ||
           (has_row(first, length, "entry", tables_2[0]) &&
            has_row(first, length, "setting", tables_2[2]));
}

/* ---- Making and checking ------------------------------------------------- */

static int make_tables(struct store *store)
{
    int code = EXIT_DONE;
    for (int i = 0; tables_2[i] != NULL && code == EXIT_DONE; i++)
        code = store_run(store, tables_2[i]);
    return code;
}

static int write_numbers(struct store *store)
{
    char sql[100];
    snprintf(sql, sizeof sql,
             "PRAGMA application_id = %d; PRAGMA user_version = %d",
             JOURNAL_APPLICATION_ID, JOURNAL_SCHEMA);
    return store_run(store, sql);
}

int schema_make(struct store *store, const char *tie)
{
    sqlite3_stmt *insert = NULL;
    int code = make_tables(store);
    if (code == EXIT_DONE)
        code = store_prepare(store,
                             "INSERT INTO setting VALUES ('tie', ?1, "
                             "kith_sum('setting', 'tie', ?1))",
                             &insert);
    if (code != EXIT_DONE)
        return code;
    sqlite3_bind_text(insert, 1, tie, -1, SQLITE_STATIC);
    code = store_finish(store, insert, store_step(store, insert));
    return code == EXIT_DONE ? write_numbers(store) : code;
}

static int damaged(struct store *store, const char *how)
{
    snprintf(store->message, sizeof store->message,
             "%s is damaged (%s); " STORE_DAMAGED, store->path, how);
    return EXIT_BAD_DATA;
}

/* One number or text from a statement. */
static int ask_number(struct store *store, const char *sql, int *out)
{
    sqlite3_stmt *statement;
    int code = store_prepare(store, sql, &statement);
    if (code != EXIT_DONE)
        return code;
    int step = store_step(store, statement);
    *out = step == SQLITE_ROW ? sqlite3_column_int(statement, 0) : 0;
    return store_finish(store, statement, step);
}

static int check_pages(struct store *store)
{
    sqlite3_stmt *statement;
    int code = store_prepare(store, "PRAGMA integrity_check(1)", &statement);
    if (code != EXIT_DONE)
        return code;
    int step = store_step(store, statement);
    const char *said = step == SQLITE_ROW
                           ? (const char *)sqlite3_column_text(statement, 0)
                           : NULL;
    if (said != NULL && strcmp(said, "ok") != 0) {
        sqlite3_finalize(statement);
        return damaged(store, "its parts do not fit together");
    }
    return store_finish(store, statement, step);
}

/* Has the store these tables, and nothing else? */
static int check_tables(struct store *store, const char *const *expected)
{
    sqlite3_stmt *statement;
    int code = store_prepare(
        store, "SELECT sql FROM sqlite_master ORDER BY name", &statement);
    if (code != EXIT_DONE)
        return code;
    bool same = true;
    int step;
    while ((step = store_step(store, statement)) == SQLITE_ROW) {
        const char *text = (const char *)sqlite3_column_text(statement, 0);
        if (!same || *expected == NULL || text == NULL ||
            strcmp(text, *expected) != 0)
            same = false;
        else
            expected++;
    }
    code = store_finish(store, statement, step);
    if (code == EXIT_DONE && (!same || *expected != NULL))
        return damaged(store, "its tables are not those of a journal");
    return code;
}

static int check_rows(struct store *store)
{
    int any = 0;
    int code = ask_number(store, changed, &any);
    return code == EXIT_DONE && any != 0
               ? damaged(store, "an entry is not as it was written")
               : code;
}

/* ---- From version to version --------------------------------------------- */

/* 2 keeps a sum with each row, and which files were written from it. */
static const char to_2[] =
    "CREATE TEMP TABLE entry_1 AS SELECT id, time, data FROM main.entry;"
    "CREATE TEMP TABLE setting_1 AS SELECT name, value FROM main.setting;"
    "DROP TABLE main.entry;"
    "DROP TABLE main.setting;";
static const char to_2_rows[] =
    "INSERT INTO entry SELECT id, time, data, "
    "    kith_sum('entry', id, time, data) FROM temp.entry_1 ORDER BY id;"
    "INSERT INTO setting SELECT name, value, "
    "    kith_sum('setting', name, value) FROM temp.setting_1;"
    "DROP TABLE temp.entry_1;"
    "DROP TABLE temp.setting_1;";

static int migrate(struct store *store)
{
    int version = 0;
    int code = store_run(store, "BEGIN EXCLUSIVE");
    if (code == EXIT_DONE) /* another may have been faster */
        code = ask_number(store, "PRAGMA user_version", &version);
    if (code == EXIT_DONE && version == 1) {
        code = store_run(store, to_2);
        if (code == EXIT_DONE)
            code = make_tables(store);
        if (code == EXIT_DONE)
            code = store_run(store, to_2_rows);
        if (code == EXIT_DONE)
            code = write_numbers(store);
    }
    if (code == EXIT_DONE)
        code = store_run(store, "COMMIT");
    if (code != EXIT_DONE)
        sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
    return code;
}

int schema_check(struct store *store)
{
    int version = 0;
    int code = ask_number(store, "PRAGMA user_version", &version);
    if (code != EXIT_DONE)
        return code;
    if (version < 1 || version > JOURNAL_SCHEMA)
        return damaged(store, "its version is none that was ever written");
    code = check_pages(store);
    if (code == EXIT_DONE)
        code = check_tables(store, tables[version]);
    if (code == EXIT_DONE && version < JOURNAL_SCHEMA)
        code = migrate(store);
    return code == EXIT_DONE ? check_rows(store) : code;
}
