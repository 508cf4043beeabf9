/* SPDX-License-Identifier: MIT */
/* trend - whether later values are higher or lower than earlier ones, and by
 * how much. */

#include <stdbool.h>

#include "base/math.h"
#include "base/memory.h"
#include "journal/cloud.h"
#include "journal/orders.h"
#include "journal/series.h"
#include "journal/slopes.h"

/* ---- How likely by chance ----------------------------------------------- */

/* The chance of at most `falling` or at least `rising` pairs in the wrong
 * order: both tails are the same. */
static double exact_p(const struct kith__cloud *cloud,
                      struct kith__orders *orders)
{
    int32_t alike[KITH__ORDERS_MOST], groups = 0;
    for (int32_t at = 0; at < cloud->count; at += alike[groups++])
        alike[groups] = kith__alike(cloud->sorted, cloud->count, at);
    kith__orders(orders, alike, groups);
    int64_t rising = cloud->pairs - cloud->level - cloud->falling;
    int64_t fewer = rising < cloud->falling ? rising : cloud->falling;
    double tail = 0;
    for (int64_t i = 0; i <= fewer; i++)
        tail += orders->chance[i];
    return rising == cloud->falling || 2 * tail > 1 ? 1 : 2 * tail;
}

/* Sums over the groups of equal numbers in a sorted list. */
struct ties {
    double two;   /* t (t - 1) */
    double three; /* t (t - 1) (t - 2) */
    double kept;  /* t (t - 1) (2 t + 5) */
};

static struct ties ties_of(const double *sorted, int32_t count)
{
    struct ties ties = {0, 0, 0};
    for (int32_t at = 0; at < count;) {
        int32_t alike = kith__alike(sorted, count, at);
        double t = alike;
        ties.two += t * (t - 1);
        ties.three += t * (t - 1) * (t - 2);
        ties.kept += t * (t - 1) * (2 * t + 5);
        at += alike;
    }
    return ties;
}

/* M. G. Kendall (1970), Rank correlation methods, ch. 4. */
static double variance_of_s(const struct kith__cloud *cloud)
{
    struct ties times = ties_of(cloud->times, cloud->count);
    struct ties values = ties_of(cloud->sorted, cloud->count);
    double n = cloud->count;
    double variance =
        (n * (n - 1) * (2 * n + 5) - times.kept - values.kept) / 18;
    variance += times.two * values.two / (2 * n * (n - 1));
    if (cloud->count > 2)
        variance += times.three * values.three / (9 * n * (n - 1) * (n - 2));
    return variance;
}

static double normal_p(const struct kith__cloud *cloud, int64_t s)
{
    double variance = variance_of_s(cloud);
    double size = (double)(s < 0 ? -s : s) - 1; /* for continuity */
    if (s == 0 || !(variance > 0))
        return 1;
    return 2 * kith__normal_cumulative(-size / kith__sqrt(variance));
}

static bool is_exact(const struct kith__cloud *cloud)
{
    int64_t all = (int64_t)cloud->count * (cloud->count - 1) / 2;
    return cloud->count <= KITH__ORDERS_MOST && cloud->pairs == all;
}

/* ---- Mann and Kendall --------------------------------------------------- */

static kith_status test(const struct kith__cloud *cloud, int64_t *s, double *p,
                        int32_t *exact)
{
    int64_t sum = cloud->pairs - cloud->level - 2 * cloud->falling;
    if (!is_exact(cloud)) {
        *p = normal_p(cloud, sum);
        *s = sum;
        *exact = 0;
        return KITH_OK;
    }
    struct kith__orders *orders = kith__allocate(cloud->memory, sizeof *orders);
    if (orders == NULL)
        return KITH_E_MEMORY;
    *p = exact_p(cloud, orders);
    *s = sum;
    *exact = 1;
    kith__release(cloud->memory, orders, sizeof *orders);
    return KITH_OK;
}

kith_status kith_series_mann_kendall(const kith_series *series, int64_t *s,
                                     double *p, int32_t *exact)
{
    if (series == NULL || s == NULL || p == NULL || exact == NULL)
        return KITH_E_ARGUMENT;
    struct kith__cloud cloud;
    if (!kith__cloud_make(&cloud, series))
        return KITH_E_MEMORY;
    kith_status status =
        cloud.pairs == 0 ? KITH_E_NO_VALUE : test(&cloud, s, p, exact);
    kith__cloud_free(&cloud);
    return status;
}

/* ---- Theil and Sen ------------------------------------------------------ */

kith_status kith_series_theil_sen(const kith_series *series, double *out)
{
    if (series == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    struct kith__cloud cloud;
    if (!kith__cloud_make(&cloud, series))
        return KITH_E_MEMORY;
    kith_status status = KITH_E_NO_VALUE;
    if (cloud.pairs > 0)
        status = kith__middle_slope(&cloud, out) ? KITH_OK : KITH_E_MEMORY;
    kith__cloud_free(&cloud);
    return status;
}
