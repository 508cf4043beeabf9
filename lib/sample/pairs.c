/* SPDX-License-Identifier: MIT */
/* pairs - taking in numbers two by two, and all that is worked out of them
 * then.
 *
 * Every sum runs in the order of the pairs. */

#include "sample/pairs.h"

#include <float.h>

#include "base/error.h"
#include "base/math.h"
#include "base/memory.h"

/* What pairs are made from; the last two may be NULL. */
struct given {
    const double *columns[4];
    int32_t column_count;
    int64_t count;
};

/* ---- Working out ------------------------------------------------------- */

static void compare(kith_pairs *made)
{
    double largest = 0;
    made->differences.mean =
        made->sides[KITH__SIDE_A].mean - made->sides[KITH__SIDE_B].mean;
    for (int64_t i = 0; i < made->count; i++) {
        double apart = kith__pairs_apart(made, i);
        double about = apart - made->differences.mean;
        made->differences.absolute += kith__without_sign(apart);
        made->differences.all += apart * apart;
        made->differences.squares += about * about;
        /* A difference is as exact as the larger of its numbers. */
        double a = kith__without_sign(made->sides[KITH__SIDE_A].numbers[i]);
        double b = kith__without_sign(made->sides[KITH__SIDE_B].numbers[i]);
        double larger = a > b ? a : b;
        largest = larger > largest ? larger : largest;
    }
    double noise = 8 * DBL_EPSILON * largest;
    made->differences.vary =
        made->differences.squares > noise * noise * (double)made->count;
    if (!made->differences.vary)
        made->differences.squares = 0;
}

static bool work_out(kith_pairs *made)
{
    for (int32_t side = KITH__SIDE_A; side < KITH__SIDES; side++)
        made->sides[side] =
            kith__side_of(made->numbers + side * made->count, made->count);
    made->varies = kith__side_of(made->numbers, 2 * made->count).varies;
    made->products = kith__side_products(
        &made->sides[KITH__SIDE_A], &made->sides[KITH__SIDE_B], made->count);
    compare(made);
    if (!made->sides[KITH__SIDE_A].varies || !made->sides[KITH__SIDE_B].varies)
        return true;
    return kith__pairs_ranks(made->memory, made->sides[KITH__SIDE_A].numbers,
                             made->sides[KITH__SIDE_B].numbers, made->count,
                             &made->spearman, &made->kendall);
}

/* ---- The object -------------------------------------------------------- */

static int64_t count_whole(const struct given *given)
{
    int64_t count = 0;
    for (int64_t i = 0; i < given->count; i++)
        count += kith__pairs_whole(given->columns, given->column_count, i);
    return count;
}

static double number_at(const struct given *given, int32_t side, int64_t row)
{
    double number = given->columns[side][row];
    return given->column_count == KITH__SIDES
               ? number
               : number - given->columns[KITH__SIDES + side][row];
}

static void keep_whole(kith_pairs *made, const struct given *given)
{
    int64_t at = 0;
    for (int64_t i = 0; i < given->count; i++) {
        if (!kith__pairs_whole(given->columns, given->column_count, i))
            continue;
        made->numbers[at] = number_at(given, KITH__SIDE_A, i);
        made->numbers[made->count + at] = number_at(given, KITH__SIDE_B, i);
        at++;
    }
}

static kith_status check(const struct given *given, kith_memory *memory,
                         kith_error **error)
{
    if (given->count < 0)
        return KITH_E_ARGUMENT;
    for (int32_t i = 0; i < given->column_count; i++)
        if (given->columns[i] == NULL && given->count > 0)
            return KITH_E_ARGUMENT;
    if (given->count > KITH__PAIRS_MOST)
        return kith__fail(error, memory, KITH_E_LIMIT, NULL,
                          "There are more than %i pairs",
                          (int)KITH__PAIRS_MOST);
    if (!kith__pairs_fit(given->columns, given->column_count, given->count))
        return kith__fail(error, memory, KITH_E_ARGUMENT, NULL,
                          "A number of a pair is beyond 10 to the 100");
    return KITH_OK;
}

static kith_status make(const struct given *given, kith_memory *memory,
                        kith_pairs **out, kith_error **error)
{
    if (!kith__error_ready(error) || out == NULL)
        return KITH_E_ARGUMENT;
    kith_status status = check(given, memory, error);
    if (status != KITH_OK)
        return status;
    int64_t count = count_whole(given);
    size_t size =
        sizeof(kith_pairs) + KITH__SIDES * (size_t)count * sizeof(double);
    kith_pairs *made = kith__allocate(memory, size);
    if (made == NULL)
        return kith__fail_memory(error);
    made->memory = kith__memory_hold(memory);
    made->size = size;
    made->count = count;
    made->missing = given->count - count;
    keep_whole(made, given);
    if (!work_out(made)) {
        kith_pairs_free(made);
        return kith__fail_memory(error);
    }
    *out = made;
    return KITH_OK;
}

kith_status kith_pairs_new(const double *a, const double *b, int64_t count,
                           kith_memory *memory, kith_pairs **out,
                           kith_error **error)
{
    struct given given = {{a, b, NULL, NULL}, KITH__SIDES, count};
    return make(&given, memory, out, error);
}

kith_status kith_pairs_new_distinctive(const double *a, const double *b,
                                       const double *typical_a,
                                       const double *typical_b, int64_t count,
                                       kith_memory *memory, kith_pairs **out,
                                       kith_error **error)
{
    struct given given = {{a, b, typical_a, typical_b}, 2 * KITH__SIDES, count};
    return make(&given, memory, out, error);
}

void kith_pairs_free(kith_pairs *pairs)
{
    if (pairs == NULL)
        return;
    kith_memory *memory = pairs->memory;
    kith__release(memory, pairs, pairs->size);
    kith_memory_free(memory);
}
