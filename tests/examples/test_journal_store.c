/* SPDX-License-Identifier: MIT */
/* The store of kith-journal, on a disk that fails, fills up, tears what is
 * written, or loses its power, at every single thing that is written. */

#define _XOPEN_SOURCE 700

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "common.h"
#include "disk_faults.h"
#include "journal_damaged.h"
#include "journal_forget.h"
#include "journal_look.h"
#include "journal_memory.h"
#include "journal_store.h"

const char program_name[] = "test_journal_store";

enum { KEPT = 14, ADDED = 3, LATER = 1000 };

static char folder[64];
static char path[100];
static char beside[120]; /* the rollback journal */
static char export_path[100];

/* ---- Files --------------------------------------------------------------- */

static size_t read_file(const char *name, char **out)
{
    FILE *file = fopen(name, "rb");
    *out = NULL;
    if (file == NULL)
        return 0;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    *out = malloc((size_t)size + 1);
    assert_non_null(*out);
    assert_int_equal(fread(*out, 1, (size_t)size, file), size);
    fclose(file);
    return (size_t)size;
}

static void write_file(const char *name, const char *data, size_t length)
{
    FILE *file = fopen(name, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(data, 1, length, file), length);
    fclose(file);
}

static bool holds(const char *name, const char *text)
{
    char *data;
    size_t length = read_file(name, &data);
    size_t wanted = strlen(text);
    bool found = false;
    for (size_t i = 0; data != NULL && i + wanted <= length && !found; i++)
        found = memcmp(data + i, text, wanted) == 0;
    free(data);
    return found;
}

/* ---- Entries ------------------------------------------------------------- */

/* Long enough that a few of them fill a page. */
static size_t entry_text(char *out, size_t room, long number)
{
    int length = snprintf(out, room, "{\"only-this-%06ld\": \"", number);
    while (length < 400)
        length += snprintf(out + length, room - (size_t)length, "%05ld ",
                           number * 7 + length);
    length += snprintf(out + length, room - (size_t)length, "\"}");
    return (size_t)length;
}

static int add(struct store *store, long number, int64_t time)
{
    char text[600];
    size_t length = entry_text(text, sizeof text, number);
    return store_add(store, time, text, length);
}

static int add_some(struct store *store, long from, long count, int64_t time)
{
    int code = store_begin(store);
    for (long i = from; i < from + count && code == EXIT_DONE; i++)
        code = add(store, i, time + i);
    return code == EXIT_DONE ? store_commit(store) : code;
}

/* The numbers of the entries, as a text; NULL where it cannot be opened. */
static const char *entries(const char *name)
{
    static char out[4096];
    struct store store;
    struct store_entry entry;
    size_t used = 0;
    int code = store_open(&store, name);
    out[0] = '\0';
    while (code == EXIT_DONE &&
           (code = store_next(&store, &entry)) == EXIT_DONE &&
           entry.json != NULL) {
        char expected[600];
        long number = atol(entry.json + 12);
        size_t length = entry_text(expected, sizeof expected, number);
        assert_int_equal(entry.length, length);
        assert_memory_equal(entry.json, expected, length);
        used += (size_t)snprintf(out + used, sizeof out - used, "%ld@%lld ",
                                 number, (long long)entry.time);
    }
    store_close(&store);
    return code == EXIT_DONE ? out : NULL;
}

static int open_or_make(struct store *store)
{
    int code = store_plan(store, path, "friend");
    return code == EXIT_DONE ? store_make_planned(store) : code;
}

static void make_store(void)
{
    struct store store;
    assert_int_equal(open_or_make(&store), EXIT_DONE);
    assert_int_equal(add_some(&store, 0, KEPT, LATER), EXIT_DONE);
    store_close(&store);
}

/* ---- What is done while the disk fails ------------------------------------
 */

static void nothing_left(const char *name, const char *why)
{
    (void)name;
    (void)why;
}

static int do_add(void)
{
    struct store store;
    int code = open_or_make(&store);
    if (code == EXIT_DONE)
        code = add_some(&store, KEPT, 1, LATER);
    store_close(&store);
    return code;
}

static int do_import(void)
{
    struct store store;
    int code = store_open(&store, path);
    if (code == EXIT_DONE)
        code = add_some(&store, KEPT, ADDED, LATER);
    store_close(&store);
    return code;
}

static int do_open(void)
{
    struct store store;
    int code = store_open(&store, path);
    store_close(&store);
    return code;
}

static int do_export(void)
{
    struct store store;
    int code = store_open(&store, path);
    if (code == EXIT_DONE)
        code = exports_write(&store, export_path, "only-this-export", 16);
    store_close(&store);
    return code;
}

static int forget_some(enum forget_what what)
{
    struct store store;
    struct forget told = {
        .what = what, .number = LATER + KEPT / 2, .exports.left = nothing_left};
    int code = store_open(&store, path);
    if (code == EXIT_DONE)
        code = forget(&store, &told);
    store_close(&store);
    return code;
}

static int do_forget_early(void)
{
    return forget_some(FORGET_BEFORE);
}

static int do_forget_all(void)
{
    return forget_some(FORGET_ALL);
}

/* ---- At every single thing that is written --------------------------------
 */

struct scene {
    const char *name;
    char *file, *journal; /* as they are before */
    size_t file_length, journal_length;
    int (*act)(void);
};

static void remember(struct scene *scene)
{
    scene->file_length = read_file(path, &scene->file);
    scene->journal_length = read_file(beside, &scene->journal);
}

static void put_back(const struct scene *scene)
{
    unlink(path);
    unlink(beside);
    if (scene->file != NULL)
        write_file(path, scene->file, scene->file_length);
    if (scene->journal != NULL)
        write_file(beside, scene->journal, scene->journal_length);
}

static void forget_scene(struct scene *scene)
{
    free(scene->file);
    free(scene->journal);
    unlink(path);
    unlink(beside);
    unlink(export_path);
}

/* In a process of its own; how it ended, -1: killed. `reached`: the fault was
 * met. */
static int act_apart(const struct scene *scene, enum disk_fault fault, long at,
                     bool *reached)
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        disk_faults_arm(fault, at);
        int code = scene->act();
        char met = disk_faults_count() > at;
        _exit(write(ends[1], &met, 1) == 1 ? code : 99);
    }
    char met = 1; /* one that was killed has */
    int status;
    close(ends[1]);
    assert_int_equal(waitpid(child, &status, 0), child);
    if (read(ends[0], &met, 1) < 1)
        met = 1;
    close(ends[0]);
    *reached = met != 0;
    if (WIFSIGNALED(status)) {
        assert_int_equal(WTERMSIG(status), SIGKILL);
        return -1;
    }
    return WEXITSTATUS(status);
}

/* What must hold when it was cut off or failed: `code` is how it ended. */
typedef void (*scene_check)(int code, const char *where);

static void at_every_write(struct scene *scene, scene_check check)
{
    long met = 0;
    remember(scene);
    for (int fault = DISK_ERROR; fault < DISK_FAULT_COUNT; fault++) {
        bool reached = true;
        for (long at = 0; reached; at++) {
            char where[200];
            snprintf(where, sizeof where, "%s, %s at %ld", scene->name,
                     disk_fault_name((enum disk_fault)fault), at);
            put_back(scene);
            int code = act_apart(scene, (enum disk_fault)fault, at, &reached);
            if (!reached && code != EXIT_DONE)
                fail_msg("%s: ended with %d though nothing failed", where,
                         code);
            if (reached && disk_fault_kills((enum disk_fault)fault) &&
                code != -1)
                fail_msg("%s: it was not killed", where);
            check(code, where);
            met += reached;
        }
    }
    print_message("%s: %ld faults\n", scene->name, met);
    assert_true(met > 0);
    forget_scene(scene);
}

static char before[4096];
static char after[4096];

/* Old or new, and new when it was said to be done. */
static void old_or_new(int code, const char *where)
{
    const char *now = entries(path);
    if (now == NULL || (strcmp(now, before) != 0 && strcmp(now, after) != 0))
        fail_msg("%s: neither as before nor as after: %s", where,
                 now == NULL ? "it cannot be opened" : now);
    if (code == EXIT_DONE && strcmp(now, after) != 0)
        fail_msg("%s: confirmed, and lost", where);
}

static void expect(const char *first, const char *second)
{
    snprintf(before, sizeof before, "%s", first);
    snprintf(after, sizeof after, "%s", second);
}

/* What a store of some entries says. */
static const char *said(long from, long until)
{
    static char out[4096];
    size_t used = 0;
    out[0] = '\0';
    for (long i = from; i < until; i++)
        used += (size_t)snprintf(out + used, sizeof out - used, "%ld@%ld ", i,
                                 LATER + i);
    return out;
}

static void an_entry_is_kept_whole_or_not_at_all(void **state)
{
    struct scene scene = {.name = "add", .act = do_add};
    (void)state;
    make_store();
    expect(said(0, KEPT), "");
    snprintf(after, sizeof after, "%s", said(0, KEPT + 1));
    at_every_write(&scene, old_or_new);
}

static void an_import_is_kept_whole_or_not_at_all(void **state)
{
    struct scene scene = {.name = "import", .act = do_import};
    (void)state;
    make_store();
    expect(said(0, KEPT), "");
    snprintf(after, sizeof after, "%s", said(0, KEPT + ADDED));
    at_every_write(&scene, old_or_new);
}

/* Not there, empty, or with its first entry; and it can always be made. */
static void made_or_to_be_made(int code, const char *where)
{
    const char *now = entries(path);
    bool done = now != NULL && now[0] != '\0';
    if (code == EXIT_DONE && !done)
        fail_msg("%s: confirmed, and lost", where);
    if (!done && do_add() != EXIT_DONE)
        fail_msg("%s: it stands in the way", where);
    assert_string_equal(entries(path), after);
}

static void a_store_is_made_whole_or_can_be_made_again(void **state)
{
    struct scene scene = {.name = "make", .act = do_add};
    (void)state;
    snprintf(after, sizeof after, "%s", said(KEPT, KEPT + 1));
    at_every_write(&scene, made_or_to_be_made);
}

/* ---- From the first schema ------------------------------------------------
 */

/* A store as version 1 wrote it. */
static void make_first(void)
{
    static const char schema[] =
        "PRAGMA application_id = 1802073192;"
        "CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) "
        "WITHOUT ROWID;"
        "CREATE TABLE entry(id INTEGER PRIMARY KEY, time INTEGER NOT NULL, "
        "data TEXT NOT NULL);"
        "INSERT INTO setting VALUES ('tie', 'friend');"
        "PRAGMA user_version = 1";
    sqlite3 *db;
    sqlite3_stmt *insert;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, schema, NULL, NULL, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_prepare_v2(db, "INSERT INTO entry VALUES (?,?,?)",
                                        -1, &insert, NULL),
                     SQLITE_OK);
    for (long i = 0; i < KEPT; i++) {
        char text[600];
        size_t length = entry_text(text, sizeof text, i);
        sqlite3_bind_int64(insert, 1, i + 1);
        sqlite3_bind_int64(insert, 2, LATER + i);
        sqlite3_bind_text(insert, 3, text, (int)length, SQLITE_STATIC);
        assert_int_equal(sqlite3_step(insert), SQLITE_DONE);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

static void the_first_schema_is_brought_up_to_date(void **state)
{
    struct store store;
    (void)state;
    make_first();
    assert_int_equal(store_open(&store, path), EXIT_DONE);
    assert_string_equal(store.tie, "friend");
    store_close(&store);
    char *data;
    assert_true(read_file(path, &data) > 64);
    assert_int_equal(data[63], JOURNAL_SCHEMA);
    free(data);
    assert_string_equal(entries(path), said(0, KEPT));
    assert_int_equal(do_import(), EXIT_DONE);
    assert_string_equal(entries(path), said(0, KEPT + ADDED));
    unlink(path);
    unlink(beside);
}

static void a_cut_off_change_of_schema_loses_nothing(void **state)
{
    struct scene scene = {.name = "migrate", .act = do_open};
    (void)state;
    make_first();
    expect(said(0, KEPT), said(0, KEPT));
    snprintf(after, sizeof after, "%s", said(0, KEPT));
    at_every_write(&scene, old_or_new);
}

/* ---- Forgetting -----------------------------------------------------------
 */

/* What was forgotten is in none of the files. */
static void is_gone(long from, long until, const char *where)
{
    for (long i = from; i < until; i++) {
        char text[40];
        snprintf(text, sizeof text, "only-this-%06ld", i);
        if (holds(path, text) || holds(beside, text))
            fail_msg("%s: entry %ld is still there", where, i);
    }
}

static void forgotten_or_not_yet(int code, const char *where)
{
    old_or_new(code, where);
    if (code == EXIT_DONE)
        is_gone(0, KEPT / 2, where);
    assert_int_equal(do_forget_early(), EXIT_DONE);
    assert_string_equal(entries(path), after);
    is_gone(0, KEPT / 2, where);
    assert_true(holds(path, "only-this-000013"));
}

static void what_is_forgotten_is_gone_from_the_files(void **state)
{
    struct scene scene = {.name = "forget", .act = do_forget_early};
    (void)state;
    make_store();
    assert_true(holds(path, "only-this-000003"));
    expect(said(0, KEPT), "");
    snprintf(after, sizeof after, "%s", said(KEPT / 2, KEPT));
    at_every_write(&scene, forgotten_or_not_yet);
}

/* The file is as it was, empty, or not there. */
static void all_gone_or_not_yet(int code, const char *where)
{
    if (code == EXIT_DONE &&
        (access(path, F_OK) == 0 || access(beside, F_OK) == 0))
        fail_msg("%s: a file is still there", where);
    if (access(path, F_OK) != 0)
        return;
    old_or_new(code, where);
    assert_int_equal(do_forget_all(), EXIT_DONE);
    assert_int_not_equal(access(path, F_OK), 0);
    assert_int_not_equal(access(beside, F_OK), 0);
}

static void forgetting_all_takes_the_file_away(void **state)
{
    struct scene scene = {.name = "forget all", .act = do_forget_all};
    (void)state;
    make_store();
    expect(said(0, KEPT), "");
    at_every_write(&scene, all_gone_or_not_yet);
}

/* Whatever was written is taken away when all is forgotten. */
static void written_and_remembered(int code, const char *where)
{
    old_or_new(code, where);
    if (code == EXIT_DONE && !holds(export_path, "only-this-export"))
        fail_msg("%s: confirmed, and not written", where);
    assert_int_equal(do_forget_early(), EXIT_DONE);
    assert_int_not_equal(access(export_path, F_OK), 0);
}

static void what_was_written_is_remembered_and_taken_away(void **state)
{
    struct scene scene = {.name = "export", .act = do_export};
    (void)state;
    make_store();
    expect(said(0, KEPT), said(0, KEPT));
    snprintf(after, sizeof after, "%s", said(0, KEPT));
    at_every_write(&scene, written_and_remembered);
}

/* ---- Files that are not whole ---------------------------------------------
 */

/* Refused without a byte changed, or read as it was: a byte that means nothing
 * may be any. */
static bool refused_or_as_it_was(const char *data, size_t length,
                                 const char *expected, size_t place)
{
    write_file(path, data, length);
    const char *now = entries(path);
    bool refused = now == NULL;
    if (now != NULL && strcmp(now, expected) != 0)
        fail_msg("byte %zu changed: other entries: %s", place, now);
    char *found;
    size_t found_length = read_file(path, &found);
    assert_int_equal(found_length, length);
    assert_memory_equal(found, data, length);
    free(found);
    if (access(beside, F_OK) == 0)
        fail_msg("byte %zu changed: a rollback journal was made", place);
    return refused;
}

static void a_changed_byte_is_refused_or_means_nothing(void **state)
{
    char *data;
    char expected[4096];
    size_t refused = 0;
    (void)state;
    make_store();
    unlink(beside);
    snprintf(expected, sizeof expected, "%s", entries(path));
    unlink(beside);
    size_t length = read_file(path, &data);
    for (size_t i = 0; i < length; i++) {
        char was = data[i];
        if (was == 0 && i % 16 != 0)
            continue; /* most of these are room that nothing stands in */
        data[i] = (char)(was ^ (i % 3 == 0 ? 0xff : 1 << i % 8));
        refused += refused_or_as_it_was(data, length, expected, i);
        data[i] = was;
    }
    print_message("%zu of %zu changed bytes refused\n", refused, length);
    assert_true(refused > KEPT * 400);
    free(data);
    unlink(path);
}

static void set_number(const char *sql)
{
    sqlite3 *db;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
}

/* ---- All of a file that is not whole --------------------------------------
 */

static int do_forget_damaged(void)
{
    struct store store;
    struct forget told = {.what = FORGET_ALL, .exports.left = nothing_left};
    bool listed;
    int code = store_open(&store, path);
    if (code == EXIT_BAD_DATA)
        code = forget_damaged(&store, &told, &listed);
    store_close(&store);
    return code;
}

static void is_taken_away(const char *data, size_t length, size_t place)
{
    write_file(path, data, length);
    if (do_forget_damaged() != EXIT_DONE || access(path, F_OK) == 0 ||
        access(beside, F_OK) == 0)
        fail_msg("changed or cut at %zu: it is still there", place);
}

static void whatever_byte_is_changed_all_can_be_forgotten(void **state)
{
    char *data;
    (void)state;
    make_store();
    unlink(beside);
    size_t length = read_file(path, &data);
    for (size_t i = 0; i < length; i += i < 128 ? 1 : 7) {
        char was = data[i];
        data[i] = (char)(was ^ 0x5a);
        write_file(path, data, length);
        if (entries(path) == NULL)
            is_taken_away(data, length, i);
        data[i] = was;
    }
    free(data);
    unlink(path);
    unlink(beside);
}

static void wherever_it_was_cut_all_can_be_forgotten(void **state)
{
    char *data;
    (void)state;
    make_store();
    unlink(beside);
    size_t length = read_file(path, &data);
    for (size_t cut = JOURNAL_HEADER; cut < length; cut += 61)
        is_taken_away(data, cut, cut);
    free(data);
}

/* As in its table of tables, but in a text that somebody wrote. */
static const char quoted[] =
    "table entry entry CREATE TABLE entry(id INTEGER PRIMARY KEY, time INTEGER "
    "NOT NULL, data TEXT NOT NULL, sum INTEGER NOT NULL) table setting setting "
    "CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL, sum "
    "INTEGER NOT NULL) WITHOUT ROWID";

static void is_left_alone(const char *data, size_t length)
{
    char *found;
    write_file(path, data, length);
    assert_int_equal(do_forget_damaged(), EXIT_BAD_DATA);
    assert_int_equal(read_file(path, &found), length);
    assert_memory_equal(found, data, length);
    free(found);
    unlink(path);
}

static void what_is_no_store_is_never_taken_away(void **state)
{
    static const char zeros[8192];
    char *data;
    (void)state;
    make_store();
    set_number("PRAGMA application_id = 7; ALTER TABLE entry RENAME TO other");
    size_t length = read_file(path, &data);
    unlink(beside);
    is_left_alone(data, length); /* of another program */
    is_left_alone(data, 60);
    free(data);
    is_left_alone(zeros, sizeof zeros);
    is_left_alone("Dear diary", 10);
    is_left_alone("SQLite format 3", 16);
    is_left_alone(quoted, sizeof quoted);
}

static void a_file_that_was_cut_is_refused(void **state)
{
    char *data;
    (void)state;
    make_store();
    unlink(beside);
    size_t length = read_file(path, &data);
    for (size_t cut = 1; cut < length; cut += 61)
        assert_true(refused_or_as_it_was(data, cut, "", cut));
    assert_true(refused_or_as_it_was(data, length / 2, "", length / 2));
    free(data);
    unlink(path);
}

static int refusal(const char *what)
{
    struct store store;
    int code = store_open(&store, path);
    if (strstr(store.message, what) == NULL)
        fail_msg("%s is not \"%s\"", store.message, what);
    store_close(&store);
    return code;
}

static void a_newer_schema_and_other_files_are_refused_untouched(void **state)
{
    char *one, *two;
    (void)state;
    make_store();
    set_number("PRAGMA user_version = 3");
    size_t length = read_file(path, &one);
    assert_int_equal(refusal("newer version"), EXIT_BAD_DATA);
    assert_int_equal(do_add(), EXIT_BAD_DATA);
    assert_int_equal(read_file(path, &two), length);
    assert_memory_equal(one, two, length);
    free(one);
    free(two);

    set_number("PRAGMA application_id = 7; PRAGMA user_version = 2");
    assert_int_equal(refusal("not a file of this program"), EXIT_BAD_DATA);
    set_number("PRAGMA application_id = 1802073192; CREATE TABLE more(a)");
    assert_int_equal(refusal("tables"), EXIT_BAD_DATA);
    length = read_file(path, &one);
    one[18] = one[19] = 2; /* with a write-ahead log */
    write_file(path, one, length);
    free(one);
    assert_int_equal(refusal("how it is written"), EXIT_BAD_DATA);
    unlink(path);
    unlink(beside);

    write_file(path, "Dear diary", 10);
    assert_int_equal(refusal("not a file of this program"), EXIT_BAD_DATA);
    assert_int_equal(do_add(), EXIT_BAD_DATA);
    assert_true(holds(path, "Dear diary"));
    write_file(path, "", 0);
    assert_int_equal(refusal("empty"), EXIT_NO_INPUT);
    unlink(path);
    assert_int_equal(refusal("not there"), EXIT_NO_INPUT);
    assert_int_equal(mkdir(path, 0700), 0);
    assert_int_equal(refusal("no plain file"), EXIT_USAGE);
    assert_int_equal(rmdir(path), 0);
}

static void only_its_owner_may_read_it(void **state)
{
    struct stat found;
    (void)state;
    umask(0);
    make_store();
    assert_int_equal(stat(path, &found), 0);
    assert_int_equal(found.st_mode & 0777, 0600);
    assert_int_equal(stat(beside, &found), 0);
    assert_int_equal(found.st_mode & 0777, 0600);
    unlink(path);
    unlink(beside);
}

static void one_at_a_time_writes(void **state)
{
    struct store first, second;
    (void)state;
    make_store();
    assert_int_equal(store_open(&first, path), EXIT_DONE);
    assert_int_equal(store_open(&second, path), EXIT_DONE);
    assert_int_equal(sqlite3_busy_timeout(second.db, 1), SQLITE_OK);
    assert_int_equal(store_begin(&first), EXIT_DONE);
    assert_int_equal(store_begin(&second), EXIT_INTERNAL);
    assert_non_null(strstr(second.message, "in use by another program"));
    assert_int_equal(add(&first, KEPT, LATER + KEPT), EXIT_DONE);
    assert_int_equal(store_commit(&first), EXIT_DONE);
    assert_int_equal(store_begin(&second), EXIT_DONE);
    store_close(&first);
    store_close(&second);
    assert_string_equal(entries(path), said(0, KEPT + 1));
    unlink(path);
    unlink(beside);
}

static int open_folder(void **state)
{
    (void)state;
    bool quick = access("/dev/shm", W_OK) == 0; /* a disk without a wait */
    snprintf(folder, sizeof folder, "%s/kith-store-XXXXXX",
             quick ? "/dev/shm" : "/tmp");
    if (mkdtemp(folder) == NULL || !journal_memory_begin())
        return -1;
    snprintf(path, sizeof path, "%s/notes", folder);
    snprintf(beside, sizeof beside, "%s-journal", path);
    snprintf(export_path, sizeof export_path, "%s/export", folder);
    disk_faults_begin();
    return 0;
}

static int close_folder(void **state)
{
    (void)state;
    journal_memory_end();
    return rmdir(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_entry_is_kept_whole_or_not_at_all),
        cmocka_unit_test(an_import_is_kept_whole_or_not_at_all),
        cmocka_unit_test(a_store_is_made_whole_or_can_be_made_again),
        cmocka_unit_test(the_first_schema_is_brought_up_to_date),
        cmocka_unit_test(a_cut_off_change_of_schema_loses_nothing),
        cmocka_unit_test(what_is_forgotten_is_gone_from_the_files),
        cmocka_unit_test(forgetting_all_takes_the_file_away),
        cmocka_unit_test(what_was_written_is_remembered_and_taken_away),
        cmocka_unit_test(a_changed_byte_is_refused_or_means_nothing),
        cmocka_unit_test(whatever_byte_is_changed_all_can_be_forgotten),
        cmocka_unit_test(wherever_it_was_cut_all_can_be_forgotten),
        cmocka_unit_test(what_is_no_store_is_never_taken_away),
        cmocka_unit_test(a_file_that_was_cut_is_refused),
        cmocka_unit_test(a_newer_schema_and_other_files_are_refused_untouched),
        cmocka_unit_test(only_its_owner_may_read_it),
        cmocka_unit_test(one_at_a_time_writes),
    };
    return cmocka_run_group_tests(tests, open_folder, close_folder);
}
