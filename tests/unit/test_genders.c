/* SPDX-License-Identifier: MIT */
/* test_genders - words that bend by gender, in the document's own language. */

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

static const char *written(const struct kith__plan *plan, kith__text_id text)
{
    return text == KITH__NONE ? NULL : plan->texts[text].written;
}

static const struct kith__word *word_of(const struct kith__plan *plan,
                                        const char *id)
{
    for (int32_t i = 0; i < plan->word_count; i++)
        if (strcmp(plan->words[i].id, id) == 0)
            return &plan->words[i];
    fail_msg("there is no word %s", id);
    return NULL;
}

/* ---- In the plan ------------------------------------------------------ */

static void the_plan_has_genders_in_their_order(void **state)
{
    const struct kith__plan *plan = kith__plan_of(*state);
    assert_int_equal(plan->gender_count, 3);
    assert_string_equal(plan->genders[1].id, "feminine");
    assert_string_equal(written(plan, plan->genders[1].label), "a woman");
    assert_string_equal(plan->texts[plan->genders[1].label].path,
                        "genders/feminine");
}

static void a_star_stands_for_every_tie_that_is_not_named(void **state)
{
    const struct kith__plan *plan = kith__plan_of(*state);
    const struct kith__word *word = word_of(plan, "them");
    for (int form = 0; form < KITH__FORMS; form++) {
        assert_string_equal(written(plan, word->forms[form][0][0]), "them");
        assert_string_equal(written(plan, word->forms[form][1][0]), "my love");
        assert_string_equal(written(plan, word->forms[form][1][1]), "my love");
    }
}

static void the_first_gender_stands_for_those_not_named(void **state)
{
    const struct kith__plan *plan = kith__plan_of(*state);
    const struct kith__word *word = word_of(plan, "them");
    assert_string_equal(written(plan, word->forms[KITH__FORM_ITEM][0][1]),
                        "her");
    assert_string_equal(written(plan, word->forms[KITH__FORM_ITEM][0][2]),
                        "them");
}

static void a_path_of_a_form_is_where_it_stands(void **state)
{
    const struct kith__plan *plan = kith__plan_of(*state);
    const struct kith__word *they = word_of(plan, "they");
    const struct kith__word *other = word_of(plan, "O");
    assert_string_equal(plan->texts[they->forms[KITH__FORM_TEXT][0][2]].path,
                        "words/they/both/*/masculine");
    assert_string_equal(plan->texts[other->forms[KITH__FORM_ITEM][0][2]].path,
                        "words/O/item/friend");
    /* One text, whichever form, tie or gender it stands for. */
    assert_int_equal(they->forms[KITH__FORM_TEXT][1][1],
                     they->forms[KITH__FORM_ITEM][0][1]);
}

static void the_other_person_and_named_words_give_way_to_a_name(void **state)
{
    const struct kith__plan *plan = kith__plan_of(*state);
    assert_true(word_of(plan, "O")->name);
    assert_true(word_of(plan, "them")->name);
    assert_false(word_of(plan, "they")->name);
}

static void words_that_are_taken_bring_their_genders(void **state)
{
    (void)state;
    kith_questionnaire *own = read_own();
    const struct kith__plan *plan = kith__plan_of(own);
    assert_int_equal(plan->gender_count, 3);
    assert_string_equal(plan->base_id, "base");
    const struct kith__word *they = word_of(plan, "they");
    assert_string_equal(written(plan, they->forms[KITH__FORM_ITEM][1][2]),
                        "he");
    kith_questionnaire_free(own);
}

static void what_was_taken_is_marked_text_by_text(void **state)
{
    (void)state;
    static const char *const taken[] = {
        "genders/any",       "words/they/both/*/feminine",
        "items/near/text",   "options/often/never",
        "scales/both/label", "resources/0/text"};
    kith_questionnaire *own = read_own();
    const struct kith__plan *plan = kith__plan_of(own);
    size_t found = 0;
    for (int32_t i = 0; i < plan->text_count; i++) {
        bool expected = false;
        for (size_t j = 0; j < sizeof taken / sizeof *taken; j++)
            expected = expected || strcmp(plan->texts[i].path, taken[j]) == 0;
        found += expected;
        if (expected)
            assert_true(plan->texts[i].taken);
    }
    assert_int_equal(found, sizeof taken / sizeof *taken);
    assert_false(plan->texts[plan->title].taken);
    assert_false(plan->texts[plan->items[1].text].taken);
    assert_false(plan->texts[word_of(plan, "O")->forms[0][0][0]].taken);
    kith_questionnaire_free(own);
}

static void genders_of_ones_own_replace_those_of_the_other(void **state)
{
    (void)state;
    static const char mine[] =
        "{'kith': 1, 'id': 'own', 'version': '1', 'language': 'en', "
        "'title': 'T', 'ties': ['friend'], "
        "'genders': [{'id': 'any', 'label': 'open'}], "
        "'from': {'id': 'base', 'items': ['near']}, "
        "'sections': [{'id': 'a', 'items': ['near']}]}";
    char *json = quoted(mine), *base = quoted(BASE);
    kith_questionnaire *made = NULL;
    assert_int_equal(kith__questionnaire_read(json, strlen(json), base,
                                              strlen(base), NULL, &made, NULL),
                     KITH_OK);
    const struct kith__plan *plan = kith__plan_of(made);
    assert_int_equal(plan->gender_count, 1);
    assert_string_equal(
        written(plan, word_of(plan, "they")->forms[KITH__FORM_ITEM][0][0]),
        "they");
    kith_questionnaire_free(made);
    free(json);
    free(base);
}

static void eight_genders_are_not_too_many(void **state)
{
    (void)state;
#define G(id) "{'id': '" id "', 'label': 'a'}"
    kith_questionnaire
        *made = parsed(quoted("{'kith': 1, 'id': 'a', 'version': '1', "
                              "'language': 'en', "
                              "'title': 'T', 'ties': ['friend'], 'genders': "
                              "[" G("a") "," G("b") "," G("c") "," G("d") "," G(
                                  "e") "," G("f") "," G("g") "," G("h") "], "
                                                                        "'words"
                                                                        "': "
                                                                        "{'O': "
                                                                        "{'"
                                                                        "both':"
                                                                        " {'*':"
                                                                        " {'a':"
                                                                        " "
                                                                        "'x', "
                                                                        "'h': "
                                                                        "'y'}}}"
                                                                        "}}"),
                       NULL);
#undef G
    const struct kith__plan *plan = kith__plan_of(made);
    const struct kith__word *word = word_of(plan, "O");
    assert_string_equal(written(plan, word->forms[KITH__FORM_TEXT][0][6]), "x");
    assert_string_equal(written(plan, word->forms[KITH__FORM_TEXT][0][7]), "y");
    kith_questionnaire_free(made);
}

/* ---- In a wording ----------------------------------------------------- */

static void without_a_choice_the_first_gender_stands(void **state)
{
    kith_wording *wording = worded(*state, "friend", NULL, NULL);
    assert_int_equal(kith_wording_gender_count(wording), 3);
    assert_int_equal(kith_wording_gender(wording), 0);
    assert_string_equal(kith_wording_gender_id(wording, 2), "masculine");
    assert_string_equal(kith_wording_gender_label(wording, 2), "a man");
    assert_string_equal(kith_wording_item_text(wording, 0),
                        "My friend says that they will come.");
    kith_wording_free(wording);
}

static void another_gender_changes_words_alone(void **state)
{
    kith_wording *wording =
        turned(worded(*state, "friend", NULL, NULL), "feminine");
    assert_int_equal(kith_wording_gender(wording), 1);
    assert_int_equal(kith_wording_gender_count(wording), 3);
    assert_string_equal(kith_wording_item_text(wording, 1),
                        "I ask her. She may answer.");
    assert_string_equal(kith_wording_section_title(wording, 0), "All");
    wording = turned(wording, "masculine");
    assert_string_equal(kith_wording_item_text(wording, 1),
                        "I ask them. He may answer.");
    wording = turned(wording, "any");
    assert_string_equal(kith_wording_scale_label(wording, 0),
                        "What they can do");
    kith_wording_free(wording);
}

static void a_wording_of_a_gender_outlives_the_first(void **state)
{
    (void)state;
    kith_questionnaire *base = read_base();
    kith_wording *wording = worded(base, "friend", GERMAN, NULL);
    kith_questionnaire_free(base);
    wording = turned(turned(wording, "feminine"), "masculine");
    assert_string_equal(kith_wording_language(wording), "de");
    assert_string_equal(kith_wording_item_text(wording, 0),
                        "Mein Freund sagt, dass er kommt.");
    assert_int_equal(kith_wording_missing_count(wording), 0);
    kith_wording_free(wording);
}

static void a_name_stands_for_every_word_that_gives_way(void **state)
{
    kith_wording *wording =
        turned(worded(*state, "friend", NULL, NULL), "feminine");
    const struct kith__plan *plan = kith__plan_of(*state);
    struct kith__builder builder = {0};
    kith__wording_add(wording, plan->items[1].text, "anna", &builder);
    kith__add_char(&builder, ' ');
    kith__wording_add(wording, plan->items[0].text, "anna", &builder);
    assert_string_equal(
        kith__builder_peek(&builder),
        "I ask anna. She may answer. anna says that she will come.");
    kith__builder_free(&builder);
    kith_wording_free(wording);
}

static void a_gender_that_is_not_there_is_not_found(void **state)
{
    kith_wording *wording = worded(*state, "friend", NULL, NULL);
    kith_wording *made = NULL;
    kith_error *error = NULL;
    assert_int_equal(kith_wording_with_gender(wording, "neuter", &made, &error),
                     KITH_E_NOT_FOUND);
    assert_int_equal(kith_error_status(error), KITH_E_NOT_FOUND);
    assert_int_equal(kith_wording_with_gender(wording, "any", &made, &error),
                     KITH_E_ARGUMENT); /* an error stands there already */
    kith_error_free(error);
    assert_int_equal(kith_wording_with_gender(NULL, "any", &made, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_wording_with_gender(wording, NULL, &made, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_wording_with_gender(wording, "any", NULL, NULL),
                     KITH_E_ARGUMENT);
    assert_null(made);
    assert_null(kith_wording_gender_id(wording, -1));
    assert_null(kith_wording_gender_id(wording, 3));
    assert_null(kith_wording_gender_label(wording, 3));
    assert_null(kith_wording_gender_id(NULL, 0));
    assert_null(kith_wording_gender_label(NULL, 0));
    assert_int_equal(kith_wording_gender_count(NULL), -1);
    assert_int_equal(kith_wording_gender(NULL), -1);
    kith_wording_free(wording);
}

static void a_document_without_genders_has_none(void **state)
{
    (void)state;
    kith_questionnaire *core = NULL;
    char *json = quoted("{'kith': 1, 'id': 'a', 'version': '1', 'language': "
                        "'en', 'title': 'T', 'ties': ['friend']}");
    assert_int_equal(
        kith_questionnaire_parse(json, KITH_NUL, NULL, &core, NULL), KITH_OK);
    kith_wording *wording = worded(core, "friend", NULL, NULL), *made = NULL;
    assert_int_equal(kith_wording_gender_count(wording), 0);
    assert_int_equal(kith_wording_gender(wording), -1);
    assert_int_equal(kith_wording_with_gender(wording, "any", &made, NULL),
                     KITH_E_NOT_FOUND);
    kith_wording_free(wording);
    kith_questionnaire_free(core);
    free(json);
}

static void a_report_takes_a_wording_of_any_gender(void **state)
{
    kith_wording *wording =
        turned(worded(*state, "friend", GERMAN, NULL), "masculine");
    kith_answers *answers = NULL;
    kith_assessment *assessment = NULL;
    kith_text *text = NULL;
    kith_report_options *options = NULL;
    assert_int_equal(kith_answers_new(*state, "friend", &answers, NULL),
                     KITH_OK);
    assert_int_equal(kith_answers_set_option(answers, "near", "always", NULL),
                     KITH_OK);
    assert_int_equal(kith_assess(answers, &assessment, NULL), KITH_OK);
    assert_int_equal(kith_report_options_new(NULL, &options, NULL), KITH_OK);
    kith_report_options_set_format(options, KITH_FORMAT_TEXT, NULL);
    assert_int_equal(
        kith_report_write(assessment, wording, options, &text, NULL), KITH_OK);
    assert_non_null(strstr(kith_text_data(text), "Du und dein Freund"));
    assert_non_null(strstr(kith_text_data(text), "Was er kann"));
    kith_text_free(text);
    kith_report_options_free(options);
    kith_assessment_free(assessment);
    kith_answers_free(answers);
    kith_wording_free(wording);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_plan_has_genders_in_their_order),
        cmocka_unit_test(a_star_stands_for_every_tie_that_is_not_named),
        cmocka_unit_test(the_first_gender_stands_for_those_not_named),
        cmocka_unit_test(a_path_of_a_form_is_where_it_stands),
        cmocka_unit_test(the_other_person_and_named_words_give_way_to_a_name),
        cmocka_unit_test(words_that_are_taken_bring_their_genders),
        cmocka_unit_test(what_was_taken_is_marked_text_by_text),
        cmocka_unit_test(genders_of_ones_own_replace_those_of_the_other),
        cmocka_unit_test(eight_genders_are_not_too_many),
        cmocka_unit_test(without_a_choice_the_first_gender_stands),
        cmocka_unit_test(another_gender_changes_words_alone),
        cmocka_unit_test(a_wording_of_a_gender_outlives_the_first),
        cmocka_unit_test(a_name_stands_for_every_word_that_gives_way),
        cmocka_unit_test(a_gender_that_is_not_there_is_not_found),
        cmocka_unit_test(a_document_without_genders_has_none),
        cmocka_unit_test(a_report_takes_a_wording_of_any_gender),
    };
    return cmocka_run_group_tests(tests, open_base, close_base);
}
