/* SPDX-License-Identifier: MIT */
/* evidence - "because you said": the answers that make the met criteria of a
 * finding true, or a piece of advice fit, those that weigh most first; and the
 * facts that were counted. */

#include "assessment/shown.h"

#include "patterns/leaves.h"

int kith__compare_products(kith__wide a, struct kith__ratio x, kith__wide b,
                           struct kith__ratio y)
{
    kith__wide left, right;
    if (kith__wide_product(a, x.top, &left) &&
        kith__wide_product(left, y.over, &left) &&
        kith__wide_product(b, y.top, &right) &&
        kith__wide_product(right, x.over, &right))
        return kith__wide_compare(left, right);
    const kith__wide one = kith__wide_of(1);
    double p = kith__ratio_to_double((struct kith__ratio){a, one}) *
               kith__ratio_to_double(x);
    double q = kith__ratio_to_double((struct kith__ratio){b, one}) *
               kith__ratio_to_double(y);
    return (p > q) - (p < q);
}

/* How far a finding is followed into the findings it reads. */
enum { FINDINGS_DEEP = 8 };

struct gathering {
    const struct kith__results *results;
    int32_t *items; /* or, where facts are gathered, those */
    int32_t count;
    bool facts;
    int depth;
    bool followed[KITH__PATTERNS_MOST]; /* once each */
};

static void add(struct gathering *gathering, int32_t number)
{
    if (gathering->count == KITH__EVIDENCE_MOST)
        return;
    for (int32_t i = 0; i < gathering->count; i++)
        if (gathering->items[i] == number)
            return;
    gathering->items[gathering->count++] = number;
}

static void take(struct gathering *gathering, int32_t item)
{
    if (kith__sheet_counts(&gathering->results->sheet, item))
        add(gathering, item);
}

/* ---- The two answers that contribute most ----------------------------- */

struct weighed {
    int32_t item; /* NONE: nobody yet */
    kith__wide weight;
    struct kith__ratio slope; /* of its scale: makes scales comparable */
};

/* Ranks an answer among the two best; what came first wins ties. Both scales of
 * a difference may have the same item: it counts once, where it pulls more. */
static void rank(struct weighed best[2], struct weighed here)
{
    for (int i = 0; i < 2; i++) {
        bool same = best[i].item == here.item;
        if (best[i].item == KITH__NONE ||
            kith__compare_products(here.weight, here.slope, best[i].weight,
                                   best[i].slope) > 0) {
            if (i == 0 && !same)
                best[1] = best[0];
            best[i] = here;
            return;
        }
        if (same)
            return;
    }
}

/* Ranks the counted answers of a scale by how far up they pull it, or down. */
static void rank_scale(const struct kith__results *results, int32_t scale,
                       bool up, struct weighed best[2])
{
    const struct kith__sheet *sheet = &results->sheet;
    const struct kith__scale_plan *plan = &sheet->cut->scales[scale];
    struct kith__ratio slope =
        kith__ratio_reduce(kith__score_slope(sheet, scale));
    for (int32_t i = 0; i < plan->count; i++) {
        const struct kith__keyed_item *keyed = &plan->items[i];
        if (!kith__sheet_counts(sheet, keyed->item))
            continue;
        kith__wide pull = kith__score_pull(sheet, scale, i, up);
        if (kith__wide_sign(pull) <= 0)
            continue; /* it speaks against what it would be quoted for */
        rank(best, (struct weighed){keyed->item, pull, slope});
    }
}

static void take_most(struct gathering *gathering,
                      const struct kith__condition_node *leaf)
{
    const struct kith__results *results = gathering->results;
    struct weighed best[2] = {{.item = KITH__NONE}, {.item = KITH__NONE}};
    bool up =
        leaf->test == KITH__TEST_AT_LEAST || leaf->test == KITH__TEST_ABOVE;
    if (leaf->op == KITH__OP_SCALE) {
        rank_scale(results, leaf->subject, up, best);
    } else {
        const struct kith__difference *difference =
            &results->sheet.plan->differences[leaf->subject];
        rank_scale(results, difference->from, up, best);
        rank_scale(results, difference->minus, !up, best);
    }
    for (int i = 0; i < 2 && best[i].item != KITH__NONE; i++)
        take(gathering, best[i].item);
}

/* ---- Walking the criteria --------------------------------------------- */

static void take_pattern(struct gathering *gathering, int32_t pattern);

/* A leaf that is true has its facts given. */
static void take_facts(struct gathering *gathering,
                       const struct kith__condition_node *leaf)
{
    switch (leaf->op) {
    case KITH__OP_FACT:
        add(gathering, leaf->subject);
        break;
    case KITH__OP_SHARE:
        add(gathering, leaf->subject);
        add(gathering, leaf->other);
        break;
    case KITH__OP_PATTERN:
        take_pattern(gathering, leaf->subject);
        break;
    default:
        break;
    }
}

static void take_answers(struct gathering *gathering,
                         const struct kith__condition_node *leaf)
{
    switch (leaf->op) {
    case KITH__OP_ITEM:
    case KITH__OP_ANSWERED:
        take(gathering, leaf->subject);
        break;
    case KITH__OP_SCALE:
    case KITH__OP_DIFFERENCE:
        take_most(gathering, leaf);
        break;
    case KITH__OP_PATTERN:
        take_pattern(gathering, leaf->subject);
        break;
    default: /* facts, shares, ties and the gate are nothing that was
                said */
        break;
    }
}

/* What is under a "not" was not said, and is not quoted. */
static void take_condition(struct gathering *gathering,
                           kith__condition condition)
{
    if (condition < 0)
        return;
    const struct kith__condition_node *nodes =
        gathering->results->sheet.cut->nodes;
    const struct kith__condition_node *node = &nodes[condition];
    switch (node->op) {
    case KITH__OP_ALL:
    case KITH__OP_ANY:
    case KITH__OP_COUNT:
        for (int32_t i = 0; i < node->count; i++)
            take_condition(gathering, node->first + i);
        break;
    case KITH__OP_NOT:
        break;
    default:
        if (kith__evaluate(nodes, condition, kith__leaf_now,
                           gathering->results) == KITH__TRUE)
            (gathering->facts ? take_facts : take_answers)(gathering, node);
    }
}

static void take_pattern(struct gathering *gathering, int32_t pattern)
{
    const struct kith__results *results = gathering->results;
    const kith__condition *criteria = results->sheet.cut->criteria[pattern];
    int32_t first = results->findings[pattern].first_criterion;
    int32_t count = results->sheet.plan->patterns[pattern].count;
    if (gathering->followed[pattern] || gathering->depth == FINDINGS_DEEP)
        return;
    gathering->followed[pattern] = true;
    gathering->depth++;
    for (int32_t i = 0; i < count && gathering->count < KITH__EVIDENCE_MOST;
         i++)
        if (results->criteria[first + i] == KITH__TRUE)
            take_condition(gathering, criteria[i]);
    gathering->depth--;
}

/* ---- Each criterion in its turn --------------------------------------- */

/* What one condition that is true rests on. */
static int32_t of_condition(const struct kith__results *results,
                            kith__condition condition,
                            int32_t items[KITH__EVIDENCE_MOST])
{
    struct gathering gathering = {.results = results, .items = items};
    take_condition(&gathering, condition);
    return gathering.count;
}

/* The first answer of every criterion that is met, then the second of each …:
 * so none of them goes unsaid while another is said at length. */
int32_t kith__evidence(const struct kith__results *results, int32_t pattern,
                       int32_t out[KITH__EVIDENCE_MOST])
{
    const kith__condition *criteria = results->sheet.cut->criteria[pattern];
    const uint8_t *met =
        results->criteria + results->findings[pattern].first_criterion;
    int32_t count = results->sheet.plan->patterns[pattern].count;
    struct gathering said = {.results = results, .items = out};
    for (int32_t round = 0; round < KITH__EVIDENCE_MOST; round++) {
        for (int32_t i = 0; i < count; i++) {
            int32_t items[KITH__EVIDENCE_MOST];
            if (met[i] == KITH__TRUE &&
                round < of_condition(results, criteria[i], items))
                take(&said, items[round]);
        }
    }
    return said.count;
}

/* ---- Facts ------------------------------------------------------------ */

int32_t kith__counted(const struct kith__results *results, int32_t pattern,
                      int32_t out[KITH__EVIDENCE_MOST])
{
    struct gathering counted = {
        .results = results, .items = out, .facts = true};
    take_pattern(&counted, pattern);
    return counted.count;
}

/* ---- Advice ----------------------------------------------------------- */

int32_t kith__reasons(const struct kith__results *results, int32_t advice,
                      int32_t out[KITH__REASONS_MOST])
{
    int32_t items[KITH__EVIDENCE_MOST];
    int32_t found =
        of_condition(results, results->sheet.cut->advice[advice], items);
    int32_t count = 0;
    for (; count < found && count < KITH__REASONS_MOST; count++)
        out[count] = items[count];
    return count;
}
