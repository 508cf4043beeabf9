/* SPDX-License-Identifier: MIT */

#include "score_settings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common.h"
#include "reading_options.h"

static const char help[] =
    "Usage: kith-score --questionnaire FILE|ID [OPTION]... [FILE]\n"
    "\n"
    "Scores a CSV file of many people (FILE, or standard input), row by row "
    "and\n"
    "in constant memory. A column whose name is the id of an item holds its\n"
    "answers; one whose name is the id of a fact holds that.\n"
    "\n" READING_HELP_QUESTIONNAIRE
    "  --tie TIE                whom the answers are about, in every row\n"
    "  --tie-column NAME        the column that says it, row by "
    "row\n" READING_HELP_COLUMNS
    "  --language TAG           the language of these names, and of the "
    "codebook\n" READING_HELP_SEPARATOR "\n"
    "  --assess                 work out what was asked, and findings\n"
    "  --details                also bounds, bands and why answers are "
    "missing\n"
    "  --with-sensitive         also what is sensitive: what could harm a "
    "person\n"
    "                           if others saw it\n"
    "  --keep NAME,...          pass on these columns, as they are (default: "
    "all\n"
    "                           that are no items and no facts)\n"
    "  --prefix TEXT            begin the names of the new columns with TEXT\n"
    "  --format FORMAT          csv (default) or ndjson: one object a line\n"
    "  -o, --output FILE        write to FILE, for your eyes only\n"
    "  --codebook FILE          also write what each column means: CSV, or\n"
    "                           Markdown where FILE ends in .md\n"
    "  --threads N              work in N threads (default 1)\n"
    "  --quiet                  no progress, and no counts at the end\n"
    "  -h, --help               print this\n"
    "  --version                print the version\n"
    "\n"
    "A row that cannot be scored is named on standard error, with its line "
    "and\n"
    "without what stood there; its column `fault` says why, and the others go\n"
    "on.\n"
    "\n" READING_HELP_END;

enum {
    OPTION_ASSESS = READING_END,
    OPTION_DETAILS,
    OPTION_KEEP,
    OPTION_PREFIX,
    OPTION_FORMAT,
    OPTION_CODEBOOK,
    OPTION_THREADS
};

static const struct option table[] = {
    READING_OPTIONS,
    {"assess", no_argument, NULL, OPTION_ASSESS},
    {"details", no_argument, NULL, OPTION_DETAILS},
    {"keep", required_argument, NULL, OPTION_KEEP},
    {"prefix", required_argument, NULL, OPTION_PREFIX},
    {"format", required_argument, NULL, OPTION_FORMAT},
    {"codebook", required_argument, NULL, OPTION_CODEBOOK},
    {"threads", required_argument, NULL, OPTION_THREADS},
    {NULL, 0, NULL, 0}};

static int set_prefix(struct score_settings *settings, const char *text)
{
    static const char allowed[] = "abcdefghijklmnopqrstuvwxyz"
                                  "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-";
    if (text[strspn(text, allowed)] != '\0')
        return usage_error("--prefix has letters, digits and \"_.-\" alone");
    settings->prefix = text;
    return -1;
}

static int set_format(struct score_settings *settings, const char *text)
{
    settings->ndjson = strcmp(text, "ndjson") == 0;
    return settings->ndjson || strcmp(text, "csv") == 0
               ? -1
               : usage_error("--format is csv or ndjson");
}

static int set_threads(struct score_settings *settings, const char *text)
{
    char *behind;
    long threads = strtol(text, &behind, 10);
    if (*text == '\0' || *behind != '\0' || threads < 1 ||
        threads > THREADS_MOST)
        return usage_error("--threads is a number from 1 to 64");
    settings->threads = (int)threads;
    return -1;
}

static int add_keep(struct score_settings *settings, const char *text)
{
    if (settings->keep_count == KEEP_LISTS_MOST)
        return usage_error("--keep: at most 64 lists");
    settings->keep_given = true;
    settings->keep[settings->keep_count++] = text;
    return -1;
}

static int take_option(void *all, int option)
{
    struct score_settings *settings = all;
    switch (option) {
    case OPTION_ASSESS:
        settings->assess = true;
        return -1;
    case OPTION_DETAILS:
        settings->details = true;
        return -1;
    case OPTION_CODEBOOK:
        settings->codebook = optarg;
        return -1;
    case OPTION_PREFIX:
        return set_prefix(settings, optarg);
    case OPTION_FORMAT:
        return set_format(settings, optarg);
    case OPTION_THREADS:
        return set_threads(settings, optarg);
    case OPTION_KEEP:
        return add_keep(settings, optarg);
    default:
        return reading_take(settings, option);
    }
}

static int check(const struct score_settings *settings)
{
    if (settings->tie != NULL && settings->tie_column != NULL)
        return usage_error("--tie or --tie-column, not both");
    if (settings->language != NULL && !settings->labels &&
        settings->codebook == NULL)
        return usage_error("--language says what language --labels and the "
                           "--codebook are in");
    if (settings->codebook != NULL && settings->output != NULL &&
        strcmp(settings->codebook, settings->output) == 0)
        return usage_error("-o and --codebook name the same file");
    return -1;
}

int settings_read(struct score_settings *settings, int argc, char **argv)
{
    static const struct options options = {READING_LETTERS, table, help,
                                           take_option, NULL};
    struct given given = {.count = 0};
    reading_begin(settings);
    int code = options_take(&options, argc, argv, settings, &given);
    if (code < 0)
        code = reading_end(settings, argc, argv);
    return code < 0 ? check(settings) : code;
}
