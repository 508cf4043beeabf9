/* SPDX-License-Identifier: MIT */
/* explain - why a finding came out as it did: which answers are decisive, which
 * criterion is nearest, which questions would settle it. */

#include <string.h>

#include <kith/explanation.h>

#include "assessment/assessment.h"
#include "assessment/reads.h"
#include "assessment/run.h"
#include "base/error.h"
#include "patterns/leaves.h"

struct kith_explanation {
    kith_assessment *assessment; /* held */
    size_t size;
    int32_t decisive_count, question_count;
    int32_t *decisive, *questions;
    int32_t nearest;
    double nearest_share;
};

/* ---- Decisive answers ------------------------------------------------- */

/* The level that a finding would have with one answer left unsaid, what is
 * asked staying as it is. */
static int32_t level_without(const kith_assessment *assessment, int32_t pattern,
                             int32_t item, void *block, size_t size)
{
    struct kith__results again;
    memset(block, 0, size);
    kith__results_place(&again, &assessment->results.sheet, block);
    again.sheet.kept[item] = KITH_UNANSWERED;
    again.sheet.complete = false;
    kith__run(&again);
    return again.findings[pattern].now;
}

static void find_decisive(kith_explanation *made, int32_t pattern,
                          const bool *reads, void *block, size_t size)
{
    const kith_assessment *assessment = made->assessment;
    const struct kith__sheet *sheet = &assessment->results.sheet;
    int32_t level = assessment->results.findings[pattern].now;
    for (int32_t i = 0; i < sheet->plan->item_count; i++)
        if (reads[i] && kith__sheet_counts(sheet, i) &&
            level_without(assessment, pattern, i, block, size) != level)
            made->decisive[made->decisive_count++] = i;
}

/* ---- The nearest unmet criterion -------------------------------------- */

/* How far a known value is from passing a test, as a share of its range. */
static double gap(const struct kith__condition_node *leaf, double value,
                  double low, double high)
{
    double against = kith__decimal_to_double(leaf->against);
    double away = value < against ? against - value : value - against;
    if (!(high > low))
        return 1;
    double share = away / (high - low);
    return share > 1 ? 1 : share;
}

static bool leaf_gap(const struct kith__results *results,
                     const struct kith__condition_node *leaf, double *out)
{
    const struct kith__sheet *sheet = &results->sheet;
    struct kith__ratio low, high, low2, high2, value;
    switch (leaf->op) {
    case KITH__OP_ITEM:
        *out = gap(leaf, kith__decimal_to_double(sheet->values[leaf->subject]),
                   kith__decimal_to_double(
                       sheet->plan->items[leaf->subject].minimum),
                   kith__decimal_to_double(
                       sheet->plan->items[leaf->subject].maximum));
        return true;
    case KITH__OP_FACT:
        *out = gap(leaf, kith__decimal_to_double(sheet->facts[leaf->subject]),
                   kith__decimal_to_double(
                       sheet->plan->facts[leaf->subject].minimum),
                   kith__decimal_to_double(
                       sheet->plan->facts[leaf->subject].maximum));
        return true;
    case KITH__OP_SCALE:
        kith__score_ends(sheet, leaf->subject, &low, &high);
        value = results->scores[leaf->subject].value;
        break;
    case KITH__OP_DIFFERENCE: {
        const struct kith__difference *written =
            &sheet->plan->differences[leaf->subject];
        kith__score_ends(sheet, written->from, &low, &high);
        kith__score_ends(sheet, written->minus, &low2, &high2);
        *out = gap(leaf,
                   kith__ratio_to_double(
                       results->differences[leaf->subject].value),
                   kith__ratio_to_double(low) - kith__ratio_to_double(high2),
                   kith__ratio_to_double(high) - kith__ratio_to_double(low2));
        return true;
    }
    default: /* a tie, a gate or another finding has no distance */
        return false;
    }
    *out = gap(leaf, kith__ratio_to_double(value), kith__ratio_to_double(low),
               kith__ratio_to_double(high));
    return true;
}

static bool distance(const struct kith__results *results,
                     kith__condition condition, double *out);

/* "all" is as far as its farthest child, "any" as its nearest, "count" as the
 * last one that it needs. */
static bool node_distance(const struct kith__results *results,
                          const struct kith__condition_node *node, double *out)
{
    int32_t need = node->op == KITH__OP_ALL   ? node->count
                   : node->op == KITH__OP_ANY ? 1
                                              : node->need;
    double nearest = -1;
    /* The need-th smallest: each round takes the next larger one, counting how
     * often it occurs. */
    while (need > 0) {
        double next = -1;
        int32_t times = 0;
        for (int32_t i = 0; i < node->count; i++) {
            double here;
            if (!distance(results, node->first + i, &here) || here <= nearest)
                continue;
            if (next < 0 || here < next) {
                next = here;
                times = 0;
            }
            times += here == next;
        }
        if (next < 0)
            return false;
        nearest = next;
        need -= times;
    }
    *out = nearest;
    return true;
}

static bool distance(const struct kith__results *results,
                     kith__condition condition, double *out)
{
    const struct kith__condition_node *nodes = results->sheet.cut->nodes;
    if (condition < 0)
        return false;
    const struct kith__condition_node *node = &nodes[condition];
    enum kith__truth truth =
        kith__evaluate(nodes, condition, kith__leaf_now, results);
    *out = 0;
    if (truth != KITH__FALSE)
        return truth == KITH__TRUE;
    if (node->op == KITH__OP_ALL || node->op == KITH__OP_ANY ||
        node->op == KITH__OP_COUNT)
        return node_distance(results, node, out);
    return leaf_gap(results, node, out);
}

static void find_nearest(kith_explanation *made, int32_t pattern)
{
    const struct kith__results *results = &made->assessment->results;
    const kith__condition *criteria = results->sheet.cut->criteria[pattern];
    const uint8_t *truths =
        results->criteria + results->findings[pattern].first_criterion;
    made->nearest = KITH__NONE;
    for (int32_t i = 0; i < results->sheet.plan->patterns[pattern].count; i++) {
        double here;
        if (criteria[i] == KITH__VANISHED || truths[i] != KITH__FALSE ||
            !distance(results, criteria[i], &here))
            continue;
        if (made->nearest == KITH__NONE || here < made->nearest_share) {
            made->nearest = i;
            made->nearest_share = here;
        }
    }
}

/* ---- Questions -------------------------------------------------------- */

/* What was skipped or declined is never asked for again. */
static void find_questions(kith_explanation *made, int32_t pattern,
                           const bool *reads)
{
    const struct kith__results *results = &made->assessment->results;
    const struct kith__finding *finding = &results->findings[pattern];
    if (finding->low == finding->high)
        return;
    for (int32_t i = 0; i < results->sheet.plan->item_count; i++)
        if (reads[i] && kith__sheet_open(&results->sheet, i) &&
            results->sheet.kept[i] == KITH_UNANSWERED)
            made->questions[made->question_count++] = i;
}

/* ---- The object ------------------------------------------------------- */

static kith_explanation *new_explanation(const kith_assessment *assessment)
{
    size_t items = (size_t)kith__assessment_plan(assessment)->item_count;
    size_t size = sizeof(kith_explanation) + 2 * items * sizeof(int32_t);
    kith_explanation *made =
        kith__allocate(kith__assessment_memory(assessment), size);
    if (made == NULL)
        return NULL;
    made->size = size;
    made->assessment = kith__assessment_hold(assessment);
    made->decisive = (int32_t *)(void *)(made + 1);
    made->questions = made->decisive + items;
    return made;
}

kith_status kith_explain(const kith_assessment *assessment, int32_t pattern,
                         kith_explanation **out, kith_error **error)
{
    if (!kith__error_ready(error) || assessment == NULL || out == NULL ||
        pattern < 0 ||
        pattern >= kith__assessment_plan(assessment)->pattern_count)
        return KITH_E_ARGUMENT;
    kith_memory *memory = kith__assessment_memory(assessment);
    const struct kith__plan *plan = kith__assessment_plan(assessment);
    if (assessment->stopped != KITH__NONE)
        return kith__fail(error, memory, KITH_E_NO_VALUE, NULL,
                          "The questions were stopped: there are no findings");
    if (!assessment->results.sheet.cut->pattern_applies[pattern])
        return kith__fail(error, memory, KITH_E_NO_VALUE, NULL,
                          "Pattern '%s' does not apply to this tie",
                          plan->patterns[pattern].id);
    /* Scratch: results to run again, and which items are read. */
    size_t results_size = kith__results_size(plan);
    size_t size = results_size + kith__reads_size(plan);
    void *scratch = kith__allocate(memory, size);
    kith_explanation *made =
        scratch == NULL ? NULL : new_explanation(assessment);
    if (made == NULL) {
        kith__release(memory, scratch, size);
        return kith__fail_memory(error);
    }
    bool *reads = kith__reads(&assessment->results.sheet, pattern,
                              (char *)scratch + results_size);
    find_decisive(made, pattern, reads, scratch, results_size);
    find_nearest(made, pattern);
    find_questions(made, pattern, reads);
    kith__release(memory, scratch, size);
    *out = made;
    return KITH_OK;
}

void kith_explanation_free(kith_explanation *explanation)
{
    if (explanation == NULL)
        return;
    kith_assessment *assessment = explanation->assessment;
    kith__release(kith__assessment_memory(assessment), explanation,
                  explanation->size);
    kith_assessment_free(assessment);
}

int32_t kith_explanation_decisive_count(const kith_explanation *explanation)
{
    return explanation == NULL ? -1 : explanation->decisive_count;
}

int32_t kith_explanation_decisive(const kith_explanation *explanation,
                                  int32_t index)
{
    if (explanation == NULL || index < 0 ||
        index >= explanation->decisive_count)
        return -1;
    return explanation->decisive[index];
}

int32_t kith_explanation_nearest(const kith_explanation *explanation)
{
    return explanation == NULL ? -1 : explanation->nearest;
}

kith_status
kith_explanation_nearest_share(const kith_explanation *explanation, double *out)
{
    if (explanation == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    if (explanation->nearest == KITH__NONE)
        return KITH_E_NO_VALUE;
    *out = explanation->nearest_share;
    return KITH_OK;
}

int32_t kith_explanation_question_count(const kith_explanation *explanation)
{
    return explanation == NULL ? -1 : explanation->question_count;
}

int32_t kith_explanation_question(const kith_explanation *explanation,
                                  int32_t index)
{
    if (explanation == NULL || index < 0 ||
        index >= explanation->question_count)
        return -1;
    return explanation->questions[index];
}
