/* SPDX-License-Identifier: MIT */
/* test_numbers_faults - what a score is worth and whether it changed, with no
 * memory left.
 *
 * Every allocation fails once, alone and with all behind it. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"
#include "faults.h"

/* What stands in an output before a call, to be found there after a failure. */
static char marker[1];
#define UNTOUCHED ((void *)marker)

static const char parts[] = "'items': [" FIVE(
    "a",
    "") "], 'scales': [" SCALE("s", "'a'",
                               ", 'norms': [{'id': 'web', 'population': "
                               "'readers of {O}', 'source': "
                               "'A study', 'mean': 2, 'sd': 1, 'table': [[1, "
                               "2], [2, 3]]}], "
                               "'reliability': {'value': 0.8, 'sd': 1, "
                               "'status': 'observed'}") "], "
                                                        "'words': {'O': "
                                                        "{'text': {'friend': "
                                                        "'your friend', "
                                                        "'partner': 'your "
                                                        "love'}}}";

/* ---- Reports ---------------------------------------------------------- */

struct asked {
    int32_t view, format;
};

/* The assessment takes the failing memory from the questionnaire. */
static kith_status assess_in(kith_memory *memory, kith_assessment **out)
{
    kith_questionnaire *questionnaire = NULL;
    kith_answers *answers = NULL;
    char *json = document_of("'a'", parts);
    kith_status status =
        kith_questionnaire_parse(json, KITH_NUL, memory, &questionnaire, NULL);
    free(json);
    if (status == KITH_OK)
        status = kith_answers_new(questionnaire, "friend", &answers, NULL);
    if (status == KITH_OK) {
        fill(answers, "a=3");
        status = kith_assess(answers, out, NULL);
    }
    kith_answers_free(answers);
    kith_questionnaire_free(questionnaire);
    return status;
}

static kith_status report_in(kith_memory *memory, void *user)
{
    const struct asked *asked = user;
    kith_assessment *found = NULL;
    kith_report_options *options = NULL;
    kith_text *text = UNTOUCHED;
    assert_int_equal(kith_report_options_new(NULL, &options, NULL), KITH_OK);
    kith_report_options_set_view(options, asked->view, NULL);
    kith_report_options_set_format(options, asked->format, NULL);
    kith_status status = assess_in(memory, &found);
    if (status == KITH_OK)
        status = kith_report_write(found, NULL, options, &text, NULL);
    if (status == KITH_OK) {
        assert_non_null(strstr(kith_text_data(text), "your friend"));
        kith_text_free(text);
    } else {
        assert_ptr_equal(text, UNTOUCHED);
    }
    kith_report_options_free(options);
    kith_assessment_free(found);
    return status;
}

static void what_a_score_is_worth_is_reported_or_nothing_is(void **state)
{
    (void)state;
    for (int32_t view = KITH_VIEW_PLAIN; view <= KITH_VIEW_HOST; view++)
        for (int32_t format = KITH_FORMAT_TEXT; format <= KITH_FORMAT_HTML;
             format++) {
            struct asked asked = {view, format};
            assert_true(faults_sweep(report_in, &asked) > 20);
        }
}

/* ---- Change ----------------------------------------------------------- */

struct pair {
    kith_assessment *before, *after;
    kith_status expected;
};

static kith_status compare_in(kith_memory *memory, void *user)
{
    const struct pair *pair = user;
    kith_change *change = UNTOUCHED;
    kith_error *error = NULL;
    kith_status status =
        kith_change_new(pair->before, pair->after, 0,
                        KITH_CHANGE_JACOBSON_TRUAX, memory, &change, &error);
    assert_int_equal(kith_error_status(error), status);
    kith_error_free(error);
    if (status == KITH_OK)
        kith_change_free(change);
    else
        assert_ptr_equal(change, UNTOUCHED);
    return status == pair->expected ? KITH_OK : status;
}

static void a_change_is_one_block(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = questionnaire_of("'a'", parts);
    struct pair pair = {assessment_of(questionnaire, "a=1"),
                        assessment_of(questionnaire, "a=4"), KITH_OK};
    assert_int_equal(faults_sweep(compare_in, &pair), 1);
    kith_assessment_free(pair.before);
    kith_assessment_free(pair.after);
    kith_questionnaire_free(questionnaire);
}

static void a_refusal_that_finds_no_memory_says_so(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = questionnaire_of("'a'", parts);
    kith_answers *answers = answers_of(questionnaire, "partner", "a=1");
    struct pair pair = {assess_answers(answers),
                        assessment_of(questionnaire, "a=4"), KITH_E_ARGUMENT};
    assert_true(faults_sweep(compare_in, &pair) >= 1);
    kith_assessment_free(pair.before);
    kith_assessment_free(pair.after);
    kith_answers_free(answers);
    kith_questionnaire_free(questionnaire);
}

static kith_status judge_in(kith_memory *memory, void *user)
{
    const double *reliability = user;
    const double n = 0.0 / 0.0;
    kith_change *change = UNTOUCHED;
    kith_error *error = NULL;
    kith_status status = kith_change_of_numbers(
        1, 2, *reliability, n, 5, n, n, n, n, KITH_BETTER_HIGHER,
        KITH_CHANGE_JACOBSON_TRUAX, memory, &change, &error);
    assert_int_equal(kith_error_status(error), status);
    kith_error_free(error);
    if (status == KITH_OK)
        kith_change_free(change);
    else
        assert_ptr_equal(change, UNTOUCHED);
    bool refused = *reliability >= 1 && status == KITH_E_ARGUMENT;
    return refused ? KITH_OK : status;
}

static void a_change_of_numbers_is_one_block(void **state)
{
    (void)state;
    double fine = 0.8, wrong = 1.2;
    assert_int_equal(faults_sweep(judge_in, &fine), 1);
    assert_true(faults_sweep(judge_in, &wrong) >= 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_score_is_worth_is_reported_or_nothing_is),
        cmocka_unit_test(a_change_is_one_block),
        cmocka_unit_test(a_refusal_that_finds_no_memory_says_so),
        cmocka_unit_test(a_change_of_numbers_is_one_block),
    };
    return cmocka_run_group_tests_name("numbers faults", tests, NULL, NULL);
}
