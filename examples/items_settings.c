/* SPDX-License-Identifier: MIT */

#include "items_settings.h"

#include <stdio.h>

#include <kith/kith.h>

#include "common.h"
#include "reading_options.h"
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
    "\n" READING_HELP_QUESTIONNAIRE
    "  --tie TIE                whom the answers are about\n"
    "  --tie-column NAME        the column that says it; rows about another "
    "tie\n"
    "                           than --tie are left out\n" READING_HELP_COLUMNS
    "  --language TAG           the language of these "
    "names\n" READING_HELP_SEPARATOR "\n"
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
    "\n" READING_HELP_END;

enum {
    OPTION_SCALE = READING_END,
    OPTION_PAIRWISE,
    OPTION_LEVEL,
    OPTION_NORM,
    OPTION_POPULATION,
    OPTION_SOURCE,
    OPTION_JSON
};

static const struct option table[] = {
    READING_OPTIONS,
    {"scale", required_argument, NULL, OPTION_SCALE},
    {"pairwise", no_argument, NULL, OPTION_PAIRWISE},
    {"level", required_argument, NULL, OPTION_LEVEL},
    {"norm", required_argument, NULL, OPTION_NORM},
    {"population", required_argument, NULL, OPTION_POPULATION},
    {"source", required_argument, NULL, OPTION_SOURCE},
    {"json", no_argument, NULL, OPTION_JSON},
    {NULL, 0, NULL, 0}};

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
    case OPTION_SCALE:
        return &settings->scale;
    case OPTION_NORM:
        return &settings->norm;
    case OPTION_POPULATION:
        return &settings->population;
    case OPTION_SOURCE:
        return &settings->source;
    default:
        return NULL;
    }
}

static int take_option(void *all, int option)
{
    struct items_settings *settings = all;
    const char **text = text_of(settings, option);
    if (text != NULL)
        *text = optarg;
    else if (option == OPTION_JSON)
        settings->json = true;
    else if (option == OPTION_PAIRWISE)
        settings->missing = KITH_PAIRWISE;
    else if (option == OPTION_LEVEL)
        return set_level(settings, optarg);
    else
        return reading_take(&settings->read, option);
    return -1;
}

/* ---- All of them -------------------------------------------------------- */

static int check_norm(const struct items_settings *settings,
                      const struct given *given)
{
    bool of_whom = settings->population != NULL && settings->source != NULL;
    if (settings->norm == NULL)
        return given_none_of(given, "population source", "without --norm");
    if (settings->scale == NULL || !of_whom)
        return usage_error("--norm needs --scale, --population and --source");
    return given_none_of(given, "pairwise level",
                         "with --norm: there is no analysis then");
}

int items_settings_read(struct items_settings *settings, int argc, char **argv)
{
    static const struct options options = {READING_LETTERS, table, help,
                                           take_option, NULL};
    struct given given = {.count = 0};
    *settings =
        (struct items_settings){.missing = KITH_LISTWISE, .level = 0.95};
    reading_begin(&settings->read);
    settings->read.keep_given = true; /* nothing is passed on */
    int code = options_take(&options, argc, argv, settings, &given);
    if (code < 0)
        code = reading_end(&settings->read, argc, argv);
    if (code >= 0)
        return code;
    if (settings->read.language != NULL && !settings->read.labels)
        return usage_error("--language says what language --labels are in");
    /* With a column of ties the file's rows say it; --tie picks some. */
    settings->tie = settings->read.tie;
    if (settings->read.tie_column != NULL)
        settings->read.tie = NULL;
    return check_norm(settings, &given);
}
