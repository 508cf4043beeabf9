/* SPDX-License-Identifier: MIT */
/* explain - why a finding came out as it did: which answers are decisive, which
 * criterion is nearest (in nearest.c), which questions would settle it. */

#include <string.h>

#include <kith/explanation.h>

#include "assessment/assessment.h"
#include "assessment/nearest.h"
#include "assessment/reads.h"
#include "assessment/run.h"
#include "base/error.h"

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
    /* Scratch: results to run again, then distances, and which items are
     * read. */
    size_t results_size = kith__results_size(plan);
    size_t nearest_size = kith__nearest_size(&assessment->results.sheet);
    if (nearest_size > results_size)
        results_size = nearest_size;
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
    made->nearest = kith__nearest_criterion(&assessment->results, pattern,
                                            scratch, &made->nearest_share);
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

kith_status kith_explanation_nearest_share(const kith_explanation *explanation,
                                           double *out)
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
