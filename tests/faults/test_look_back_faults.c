/* SPDX-License-Identifier: MIT */
/* test_look_back_faults - looking back with no memory left. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"
#include "diary.h"
#include "faults.h"
#include "looking.h"

struct made_of {
    const kith_journal *journal;
    const kith_questionnaire *questionnaire;
};

static kith_status attempt(kith_memory *memory, void *user)
{
    const struct made_of *made_of = user;
    kith_look_back *back = NULL;
    kith_error *error = NULL;
    kith_status status =
        kith_look_back_new(made_of->journal, made_of->questionnaire, INT64_MIN,
                           INT64_MAX, memory, &back, &error);
    assert_int_equal(back == NULL, status != KITH_OK);
    assert_int_equal(kith_error_status(error), status);
    kith_error_free(error);
    kith_look_back_free(back);
    return status;
}

static void looking_back_without_memory_says_so(void **state)
{
    (void)state;
    kith_questionnaire *small = numbers_of(
        ", 'swings': {'low': 1, 'high': 4}, 'reliability': {'value': 0.84, "
        "'sd': 20, 'status': 'observed'}");
    kith_journal *journal = journal_with(NULL);
    for (int32_t i = 0; i < 260; i++)
        week(journal, small, i, (i * 389) % 1000);
    for (int32_t i = KITH_EVENT_CONFIDED; i <= KITH_EVENT_RESPECTED_A_WISH; i++)
        event(journal, i, KITH_BY_THEM, START + i, 7);
    struct made_of many = {journal, small};
    assert_true(faults_sweep(attempt, &many) >= 8);
    kith_journal_free(journal);

    journal = journal_with(NULL);
    for (int32_t i = 0; i < 20; i++)
        week(journal, small, i, i % 7);
    struct made_of few = {journal, small};
    assert_true(faults_sweep(attempt, &few) > 5);
    kith_journal_free(journal);
    kith_questionnaire_free(small);
}

static kith_status attempt_elsewhere(kith_memory *memory, void *user)
{
    const struct made_of *made_of = user;
    kith_look_back *back = NULL;
    kith_error *error = NULL;
    kith_status status = kith_look_back_new(
        made_of->journal, made_of->questionnaire, 0, 1, memory, &back, &error);
    assert_null(back);
    assert_int_equal(kith_error_status(error), status);
    kith_error_free(error);
    return status == KITH_E_ARGUMENT ? KITH_OK : status;
}

static void a_refusal_without_memory_says_so(void **state)
{
    (void)state;
    kith_questionnaire *small = numbers_of("");
    kith_journal *journal = NULL;
    assert_int_equal(kith_journal_new("stranger", NULL, &journal, NULL),
                     KITH_OK);
    struct made_of odd = {journal, small};
    assert_true(faults_sweep(attempt_elsewhere, &odd) > 0);
    kith_journal_free(journal);
    kith_questionnaire_free(small);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(looking_back_without_memory_says_so),
        cmocka_unit_test(a_refusal_without_memory_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
