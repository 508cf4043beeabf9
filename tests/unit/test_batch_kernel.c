/* SPDX-License-Identifier: MIT */
/* The loops over bytes, on every way that this processor has; and blocks of
 * rows, however they are stored, split and shared among threads. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>
#include <pthread.h>

#include "assert_double.h"
#include "batch/kernel.h"
#include "batch/results.h"
#include "cases.h"

enum { ROOM = 256 };

static uint32_t state_of_draw = 7;

static uint8_t draw(void)
{
    state_of_draw = state_of_draw * 1664525u + 1013904223u;
    return (uint8_t)(state_of_draw >> 24);
}

static void draw_bytes(uint8_t *bytes, size_t count, uint8_t below)
{
    for (size_t i = 0; i < count; i++)
        bytes[i] = (uint8_t)(draw() % below);
}

/* Lengths around whole vectors, and none. */
static const int32_t lengths[] = {0, 1, 15, 16, 17, 31, 32, 33, 63, 97, 255};

#define EACH_LEVEL(level)                                                    \
    for (enum kith__cpu level = KITH__CPU_PLAIN; level <= kith__cpu_level(); \
         level++)
#define EACH_LENGTH(rows)                                            \
    for (size_t l_ = 0; l_ < sizeof lengths / sizeof *lengths; l_++) \
        for (int32_t rows = lengths[l_], once_ = 1; once_ == 1; once_ = 0)

/* ---- Kernels ---------------------------------------------------------- */

static void check_adding(enum kith__cpu level, int32_t rows, int32_t lane_count,
                         bool check)
{
    uint8_t bytes[KITH__LANES_AT_ONCE][ROOM], counted[ROOM] = {0};
    uint8_t sum[ROOM] = {0}, faults[ROOM] = {0};
    struct kith__lane lanes[KITH__LANES_AT_ONCE];
    for (int32_t j = 0; j < lane_count; j++) {
        draw_bytes(bytes[j], ROOM, 9);
        lanes[j] = (struct kith__lane){.bytes = bytes[j],
                                       .flip = j % 2 == 0 ? 0 : 0xFF,
                                       .add = (uint8_t)(j % 2 == 0 ? -1 : 6),
                                       .missing = 0};
    }
    struct kith__adding adding = {.level = level,
                                  .rows = rows,
                                  .top = 4,
                                  .check = check,
                                  .counted = counted,
                                  .sum = sum,
                                  .faults = faults};
    kith__kernel_add(&adding, lanes, lane_count);
    for (int32_t i = 0; i < ROOM; i++) {
        int32_t n = 0, total = 0, wrong = 0;
        for (int32_t j = 0; j < lane_count && i < rows; j++) {
            int32_t value = bytes[j][i]; /* 1 to 5; 0 is missing */
            n += value >= 1 && value <= 5;
            total += value < 1 || value > 5 ? 0
                     : j % 2 == 0           ? value - 1
                                            : 5 - value;
            wrong += value > 5;
        }
        assert_int_equal(counted[i], n);
        assert_int_equal(sum[i], total);
        assert_int_equal(faults[i] != 0, check && wrong > 0);
    }
}

static void bytes_are_added_the_same_way_on_every_level(void **state)
{
    (void)state;
    EACH_LEVEL(level)
    EACH_LENGTH(rows)
    for (int32_t lanes = 1; lanes <= KITH__LANES_AT_ONCE; lanes++) {
        check_adding(level, rows, lanes, true);
        check_adding(level, rows, lanes, false);
    }
}

static void places_follow_from_counts_and_sums_on_every_level(void **state)
{
    (void)state;
    EACH_LEVEL(level)
    EACH_LENGTH(rows)
    {
        uint8_t counted[ROOM], sum[ROOM];
        uint16_t places[ROOM], totals[ROOM], limited[ROOM], shifted[ROOM];
        draw_bytes(counted, ROOM, 200);
        draw_bytes(sum, ROOM, 255);
        for (int32_t i = 0; i < ROOM; i++)
            places[i] = totals[i] = limited[i] = shifted[i] = (uint16_t)i;
        kith__kernel_places(level, counted, sum, 300, rows, places, totals);
        kith__kernel_limit(level, totals, places, 150, 65535, rows, limited);
        kith__kernel_shift(level, totals, places, 500, 3, rows, shifted);
        for (int32_t i = 0; i < ROOM; i++) {
            bool in = i < rows;
            int32_t n = i + (in ? counted[i] : 0);
            int32_t place = i + (in ? counted[i] * 300 + sum[i] : 0);
            assert_int_equal(totals[i], n);
            assert_int_equal(places[i], place & 0xFFFF);
            assert_int_equal(limited[i], !in        ? i
                                         : n >= 150 ? place & 0xFFFF
                                                    : 65535);
            assert_int_equal(shifted[i],
                             in ? (place + (500 - n) * 3) & 0xFFFF : i);
        }
    }
}

static void bytes_are_counted_on_every_level(void **state)
{
    (void)state;
    EACH_LEVEL(level)
    EACH_LENGTH(rows)
    {
        uint8_t bytes[ROOM], sum[ROOM] = {0};
        draw_bytes(bytes, ROOM, 3);
        kith__kernel_count(level, bytes, 2, rows, sum);
        for (int32_t i = 0; i < ROOM; i++)
            assert_int_equal(sum[i], i < rows && bytes[i] == 2);
    }
}

static void matrices_are_turned_on_every_level(void **state)
{
    (void)state;
    enum { STRIDE = 19 };
    EACH_LEVEL(level)
    EACH_LENGTH(rows)
    {
        uint8_t matrix[ROOM * STRIDE], columns[16][ROOM], *to[16];
        draw_bytes(matrix, sizeof matrix, 255);
        for (int32_t j = 0; j < 16; j++)
            to[j] = memset(columns[j], 0xEE, ROOM);
        kith__kernel_turn(level, (const char *)matrix + 2, STRIDE, rows, to);
        for (int32_t j = 0; j < 16; j++)
            for (int32_t i = 0; i < ROOM; i++)
                assert_int_equal(columns[j][i],
                                 i < rows ? matrix[i * STRIDE + 2 + j] : 0xEE);
    }
}

static void doubles_are_told_apart_on_every_level(void **state)
{
    (void)state;
    const double none = 0.0 / 0.0, huge = 1e300 * 1e300;
    const double numbers[] = {-2,   2,     -1.5,  3,    -99,   none,
                              huge, -huge, 1e300, 0,    -0.0,  1e-9,
                              -3,   1,     -1,    4e15, -2e18, 2.0001};
    const uint8_t codes[] = {0, 4, 0xFE, 0xFE, 0xFB, 0xFC, 0xFE, 0xFE, 0xFE,
                             2, 2, 0xFE, 0xFE, 3,    1,    0xFE, 0xFE, 0xFE};
    const size_t count = sizeof codes;
    const struct kith__reals reals = {.low = -2,
                                      .count = 5,
                                      .missing = -99,
                                      .missing_code = 0xFB,
                                      .nan_code = 0xFC,
                                      .else_code = 0xFE};
    const struct kith__reals nothing = {
        .low = none, .missing = none, .nan_code = 0xFC, .else_code = 0xFE};
    double drawn[ROOM], apart[2 * ROOM];
    uint8_t expected[ROOM];
    for (size_t i = 0; i < ROOM; i++) {
        size_t which = draw() % count;
        drawn[i] = apart[2 * i] = numbers[which];
        apart[2 * i + 1] = 1;
        expected[i] = codes[which];
    }
    EACH_LEVEL(level)
    EACH_LENGTH(rows)
    {
        uint8_t out[ROOM] = {0}, far[ROOM] = {0}, without[ROOM] = {0};
        kith__kernel_reals(level, (const char *)drawn, 8, &reals, rows, out);
        kith__kernel_reals(level, (const char *)apart, 16, &reals, rows, far);
        kith__kernel_reals(level, (const char *)drawn, 8, &nothing, rows,
                           without);
        for (int32_t i = 0; i < ROOM; i++) {
            assert_int_equal(out[i], i < rows ? expected[i] : 0);
            assert_int_equal(far[i], out[i]);
            assert_int_equal(without[i], i >= rows              ? 0
                                         : drawn[i] != drawn[i] ? 0xFC
                                                                : 0xFE);
        }
    }
}

/* ---- Blocks ----------------------------------------------------------- */

enum { ITEMS = 37, SCALES = 3, ROWS = 7001 };

/* 37 items of 0 to 12: sums pass what a byte holds. */
static kith_questionnaire *of_many_items(void)
{
    static char ids[ITEMS * 8], text[ITEMS * 200 + 4096];
    size_t used = 0, at = 0;
    for (int i = 0; i < ITEMS; i++)
        at += (size_t)snprintf(ids + at, sizeof ids - at, "%s'i%d'",
                               i == 0 ? "" : ", ", i);
    used += (size_t)snprintf(text, sizeof text, "'items': [");
    for (int i = 0; i < ITEMS; i++)
        used += (size_t)snprintf(text + used, sizeof text - used,
                                 "%s{'id': 'i%d', 'text': 'x', 'kind': "
                                 "'integer', 'min': 0, 'max': 12}",
                                 i == 0 ? "" : ", ", i);
    used += (size_t)snprintf(
        text + used, sizeof text - used,
        "], 'scales': [" SCALE("all", "%s", ", 'min_answered': 20") "," SCALE(
            "few", "'i1', '-i3', 'i5'",
            ", 'missing': 'none', "
            "'min_answered': 1") "," SCALE("sum", "%s",
                                           ", 'method': 'sum', 'min_answered': "
                                           "0.5") "]",
        ids, ids);
    return questionnaire_of(ids, text);
}

struct blocks {
    kith_questionnaire *questionnaire;
    kith_columns *columns;
    kith_results *results;
    int8_t matrix[ROWS][ITEMS], turned[ITEMS][ROWS];
    double scores[SCALES][ROWS], lowest[SCALES][ROWS];
};

static void want(struct blocks *blocks)
{
    for (int32_t i = 0; i < SCALES; i++) {
        assert_int_equal(
            kith_results_set_scale(blocks->results, i, KITH_SCALE_SCORE, 0,
                                   blocks->scores[i], KITH_DOUBLE, 8, NULL),
            KITH_OK);
        assert_int_equal(
            kith_results_set_scale(blocks->results, i, KITH_SCALE_LOWEST, 0,
                                   blocks->lowest[i], KITH_DOUBLE, 8, NULL),
            KITH_OK);
    }
}

static int open_blocks(void **state)
{
    static struct blocks blocks;
    blocks.questionnaire = of_many_items();
    for (int32_t i = 0; i < ROWS; i++)
        for (int32_t j = 0; j < ITEMS; j++) {
            int8_t value = (int8_t)(draw() % 16 - 1);
            if (value > 12)
                value = draw() == 0 ? 13 : -1; /* rarely a fault */
            blocks.matrix[i][j] = blocks.turned[j][i] = value;
        }
    assert_int_equal(
        kith_columns_new(blocks.questionnaire, ROWS, &blocks.columns, NULL),
        KITH_OK);
    assert_int_equal(
        kith_results_new(blocks.questionnaire, &blocks.results, NULL), KITH_OK);
    assert_int_equal(kith_columns_set_tie(blocks.columns, 0, NULL), KITH_OK);
    assert_int_equal(kith_columns_set_matrix(blocks.columns, blocks.matrix,
                                             KITH_INT8, 1, ITEMS, NULL),
                     KITH_OK);
    assert_int_equal(kith_columns_set_missing(blocks.columns, KITH_EVERY_ITEM,
                                              -1, KITH_UNANSWERED, NULL),
                     KITH_OK);
    want(&blocks);
    *state = &blocks;
    return 0;
}

static int close_blocks(void **state)
{
    struct blocks *blocks = *state;
    kith_results_free(blocks->results);
    kith_columns_free(blocks->columns);
    kith_questionnaire_free(blocks->questionnaire);
    return 0;
}

static void forget(struct blocks *blocks)
{
    memset(blocks->scores, 0x5A, sizeof blocks->scores);
    memset(blocks->lowest, 0x5A, sizeof blocks->lowest);
}

static uint64_t scored(struct blocks *blocks, int64_t first, int64_t count)
{
    int64_t faults = 0;
    assert_int_equal(kith_batch_scores(blocks->columns, blocks->results, first,
                                       count, &faults, NULL),
                     KITH_OK);
    return (uint64_t)faults;
}

/* One at a time is the measure: every row that assesses the same way. */
static void keep_expected(struct blocks *blocks, struct blocks *expected)
{
    forget(blocks);
    blocks->results->level = KITH__CPU_PLAIN;
    for (int64_t i = 0; i < ROWS; i++)
        assert_int_equal(kith_batch_assess(blocks->columns, blocks->results, i,
                                           1, NULL, NULL),
                         KITH_OK);
    *expected = *blocks;
}

static void check_same(const struct blocks *blocks,
                       const struct blocks *expected)
{
    assert_memory_equal(blocks->scores, expected->scores,
                        sizeof blocks->scores);
    assert_memory_equal(blocks->lowest, expected->lowest,
                        sizeof blocks->lowest);
}

static struct blocks expected;

static void blocks_give_what_rows_give_alone(void **state)
{
    struct blocks *blocks = *state;
    keep_expected(blocks, &expected);
    EACH_LEVEL(level)
    {
        blocks->results->level = level;
        assert_int_equal(kith_columns_set_matrix(blocks->columns,
                                                 blocks->matrix, KITH_INT8, 1,
                                                 ITEMS, NULL),
                         KITH_OK);
        forget(blocks);
        uint64_t faults = scored(blocks, 0, ROWS);
        assert_true(faults > 0 && faults < ROWS / 10);
        check_same(blocks, &expected);
        assert_int_equal(kith_columns_set_matrix(blocks->columns,
                                                 blocks->turned, KITH_INT8,
                                                 ROWS, 1, NULL),
                         KITH_OK);
        forget(blocks);
        assert_int_equal(scored(blocks, 0, ROWS), faults);
        check_same(blocks, &expected);
    }
}

static void any_split_gives_the_same(void **state)
{
    struct blocks *blocks = *state;
    keep_expected(blocks, &expected);
    blocks->results->level = kith__cpu_level();
    for (int32_t step = 1; step < ROWS; step = step * 3 + 1) {
        forget(blocks);
        for (int64_t at = 0; at < ROWS; at += step)
            scored(blocks, at, ROWS - at < step ? ROWS - at : step);
        check_same(blocks, &expected);
    }
}

struct part {
    struct blocks *blocks;
    int64_t first, count;
    kith_status status;
};

static void *score_part(void *user)
{
    struct part *part = user;
    part->status =
        kith_batch_scores(part->blocks->columns, part->blocks->results,
                          part->first, part->count, NULL, NULL);
    return NULL;
}

static void threads_may_share_both_objects(void **state)
{
    enum { THREADS = 4 };
    struct blocks *blocks = *state;
    struct part parts[THREADS];
    pthread_t threads[THREADS];
    keep_expected(blocks, &expected);
    blocks->results->level = kith__cpu_level();
    forget(blocks);
    for (int32_t i = 0; i < THREADS; i++) {
        int64_t first = (int64_t)ROWS * i / THREADS;
        parts[i] = (struct part){blocks, first,
                                 (int64_t)ROWS * (i + 1) / THREADS - first, -1};
        assert_int_equal(
            pthread_create(&threads[i], NULL, score_part, &parts[i]), 0);
    }
    for (int32_t i = 0; i < THREADS; i++) {
        assert_int_equal(pthread_join(threads[i], NULL), 0);
        assert_int_equal(parts[i].status, KITH_OK);
    }
    check_same(blocks, &expected);
}

#define with_blocks(test) \
    cmocka_unit_test_setup_teardown(test, open_blocks, close_blocks)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bytes_are_added_the_same_way_on_every_level),
        cmocka_unit_test(places_follow_from_counts_and_sums_on_every_level),
        cmocka_unit_test(bytes_are_counted_on_every_level),
        cmocka_unit_test(matrices_are_turned_on_every_level),
        cmocka_unit_test(doubles_are_told_apart_on_every_level),
        with_blocks(blocks_give_what_rows_give_alone),
        with_blocks(any_split_gives_the_same),
        with_blocks(threads_may_share_both_objects),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
