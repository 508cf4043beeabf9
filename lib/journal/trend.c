/* SPDX-License-Identifier: MIT */

#include "journal/trend.h"

#include "base/math.h"
#include "base/memory.h"
#include "journal/series.h"
#include "journal/slopes.h"

/* ---- Making ------------------------------------------------------------- */

static struct kith__ties ties_of(const double *sorted, int32_t count)
{
    struct kith__ties ties = {0, 0, 0};
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

static int64_t pairs_among(int64_t count)
{
    return count * (count - 1) / 2;
}

/* Few points, and no two of one time. */
static bool may_be_exact(const struct kith__cloud *cloud)
{
    return cloud->count <= KITH__ORDERS_MOST &&
           cloud->pairs == pairs_among(cloud->count);
}

bool kith__trend_make(struct kith__trend *trend,
                      const struct kith__cloud *cloud)
{
    *trend =
        (struct kith__trend){.cloud = cloud,
                             .times = ties_of(cloud->times, cloud->count),
                             .values = ties_of(cloud->sorted, cloud->count)};
    if (!may_be_exact(cloud))
        return true;
    for (int32_t at = 0; at < cloud->count;) {
        int32_t alike = kith__alike(cloud->sorted, cloud->count, at);
        trend->alike[trend->groups++] = alike;
        at += alike;
    }
    trend->orders = kith__allocate(cloud->memory, sizeof *trend->orders);
    return trend->orders != NULL;
}

void kith__trend_free(struct kith__trend *trend)
{
    kith__release(trend->cloud->memory, trend->orders, sizeof *trend->orders);
    trend->orders = NULL;
}

/* ---- How likely by chance ----------------------------------------------- */

/* The chance of at most `falling` or at most `rising` pairs in the wrong order:
 * both tails are the same. */
static double exact_p(const struct kith__trend *trend, int32_t more,
                      int64_t rising, int64_t falling)
{
    int32_t alike[KITH__ORDERS_MOST], groups = trend->groups;
    for (int32_t i = 0; i < groups; i++)
        alike[i] = trend->alike[i];
    for (int32_t i = 0; i < more; i++)
        alike[groups++] = 1;
    kith__orders(trend->orders, alike, groups);
    int64_t fewer = rising < falling ? rising : falling;
    double tail = 0;
    for (int64_t i = 0; i <= fewer; i++)
        tail += trend->orders->chance[i];
    return rising == falling || 2 * tail > 1 ? 1 : 2 * tail;
}

/* M. G. Kendall (1970), Rank correlation methods, ch. 4. */
static double variance_of_s(const struct kith__trend *trend, double n)
{
    const struct kith__ties *times = &trend->times, *values = &trend->values;
    double variance =
        (n * (n - 1) * (2 * n + 5) - times->kept - values->kept) / 18;
    variance += times->two * values->two / (2 * n * (n - 1));
    if (n > 2)
        variance += times->three * values->three / (9 * n * (n - 1) * (n - 2));
    return variance;
}

static double normal_p(const struct kith__trend *trend, int64_t n, int64_t s)
{
    double variance = variance_of_s(trend, (double)n);
    double size = (double)(s < 0 ? -s : s) - 1; /* for continuity */
    if (s == 0 || !(variance > 0))
        return 1;
    return 2 * kith__normal_cumulative(-size / kith__sqrt(variance));
}

struct kith__odds kith__trend_odds(const struct kith__trend *trend,
                                   int64_t more, bool higher)
{
    const struct kith__cloud *cloud = trend->cloud;
    int64_t added = more * cloud->count + pairs_among(more);
    int64_t falling = cloud->falling + (higher ? 0 : added);
    int64_t rising =
        cloud->pairs - cloud->level - cloud->falling + (higher ? added : 0);
    int64_t n = cloud->count + more;
    bool exact = trend->orders != NULL && n <= KITH__ORDERS_MOST;
    return (struct kith__odds){
        rising - falling,
        exact ? exact_p(trend, (int32_t)more, rising, falling)
              : normal_p(trend, n, rising - falling),
        exact};
}

int64_t kith__trend_turn(const struct kith__trend *trend, bool higher)
{
    bool claimed = kith__trend_odds(trend, 0, higher).p < KITH__TREND_LEVEL;
    int64_t more = 1;
    while ((kith__trend_odds(trend, more, higher).p < KITH__TREND_LEVEL) ==
           claimed)
        more++;
    return more;
}

/* ---- From outside ------------------------------------------------------- */

kith_status kith_series_mann_kendall(const kith_series *series, int64_t *s,
                                     double *p, int32_t *exact)
{
    if (series == NULL || s == NULL || p == NULL || exact == NULL)
        return KITH_E_ARGUMENT;
    struct kith__cloud cloud;
    struct kith__trend trend;
    if (!kith__cloud_make(&cloud, series))
        return KITH_E_MEMORY;
    kith_status status = cloud.pairs == 0                   ? KITH_E_NO_VALUE
                         : kith__trend_make(&trend, &cloud) ? KITH_OK
                                                            : KITH_E_MEMORY;
    if (status == KITH_OK) {
        struct kith__odds odds = kith__trend_odds(&trend, 0, true);
        *s = odds.s;
        *p = odds.p;
        *exact = odds.exact;
        kith__trend_free(&trend);
    }
    kith__cloud_free(&cloud);
    return status;
}

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
