/* SPDX-License-Identifier: MIT */
/* test_overlay_base - overlays of a document and of the one that it takes from,
 * and those that are built in. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"
#include "gendered.h"

#include "instruments/wordings.h"

static int open_own(void **state)
{
    *state = read_own();
    return 0;
}

static int close_own(void **state)
{
    kith_questionnaire_free(*state);
    return 0;
}

/* ---- The base overlay alone ------------------------------------------- */

static void what_was_taken_speaks_the_bases_language(void **state)
{
    kith_wording *wording =
        turned(worded(*state, "friend", NULL, GERMAN), "masculine");
    assert_string_equal(kith_wording_language(wording), "de");
    assert_string_equal(kith_wording_item_text(wording, 0),
                        "Mein Freund sagt, dass er kommt.");
    assert_string_equal(kith_wording_option_label(wording, 0, 1), "immer");
    assert_string_equal(kith_wording_scale_label(wording, 0), "Was er kann");
    assert_string_equal(kith_wording_gender_label(wording, 2), "ein Mann");
    kith_wording_free(wording);
}

static void what_is_the_documents_own_stays_and_is_listed(void **state)
{
    kith_wording *wording = worded(*state, "friend", NULL, GERMAN);
    /* The base overlay has texts of these paths; they are other texts. */
    assert_string_equal(kith_wording_title(wording), "Ours");
    assert_string_equal(kith_wording_section_title(wording, 0), "Everything");
    assert_true(lacks(wording, "title"));
    assert_true(lacks(wording, "sections/all/title"));
    assert_true(lacks(wording, "items/mine/text"));
    assert_true(lacks(wording, "words/O/item/sister"));
    /* In this tie alone the base overlay has the word. */
    assert_false(lacks(wording, "words/O/item/friend"));
    assert_false(lacks(wording, "items/near/text"));
    assert_int_equal(kith_wording_missing_count(wording), 5);
    kith_wording_free(wording);
}

static void a_text_whose_words_the_base_lacks_stays_whole(void **state)
{
    kith_wording *wording = worded(*state, "sister", NULL, GERMAN);
    assert_string_equal(kith_wording_item_text(wording, 1),
                        "I like my sister.");
    assert_string_equal(kith_wording_scale_label(wording, 0), "Was sie kann");
    kith_wording_free(wording);
}

static void a_word_that_neither_has_leaves_the_text_in_english(void **state)
{
    kith_wording *wording = worded(
        *state, "friend", NULL,
        OVERLAY_OF("base", "1") "'texts': {'resources': {'0': {'label': 'H', "
                                "'text': 'N'}}, 'items': {'near': {'text': "
                                "'{wem} {they}'}}, 'what': {'ever': 1}}}");
    assert_true(lacks(wording, "items/near/text"));
    assert_string_equal(kith_wording_item_text(wording, 0),
                        "My friend says that they will come.");
    kith_wording_free(wording);
}

static void help_must_come_whole_from_the_base(void **state)
{
    struct worded made =
        word(*state, "friend", NULL, OVERLAY_OF("base", "1") "'texts': {}}");
    assert_int_equal(made.status, KITH_E_DOCUMENT);
    assert_non_null(strstr(kith_error_message(made.error),
                           "There is no text resources/0/label in this"));
    assert_null(kith_error_pointer(made.error));
    kith_error_free(made.error);
}

static void an_overlay_of_another_document_is_no_base(void **state)
{
    struct worded made =
        word(*state, "friend", NULL, OVERLAY_OF("own", "2.0") "'texts': {}}");
    assert_int_equal(made.status, KITH_E_VERSION);
    kith_error_free(made.error);
    kith_questionnaire *base = read_base();
    made = word(base, "friend", NULL, GERMAN);
    assert_int_equal(made.status, KITH_E_VERSION); /* it takes from none */
    kith_error_free(made.error);
    kith_questionnaire_free(base);
}

/* ---- Both ------------------------------------------------------------- */

#define OWN_DE OVERLAY_OF("own", "2.0")
#define OWN_WORDS                                                         \
    "'words': {'O': {'item': {'friend': 'mein Freund', 'sister': 'meine " \
    "Schwester'}, 'text': {'friend': 'dein Freund', 'sister': 'deine "    \
    "Schwester'}}}, "

static void an_overlay_of_ones_own_stands_on_top(void **state)
{
    kith_wording *wording =
        worded(*state, "sister",
               OWN_DE OWN_WORDS
               "'texts': {'title': 'Wir', 'sections': {'all': {'title': "
               "'Alles'}}, 'items': {'mine': {'text': 'Ich mag {O}. {dem} "
               "gef\xc3\xa4llt das.'}}, 'options': {'often': {'never': "
               "'niemals'}}}}",
               GERMAN);
    assert_int_equal(kith_wording_missing_count(wording), 0);
    assert_string_equal(kith_wording_item_text(wording, 0),
                        "Meine Schwester sagt, dass sie kommt.");
    assert_string_equal(kith_wording_item_text(wording, 1),
                        "Ich mag meine Schwester. Dieser Person "
                        "gef\xc3\xa4llt das.");
    assert_string_equal(kith_wording_option_label(wording, 0, 0), "niemals");
    assert_string_equal(kith_wording_option_label(wording, 0, 1), "immer");
    kith_wording_free(wording);
}

static void genders_of_ones_own_replace_the_bases(void **state)
{
    kith_wording *wording =
        worded(*state, "friend",
               OWN_DE "'genders': [{'id': 'masculine', 'label': 'er'}, "
                      "{'id': 'other', 'label': 'anders'}], 'texts': {}}",
               GERMAN);
    assert_int_equal(kith_wording_gender_count(wording), 2);
    assert_string_equal(kith_wording_item_text(wording, 0),
                        "Mein Freund sagt, dass er kommt.");
    wording = turned(wording, "other");
    assert_string_equal(kith_wording_item_text(wording, 0),
                        "Diese Person sagt, dass sie kommt.");
    kith_wording_free(wording);
}

static void words_of_ones_own_may_use_the_bases_genders(void **state)
{
    kith_wording *wording = worded(
        *state, "friend",
        OWN_DE "'words': {'they': {'both': {'*': {'any': 'es', 'masculine': "
               "'der'}}}}, 'texts': {}}",
        GERMAN);
    assert_string_equal(kith_wording_scale_label(wording, 0), "Was es kann");
    wording = turned(wording, "masculine");
    assert_string_equal(kith_wording_scale_label(wording, 0), "Was der kann");
    kith_wording_free(wording);
}

static void a_form_in_texts_goes_before_the_bases_word(void **state)
{
    kith_wording *wording =
        worded(*state, "friend",
               OWN_DE "'texts': {'words': {'O': {'item': {'friend': 'mein "
                      "Freund'}}}}}",
               GERMAN);
    assert_string_equal(kith_wording_item_text(wording, 0),
                        "Mein Freund sagt, dass sie kommt.");
    kith_wording_free(wording);
}

/* ---- From a table ----------------------------------------------------- */

/* Two languages of the base, and one of the document's own. */
static struct kith__embedded table[4];

static void fill_row(int row, const char *id, const char *language,
                     const char *overlay)
{
    char *json = quoted(overlay);
    table[row] =
        (struct kith__embedded){id, language, json, (int64_t)strlen(json)};
}

static int open_table(void **state)
{
    fill_row(0, "base", "de", GERMAN);
    fill_row(1, "base", "pt-BR",
             "{'kith-overlay': 1, 'questionnaire': 'base', 'version': '1', "
             "'language': 'pt-BR', 'texts': {'options': {'often': {'never': "
             "'nunca'}}, 'resources': {'0': {'label': 'A', 'text': 'B'}}}}");
    fill_row(2, "own", "de", OWN_DE "'texts': {'title': 'Wir'}}");
    table[3] = (struct kith__embedded){NULL, NULL, NULL, 0};
    return open_own(state);
}

static int close_table(void **state)
{
    for (int i = 0; i < 3; i++)
        free((char *)table[i].bytes);
    return close_own(state);
}

static kith_wording *from(const kith_questionnaire *questionnaire,
                          const char *language)
{
    kith_wording *made = NULL;
    kith_error *error = NULL;
    if (kith__wording_from(table, questionnaire, "friend", language, NULL,
                           &made, &error) != KITH_OK)
        fail_msg("%s", kith_error_message(error));
    return made;
}

static void a_tag_is_found_itself_or_by_its_first_part(void **state)
{
    (void)state;
    assert_ptr_equal(kith__embedded_in(table, "base", "de"), &table[0]);
    assert_ptr_equal(kith__embedded_in(table, "base", "DE-at"), &table[0]);
    assert_ptr_equal(kith__embedded_in(table, "base", "pt-br"), &table[1]);
    assert_null(kith__embedded_in(table, "base", "pt"));
    assert_null(kith__embedded_in(table, "base", "pt-PT"));
    assert_null(kith__embedded_in(table, "base", "d"));
    assert_null(kith__embedded_in(table, "base", "deu"));
    assert_null(kith__embedded_in(table, "base", ""));
    assert_null(kith__embedded_in(table, "core", "de"));
    assert_int_equal(kith__embedded_count(table, "base"), 2);
    assert_int_equal(kith__embedded_count(table, "core"), 0);
    assert_string_equal(kith__embedded_language(table, "base", 1), "pt-BR");
    assert_string_equal(kith__embedded_language(table, "own", 0), "de");
    assert_null(kith__embedded_language(table, "base", 2));
    assert_null(kith__embedded_language(table, "base", -1));
}

static void both_overlays_of_a_language_are_taken(void **state)
{
    kith_wording *wording = from(*state, "de-AT");
    assert_string_equal(kith_wording_title(wording), "Wir");
    assert_string_equal(kith_wording_option_label(wording, 0, 1), "immer");
    kith_wording_free(wording);
    wording = from(*state, "pt-BR"); /* of the base alone */
    assert_string_equal(kith_wording_language(wording), "pt-BR");
    assert_string_equal(kith_wording_title(wording), "Ours");
    assert_string_equal(kith_wording_option_label(wording, 0, 0), "nunca");
    kith_wording_free(wording);
}

static void the_documents_own_language_needs_no_overlay(void **state)
{
    static const char *const own[] = {NULL, "en", "EN", "en-AU"};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
        kith_wording *wording = from(*state, own[i]);
        assert_string_equal(kith_wording_language(wording), "en");
        assert_int_equal(kith_wording_missing_count(wording), 0);
        kith_wording_free(wording);
    }
}

static void a_language_that_is_not_there_is_not_found(void **state)
{
    kith_wording *made = NULL;
    kith_error *error = NULL;
    assert_int_equal(
        kith__wording_from(table, *state, "friend", "fr", NULL, &made, &error),
        KITH_E_NOT_FOUND);
    assert_non_null(strstr(kith_error_message(error), "in that language"));
    kith_error_free(error);
    assert_int_equal(
        kith__wording_from(table, *state, "aunt", "de", NULL, &made, NULL),
        KITH_E_NOT_FOUND);
    assert_null(made);
}

static void an_overlay_of_ones_own_finds_its_base(void **state)
{
    char *text = quoted("{'kith-overlay': 1, 'questionnaire': 'own', "
                        "'version': '2', 'language': 'de-CH', 'texts': "
                        "{'title': 'Wir zwei'}}");
    struct kith__json *json = NULL;
    kith_wording *made = NULL;
    assert_int_equal(kith__json_read(text, strlen(text), NULL, &json, NULL),
                     KITH_OK);
    struct kith__overlay_source own = {json, kith__json_root(json)};
    assert_int_equal(
        kith__wording_over(table, *state, "friend", own, NULL, &made, NULL),
        KITH_OK);
    assert_string_equal(kith_wording_language(made), "de-CH");
    assert_string_equal(kith_wording_title(made), "Wir zwei");
    assert_string_equal(kith_wording_option_label(made, 0, 1), "immer");
    kith_wording_free(made);
    kith__json_free(json);
    free(text);
}

/* ---- What is built in ------------------------------------------------- */

static void every_built_in_language_is_whole(void **state)
{
    (void)state;
    for (int32_t i = 0; i < kith_builtin_count(); i++) {
        kith_questionnaire *made = NULL;
        assert_int_equal(
            kith_questionnaire_builtin(kith_builtin_id(i), NULL, &made, NULL),
            KITH_OK);
        /* At -1 its own. */
        for (int32_t j = -1; j < kith_builtin_language_count(i); j++) {
            const char *language = kith_builtin_language(i, j);
            for (int32_t tie = 0; tie < kith_questionnaire_tie_count(made);
                 tie++) {
                kith_wording *wording = NULL;
                kith_error *error = NULL;
                if (kith_wording_builtin(
                        made, kith_questionnaire_tie_id(made, tie), language,
                        NULL, &wording, &error) != KITH_OK)
                    fail_msg("%s: %s", kith_error_pointer(error),
                             kith_error_message(error));
                assert_string_equal(kith_wording_language(wording),
                                    language == NULL
                                        ? kith_questionnaire_language(made)
                                        : language);
                if (kith_wording_missing_count(wording) > 0)
                    fail_msg("%s lacks %s", language,
                             kith_wording_missing(wording, 0));
                kith_wording_free(wording);
            }
        }
        kith_questionnaire_free(made);
    }
}

static void overlays_that_are_built_in_have_a_nul_behind_them(void **state)
{
    (void)state;
    int64_t length = 7;
    for (int32_t i = 0; i < kith_builtin_count(); i++) {
        for (int32_t j = 0; j < kith_builtin_language_count(i); j++) {
            const char *text =
                kith_builtin_overlay(i, kith_builtin_language(i, j), &length);
            assert_int_equal(strlen(text), length);
        }
        length = 7;
        assert_null(kith_builtin_overlay(i, "xx", &length));
        assert_null(kith_builtin_overlay(i, NULL, &length));
        assert_null(kith_builtin_language(i, -1));
        assert_null(kith_builtin_language(i, kith_builtin_language_count(i)));
    }
    assert_null(kith_builtin_overlay(-1, "de", &length));
    assert_int_equal(length, 7);
    assert_int_equal(kith_builtin_language_count(-1), -1);
    assert_int_equal(kith_builtin_language_count(kith_builtin_count()), -1);
    assert_null(kith_builtin_language(-1, 0));
}

static void a_built_in_wording_needs_its_arguments(void **state)
{
    kith_wording *made = NULL;
    kith_error *error = NULL;
    assert_int_equal(
        kith_wording_builtin(NULL, "friend", "de", NULL, &made, &error),
        KITH_E_ARGUMENT);
    assert_int_equal(
        kith_wording_builtin(*state, "friend", NULL, NULL, &made, &error),
        KITH_E_ARGUMENT); /* an error stands there already */
    kith_error_free(error);
    assert_int_equal(
        kith_wording_builtin(*state, NULL, "de", NULL, &made, NULL),
        KITH_E_ARGUMENT);
    assert_int_equal(
        kith_wording_builtin(*state, "friend", "de", NULL, NULL, NULL),
        KITH_E_ARGUMENT);
    assert_int_equal(
        kith_wording_builtin(*state, "friend", "de", NULL, &made, NULL),
        KITH_E_NOT_FOUND); /* these documents are of the tests */
    assert_null(made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_taken_speaks_the_bases_language),
        cmocka_unit_test(what_is_the_documents_own_stays_and_is_listed),
        cmocka_unit_test(a_text_whose_words_the_base_lacks_stays_whole),
        cmocka_unit_test(a_word_that_neither_has_leaves_the_text_in_english),
        cmocka_unit_test(help_must_come_whole_from_the_base),
        cmocka_unit_test(an_overlay_of_another_document_is_no_base),
        cmocka_unit_test(an_overlay_of_ones_own_stands_on_top),
        cmocka_unit_test(genders_of_ones_own_replace_the_bases),
        cmocka_unit_test(words_of_ones_own_may_use_the_bases_genders),
        cmocka_unit_test(a_form_in_texts_goes_before_the_bases_word),
        cmocka_unit_test(a_tag_is_found_itself_or_by_its_first_part),
        cmocka_unit_test(both_overlays_of_a_language_are_taken),
        cmocka_unit_test(the_documents_own_language_needs_no_overlay),
        cmocka_unit_test(a_language_that_is_not_there_is_not_found),
        cmocka_unit_test(an_overlay_of_ones_own_finds_its_base),
        cmocka_unit_test(every_built_in_language_is_whole),
        cmocka_unit_test(overlays_that_are_built_in_have_a_nul_behind_them),
        cmocka_unit_test(a_built_in_wording_needs_its_arguments),
    };
    return cmocka_run_group_tests(tests, open_table, close_table);
}
