/* SPDX-License-Identifier: MIT */

#include "journal_settings.h"

#include <string.h>

#include "journal_options.h"

/* What a command takes, besides FILE. */
struct taken {
    const char *where;   /* said of an option that it does not take */
    const char *options; /* their names */
    bool input;          /* a SHEET or a DIARY, too */
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

#define KEEPING "tie questionnaire keep-sensitive keep-answers "

static const struct taken taken[JOURNAL_COMMANDS] = {
    [JOURNAL_CHECK_IN] = {"with check-in",
                          KEEPING "time language gender resources", true},
    [JOURNAL_ADD] = {"with add", KEEPING "time", true},
    [JOURNAL_EVENT] = {"with event", "tie questionnaire time language", false},
    [JOURNAL_IMPORT] = {"with import",
                        KEEPING "map time-column day-one where missing "
                                "separator",
                        true},
    [JOURNAL_LIST] = {"with list", "view", false},
    [JOURNAL_LOOK_BACK] = {"with look-back",
                           "questionnaire language gender resources view "
                           "format from until output",
                           false},
    [JOURNAL_EXPORT] = {"with export", "output", false},
    [JOURNAL_FORGET] = {"with forget", "all before entry last yes", false}};

static int check_check_in(const struct journal_settings *settings,
                          const struct given *given)
{
    return settings->input == NULL
               ? -1
               : given_none_of(given, "language gender resources",
                               "where a SHEET is given: nothing is asked then");
}

static int check_import(const struct journal_settings *settings)
{
    if (settings->map == NULL || settings->time_column == NULL)
        return usage_error("import needs --map and --time-column");
    if (settings->questionnaire == NULL)
        return usage_error("import needs --questionnaire");
    return -1;
}

static int check_forget(const struct journal_settings *settings,
                        const struct given *given)
{
    int chosen = settings->all + settings->last + settings->has_before +
                 settings->has_entry;
    if (chosen != 1)
        return usage_error("forget needs --all, --before, --entry or --last, "
                           "one of them");
    int code = given_once(given, "before");
    return code >= 0 ? code : given_once(given, "entry");
}

static int check(const struct journal_settings *settings,
                 const struct given *given)
{
    const struct taken *takes = &taken[settings->command];
    int code = given_only(given, takes->options, takes->where);
    if (code >= 0)
        return code;
    switch (settings->command) {
    case JOURNAL_CHECK_IN:
        return check_check_in(settings, given);
    case JOURNAL_IMPORT:
        return check_import(settings);
    case JOURNAL_FORGET:
        return check_forget(settings, given);
    default:
        return -1;
    }
}

static int take_words(struct journal_settings *settings, int count,
                      char **words)
{
    int32_t command;
    if (count == 0)
        return usage_error("name a command, such as check-in, and a FILE");
    if (!word_find(commands, words[0], &command))
        return usage_error("no such command");
    settings->command = (enum journal_command)command;
    if (count < 2)
        return usage_error("name the FILE to keep it in");
    if (count > (taken[command].input ? 3 : 2))
        return usage_error(command == JOURNAL_EVENT
                               ? "what happened is asked for, or read from "
                                 "standard input; it is no argument"
                               : "too many arguments");
    settings->file = words[1];
    settings->input = count > 2 ? words[2] : NULL;
    return -1;
}

int journal_settings_read(struct journal_settings *settings, int argc,
                          char **argv)
{
    static const struct options options = {.letters = ":ho:",
                                           .table = journal_options,
                                           .help = journal_help,
                                           .take = journal_option_take};
    struct given given = {.count = 0};
    *settings = (struct journal_settings){.view = KITH_VIEW_PLAIN,
                                          .format = KITH_FORMAT_TEXT,
                                          .keep = KITH_KEEP_SCORES};
    int code = options_take(&options, argc, argv, settings, &given);
    if (code < 0)
        code = take_words(settings, argc - optind, argv + optind);
    return code < 0 ? check(settings, &given) : code;
}
