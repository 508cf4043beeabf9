/* SPDX-License-Identifier: MIT */
/* shareable - which scales one person may show another, and what each is called
 * from the other side.
 *
 * Goes by what the author marked and by what bars it in any tie; knows nothing
 * of shares. */

#include <string.h>

#include "questionnaire/steps.h"
#include "questionnaire/reader.h"

/* ---- What bars a scale ----------------------------------------------------
 */

static bool reads_gate_item(const struct kith__plan *plan,
                            const struct kith__scale *scale)
{
    for (int32_t t = 0; t < plan->tie_count; t++)
        for (int32_t k = 0; k < scale->count; k++)
            if (plan->by_tie[t].gate_item[scale->keys[k].item])
                return true;
    return false;
}

/* Why a scale may not be shared; NULL when it may. */
static const char *barred(const struct kith__plan *plan,
                          const struct kith__scale *scale)
{
    if (scale->sensitive)
        return "it is sensitive";
    if (reads_gate_item(plan, scale))
        return "a gate pattern reads what it is made of";
    if (!scale->shown)
        return "not even the person sees its score";
    if (strchr(plan->texts[scale->label].written, '{') != NULL)
        return "its label has words in braces, which are another for each of "
               "the two who would read it";
    return NULL;
}

/* What was taken loses its mark without a word: its author did not know what it
 * would stand beside. */
static kith_status mark(const struct kith__draft *draft, int32_t number)
{
    struct kith__scale *scale = &draft->plan->scales[number];
    struct kith__spot spot = draft->scales[number];
    const char *why = scale->shareable ? barred(draft->plan, scale) : NULL;
    if (why == NULL)
        return KITH_OK;
    if (spot.json == draft->document.json)
        return kith__draft_fail(draft, kith__member(spot, "shareable"),
                                KITH_E_DOCUMENT,
                                "Scale '%s' cannot be \"shareable\", because "
                                "%s; take the key out",
                                scale->id, why);
    scale->shareable = false;
    return KITH_OK;
}

/* ---- The other side --------------------------------------------------------
 */

static bool same_span(struct kith__span a, struct kith__span b)
{
    return kith__ratio_compare(a.low, b.low) == 0 &&
           kith__ratio_compare(a.high, b.high) == 0;
}

/* In every tie that has both, they report between the same ends. */
static bool same_ends(const struct kith__plan *plan, int32_t a, int32_t b)
{
    for (int32_t t = 0; t < plan->tie_count; t++) {
        const struct kith__scale_plan *one = &plan->by_tie[t].scales[a];
        const struct kith__scale_plan *other = &plan->by_tie[t].scales[b];
        if (one->applies && other->applies &&
            !same_span(kith__scale_span(&plan->scales[a], one),
                       kith__scale_span(&plan->scales[b], other)))
            return false;
    }
    return true;
}

static kith_status check_other_side(const struct kith__draft *draft,
                                    int32_t number)
{
    const struct kith__plan *plan = draft->plan;
    const struct kith__scale *scale = &plan->scales[number];
    if (scale->other_side == KITH__NONE || scale->other_side == number)
        return KITH_OK;
    const struct kith__scale *other = &plan->scales[scale->other_side];
    struct kith__spot spot = kith__member(draft->scales[number], "other_side");
    if (other->other_side != number)
        return kith__draft_fail(
            draft, spot, KITH_E_DOCUMENT,
            "Scale '%s' has '%s' as its other side, which has not '%s' as its "
            "own; each must name the other",
            scale->id, other->id, scale->id);
    if (scale->method != other->method ||
        scale->report_as != other->report_as ||
        scale->decimals != other->decimals ||
        !same_ends(plan, number, scale->other_side))
        return kith__draft_fail(
            draft, spot, KITH_E_DOCUMENT,
            "Scale '%s' and its other side '%s' do not report alike, so their "
            "scores could not be put side by side; give both the same method, "
            "report, decimals and ends",
            scale->id, other->id);
    return KITH_OK;
}

kith_status kith__mark_shareable(const struct kith__draft *draft)
{
    kith_status status = KITH_OK;
    for (int32_t i = 0; i < draft->plan->scale_count && status == KITH_OK; i++)
        status = mark(draft, i);
    for (int32_t i = 0; i < draft->plan->scale_count && status == KITH_OK; i++)
        status = check_other_side(draft, i);
    return status;
}
