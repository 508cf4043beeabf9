/* SPDX-License-Identifier: MIT */
/* change - what became of a scale between two assessments, or two numbers.
 *
 * Knows where the numbers come from; what they come to is for scoring. */

#include "assessment/change.h"

#include <string.h>

#include "base/error.h"

/* ---- Making ----------------------------------------------------------- */

static kith_change *make(kith_memory *memory, int32_t method)
{
    kith_change *made = kith__allocate(memory, sizeof *made);
    if (made == NULL)
        return NULL;
    made->memory = kith__memory_hold(memory);
    made->method = method;
    made->same_document = -1;
    return made;
}

void kith_change_free(kith_change *change)
{
    if (change == NULL)
        return;
    kith_memory *memory = change->memory;
    kith_questionnaire_free(change->questionnaire);
    kith__release(memory, change, sizeof *change);
    kith_memory_free(memory);
}

bool kith__is_change_method(int32_t method)
{
    return method == KITH_CHANGE_JACOBSON_TRUAX ||
           method == KITH_CHANGE_EDWARDS_NUNNALLY;
}

/* Judges with what there is, and says what there is not. */
static void judge(kith_change *change)
{
    const struct kith__change_numbers *numbers = &change->numbers;
    if (change->missing != KITH_CHANGE_JUDGED)
        return;
    if (change->method == KITH_CHANGE_EDWARDS_NUNNALLY && !numbers->has_mean) {
        change->missing = KITH_CHANGE_NO_MEAN;
        return;
    }
    kith__change_judge(numbers, change->method, &change->result);
    if (kith__change_state(numbers, &change->result) == KITH__NONE)
        change->missing = KITH_CHANGE_NO_DIRECTION;
}

/* ---- From two assessments ---------------------------------------------- */

/* The scale of the same id; NONE. */
static int32_t find_scale(const struct kith__plan *plan, const char *id)
{
    for (int32_t i = 0; i < plan->scale_count; i++)
        if (strcmp(plan->scales[i].id, id) == 0)
            return i;
    return KITH__NONE;
}

static kith_status check_pair(const kith_assessment *before,
                              const kith_assessment *after, kith_memory *memory,
                              kith_error **error)
{
    const struct kith__plan *old = kith__assessment_plan(before);
    const struct kith__plan *new = kith__assessment_plan(after);
    const char *old_tie = old->ties[kith_assessment_tie(before)].id;
    const char *new_tie = new->ties[kith_assessment_tie(after)].id;
    if (strcmp(old->id, new->id) != 0)
        return kith__fail(error, memory, KITH_E_ARGUMENT, NULL,
                          "The assessments are of two questionnaires, '%s' and "
                          "'%s'; compare two of one",
                          old->id, new->id);
    if (old->major != new->major)
        return kith__fail(error, memory, KITH_E_VERSION, NULL,
                          "The assessments are of versions %s and %s of '%s', "
                          "whose scores are not the same thing; compare two of "
                          "one major version",
                          old->version, new->version, new->id);
    if (strcmp(old_tie, new_tie) != 0)
        return kith__fail(error, memory, KITH_E_ARGUMENT, NULL,
                          "The assessments are of two ties, '%s' and '%s'; "
                          "compare two of one",
                          old_tie, new_tie);
    return KITH_OK;
}

static double to_double(const struct kith__ratio *value)
{
    return kith__ratio_to_double(*value);
}

static bool take_score(const kith_assessment *assessment, int32_t scale,
                       double *out)
{
    struct kith__ratio value;
    bool has = kith__assessment_score_exact(assessment, scale, &value);
    if (has)
        *out = to_double(&value);
    return has;
}

static struct kith__known_group known(const struct kith__group *group)
{
    return (struct kith__known_group){group->given,
                                      kith__decimal_to_double(group->mean),
                                      kith__decimal_to_double(group->sd)};
}

static void take_scale(kith_change *change, const struct kith__scale *scale)
{
    const struct kith__reliability *reliability = &scale->reliability;
    struct kith__change_numbers *numbers = &change->numbers;
    static const int32_t ways[] = {[KITH__BETTER_UNKNOWN] = KITH_BETTER_UNKNOWN,
                                   [KITH__BETTER_HIGHER] = KITH_BETTER_HIGHER,
                                   [KITH__BETTER_LOWER] = KITH_BETTER_LOWER};
    change->has_reliability = reliability->given;
    change->reliability = reliability->given ? reliability : NULL;
    numbers->reliability = kith__decimal_to_double(reliability->value);
    numbers->sd = kith__decimal_to_double(reliability->sd);
    numbers->has_mean = reliability->has_mean;
    numbers->mean = kith__decimal_to_double(reliability->mean);
    numbers->better = ways[scale->significance.better];
    numbers->clinical = known(&scale->significance.clinical);
    numbers->functional = known(&scale->significance.functional);
}

/* What a judgement of this scale lacks, whatever the method. */
static int32_t what_is_missing(const kith_change *change,
                               const struct kith__scored_pair *pair)
{
    const struct kith__plan *plan = kith__plan_of(pair->questionnaire);
    const struct kith__scale *written = &plan->scales[pair->scale];
    const struct kith__reliability *reliability = &written->reliability;
    if (!change->has_before)
        return KITH_CHANGE_NO_SCORE_BEFORE;
    if (!change->has_after)
        return KITH_CHANGE_NO_SCORE_AFTER;
    if (!pair->same)
        return KITH_CHANGE_OTHER_SCALE;
    if (reliability->given && reliability->assumed)
        return KITH_CHANGE_ASSUMED;
    if (!reliability->given || reliability->sd <= 0 ||
        reliability->value >= KITH__ONE ||
        plan->by_tie[pair->tie].scales[pair->scale].count < written->count)
        return KITH_CHANGE_NO_RELIABILITY;
    return KITH_CHANGE_JUDGED;
}

kith_change *kith__change_of_pair(const struct kith__scored_pair *pair,
                                  int32_t method, kith_memory *memory)
{
    kith_change *made = make(memory, method);
    if (made == NULL)
        return NULL;
    made->questionnaire = kith__questionnaire_hold(pair->questionnaire);
    made->same_document = pair->same_document;
    made->has_before = pair->has_before;
    made->has_after = pair->has_after;
    made->numbers.before = pair->before;
    made->numbers.after = pair->after;
    take_scale(made, &kith__plan_of(pair->questionnaire)->scales[pair->scale]);
    made->missing = what_is_missing(made, pair);
    judge(made);
    return made;
}

static kith_change *compare(const kith_assessment *before, int32_t scale_before,
                            const kith_assessment *after, int32_t scale,
                            int32_t method, kith_memory *memory)
{
    const struct kith__sheet *old = &before->results.sheet;
    const struct kith__sheet *new = &after->results.sheet;
    struct kith__scored_pair pair = {
        .questionnaire = kith__assessment_questionnaire(after),
        .tie = new->tie,
        .scale = scale,
        .same_document = strcmp(old->plan->digest, new->plan->digest) == 0,
        .same = old->cut->scales[scale_before].scored ==
                new->cut->scales[scale].scored};
    pair.has_before = take_score(before, scale_before, &pair.before);
    pair.has_after = take_score(after, scale, &pair.after);
    return kith__change_of_pair(&pair, method, memory);
}

kith_status kith_change_new(const kith_assessment *before,
                            const kith_assessment *after, int32_t scale,
                            int32_t method, kith_memory *memory,
                            kith_change **out, kith_error **error)
{
    if (!kith__error_ready(error) || before == NULL || after == NULL ||
        out == NULL || !kith__is_change_method(method) || scale < 0 ||
        scale >= kith__assessment_plan(after)->scale_count)
        return KITH_E_ARGUMENT;
    kith_status status = check_pair(before, after, memory, error);
    if (status != KITH_OK)
        return status;
    const char *id = kith__assessment_plan(after)->scales[scale].id;
    int32_t scale_before = find_scale(kith__assessment_plan(before), id);
    if (scale_before == KITH__NONE)
        return kith__fail(error, memory, KITH_E_NOT_FOUND, NULL,
                          "Version %s has no scale '%s' to compare with",
                          kith__assessment_plan(before)->version, id);
    kith_change *made =
        compare(before, scale_before, after, scale, method, memory);
    if (made == NULL)
        return kith__fail_memory(error);
    *out = made;
    return KITH_OK;
}

/* ---- From numbers ------------------------------------------------------ */

static bool is_nan(double number)
{
    return number != number;
}

/* Whatever is made of such numbers is finite. */
static const double number_most = 1e100, sd_least = 1e-100;

/* Written so that NaN is none. */
static bool is_number(double number)
{
    return number >= -number_most && number <= number_most;
}

static bool is_sd(double number)
{
    return number >= sd_least && number <= number_most;
}

/* Takes a group in; false where it is neither known nor unknown. */
static bool take_group(double mean, double sd, struct kith__known_group *out)
{
    *out = (struct kith__known_group){!is_nan(mean), mean, sd};
    return (is_nan(mean) && is_nan(sd)) || (is_number(mean) && is_sd(sd));
}

static const char *what_is_wrong(const struct kith__change_numbers *numbers)
{
    if (!is_number(numbers->before) || !is_number(numbers->after))
        return "A score must be finite, and within 10 to the 100";
    if (!(numbers->reliability >= 0 && numbers->reliability < 1))
        return "A reliability is at least 0 and below 1";
    if (!is_sd(numbers->sd))
        return "The sd must be above 0, and between 10 to the -100 and 10 to "
               "the 100";
    if (numbers->has_mean && !is_number(numbers->mean))
        return "The mean must be finite, and within 10 to the 100, or NaN "
               "where it is not known";
    if (numbers->better < KITH_BETTER_UNKNOWN ||
        numbers->better > KITH_BETTER_LOWER)
        return "Better is KITH_BETTER_UNKNOWN, _HIGHER or _LOWER";
    return kith__groups_fit(numbers)
               ? NULL
               : "Better must lead from the clinical mean to the functional "
                 "one";
}

kith_status kith_change_of_numbers(double before, double after,
                                   double reliability, double mean, double sd,
                                   double clinical_mean, double clinical_sd,
                                   double functional_mean, double functional_sd,
                                   int32_t better, int32_t method,
                                   kith_memory *memory, kith_change **out,
                                   kith_error **error)
{
    struct kith__change_numbers numbers = {.before = before,
                                           .after = after,
                                           .reliability = reliability,
                                           .sd = sd,
                                           .has_mean = !is_nan(mean),
                                           .mean = mean,
                                           .better = better};
    if (!kith__error_ready(error) || out == NULL ||
        !kith__is_change_method(method))
        return KITH_E_ARGUMENT;
    if (!take_group(clinical_mean, clinical_sd, &numbers.clinical) ||
        !take_group(functional_mean, functional_sd, &numbers.functional))
        return kith__fail(error, memory, KITH_E_ARGUMENT, NULL,
                          "A group has a finite mean and an sd above 0, or NaN "
                          "for both");
    const char *wrong = what_is_wrong(&numbers);
    if (wrong != NULL)
        return kith__fail(error, memory, KITH_E_ARGUMENT, NULL, "%s", wrong);
    kith_change *made = make(memory, method);
    if (made == NULL)
        return kith__fail_memory(error);
    made->has_before = made->has_after = made->has_reliability = true;
    made->numbers = numbers;
    judge(made);
    *out = made;
    return KITH_OK;
}
