/* SPDX-License-Identifier: MIT */
/* Scores that others published, out of documents that hold no more than the
 * instruments' scoring. The folder of documents is argv[1], or the one that
 * KITH_INSTRUMENTS names.
 *
 * awell-score: awell-health/awell-score at c37843e, src/scores and its
 * __testdata__, tests of PHQ-9, GAD-7, WHOQOL-BREF and PROMIS Global-10. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"
#include "cases.h"

static const char *folder;

/* ---- Help ------------------------------------------------------------- */

static kith_questionnaire *instrument(const char *id)
{
    char path[4096], *text = NULL;
    size_t room = 65536, length;
    snprintf(path, sizeof path, "%s/%s.json", folder, id);
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        fail_msg("there is no %s", path);
    text = malloc(room);
    assert_non_null(text);
    length = fread(text, 1, room - 1, file);
    fclose(file);
    assert_true(length < room - 1);
    text[length] = '\0';
    return parsed(text, NULL);
}

static int open_instrument(void **state)
{
    *state = instrument(*state);
    return 0;
}

static int close_instrument(void **state)
{
    kith_questionnaire_free(*state);
    return 0;
}

static kith_answers *answer_all(const kith_questionnaire *questionnaire,
                                const int *values, int32_t count)
{
    kith_answers *answers = answers_of(questionnaire, "self", "");
    assert_int_equal(kith_questionnaire_item_count(questionnaire), count);
    for (int32_t i = 0; i < count; i++)
        assert_int_equal(
            kith_answers_set(answers,
                             kith_questionnaire_item_id(questionnaire, i),
                             values[i], NULL),
            KITH_OK);
    return answers;
}

/* The score of a scale; NAN where there is none. */
static double score_of(const kith_questionnaire *questionnaire,
                       const kith_answers *answers, const char *scale)
{
    kith_assessment *found = assess_answers(answers);
    double score = 0.0 / 0.0;
    kith_assessment_score(
        found, kith_questionnaire_scale_index(questionnaire, scale), &score);
    kith_assessment_free(found);
    return score;
}

static void assert_score(const kith_questionnaire *questionnaire,
                         const kith_answers *answers, const char *scale,
                         double expected)
{
    assert_double_same(score_of(questionnaire, answers, scale), expected);
}

static const double none = 0.0 / 0.0;

/* The band that a total falls into, as its document words it. */
static void assert_total(const kith_questionnaire *questionnaire,
                         const int *values, int32_t count, double total,
                         const char *band)
{
    kith_answers *answers = answer_all(questionnaire, values, count);
    kith_assessment *found = assess_answers(answers);
    kith_wording *wording = NULL;
    double score = -77;
    assert_int_equal(kith_assessment_score(found, 0, &score), KITH_OK);
    assert_double_same(score, total);
    assert_int_equal(kith_wording_new(questionnaire, "self", NULL, 0, NULL,
                                      &wording, NULL),
                     KITH_OK);
    assert_string_equal(
        kith_wording_band_label(wording, 0, 0,
                                kith_assessment_score_band(found, 0, 0)),
        band);
    kith_wording_free(wording);
    kith_assessment_free(found);
    kith_answers_free(answers);
}

/* ---- PHQ-9 and GAD-7: awell-score -------------------------------------- */

static void phq_9_adds_and_names_its_bands(void **state)
{
    static const int mixed[] = {3, 0, 1, 2, 0, 0, 1, 0, 3};
    static const int least[9] = {0};
    static const int most[] = {3, 3, 3, 3, 3, 3, 3, 3, 3};
    assert_total(*state, mixed, 9, 10, "moderate");
    assert_total(*state, least, 9, 0, "none or minimal");
    assert_total(*state, most, 9, 27, "severe");
}

/* Its thresholds 5, 10, 15 and 20: Kroenke, Spitzer & Williams 2001, J Gen
 * Intern Med 16:606-613. */
static void phq_9_changes_its_band_where_it_is_published_to(void **state)
{
    static const struct {
        int sum;
        const char *band;
    } rows[] = {{4, "none or minimal"},
                {5, "mild"},
                {9, "mild"},
                {10, "moderate"},
                {14, "moderate"},
                {15, "moderately severe"},
                {19, "moderately severe"},
                {20, "severe"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        int values[9], left = rows[i].sum;
        for (int k = 0; k < 9; k++) {
            values[k] = left < 3 ? left : 3;
            left -= values[k];
        }
        assert_total(*state, values, 9, rows[i].sum, rows[i].band);
    }
}

static void phq_9_refuses_what_is_outside_and_scores_nothing_unanswered(
    void **state)
{
    kith_answers *answers = answers_of(*state, "self", "");
    assert_int_equal(kith_answers_set(answers, "P1", -1, NULL), KITH_E_VALUE);
    assert_score(*state, answers, "total", none);
    for (int i = 1; i < 9; i++) {
        char id[4];
        snprintf(id, sizeof id, "P%d", i);
        assert_int_equal(kith_answers_set(answers, id, 1, NULL), KITH_OK);
    }
    assert_score(*state, answers, "total", none); /* one is missing */
    kith_answers_free(answers);
}

/* LHNCBC/lforms at 24c7187, test/karma/expression.spec.js: all nine "Several
 * days" make 9. HL7/sdc at 4032ec6, questionnaireresponse-sdc-profile-example-
 * PHQ9.fsh: its answers make 10; the 13 stored there is wrong. */
static void phq_9_adds_what_fhir_examples_answered(void **state)
{
    static const int several[] = {1, 1, 1, 1, 1, 1, 1, 1, 1};
    static const int example[] = {0, 0, 0, 1, 2, 1, 3, 2, 1};
    assert_total(*state, several, 9, 9, "mild");
    assert_total(*state, example, 9, 10, "moderate");
}

static void gad_7_adds_and_names_its_bands(void **state)
{
    static const int mixed[] = {3, 0, 1, 2, 0, 0, 1};
    static const int most[] = {3, 3, 3, 3, 3, 3, 3};
    /* HL7/personal-health-record-format-ig,
     * QuestionnaireResponse-ScoredAssessment-GAD7.fsh: it adds to 3. */
    static const int fhir[] = {1, 1, 1, 0, 0, 0, 0};
    assert_total(*state, mixed, 7, 7, "mild");
    assert_total(*state, most, 7, 21, "severe");
    assert_total(*state, fhir, 7, 3, "minimal");
}

/* ---- WHOQOL-BREF: awell-score ------------------------------------------ */

/* Published with items 3, 4 and 26 turned already; here the document does it,
 * so that they are turned back first. */
static kith_answers *whoqol(const kith_questionnaire *questionnaire,
                            const int *turned)
{
    int values[26];
    memcpy(values, turned, sizeof values);
    values[2] = 6 - values[2];
    values[3] = 6 - values[3];
    values[25] = 6 - values[25];
    return answer_all(questionnaire, values, 26);
}

static const int whoqol_mixed[] = {4, 4, 2, 1, 4, 3, 4, 5, 3, 4, 5, 3, 4,
                                   3, 4, 3, 4, 4, 5, 4, 3, 5, 4, 3, 4, 2};
static const int whoqol_best[] = {5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
                                  5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5};

static void whoqol_scores_its_domains(void **state)
{
    kith_answers *answers = whoqol(*state, whoqol_mixed);
    assert_score(*state, answers, "quality", 4);
    assert_score(*state, answers, "health", 4);
    assert_score(*state, answers, "physical", 53.57);
    assert_score(*state, answers, "psychological", 70.83);
    assert_score(*state, answers, "social", 75);
    assert_score(*state, answers, "environment", 65.63); /* 65.625 */
    kith_answers_free(answers);
}

static void leave_out(kith_answers *answers, const int *left, int count)
{
    for (int i = 0; i < count; i++) {
        char id[8];
        snprintf(id, sizeof id, "Q%d", left[i]);
        assert_int_equal(kith_answers_clear(answers, id, NULL), KITH_OK);
    }
}

static void whoqol_scores_with_five_answers_missing(void **state)
{
    static const int left[] = {3, 5, 6, 8, 9};
    kith_answers *answers = whoqol(*state, whoqol_best);
    leave_out(answers, left, 5);
    assert_score(*state, answers, "physical", 100);
    assert_score(*state, answers, "psychological", 100);
    assert_score(*state, answers, "social", 100);
    assert_score(*state, answers, "environment", 100);
    kith_answers_free(answers);
}

static void whoqol_scores_nothing_with_six_answers_missing(void **state)
{
    static const int left[] = {3, 5, 6, 8, 9, 20};
    int32_t scales = kith_questionnaire_scale_count(*state);
    kith_answers *answers = whoqol(*state, whoqol_best);
    leave_out(answers, left, 6);
    for (int32_t i = 0; i < scales; i++)
        assert_score(*state, answers, kith_questionnaire_scale_id(*state, i),
                     none);
    kith_answers_free(answers);
}

static void whoqol_leaves_out_the_domain_that_lacks_too_many(void **state)
{
    static const int physical[] = {3, 4, 10}, social[] = {20, 21};
    kith_answers *answers = whoqol(*state, whoqol_best);
    leave_out(answers, physical, 3);
    assert_score(*state, answers, "physical", none);
    assert_score(*state, answers, "psychological", 100);
    assert_score(*state, answers, "social", 100);
    assert_score(*state, answers, "environment", 100);
    kith_answers_free(answers);
    answers = whoqol(*state, whoqol_best);
    leave_out(answers, social, 2);
    assert_score(*state, answers, "social", none);
    assert_score(*state, answers, "physical", 100);
    assert_score(*state, answers, "psychological", 100);
    assert_score(*state, answers, "environment", 100);
    kith_answers_free(answers);
}

/* ---- PROMIS Global-10: awell-score -------------------------------------- */

/* Published with items 8 to 10 turned already; the document turns 8 and 10. */
static void assert_promis(const kith_questionnaire *questionnaire,
                          const int *turned, const double *expected)
{
    static const char *const scales[] = {"physical-raw", "mental-raw",
                                         "physical", "mental"};
    int values[10];
    memcpy(values, turned, sizeof values);
    values[7] = 6 - values[7];
    values[9] = 6 - values[9];
    kith_answers *answers = answer_all(questionnaire, values, 10);
    for (int i = 0; i < 4; i++)
        assert_score(questionnaire, answers, scales[i], expected[i]);
    kith_answers_free(answers);
}

static void promis_recodes_pain_and_looks_its_scores_up(void **state)
{
    static const int mixed[] = {2, 3, 2, 1, 1, 2, 4, 2, 5, 1};
    static const double looked_up[] = {9, 6, 32.4, 28.4};
    static const int worst[] = {1, 1, 1, 1, 1, 1, 10, 1, 1, 1};
    static const double lowest[] = {4, 4, 16.2, 21.2};
    static const int best[] = {5, 5, 5, 5, 5, 5, 0, 5, 5, 5};
    static const double highest[] = {20, 20, 67.7, 67.6};
    assert_promis(*state, mixed, looked_up);
    assert_promis(*state, worst, lowest);
    assert_promis(*state, best, highest);
}

/* 0 to 5, 1-3 to 4, 4-6 to 3, 7-9 to 2, 10 to 1. */
static void promis_recodes_every_answer_about_pain(void **state)
{
    static const int recoded[] = {5, 4, 4, 4, 3, 3, 3, 2, 2, 2, 1};
    for (int pain = 0; pain <= 10; pain++) {
        const int values[] = {1, 1, 1, 1, 1, 1, pain, 5, 1, 5};
        kith_answers *answers = answer_all(*state, values, 10);
        assert_score(*state, answers, "physical-raw", 3 + recoded[pain]);
        kith_answers_free(answers);
    }
}

/* ---- Filling gaps ------------------------------------------------------ */

/* naccdata/uniform-data-set, pull request 365, from the UDS guidebook: 5 points
 * on 12 of 15 items are 5 + (5/12) * 3 = 6.25, reported as 6; with more than
 * three missing the form was not completed. */
static void gds_fills_three_gaps_in_proportion_and_no_more(void **state)
{
    kith_answers *answers = answers_of(*state, "self", "");
    for (int i = 1; i <= 12; i++) {
        char id[8];
        snprintf(id, sizeof id, "D%d", i);
        assert_int_equal(kith_answers_set(answers, id, i <= 5, NULL), KITH_OK);
    }
    assert_score(*state, answers, "total", 6);
    fill(answers, "D12=skipped");
    assert_score(*state, answers, "total", none);
    kith_answers_free(answers);
}

/* ---- Skip logic --------------------------------------------------------- */

/* LHNCBC/lforms at 24c7187, test/data/lforms/skip-logic-calculation-method.json
 * with test/cypress/integration/lforms_formula.cy.ts: the total goes 0, 10, 10,
 * 30, 10, 30. Its form begins at 0 before anything is answered; here there is
 * no score yet. */
static void a_hidden_answer_leaves_the_sum_and_comes_back(void **state)
{
    static const struct {
        const char *step;
        double total;
    } steps[] = {{"", 0.0 / 0.0},   {"first=ten", 10},  {"switch=on", 10},
                 {"second=twenty", 30}, {"switch=off", 10}, {"switch=on", 30}};
    kith_answers *answers = answers_of(*state, "self", "");
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        fill(answers, steps[i].step);
        assert_score(*state, answers, "total", steps[i].total);
    }
    kith_answers_free(answers);
}

/* ---- By hand: simple examples of scoring -------------------------------- */

static void assert_small(const char *items, const char *parts,
                         const char *sheet, double expected)
{
    kith_questionnaire *questionnaire = questionnaire_of(items, parts);
    kith_assessment *found = assessment_of(questionnaire, sheet);
    double score = 0.0 / 0.0;
    kith_assessment_score(found, 0, &score);
    assert_double_same(score, expected);
    kith_assessment_free(found);
    kith_questionnaire_free(questionnaire);
}

/* Reversal, lowest + highest - x: 2 on 1 to 5 is 4, 3 on 1 to 9 is 7. */
static void reversed_answers_are_turned_about_their_middle(void **state)
{
    (void)state;
    assert_small("'a'",
                 "'items': [" CHOICE("a", "one-five", "") "],"
                 "'scales': [" SCALE("s", "'-a'", "") "]",
                 "a=2", 4);
    assert_small("'a'",
                 "'items': [" WHOLE("a", "1", "9", "") "],"
                 "'scales': [" SCALE("s", "'-a'", "") "]",
                 "a=3", 7);
}

#define SIX_OF(more)                                                           \
    "'items': [" CHOICE("a", "one-five", "") "," CHOICE("b", "one-five", "")   \
    "," CHOICE("c", "one-five", "") "," CHOICE("d", "one-five", "") ","        \
    CHOICE("e", "one-five", "") "," CHOICE("f", "one-five", "") "],"           \
    "'scales': [" SCALE("s", "'a', 'b', 'c', '-d', 'e', 'f'", more) "]"

/* 4, 5, -, 2 reversed to 4, 3, -: four of six, mean 4.0; by halves it counts,
 * by 80 % it does not; filled up the sum is 24, and the mean 75 of 100. */
static void four_of_six_answers_count_by_halves_and_not_by_eight_tenths(
    void **state)
{
    static const char items[] = "'a', 'b', 'c', 'd', 'e', 'f'";
    static const char sheet[] = "a=4 b=5 d=2 e=3";
    (void)state;
    assert_small(items, SIX_OF(", 'min_answered': 0.5"), sheet, 4);
    assert_small(items, SIX_OF(", 'min_answered': 0.8"), sheet, none);
    assert_small(items, SIX_OF(", 'min_answered': 0.5, 'method': 'sum'"),
                 sheet, 24);
    assert_small(items, SIX_OF(", 'min_answered': 0.5, 'report_as': 'pomp'"),
                 sheet, 75);
}

/* EORTC's rule (muccg/rdrf issue 2368): at least half, else missing. */
static void exactly_half_is_half(void **state)
{
    static const char items[] = "'a', 'b', 'c', 'd', 'e', 'f'";
    (void)state;
    assert_small(items, SIX_OF(", 'min_answered': 0.5"), "a=1 b=2 c=3", 2);
    assert_small(items, SIX_OF(", 'min_answered': 0.5"), "a=1 b=2", none);
}

/* Sums of 8 and 5 out of 12 are exactly 25 apart; five items of 1 to 5 with the
 * sum 14 are exactly at 45. In binary fractions neither is. */
static void thresholds_are_met_exactly(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = questionnaire_of(
        "'a', 'b', 'c', 'd', 'e', 'f'",
        "'items': [" FIVE("a", "") "," FIVE("b", "") "," FIVE("c", "") ","
        FIVE("d", "") "," FIVE("e", "") "," FIVE("f", "") "],"
        "'scales': [" SCALE("x", "'a', 'b', 'c'", ", 'report_as': 'pomp'") ","
        SCALE("y", "'d', 'e', 'f'", ", 'report_as': 'pomp'") "],"
        "'differences': [" DIFFERENCE("gap", "x", "y") "],"
        "'patterns': ["
        PATTERN("reached", "false",
                CRITERION("c", "{'difference': 'gap', 'at_least': 25}"),
                "'some': 1", "") ","
        PATTERN("passed", "false",
                CRITERION("c", "{'difference': 'gap', 'above': 25}"),
                "'some': 1", "") "]");
    kith_assessment *found =
        assessment_of(questionnaire, "a=4 b=4 c=0 d=1 e=0 f=4");
    double gap = 0;
    assert_int_equal(kith_assessment_difference(found, 0, &gap), KITH_OK);
    assert_double_same(gap, 25);
    assert_int_equal(kith_host_level(found, 0), KITH_SOME);
    assert_int_equal(kith_host_level(found, 1), KITH_NOT_SEEN);
    kith_assessment_free(found);
    kith_questionnaire_free(questionnaire);

    questionnaire = questionnaire_of(
        "'a', 'b', 'c', 'd', 'e'",
        "'items': [" CHOICE("a", "one-five", "") ","
        CHOICE("b", "one-five", "") "," CHOICE("c", "one-five", "") ","
        CHOICE("d", "one-five", "") "," CHOICE("e", "one-five", "") "],"
        "'scales': [" SCALE("x", "'a', 'b', 'c', 'd', 'e'",
                            ", 'report_as': 'pomp'") "],"
        "'patterns': ["
        PATTERN("reached", "false",
                CRITERION("c", "{'scale': 'x', 'at_least': 45}"), "'some': 1",
                "") ","
        PATTERN("below", "false", CRITERION("c", "{'scale': 'x', 'below': 45}"),
                "'some': 1", "") "]");
    found = assessment_of(questionnaire, "a=1 b=2 c=3 d=5 e=3");
    assert_int_equal(kith_host_level(found, 0), KITH_SOME);
    assert_int_equal(kith_host_level(found, 1), KITH_NOT_SEEN);
    kith_assessment_free(found);
    kith_questionnaire_free(questionnaire);
}

#define with(id, test)                                                         \
    cmocka_unit_test_prestate_setup_teardown(test, open_instrument,            \
                                             close_instrument, (void *)id)

int main(int argc, char **argv)
{
    folder = argc > 1 ? argv[1] : getenv("KITH_INSTRUMENTS");
    if (folder == NULL) {
        puts("skipped: KITH_INSTRUMENTS names no folder of instruments");
        return 77;
    }
    static char phq_9[] = "phq-9", gad_7[] = "gad-7", bref[] = "whoqol-bref",
                promis[] = "promis-global-10", gds[] = "gds-15",
                skip[] = "skip-logic";
    const struct CMUnitTest tests[] = {
        with(phq_9, phq_9_adds_and_names_its_bands),
        with(phq_9, phq_9_changes_its_band_where_it_is_published_to),
        with(phq_9,
             phq_9_refuses_what_is_outside_and_scores_nothing_unanswered),
        with(phq_9, phq_9_adds_what_fhir_examples_answered),
        with(gad_7, gad_7_adds_and_names_its_bands),
        with(bref, whoqol_scores_its_domains),
        with(bref, whoqol_scores_with_five_answers_missing),
        with(bref, whoqol_scores_nothing_with_six_answers_missing),
        with(bref, whoqol_leaves_out_the_domain_that_lacks_too_many),
        with(promis, promis_recodes_pain_and_looks_its_scores_up),
        with(promis, promis_recodes_every_answer_about_pain),
        with(gds, gds_fills_three_gaps_in_proportion_and_no_more),
        with(skip, a_hidden_answer_leaves_the_sum_and_comes_back),
        cmocka_unit_test(reversed_answers_are_turned_about_their_middle),
        cmocka_unit_test(
            four_of_six_answers_count_by_halves_and_not_by_eight_tenths),
        cmocka_unit_test(exactly_half_is_half),
        cmocka_unit_test(thresholds_are_met_exactly),
    };
    return cmocka_run_group_tests_name("published scoring", tests, NULL, NULL);
}
