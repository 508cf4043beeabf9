/* SPDX-License-Identifier: MIT */
/* test_joint - what two shares say side by side: differences and their errors,
 * guesses, profiles. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"
#include "joints.h"

static double difference_at(const kith_joint *joint, int32_t topic)
{
    double value = -77;
    assert_int_equal(kith_joint_difference(joint, topic, &value), KITH_OK);
    return value;
}

/* ---- Profiles --------------------------------------------------------------
 */

/* Profiles 80 70 75 60 65 and 60 65 40 55 70: D 41.2, D² 1700 = elevation 720 +
 * scatter 52 + shape 928, r -.27 (computed in R 4.2.2). */
static const char row_a[] = "a=80 b=70 c=75 d=60 e=65";
static const char row_b[] = "a=60 b=65 c=40 d=55 e=70";

static void a_distance_falls_into_three_parts(void **state)
{
    (void)state;
    kith_questionnaire *document = joint_document();
    kith_joint *joint = joint_of(document, row_a, "", row_b, "");
    double distance = -77, height = -77, spread = -77, shape = -77, r = -77;
    assert_int_equal(kith_joint_count(joint), 5);
    assert_int_equal(kith_joint_distance(joint, &distance), KITH_OK);
    assert_int_equal(kith_joint_distance_parts(joint, &height, &spread, &shape),
                     KITH_OK);
    assert_int_equal(kith_joint_correlation(joint, &r), KITH_OK);
    assert_double_near(distance, 41.23105625617661, 1e-13);
    assert_double_near(height, 720, 1e-12);
    assert_double_near(spread, 51.99, 0.005);
    assert_double_near(shape, 928.01, 0.005);
    assert_double_near(height + spread + shape, 1700, 1e-11);
    assert_double_near(r, -0.2747, 0.00005);
    kith_joint_free(joint);
    kith_questionnaire_free(document);
}

/* The same numbers as those of pairs of scales. */
static void profiles_are_those_of_pairs(void **state)
{
    (void)state;
    static const double a[] = {80, 70, 75, 60, 65}, b[] = {60, 65, 40, 55, 70};
    kith_questionnaire *document = joint_document();
    kith_joint *joint = joint_of(document, row_a, "", row_b, "");
    kith_pairs *pairs = NULL;
    assert_int_equal(kith_pairs_new(a, b, 5, NULL, &pairs, NULL), KITH_OK);
    double ours[3] = {0}, theirs[3] = {0}, r = 0, r_of_pairs = 0;
    assert_int_equal(
        kith_joint_distance_parts(joint, &ours[0], &ours[1], &ours[2]),
        KITH_OK);
    assert_int_equal(
        kith_pairs_distance_parts(pairs, &theirs[0], &theirs[1], &theirs[2]),
        KITH_OK);
    for (int i = 0; i < 3; i++)
        assert_double_near(ours[i], theirs[i], 1e-11);
    assert_int_equal(kith_joint_correlation(joint, &r), KITH_OK);
    assert_int_equal(kith_pairs_pearson(pairs, &r_of_pairs), KITH_OK);
    assert_double_near(r, r_of_pairs, 1e-14);
    kith_pairs_free(pairs);
    kith_joint_free(joint);
    kith_questionnaire_free(document);
}

static void two_topics_make_no_profile(void **state)
{
    (void)state;
    kith_questionnaire *document = joint_document();
    kith_joint *joint = joint_of(document, "a=80 b=70", "", "a=60 b=65", "");
    double value = -77, more = -77;
    assert_int_equal(kith_joint_count(joint), 2);
    assert_int_equal(kith_joint_distance(joint, &value), KITH_E_NO_VALUE);
    assert_int_equal(kith_joint_distance_parts(joint, &value, &more, &more),
                     KITH_E_NO_VALUE);
    assert_int_equal(kith_joint_correlation(joint, &value), KITH_E_NO_VALUE);
    assert_true(value == -77 && more == -77);
    kith_joint_free(joint);
    kith_questionnaire_free(document);
}

static void a_flat_profile_has_a_distance_and_no_correlation(void **state)
{
    (void)state;
    kith_questionnaire *document = joint_document();
    kith_joint *joint =
        joint_of(document, "a=70 b=70 c=70", "", "a=60 b=65 c=40", "");
    double height = -77, spread = -77, shape = -77, r = -77;
    assert_int_equal(kith_joint_distance_parts(joint, &height, &spread, &shape),
                     KITH_OK);
    assert_double_near(height, 675, 1e-11);
    assert_double_near(spread, 350, 1e-11);
    assert_true(shape == 0);
    assert_int_equal(kith_joint_correlation(joint, &r), KITH_E_NO_VALUE);
    assert_true(r == -77);
    kith_joint_free(joint);
    kith_questionnaire_free(document);
}

/* ---- Topics ----------------------------------------------------------------
 */

static void near_and_far_go_by_the_span_of_the_scale(void **state)
{
    (void)state;
    static const struct {
        int by;
        int32_t closeness;
    } cases[] = {{0, KITH_JOINT_ALIKE},    {10, KITH_JOINT_ALIKE},
                 {11, KITH_JOINT_BETWEEN}, {24, KITH_JOINT_BETWEEN},
                 {25, KITH_JOINT_APART},   {50, KITH_JOINT_APART}};
    kith_questionnaire *document = joint_document();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char words[32];
        snprintf(words, sizeof words, "a=%d", 50 - cases[i].by);
        kith_joint *joint = joint_of(document, "a=50", "", words, "");
        kith_joint *turned = joint_of(document, words, "", "a=50", "");
        assert_int_equal(kith_joint_closeness(joint, 0), cases[i].closeness);
        assert_int_equal(kith_joint_closeness(turned, 0), cases[i].closeness);
        assert_true(difference_at(joint, 0) == cases[i].by);
        assert_true(difference_at(turned, 0) == -cases[i].by);
        kith_joint_free(turned);
        kith_joint_free(joint);
    }
    kith_questionnaire_free(document);
}

/* SD 20, r .84: 8.0 each, 8√2 of the difference (domain: SEM = SD √(1 - r)). */
static void a_difference_has_the_errors_of_both_scores(void **state)
{
    (void)state;
    kith_questionnaire *document = joint_document();
    kith_joint *joint =
        joint_of(document, "a=50 sure=62", "", "a=50 sure=30", "");
    double error = -77;
    assert_int_equal(kith_joint_standard_error(joint, 0, &error),
                     KITH_E_NO_VALUE);
    assert_true(error == -77);
    assert_int_equal(kith_joint_standard_error(joint, 1, &error), KITH_OK);
    assert_double_near(error, 11.313708498984761, 1e-13);
    assert_int_equal(kith_joint_closeness(joint, 1), KITH_JOINT_APART);
    kith_joint_free(joint);
    kith_questionnaire_free(document);
}

/* SD 20, r .50: 20 of the difference; 1.96 times that is 39.2. */
static void what_chance_may_have_made_is_not_called_apart(void **state)
{
    (void)state;
    kith_questionnaire *document = joint_document();
    kith_joint *within = joint_of(document, "loose=70", "", "loose=31", "");
    kith_joint *beyond = joint_of(document, "loose=70", "", "loose=30", "");
    assert_int_equal(kith_joint_closeness(within, 0), KITH_JOINT_BETWEEN);
    assert_int_equal(kith_joint_closeness(beyond, 0), KITH_JOINT_APART);
    kith_joint_free(beyond);
    kith_joint_free(within);
    kith_questionnaire_free(document);
}

static void what_one_gives_stands_beside_what_the_other_gets(void **state)
{
    (void)state;
    kith_questionnaire *document = joint_document();
    kith_joint *joint =
        joint_of(document, "give=80 get=30", "", "give=40 get=60", "");
    double value = -77;
    assert_int_equal(kith_joint_count(joint), 2);
    assert_int_equal(kith_joint_scale(joint, 0, KITH_SIDE_A), GIVEN);
    assert_int_equal(kith_joint_scale(joint, 0, KITH_SIDE_B), RECEIVED);
    assert_int_equal(kith_joint_score(joint, 0, KITH_SIDE_A, &value), KITH_OK);
    assert_true(value == 80);
    assert_int_equal(kith_joint_score(joint, 0, KITH_SIDE_B, &value), KITH_OK);
    assert_true(value == 60);
    assert_true(difference_at(joint, 1) == -10);
    kith_joint_free(joint);
    /* The same side of both says nothing of one thing. */
    kith_joint *nothing = joint_of(document, "give=80", "", "give=40", "");
    assert_int_equal(kith_joint_is_too_little(nothing), 1);
    kith_joint_free(nothing);
    kith_questionnaire_free(document);
}

/* ---- Guesses ---------------------------------------------------------------
 */

static void a_guess_stands_beside_what_the_other_told(void **state)
{
    (void)state;
    kith_questionnaire *document = joint_document();
    /* b does not tell of c, so the guess at it is not seen. */
    kith_joint *joint =
        joint_of(document, "a=80", "b=50 c=10 give=70", "b=75 give=75", "a=70");
    double thought = -77, told = -77;
    assert_int_equal(kith_joint_count(joint), 0);
    assert_int_equal(kith_joint_is_too_little(joint), 0);
    assert_int_equal(kith_joint_guess_count(joint), 3);
    assert_int_equal(kith_joint_guess_side(joint, 0), KITH_SIDE_A);
    assert_int_equal(kith_joint_guess_scale(joint, 0), TWO);
    assert_int_equal(kith_joint_guess_scores(joint, 0, &thought, &told),
                     KITH_OK);
    assert_true(thought == 50 && told == 75);
    assert_int_equal(kith_joint_guess_closeness(joint, 0), KITH_JOINT_APART);
    assert_int_equal(kith_joint_guess_scale(joint, 1), GIVEN);
    assert_int_equal(kith_joint_guess_closeness(joint, 1), KITH_JOINT_ALIKE);
    assert_int_equal(kith_joint_guess_side(joint, 2), KITH_SIDE_B);
    assert_int_equal(kith_joint_guess_scale(joint, 2), ONE);
    kith_joint_free(joint);
    kith_questionnaire_free(document);
}

/* ---- Too little ------------------------------------------------------------
 */

static char *report_text(const kith_joint *joint, int32_t format)
{
    kith_text *text = joint_text(joint, format, "Anna", "Ben");
    char *copy = malloc((size_t)kith_text_length(text) + 1);
    assert_non_null(copy);
    strcpy(copy, kith_text_data(text));
    kith_text_free(text);
    return copy;
}

/* Whatever the reason: the same bytes. */
static void with_too_little_there_is_one_sentence(void **state)
{
    (void)state;
    kith_questionnaire *document = joint_document();
    kith_share *nothing = share_read(NULL, empty_share);
    kith_share *withheld =
        share_of(document, "a=80 s=1", (int32_t[]){ONE}, 1, "", NULL, 0);
    kith_share *some = share_all(document, "a=80 give=70", "b=50");
    kith_share *others = share_all(document, "c=80 give=10", "d=50");
    const kith_share *const pairs[][2] = {
        {nothing, nothing}, {nothing, some}, {some, nothing}, {withheld, some},
        {some, withheld},   {some, others},  {others, some}};
    for (int32_t format = KITH_FORMAT_TEXT; format <= KITH_FORMAT_JSON;
         format++) {
        char *first = NULL;
        for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
            kith_joint *joint = joined(pairs[i][0], pairs[i][1]);
            assert_int_equal(kith_joint_is_too_little(joint), 1);
            assert_int_equal(kith_joint_count(joint), 0);
            assert_int_equal(kith_joint_guess_count(joint), 0);
            assert_null(kith_joint_questionnaire(joint));
            char *text = report_text(joint, format);
            if (first == NULL)
                first = text;
            assert_string_equal(text, first);
            if (text != first)
                free(text);
            kith_joint_free(joint);
        }
        assert_non_null(strstr(first, "There is not enough"));
        free(first);
    }
    kith_share_free(others);
    kith_share_free(some);
    kith_share_free(withheld);
    kith_share_free(nothing);
    kith_questionnaire_free(document);
}

/* ---- The shares alone ------------------------------------------------------
 */

/* Sheets that differ in all that is not shared, and the same two shares. */
static void a_joint_view_depends_on_the_two_shares_alone(void **state)
{
    (void)state;
    static const int32_t chosen[] = {ONE, GIVEN, RECEIVED};
    static const char *const sheets[] = {
        "a=80 give=70 get=20 s=0",
        "a=80 b=1 c=2 d=3 e=4 give=70 get=20 sure=5 loose=99 s=0",
        "a=80 give=70 get=20 b=skipped c=declined d=n/a s=0"};
    kith_questionnaire *document = joint_document();
    kith_share *b =
        share_all(document, "a=50 give=10 get=60 b=70", "a=70 give=70");
    char *first[2] = {NULL, NULL};
    for (size_t i = 0; i < 2 * sizeof sheets / sizeof *sheets; i++) {
        kith_share *made = share_of(document, sheets[i / 2], chosen, 3,
                                    "a=60 b=50", chosen, 1);
        kith_text *json = share_text(made);
        /* The second time it comes from its text. */
        kith_share *a =
            i % 2 == 0 ? made : share_read(document, kith_text_data(json));
        kith_joint *joint = joined(a, b);
        for (int32_t format = 0; format < 2; format++) {
            char *text = report_text(joint, format);
            if (first[format] == NULL)
                first[format] = text;
            assert_string_equal(text, first[format]);
            if (text != first[format])
                free(text);
        }
        kith_joint_free(joint);
        if (a != made)
            kith_share_free(a);
        kith_text_free(json);
        kith_share_free(made);
    }
    assert_non_null(strstr(first[0], "Anna: 80"));
    free(first[0]);
    free(first[1]);
    kith_share_free(b);
    kith_questionnaire_free(document);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_distance_falls_into_three_parts),
        cmocka_unit_test(profiles_are_those_of_pairs),
        cmocka_unit_test(two_topics_make_no_profile),
        cmocka_unit_test(a_flat_profile_has_a_distance_and_no_correlation),
        cmocka_unit_test(near_and_far_go_by_the_span_of_the_scale),
        cmocka_unit_test(a_difference_has_the_errors_of_both_scores),
        cmocka_unit_test(what_chance_may_have_made_is_not_called_apart),
        cmocka_unit_test(what_one_gives_stands_beside_what_the_other_gets),
        cmocka_unit_test(a_guess_stands_beside_what_the_other_told),
        cmocka_unit_test(with_too_little_there_is_one_sentence),
        cmocka_unit_test(a_joint_view_depends_on_the_two_shares_alone),
    };
    return cmocka_run_group_tests_name("joint", tests, NULL, NULL);
}
