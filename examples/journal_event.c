/* SPDX-License-Identifier: MIT */
/* journal_commands - event: what happened, asked for on the screen or read from
 * standard input. */

#define _POSIX_C_SOURCE 200809L

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ask_talk.h"
#include "ask_typed.h"
#include "journal_commands.h"
#include "journal_phrases.h"
#include "journal_time.h"

enum { DAY = 86400, DAYS_MOST = 36500 };

/* What happened once, or some times. */
struct happening {
    int32_t event;
    int32_t by;
    int32_t times;
    int64_t when;
};

/* Several of them; `bytes` holds them one behind the other. */
struct happenings {
    struct bytes bytes;
    size_t count;
};

static int note(struct happenings *all, const struct happening *one)
{
    if (!bytes_add(&all->bytes, (const char *)one, sizeof *one)) {
        fprintf(stderr, "%s: out of memory\n", program_name);
        return EXIT_INTERNAL;
    }
    all->count++;
    return EXIT_DONE;
}

/* ---- From standard input ------------------------------------------------- */

static int refuse(long line, const char *what)
{
    fprintf(stderr, "<stdin>:%ld: error: %s\n", line, what);
    return EXIT_BAD_DATA;
}

/* The words of a line, cut off where they end; how many, at most `most` + 1. */
static int split(char *line, char **words, int most)
{
    int count = 0;
    char *rest = NULL;
    for (char *word = strtok_r(line, " \t\r", &rest); word != NULL;
         word = strtok_r(NULL, " \t\r", &rest)) {
        if (count == most)
            return most + 1;
        words[count++] = word;
    }
    return count;
}

static int32_t by_of(const char *word)
{
    return strcmp(word, "me") == 0     ? KITH_BY_ME
           : strcmp(word, "them") == 0 ? KITH_BY_THEM
                                       : -1;
}

static bool read_times(const char *text, int32_t *out)
{
    char *end;
    long number = strtol(text, &end, 10);
    *out = (int32_t)number;
    return *end == '\0' && end != text && number >= 1 && number <= 1000000;
}

/* WHAT WHO [WHEN [TIMES]] */
static int read_line(struct happenings *all, int64_t when, char *text,
                     long line)
{
    enum { MOST = 4 };
    char *words[MOST];
    struct happening one = {.when = when, .times = 1};
    int count = split(text, words, MOST);
    if (count == 0 || words[0][0] == '#')
        return EXIT_DONE;
    one.event = kith_journal_event_of_name(words[0]);
    if (one.event < 0)
        return refuse(line, "the first word is none of confided, listened, "
                            "hurt, made-up, broke-trust, took-responsibility, "
                            "gave-time, kept-a-change, respected-a-wish");
    one.by = count > 1 ? by_of(words[1]) : -1;
    if (one.by < 0)
        return refuse(line, "the second word is me or them");
    if (count > 2 && !time_read(words[2], &one.when))
        return refuse(line, "the third word is a date such as 2026-11-28 or "
                            "2026-11-28T18:30");
    if (count > MOST || (count > 3 && !read_times(words[3], &one.times)))
        return refuse(line, "the fourth and last word is how many times, from "
                            "1 to 1000000");
    return note(all, &one);
}

static int read_lines(struct happenings *all, int64_t when)
{
    struct bytes text = {0};
    char *rest = NULL;
    int code = read_whole("-", &text);
    if (code == EXIT_DONE && !bytes_add(&text, "", 1))
        code = EXIT_INTERNAL;
    char *at = text.data;
    for (long line = 1; code == EXIT_DONE && at != NULL; line++, at = rest) {
        rest = strchr(at, '\n');
        if (rest != NULL)
            *rest++ = '\0';
        code = read_line(all, when, at, line);
    }
    bytes_free(&text);
    return code;
}

/* ---- On the screen ------------------------------------------------------- */

static enum move choose(const struct talk *talk, const char *title,
                        const char *const *entries, int32_t count, int32_t *out)
{
    struct page page = {0};
    page_bold(&page, title);
    page_line(&page, "");
    for (int32_t i = 0; i < count; i++) {
        char label[16];
        snprintf(label, sizeof label, " %2d", (int)i + 1);
        page_entry(&page, label, entries[i]);
    }
    *out = talk_choose(talk, &page, count, false);
    page_free(&page);
    return *out < 0 ? QUIT : FORWARD;
}

/* A number of days; Enter alone is today. */
static enum move ask_days(const struct journal_phrases *says, long *days)
{
    struct page page = {0};
    struct typed typed = {0};
    char footer[160];
    int key = KEY_NONE;
    page_bold(&page, says->when);
    while (key != KEY_QUIT && key != KEY_ENTER) {
        typed_footer(footer, sizeof footer, says->days, &typed);
        key = page_show(&page, footer);
        if (typed_take(&typed, key) &&
            (typed_number(&typed) < 0 || typed_number(&typed) > DAYS_MOST))
            typed = (struct typed){0};
    }
    page_free(&page);
    *days = typed.length > 0 ? typed_number(&typed) : 0;
    return key == KEY_QUIT ? QUIT : FORWARD;
}

static int ask(const struct journal_settings *settings, struct happenings *all,
               const struct talk *talk, const struct journal_phrases *says)
{
    const char *const who[] = {says->by_me, says->by_them};
    int32_t event = 0;
    int32_t by = 0;
    long days = 0;
    if (choose(talk, says->what, says->events, JOURNAL_EVENTS, &event) !=
            FORWARD ||
        choose(talk, says->who, who, 2, &by) != FORWARD ||
        (!settings->timed && ask_days(says, &days) != FORWARD))
        return EXIT_DONE;
    return note(all, &(struct happening){
                         .event = KITH_EVENT_CONFIDED + event,
                         .by = KITH_BY_ME + by,
                         .times = 1,
                         .when = settings->timed ? settings->time
                                                 : time_now() - days * DAY});
}

static int ask_on_screen(const struct journal_settings *settings,
                         struct happenings *all)
{
    const struct ask_phrases *phrases =
        ask_phrases_for(settings->manner.language);
    struct talk talk = {.says = phrases};
    if (!screen_open(phrases->more))
        return usage_error("this needs a terminal, or lines on standard input");
    int code =
        ask(settings, all, &talk, journal_phrases_for(phrases->language));
    screen_close();
    return code;
}

/* ---- Keeping it ---------------------------------------------------------- */

static int add_all(struct book *book, const struct happenings *all)
{
    kith_error *error = NULL;
    int code = EXIT_DONE;
    for (size_t i = 0; i < all->count && code == EXIT_DONE; i++) {
        struct happening one;
        memcpy(&one, all->bytes.data + i * sizeof one, sizeof one);
        if (kith_journal_add_event(book->journal, one.event, one.by, one.when,
                                   one.times, &error) != KITH_OK)
            code = complain(book->store.path, error);
        wipe(&one, sizeof one);
    }
    kith_error_free(error);
    return code == EXIT_DONE ? book_keep(book) : code;
}

/* Whether somebody can look back on a file about the tie that was named. */
static int check_named(const struct journal_settings *settings)
{
    kith_questionnaire *questionnaire = NULL;
    int code = load_questionnaire(settings->questionnaire != NULL
                                      ? settings->questionnaire
                                      : JOURNAL_USUAL,
                                  &questionnaire);
    if (code == EXIT_DONE)
        code = check_tie(questionnaire, settings->tie);
    kith_questionnaire_free(questionnaire);
    return code;
}

static int keep_all(const struct journal_settings *settings, struct book *book,
                    const struct happenings *all, bool asked)
{
    if (all->count == 0) {
        journal_say_kept(settings->file, 0);
        return EXIT_DONE;
    }
    int code = add_all(book, all);
    if (code == EXIT_DONE && asked)
        journal_tell_kept(journal_phrases_for(settings->manner.language),
                          book->store.path);
    else if (code == EXIT_DONE)
        journal_say_kept(book->store.path, (int32_t)all->count);
    return code;
}

/* What is wrong with the file is told before anything is asked; one that is new
 * is made only when there is something to keep. */
int journal_event(const struct journal_settings *settings)
{
    struct book book = {0};
    struct happenings all = {0};
    bool asked = isatty(STDIN_FILENO);
    int code = settings->tie != NULL ? check_named(settings) : EXIT_DONE;
    if (code == EXIT_DONE)
        code = book_open_or_make(&book, settings->file, settings->tie);
    if (code == EXIT_DONE)
        code = asked ? ask_on_screen(settings, &all)
                     : read_lines(&all, settings->timed ? settings->time
                                                        : time_now());
    if (code == EXIT_DONE)
        code = keep_all(settings, &book, &all, asked);
    bytes_free(&all.bytes);
    book_close(&book);
    return code;
}
