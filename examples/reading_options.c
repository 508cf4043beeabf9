/* SPDX-License-Identifier: MIT */

#include "reading_options.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "common.h"

void reading_begin(struct score_settings *settings)
{
    *settings =
        (struct score_settings){.file = "-", .prefix = "", .threads = 1};
    missing_begin(&settings->missing);
}

static int set_separator(struct score_settings *settings, const char *text)
{
    if (strcmp(text, "tab") == 0 || strcmp(text, "\\t") == 0)
        text = "\t";
    if (strlen(text) != 1 || strchr("\"\r\n.-_", *text) != NULL ||
        (*text >= '0' && *text <= '9') || (*text >= 'a' && *text <= 'z') ||
        (*text >= 'A' && *text <= 'Z') || (unsigned char)*text >= 0x80)
        return usage_error("--separator is one character that stands in no "
                           "number and no name, or \"tab\"");
    settings->separator = *text;
    return -1;
}

static int add_missing(struct score_settings *settings, const char *text)
{
    const char *wrong = missing_add(&settings->missing, text);
    return wrong == NULL ? -1 : usage_error(wrong);
}

/* Those that take a text as it is. */
static const char **text_of(struct score_settings *settings, int option)
{
    switch (option) {
    case READING_QUESTIONNAIRE:
        return &settings->questionnaire;
    case READING_TIE:
        return &settings->tie;
    case READING_TIE_COLUMN:
        return &settings->tie_column;
    case READING_MAP:
        return &settings->map;
    case READING_LANGUAGE:
        return &settings->language;
    case 'o':
        return &settings->output;
    default:
        return NULL;
    }
}

/* Those that are either given or not. */
static bool *flag_of(struct score_settings *settings, int option)
{
    switch (option) {
    case READING_PARTIAL:
        return &settings->partial;
    case READING_LABELS:
        return &settings->labels;
    case READING_WITH_SENSITIVE:
        return &settings->with_sensitive;
    case READING_QUIET:
        return &settings->quiet;
    default:
        return NULL;
    }
}

int reading_take(struct score_settings *settings, int option)
{
    const char **text = text_of(settings, option);
    bool *flag = flag_of(settings, option);
    if (text != NULL)
        *text = optarg;
    if (flag != NULL)
        *flag = true;
    if (text != NULL || flag != NULL)
        return -1;
    return option == READING_SEPARATOR ? set_separator(settings, optarg)
                                       : add_missing(settings, optarg);
}

int reading_end(struct score_settings *settings, int argc, char **argv)
{
    if (argc - optind > 1)
        return usage_error("one FILE at most");
    if (optind < argc)
        settings->file = argv[optind];
    if (settings->questionnaire == NULL)
        return usage_error("name the questionnaire with --questionnaire");
    if (strcmp(settings->file, "-") == 0 &&
        strcmp(settings->questionnaire, "-") == 0)
        return usage_error("standard input cannot be both the questionnaire "
                           "and the file");
    if (strcmp(settings->file, "-") == 0 && isatty(STDIN_FILENO))
        return usage_error("give a FILE with answers, or pipe them in");
    return -1;
}
