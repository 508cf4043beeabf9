/* SPDX-License-Identifier: MIT */
/* test_series_faults - series and their trends with no memory left. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "faults.h"

enum { FEW = 20, MANY = 400 };

static double values[MANY];
static int64_t times[MANY];

/* Out of order, no two values the same. */
static void write_down(void)
{
    for (int32_t i = 0; i < MANY; i++) {
        times[i] = i % 2 == 0 ? i : -i;
        values[i] = (i * 389) % 1009;
    }
}

struct asked {
    int32_t count;
};

static kith_status trends_of(const kith_series *series)
{
    double slope = -77, p = -77;
    int64_t s = -77;
    int32_t exact = -77;
    kith_status status = kith_series_theil_sen(series, &slope);
    if (status != KITH_OK) {
        assert_true(slope == -77);
        return status;
    }
    status = kith_series_mann_kendall(series, &s, &p, &exact);
    if (status != KITH_OK)
        assert_true(s == -77 && p == -77 && exact == -77);
    return status;
}

static kith_status attempt(kith_memory *memory, void *user)
{
    const struct asked *asked = user;
    kith_series *series = NULL;
    kith_error *error = NULL;
    kith_status status =
        kith_series_new(times, values, asked->count, memory, &series, &error);
    if (status != KITH_OK) {
        assert_null(series);
        assert_int_equal(kith_error_status(error), KITH_E_MEMORY);
        kith_error_free(error);
        return status;
    }
    status = trends_of(series);
    kith_series_free(series);
    return status;
}

static void series_without_memory_say_so(void **state)
{
    (void)state;
    write_down();
    /* The points, sorting them; two clouds; the search and the slopes left; the
     * orders. */
    struct asked few = {FEW}, many = {MANY};
    assert_int_equal(faults_sweep(attempt, &few), 7);
    assert_int_equal(faults_sweep(attempt, &many), 6);
}

static kith_status attempt_wrong(kith_memory *memory, void *user)
{
    (void)user;
    const double huge = 1e200;
    kith_series *series = NULL;
    kith_error *error = NULL;
    kith_status status =
        kith_series_new(NULL, &huge, 1, memory, &series, &error);
    assert_null(series);
    assert_int_equal(kith_error_status(error), status);
    kith_error_free(error);
    return status == KITH_E_VALUE ? KITH_OK : status;
}

static void a_refusal_without_memory_says_so(void **state)
{
    (void)state;
    assert_true(faults_sweep(attempt_wrong, NULL) > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(series_without_memory_say_so),
        cmocka_unit_test(a_refusal_without_memory_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
