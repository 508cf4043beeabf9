/* SPDX-License-Identifier: MIT */
/* test_pairs_faults - pairs with no memory left: nothing is made, and nothing
 * of what people said stays behind. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "faults.h"

/* What stands in an output before a call, to be found there after a failure. */
static char marker[1];
#define UNTOUCHED ((void *)marker)

static const double numbers[] = {1, 3, 2, 5, 4, 4};
static const double others[] = {2, 1, 5, 5, 3, 6};
enum { ROWS = 6 };

static kith_status ended(kith_status status, kith_error *error)
{
    if (status != KITH_OK)
        assert_int_equal(kith_error_status(error), status);
    kith_error_free(error);
    return status;
}

static kith_status pairs_in(kith_memory *memory, void *user)
{
    (void)user;
    kith_pairs *pairs = UNTOUCHED;
    kith_error *error = NULL;
    kith_status status =
        kith_pairs_new(numbers, others, ROWS, memory, &pairs, &error);
    if (status == KITH_OK)
        kith_pairs_free(pairs);
    else
        assert_ptr_equal(pairs, UNTOUCHED);
    return ended(status, error);
}

static kith_status distinctive_in(kith_memory *memory, void *user)
{
    (void)user;
    kith_pairs *pairs = UNTOUCHED;
    kith_error *error = NULL;
    kith_status status = kith_pairs_new_distinctive(
        numbers, others, others, numbers, ROWS, memory, &pairs, &error);
    if (status == KITH_OK)
        kith_pairs_free(pairs);
    else
        assert_ptr_equal(pairs, UNTOUCHED);
    return ended(status, error);
}

static kith_status model_in(kith_memory *memory, void *user)
{
    (void)user;
    kith_actor_partner *model = UNTOUCHED;
    kith_error *error = NULL;
    kith_status status = kith_actor_partner_new(
        numbers, others, others, numbers, ROWS, memory, &model, &error);
    if (status == KITH_OK)
        kith_actor_partner_free(model);
    else
        assert_ptr_equal(model, UNTOUCHED);
    return ended(status, error);
}

/* A refusal finds no memory for its sentence, and is one all the same. */
static kith_status refused_in(kith_memory *memory, void *user)
{
    (void)user;
    const double much[] = {1, 3, 2, 5, 4, 2e100};
    kith_pairs *pairs = UNTOUCHED;
    kith_error *error = NULL;
    kith_status status =
        kith_pairs_new(numbers, much, ROWS, memory, &pairs, &error);
    assert_ptr_equal(pairs, UNTOUCHED);
    if (status == KITH_E_ARGUMENT) {
        assert_non_null(kith_error_message(error));
        kith_error_free(error);
        return KITH_OK;
    }
    return ended(status, error);
}

static void pairs_are_made_or_nothing_is(void **state)
{
    (void)state;
    assert_int_equal(faults_sweep(pairs_in, NULL), 2);
    assert_int_equal(faults_sweep(distinctive_in, NULL), 2);
    assert_int_equal(faults_sweep(model_in, NULL), 2);
}

static void a_refusal_without_memory_is_a_failure(void **state)
{
    (void)state;
    assert_true(faults_sweep(refused_in, NULL) > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pairs_are_made_or_nothing_is),
        cmocka_unit_test(a_refusal_without_memory_is_a_failure),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
