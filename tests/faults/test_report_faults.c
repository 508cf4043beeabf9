/* SPDX-License-Identifier: MIT */
/* test_report_faults - texts, options and reports with no memory left.
 *
 * Every allocation fails once, alone and with all behind it. What is not
 * tested in an attempt is made beforehand, in other memory. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"
#include "faults.h"
#include "story.h"

#define HARD_DAY \
    "adult=yes keeps=4 told=skipped calm=3 heard=0 calls=20 hurt=3 crisis=yes"
/* Nothing withholds the advice that rests on an answer. */
#define CALM_DAY \
    "adult=yes keeps=4 told=skipped calm=3 heard=0 calls=20 hurt=0 crisis=no"

/* What stands in an output before a call, to be found there after a failure. */
static char marker[1];
#define UNTOUCHED ((void *)marker)

/* An error, where one was made, is that of the status. */
static void drop_error(kith_error *error, kith_status status)
{
    assert_int_equal(kith_error_status(error), status);
    kith_error_free(error);
}

/* The text with " for ' and, for each ~, so many letters that no block taken
 * before has room for them. */
static char *long_text(const char *text)
{
    enum { LETTERS = 20000 };
    size_t room = strlen(text) + 1;
    for (const char *c = text; *c != '\0'; c++)
        room += *c == '~' ? LETTERS : 0;
    char *made = malloc(room), *to = made;
    assert_non_null(made);
    for (const char *c = text; *c != '\0'; c++) {
        size_t count = *c == '~' ? LETTERS : 1;
        memset(to, *c == '~' ? 'x' : *c == '\'' ? '"' : *c, count);
        to += count;
    }
    *to = '\0';
    return made;
}

/* ---- Wording ---------------------------------------------------------- */

static const char overlay[] =
    "{'kith-overlay': 1, 'questionnaire': 'story', 'version': '1.0.0', "
    "'language': 'de', 'texts': {" STORY_HELP
    ", 'title': 'Du und {O} \\u00e4', "
    "'items': {'keeps': {'text': '{O} h\\u00e4lt Wort. ~'}}, "
    "'words': {'O': {'item': {'friend': 'ein Freund'}}}}}";

static const char wrong_overlay[] =
    "{'kith-overlay': 1, 'questionnaire': 'story', 'version': '1.0.0', "
    "'language': 'de', 'texts': {'items': {'nobody': 'a'}}}";

struct overlaid {
    kith_questionnaire *questionnaire;
    const char *overlay;
    kith_status expected;
};

static kith_status make_wording(kith_memory *memory, void *user)
{
    const struct overlaid *with = user;
    kith_wording *made = UNTOUCHED;
    kith_error *error = NULL;
    char *json = with->overlay == NULL ? NULL : long_text(with->overlay);
    kith_status status = kith_wording_new(with->questionnaire, "friend", json,
                                          KITH_NUL, memory, &made, &error);
    free(json);
    drop_error(error, status);
    if (status == KITH_OK)
        kith_wording_free(made);
    else
        assert_ptr_equal(made, UNTOUCHED);
    return status == with->expected ? KITH_OK : status;
}

static void a_wording_is_made_or_nothing_is(void **state)
{
    (void)state;
    struct overlaid cases[] = {{NULL, NULL, KITH_OK},
                               {NULL, overlay, KITH_OK},
                               {NULL, wrong_overlay, KITH_E_DOCUMENT}};
    for (int i = 0; i < 3; i++) {
        cases[i].questionnaire = story(NULL);
        assert_true(faults_sweep(make_wording, &cases[i]) > 2);
        kith_questionnaire_free(cases[i].questionnaire);
    }
}

/* ---- Options ---------------------------------------------------------- */

static const char resources[] =
    "[{'label': 'A line', 'text': 'Day and night', 'contact': '0123', "
    "'url': 'https://example.org', 'for': 'adults'}]";

static const char phrases[] =
    "{'kith-phrases': 1, 'language': 'de', 'texts': {"
    "'headings': {'matters': 'M', 'help': 'H', 'stop': 'S'}, "
    "'matters': {'danger': '~', 'fault': '~', 'choice': 'C', 'trained': 'P', "
    "'leaving': 'L', 'questions': 'Q', 'afraid': 'A'}, "
    "'help': {'none': 'N', 'none-text': 'T'}}}";

typedef kith_status (*setter)(kith_report_options *options, const char *text,
                              int64_t length, kith_error **error);

/* Sets twice, so that something stands there to be replaced. */
static kith_status set_twice(kith_report_options *options, setter set,
                             const char *text)
{
    kith_error *error = NULL;
    char *json = long_text(text);
    kith_status status = set(options, json, KITH_NUL, &error);
    if (status == KITH_OK)
        status = set(options, json, KITH_NUL, &error);
    free(json);
    drop_error(error, status);
    return status;
}

static kith_status make_options(kith_memory *memory, void *user)
{
    (void)user;
    kith_report_options *options = NULL;
    kith_error *error = NULL;
    kith_status status = kith_report_options_new(memory, &options, &error);
    drop_error(error, status);
    if (status == KITH_OK)
        status = set_twice(options, kith_report_options_set_name, "Ann");
    if (status == KITH_OK)
        status =
            set_twice(options, kith_report_options_set_resources, resources);
    if (status == KITH_OK)
        status = set_twice(options, kith_report_options_set_phrases, phrases);
    kith_report_options_free(options);
    return status;
}

static void options_are_set_or_stay_as_they_were(void **state)
{
    (void)state;
    assert_true(faults_sweep(make_options, NULL) > 10);
}

/* ---- Reports ---------------------------------------------------------- */

struct asked {
    int32_t view;
    int32_t format;
    const char *name; /* or NULL */
    const char *words;
};

/* The assessment takes the failing memory from the questionnaire, so both are
 * made in the attempt; their own failures are met on the way. */
static kith_status assess_for(const struct asked *asked, const char *json,
                              kith_memory *memory, kith_assessment **out)
{
    kith_questionnaire *questionnaire = NULL;
    kith_answers *answers = NULL;
    kith_status status =
        kith_questionnaire_parse(json, KITH_NUL, memory, &questionnaire, NULL);
    if (status == KITH_OK)
        status = kith_answers_new(questionnaire, "friend", &answers, NULL);
    if (status == KITH_OK) {
        fill(answers, asked->words);
        status = kith_assess(answers, out, NULL);
    }
    kith_answers_free(answers);
    kith_questionnaire_free(questionnaire);
    return status;
}

static kith_status write_for(const struct asked *asked,
                             const kith_assessment *assessment)
{
    kith_report_options *options = NULL;
    kith_text *text = UNTOUCHED;
    kith_error *error = NULL;
    assert_int_equal(kith_report_options_new(NULL, &options, NULL), KITH_OK);
    kith_report_options_set_view(options, asked->view, NULL);
    kith_report_options_set_format(options, asked->format, NULL);
    kith_report_options_set_name(options, asked->name, KITH_NUL, NULL);
    kith_status status =
        kith_report_write(assessment, NULL, options, &text, &error);
    kith_report_options_free(options);
    drop_error(error, status);
    if (status == KITH_OK)
        kith_text_free(text);
    else
        assert_ptr_equal(text, UNTOUCHED);
    return status;
}

static kith_status make_report(kith_memory *memory, void *user)
{
    kith_assessment *assessment = NULL;
    char *json = story_document();
    kith_status status = assess_for(user, json, memory, &assessment);
    free(json);
    if (status == KITH_OK)
        status = write_for(user, assessment);
    kith_assessment_free(assessment);
    return status;
}

static void a_report_is_written_or_nothing_is(void **state)
{
    (void)state;
    for (int32_t view = KITH_VIEW_PLAIN; view <= KITH_VIEW_HOST; view++)
        for (int32_t format = KITH_FORMAT_TEXT; format <= KITH_FORMAT_HTML;
             format++) {
            struct asked asked = {view, format, "Ann", HARD_DAY};
            assert_true(faults_sweep(make_report, &asked) > 20);
        }
}

static void the_reasons_of_advice_are_reported_or_nothing_is(void **state)
{
    (void)state;
    for (int32_t format = KITH_FORMAT_TEXT; format <= KITH_FORMAT_HTML;
         format++)
        for (int32_t view = KITH_VIEW_PRIVATE; view <= KITH_VIEW_HOST; view++) {
            struct asked asked = {view, format, "Ann", CALM_DAY};
            assert_true(faults_sweep(make_report, &asked) > 20);
        }
}

static void a_stop_is_reported_or_nothing_is(void **state)
{
    (void)state;
    for (int32_t format = KITH_FORMAT_TEXT; format <= KITH_FORMAT_HTML;
         format++) {
        struct asked asked = {KITH_VIEW_PRIVATE, format, NULL, "adult=no"};
        assert_true(faults_sweep(make_report, &asked) > 20);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_wording_is_made_or_nothing_is),
        cmocka_unit_test(options_are_set_or_stay_as_they_were),
        cmocka_unit_test(a_report_is_written_or_nothing_is),
        cmocka_unit_test(the_reasons_of_advice_are_reported_or_nothing_is),
        cmocka_unit_test(a_stop_is_reported_or_nothing_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
