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
static const char parts[] = "'facts': [" FACT(
    "swings",
    "0", "11", "") "],"
                   "'items': [" FIVE("a", "") "," CHOICE("b", "halves",
                                                         "") "," FIVE("c", ", "
                                                                           "'as"
                                                                           "k_"
                                                                           "whe"
                                                                           "n':"
                                                                           " " IS("a", "at_least", "2")) "," FIVE("hit", ", 'safety': true") "," WHOLE("falls", "-1", "1200", "") "," FIVE("partners", ", 'ties': ['partner']") "],"
                                                                                                                                                                                                                                "'stop': [{'id': 'many', 'when': " IS("falls", "at_least", "1000") ", 'text': 'Stop.', 'help': 'adults'}],"
                                                                                                                                                                                                                                                                                                   "'scales': [" SCALE(
                                                                                                                                                                                                                                                                                                       "s",
                                                                                                                                                                                                                                                                                                       "'a', '-c'",
                                                                                                                                                                                                                                                                                                       ", 'min_answered': 1, 'cutoffs': "
                                                                                                                                                                                                                                                                                                       "[{'id': 'x', 'bands': [{'from': 0, 'id': 'low', 'label': 'low'}, "
                                                                                                                                                                                                                                                                                                       "{'from': 2, 'id': 'high', 'label': 'high'}]}]") "," SCALE("t", "'a', 'b', 'falls'", ", 'min_answered': 0.5") "," SCALE("p",
                                                                                                                                                                                                                                                                                                                                                                                                                               "'partners'",
                                                                                                                                                                                                                                                                                                                                                                                                                               "") "],"
                                                                                                                                                                                                                                                                                                                                                                                                                                   "'differences': [" DIFFERENCE(
                                                                                                                                                                                                                                                                                                                                                                                                                                       "st",
                                                                                                                                                                                                                                                                                                                                                                                                                                       "s", "t") "],"
                                                                                                                                                                                                                                                                                                                                                                                                                                                 "'patterns': [" PATTERN("swinging",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                         "false",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                         CRITERION(
                                                                                                                                                                                                                                                                                                                                                                                                                                                                             "s", "{'fact': 'swings', 'at_least': 4}"),
                                                                                                                                                                                                                                                                                                                                                                                                                                                                         "'some': 1",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                         "") "," PATTERN("harm", "true", CRITERION("hit", IS("hit", "at_least", "2")),
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         "'some': 1",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         "") "]";

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
    assert_int_equal(
        kith_columns_set_item(many->columns, item, values, KITH_INT8, 1, NULL),
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
    assert_int_equal(
        kith_batch_scores(many->columns, many->results, 0, ROWS, &faults, NULL),
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
    const int32_t faults[ROWS] = {0, 2, 2, 2, 0, 2},
                  at[] = {-1, A, C, A, -1, A};
    for (int32_t i = 0; i < ROWS; i++) {
        assert_int_equal(many->fault[i], faults[i]);
        assert_int_equal(many->at[i], at[i]);
    }
}

/* ---- Missing ---------------------------------------------------------- */

static void check_counts(struct many *many, int32_t scale, int32_t state,
                         const int32_t *expected)
{
    int16_t counts[ROWS];
    assert_int_equal(kith_results_set_scale(many->results, scale,
                                            KITH_SCALE_COUNT, state, counts,
                                            KITH_INT16, 2, NULL),
                     KITH_OK);
    score_all(many, 0);
    for (int32_t i = 0; i < ROWS; i++)
        assert_int_equal(counts[i], expected[i]);
    assert_int_equal(kith_results_set_scale(many->results, scale,
                                            KITH_SCALE_COUNT, state, NULL, 0, 0,
                                            NULL),
                     KITH_OK);
}

static void a_code_for_missing_says_why(void **state)
{
    struct many *many = *state;
    const int8_t a[ROWS] = {-9, 1, -99, 3, 0, -98},
                 c[ROWS] = {4, 4, 4, 4, 4, 4};
    set_int8(many, A, a);
    set_int8(many, C, c);
    const int32_t reasons[] = {KITH_SKIPPED, KITH_DECLINED, KITH_UNANSWERED};
    const double codes[] = {-9, -99, -98};
    for (int32_t i = 0; i < 3; i++)
        assert_int_equal(kith_columns_set_missing(many->columns, A, codes[i],
                                                  reasons[i], NULL),
                         KITH_OK);
    want_scale(many, S);
    score_all(many, 0);
    check_scores(many, (const double[ROWS]){0, 0.5, 0, 1.5, 0, 0});
    check_counts(many, S, KITH_SKIPPED, (const int32_t[]){1, 0, 0, 0, 0, 0});
    check_counts(many, S, KITH_DECLINED, (const int32_t[]){0, 0, 1, 0, 0, 0});
    check_counts(many, S, KITH_UNANSWERED, (const int32_t[]){0, 0, 0, 0, 0, 1});
    check_counts(many, S, KITH_ANSWERED, (const int32_t[]){1, 2, 1, 2, 2, 1});
}

static void a_code_set_again_changes_its_reason(void **state)
{
    struct many *many = *state;
    const int8_t a[ROWS] = {9, 9, 9, 9, 9, 9};
    set_int8(many, A, a);
    for (int32_t reason = KITH_SKIPPED; reason <= KITH_DECLINED; reason++)
        assert_int_equal(
            kith_columns_set_missing(many->columns, A, 9, reason, NULL),
            KITH_OK);
    want_scale(many, S);
    check_counts(many, S, KITH_DECLINED, (const int32_t[]){1, 1, 1, 1, 1, 1});
}

static void a_code_that_is_a_value_is_missing(void **state)
{
    struct many *many = *state;
    const int8_t a[ROWS] = {0, 1, 0, 3, 4, 0};
    set_int8(many, A, a);
    assert_int_equal(
        kith_columns_set_missing(many->columns, A, 0, KITH_SKIPPED, NULL),
        KITH_OK);
    want_scale(many, S);
    score_all(many, 0);
    check_scores(many, (const double[ROWS]){none, 1, none, 3, 4, none});
}

static void a_bitmap_leaves_out_what_has_no_bit(void **state)
{
    struct many *many = *state;
    const int8_t a[ROWS] = {0, 99, 2, 3, 99, 4};
    const uint8_t bits[] = {0xA0, 0x05}; /* from bit 5: 1 0 1 1 0 1 */
    set_int8(many, A, a);
    assert_int_equal(kith_columns_set_validity(many->columns, A, bits, 5, NULL),
                     KITH_OK);
    want_scale(many, S);
    score_all(many, 0);
    check_scores(many, (const double[ROWS]){0, none, 2, 3, none, 4});
    assert_int_equal(
        kith_columns_set_missing(many->columns, A, none, KITH_DECLINED, NULL),
        KITH_OK);
    check_counts(many, S, KITH_DECLINED, (const int32_t[]){0, 1, 0, 0, 1, 0});
}

static void reasons_stand_whatever_the_answer(void **state)
{
    struct many *many = *state;
    const int8_t a[ROWS] = {0, 99, 2, 3, 4, 4};
    const int8_t reasons[2 * ROWS] = {
        0, 9, KITH_SKIPPED, 9, 0, 9, KITH_NOT_ASKED, 9, 0, 9, 6, 9};
    set_int8(many, A, a);
    assert_int_equal(
        kith_columns_set_reasons(many->columns, A, reasons, 2, NULL), KITH_OK);
    want_scale(many, S);
    score_all(many, 1);
    check_scores(many, (const double[ROWS]){0, none, 2, none, 4, none});
    assert_int_equal(many->fault[5], KITH_FAULT_ITEM);
    assert_int_equal(many->at[5], A);
}

static void reasons_do_without_answers(void **state)
{
    struct many *many = *state;
    const int8_t reasons[ROWS] = {0, 2, 3, 4, 5, -1};
    assert_int_equal(
        kith_columns_set_reasons(many->columns, A, reasons, 1, NULL), KITH_OK);
    want_scale(many, S);
    score_all(many, 1);
    assert_int_equal(many->at[5], A);
    const int8_t good[ROWS] = {0, 2, 3, 4, 5, 5};
    assert_int_equal(kith_columns_set_reasons(many->columns, A, good, 1, NULL),
                     KITH_OK);
    check_counts(many, S, KITH_UNANSWERED, (const int32_t[]){2, 2, 1, 1, 1, 1});
    check_counts(many, S, KITH_DECLINED, (const int32_t[]){0, 0, 0, 0, 1, 1});
}

static void what_is_not_asked_needs_no_answer(void **state)
{
    struct many *many = *state;
    const int8_t a[ROWS] = {4, 4, 4, 4, 4, 4}, b[ROWS] = {9, 9, 9, 9, 9, 9};
    set_int8(many, A, a);
    set_int8(many, C, b);
    assert_int_equal(
        kith_columns_set_missing(many->columns, C, 9, KITH_NOT_ASKED, NULL),
        KITH_OK);
    double highest[ROWS];
    want_scale(many, S);
    assert_int_equal(kith_results_set_scale(many->results, S, KITH_SCALE_LOWEST,
                                            0, highest, KITH_DOUBLE, 8, NULL),
                     KITH_OK);
    score_all(many, 0);
    check_scores(many, (const double[ROWS]){4, 4, 4, 4, 4, 4});
    assert_double_same(highest[0], 4); /* final: nothing is open */
    check_counts(many, S, KITH_NOT_ASKED, (const int32_t[]){1, 1, 1, 1, 1, 1});
}

static void a_safety_item_never_does_not_apply(void **state)
{
    struct many *many = *state;
    const int8_t hit[ROWS] = {0, 9, 1, 9, 4, 4};
    set_int8(many, HIT, hit);
    assert_int_equal(kith_columns_set_missing(many->columns, HIT, 9,
                                              KITH_DOES_NOT_APPLY, NULL),
                     KITH_OK);
    want_scale(many, S);
    score_all(many, 2);
    assert_int_equal(many->fault[1], KITH_FAULT_ITEM);
    assert_int_equal(many->at[1], HIT);
    assert_int_equal(many->fault[0], KITH_FAULT_NONE);
}

static void a_ninth_code_is_refused_and_changes_nothing(void **state)
{
    struct many *many = *state;
    kith_error *error = NULL;
    for (int32_t i = 0; i < 8; i++)
        assert_int_equal(kith_columns_set_missing(many->columns, B, -10 - i,
                                                  KITH_SKIPPED, NULL),
                         KITH_OK);
    assert_int_equal(kith_columns_set_missing(many->columns, KITH_EVERY_ITEM, 9,
                                              KITH_SKIPPED, &error),
                     KITH_E_LIMIT);
    assert_string_equal(kith_error_message(error),
                        "A column has at most 8 codes for missing");
    kith_error_free(error);
    const int8_t a[ROWS] = {9, 1, 2, 3, 4, 4};
    set_int8(many, A, a);
    want_scale(many, S);
    score_all(many, 1);
}

/* ---- Types ------------------------------------------------------------ */

static void every_type_and_stride_says_the_same(void **state)
{
    struct many *many = *state;
    const double values[ROWS] = {0, 4, 2, 3, 1, 4};
    struct {
        int8_t a[ROWS], at[4 * ROWS];
        int16_t b[ROWS];
        int32_t c[ROWS];
        int64_t d[ROWS];
        float e[ROWS];
        double f[ROWS], back[ROWS];
        char odd[ROWS * 9 + 1];
    } of;
    for (int32_t i = 0; i < ROWS; i++) {
        of.a[i] = of.at[4 * i] = (int8_t)values[i];
        of.b[i] = (int16_t)values[i];
        of.c[i] = (int32_t)values[i];
        of.d[i] = (int64_t)values[i];
        of.e[i] = (float)values[i];
        of.f[i] = of.back[ROWS - 1 - i] = values[i];
        memcpy(of.odd + 1 + 9 * i, &values[i], 8);
    }
    const struct {
        const void *data;
        int32_t type;
        int64_t stride;
    } columns[] = {
        {of.a, KITH_INT8, 1},        {of.at, KITH_INT8, 4},
        {of.b, KITH_INT16, 2},       {of.c, KITH_INT32, 4},
        {of.d, KITH_INT64, 8},       {of.e, KITH_FLOAT, 4},
        {of.f, KITH_DOUBLE, 8},      {of.back + ROWS - 1, KITH_DOUBLE, -8},
        {of.odd + 1, KITH_DOUBLE, 9}};
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        assert_int_equal(kith_columns_set_item(many->columns, A,
                                               columns[i].data, columns[i].type,
                                               columns[i].stride, NULL),
                         KITH_OK);
        want_scale(many, S);
        score_all(many, 0);
        check_scores(many, values);
    }
}

static void a_stride_of_nothing_is_the_same_for_all(void **state)
{
    struct many *many = *state;
    const int16_t three = 3;
    assert_int_equal(
        kith_columns_set_item(many->columns, A, &three, KITH_INT16, 0, NULL),
        KITH_OK);
    want_scale(many, S);
    score_all(many, 0);
    check_scores(many, (const double[ROWS]){3, 3, 3, 3, 3, 3});
}

static void numbers_that_are_no_values_are_faults(void **state)
{
    struct many *many = *state;
    const double huge = 1e300 * 1e300;
    const double a[ROWS] = {none, huge, -huge, 1.5, 1e18, -0.0};
    assert_int_equal(
        kith_columns_set_item(many->columns, A, a, KITH_DOUBLE, 8, NULL),
        KITH_OK);
    want_scale(many, S);
    score_all(many, 4);
    check_scores(many, (const double[ROWS]){none, none, none, none, none, 0});
    assert_int_equal(many->fault[0], KITH_FAULT_NONE);
    for (int32_t i = 1; i < 5; i++)
        assert_int_equal(many->at[i], A);
}

static void near_values_of_floats_are_faults(void **state)
{
    struct many *many = *state;
    const float falls[ROWS] = {-1e-9f, 0, 1e-9f, -1.0000001f, 1200.0001f, -1};
    assert_int_equal(
        kith_columns_set_item(many->columns, FALLS, falls, KITH_FLOAT, 4, NULL),
        KITH_OK);
    want_scale(many, T);
    score_all(many, 4);
    assert_int_equal(many->fault[1], KITH_FAULT_NONE);
    assert_int_equal(many->fault[5], KITH_FAULT_NONE);
}

static void a_fraction_in_floats_is_the_nearest_decimal(void **state)
{
    struct many *many = *state;
    const float b[ROWS] = {1.5f, 0.5f, -0.5f, 0.4999999f, 1.5f, -0.5f};
    const float a[ROWS] = {0};
    assert_int_equal(
        kith_columns_set_item(many->columns, B, b, KITH_FLOAT, 4, NULL),
        KITH_OK);
    assert_int_equal(
        kith_columns_set_item(many->columns, A, a, KITH_FLOAT, 4, NULL),
        KITH_OK);
    want_scale(many, T);
    score_all(many, 1);
    assert_int_equal(many->at[3], B);
}

/* ---- Ties, facts and gates -------------------------------------------- */

static void each_row_has_the_items_of_its_tie(void **state)
{
    struct many *many = *state;
    const int8_t partners[ROWS] = {1, 99, 2, 99, 3, 5};
    const int16_t ties[ROWS] = {1, 0, 1, 2, 1, -1};
    set_int8(many, PARTNERS, partners);
    assert_int_equal(
        kith_columns_set_ties(many->columns, ties, KITH_INT16, 2, NULL),
        KITH_OK);
    want_scale(many, P);
    score_all(many, 2);
    check_scores(many, (const double[ROWS]){1, none, 2, none, 3, none});
    const int32_t faults[ROWS] = {0, 0, 0, KITH_FAULT_TIE, 0, KITH_FAULT_TIE};
    for (int32_t i = 0; i < ROWS; i++)
        assert_int_equal(many->fault[i], faults[i]);
}

static void a_tie_must_be_known(void **state)
{
    struct many *many = *state;
    kith_columns *columns = NULL;
    kith_error *error = NULL;
    assert_int_equal(kith_columns_new(many->questionnaire, 1, &columns, NULL),
                     KITH_OK);
    want_scale(many, S);
    assert_int_equal(
        kith_batch_scores(columns, many->results, 0, 1, NULL, &error),
        KITH_E_ARGUMENT);
    assert_non_null(strstr(kith_error_message(error), "which tie"));
    kith_error_free(error);
    kith_columns_free(columns);
}

static void facts_are_checked_and_heeded(void **state)
{
    struct many *many = *state;
    const double swings[ROWS] = {4, 3, none, 12, 0.1234567, -99};
    int32_t level[ROWS];
    assert_int_equal(
        kith_columns_set_fact(many->columns, 0, swings, KITH_DOUBLE, 8, NULL),
        KITH_OK);
    assert_int_equal(kith_columns_set_fact_missing(many->columns, 0, -99, NULL),
                     KITH_OK);
    want_scale(many, S);
    assert_int_equal(kith_results_set_pattern(many->results, SWINGING,
                                              KITH_PATTERN_LEVEL, level,
                                              KITH_INT32, 4, NULL),
                     KITH_OK);
    int64_t faults = MARK;
    assert_int_equal(
        kith_batch_assess(many->columns, many->results, 0, ROWS, &faults, NULL),
        KITH_OK);
    assert_int_equal(faults, 2);
    const int32_t levels[ROWS] = {KITH_SOME,
                                  KITH_NOT_SEEN,
                                  KITH_NOT_ENOUGH_INFORMATION,
                                  -1,
                                  -1,
                                  KITH_NOT_ENOUGH_INFORMATION};
    for (int32_t i = 0; i < ROWS; i++)
        assert_int_equal(level[i], levels[i]);
    assert_int_equal(many->fault[3], KITH_FAULT_FACT);
    assert_int_equal(many->at[3], 0);
}

static void the_gate_is_given_row_by_row(void **state)
{
    struct many *many = *state;
    const int8_t hit[ROWS] = {0, 2, -1, 0, 1, 9};
    const int8_t earlier[ROWS] = {0, 0, 0, KITH_GATE_RAISED, 2, 0};
    int8_t gate[ROWS];
    set_int8(many, HIT, hit);
    assert_int_equal(
        kith_columns_set_missing(many->columns, HIT, -1, KITH_DECLINED, NULL),
        KITH_OK);
    assert_int_equal(
        kith_columns_set_earlier_gates(many->columns, earlier, 1, NULL),
        KITH_OK);
    assert_int_equal(kith_results_set_row(many->results, KITH_ROW_GATE, gate,
                                          KITH_INT8, 1, NULL),
                     KITH_OK);
    assert_int_equal(
        kith_batch_assess(many->columns, many->results, 0, ROWS, NULL, NULL),
        KITH_OK);
    const int32_t gates[ROWS] = {KITH_GATE_NOT_RAISED, KITH_GATE_RAISED,
                                 KITH_GATE_UNKNOWN,    KITH_GATE_RAISED,
                                 KITH_GATE_NOT_RAISED, -1};
    for (int32_t i = 0; i < ROWS; i++)
        assert_int_equal(gate[i], gates[i]);
}

static void a_stopped_row_has_no_scores_and_no_levels(void **state)
{
    struct many *many = *state;
    const int8_t a[ROWS] = {1, 1, 1, 1, 1, 1};
    const int16_t falls[ROWS] = {999, 1000, 1200, 0, -1, 5};
    int16_t stopped[ROWS], level[ROWS];
    set_int8(many, A, a);
    assert_int_equal(
        kith_columns_set_item(many->columns, FALLS, falls, KITH_INT16, 2, NULL),
        KITH_OK);
    want_scale(many, S);
    assert_int_equal(kith_results_set_row(many->results, KITH_ROW_STOPPED,
                                          stopped, KITH_INT16, 2, NULL),
                     KITH_OK);
    assert_int_equal(kith_results_set_pattern(many->results, SWINGING,
                                              KITH_PATTERN_LEVEL, level,
                                              KITH_INT16, 2, NULL),
                     KITH_OK);
    assert_int_equal(
        kith_batch_assess(many->columns, many->results, 0, ROWS, NULL, NULL),
        KITH_OK);
    check_scores(many, (const double[ROWS]){1, none, none, 1, 1, 1});
    for (int32_t i = 0; i < ROWS; i++) {
        bool stops = i == 1 || i == 2;
        assert_int_equal(stopped[i], stops ? 0 : -1);
        assert_int_equal(level[i], stops ? -1 : KITH_NOT_ENOUGH_INFORMATION);
    }
}

static void scoring_asks_all_and_assessing_what_is_asked(void **state)
{
    struct many *many = *state;
    const int8_t a[ROWS] = {1, 2, 1, 2, 1, 2}, c[ROWS] = {0, 0, 0, 0, 0, 0};
    set_int8(many, A, a);
    set_int8(many, C, c);
    want_scale(many, S);
    score_all(many, 0);
    check_scores(many, (const double[ROWS]){2.5, 3, 2.5, 3, 2.5, 3});
    assert_int_equal(
        kith_batch_assess(many->columns, many->results, 0, ROWS, NULL, NULL),
        KITH_OK);
    check_scores(many, (const double[ROWS]){1, 3, 1, 3, 1, 3});
}

/* ---- Ranges ----------------------------------------------------------- */

static void rows_outside_the_range_are_left_alone(void **state)
{
    struct many *many = *state;
    const int8_t a[ROWS] = {0, 1, 2, 3, 4, 4};
    set_int8(many, A, a);
    want_scale(many, S);
    assert_int_equal(
        kith_batch_scores(many->columns, many->results, 2, 3, NULL, NULL),
        KITH_OK);
    check_scores(many, (const double[ROWS]){MARK, MARK, 2, 3, 4, MARK});
}

static void no_rows_are_no_mistake(void **state)
{
    struct many *many = *state;
    int64_t faults = MARK;
    want_scale(many, S);
    assert_int_equal(
        kith_batch_scores(many->columns, many->results, ROWS, 0, &faults, NULL),
        KITH_OK);
    assert_int_equal(faults, 0);
    assert_true(many->score[0] == MARK);
}

static void a_range_beyond_the_columns_is_refused(void **state)
{
    struct many *many = *state;
    static const int64_t ranges[][2] = {{-1, 1},        {0, ROWS + 1},
                                        {ROWS, 1},      {1, INT64_MAX},
                                        {INT64_MAX, 1}, {0, -1}};
    want_scale(many, S);
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++) {
        kith_error *error = NULL;
        int64_t faults = MARK;
        assert_int_equal(kith_batch_scores(many->columns, many->results,
                                           ranges[i][0], ranges[i][1], &faults,
                                           &error),
                         KITH_E_ARGUMENT);
        assert_non_null(strstr(kith_error_message(error), "range of rows"));
        assert_int_equal(faults, MARK);
        kith_error_free(error);
    }
    assert_true(many->score[0] == MARK);
}

/* ---- Refusals --------------------------------------------------------- */

static void outputs_of_the_wrong_type_are_refused(void **state)
{
    struct many *many = *state;
    char data[64];
    const struct {
        int32_t what, which, type;
        int64_t stride;
        kith_status status;
    } bad[] = {{KITH_SCALE_SCORE, 0, KITH_FLOAT, 8, KITH_E_ARGUMENT},
               {KITH_SCALE_SCORE, 0, KITH_INT32, 8, KITH_E_ARGUMENT},
               {KITH_SCALE_SCORE, 1, KITH_DOUBLE, 8, KITH_E_ARGUMENT},
               {KITH_SCALE_SCORE, 0, KITH_DOUBLE, 7, KITH_E_ARGUMENT},
               {KITH_SCALE_SCORE, 0, KITH_DOUBLE, 0, KITH_E_ARGUMENT},
               {KITH_SCALE_SCORE, 0, KITH_DOUBLE, -7, KITH_E_ARGUMENT},
               {KITH_SCALE_SCORE, 0, 0, 8, KITH_E_ARGUMENT},
               {KITH_SCALE_SCORE, 0, 7, 8, KITH_E_ARGUMENT},
               {KITH_SCALE_BAND, 0, KITH_DOUBLE, 8, KITH_E_ARGUMENT},
               {KITH_SCALE_BAND, 0, KITH_INT64, 8, KITH_E_ARGUMENT},
               {KITH_SCALE_BAND, 1, KITH_INT8, 1, KITH_E_NOT_FOUND},
               {KITH_SCALE_BAND, -1, KITH_INT8, 1, KITH_E_NOT_FOUND},
               {KITH_SCALE_COUNT, 6, KITH_INT8, 1, KITH_E_ARGUMENT},
               {KITH_SCALE_COUNT, -1, KITH_INT8, 1, KITH_E_ARGUMENT},
               {KITH_SCALE_ESTIMATE, 0, KITH_DOUBLE, 8, KITH_E_NOT_FOUND},
               {0, 0, KITH_DOUBLE, 8, KITH_E_ARGUMENT},
               {8, 0, KITH_DOUBLE, 8, KITH_E_ARGUMENT}};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_int_equal(kith_results_set_scale(many->results, S, bad[i].what,
                                                bad[i].which, data, bad[i].type,
                                                bad[i].stride, NULL),
                         bad[i].status);
}

/* A document of 130 whole numbers. */
static kith_questionnaire *of_130_items(void)
{
    static char ids[130 * 8], text[130 * 100];
    size_t at = 0, used = (size_t)snprintf(text, sizeof text, "'items': [");
    for (int i = 0; i < 130; i++) {
        const char *between = i == 0 ? "" : ", ";
        at +=
            (size_t)snprintf(ids + at, sizeof ids - at, "%s'i%d'", between, i);
        used += (size_t)snprintf(text + used, sizeof text - used,
                                 "%s{'id': 'i%d', 'text': 'x', 'kind': "
                                 "'integer', 'min': 0, 'max': 1}",
                                 between, i);
    }
    snprintf(text + used, sizeof text - used, "]");
    return questionnaire_of(ids, text);
}

static void a_column_must_hold_the_largest_number_that_can_come(void **state)
{
    (void)state;
    kith_questionnaire *large = of_130_items();
    kith_results *results = NULL;
    kith_error *error = NULL;
    int8_t out[2];
    assert_int_equal(kith_results_new(large, &results, NULL), KITH_OK);
    assert_int_equal(kith_results_set_row(results, KITH_ROW_FAULT_AT, out,
                                          KITH_INT8, 1, &error),
                     KITH_E_ARGUMENT);
    assert_non_null(strstr(kith_error_message(error), "too narrow"));
    kith_error_free(error);
    assert_int_equal(kith_results_set_row(results, KITH_ROW_FAULT_AT, out,
                                          KITH_INT16, 2, NULL),
                     KITH_OK);
    kith_results_free(results);
    kith_questionnaire_free(large);
}

static void columns_of_the_wrong_kind_are_refused(void **state)
{
    struct many *many = *state;
    const int8_t data[ROWS] = {0};
    for (int32_t type = -1; type <= 7; type += 8) {
        assert_int_equal(
            kith_columns_set_item(many->columns, A, data, type, 1, NULL),
            KITH_E_ARGUMENT);
        assert_int_equal(
            kith_columns_set_fact(many->columns, 0, data, type, 1, NULL),
            KITH_E_ARGUMENT);
        assert_int_equal(
            kith_columns_set_matrix(many->columns, data, type, 1, 1, NULL),
            KITH_E_ARGUMENT);
        assert_int_equal(
            kith_columns_set_ties(many->columns, data, type, 1, NULL),
            KITH_E_ARGUMENT);
    }
    assert_int_equal(
        kith_columns_set_ties(many->columns, data, KITH_DOUBLE, 1, NULL),
        KITH_E_ARGUMENT);
    for (int32_t reason = -1; reason <= 6; reason++)
        if (reason < KITH_NOT_ASKED || reason > KITH_DECLINED)
            assert_int_equal(
                kith_columns_set_missing(many->columns, A, 9, reason, NULL),
                KITH_E_ARGUMENT);
    assert_int_equal(kith_columns_set_validity(many->columns, A,
                                               (const uint8_t *)data, -1, NULL),
                     KITH_E_ARGUMENT);
}

static void levels_and_gates_need_assessing(void **state)
{
    struct many *many = *state;
    int8_t out[ROWS];
    kith_error *error = NULL;
    assert_int_equal(kith_results_set_row(many->results, KITH_ROW_GATE, out,
                                          KITH_INT8, 1, NULL),
                     KITH_OK);
    assert_int_equal(
        kith_batch_scores(many->columns, many->results, 0, ROWS, NULL, &error),
        KITH_E_ARGUMENT);
    assert_non_null(strstr(kith_error_message(error), "kith_batch_assess()"));
    kith_error_free(error);
    assert_int_equal(
        kith_results_set_row(many->results, KITH_ROW_GATE, NULL, 0, 0, NULL),
        KITH_OK);
    score_all(many, 0);
}

static void two_questionnaires_do_not_go_together(void **state)
{
    struct many *many = *state;
    kith_questionnaire *other = questionnaire_of(items, parts);
    kith_results *results = NULL;
    kith_error *error = NULL;
    assert_int_equal(kith_results_new(other, &results, NULL), KITH_OK);
    kith_questionnaire_free(other); /* the results keep it */
    assert_int_equal(
        kith_batch_scores(many->columns, results, 0, ROWS, NULL, &error),
        KITH_E_ARGUMENT);
    assert_non_null(strstr(kith_error_message(error), "two questionnaires"));
    kith_error_free(error);
    kith_results_free(results);
}

static void an_output_taken_back_is_left_alone(void **state)
{
    struct many *many = *state;
    const int8_t a[ROWS] = {0, 1, 2, 3, 4, 4};
    set_int8(many, A, a);
    want_scale(many, S);
    assert_int_equal(kith_results_set_scale(many->results, S, KITH_SCALE_SCORE,
                                            0, NULL, KITH_DOUBLE, 8, NULL),
                     KITH_OK);
    score_all(many, 0);
    assert_true(many->score[0] == MARK);
    assert_int_equal(many->fault[0], KITH_FAULT_NONE);
}

static void a_scale_outside_the_tie_has_nothing(void **state)
{
    struct many *many = *state;
    int8_t count[ROWS];
    want_scale(many, P);
    assert_int_equal(kith_results_set_scale(many->results, P, KITH_SCALE_COUNT,
                                            KITH_UNANSWERED, count, KITH_INT8,
                                            1, NULL),
                     KITH_OK);
    score_all(many, 0);
    check_scores(many,
                 (const double[ROWS]){none, none, none, none, none, none});
    assert_int_equal(count[0], -1);
}

#define with_many(test) \
    cmocka_unit_test_setup_teardown(test, open_many, close_many)

int main(void)
{
    const struct CMUnitTest tests[] = {
        with_many(rows_are_scored_from_the_values_of_options),
        with_many(an_item_without_a_column_is_unanswered),
        with_many(a_value_that_is_no_option_is_a_fault_and_no_score),
        with_many(a_code_for_missing_says_why),
        with_many(a_code_set_again_changes_its_reason),
        with_many(a_code_that_is_a_value_is_missing),
        with_many(a_bitmap_leaves_out_what_has_no_bit),
        with_many(reasons_stand_whatever_the_answer),
        with_many(reasons_do_without_answers),
        with_many(what_is_not_asked_needs_no_answer),
        with_many(a_safety_item_never_does_not_apply),
        with_many(a_ninth_code_is_refused_and_changes_nothing),
        with_many(every_type_and_stride_says_the_same),
        with_many(a_stride_of_nothing_is_the_same_for_all),
        with_many(numbers_that_are_no_values_are_faults),
        with_many(near_values_of_floats_are_faults),
        with_many(a_fraction_in_floats_is_the_nearest_decimal),
        with_many(each_row_has_the_items_of_its_tie),
        with_many(a_tie_must_be_known),
        with_many(facts_are_checked_and_heeded),
        with_many(the_gate_is_given_row_by_row),
        with_many(a_stopped_row_has_no_scores_and_no_levels),
        with_many(scoring_asks_all_and_assessing_what_is_asked),
        with_many(rows_outside_the_range_are_left_alone),
        with_many(no_rows_are_no_mistake),
        with_many(a_range_beyond_the_columns_is_refused),
        with_many(outputs_of_the_wrong_type_are_refused),
        cmocka_unit_test(a_column_must_hold_the_largest_number_that_can_come),
        with_many(columns_of_the_wrong_kind_are_refused),
        with_many(levels_and_gates_need_assessing),
        with_many(two_questionnaires_do_not_go_together),
        with_many(an_output_taken_back_is_left_alone),
        with_many(a_scale_outside_the_tie_has_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
