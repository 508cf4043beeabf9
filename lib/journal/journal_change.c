/* SPDX-License-Identifier: MIT */
/* journal_change - what became of one scale's score between two records. */

#include <string.h>

#include "answers/answers.h"
#include "assessment/change.h"
#include "journal/journal.h"

struct pair {
    const kith_journal *journal;
    const kith_questionnaire *questionnaire;
    const struct kith__plan *plan;
    int32_t scale;
    kith_memory *memory;
    kith_error **error;
};

/* The score of one side, and whether it is scored as the other must be. */
static kith_status take(const struct pair *pair, const struct kith__pick *pick,
                        int32_t entry, bool *has, double *score, bool *same)
{
    kith__decimal value = 0;
    int32_t state = kith__pick_score(pick, entry, &value);
    if (state == KITH_SCORED_ELSEWHERE)
        return kith__fail(pair->error, pair->memory, KITH_E_ARGUMENT, NULL,
                          "A change is between two records of the "
                          "questionnaire '%s'",
                          pair->plan->id);
    *has = state <= KITH_SCORED_DIFFERENTLY;
    *same = *same && state != KITH_SCORED_DIFFERENTLY;
    *score = kith__decimal_to_double(value);
    return KITH_OK;
}

static kith_status compare(const struct pair *pair, int32_t before,
                           int32_t after, struct kith__scored_pair *out)
{
    const struct kith__entry *entries = pair->journal->entries;
    struct kith__pick pick;
    const char *tie = pair->journal->tie;
    if (!kith__pick_open(&pick, pair->journal, pair->plan, pair->scale))
        return kith__fail(pair->error, pair->memory, KITH_E_ARGUMENT, NULL,
                          "The questionnaire '%s' knows no tie '%s', which the "
                          "journal is about",
                          pair->plan->id, tie);
    *out = (struct kith__scored_pair){
        .questionnaire = pair->questionnaire,
        .tie = kith__find_tie(pair->plan, tie, strlen(tie)),
        .scale = pair->scale,
        .same = true};
    kith_status status =
        take(pair, &pick, before, &out->has_before, &out->before, &out->same);
    if (status == KITH_OK)
        status =
            take(pair, &pick, after, &out->has_after, &out->after, &out->same);
    if (status == KITH_OK)
        out->same_document = entries[before].digest == entries[after].digest;
    return status;
}

kith_status kith_journal_change(const kith_journal *journal, int32_t before,
                                int32_t after,
                                const kith_questionnaire *questionnaire,
                                int32_t scale, int32_t method,
                                kith_memory *memory, kith_change **out,
                                kith_error **error)
{
    if (!kith__error_ready(error) || questionnaire == NULL || out == NULL ||
        kith__journal_entry(journal, before) == NULL ||
        kith__journal_entry(journal, after) == NULL ||
        !kith__is_change_method(method) || scale < 0 ||
        scale >= kith__plan_of(questionnaire)->scale_count)
        return KITH_E_ARGUMENT;
    struct pair pair = {journal, questionnaire, kith__plan_of(questionnaire),
                        scale,   memory,        error};
    struct kith__scored_pair scores;
    kith_status status = compare(&pair, before, after, &scores);
    if (status != KITH_OK)
        return status;
    kith_change *made = kith__change_of_pair(&scores, method, memory);
    if (made == NULL)
        return kith__fail_memory(error);
    *out = made;
    return KITH_OK;
}
