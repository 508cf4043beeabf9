/* SPDX-License-Identifier: MIT */
/* sides - means, squares and products of columns of numbers.
 *
 * Every sum runs in the order in which the numbers are given. */

#include <float.h>

#include "base/math.h"
#include "sample/pairs.h"

bool kith__pairs_fit(const double *const *columns, int32_t column_count,
                     int64_t count)
{
    for (int32_t column = 0; column < column_count; column++)
        for (int64_t i = 0; i < count; i++)
            if (kith__without_sign(columns[column][i]) > KITH__PAIRS_LARGEST)
                return false;
    return true;
}

bool kith__pairs_whole(const double *const *columns, int32_t column_count,
                       int64_t row)
{
    for (int32_t column = 0; column < column_count; column++)
        if (columns[column][row] != columns[column][row])
            return false;
    return true;
}

bool kith__pairs_vary(double least, double most)
{
    double largest = kith__without_sign(least) > kith__without_sign(most)
                         ? kith__without_sign(least)
                         : kith__without_sign(most);
    return most - least > 4 * DBL_EPSILON * largest;
}

static double mean_of(const double *numbers, int64_t count)
{
    double sum = 0, rest = 0;
    for (int64_t i = 0; i < count; i++)
        sum += numbers[i];
    double mean = sum / (double)count;
    for (int64_t i = 0; i < count; i++)
        rest += numbers[i] - mean; /* what rounding left of 0 */
    return mean + rest / (double)count;
}

struct kith__side kith__side_of(const double *numbers, int64_t count)
{
    struct kith__side side = {.numbers = numbers};
    if (count == 0)
        return side;
    double least = numbers[0], most = numbers[0];
    side.mean = mean_of(numbers, count);
    for (int64_t i = 0; i < count; i++) {
        double apart = numbers[i] - side.mean;
        side.squares += apart * apart;
        least = numbers[i] < least ? numbers[i] : least;
        most = numbers[i] > most ? numbers[i] : most;
    }
    side.varies = kith__pairs_vary(least, most) && side.squares > 0;
    if (!side.varies)
        side.squares = 0;
    return side;
}

double kith__side_products(const struct kith__side *a,
                           const struct kith__side *b, int64_t count)
{
    double sum = 0;
    if (!a->varies || !b->varies)
        return 0;
    for (int64_t i = 0; i < count; i++)
        sum += (a->numbers[i] - a->mean) * (b->numbers[i] - b->mean);
    return sum;
}

double kith__side_correlation(const struct kith__side *a,
                              const struct kith__side *b, double products)
{
    double r = products / (kith__sqrt(a->squares) * kith__sqrt(b->squares));
    return r > 1 ? 1 : r < -1 ? -1 : r;
}
