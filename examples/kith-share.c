/* SPDX-License-Identifier: MIT */
/* kith-share - what one person shows another, and two such shares side by side.
 *
 * The lesson: sheets never meet. Each person makes a share alone, from nothing
 * but what they chose; a joint view is made of two shares. The program asks for
 * nothing and announces nothing. */

#define _POSIX_C_SOURCE 200809L

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sys/stat.h>

#include <kith/kith.h>

#include "common.h"
#include "forms.h"
#include "keep.h"
#include "options.h"
#include "share_choice.h"

const char program_name[] = "kith-share";

static const char help[] =
    "Usage: kith-share scales [OPTION]... SHEET\n"
    "       kith-share make [OPTION]... SHEET\n"
    "       kith-share join [OPTION]... SHARE SHARE\n"
    "\n"
    "scales  lists what can be chosen: the same list for all answers\n"
    "make    makes a share of one's own answers, alone: nothing of them, "
    "unless\n"
    "        it was chosen\n"
    "join    puts the shares of two people side by side\n"
    "\n"
    "  --choice FILE            (make) what to show: a scale on each line, "
    "and\n"
    "                           \"guess SCALE\" for what the other would say;\n"
    "                           - is standard input\n"
    "  --guess SHEET            (make) the answers that one thinks the other\n"
    "                           would give\n"
    "  --output FILE            (make) write the share there, for its owner "
    "to\n"
    "                           read alone; default: standard output\n"
    "  --tell                   (make) say, on standard error and for one's "
    "own\n"
    "                           eyes, whether only an empty share can be made\n"
    "  --format FORMAT          (join) text (default) or json\n"
    "  --language TAG           (scales, join) in this language (de, es, ...)\n"
    "  --questionnaire FILE|ID  the questionnaire (default: the built-in one\n"
    "                           that the files name)\n"
    "  -h, --help               print this\n"
    "  --version                print the version\n"
    "\n"
    "An empty share is as usual as any other, and all empty shares are the "
    "same.\n"
    "Answers and choices never go into an argument: other users and the "
    "shell's\n"
    "history could show them.\n"
    "\n"
    "Ends with 0 when done, 1 on failure, 2 on wrong usage, 65 on bad data, "
    "66\n"
    "when a file cannot be read. What a file holds never shows in this "
    "number.\n";

enum { SCALES, MAKE, JOIN, COMMANDS };

struct settings {
    const char *questionnaire; /* NULL: the one that a file names */
    struct manner manner;
    const char *choice, *guess, *output;
    bool tell;
    int32_t format;
    const char *files[2];
};

/* How to end where files do not belong together, which is the files' fault. */
static int exit_code_of_files(kith_status status)
{
    return status == KITH_E_ARGUMENT ? EXIT_BAD_DATA : exit_code(status);
}

/* ---- scales -------------------------------------------------------------- */

static void print_scales(const struct form *form, int32_t tie)
{
    const kith_questionnaire *questionnaire = form->questionnaire;
    int32_t count = kith_questionnaire_scale_count(questionnaire);
    for (int32_t i = 0; i < count; i++)
        if (kith_questionnaire_scale_is_shareable(questionnaire, i) == 1)
            printf("%s\t%s\n", kith_questionnaire_scale_id(questionnaire, i),
                   kith_wording_scale_label(form->wording[tie], i));
}

static int list_scales(const struct settings *settings, struct forms *forms)
{
    const struct form *form = NULL;
    kith_assessment *mine = NULL;
    int code = forms_assess_file(forms, settings->files[0], &mine, &form);
    if (code == EXIT_DONE)
        print_scales(form, kith_assessment_tie(mine));
    kith_assessment_free(mine);
    return code;
}

/* ---- make ---------------------------------------------------------------- */

static int write_share(const struct settings *settings, const kith_text *text)
{
    if (settings->output == NULL) {
        fwrite(kith_text_data(text), 1, (size_t)kith_text_length(text), stdout);
        return EXIT_DONE;
    }
    if (keep_in_file(settings->output, text))
        return EXIT_DONE;
    fprintf(stderr, "%s: cannot write %s: %s\n", program_name, settings->output,
            strerror(errno));
    return EXIT_INTERNAL;
}

/* Only on request: whoever looks on would learn it too. */
static void tell(const kith_share *share)
{
    if (kith_share_only_empty(share) == 1)
        fprintf(stderr, "Only an empty share can be made now. It is the same "
                        "as that of anybody who chose nothing.\n");
    else
        fprintf(stderr, "What you chose and answered is in the share.\n");
}

static int make_share(const struct settings *settings,
                      const kith_assessment *mine, const kith_assessment *guess,
                      const struct choice *choice)
{
    kith_share *share = NULL;
    kith_text *text = NULL;
    kith_error *error = NULL;
    kith_status status = kith_share_new(
        mine, choice->scales.list, choice->scales.count, guess,
        choice->guesses.list, guess == NULL ? 0 : choice->guesses.count, &share,
        &error);
    if (status == KITH_OK)
        status = kith_share_write(share, &text, &error);
    int code = exit_code_of_files(status);
    if (status != KITH_OK)
        complain(program_name, error);
    else
        code = write_share(settings, text);
    if (code == EXIT_DONE && settings->tell)
        tell(share);
    kith_error_free(error);
    kith_text_free(text);
    kith_share_free(share);
    return code;
}

static int make(const struct settings *settings, struct forms *forms)
{
    const struct form *form = NULL, *other = NULL;
    kith_assessment *mine = NULL, *guess = NULL;
    struct choice choice = {{NULL, 0}, {NULL, 0}};
    int code = forms_assess_file(forms, settings->files[0], &mine, &form);
    if (code == EXIT_DONE && settings->guess != NULL)
        code = forms_assess_file(forms, settings->guess, &guess, &other);
    if (code == EXIT_DONE && settings->choice != NULL)
        code = choice_read(&choice, settings->choice, form->questionnaire);
    if (code == EXIT_DONE && guess == NULL && choice.guesses.count > 0)
        code = usage_error("what the other would say comes from --guess SHEET");
    if (code == EXIT_DONE)
        code = make_share(settings, mine, guess, &choice);
    choice_free(&choice);
    kith_assessment_free(guess);
    kith_assessment_free(mine);
    return code;
}

/* ---- join ---------------------------------------------------------------- */

static int read_share(const kith_questionnaire *questionnaire, const char *path,
                      kith_share **out)
{
    struct bytes text = {0};
    int code = read_whole(path, &text);
    if (code != EXIT_DONE)
        return code;
    kith_error *error = NULL;
    kith_status status =
        kith_share_parse(questionnaire, text.data != NULL ? text.data : "",
                         (int64_t)text.length, NULL, out, &error);
    bytes_free(&text);
    if (status != KITH_OK) {
        complain(place_name(path), error);
        code = exit_code(status);
    }
    kith_error_free(error);
    return code;
}

/* The texts in a language that was asked for. With too little to show there are
 * no labels, and kith-core stands for every questionnaire. */
static int open_wording(const struct settings *settings,
                        const kith_joint *joint, kith_wording **out)
{
    kith_questionnaire *usual = NULL;
    const kith_questionnaire *form = kith_joint_questionnaire(joint);
    int code = EXIT_DONE;
    if (settings->manner.language == NULL)
        return EXIT_DONE;
    if (form == NULL) {
        code = load_questionnaire("kith-core", &usual);
        form = usual;
    }
    if (code == EXIT_DONE)
        code = make_wording(form, kith_questionnaire_tie_id(form, 0),
                            &settings->manner, out);
    kith_questionnaire_free(usual);
    return code;
}

static int print_joint(const struct settings *settings, const kith_joint *joint)
{
    kith_wording *wording = NULL;
    kith_report_options *options = NULL;
    kith_text *text = NULL;
    kith_error *error = NULL;
    int code = open_wording(settings, joint, &wording);
    if (code == EXIT_DONE)
        code = make_report_options(KITH_VIEW_PLAIN, settings->format, NULL,
                                   &options);
    if (code == EXIT_DONE) {
        kith_status status = kith_joint_report_write(joint, wording, options,
                                                     NULL, NULL, &text, &error);
        code = exit_code(status);
        if (status != KITH_OK)
            complain(program_name, error);
        else
            fwrite(kith_text_data(text), 1, (size_t)kith_text_length(text),
                   stdout);
    }
    kith_error_free(error);
    kith_text_free(text);
    kith_report_options_free(options);
    kith_wording_free(wording);
    return code;
}

static int join(const struct settings *settings)
{
    kith_questionnaire *questionnaire = NULL;
    kith_share *shares[2] = {NULL, NULL};
    kith_joint *joint = NULL;
    int code =
        settings->questionnaire == NULL
            ? EXIT_DONE
            : load_questionnaire(settings->questionnaire, &questionnaire);
    for (int i = 0; i < 2 && code == EXIT_DONE; i++)
        code = read_share(questionnaire, settings->files[i], &shares[i]);
    if (code == EXIT_DONE) {
        kith_error *error = NULL;
        kith_status status =
            kith_joint_new(shares[0], shares[1], NULL, &joint, &error);
        if (status != KITH_OK)
            complain(program_name, error);
        code = exit_code_of_files(status);
        kith_error_free(error);
    }
    if (code == EXIT_DONE)
        code = print_joint(settings, joint);
    kith_joint_free(joint);
    kith_share_free(shares[0]);
    kith_share_free(shares[1]);
    kith_questionnaire_free(questionnaire);
    return code;
}

/* ---- The command line ---------------------------------------------------- */

static int read_format(const char *word, int32_t *out)
{
    *out = strcmp(word, "json") == 0 ? KITH_FORMAT_JSON : KITH_FORMAT_TEXT;
    return *out == KITH_FORMAT_JSON || strcmp(word, "text") == 0
               ? -1
               : usage_error("--format is text or json");
}

/* Those that take a text as it is. */
static const char **text_of(struct settings *settings, int option)
{
    switch (option) {
    case 'c':
        return &settings->choice;
    case 'g':
        return &settings->guess;
    case 'o':
        return &settings->output;
    case 'L':
        return &settings->manner.language;
    case 'q':
        return &settings->questionnaire;
    default:
        return NULL;
    }
}

static int take_option(void *all, int option)
{
    struct settings *settings = all;
    const char **text = text_of(settings, option);
    if (text != NULL)
        *text = optarg;
    else if (option == 'f')
        return read_format(optarg, &settings->format);
    else
        settings->tell = true;
    return -1;
}

static void print_help(void)
{
    fputs(help, stdout);
}

/* Whether a path leads to the file that another one leads to. */
static bool is_same_file(const char *one, const char *other)
{
    struct stat a, b;
    return one != NULL && other != NULL && stat(one, &a) == 0 &&
           stat(other, &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/* A share must not take the place of the answers that it is made from. */
static bool writes_over_what_it_reads(const struct settings *settings)
{
    return is_same_file(settings->output, settings->files[0]) ||
           is_same_file(settings->output, settings->guess) ||
           is_same_file(settings->output, settings->choice) ||
           is_same_file(settings->output, settings->questionnaire);
}

/* Put beside itself it would look as if two people saw everything alike. */
static bool is_one_share_twice(const struct settings *settings)
{
    return settings->files[1] != NULL &&
           (strcmp(settings->files[0], settings->files[1]) == 0 ||
            is_same_file(settings->files[0], settings->files[1]));
}

static const struct word commands[] = {
    {"scales", SCALES}, {"make", MAKE}, {"join", JOIN}, {NULL, 0}};

/* Which options each command takes. */
static const char *const taken[COMMANDS] = {
    [SCALES] = "language questionnaire",
    [MAKE] = "choice guess output tell questionnaire",
    [JOIN] = "format language questionnaire"};

/* Whether these options say something together. */
static int check_options(const struct given *given, int32_t command)
{
    static const char *const where[COMMANDS] = {
        [SCALES] = "with scales", [MAKE] = "with make", [JOIN] = "with join"};
    int code = given_only(given, taken[command], where[command]);
    if (code >= 0 || given_has(given, "choice"))
        return code;
    return given_none_of(given, "guess",
                         "without a --choice that says what of it is shown");
}

static int take_words(struct settings *settings, int count, char **words,
                      int32_t *command)
{
    if (count == 0 || !word_find(commands, words[0], command))
        return usage_error("say scales, make or join");
    int wanted = *command == JOIN ? 2 : 1;
    if (count - 1 != wanted)
        return usage_error(wanted == 2 ? "join takes two shares"
                                       : "that command takes one answer sheet");
    for (int i = 0; i < wanted; i++)
        settings->files[i] = words[1 + i];
    return -1;
}

/* Fills the settings; -1 to go on, else how to end. */
static int read_options(int argc, char **argv, int32_t *command,
                        struct settings *settings)
{
    static const struct option table[] = {
        {"choice", required_argument, NULL, 'c'},
        {"guess", required_argument, NULL, 'g'},
        {"output", required_argument, NULL, 'o'},
        {"tell", no_argument, NULL, 't'},
        {"format", required_argument, NULL, 'f'},
        {"language", required_argument, NULL, 'L'},
        {"questionnaire", required_argument, NULL, 'q'},
        OPTIONS_USUAL,
        {NULL, 0, NULL, 0}};
    static const struct options options = {":h", table, print_help,
                                           take_option};
    struct given given = {.count = 0};
    int code = options_take(&options, argc, argv, settings, &given);
    if (code < 0)
        code = take_words(settings, argc - optind, argv + optind, command);
    if (code < 0)
        code = check_options(&given, *command);
    if (code < 0 && writes_over_what_it_reads(settings))
        code = usage_error("--output names a file that is read");
    if (code < 0 && is_one_share_twice(settings))
        code = usage_error("join takes the shares of two people; these are one "
                           "and the same file");
    return code;
}

static int run(int32_t command, const struct settings *settings)
{
    struct forms forms = {.list = NULL};
    no_memory_on_disk();
    own_output(false);
    if (command == JOIN)
        return finish_output(join(settings));
    int code = forms_open(&forms, settings->questionnaire, &settings->manner);
    if (code == EXIT_DONE)
        code = command == MAKE ? make(settings, &forms)
                               : list_scales(settings, &forms);
    forms_close(&forms);
    return finish_output(code);
}

int main(int argc, char **argv)
{
    struct settings settings = {.format = KITH_FORMAT_TEXT};
    int32_t command = 0;
    int code = read_options(argc, argv, &command, &settings);
    return code >= 0 ? code : run(command, &settings);
}
