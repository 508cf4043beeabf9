/* SPDX-License-Identifier: MIT */
/* test_joint_report - what both may read of a joint view, in every language;
 * and joint views handed nothing or what does not fit. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "joints.h"
#include "report/joint_phrases.h"

static void assert_says(const kith_text *text, const char *piece)
{
    if (strstr(kith_text_data(text), piece) == NULL)
        fail_msg("\"%s\" is not in:\n%s", piece, kith_text_data(text));
}

static void assert_says_not(const kith_text *text, const char *piece)
{
    if (strstr(kith_text_data(text), piece) != NULL)
        fail_msg("\"%s\" is in:\n%s", piece, kith_text_data(text));
}

/* ---- What is said ----------------------------------------------------------
 */

static void topics_stand_where_they_belong(void **state)
{
    (void)state;
    kith_questionnaire *document = joint_document();
    kith_joint *joint = joint_of(document, "a=80 b=70 c=75 give=40", "b=64",
                                 "a=75 b=55 c=40 get=60", "");
    kith_text *text = joint_text(joint, KITH_FORMAT_TEXT, "Anna", "Ben");
    assert_says(text, "Side by side: Anna and Ben\n");
    assert_says(text, "alike\n  - Scale one – Anna: 80, Ben: 75 (0 to 100).\n");
    assert_says(text,
                "a little differently\n"
                "  - Scale two – Anna: 70, Ben: 55 (0 to 100).\n"
                "  - Anna, “Scale given”: 40; Ben, “Scale received”: 60 (0 to "
                "100).\n");
    assert_says(text, "Here you see things differently\n"
                      "  - Scale three – Anna: 75, Ben: 40 (0 to 100).\n");
    assert_says(text, "  - Scale two – Anna thought 64, Ben said 55 (0 to "
                      "100). The two numbers are\n    close together.\n");
    assert_says(text, "other topics are high");
    assert_says(text, "is not known here");
    kith_text_free(text);
    kith_joint_free(joint);
    kith_questionnaire_free(document);
}

/* 1.96 times 8√2 is 22.2; with it known for all, nothing is unknown. */
static void what_chance_does_is_said_where_it_is_known(void **state)
{
    (void)state;
    kith_questionnaire *document = joint_document();
    kith_joint *joint = joint_of(document, "sure=62", "", "sure=30", "");
    kith_text *text = joint_text(joint, KITH_FORMAT_TEXT, NULL, NULL);
    kith_text *json = joint_text(joint, KITH_FORMAT_JSON, NULL, NULL);
    assert_says(text, "  - Scale sure – Person 1: 62, Person 2: 30 (0 to "
                      "100).\n    Chance alone makes differences of up to 22 "
                      "here.\n");
    assert_says_not(text, "is not known here");
    assert_says(json, "\"standard_error\": 11.313708,");
    assert_says(json, "\"whole\": null,");
    kith_text_free(json);
    kith_text_free(text);
    kith_joint_free(joint);
    kith_questionnaire_free(document);
}

/* Which part is the largest. */
static void the_whole_is_told_by_its_largest_part(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b, *said;
    } cases[] = {
        {"a=80 b=70 c=60", "a=50 b=40 c=30", "higher numbers throughout"},
        {"a=90 b=50 c=10", "a=55 b=50 c=45", "lie further apart"},
        {"a=80 b=50 c=20", "a=20 b=50 c=80", "other topics are high"},
        {"a=80 b=70 c=60", "a=70 b=75 c=60", "lie close together throughout"}};
    kith_questionnaire *document = joint_document();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        kith_joint *joint = joint_of(document, cases[i].a, "", cases[i].b, "");
        kith_text *json = joint_text(joint, KITH_FORMAT_JSON, NULL, NULL);
        assert_says(json, cases[i].said);
        kith_text_free(json);
        kith_joint_free(joint);
    }
    kith_questionnaire_free(document);
}

/* No ids of the document, and nothing that was not chosen by both. */
static void only_what_both_chose_is_said(void **state)
{
    (void)state;
    kith_questionnaire *document = joint_document();
    kith_joint *joint = joint_of(document, "a=80 b=12 sure=13", "c=14",
                                 "a=75 d=15 loose=16", "e=17");
    for (int32_t format = KITH_FORMAT_TEXT; format <= KITH_FORMAT_JSON;
         format++) {
        kith_text *text = joint_text(joint, format, NULL, NULL);
        assert_says(text, "Scale one");
        static const char *const unsaid[] = {
            "Scale two",  "Scale three", "Scale four", "Scale five",
            "Scale sure", "Scale loose", "12",         "13",
            "14",         "15",          "16",         "17"};
        for (size_t i = 0; i < sizeof unsaid / sizeof *unsaid; i++)
            assert_says_not(text, unsaid[i]);
        kith_text_free(text);
    }
    kith_joint_free(joint);
    kith_questionnaire_free(document);
}

/* ---- Languages -------------------------------------------------------------
 */

static void every_language_has_every_phrase(void **state)
{
    (void)state;
    static const char *const languages[] = {"de", "en", "es"};
    for (size_t l = 0; l < sizeof languages / sizeof *languages; l++) {
        struct kith__arena arena = {.memory = NULL};
        struct kith__joint_phrases phrases = {.language = NULL};
        assert_int_equal(
            kith__joint_phrases_for(NULL, languages[l], &arena, &phrases, NULL),
            KITH_OK);
        assert_string_equal(phrases.language, languages[l]);
        for (int i = 0; i < KITH__JOINT_PHRASES; i++)
            assert_non_null(phrases.texts[i]);
        kith__arena_free(&arena);
    }
}

static void another_language_is_that_of_the_wording(void **state)
{
    (void)state;
    kith_questionnaire *core = NULL;
    kith_wording *wording = NULL;
    kith_share *nothing = share_read(NULL, empty_share);
    kith_joint *joint = joined(nothing, nothing);
    kith_text *text = NULL;
    assert_int_equal(kith_questionnaire_builtin("kith-core", NULL, &core, NULL),
                     KITH_OK);
    assert_int_equal(
        kith_wording_builtin(core, "friend", "de", NULL, &wording, NULL),
        KITH_OK);
    assert_int_equal(kith_joint_report_write(joint, wording, NULL, "Anna",
                                             "Ben", &text, NULL),
                     KITH_OK);
    assert_says(text, "Nebeneinander: Anna und Ben\n");
    kith_text_free(text);
    kith_joint_free(joint);
    kith_share_free(nothing);
    kith_wording_free(wording);
    kith_questionnaire_free(core);
}

/* Phrases that the host has; what the overlay lacks comes of its language. */
static void the_hosts_phrases_take_the_place_of_the_built_in_ones(void **state)
{
    (void)state;
    int64_t length = 0;
    const char *usual = kith_builtin_phrases("en", &length);
    const char *texts = strstr(usual, "\"texts\": {");
    static const char group[] =
        "\"texts\": {\"joint\": {\"title\": \"Both\", \"intro\": \"Hello.\", "
        "\"too-little\": \"Little.\"%s},";
    kith_report_options *options = NULL;
    kith_share *nothing = share_read(NULL, empty_share);
    kith_joint *joint = joined(nothing, nothing);
    assert_int_equal(kith_report_options_new(NULL, &options, NULL), KITH_OK);
    for (int whole = 0; whole < 2; whole++) {
        char *overlay = malloc((size_t)length + 200);
        char added[200];
        kith_text *text = NULL;
        kith_error *error = NULL;
        assert_non_null(overlay);
        snprintf(added, sizeof added, group,
                 whole ? ", \"fit\": \"No measure.\"" : "");
        sprintf(overlay, "%.*s%s%s", (int)(texts - usual), usual, added,
                texts + strlen("\"texts\": {"));
        assert_int_equal(
            kith_report_options_set_phrases(options, overlay, KITH_NUL, NULL),
            KITH_OK);
        free(overlay);
        assert_int_equal(kith_joint_report_write(joint, NULL, options, "A", "B",
                                                 &text, &error),
                         whole ? KITH_OK : KITH_E_DOCUMENT);
        if (whole)
            assert_string_equal(kith_text_data(text),
                                "Both: A and B\nLittle.\n");
        else
            assert_string_equal(
                kith_error_message(error),
                "The overlay lacks the phrase texts/joint/fit, which is never "
                "shown in another language than its neighbours; add it");
        kith_error_free(error);
        kith_text_free(text);
    }
    kith_joint_free(joint);
    kith_share_free(nothing);
    kith_report_options_free(options);
}

/* ---- What does not fit -----------------------------------------------------
 */

static void assert_no_report(const kith_joint *joint,
                             const kith_wording *wording, int32_t format,
                             const char *name, kith_status status,
                             const char *message)
{
    kith_report_options *options = NULL;
    kith_text *text = NULL;
    kith_error *error = NULL;
    assert_int_equal(kith_report_options_new(NULL, &options, NULL), KITH_OK);
    assert_int_equal(kith_report_options_set_format(options, format, NULL),
                     KITH_OK);
    assert_int_equal(kith_joint_report_write(joint, wording, options, NULL,
                                             name, &text, &error),
                     status);
    assert_null(text);
    assert_string_equal(kith_error_message(error), message);
    kith_error_free(error);
    kith_report_options_free(options);
}

static void what_does_not_fit_is_refused(void **state)
{
    (void)state;
    kith_questionnaire *document = joint_document();
    kith_questionnaire *other = sharing_document();
    kith_joint *joint = joint_of(document, "a=80", "", "a=75", "");
    kith_wording *of_other = NULL, *of_partner = NULL;
    kith_text *text = NULL;
    kith_error *error = NULL;
    assert_int_equal(
        kith_wording_new(other, "friend", NULL, 0, NULL, &of_other, NULL),
        KITH_OK);
    assert_int_equal(
        kith_wording_new(document, "partner", NULL, 0, NULL, &of_partner, NULL),
        KITH_OK);
    assert_no_report(joint, of_other, KITH_FORMAT_TEXT, NULL, KITH_E_ARGUMENT,
                     "The wording is of another document than the joint view; "
                     "make one with kith_wording_new() for small");
    assert_no_report(joint, NULL, KITH_FORMAT_HTML, NULL, KITH_E_ARGUMENT,
                     "A joint view is written as text or as JSON");
    assert_int_equal(
        kith_joint_report_write(joint, NULL, NULL, "a\nb", NULL, &text, &error),
        KITH_E_VALUE);
    assert_null(text);
    kith_error_free(error);
    /* Labels are the same for every tie. */
    assert_int_equal(kith_joint_report_write(joint, of_partner, NULL, NULL,
                                             NULL, &text, NULL),
                     KITH_OK);
    kith_text_free(text);
    kith_wording_free(of_partner);
    kith_wording_free(of_other);
    kith_joint_free(joint);
    kith_questionnaire_free(other);
    kith_questionnaire_free(document);
}

/* ---- Nothing, and nowhere --------------------------------------------------
 */

static void no_joint_view_has_nothing(void **state)
{
    (void)state;
    double a = -77, b = -77, c = -77;
    kith_text *text = NULL;
    kith_joint_free(NULL);
    assert_int_equal(kith_joint_is_too_little(NULL), -1);
    assert_null(kith_joint_questionnaire(NULL));
    assert_int_equal(kith_joint_count(NULL), -1);
    assert_int_equal(kith_joint_scale(NULL, 0, KITH_SIDE_A), -1);
    assert_int_equal(kith_joint_score(NULL, 0, KITH_SIDE_A, &a),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_joint_difference(NULL, 0, &a), KITH_E_ARGUMENT);
    assert_int_equal(kith_joint_standard_error(NULL, 0, &a), KITH_E_ARGUMENT);
    assert_int_equal(kith_joint_closeness(NULL, 0), -1);
    assert_int_equal(kith_joint_guess_count(NULL), -1);
    assert_int_equal(kith_joint_guess_side(NULL, 0), -1);
    assert_int_equal(kith_joint_guess_scale(NULL, 0), -1);
    assert_int_equal(kith_joint_guess_scores(NULL, 0, &a, &b), KITH_E_ARGUMENT);
    assert_int_equal(kith_joint_guess_closeness(NULL, 0), -1);
    assert_int_equal(kith_joint_distance(NULL, &a), KITH_E_ARGUMENT);
    assert_int_equal(kith_joint_distance_parts(NULL, &a, &b, &c),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_joint_correlation(NULL, &a), KITH_E_ARGUMENT);
    assert_int_equal(
        kith_joint_report_write(NULL, NULL, NULL, NULL, NULL, &text, NULL),
        KITH_E_ARGUMENT);
    assert_true(a == -77 && b == -77 && c == -77);
    assert_null(text);
}

static void a_joint_view_has_nothing_at_a_wrong_place(void **state)
{
    (void)state;
    static const int32_t wrong[] = {-1, 3, INT32_MAX, INT32_MIN};
    kith_questionnaire *document = joint_document();
    kith_joint *joint =
        joint_of(document, "a=80 b=1 c=2", "a=3", "a=75 b=5 c=7", "");
    double a = -77, b = -77;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        int32_t at = wrong[i];
        assert_int_equal(kith_joint_scale(joint, at, KITH_SIDE_A), -1);
        assert_int_equal(kith_joint_scale(joint, 0, at), -1);
        assert_int_equal(kith_joint_score(joint, at, KITH_SIDE_A, &a),
                         KITH_E_ARGUMENT);
        assert_int_equal(kith_joint_score(joint, 0, at, &a), KITH_E_ARGUMENT);
        assert_int_equal(kith_joint_difference(joint, at, &a), KITH_E_ARGUMENT);
        assert_int_equal(kith_joint_standard_error(joint, at, &a),
                         KITH_E_ARGUMENT);
        assert_int_equal(kith_joint_closeness(joint, at), -1);
        assert_int_equal(kith_joint_guess_side(joint, at), -1);
        assert_int_equal(kith_joint_guess_scale(joint, at), -1);
        assert_int_equal(kith_joint_guess_scores(joint, at, &a, &b),
                         KITH_E_ARGUMENT);
        assert_int_equal(kith_joint_guess_closeness(joint, at), -1);
    }
    assert_int_equal(kith_joint_score(joint, 0, KITH_SIDE_A, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_joint_difference(joint, 0, NULL), KITH_E_ARGUMENT);
    assert_int_equal(kith_joint_standard_error(joint, 0, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_joint_guess_scores(joint, 0, NULL, &b),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_joint_guess_scores(joint, 0, &a, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_joint_distance(joint, NULL), KITH_E_ARGUMENT);
    assert_int_equal(kith_joint_distance_parts(joint, NULL, &a, &b),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_joint_distance_parts(joint, &a, NULL, &b),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_joint_distance_parts(joint, &a, &b, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_joint_correlation(joint, NULL), KITH_E_ARGUMENT);
    assert_int_equal(
        kith_joint_report_write(joint, NULL, NULL, NULL, NULL, NULL, NULL),
        KITH_E_ARGUMENT);
    assert_true(a == -77 && b == -77);
    kith_joint_free(joint);
    kith_questionnaire_free(document);
}

static void a_joint_view_is_made_of_something_into_something(void **state)
{
    (void)state;
    kith_share *nothing = share_read(NULL, empty_share);
    kith_joint *joint = NULL;
    kith_text *text = NULL;
    kith_error *held = NULL;
    kith_share_parse(NULL, "[]", KITH_NUL, NULL, &nothing, &held);
    assert_non_null(held);
    assert_int_equal(kith_joint_new(NULL, nothing, NULL, &joint, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_joint_new(nothing, NULL, NULL, &joint, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_joint_new(nothing, nothing, NULL, NULL, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_joint_new(nothing, nothing, NULL, &joint, &held),
                     KITH_E_ARGUMENT);
    assert_null(joint);
    joint = joined(nothing, nothing);
    assert_int_equal(
        kith_joint_report_write(joint, NULL, NULL, NULL, NULL, &text, &held),
        KITH_E_ARGUMENT);
    assert_null(text);
    kith_joint_free(joint);
    kith_error_free(held);
    kith_share_free(nothing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(topics_stand_where_they_belong),
        cmocka_unit_test(what_chance_does_is_said_where_it_is_known),
        cmocka_unit_test(the_whole_is_told_by_its_largest_part),
        cmocka_unit_test(only_what_both_chose_is_said),
        cmocka_unit_test(every_language_has_every_phrase),
        cmocka_unit_test(another_language_is_that_of_the_wording),
        cmocka_unit_test(the_hosts_phrases_take_the_place_of_the_built_in_ones),
        cmocka_unit_test(what_does_not_fit_is_refused),
        cmocka_unit_test(no_joint_view_has_nothing),
        cmocka_unit_test(a_joint_view_has_nothing_at_a_wrong_place),
        cmocka_unit_test(a_joint_view_is_made_of_something_into_something),
    };
    return cmocka_run_group_tests_name("joint_report", tests, NULL, NULL);
}
