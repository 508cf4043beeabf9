/* SPDX-License-Identifier: MIT */
/* kith-check - is a questionnaire document in order, and what is in it?
 *
 * The lesson: reading a document checks it; an error has line and column, and
 * so has every warning; what was read is described by getters over indices. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <kith/kith.h>

#include "common.h"
#include "options.h"

const char program_name[] = "kith-check";

static const char help[] =
    "Usage: kith-check [OPTION]... FILE|ID\n"
    "\n"
    "Checks a questionnaire document (FILE, or - for standard input) and says\n"
    "what is wrong, as a compiler would: file:line:column: error: ... Then it\n"
    "describes the document, or a built-in one of that id.\n"
    "\n"
    "  --overlay FILE  check an overlay, the document's texts in another\n"
    "                  language, and list the texts that it lacks, one a line\n"
    "  --items TIE     print every question as it is put about this tie "
    "instead\n"
    "  --language TAG  with --items: in this language, or as the overlay has "
    "it\n"
    "  --gender ID     with --items: as the texts speak of this gender\n"
    "  -h, --help      print this, and the ids of the built-in questionnaires\n"
    "  --version       print the version\n"
    "\n"
    "Ends with 0 when the document is in order (warnings or not), 1 on "
    "failure,\n"
    "2 on wrong usage, 65 on a document with an error, 66 when a file cannot "
    "be\n"
    "read.\n";

struct settings {
    const char *document;
    const char *overlay; /* a file, or NULL */
    const char *tie;     /* NULL: no items */
    struct manner manner;
};

/* ---- What reading said -------------------------------------------------- */

static void print_warnings(const char *place, const kith_questionnaire *q)
{
    for (int32_t i = 0; i < kith_questionnaire_warning_count(q); i++)
        fprintf(stderr, "%s:%d:%d: warning: %s\n", place,
                (int)kith_questionnaire_warning_line(q, i),
                (int)kith_questionnaire_warning_column(q, i),
                kith_questionnaire_warning_message(q, i));
}

/* ---- A description ------------------------------------------------------ */

static void print_head(const kith_questionnaire *q)
{
    const char *status = kith_questionnaire_status(q);
    const char *licence = kith_questionnaire_licence(q);
    printf("%s %s (%s)\n", kith_questionnaire_id(q),
           kith_questionnaire_version(q), kith_questionnaire_language(q));
    printf("  digest    %s\n", kith_questionnaire_digest(q));
    printf("  status    %s\n", status != NULL ? status : "not said");
    printf("  licence   %s\n", licence != NULL ? licence : "not said");
}

/* The languages that a built-in document has texts in, its own first. */
static void print_languages(const kith_questionnaire *q, const char *name)
{
    int32_t index = builtin_index(name);
    if (index < 0)
        return;
    const char *own = kith_questionnaire_language(q);
    printf("  languages %s", own);
    for (int32_t i = 0; i < kith_builtin_language_count(index); i++)
        if (strcmp(kith_builtin_language(index, i), own) != 0)
            printf(", %s", kith_builtin_language(index, i));
    printf("\n");
}

static void print_counts(const kith_questionnaire *q)
{
    int sensitive = 0;
    int safety = 0;
    for (int32_t i = 0; i < kith_questionnaire_item_count(q); i++) {
        sensitive += kith_questionnaire_item_is_sensitive(q, i) == 1;
        safety += kith_questionnaire_item_is_safety(q, i) == 1;
    }
    printf("  holds     %d sections, %d items (%d sensitive, %d of them the "
           "safety block)\n",
           (int)kith_questionnaire_section_count(q),
           (int)kith_questionnaire_item_count(q), sensitive, safety);
    printf("            %d scales, %d differences, %d patterns, %d pieces of "
           "advice\n",
           (int)kith_questionnaire_scale_count(q),
           (int)kith_questionnaire_difference_count(q),
           (int)kith_questionnaire_pattern_count(q),
           (int)kith_questionnaire_advice_count(q));
    printf("            %d facts, %d stops\n",
           (int)kith_questionnaire_fact_count(q),
           (int)kith_questionnaire_stop_count(q));
}

static void print_ties(const kith_questionnaire *q)
{
    printf("\nTies, and how many items each has\n");
    for (int32_t tie = 0; tie < kith_questionnaire_tie_count(q); tie++) {
        int items = 0;
        for (int32_t i = 0; i < kith_questionnaire_item_count(q); i++)
            items += kith_questionnaire_item_in_tie(q, i, tie) == 1;
        printf("  %-28s %d\n", kith_questionnaire_tie_id(q, tie), items);
    }
}

/* An assessment of an empty sheet knows what a scale has in its tie. */
static kith_assessment **assess_empty(const kith_questionnaire *q, int32_t ties)
{
    kith_assessment **made = calloc((size_t)ties + 1, sizeof *made);
    for (int32_t tie = 0; made != NULL && tie < ties; tie++) {
        kith_answers *answers = NULL;
        if (kith_answers_new(q, kith_questionnaire_tie_id(q, tie), &answers,
                             NULL) == KITH_OK)
            kith_assess(answers, &made[tie], NULL);
        kith_answers_free(answers);
    }
    return made;
}

/* How many items the first tie has, and the ties that have another number. */
static void print_scale(const kith_questionnaire *q, int32_t scale,
                        kith_assessment *const *empty, int32_t ties)
{
    int32_t first = kith_assessment_score_item_count(empty[0], scale);
    printf("  %-28s %d", kith_questionnaire_scale_id(q, scale), (int)first);
    for (int32_t tie = 1; tie < ties; tie++) {
        int32_t count = kith_assessment_score_item_count(empty[tie], scale);
        if (count != first)
            printf(", %s %d", kith_questionnaire_tie_id(q, tie), (int)count);
    }
    printf("%s\n", kith_questionnaire_scale_is_sensitive(q, scale) == 1
                       ? "  sensitive"
                       : "");
}

static int print_scales(const kith_questionnaire *q)
{
    int32_t ties = kith_questionnaire_tie_count(q);
    kith_assessment **empty = assess_empty(q, ties);
    if (empty == NULL) {
        fprintf(stderr, "%s: out of memory\n", program_name);
        return EXIT_INTERNAL;
    }
    if (kith_questionnaire_scale_count(q) > 0)
        printf("\nScales, and how many items each has\n");
    for (int32_t i = 0; i < kith_questionnaire_scale_count(q); i++)
        print_scale(q, i, empty, ties);
    for (int32_t tie = 0; tie < ties; tie++)
        kith_assessment_free(empty[tie]);
    free(empty);
    return EXIT_DONE;
}

static void print_patterns(const kith_questionnaire *q)
{
    if (kith_questionnaire_pattern_count(q) > 0)
        printf("\nPatterns, and how many criteria each has\n");
    for (int32_t i = 0; i < kith_questionnaire_pattern_count(q); i++)
        printf("  %-28s %d%s%s\n", kith_questionnaire_pattern_id(q, i),
               (int)kith_questionnaire_pattern_criterion_count(q, i),
               kith_questionnaire_pattern_is_gate(q, i) == 1 ? "  gate" : "",
               kith_questionnaire_pattern_is_sensitive(q, i) == 1
                   ? "  sensitive"
                   : "");
}

static int describe(const kith_questionnaire *q, const char *name)
{
    print_head(q);
    print_languages(q, name);
    print_counts(q);
    print_ties(q);
    int code = print_scales(q);
    print_patterns(q);
    return code;
}

/* ---- Every question ----------------------------------------------------- */

static void print_answers_to(const kith_questionnaire *q,
                             const kith_wording *wording, int32_t item)
{
    double lowest = 0;
    double highest = 0;
    int32_t options = kith_questionnaire_option_count(q, item);
    kith_questionnaire_item_range(q, item, &lowest, &highest);
    if (options == 0)
        printf("       a whole number, %.0f to %.0f\n", lowest, highest);
    for (int32_t i = 0; i < options; i++)
        printf("%s%s", i == 0 ? "       " : " / ",
               kith_wording_option_label(wording, item, i));
    if (options > 0)
        printf("\n");
}

static void print_item(const kith_questionnaire *q, const kith_wording *wording,
                       int32_t item)
{
    const char *recall = kith_wording_item_recall(wording, item);
    printf("\n  %-4s ", kith_questionnaire_item_id(q, item));
    if (recall != NULL)
        printf("%s: ", recall);
    printf("%s\n", kith_wording_item_text(wording, item));
    print_answers_to(q, wording, item);
}

static void print_items(const kith_questionnaire *q,
                        const kith_wording *wording, int32_t index)
{
    printf("%s\n%s\n", kith_wording_title(wording),
           kith_wording_tie_label(wording, index));
    for (int32_t s = 0; s < kith_questionnaire_section_count(q); s++) {
        bool begun = false;
        for (int32_t i = 0; i < kith_questionnaire_section_item_count(q, s);
             i++) {
            int32_t item = kith_questionnaire_section_item(q, s, i);
            if (kith_questionnaire_item_in_tie(q, item, index) != 1)
                continue;
            if (!begun)
                printf("\n%s\n", kith_wording_section_title(wording, s));
            begun = true;
            print_item(q, wording, item);
        }
    }
}

/* ---- In another language ------------------------------------------------ */

/* A wording by an overlay in a file; what is wrong with it is said. */
static int read_overlay(const kith_questionnaire *q, const char *tie,
                        const char *path, kith_wording **out)
{
    struct bytes text = {0};
    int code = read_whole(path, &text);
    if (code != EXIT_DONE)
        return code;
    kith_error *error = NULL;
    kith_wording_new(q, tie, text.data != NULL ? text.data : "",
                     (int64_t)text.length, NULL, out, &error);
    bytes_free(&text);
    if (error != NULL)
        code = complain(place_name(path), error);
    kith_error_free(error);
    return code;
}

/* What an overlay lacks does not depend on the tie. */
static int check_overlay(const kith_questionnaire *q, const char *path)
{
    kith_wording *wording = NULL;
    int code = read_overlay(q, kith_questionnaire_tie_id(q, 0), path, &wording);
    for (int32_t i = 0; i < kith_wording_missing_count(wording); i++)
        printf("%s\n", kith_wording_missing(wording, i));
    kith_wording_free(wording);
    return code;
}

static int show_items(const kith_questionnaire *q,
                      const struct settings *settings)
{
    int32_t tie = kith_questionnaire_tie_index(q, settings->tie);
    kith_wording *wording = NULL;
    int code = check_tie(q, settings->tie);
    if (code != EXIT_DONE)
        return code;
    if (settings->overlay == NULL) {
        code = make_wording(q, settings->tie, &settings->manner, &wording);
    } else {
        code = read_overlay(q, settings->tie, settings->overlay, &wording);
        if (code == EXIT_DONE && settings->manner.gender != NULL)
            code = choose_gender(wording, settings->manner.gender, &wording);
    }
    if (code != EXIT_DONE)
        return code;
    print_items(q, wording, tie);
    kith_wording_free(wording);
    return EXIT_DONE;
}

/* ---- The command line --------------------------------------------------- */

static void print_ids(void)
{
    printf("\nBuilt in:");
    for (int32_t i = 0; i < kith_builtin_count(); i++)
        printf(" %s", kith_builtin_id(i));
    printf("\n");
}

static int take_option(void *all, int option)
{
    struct settings *settings = all;
    const char **text = option == 'o'   ? &settings->overlay
                        : option == 'i' ? &settings->tie
                        : option == 'L' ? &settings->manner.language
                                        : &settings->manner.gender;
    *text = optarg;
    return -1;
}

/* Whether these options say something together. */
static int check_options(const struct settings *settings,
                         const struct given *given)
{
    int code = -1;
    if (settings->tie == NULL)
        code = given_none_of(given, "language gender",
                             "without --items: it says how they are put");
    if (code < 0 && settings->overlay != NULL)
        code = given_none_of(given, "language",
                             "with --overlay, which says its own language");
    return code;
}

static int take_words(struct settings *settings, int count, char **words)
{
    if (count != 1)
        return usage_error("give one document: a FILE, - or the id of a "
                           "built-in one");
    settings->document = words[0];
    if (settings->overlay != NULL && strcmp(settings->overlay, "-") == 0 &&
        strcmp(settings->document, "-") == 0)
        return usage_error("standard input is one file; name the other");
    return -1;
}

/* Fills the settings; -1 to go on, else how to end. */
static int read_options(int argc, char **argv, struct settings *settings)
{
    static const struct option table[] = {
        {"overlay", required_argument, NULL, 'o'},
        {"items", required_argument, NULL, 'i'},
        {"language", required_argument, NULL, 'L'},
        {"gender", required_argument, NULL, 'g'},
        OPTIONS_USUAL,
        {NULL, 0, NULL, 0}};
    static const struct options options = {":h", table, help, take_option,
                                           print_ids};
    struct given given = {.count = 0};
    int code = options_take(&options, argc, argv, settings, &given);
    if (code < 0)
        code = take_words(settings, argc - optind, argv + optind);
    return code < 0 ? check_options(settings, &given) : code;
}

static int run(const struct settings *settings)
{
    kith_questionnaire *questionnaire = NULL;
    int code = load_questionnaire(settings->document, &questionnaire);
    if (code == EXIT_DONE) {
        print_warnings(place_name(settings->document), questionnaire);
        if (settings->tie != NULL)
            code = show_items(questionnaire, settings);
        else if (settings->overlay != NULL)
            code = check_overlay(questionnaire, settings->overlay);
        else
            code = describe(questionnaire, settings->document);
    }
    kith_questionnaire_free(questionnaire);
    return finish_output(code);
}

int main(int argc, char **argv)
{
    struct settings settings = {0};
    int code = read_options(argc, argv, &settings);
    return code < 0 ? run(&settings) : code;
}
