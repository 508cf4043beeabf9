/* SPDX-License-Identifier: MIT */
/* reading_options - the options that say how a file of many people's answers is
 * read, the same in every program that reads one.
 *
 * Knows nothing of what is made of the answers. */

#ifndef KITH_EXAMPLES_READING_OPTIONS_H
#define KITH_EXAMPLES_READING_OPTIONS_H

#include "options.h"
#include "score_settings.h"

enum {
    READING_QUESTIONNAIRE = OPTIONS_OWN,
    READING_TIE,
    READING_TIE_COLUMN,
    READING_MAP,
    READING_PARTIAL,
    READING_MISSING,
    READING_LABELS,
    READING_LANGUAGE,
    READING_SEPARATOR,
    READING_WITH_SENSITIVE,
    READING_QUIET,
    READING_END /* a program's own options begin here */
};

#define READING_LETTERS ":ho:"

/* The beginning of a program's table for getopt_long(). */
#define READING_OPTIONS                                                \
    {"questionnaire", required_argument, NULL, READING_QUESTIONNAIRE}, \
        {"tie", required_argument, NULL, READING_TIE},                 \
        {"tie-column", required_argument, NULL, READING_TIE_COLUMN},   \
        {"map", required_argument, NULL, READING_MAP},                 \
        {"partial", no_argument, NULL, READING_PARTIAL},               \
        {"missing", required_argument, NULL, READING_MISSING},         \
        {"labels", no_argument, NULL, READING_LABELS},                 \
        {"language", required_argument, NULL, READING_LANGUAGE},       \
        {"separator", required_argument, NULL, READING_SEPARATOR},     \
        {"with-sensitive", no_argument, NULL, READING_WITH_SENSITIVE}, \
        {"output", required_argument, NULL, 'o'},                      \
        {"quiet", no_argument, NULL, READING_QUIET}, OPTIONS_USUAL

/* The lines of a program's help that are the same in all. */
#define READING_HELP_QUESTIONNAIRE                                            \
    "  --questionnaire FILE|ID  the questionnaire: a document, or the id of " \
    "a\n"                                                                     \
    "                           built-in one\n"
#define READING_HELP_COLUMNS                                                   \
    "  --map FILE               which column is which item: a CSV file with "  \
    "the\n"                                                                    \
    "                           columns `column` and `item`\n"                 \
    "  --partial                items without a column are unanswered\n"       \
    "  --missing CODE=WHY,...   why an answer is missing where CODE stands:\n" \
    "                           unanswered, skipped, does-not-apply, "         \
    "declined\n"                                                               \
    "                           or not-asked (default: empty and NA are\n"     \
    "                           unanswered)\n"                                 \
    "  --labels                 answers may be the names of options, too\n"
#define READING_HELP_SEPARATOR                                            \
    "  --separator CHARACTER    \",\" \";\" \"tab\" ... (default: found " \
    "out)\n"
#define READING_HELP_END                                                    \
    "Ends with 0 when done, whatever the rows were like, 1 on failure, 2 "  \
    "on\n"                                                                  \
    "wrong usage, 65 when the file or the questionnaire cannot be read as " \
    "asked,\n"                                                              \
    "66 when a file cannot be read at all.\n"

/* Makes ready; before the first option. */
void reading_begin(struct score_settings *settings);

/* Takes one option, with its text in optarg; -1 to go on, else how to end the
 * program. */
int reading_take(struct score_settings *settings, int option);

/* Takes what stands behind the options, and sees whether all of it can be. -1
 * to go on, else how to end the program. */
int reading_end(struct score_settings *settings, int argc, char **argv);

#endif
