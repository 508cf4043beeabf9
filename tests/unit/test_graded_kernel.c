/* SPDX-License-Identifier: MIT */
/* test_graded_kernel - rows of codes to estimates: the same bits on every way
 * this machine can go, and the numbers of the formula itself. */

#include <math.h>
#include <setjmp.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "assert_double.h"
#include "scoring/graded_kernel.h"

enum { ROOM = 128, CODES = 5, ITEMS = 40, ROWS = 23 };

/* A made-up model: log-probabilities of four categories behind a row of
 * zeros. */
struct made {
    alignas(64) double nodes[ROOM];
    alignas(64) double log_weights[ROOM];
    alignas(64) double tables[ITEMS][CODES * ROOM];
    const double *by_item[ITEMS];
    struct kith__graded_grid grid;
    uint32_t state;
};

static struct made made;

static uint32_t draw(uint32_t below)
{
    made.state = made.state * 1664525u + 1013904223u;
    return (made.state >> 16) % below;
}

static double draw_between(double low, double high)
{
    return low + (high - low) * (double)draw(60000) / 60000;
}

static double logistic(double x)
{
    return 1 / (1 + exp(-x));
}

static void make_item(int32_t item, int32_t nodes, int32_t room)
{
    double slope = draw_between(0.5, 3), step = draw_between(-2, 0);
    double thresholds[3];
    for (int k = 0; k < 3; k++)
        thresholds[k] = step += draw_between(0.1, 1.5);
    double *table = made.tables[item];
    memset(table, 0, sizeof made.tables[item]);
    for (int32_t i = 0; i < nodes; i++) {
        double above[5] = {1, 0, 0, 0, 0};
        for (int k = 0; k < 3; k++)
            above[k + 1] = logistic(slope * (made.nodes[i] - thresholds[k]));
        for (int k = 0; k < 4; k++)
            table[(k + 1) * room + i] = log(above[k] - above[k + 1]);
    }
    made.by_item[item] = table;
}

static void make(int32_t items, int32_t nodes)
{
    int32_t room = (nodes + 7) / 8 * 8;
    made.state = (uint32_t)(items * 1000 + nodes);
    for (int32_t i = 0; i < room; i++) {
        made.nodes[i] = i < nodes ? -6 + 12.0 * i / (nodes - 1) : 0;
        made.log_weights[i] =
            i < nodes ? -0.5 * made.nodes[i] * made.nodes[i] : -1e300;
    }
    for (int32_t i = 0; i < items; i++)
        make_item(i, nodes, room);
    made.grid = (struct kith__graded_grid){items, made.by_item, room,
                                           made.nodes, made.log_weights};
}

static void draw_codes(uint8_t *codes, size_t count)
{
    for (size_t i = 0; i < count; i++)
        codes[i] = (uint8_t)draw(CODES);
}

/* ---- The same bits --------------------------------------------------------
 */

static void compare_ways(int32_t items, int32_t nodes)
{
    static uint8_t codes[ROWS * ITEMS];
    double first[ROWS], first_errors[ROWS], here[ROWS], errors[ROWS];
    make(items, nodes);
    draw_codes(codes, sizeof codes);
    kith__graded_eap(KITH__CPU_PLAIN, &made.grid, codes, items, ROWS, first,
                     first_errors);
    for (int level = KITH__CPU_BASELINE; level <= (int)kith__cpu_level();
         level++) {
        kith__graded_eap((enum kith__cpu)level, &made.grid, codes, items, ROWS,
                         here, errors);
        assert_memory_equal(here, first, sizeof first);
        assert_memory_equal(errors, first_errors, sizeof errors);
    }
}

static void every_way_of_this_processor_has_the_same_bits(void **state)
{
    (void)state;
    for (int32_t nodes = 11; nodes <= 121; nodes++)
        compare_ways(1 + nodes % ITEMS, nodes);
    compare_ways(ITEMS, 61);
    print_message("ways compared up to level %d\n", (int)kith__cpu_level());
}

static void rows_are_the_same_by_themselves_and_at_any_stride(void **state)
{
    (void)state;
    enum { STRIDE = ITEMS + 7 };
    static uint8_t codes[ROWS * STRIDE];
    double all[ROWS], all_errors[ROWS], one, error;
    make(ITEMS, 61);
    draw_codes(codes, sizeof codes);
    enum kith__cpu level = kith__cpu_level();
    kith__graded_eap(level, &made.grid, codes, STRIDE, ROWS, all, all_errors);
    for (int row = 0; row < ROWS; row++) {
        kith__graded_eap(level, &made.grid, codes + row * STRIDE, 0, 1, &one,
                         &error);
        assert_double_same(one, all[row]);
        assert_double_same(error, all_errors[row]);
    }
}

/* ---- The formula ------------------------------------------------------------
 */

static void check_row(const uint8_t *codes, double estimate, double error)
{
    long double sum = 0, first = 0, second = 0;
    int32_t room = made.grid.node_room;
    for (int32_t i = 0; i < room; i++) {
        long double log = made.log_weights[i];
        for (int32_t j = 0; j < made.grid.item_count; j++)
            log += made.tables[j][codes[j] * room + i];
        long double weight = expl(log);
        sum += weight;
        first += weight * made.nodes[i];
        second += weight * made.nodes[i] * made.nodes[i];
    }
    long double mean = first / sum;
    assert_double_near(estimate, (double)mean, 1e-14);
    assert_double_near(error, (double)sqrtl(second / sum - mean * mean), 1e-13);
}

static void a_row_is_the_mean_and_deviation_of_its_posterior(void **state)
{
    (void)state;
    static uint8_t codes[ROWS * ITEMS];
    double estimates[ROWS], errors[ROWS];
    for (int32_t nodes = 11; nodes <= 121; nodes += 10) {
        make(ITEMS, nodes);
        draw_codes(codes, sizeof codes);
        kith__graded_eap(kith__cpu_level(), &made.grid, codes, ITEMS, ROWS,
                         estimates, errors);
        for (int row = 0; row < ROWS; row++)
            check_row(codes + row * ITEMS, estimates[row], errors[row]);
    }
}

static void no_answer_at_all_leaves_the_prior(void **state)
{
    (void)state;
    static const uint8_t codes[ITEMS];
    double estimate, error;
    make(ITEMS, 61);
    kith__graded_eap(kith__cpu_level(), &made.grid, codes, ITEMS, 1, &estimate,
                     &error);
    assert_double_near(estimate, 0, 1e-15);
    assert_double_near(error, 1, 1e-7);
}

static void no_rows_write_nothing(void **state)
{
    (void)state;
    double estimate = -77, error = -77;
    make(3, 61);
    kith__graded_eap(kith__cpu_level(), &made.grid, NULL, 0, 0, &estimate,
                     &error);
    assert_true(estimate == -77 && error == -77);
}

/* e to the sum of these is far below the least double. */
static void thousands_of_answers_do_not_vanish(void **state)
{
    (void)state;
    enum { MANY = 2048 };
    static const double *tables[MANY];
    static uint8_t codes[MANY];
    make(1, 61);
    for (int i = 0; i < MANY; i++) {
        tables[i] = made.by_item[0];
        codes[i] = (uint8_t)(1 + draw(4));
    }
    struct kith__graded_grid grid = made.grid;
    grid.item_count = MANY;
    grid.tables = tables;
    double plain, error, here;
    kith__graded_eap(KITH__CPU_PLAIN, &grid, codes, MANY, 1, &plain, &error);
    assert_true(plain > -6 && plain < 6 && error >= 0 && error < 0.1);
    kith__graded_eap(kith__cpu_level(), &grid, codes, MANY, 1, &here, &error);
    assert_double_same(here, plain);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_way_of_this_processor_has_the_same_bits),
        cmocka_unit_test(rows_are_the_same_by_themselves_and_at_any_stride),
        cmocka_unit_test(a_row_is_the_mean_and_deviation_of_its_posterior),
        cmocka_unit_test(no_answer_at_all_leaves_the_prior),
        cmocka_unit_test(no_rows_write_nothing),
        cmocka_unit_test(thousands_of_answers_do_not_vanish),
    };
    return cmocka_run_group_tests_name("graded_kernel", tests, NULL, NULL);
}
