/* SPDX-License-Identifier: MIT */
/* Every function of kith/batch.h, handed nothing, a wrong index, or an error
 * that is still held. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"

static const int32_t wrong[] = {-2, 1000, INT32_MAX, INT32_MIN};

struct objects {
    kith_questionnaire *questionnaire;
    kith_columns *columns;
    kith_results *results;
    kith_error *held;
};

static int open_objects(void **state)
{
    static struct objects all;
    all = (struct objects){.held = NULL};
    all.questionnaire = questionnaire_of(
        "'a'",
        "'facts': [" FACT(
            "f", "0", "1",
            "") "],"
                "'items': [" FIVE("a", "") "], 'scales': [" SCALE(
                    "s", "'a'",
                    "") "," SCALE("t", "'-a'",
                                  "") "],"
                                      "'differences': [" DIFFERENCE(
                                          "d", "s",
                                          "t") "],"
                                               "'patterns': [" PATTERN(
                                                   "p", "false",
                                                   CRITERION("c",
                                                             IS("a", "at_least",
                                                                "1")),
                                                   "'some': 1", "") "]");
    assert_int_equal(kith_columns_new(all.questionnaire, 3, &all.columns, NULL),
                     KITH_OK);
    assert_int_equal(kith_results_new(all.questionnaire, &all.results, NULL),
                     KITH_OK);
    kith_batch_scores(all.columns, all.results, -1, 0, NULL, &all.held);
    assert_non_null(all.held);
    *state = &all;
    return 0;
}

static int close_objects(void **state)
{
    struct objects *all = *state;
    kith_error_free(all->held);
    kith_results_free(all->results);
    kith_columns_free(all->columns);
    kith_questionnaire_free(all->questionnaire);
    return 0;
}

/* Where numbers could lie. */
static int8_t bytes[64];
static double doubles[8];

#define REFUSED(call) assert_int_equal((call), KITH_E_ARGUMENT)

static void nothing_may_be_freed(void **state)
{
    (void)state;
    kith_columns_free(NULL);
    kith_results_free(NULL);
    assert_int_equal(kith_columns_row_count(NULL), -1);
}

static void nothing_is_made_of_nothing(void **state)
{
    struct objects *all = *state;
    kith_columns *columns = NULL;
    kith_results *results = NULL;
    kith_questionnaire *of = all->questionnaire;
    REFUSED(kith_columns_new(NULL, 1, &columns, NULL));
    REFUSED(kith_columns_new(of, -1, &columns, NULL));
    REFUSED(kith_columns_new(of, 1, NULL, NULL));
    REFUSED(kith_columns_new(of, 1, &columns, &all->held));
    REFUSED(kith_results_new(NULL, &results, NULL));
    REFUSED(kith_results_new(of, NULL, NULL));
    REFUSED(kith_results_new(of, &results, &all->held));
    assert_true(columns == NULL && results == NULL);
}

static void columns_take_no_null_and_no_held_error(void **state)
{
    struct objects *all = *state;
    const uint8_t *bits = (const uint8_t *)bytes;
    for (int i = 0; i < 2; i++) {
        kith_columns *to = i == 0 ? NULL : all->columns;
        kith_error **error = i == 0 ? NULL : &all->held;
        REFUSED(kith_columns_set_item(to, 0, bytes, KITH_INT8, 1, error));
        REFUSED(kith_columns_set_matrix(to, bytes, KITH_INT8, 1, 1, error));
        REFUSED(kith_columns_set_missing(to, 0, 9, KITH_SKIPPED, error));
        REFUSED(kith_columns_set_missing(to, KITH_EVERY_ITEM, 9, KITH_SKIPPED,
                                         error));
        REFUSED(kith_columns_set_validity(to, 0, bits, 0, error));
        REFUSED(kith_columns_set_reasons(to, 0, bytes, 1, error));
        REFUSED(kith_columns_set_fact(to, 0, doubles, KITH_DOUBLE, 8, error));
        REFUSED(kith_columns_set_fact_missing(to, 0, 9, error));
        REFUSED(kith_columns_set_fact_validity(to, 0, bits, 0, error));
        REFUSED(kith_columns_set_tie(to, 0, error));
        REFUSED(kith_columns_set_ties(to, bytes, KITH_INT8, 1, error));
        REFUSED(kith_columns_set_earlier_gates(to, bytes, 1, error));
    }
    REFUSED(kith_columns_set_matrix(all->columns, NULL, KITH_INT8, 1, 1, NULL));
    REFUSED(kith_columns_set_ties(all->columns, NULL, KITH_INT8, 1, NULL));
}

static void columns_take_no_wrong_index(void **state)
{
    struct objects *all = *state;
    kith_columns *to = all->columns;
    const uint8_t *bits = (const uint8_t *)bytes;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        REFUSED(kith_columns_set_item(to, wrong[i], bytes, KITH_INT8, 1, NULL));
        REFUSED(kith_columns_set_missing(to, wrong[i], 9, KITH_SKIPPED, NULL));
        REFUSED(kith_columns_set_validity(to, wrong[i], bits, 0, NULL));
        REFUSED(kith_columns_set_reasons(to, wrong[i], bytes, 1, NULL));
        REFUSED(
            kith_columns_set_fact(to, wrong[i], doubles, KITH_DOUBLE, 8, NULL));
        REFUSED(kith_columns_set_fact_missing(to, wrong[i], 9, NULL));
        REFUSED(kith_columns_set_fact_validity(to, wrong[i], bits, 0, NULL));
        REFUSED(kith_columns_set_tie(to, wrong[i], NULL));
    }
    REFUSED(kith_columns_set_tie(to, 2, NULL));
    REFUSED(kith_columns_set_item(to, -1, bytes, KITH_INT8, 1, NULL));
    REFUSED(kith_columns_set_fact_validity(to, 0, bits, -1, NULL));
}

static void results_take_no_null_and_no_held_error(void **state)
{
    struct objects *all = *state;
    for (int i = 0; i < 2; i++) {
        kith_results *to = i == 0 ? NULL : all->results;
        kith_error **error = i == 0 ? NULL : &all->held;
        REFUSED(kith_results_set_scale(to, 0, KITH_SCALE_SCORE, 0, doubles,
                                       KITH_DOUBLE, 8, error));
        REFUSED(kith_results_set_difference(to, 0, KITH_SCALE_SCORE, doubles,
                                            KITH_DOUBLE, 8, error));
        REFUSED(kith_results_set_pattern(to, 0, KITH_PATTERN_LEVEL, bytes,
                                         KITH_INT8, 1, error));
        REFUSED(kith_results_set_row(to, KITH_ROW_FAULT, bytes, KITH_INT8, 1,
                                     error));
    }
}

static void results_take_no_wrong_index(void **state)
{
    struct objects *all = *state;
    kith_results *to = all->results;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        REFUSED(kith_results_set_scale(to, wrong[i], KITH_SCALE_SCORE, 0,
                                       doubles, KITH_DOUBLE, 8, NULL));
        REFUSED(kith_results_set_difference(to, wrong[i], KITH_SCALE_SCORE,
                                            doubles, KITH_DOUBLE, 8, NULL));
        REFUSED(kith_results_set_difference(to, 0, wrong[i], doubles,
                                            KITH_DOUBLE, 8, NULL));
        REFUSED(kith_results_set_pattern(to, wrong[i], KITH_PATTERN_LEVEL,
                                         bytes, KITH_INT8, 1, NULL));
        REFUSED(kith_results_set_pattern(to, 0, wrong[i], bytes, KITH_INT8, 1,
                                         NULL));
        REFUSED(kith_results_set_row(to, wrong[i], bytes, KITH_INT8, 1, NULL));
    }
    REFUSED(kith_results_set_difference(to, 0, KITH_SCALE_BAND, doubles,
                                        KITH_DOUBLE, 8, NULL));
    REFUSED(kith_results_set_difference(to, 0, KITH_SCALE_SCORE, bytes,
                                        KITH_INT8, 8, NULL));
}

static void the_calls_need_both_objects(void **state)
{
    struct objects *all = *state;
    int64_t faults = -77;
    assert_int_equal(kith_columns_set_tie(all->columns, 0, NULL), KITH_OK);
    REFUSED(kith_batch_scores(NULL, all->results, 0, 1, &faults, NULL));
    REFUSED(kith_batch_scores(all->columns, NULL, 0, 1, &faults, NULL));
    REFUSED(kith_batch_scores(all->columns, all->results, 0, 1, &faults,
                              &all->held));
    REFUSED(kith_batch_assess(NULL, all->results, 0, 1, &faults, NULL));
    REFUSED(kith_batch_assess(all->columns, NULL, 0, 1, &faults, NULL));
    REFUSED(kith_batch_assess(all->columns, all->results, 0, 1, &faults,
                              &all->held));
    assert_int_equal(faults, -77);
}

static void nothing_wanted_is_nothing_done(void **state)
{
    struct objects *all = *state;
    int64_t faults = -77;
    assert_int_equal(kith_columns_set_tie(all->columns, 0, NULL), KITH_OK);
    assert_int_equal(
        kith_batch_scores(all->columns, all->results, 0, 3, &faults, NULL),
        KITH_OK);
    assert_int_equal(
        kith_batch_assess(all->columns, all->results, 0, 3, NULL, NULL),
        KITH_OK);
    assert_int_equal(faults, 0);
}

#define with_objects(test) \
    cmocka_unit_test_setup_teardown(test, open_objects, close_objects)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_may_be_freed),
        with_objects(nothing_is_made_of_nothing),
        with_objects(columns_take_no_null_and_no_held_error),
        with_objects(columns_take_no_wrong_index),
        with_objects(results_take_no_null_and_no_held_error),
        with_objects(results_take_no_wrong_index),
        with_objects(the_calls_need_both_objects),
        with_objects(nothing_wanted_is_nothing_done),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
