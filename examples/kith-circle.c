/* SPDX-License-Identifier: MIT */
/* kith-circle - who is there for what: from a person's roster to a report.
 *
 * The lesson: a circle is read; where the view may look at them, the answers
 * about each tie become an assessment that the circle keeps; then the report is
 * written. With --fill it gives the next answer sheet its facts instead. */

#define _POSIX_C_SOURCE 200809L

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <kith/kith.h>

#include "common.h"
#include "forms.h"
#include "options.h"

const char program_name[] = "kith-circle";

static const char help[] =
    "Usage: kith-circle [OPTION]... [FILE]\n"
    "\n"
    "Reads whom a person goes to for what (FILE, or standard input) and "
    "prints\n"
    "a report.\n"
    "\n"
    "  --view VIEW              plain (default): no names, and no answers are\n"
    "                           read; private: for the person alone;\n"
    "                           host: everything, for programs\n"
    "  --format FORMAT          text (default), json or html\n"
    "  --language TAG           in this language (en, de, es)\n"
    "  --resources FILE         where to find help: a JSON list\n"
    "  --sheet NUMBER=FILE      the answers about the person of that number,\n"
    "                           from 1, in place of those that FILE names\n"
    "  --questionnaire FILE|ID  what these answers are about (default: the\n"
    "                           built-in one that they name)\n"
    "  --fill FILE              print the answers in FILE with the facts of "
    "the\n"
    "                           circle, and no report\n"
    "  -h, --help               print this\n"
    "  --version                print the version\n"
    "\n"
    "Sheets that the roster names stand beside it. Names and answers never go\n"
    "into an argument: other users and the shell's history could show them.\n"
    "\n"
    "Ends with 0 when done, 1 on failure, 2 on wrong usage, 65 on bad data, "
    "66\n"
    "when a file cannot be read. What was found never shows in this number.\n";

struct settings {
    int32_t view, format;
    const char *language, *resources, *questionnaire;
    const char *fill;                            /* NULL: a report */
    const char *sheets[KITH_CIRCLE_PEOPLE_MOST]; /* NULL: as the roster says */
    const char *file;
};

/* ---- Sheets ------------------------------------------------------------- */

/* The path of a sheet that stands beside the roster; NULL when there is no
 * memory. Yours to free. */
static char *beside(const char *roster, const char *sheet)
{
    const char *slash = strrchr(roster, '/');
    size_t folder =
        slash == NULL || sheet[0] == '/' ? 0 : (size_t)(slash - roster) + 1;
    size_t length = strlen(sheet);
    char *path = malloc(folder + length + 1);
    if (path == NULL) {
        fprintf(stderr, "%s: out of memory\n", program_name);
        return NULL;
    }
    memcpy(path, roster, folder);
    memcpy(path + folder, sheet, length + 1);
    return path;
}

/* Lets the circle keep what the answers in a file add up to. */
static int take_sheet(struct forms *forms, kith_circle *circle, int32_t person,
                      const char *path)
{
    const struct form *form = NULL;
    kith_assessment *found = NULL;
    kith_error *error = NULL;
    int code = forms_assess_file(forms, path, &found, &form);
    if (code == EXIT_DONE &&
        kith_circle_set_assessment(circle, person, found, &error) != KITH_OK)
        code = complain(place_name(path), error);
    kith_error_free(error);
    kith_assessment_free(found);
    return code;
}

/* The sheet that was given for a person, else the one that the roster names. */
static int take_person(const struct settings *settings, struct forms *forms,
                       kith_circle *circle, int32_t person)
{
    const char *named = kith_circle_person_sheet(circle, person);
    if (settings->sheets[person] != NULL)
        return take_sheet(forms, circle, person, settings->sheets[person]);
    if (named == NULL)
        return EXIT_DONE;
    char *path = beside(settings->file, named);
    if (path == NULL)
        return EXIT_INTERNAL;
    int code = take_sheet(forms, circle, person, path);
    wipe(path, strlen(path));
    free(path);
    return code;
}

/* The plain view looks at no answers, so none are read for it. */
static int take_sheets(const struct settings *settings, struct forms *forms,
                       kith_circle *circle)
{
    int code = EXIT_DONE;
    int32_t count = kith_circle_person_count(circle);
    for (int32_t i = count; i < KITH_CIRCLE_PEOPLE_MOST; i++)
        if (settings->sheets[i] != NULL)
            return usage_error("--sheet names a person who is not there");
    for (int32_t i = 0;
         settings->view != KITH_VIEW_PLAIN && i < count && code == EXIT_DONE;
         i++)
        code = take_person(settings, forms, circle, i);
    return code;
}

/* ---- What is printed ---------------------------------------------------- */

static int print_text(kith_text *text, const char *place, kith_error *error)
{
    int code = EXIT_DONE;
    if (text == NULL)
        code = complain(place, error);
    else
        fwrite(kith_text_data(text), 1, (size_t)kith_text_length(text), stdout);
    kith_text_free(text);
    kith_error_free(error);
    return code;
}

static int print_report(const struct settings *settings,
                        const kith_circle *circle)
{
    kith_report_options *options = NULL;
    kith_text *text = NULL;
    kith_error *error = NULL;
    int code = make_report_options(settings->view, settings->format,
                                   settings->resources, &options);
    if (code != EXIT_DONE)
        return code;
    kith_circle_report_write(circle, settings->language, options, &text,
                             &error);
    kith_report_options_free(options);
    return print_text(text, place_name(settings->file), error);
}

static int print_filled(const struct settings *settings, struct forms *forms,
                        const kith_circle *circle)
{
    kith_answers *answers = NULL;
    kith_text *text = NULL;
    kith_error *error = NULL;
    const struct form *form = NULL;
    int code = forms_read_file(forms, settings->fill, &answers, &form);
    if (code != EXIT_DONE)
        return code;
    if (kith_circle_fill_facts(circle, answers, &error) == KITH_OK)
        kith_answers_write(answers, &text, &error);
    kith_answers_free(answers);
    return print_text(text, place_name(settings->fill), error);
}

/* ---- The whole ---------------------------------------------------------- */

static int read_circle(const char *path, kith_circle **out)
{
    struct bytes text = {0};
    kith_error *error = NULL;
    int code = read_whole(path, &text);
    if (code != EXIT_DONE)
        return code;
    kith_status status =
        kith_circle_parse(text.data != NULL ? text.data : "",
                          (int64_t)text.length, NULL, out, &error);
    bytes_free(&text);
    if (status != KITH_OK)
        code = complain(place_name(path), error);
    kith_error_free(error);
    return code;
}

static int run(const struct settings *settings)
{
    const struct manner usual = {NULL, NULL};
    struct forms forms;
    kith_circle *circle = NULL;
    no_memory_on_disk();
    own_output(false);
    int code = forms_open(&forms, settings->questionnaire, &usual);
    if (code == EXIT_DONE)
        code = read_circle(settings->file, &circle);
    if (code == EXIT_DONE && settings->fill != NULL)
        code = print_filled(settings, &forms, circle);
    else if (code == EXIT_DONE)
        code = take_sheets(settings, &forms, circle);
    if (code == EXIT_DONE && settings->fill == NULL)
        code = print_report(settings, circle);
    kith_circle_free(circle);
    forms_close(&forms);
    return finish_output(code);
}

/* ---- The command line --------------------------------------------------- */

/* NUMBER=FILE; false when it is not. */
static bool take_sheet_option(struct settings *settings, char *text)
{
    if (text[0] < '1' || text[0] > '0' + KITH_CIRCLE_PEOPLE_MOST ||
        text[1] != '=' || text[2] == '\0')
        return false;
    settings->sheets[text[0] - '1'] = text + 2;
    return true;
}

/* Those that take a text as it is. */
static const char **text_of(struct settings *settings, int option)
{
    switch (option) {
    case 'L':
        return &settings->language;
    case 'r':
        return &settings->resources;
    case 'q':
        return &settings->questionnaire;
    case 'F':
        return &settings->fill;
    default:
        return NULL;
    }
}

static int take_option(void *all, int option)
{
    struct settings *settings = all;
    const char **text = text_of(settings, option);
    if (text != NULL) {
        *text = optarg;
        return -1;
    }
    switch (option) {
    case 'v':
        return options_take_view(&settings->view);
    case 'f':
        return options_take_format(&settings->format);
    default:
        return take_sheet_option(settings, optarg)
                   ? -1
                   : usage_error("--sheet is NUMBER=FILE, with a number from "
                                 "1 to 8");
    }
}

/* Whether these options say something together. */
static int check_options(const struct settings *settings,
                         const struct given *given)
{
    if (settings->fill != NULL)
        return given_only(given, "fill questionnaire",
                          "with --fill: there is no report then");
    if (settings->view == KITH_VIEW_PLAIN)
        return given_none_of(given, "sheet questionnaire",
                             "in the plain view, which reads no answers");
    if (settings->view == KITH_VIEW_HOST)
        return given_none_of(given, "language resources",
                             "in the host view, which has no such texts");
    return -1;
}

static int take_words(struct settings *settings, int count, char **words)
{
    if (count > 1)
        return usage_error("one FILE at most");
    if (count == 1)
        settings->file = words[0];
    if (strcmp(settings->file, "-") == 0 && isatty(STDIN_FILENO))
        return usage_error("give a FILE with a circle, or pipe it in");
    return -1;
}

/* Fills the settings; -1 to go on, else how to end. */
static int read_options(int argc, char **argv, struct settings *settings)
{
    static const struct option table[] = {
        {"view", required_argument, NULL, 'v'},
        {"format", required_argument, NULL, 'f'},
        {"language", required_argument, NULL, 'L'},
        {"resources", required_argument, NULL, 'r'},
        {"sheet", required_argument, NULL, 's'},
        {"questionnaire", required_argument, NULL, 'q'},
        {"fill", required_argument, NULL, 'F'},
        OPTIONS_USUAL,
        {NULL, 0, NULL, 0}};
    static const struct options options = {":h", table, help, take_option,
                                           NULL};
    struct given given = {.count = 0};
    int code = options_take(&options, argc, argv, settings, &given);
    if (code < 0)
        code = check_options(settings, &given);
    if (code < 0 && settings->language != NULL &&
        kith_builtin_phrases(settings->language, NULL) == NULL)
        code = usage_error("--language is one that is built in: en, de or es");
    return code >= 0 ? code
                     : take_words(settings, argc - optind, argv + optind);
}

int main(int argc, char **argv)
{
    struct settings settings = {
        .view = KITH_VIEW_PLAIN, .format = KITH_FORMAT_TEXT, .file = "-"};
    int code = read_options(argc, argv, &settings);
    return code < 0 ? run(&settings) : code;
}
