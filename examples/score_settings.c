/* SPDX-License-Identifier: MIT */

#include "score_settings.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common.h"

static const char help[] =
    "Usage: kith-score --questionnaire FILE|ID [OPTION]... [FILE]\n"
    "\n"
    "Scores a CSV file of many people (FILE, or standard input), row by row "
    "and\n"
    "in constant memory. A column whose name is the id of an item holds its\n"
    "answers; one whose name is the id of a fact holds that.\n"
    "\n"
    "  --questionnaire FILE|ID  the questionnaire: a document, or the id of a\n"
    "                           built-in one\n"
    "  --tie TIE                whom the answers are about, in every row\n"
    "  --tie-column NAME        the column that says it, row by row\n"
    "  --map FILE               which column is which item: a CSV file with "
    "the\n"
    "                           columns `column` and `item`\n"
    "  --partial                items without a column are unanswered\n"
    "  --missing CODE=WHY,...   why an answer is missing where CODE stands:\n"
    "                           unanswered, skipped, does-not-apply, declined\n"
    "                           or not-asked (default: empty and NA are\n"
    "                           unanswered)\n"
    "  --labels                 answers may be the names of options, too\n"
    "  --language TAG           the language of these names, and of the "
    "codebook\n"
    "  --separator CHARACTER    \",\" \";\" \"tab\" ... (default: found out)\n"
    "\n"
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
    "\n"
    "Ends with 0 when done, whatever the rows were like, 1 on failure, 2 on\n"
    "wrong usage, 65 when the file or the questionnaire cannot be read as "
    "asked,\n"
    "66 when a file cannot be read at all.\n";

enum {
    OPTION_MAP = 256,
    OPTION_TIE,
    OPTION_TIE_COLUMN,
    OPTION_PARTIAL,
    OPTION_MISSING,
    OPTION_LABELS,
    OPTION_LANGUAGE,
    OPTION_SEPARATOR,
    OPTION_ASSESS,
    OPTION_DETAILS,
    OPTION_WITH_SENSITIVE,
    OPTION_KEEP,
    OPTION_PREFIX,
    OPTION_FORMAT,
    OPTION_CODEBOOK,
    OPTION_THREADS,
    OPTION_QUIET,
    OPTION_QUESTIONNAIRE,
    OPTION_VERSION
};

static const struct option options[] = {
    {"questionnaire", required_argument, NULL, OPTION_QUESTIONNAIRE},
    {"tie", required_argument, NULL, OPTION_TIE},
    {"tie-column", required_argument, NULL, OPTION_TIE_COLUMN},
    {"map", required_argument, NULL, OPTION_MAP},
    {"partial", no_argument, NULL, OPTION_PARTIAL},
    {"missing", required_argument, NULL, OPTION_MISSING},
    {"labels", no_argument, NULL, OPTION_LABELS},
    {"language", required_argument, NULL, OPTION_LANGUAGE},
    {"separator", required_argument, NULL, OPTION_SEPARATOR},
    {"assess", no_argument, NULL, OPTION_ASSESS},
    {"details", no_argument, NULL, OPTION_DETAILS},
    {"with-sensitive", no_argument, NULL, OPTION_WITH_SENSITIVE},
    {"keep", required_argument, NULL, OPTION_KEEP},
    {"prefix", required_argument, NULL, OPTION_PREFIX},
    {"format", required_argument, NULL, OPTION_FORMAT},
    {"output", required_argument, NULL, 'o'},
    {"codebook", required_argument, NULL, OPTION_CODEBOOK},
    {"threads", required_argument, NULL, OPTION_THREADS},
    {"quiet", no_argument, NULL, OPTION_QUIET},
    {"help", no_argument, NULL, 'h'},
    {"version", no_argument, NULL, OPTION_VERSION},
    {NULL, 0, NULL, 0}};

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

static int add_missing(struct score_settings *settings, const char *text)
{
    const char *wrong = missing_add(&settings->missing, text);
    return wrong == NULL ? -1 : usage_error(wrong);
}

/* Those that take a text as it is. */
static const char **text_of(struct score_settings *settings, int option)
{
    switch (option) {
    case OPTION_QUESTIONNAIRE:
        return &settings->questionnaire;
    case OPTION_TIE:
        return &settings->tie;
    case OPTION_TIE_COLUMN:
        return &settings->tie_column;
    case OPTION_MAP:
        return &settings->map;
    case OPTION_LANGUAGE:
        return &settings->language;
    case OPTION_CODEBOOK:
        return &settings->codebook;
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
    case OPTION_PARTIAL:
        return &settings->partial;
    case OPTION_LABELS:
        return &settings->labels;
    case OPTION_ASSESS:
        return &settings->assess;
    case OPTION_DETAILS:
        return &settings->details;
    case OPTION_WITH_SENSITIVE:
        return &settings->with_sensitive;
    case OPTION_QUIET:
        return &settings->quiet;
    default:
        return NULL;
    }
}

static int take_option(struct score_settings *settings, int option)
{
    const char **text = text_of(settings, option);
    bool *flag = flag_of(settings, option);
    if (text != NULL)
        *text = optarg;
    if (flag != NULL)
        *flag = true;
    if (text != NULL || flag != NULL)
        return -1;
    switch (option) {
    case OPTION_SEPARATOR:
        return set_separator(settings, optarg);
    case OPTION_PREFIX:
        return set_prefix(settings, optarg);
    case OPTION_FORMAT:
        return set_format(settings, optarg);
    case OPTION_THREADS:
        return set_threads(settings, optarg);
    case OPTION_KEEP:
        return add_keep(settings, optarg);
    case OPTION_MISSING:
        return add_missing(settings, optarg);
    case 'h':
        fputs(help, stdout);
        return finish_output(EXIT_DONE);
    case OPTION_VERSION:
        return print_version();
    default:
        return usage_error("no such option");
    }
}

static int check(const struct score_settings *settings)
{
    if (settings->questionnaire == NULL)
        return usage_error("name the questionnaire with --questionnaire");
    if (settings->tie != NULL && settings->tie_column != NULL)
        return usage_error("--tie or --tie-column, not both");
    if (settings->language != NULL && !settings->labels &&
        settings->codebook == NULL)
        return usage_error("--language says what language --labels and the "
                           "--codebook are in");
    if (settings->codebook != NULL && settings->output != NULL &&
        strcmp(settings->codebook, settings->output) == 0)
        return usage_error("-o and --codebook name the same file");
    if (strcmp(settings->file, "-") == 0 &&
        strcmp(settings->questionnaire, "-") == 0)
        return usage_error("standard input cannot be both the questionnaire "
                           "and the file");
    if (strcmp(settings->file, "-") == 0 && isatty(STDIN_FILENO))
        return usage_error("give a FILE with answers, or pipe them in");
    return -1;
}

int settings_read(struct score_settings *settings, int argc, char **argv)
{
    *settings =
        (struct score_settings){.file = "-", .prefix = "", .threads = 1};
    missing_begin(&settings->missing);
    int option;
    while ((option = getopt_long(argc, argv, "ho:", options, NULL)) != -1) {
        int code = take_option(settings, option);
        if (code >= 0)
            return code;
    }
    if (argc - optind > 1)
        return usage_error("one FILE at most");
    if (optind < argc)
        settings->file = argv[optind];
    return check(settings);
}
