/* SPDX-License-Identifier: MIT */
/* journal_commands - export and list: what is kept, as it is. */

#include <stdio.h>
#include <string.h>

#include "journal_commands.h"
#include "journal_exports.h"
#include "journal_time.h"

int journal_put(const struct journal_settings *settings, struct book *book,
                const kith_text *text)
{
    const char *data = kith_text_data(text);
    size_t length = (size_t)kith_text_length(text);
    if (settings->output != NULL) {
        int code = exports_write(&book->store, settings->output, data, length);
        return code == EXIT_DONE ? code : book_refuse(book, code);
    }
    fwrite(data, 1, length, stdout);
    if (length == 0 || data[length - 1] != '\n')
        putchar('\n');
    return EXIT_DONE;
}

int journal_export(const struct journal_settings *settings)
{
    struct book book;
    kith_text *text = NULL;
    kith_error *error = NULL;
    if (settings->output == NULL)
        return usage_error("export needs -o OUT, so that forget can take OUT "
                           "away, too");
    int code = book_open(&book, settings->file);
    if (code == EXIT_DONE &&
        kith_journal_write(book.journal, &text, &error) != KITH_OK)
        code = complain(book.store.path, error);
    if (code == EXIT_DONE)
        code = journal_put(settings, &book, text);
    if (code == EXIT_DONE)
        printf("%s holds all that is kept in %s; forget takes it away, too, "
               "unless it is changed or moved.\n",
               settings->output, book.store.path);
    kith_text_free(text);
    kith_error_free(error);
    book_close(&book);
    return code;
}

/* ---- List ---------------------------------------------------------------- */

static void list_one(const kith_journal *journal, int32_t entry)
{
    static const char *const who[] = {
        [KITH_BY_ME] = "me", [KITH_BY_THEM] = "them"};
    if (kith_journal_kind(journal, entry) == KITH_ENTRY_RECORD) {
        printf("%s\n", kith_journal_questionnaire(journal, entry));
        return;
    }
    int32_t count = kith_journal_event_count(journal, entry);
    printf("%s %s", kith_journal_event_name(kith_journal_event(journal, entry)),
           who[kith_journal_event_by(journal, entry)]);
    if (count > 1)
        printf(" %d times", (int)count);
    putchar('\n');
}

/* The numbers have gaps where something was left out, so that only the private
 * view has them. */
static int list_all(const struct journal_settings *settings, struct book *book)
{
    bool plain = settings->view == KITH_VIEW_PLAIN;
    struct store_entry row;
    int code;
    for (int32_t i = 0; (code = store_next(&book->store, &row)) == EXIT_DONE &&
                        row.json != NULL;
         i++) {
        char when[32];
        int32_t event = kith_journal_event(book->journal, i);
        if (plain && kith_journal_event_is_sensitive(event) == 1)
            continue;
        time_write(row.time, when, sizeof when);
        if (!plain)
            printf("%6lld  ", (long long)row.id);
        printf("%s  ", when);
        list_one(book->journal, i);
    }
    return code == EXIT_DONE ? code : book_refuse(book, code);
}

int journal_list(const struct journal_settings *settings)
{
    struct book book;
    int code = book_open(&book, settings->file);
    if (code == EXIT_DONE)
        code = list_all(settings, &book);
    book_close(&book);
    return code;
}
