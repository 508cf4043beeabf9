/* SPDX-License-Identifier: MIT */

#define _POSIX_C_SOURCE 200809L

#include "journal_options.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "journal_time.h"

enum {
    OPTION_TIE = OPTIONS_OWN,
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
    OPTION_YES
};

const struct option journal_options[] = {
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
    OPTIONS_USUAL,
    {NULL, 0, NULL, 0}};

static const struct word formats[] = {{"text", KITH_FORMAT_TEXT},
                                      {"json", KITH_FORMAT_JSON},
                                      {"html", KITH_FORMAT_HTML},
                                      {"svg", KITH_FORMAT_SVG},
                                      {NULL, 0}};

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

static const char *name_of(int option)
{
    const struct option *at = journal_options;
    while (at->val != option)
        at++;
    return at->name;
}

static int refuse_time(int option)
{
    char what[160];
    snprintf(what, sizeof what,
             "--%s: a time is a date such as 2026-11-28, \"2026-11-28 18:30\" "
             "or \"2026-11-28T18:30:00Z\"",
             name_of(option));
    return usage_error(what);
}

static int set_time(int option, int64_t *time, bool *given)
{
    char text[32] = "";
    if (strlen(optarg) == strlen("2026-11-28") && optarg[0] != '@')
        snprintf(text, sizeof text, "%s%s", optarg, edge_of_day(option));
    *given = true;
    return time_read(text[0] != '\0' ? text : optarg, time)
               ? -1
               : refuse_time(option);
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
    default:
        settings->yes = true;
        return -1;
    }
}

int journal_option_take(void *all, int option)
{
    struct journal_settings *settings = all;
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
        return options_take_view(&settings->view);
    case OPTION_FORMAT:
        return word_find(formats, optarg, &settings->format)
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
