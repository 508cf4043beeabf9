/* SPDX-License-Identifier: MIT */
/* host - what only the program may see. */

#include "assessment/assessment.h"
#include "guidance/advice.h"

int32_t kith_host_gate(const kith_assessment *assessment)
{
    return assessment == NULL ? -1 : assessment->results.gate;
}

int32_t kith_host_gate_today(const kith_assessment *assessment)
{
    return assessment == NULL ? -1 : assessment->results.gate_today;
}

static const struct kith__finding *finding(const kith_assessment *assessment,
                                           int32_t pattern)
{
    if (assessment == NULL || assessment->stopped != KITH__NONE ||
        pattern < 0 ||
        pattern >= kith__assessment_plan(assessment)->pattern_count)
        return NULL;
    return &assessment->results.findings[pattern];
}

int32_t kith_host_level(const kith_assessment *assessment, int32_t pattern)
{
    const struct kith__finding *found = finding(assessment, pattern);
    return found == NULL ? -1 : found->now;
}

int32_t kith_host_lowest_level(const kith_assessment *assessment,
                               int32_t pattern)
{
    const struct kith__finding *found = finding(assessment, pattern);
    return found == NULL ? -1 : found->low;
}

int32_t kith_host_highest_level(const kith_assessment *assessment,
                                int32_t pattern)
{
    const struct kith__finding *found = finding(assessment, pattern);
    return found == NULL ? -1 : found->high;
}

int32_t kith_host_criterion(const kith_assessment *assessment, int32_t pattern,
                            int32_t criterion)
{
    const struct kith__finding *found = finding(assessment, pattern);
    if (found == NULL || criterion < 0 ||
        criterion >= kith__assessment_plan(assessment)->patterns[pattern].count)
        return -1;
    const struct kith__results *results = &assessment->results;
    if (found->now == KITH_DOES_NOT_APPLY_HERE ||
        results->sheet.cut->criteria[pattern][criterion] == KITH__VANISHED)
        return KITH_CRITERION_REMOVED;
    /* The truths false, unknown and true are 0, 1 and 2. */
    return KITH_CRITERION_UNMET +
           results->criteria[found->first_criterion + criterion];
}

int32_t kith_host_advice(const kith_assessment *assessment, int32_t advice)
{
    if (assessment == NULL || assessment->stopped != KITH__NONE || advice < 0 ||
        advice >= kith__assessment_plan(assessment)->advice_count)
        return -1;
    return kith__advise(&assessment->results, advice);
}
