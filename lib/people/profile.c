/* SPDX-License-Identifier: MIT */

#include "people/profile.h"

#include "base/math.h"

/* Means, then sums of squares and products about them. */
struct sums {
    struct kith__places mean, squares;
    double products;
    double apart; /* squares of the differences */
    bool a_varies, b_varies;
};

static void add_means(struct sums *sums, const struct kith__places *places,
                      int32_t count)
{
    for (int32_t i = 0; i < count; i++) {
        sums->mean.a += places[i].a;
        sums->mean.b += places[i].b;
        sums->a_varies |= places[i].a != places[0].a;
        sums->b_varies |= places[i].b != places[0].b;
    }
    sums->mean.a /= count;
    sums->mean.b /= count;
}

/* A row of equal numbers has no squares, whatever its mean was rounded to. */
static void add_squares(struct sums *sums, const struct kith__places *places,
                        int32_t count)
{
    for (int32_t i = 0; i < count; i++) {
        double a = sums->a_varies ? places[i].a - sums->mean.a : 0;
        double b = sums->b_varies ? places[i].b - sums->mean.b : 0;
        double apart = places[i].a - places[i].b;
        sums->squares.a += a * a;
        sums->squares.b += b * b;
        sums->products += a * b;
        sums->apart += apart * apart;
    }
}

void kith__profile_of(const struct kith__places *places, int32_t count,
                      struct kith__profile *out)
{
    struct sums sums = {.products = 0};
    add_means(&sums, places, count);
    add_squares(&sums, places, count);
    double spread_a = kith__sqrt(sums.squares.a);
    double spread_b = kith__sqrt(sums.squares.b);
    double higher = sums.mean.a - sums.mean.b, wider = spread_a - spread_b;
    double both = spread_a * spread_b;
    out->distance = kith__sqrt(sums.apart);
    out->elevation = count * (higher * higher);
    out->scatter = wider * wider;
    /* Not below 0 by what was rounded. */
    out->shape = both > sums.products ? 2 * (both - sums.products) : 0;
    out->has_correlation = sums.a_varies && sums.b_varies;
    if (!out->has_correlation)
        return;
    double r = sums.products / both;
    out->correlation = r > 1 ? 1 : r < -1 ? -1 : r;
}
