/* SPDX-License-Identifier: MIT */

#include "assessment/run.h"

#include <stdalign.h>

#include "patterns/finding.h"
#include "patterns/gate.h"

/* Pieces of a block, one behind the other; with no block it only measures. */
struct cutter {
    char *block;
    size_t used;
};

static void *cut_piece(struct cutter *cutter, size_t count, size_t size)
{
    const size_t unit = alignof(max_align_t);
    void *piece = cutter->block == NULL ? NULL : cutter->block + cutter->used;
    cutter->used += (count * size + unit - 1) / unit * unit;
    return piece;
}

static int32_t count_criteria(const struct kith__plan *plan)
{
    int32_t count = 0;
    for (int32_t i = 0; i < plan->pattern_count; i++)
        count += plan->patterns[i].count;
    return count;
}

/* Returns the piece for the sheet. */
static void *cut_all(struct cutter *cutter, struct kith__results *results,
                     const struct kith__plan *plan)
{
    results->scores =
        cut_piece(cutter, (size_t)plan->scale_count, sizeof *results->scores);
    results->differences = cut_piece(cutter, (size_t)plan->difference_count,
                                     sizeof *results->differences);
    results->findings = cut_piece(cutter, (size_t)plan->pattern_count,
                                  sizeof *results->findings);
    results->criteria = cut_piece(cutter, (size_t)count_criteria(plan),
                                  sizeof *results->criteria);
    return cut_piece(cutter, kith__sheet_size(plan), 1);
}

size_t kith__results_size(const struct kith__plan *plan)
{
    struct cutter cutter = {NULL, 0};
    struct kith__results results;
    cut_all(&cutter, &results, plan);
    return cutter.used;
}

void kith__results_place(struct kith__results *results,
                         const struct kith__sheet *sheet, void *block)
{
    struct cutter cutter = {block, 0};
    kith__sheet_copy(&results->sheet, sheet,
                     cut_all(&cutter, results, sheet->plan));
    int32_t first = 0;
    for (int32_t i = 0; i < sheet->plan->pattern_count; i++) {
        results->findings[i].first_criterion = first;
        first += sheet->plan->patterns[i].count;
    }
}

static void score_all(struct kith__results *results)
{
    const struct kith__sheet *sheet = &results->sheet;
    const struct kith__plan *plan = sheet->plan;
    const struct kith__tie_plan *cut = sheet->cut;
    enum kith__truth now = kith__evaluate(cut->nodes, cut->valid_when,
                                          kith__sheet_leaf_now, sheet);
    enum kith__truth range = kith__evaluate(cut->nodes, cut->valid_when,
                                            kith__sheet_leaf_range, sheet);
    for (int32_t i = 0; i < plan->scale_count; i++)
        if (cut->scales[i].applies)
            kith__score(sheet, i, KITH__OPEN_AS_ASKED, now, range,
                        &results->scores[i]);
    for (int32_t i = 0; i < plan->difference_count; i++)
        if (cut->difference_applies[i])
            kith__score_difference(&results->scores[plan->differences[i].from],
                                   &results->scores[plan->differences[i].minus],
                                   &results->differences[i]);
}

int32_t kith__run(struct kith__results *results)
{
    const struct kith__plan *plan = results->sheet.plan;
    const int32_t *order = results->sheet.cut->pattern_order;
    int32_t stop = kith__sheet_stop(&results->sheet);
    results->settled = true;
    results->gate_items_known = kith__gate_items_known(&results->sheet);
    score_all(results);
    int32_t i = 0;
    while (i < plan->pattern_count && plan->patterns[order[i]].gate)
        kith__find(results, order[i++]);
    if (stop != KITH__NONE) {
        kith__find_gate_of_stopped(results);
        return stop;
    }
    kith__find_gate(results);
    while (i < plan->pattern_count)
        kith__find(results, order[i++]);
    return stop;
}
