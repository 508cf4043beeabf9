/* SPDX-License-Identifier: MIT */

#include "assessment/shown.h"

#include "guidance/advice.h"
#include "patterns/finding.h"

static bool is_person_view(const kith_assessment *assessment, int32_t view)
{
    return assessment != NULL &&
           (view == KITH_VIEW_PLAIN || view == KITH_VIEW_PRIVATE);
}

/* ---- Scores ----------------------------------------------------------- */

bool kith__shows_scale(const kith_assessment *assessment, int32_t view,
                       int32_t scale)
{
    const struct kith__plan *plan = kith__assessment_plan(assessment);
    if (!plan->scales[scale].shown ||
        (view == KITH_VIEW_PLAIN && plan->scales[scale].sensitive))
        return false;
    int32_t count = kith_assessment_score_item_count(assessment, scale);
    if (kith_assessment_score_count(assessment, scale, KITH_NOT_ASKED) == count)
        return false;
    for (int32_t i = 0; i < count; i++)
        if (!plan->items[kith_assessment_score_item(assessment, scale, i)]
                 .safety)
            return true;
    return false;
}

/* ---- Strengths -------------------------------------------------------- */

/* a - b in lowest terms; false where 126 bits are too few for the way there. */
static bool subtract(struct kith__ratio a, struct kith__ratio b,
                     struct kith__ratio *out)
{
    kith__wide left, right, over;
    a = kith__ratio_reduce(a);
    b = kith__ratio_reduce(b);
    if (!kith__wide_product(a.top, b.over, &left) ||
        !kith__wide_product(b.top, a.over, &right) ||
        !kith__wide_product(a.over, b.over, &over))
        return false;
    *out = kith__ratio_reduce(
        (struct kith__ratio){kith__wide_subtract(left, right), over});
    return true;
}

static bool divide(struct kith__ratio a, struct kith__ratio b,
                   struct kith__ratio *out)
{
    kith__wide top, over;
    if (!kith__wide_product(a.top, b.over, &top) ||
        !kith__wide_product(a.over, b.top, &over))
        return false;
    *out = kith__ratio_reduce((struct kith__ratio){top, over});
    return true;
}

/* As doubles see it, to 15 digits: the same on every machine all the same. */
static struct kith__ratio nearly(struct kith__ratio value,
                                 struct kith__ratio low,
                                 struct kith__ratio high)
{
    double from = kith__ratio_to_double(low);
    double share = (kith__ratio_to_double(value) - from) /
                   (kith__ratio_to_double(high) - from);
    return (struct kith__ratio){kith__wide_of((int64_t)(share * 1e15)),
                                kith__wide_of(INT64_C(1000000000000000))};
}

/* A scale's place between its ends, from 0 to 1. */
static struct kith__ratio standing(const kith_assessment *assessment,
                                   int32_t scale, struct kith__ratio value)
{
    struct kith__ratio low, high, above, range, share;
    kith__score_ends(&assessment->results.sheet, scale, &low, &high);
    /* A falling table can end below where it begins. */
    if (kith__ratio_compare(low, high) >= 0)
        return (struct kith__ratio){kith__wide_of(0), kith__wide_of(1)};
    if (subtract(value, low, &above) && subtract(high, low, &range) &&
        divide(above, range, &share))
        return share;
    return nearly(value, low, high);
}

/* Whether a scale may be named as a strength; its standing. */
static bool is_strength(const kith_assessment *assessment, int32_t view,
                        int32_t scale, struct kith__ratio *out)
{
    const struct kith__scale *written =
        &kith__assessment_plan(assessment)->scales[scale];
    bool plain = view == KITH_VIEW_PLAIN;
    bool only_mine = plain || assessment->results.gate == KITH_GATE_RAISED;
    if (written->strength == KITH__STRENGTH_NONE ||
        (only_mine && written->strength != KITH__STRENGTH_MINE) ||
        !kith__shows_scale(assessment, view, scale))
        return false;
    struct kith__ratio value;
    int32_t band = kith_assessment_score_band(assessment, scale, 0);
    if (band < 0 || !written->cutoffs[0].bands[band].strength ||
        !kith__assessment_score_exact(assessment, scale, &value))
        return false;
    *out = standing(assessment, scale, value);
    return true;
}

int32_t kith__strengths(const kith_assessment *assessment, int32_t view,
                        int32_t out[KITH__STRENGTHS_MOST])
{
    struct kith__ratio best[KITH__STRENGTHS_MOST];
    const kith__wide one = kith__wide_of(1);
    int32_t count = 0;
    for (int32_t i = 0; i < kith__assessment_plan(assessment)->scale_count;
         i++) {
        struct kith__ratio here;
        if (!is_strength(assessment, view, i, &here))
            continue;
        int32_t at = count;
        while (at > 0 &&
               kith__compare_products(one, here, one, best[at - 1]) > 0)
            at--;
        if (at == KITH__STRENGTHS_MOST)
            continue;
        if (count < KITH__STRENGTHS_MOST)
            count++;
        for (int32_t j = count - 1; j > at; j--) {
            best[j] = best[j - 1];
            out[j] = out[j - 1];
        }
        best[at] = here;
        out[at] = i;
    }
    return count;
}

int32_t kith_assessment_strength_count(const kith_assessment *assessment,
                                       int32_t view)
{
    int32_t strengths[KITH__STRENGTHS_MOST];
    return is_person_view(assessment, view)
               ? kith__strengths(assessment, view, strengths)
               : -1;
}

int32_t kith_assessment_strength(const kith_assessment *assessment,
                                 int32_t view, int32_t index)
{
    int32_t strengths[KITH__STRENGTHS_MOST];
    if (!is_person_view(assessment, view) || index < 0 ||
        index >= kith__strengths(assessment, view, strengths))
        return -1;
    return strengths[index];
}

/* ---- Findings --------------------------------------------------------- */

/* The plain view has nothing to list: what could be is sensitive. */
bool kith__is_listed(const kith_assessment *assessment, int32_t view,
                     int32_t pattern)
{
    return view == KITH_VIEW_PRIVATE &&
           assessment->results.gate == KITH_GATE_RAISED &&
           kith__assessment_plan(assessment)
                   ->patterns[pattern]
                   .label_when_raised != KITH__NONE;
}

static bool is_shown(const kith_assessment *assessment, int32_t view,
                     int32_t pattern, int32_t level)
{
    const struct kith__pattern *written =
        &kith__assessment_plan(assessment)->patterns[pattern];
    if (assessment->stopped != KITH__NONE ||
        assessment->results.findings[pattern].now != level)
        return false;
    if (view == KITH_VIEW_PLAIN)
        return !written->sensitive;
    return written->shown_when_raised ||
           assessment->results.gate != KITH_GATE_RAISED;
}

int32_t kith__shown_finding(const kith_assessment *assessment, int32_t view,
                            int32_t index)
{
    int32_t count = kith__assessment_plan(assessment)->pattern_count;
    for (int32_t level = KITH_CLEAR; level >= KITH_SET_ASIDE; level--)
        for (int32_t i = 0; i < count; i++)
            if (!kith__is_listed(assessment, view, i) &&
                is_shown(assessment, view, i, level) && index-- == 0)
                return i;
    for (int32_t i = 0; i < count; i++)
        if (kith__is_listed(assessment, view, i) &&
            (is_shown(assessment, view, i, KITH_CLEAR) ||
             is_shown(assessment, view, i, KITH_SOME)) &&
            index-- == 0)
            return i;
    return KITH__NONE;
}

int32_t kith_assessment_finding(const kith_assessment *assessment, int32_t view,
                                int32_t index)
{
    if (!is_person_view(assessment, view) || index < 0)
        return -1;
    return kith__shown_finding(assessment, view, index);
}

int32_t kith_assessment_finding_count(const kith_assessment *assessment,
                                      int32_t view)
{
    if (!is_person_view(assessment, view))
        return -1;
    int32_t count = 0;
    while (kith__shown_finding(assessment, view, count) != KITH__NONE)
        count++;
    return count;
}

int32_t kith_assessment_finding_level(const kith_assessment *assessment,
                                      int32_t view, int32_t index)
{
    int32_t pattern = kith_assessment_finding(assessment, view, index);
    return pattern < 0 ? -1 : assessment->results.findings[pattern].now;
}

int32_t kith_assessment_finding_listed(const kith_assessment *assessment,
                                       int32_t view, int32_t index)
{
    int32_t pattern = kith_assessment_finding(assessment, view, index);
    return pattern < 0 ? -1 : kith__is_listed(assessment, view, pattern);
}

int32_t kith_assessment_finding_easing(const kith_assessment *assessment,
                                       int32_t view, int32_t index)
{
    int32_t pattern = kith_assessment_finding(assessment, view, index);
    return pattern < 0 || kith__is_listed(assessment, view, pattern)
               ? -1
               : kith__easing_now(&assessment->results, pattern);
}

int32_t kith_assessment_evidence_count(const kith_assessment *assessment,
                                       int32_t view, int32_t index)
{
    int32_t items[KITH__EVIDENCE_MOST];
    int32_t pattern = kith_assessment_finding(assessment, view, index);
    return pattern < 0 ? -1
                       : kith__evidence(&assessment->results, pattern, items);
}

int32_t kith_assessment_evidence(const kith_assessment *assessment,
                                 int32_t view, int32_t index, int32_t evidence)
{
    int32_t items[KITH__EVIDENCE_MOST];
    int32_t pattern = kith_assessment_finding(assessment, view, index);
    if (pattern < 0 || evidence < 0 ||
        evidence >= kith__evidence(&assessment->results, pattern, items))
        return -1;
    return items[evidence];
}

int32_t kith_assessment_counted_count(const kith_assessment *assessment,
                                      int32_t view, int32_t index)
{
    int32_t facts[KITH__EVIDENCE_MOST];
    int32_t pattern = kith_assessment_finding(assessment, view, index);
    return pattern < 0 ? -1
                       : kith__counted(&assessment->results, pattern, facts);
}

int32_t kith_assessment_counted(const kith_assessment *assessment, int32_t view,
                                int32_t index, int32_t which)
{
    int32_t facts[KITH__EVIDENCE_MOST];
    int32_t pattern = kith_assessment_finding(assessment, view, index);
    if (pattern < 0 || which < 0 ||
        which >= kith__counted(&assessment->results, pattern, facts))
        return -1;
    return facts[which];
}

/* ---- Advice ----------------------------------------------------------- */

static bool is_offered(const kith_assessment *assessment, int32_t view,
                       int32_t advice)
{
    if (view == KITH_VIEW_PLAIN &&
        kith__assessment_plan(assessment)->advice[advice].sensitive)
        return false;
    return kith__advise(&assessment->results, advice) == KITH_ADVICE_OFFERED;
}

/* Where a piece of advice stands in the order: what fits before what is
 * general, then by priority, then as in the document. */
static int64_t rank_of(const struct kith__plan *plan, int32_t index)
{
    const struct kith__advice *advice = &plan->advice[index];
    return (advice->general ? INT64_C(1) << 50 : 0) +
           (int64_t)advice->priority * (1 << 16) + index;
}

/* The first piece offered that ranks above `floor`; NONE. */
static int32_t next_offer(const kith_assessment *assessment, int32_t view,
                          int64_t floor)
{
    const struct kith__plan *plan = kith__assessment_plan(assessment);
    int32_t best = KITH__NONE;
    for (int32_t i = 0; i < plan->advice_count; i++) {
        int64_t rank = rank_of(plan, i);
        if (rank > floor &&
            (best == KITH__NONE || rank < rank_of(plan, best)) &&
            is_offered(assessment, view, i))
            best = i;
    }
    return best;
}

int32_t kith__offers(const kith_assessment *assessment, int32_t view,
                     int32_t out[KITH__OFFERS_MOST])
{
    int32_t count = 0;
    int64_t floor = INT64_MIN;
    while (assessment->stopped == KITH__NONE && count < KITH__OFFERS_MOST) {
        int32_t offer = next_offer(assessment, view, floor);
        if (offer == KITH__NONE)
            break;
        floor = rank_of(kith__assessment_plan(assessment), offer);
        out[count++] = offer;
    }
    return count;
}

int32_t kith_assessment_advice_count(const kith_assessment *assessment,
                                     int32_t view)
{
    int32_t offers[KITH__OFFERS_MOST];
    return is_person_view(assessment, view)
               ? kith__offers(assessment, view, offers)
               : -1;
}

int32_t kith_assessment_advice(const kith_assessment *assessment, int32_t view,
                               int32_t index)
{
    int32_t offers[KITH__OFFERS_MOST];
    if (!is_person_view(assessment, view) || index < 0 ||
        index >= kith__offers(assessment, view, offers))
        return -1;
    return offers[index];
}

int32_t kith_assessment_reason_count(const kith_assessment *assessment,
                                     int32_t view, int32_t index)
{
    int32_t items[KITH__REASONS_MOST];
    int32_t advice = kith_assessment_advice(assessment, view, index);
    return advice < 0 ? -1 : kith__reasons(&assessment->results, advice, items);
}

int32_t kith_assessment_reason(const kith_assessment *assessment, int32_t view,
                               int32_t index, int32_t which)
{
    int32_t items[KITH__REASONS_MOST];
    int32_t advice = kith_assessment_advice(assessment, view, index);
    if (advice < 0 || which < 0 ||
        which >= kith__reasons(&assessment->results, advice, items))
        return -1;
    return items[which];
}
