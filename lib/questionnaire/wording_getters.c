/* SPDX-License-Identifier: MIT */

#include "questionnaire/wording_object.h"

/* Whether an index points at one of `count` things. */
static bool within(int32_t index, int32_t count)
{
    return index >= 0 && index < count;
}

const kith_questionnaire *kith__wording_questionnaire(
    const kith_wording *wording)
{
    return wording->questionnaire;
}

int32_t kith__wording_tie(const kith_wording *wording)
{
    return wording->tie;
}

const char *kith__wording_text(const kith_wording *wording, kith__text_id text)
{
    return text == KITH__NONE ? NULL : wording->composed[text];
}

/* ---- The whole -------------------------------------------------------- */

const char *kith_wording_language(const kith_wording *wording)
{
    return wording == NULL ? NULL : wording->language;
}

const char *kith_wording_title(const kith_wording *wording)
{
    return wording == NULL ? NULL
                           : kith__wording_text(wording, wording->plan->title);
}

const char *kith_wording_about(const kith_wording *wording)
{
    return wording == NULL ? NULL
                           : kith__wording_text(wording, wording->plan->about);
}

const char *kith_wording_notice(const kith_wording *wording)
{
    return wording == NULL ? NULL
                           : kith__wording_text(wording, wording->plan->notice);
}

int32_t kith_wording_limit_count(const kith_wording *wording)
{
    return wording == NULL ? -1 : wording->plan->limit_count;
}

const char *kith_wording_limit(const kith_wording *wording, int32_t index)
{
    if (wording == NULL || !within(index, wording->plan->limit_count))
        return NULL;
    return kith__wording_text(wording, wording->plan->limits[index]);
}

int32_t kith_wording_missing_count(const kith_wording *wording)
{
    return wording == NULL ? -1 : wording->missing_count;
}

const char *kith_wording_missing(const kith_wording *wording, int32_t index)
{
    if (wording == NULL || !within(index, wording->missing_count))
        return NULL;
    return wording->missing[index];
}

/* ---- Genders ---------------------------------------------------------- */

int32_t kith_wording_gender_count(const kith_wording *wording)
{
    return wording == NULL ? -1 : wording->gender_count;
}

const char *kith_wording_gender_id(const kith_wording *wording, int32_t gender)
{
    return wording == NULL || !within(gender, wording->gender_count)
               ? NULL
               : wording->genders[gender].id;
}

const char *kith_wording_gender_label(const kith_wording *wording,
                                      int32_t gender)
{
    if (wording == NULL || !within(gender, wording->gender_count))
        return NULL;
    const struct kith__wording_gender *found = &wording->genders[gender];
    return found->label != NULL ? found->label
                                : kith__wording_text(wording, found->text);
}

int32_t kith_wording_gender(const kith_wording *wording)
{
    return wording == NULL ? -1 : wording->gender;
}

/* ---- Questions -------------------------------------------------------- */

const char *kith_wording_tie_label(const kith_wording *wording, int32_t tie)
{
    if (wording == NULL || !within(tie, wording->plan->tie_count))
        return NULL;
    const struct kith__tie *found = &wording->plan->ties[tie];
    return found->label == KITH__NONE
               ? found->id
               : kith__wording_text(wording, found->label);
}

const char *kith_wording_section_title(const kith_wording *wording,
                                       int32_t section)
{
    if (wording == NULL || !within(section, wording->plan->section_count))
        return NULL;
    return kith__wording_text(wording, wording->plan->sections[section].title);
}

static const struct kith__item *find_item(const kith_wording *wording,
                                          int32_t item)
{
    if (wording == NULL || !within(item, wording->plan->item_count))
        return NULL;
    return &wording->plan->items[item];
}

const char *kith_wording_item_text(const kith_wording *wording, int32_t item)
{
    const struct kith__item *found = find_item(wording, item);
    return found == NULL ? NULL : kith__wording_text(wording, found->text);
}

const char *kith_wording_item_recall(const kith_wording *wording, int32_t item)
{
    const struct kith__item *found = find_item(wording, item);
    if (found == NULL || found->recall == KITH__NONE)
        return NULL;
    return kith__wording_text(wording,
                              wording->plan->recalls[found->recall].text);
}

const char *kith_wording_option_label(const kith_wording *wording, int32_t item,
                                      int32_t option)
{
    const struct kith__item *found = find_item(wording, item);
    if (found == NULL || found->options == KITH__NONE)
        return NULL;
    const struct kith__option_set *set =
        &wording->plan->option_sets[found->options];
    if (!within(option, set->count))
        return NULL;
    return kith__wording_text(wording, set->options[option].label);
}

const char *kith_wording_fact_label(const kith_wording *wording, int32_t fact)
{
    if (wording == NULL || !within(fact, wording->plan->fact_count))
        return NULL;
    return kith__wording_text(wording, wording->plan->facts[fact].label);
}

/* ---- Scores ----------------------------------------------------------- */

static const struct kith__scale *find_scale(const kith_wording *wording,
                                            int32_t scale)
{
    if (wording == NULL || !within(scale, wording->plan->scale_count))
        return NULL;
    return &wording->plan->scales[scale];
}

const char *kith_wording_scale_label(const kith_wording *wording, int32_t scale)
{
    const struct kith__scale *found = find_scale(wording, scale);
    return found == NULL ? NULL : kith__wording_text(wording, found->label);
}

const char *kith_wording_scale_about(const kith_wording *wording, int32_t scale)
{
    const struct kith__scale *found = find_scale(wording, scale);
    return found == NULL ? NULL : kith__wording_text(wording, found->about);
}

const char *kith_wording_band_label(const kith_wording *wording, int32_t scale,
                                    int32_t cutoffs, int32_t band)
{
    const struct kith__scale *found = find_scale(wording, scale);
    if (found == NULL || !within(cutoffs, found->cutoffs_count) ||
        !within(band, found->cutoffs[cutoffs].count))
        return NULL;
    return kith__wording_text(wording,
                              found->cutoffs[cutoffs].bands[band].label);
}

const char *kith_wording_norm_population(const kith_wording *wording,
                                         int32_t scale, int32_t norm)
{
    const struct kith__scale *found = find_scale(wording, scale);
    if (found == NULL || !within(norm, found->norm_count))
        return NULL;
    return kith__wording_text(wording, found->norms[norm].population);
}

const char *kith_wording_difference_label(const kith_wording *wording,
                                          int32_t difference)
{
    if (wording == NULL || !within(difference, wording->plan->difference_count))
        return NULL;
    return kith__wording_text(wording,
                              wording->plan->differences[difference].label);
}

/* ---- Findings and advice ---------------------------------------------- */

static const struct kith__pattern *find_pattern(const kith_wording *wording,
                                                int32_t pattern)
{
    if (wording == NULL || !within(pattern, wording->plan->pattern_count))
        return NULL;
    return &wording->plan->patterns[pattern];
}

const char *kith_wording_pattern_label(const kith_wording *wording,
                                       int32_t pattern)
{
    const struct kith__pattern *found = find_pattern(wording, pattern);
    return found == NULL ? NULL : kith__wording_text(wording, found->label);
}

const char *kith_wording_pattern_label_when_raised(const kith_wording *wording,
                                                   int32_t pattern)
{
    const struct kith__pattern *found = find_pattern(wording, pattern);
    return found == NULL
               ? NULL
               : kith__wording_text(wording, found->label_when_raised);
}

const char *kith_wording_pattern_about(const kith_wording *wording,
                                       int32_t pattern)
{
    const struct kith__pattern *found = find_pattern(wording, pattern);
    return found == NULL ? NULL : kith__wording_text(wording, found->about);
}

const char *kith_wording_criterion_label(const kith_wording *wording,
                                         int32_t pattern, int32_t criterion)
{
    const struct kith__pattern *found = find_pattern(wording, pattern);
    if (found == NULL || !within(criterion, found->count))
        return NULL;
    return kith__wording_text(wording, found->criteria[criterion].label);
}

static const struct kith__advice *find_advice(const kith_wording *wording,
                                              int32_t advice)
{
    if (wording == NULL || !within(advice, wording->plan->advice_count))
        return NULL;
    return &wording->plan->advice[advice];
}

const char *kith_wording_advice_label(const kith_wording *wording,
                                      int32_t advice)
{
    const struct kith__advice *found = find_advice(wording, advice);
    return found == NULL ? NULL : kith__wording_text(wording, found->label);
}

const char *kith_wording_advice_text(const kith_wording *wording,
                                     int32_t advice)
{
    const struct kith__advice *found = find_advice(wording, advice);
    return found == NULL ? NULL : kith__wording_text(wording, found->text);
}

int32_t kith_wording_advice_step_count(const kith_wording *wording,
                                       int32_t advice)
{
    const struct kith__advice *found = find_advice(wording, advice);
    return found == NULL ? -1 : found->step_count;
}

const char *kith_wording_advice_step(const kith_wording *wording,
                                     int32_t advice, int32_t step)
{
    const struct kith__advice *found = find_advice(wording, advice);
    if (found == NULL || !within(step, found->step_count))
        return NULL;
    return kith__wording_text(wording, found->steps[step]);
}

const char *kith_wording_stop_text(const kith_wording *wording, int32_t stop)
{
    if (wording == NULL || !within(stop, wording->plan->stop_count))
        return NULL;
    return kith__wording_text(wording, wording->plan->stops[stop].text);
}
