/* SPDX-License-Identifier: MIT */
/* circle_ties - what an assessment says of its tie, strict where it matters: a
 * person is pointed to a tie only where nothing that was asked speaks against
 * it. */

#include "assessment/assessment.h"
#include "people/circle.h"

enum { LEAST_SCORES = 2 };

static bool is_found(int32_t level)
{
    return level == KITH_SET_ASIDE || level == KITH_SOME || level == KITH_CLEAR;
}

/* Whether something done to the person, by the person or by both stands out in
 * it; what is set aside for now counts too. */
static bool has_trouble(const kith_assessment *assessment)
{
    const struct kith__plan *plan = kith__assessment_plan(assessment);
    for (int32_t i = 0; i < plan->pattern_count; i++) {
        bool of_the_tie = plan->patterns[i].gate ||
                          plan->patterns[i].direction != KITH__DIRECTION_NONE;
        if (of_the_tie && is_found(kith_host_level(assessment, i)))
            return true;
    }
    return false;
}

/* The scales of the tie that can be its strength. */
struct tally {
    int32_t scales, scored, strong;
};

static void count_scale(const kith_assessment *assessment, int32_t scale,
                        struct tally *tally)
{
    const struct kith__scale *written =
        &kith__assessment_plan(assessment)->scales[scale];
    struct kith__ratio value;
    if (written->strength != KITH__STRENGTH_TIE ||
        kith_assessment_score_item_count(assessment, scale) <= 0)
        return;
    tally->scales++;
    int32_t band = kith_assessment_score_band(assessment, scale, 0);
    if (band < 0 || !kith__assessment_score_exact(assessment, scale, &value))
        return;
    tally->scored++;
    tally->strong += written->cutoffs[0].bands[band].strength;
}

int32_t kith__tie_state(const kith_assessment *assessment)
{
    if (assessment == NULL)
        return KITH_TIE_NOT_ASSESSED;
    if (kith_assessment_stopped(assessment) >= 0 ||
        kith_host_gate(assessment) != KITH_GATE_NOT_RAISED)
        return KITH_TIE_WITHHELD;
    struct tally tally = {0, 0, 0};
    for (int32_t i = 0; i < kith__assessment_plan(assessment)->scale_count; i++)
        count_scale(assessment, i, &tally);
    if (has_trouble(assessment) || tally.strong < tally.scored)
        return KITH_TIE_STRAINED;
    if (tally.scored < LEAST_SCORES || 2 * tally.scored < tally.scales)
        return KITH_TIE_UNSETTLED;
    return KITH_TIE_STRONG;
}

/* ---- Public ------------------------------------------------------------ */

int32_t kith_host_circle_tie(const kith_circle *circle, int32_t person)
{
    if (circle == NULL || person < 0 || person >= circle->person_count)
        return -1;
    return kith__tie_state(circle->people[person].assessment);
}

/* The index-th strong tie, and how many came before it was found. The plain
 * view looks at no assessment. */
static int32_t find_strong(const kith_circle *circle, int32_t view,
                           int32_t index, int32_t *count)
{
    *count = 0;
    for (int32_t i = 0; view == KITH_VIEW_PRIVATE && i < circle->person_count;
         i++)
        if (kith__tie_state(circle->people[i].assessment) == KITH_TIE_STRONG &&
            (*count)++ == index)
            return i;
    return -1;
}

static bool is_person_view(int32_t view)
{
    return view == KITH_VIEW_PLAIN || view == KITH_VIEW_PRIVATE;
}

int32_t kith_circle_strong_count(const kith_circle *circle, int32_t view)
{
    int32_t count;
    if (circle == NULL || !is_person_view(view))
        return -1;
    find_strong(circle, view, -1, &count);
    return count;
}

int32_t kith_circle_strong(const kith_circle *circle, int32_t view,
                           int32_t index)
{
    int32_t count;
    if (circle == NULL || !is_person_view(view) || index < 0)
        return -1;
    return find_strong(circle, view, index, &count);
}
