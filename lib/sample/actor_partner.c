/* SPDX-License-Identifier: MIT */
/* actor_partner - least squares of each side's outcome on both predictors.
 *
 * Worked out in units of each predictor's own spread, so that nothing depends
 * on the scale of the numbers. */

#include <float.h>

#include "base/error.h"
#include "base/math.h"
#include "base/memory.h"
#include "sample/pairs.h"

enum { OUTCOME_A, OUTCOME_B, PREDICTOR_A, PREDICTOR_B, COLUMNS };
enum { INTERCEPT, OF_A, OF_B, TERMS }; /* the terms of an equation */

/* What predictors of their own leave of 1 - r² by rounding alone. */
static const double same = 1e-12;

struct term {
    double estimate, standard_error;
};

struct equation {
    struct term terms[TERMS];
    double residual_squares;
};

struct kith_actor_partner {
    kith_memory *memory;
    int64_t count;
    bool fitted;
    struct equation equations[2];
    double residual_products;
};

/* Columns of which each row has all numbers. */
struct whole {
    int64_t count;
    struct kith__side columns[COLUMNS];
    double r; /* of the predictors */
};

/* ---- Fitting ----------------------------------------------------------- */

static double root(double square)
{
    return kith__sqrt(square > 0 ? square : 0);
}

/* How far an outcome goes with a predictor, in units of the predictor's. */
static double goes_with(const struct whole *all, int32_t outcome,
                        int32_t predictor)
{
    return kith__side_products(&all->columns[outcome], &all->columns[predictor],
                               all->count) /
           root(all->columns[predictor].squares);
}

static void estimate(const struct whole *all, int32_t outcome,
                     struct equation *made)
{
    const struct kith__side *a = &all->columns[PREDICTOR_A];
    const struct kith__side *b = &all->columns[PREDICTOR_B];
    double with_a = goes_with(all, outcome, PREDICTOR_A);
    double with_b = goes_with(all, outcome, PREDICTOR_B);
    double left = 1 - all->r * all->r;
    struct term *terms = made->terms;
    terms[OF_A].estimate = (with_a - all->r * with_b) / left / root(a->squares);
    terms[OF_B].estimate = (with_b - all->r * with_a) / left / root(b->squares);
    terms[INTERCEPT].estimate = all->columns[outcome].mean -
                                terms[OF_A].estimate * a->mean -
                                terms[OF_B].estimate * b->mean;
}

static double residual(const struct whole *all, int32_t outcome,
                       const struct equation *made, int64_t i)
{
    const struct kith__side *columns = all->columns;
    const struct term *terms = made->terms;
    double a = columns[PREDICTOR_A].numbers[i] - columns[PREDICTOR_A].mean;
    double b = columns[PREDICTOR_B].numbers[i] - columns[PREDICTOR_B].mean;
    return columns[outcome].numbers[i] - columns[outcome].mean -
           terms[OF_A].estimate * a - terms[OF_B].estimate * b;
}

static double residual_sd(const struct equation *made, int64_t count)
{
    return root(made->residual_squares / (double)(count - TERMS));
}

static void judge(const struct whole *all, struct equation *made)
{
    const struct kith__side *a = &all->columns[PREDICTOR_A];
    const struct kith__side *b = &all->columns[PREDICTOR_B];
    double sd = residual_sd(made, all->count);
    double left = 1 - all->r * all->r;
    double far_a = a->mean / root(a->squares);
    double far_b = b->mean / root(b->squares);
    double far =
        (far_a * far_a - 2 * all->r * far_a * far_b + far_b * far_b) / left;
    made->terms[OF_A].standard_error = sd / root(a->squares) / root(left);
    made->terms[OF_B].standard_error = sd / root(b->squares) / root(left);
    made->terms[INTERCEPT].standard_error =
        sd * root(1 / (double)all->count + far);
}

/* Without what rounding alone leaves of an outcome that fits exactly. */
static void settle(const struct whole *all, int32_t outcome,
                   struct equation *made)
{
    const struct kith__side *side = &all->columns[outcome];
    double all_squares =
        side->squares + (double)all->count * side->mean * side->mean;
    double noise = 16 * DBL_EPSILON; /* as a part of the outcome */
    if (made->residual_squares <= noise * noise * all_squares)
        made->residual_squares = 0;
}

static void add_residuals(kith_actor_partner *made, const struct whole *all)
{
    struct equation *of_a = &made->equations[0], *of_b = &made->equations[1];
    for (int64_t i = 0; i < all->count; i++) {
        double a = residual(all, OUTCOME_A, of_a, i);
        double b = residual(all, OUTCOME_B, of_b, i);
        of_a->residual_squares += a * a;
        of_b->residual_squares += b * b;
        made->residual_products += a * b;
    }
    settle(all, OUTCOME_A, of_a);
    settle(all, OUTCOME_B, of_b);
}

static void fit(kith_actor_partner *made, struct whole *all)
{
    const struct kith__side *a = &all->columns[PREDICTOR_A];
    const struct kith__side *b = &all->columns[PREDICTOR_B];
    if (all->count <= TERMS || !a->varies || !b->varies)
        return;
    all->r =
        kith__side_correlation(a, b, kith__side_products(a, b, all->count));
    if (1 - all->r * all->r <= same)
        return;
    estimate(all, OUTCOME_A, &made->equations[0]);
    estimate(all, OUTCOME_B, &made->equations[1]);
    add_residuals(made, all);
    judge(all, &made->equations[0]);
    judge(all, &made->equations[1]);
    made->fitted = true;
}

/* ---- The object -------------------------------------------------------- */

/* Fits the rows that are whole, out of `numbers`, which has room for all. */
static void fit_whole(kith_actor_partner *made, const double *const *given,
                      int64_t count, double *numbers)
{
    struct whole all = {.count = 0};
    for (int64_t i = 0; i < count; i++) {
        if (!kith__pairs_whole(given, COLUMNS, i))
            continue;
        for (int32_t column = 0; column < COLUMNS; column++)
            numbers[column * count + all.count] = given[column][i];
        all.count++;
    }
    for (int32_t column = 0; column < COLUMNS; column++)
        all.columns[column] =
            kith__side_of(numbers + column * count, all.count);
    made->count = all.count;
    fit(made, &all);
}

static kith_status make(const double *const *given, int64_t count,
                        kith_memory *memory, kith_actor_partner **out,
                        kith_error **error)
{
    size_t size = COLUMNS * (size_t)count * sizeof(double) + 1;
    kith_actor_partner *made = kith__allocate(memory, sizeof *made);
    double *numbers = kith__allocate(memory, size);
    if (made == NULL || numbers == NULL) {
        kith__release(memory, numbers, size);
        kith__release(memory, made, sizeof *made);
        return kith__fail_memory(error);
    }
    made->memory = kith__memory_hold(memory);
    fit_whole(made, given, count, numbers);
    kith__release(memory, numbers, size);
    *out = made;
    return KITH_OK;
}

kith_status kith_actor_partner_new(const double *outcome_a,
                                   const double *outcome_b,
                                   const double *predictor_a,
                                   const double *predictor_b, int64_t count,
                                   kith_memory *memory,
                                   kith_actor_partner **out, kith_error **error)
{
    const double *const given[COLUMNS] = {outcome_a, outcome_b, predictor_a,
                                          predictor_b};
    if (!kith__error_ready(error) || out == NULL || count < 0)
        return KITH_E_ARGUMENT;
    for (int32_t column = 0; column < COLUMNS; column++)
        if (given[column] == NULL && count > 0)
            return KITH_E_ARGUMENT;
    if (count > KITH__PAIRS_MOST)
        return kith__fail(error, memory, KITH_E_LIMIT, NULL,
                          "There are more than %i pairs",
                          (int)KITH__PAIRS_MOST);
    if (!kith__pairs_fit(given, COLUMNS, count))
        return kith__fail(error, memory, KITH_E_ARGUMENT, NULL,
                          "A number of a pair is beyond 10 to the 100");
    return make(given, count, memory, out, error);
}

void kith_actor_partner_free(kith_actor_partner *model)
{
    if (model == NULL)
        return;
    kith_memory *memory = model->memory;
    kith__release(memory, model, sizeof *model);
    kith_memory_free(memory);
}

int64_t kith_actor_partner_count(const kith_actor_partner *model)
{
    return model == NULL ? -1 : model->count;
}

/* ---- Handing out ------------------------------------------------------- */

static const struct equation *equation_of(const kith_actor_partner *model,
                                          int32_t side)
{
    if (model == NULL || (side != KITH_SIDE_A && side != KITH_SIDE_B))
        return NULL;
    return &model->equations[side == KITH_SIDE_A ? 0 : 1];
}

static kith_status give(const kith_actor_partner *model, int32_t side,
                        int32_t term, double *number, double *standard_error)
{
    const struct equation *asked = equation_of(model, side);
    if (asked == NULL || number == NULL || standard_error == NULL)
        return KITH_E_ARGUMENT;
    if (!model->fitted)
        return KITH_E_NO_VALUE;
    *number = asked->terms[term].estimate;
    *standard_error = asked->terms[term].standard_error;
    return KITH_OK;
}

kith_status kith_actor_partner_actor(const kith_actor_partner *model,
                                     int32_t side, double *estimate,
                                     double *standard_error)
{
    return give(model, side, side == KITH_SIDE_A ? OF_A : OF_B, estimate,
                standard_error);
}

kith_status kith_actor_partner_partner(const kith_actor_partner *model,
                                       int32_t side, double *estimate,
                                       double *standard_error)
{
    return give(model, side, side == KITH_SIDE_A ? OF_B : OF_A, estimate,
                standard_error);
}

kith_status kith_actor_partner_intercept(const kith_actor_partner *model,
                                         int32_t side, double *estimate,
                                         double *standard_error)
{
    return give(model, side, INTERCEPT, estimate, standard_error);
}

kith_status kith_actor_partner_residual_sd(const kith_actor_partner *model,
                                           int32_t side, double *out)
{
    const struct equation *asked = equation_of(model, side);
    if (asked == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    if (!model->fitted)
        return KITH_E_NO_VALUE;
    *out = residual_sd(asked, model->count);
    return KITH_OK;
}

kith_status kith_actor_partner_residual_correlation(
    const kith_actor_partner *model, double *out)
{
    if (model == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    double a = root(model->equations[0].residual_squares);
    double b = root(model->equations[1].residual_squares);
    if (!model->fitted || !(a > 0) || !(b > 0))
        return KITH_E_NO_VALUE;
    double r = model->residual_products / (a * b);
    *out = r > 1 ? 1 : r < -1 ? -1 : r;
    return KITH_OK;
}
