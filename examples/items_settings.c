/* SPDX-License-Identifier: MIT */

#include "items_settings.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <kith/kith.h>

#include "common.h"
#include "score_reader.h"

static const char help[] =
    "Usage: kith-items --questionnaire FILE|ID [OPTION]... [FILE]\n"
    "\n"
    "Says what a CSV file of many people's answers (FILE, or standard input)\n"
    "says about the questionnaire, scale by scale: how many answered, item "
    "means,\n"
    "how well the items hang together (Cronbach's alpha with Feldt's "
    "interval,\n"
    "split halves, intraclass correlations), and which items look unreversed.\n"
    "The answers are raw: the questionnaire keys them. The file is read once, "
    "in\n"
    "constant memory. A column whose name is the id of an item holds its "
    "answers.\n"
    "\n"
    "  --questionnaire FILE|ID  the questionnaire: a document, or the id of a\n"
    "                           built-in one\n"
    "  --tie TIE                whom the answers are about\n"
    "  --tie-column NAME        the column that says it; rows about another "
    "tie\n"
    "                           than --tie are left out\n"
    "  --map FILE               which column is which item: a CSV file with "
    "the\n"
    "                           columns `column` and `item`\n"
    "  --partial                items without a column are unanswered\n"
    "  --missing CODE=WHY,...   why an answer is missing where CODE stands:\n"
    "                           unanswered, skipped, does-not-apply, declined\n"
    "                           or not-asked (default: empty and NA are\n"
    "                           unanswered)\n"
    "  --labels                 answers may be the names of options, too\n"
    "  --language TAG           the language of these names\n"
    "  --separator CHARACTER    \",\" \";\" \"tab\" ... (default: found out)\n"
    "\n"
    "  --scale ID               this scale alone\n"
    "  --pairwise               where answers are missing, take for each pair "
    "of\n"
    "                           items those who answered both (default: those "
    "who\n"
    "                           answered every item of the scale)\n"
    "  --level PERCENT          of the interval for alpha (default 95)\n"
    "  --norm ID                write the scores of --scale as a norm for its\n"
    "                           document instead; needs the next two\n"
    "  --population TEXT        who the people are\n"
    "  --source TEXT            where their answers come from\n"
    "  --with-sensitive         also scales that are sensitive\n"
    "  --json                   as JSON\n"
    "  -o, --output FILE        write to FILE, for your eyes only\n"
    "  --quiet                  no counts at the end\n"
    "  -h, --help               print this\n"
    "  --version                print the version\n"
    "\n"
    "Ends with 0 when done, whatever the rows were like, 1 on failure, 2 on\n"
    "wrong usage, 65 when the file or the questionnaire cannot be read as "
    "asked,\n"
    "66 when a file cannot be read at all.\n";

enum {
    OPTION_QUESTIONNAIRE = 256,
    OPTION_TIE,
    OPTION_TIE_COLUMN,
    OPTION_MAP,
    OPTION_PARTIAL,
    OPTION_MISSING,
    OPTION_LABELS,
    OPTION_LANGUAGE,
    OPTION_SEPARATOR,
    OPTION_SCALE,
    OPTION_PAIRWISE,
    OPTION_LEVEL,
    OPTION_NORM,
    OPTION_POPULATION,
    OPTION_SOURCE,
    OPTION_WITH_SENSITIVE,
    OPTION_JSON,
    OPTION_QUIET,
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
    {"scale", required_argument, NULL, OPTION_SCALE},
    {"pairwise", no_argument, NULL, OPTION_PAIRWISE},
    {"level", required_argument, NULL, OPTION_LEVEL},
    {"norm", required_argument, NULL, OPTION_NORM},
    {"population", required_argument, NULL, OPTION_POPULATION},
    {"source", required_argument, NULL, OPTION_SOURCE},
    {"with-sensitive", no_argument, NULL, OPTION_WITH_SENSITIVE},
    {"json", no_argument, NULL, OPTION_JSON},
    {"output", required_argument, NULL, 'o'},
    {"quiet", no_argument, NULL, OPTION_QUIET},
    {"help", no_argument, NULL, 'h'},
    {"version", no_argument, NULL, OPTION_VERSION},
    {NULL, 0, NULL, 0}};

/* ---- One option --------------------------------------------------------- */

static int set_separator(struct items_settings *settings, const char *text)
{
    if (strcmp(text, "tab") == 0 || strcmp(text, "\\t") == 0)
        text = "\t";
    if (strlen(text) != 1 || strchr(",;\t|:", *text) == NULL)
        return usage_error("--separator is one of , ; | : or \"tab\"");
    settings->read.separator = *text;
    return -1;
}

static int set_level(struct items_settings *settings, const char *text)
{
    double percent;
    const char *sentence;
    if (!read_number(text, &percent, &sentence) || percent <= 0 ||
        percent >= 100)
        return usage_error("--level is a percentage above 0 and below 100");
    settings->level = percent / 100;
    return -1;
}

/* Those that take a text as it is. */
static const char **text_of(struct items_settings *settings, int option)
{
    switch (option) {
    case OPTION_QUESTIONNAIRE:
        return &settings->read.questionnaire;
    case OPTION_TIE:
        return &settings->tie;
    case OPTION_TIE_COLUMN:
        return &settings->read.tie_column;
    case OPTION_MAP:
        return &settings->read.map;
    case OPTION_LANGUAGE:
        return &settings->read.language;
    case OPTION_SCALE:
        return &settings->scale;
    case OPTION_NORM:
        return &settings->norm;
    case OPTION_POPULATION:
        return &settings->population;
    case OPTION_SOURCE:
        return &settings->source;
    case 'o':
        return &settings->read.output;
    default:
        return NULL;
    }
}

/* Those that are either given or not. */
static bool *flag_of(struct items_settings *settings, int option)
{
    switch (option) {
    case OPTION_PARTIAL:
        return &settings->read.partial;
    case OPTION_LABELS:
        return &settings->read.labels;
    case OPTION_WITH_SENSITIVE:
        return &settings->read.with_sensitive;
    case OPTION_QUIET:
        return &settings->read.quiet;
    case OPTION_JSON:
        return &settings->json;
    default:
        return NULL;
    }
}

static int take_option(struct items_settings *settings, int option)
{
    const char **text = text_of(settings, option);
    bool *flag = flag_of(settings, option);
    if (text != NULL)
        *text = optarg;
    if (flag != NULL)
        *flag = true;
    if (text != NULL || flag != NULL)
        return -1;
    const char *wrong;
    switch (option) {
    case OPTION_SEPARATOR:
        return set_separator(settings, optarg);
    case OPTION_LEVEL:
        return set_level(settings, optarg);
    case OPTION_PAIRWISE:
        settings->missing = KITH_PAIRWISE;
        return -1;
    case OPTION_MISSING:
        wrong = missing_add(&settings->read.missing, optarg);
        return wrong == NULL ? -1 : usage_error(wrong);
    case 'h':
        fputs(help, stdout);
        return finish_output(EXIT_DONE);
    case OPTION_VERSION:
        return print_version();
    default:
        return usage_error("no such option");
    }
}

/* ---- All of them -------------------------------------------------------- */

static int check_norm(const struct items_settings *settings)
{
    bool of_whom = settings->population != NULL && settings->source != NULL;
    if (settings->norm != NULL && (settings->scale == NULL || !of_whom))
        return usage_error("--norm needs --scale, --population and --source");
    if (settings->norm == NULL &&
        (settings->population != NULL || settings->source != NULL))
        return usage_error("--population and --source are those of a --norm");
    return -1;
}

static int check(const struct items_settings *settings)
{
    const struct score_settings *read = &settings->read;
    if (read->questionnaire == NULL)
        return usage_error("name the questionnaire with --questionnaire");
    if (read->language != NULL && !read->labels)
        return usage_error("--language says what language --labels are in");
    if (strcmp(read->file, "-") == 0 && strcmp(read->questionnaire, "-") == 0)
        return usage_error("standard input cannot be both the questionnaire "
                           "and the file");
    if (strcmp(read->file, "-") == 0 && isatty(STDIN_FILENO))
        return usage_error("give a FILE with answers, or pipe them in");
    return check_norm(settings);
}

int items_settings_read(struct items_settings *settings, int argc, char **argv)
{
    *settings = (struct items_settings){
        .read = {.file = "-", .prefix = "", .threads = 1, .keep_given = true},
        .missing = KITH_LISTWISE,
        .level = 0.95};
    missing_begin(&settings->read.missing);
    int option;
    while ((option = getopt_long(argc, argv, "ho:", options, NULL)) != -1) {
        int code = take_option(settings, option);
        if (code >= 0)
            return code;
    }
    if (argc - optind > 1)
        return usage_error("one FILE at most");
    if (optind < argc)
        settings->read.file = argv[optind];
    if (settings->read.tie_column == NULL)
        settings->read.tie = settings->tie;
    return check(settings);
}
