/* SPDX-License-Identifier: MIT */
/* test_null_numbers - what a score is worth and whether it changed, asked of
 * nothing, at a wrong index, or with no place for the answer. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

static const int32_t wrong[] = {-1, 1000, INT32_MAX, INT32_MIN};

struct objects {
    kith_questionnaire *questionnaire;
    kith_wording *wording;
    kith_assessment *found;
    kith_change *change;
    kith_error *held;
};

static int open_objects(void **state)
{
    static struct objects all;
    all = (struct objects){.questionnaire = NULL};
    all.questionnaire = questionnaire_of(
        "'a'",
        "'items': [" FIVE("a", "") "], 'scales': [" SCALE(
            "s", "'a'",
            ", 'norms': [{'id': 'web', 'population': 'readers', 'source': "
            "'A study', 'mean': 2, 'sd': 1, 'table': [[1, 2], [2, 3]]}], "
            "'reliability': {'value': 0.8, 'mean': 2, 'sd': 1, 'status': "
            "'observed'}, 'cutoffs': [{'id': 'c', 'bands': [{'from': 0, 'id': "
            "'b', 'label': 'low'}]}]") "]");
    all.found = assessment_of(all.questionnaire, "a=3");
    assert_int_equal(kith_wording_new(all.questionnaire, "friend", NULL, 0,
                                      NULL, &all.wording, NULL),
                     KITH_OK);
    assert_int_equal(kith_change_new(all.found, all.found, 0,
                                     KITH_CHANGE_JACOBSON_TRUAX, NULL,
                                     &all.change, NULL),
                     KITH_OK);
    kith_answers *answers = NULL;
    kith_answers_new(all.questionnaire, "foe", &answers, &all.held);
    assert_non_null(all.held);
    *state = &all;
    return 0;
}

static int close_objects(void **state)
{
    struct objects *all = *state;
    kith_error_free(all->held);
    kith_change_free(all->change);
    kith_change_free(NULL);
    kith_wording_free(all->wording);
    kith_assessment_free(all->found);
    kith_questionnaire_free(all->questionnaire);
    return 0;
}

/* ---- Scales ----------------------------------------------------------- */

typedef const kith_questionnaire *q;

static void scales_have_nothing_at_a_wrong_index(void **state)
{
    static int32_t (*const numbers[])(q, int32_t) = {
        kith_questionnaire_cutoffs_count, kith_questionnaire_norm_count,
        kith_questionnaire_reliability_is_observed};
    static const char *(*const texts[])(q, int32_t) = {
        kith_questionnaire_reliability_kind,
        kith_questionnaire_reliability_source,
        kith_questionnaire_reliability_population};
    static kith_status (*const values[])(q, int32_t, double *) = {
        kith_questionnaire_reliability, kith_questionnaire_reliability_mean,
        kith_questionnaire_reliability_sd};
    struct objects *all = *state;
    double value = -77;
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(numbers[i](NULL, 0), -1);
        assert_null(texts[i](NULL, 0));
        assert_int_equal(values[i](NULL, 0, &value), KITH_E_ARGUMENT);
        assert_int_equal(values[i](all->questionnaire, 0, NULL),
                         KITH_E_ARGUMENT);
        for (size_t w = 0; w < COUNT(wrong); w++) {
            assert_int_equal(numbers[i](all->questionnaire, wrong[w]), -1);
            assert_null(texts[i](all->questionnaire, wrong[w]));
            assert_int_equal(values[i](all->questionnaire, wrong[w], &value),
                             KITH_E_ARGUMENT);
        }
    }
    assert_true(value == -77);
}

static void cut_offs_and_norms_have_nothing_at_a_wrong_index(void **state)
{
    static int32_t (*const numbers[])(q, int32_t, int32_t) = {
        kith_questionnaire_band_count, kith_questionnaire_norm_size};
    static const char *(*const texts[])(q, int32_t, int32_t) = {
        kith_questionnaire_cutoffs_id,
        kith_questionnaire_cutoffs_source,
        kith_questionnaire_cutoffs_population,
        kith_questionnaire_norm_id,
        kith_questionnaire_norm_population,
        kith_questionnaire_norm_source};
    static kith_status (*const values[])(q, int32_t, int32_t, double *) = {
        kith_questionnaire_norm_mean, kith_questionnaire_norm_sd};
    struct objects *all = *state;
    q is = all->questionnaire;
    double value = -77;
    for (size_t w = 0; w < COUNT(wrong); w++) {
        for (size_t i = 0; i < COUNT(numbers); i++) {
            assert_int_equal(numbers[i](NULL, 0, 0), -1);
            assert_int_equal(numbers[i](is, wrong[w], 0), -1);
            assert_int_equal(numbers[i](is, 0, wrong[w]), -1);
        }
        for (size_t i = 0; i < COUNT(texts); i++) {
            assert_null(texts[i](NULL, 0, 0));
            assert_null(texts[i](is, wrong[w], 0));
            assert_null(texts[i](is, 0, wrong[w]));
        }
        for (size_t i = 0; i < COUNT(values); i++) {
            assert_int_equal(values[i](NULL, 0, 0, &value), KITH_E_ARGUMENT);
            assert_int_equal(values[i](is, wrong[w], 0, &value),
                             KITH_E_ARGUMENT);
            assert_int_equal(values[i](is, 0, wrong[w], &value),
                             KITH_E_ARGUMENT);
            assert_int_equal(values[i](is, 0, 0, NULL), KITH_E_ARGUMENT);
        }
        assert_null(kith_questionnaire_band_id(NULL, 0, 0, 0));
        assert_null(kith_questionnaire_band_id(is, 0, 0, wrong[w]));
        assert_null(kith_questionnaire_band_id(is, 0, wrong[w], 0));
        assert_int_equal(
            kith_questionnaire_band_from(is, 0, 0, wrong[w], &value),
            KITH_E_ARGUMENT);
        assert_null(kith_wording_norm_population(NULL, 0, 0));
        assert_null(kith_wording_norm_population(all->wording, wrong[w], 0));
        assert_null(kith_wording_norm_population(all->wording, 0, wrong[w]));
    }
    assert_int_equal(kith_questionnaire_band_from(is, 0, 0, 0, NULL),
                     KITH_E_ARGUMENT);
    assert_true(value == -77);
}

/* ---- Precision -------------------------------------------------------- */

static void scores_have_no_worth_at_a_wrong_index(void **state)
{
    static kith_status (*const values[])(const kith_assessment *, int32_t,
                                         double *) = {
        kith_assessment_measurement_error, kith_assessment_t_score,
        kith_assessment_percentile};
    struct objects *all = *state;
    const kith_assessment *found = all->found;
    double low = -77, high = -77;
    int32_t below = -77, equal = -77;
    const kith_status bad = KITH_E_ARGUMENT;
    for (size_t i = 0; i < COUNT(values); i++) {
        assert_int_equal(values[i](NULL, 0, &low), bad);
        assert_int_equal(values[i](found, 0, NULL), bad);
        for (size_t w = 0; w < COUNT(wrong); w++)
            assert_int_equal(values[i](found, wrong[w], &low), bad);
    }
    for (size_t w = 0; w < COUNT(wrong); w++) {
        assert_int_equal(kith_assessment_norm(found, wrong[w]), -1);
        assert_int_equal(
            kith_assessment_interval(found, wrong[w], 0, &low, &high), bad);
        assert_int_equal(
            kith_assessment_norm_rank(found, wrong[w], &below, &equal), bad);
    }
    assert_int_equal(kith_assessment_norm(NULL, 0), -1);
    assert_int_equal(kith_assessment_interval(NULL, 0, 0, &low, &high), bad);
    assert_int_equal(kith_assessment_interval(found, 0, 0, NULL, &high), bad);
    assert_int_equal(kith_assessment_interval(found, 0, 0, &low, NULL), bad);
    assert_int_equal(kith_assessment_norm_rank(NULL, 0, &below, &equal), bad);
    assert_int_equal(kith_assessment_norm_rank(found, 0, NULL, &equal), bad);
    assert_int_equal(kith_assessment_norm_rank(found, 0, &below, NULL), bad);
    assert_true(low == -77 && high == -77 && below == -77 && equal == -77);
}

/* ---- Change ----------------------------------------------------------- */

static void no_change_says_nothing(void **state)
{
    static int32_t (*const numbers[])(const kith_change *) = {
        kith_change_state,         kith_change_missing,
        kith_change_is_reliable,   kith_change_method,
        kith_change_same_document, kith_change_better,
        kith_change_cutoff_used};
    static kith_status (*const values[])(const kith_change *, double *) = {
        kith_change_before,         kith_change_after,
        kith_change_difference,     kith_change_statistic,
        kith_change_standard_error, kith_change_reliability};
    static const char *(*const texts[])(const kith_change *) = {
        kith_change_reliability_kind, kith_change_reliability_source,
        kith_change_reliability_population};
    struct objects *all = *state;
    double low = -77, high = -77;
    const kith_status bad = KITH_E_ARGUMENT;
    for (size_t i = 0; i < COUNT(numbers); i++)
        assert_int_equal(numbers[i](NULL), -1);
    for (size_t i = 0; i < COUNT(texts); i++)
        assert_null(texts[i](NULL));
    for (size_t i = 0; i < COUNT(values); i++) {
        assert_int_equal(values[i](NULL, &low), bad);
        assert_int_equal(values[i](all->change, NULL), bad);
    }
    assert_int_equal(kith_change_expected(NULL, &low, &high), bad);
    assert_int_equal(kith_change_expected(all->change, NULL, &high), bad);
    assert_int_equal(kith_change_expected(all->change, &low, NULL), bad);
    assert_int_equal(kith_change_cutoff(NULL, KITH_CUTOFF_A, &low), bad);
    assert_int_equal(kith_change_cutoff(all->change, KITH_CUTOFF_A, NULL), bad);
    for (size_t w = 0; w < COUNT(wrong); w++)
        assert_int_equal(kith_change_cutoff(all->change, wrong[w], &low), bad);
    assert_true(low == -77 && high == -77);
}

static void no_change_is_made_of_nothing(void **state)
{
    struct objects *all = *state;
    const kith_assessment *found = all->found;
    const double n = 0.0 / 0.0;
    const kith_status bad = KITH_E_ARGUMENT;
    kith_change *made = NULL;
    kith_error *was = all->held;
    assert_int_equal(kith_change_new(NULL, found, 0, 0, NULL, &made, NULL),
                     bad);
    assert_int_equal(kith_change_new(found, NULL, 0, 0, NULL, &made, NULL),
                     bad);
    assert_int_equal(kith_change_new(found, found, 0, 0, NULL, NULL, NULL),
                     bad);
    assert_int_equal(
        kith_change_new(found, found, 0, 0, NULL, &made, &all->held), bad);
    for (size_t w = 0; w < COUNT(wrong); w++) {
        assert_int_equal(
            kith_change_new(found, found, wrong[w], 0, NULL, &made, NULL), bad);
        assert_int_equal(
            kith_change_new(found, found, 0, wrong[w], NULL, &made, NULL), bad);
    }
    assert_int_equal(kith_change_of_numbers(1, 2, 0.8, n, 5, n, n, n, n, 1, 0,
                                            NULL, NULL, NULL),
                     bad);
    assert_int_equal(kith_change_of_numbers(1, 2, 0.8, n, 5, n, n, n, n, 1, 0,
                                            NULL, &made, &all->held),
                     bad);
    assert_ptr_equal(all->held, was);
    assert_null(made);
}

#define with_objects(test) \
    cmocka_unit_test_setup_teardown(test, open_objects, close_objects)

static void no_series_says_nothing(void **state)
{
    (void)state;
    const double one = 1;
    double a = -77, b = -77;
    int64_t s = -77;
    int32_t n = -77;
    kith_series *series = NULL;
    assert_int_equal(kith_series_new(NULL, &one, 1, NULL, NULL, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_series_new(NULL, NULL, 1, NULL, &series, NULL),
                     KITH_E_ARGUMENT);
    assert_null(series);
    assert_int_equal(kith_series_count(NULL), -1);
    assert_int_equal(kith_series_neighbours(NULL, 1), -1);
    assert_int_equal(kith_series_mean(NULL, &a), KITH_E_ARGUMENT);
    assert_int_equal(kith_series_sd(NULL, &a), KITH_E_ARGUMENT);
    assert_int_equal(kith_series_least_squares(NULL, &a, &b), KITH_E_ARGUMENT);
    assert_int_equal(kith_series_theil_sen(NULL, &a), KITH_E_ARGUMENT);
    assert_int_equal(kith_series_mann_kendall(NULL, &s, &a, &n),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_series_mssd(NULL, 1, &a), KITH_E_ARGUMENT);
    assert_int_equal(kith_series_rmssd(NULL, 1, &a), KITH_E_ARGUMENT);
    assert_int_equal(kith_series_von_neumann(NULL, 1, &a), KITH_E_ARGUMENT);
    assert_int_equal(kith_series_jumps(NULL, 1, 1, &a), KITH_E_ARGUMENT);
    assert_int_equal(kith_series_autocorrelation(NULL, 1, &a), KITH_E_ARGUMENT);
    assert_int_equal(kith_series_neighbour_correlation(NULL, 1, &a),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_series_swings(NULL, 0, 0, 1, 4, &n), KITH_E_ARGUMENT);
    assert_true(a == -77 && b == -77 && s == -77 && n == -77);
    kith_series_free(NULL);
}

static void no_room_for_the_numbers_of_a_series(void **state)
{
    (void)state;
    const double values[] = {1, 2, 4};
    double a = -77;
    int64_t s = -77;
    int32_t n = -77;
    kith_series *series = NULL;
    assert_int_equal(kith_series_new(NULL, values, 3, NULL, &series, NULL),
                     KITH_OK);
    assert_int_equal(kith_series_mean(series, NULL), KITH_E_ARGUMENT);
    assert_int_equal(kith_series_sd(series, NULL), KITH_E_ARGUMENT);
    assert_int_equal(kith_series_least_squares(series, NULL, &a),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_series_least_squares(series, &a, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_series_theil_sen(series, NULL), KITH_E_ARGUMENT);
    assert_int_equal(kith_series_mann_kendall(series, NULL, &a, &n),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_series_mann_kendall(series, &s, NULL, &n),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_series_mann_kendall(series, &s, &a, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_series_mssd(series, 1, NULL), KITH_E_ARGUMENT);
    assert_int_equal(kith_series_rmssd(series, 1, NULL), KITH_E_ARGUMENT);
    assert_int_equal(kith_series_von_neumann(series, 1, NULL), KITH_E_ARGUMENT);
    assert_int_equal(kith_series_jumps(series, 1, 1, NULL), KITH_E_ARGUMENT);
    assert_int_equal(kith_series_autocorrelation(series, 1, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_series_neighbour_correlation(series, 1, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_series_swings(series, 0, 3, 1, 4, NULL),
                     KITH_E_ARGUMENT);
    assert_true(a == -77 && s == -77 && n == -77);
    kith_series_free(series);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        with_objects(scales_have_nothing_at_a_wrong_index),
        with_objects(cut_offs_and_norms_have_nothing_at_a_wrong_index),
        with_objects(scores_have_no_worth_at_a_wrong_index),
        with_objects(no_change_says_nothing),
        with_objects(no_change_is_made_of_nothing),
        cmocka_unit_test(no_series_says_nothing),
        cmocka_unit_test(no_room_for_the_numbers_of_a_series),
    };
    return cmocka_run_group_tests_name("null numbers", tests, NULL, NULL);
}
