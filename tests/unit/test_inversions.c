/* SPDX-License-Identifier: MIT */
/* test_inversions - pairs in the wrong order against all pairs, and numbers in
 * their places against all numbers sorted. */

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "journal/in_place.h"
#include "journal/inversions.h"

enum { MOST = 700, KINDS = 7 };

static uint64_t state_of_dice = 88172645463325252;

/* Marsaglia's xorshift (2003). */
static uint64_t drawn(void)
{
    state_of_dice ^= state_of_dice << 13;
    state_of_dice ^= state_of_dice >> 7;
    state_of_dice ^= state_of_dice << 17;
    return state_of_dice >> 16;
}

/* In no order, with ties, sorted, backwards, nearly sorted, nearly backwards,
 * two sorted runs. */
static double value_of(int kind, int32_t i, int32_t count)
{
    switch (kind) {
    case 0:
        return (double)drawn();
    case 1:
        return (double)(drawn() % 5);
    case 2:
        return i / 3;
    case 3:
        return -i;
    case 4:
        return i + (double)(drawn() % 9);
    case 5:
        return (double)(drawn() % 9) - i;
    default:
        return 2 * i < count ? 2 * i : 2 * i - count;
    }
}

static int ascending(const void *one, const void *other)
{
    double a = *(const double *)one, b = *(const double *)other;
    return (a > b) - (a < b);
}

static int64_t judged(const double *values, int32_t count)
{
    int64_t inversions = 0;
    for (int32_t i = 0; i < count; i++)
        for (int32_t j = 0; j < i; j++)
            inversions += values[j] > values[i];
    return inversions;
}

static void check_numbers(const double *values, const double *sorted,
                          int32_t count)
{
    double keys[MOST], spare[MOST];
    memcpy(keys, values, (size_t)count * sizeof *keys);
    assert_int_equal(kith__inversions(keys, spare, count),
                     judged(values, count));
    assert_memory_equal(keys, sorted, (size_t)count * sizeof *keys);
}

static void take_keys(struct kith__keyed *keys, const double *values,
                      int32_t count)
{
    for (int32_t i = 0; i < count; i++)
        keys[i] = (struct kith__keyed){values[i], i};
}

/* Sorted, each with its owner, and equal ones in order. */
static void check_keys(const struct kith__keyed *keys, const double *values,
                       const double *sorted, int32_t count)
{
    for (int32_t i = 0; i < count; i++) {
        assert_true(keys[i].key == sorted[i]);
        assert_true(values[keys[i].at] == keys[i].key);
        assert_true(i == 0 || keys[i - 1].key < keys[i].key ||
                    keys[i - 1].at < keys[i].at);
    }
}

static void check_owners(const double *values, const double *sorted,
                         int32_t count)
{
    struct kith__keyed keys[MOST], spare[MOST];
    take_keys(keys, values, count);
    assert_int_equal(kith__inversions_keyed(keys, spare, count),
                     judged(values, count));
    check_keys(keys, values, sorted, count);
}

/* With a step of 1 each pair is written down, once. */
static void check_pairs(const double *values, const double *sorted,
                        int32_t count)
{
    static struct kith__pair pairs[MOST * (MOST - 1) / 2];
    static bool met[MOST][MOST];
    struct kith__keyed keys[MOST], spare[MOST];
    struct kith__picked picked = {
        .step = 1, .dice = 1, .pairs = pairs, .room = MOST * (MOST - 1) / 2};
    take_keys(keys, values, count);
    assert_int_equal(kith__inversions_picked(keys, spare, count, &picked),
                     judged(values, count));
    check_keys(keys, values, sorted, count);
    assert_int_equal(picked.count, judged(values, count));
    memset(met, 0, sizeof met);
    for (int32_t i = 0; i < picked.count; i++) {
        struct kith__pair pair = pairs[i];
        assert_true(pair.larger < pair.smaller);
        assert_true(values[pair.larger] > values[pair.smaller]);
        assert_false(met[pair.larger][pair.smaller]);
        met[pair.larger][pair.smaller] = true;
    }
}

static void check_places(const double *values, const double *sorted,
                         int32_t count)
{
    double moved[MOST];
    for (int32_t rank = 0; rank < count; rank += 1 + count / 40) {
        memcpy(moved, values, (size_t)count * sizeof *moved);
        assert_true(kith__put_in_place(moved, count, rank) == sorted[rank]);
        assert_true(moved[rank] == sorted[rank]);
        for (int32_t i = 0; i < count; i++)
            assert_true(i < rank ? moved[i] <= moved[rank]
                                 : moved[i] >= moved[rank]);
        qsort(moved, (size_t)count, sizeof *moved, ascending);
        assert_memory_equal(moved, sorted, (size_t)count * sizeof *moved);
    }
}

static void for_all(void (*check)(const double *values, const double *sorted,
                                  int32_t count))
{
    static const int32_t counts[] = {
        0,  1,  2,  3,  4,   5,   6,   7,   8,   9,   11,  12,  13,
        16, 17, 31, 63, 100, 127, 128, 129, 255, 256, 300, 513, MOST};
    double values[MOST], sorted[MOST];
    for (size_t c = 0; c < sizeof counts / sizeof *counts; c++)
        for (int kind = 0; kind < KINDS; kind++) {
            for (int32_t i = 0; i < counts[c]; i++)
                sorted[i] = values[i] = value_of(kind, i, counts[c]);
            qsort(sorted, (size_t)counts[c], sizeof *sorted, ascending);
            check(values, sorted, counts[c]);
        }
}

static void numbers_are_sorted_and_wrong_pairs_counted(void **state)
{
    (void)state;
    for_all(check_numbers);
}

static void owners_stay_with_their_numbers(void **state)
{
    (void)state;
    for_all(check_owners);
}

static void each_wrong_pair_is_written_down_once(void **state)
{
    (void)state;
    for_all(check_pairs);
}

static void a_number_stands_where_sorting_puts_it(void **state)
{
    (void)state;
    for_all(check_places);
}

/* The first is pair number `next`; the steps come to `step` on the whole. */
static void steps_keep_their_length_on_the_whole(void **state)
{
    (void)state;
    struct kith__pair pairs[MOST * (MOST - 1) / 2 / 50];
    struct kith__keyed keys[MOST], spare[MOST];
    struct kith__picked picked = {.next = 50,
                                  .step = 100,
                                  .dice = 1,
                                  .pairs = pairs,
                                  .room = sizeof pairs / sizeof *pairs};
    double values[MOST];
    for (int32_t i = 0; i < MOST; i++)
        values[i] = -i;
    take_keys(keys, values, MOST);
    kith__inversions_picked(keys, spare, MOST, &picked);
    assert_in_range(picked.count, MOST * (MOST - 1) / 2 / 110,
                    MOST * (MOST - 1) / 2 / 90);
}

static void no_more_is_written_down_than_there_is_room_for(void **state)
{
    (void)state;
    struct kith__keyed keys[] = {{4, 0}, {3, 1}, {2, 2}, {1, 3}, {0, 4}};
    struct kith__keyed spare[5];
    struct kith__pair pairs[] = {{-1, -1}, {-1, -1}, {-1, -1}, {-1, -1}};
    struct kith__picked picked = {
        .step = 1, .dice = 1, .pairs = pairs, .room = 3};
    assert_int_equal(kith__inversions_picked(keys, spare, 5, &picked), 10);
    assert_int_equal(picked.count, 3);
    assert_int_equal(pairs[3].larger, -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_sorted_and_wrong_pairs_counted),
        cmocka_unit_test(owners_stay_with_their_numbers),
        cmocka_unit_test(each_wrong_pair_is_written_down_once),
        cmocka_unit_test(a_number_stands_where_sorting_puts_it),
        cmocka_unit_test(steps_keep_their_length_on_the_whole),
        cmocka_unit_test(no_more_is_written_down_than_there_is_room_for),
    };
    return cmocka_run_group_tests_name("inversions", tests, NULL, NULL);
}
