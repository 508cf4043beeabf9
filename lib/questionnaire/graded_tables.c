/* SPDX-License-Identifier: MIT */
/* graded_tables - a graded model made ready for scoring: its nodes, the weights
 * of its prior, and the log-probability of every category at every node, once
 * for all that will ever be scored.
 *
 * Knows curves; knows nothing of answers. */

#include "questionnaire/graded_curves.h"
#include "questionnaire/reader.h"

/* What weighs nothing: next to any sum of log-probabilities. */
static const double nothing = -1e300;

/* Room for doubles at a multiple of 64 bytes, where the widest vectors are read
 * fastest. */
static double *take_rows(struct kith__reader *reader, int32_t count)
{
    char *room = kith__plan_take(reader, count + 8, sizeof(double));
    if (room == NULL)
        return NULL;
    size_t over = (uintptr_t)room % 64;
    return (double *)(void *)(over == 0 ? room : room + (64 - over));
}

/* ---- Nodes -------------------------------------------------------------- */

/* from + i (to - from) / (n - 1), rounded once. */
static double node(const struct kith__graded *graded, int32_t i)
{
    int32_t last = graded->node_count - 1;
    return kith__ratio_to_double((struct kith__ratio){
        kith__wide_of(graded->from * (last - i) + graded->to * i),
        kith__wide_of(last * KITH__ONE)});
}

static bool place_nodes(struct kith__reader *reader,
                        struct kith__graded *graded)
{
    graded->node_room =
        (graded->node_count + KITH__LANES - 1) / KITH__LANES * KITH__LANES;
    graded->nodes = take_rows(reader, graded->node_room);
    graded->log_weights = take_rows(reader, graded->node_room);
    if (graded->nodes == NULL || graded->log_weights == NULL)
        return false;
    for (int32_t i = 0; i < graded->node_room; i++) {
        if (i >= graded->node_count) {
            graded->log_weights[i] = nothing;
            continue;
        }
        graded->nodes[i] = node(graded, i);
        double z = (graded->nodes[i] - graded->mean) / graded->sd;
        graded->log_weights[i] = -0.5 * (z * z);
    }
    return true;
}

/* ---- Tables ------------------------------------------------------------- */

static bool count_cells(struct kith__reader *reader, struct kith__spot spot,
                        const struct kith__graded *graded, int32_t item_count)
{
    for (int32_t i = 0; i < item_count; i++) {
        int32_t cells = graded->items[i].count * graded->node_room;
        if (cells > KITH__GRADED_CELLS - reader->graded_cells) {
            reader->status = kith__draft_fail(
                reader->draft, spot, KITH_E_LIMIT,
                "The graded models have more than %i categories x nodes "
                "together, which is the most; use fewer nodes, or divide the "
                "document",
                (int)KITH__GRADED_CELLS);
            return false;
        }
        reader->graded_cells += cells;
    }
    return true;
}

static bool fill_table(struct kith__reader *reader,
                       const struct kith__graded *graded,
                       struct kith__graded_item *item)
{
    item->table = take_rows(reader, (item->count + 1) * graded->node_room);
    if (item->table == NULL)
        return false;
    for (int32_t k = 0; k < item->count; k++) {
        double *row = item->table + (k + 1) * graded->node_room;
        for (int32_t i = 0; i < graded->node_count; i++)
            row[i] = kith__graded_log_probability(item, k, graded->nodes[i]);
    }
    return true;
}

/* ---- Too few nodes ------------------------------------------------------ */

/* The most that all answers and the prior together tell at any node. */
static double most_information(const struct kith__graded *graded,
                               int32_t item_count)
{
    double most = 0;
    for (int32_t i = 0; i < graded->node_count; i++) {
        double sum = 1 / (graded->sd * graded->sd);
        for (int32_t j = 0; j < item_count; j++)
            sum +=
                kith__graded_information(&graded->items[j], graded->nodes[i]);
        if (sum > most)
            most = sum;
    }
    return most;
}

/* A posterior that is narrower than half the way between two nodes falls
 * between them: by then its deviation comes out one hundredth wrong, and soon
 * far too small. */
static bool warn_of_gaps(struct kith__reader *reader, struct kith__spot spot,
                         const struct kith__graded *graded, int32_t item_count)
{
    double gap = graded->nodes[1] - graded->nodes[0];
    double most = most_information(graded, item_count);
    if (graded->estimate == KITH__ESTIMATE_MAP || gap * gap * most <= 4)
        return true;
    return kith__warn(reader, spot,
                      "%s: its nodes lie more than twice as far apart as the "
                      "least standard error, so that some errors come out too "
                      "small; use more nodes, or bring \"from\" and \"to\" "
                      "nearer to each other",
                      reader->who);
}

bool kith__graded_tables(struct kith__reader *reader, struct kith__spot spot,
                         struct kith__graded *graded, int32_t item_count)
{
    if (!place_nodes(reader, graded) ||
        !count_cells(reader, spot, graded, item_count))
        return false;
    for (int32_t i = 0; i < item_count; i++)
        if (!fill_table(reader, graded, &graded->items[i]))
            return false;
    return warn_of_gaps(reader, spot, graded, item_count);
}
