/* SPDX-License-Identifier: MIT */
/* test_graded - where people stand on a graded scale, and what the rest of the
 * library makes of that. */

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"
#include "cases.h"
#include "science.h"

/* ---- Help ------------------------------------------------------------- */

struct one {
    kith_questionnaire *questionnaire;
    kith_assessment *found;
};

static struct one open_one(const char *document, const char *sheet)
{
    struct one one = {.questionnaire = science(document)};
    one.found = assessment_of(one.questionnaire, sheet);
    return one;
}

static void close_one(struct one *one)
{
    kith_assessment_free(one->found);
    kith_questionnaire_free(one->questionnaire);
}

static double estimate_of(const struct one *one)
{
    double estimate = -77;
    assert_int_equal(kith_assessment_estimate(one->found, 0, &estimate),
                     KITH_OK);
    return estimate;
}

static double error_of(const struct one *one)
{
    double error = -77;
    assert_int_equal(kith_assessment_estimate_error(one->found, 0, &error),
                     KITH_OK);
    return error;
}

static double score_of(const struct one *one)
{
    double score = -77;
    assert_int_equal(kith_assessment_score(one->found, 0, &score), KITH_OK);
    return score;
}

static void check(const char *document, const char *sheet, double estimate,
                  double error, double tolerance)
{
    struct one one = open_one(document, sheet);
    assert_double_near(estimate_of(&one), estimate, tolerance);
    assert_double_near(error_of(&one), error, tolerance);
    close_one(&one);
}

static double score_in(const char *document, const char *sheet)
{
    struct one one = open_one(document, sheet);
    double score = score_of(&one);
    close_one(&one);
    return score;
}

#define PLAIN SCIENCE(SCIENCE_GRADED, "", "")
#define MODE                                                                  \
    SCIENCE("{'source': 's', 'estimate': 'map', " SCIENCE_PARAMETERS "}", "", \
            "")

/* ---- Worked numbers --------------------------------------------------- */

/* To the three digits they were worked out with. */
static void the_worked_numbers_come_out(void **state)
{
    (void)state;
    check(PLAIN, "comfort=3 work=3 future=3 benefit=3", 0.052, 0.555, 5e-4);
    check(PLAIN, "comfort=4 work=4 future=4 benefit=4", 1.854, 0.654, 5e-4);
    check(PLAIN, "comfort=1 work=1 future=1 benefit=1", -2.749, 0.629, 5e-4);
    check(PLAIN, "comfort=4 work=3 future=2", -0.349, 0.642, 5e-4);
    check(PLAIN, "future=4", 1.012, 0.735, 5e-4);
    check(PLAIN, "future=4 work=4", 1.419, 0.698, 5e-4);
}

/* mirt's tests (P. Chalmers, 2012) print these for slopes and intercepts that
 * are known to three or four digits, so that 1e-4 is all that can be asked. */
#define MIRT_SCIENCE                                                    \
    SCIENCE("{'source': 'mirt', 'items': {"                             \
            "'comfort': {'slope': 1.041, 'intercepts': [4.863, 2.639, " \
            "-1.466]},"                                                 \
            "'work': {'slope': 1.226, 'intercepts': [2.924, 0.901, "    \
            "-2.266]},"                                                 \
            "'future': {'slope': 2.300, 'intercepts': [5.244, 2.218, "  \
            "-1.967]},"                                                 \
            "'benefit': {'slope': 1.094, 'intercepts': [3.347, 0.991, " \
            "-1.688]}}}",                                               \
            "", "")

static void the_numbers_of_mirt_come_out(void **state)
{
    (void)state;
    check(MIRT_SCIENCE, "comfort=1 work=2 future=3 benefit=4", -0.3494903,
          0.6004922, 1e-4);
    check(MIRT_SCIENCE, "comfort=1 work=1 future=1 benefit=1", -2.7488324,
          0.629129, 1e-4);
    check(MIRT_SCIENCE, "comfort=1 work=3 future=2 benefit=1", -1.4190140,
          0.576626, 1e-4);
    /* What these very digits lead to. */
    check(MIRT_SCIENCE, "comfort=1 work=2 future=3 benefit=4", -0.349517,
          0.600461, 1e-6);
}

/* LSAT 7 (Bock & Lieberman, 1970): two categories each. */
#define LSAT_ITEM(slope, intercept) \
    "{'slope': " slope ", 'intercepts': [" intercept "]}"
static const char lsat[] =
    "'items': [" CHOICE("a", "yes-no", "") "," CHOICE("b", "yes-no", "") "," CHOICE("c", "yes-no", "") "," CHOICE(
        "d", "yes-no",
        "") "," CHOICE("e", "yes-no",
                       "") "], 'scales': [" SCALE("s",
                                                  "'a', 'b', 'c', 'd', 'e'",
                                                  ", 'method': 'graded', "
                                                  "'min_answered': 1, "
                                                  "'graded': {'source': "
                                                  "'mirt', 'items': "
                                                  "{'a': " LSAT_ITEM("0.9876", "1.8559") ", 'b': " LSAT_ITEM("1.0808", "0.8080") ", 'c': " LSAT_ITEM(
                                                      "1.7075",
                                                      "1.8052") ", "
                                                                "'d':"
                                                                " " LSAT_ITEM("0.7650", "0.4860") ", 'e': " LSAT_ITEM(
                                                                    "0.7357",
                                                                    "1.8545") "}}") "]";

static void check_lsat(const char *sheet, double estimate, double error)
{
    struct one one = {questionnaire_of("'a', 'b', 'c', 'd', 'e'", lsat), NULL};
    one.found = assessment_of(one.questionnaire, sheet);
    assert_double_near(estimate_of(&one), estimate, 1e-4);
    assert_double_near(error_of(&one), error, 1e-4);
    close_one(&one);
}

/* mirt, issue 42: what a missing answer does. */
static void with_two_categories_it_is_the_logistic_model(void **state)
{
    (void)state;
    check_lsat("a=1 b=1 c=1 d=1", 0.683704, 0.8074962);
    check_lsat("a=1", 0.1491945, 0.9488469);
}

static void sum_scores_are_those_of_lord_and_wingersky(void **state)
{
    (void)state;
    static const double thetas[] = {-1.86979,   -1.431861, -0.9488463,
                                    -0.4131963, 0.1517289, 0.7271877};
    static const double errors[] = {0.6927032, 0.6838697, 0.6942298,
                                    0.7210951, 0.758772,  0.8009335};
    static const double counts[] = {10.08994, 44.65882, 109.773,
                                    207.7391, 319.1854, 308.5536};
    kith_questionnaire *made =
        questionnaire_of("'a', 'b', 'c', 'd', 'e'", lsat);
    double theta[6], error[6], share[6], sum = 0;
    assert_int_equal(kith_graded_sum_count(made, 0, 0), 6);
    assert_int_equal(kith_graded_sums(made, 0, 0, 6, theta, error, share),
                     KITH_OK);
    for (int i = 0; i < 6; i++) {
        assert_double_near(theta[i], thetas[i], 1e-4);
        assert_double_near(error[i], errors[i], 1e-4);
        assert_double_near(1000 * share[i], counts[i], 1e-2);
        sum += share[i];
    }
    assert_double_near(sum, 1, 1e-14);
    kith_questionnaire_free(made);
}

/* ---- The mode ----------------------------------------------------------- */

/* At the mode the posterior is level: its neighbours on both sides are lower,
 * and its error is that of the bend. */
static void the_mode_is_where_the_posterior_is_highest(void **state)
{
    (void)state;
    static const char *const sheets[] = {
        "comfort=1 work=1 future=1 benefit=1",
        "comfort=4 work=4 future=4 benefit=4", "comfort=4 work=1 future=3",
        "benefit=2", "comfort=1 work=2 future=3 benefit=4"};
    static const int answers[][4] = {
        {1, 1, 1, 1}, {4, 4, 4, 4}, {4, 1, 3, 0}, {0, 0, 0, 2}, {1, 2, 3, 4}};
    for (int row = 0; row < 5; row++) {
        struct one one = open_one(MODE, sheets[row]);
        double at = estimate_of(&one), error = error_of(&one), logs[3];
        const double step = 1e-3;
        for (int side = -1; side <= 1; side++) {
            double theta = at + side * step, log_likely = -theta * theta / 2;
            for (int item = 0; item < 4; item++) {
                double chance = 1;
                if (answers[row][item] > 0)
                    assert_int_equal(
                        kith_graded_probability(one.questionnaire, 0, 0, item,
                                                answers[row][item] - 1, theta,
                                                &chance),
                        KITH_OK);
                log_likely += log(chance);
            }
            logs[side + 1] = log_likely;
        }
        assert_double_near((logs[2] - logs[0]) / (2 * step), 0, 1e-6);
        double bend = (2 * logs[1] - logs[0] - logs[2]) / (step * step);
        assert_double_near(error, 1 / sqrt(bend), 1e-6);
        close_one(&one);
    }
}

static void a_mode_lies_among_the_nodes(void **state)
{
    (void)state;
    struct one one = open_one(
        SCIENCE("{'source': 's', 'estimate': 'map', 'from': -0.5, 'to': 0.5, "
                "'prior': {'sd': 1000}, " SCIENCE_PARAMETERS "}",
                "", ""),
        "comfort=4 work=4 future=4 benefit=4");
    assert_double_near(estimate_of(&one), 0.5, 1e-12);
    assert_true(estimate_of(&one) <= 0.5);
    close_one(&one);
}

/* ---- Scores ----------------------------------------------------------- */

static void a_score_is_the_estimate_rounded_to_six_digits(void **state)
{
    (void)state;
    struct one one = open_one(PLAIN, "comfort=1 work=3 future=2 benefit=1");
    double estimate = estimate_of(&one);
    assert_double_near(score_of(&one), estimate, 5e-7);
    assert_double_same(score_of(&one), round(estimate * 1e6) / 1e6);
    close_one(&one);
}

static void t_is_fifty_and_ten_times_the_estimate(void **state)
{
    (void)state;
    struct one one = open_one(SCIENCE(SCIENCE_GRADED, ", 'report_as': 't'", ""),
                              "comfort=4 work=3 future=2");
    double estimate = estimate_of(&one);
    assert_double_near(score_of(&one), 50 + 10 * estimate, 5.1e-6);
    assert_double_near(estimate, -0.349, 5e-4);
    close_one(&one);
}

static void a_rounded_score_is_the_number_itself(void **state)
{
    (void)state;
    assert_double_same(
        score_in(SCIENCE(SCIENCE_GRADED,
                         ", 'compare': 'rounded', 'decimals': 1", ""),
                 "comfort=4 work=4 future=4 benefit=4"),
        1.9);
}

static void too_few_answers_have_no_estimate(void **state)
{
    (void)state;
    double number = -77;
    struct one one = open_one(PLAIN, "comfort=skipped");
    assert_int_equal(kith_assessment_estimate(one.found, 0, &number),
                     KITH_E_NO_VALUE);
    assert_int_equal(kith_assessment_estimate_error(one.found, 0, &number),
                     KITH_E_NO_VALUE);
    assert_int_equal(kith_assessment_score(one.found, 0, &number),
                     KITH_E_NO_VALUE);
    assert_true(number == -77);
    close_one(&one);
}

static void other_scales_have_no_estimate(void **state)
{
    (void)state;
    double number = -77;
    struct one one = {
        questionnaire_of(
            "'a'", "'items': [" FIVE("a", "") "], 'scales': [" SCALE("s", "'a'",
                                                                     "") "]"),
        NULL};
    one.found = assessment_of(one.questionnaire, "a=1");
    assert_int_equal(kith_assessment_estimate(one.found, 0, &number),
                     KITH_E_NO_VALUE);
    assert_true(number == -77);
    close_one(&one);
}

/* ---- Bounds ------------------------------------------------------------- */

static void check_bounds(const char *sheet, double lowest, double highest)
{
    double low = -77, high = -77;
    struct one one = open_one(PLAIN, sheet);
    assert_int_equal(kith_assessment_score_bounds(one.found, 0, &low, &high),
                     KITH_OK);
    assert_double_same(low, lowest);
    assert_double_same(high, highest);
    close_one(&one);
}

static void open_answers_lie_in_their_lowest_or_highest_category(void **state)
{
    (void)state;
    check_bounds("comfort=3 work=2",
                 score_in(PLAIN, "comfort=3 work=2 future=1 benefit=1"),
                 score_in(PLAIN, "comfort=3 work=2 future=4 benefit=4"));
    check_bounds("", score_in(PLAIN, "comfort=1 work=1 future=1 benefit=1"),
                 score_in(PLAIN, "comfort=4 work=4 future=4 benefit=4"));
}

static void final_gaps_are_left_out_of_the_bounds(void **state)
{
    (void)state;
    double there = score_in(PLAIN, "comfort=3 work=2");
    check_bounds("comfort=3 work=2 future=declined benefit=n/a", there, there);
    check_bounds("comfort=3 work=2 future=declined",
                 score_in(PLAIN, "comfort=3 work=2 benefit=1 future=declined"),
                 score_in(PLAIN, "comfort=3 work=2 benefit=4 future=declined"));
}

#define EDGES(estimate)                                                    \
    SCIENCE("{'source': 's', 'estimate': '" estimate "', 'items': {"       \
            "'comfort': {'slope': 100, 'thresholds': [-1000, 0, 1000]},"   \
            "'work': {'slope': 0.001, 'thresholds': [-0.000000000000001, " \
            "0, 0.000000000000001]},"                                      \
            "'future': {'slope': 100, 'intercepts': [0.000000000001, 0, "  \
            "-100000]},"                                                   \
            "'benefit': {'slope': 1, 'thresholds': [5, 6, 7]}}}",          \
            "", "")

/* Every way to fill what is open lies between, and so does leaving it. */
static void check_completions(const char *document)
{
    double low = -77, high = -77;
    struct one one = open_one(document, "comfort=2");
    assert_int_equal(kith_assessment_score_bounds(one.found, 0, &low, &high),
                     KITH_OK);
    kith_assessment_free(one.found);
    for (int i = 0; i < 125; i++) {
        static const char *const words[] = {"skipped", "1", "2", "3", "4"};
        char sheet[80];
        snprintf(sheet, sizeof sheet, "comfort=2 work=%s future=%s benefit=%s",
                 words[i % 5], words[i / 5 % 5], words[i / 25]);
        one.found = assessment_of(one.questionnaire, sheet);
        double score = score_of(&one);
        assert_true(score >= low && score <= high);
        kith_assessment_free(one.found);
    }
    kith_questionnaire_free(one.questionnaire);
}

static void no_completion_lies_beyond_the_bounds(void **state)
{
    (void)state;
    check_completions(PLAIN);
    check_completions(MODE);
    check_completions(EDGES("eap"));
    check_completions(EDGES("map"));
}

/* ---- What rests on a score ------------------------------------------------
 */

#define BANDS                                     \
    ", 'cutoffs': [{'id': 'c', 'bands': ["        \
    "{'from': -6, 'id': 'low', 'label': 'low'}, " \
    "{'from': 0, 'id': 'high', 'label': 'high'}]}]"

static void bands_hold_the_score(void **state)
{
    (void)state;
    struct one one = open_one(SCIENCE(SCIENCE_GRADED, BANDS, ""),
                              "comfort=3 work=3 future=3 benefit=3");
    assert_int_equal(kith_assessment_score_band(one.found, 0, 0), 1);
    close_one(&one);
    one = open_one(SCIENCE(SCIENCE_GRADED, BANDS, ""), "future=1");
    assert_int_equal(kith_assessment_score_band(one.found, 0, 0), 0);
    close_one(&one);
}

#define RULE                                                                \
    ", 'patterns': [{'id': 'p', 'label': 'P', 'gate': false, 'criteria': [" \
    "{'id': 'c', 'label': 'C', 'when': {'scale': 'view', 'at_least': 1}}]," \
    " 'levels': {'some': 1}}]"

static void check_level(const char *sheet, int32_t now, int32_t lowest,
                        int32_t highest)
{
    struct one one = open_one(SCIENCE(SCIENCE_GRADED, "", RULE), sheet);
    assert_int_equal(kith_host_level(one.found, 0), now);
    assert_int_equal(kith_host_lowest_level(one.found, 0), lowest);
    assert_int_equal(kith_host_highest_level(one.found, 0), highest);
    close_one(&one);
}

static void conditions_read_the_score_and_its_bounds(void **state)
{
    (void)state;
    check_level("comfort=4 work=4 future=4 benefit=4", KITH_SOME, KITH_SOME,
                KITH_SOME);
    check_level("comfort=4", KITH_NOT_SEEN, KITH_NOT_SEEN, KITH_SOME);
    check_level("comfort=1 work=1", KITH_NOT_SEEN, KITH_NOT_SEEN,
                KITH_NOT_SEEN);
}

static void a_finding_quotes_the_answers_that_pull_most(void **state)
{
    (void)state;
    struct one one = open_one(SCIENCE(SCIENCE_GRADED, "", RULE),
                              "comfort=4 work=3 future=4 benefit=3");
    double score = score_of(&one);
    if (score < 1)
        fail_msg("%.6f is not at least 1", score);
    /* Future weighs most by far, then the other that is high. */
    assert_int_equal(
        kith_assessment_evidence(one.found, KITH_VIEW_PRIVATE, 0, 0), 2);
    assert_int_equal(
        kith_assessment_evidence(one.found, KITH_VIEW_PRIVATE, 0, 1), 0);
    close_one(&one);
}

static void a_contribution_is_what_the_lowest_category_would_take(void **state)
{
    (void)state;
    double out = -77;
    struct one one = open_one(PLAIN, "comfort=3 work=2 future=4");
    assert_int_equal(kith_assessment_score_contribution(one.found, 0, 2, &out),
                     KITH_OK);
    assert_double_near(
        out, score_of(&one) - score_in(PLAIN, "comfort=3 work=2 future=1"),
        1e-12);
    assert_int_equal(kith_assessment_score_contribution(one.found, 0, 3, &out),
                     KITH_E_NO_VALUE);
    close_one(&one);
    one = open_one(PLAIN, "comfort=1 work=2 future=4");
    assert_int_equal(kith_assessment_score_contribution(one.found, 0, 0, &out),
                     KITH_OK);
    assert_double_same(out, 0.0);
    close_one(&one);
}

/* ---- Other keys -------------------------------------------------------------
 */

/* Reversed, recoded and whole-number items come to the same categories. */
static const char turned[] =
    "'items': [" FIVE("plain", "") "," FIVE("turned", "") "," WHOLE(
        "whole", "10", "14", "") "," FIVE("coded",
                                          "") "," WHOLE("steps", "0", "1000",
                                                        "") "],"
                                                            "'scales': ["
#define AS(id, key)                                                        \
    SCALE(id, key,                                                         \
          ", 'method': 'graded', 'graded': {'source': 's', 'items': {'" id \
          "': {'slope': 1.3, 'thresholds': [-2, -0.5, 0.75, 1.5]}}}")
    AS("plain", "'plain'") "," AS("turned", "'-turned'") "," AS(
        "whole",
        "'whole'") "," AS("coded",
                          "{'item': 'coded', 'recode': [[0, -1], [1, 2], [2, "
                          "3.5], "
                          "[3, 100], [4, 1000]]}") "," AS("steps",
                                                          "{'item': 'steps', "
                                                          "'reverse': true, "
                                                          "'recode': [[0, 50], "
                                                          "[10, 40], [20, 30], "
                                                          "[30, 20], [500, "
                                                          "10]]}") "]";

static void categories_are_keyed_values_in_order(void **state)
{
    (void)state;
    kith_questionnaire *made = questionnaire_of(
        "'plain', 'turned', 'whole', 'coded', 'steps'", turned);
    static const int low[] = {0, 10, 20, 30, 500};
    for (int k = 0; k < 5; k++) {
        char sheet[100];
        snprintf(sheet, sizeof sheet,
                 "plain=%d turned=%d whole=%d coded=%d steps=%d", k, 4 - k,
                 10 + k, k, low[k]);
        kith_assessment *found = assessment_of(made, sheet);
        double first = 0, here = 0;
        assert_int_equal(kith_assessment_estimate(found, 0, &first), KITH_OK);
        for (int32_t scale = 1; scale < 4; scale++) {
            assert_int_equal(kith_assessment_estimate(found, scale, &here),
                             KITH_OK);
            assert_double_same(here, first);
        }
        /* 50 … 10 reversed is 10 … 50. */
        assert_int_equal(kith_assessment_estimate(found, 4, &here), KITH_OK);
        assert_double_same(here, first);
        kith_assessment_free(found);
    }
    kith_questionnaire_free(made);
}

static void the_items_of_a_tie_alone_count(void **state)
{
    (void)state;
    kith_questionnaire *made = questionnaire_of(
        "'a', 'b'",
        "'items': [" FIVE("a", "") "," FIVE(
            "b", ", 'ties': ['partner']") "],"
                                          "'scales': [" SCALE(
                                              "s", "'b', 'a'",
                                              ", 'method': 'graded', 'graded': "
                                              "{'source': 's', 'items': {"
                                              "'a': {'slope': 1, 'thresholds': "
                                              "[-2, -1, 0, 1]}, "
                                              "'b': {'slope': 2, 'thresholds': "
                                              "[-1, 0, 1, 2]}}}") "]");
    double slope = 0;
    assert_int_equal(kith_graded_item_count(made, 0, 0), 1);
    assert_int_equal(kith_graded_item(made, 0, 0, 0), 0);
    assert_int_equal(kith_graded_slope(made, 0, 0, 0, &slope), KITH_OK);
    assert_double_same(slope, 1.0);
    assert_int_equal(kith_graded_item_count(made, 0, 1), 2);
    assert_int_equal(kith_graded_item(made, 0, 1, 0), 1);
    assert_int_equal(kith_graded_sum_count(made, 0, 0), 5);
    assert_int_equal(kith_graded_sum_count(made, 0, 1), 9);
    kith_assessment *found = assessment_of(made, "a=4");
    double estimate = 0;
    assert_int_equal(kith_assessment_estimate(found, 0, &estimate), KITH_OK);
    assert_true(estimate > 0);
    kith_assessment_free(found);
    kith_questionnaire_free(made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_worked_numbers_come_out),
        cmocka_unit_test(the_numbers_of_mirt_come_out),
        cmocka_unit_test(with_two_categories_it_is_the_logistic_model),
        cmocka_unit_test(sum_scores_are_those_of_lord_and_wingersky),
        cmocka_unit_test(the_mode_is_where_the_posterior_is_highest),
        cmocka_unit_test(a_mode_lies_among_the_nodes),
        cmocka_unit_test(a_score_is_the_estimate_rounded_to_six_digits),
        cmocka_unit_test(t_is_fifty_and_ten_times_the_estimate),
        cmocka_unit_test(a_rounded_score_is_the_number_itself),
        cmocka_unit_test(too_few_answers_have_no_estimate),
        cmocka_unit_test(other_scales_have_no_estimate),
        cmocka_unit_test(open_answers_lie_in_their_lowest_or_highest_category),
        cmocka_unit_test(final_gaps_are_left_out_of_the_bounds),
        cmocka_unit_test(no_completion_lies_beyond_the_bounds),
        cmocka_unit_test(bands_hold_the_score),
        cmocka_unit_test(conditions_read_the_score_and_its_bounds),
        cmocka_unit_test(a_finding_quotes_the_answers_that_pull_most),
        cmocka_unit_test(a_contribution_is_what_the_lowest_category_would_take),
        cmocka_unit_test(categories_are_keyed_values_in_order),
        cmocka_unit_test(the_items_of_a_tie_alone_count),
    };
    return cmocka_run_group_tests_name("graded", tests, NULL, NULL);
}
