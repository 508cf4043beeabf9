/* SPDX-License-Identifier: MIT */
/* test_overlay_words - overlays that declare genders and words of their own. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"
#include "gendered.h"

static int open_base(void **state)
{
    *state = read_base();
    return 0;
}

static int close_base(void **state)
{
    kith_questionnaire_free(*state);
    return 0;
}

#define HEAD_DE OVERLAY_OF("base", "1.0.0")
#define HELP "'resources': {'0': {'label': 'Hilfe', 'text': 'Nahe.'}}"
#define BOTH(word) "{'both': {'*': '" word "'}}"

/* An overlay with these words, and no more than it needs. */
#define WITH_WORDS(words) HEAD_DE "'words': {" words "}, 'texts': {" HELP "}}"
#define WITH_GENDERS(genders) \
    HEAD_DE "'genders': " genders ", 'texts': {" HELP "}}"

/* ---- What it says ----------------------------------------------------- */

static void a_whole_overlay_speaks_its_language_in_every_gender(void **state)
{
    kith_wording *wording = worded(*state, "friend", GERMAN, NULL);
    assert_string_equal(kith_wording_item_text(wording, 0),
                        "Diese Person sagt, dass sie kommt.");
    assert_string_equal(kith_wording_gender_label(wording, 1), "eine Frau");
    assert_int_equal(kith_wording_missing_count(wording), 0);
    wording = turned(wording, "feminine");
    assert_string_equal(kith_wording_item_text(wording, 0),
                        "Meine Freundin sagt, dass sie kommt.");
    assert_string_equal(kith_wording_title(wording), "Du und deine Freundin");
    wording = turned(wording, "masculine");
    assert_string_equal(kith_wording_item_text(wording, 1),
                        "Ich frage ihn. Ihm geht es gut.");
    kith_wording_free(wording);
}

static void a_word_of_the_overlay_replaces_the_documents_whole(void **state)
{
    kith_wording *wording = worded(
        *state, "partner",
        WITH_WORDS("'them': " BOTH("sie") ", 'they': " BOTH("er")), NULL);
    /* The document's "my love" for partners is gone, and so are its genders. */
    assert_string_equal(kith_wording_item_text(wording, 1),
                        "I ask sie. Er may answer.");
    wording = turned(wording, "feminine");
    assert_string_equal(kith_wording_item_text(wording, 1),
                        "I ask sie. Er may answer.");
    kith_wording_free(wording);
}

static void a_replaced_word_gives_way_to_a_name_as_it_says_itself(void **state)
{
    kith_wording *wording =
        worded(*state, "friend",
               WITH_WORDS("'them': " BOTH("sie") ", 'O': " BOTH("sie")), NULL);
    struct kith__builder builder = {0};
    kith__wording_add_template(wording, "{O} {them} {they}", KITH__FORM_TEXT,
                               "anna", &builder);
    assert_string_equal(kith__builder_peek(&builder), "anna sie they");
    kith__builder_free(&builder);
    kith_wording_free(wording);
}

static void words_of_an_overlay_may_use_the_documents_genders(void **state)
{
    kith_wording *wording =
        worded(*state, "friend",
               WITH_WORDS("'they': {'both': {'*': {'any': 'sie', 'masculine': "
                          "'er'}}}"),
               NULL);
    assert_string_equal(kith_wording_gender_label(wording, 2), "a man");
    wording = turned(wording, "masculine");
    assert_string_equal(kith_wording_scale_label(wording, 0), "What er can do");
    kith_wording_free(wording);
}

static void genders_of_an_overlay_find_the_documents_forms_by_id(void **state)
{
    kith_wording *wording =
        worded(*state, "friend",
               WITH_GENDERS("[{'id': 'masculine', 'label': 'm'}, "
                            "{'id': 'neuter', 'label': 'n'}]"),
               NULL);
    assert_int_equal(kith_wording_gender_count(wording), 2);
    assert_string_equal(kith_wording_scale_label(wording, 0), "What he can do");
    /* What the document does not know is as its first gender. */
    wording = turned(wording, "neuter");
    assert_string_equal(kith_wording_scale_label(wording, 0),
                        "What they can do");
    kith_wording_free(wording);
}

static void texts_may_bend_the_documents_words(void **state)
{
    kith_wording *wording = worded(
        *state, "friend",
        HEAD_DE "'texts': {" HELP ", 'genders': {'feminine': 'eine Frau'}, "
                "'words': {'they': {'both': {'*': {'feminine': 'sie'}}}}}}",
        NULL);
    assert_true(lacks(wording, "words/they/both/*/masculine"));
    assert_false(lacks(wording, "words/they/both/*/feminine"));
    assert_true(lacks(wording, "genders/any"));
    wording = turned(wording, "feminine");
    assert_string_equal(kith_wording_gender_label(wording, 1), "eine Frau");
    assert_string_equal(kith_wording_scale_label(wording, 0),
                        "What sie can do");
    kith_wording_free(wording);
}

static void what_is_declared_anew_is_not_missing(void **state)
{
    kith_wording *wording =
        worded(*state, "friend",
               HEAD_DE GERMAN_GENDERS
               "'words': {'they': " BOTH("sie") "}, 'texts': {" HELP "}}",
               NULL);
    assert_false(lacks(wording, "words/they/both/*/any"));
    assert_false(lacks(wording, "genders/any"));
    assert_true(lacks(wording, "words/O/item/friend"));
    assert_true(lacks(wording, "items/near/text"));
    kith_wording_free(wording);
}

static void keys_of_ones_own_may_stand_beside(void **state)
{
    kith_wording *wording =
        worded(*state, "friend",
               HEAD_DE "'genders': [{'id': 'any', 'label': 'a', 'x-n': 1}], "
                       "'words': {'x-note': 'n', 'they': {'x-n': 1, 'both': "
                       "{'x-n': 1, '*': {'any': 'sie', 'x-n': 1}}}}, "
                       "'texts': {" HELP "}}",
               NULL);
    assert_string_equal(kith_wording_scale_label(wording, 0),
                        "What sie can do");
    kith_wording_free(wording);
}

/* ---- What is refused -------------------------------------------------- */

static void help_in_another_language_is_whole_or_refused(void **state)
{
    assert_unworded(*state, HEAD_DE "'texts': {}}", KITH_E_DOCUMENT, "/texts",
                    "resources/0/label");
    assert_unworded(
        *state, HEAD_DE "'texts': {'resources': {'0': {'label': 'Hilfe'}}}}",
        KITH_E_DOCUMENT, "/texts", "resources/0/text");
}

static void a_new_word_has_every_form(void **state)
{
    assert_unworded(*state, WITH_WORDS("'dem': {'item': {'*': 'ihm'}}"),
                    KITH_E_DOCUMENT, "/words/dem",
                    "no \"text\" form for the tie 'friend'");
    assert_unworded(*state, WITH_WORDS("'dem': {'both': {'friend': 'ihm'}}"),
                    KITH_E_DOCUMENT, "/words/dem",
                    "no \"item\" form for the tie 'partner'");
}

static void a_word_that_is_replaced_leaves_no_gap(void **state)
{
    assert_unworded(*state,
                    WITH_WORDS("'O': {'item': {'*': 'a'}, 'text': "
                               "{'friend': 'b'}}"),
                    KITH_E_DOCUMENT, "/words/O",
                    "no \"text\" form for the tie 'partner'");
}

static void words_are_written_as_in_a_document(void **state)
{
    assert_unworded(*state, WITH_WORDS("'dem': 'ihm'"), KITH_E_DOCUMENT,
                    "/words/dem", "Word 'dem' must be an object");
    assert_unworded(*state, WITH_WORDS("'dem': {'both': {'aunt': 'ihr'}}"),
                    KITH_E_DOCUMENT, "/words/dem/both/aunt",
                    "There is no tie 'aunt'");
    assert_unworded(*state,
                    WITH_WORDS("'dem': {'both': {'*': {'any': 'a', 'm': "
                               "'b'}}}"),
                    KITH_E_DOCUMENT, "/words/dem/both/*/m",
                    "There is no gender 'm'");
    assert_unworded(*state,
                    WITH_WORDS("'dem': {'both': {'*': {'feminine': 'a'}}}"),
                    KITH_E_DOCUMENT, "/words/dem/both/*", "'any'");
    assert_unworded(*state, WITH_WORDS("'dem': " BOTH("{O}")), KITH_E_DOCUMENT,
                    "/words/dem/both/*", "can hold no {word}");
    assert_unworded(*state,
                    WITH_WORDS("'dem': {'both': {'*': 'a'}, 'noun': 1}"),
                    KITH_E_DOCUMENT, "/words/dem/noun", "no such key");
    assert_unworded(*state, WITH_WORDS("'d m': " BOTH("a")), KITH_E_DOCUMENT,
                    "/words/d m", "The key of a word is its id");
    assert_unworded(*state, HEAD_DE "'words': [], 'texts': {" HELP "}}",
                    KITH_E_DOCUMENT, "/words", "\"words\" is an object");
}

static void genders_are_written_as_in_a_document(void **state)
{
    assert_unworded(*state, WITH_GENDERS("{}"), KITH_E_DOCUMENT, "/genders",
                    "a list");
    assert_unworded(*state, WITH_GENDERS("[]"), KITH_E_DOCUMENT, "/genders",
                    "at least one");
    assert_unworded(*state, WITH_GENDERS("['any']"), KITH_E_DOCUMENT,
                    "/genders/0", "an object");
    assert_unworded(*state, WITH_GENDERS("[{'label': 'a'}]"), KITH_E_DOCUMENT,
                    "/genders/0", "\"id\"");
    assert_unworded(*state, WITH_GENDERS("[{'id': '-a', 'label': 'a'}]"),
                    KITH_E_DOCUMENT, "/genders/0/id", "\"id\"");
    assert_unworded(*state, WITH_GENDERS("[{'id': 'a'}]"), KITH_E_DOCUMENT,
                    "/genders/0", "\"label\"");
    assert_unworded(*state, WITH_GENDERS("[{'id': 'a', 'label': ''}]"),
                    KITH_E_DOCUMENT, "/genders/0/label", "\"label\"");
    assert_unworded(*state, WITH_GENDERS("[{'id': 'a', 'label': '{O}'}]"),
                    KITH_E_DOCUMENT, "/genders/0/label", "without braces");
    assert_unworded(*state, WITH_GENDERS("[{'id': 'a', 'label': 'a', 'n': 1}]"),
                    KITH_E_DOCUMENT, "/genders/0/n", "no such key");
    assert_unworded(*state,
                    WITH_GENDERS("[{'id': 'a', 'label': 'a'}, "
                                 "{'id': 'a', 'label': 'b'}]"),
                    KITH_E_DOCUMENT, "/genders/1/id", "two genders");
#define G(id) "{'id': '" id "', 'label': 'a'}"
    kith_wording_free(
        worded(*state, "friend",
               WITH_GENDERS("[" G("a") "," G("b") "," G("c") "," G("d") "," G(
                   "e") "," G("f") "," G("g") "," G("h") "]"),
               NULL));
    assert_unworded(
        *state,
        WITH_GENDERS("[" G("a") "," G("b") "," G("c") "," G("d") "," G(
            "e") "," G("f") "," G("g") "," G("h") "," G("i") "]"),
        KITH_E_LIMIT, "/genders", "more than 8 genders");
#undef G
}

static void a_limit_of_words_holds_in_an_overlay_too(void **state)
{
    char overlay[8192] = HEAD_DE "'texts': {" HELP "}, 'words': {";
    size_t length = strlen(overlay);
    for (int i = 0; i < KITH__WORDS_MOST; i++)
        length +=
            (size_t)snprintf(overlay + length, sizeof overlay - length,
                             "%s'w%i': " BOTH("a"), i == 0 ? "" : ", ", i);
    strcpy(overlay + length, "}}");
    kith_wording_free(worded(*state, "friend", overlay, NULL));
    strcpy(overlay + length, ", 'more': " BOTH("a") "}}");
    assert_unworded(*state, overlay, KITH_E_LIMIT, "/words",
                    "more than 64 words");
}

static void words_stand_once_in_an_overlay(void **state)
{
    assert_unworded(*state,
                    HEAD_DE "'words': {}, 'texts': {" HELP
                            ", 'words': {'O': {'item': {'friend': 'a'}}}}}",
                    KITH_E_DOCUMENT, "/texts/words", "\"words\" of its own");
    assert_unworded(
        *state,
        HEAD_DE GERMAN_GENDERS "'texts': {" HELP ", 'genders': {'any': 'a'}}}",
        KITH_E_DOCUMENT, "/texts/genders", "\"genders\" of its own");
}

static void a_text_has_only_words_with_a_form(void **state)
{
    assert_unworded(*state,
                    HEAD_DE "'texts': {" HELP ", 'title': 'Mit {dem}'}}",
                    KITH_E_DOCUMENT, "/texts/title",
                    "neither the overlay nor the questionnaire");
    static const char narrow[] =
        "{'kith': 1, 'id': 'base', 'version': '1', 'language': 'en', "
        "'title': 'T', 'ties': ['friend', 'partner'], 'words': {'W': {'text': "
        "{'friend': 'w'}}}}";
    kith_questionnaire *made = parsed(quoted(narrow), NULL);
    assert_unworded(made, HEAD_DE "'texts': {'title': 'Mit {W}'}}",
                    KITH_E_DOCUMENT, "/texts/title", "no \"text\" form");
    kith_questionnaire_free(made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_whole_overlay_speaks_its_language_in_every_gender),
        cmocka_unit_test(a_word_of_the_overlay_replaces_the_documents_whole),
        cmocka_unit_test(a_replaced_word_gives_way_to_a_name_as_it_says_itself),
        cmocka_unit_test(words_of_an_overlay_may_use_the_documents_genders),
        cmocka_unit_test(genders_of_an_overlay_find_the_documents_forms_by_id),
        cmocka_unit_test(texts_may_bend_the_documents_words),
        cmocka_unit_test(what_is_declared_anew_is_not_missing),
        cmocka_unit_test(keys_of_ones_own_may_stand_beside),
        cmocka_unit_test(help_in_another_language_is_whole_or_refused),
        cmocka_unit_test(a_new_word_has_every_form),
        cmocka_unit_test(a_word_that_is_replaced_leaves_no_gap),
        cmocka_unit_test(words_are_written_as_in_a_document),
        cmocka_unit_test(genders_are_written_as_in_a_document),
        cmocka_unit_test(a_limit_of_words_holds_in_an_overlay_too),
        cmocka_unit_test(words_stand_once_in_an_overlay),
        cmocka_unit_test(a_text_has_only_words_with_a_form),
    };
    return cmocka_run_group_tests(tests, open_base, close_base);
}
