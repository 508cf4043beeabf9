/* SPDX-License-Identifier: MIT */

#include "adaptive/outcome.h"

#include "patterns/leaves.h"

/* ---- From criteria to levels ------------------------------------------ */

/* Completions answer what was skipped, and nobody will. */
static bool has_skipped(const struct kith__sheet *sheet)
{
    for (int32_t i = 0; i < sheet->plan->item_count; i++)
        if (kith__sheet_state(sheet, i) == KITH_SKIPPED)
            return true;
    return false;
}

/* Whether a criterion is met in every completion: known only where that will
 * show too. With a skipped answer it may be sure and yet unknown for ever. */
static enum kith__truth judge(const struct kith__results *world,
                              kith__condition when, bool skipped)
{
    const struct kith__condition_node *nodes = world->sheet.cut->nodes;
    enum kith__truth truth =
        kith__evaluate(nodes, when, kith__leaf_range, world);
    if (skipped && truth != KITH__UNKNOWN &&
        kith__evaluate(nodes, when, kith__leaf_now, world) == KITH__UNKNOWN)
        return KITH__UNKNOWN;
    return truth;
}

/* How some of the criteria stand in every completion. */
struct standing {
    int32_t met, unknown, unknown_required;
    enum kith__truth required; /* "all" of the required ones */
};

static struct standing stand(const struct kith__results *world, int32_t pattern,
                             uint64_t which)
{
    const struct kith__tie_plan *cut = world->sheet.cut;
    const struct kith__pattern *written = &world->sheet.plan->patterns[pattern];
    struct standing standing = {.required = KITH__TRUE};
    bool skipped = has_skipped(&world->sheet);
    for (int32_t i = 0; i < written->count; i++) {
        kith__condition when = cut->criteria[pattern][i];
        if (when == KITH__VANISHED || (which >> i & 1) == 0)
            continue;
        enum kith__truth truth = judge(world, when, skipped);
        bool required = written->criteria[i].required;
        standing.met += truth == KITH__TRUE;
        standing.unknown += truth == KITH__UNKNOWN;
        standing.unknown_required += required && truth == KITH__UNKNOWN;
        if (required && truth < standing.required)
            standing.required = truth;
    }
    return standing;
}

static unsigned level_bit(const struct kith__pattern *pattern, int32_t met)
{
    if (pattern->clear != KITH__NONE && met >= pattern->clear)
        return 1u << KITH_CLEAR;
    return 1u << (met >= pattern->some ? KITH_SOME : KITH_NOT_SEEN);
}

/* The levels that may come about, one bit each, when `others` of the criteria
 * that are the same in both worlds are met, all required ones among them. */
static unsigned levels_with(const struct kith__pattern *pattern,
                            const struct standing *own, int32_t others)
{
    const unsigned not_seen = 1u << KITH_NOT_SEEN;
    if (own->required == KITH__FALSE)
        return not_seen;
    unsigned levels = own->required == KITH__UNKNOWN ? not_seen : 0;
    int32_t least = others + own->met + own->unknown_required;
    int32_t most = others + own->met + own->unknown;
    for (int32_t met = least; met <= most; met++)
        levels |= level_bit(pattern, met);
    return levels;
}

static bool is_one(unsigned levels)
{
    return (levels & (levels - 1)) == 0;
}

/* Whether there is any way for the criteria to stand in which the two worlds
 * have different levels: each criterion taken by itself. */
static bool may_differ(const struct kith__results *a,
                       const struct kith__results *b, int32_t pattern,
                       uint64_t criteria, bool easings)
{
    const struct kith__pattern *written = &a->sheet.plan->patterns[pattern];
    struct standing both = stand(a, pattern, ~criteria);
    struct standing in_a = stand(a, pattern, criteria);
    struct standing in_b = stand(b, pattern, criteria);
    if (both.required == KITH__FALSE)
        return false;
    int32_t most = both.met + both.unknown;
    for (int32_t n = both.met + both.unknown_required; n <= most; n++) {
        unsigned levels =
            levels_with(written, &in_a, n) | levels_with(written, &in_b, n);
        if (!is_one(levels) || (easings && levels != 1u << KITH_NOT_SEEN))
            return true;
    }
    return false;
}

/* ---- Two worlds ------------------------------------------------------- */

enum kith__outcome kith__compare_worlds(const struct kith__results *a,
                                        const struct kith__results *b,
                                        int32_t pattern, uint64_t criteria,
                                        bool easings)
{
    const struct kith__finding *in_a = &a->findings[pattern];
    const struct kith__finding *in_b = &b->findings[pattern];
    if (in_a->high < in_b->low || in_b->high < in_a->low)
        return KITH__DIFFERENT;
    if (in_a->low == in_a->high && in_b->low == in_b->high)
        return KITH__SAME;
    return may_differ(a, b, pattern, criteria, easings) ? KITH__OPEN
                                                        : KITH__SAME;
}

/* Set aside counts as not seen. */
static int32_t level_of(const struct kith__finding *finding)
{
    return finding->now == KITH_SET_ASIDE ? KITH_NOT_SEEN : finding->now;
}

bool kith__ends_differ(const struct kith__results *a,
                       const struct kith__results *b, int32_t pattern)
{
    const struct kith__finding *in_a = &a->findings[pattern];
    const struct kith__finding *in_b = &b->findings[pattern];
    return level_of(in_a) != level_of(in_b) || in_a->low != in_b->low ||
           in_a->high != in_b->high;
}
