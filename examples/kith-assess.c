/* SPDX-License-Identifier: MIT */
/* kith-assess - from a person's answers to a report.
 *
 * The lesson: one questionnaire is read once; each answer sheet goes through
 * parse, assess and write, and every object is freed by the one who made it.
 * With --lines the same three steps run over a stream in constant memory. */

#define _POSIX_C_SOURCE 200809L

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <kith/kith.h>

#include "common.h"
#include "forms.h"
#include "options.h"

const char program_name[] = "kith-assess";

static const char help[] =
    "Usage: kith-assess [OPTION]... [FILE]\n"
    "\n"
    "Reads the answers of one person (FILE, or standard input) and prints a\n"
    "report.\n"
    "\n"
    "  --questionnaire FILE|ID  the questionnaire: a document, or the id of a\n"
    "                           built-in one (default: the built-in one "
    "that\n"
    "                           the answers name)\n"
    "  --tie TIE                take only answers about this tie\n"
    "  --view VIEW              plain (default): nothing sensitive;\n"
    "                           private: for the person alone;\n"
    "                           host: everything, for programs\n"
    "  --format FORMAT          text (default), json or html\n"
    "  --language TAG           in this language (de, es, ...); default: the\n"
    "                           questionnaire's own\n"
    "  --gender ID              how the texts speak of the other person, in\n"
    "                           languages that tell genders apart\n"
    "  --resources FILE         where to find help: a JSON list\n"
    "  --lines                  one answer sheet a line; one JSON result a "
    "line\n"
    "  -h, --help               print this\n"
    "  --version                print the version\n"
    "\n"
    "Answers never go into an argument: other users and the shell's history\n"
    "could show them.\n"
    "\n"
    "Ends with 0 when done, 1 on failure, 2 on wrong usage, 65 on bad data, "
    "66\n"
    "when a file cannot be read. What was found never shows in this number.\n";

struct settings {
    const char *questionnaire; /* NULL: the one that a sheet names */
    const char *tie;
    struct manner manner;
    const char *resources;
    const char *file;
    int32_t view;
    int32_t format;
    bool lines;
};

/* ---- One answer sheet -------------------------------------------------- */

/* What an assessment needs besides the sheet. */
struct desk {
    struct forms forms;
    kith_report_options *options;
    const char *tie; /* NULL: any */
};

/* From a sheet to a report; `what` says what went wrong, from `error` where it
 * is set. */
static kith_status assess(struct desk *desk, const char *sheet, size_t length,
                          kith_text **report, kith_error **error,
                          const char **what)
{
    kith_answers *answers = NULL;
    const struct form *form = NULL;
    kith_assessment *assessment = NULL;
    kith_status status =
        forms_read(&desk->forms, sheet, length, &answers, &form, error);
    if (status == KITH_OK && desk->tie != NULL &&
        kith_questionnaire_tie_index(form->questionnaire, desk->tie) !=
            kith_answers_tie(answers)) {
        *what = "the answers are about another tie than --tie names";
        status = KITH_E_VALUE;
    }
    if (status == KITH_OK)
        status = kith_assess(answers, &assessment, error);
    if (status == KITH_OK)
        status = kith_report_write(assessment,
                                   form->wording[kith_answers_tie(answers)],
                                   desk->options, report, error);
    if (*error != NULL)
        *what = kith_error_message(*error);
    kith_assessment_free(assessment);
    kith_answers_free(answers);
    return status;
}

static void print_report(const kith_text *report)
{
    size_t length = (size_t)kith_text_length(report);
    const char *data = kith_text_data(report);
    fwrite(data, 1, length, stdout);
    if (length == 0 || data[length - 1] != '\n')
        putchar('\n');
}

static int assess_file(struct desk *desk, const char *path)
{
    struct bytes sheet = {0};
    int code = read_whole(path, &sheet);
    if (code != EXIT_DONE)
        return code;
    kith_text *report = NULL;
    kith_error *error = NULL;
    const char *what = NULL;
    kith_status status = assess(desk, sheet.data != NULL ? sheet.data : "",
                                sheet.length, &report, &error, &what);
    bytes_free(&sheet);
    if (status == KITH_OK)
        print_report(report);
    else if (error != NULL)
        complain(place_name(path), error);
    else
        fprintf(stderr, "%s: error: %s\n", place_name(path), what);
    kith_text_free(report);
    kith_error_free(error);
    return exit_code(status);
}

/* ---- One answer sheet a line -------------------------------------------- */

enum { LONGEST_LINE = 1024 * 1024 };

/* A stream of lines in constant memory. */
struct stream {
    FILE *file;
    char buffer[65536]; /* ours, so that it can be wiped */
    struct bytes line;  /* without its end */
    bool too_long;      /* and cut */
    long long number;
};

static bool next_line(struct stream *stream)
{
    bytes_free(&stream->line);
    stream->too_long = false;
    stream->number++;
    char block[4096];
    size_t used = 0;
    int byte;
    bool any = false;
    while ((byte = getc(stream->file)) != EOF) {
        any = true;
        if (byte == '\n')
            break;
        block[used++] = (char)byte;
        if (used == sizeof block) {
            if (stream->line.length + used > LONGEST_LINE)
                stream->too_long = true;
            else if (!bytes_add(&stream->line, block, used))
                stream->too_long = true;
            used = 0;
        }
    }
    if (!bytes_add(&stream->line, block, used))
        stream->too_long = true;
    wipe(block, sizeof block);
    return any;
}

/* A JSON report without what stands between its values: one line. */
static void print_in_one_line(const kith_text *report)
{
    const char *data = kith_text_data(report);
    bool inside = false; /* a string */
    for (; *data != '\0'; data++) {
        if (inside && *data == '\\')
            putchar(*data++);
        else if (*data == '"')
            inside = !inside;
        else if (!inside && (*data == '\n' || *data == ' '))
            continue;
        putchar(*data);
    }
    putchar('\n');
}

static void print_json_string(const char *text)
{
    putchar('"');
    for (; *text != '\0'; text++) {
        unsigned char byte = (unsigned char)*text;
        if (byte == '"' || byte == '\\')
            printf("\\%c", byte);
        else if (byte < 0x20)
            printf("\\u%04x", byte);
        else
            putchar(byte);
    }
    putchar('"');
}

/* A result that is not there, so that result n still belongs to line n. */
static void print_failure(const char *place, long long line, int column,
                          const char *what)
{
    printf("{\"error\":{\"line\":%lld,\"column\":%d,\"message\":", line,
           column);
    print_json_string(what);
    printf("}}\n");
    fprintf(stderr, "%s:%lld:", place, line);
    if (column > 0)
        fprintf(stderr, "%d:", column);
    fprintf(stderr, " error: %s\n", what);
}

static int assess_line(struct desk *desk, const char *place,
                       const struct stream *stream)
{
    kith_text *report = NULL;
    kith_error *error = NULL;
    const char *what = "the line is longer than 1048576 bytes";
    kith_status status = KITH_E_LIMIT;
    if (!stream->too_long)
        status =
            assess(desk, stream->line.data != NULL ? stream->line.data : "",
                   stream->line.length, &report, &error, &what);
    if (status == KITH_OK)
        print_in_one_line(report);
    else
        print_failure(place, stream->number, (int)kith_error_column(error),
                      what);
    kith_text_free(report);
    kith_error_free(error);
    return exit_code(status);
}

static int assess_lines(struct desk *desk, const char *path)
{
    bool standard = strcmp(path, "-") == 0;
    static struct stream stream;
    stream.file = standard ? stdin : fopen(path, "r");
    if (stream.file == NULL) {
        fprintf(stderr, "%s: cannot read %s: %s\n", program_name, path,
                strerror(errno));
        return EXIT_NO_INPUT;
    }
    int code = EXIT_DONE;
    setvbuf(stream.file, stream.buffer, _IOFBF, sizeof stream.buffer);
    while (code != EXIT_INTERNAL && !ferror(stdout) && next_line(&stream)) {
        int one = assess_line(desk, place_name(path), &stream);
        if (one != EXIT_DONE)
            code = one;
    }
    if (ferror(stream.file)) {
        fprintf(stderr, "%s: cannot read %s\n", program_name, place_name(path));
        code = EXIT_NO_INPUT;
    }
    bytes_free(&stream.line);
    if (!standard)
        fclose(stream.file);
    wipe(stream.buffer, sizeof stream.buffer);
    return code;
}

/* ---- The command line --------------------------------------------------- */

/* Those that take a text as it is. */
static const char **text_of(struct settings *settings, int option)
{
    switch (option) {
    case 'q':
        return &settings->questionnaire;
    case 't':
        return &settings->tie;
    case 'L':
        return &settings->manner.language;
    case 'g':
        return &settings->manner.gender;
    case 'r':
        return &settings->resources;
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
        settings->lines = true;
        return -1;
    }
}

/* Whether these options say something together. */
static int check_options(struct settings *settings, const struct given *given)
{
    if (settings->lines) {
        if (given_has(given, "format") && settings->format != KITH_FORMAT_JSON)
            return usage_error("--lines gives JSON; leave --format out");
        settings->format = KITH_FORMAT_JSON;
    }
    return settings->view == KITH_VIEW_HOST
               ? given_none_of(given, "resources",
                               "in the host view, which has no such texts")
               : -1;
}

static int take_words(struct settings *settings, int count, char **words)
{
    if (count > 1)
        return usage_error("one FILE at most");
    if (count == 1)
        settings->file = words[0];
    if (strcmp(settings->file, "-") == 0 && isatty(STDIN_FILENO))
        return usage_error("give a FILE with answers, or pipe them in; "
                           "kith-ask asks for them");
    return -1;
}

/* Fills the settings; -1 to go on, else how to end. */
static int read_options(int argc, char **argv, struct settings *settings)
{
    static const struct option table[] = {
        {"questionnaire", required_argument, NULL, 'q'},
        {"tie", required_argument, NULL, 't'},
        {"view", required_argument, NULL, 'v'},
        {"format", required_argument, NULL, 'f'},
        {"language", required_argument, NULL, 'L'},
        {"gender", required_argument, NULL, 'g'},
        {"resources", required_argument, NULL, 'r'},
        {"lines", no_argument, NULL, 'l'},
        OPTIONS_USUAL,
        {NULL, 0, NULL, 0}};
    static const struct options options = {":h", table, help, take_option,
                                           NULL};
    struct given given = {.count = 0};
    int code = options_take(&options, argc, argv, settings, &given);
    if (code < 0)
        code = check_options(settings, &given);
    return code >= 0 ? code
                     : take_words(settings, argc - optind, argv + optind);
}

static int run(const struct settings *settings)
{
    struct desk desk = {.tie = settings->tie};
    no_memory_on_disk();
    own_output(settings->lines); /* each result when it is known */
    int code =
        forms_open(&desk.forms, settings->questionnaire, &settings->manner);
    if (code == EXIT_DONE && settings->tie != NULL)
        code = check_tie(desk.forms.list[0].questionnaire, settings->tie);
    if (code == EXIT_DONE)
        code = make_report_options(settings->view, settings->format,
                                   settings->resources, &desk.options);
    if (code == EXIT_DONE)
        code = settings->lines ? assess_lines(&desk, settings->file)
                               : assess_file(&desk, settings->file);
    kith_report_options_free(desk.options);
    forms_close(&desk.forms);
    return finish_output(code);
}

int main(int argc, char **argv)
{
    struct settings settings = {
        .file = "-", .view = KITH_VIEW_PLAIN, .format = KITH_FORMAT_TEXT};
    int code = read_options(argc, argv, &settings);
    return code < 0 ? run(&settings) : code;
}
