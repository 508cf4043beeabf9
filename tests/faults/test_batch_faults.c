/* SPDX-License-Identifier: MIT */
/* test_batch_faults - columns of many people with no memory left: each call
 * says so, writes nothing and loses nothing. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"
#include "faults.h"

enum { ROWS = 300, MARK = -77 };

static const char items[] = "'a', 'b', 'c'";
static const char parts[] = "'items': [" FIVE("a", "") "," FIVE("b", "") "," FIVE(
    "c",
    "") "],"
        "'scales': [" SCALE(
            "sum", "'a', '-b'",
            ", 'min_answered': 1, 'cutoffs': "
            "[{'id': 'x', 'bands': [{'from': 0, 'id': 'low', 'label': "
            "'low'}]}]") "," SCALE("weights", "'a', {'item': 'b', 'weight': 2}",
                                   "") "," SCALE("graded", "'a', 'c'",
                                                 ", 'method': 'graded', "
                                                 "'graded': {'source': "
                                                 "'x', 'from': -6, 'to': 6, "
                                                 "'nodes': 61, 'items': {"
                                                 "'a': {'slope': 1, "
                                                 "'thresholds': [-1, 0, 1, "
                                                 "2]}, "
                                                 "'c': {'slope': 2, "
                                                 "'thresholds': [-2, -1, 1, "
                                                 "2]}}}") "],"
                                                          "'differences': "
                                                          "[" DIFFERENCE(
                                                              "d", "sum",
                                                              "weights") "]";

static int8_t answers[ROWS][3];
static double scores[3][ROWS], difference[ROWS];
static int8_t bands[ROWS];

static kith_status want(kith_results *results, kith_error **error)
{
    kith_status status = KITH_OK;
    for (int32_t i = 0; i < 3 && status == KITH_OK; i++)
        status = kith_results_set_scale(results, i, KITH_SCALE_SCORE, 0,
                                        scores[i], KITH_DOUBLE, 8, error);
    if (status == KITH_OK)
        status = kith_results_set_scale(results, 0, KITH_SCALE_BAND, 0, bands,
                                        KITH_INT8, 1, error);
    /* More outputs than the first list of them holds. */
    for (int32_t i = 0; i < 18 && status == KITH_OK; i++)
        status = kith_results_set_scale(results, i / 6, KITH_SCALE_COUNT, i % 6,
                                        bands, KITH_INT8, 1, error);
    if (status == KITH_OK)
        status = kith_results_set_difference(results, 0, KITH_SCALE_SCORE,
                                             difference, KITH_DOUBLE, 8, error);
    return status;
}

static kith_status set(kith_columns *columns)
{
    kith_status status =
        kith_columns_set_matrix(columns, answers, KITH_INT8, 1, 3, NULL);
    if (status == KITH_OK)
        status = kith_columns_set_tie(columns, 0, NULL);
    return status;
}

/* ---- Everything -------------------------------------------------------- */

static kith_status do_all(kith_memory *memory, void *user)
{
    bool assess = user != NULL;
    kith_questionnaire *questionnaire = NULL;
    kith_columns *columns = NULL;
    kith_results *results = NULL;
    char *json = document_of(items, parts);
    int64_t faults = MARK;
    for (int32_t i = 0; i < ROWS; i++)
        scores[0][i] = MARK;
    kith_status status =
        kith_questionnaire_parse(json, KITH_NUL, memory, &questionnaire, NULL);
    free(json);
    if (status == KITH_OK)
        status = kith_columns_new(questionnaire, ROWS, &columns, NULL);
    if (status == KITH_OK)
        status = kith_results_new(questionnaire, &results, NULL);
    if (status == KITH_OK)
        status = want(results, NULL);
    if (status == KITH_OK)
        status = set(columns);
    if (status == KITH_OK)
        status = (assess ? kith_batch_assess : kith_batch_scores)(
            columns, results, 0, ROWS, &faults, NULL);
    if (status == KITH_OK) {
        assert_int_equal(faults, 0);
        assert_true(scores[0][ROWS - 1] == 2);
    } else {
        assert_int_equal(faults, MARK);
        assert_true(scores[0][0] == MARK);
    }
    kith_results_free(results);
    kith_columns_free(columns);
    kith_questionnaire_free(questionnaire);
    return status;
}

static void every_allocation_of_scoring_may_fail(void **state)
{
    (void)state;
    assert_true(faults_sweep(do_all, NULL) > 4);
}

static void every_allocation_of_assessing_may_fail(void **state)
{
    (void)state;
    assert_true(faults_sweep(do_all, answers) > 4);
}

/* ---- What stood before stands ------------------------------------------ */

static void an_output_that_found_no_memory_is_not_wanted(void **state)
{
    (void)state;
    struct faults faults;
    kith_results *results = NULL;
    kith_columns *columns = NULL;
    faults_open(&faults);
    kith_questionnaire *questionnaire =
        parsed(document_of(items, parts), faults.memory);
    assert_int_equal(kith_results_new(questionnaire, &results, NULL), KITH_OK);
    assert_int_equal(kith_columns_new(questionnaire, ROWS, &columns, NULL),
                     KITH_OK);
    assert_int_equal(set(columns), KITH_OK);
    kith_status status = KITH_E_MEMORY;
    for (long n = 0; status == KITH_E_MEMORY; n++) {
        kith_error *error = NULL;
        faults_arm(&faults, n, true);
        status = want(results, &error);
        assert_int_equal(kith_error_status(error), status);
        kith_error_free(error);
        faults_arm(&faults, -1, false);
        assert_int_equal(
            kith_batch_scores(columns, results, 0, ROWS, NULL, NULL), KITH_OK);
    }
    assert_int_equal(status, KITH_OK);
    assert_true(scores[0][0] == 2);
    kith_columns_free(columns);
    kith_results_free(results);
    kith_questionnaire_free(questionnaire);
    faults_close(&faults);
}

static void the_working_memory_does_not_grow_with_the_rows(void **state)
{
    (void)state;
    enum { MANY = 100000 };
    struct faults faults;
    kith_results *results = NULL;
    kith_columns *columns = NULL;
    static double all[MANY];
    const int8_t same = 3;
    faults_open(&faults);
    kith_questionnaire *questionnaire =
        parsed(document_of(items, parts), faults.memory);
    assert_int_equal(kith_results_new(questionnaire, &results, NULL), KITH_OK);
    assert_int_equal(kith_columns_new(questionnaire, MANY, &columns, NULL),
                     KITH_OK);
    assert_int_equal(
        kith_columns_set_matrix(columns, &same, KITH_INT8, 0, 0, NULL),
        KITH_OK);
    assert_int_equal(kith_columns_set_tie(columns, 0, NULL), KITH_OK);
    assert_int_equal(kith_results_set_scale(results, 0, KITH_SCALE_SCORE, 0,
                                            all, KITH_DOUBLE, 8, NULL),
                     KITH_OK);
    faults_arm(&faults, -1, false);
    assert_int_equal(kith_batch_scores(columns, results, 0, MANY, NULL, NULL),
                     KITH_OK);
    assert_int_equal(faults.calls, 1);
    assert_int_equal(kith_batch_assess(columns, results, 0, 1000, NULL, NULL),
                     KITH_OK);
    assert_int_equal(faults.calls, 2);
    assert_int_equal(faults.dirty, 0); /* what came from people was wiped */
    kith_columns_free(columns);
    kith_results_free(results);
    kith_questionnaire_free(questionnaire);
    faults_close(&faults);
}

int main(void)
{
    for (int32_t i = 0; i < ROWS; i++)
        for (int32_t j = 0; j < 3; j++)
            answers[i][j] = 2;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_allocation_of_scoring_may_fail),
        cmocka_unit_test(every_allocation_of_assessing_may_fail),
        cmocka_unit_test(an_output_that_found_no_memory_is_not_wanted),
        cmocka_unit_test(the_working_memory_does_not_grow_with_the_rows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
