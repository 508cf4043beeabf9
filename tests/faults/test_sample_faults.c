/* SPDX-License-Identifier: MIT */
/* test_sample_faults - samples and what follows from them with no memory left:
 * a sample that could not take rows in is as it was before. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"
#include "faults.h"

/* More scores than a table has room for at first. */
enum { ROWS = 60 };

static int16_t answers[ROWS][2];

static kith_questionnaire *made_with(kith_memory *memory)
{
    return parsed(
        document_of("'a', 'b'",
                    "'items': [" WHOLE("a", "0", "1000", "") "," WHOLE(
                        "b", "0",
                        "1000", "") "], 'scales': [" SCALE("s", "'a', '-b'",
                                                           ", 'min_answered': "
                                                           "1") "," SCALE("t",
                                                                          "'b'",
                                                                          "") "]"),
        memory);
}

static void assert_failed(kith_status status, kith_error *error)
{
    assert_int_equal(status, KITH_E_MEMORY);
    assert_int_equal(kith_error_status(error), KITH_E_MEMORY);
    kith_error_free(error);
}

static kith_columns *columns_of(kith_questionnaire *questionnaire)
{
    kith_columns *columns = NULL;
    for (int16_t i = 0; i < ROWS; i++) {
        answers[i][0] = (int16_t)(i * 3);
        answers[i][1] = (int16_t)(i % 7);
    }
    assert_int_equal(kith_columns_new(questionnaire, ROWS, &columns, NULL),
                     KITH_OK);
    assert_int_equal(kith_columns_set_tie(columns, 0, NULL), KITH_OK);
    assert_int_equal(
        kith_columns_set_matrix(columns, answers, KITH_INT16, 2, 4, NULL),
        KITH_OK);
    return columns;
}

/* Calls that fail one by one on objects that were made before. */
struct engine {
    struct faults faults;
    kith_questionnaire *questionnaire;
    kith_columns *columns;
    kith_sample *sample, *other;
};

static int open_engine(void **state)
{
    static struct engine engine;
    faults_open(&engine.faults);
    engine.questionnaire = made_with(engine.faults.memory);
    engine.columns = columns_of(engine.questionnaire);
    assert_int_equal(
        kith_sample_new(engine.questionnaire, 0, &engine.sample, NULL),
        KITH_OK);
    assert_int_equal(
        kith_sample_new(engine.questionnaire, 0, &engine.other, NULL), KITH_OK);
    assert_int_equal(
        kith_sample_add(engine.sample, engine.columns, 0, 9, NULL, NULL),
        KITH_OK);
    assert_int_equal(
        kith_sample_add(engine.other, engine.columns, 9, ROWS - 9, NULL, NULL),
        KITH_OK);
    *state = &engine;
    return 0;
}

static int close_engine(void **state)
{
    struct engine *engine = *state;
    kith_sample_free(engine->other);
    kith_sample_free(engine->sample);
    kith_columns_free(engine->columns);
    kith_questionnaire_free(engine->questionnaire);
    faults_close(&engine->faults);
    return 0;
}

static void assert_unchanged(struct engine *engine)
{
    double mean = 0;
    faults_arm(&engine->faults, -1, false);
    assert_int_equal(kith_sample_row_count(engine->sample), 9);
    assert_int_equal(kith_sample_score_count(engine->sample, 0), 9);
    assert_int_equal(kith_sample_item_mean(engine->sample, 0, 0, &mean),
                     KITH_OK);
    assert_true(mean == 12);
}

/* Makes one call and frees what it made; the sample stays as it is. */
typedef kith_status (*call)(struct engine *engine, kith_error **error);

static long fail_each(struct engine *engine, call it)
{
    for (long n = 0;; n++)
        for (int from_then_on = 0; from_then_on < 2; from_then_on++) {
            kith_error *error = NULL;
            long blocks = engine->faults.live_blocks;
            faults_arm(&engine->faults, n, from_then_on == 1);
            kith_status status = it(engine, &error);
            if (engine->faults.failed == 0) {
                assert_int_equal(status, KITH_OK);
                return n;
            }
            assert_failed(status, error);
            assert_int_equal(engine->faults.live_blocks, blocks);
            assert_int_equal(engine->faults.dirty, 0);
            assert_int_equal(engine->faults.mismatched, 0);
            assert_unchanged(engine);
        }
}

static kith_status make(struct engine *engine, kith_error **error)
{
    kith_sample *made = NULL;
    kith_status status =
        kith_sample_new(engine->questionnaire, 0, &made, error);
    assert_true((status == KITH_OK) == (made != NULL));
    kith_sample_free(made);
    return status;
}

static void a_new_sample_says_when_memory_is_out(void **state)
{
    assert_true(fail_each(*state, make) >= 4);
}

static kith_status analyse(struct engine *engine, kith_error **error)
{
    kith_item_analysis *made = NULL;
    kith_status status =
        kith_item_analysis_new(engine->sample, 0, KITH_PAIRWISE, &made, error);
    assert_true((status == KITH_OK) == (made != NULL));
    kith_item_analysis_free(made);
    return status;
}

static void an_analysis_says_when_memory_is_out(void **state)
{
    assert_int_equal(fail_each(*state, analyse), 1);
}

static kith_status norm(struct engine *engine, kith_error **error)
{
    kith_text *made = NULL;
    kith_status status =
        kith_sample_norm(engine->sample, 0, "n", "people", KITH_NUL, "us",
                         KITH_NUL, &made, error);
    assert_true((status == KITH_OK) == (made != NULL));
    kith_text_free(made);
    return status;
}

static void a_norm_says_when_memory_is_out(void **state)
{
    assert_true(fail_each(*state, norm) >= 2);
}

static kith_status add(struct engine *engine, kith_error **error)
{
    int64_t faults = -7;
    kith_status status = kith_sample_add(engine->sample, engine->columns, 9,
                                         ROWS - 9, &faults, error);
    assert_int_equal(faults, status == KITH_OK ? 0 : -7);
    return status;
}

static void rows_are_taken_in_all_or_not_at_all(void **state)
{
    struct engine *engine = *state;
    assert_true(fail_each(engine, add) > 8);
    assert_int_equal(kith_sample_row_count(engine->sample), ROWS);
}

static kith_status merge(struct engine *engine, kith_error **error)
{
    return kith_sample_merge(engine->sample, engine->other, error);
}

static void a_sample_is_taken_in_whole_or_not_at_all(void **state)
{
    struct engine *engine = *state;
    assert_true(fail_each(engine, merge) >= 1);
    assert_int_equal(kith_sample_row_count(engine->sample), ROWS);
    assert_int_equal(kith_sample_score_count(engine->sample, 0), ROWS);
}

#define with_engine(test) \
    cmocka_unit_test_setup_teardown(test, open_engine, close_engine)

int main(void)
{
    const struct CMUnitTest tests[] = {
        with_engine(a_new_sample_says_when_memory_is_out),
        with_engine(an_analysis_says_when_memory_is_out),
        with_engine(a_norm_says_when_memory_is_out),
        with_engine(rows_are_taken_in_all_or_not_at_all),
        with_engine(a_sample_is_taken_in_whole_or_not_at_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
