/* SPDX-License-Identifier: MIT */
/* test_circle_ties - which ties a person is pointed to: never to one whose gate
 * is raised or unknown, whatever else was said of it. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"
#include "circles.h"
#include "tied.h"

static int open_tied(void **state)
{
    *state = tied(NULL);
    return 0;
}

static int close_tied(void **state)
{
    kith_questionnaire_free(*state);
    return 0;
}

/* What a sheet makes of a tie. */
static int32_t tie_of(const kith_questionnaire *questionnaire,
                      const char *words)
{
    kith_circle *circle = circle_of_letters("caj");
    kith_assessment *found = assessment_of(questionnaire, words);
    assert_int_equal(kith_circle_set_assessment(circle, 0, found, NULL),
                     KITH_OK);
    kith_assessment_free(found);
    int32_t tie = kith_host_circle_tie(circle, 0);
    assert_int_equal(kith_circle_strong_count(circle, KITH_VIEW_PRIVATE),
                     tie == KITH_TIE_STRONG);
    assert_int_equal(kith_circle_strong_count(circle, KITH_VIEW_PLAIN), 0);
    kith_circle_free(circle);
    return tie;
}

static void a_tie_is_what_was_said_of_it(void **state)
{
    static const struct {
        const char *words;
        int32_t expected;
    } cases[] = {{"", KITH_TIE_WITHHELD},
                 {"hurt=0", KITH_TIE_UNSETTLED},
                 {"hurt=0 trust=4", KITH_TIE_UNSETTLED},
                 {"hurt=0 trust=2", KITH_TIE_STRAINED},
                 {"hurt=0 trust=4 warmth=3", KITH_TIE_STRONG},
                 {WELL, KITH_TIE_STRONG},
                 {WELL " warmth=2", KITH_TIE_STRAINED},
                 {WELL " scorn=3", KITH_TIE_STRAINED},
                 {WELL " scorn=3 alone=4", KITH_TIE_STRAINED}, /* set aside */
                 {WELL " mine=4", KITH_TIE_STRAINED},
                 {WELL " alone=3", KITH_TIE_STRONG}, /* of no direction */
                 {WELL " hurt=1", KITH_TIE_WITHHELD},
                 {WELL " hurt=declined", KITH_TIE_WITHHELD},
                 {WELL " hurt=skipped", KITH_TIE_WITHHELD},
                 {WELL " +raised", KITH_TIE_WITHHELD}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (tie_of(*state, cases[i].words) != cases[i].expected)
            fail_msg("'%s' is %d", cases[i].words,
                     tie_of(*state, cases[i].words));
}

/* Every sheet of these answers, with and without an earlier gate. */
static void nobody_is_pointed_to_a_tie_whose_gate_is_not_known_to_be_low(
    void **state)
{
    static const char *const answers[] = {"0", "3", "4", "skipped"};
    static const char *const hurts[] = {"0", "1", "skipped", "declined"};
    int strong = 0, withheld = 0;
    for (int sheet = 0; sheet < 4 * 4 * 4 * 4 * 2; sheet++) {
        char words[120];
        const char *hurt = hurts[sheet / 64 % 4];
        bool earlier = sheet / 256 == 1;
        snprintf(words, sizeof words,
                 "trust=%s warmth=%s scorn=%s mine=0 alone=0 hurt=%s%s",
                 answers[sheet % 4], answers[sheet / 4 % 4],
                 answers[sheet / 16 % 4], hurt, earlier ? " +raised" : "");
        int32_t tie = tie_of(*state, words);
        if (earlier || strcmp(hurt, "0") != 0)
            assert_int_equal(tie, KITH_TIE_WITHHELD);
        else
            assert_int_not_equal(tie, KITH_TIE_WITHHELD);
        strong += tie == KITH_TIE_STRONG;
        withheld += tie == KITH_TIE_WITHHELD;
    }
    assert_true(strong > 0);
    assert_true(withheld > 400);
}

static void strong_ties_stand_in_the_order_of_the_circle(void **state)
{
    kith_circle *circle = circle_of_letters("c a j p");
    kith_assessment *well = assessment_of(*state, WELL);
    kith_assessment *hurt = assessment_of(*state, WELL " hurt=4");
    assert_int_equal(kith_host_circle_tie(circle, 0), KITH_TIE_NOT_ASSESSED);
    kith_circle_set_assessment(circle, 3, well, NULL);
    kith_circle_set_assessment(circle, 1, well, NULL);
    kith_circle_set_assessment(circle, 2, hurt, NULL);
    assert_int_equal(kith_circle_strong_count(circle, KITH_VIEW_PRIVATE), 2);
    assert_int_equal(kith_circle_strong(circle, KITH_VIEW_PRIVATE, 0), 1);
    assert_int_equal(kith_circle_strong(circle, KITH_VIEW_PRIVATE, 1), 3);
    assert_int_equal(kith_circle_strong(circle, KITH_VIEW_PRIVATE, 2), -1);
    assert_int_equal(kith_circle_strong(circle, KITH_VIEW_PLAIN, 0), -1);
    assert_int_equal(kith_circle_strong_count(circle, KITH_VIEW_HOST), -1);
    kith_circle_set_assessment(circle, 1, NULL, NULL);
    assert_int_equal(kith_host_circle_tie(circle, 1), KITH_TIE_NOT_ASSESSED);
    assert_int_equal(kith_circle_strong(circle, KITH_VIEW_PRIVATE, 0), 3);
    kith_circle_remove_person(circle, 0, NULL);
    assert_int_equal(kith_circle_strong(circle, KITH_VIEW_PRIVATE, 0), 2);
    kith_assessment_free(hurt);
    kith_assessment_free(well);
    kith_circle_free(circle);
}

static void a_questionnaire_without_a_gate_points_to_nobody(void **state)
{
    (void)state;
    kith_questionnaire *bare = questionnaire_of(
        "'a', 'b'",
        "'items': [" FIVE("a", "") "," FIVE("b", "") "], 'scales': [" SCALE(
            "s", "'a'", TIED_BANDS) "," SCALE("t", "'b'", TIED_BANDS) "]");
    assert_int_equal(tie_of(bare, "a=4 b=4"), KITH_TIE_WITHHELD);
    kith_questionnaire_free(bare);
}

static void an_assessment_lives_as_long_as_the_circle(void **state)
{
    (void)state;
    kith_questionnaire *own = tied(NULL);
    kith_circle *circle = circle_of_letters("c");
    kith_assessment *well = assessment_of(own, WELL);
    kith_circle_set_assessment(circle, 0, well, NULL);
    kith_circle_set_assessment(circle, 0, well, NULL);
    kith_assessment_free(well);
    kith_questionnaire_free(own);
    assert_int_equal(kith_host_circle_tie(circle, 0), KITH_TIE_STRONG);
    kith_circle_free(circle);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_tie_is_what_was_said_of_it),
        cmocka_unit_test(
            nobody_is_pointed_to_a_tie_whose_gate_is_not_known_to_be_low),
        cmocka_unit_test(strong_ties_stand_in_the_order_of_the_circle),
        cmocka_unit_test(a_questionnaire_without_a_gate_points_to_nobody),
        cmocka_unit_test(an_assessment_lives_as_long_as_the_circle),
    };
    return cmocka_run_group_tests(tests, open_tied, close_tied);
}
