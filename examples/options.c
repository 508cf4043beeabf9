/* SPDX-License-Identifier: MIT */

#include "options.h"

#include <stdio.h>
#include <string.h>

#include "common.h"

/* ---- Words that say which ------------------------------------------------ */

bool word_find(const struct word *words, const char *word, int32_t *out)
{
    for (; words->word != NULL; words++)
        if (strcmp(words->word, word) == 0) {
            *out = words->value;
            return true;
        }
    return false;
}

int options_take_view(int32_t *out)
{
    static const struct word views[] = {{"plain", KITH_VIEW_PLAIN},
                                        {"private", KITH_VIEW_PRIVATE},
                                        {"host", KITH_VIEW_HOST},
                                        {NULL, 0}};
    return word_find(views, optarg, out)
               ? -1
               : usage_error("--view is plain, private or host");
}

int options_take_format(int32_t *out)
{
    static const struct word formats[] = {{"text", KITH_FORMAT_TEXT},
                                          {"json", KITH_FORMAT_JSON},
                                          {"html", KITH_FORMAT_HTML},
                                          {NULL, 0}};
    return word_find(formats, optarg, out)
               ? -1
               : usage_error("--format is text, json or html");
}

/* ---- Which were given ---------------------------------------------------- */

static size_t place_of(const struct given *given, const char *name)
{
    size_t i = 0;
    while (i < given->count && strcmp(given->list[i].name, name) != 0)
        i++;
    return i;
}

static void note(struct given *given, const struct option *table, int option)
{
    while (table->val != option)
        table++;
    size_t place = place_of(given, table->name);
    if (place == given->count)
        given->list[given->count++].name = table->name;
    given->list[place].times++;
}

/* Is it one of the names, which have spaces between them? */
static bool is_among(const char *names, const char *name)
{
    size_t length = strlen(name);
    for (const char *at = names; *at != '\0'; at += strspn(at, " ")) {
        size_t word = strcspn(at, " ");
        if (word == length && memcmp(at, name, length) == 0)
            return true;
        at += word;
    }
    return false;
}

static int refuse(const char *name, const char *where)
{
    char what[200];
    snprintf(what, sizeof what, "--%s has no meaning %s", name, where);
    return usage_error(what);
}

static int refuse_where(const struct given *given, const char *names,
                        bool among, const char *where)
{
    for (size_t i = 0; i < given->count; i++)
        if (is_among(names, given->list[i].name) == among)
            return refuse(given->list[i].name, where);
    return -1;
}

bool given_has(const struct given *given, const char *name)
{
    return place_of(given, name) < given->count;
}

int given_only(const struct given *given, const char *names, const char *where)
{
    return refuse_where(given, names, false, where);
}

int given_none_of(const struct given *given, const char *names,
                  const char *where)
{
    return refuse_where(given, names, true, where);
}

int given_once(const struct given *given, const char *name)
{
    size_t place = place_of(given, name);
    return place < given->count && given->list[place].times > 1
               ? refuse(name, "a second time")
               : -1;
}

/* ---- One by one ---------------------------------------------------------- */

/* Only its name: what stands behind it may be private. */
static int refuse_unknown(int option, const char *word)
{
    char what[200];
    bool is_long = word != NULL && strncmp(word, "--", 2) == 0;
    int length = is_long ? (int)strcspn(word, "=") : 0;
    if (!is_long)
        snprintf(what, sizeof what,
                 option == ':' ? "-%c needs a text behind it"
                               : "-%c is no option",
                 optopt);
    else if (option == ':')
        snprintf(what, sizeof what, "%.*s needs a text behind it", length,
                 word);
    else if (optopt != 0)
        snprintf(what, sizeof what, "%.*s takes no text", length, word);
    else
        snprintf(what, sizeof what, "%.*s is no option, or begins several",
                 length, word);
    return usage_error(what);
}

int options_take(const struct options *options, int argc, char **argv,
                 void *settings, struct given *given)
{
    int option;
    opterr = 0;
    while ((option = getopt_long(argc, argv, options->letters, options->table,
                                 NULL)) != -1) {
        if (option == '?' || option == ':')
            return refuse_unknown(option, argv[optind - 1]);
        if (option == 'h') {
            fputs(options->help, stdout);
            if (options->more_help != NULL)
                options->more_help();
            return finish_output(EXIT_DONE);
        }
        if (option == OPTIONS_VERSION)
            return print_version();
        note(given, options->table, option);
        int code = options->take(settings, option);
        if (code >= 0)
            return code;
    }
    return -1;
}
