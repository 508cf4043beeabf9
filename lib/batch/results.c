/* SPDX-License-Identifier: MIT */

#include "batch/results.h"

#include <string.h>

#include "base/error.h"
#include "base/math.h"
#include "batch/columns.h"

/* ---- The object ------------------------------------------------------- */

kith_status kith_results_new(const kith_questionnaire *questionnaire,
                             kith_results **out, kith_error **error)
{
    if (!kith__error_ready(error) || questionnaire == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    const struct kith__plan *plan = kith__plan_of(questionnaire);
    kith_memory *memory = kith__questionnaire_memory(questionnaire);
    size_t scales = (size_t)plan->scale_count, ties = (size_t)plan->tie_count;
    kith_results *made = kith__allocate(memory, sizeof *made);
    if (made == NULL)
        return kith__fail_memory(error);
    made->arena.memory = memory;
    made->fast =
        kith__arena_take(&made->arena, ties * scales, sizeof *made->fast);
    made->made = kith__arena_take(&made->arena, scales, sizeof *made->made);
    if (made->fast == NULL || made->made == NULL) {
        kith__arena_free(&made->arena);
        kith__release(memory, made, sizeof *made);
        return kith__fail_memory(error);
    }
    made->memory = memory;
    made->questionnaire = kith__questionnaire_hold(questionnaire);
    made->plan = plan;
    made->level = kith__cpu_level();
    *out = made;
    return KITH_OK;
}

void kith_results_free(kith_results *results)
{
    if (results == NULL)
        return;
    kith_questionnaire *questionnaire = results->questionnaire;
    kith_memory *memory = results->memory;
    kith__arena_free(&results->arena);
    kith__release(memory, results->outputs,
                  (size_t)results->room * sizeof *results->outputs);
    kith__release(memory, results, sizeof *results);
    kith_questionnaire_free(questionnaire);
}

/* ---- Wanting ---------------------------------------------------------- */

bool kith__output_is_double(const struct kith__output *output)
{
    if (output->about == KITH__ABOUT_DIFFERENCE)
        return true;
    return output->about == KITH__ABOUT_SCALE &&
           output->what != KITH_SCALE_BAND && output->what != KITH_SCALE_COUNT;
}

/* The order of outputs: those about one thing stand together. */
static int compare(const struct kith__output *a, const struct kith__output *b)
{
    if (a->about != b->about)
        return a->about < b->about ? -1 : 1;
    if (a->subject != b->subject)
        return a->subject < b->subject ? -1 : 1;
    if (a->what != b->what)
        return a->what < b->what ? -1 : 1;
    return (a->which > b->which) - (a->which < b->which);
}

/* Whether some output is given by assessing alone. */
static bool needs_assessment(const kith_results *results)
{
    for (int32_t i = 0; i < results->count; i++) {
        const struct kith__output *output = &results->outputs[i];
        if (output->about == KITH__ABOUT_PATTERN ||
            (output->about == KITH__ABOUT_ROW &&
             (output->what == KITH_ROW_GATE ||
              output->what == KITH_ROW_STOPPED)))
            return true;
    }
    return false;
}

static void leave_out(kith_results *results, int32_t at)
{
    results->count--;
    memmove(&results->outputs[at], &results->outputs[at + 1],
            (size_t)(results->count - at) * sizeof *results->outputs);
}

static void put_in(kith_results *results, int32_t at,
                   const struct kith__output *output)
{
    memmove(&results->outputs[at + 1], &results->outputs[at],
            (size_t)(results->count - at) * sizeof *results->outputs);
    results->outputs[at] = *output;
    results->count++;
}

static bool make_room(kith_results *results)
{
    if (results->count < results->room)
        return true;
    int32_t room = results->room == 0 ? 16 : results->room * 2;
    size_t size = (size_t)results->room * sizeof *results->outputs;
    struct kith__output *grown =
        kith__grow(results->memory, results->outputs, size,
                   (size_t)room * sizeof *results->outputs);
    if (grown == NULL)
        return false;
    results->outputs = grown;
    results->room = room;
    return true;
}

/* Makes what a scale needs to go by the block, once for ties in which it is the
 * same. */
static bool make_fast(kith_results *results, int32_t scale)
{
    const struct kith__plan *plan = results->plan;
    struct kith__arena *arena = &results->arena;
    if (results->made[scale])
        return true;
    for (int32_t tie = 0; tie < plan->tie_count; tie++) {
        struct kith__fast *fast =
            &results->fast[tie * plan->scale_count + scale];
        int32_t same = 0;
        while (same < tie && !kith__sum_is_same(plan, scale, tie, same))
            same++;
        if (same < tie)
            *fast = results->fast[same * plan->scale_count + scale];
        else if (!kith__sum_make(plan, tie, scale, arena, &fast->sum) ||
                 !kith__curve_make(plan, tie, scale, arena, &fast->curve))
            return false;
    }
    results->made[scale] = true;
    return true;
}

static kith_status keep(kith_results *results,
                        const struct kith__output *output, kith_error **error)
{
    int32_t at = 0;
    while (at < results->count && compare(&results->outputs[at], output) < 0)
        at++;
    bool there =
        at < results->count && compare(&results->outputs[at], output) == 0;
    if (output->data == NULL && there)
        leave_out(results, at);
    if (output->data != NULL) {
        if ((!there && !make_room(results)) ||
            (output->about == KITH__ABOUT_SCALE &&
             !make_fast(results, output->subject)))
            return kith__fail_memory(error);
        if (there)
            results->outputs[at] = *output;
        else
            put_in(results, at, output);
    }
    results->needs_assessment = needs_assessment(results);
    return KITH_OK;
}

static kith_status refuse(const kith_results *results, kith_error **error,
                          const char *why)
{
    return kith__fail(error, results->memory, KITH_E_ARGUMENT, NULL, "%s", why);
}

/* Keeps an output whose whole numbers go up to `most`. */
static kith_status want(kith_results *results,
                        const struct kith__output *output, int32_t most,
                        kith_error **error)
{
    if (output->data == NULL)
        return keep(results, output, error);
    int64_t size = kith__type_size(output->type);
    if (kith__output_is_double(output)) {
        if (output->type != KITH_DOUBLE)
            return refuse(results, error,
                          "The type of this column must be KITH_DOUBLE");
    } else if (output->type < KITH_INT8 || output->type > KITH_INT32) {
        return refuse(results, error,
                      "The type of this column must be KITH_INT8, KITH_INT16 "
                      "or KITH_INT32");
    } else if ((size == 1 && most > INT8_MAX) ||
               (size == 2 && most > INT16_MAX)) {
        return refuse(results, error,
                      "The type of this column is too narrow for the largest "
                      "number that can come");
    }
    if (output->stride > -size && output->stride < size)
        return refuse(results, error,
                      "The stride of a column that is filled must not be "
                      "smaller than its number");
    return keep(results, output, error);
}

/* ---- Setting ---------------------------------------------------------- */

/* Whether the scale has such a thing; and the largest whole number of it. */
static kith_status find_scale(kith_results *results,
                              const struct kith__output *output, int32_t *most,
                              kith_error **error)
{
    const struct kith__scale *scale = &results->plan->scales[output->subject];
    switch (output->what) {
    case KITH_SCALE_BAND:
        if (output->which < 0 || output->which >= scale->cutoffs_count)
            return kith__fail(error, results->memory, KITH_E_NOT_FOUND, NULL,
                              "Scale '%s' has no such cut-offs", scale->id);
        *most = scale->cutoffs[output->which].count - 1;
        return KITH_OK;
    case KITH_SCALE_COUNT:
        if (output->which < KITH_ANSWERED || output->which > KITH_DECLINED)
            return refuse(results, error,
                          "The state must be KITH_ANSWERED to KITH_DECLINED");
        *most = scale->count;
        return KITH_OK;
    case KITH_SCALE_ESTIMATE:
    case KITH_SCALE_ERROR:
        if (scale->method == KITH__METHOD_GRADED)
            return output->which == 0 ? KITH_OK : KITH_E_ARGUMENT;
        return kith__fail(error, results->memory, KITH_E_NOT_FOUND, NULL,
                          "Scale '%s' is not graded: it has no estimate",
                          scale->id);
    default:
        return output->which == 0 ? KITH_OK : KITH_E_ARGUMENT;
    }
}

kith_status kith_results_set_scale(kith_results *results, int32_t scale,
                                   int32_t what, int32_t which, void *data,
                                   int32_t type, int64_t stride,
                                   kith_error **error)
{
    if (!kith__error_ready(error) || results == NULL || scale < 0 ||
        scale >= results->plan->scale_count || what < KITH_SCALE_SCORE ||
        what > KITH_SCALE_ERROR)
        return KITH_E_ARGUMENT;
    struct kith__output output = {.about = KITH__ABOUT_SCALE,
                                  .what = (uint8_t)what,
                                  .subject = scale,
                                  .which = which,
                                  .type = type,
                                  .data = data,
                                  .stride = stride};
    int32_t most = 0;
    kith_status status = find_scale(results, &output, &most, error);
    return status == KITH_OK ? want(results, &output, most, error) : status;
}

kith_status kith_results_set_difference(kith_results *results,
                                        int32_t difference, int32_t what,
                                        void *data, int32_t type,
                                        int64_t stride, kith_error **error)
{
    if (!kith__error_ready(error) || results == NULL || difference < 0 ||
        difference >= results->plan->difference_count ||
        what < KITH_SCALE_SCORE || what > KITH_SCALE_HIGHEST)
        return KITH_E_ARGUMENT;
    struct kith__output output = {.about = KITH__ABOUT_DIFFERENCE,
                                  .what = (uint8_t)what,
                                  .subject = difference,
                                  .type = type,
                                  .data = data,
                                  .stride = stride};
    return want(results, &output, 0, error);
}

kith_status kith_results_set_pattern(kith_results *results, int32_t pattern,
                                     int32_t what, void *data, int32_t type,
                                     int64_t stride, kith_error **error)
{
    if (!kith__error_ready(error) || results == NULL || pattern < 0 ||
        pattern >= results->plan->pattern_count || what < KITH_PATTERN_LEVEL ||
        what > KITH_PATTERN_HIGHEST_LEVEL)
        return KITH_E_ARGUMENT;
    struct kith__output output = {.about = KITH__ABOUT_PATTERN,
                                  .what = (uint8_t)what,
                                  .subject = pattern,
                                  .type = type,
                                  .data = data,
                                  .stride = stride};
    return want(results, &output, KITH_CLEAR, error);
}

kith_status kith_results_set_row(kith_results *results, int32_t what,
                                 void *data, int32_t type, int64_t stride,
                                 kith_error **error)
{
    if (!kith__error_ready(error) || results == NULL || what < KITH_ROW_FAULT ||
        what > KITH_ROW_STOPPED)
        return KITH_E_ARGUMENT;
    const struct kith__plan *plan = results->plan;
    struct kith__output output = {.about = KITH__ABOUT_ROW,
                                  .what = (uint8_t)what,
                                  .type = type,
                                  .data = data,
                                  .stride = stride};
    int32_t most = KITH_FAULT_FACT;
    if (what == KITH_ROW_FAULT_AT)
        most = (plan->item_count > plan->fact_count ? plan->item_count
                                                    : plan->fact_count) -
               1;
    if (what == KITH_ROW_STOPPED)
        most = plan->stop_count - 1;
    return want(results, &output, most, error);
}

/* ---- Writing ---------------------------------------------------------- */

void kith__output_put(const struct kith__output *output, int64_t row,
                      double number)
{
    memcpy(output->data + row * output->stride, &number, sizeof number);
}

void kith__output_put_whole(const struct kith__output *output, int64_t row,
                            int32_t number)
{
    char *at = output->data + row * output->stride;
    int16_t half = (int16_t)number;
    if (output->type == KITH_INT8)
        *(int8_t *)at = (int8_t)number;
    else if (output->type == KITH_INT16)
        memcpy(at, &half, sizeof half);
    else
        memcpy(at, &number, sizeof number);
}

void kith__output_put_none(const struct kith__output *output, int64_t row)
{
    if (kith__output_is_double(output))
        kith__output_put(output, row, kith__no_number());
    else
        kith__output_put_whole(output, row, -1);
}
