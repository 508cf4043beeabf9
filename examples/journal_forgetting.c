/* SPDX-License-Identifier: MIT */
/* journal_commands - forget: asks, forgets, and says what it cannot reach. */

#define _POSIX_C_SOURCE 200809L

#include <stdio.h>
#include <unistd.h>

#include "journal_commands.h"
#include "journal_damaged.h"
#include "journal_forget.h"
#include "journal_look.h"

static const char cannot_reach[] =
    "This program cannot reach copies that were made of the file, what was "
    "printed\nor sent, backups, and snapshots and logs of the file system. "
    "Flash memory may\nkeep overwritten bytes for a while. The shell's history "
    "may show the file's name.\n";

/* On a terminal; elsewhere whoever wrote the command meant it. */
static bool is_meant(const struct journal_settings *settings)
{
    char line[16] = "";
    if (settings->yes || !isatty(STDIN_FILENO) || !isatty(STDERR_FILENO))
        return true;
    fprintf(stderr, "%s cannot be brought back. Forget? (y for yes) ",
            settings->all ? "All that is kept in that file"
                          : "What is forgotten");
    return fgets(line, sizeof line, stdin) != NULL &&
           (line[0] == 'y' || line[0] == 'Y');
}

static int last_entry(struct store *store, int64_t *out)
{
    struct store_entry entry;
    int code;
    *out = 0;
    while ((code = store_next(store, &entry)) == EXIT_DONE &&
           entry.json != NULL)
        *out = entry.id;
    return code;
}

static int choose(const struct journal_settings *settings, struct store *store,
                  struct forget *what)
{
    *what = (struct forget){.what = FORGET_ENTRY, .exports.left = book_left};
    if (settings->all)
        what->what = FORGET_ALL;
    if (settings->has_before) {
        what->what = FORGET_BEFORE;
        what->number = settings->before;
    }
    if (settings->has_entry)
        what->number = settings->entry;
    return settings->last ? last_entry(store, &what->number) : EXIT_DONE;
}

static void say_exports(const struct exports_gone *exports)
{
    if (exports->erased > 0)
        printf("Files that were written from it, overwritten and removed: "
               "%d.\n",
               exports->erased);
    if (exports->missing > 0)
        printf("Files that were written from it and are elsewhere now, or "
               "gone: %d.\n",
               exports->missing);
    if (exports->stuck > 0)
        printf("Files that could not be overwritten and are still there: "
               "%d.\n",
               exports->stuck);
}

static void say(const struct journal_settings *settings,
                const struct forget *done)
{
    if (done->entries == 0 && !settings->all) {
        printf("There was nothing to forget.\n");
        say_exports(&done->exports);
        return;
    }
    printf("Forgotten: %lld %s.\n", (long long)done->entries,
           done->entries == 1 ? "entry" : "entries");
    if (settings->all)
        printf("The file was overwritten and removed.\n");
    else
        printf("Their bytes were overwritten.\n");
    say_exports(&done->exports);
    fputs(cannot_reach, stdout);
}

/* ---- All of a file that cannot be opened --------------------------------- */

/* Why it cannot be opened. */
static const char *what_it_was(const struct book *book)
{
    switch (journal_look(book->store.path)) {
    case LOOK_NEWER:
        return "The file was of a newer version";
    case LOOK_OTHER_MODE:
        return "The file was damaged, or kept in another way";
    default:
        return "The file was damaged";
    }
}

static int forget_all_damaged(struct book *book)
{
    const char *was = what_it_was(book);
    struct forget what = {.what = FORGET_ALL, .exports.left = book_left};
    bool listed = false;
    int code = forget_damaged(&book->store, &what, &listed);
    if (code != EXIT_DONE)
        return book_refuse(book, code);
    printf("%s; it was overwritten and removed.\n", was);
    say_exports(&what.exports);
    printf("The list of what was written from it %s:\nlook yourself for what "
           "look-back and export wrote with -o.\n",
           listed ? "may not have been whole" : "could not be read to its end");
    fputs(cannot_reach, stdout);
    return what.exports.stuck > 0 ? EXIT_INTERNAL : EXIT_DONE;
}

/* ---- The whole ----------------------------------------------------------- */

static int forget_some(const struct journal_settings *settings,
                       struct book *book)
{
    struct forget what;
    int code = choose(settings, &book->store, &what);
    if (code == EXIT_DONE)
        code = forget(&book->store, &what);
    if (code != EXIT_DONE)
        return book_refuse(book, code);
    say(settings, &what);
    return what.exports.stuck > 0 ? EXIT_INTERNAL : EXIT_DONE;
}

int journal_forget(const struct journal_settings *settings)
{
    struct book book = {0};
    if (!is_meant(settings)) {
        printf("Nothing was forgotten.\n");
        return EXIT_DONE;
    }
    /* the entries are not read: one that cannot be understood can be
     * forgotten all the same */
    int code = store_open(&book.store, settings->file);
    if (code == EXIT_DONE)
        code = forget_some(settings, &book);
    else if (code == EXIT_BAD_DATA && settings->all)
        code = forget_all_damaged(&book);
    else
        book_refuse(&book, code);
    book_close(&book);
    return code;
}
