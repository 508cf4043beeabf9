/* SPDX-License-Identifier: MIT */

#include "journal/orders.h"

#include <string.h>

/* One more number, among `count` of which some are its like: it stands last, or
 * it does not. group[m] holds the chances for m alike among the others. */
static void grow(struct kith__orders *orders, int32_t count, int32_t alike)
{
    int32_t most = alike < count ? alike : count;
    for (int32_t m = most; m >= 0; m--) {
        double ours = (double)m / count, other = (double)(count - m) / count;
        double *to = orders->group[m];
        const double *from = m > 0 ? orders->group[m - 1] : NULL;
        int32_t pairs = m * (count - m);
        for (int32_t k = pairs; k >= 0; k--) {
            /* Another behind ours stands after m of them: m pairs more. */
            double without = k >= m && count > m ? to[k - m] : 0;
            double with =
                from != NULL && k <= (m - 1) * (count - m) ? from[k] : 0;
            to[k] = other * without + ours * with;
        }
    }
}

/* The Gaussian binomial of `alike` among `count`, as chances: the same as that
 * of all the others. */
static const double *binomial(struct kith__orders *orders, int32_t count,
                              int32_t alike)
{
    if (alike > count - alike)
        alike = count - alike;
    for (int32_t m = 0; m <= alike; m++)
        memset(orders->group[m], 0,
               (size_t)(m * (count - m) + 1) * sizeof(double));
    orders->group[0][0] = 1;
    for (int32_t n = 1; n <= count; n++)
        grow(orders, n, alike);
    return orders->group[alike];
}

static void multiply(struct kith__orders *orders, const double *by,
                     int32_t pairs)
{
    int32_t most = orders->pairs + pairs;
    memset(orders->spare, 0, (size_t)(most + 1) * sizeof(double));
    for (int32_t i = 0; i <= orders->pairs; i++)
        for (int32_t j = 0; j <= pairs; j++)
            orders->spare[i + j] += orders->chance[i] * by[j];
    memcpy(orders->chance, orders->spare, (size_t)(most + 1) * sizeof(double));
    orders->pairs = most;
}

void kith__orders(struct kith__orders *orders, const int32_t *alike,
                  int32_t groups)
{
    int32_t count = 0;
    orders->pairs = 0;
    orders->chance[0] = 1;
    for (int32_t i = 0; i < groups; i++) {
        count += alike[i];
        multiply(orders, binomial(orders, count, alike[i]),
                 alike[i] * (count - alike[i]));
    }
}
