/* SPDX-License-Identifier: MIT */

#include "sample/sample.h"

#include "base/error.h"
#include "base/math.h"

/* ---- The object --------------------------------------------------------- */

/* An allocator is never asked for 0 bytes. */
static size_t scales_size(const struct kith__plan *plan)
{
    return ((size_t)plan->scale_count + 1) * sizeof(struct kith__sample_scale);
}

static bool fits(const struct kith__scale_plan *plan)
{
    for (int32_t i = 0; i < plan->count; i++)
        if (plan->items[i].range > KITH__POSITION_MOST)
            return false;
    return true;
}

static bool open_scale(struct kith__sample_scale *scale,
                       const struct kith__scale_plan *plan, kith_memory *memory)
{
    if (!plan->applies)
        return true;
    size_t states = (size_t)plan->count * KITH__STATES * sizeof(int64_t);
    scale->plan = plan;
    scale->fits = fits(plan);
    scale->size = kith__moments_size(plan->count) + states;
    scale->block = kith__allocate(memory, scale->size);
    if (scale->block == NULL)
        return false;
    scale->count = plan->count;
    kith__moments_place(&scale->moments, plan->count, scale->block);
    scale->states =
        (int64_t *)(void *)((char *)scale->block + scale->size - states);
    return true;
}

static kith_sample *make(const kith_questionnaire *questionnaire, int32_t tie)
{
    const struct kith__plan *plan = kith__plan_of(questionnaire);
    kith_memory *memory = kith__questionnaire_memory(questionnaire);
    kith_sample *made = kith__allocate(memory, sizeof *made);
    if (made == NULL)
        return NULL;
    made->memory = memory;
    made->questionnaire = kith__questionnaire_hold(questionnaire);
    made->plan = plan;
    made->tie = tie;
    made->scales = kith__allocate(memory, scales_size(plan));
    bool good = made->scales != NULL;
    for (int32_t i = 0; good && i < plan->scale_count; i++)
        good =
            open_scale(&made->scales[i], &plan->by_tie[tie].scales[i], memory);
    if (good)
        return made;
    kith_sample_free(made);
    return NULL;
}

kith_status kith_sample_new(const kith_questionnaire *questionnaire,
                            int32_t tie, kith_sample **out, kith_error **error)
{
    if (!kith__error_ready(error) || questionnaire == NULL || out == NULL ||
        tie < 0 || tie >= kith__plan_of(questionnaire)->tie_count)
        return KITH_E_ARGUMENT;
    kith_sample *made = make(questionnaire, tie);
    if (made == NULL)
        return kith__fail_memory(error);
    *out = made;
    return KITH_OK;
}

kith_sample *kith__sample_like(const kith_sample *sample)
{
    return make(sample->questionnaire, sample->tie);
}

void kith_sample_free(kith_sample *sample)
{
    if (sample == NULL)
        return;
    kith_questionnaire *questionnaire = sample->questionnaire;
    kith_memory *memory = sample->memory;
    for (int32_t i = 0; sample->scales != NULL && i < sample->plan->scale_count;
         i++) {
        kith__release(memory, sample->scales[i].block, sample->scales[i].size);
        kith__spread_free(&sample->scales[i].scores, memory);
    }
    kith__release(memory, sample->scales, scales_size(sample->plan));
    kith__release(memory, sample, sizeof *sample);
    kith_questionnaire_free(questionnaire);
}

/* ---- Two into one ------------------------------------------------------- */

static kith_status check_merge(const kith_sample *sample,
                               const kith_sample *other, kith_error **error)
{
    if (sample->plan != other->plan || sample->tie != other->tie)
        return kith__fail(error, sample->memory, KITH_E_ARGUMENT, NULL,
                          "The samples are of two questionnaires or ties");
    if (other->rows > KITH__PEOPLE_MOST - sample->rows)
        return kith__fail(error, sample->memory, KITH_E_LIMIT, NULL,
                          "A sample has at most %i rows",
                          (int)KITH__PEOPLE_MOST);
    return KITH_OK;
}

static void merge_scale(struct kith__sample_scale *to,
                        const struct kith__sample_scale *from)
{
    kith__spread_merge(&to->scores, &from->scores);
    kith__moments_merge(&to->moments, &from->moments);
    for (int32_t i = 0; i < to->count * KITH__STATES; i++)
        to->states[i] += from->states[i];
}

kith_status kith_sample_merge(kith_sample *sample, const kith_sample *other,
                              kith_error **error)
{
    if (!kith__error_ready(error) || sample == NULL || other == NULL ||
        sample == other)
        return KITH_E_ARGUMENT;
    kith_status status = check_merge(sample, other, error);
    if (status != KITH_OK)
        return status;
    int32_t count = sample->plan->scale_count;
    for (int32_t i = 0; i < count; i++)
        if (!kith__spread_reserve(&sample->scales[i].scores, sample->memory,
                                  &other->scales[i].scores))
            return kith__fail_memory(error);
    for (int32_t i = 0; i < count; i++)
        if (sample->scales[i].count > 0)
            merge_scale(&sample->scales[i], &other->scales[i]);
    sample->rows += other->rows;
    sample->faults += other->faults;
    sample->others += other->others;
    return KITH_OK;
}

/* ---- Counts ------------------------------------------------------------- */

int64_t kith_sample_row_count(const kith_sample *sample)
{
    return sample == NULL ? -1 : sample->rows;
}

int64_t kith_sample_fault_count(const kith_sample *sample)
{
    return sample == NULL ? -1 : sample->faults;
}

int64_t kith_sample_other_tie_count(const kith_sample *sample)
{
    return sample == NULL ? -1 : sample->others;
}

const struct kith__sample_scale *kith__sample_scale(const kith_sample *sample,
                                                    int32_t scale)
{
    if (sample == NULL || scale < 0 || scale >= sample->plan->scale_count)
        return NULL;
    return &sample->scales[scale];
}

int32_t kith_sample_item_count(const kith_sample *sample, int32_t scale)
{
    const struct kith__sample_scale *found = kith__sample_scale(sample, scale);
    return found == NULL ? -1 : found->count;
}

static const struct kith__sample_scale *scale_with(const kith_sample *sample,
                                                   int32_t scale, int32_t index)
{
    const struct kith__sample_scale *found = kith__sample_scale(sample, scale);
    return found == NULL || index < 0 || index >= found->count ? NULL : found;
}

int32_t kith_sample_item(const kith_sample *sample, int32_t scale,
                         int32_t index)
{
    const struct kith__sample_scale *found = scale_with(sample, scale, index);
    return found == NULL ? -1 : found->plan->items[index].item;
}

int64_t kith_sample_item_state_count(const kith_sample *sample, int32_t scale,
                                     int32_t index, int32_t state)
{
    const struct kith__sample_scale *found = scale_with(sample, scale, index);
    if (found == NULL || state < KITH_ANSWERED || state > KITH_DECLINED)
        return -1;
    return found->states[index * KITH__STATES + state];
}

int64_t kith_sample_score_count(const kith_sample *sample, int32_t scale)
{
    const struct kith__sample_scale *found = kith__sample_scale(sample, scale);
    return found == NULL ? -1 : found->scores.people;
}

/* ---- Means and standard deviations -------------------------------------- */

double kith__sample_step(const struct kith__sample_scale *scale)
{
    return kith__decimal_to_double(scale->plan->unit);
}

double kith__sample_low(const struct kith__sample_scale *scale, int32_t index)
{
    return kith__decimal_to_double(scale->plan->items[index].key->low);
}

/* Whether an item's moments can be asked for, and rest on enough people. */
static kith_status item_ready(const kith_sample *sample, int32_t scale,
                              int32_t index, int64_t least, const double *out)
{
    const struct kith__sample_scale *found = scale_with(sample, scale, index);
    if (found == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    if (!found->fits)
        return KITH_E_LIMIT;
    return kith__moments_people(&found->moments, index) < least
               ? KITH_E_NO_VALUE
               : KITH_OK;
}

kith_status kith_sample_item_mean(const kith_sample *sample, int32_t scale,
                                  int32_t index, double *out)
{
    kith_status status = item_ready(sample, scale, index, 1, out);
    if (status != KITH_OK)
        return status;
    const struct kith__sample_scale *found = &sample->scales[scale];
    const struct kith__moments *moments = &found->moments;
    int64_t people = kith__moments_people(moments, index);
    /* (low · n + unit · Σ) / n, in millionths. */
    kith__wide sum = kith__wide_add(
        kith__wide_multiply(kith__wide_of(found->plan->items[index].key->low),
                            kith__wide_of(people)),
        kith__wide_multiply(kith__wide_of(found->plan->unit),
                            kith__wide_of(kith__moments_sum(moments, index))));
    kith__wide over =
        kith__wide_multiply(kith__wide_of(people), kith__wide_of(KITH__ONE));
    *out = kith__ratio_to_double((struct kith__ratio){sum, over});
    return KITH_OK;
}

kith_status kith_sample_item_sd(const kith_sample *sample, int32_t scale,
                                int32_t index, double *out)
{
    kith_status status = item_ready(sample, scale, index, 2, out);
    if (status != KITH_OK)
        return status;
    const struct kith__sample_scale *found = &sample->scales[scale];
    double variance = kith__ratio_to_double(
        kith__covariance(&found->moments, index, index, true));
    *out = kith__sample_step(found) * kith__sqrt(variance);
    return KITH_OK;
}

static kith_status scores_ready(const kith_sample *sample, int32_t scale,
                                int64_t least, const double *out)
{
    const struct kith__sample_scale *found = kith__sample_scale(sample, scale);
    if (found == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    if (found->scores.passed)
        return KITH_E_LIMIT;
    return found->scores.people < least ? KITH_E_NO_VALUE : KITH_OK;
}

kith_status kith_sample_score_mean(const kith_sample *sample, int32_t scale,
                                   double *out)
{
    kith_status status = scores_ready(sample, scale, 1, out);
    if (status == KITH_OK)
        *out = kith__spread_mean(&sample->scales[scale].scores);
    return status;
}

kith_status kith_sample_score_sd(const kith_sample *sample, int32_t scale,
                                 double *out)
{
    kith_status status = scores_ready(sample, scale, 2, out);
    if (status == KITH_OK)
        *out = kith__spread_sd(&sample->scales[scale].scores);
    return status;
}
