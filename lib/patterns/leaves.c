/* SPDX-License-Identifier: MIT */

#include "patterns/leaves.h"

static enum kith__truth holds(bool it)
{
    return it ? KITH__TRUE : KITH__FALSE;
}

static enum kith__truth judge(const struct kith__condition_node *leaf,
                              struct kith__ratio low, struct kith__ratio high)
{
    struct kith__ratio against = kith__ratio_of(leaf->against);
    return kith__judge((enum kith__test)leaf->test,
                       kith__ratio_compare(low, against),
                       kith__ratio_compare(high, against));
}

static enum kith__truth judge_known(const struct kith__condition_node *leaf,
                                    struct kith__ratio value)
{
    int side = kith__ratio_compare(value, kith__ratio_of(leaf->against));
    return kith__judge((enum kith__test)leaf->test, side, side);
}

/* Levels in the order that counts: set aside is as good as not seen. */
static bool reaches(int32_t level, int32_t need)
{
    return level >= KITH_SOME && level >= need;
}

static enum kith__truth pattern_between(const struct kith__condition_node *leaf,
                                        int32_t low, int32_t high)
{
    if (reaches(low, leaf->need))
        return KITH__TRUE;
    return reaches(high, leaf->need) ? KITH__UNKNOWN : KITH__FALSE;
}

enum kith__truth kith__leaf_now(const struct kith__condition_node *leaf,
                                const void *world)
{
    const struct kith__results *results = world;
    const struct kith__score *score;
    const struct kith__difference_score *difference;
    int32_t level;
    switch (leaf->op) {
    case KITH__OP_SCALE:
        score = &results->scores[leaf->subject];
        return score->has_value ? judge_known(leaf, score->value)
                                : KITH__UNKNOWN;
    case KITH__OP_DIFFERENCE:
        difference = &results->differences[leaf->subject];
        return difference->has_value ? judge_known(leaf, difference->value)
                                     : KITH__UNKNOWN;
    case KITH__OP_PATTERN:
        level = results->findings[leaf->subject].now;
        return level == KITH_NOT_ENOUGH_INFORMATION
                   ? KITH__UNKNOWN
                   : holds(reaches(level, leaf->need));
    case KITH__OP_GATE:
        return holds(results->gate == leaf->need);
    default:
        return kith__sheet_leaf_now(leaf, &results->sheet);
    }
}

enum kith__truth kith__leaf_range(const struct kith__condition_node *leaf,
                                  const void *world)
{
    const struct kith__results *results = world;
    const struct kith__score *score;
    const struct kith__difference_score *difference;
    const struct kith__finding *finding;
    switch (leaf->op) {
    case KITH__OP_SCALE:
        score = &results->scores[leaf->subject];
        return score->certain ? judge(leaf, score->low, score->high)
                              : KITH__UNKNOWN;
    case KITH__OP_DIFFERENCE:
        difference = &results->differences[leaf->subject];
        return difference->certain
                   ? judge(leaf, difference->low, difference->high)
                   : KITH__UNKNOWN;
    case KITH__OP_PATTERN:
        finding = &results->findings[leaf->subject];
        return pattern_between(leaf, finding->low, finding->high);
    case KITH__OP_GATE:
        return results->gate_fixed ? holds(results->gate == leaf->need)
                                   : KITH__UNKNOWN;
    default:
        return kith__sheet_leaf_range(leaf, &results->sheet);
    }
}

/* A scale's bounds when every item of it without a value is open. Documents
 * with gate patterns have no valid_when, and no gate pattern reads a scale that
 * can have no score, so there always are bounds. */
static void gate_bounds(const struct kith__results *results, int32_t scale,
                        struct kith__score *out)
{
    kith__score(&results->sheet, scale, KITH__OPEN_FOR_GATE, KITH__TRUE,
                KITH__TRUE, out);
}

static enum kith__truth gate_difference(const struct kith__condition_node *leaf,
                                        const struct kith__results *results)
{
    const struct kith__difference *written =
        &results->sheet.plan->differences[leaf->subject];
    struct kith__score from, minus;
    struct kith__difference_score difference;
    gate_bounds(results, written->from, &from);
    gate_bounds(results, written->minus, &minus);
    kith__score_difference(&from, &minus, &difference);
    return judge(leaf, difference.low, difference.high);
}

static enum kith__truth gate_fact(const struct kith__condition_node *leaf,
                                  const struct kith__sheet *sheet)
{
    const struct kith__fact *fact = &sheet->plan->facts[leaf->subject];
    if (sheet->fact_given[leaf->subject])
        return kith__sheet_leaf_now(leaf, sheet);
    return kith__judge_decimal(leaf, fact->minimum, fact->maximum);
}

enum kith__truth kith__leaf_gate(const struct kith__condition_node *leaf,
                                 const void *world)
{
    const struct kith__results *results = world;
    const struct kith__sheet *sheet = &results->sheet;
    const struct kith__finding *finding;
    struct kith__score score;
    switch (leaf->op) {
    case KITH__OP_SCALE:
        gate_bounds(results, leaf->subject, &score);
        return judge(leaf, score.low, score.high);
    case KITH__OP_DIFFERENCE:
        return gate_difference(leaf, results);
    case KITH__OP_FACT:
        return gate_fact(leaf, sheet);
    case KITH__OP_PATTERN:
        finding = &results->findings[leaf->subject];
        return pattern_between(leaf, finding->gate_low, finding->gate_high);
    default:
        if (kith__sheet_counts(sheet, leaf->subject))
            return kith__sheet_leaf_now(leaf, sheet);
        return kith__any_value(leaf, sheet->plan);
    }
}
