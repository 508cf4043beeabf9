/* SPDX-License-Identifier: MIT */
/* test_null_pairs - every call about pairs, handed nothing, a wrong side, no
 * place for the answer, or an error that is still held. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

static const double numbers[] = {1, 3, 2, 5, 4, 4};
static const double others[] = {2, 1, 5, 5, 3, 6};
enum { ROWS = 6 };

static kith_pairs *pairs_here(void)
{
    kith_pairs *made = NULL;
    assert_int_equal(kith_pairs_new(numbers, others, ROWS, NULL, &made, NULL),
                     KITH_OK);
    return made;
}

static kith_actor_partner *model_here(void)
{
    kith_actor_partner *made = NULL;
    assert_int_equal(kith_actor_partner_new(numbers, others, others, numbers,
                                            ROWS, NULL, &made, NULL),
                     KITH_OK);
    return made;
}

static void nothing_is_taken_in_from_nowhere(void **state)
{
    (void)state;
    kith_pairs *pairs = NULL;
    kith_actor_partner *model = NULL;
    const double *given[] = {numbers, numbers, numbers, numbers};
    for (size_t i = 0; i < 4; i++) {
        const double *n[] = {given[0], given[1], given[2], given[3]};
        n[i] = NULL;
        if (i < 2)
            assert_int_equal(
                kith_pairs_new(n[0], n[1], ROWS, NULL, &pairs, NULL),
                KITH_E_ARGUMENT);
        assert_int_equal(kith_pairs_new_distinctive(n[0], n[1], n[2], n[3],
                                                    ROWS, NULL, &pairs, NULL),
                         KITH_E_ARGUMENT);
        assert_int_equal(kith_actor_partner_new(n[0], n[1], n[2], n[3], ROWS,
                                                NULL, &model, NULL),
                         KITH_E_ARGUMENT);
    }
    assert_int_equal(kith_pairs_new(numbers, others, -1, NULL, &pairs, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_actor_partner_new(numbers, others, others, numbers,
                                            INT64_MIN, NULL, &model, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_pairs_new(numbers, others, ROWS, NULL, NULL, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_pairs_new_distinctive(numbers, others, numbers,
                                                others, ROWS, NULL, NULL, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_actor_partner_new(numbers, others, others, numbers,
                                            ROWS, NULL, NULL, NULL),
                     KITH_E_ARGUMENT);
    assert_null(pairs);
    assert_null(model);
}

static void an_error_still_held_is_refused(void **state)
{
    (void)state;
    const double infinite[] = {1 / 0.0};
    kith_pairs *pairs = NULL;
    kith_actor_partner *model = NULL;
    kith_error *held = NULL;
    assert_int_equal(kith_pairs_new(infinite, numbers, 1, NULL, &pairs, &held),
                     KITH_E_ARGUMENT);
    kith_error *first = held;
    assert_non_null(first);
    assert_int_equal(kith_pairs_new(numbers, others, ROWS, NULL, &pairs, &held),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_pairs_new_distinctive(numbers, others, numbers,
                                                others, ROWS, NULL, &pairs,
                                                &held),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_actor_partner_new(numbers, others, others, numbers,
                                            ROWS, NULL, &model, &held),
                     KITH_E_ARGUMENT);
    assert_ptr_equal(held, first);
    assert_null(pairs);
    assert_null(model);
    kith_error_free(held);
}

static void pairs_that_are_none_have_no_numbers(void **state)
{
    (void)state;
    static kith_status (*const getters[])(const kith_pairs *, double *) = {
        kith_pairs_difference_mean,
        kith_pairs_difference_sd,
        kith_pairs_absolute_difference,
        kith_pairs_standardised_difference,
        kith_pairs_pearson,
        kith_pairs_spearman,
        kith_pairs_kendall,
        kith_pairs_icc,
        kith_pairs_double_entry,
        kith_pairs_distance,
    };
    kith_pairs *pairs = pairs_here();
    double out = -7;
    for (size_t i = 0; i < COUNT(getters); i++) {
        assert_int_equal(getters[i](NULL, &out), KITH_E_ARGUMENT);
        assert_int_equal(getters[i](pairs, NULL), KITH_E_ARGUMENT);
        assert_int_equal(getters[i](NULL, NULL), KITH_E_ARGUMENT);
    }
    assert_double_same(out, -7);
    assert_int_equal(kith_pairs_count(NULL), -1);
    assert_int_equal(kith_pairs_missing_count(NULL), -1);
    assert_int_equal(kith_pairs_apart_count(NULL, 1), -1);
    assert_int_equal(kith_pairs_apart_count(pairs, -0.5), -1);
    assert_int_equal(kith_pairs_apart_count(pairs, 0.0 / 0.0), -1);
    kith_pairs_free(pairs);
    kith_pairs_free(NULL);
}

static void a_side_is_one_of_two(void **state)
{
    (void)state;
    static const int32_t wrong[] = {0, 3, -1, INT32_MAX, INT32_MIN};
    kith_pairs *pairs = pairs_here();
    kith_actor_partner *model = model_here();
    double out = -7, error = -7;
    for (size_t i = 0; i < COUNT(wrong); i++) {
        assert_int_equal(kith_pairs_mean(pairs, wrong[i], &out),
                         KITH_E_ARGUMENT);
        assert_int_equal(kith_pairs_sd(pairs, wrong[i], &out), KITH_E_ARGUMENT);
        assert_int_equal(
            kith_actor_partner_actor(model, wrong[i], &out, &error),
            KITH_E_ARGUMENT);
        assert_int_equal(kith_actor_partner_residual_sd(model, wrong[i], &out),
                         KITH_E_ARGUMENT);
    }
    assert_int_equal(kith_pairs_mean(NULL, KITH_SIDE_A, &out), KITH_E_ARGUMENT);
    assert_int_equal(kith_pairs_mean(pairs, KITH_SIDE_A, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_pairs_sd(NULL, KITH_SIDE_B, &out), KITH_E_ARGUMENT);
    assert_int_equal(kith_pairs_sd(pairs, KITH_SIDE_B, NULL), KITH_E_ARGUMENT);
    assert_double_same(out, -7);
    assert_double_same(error, -7);
    kith_pairs_free(pairs);
    kith_actor_partner_free(model);
}

static void numbers_that_come_together_need_all_their_places(void **state)
{
    (void)state;
    kith_pairs *pairs = pairs_here();
    double a = -7, b = -7, c = -7;
    assert_int_equal(kith_pairs_t(NULL, &a, &b), KITH_E_ARGUMENT);
    assert_int_equal(kith_pairs_t(pairs, NULL, &b), KITH_E_ARGUMENT);
    assert_int_equal(kith_pairs_t(pairs, &a, NULL), KITH_E_ARGUMENT);
    assert_int_equal(kith_pairs_mean_squares(NULL, &a, &b), KITH_E_ARGUMENT);
    assert_int_equal(kith_pairs_mean_squares(pairs, NULL, &b), KITH_E_ARGUMENT);
    assert_int_equal(kith_pairs_mean_squares(pairs, &a, NULL), KITH_E_ARGUMENT);
    assert_int_equal(kith_pairs_distance_parts(NULL, &a, &b, &c),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_pairs_distance_parts(pairs, NULL, &b, &c),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_pairs_distance_parts(pairs, &a, NULL, &c),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_pairs_distance_parts(pairs, &a, &b, NULL),
                     KITH_E_ARGUMENT);
    assert_double_same(a, -7);
    assert_double_same(b, -7);
    assert_double_same(c, -7);
    kith_pairs_free(pairs);
}

static void a_model_that_is_none_has_no_terms(void **state)
{
    (void)state;
    static kith_status (*const terms[])(const kith_actor_partner *, int32_t,
                                        double *, double *) = {
        kith_actor_partner_actor,
        kith_actor_partner_partner,
        kith_actor_partner_intercept,
    };
    kith_actor_partner *model = model_here();
    double out = -7, error = -7;
    for (size_t i = 0; i < COUNT(terms); i++) {
        assert_int_equal(terms[i](NULL, KITH_SIDE_A, &out, &error),
                         KITH_E_ARGUMENT);
        assert_int_equal(terms[i](model, KITH_SIDE_A, NULL, &error),
                         KITH_E_ARGUMENT);
        assert_int_equal(terms[i](model, KITH_SIDE_A, &out, NULL),
                         KITH_E_ARGUMENT);
    }
    assert_int_equal(kith_actor_partner_count(NULL), -1);
    assert_int_equal(kith_actor_partner_residual_sd(NULL, KITH_SIDE_A, &out),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_actor_partner_residual_sd(model, KITH_SIDE_A, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_actor_partner_residual_correlation(NULL, &out),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_actor_partner_residual_correlation(model, NULL),
                     KITH_E_ARGUMENT);
    assert_double_same(out, -7);
    assert_double_same(error, -7);
    kith_actor_partner_free(model);
    kith_actor_partner_free(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_taken_in_from_nowhere),
        cmocka_unit_test(an_error_still_held_is_refused),
        cmocka_unit_test(pairs_that_are_none_have_no_numbers),
        cmocka_unit_test(a_side_is_one_of_two),
        cmocka_unit_test(numbers_that_come_together_need_all_their_places),
        cmocka_unit_test(a_model_that_is_none_has_no_terms),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
