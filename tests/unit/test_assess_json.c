/* SPDX-License-Identifier: MIT */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"
#include "story.h"

#define SHEET                                                              \
    "{'kith-answers': 1, 'questionnaire': 'story', 'version': '1.2.0', "   \
    "'tie': 'friend', 'answers': {'adult': 'yes', 'keeps': 4, 'told': 3, " \
    "'calm': 'often', 'heard': 0, 'calls': 20, 'hurt': 'never'}}"

struct outcome {
    kith_status status;
    kith_text *report;
    kith_error *error;
};

/* The story's document, or the built-in one that the sheet names. */
static struct outcome assess(const char *sheet, const char *options,
                             bool builtin)
{
    struct outcome outcome = {.report = NULL};
    char *document = builtin ? NULL : story_document();
    char *sheet_json = quoted(sheet);
    char *options_json = options == NULL ? NULL : quoted(options);
    outcome.status =
        kith_assess_json(document, KITH_NUL, sheet_json, KITH_NUL, options_json,
                         KITH_NUL, &outcome.report, &outcome.error);
    assert_true((outcome.status == KITH_OK) == (outcome.report != NULL));
    assert_int_equal(kith_error_status(outcome.error), outcome.status);
    free(document);
    free(sheet_json);
    free(options_json);
    return outcome;
}

static void drop(struct outcome *outcome)
{
    kith_text_free(outcome->report);
    kith_error_free(outcome->error);
}

/* The report begins so, and holds that. */
static void assert_report(const char *sheet, const char *options,
                          const char *beginning, const char *part)
{
    struct outcome outcome = assess(sheet, options, false);
    if (outcome.status != KITH_OK)
        fail_msg("%s", kith_error_message(outcome.error));
    const char *data = kith_text_data(outcome.report);
    assert_memory_equal(data, beginning, strlen(beginning));
    if (strstr(data, part) == NULL)
        fail_msg("'%s' is not in: %s", part, data);
    drop(&outcome);
}

static void assert_refused(const char *sheet, const char *options,
                           kith_status status, const char *text,
                           const char *pointer)
{
    struct outcome outcome = assess(sheet, options, false);
    const char *message = kith_error_message(outcome.error);
    if (outcome.status != status)
        fail_msg("%s: %s", kith_status_name(outcome.status), message);
    if (strstr(message, text) != message)
        fail_msg("'%s' does not begin with '%s'", message, text);
    assert_string_equal(kith_error_pointer(outcome.error), pointer);
    drop(&outcome);
}

static void without_options_it_is_the_plain_view_as_json(void **state)
{
    (void)state;
    assert_report(SHEET, NULL, "{\n  \"kith-report\": 1,",
                  "\"view\": \"plain\"");
    assert_report(SHEET, "{}", "{\n  \"kith-report\": 1,",
                  "\"view\": \"plain\"");
}

static void views_and_formats_are_named(void **state)
{
    (void)state;
    assert_report(SHEET, "{'view': 'private'}", "{", "\"view\": \"private\"");
    assert_report(SHEET, "{'view': 'host'}", "{", "\"gate\": \"not-raised\"");
    assert_report(SHEET, "{'view': 'private', 'format': 'text'}",
                  "You and your friend", "\nWhat stands out:\n  - You often");
    assert_report(SHEET, "{'view': 'plain', 'format': 'json'}", "{",
                  "\"view\": \"plain\"");
    assert_report(SHEET, "{'view': 'host', 'format': 'text'}", "kith-report: 1",
                  "view: host");
}

static void names_resources_overlays_and_phrases_are_taken(void **state)
{
    (void)state;
    assert_report(SHEET, "{'format': 'text', 'name': 'Ann'}", "You and Ann",
                  "");
    assert_report(SHEET,
                  "{'format': 'text', 'resources': [{'label': 'A line', "
                  "'for': 'adults'}]}",
                  "You", "  - A line\n");
    assert_report(SHEET,
                  "{'format': 'text', 'overlay': {'kith-overlay': 1, "
                  "'questionnaire': 'story', 'version': '1.0', 'language': "
                  "'de', 'texts': {" STORY_HELP ", 'title': 'Du und {O}'}}}",
                  "Du und your friend", "");
    assert_report(
        SHEET,
        "{'format': 'text', 'phrases': {'kith-phrases': 1, 'language': 'de', "
        "'texts': {'headings': {'matters': 'Das Wichtigste', 'help': 'Hilfe', "
        "'stop': 'Danke'}, 'help': {'none': 'n', 'none-text': 't'}, "
        "'matters': {'danger': 'd', 'fault': 'f', 'choice': 'c', "
        "'trained': 't', 'leaving': 'l', 'questions': 'q', 'afraid': 'a'}}}}",
        "You", "\nDas Wichtigste: q a\n");
}

/* German for the story's title, with genders. */
#define GENDERED                                                            \
    "'overlay': {'kith-overlay': 1, 'questionnaire': 'story', 'version': "  \
    "'1.0', 'language': 'de', 'genders': ["                                 \
    "{'id': 'any', 'label': 'offen'}, {'id': 'feminine', 'label': 'Frau'}]" \
    ", 'words': {'O': {'both': {'*': {'any': 'diese Person', 'feminine': "  \
    "'deine Freundin'}}}}, 'texts': {" STORY_HELP ", 'title': 'Du und {O}'}}"

static void a_language_and_a_gender_are_taken(void **state)
{
    (void)state;
    assert_report(SHEET, "{'language': 'en-GB', 'format': 'text'}",
                  "You and your friend", "\nWhat matters most:");
    assert_report(SHEET, "{'format': 'text', " GENDERED "}",
                  "Du und diese Person", "\nWas am wichtigsten ist:");
    assert_report(SHEET,
                  "{'gender': 'feminine', 'format': 'text', " GENDERED "}",
                  "Du und deine Freundin", "\nWas am wichtigsten ist:");
}

static void a_language_or_gender_that_is_not_there_is_refused(void **state)
{
    (void)state;
    assert_refused(SHEET, "{'language': 'tlh'}", KITH_E_NOT_FOUND,
                   "In the options: ", "/language");
    assert_refused(SHEET, "{'gender': 'feminine'}", KITH_E_NOT_FOUND,
                   "In the options: ", "/gender");
    assert_refused(SHEET, "{'gender': 'other', " GENDERED "}", KITH_E_NOT_FOUND,
                   "In the options: ", "/gender");
    /* the last is longer than any tag or id */
    static const char sixty_six[] =
        "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'";
    const char *const wrong[] = {"7",    "''",     "'a b'",
                                 "null", "['de']", sixty_six};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        char options[200];
        snprintf(options, sizeof options, "{'language': %s}", wrong[i]);
        assert_refused(SHEET, options, KITH_E_DOCUMENT,
                       "In the options: ", "/language");
        snprintf(options, sizeof options, "{'gender': %s}", wrong[i]);
        assert_refused(SHEET, options, KITH_E_DOCUMENT,
                       "In the options: ", "/gender");
    }
}

static void a_language_beside_an_overlay_is_refused(void **state)
{
    (void)state;
    assert_refused(SHEET, "{'language': 'de', " GENDERED "}", KITH_E_DOCUMENT,
                   "In the options: ", "/language");
    assert_refused(SHEET, "{" GENDERED ", 'language': 'en'}", KITH_E_DOCUMENT,
                   "In the options: ", "/language");
}

static void a_language_that_is_not_there_has_its_line(void **state)
{
    (void)state;
    struct outcome outcome =
        assess(SHEET, "{'format': 'text',\n 'language': 'tlh'}", false);
    assert_int_equal(outcome.status, KITH_E_NOT_FOUND);
    assert_int_equal(kith_error_line(outcome.error), 2);
    assert_int_equal(kith_error_column(outcome.error), 14);
    drop(&outcome);
}

static void unknown_options_are_refused(void **state)
{
    (void)state;
    assert_refused(SHEET, "{'views': 'plain'}", KITH_E_DOCUMENT,
                   "In the options: ", "/views");
    assert_refused(SHEET, "{'x-mine': 1}", KITH_E_DOCUMENT,
                   "In the options: ", "/x-mine");
    assert_refused(SHEET, "[]", KITH_E_DOCUMENT, "In the options: ", "");
    assert_refused(SHEET, "{", KITH_E_SYNTAX, "In the options: ", "");
}

static void wrong_options_are_refused_with_their_place(void **state)
{
    (void)state;
    assert_refused(SHEET, "{'view': 'hosts'}", KITH_E_DOCUMENT,
                   "In the options: ", "/view");
    assert_refused(SHEET, "{'view': 1}", KITH_E_DOCUMENT,
                   "In the options: ", "/view");
    assert_refused(SHEET, "{'format': 'pdf'}", KITH_E_DOCUMENT,
                   "In the options: ", "/format");
    assert_refused(SHEET, "{'name': 4}", KITH_E_DOCUMENT,
                   "In the options: ", "/name");
    assert_refused(SHEET, "{'name': 'a\\nb'}", KITH_E_VALUE,
                   "In the options: ", "/name");
    assert_refused(SHEET, "{'resources': [{'label': 'a'}]}", KITH_E_DOCUMENT,
                   "In the options: ", "/resources/0");
    assert_refused(SHEET, "{'phrases': {}}", KITH_E_DOCUMENT,
                   "In the options: ", "/phrases");
    assert_refused(SHEET, "{'overlay': {}}", KITH_E_DOCUMENT,
                   "In the options: ", "/overlay");
    assert_refused(SHEET,
                   "{'overlay': {'kith-overlay': 1, 'questionnaire': 'story', "
                   "'version': '1.0', 'language': 'de', 'texts': {'a': 'b'}}}",
                   KITH_E_DOCUMENT, "In the options: ", "/overlay/texts/a");
}

static void a_fault_in_the_options_has_its_line(void **state)
{
    (void)state;
    struct outcome outcome = assess(
        SHEET, "{'format': 'text',\n 'overlay': {'kith-overlay': 2}}", false);
    assert_int_equal(outcome.status, KITH_E_VERSION);
    assert_int_equal(kith_error_line(outcome.error), 2);
    assert_int_equal(kith_error_column(outcome.error), 30);
    drop(&outcome);
}

static void a_wrong_sheet_says_that_it_is_the_sheet(void **state)
{
    (void)state;
    assert_refused("{'kith-answers': 1}", NULL, KITH_E_DOCUMENT,
                   "In the answer sheet: ", "");
    assert_refused("7", NULL, KITH_E_DOCUMENT, "In the answer sheet: ", "");
}

/* What a person typed stands in no message and no pointer. */
static void a_broken_sheet_does_not_give_away_what_it_holds(void **state)
{
    (void)state;
    static const char sheet[] = "{'answers': {'my secret': ['hidden' 3]}}";
    for (int builtin = 0; builtin <= 1; builtin++) {
        struct outcome outcome = assess(sheet, NULL, builtin == 1);
        assert_int_equal(outcome.status, KITH_E_SYNTAX);
        assert_null(strstr(kith_error_message(outcome.error), "secret"));
        assert_null(strstr(kith_error_message(outcome.error), "hidden"));
        assert_string_equal(kith_error_pointer(outcome.error), "");
        assert_int_equal(kith_error_line(outcome.error), 1);
        assert_true(kith_error_column(outcome.error) > 20);
        drop(&outcome);
    }
}

static void a_wrong_document_says_that_it_is_the_questionnaire(void **state)
{
    (void)state;
    kith_error *error = NULL;
    kith_text *report = NULL;
    char *sheet = quoted(SHEET);
    assert_int_equal(kith_assess_json("{\"kith\": 1}", KITH_NUL, sheet,
                                      KITH_NUL, NULL, 0, &report, &error),
                     KITH_E_DOCUMENT);
    assert_ptr_equal(
        strstr(kith_error_message(error), "In the questionnaire: "),
        kith_error_message(error));
    assert_null(report);
    kith_error_free(error);
    free(sheet);
}

static void the_sheet_names_the_built_in_questionnaire(void **state)
{
    (void)state;
    kith_questionnaire *core = NULL;
    assert_int_equal(kith_questionnaire_builtin("kith-core", NULL, &core, NULL),
                     KITH_OK);
    char sheet[200];
    snprintf(sheet, sizeof sheet,
             "{'kith-answers': 1, 'questionnaire': 'kith-core', 'version': "
             "'%s', 'tie': 'friend', 'answers': {}}",
             kith_questionnaire_version(core));
    kith_questionnaire_free(core);
    struct outcome outcome = assess(sheet, "{'view': 'host'}", true);
    assert_int_equal(outcome.status, KITH_OK);
    assert_non_null(strstr(kith_text_data(outcome.report),
                           "\"questionnaire\": \"kith-core\""));
    drop(&outcome);
}

static void a_questionnaire_that_is_not_built_in_is_not_found(void **state)
{
    (void)state;
    static const struct {
        const char *sheet;
        kith_status status;
        const char *pointer;
    } sheets[] = {
        {SHEET, KITH_E_NOT_FOUND, "/questionnaire"},
        {"{'questionnaire': 4}", KITH_E_DOCUMENT, "/questionnaire"},
        {"{}", KITH_E_DOCUMENT, ""},
        {"[]", KITH_E_DOCUMENT, ""},
        {"{'questionnaire': 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
         "aaaaaaaaaaaaaaaaaaaa'}",
         KITH_E_DOCUMENT, "/questionnaire"}};
    for (size_t i = 0; i < sizeof sheets / sizeof *sheets; i++) {
        struct outcome outcome = assess(sheets[i].sheet, NULL, true);
        assert_int_equal(outcome.status, sheets[i].status);
        assert_string_equal(kith_error_pointer(outcome.error),
                            sheets[i].pointer);
        assert_null(strstr(kith_error_message(outcome.error), "story"));
        drop(&outcome);
    }
}

static void wrong_arguments_are_refused(void **state)
{
    (void)state;
    kith_text *report = NULL;
    kith_error *error = NULL;
    assert_int_equal(
        kith_assess_json(NULL, 0, NULL, 0, NULL, 0, &report, &error),
        KITH_E_ARGUMENT);
    assert_int_equal(
        kith_assess_json(NULL, 0, "{}", 2, NULL, 0, &report, &error),
        KITH_E_ARGUMENT); /* an error stands there already */
    kith_error_free(error);
    assert_int_equal(kith_assess_json(NULL, 0, "{}", 2, NULL, 0, NULL, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(
        kith_assess_json("{}", -2, "{}", 2, NULL, 0, &report, NULL),
        KITH_E_ARGUMENT);
    assert_int_equal(
        kith_assess_json(NULL, 0, "{}", -2, NULL, 0, &report, NULL),
        KITH_E_ARGUMENT);
    assert_int_equal(
        kith_assess_json(NULL, 0, "{}", 2, "{}", -2, &report, NULL),
        KITH_E_ARGUMENT);
    assert_null(report);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_options_it_is_the_plain_view_as_json),
        cmocka_unit_test(views_and_formats_are_named),
        cmocka_unit_test(names_resources_overlays_and_phrases_are_taken),
        cmocka_unit_test(a_language_and_a_gender_are_taken),
        cmocka_unit_test(a_language_or_gender_that_is_not_there_is_refused),
        cmocka_unit_test(a_language_beside_an_overlay_is_refused),
        cmocka_unit_test(a_language_that_is_not_there_has_its_line),
        cmocka_unit_test(unknown_options_are_refused),
        cmocka_unit_test(wrong_options_are_refused_with_their_place),
        cmocka_unit_test(a_fault_in_the_options_has_its_line),
        cmocka_unit_test(a_wrong_sheet_says_that_it_is_the_sheet),
        cmocka_unit_test(a_broken_sheet_does_not_give_away_what_it_holds),
        cmocka_unit_test(a_wrong_document_says_that_it_is_the_questionnaire),
        cmocka_unit_test(the_sheet_names_the_built_in_questionnaire),
        cmocka_unit_test(a_questionnaire_that_is_not_built_in_is_not_found),
        cmocka_unit_test(wrong_arguments_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
