/* SPDX-License-Identifier: MIT */
/* graded_getters - what a questionnaire says of its graded scales. */

#include <kith/graded.h>

#include "base/memory.h"
#include "questionnaire/graded_curves.h"
#include "scoring/graded.h"

/* ---- Finding what is asked for ------------------------------------------ */

static const struct kith__scale *scale_at(
    const kith_questionnaire *questionnaire, int32_t scale)
{
    if (questionnaire == NULL)
        return NULL;
    const struct kith__plan *plan = kith__plan_of(questionnaire);
    return scale >= 0 && scale < plan->scale_count ? &plan->scales[scale]
                                                   : NULL;
}

static const struct kith__graded *model_at(
    const kith_questionnaire *questionnaire, int32_t scale)
{
    const struct kith__scale *written = scale_at(questionnaire, scale);
    return written == NULL ? NULL : written->graded;
}

/* The scale as cut for a tie; NULL for a wrong index. */
static const struct kith__scale_plan *cut_at(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t tie)
{
    if (scale_at(questionnaire, scale) == NULL || tie < 0 ||
        tie >= kith__plan_of(questionnaire)->tie_count)
        return NULL;
    return &kith__plan_of(questionnaire)->by_tie[tie].scales[scale];
}

/* An item of a graded scale in a tie; NULL for a wrong index. */
static const struct kith__graded_item *item_at(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t tie,
    int32_t index)
{
    const struct kith__scale_plan *cut = cut_at(questionnaire, scale, tie);
    if (cut == NULL || cut->graded == NULL || index < 0 || index >= cut->count)
        return NULL;
    return cut->graded[index];
}

static bool is_finite(double number)
{
    return number - number == 0;
}

/* ---- The model ---------------------------------------------------------- */

int32_t kith_graded_estimate(const kith_questionnaire *questionnaire,
                             int32_t scale)
{
    const struct kith__graded *model = model_at(questionnaire, scale);
    if (model == NULL)
        return -1;
    return model->estimate == KITH__ESTIMATE_MAP ? KITH_GRADED_MAP
                                                 : KITH_GRADED_EAP;
}

const char *kith_graded_source(const kith_questionnaire *questionnaire,
                               int32_t scale)
{
    const struct kith__graded *model = model_at(questionnaire, scale);
    return model == NULL ? NULL : model->source;
}

const char *kith_graded_population(const kith_questionnaire *questionnaire,
                                   int32_t scale)
{
    const struct kith__graded *model = model_at(questionnaire, scale);
    return model == NULL ? NULL : model->population;
}

kith_status kith_graded_prior(const kith_questionnaire *questionnaire,
                              int32_t scale, double *mean, double *sd)
{
    if (scale_at(questionnaire, scale) == NULL || mean == NULL || sd == NULL)
        return KITH_E_ARGUMENT;
    const struct kith__graded *model = model_at(questionnaire, scale);
    if (model == NULL)
        return KITH_E_NO_VALUE;
    *mean = model->mean;
    *sd = model->sd;
    return KITH_OK;
}

kith_status kith_graded_nodes(const kith_questionnaire *questionnaire,
                              int32_t scale, double *from, double *to,
                              int32_t *count)
{
    if (scale_at(questionnaire, scale) == NULL || from == NULL || to == NULL ||
        count == NULL)
        return KITH_E_ARGUMENT;
    const struct kith__graded *model = model_at(questionnaire, scale);
    if (model == NULL)
        return KITH_E_NO_VALUE;
    *from = model->nodes[0];
    *to = model->nodes[model->node_count - 1];
    *count = model->node_count;
    return KITH_OK;
}

/* ---- Its items ---------------------------------------------------------- */

int32_t kith_graded_item_count(const kith_questionnaire *questionnaire,
                               int32_t scale, int32_t tie)
{
    const struct kith__scale_plan *cut = cut_at(questionnaire, scale, tie);
    if (cut == NULL || model_at(questionnaire, scale) == NULL)
        return -1;
    return cut->count;
}

int32_t kith_graded_item(const kith_questionnaire *questionnaire, int32_t scale,
                         int32_t tie, int32_t index)
{
    return item_at(questionnaire, scale, tie, index) == NULL
               ? -1
               : cut_at(questionnaire, scale, tie)->items[index].item;
}

int32_t kith_graded_category_count(const kith_questionnaire *questionnaire,
                                   int32_t scale, int32_t tie, int32_t index)
{
    const struct kith__graded_item *item =
        item_at(questionnaire, scale, tie, index);
    return item == NULL ? -1 : item->count;
}

kith_status kith_graded_slope(const kith_questionnaire *questionnaire,
                              int32_t scale, int32_t tie, int32_t index,
                              double *out)
{
    const struct kith__graded_item *item =
        item_at(questionnaire, scale, tie, index);
    if (item == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    *out = item->slope;
    return KITH_OK;
}

kith_status kith_graded_threshold(const kith_questionnaire *questionnaire,
                                  int32_t scale, int32_t tie, int32_t index,
                                  int32_t category, double *out)
{
    const struct kith__graded_item *item =
        item_at(questionnaire, scale, tie, index);
    if (item == NULL || category < 1 || category >= item->count || out == NULL)
        return KITH_E_ARGUMENT;
    *out = item->thresholds[category - 1];
    return KITH_OK;
}

/* ---- Its curves --------------------------------------------------------- */

kith_status kith_graded_probability(const kith_questionnaire *questionnaire,
                                    int32_t scale, int32_t tie, int32_t index,
                                    int32_t category, double theta, double *out)
{
    const struct kith__graded_item *item =
        item_at(questionnaire, scale, tie, index);
    if (item == NULL || category < 0 || category >= item->count ||
        !is_finite(theta) || out == NULL)
        return KITH_E_ARGUMENT;
    *out = kith__graded_probability(item, category, theta);
    return KITH_OK;
}

kith_status kith_graded_item_information(
    const kith_questionnaire *questionnaire, int32_t scale, int32_t tie,
    int32_t index, double theta, double *out)
{
    const struct kith__graded_item *item =
        item_at(questionnaire, scale, tie, index);
    if (item == NULL || !is_finite(theta) || out == NULL)
        return KITH_E_ARGUMENT;
    *out = kith__graded_information(item, theta);
    return KITH_OK;
}

static double expected_category(const struct kith__graded_item *item,
                                double theta)
{
    double sum = 0;
    for (int32_t k = 1; k < item->count; k++)
        sum += k * kith__graded_probability(item, k, theta);
    return sum;
}

/* One number of each item, added up. */
static kith_status add_up(const kith_questionnaire *questionnaire,
                          int32_t scale, int32_t tie, double theta,
                          double of_item(const struct kith__graded_item *item,
                                         double theta),
                          double *out)
{
    const struct kith__scale_plan *cut = cut_at(questionnaire, scale, tie);
    if (cut == NULL || !is_finite(theta) || out == NULL)
        return KITH_E_ARGUMENT;
    if (cut->graded == NULL)
        return KITH_E_NO_VALUE;
    double sum = 0;
    for (int32_t i = 0; i < cut->count; i++)
        sum += of_item(cut->graded[i], theta);
    *out = sum;
    return KITH_OK;
}

kith_status kith_graded_information(const kith_questionnaire *questionnaire,
                                    int32_t scale, int32_t tie, double theta,
                                    double *out)
{
    return add_up(questionnaire, scale, tie, theta, kith__graded_information,
                  out);
}

kith_status kith_graded_expected_sum(const kith_questionnaire *questionnaire,
                                     int32_t scale, int32_t tie, double theta,
                                     double *out)
{
    return add_up(questionnaire, scale, tie, theta, expected_category, out);
}

/* ---- Sum scores --------------------------------------------------------- */

int32_t kith_graded_sum_count(const kith_questionnaire *questionnaire,
                              int32_t scale, int32_t tie)
{
    const struct kith__scale_plan *cut = cut_at(questionnaire, scale, tie);
    if (cut == NULL || model_at(questionnaire, scale) == NULL)
        return -1;
    return cut->graded == NULL ? 0 : kith__graded_sum_count(cut);
}

kith_status kith_graded_sums(const kith_questionnaire *questionnaire,
                             int32_t scale, int32_t tie, int32_t capacity,
                             double *estimates, double *errors, double *shares)
{
    const struct kith__scale_plan *cut = cut_at(questionnaire, scale, tie);
    if (cut == NULL || estimates == NULL || errors == NULL || shares == NULL)
        return KITH_E_ARGUMENT;
    if (cut->graded == NULL)
        return KITH_E_NO_VALUE;
    const struct kith__scale *written = scale_at(questionnaire, scale);
    int32_t count = kith__graded_sum_count(cut);
    if (capacity < count)
        return KITH_E_ARGUMENT;
    if (count > KITH__SUMS_MOST)
        return KITH_E_LIMIT;
    kith_memory *memory = kith__questionnaire_memory(questionnaire);
    size_t size = (size_t)count * ((size_t)written->graded->node_room + 1) *
                  sizeof(double);
    double *room = kith__allocate(memory, size);
    if (room == NULL)
        return KITH_E_MEMORY;
    kith__graded_sums(written, cut, room, estimates, errors, shares);
    kith__release(memory, room, size);
    return KITH_OK;
}
