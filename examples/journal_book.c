/* SPDX-License-Identifier: MIT */

#define _POSIX_C_SOURCE 200809L

#include "journal_book.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "journal_forget.h"
#include "journal_look.h"

int book_refuse(const struct book *book, int code)
{
    fprintf(stderr, "%s: %s\n", program_name, book->store.message);
    return code;
}

void book_left(const char *path, const char *why)
{
    if (why == NULL)
        fprintf(stderr,
                "%s: %s was written from these entries and is not as it was "
                "written; it was left alone. Look at it yourself\n",
                program_name, path);
    else
        fprintf(stderr, "%s: %s could not be overwritten: %s\n", program_name,
                path, why);
}

/* Whether its store is not there yet. */
static bool is_planned(const struct book *book)
{
    return book->store.db == NULL;
}

static void warn_of_readers(const struct book *book)
{
    struct stat found;
    if (stat(book->store.path, &found) == 0 &&
        (found.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        fprintf(stderr,
                "%s: other users may open %s; 'chmod 600' keeps it to you\n",
                program_name, book->store.path);
}

static int carry_on_forgetting(struct book *book)
{
    struct forget told = {.exports.left = book_left};
    if (!book->store.forgetting)
        return EXIT_DONE;
    fprintf(stderr, "%s: forgetting was not finished; carrying on with it\n",
            program_name);
    int code = forget_on(&book->store, &told);
    return code == EXIT_DONE ? code : book_refuse(book, code);
}

static int complain_of_entry(const struct book *book, int64_t id,
                             const kith_error *error)
{
    fprintf(stderr, "%s: entry %lld of %s: %s\n", program_name, (long long)id,
            book->store.path, kith_error_message(error));
    return exit_code(kith_error_status(error));
}

static int read_entries(struct book *book)
{
    struct store_entry entry;
    int code;
    while ((code = store_next(&book->store, &entry)) == EXIT_DONE &&
           entry.json != NULL) {
        kith_error *error = NULL;
        if (kith_journal_add_json(book->journal, entry.json,
                                  (int64_t)entry.length, &error) != KITH_OK) {
            code = complain_of_entry(book, entry.id, error);
            kith_error_free(error);
            return code;
        }
    }
    return code == EXIT_DONE ? code : book_refuse(book, code);
}

static int read_journal(struct book *book)
{
    kith_error *error = NULL;
    int code = EXIT_DONE;
    if (kith_journal_new(book->store.tie, NULL, &book->journal, &error) !=
        KITH_OK)
        code = complain(book->store.path, error);
    kith_error_free(error);
    if (code == EXIT_DONE && !is_planned(book))
        code = read_entries(book);
    book->kept = kith_journal_count(book->journal);
    return code;
}

static int read_all(struct book *book)
{
    warn_of_readers(book);
    int code = carry_on_forgetting(book);
    return code == EXIT_DONE ? read_journal(book) : code;
}

int book_open(struct book *book, const char *path)
{
    *book = (struct book){0};
    int code = store_open(&book->store, path);
    return code == EXIT_DONE ? read_all(book) : book_refuse(book, code);
}

int book_is_about(const struct book *book, const char *tie)
{
    if (tie == NULL || strcmp(book->store.tie, tie) == 0)
        return EXIT_DONE;
    fprintf(stderr,
            "%s: %s is about another tie (%s), not %s; nothing was kept\n",
            program_name, book->store.path, book->store.tie, tie);
    return EXIT_BAD_DATA;
}

int book_open_or_make(struct book *book, const char *path, const char *tie)
{
    enum look look = journal_look(path);
    bool is_new =
        look == LOOK_ABSENT || look == LOOK_EMPTY || look == LOOK_UNFINISHED;
    *book = (struct book){0};
    if (is_new && tie == NULL)
        return usage_error("the file is not there yet; --tie says whom it "
                           "will be about (partner, friend, ...)");
    int code = is_new ? store_plan(&book->store, path, tie)
                      : store_open(&book->store, path);
    if (code != EXIT_DONE)
        return book_refuse(book, code);
    code = book_is_about(book, tie);
    return code == EXIT_DONE ? read_all(book) : code;
}

static int keep_entry(struct book *book, int32_t entry)
{
    kith_text *text = NULL;
    kith_error *error = NULL;
    int64_t time = 0;
    int code = EXIT_DONE;
    if (kith_journal_time(book->journal, entry, &time) != KITH_OK ||
        kith_journal_entry_write(book->journal, entry, &text, &error) !=
            KITH_OK)
        code = complain(book->store.path, error);
    else if ((code = store_add(&book->store, time, kith_text_data(text),
                               (size_t)kith_text_length(text))) != EXIT_DONE)
        book_refuse(book, code);
    kith_text_free(text);
    kith_error_free(error);
    return code;
}

/* Another program may have made it meanwhile, about somebody else. */
static int make_planned(struct book *book)
{
    char tie[sizeof book->store.tie];
    memcpy(tie, book->store.tie, sizeof tie);
    int code = store_make_planned(&book->store);
    if (code != EXIT_DONE || strcmp(tie, book->store.tie) == 0)
        return code;
    snprintf(book->store.message, sizeof book->store.message,
             "%.900s is about another tie by now; nothing was kept",
             book->store.path);
    return EXIT_BAD_DATA;
}

int book_keep(struct book *book)
{
    int32_t count = kith_journal_count(book->journal);
    int code = is_planned(book) ? make_planned(book) : EXIT_DONE;
    if (code == EXIT_DONE)
        code = store_begin(&book->store);
    if (code != EXIT_DONE)
        return book_refuse(book, code);
    for (int32_t i = book->kept; i < count && code == EXIT_DONE; i++)
        code = keep_entry(book, i);
    if (code == EXIT_DONE) {
        code = store_commit(&book->store);
        if (code != EXIT_DONE)
            book_refuse(book, code);
    }
    if (code == EXIT_DONE)
        book->kept = count;
    return code;
}

void book_close(struct book *book)
{
    kith_journal_free(book->journal);
    store_close(&book->store);
    *book = (struct book){0};
}
