/* SPDX-License-Identifier: MIT */

#include "scoring/quality.h"

#include "answers/answers.h"
#include "base/error.h"

/* Longer than any answer takes. */
static const double seconds_most = 1e9;

struct kith_quality {
    kith_memory *memory;
    kith_questionnaire *questionnaire; /* held: it has the thresholds */
    struct kith__quality_index indices[KITH_QUALITY_INDICES];
    int32_t verdict;
    int32_t reason_count;
    int32_t reasons[KITH_QUALITY_INDICES];
};

/* ---- Thresholds ------------------------------------------------------- */

/* Half of the answers; .30; -.03; two seconds an item. */
#define LONGSTRING_SHARE_MOST 0.5
#define EVEN_ODD_LEAST 0.30
#define ANTONYMS_MOST (-0.03)
#define SECONDS_LEAST 2.0

enum beyond { AT_LEAST, ABOVE, BELOW };

struct rule {
    enum beyond beyond; /* on which side of the threshold it is a reason */
    int32_t fewest;
    double threshold; /* where there is a source */
    const char *source;
};

#define OF_ANSWERS(beyond)                           \
    {                                                \
        beyond, KITH_QUALITY_ANSWERS_FEWEST, 0, NULL \
    }

static const struct rule rules[KITH_QUALITY_INDICES] = {
    [KITH_QUALITY_LONGSTRING] = OF_ANSWERS(AT_LEAST),
    [KITH_QUALITY_LONGSTRING_BROKEN] = OF_ANSWERS(AT_LEAST),
    [KITH_QUALITY_LONGSTRING_SHARE] = {AT_LEAST, KITH_QUALITY_ANSWERS_FEWEST,
                                       LONGSTRING_SHARE_MOST,
                                       "Curran 2016: half the scale or more"},
    [KITH_QUALITY_AVERAGE_STRING] = OF_ANSWERS(AT_LEAST),
    [KITH_QUALITY_VARIABILITY] = OF_ANSWERS(BELOW),
    [KITH_QUALITY_EVEN_ODD] = {BELOW, KITH_QUALITY_PAIRS_FEWEST, EVEN_ODD_LEAST,
                               "Jackson 1976; Johnson 2005"},
    [KITH_QUALITY_ANTONYMS] = {ABOVE, KITH_QUALITY_PAIRS_FEWEST, ANTONYMS_MOST,
                               "Johnson 2005"},
    [KITH_QUALITY_SECONDS_MEDIAN] = {BELOW, KITH_QUALITY_ANSWERS_FEWEST,
                                     SECONDS_LEAST,
                                     "Huang and others 2012: two seconds an "
                                     "item"},
    [KITH_QUALITY_SECONDS_SHARE] = OF_ANSWERS(AT_LEAST),
};

static bool threshold_of(const struct kith__plan *plan, int32_t index,
                         double *out)
{
    const struct kith__quality_threshold *own =
        &plan->quality.thresholds[index];
    if (own->judged == KITH__JUDGED_BY_DOCUMENT)
        *out = kith__decimal_to_double(own->value);
    else
        *out = rules[index].threshold;
    return own->judged == KITH__JUDGED_BY_DOCUMENT ||
           (own->judged == KITH__JUDGED_BY_DEFAULT &&
            rules[index].source != NULL);
}

/* ---- The verdict ------------------------------------------------------ */

static bool is_beyond(const struct rule *rule, double value, double threshold)
{
    switch (rule->beyond) {
    case AT_LEAST:
        return value >= threshold;
    case ABOVE:
        return value > threshold;
    default:
        return value < threshold;
    }
}

static void judge(struct kith_quality *quality, const struct kith__plan *plan)
{
    for (int32_t i = 0; i < KITH_QUALITY_INDICES; i++) {
        const struct kith__quality_index *index = &quality->indices[i];
        double threshold;
        if (!index->has_value || index->count < rules[i].fewest ||
            !threshold_of(plan, i, &threshold))
            continue;
        if (is_beyond(&rules[i], index->value, threshold))
            quality->reasons[quality->reason_count++] = i;
        quality->verdict = quality->reason_count > 0
                               ? KITH_QUALITY_MAY_BE_RUSHED
                               : KITH_QUALITY_NOT_RUSHED;
    }
}

/* ---- The object ------------------------------------------------------- */

static void find_indices(struct kith_quality *quality,
                         const struct kith__sheet *sheet, const double *seconds,
                         void *block)
{
    double quick;
    kith__quality_of_runs(sheet, quality->indices);
    kith__quality_of_pairs(sheet, block, quality->indices);
    if (!threshold_of(sheet->plan, KITH_QUALITY_SECONDS_MEDIAN, &quick))
        quick = SECONDS_LEAST;
    if (seconds != NULL)
        kith__quality_of_seconds(sheet, seconds, quick, block,
                                 quality->indices);
}

/* Room for pairs, then for sorted seconds in the same place. */
static size_t block_size(const struct kith__plan *plan)
{
    size_t pairs = kith__quality_pairs_size(plan);
    size_t seconds = (size_t)plan->item_count * sizeof(double);
    size_t size = pairs > seconds ? pairs : seconds;
    return size == 0 ? 1 : size;
}

static bool are_seconds(const double *seconds, int32_t count)
{
    for (int32_t i = 0; i < count; i++)
        if (!(seconds[i] <= seconds_most))
            return false;
    return true;
}

static kith_status make(const kith_answers *answers, const double *seconds,
                        kith_quality **out, kith_error **error)
{
    const struct kith__plan *plan = answers->sheet.plan;
    size_t size = block_size(plan);
    kith_quality *made = kith__allocate(answers->memory, sizeof *made);
    void *block = made == NULL ? NULL : kith__allocate(answers->memory, size);
    if (block == NULL) {
        kith__release(answers->memory, made, sizeof *made);
        return kith__fail_memory(error);
    }
    made->memory = answers->memory;
    made->questionnaire = kith__questionnaire_hold(answers->questionnaire);
    if (kith__sheet_stop(&answers->sheet) == KITH__NONE)
        find_indices(made, &answers->sheet, seconds, block);
    judge(made, plan);
    kith__release(answers->memory, block, size);
    *out = made;
    return KITH_OK;
}

kith_status kith_quality_new(const kith_answers *answers, const double *seconds,
                             int32_t count, kith_quality **out,
                             kith_error **error)
{
    if (!kith__error_ready(error) || answers == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    int32_t items = answers->sheet.plan->item_count;
    if (count != (seconds == NULL ? 0 : items))
        return kith__fail(error, answers->memory, KITH_E_ARGUMENT, NULL,
                          "There must be seconds for each of the %i items, or "
                          "none at all",
                          (int)items);
    if (!are_seconds(seconds, count))
        return kith__fail(error, answers->memory, KITH_E_VALUE, NULL,
                          "Seconds are numbers up to 10 to the 9, below 0 "
                          "where they are not known");
    return make(answers, seconds, out, error);
}

void kith_quality_free(kith_quality *quality)
{
    if (quality == NULL)
        return;
    kith_questionnaire *questionnaire = quality->questionnaire;
    kith__release(quality->memory, quality, sizeof *quality);
    kith_questionnaire_free(questionnaire); /* last: the memory is its own */
}

/* ---- Looking up ------------------------------------------------------- */

static bool has_index(const kith_quality *quality, int32_t index)
{
    return quality != NULL && index >= 0 && index < KITH_QUALITY_INDICES;
}

kith_status kith_quality_value(const kith_quality *quality, int32_t index,
                               double *out)
{
    if (!has_index(quality, index) || out == NULL)
        return KITH_E_ARGUMENT;
    if (!quality->indices[index].has_value)
        return KITH_E_NO_VALUE;
    *out = quality->indices[index].value;
    return KITH_OK;
}

int32_t kith_quality_count(const kith_quality *quality, int32_t index)
{
    return has_index(quality, index) ? quality->indices[index].count : -1;
}

kith_status kith_quality_threshold(const kith_quality *quality, int32_t index,
                                   double *out)
{
    double threshold;
    if (!has_index(quality, index) || out == NULL)
        return KITH_E_ARGUMENT;
    if (!threshold_of(kith__plan_of(quality->questionnaire), index, &threshold))
        return KITH_E_NO_VALUE;
    *out = threshold;
    return KITH_OK;
}

const char *kith_quality_threshold_source(const kith_quality *quality,
                                          int32_t index)
{
    if (!has_index(quality, index))
        return NULL;
    const struct kith__quality_threshold *own =
        &kith__plan_of(quality->questionnaire)->quality.thresholds[index];
    return own->judged == KITH__JUDGED_BY_DEFAULT ? rules[index].source
                                                  : own->source;
}

int32_t kith_quality_verdict(const kith_quality *quality)
{
    return quality == NULL ? -1 : quality->verdict;
}

int32_t kith_quality_reason_count(const kith_quality *quality)
{
    return quality == NULL ? -1 : quality->reason_count;
}

int32_t kith_quality_reason(const kith_quality *quality, int32_t number)
{
    if (quality == NULL || number < 0 || number >= quality->reason_count)
        return -1;
    return quality->reasons[number];
}

int32_t kith_quality_may_withhold_norms(const kith_quality *quality)
{
    if (quality == NULL)
        return -1;
    return quality->verdict == KITH_QUALITY_MAY_BE_RUSHED;
}
