/* SPDX-License-Identifier: MIT */
/* test_sample_calls - what a sample counts and leaves out, the norms it writes,
 * and calls that are refused. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"
#include "cases.h"
#include "sampled.h"

/* ---- What is missing, and what is left out ------------------------------- */

static void what_is_missing_is_counted_by_kind(void **state)
{
    (void)state;
    static const int8_t rows[][2] = {{10, 20}, {-1, 20}, {-2, -3},
                                     {10, -1}, {-2, 30}, {12, 40}};
    kith_questionnaire *questionnaire =
        seven_with(SCALE("s", "'a', 'b'", ", 'min_answered': 1"));
    kith_columns *columns = columns_over(questionnaire, rows[0], 2, 6);
    kith_columns_set_missing(columns, KITH_EVERY_ITEM, -1, KITH_SKIPPED, NULL);
    kith_columns_set_missing(columns, KITH_EVERY_ITEM, -2, KITH_DECLINED, NULL);
    kith_columns_set_missing(columns, KITH_EVERY_ITEM, -3, KITH_NOT_ASKED,
                             NULL);
    kith_sample *sample = new_sample(questionnaire);
    assert_int_equal(kith_sample_add(sample, columns, 0, 6, NULL, NULL),
                     KITH_OK);
    assert_int_equal(kith_sample_item_state_count(sample, 0, 0, KITH_ANSWERED),
                     3);
    assert_int_equal(kith_sample_item_state_count(sample, 0, 0, KITH_SKIPPED),
                     1);
    assert_int_equal(kith_sample_item_state_count(sample, 0, 0, KITH_DECLINED),
                     2);
    assert_int_equal(kith_sample_item_state_count(sample, 0, 1, KITH_NOT_ASKED),
                     1);
    assert_int_equal(
        kith_sample_item_state_count(sample, 0, 1, KITH_UNANSWERED), 0);
    assert_int_equal(kith_sample_score_count(sample, 0), 5);
    double mean = 0;
    assert_int_equal(kith_sample_item_mean(sample, 0, 0, &mean), KITH_OK);
    assert_double_near(mean, 32 / 3.0, 1e-14);
    kith_sample_free(sample);
    kith_columns_free(columns);
    kith_questionnaire_free(questionnaire);
}

/* Options that fall and are no whole numbers. */
static void an_items_answers_are_its_options_values(void **state)
{
    (void)state;
    static const double rows[] = {1.5, -0.5, -0.5, 0.5};
    kith_questionnaire *questionnaire = questionnaire_of(
        "'a'", "'items': [" CHOICE("a", "halves", "") "], 'scales': [" SCALE(
                   "s", "'-a'", "") "]");
    kith_columns *columns = NULL;
    kith_sample *sample = new_sample(questionnaire);
    double mean = 7;
    kith_columns_new(questionnaire, 4, &columns, NULL);
    kith_columns_set_tie(columns, 0, NULL);
    kith_columns_set_item(columns, 0, rows, KITH_DOUBLE, 8, NULL);
    assert_int_equal(kith_sample_add(sample, columns, 0, 4, NULL, NULL),
                     KITH_OK);
    assert_int_equal(kith_sample_item_mean(sample, 0, 0, &mean), KITH_OK);
    assert_double_same(mean, 0.75); /* 1 less .25 */
    assert_int_equal(kith_sample_score_mean(sample, 0, &mean), KITH_OK);
    assert_double_same(mean, 0.75);
    kith_sample_free(sample);
    kith_columns_free(columns);
    kith_questionnaire_free(questionnaire);
}

static void faults_and_other_ties_are_left_out(void **state)
{
    (void)state;
    static const int8_t rows[][2] = {{10, 20}, {101, 20}, {30, 30},
                                     {10, 90}, {-4, 30},  {12, 40}};
    static const int8_t ties[] = {0, 0, 1, 0, 1, 7};
    kith_questionnaire *questionnaire = seven_with(SCALE("s", "'a', 'b'", ""));
    kith_columns *columns = columns_over(questionnaire, rows[0], 2, 6);
    assert_int_equal(kith_columns_set_ties(columns, ties, KITH_INT8, 1, NULL),
                     KITH_OK);
    kith_sample *sample = new_sample(questionnaire);
    int64_t faults = -1;
    assert_int_equal(kith_sample_add(sample, columns, 0, 6, &faults, NULL),
                     KITH_OK);
    assert_int_equal(faults, 2); /* the second row, and a tie 7 */
    assert_int_equal(kith_sample_fault_count(sample), 2);
    assert_int_equal(kith_sample_other_tie_count(sample), 2);
    assert_int_equal(kith_sample_row_count(sample), 2);
    double mean = 0;
    assert_int_equal(kith_sample_item_mean(sample, 0, 1, &mean), KITH_OK);
    assert_double_same(mean, 55);
    kith_sample_free(sample);
    kith_columns_free(columns);
    kith_questionnaire_free(questionnaire);
}

static void too_few_people_or_items_have_no_numbers(void **state)
{
    (void)state;
    static const int8_t same[][2] = {{10, 20}, {10, 20}, {10, 20}};
    kith_questionnaire *questionnaire =
        seven_with(SCALE("s", "'a', 'b'", "") "," SCALE("one", "'c'", ""));
    kith_sample *none = new_sample(questionnaire);
    kith_sample *alike = sample_of(questionnaire, same[0], 2, 3);
    const kith_sample *samples[] = {none, alike, alike};
    double got = 7, other = 7;
    for (int i = 0; i < 3; i++) {
        kith_item_analysis *found =
            analysis_of(samples[i], i == 2, KITH_LISTWISE);
        assert_int_equal(kith_item_analysis_alpha(found, &got),
                         KITH_E_NO_VALUE);
        assert_int_equal(kith_item_analysis_standardized_alpha(found, &got),
                         KITH_E_NO_VALUE);
        assert_int_equal(
            kith_item_analysis_alpha_interval(found, 0.95, &got, &other),
            KITH_E_NO_VALUE);
        assert_int_equal(kith_item_analysis_item_rest(found, 0, &got),
                         KITH_E_NO_VALUE);
        assert_int_equal(kith_item_analysis_item_total(found, 0, &got),
                         KITH_E_NO_VALUE);
        assert_int_equal(kith_item_analysis_alpha_without(found, 0, &got),
                         KITH_E_NO_VALUE);
        assert_int_equal(kith_item_analysis_alpha_turned(found, 0, &got),
                         KITH_E_NO_VALUE);
        assert_int_equal(kith_item_analysis_split_half(
                             found, KITH_HALVES_ODD_EVEN, &got, NULL, NULL),
                         KITH_E_NO_VALUE);
        assert_int_equal(kith_item_analysis_item_looks_unreversed(found, 0), 0);
        kith_item_analysis_free(found);
    }
    assert_int_equal(kith_sample_item_mean(none, 0, 0, &got), KITH_E_NO_VALUE);
    assert_int_equal(kith_sample_item_sd(none, 0, 0, &got), KITH_E_NO_VALUE);
    assert_int_equal(kith_sample_score_mean(none, 0, &got), KITH_E_NO_VALUE);
    assert_int_equal(kith_sample_score_sd(none, 0, &got), KITH_E_NO_VALUE);
    assert_true(got == 7 && other == 7);
    kith_sample_free(alike);
    kith_sample_free(none);
    kith_questionnaire_free(questionnaire);
}

/* Steps of a tenth up to a thousand million: too wide for exact sums. */
static void answers_too_wide_for_exact_sums_are_refused(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = questionnaire_of(
        "'a', 'b'",
        "'items': [" WHOLE("a", "0", "1000000000", "") "," FIVE(
            "b", "") "], 'scales': [" SCALE("s",
                                            "'a', {'item': 'b', 'recode': [[0, "
                                            "0], [1, 0.1]]}",
                                            "") "]");
    kith_sample *sample = new_sample(questionnaire);
    kith_item_analysis *found = NULL;
    kith_error *error = NULL;
    double got = 7;
    assert_int_equal(
        kith_item_analysis_new(sample, 0, KITH_LISTWISE, &found, &error),
        KITH_E_LIMIT);
    assert_non_null(error);
    assert_null(found);
    assert_int_equal(kith_sample_item_mean(sample, 0, 0, &got), KITH_E_LIMIT);
    assert_true(got == 7);
    kith_error_free(error);
    kith_sample_free(sample);
    kith_questionnaire_free(questionnaire);
}

/* ---- Norms ----------------------------------------------------------------
 */

static char *norm_of(const kith_sample *sample)
{
    kith_text *text = NULL;
    assert_int_equal(kith_sample_norm(sample, 0, "here",
                                      "people who \"answered\"", KITH_NUL,
                                      "us, 2026 and more", 8, &text, NULL),
                     KITH_OK);
    char *copy = malloc((size_t)kith_text_length(text) + 1);
    assert_non_null(copy);
    strcpy(copy, kith_text_data(text));
    kith_text_free(text);
    return copy;
}

static void a_norm_is_written_as_a_document_has_it(void **state)
{
    (void)state;
    static const int8_t rows[][3] = {
        {1, 2, 3}, {2, 2, 2}, {GAP, 1, 2}, {GAP, GAP, 3}, {9, 9, GAP}};
    kith_questionnaire *questionnaire =
        seven_with(SCALE("s", "'a', 'b', 'c'", ", 'min_answered': 2"));
    kith_sample *sample = sample_of(questionnaire, rows[0], 3, 5);
    char *text = norm_of(sample);
    /* c(2, 2, 1.5, 9): mean 3.625, sd 3.591077 */
    assert_string_equal(
        text, "{\"id\":\"here\",\"population\":\"people who "
              "\\\"answered\\\"\",\"source\":\"us, 2026\",\"n\":4,\"ties\":["
              "\"friend\"],\"mean\":3.625,\"sd\":3.591077,\"table\":[[1.5,1],["
              "2,2],[9,1]]}");
    free(text);
    kith_sample_free(sample);
    kith_questionnaire_free(questionnaire);
}

static void a_norm_can_be_put_into_the_document(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire =
        seven_with(SCALE("s", "'a', 'b', 'c'", ", 'report_as': 'pomp'"));
    kith_sample *sample =
        sample_of(questionnaire, attitude[0], RATINGS, CLERKS);
    char *text = norm_of(sample);
    char scale[4096];
    /* ' stands for ", and so it may stand in the norm's place. */
    snprintf(
        scale, sizeof scale,
        SCALE("s", "'a', 'b', 'c'", ", 'report_as': 'pomp', 'norms': [%s]"),
        text);
    kith_questionnaire *normed = seven_with(scale);
    assert_int_equal(kith_questionnaire_warning_count(normed),
                     kith_questionnaire_warning_count(questionnaire));
    free(text);
    kith_questionnaire_free(normed);
    kith_sample_free(sample);
    kith_questionnaire_free(questionnaire);
}

static void a_norm_names_its_people_and_source(void **state)
{
    (void)state;
    static const struct {
        const char *id, *population, *source;
        int64_t length; /* of the source */
    } wrong[] = {{"-x", "p", "s", KITH_NUL},        {"", "p", "s", KITH_NUL},
                 {"two words", "p", "s", KITH_NUL}, {"x", "", "s", KITH_NUL},
                 {"x", "p", "", KITH_NUL},          {"x", "p", "s\0t", 3},
                 {"x", "p", "\xff", KITH_NUL}};
    kith_questionnaire *questionnaire = seven_with(SCALE("s", "'a', 'b'", ""));
    kith_sample *sample =
        sample_of(questionnaire, attitude[0], RATINGS, CLERKS);
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        kith_error *error = NULL;
        kith_text *text = NULL;
        assert_int_equal(kith_sample_norm(sample, 0, wrong[i].id,
                                          wrong[i].population, KITH_NUL,
                                          wrong[i].source, wrong[i].length,
                                          &text, &error),
                         KITH_E_ARGUMENT);
        assert_non_null(error);
        assert_null(text);
        kith_error_free(error);
    }
    kith_sample_free(sample);
    kith_questionnaire_free(questionnaire);
}

/* A norm may have 100,000 rows (docs/format.md). */
static void more_scores_than_a_norm_may_have_are_refused(void **state)
{
    (void)state;
    enum { SCORES = 100001 };
    static int32_t rows[SCORES];
    for (int32_t i = 0; i < SCORES; i++)
        rows[i] = 7 * i;
    kith_questionnaire *questionnaire = questionnaire_of(
        "'a'",
        "'items': [" WHOLE("a", "0", "1000000",
                           "") "], 'scales': [" SCALE("s", "'a'", "") "]");
    kith_columns *columns = NULL;
    kith_sample *sample = new_sample(questionnaire);
    kith_sample *rest = new_sample(questionnaire);
    kith_text *text = NULL;
    double got = 7;
    kith_columns_new(questionnaire, SCORES, &columns, NULL);
    kith_columns_set_tie(columns, 0, NULL);
    kith_columns_set_item(columns, 0, rows, KITH_INT32, 4, NULL);
    assert_int_equal(
        kith_sample_add(sample, columns, 0, SCORES - 1, NULL, NULL), KITH_OK);
    assert_int_equal(kith_sample_score_mean(sample, 0, &got), KITH_OK);
    assert_int_equal(kith_sample_add(rest, columns, SCORES - 1, 1, NULL, NULL),
                     KITH_OK);
    assert_int_equal(kith_sample_merge(sample, rest, NULL), KITH_OK);
    assert_int_equal(kith_sample_score_count(sample, 0), SCORES);
    assert_int_equal(kith_sample_score_mean(sample, 0, &got), KITH_E_LIMIT);
    assert_int_equal(kith_sample_score_sd(sample, 0, &got), KITH_E_LIMIT);
    assert_int_equal(
        kith_sample_norm(sample, 0, "n", "p", 1, "s", 1, &text, NULL),
        KITH_E_LIMIT);
    assert_int_equal(kith_sample_item_mean(sample, 0, 0, &got), KITH_OK);
    kith_sample_free(rest);
    kith_sample_free(sample);
    kith_columns_free(columns);
    kith_questionnaire_free(questionnaire);
}

static void more_rows_than_a_sample_may_have_are_refused(void **state)
{
    (void)state;
    static const int8_t answer = 3;
    kith_questionnaire *questionnaire = seven_with(SCALE("s", "'a', 'b'", ""));
    kith_columns *columns = NULL;
    kith_sample *sample = new_sample(questionnaire);
    kith_columns_new(questionnaire, 1000000001, &columns, NULL);
    kith_columns_set_tie(columns, 0, NULL);
    kith_columns_set_item(columns, 0, &answer, KITH_INT8, 0, NULL);
    kith_columns_set_item(columns, 1, &answer, KITH_INT8, 0, NULL);
    assert_int_equal(
        kith_sample_add(sample, columns, 0, 1000000001, NULL, NULL),
        KITH_E_LIMIT);
    assert_int_equal(
        kith_sample_add(sample, columns, 1000000000, 1, NULL, NULL), KITH_OK);
    assert_int_equal(kith_sample_row_count(sample), 1);
    kith_sample_free(sample);
    kith_columns_free(columns);
    kith_questionnaire_free(questionnaire);
}

/* All alike: no standard deviation that a norm could have. */
static void a_norm_of_one_score_has_a_table_alone(void **state)
{
    (void)state;
    static const int8_t rows[][2] = {{2, 4}, {3, 3}, {4, 2}};
    kith_questionnaire *questionnaire = seven_with(SCALE("s", "'a', 'b'", ""));
    kith_sample *sample = sample_of(questionnaire, rows[0], 2, 3);
    char *text = norm_of(sample);
    assert_non_null(
        strstr(text, "\"n\":3,\"ties\":[\"friend\"],\"table\":[[3,3]]}"));
    free(text);
    kith_sample_free(sample);
    kith_questionnaire_free(questionnaire);
}

static void a_norm_needs_two_people(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = seven_with(SCALE("s", "'a', 'b'", ""));
    kith_sample *sample = sample_of(questionnaire, attitude[0], RATINGS, 1);
    kith_text *text = NULL;
    assert_int_equal(kith_sample_norm(sample, 0, "x", "p", KITH_NUL, "s",
                                      KITH_NUL, &text, NULL),
                     KITH_E_NO_VALUE);
    kith_sample_free(sample);
    kith_questionnaire_free(questionnaire);
}

/* ---- Wrong calls ----------------------------------------------------------
 */

static void samples_of_two_kinds_do_not_mix(void **state)
{
    (void)state;
    kith_questionnaire *one = seven_with(SCALE("s", "'a', 'b'", ""));
    kith_questionnaire *two = seven_with(SCALE("s", "'a', 'b'", ""));
    kith_sample *sample = new_sample(one), *other = new_sample(two);
    kith_sample *partner = NULL;
    kith_columns *columns = columns_over(two, attitude[0], RATINGS, CLERKS);
    kith_columns *bare = NULL;
    kith_error *error = NULL;
    assert_int_equal(kith_sample_new(one, 1, &partner, NULL), KITH_OK);
    assert_int_equal(kith_columns_new(one, 3, &bare, NULL), KITH_OK);
    const struct {
        const kith_sample *with;
        const kith_columns *columns;
        int64_t first, count;
    } wrong[] = {{other, NULL, 0, 0},
                 {partner, NULL, 0, 0},
                 {sample, NULL, 0, 0},
                 {NULL, columns, 0, 1},
                 {NULL, bare, 0, 1}};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        kith_status status =
            wrong[i].columns == NULL
                ? kith_sample_merge(sample, wrong[i].with, &error)
                : kith_sample_add(sample, wrong[i].columns, wrong[i].first,
                                  wrong[i].count, NULL, &error);
        assert_int_equal(status, KITH_E_ARGUMENT);
        kith_error_free(error);
        error = NULL;
    }
    kith_columns_set_tie(bare, 0, NULL);
    assert_int_equal(kith_sample_add(sample, bare, 2, 2, NULL, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_sample_add(sample, bare, -1, 1, NULL, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_sample_add(sample, bare, 0, -1, NULL, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_sample_row_count(sample), 0);
    kith_columns_free(bare);
    kith_columns_free(columns);
    kith_sample_free(partner);
    kith_sample_free(other);
    kith_sample_free(sample);
    kith_questionnaire_free(two);
    kith_questionnaire_free(one);
}

static void a_scale_of_another_tie_has_no_items(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = questionnaire_of(
        "'a', 'p'",
        "'items': [" FIVE("a", "") "," FIVE(
            "p",
            ", 'ties': ['partner']") "], 'scales': [" SCALE("s", "'p', 'a'",
                                                            "") "," SCALE("t",
                                                                          "'p'",
                                                                          "") "]");
    kith_sample *sample = new_sample(questionnaire);
    kith_item_analysis *found = NULL;
    assert_int_equal(kith_sample_item_count(sample, 0), 1);
    assert_int_equal(kith_sample_item(sample, 0, 0), 0);
    assert_int_equal(kith_sample_item_count(sample, 1), 0);
    assert_int_equal(kith_sample_score_count(sample, 1), 0);
    assert_int_equal(
        kith_item_analysis_new(sample, 1, KITH_LISTWISE, &found, NULL),
        KITH_E_ARGUMENT);
    kith_sample_free(sample);
    kith_questionnaire_free(questionnaire);
}

/* ---- Nothing, and wrong indices --------------------------------------------
 */

static void nothing_is_no_sample(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = seven_with(SCALE("s", "'a', 'b'", ""));
    kith_sample *sample = new_sample(questionnaire);
    kith_columns *columns =
        columns_over(questionnaire, attitude[0], RATINGS, CLERKS);
    kith_sample *made = NULL;
    kith_item_analysis *analysis = NULL;
    kith_text *text = NULL;
    kith_error *held = NULL;
    double got = 7;
    kith_sample_free(NULL);
    kith_item_analysis_free(NULL);
    assert_int_equal(kith_sample_new(questionnaire, 2, &made, &held),
                     KITH_E_ARGUMENT);
    kith_sample_norm(sample, 0, "-", "p", 1, "s", 1, &text, &held);
    assert_non_null(held);
    /* NULL where it is not allowed, and an error that is still held. */
    assert_int_equal(kith_sample_new(NULL, 0, &made, NULL), KITH_E_ARGUMENT);
    assert_int_equal(kith_sample_new(questionnaire, 0, NULL, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_sample_new(questionnaire, 0, &made, &held),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_sample_add(NULL, columns, 0, 1, NULL, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_sample_add(sample, NULL, 0, 1, NULL, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_sample_add(sample, columns, 0, 1, NULL, &held),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_sample_merge(NULL, sample, NULL), KITH_E_ARGUMENT);
    assert_int_equal(kith_sample_merge(sample, NULL, NULL), KITH_E_ARGUMENT);
    assert_int_equal(
        kith_sample_norm(NULL, 0, "n", "p", 1, "s", 1, &text, NULL),
        KITH_E_ARGUMENT);
    assert_int_equal(
        kith_sample_norm(sample, 0, NULL, "p", 1, "s", 1, &text, NULL),
        KITH_E_ARGUMENT);
    assert_int_equal(
        kith_sample_norm(sample, 0, "n", NULL, 1, "s", 1, &text, NULL),
        KITH_E_ARGUMENT);
    assert_int_equal(
        kith_sample_norm(sample, 0, "n", "p", -2, "s", 1, &text, NULL),
        KITH_E_ARGUMENT);
    assert_int_equal(
        kith_sample_norm(sample, 0, "n", "p", 1, NULL, 1, &text, NULL),
        KITH_E_ARGUMENT);
    assert_int_equal(
        kith_sample_norm(sample, 0, "n", "p", 1, "s", 1, NULL, NULL),
        KITH_E_ARGUMENT);
    assert_int_equal(
        kith_item_analysis_new(NULL, 0, KITH_LISTWISE, &analysis, NULL),
        KITH_E_ARGUMENT);
    assert_int_equal(
        kith_item_analysis_new(sample, 0, KITH_LISTWISE, NULL, NULL),
        KITH_E_ARGUMENT);
    assert_int_equal(kith_item_analysis_new(sample, 0, 0, &analysis, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(
        kith_item_analysis_new(sample, 0, KITH_LISTWISE, &analysis, &held),
        KITH_E_ARGUMENT);
    assert_int_equal(kith_sample_row_count(NULL), -1);
    assert_int_equal(kith_sample_fault_count(NULL), -1);
    assert_int_equal(kith_sample_other_tie_count(NULL), -1);
    assert_int_equal(kith_sample_item_count(NULL, 0), -1);
    assert_int_equal(kith_sample_item(NULL, 0, 0), -1);
    assert_int_equal(kith_sample_item_state_count(NULL, 0, 0, 0), -1);
    assert_int_equal(kith_sample_score_count(NULL, 0), -1);
    assert_int_equal(kith_sample_item_mean(NULL, 0, 0, &got), KITH_E_ARGUMENT);
    assert_int_equal(kith_sample_item_mean(sample, 0, 0, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_sample_item_sd(NULL, 0, 0, &got), KITH_E_ARGUMENT);
    assert_int_equal(kith_sample_item_sd(sample, 0, 0, NULL), KITH_E_ARGUMENT);
    assert_int_equal(kith_sample_score_mean(NULL, 0, &got), KITH_E_ARGUMENT);
    assert_int_equal(kith_sample_score_mean(sample, 0, NULL), KITH_E_ARGUMENT);
    assert_int_equal(kith_sample_score_sd(NULL, 0, &got), KITH_E_ARGUMENT);
    assert_int_equal(kith_sample_score_sd(sample, 0, NULL), KITH_E_ARGUMENT);
    assert_true(got == 7 && made == NULL && analysis == NULL && text == NULL);
    kith_error_free(held);
    kith_columns_free(columns);
    kith_sample_free(sample);
    kith_questionnaire_free(questionnaire);
}

typedef kith_status number_of(const kith_item_analysis *, double *);
typedef kith_status number_at(const kith_item_analysis *, int32_t, double *);

static number_of *const numbers[] = {kith_item_analysis_alpha,
                                     kith_item_analysis_standardized_alpha,
                                     kith_item_analysis_mean_correlation};
static number_at *const numbers_at[] = {
    kith_item_analysis_item_rest, kith_item_analysis_item_total,
    kith_item_analysis_alpha_without, kith_item_analysis_alpha_turned};

static void nothing_is_no_analysis(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = seven_with(SCALE("s", "'a', 'b'", ""));
    kith_sample *sample =
        sample_of(questionnaire, attitude[0], RATINGS, CLERKS);
    kith_item_analysis *found = analysis_of(sample, 0, KITH_LISTWISE);
    double got = 7, other = 7;
    for (int i = 0; i < 3; i++) {
        assert_int_equal(numbers[i](NULL, &got), KITH_E_ARGUMENT);
        assert_int_equal(numbers[i](found, NULL), KITH_E_ARGUMENT);
    }
    for (int i = 0; i < 4; i++) {
        assert_int_equal(numbers_at[i](NULL, 0, &got), KITH_E_ARGUMENT);
        assert_int_equal(numbers_at[i](found, 0, NULL), KITH_E_ARGUMENT);
        assert_int_equal(numbers_at[i](found, -1, &got), KITH_E_ARGUMENT);
        assert_int_equal(numbers_at[i](found, 2, &got), KITH_E_ARGUMENT);
    }
    assert_int_equal(kith_item_analysis_people(NULL), -1);
    assert_int_equal(kith_item_analysis_item_looks_unreversed(NULL, 0), -1);
    assert_int_equal(kith_item_analysis_item_looks_unreversed(found, 2), -1);
    static const double levels[] = {0, 1, -1, 0.0 / 0.0};
    for (int i = 0; i < 4; i++)
        assert_int_equal(
            kith_item_analysis_alpha_interval(found, levels[i], &got, &other),
            KITH_E_ARGUMENT);
    assert_int_equal(
        kith_item_analysis_alpha_interval(NULL, 0.95, &got, &other),
        KITH_E_ARGUMENT);
    assert_int_equal(
        kith_item_analysis_alpha_interval(found, 0.95, NULL, &other),
        KITH_E_ARGUMENT);
    assert_int_equal(kith_item_analysis_alpha_interval(found, 0.95, &got, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_item_analysis_split_half(NULL, KITH_HALVES_ODD_EVEN,
                                                   &got, NULL, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(
        kith_item_analysis_split_half(found, 3, &got, &other, NULL),
        KITH_E_ARGUMENT);
    assert_int_equal(kith_item_analysis_icc(NULL, KITH_ICC_1_1, &got),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_item_analysis_icc(found, 0, &got), KITH_E_ARGUMENT);
    assert_int_equal(kith_item_analysis_icc(found, 7, &got), KITH_E_ARGUMENT);
    assert_int_equal(kith_item_analysis_icc(found, KITH_ICC_1_1, NULL),
                     KITH_E_ARGUMENT);
    assert_true(got == 7 && other == 7);
    kith_item_analysis_free(found);
    kith_sample_free(sample);
    kith_questionnaire_free(questionnaire);
}

static void wrong_indices_have_nothing(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = seven_with(SCALE("s", "'a', 'b'", ""));
    kith_sample *sample =
        sample_of(questionnaire, attitude[0], RATINGS, CLERKS);
    static const int32_t wrong[] = {-1, 2, INT32_MAX, INT32_MIN};
    kith_item_analysis *analysis = NULL;
    kith_text *text = NULL;
    double got = 7;
    for (int i = 0; i < 4; i++) {
        assert_int_equal(kith_sample_item_count(sample, wrong[i]), -1);
        assert_int_equal(kith_sample_item(sample, wrong[i], 0), -1);
        assert_int_equal(kith_sample_item(sample, 0, wrong[i]), -1);
        assert_int_equal(
            kith_sample_item_state_count(sample, 0, wrong[i], KITH_ANSWERED),
            -1);
        assert_int_equal(kith_sample_score_count(sample, wrong[i]), -1);
        assert_int_equal(kith_sample_item_mean(sample, wrong[i], 0, &got),
                         KITH_E_ARGUMENT);
        assert_int_equal(kith_sample_item_sd(sample, 0, wrong[i], &got),
                         KITH_E_ARGUMENT);
        assert_int_equal(kith_sample_score_mean(sample, wrong[i], &got),
                         KITH_E_ARGUMENT);
        assert_int_equal(kith_sample_score_sd(sample, wrong[i], &got),
                         KITH_E_ARGUMENT);
        assert_int_equal(kith_item_analysis_new(sample, wrong[i], KITH_LISTWISE,
                                                &analysis, NULL),
                         KITH_E_ARGUMENT);
        assert_int_equal(kith_sample_norm(sample, wrong[i], "n", "p", 1, "s", 1,
                                          &text, NULL),
                         KITH_E_ARGUMENT);
    }
    assert_int_equal(kith_sample_item_state_count(sample, 0, 0, -1), -1);
    assert_int_equal(kith_sample_item_state_count(sample, 0, 0, 6), -1);
    assert_true(got == 7 && analysis == NULL && text == NULL);
    kith_sample_free(sample);
    kith_questionnaire_free(questionnaire);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_missing_is_counted_by_kind),
        cmocka_unit_test(an_items_answers_are_its_options_values),
        cmocka_unit_test(faults_and_other_ties_are_left_out),
        cmocka_unit_test(too_few_people_or_items_have_no_numbers),
        cmocka_unit_test(answers_too_wide_for_exact_sums_are_refused),
        cmocka_unit_test(a_norm_is_written_as_a_document_has_it),
        cmocka_unit_test(a_norm_can_be_put_into_the_document),
        cmocka_unit_test(a_norm_names_its_people_and_source),
        cmocka_unit_test(a_norm_needs_two_people),
        cmocka_unit_test(a_norm_of_one_score_has_a_table_alone),
        cmocka_unit_test(more_scores_than_a_norm_may_have_are_refused),
        cmocka_unit_test(more_rows_than_a_sample_may_have_are_refused),
        cmocka_unit_test(samples_of_two_kinds_do_not_mix),
        cmocka_unit_test(a_scale_of_another_tie_has_no_items),
        cmocka_unit_test(nothing_is_no_sample),
        cmocka_unit_test(nothing_is_no_analysis),
        cmocka_unit_test(wrong_indices_have_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
