/* SPDX-License-Identifier: MIT */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"
#include "story.h"

#include "questionnaire/wording.h"

static int open_story(void **state)
{
    *state = story(NULL);
    return 0;
}

static int close_story(void **state)
{
    kith_questionnaire_free(*state);
    return 0;
}

static kith_wording *wording_of(const kith_questionnaire *questionnaire,
                                const char *tie)
{
    kith_wording *made = NULL;
    assert_int_equal(
        kith_wording_new(questionnaire, tie, NULL, KITH_NUL, NULL, &made, NULL),
        KITH_OK);
    return made;
}

/* ---- Composition ------------------------------------------------------ */

/* A template composed for a friend, in the form of texts. */
static void assert_composed(const kith_wording *wording, const char *template,
                            const char *name, const char *expected)
{
    struct kith__builder builder = {0};
    kith__wording_add_template(wording, template, KITH__FORM_TEXT, name,
                               &builder);
    assert_string_equal(kith__builder_peek(&builder), expected);
    kith__builder_free(&builder);
}

static void items_speak_as_the_person_and_texts_to_them(void **state)
{
    kith_wording *wording = wording_of(*state, "partner");
    assert_string_equal(kith_wording_item_text(wording, 4),
                        "I feel heard by my partner.");
    assert_string_equal(kith_wording_pattern_label(wording, 1),
                        "You often go unheard by your partner");
    assert_string_equal(kith_wording_title(wording), "You and your partner");
    kith_wording_free(wording);
}

static void a_word_begins_a_sentence_with_a_capital(void **state)
{
    kith_wording *wording = wording_of(*state, "friend");
    assert_composed(wording, "{O} calls.", NULL, "Your friend calls.");
    assert_composed(wording, "So. {O} calls? {O}! {O}", NULL,
                    "So. Your friend calls? Your friend! Your friend");
    assert_composed(wording, "\"{O}\" and \xe2\x80\x9c{O}\xe2\x80\x9d", NULL,
                    "\"Your friend\" and \xe2\x80\x9cyour friend\xe2\x80\x9d");
    assert_composed(wording, "Well. \xe2\x80\x98\xc2\xab{O}\xc2\xbb", NULL,
                    "Well. \xe2\x80\x98\xc2\xabYour friend\xc2\xbb");
    kith_wording_free(wording);
}

static void a_word_elsewhere_stays_small(void **state)
{
    kith_wording *wording = wording_of(*state, "friend");
    assert_composed(wording, "I and {O}, {O}: {O}.{O}", NULL,
                    "I and your friend, your friend: your friend.your friend");
    assert_composed(wording, " {O}", NULL, " your friend");
    assert_composed(wording, "it's \"{O}\"", NULL, "it's \"your friend\"");
    kith_wording_free(wording);
}

static void other_braces_stay_as_they_are(void **state)
{
    kith_wording *wording = wording_of(*state, "friend");
    assert_composed(wording, "{", NULL, "{");
    assert_composed(wording, "{} {o} {O {nobody} {{O}", NULL,
                    "{} {o} {O {nobody} {your friend");
    assert_composed(wording, "", NULL, "");
    kith_wording_free(wording);
}

static void a_name_is_put_in_once_and_as_it_is(void **state)
{
    kith_wording *wording = wording_of(*state, "friend");
    assert_composed(wording, "{O} and {O}", "{O} de Vries",
                    "{O} de Vries and {O} de Vries");
    struct kith__builder builder = {0};
    const struct kith__plan *plan = kith__plan_of(*state);
    kith__wording_add(wording, plan->items[1].text, "anna", &builder);
    assert_string_equal(kith__builder_peek(&builder), "anna keeps promises.");
    kith__builder_cut(&builder, 0);
    kith__wording_add(wording, plan->items[1].text, NULL, &builder);
    assert_string_equal(kith__builder_peek(&builder),
                        "My friend keeps promises.");
    kith__builder_cut(&builder, 0);
    kith__wording_add(wording, KITH__NONE, "anna", &builder);
    assert_string_equal(kith__builder_peek(&builder), "");
    kith__builder_free(&builder);
    kith_wording_free(wording);
}

/* ---- Getters ---------------------------------------------------------- */

static void every_text_has_its_getter(void **state)
{
    kith_wording *wording = wording_of(*state, "friend");
    assert_string_equal(kith_wording_language(wording), "en");
    assert_string_equal(kith_wording_tie_label(wording, 0), "friend");
    assert_string_equal(kith_wording_tie_label(wording, 1), "a partner");
    assert_string_equal(kith_wording_section_title(wording, 0), "All");
    assert_string_equal(kith_wording_item_recall(wording, 1),
                        "In the past 4 weeks");
    assert_string_equal(kith_wording_option_label(wording, 1, 2),
                        "almost always");
    assert_string_equal(kith_wording_fact_label(wording, 0), "Swings");
    assert_string_equal(kith_wording_scale_label(wording, 2), "Being heard");
    assert_string_equal(kith_wording_band_label(wording, 0, 0, 1),
                        "mostly present");
    assert_string_equal(kith_wording_difference_label(wording, 0), "Gap");
    assert_string_equal(kith_wording_pattern_about(wording, 1),
                        "Wanting to be heard is a fair wish.");
    assert_string_equal(kith_wording_criterion_label(wording, 1, 1), "Calls");
    assert_string_equal(kith_wording_advice_label(wording, 0),
                        "Ask your friend");
    assert_string_equal(kith_wording_advice_text(wording, 0),
                        "Your friend may listen.");
    assert_int_equal(kith_wording_advice_step_count(wording, 0), 2);
    assert_string_equal(kith_wording_advice_step(wording, 0, 1),
                        "Ask your friend.");
    assert_string_equal(kith_wording_stop_text(wording, 0),
                        "These questions were made for adults.");
    assert_int_equal(kith_wording_missing_count(wording), 0);
    kith_wording_free(wording);
}

static void what_a_document_leaves_out_has_no_text(void **state)
{
    kith_wording *wording = wording_of(*state, "friend");
    assert_null(kith_wording_about(wording));
    assert_null(kith_wording_notice(wording));
    assert_null(kith_wording_item_recall(wording, 0));
    assert_null(kith_wording_option_label(wording, 5, 0));
    assert_null(kith_wording_scale_about(wording, 0));
    assert_null(kith_wording_pattern_about(wording, 0));
    kith_wording_free(wording);
}

/* Every getter of one index: below, behind the last, and without a wording. */
static void a_wrong_index_gives_nothing(void **state)
{
    typedef const char *(*getter)(const kith_wording *, int32_t);
    static const struct {
        getter get;
        int32_t count;
    } getters[] = {
        {kith_wording_tie_label, 2},     {kith_wording_section_title, 1},
        {kith_wording_item_text, 8},     {kith_wording_item_recall, 8},
        {kith_wording_fact_label, 1},    {kith_wording_scale_label, 4},
        {kith_wording_scale_about, 4},   {kith_wording_difference_label, 1},
        {kith_wording_pattern_label, 2}, {kith_wording_pattern_about, 2},
        {kith_wording_advice_label, 4},  {kith_wording_advice_text, 4},
        {kith_wording_stop_text, 1},     {kith_wording_missing, 0}};
    kith_wording *wording = wording_of(*state, "friend");
    for (size_t i = 0; i < sizeof getters / sizeof *getters; i++) {
        assert_null(getters[i].get(wording, -1));
        assert_null(getters[i].get(wording, getters[i].count));
        assert_null(getters[i].get(NULL, 0));
    }
    kith_wording_free(wording);
}

static void a_wrong_second_index_gives_nothing(void **state)
{
    kith_wording *wording = wording_of(*state, "friend");
    assert_null(kith_wording_option_label(wording, 1, 3));
    assert_null(kith_wording_option_label(wording, 1, -1));
    assert_null(kith_wording_option_label(wording, 8, 0));
    assert_null(kith_wording_band_label(wording, 0, 1, 0));
    assert_null(kith_wording_band_label(wording, 0, 0, 2));
    assert_null(kith_wording_band_label(wording, 4, 0, 0));
    assert_null(kith_wording_criterion_label(wording, 1, 2));
    assert_null(kith_wording_criterion_label(wording, 2, 0));
    assert_null(kith_wording_advice_step(wording, 0, 2));
    assert_null(kith_wording_advice_step(wording, 4, 0));
    assert_int_equal(kith_wording_advice_step_count(wording, 4), -1);
    assert_int_equal(kith_wording_advice_step_count(NULL, 0), -1);
    assert_int_equal(kith_wording_missing_count(NULL), -1);
    assert_null(kith_wording_language(NULL));
    assert_null(kith_wording_title(NULL));
    assert_null(kith_wording_about(NULL));
    assert_null(kith_wording_notice(NULL));
    kith_wording_free(wording);
    kith_wording_free(NULL);
}

/* ---- Overlays --------------------------------------------------------- */

#define OVERLAY                                                          \
    "{'kith-overlay': 1, 'questionnaire': 'story', 'version': '1.0.0', " \
    "'language': 'de', 'texts': "

static kith_status overlaid(const kith_questionnaire *questionnaire,
                            const char *overlay, kith_wording **out,
                            kith_error **error)
{
    char *json = quoted(overlay);
    kith_status status = kith_wording_new(questionnaire, "friend", json,
                                          KITH_NUL, NULL, out, error);
    free(json);
    return status;
}

static kith_wording *accept(const kith_questionnaire *questionnaire,
                            const char *overlay)
{
    kith_wording *made = NULL;
    kith_error *error = NULL;
    if (overlaid(questionnaire, overlay, &made, &error) != KITH_OK)
        fail_msg("%s: %s", overlay, kith_error_message(error));
    return made;
}

static void refuse(const kith_questionnaire *questionnaire, const char *overlay,
                   kith_status expected, const char *pointer)
{
    kith_wording *made = NULL;
    kith_error *error = NULL;
    kith_status status = overlaid(questionnaire, overlay, &made, &error);
    if (status != expected)
        fail_msg("%s: %s", overlay, kith_status_name(status));
    assert_null(made);
    assert_string_equal(kith_error_pointer(error), pointer);
    assert_true(kith_error_line(error) >= 1);
    kith_error_free(error);
}

static void an_overlay_replaces_texts_and_words(void **state)
{
    kith_wording *wording =
        accept(*state, OVERLAY
               "{" STORY_HELP
               ", 'items': {'keeps': {'text': '{O} h\xc3\xa4lt Wort.'}}, "
               "'options': {'often': {'never': 'nie'}}, "
               "'advice': {'ask': {'steps': ['W\xc3\xa4hle eine Zeit.']}}, "
               "'words': {'O': {'item': {'friend': '\xc3\xa9lan'}}}}}");
    assert_string_equal(kith_wording_language(wording), "de");
    assert_string_equal(kith_wording_item_text(wording, 1),
                        "\xc3\x89lan h\xc3\xa4lt Wort.");
    assert_string_equal(kith_wording_option_label(wording, 1, 0), "nie");
    assert_string_equal(kith_wording_advice_step(wording, 0, 0),
                        "W\xc3\xa4hle eine Zeit.");
    /* What it lacks stays, composed with its words. */
    assert_string_equal(kith_wording_item_text(wording, 4),
                        "I feel heard by \xc3\xa9lan.");
    kith_wording_free(wording);
}

static bool is_missing(const kith_wording *wording, const char *path)
{
    for (int32_t i = 0; i < kith_wording_missing_count(wording); i++)
        if (strcmp(kith_wording_missing(wording, i), path) == 0)
            return true;
    return false;
}

static void what_an_overlay_lacks_is_listed(void **state)
{
    int32_t all = kith__plan_of(*state)->text_count;
    kith_wording *none =
        accept(*state, "{'kith-overlay': 1, 'questionnaire': 'story', "
                       "'version': '1.0.0', 'language': 'EN', 'texts': {}}");
    assert_int_equal(kith_wording_missing_count(none), all);
    kith_wording *some = accept(*state, OVERLAY "{'title': 'Du', " STORY_HELP
                                                ", 'x-note': {'a': 1}}}");
    assert_int_equal(kith_wording_missing_count(some), all - 6);
    assert_false(is_missing(some, "title"));
    assert_false(is_missing(some, "stop/young/text"));
    assert_true(is_missing(some, "items/keeps/text"));
    assert_true(is_missing(some, "words/O/text/partner"));
    assert_string_equal(kith_wording_stop_text(some, 0), "Halt.");
    assert_null(kith_wording_missing(some, all - 6));
    kith_wording_free(none);
    kith_wording_free(some);
}

static void an_unknown_path_is_refused_with_its_place(void **state)
{
    refuse(*state, OVERLAY "{'items': {'nobody': {'text': 'a'}}}}",
           KITH_E_DOCUMENT, "/texts/items/nobody");
    refuse(*state, OVERLAY "{'items': {'keeps': {'label': 'a'}}}}",
           KITH_E_DOCUMENT, "/texts/items/keeps/label");
    refuse(*state, OVERLAY "{'items/keeps/text': 'a'}}", KITH_E_DOCUMENT,
           "/texts/items~1keeps~1text");
    refuse(*state, OVERLAY "{'advice': {'ask': {'steps': ['a', 'b', 'c']}}}}",
           KITH_E_DOCUMENT, "/texts/advice/ask/steps/2");
    refuse(*state, OVERLAY "{'item': {}}}", KITH_E_DOCUMENT, "/texts/item");
}

static void a_wrong_kind_is_refused(void **state)
{
    refuse(*state, OVERLAY "{'title': 3}}", KITH_E_DOCUMENT, "/texts/title");
    refuse(*state, OVERLAY "{'title': {'text': 'a'}}}", KITH_E_DOCUMENT,
           "/texts/title");
    refuse(*state, OVERLAY "{'title': ''}}", KITH_E_DOCUMENT, "/texts/title");
    refuse(*state, OVERLAY "{'items': 'a'}}", KITH_E_DOCUMENT, "/texts/items");
    refuse(*state, OVERLAY "{'items': {'keeps': null}}}", KITH_E_DOCUMENT,
           "/texts/items/keeps");
    refuse(*state, OVERLAY "[]}", KITH_E_DOCUMENT, "/texts");
    refuse(*state, "[]", KITH_E_DOCUMENT, "");
    refuse(*state, "{'kith-overlay': 1", KITH_E_SYNTAX, "");
}

static void an_unknown_word_is_refused(void **state)
{
    refuse(*state, OVERLAY "{'title': 'Du und {P}'}}", KITH_E_DOCUMENT,
           "/texts/title");
    refuse(*state, OVERLAY "{'title': 'Du und {O'}}", KITH_E_DOCUMENT,
           "/texts/title");
    refuse(*state, OVERLAY "{'words': {'O': {'item': {'friend': '{O}'}}}}}",
           KITH_E_DOCUMENT, "/texts/words/O/item/friend");
}

static void a_head_that_does_not_fit_is_refused(void **state)
{
#define HEAD_OF(format, id, version, language)           \
    "{'kith-overlay': " format ", 'questionnaire': '" id \
    "', 'version': '" version "', 'language': " language \
    ", 'texts': {" STORY_HELP "}}"
    kith_wording_free(accept(*state, HEAD_OF("1.0", "story", "1", "'pt-BR'")));
    refuse(*state, HEAD_OF("2", "story", "1.0.0", "'de'"), KITH_E_VERSION,
           "/kith-overlay");
    refuse(*state, HEAD_OF("0", "story", "1.0.0", "'de'"), KITH_E_DOCUMENT,
           "/kith-overlay");
    refuse(*state, HEAD_OF("'1'", "story", "1.0.0", "'de'"), KITH_E_DOCUMENT,
           "/kith-overlay");
    refuse(*state, HEAD_OF("1", "tale", "1.0.0", "'de'"), KITH_E_VERSION,
           "/questionnaire");
    refuse(*state, HEAD_OF("1", "story", "2.0.0", "'de'"), KITH_E_VERSION,
           "/version");
    refuse(*state, HEAD_OF("1", "story", "one", "'de'"), KITH_E_VERSION,
           "/version");
    refuse(*state, HEAD_OF("1", "story", "1.0.0", "'d\xc3\xa9'"),
           KITH_E_DOCUMENT, "/language");
    refuse(*state, HEAD_OF("1", "story", "1.0.0", "'d'"), KITH_E_DOCUMENT,
           "/language");
    refuse(*state, HEAD_OF("1", "story", "1.0.0", "4"), KITH_E_DOCUMENT,
           "/language");
#undef HEAD_OF
    refuse(*state, OVERLAY "{}, 'author': 'me'}", KITH_E_DOCUMENT, "/author");
    kith_wording_free(
        accept(*state, OVERLAY "{" STORY_HELP "}, 'x-author': 'me'}"));
    refuse(*state, "{'kith-overlay': 1, 'language': 'de', 'texts': {}}",
           KITH_E_DOCUMENT, "");
}

static void latin_letters_alone_have_capitals(void **state)
{
    static const char *const pairs[][2] = {
        {"z", "Z a"},
        {"\xc3\xa0", "\xc3\x80 a"},
        {"\xc3\xbe", "\xc3\x9e a"},
        {"\xc3\xb7", "\xc3\xb7 a"},  /* the division sign */
        {"\xc3\x9f", "\xc3\x9f a"},  /* sharp s */
        {"\xc3\xbf", "\xc3\xbf a"},  /* its capital is not of Latin-1 */
        {"\xce\xb1", "\xce\xb1 a"}}; /* alpha */
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        char overlay[500];
        snprintf(overlay, sizeof overlay,
                 OVERLAY "{" STORY_HELP
                         ", 'title': '{O} a', 'words': {'O': {'text': "
                         "{'friend': '%s'}}}}}",
                 pairs[i][0]);
        kith_wording *wording = accept(*state, overlay);
        assert_string_equal(kith_wording_title(wording), pairs[i][1]);
        kith_wording_free(wording);
    }
}

/* ---- Arguments and holding -------------------------------------------- */

static void wrong_arguments_are_refused(void **state)
{
    kith_wording *made = NULL;
    kith_error *error = NULL;
    assert_int_equal(
        kith_wording_new(NULL, "friend", NULL, 0, NULL, &made, &error),
        KITH_E_ARGUMENT);
    assert_int_equal(kith_error_status(error), KITH_E_ARGUMENT);
    assert_int_equal(
        kith_wording_new(*state, "friend", NULL, 0, NULL, &made, &error),
        KITH_E_ARGUMENT); /* an error stands there already */
    kith_error_free(error);
    assert_int_equal(kith_wording_new(*state, NULL, NULL, 0, NULL, &made, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(
        kith_wording_new(*state, "friend", NULL, 0, NULL, NULL, NULL),
        KITH_E_ARGUMENT);
    assert_int_equal(
        kith_wording_new(*state, "friend", "{}", -2, NULL, &made, NULL),
        KITH_E_ARGUMENT);
    assert_int_equal(
        kith_wording_new(*state, "parent", NULL, 0, NULL, &made, NULL),
        KITH_E_NOT_FOUND);
    assert_null(made);
}

static void a_wording_keeps_its_questionnaire_alive(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = story(NULL);
    kith_wording *wording = wording_of(questionnaire, "friend");
    kith_questionnaire_free(questionnaire);
    kith_wording *held = kith__wording_hold(wording);
    kith_wording_free(wording);
    assert_string_equal(kith_wording_title(held), "You and your friend");
    assert_string_equal(
        kith_questionnaire_id(kith__wording_questionnaire(held)), "story");
    assert_int_equal(kith__wording_tie(held), 0);
    kith_wording_free(held);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(items_speak_as_the_person_and_texts_to_them),
        cmocka_unit_test(a_word_begins_a_sentence_with_a_capital),
        cmocka_unit_test(a_word_elsewhere_stays_small),
        cmocka_unit_test(other_braces_stay_as_they_are),
        cmocka_unit_test(a_name_is_put_in_once_and_as_it_is),
        cmocka_unit_test(every_text_has_its_getter),
        cmocka_unit_test(what_a_document_leaves_out_has_no_text),
        cmocka_unit_test(a_wrong_index_gives_nothing),
        cmocka_unit_test(a_wrong_second_index_gives_nothing),
        cmocka_unit_test(an_overlay_replaces_texts_and_words),
        cmocka_unit_test(what_an_overlay_lacks_is_listed),
        cmocka_unit_test(an_unknown_path_is_refused_with_its_place),
        cmocka_unit_test(a_wrong_kind_is_refused),
        cmocka_unit_test(an_unknown_word_is_refused),
        cmocka_unit_test(a_head_that_does_not_fit_is_refused),
        cmocka_unit_test(latin_letters_alone_have_capitals),
        cmocka_unit_test(wrong_arguments_are_refused),
        cmocka_unit_test(a_wording_keeps_its_questionnaire_alive),
    };
    return cmocka_run_group_tests(tests, open_story, close_story);
}
