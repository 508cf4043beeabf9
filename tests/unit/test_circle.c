/* SPDX-License-Identifier: MIT */
/* test_circle - a roster, its numbers, and the facts that are made of them. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"
#include "cases.h"
#include "circles.h"

#include "people/circle.h"

/* ---- What a circle holds ----------------------------------------------- */

static void a_new_circle_has_the_four_usual_needs_and_nobody(void **state)
{
    (void)state;
    kith_circle *circle = NULL;
    double number = -77;
    assert_int_equal(kith_circle_new(NULL, &circle, NULL), KITH_OK);
    assert_int_equal(kith_circle_need_count(circle), 4);
    assert_string_equal(kith_circle_need_id(circle, 0), "comfort");
    assert_string_equal(kith_circle_need_id(circle, 3), "practical-help");
    assert_null(kith_circle_need_label(circle, 0));
    assert_int_equal(kith_circle_person_count(circle), 0);
    assert_int_equal(kith_circle_few(circle), KITH_FEW_NOT_SAID);
    assert_int_equal(kith_circle_needs_named(circle), 0);
    assert_int_equal(kith_circle_reliance(circle), KITH_RELIANCE_UNKNOWN);
    assert_int_equal(kith_circle_herfindahl(circle, &number), KITH_E_NO_VALUE);
    assert_int_equal(kith_circle_effective_people(circle, &number),
                     KITH_E_NO_VALUE);
    assert_int_equal(kith_circle_entropy(circle, &number), KITH_E_NO_VALUE);
    assert_int_equal(kith_circle_evenness(circle, &number), KITH_E_NO_VALUE);
    assert_double_same(number, -77);
    kith_circle_free(circle);
}

static void needs_and_people_are_added_and_taken_away(void **state)
{
    (void)state;
    kith_circle *circle = NULL;
    int32_t ada = -1, ben = -1;
    assert_int_equal(kith_circle_new(NULL, &circle, NULL), KITH_OK);
    assert_int_equal(kith_circle_add_need(circle, "faith",
                                          "Someone to pray "
                                          "with",
                                          KITH_NUL, NULL),
                     KITH_OK);
    assert_int_equal(kith_circle_add_person(circle, "Ada Long", 3, &ada, NULL),
                     KITH_OK);
    assert_int_equal(kith_circle_add_person(circle, NULL, 0, &ben, NULL),
                     KITH_OK);
    assert_string_equal(kith_circle_person_name(circle, ada), "Ada");
    assert_null(kith_circle_person_name(circle, ben));
    assert_int_equal(kith_circle_set_part(circle, ada, 4, 2, NULL), KITH_OK);
    assert_int_equal(kith_circle_set_part(circle, ben, 4, 3, NULL), KITH_OK);
    assert_int_equal(kith_circle_set_part(circle, ben, 0, 1, NULL), KITH_OK);
    assert_int_equal(kith_circle_need_people(circle, 4), 2);
    assert_int_equal(kith_circle_remove_need(circle, 0, NULL), KITH_OK);
    assert_int_equal(kith_circle_need_index(circle, "comfort"), -1);
    assert_int_equal(kith_circle_need_index(circle, "faith"), 3);
    assert_int_equal(kith_circle_part(circle, ben, 3), 3);
    assert_int_equal(kith_circle_part(circle, ben, 0), 0);
    assert_int_equal(kith_circle_remove_person(circle, ada, NULL), KITH_OK);
    assert_int_equal(kith_circle_person_count(circle), 1);
    assert_null(kith_circle_person_name(circle, 0));
    assert_int_equal(kith_circle_part(circle, 0, 3), 3);
    kith_circle_free(circle);
}

static void a_circle_has_eight_people_and_eight_needs_at_most(void **state)
{
    (void)state;
    kith_circle *circle = NULL;
    kith_error *error = NULL;
    char id[] = "n0";
    assert_int_equal(kith_circle_new(NULL, &circle, NULL), KITH_OK);
    for (int i = 0; i < 8; i++)
        assert_int_equal(kith_circle_add_person(circle, "A", 1, NULL, NULL),
                         KITH_OK);
    for (int i = 0; i < 4; i++, id[1]++)
        assert_int_equal(kith_circle_add_need(circle, id, "N", 1, NULL),
                         KITH_OK);
    assert_int_equal(kith_circle_add_person(circle, "A", 1, NULL, &error),
                     KITH_E_LIMIT);
    assert_string_equal(kith_error_message(error),
                        "A circle has at most 8 people");
    kith_error_free(error);
    assert_int_equal(kith_circle_add_need(circle, id, "N", 1, NULL),
                     KITH_E_LIMIT);
    assert_int_equal(kith_circle_person_count(circle), 8);
    assert_int_equal(kith_circle_need_count(circle), 8);
    kith_circle_free(circle);
}

static void what_cannot_be_kept_changes_nothing(void **state)
{
    (void)state;
    static const char *const names[] = {"", "   ", "a\nb", "\xff",
                                        "a\xe2\x80\xae."};
    kith_circle *circle = circle_of_letters("ca");
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        kith_error *error = NULL;
        assert_int_equal(
            kith_circle_add_person(circle, names[i], KITH_NUL, NULL, &error),
            KITH_E_VALUE);
        assert_non_null(kith_error_message(error));
        kith_error_free(error);
        assert_int_equal(
            kith_circle_add_need(circle, "n", names[i], KITH_NUL, NULL),
            KITH_E_VALUE);
    }
    char long_name[102];
    memset(long_name, 'x', sizeof long_name);
    assert_int_equal(kith_circle_add_person(circle, long_name, 101, NULL, NULL),
                     KITH_E_VALUE);
    assert_int_equal(kith_circle_add_need(circle, "joy", NULL, 0, NULL),
                     KITH_E_VALUE);
    assert_int_equal(kith_circle_add_need(circle, "faith", NULL, 0, NULL),
                     KITH_E_VALUE);
    assert_int_equal(kith_circle_add_need(circle, "-n", "N", 1, NULL),
                     KITH_E_VALUE);
    assert_int_equal(kith_circle_set_part(circle, 0, 0, 10, NULL),
                     KITH_E_VALUE);
    assert_int_equal(kith_circle_set_part(circle, 0, 0, -1, NULL),
                     KITH_E_VALUE);
    assert_int_equal(kith_circle_set_few(circle, 3, NULL), KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_person_count(circle), 1);
    assert_int_equal(kith_circle_need_count(circle), 4);
    assert_int_equal(kith_circle_part(circle, 0, 0), 1);
    assert_int_equal(kith_circle_add_person(circle, long_name, 100, NULL, NULL),
                     KITH_OK);
    kith_circle_free(circle);
}

/* ---- Numbers ----------------------------------------------------------- */

static void every_need_weighs_the_same_and_is_divided_by_parts(void **state)
{
    (void)state;
    /* Comfort is Ada's alone; joy is Ada's for a quarter. */
    kith_circle *circle =
        circle_of("{'kith-circle': 1, 'people': [{'name': 'Ada', 'meets': "
                  "['comfort', 'joy']}, {'meets': {'joy': 3}}]}");
    double share;
    assert_int_equal(kith_circle_needs_named(circle), 2);
    assert_int_equal(kith_circle_share(circle, 0, &share), KITH_OK);
    assert_double_same(share, 0.625);
    assert_int_equal(kith_circle_share(circle, 1, &share), KITH_OK);
    assert_double_same(share, 0.375);
    kith_circle_free(circle);
}

static void equal_shares_are_as_many_people_as_there_are(void **state)
{
    (void)state;
    char people[] = "c c c c c c c c";
    for (int n = 8; n >= 1; n--) {
        people[2 * n - 1] = '\0';
        kith_circle *circle = circle_of_letters(people);
        double number;
        assert_int_equal(kith_circle_effective_people(circle, &number),
                         KITH_OK);
        assert_double_same(number, n);
        assert_int_equal(kith_circle_evenness(circle, &number),
                         n == 1 ? KITH_E_NO_VALUE : KITH_OK);
        if (n > 1)
            assert_double_near(number, 1, 1e-15);
        assert_int_equal(kith_circle_entropy(circle, &number), KITH_OK);
        if (n == 1)
            assert_double_same(number, 0);
        kith_circle_free(circle);
    }
}

static void the_most_uneven_parts_still_fit(void **state)
{
    (void)state;
    /* Eight needs whose parts add up to numbers without a common divisor. */
    static const uint8_t parts[8][8] = {
        {9, 9, 9, 9, 9, 9, 9, 9}, {9, 9, 9, 9, 9, 9, 9, 8},
        {9, 9, 9, 9, 9, 9, 9, 4}, {9, 9, 9, 9, 9, 9, 9, 2},
        {9, 9, 9, 9, 9, 9, 7, 0}, {9, 9, 9, 9, 9, 9, 5, 0},
        {9, 9, 9, 9, 9, 8, 0, 0}, {9, 9, 9, 9, 9, 4, 0, 0}};
    kith_circle *circle = NULL;
    double sum = 0, share;
    assert_int_equal(kith_circle_new(NULL, &circle, NULL), KITH_OK);
    for (int32_t i = 0; i < 4; i++) {
        char id[] = {'n', (char)('0' + i), '\0'};
        assert_int_equal(kith_circle_add_need(circle, id, "N", 1, NULL),
                         KITH_OK);
    }
    for (int32_t p = 0; p < 8; p++) {
        assert_int_equal(kith_circle_add_person(circle, NULL, 0, NULL, NULL),
                         KITH_OK);
        for (int32_t n = 0; n < 8; n++)
            assert_int_equal(
                kith_circle_set_part(circle, p, n, parts[n][p], NULL), KITH_OK);
    }
    struct kith__circle_shares shares;
    kith__circle_shares(circle, &shares);
    assert_true(shares.over > INT64_C(1) << 47);
    assert_true(shares.over < INT64_C(1) << 51);
    for (int32_t p = 0; p < 8; p++) {
        assert_int_equal(kith_circle_share(circle, p, &share), KITH_OK);
        sum += share;
    }
    assert_double_near(sum, 1, 1e-15);
    assert_int_equal(kith_circle_effective_people(circle, &share), KITH_OK);
    assert_true(share > 7 && share < 8);
    kith_circle_free(circle);
}

static void reliance_is_said_of_three_needs_or_more(void **state)
{
    (void)state;
    static const struct {
        const char *people;
        int32_t expected;
    } cases[] = {{"ca", KITH_RELIANCE_UNKNOWN},
                 {"caj", KITH_RELIANCE_ONE},
                 {"cajp -", KITH_RELIANCE_ONE},
                 {"cajp c", KITH_RELIANCE_FEW},     /* .875, .125: 1.28 */
                 {"caj p", KITH_RELIANCE_NOT_SEEN}, /* .75, .25: 1.6 */
                 {"c a j p", KITH_RELIANCE_NOT_SEEN}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        kith_circle *circle = circle_of_letters(cases[i].people);
        assert_int_equal(kith_circle_reliance(circle), cases[i].expected);
        bool few = cases[i].expected == KITH_RELIANCE_ONE ||
                   cases[i].expected == KITH_RELIANCE_FEW;
        kith_circle_set_few(circle, KITH_FEW_NO, NULL);
        assert_int_equal(kith_circle_reliance(circle), cases[i].expected);
        kith_circle_set_few(circle, KITH_FEW_FOR_A_REASON, NULL);
        assert_int_equal(kith_circle_reliance(circle),
                         few ? KITH_RELIANCE_SET_ASIDE : cases[i].expected);
        kith_circle_free(circle);
    }
}

/* ---- Facts ------------------------------------------------------------- */

static kith_answers *core_answers(void)
{
    kith_questionnaire *core = NULL;
    kith_answers *made = NULL;
    assert_int_equal(kith_questionnaire_builtin("kith-core", NULL, &core, NULL),
                     KITH_OK);
    assert_int_equal(kith_answers_new(core, "friend", &made, NULL), KITH_OK);
    assert_int_equal(kith_answers_set_option(made, "AD1", "yes", NULL),
                     KITH_OK);
    kith_questionnaire_free(core);
    return made;
}

/* The level of over-reliance in kith-core with what a circle tells. */
static int32_t level_of(kith_circle *circle, const char *few_for_a_reason)
{
    kith_answers *answers = core_answers();
    assert_int_equal(
        kith_answers_set_option(answers, "CX12", few_for_a_reason, NULL),
        KITH_OK);
    assert_int_equal(kith_circle_fill_facts(circle, answers, NULL), KITH_OK);
    kith_assessment *found = assess_answers(answers);
    kith_questionnaire *core = NULL;
    assert_int_equal(kith_questionnaire_builtin("kith-core", NULL, &core, NULL),
                     KITH_OK);
    int32_t level = kith_host_level(
        found, kith_questionnaire_pattern_index(core, "over-reliance"));
    kith_questionnaire_free(core);
    kith_assessment_free(found);
    kith_answers_free(answers);
    return level;
}

static void the_circle_and_the_questionnaire_judge_alike(void **state)
{
    (void)state;
    static const char *const people[] = {
        "caj",   "cajp",    "cajp c",   "cajp ca",   "caj p",
        "caj j", "c a j p", "cajp c a", "caj c a j", "caj c c c c c c c"};
    static const int32_t levels[] = {[KITH_RELIANCE_NOT_SEEN] = KITH_NOT_SEEN,
                                     [KITH_RELIANCE_FEW] = KITH_SOME,
                                     [KITH_RELIANCE_ONE] = KITH_CLEAR,
                                     [KITH_RELIANCE_SET_ASIDE] =
                                         KITH_SET_ASIDE};
    bool seen[5] = {false};
    for (size_t i = 0; i < sizeof people / sizeof *people; i++)
        for (int reason = 0; reason < 2; reason++) {
            kith_circle *circle = circle_of_letters(people[i]);
            kith_circle_set_few(
                circle, reason ? KITH_FEW_FOR_A_REASON : KITH_FEW_NO, NULL);
            int32_t reliance = kith_circle_reliance(circle);
            seen[reliance] = true;
            assert_int_equal(level_of(circle, reason ? "yes" : "no"),
                             levels[reliance]);
            kith_circle_free(circle);
        }
    for (int i = KITH_RELIANCE_NOT_SEEN; i <= KITH_RELIANCE_SET_ASIDE; i++)
        assert_true(seen[i]);
}

static double fact_of(const kith_answers *answers, const char *id)
{
    kith_questionnaire *core = NULL;
    double value = -1;
    assert_int_equal(kith_questionnaire_builtin("kith-core", NULL, &core, NULL),
                     KITH_OK);
    kith_answers_fact(answers, kith_questionnaire_fact_index(core, id), &value);
    kith_questionnaire_free(core);
    return value;
}

static int32_t is_computed(const kith_answers *answers, const char *id)
{
    kith_questionnaire *core = NULL;
    assert_int_equal(kith_questionnaire_builtin("kith-core", NULL, &core, NULL),
                     KITH_OK);
    int32_t fact = kith_questionnaire_fact_index(core, id);
    kith_questionnaire_free(core);
    return kith_answers_fact_is_computed(answers, fact);
}

static void facts_are_filled_and_become_unknown_again(void **state)
{
    (void)state;
    kith_answers *answers = core_answers();
    kith_circle *circle = circle_of_letters("caj p a");
    kith_circle *empty = circle_of_letters("-");
    assert_int_equal(kith_circle_fill_facts(circle, answers, NULL), KITH_OK);
    assert_double_same(fact_of(answers, "needs-named"), 4);
    /* .625, .25 and .125: 1 / .46875 */
    assert_double_same(fact_of(answers, "effective-people"), 2.133333);
    assert_int_equal(kith_circle_fill_facts(empty, answers, NULL), KITH_OK);
    assert_double_same(fact_of(answers, "needs-named"), 0);
    assert_double_same(fact_of(answers, "effective-people"), -1);
    /* What the host told stands where the circle cannot tell. */
    fill(answers, "+effective-people=3 +needs-named=3");
    assert_int_equal(kith_circle_fill_facts(empty, answers, NULL), KITH_OK);
    assert_double_same(fact_of(answers, "needs-named"), 0);
    assert_double_same(fact_of(answers, "effective-people"), 3);
    assert_int_equal(is_computed(answers, "needs-named"), 1);
    assert_int_equal(is_computed(answers, "effective-people"), 0);
    kith_circle_free(empty);
    kith_circle_free(circle);
    kith_answers_free(answers);
}

#define COMPUTED(what) ", 'computed': {'from': 'circle', 'what': '" what "'}"

static void only_facts_that_are_worked_out_of_a_circle_are_filled(void **state)
{
    (void)state;
    kith_questionnaire *small = questionnaire_of(
        "'a'",
        "'facts': [" FACT("needs-named", "0", "9", "") "," FACT(
            "needs", "0", "2",
            COMPUTED(
                "needs-named")) "," FACT("people", "0", "9",
                                         COMPUTED(
                                             "effective-people")) "], 'items': "
                                                                  "[" FIVE(
                                                                      "a",
                                                                      "") "]");
    kith_answers *answers = answers_of(small, "friend", "a=3 +needs-named=1");
    static const struct {
        const char *people;
        double needs, fact;
    } cases[] = {{"c", 1, 1}, {"ca c", 2, 1.6}, {"caj", 2, 1}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        kith_circle *circle = circle_of_letters(cases[i].people);
        double value = -1;
        assert_int_equal(kith_circle_fill_facts(circle, answers, NULL),
                         KITH_OK);
        kith_answers_fact(answers, 0, &value);
        assert_double_same(value, 1);
        kith_answers_fact(answers, 1, &value); /* 2 at most */
        assert_double_same(value, cases[i].needs);
        kith_answers_fact(answers, 2, &value);
        assert_double_same(value, cases[i].fact);
        kith_circle_free(circle);
    }
    kith_answers_free(answers);
    kith_questionnaire_free(small);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_new_circle_has_the_four_usual_needs_and_nobody),
        cmocka_unit_test(needs_and_people_are_added_and_taken_away),
        cmocka_unit_test(a_circle_has_eight_people_and_eight_needs_at_most),
        cmocka_unit_test(what_cannot_be_kept_changes_nothing),
        cmocka_unit_test(every_need_weighs_the_same_and_is_divided_by_parts),
        cmocka_unit_test(equal_shares_are_as_many_people_as_there_are),
        cmocka_unit_test(the_most_uneven_parts_still_fit),
        cmocka_unit_test(reliance_is_said_of_three_needs_or_more),
        cmocka_unit_test(the_circle_and_the_questionnaire_judge_alike),
        cmocka_unit_test(facts_are_filled_and_become_unknown_again),
        cmocka_unit_test(only_facts_that_are_worked_out_of_a_circle_are_filled),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
