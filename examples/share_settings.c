/* SPDX-License-Identifier: MIT */

#define _POSIX_C_SOURCE 200809L

#include "share_settings.h"

#include <string.h>
#include <sys/stat.h>

#include "options.h"

static const char help[] =
    "Usage: kith-share scales [OPTION]... SHEET\n"
    "       kith-share make [OPTION]... SHEET\n"
    "       kith-share join [OPTION]... SHARE SHARE\n"
    "\n"
    "scales  lists what can be chosen: the same list for all answers\n"
    "make    makes a share of one's own answers, alone: nothing of them, "
    "unless\n"
    "        it was chosen\n"
    "join    puts the shares of two people side by side\n"
    "\n"
    "  --choice FILE            (make) what to show: a scale on each line, "
    "and\n"
    "                           \"guess SCALE\" for what the other would say;\n"
    "                           - is standard input\n"
    "  --guess SHEET            (make) the answers that one thinks the other\n"
    "                           would give\n"
    "  --output FILE            (make) write the share there, for its owner "
    "to\n"
    "                           read alone; default: standard output\n"
    "  --tell                   (make) say, on standard error and for one's "
    "own\n"
    "                           eyes, whether only an empty share can be made\n"
    "  --format FORMAT          (join) text (default) or json\n"
    "  --language TAG           (scales, join) in this language (de, es, ...)\n"
    "  --questionnaire FILE|ID  the questionnaire (default: the built-in one\n"
    "                           that the files name)\n"
    "  -h, --help               print this\n"
    "  --version                print the version\n"
    "\n"
    "An empty share is as usual as any other, and all empty shares are the "
    "same.\n"
    "Answers and choices never go into an argument: other users and the "
    "shell's\n"
    "history could show them.\n"
    "\n"
    "Ends with 0 when done, 1 on failure, 2 on wrong usage, 65 on bad data, "
    "66\n"
    "when a file cannot be read. What a file holds never shows in this "
    "number.\n";

static int read_format(const char *word, int32_t *out)
{
    *out = strcmp(word, "json") == 0 ? KITH_FORMAT_JSON : KITH_FORMAT_TEXT;
    return *out == KITH_FORMAT_JSON || strcmp(word, "text") == 0
               ? -1
               : usage_error("--format is text or json");
}

/* Those that take a text as it is. */
static const char **text_of(struct share_settings *settings, int option)
{
    switch (option) {
    case 'c':
        return &settings->choice;
    case 'g':
        return &settings->guess;
    case 'o':
        return &settings->output;
    case 'L':
        return &settings->manner.language;
    case 'q':
        return &settings->questionnaire;
    default:
        return NULL;
    }
}

static int take_option(void *all, int option)
{
    struct share_settings *settings = all;
    const char **text = text_of(settings, option);
    if (text != NULL)
        *text = optarg;
    else if (option == 'f')
        return read_format(optarg, &settings->format);
    else
        settings->tell = true;
    return -1;
}

/* Whether a path leads to the file that another one leads to. */
static bool is_same_file(const char *one, const char *other)
{
    struct stat a, b;
    return one != NULL && other != NULL && stat(one, &a) == 0 &&
           stat(other, &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/* A share must not take the place of the answers that it is made from. */
static bool writes_over_what_it_reads(const struct share_settings *settings)
{
    return is_same_file(settings->output, settings->files[0]) ||
           is_same_file(settings->output, settings->guess) ||
           is_same_file(settings->output, settings->choice) ||
           is_same_file(settings->output, settings->questionnaire);
}

/* Put beside itself it would look as if two people saw everything alike. */
static bool is_one_share_twice(const struct share_settings *settings)
{
    return settings->files[1] != NULL &&
           (strcmp(settings->files[0], settings->files[1]) == 0 ||
            is_same_file(settings->files[0], settings->files[1]));
}

static const struct word commands[] = {{"scales", SHARE_SCALES},
                                       {"make", SHARE_MAKE},
                                       {"join", SHARE_JOIN},
                                       {NULL, 0}};

/* Which options each command takes. */
static const char *const taken[SHARE_COMMANDS] = {
    [SHARE_SCALES] = "language questionnaire",
    [SHARE_MAKE] = "choice guess output tell questionnaire",
    [SHARE_JOIN] = "format language questionnaire"};

/* Whether these options say something together. */
static int check_options(const struct given *given, int32_t command)
{
    static const char *const where[SHARE_COMMANDS] = {
        [SHARE_SCALES] = "with scales",
        [SHARE_MAKE] = "with make",
        [SHARE_JOIN] = "with join"};
    int code = given_only(given, taken[command], where[command]);
    if (code >= 0 || given_has(given, "choice"))
        return code;
    return given_none_of(given, "guess",
                         "without a --choice that says what of it is shown");
}

static int take_words(struct share_settings *settings, int count, char **words)
{
    if (count == 0 || !word_find(commands, words[0], &settings->command))
        return usage_error("say scales, make or join");
    int wanted = settings->command == SHARE_JOIN ? 2 : 1;
    if (count - 1 != wanted)
        return usage_error(wanted == 2 ? "join takes two shares"
                                       : "that command takes one answer sheet");
    for (int i = 0; i < wanted; i++)
        settings->files[i] = words[1 + i];
    return -1;
}

int share_settings_read(struct share_settings *settings, int argc, char **argv)
{
    static const struct option table[] = {
        {"choice", required_argument, NULL, 'c'},
        {"guess", required_argument, NULL, 'g'},
        {"output", required_argument, NULL, 'o'},
        {"tell", no_argument, NULL, 't'},
        {"format", required_argument, NULL, 'f'},
        {"language", required_argument, NULL, 'L'},
        {"questionnaire", required_argument, NULL, 'q'},
        OPTIONS_USUAL,
        {NULL, 0, NULL, 0}};
    static const struct options options = {":h", table, help, take_option,
                                           NULL};
    struct given given = {.count = 0};
    *settings = (struct share_settings){.format = KITH_FORMAT_TEXT};
    int code = options_take(&options, argc, argv, settings, &given);
    if (code < 0)
        code = take_words(settings, argc - optind, argv + optind);
    if (code < 0)
        code = check_options(&given, settings->command);
    if (code < 0 && writes_over_what_it_reads(settings))
        code = usage_error("--output names a file that is read");
    if (code < 0 && is_one_share_twice(settings))
        code = usage_error("join takes the shares of two people; these are one "
                           "and the same file");
    return code;
}
