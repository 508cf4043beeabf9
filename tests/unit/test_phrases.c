/* SPDX-License-Identifier: MIT */
/* test_phrases - the report's own sentences in the languages that are built
 * in: which a report takes, and what none of them may say. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"
#include "story.h"

#include "report/phrases.h"

#define SOME_DAY \
    "adult=yes keeps=0 told=3 calm=3 heard=0 calls=20 hurt=0 crisis=no"

static const char *const languages[] = {"de", "en", "es"};
enum { LANGUAGES = sizeof languages / sizeof *languages };

/* ---- What is built in ------------------------------------------------- */

static void the_languages_are_listed_and_found(void **state)
{
    (void)state;
    assert_int_equal(kith_builtin_phrases_count(), LANGUAGES);
    for (int32_t i = 0; i < LANGUAGES; i++) {
        int64_t length = -1;
        assert_string_equal(kith_builtin_phrases_language(i), languages[i]);
        const char *text = kith_builtin_phrases(languages[i], &length);
        assert_non_null(text);
        assert_int_equal(strlen(text), length);
    }
    assert_null(kith_builtin_phrases_language(-1));
    assert_null(kith_builtin_phrases_language(LANGUAGES));
}

static void a_tag_takes_the_language_that_it_begins_with(void **state)
{
    (void)state;
    const char *german = kith_builtin_phrases("de", NULL);
    assert_ptr_equal(kith_builtin_phrases("de-AT", NULL), german);
    assert_ptr_equal(kith_builtin_phrases("DE-at-1996", NULL), german);
    assert_ptr_not_equal(kith_builtin_phrases("es-MX", NULL), german);
    static const char *const others[] = {"fr", "d", "deu", "", "x-de"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        int64_t length = -7;
        assert_null(kith_builtin_phrases(others[i], &length));
        assert_int_equal(length, -7);
    }
    assert_null(kith_builtin_phrases(NULL, NULL));
}

/* As a host's they would be refused if a text in danger were lacking; no other
 * may be lacking either. */
static void each_language_says_everything(void **state)
{
    (void)state;
    kith_report_options *options = NULL;
    assert_int_equal(kith_report_options_new(NULL, &options, NULL), KITH_OK);
    for (int i = 0; i < LANGUAGES; i++) {
        struct kith__phrases phrases;
        assert_int_equal(kith__phrases_for(languages[i], NULL, &phrases, NULL),
                         KITH_OK);
        assert_string_equal(phrases.language, languages[i]);
        for (int j = 0; j < KITH__PHRASES; j++)
            assert_non_null(phrases.texts[j]);
        kith__phrases_free(&phrases);
        assert_int_equal(kith_report_options_set_phrases(
                             options, kith_builtin_phrases(languages[i], NULL),
                             KITH_NUL, NULL),
                         KITH_OK);
    }
    kith_report_options_free(options);
}

/* The words that a report never uses. */
static void no_phrase_labels_or_promises(void **state)
{
    (void)state;
    static const char *const words[LANGUAGES][16] = {
        {"Opfer", "opfer", "Täter", "täter", "issbrauch", "toxi", "klar",
         "sicher", "ungefährlich", "arum", "narzis", "Narzis", "chwelle", "!"},
        {"victim", "abus", "toxic", "clear", "safe", "low risk", "why",
         "narcissi", "gate", "threshold", "!"},
        {"íctima", "gresor", "abus", "maltrat", "tóxic", "claro", "clara",
         "segur", "por qué", "narcis", "umbral", "¡"}};
    for (int i = 0; i < LANGUAGES; i++) {
        struct kith__phrases phrases;
        assert_int_equal(kith__phrases_for(languages[i], NULL, &phrases, NULL),
                         KITH_OK);
        for (int j = 0; j < KITH__PHRASES; j++)
            for (int k = 0; words[i][k] != NULL; k++)
                if (strstr(phrases.texts[j], words[i][k]) != NULL)
                    fail_msg("'%s' says '%s'", phrases.texts[j], words[i][k]);
        kith__phrases_free(&phrases);
    }
}

/* ---- Which a report takes --------------------------------------------- */

/* A German or other overlay of the story that says one thing. */
static kith_wording *wording_in(const kith_questionnaire *questionnaire,
                                const char *language)
{
    char overlay[600];
    snprintf(overlay, sizeof overlay,
             "{'kith-overlay': 1, 'questionnaire': 'story', 'version': '1', "
             "'language': '%s', 'texts': {" STORY_HELP ", 'title': 'T'}}",
             language);
    char *json = quoted(overlay);
    kith_wording *wording = NULL;
    kith_error *error = NULL;
    if (kith_wording_new(questionnaire, "friend", json, KITH_NUL, NULL,
                         &wording, &error) != KITH_OK)
        fail_msg("%s", kith_error_message(error));
    free(json);
    return wording;
}

static kith_text *report_in(const kith_questionnaire *questionnaire,
                            const char *language,
                            const kith_report_options *options)
{
    kith_text *text = NULL;
    kith_assessment *assessment = assessment_of(questionnaire, SOME_DAY);
    kith_wording *wording = wording_in(questionnaire, language);
    assert_int_equal(
        kith_report_write(assessment, wording, options, &text, NULL), KITH_OK);
    kith_wording_free(wording);
    kith_assessment_free(assessment);
    return text;
}

static void assert_says(const kith_text *text, const char *part)
{
    if (strstr(kith_text_data(text), part) == NULL)
        fail_msg("'%s' is not in: %s", part, kith_text_data(text));
}

static void a_report_takes_the_phrases_of_its_wordings_language(void **state)
{
    (void)state;
    static const struct {
        const char *language;
        const char *says[4];
    } cases[] = {{"de-CH",
                  {"\nWas am wichtigsten ist: Keine Liste", " 38 von 100 ",
                   "starke Anzeichen", "Weil du gesagt hast: „"}},
                 {"es",
                  {"\nLo más importante: Ninguna lista", " 38 de 100 ",
                   "señales fuertes", "Porque dijiste: «"}},
                 {"en-GB",
                  {"\nWhat matters most: No set", " 38 of 100 ", "strong signs",
                   "Because you said: ‘"}},
                 {"fr",
                  {"\nWhat matters most: No set", " 38 of 100 ", "strong signs",
                   "Because you said: ‘"}}};
    kith_questionnaire *questionnaire = story(NULL);
    kith_report_options *options = NULL;
    assert_int_equal(kith_report_options_new(NULL, &options, NULL), KITH_OK);
    kith_report_options_set_view(options, KITH_VIEW_PRIVATE, NULL);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        kith_text *text = report_in(questionnaire, cases[i].language, options);
        for (int j = 0; j < 4; j++)
            assert_says(text, cases[i].says[j]);
        kith_text_free(text);
    }
    kith_report_options_free(options);
    kith_questionnaire_free(questionnaire);
}

/* The story, with a mean from 1 to 4 shown to two digits. */
static kith_questionnaire *german_story(void)
{
    char *json = story_document();
    static const char *const changes[][2] = {
        {"\"language\": \"en\"", "\"language\": \"de\""},
        {"\"report_as\": \"pomp\",", "\"decimals\": 2,      "}};
    for (int i = 0; i < 2; i++) {
        char *at = strstr(json, changes[i][0]);
        assert_non_null(at);
        memcpy(at, changes[i][1], strlen(changes[i][1]));
    }
    return parsed(json, NULL);
}

static void a_documents_own_language_and_its_decimal_sign_count(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = german_story();
    kith_assessment *assessment = assessment_of(questionnaire, SOME_DAY);
    kith_text *text = NULL;
    assert_int_equal(kith_report_write(assessment, NULL, NULL, &text, NULL),
                     KITH_OK);
    assert_says(text, "\nWas am wichtigsten ist:");
    assert_says(text, " 1,50 von 4 ");
    kith_text_free(text);
    kith_assessment_free(assessment);
    kith_questionnaire_free(questionnaire);
}

static void phrases_of_the_host_come_first_and_lack_in_their_language(
    void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = story(NULL);
    kith_report_options *options = NULL;
    char *phrases = quoted(
        "{'kith-phrases': 1, 'language': 'es-MX', 'texts': {'headings': "
        "{'matters': 'M', 'help': 'H', 'stop': 'S'}, 'help': {'none': 'N', "
        "'none-text': 'T'}, 'matters': {'danger': 'D', 'fault': 'F', "
        "'choice': 'C', 'trained': 'P', 'leaving': 'L', 'questions': 'Q', "
        "'afraid': 'A'}, 'scores': {'point': '.'}}}");
    assert_int_equal(kith_report_options_new(NULL, &options, NULL), KITH_OK);
    assert_int_equal(
        kith_report_options_set_phrases(options, phrases, KITH_NUL, NULL),
        KITH_OK);
    kith_text *text = report_in(questionnaire, "de", options);
    assert_says(text, "\nM: Q A\n");
    assert_says(text, "\nLo que esto no es:");
    kith_text_free(text);
    free(phrases);
    kith_report_options_free(options);
    kith_questionnaire_free(questionnaire);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_languages_are_listed_and_found),
        cmocka_unit_test(a_tag_takes_the_language_that_it_begins_with),
        cmocka_unit_test(each_language_says_everything),
        cmocka_unit_test(no_phrase_labels_or_promises),
        cmocka_unit_test(a_report_takes_the_phrases_of_its_wordings_language),
        cmocka_unit_test(a_documents_own_language_and_its_decimal_sign_count),
        cmocka_unit_test(
            phrases_of_the_host_come_first_and_lack_in_their_language),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
