/* SPDX-License-Identifier: MIT */

#define _POSIX_C_SOURCE 200809L

#include "journal_settings.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "journal_time.h"

static const char help[] =
    "Usage: kith-journal COMMAND FILE [OPTION]...\n"
    "\n"
    "Keeps what you notice about one person in your life, week by week, in "
    "FILE,\n"
    "which you name, and shows what comes and goes.\n"
    "\n"
    "  check-in FILE [SHEET]    asks about this week; with SHEET, reads the "
    "answers\n"
    "                           from there (\"-\": standard input)\n"
    "  add FILE [SHEET]         adds an assessment from a sheet of answers\n"
    "  event FILE               asks what happened, or reads it from standard\n"
    "                           input, a line each: WHAT WHO [WHEN [TIMES]],\n"
    "                           such as \"listened them 2026-11-28\"\n"
    "  import FILE [DIARY]      adds a record for each row of a CSV file\n"
    "  look-back FILE           what the weeks say together\n"
    "  list FILE                what is kept, entry by entry\n"
    "  export FILE -o OUT       writes all of it into another file, as JSON\n"
    "  forget FILE              takes entries out, and overwrites them\n"
    "\n"
    "  --tie TIE                whom a new FILE is about (partner, friend, "
    "...)\n"
    "  --questionnaire FILE|ID  the questionnaire (default: kith-checkin, or "
    "what\n"
    "                           a sheet names)\n"
    "  --time WHEN              when that was: a date, such as 2026-11-28 or\n"
    "                           \"2026-11-28 18:30\" (default: now)\n"
    "  --keep-sensitive         keep what tells of hurt and fear, too. "
    "Whoever\n"
    "                           opens FILE can read it then\n"
    "  --keep-answers           keep the answers themselves, too; likewise\n"
    "  --language TAG, --gender ID, --resources FILE\n"
    "                           as in kith-ask\n"
    "\n"
    "look-back and list:\n"
    "  --view VIEW              plain (default): nothing sensitive;\n"
    "                           private: for you alone; host: for programs\n"
    "\n"
    "look-back:\n"
    "  --format FORMAT          text (default), json, html, or svg: a picture\n"
    "  --from WHEN, --until WHEN\n"
    "                           at what happened then, and at no other time\n"
    "  -o OUT                   write into OUT; forget takes it away, too\n"
    "\n"
    "import:\n"
    "  --map MAP                which column is which item: a CSV file with "
    "the\n"
    "                           columns `column` and `item`\n"
    "  --time-column NAME       the column that says when: dates, or seconds "
    "since\n"
    "                           1970\n"
    "  --day-one DATE           it holds the number of the day; day 1 was "
    "this\n"
    "  --where COLUMN=TEXT      only the rows where that stands; may stand "
    "again\n"
    "  --missing CODE=WHY,...   as in kith-score\n"
    "  --separator CHARACTER    \",\" \";\" \"tab\" ... (default: found out)\n"
    "\n"
    "forget:\n"
    "  --all                    everything, and FILE itself\n"
    "  --before WHEN            what happened before\n"
    "  --entry NUMBER           that one; `list --view private` has the "
    "numbers\n"
    "  --last                   the one that was added last\n"
    "  --yes                    do not ask first\n"
    "\n"
    "  -h, --help               print this\n"
    "  --version                print the version\n"
    "\n"
    "Answers never go into an argument: other users and the shell's history\n"
    "could show them.\n"
    "\n"
    "Ends with 0 when done, 1 on failure, 2 on wrong usage, 65 on bad data, "
    "66\n"
    "when a file cannot be read. What was found never shows in this number.\n";

enum {
    OPTION_TIE = 256,
    OPTION_QUESTIONNAIRE,
    OPTION_TIME,
    OPTION_KEEP_SENSITIVE,
    OPTION_KEEP_ANSWERS,
    OPTION_LANGUAGE,
    OPTION_GENDER,
    OPTION_RESOURCES,
    OPTION_VIEW,
    OPTION_FORMAT,
    OPTION_FROM,
    OPTION_UNTIL,
    OPTION_MAP,
    OPTION_TIME_COLUMN,
    OPTION_DAY_ONE,
    OPTION_WHERE,
    OPTION_MISSING,
    OPTION_SEPARATOR,
    OPTION_ALL,
    OPTION_BEFORE,
    OPTION_ENTRY,
    OPTION_LAST,
    OPTION_YES,
    OPTION_VERSION
};

static const struct option options[] = {
    {"tie", required_argument, NULL, OPTION_TIE},
    {"questionnaire", required_argument, NULL, OPTION_QUESTIONNAIRE},
    {"time", required_argument, NULL, OPTION_TIME},
    {"keep-sensitive", no_argument, NULL, OPTION_KEEP_SENSITIVE},
    {"keep-answers", no_argument, NULL, OPTION_KEEP_ANSWERS},
    {"language", required_argument, NULL, OPTION_LANGUAGE},
    {"gender", required_argument, NULL, OPTION_GENDER},
    {"resources", required_argument, NULL, OPTION_RESOURCES},
    {"view", required_argument, NULL, OPTION_VIEW},
    {"format", required_argument, NULL, OPTION_FORMAT},
    {"from", required_argument, NULL, OPTION_FROM},
    {"until", required_argument, NULL, OPTION_UNTIL},
    {"map", required_argument, NULL, OPTION_MAP},
    {"time-column", required_argument, NULL, OPTION_TIME_COLUMN},
    {"day-one", required_argument, NULL, OPTION_DAY_ONE},
    {"where", required_argument, NULL, OPTION_WHERE},
    {"missing", required_argument, NULL, OPTION_MISSING},
    {"separator", required_argument, NULL, OPTION_SEPARATOR},
    {"all", no_argument, NULL, OPTION_ALL},
    {"before", required_argument, NULL, OPTION_BEFORE},
    {"entry", required_argument, NULL, OPTION_ENTRY},
    {"last", no_argument, NULL, OPTION_LAST},
    {"yes", no_argument, NULL, OPTION_YES},
    {"output", required_argument, NULL, 'o'},
    {"help", no_argument, NULL, 'h'},
    {"version", no_argument, NULL, OPTION_VERSION},
    {NULL, 0, NULL, 0}};

struct word {
    const char *word;
    int32_t value;
};

static const struct word commands[] = {{"check-in", JOURNAL_CHECK_IN},
                                       {"add", JOURNAL_ADD},
                                       {"event", JOURNAL_EVENT},
                                       {"import", JOURNAL_IMPORT},
                                       {"list", JOURNAL_LIST},
                                       {"look-back", JOURNAL_LOOK_BACK},
                                       {"export", JOURNAL_EXPORT},
                                       {"forget", JOURNAL_FORGET},
                                       {NULL, 0}};
static const struct word views[] = {{"plain", KITH_VIEW_PLAIN},
                                    {"private", KITH_VIEW_PRIVATE},
                                    {"host", KITH_VIEW_HOST},
                                    {NULL, 0}};
static const struct word formats[] = {{"text", KITH_FORMAT_TEXT},
                                      {"json", KITH_FORMAT_JSON},
                                      {"html", KITH_FORMAT_HTML},
                                      {"svg", KITH_FORMAT_SVG},
                                      {NULL, 0}};

static bool find_word(const struct word *words, const char *word, int32_t *out)
{
    for (; words->word != NULL; words++)
        if (strcmp(words->word, word) == 0) {
            *out = words->value;
            return true;
        }
    return false;
}

/* ---- Options that say something ------------------------------------------ */

/* Those that take a text as it is. */
static const char **text_of(struct journal_settings *settings, int option)
{
    switch (option) {
    case OPTION_TIE:
        return &settings->tie;
    case OPTION_QUESTIONNAIRE:
        return &settings->questionnaire;
    case OPTION_LANGUAGE:
        return &settings->manner.language;
    case OPTION_GENDER:
        return &settings->manner.gender;
    case OPTION_RESOURCES:
        return &settings->resources;
    case OPTION_MAP:
        return &settings->map;
    case OPTION_TIME_COLUMN:
        return &settings->time_column;
    case OPTION_MISSING:
        return &settings->missing;
    case 'o':
        return &settings->output;
    default:
        return NULL;
    }
}

/* Those that take a point in time, and the place of whether it was given. */
static int64_t *time_of(struct journal_settings *settings, int option,
                        bool **given)
{
    switch (option) {
    case OPTION_TIME:
        *given = &settings->timed;
        return &settings->time;
    case OPTION_FROM:
        *given = &settings->has_from;
        return &settings->from;
    case OPTION_UNTIL:
        *given = &settings->has_until;
        return &settings->until;
    case OPTION_DAY_ONE:
        *given = &settings->has_day_one;
        return &settings->day_one;
    case OPTION_BEFORE:
        *given = &settings->has_before;
        return &settings->before;
    default:
        return NULL;
    }
}

/* From a date on is from its beginning, until a date until its end. */
static const char *edge_of_day(int option)
{
    return option == OPTION_UNTIL                             ? " 23:59:59"
           : option == OPTION_FROM || option == OPTION_BEFORE ? " 00:00"
                                                              : "";
}

static int set_time(int option, int64_t *time, bool *given)
{
    char text[32] = "";
    if (strlen(optarg) == strlen("2026-11-28") && optarg[0] != '@')
        snprintf(text, sizeof text, "%s%s", optarg, edge_of_day(option));
    *given = true;
    return time_read(text[0] != '\0' ? text : optarg, time)
               ? -1
               : usage_error(
                     "a time is a date such as 2026-11-28, \"2026-11-28 "
                     "18:30\" or \"2026-11-28T18:30:00Z\"");
}

static int set_separator(struct journal_settings *settings)
{
    const char *text = strcmp(optarg, "tab") == 0 ? "\t" : optarg;
    if (text[0] == '\0' || text[1] != '\0' || text[0] == '"')
        return usage_error("--separator is one character, or tab");
    settings->separator = *text;
    return -1;
}

static int set_where(struct journal_settings *settings)
{
    if (strchr(optarg, '=') == NULL)
        return usage_error("--where is COLUMN=TEXT");
    if (settings->where_count == JOURNAL_CONDITIONS)
        return usage_error("--where stands there too often");
    settings->where[settings->where_count++] = optarg;
    return -1;
}

static int set_entry(struct journal_settings *settings)
{
    char *end;
    errno = 0;
    long long number = strtoll(optarg, &end, 10);
    if (end == optarg || *end != '\0' || errno != 0 || number < 1)
        return usage_error("--entry is a number from 1");
    settings->has_entry = true;
    settings->entry = number;
    return -1;
}

static int take_flag(struct journal_settings *settings, int option)
{
    switch (option) {
    case OPTION_KEEP_SENSITIVE:
        settings->keep |= KITH_KEEP_SENSITIVE;
        return -1;
    case OPTION_KEEP_ANSWERS:
        settings->keep |= KITH_KEEP_ANSWERS;
        return -1;
    case OPTION_ALL:
        settings->all = true;
        return -1;
    case OPTION_LAST:
        settings->last = true;
        return -1;
    case OPTION_YES:
        settings->yes = true;
        return -1;
    case 'h':
        fputs(help, stdout);
        return finish_output(EXIT_DONE);
    case OPTION_VERSION:
        return print_version();
    default:
        return usage_error("no such option");
    }
}

static int take_option(struct journal_settings *settings, int option)
{
    bool *given = NULL;
    const char **text = text_of(settings, option);
    int64_t *time = time_of(settings, option, &given);
    if (text != NULL) {
        *text = optarg;
        return -1;
    }
    if (time != NULL)
        return set_time(option, time, given);
    switch (option) {
    case OPTION_VIEW:
        return find_word(views, optarg, &settings->view)
                   ? -1
                   : usage_error("--view is plain, private or host");
    case OPTION_FORMAT:
        return find_word(formats, optarg, &settings->format)
                   ? -1
                   : usage_error("--format is text, json, html or svg");
    case OPTION_SEPARATOR:
        return set_separator(settings);
    case OPTION_WHERE:
        return set_where(settings);
    case OPTION_ENTRY:
        return set_entry(settings);
    default:
        return take_flag(settings, option);
    }
}

/* ---- All of them --------------------------------------------------------- */

static int check_import(const struct journal_settings *settings)
{
    if (settings->map == NULL || settings->time_column == NULL)
        return usage_error("import needs --map and --time-column");
    if (settings->questionnaire == NULL)
        return usage_error("import needs --questionnaire");
    return -1;
}

static int check_forget(const struct journal_settings *settings)
{
    int chosen = settings->all + settings->last + settings->has_before +
                 settings->has_entry;
    return chosen == 1 ? -1
                       : usage_error("forget needs --all, --before, --entry "
                                     "or --last, one of them");
}

static int take_words(struct journal_settings *settings, int argc, char **argv)
{
    int32_t command;
    int count = argc - optind;
    if (count == 0)
        return usage_error("name a command, such as check-in, and a FILE");
    if (!find_word(commands, argv[optind], &command))
        return usage_error("no such command");
    settings->command = (enum journal_command)command;
    bool reads = command == JOURNAL_CHECK_IN || command == JOURNAL_ADD ||
                 command == JOURNAL_IMPORT;
    if (count < 2)
        return usage_error("name the FILE to keep it in");
    if (count > (reads ? 3 : 2))
        return usage_error(command == JOURNAL_EVENT
                               ? "what happened is asked for, or read from "
                                 "standard input; it is no argument"
                               : "too many arguments");
    settings->file = argv[optind + 1];
    settings->input = count > 2 ? argv[optind + 2] : NULL;
    if (command == JOURNAL_IMPORT)
        return check_import(settings);
    return command == JOURNAL_FORGET ? check_forget(settings) : -1;
}

int journal_settings_read(struct journal_settings *settings, int argc,
                          char **argv)
{
    int option;
    *settings = (struct journal_settings){.view = KITH_VIEW_PLAIN,
                                          .format = KITH_FORMAT_TEXT,
                                          .keep = KITH_KEEP_SCORES};
    while ((option = getopt_long(argc, argv, "ho:", options, NULL)) != -1) {
        int code = take_option(settings, option);
        if (code >= 0)
            return code;
    }
    return take_words(settings, argc, argv);
}
