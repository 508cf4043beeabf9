/* SPDX-License-Identifier: MIT */
/* pairs - how alike two sides are, and how far apart.
 *
 * All is worked out when pairs are taken in. Every sum runs in their order. */

#include "sample/pairs.h"

#include <float.h>

#include "base/error.h"
#include "base/math.h"
#include "base/memory.h"

enum { A, B, SIDES };

struct kith_pairs {
    kith_memory *memory;
    size_t size;
    int64_t count, missing;
    struct kith__side sides[SIDES];
    double products;
    struct {
        double mean;
        double squares; /* about the mean */
        double all;     /* about 0 */
        double absolute;
        bool vary;
    } differences;
    bool varies; /* any number beside any other, whichever side */
    double spearman, kendall;
    double numbers[]; /* those of a, then those of b */
};

/* What pairs are made from; the last two may be NULL. */
struct given {
    const double *columns[4];
    int32_t column_count;
    int64_t count;
};

/* ---- Working out ------------------------------------------------------- */

static double difference(const kith_pairs *pairs, int64_t i)
{
    return pairs->sides[A].numbers[i] - pairs->sides[B].numbers[i];
}

static double size_of(double number)
{
    return number < 0 ? -number : number;
}

static void compare(kith_pairs *made)
{
    double largest = 0;
    made->differences.mean = made->sides[A].mean - made->sides[B].mean;
    for (int64_t i = 0; i < made->count; i++) {
        double apart = difference(made, i);
        double about = apart - made->differences.mean;
        made->differences.absolute += size_of(apart);
        made->differences.all += apart * apart;
        made->differences.squares += about * about;
        /* A difference is as exact as the larger of its numbers. */
        double a = size_of(made->sides[A].numbers[i]);
        double b = size_of(made->sides[B].numbers[i]);
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
    for (int32_t side = A; side < SIDES; side++)
        made->sides[side] =
            kith__side_of(made->numbers + side * made->count, made->count);
    made->varies = kith__side_of(made->numbers, 2 * made->count).varies;
    made->products =
        kith__side_products(&made->sides[A], &made->sides[B], made->count);
    compare(made);
    if (!made->sides[A].varies || !made->sides[B].varies)
        return true;
    return kith__pairs_ranks(made->memory, made->sides[A].numbers,
                             made->sides[B].numbers, made->count,
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
    return given->column_count == SIDES
               ? number
               : number - given->columns[SIDES + side][row];
}

static void keep_whole(kith_pairs *made, const struct given *given)
{
    int64_t at = 0;
    for (int64_t i = 0; i < given->count; i++) {
        if (!kith__pairs_whole(given->columns, given->column_count, i))
            continue;
        made->numbers[at] = number_at(given, A, i);
        made->numbers[made->count + at] = number_at(given, B, i);
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
    size_t size = sizeof(kith_pairs) + SIDES * (size_t)count * sizeof(double);
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
    struct given given = {{a, b, NULL, NULL}, SIDES, count};
    return make(&given, memory, out, error);
}

kith_status kith_pairs_new_distinctive(const double *a, const double *b,
                                       const double *typical_a,
                                       const double *typical_b, int64_t count,
                                       kith_memory *memory, kith_pairs **out,
                                       kith_error **error)
{
    struct given given = {{a, b, typical_a, typical_b}, 2 * SIDES, count};
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

int64_t kith_pairs_count(const kith_pairs *pairs)
{
    return pairs == NULL ? -1 : pairs->count;
}

int64_t kith_pairs_missing_count(const kith_pairs *pairs)
{
    return pairs == NULL ? -1 : pairs->missing;
}

/* ---- Handing out ------------------------------------------------------- */

/* Hands out a number, where the caller asks well and there is one. */
static kith_status give(const kith_pairs *pairs, bool is_there, double number,
                        double *out)
{
    if (pairs == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    if (!is_there)
        return KITH_E_NO_VALUE;
    *out = number;
    return KITH_OK;
}

static bool has(const kith_pairs *pairs, int64_t least)
{
    return pairs != NULL && pairs->count >= least;
}

static bool both_vary(const kith_pairs *pairs)
{
    return has(pairs, 2) && pairs->sides[A].varies && pairs->sides[B].varies;
}

static const struct kith__side *side_of(const kith_pairs *pairs, int32_t side)
{
    if (pairs == NULL || (side != KITH_SIDE_A && side != KITH_SIDE_B))
        return NULL;
    return &pairs->sides[side == KITH_SIDE_A ? A : B];
}

static double sd_of(const kith_pairs *pairs, double squares)
{
    return kith__sqrt(squares / (double)(pairs->count - 1));
}

kith_status kith_pairs_mean(const kith_pairs *pairs, int32_t side, double *out)
{
    const struct kith__side *asked = side_of(pairs, side);
    if (asked == NULL)
        return KITH_E_ARGUMENT;
    return give(pairs, has(pairs, 1), asked->mean, out);
}

kith_status kith_pairs_sd(const kith_pairs *pairs, int32_t side, double *out)
{
    const struct kith__side *asked = side_of(pairs, side);
    if (asked == NULL)
        return KITH_E_ARGUMENT;
    bool enough = has(pairs, 2);
    return give(pairs, enough, enough ? sd_of(pairs, asked->squares) : 0, out);
}

kith_status kith_pairs_difference_mean(const kith_pairs *pairs, double *out)
{
    bool enough = has(pairs, 1);
    return give(pairs, enough, enough ? pairs->differences.mean : 0, out);
}

kith_status kith_pairs_difference_sd(const kith_pairs *pairs, double *out)
{
    bool enough = has(pairs, 2);
    return give(pairs, enough,
                enough ? sd_of(pairs, pairs->differences.squares) : 0, out);
}

kith_status kith_pairs_absolute_difference(const kith_pairs *pairs, double *out)
{
    bool enough = has(pairs, 1);
    return give(pairs, enough,
                enough ? pairs->differences.absolute / (double)pairs->count : 0,
                out);
}

int64_t kith_pairs_apart_count(const kith_pairs *pairs, double distance)
{
    if (pairs == NULL || !(distance >= 0))
        return -1;
    int64_t apart = 0;
    for (int64_t i = 0; i < pairs->count; i++)
        apart += size_of(difference(pairs, i)) > distance;
    return apart;
}

static bool differences_vary(const kith_pairs *pairs)
{
    return has(pairs, 2) && pairs->differences.vary;
}

static double standardised(const kith_pairs *pairs)
{
    return pairs->differences.mean / sd_of(pairs, pairs->differences.squares);
}

kith_status kith_pairs_standardised_difference(const kith_pairs *pairs,
                                               double *out)
{
    bool enough = differences_vary(pairs);
    return give(pairs, enough, enough ? standardised(pairs) : 0, out);
}

kith_status kith_pairs_t(const kith_pairs *pairs, double *t, double *p)
{
    if (pairs == NULL || t == NULL || p == NULL)
        return KITH_E_ARGUMENT;
    if (!differences_vary(pairs))
        return KITH_E_NO_VALUE;
    double free = (double)(pairs->count - 1);
    double found = standardised(pairs) * kith__sqrt((double)pairs->count);
    *t = found;
    *p = kith__beta_cumulative(free / (free + found * found), free / 2, 0.5);
    return KITH_OK;
}

/* ---- How alike --------------------------------------------------------- */

kith_status kith_pairs_pearson(const kith_pairs *pairs, double *out)
{
    bool enough = both_vary(pairs);
    return give(pairs, enough,
                enough
                    ? kith__side_correlation(&pairs->sides[A], &pairs->sides[B],
                                             pairs->products)
                    : 0,
                out);
}

kith_status kith_pairs_spearman(const kith_pairs *pairs, double *out)
{
    bool enough = both_vary(pairs);
    return give(pairs, enough, enough ? pairs->spearman : 0, out);
}

kith_status kith_pairs_kendall(const kith_pairs *pairs, double *out)
{
    bool enough = both_vary(pairs);
    return give(pairs, enough, enough ? pairs->kendall : 0, out);
}

/* The squares of both sides, each about its own mean. */
static double own_squares(const kith_pairs *pairs)
{
    return pairs->sides[A].squares + pairs->sides[B].squares;
}

static double mean_square_between(const kith_pairs *pairs)
{
    double squares = own_squares(pairs) + 2 * pairs->products;
    return squares > 0 ? squares / (2 * (double)(pairs->count - 1)) : 0;
}

static double mean_square_within(const kith_pairs *pairs)
{
    return pairs->differences.all / (2 * (double)pairs->count);
}

kith_status kith_pairs_mean_squares(const kith_pairs *pairs, double *between,
                                    double *within)
{
    if (pairs == NULL || between == NULL || within == NULL)
        return KITH_E_ARGUMENT;
    if (!has(pairs, 2))
        return KITH_E_NO_VALUE;
    *between = mean_square_between(pairs);
    *within = mean_square_within(pairs);
    return KITH_OK;
}

kith_status kith_pairs_icc(const kith_pairs *pairs, double *out)
{
    if (pairs == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    if (!has(pairs, 2) || !pairs->varies)
        return KITH_E_NO_VALUE;
    double between = mean_square_between(pairs);
    double within = mean_square_within(pairs);
    return give(pairs, between + within > 0,
                (between - within) / (between + within), out);
}

/* About the one mean of both sides: half a difference of means adds to the
 * squares of each, and takes from the products. */
kith_status kith_pairs_double_entry(const kith_pairs *pairs, double *out)
{
    if (pairs == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    if (!has(pairs, 2) || !pairs->varies)
        return KITH_E_NO_VALUE;
    double half = pairs->differences.mean / 2;
    double shift = 2 * (double)pairs->count * half * half;
    double squares = own_squares(pairs) + shift;
    double r = (2 * pairs->products - shift) / squares;
    return give(pairs, squares > 0, r > 1 ? 1 : r < -1 ? -1 : r, out);
}

/* ---- Profiles ---------------------------------------------------------- */

kith_status kith_pairs_distance(const kith_pairs *pairs, double *out)
{
    bool enough = has(pairs, 1);
    return give(pairs, enough, enough ? kith__sqrt(pairs->differences.all) : 0,
                out);
}

kith_status kith_pairs_distance_parts(const kith_pairs *pairs,
                                      double *elevation, double *scatter,
                                      double *shape)
{
    if (pairs == NULL || elevation == NULL || scatter == NULL || shape == NULL)
        return KITH_E_ARGUMENT;
    if (!has(pairs, 1))
        return KITH_E_NO_VALUE;
    double a = kith__sqrt(pairs->sides[A].squares);
    double b = kith__sqrt(pairs->sides[B].squares);
    double crossed = 2 * (a * b - pairs->products);
    *elevation = (double)pairs->count * pairs->differences.mean *
                 pairs->differences.mean;
    *scatter = (a - b) * (a - b);
    /* Two roots and their product leave a little of equal profiles. */
    *shape = crossed > 8 * DBL_EPSILON * a * b ? crossed : 0;
    return KITH_OK;
}
