/* SPDX-License-Identifier: MIT */
/* share_make - what of an assessment a person may show, and has chosen to.
 *
 * The one place that sees both a gate and a share: where the gate is anything
 * but not raised, the empty share leaves it. */

#include <kith/host.h>

#include "assessment/assessment.h"
#include "base/error.h"
#include "people/share.h"

/* ---- The object ------------------------------------------------------------
 */

/* The scores begin behind the struct, where any type may lie. */
static size_t head_size(void)
{
    const size_t unit = sizeof(max_align_t);
    return (sizeof(struct kith_share) + unit - 1) / unit * unit;
}

kith_share *kith__share_open(const kith_questionnaire *questionnaire,
                             int32_t tie, kith_memory *memory)
{
    int32_t count =
        questionnaire == NULL ? 0 : kith__plan_of(questionnaire)->scale_count;
    size_t side = (size_t)count * sizeof(struct kith__shared);
    size_t size = head_size() + 2 * side;
    kith_share *made = kith__allocate(memory, size);
    if (made == NULL)
        return NULL;
    made->memory = kith__memory_hold(memory);
    made->size = size;
    made->only_empty = -1;
    made->tie = tie;
    if (questionnaire != NULL)
        made->questionnaire = kith__questionnaire_hold(questionnaire);
    made->scores = (struct kith__shared *)((char *)made + head_size());
    made->guesses = made->scores + count;
    return made;
}

static bool holds_something(const kith_share *share)
{
    if (share->questionnaire == NULL)
        return false;
    int32_t count = kith__plan_of(share->questionnaire)->scale_count;
    for (int32_t i = 0; i < count; i++)
        if (share->scores[i].given || share->guesses[i].given)
            return true;
    return false;
}

void kith__share_close(kith_share *share)
{
    if (holds_something(share))
        return;
    kith_questionnaire_free(share->questionnaire);
    share->questionnaire = NULL;
    share->tie = KITH__NONE;
}

void kith_share_free(kith_share *share)
{
    if (share == NULL)
        return;
    kith_memory *memory = share->memory;
    kith_questionnaire_free(share->questionnaire);
    kith__release(memory, share, share->size);
    kith_memory_free(memory);
}

uint64_t kith__share_scored(const struct kith__plan *plan, int32_t tie,
                            int32_t scale, bool guessed)
{
    int32_t side = guessed ? plan->ties[tie].other_side : tie;
    return plan->by_tie[side].scales[scale].scored;
}

/* ---- What may be chosen ----------------------------------------------------
 */

static kith_status check_chosen(const kith_assessment *mine,
                                const int32_t *scales, int32_t count,
                                kith_error **error)
{
    const struct kith__plan *plan = kith__assessment_plan(mine);
    for (int32_t i = 0; i < count; i++) {
        if (scales[i] < 0 || scales[i] >= plan->scale_count)
            return kith__fail(error, kith__assessment_memory(mine),
                              KITH_E_ARGUMENT, NULL,
                              "There is no scale of number %i", (int)scales[i]);
        if (!plan->scales[scales[i]].shareable)
            return kith__fail(error, kith__assessment_memory(mine),
                              KITH_E_ARGUMENT, NULL,
                              "Scale '%s' can never be shared; "
                              "kith_questionnaire_scale_is_shareable() tells "
                              "which can",
                              plan->scales[scales[i]].id);
    }
    return KITH_OK;
}

/* A guess is of the very document, about the same tie seen by the other. */
static kith_status check_guess(const kith_assessment *mine,
                               const kith_assessment *guess, kith_error **error)
{
    const struct kith__plan *plan = kith__assessment_plan(mine);
    const struct kith__plan *other = kith__assessment_plan(guess);
    int32_t tie = plan->ties[kith_assessment_tie(mine)].other_side;
    if (kith__assessment_questionnaire(mine) !=
            kith__assessment_questionnaire(guess) &&
        !kith__same_document(plan, other))
        return kith__fail(error, kith__assessment_memory(mine), KITH_E_ARGUMENT,
                          NULL,
                          "The guess is of another document than one's own "
                          "assessment, '%s' in version %s; make both of one",
                          plan->id, plan->version);
    if (kith_assessment_tie(guess) != tie)
        return kith__fail(error, kith__assessment_memory(mine), KITH_E_ARGUMENT,
                          NULL,
                          "The guess is what the other would answer, so it is "
                          "about the tie '%s'",
                          plan->ties[tie].id);
    return KITH_OK;
}

/* ---- The gate --------------------------------------------------------------
 */

/* What is known to the person alone. A guess leaves most safety questions out,
 * so only what it says itself counts. */
static bool only_empty(const kith_assessment *mine,
                       const kith_assessment *guess)
{
    return kith_host_gate(mine) != KITH_GATE_NOT_RAISED ||
           kith_host_gate_today(mine) != KITH_GATE_NOT_RAISED ||
           kith_assessment_stopped(mine) != KITH__NONE ||
           (guess != NULL && kith_host_gate(guess) == KITH_GATE_RAISED);
}

/* The score as a person is shown it. */
static void take(const kith_assessment *assessment, const int32_t *scales,
                 int32_t count, struct kith__shared *out)
{
    const struct kith__plan *plan = kith__assessment_plan(assessment);
    struct kith__ratio value;
    for (int32_t i = 0; i < count; i++) {
        if (!kith__assessment_score_exact(assessment, scales[i], &value))
            continue;
        out[scales[i]].given = true;
        out[scales[i]].value =
            kith__ratio_round(value, plan->scales[scales[i]].decimals);
    }
}

/* ---- Making ----------------------------------------------------------------
 */

static bool is_choice(const int32_t *scales, int32_t count)
{
    return count == 0 || (count > 0 && scales != NULL);
}

static kith_status check(const kith_assessment *mine, const int32_t *scales,
                         int32_t count, const kith_assessment *guess,
                         const int32_t *guessed, int32_t guessed_count,
                         kith_error **error)
{
    kith_status status = check_chosen(mine, scales, count, error);
    if (status == KITH_OK && guess != NULL)
        status = check_guess(mine, guess, error);
    if (status == KITH_OK)
        status = check_chosen(mine, guessed, guessed_count, error);
    return status;
}

kith_status kith_share_new(const kith_assessment *mine, const int32_t *scales,
                           int32_t count, const kith_assessment *guess,
                           const int32_t *guessed, int32_t guessed_count,
                           kith_share **out, kith_error **error)
{
    if (!kith__error_ready(error) || mine == NULL || out == NULL ||
        !is_choice(scales, count) || !is_choice(guessed, guessed_count) ||
        (guess == NULL && guessed_count > 0))
        return KITH_E_ARGUMENT;
    kith_status status =
        check(mine, scales, count, guess, guessed, guessed_count, error);
    if (status != KITH_OK)
        return status;
    kith_share *made = kith__share_open(kith__assessment_questionnaire(mine),
                                        kith_assessment_tie(mine),
                                        kith__assessment_memory(mine));
    if (made == NULL)
        return kith__fail_memory(error);
    made->only_empty = only_empty(mine, guess);
    if (made->only_empty == 0) {
        take(mine, scales, count, made->scores);
        if (guess != NULL)
            take(guess, guessed, guessed_count, made->guesses);
    }
    kith__share_close(made);
    *out = made;
    return KITH_OK;
}
