/* SPDX-License-Identifier: MIT */
/* Columns of many people: what is read, what is missing, what is a fault. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"
#include "cases.h"

/* ---- Help ------------------------------------------------------------- */

enum { ROWS = 6, MARK = -77 };

static const double none = 0.0 / 0.0;

static const char items[] = "'a', 'b', 'c', 'hit', 'falls', 'partners'";
static const char parts[] =
    "'facts': [" FACT("swings", "0", "11", "") "],"
    "'items': [" FIVE("a", "") "," CHOICE("b", "halves", "") ","
    FIVE("c", ", 'ask_when': " IS("a", "at_least", "2")) ","
    FIVE("hit", ", 'safety': true") "," WHOLE("falls", "-1", "1200", "") ","
    FIVE("partners", ", 'ties': ['partner']") "],"
    "'stop': [{'id': 'many', 'when': " IS("falls", "at_least", "1000")
    ", 'text': 'Stop.', 'help': 'adults'}],"
    "'scales': [" SCALE("s", "'a', '-c'", ", 'min_answered': 1, 'cutoffs': "
    "[{'id': 'x', 'bands': [{'from': 0, 'id': 'low', 'label': 'low'}, "
    "{'from': 2, 'id': 'high', 'label': 'high'}]}]") ","
    SCALE("t", "'a', 'b', 'falls'", ", 'min_answered': 0.5") ","
    SCALE("p", "'partners'", "") "],"
    "'differences': [" DIFFERENCE("st", "s", "t") "],"
    "'patterns': ["
    PATTERN("swinging", "false",
            CRITERION("s", "{'fact': 'swings', 'at_least': 4}"),
            "'some': 1", "") ","
    PATTERN("harm", "true", CRITERION("hit", IS("hit", "at_least", "2")),
            "'some': 1", "") "]";

enum { A, B, C, HIT, FALLS, PARTNERS };
enum { S, T, P };
enum { SWINGING, HARM };

/* One questionnaire, its columns, and an output for whatever there is. */
struct many {
    kith_questionnaire *questionnaire;
    kith_columns *columns;
    kith_results *results;
    double score[ROWS];
    int8_t fault[ROWS];
    int16_t at[ROWS];
};

static int open_many(void **state)
{
    static struct many many;
    many = (struct many){.columns = NULL};
    many.questionnaire = questionnaire_of(items, parts);
    assert_int_equal(
        kith_columns_new(many.questionnaire, ROWS, &many.columns, NULL),
        KITH_OK);
    assert_int_equal(kith_results_new(many.questionnaire, &many.results, NULL),
                     KITH_OK);
    assert_int_equal(kith_columns_set_tie(many.columns, 0, NULL), KITH_OK);
    *state = &many;
    return 0;
}

static int close_many(void **state)
{
    struct many *many = *state;
    kith_results_free(many->results);
    kith_columns_free(many->columns);
    kith_questionnaire_free(many->questionnaire);
    return 0;
}

static void set_int8(struct many *many, int32_t item, const int8_t *values)
{
    assert_int_equal(kith_columns_set_item(many->columns, item, values,
                                           KITH_INT8, 1, NULL),
                     KITH_OK);
}

static void want_scale(struct many *many, int32_t scale)
{
    for (int32_t i = 0; i < ROWS; i++)
        many->score[i] = MARK;
    assert_int_equal(kith_results_set_scale(many->results, scale,
                                            KITH_SCALE_SCORE, 0, many->score,
                                            KITH_DOUBLE, 8, NULL),
                     KITH_OK);
    assert_int_equal(kith_results_set_row(many->results, KITH_ROW_FAULT,
                                          many->fault, KITH_INT8, 1, NULL),
                     KITH_OK);
    assert_int_equal(kith_results_set_row(many->results, KITH_ROW_FAULT_AT,
                                          many->at, KITH_INT16, 2, NULL),
                     KITH_OK);
}

static void score_all(struct many *many, int64_t expected_faults)
{
    int64_t faults = MARK;
    assert_int_equal(kith_batch_scores(many->columns, many->results, 0, ROWS,
                                       &faults, NULL),
                     KITH_OK);
    assert_int_equal(faults, expected_faults);
}

static void check_scores(const struct many *many, const double *expected)
{
    for (int32_t i = 0; i < ROWS; i++)
        assert_double_same(many->score[i], expected[i]);
}

/* ---- Reading ---------------------------------------------------------- */

static void rows_are_scored_from_the_values_of_options(void **state)
{
    struct many *many = *state;
    const int8_t a[ROWS] = {0, 1, 2, 3, 4, 4}, c[ROWS] = {4, 3, 2, 1, 0, 4};
    set_int8(many, A, a);
    set_int8(many, C, c);
    want_scale(many, S);
    score_all(many, 0);
    check_scores(many, (const double[ROWS]){0, 1, 2, 3, 4, 2});
}

static void an_item_without_a_column_is_unanswered(void **state)
{
    struct many *many = *state;
    const int8_t a[ROWS] = {0, 1, 2, 3, 4, 4};
    set_int8(many, A, a);
    want_scale(many, S);
    score_all(many, 0);
    check_scores(many, (const double[ROWS]){0, 1, 2, 3, 4, 4});
}

static void a_value_that_is_no_option_is_a_fault_and_no_score(void **state)
{
    struct many *many = *state;
    const int8_t a[ROWS] = {0, 5, 2, -1, 4, 127}, c[ROWS] = {4, 9, 6, 1, 0, 4};
    set_int8(many, A, a);
    set_int8(many, C, c);
    want_scale(many, S);
    score_all(many, 4);
    check_scores(many, (const double[ROWS]){0, none, none, none, 4, none});
    const int32_t faults[ROWS] = {0, 2, 2, 2, 0, 2}, at[] = {-1, A, C, A, -1, A};
    for (int32_t i = 0; i < ROWS; i++) {
        assert_int_equal(many->fault[i], faults[i]);
        assert_int_equal(many->at[i], at[i]);
    }
}

#define with_many(test)                                                        \
    cmocka_unit_test_setup_teardown(test, open_many, close_many)

int main(void)
{
    const struct CMUnitTest tests[] = {
        with_many(rows_are_scored_from_the_values_of_options),
        with_many(an_item_without_a_column_is_unanswered),
        with_many(a_value_that_is_no_option_is_a_fault_and_no_score),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
