/* SPDX-License-Identifier: MIT */
/* graded_sums - what a plain sum of category numbers says, when the items
 * follow a graded model: F. M. Lord and M. S. Wingersky (1984). Comparison of
 * IRT true-score and equipercentile observed-score "equatings". Applied
 * Psychological Measurement 8, 453-461.
 *
 * Knows tables; knows nothing of answers. */

#include "base/math.h"
#include "scoring/graded.h"

int32_t kith__graded_sum_count(const struct kith__scale_plan *plan)
{
    int32_t count = 1;
    for (int32_t i = 0; i < plan->count; i++)
        count += plan->graded[i]->count - 1;
    return count;
}

/* At one node, the probability of each sum of the items so far becomes that
 * with one item more. From the highest sum down, so that what is read was not
 * yet written. `sums` were there before. */
static void add_item(const struct kith__graded_item *item, const double *logs,
                     int32_t stride, int32_t sums, double *column)
{
    double chances[KITH__CATEGORIES_MOST];
    for (int32_t k = 0; k < item->count; k++)
        chances[k] = kith__exp(logs[(k + 1) * stride]);
    for (int32_t sum = sums + item->count - 2; sum >= 0; sum--) {
        int32_t first = sum < sums ? 0 : sum - sums + 1;
        int32_t last = sum < item->count ? sum : item->count - 1;
        double chance = 0;
        for (int32_t k = first; k <= last; k++)
            chance += chances[k] * column[sum - k];
        column[sum] = chance;
    }
}

/* The probability of every sum at one node. */
static void fill_column(const struct kith__scale_plan *plan, int32_t node,
                        int32_t stride, double *column)
{
    int32_t sums = 1;
    column[0] = 1;
    for (int32_t i = 0; i < plan->count; i++) {
        add_item(plan->graded[i], plan->graded[i]->table + node, stride, sums,
                 column);
        sums += plan->graded[i]->count - 1;
    }
}

/* Sums that come about less often than this have lost digits on the way. */
static const double too_rare = 1e-280;

/* Mean and deviation of the nodes for one sum; its whole weight is returned. */
static double weigh(const struct kith__graded *model, const double *chances,
                    const double *weights, double *estimate, double *error)
{
    double sum = 0, first = 0, second = 0;
    const double *nodes = model->nodes;
    for (int32_t i = 0; i < model->node_count; i++) {
        double weight = weights[i] * chances[i];
        sum += weight;
        first += weight * nodes[i];
    }
    if (sum < too_rare) {
        *estimate = *error = kith__no_number();
        return sum;
    }
    *estimate = first / sum;
    for (int32_t i = 0; i < model->node_count; i++) {
        double away = nodes[i] - *estimate;
        second += weights[i] * chances[i] * (away * away);
    }
    *error = kith__sqrt(second / sum);
    return sum;
}

void kith__graded_sums(const struct kith__scale *scale,
                       const struct kith__scale_plan *plan, double *room,
                       double *estimates, double *errors, double *shares)
{
    const struct kith__graded *model = scale->graded;
    int32_t count = kith__graded_sum_count(plan);
    double weights[KITH__NODES_MOST], all = 0;
    double *column = room + (int64_t)count * model->node_room;
    for (int32_t i = 0; i < model->node_count; i++) {
        weights[i] = kith__exp(model->log_weights[i]);
        all += weights[i];
        fill_column(plan, i, model->node_room, column);
        for (int32_t sum = 0; sum < count; sum++)
            room[(int64_t)sum * model->node_room + i] = column[sum];
    }
    for (int32_t sum = 0; sum < count; sum++)
        shares[sum] = weigh(model, room + (int64_t)sum * model->node_room,
                            weights, &estimates[sum], &errors[sum]) /
                      all;
}
