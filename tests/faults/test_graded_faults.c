/* SPDX-License-Identifier: MIT */
/* test_graded_faults - graded scales with no memory left: reading them, and the
 * tables of their sums.
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
#include "science.h"

static kith_status read_in(kith_memory *memory, kith_questionnaire **out)
{
    kith_error *error = NULL;
    char *json = quoted(SCIENCE(SCIENCE_GRADED, "", ""));
    kith_status status =
        kith_questionnaire_parse(json, KITH_NUL, memory, out, &error);
    assert_int_equal(kith_error_status(error), status);
    kith_error_free(error);
    free(json);
    return status;
}

static kith_status read_and_place(kith_memory *memory, void *user)
{
    (void)user;
    kith_questionnaire *made = NULL;
    kith_status status = read_in(memory, &made);
    if (status != KITH_OK) {
        assert_null(made);
        return status;
    }
    kith_answers *answers = NULL;
    kith_assessment *found = NULL;
    double estimate = -77;
    status = kith_answers_new(made, "friend", &answers, NULL);
    if (status == KITH_OK) {
        fill(answers, "comfort=4 work=3 future=2");
        status = kith_assess(answers, &found, NULL);
    }
    if (status == KITH_OK)
        status = kith_assessment_estimate(found, 0, &estimate);
    assert_true((status == KITH_OK) == (estimate != -77));
    kith_assessment_free(found);
    kith_answers_free(answers);
    kith_questionnaire_free(made);
    return status;
}

static void a_graded_scale_is_made_or_memory_is_out(void **state)
{
    (void)state;
    assert_true(faults_sweep(read_and_place, NULL) >= 20);
}

static kith_status make_sums(kith_memory *memory, void *user)
{
    (void)user;
    double theta[13] = {-77}, error[13] = {-77}, share[13] = {-77};
    kith_questionnaire *made = NULL;
    kith_status status = read_in(memory, &made);
    if (status != KITH_OK)
        return status;
    status = kith_graded_sums(made, 0, 0, 13, theta, error, share);
    bool untouched = theta[0] == -77 && error[0] == -77 && share[0] == -77;
    assert_true((status == KITH_OK) != untouched);
    kith_questionnaire_free(made);
    return status;
}

static void a_table_of_sums_is_made_or_memory_is_out(void **state)
{
    (void)state;
    assert_true(faults_sweep(make_sums, NULL) >= 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_graded_scale_is_made_or_memory_is_out),
        cmocka_unit_test(a_table_of_sums_is_made_or_memory_is_out),
    };
    return cmocka_run_group_tests_name("graded_faults", tests, NULL, NULL);
}
