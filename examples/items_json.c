/* SPDX-License-Identifier: MIT */
/* items_json - what a sample says, for programs: every digit, null where there
 * is no number. */

#include <math.h>
#include <stdio.h>

#include "items_show.h"

/* A member; `more`: another follows. */
static bool add_number(struct bytes *out, const char *key, double number,
                       bool more)
{
    const char *end = more ? ", " : "";
    return isnan(number) ? print_to(out, "\"%s\": null%s", key, end)
                         : print_to(out, "\"%s\": %.17g%s", key, number, end);
}

static bool add_count(struct bytes *out, const char *key, int64_t count,
                      bool more)
{
    return print_to(out, "\"%s\": %lld%s", key, (long long)count,
                    more ? ", " : "");
}

static bool add_scores(const struct findings *findings, int32_t scale,
                       struct bytes *out)
{
    double mean = NAN, sd = NAN;
    kith_sample_score_mean(findings->sample, scale, &mean);
    kith_sample_score_sd(findings->sample, scale, &sd);
    return print_to(out, "     \"scores\": {") &&
           add_count(out, "n", kith_sample_score_count(findings->sample, scale),
                     true) &&
           add_number(out, "mean", mean, true) &&
           add_number(out, "sd", sd, false) && print_to(out, "},\n");
}

static bool add_alpha(const struct findings *findings,
                      const kith_item_analysis *analysis, struct bytes *out)
{
    double low = NAN, high = NAN;
    kith_item_analysis_alpha_interval(analysis, findings->settings->level, &low,
                                      &high);
    return print_to(out, "     ") &&
           add_number(out, "alpha", alpha_of(analysis), true) &&
           add_number(out, "alpha_low", low, true) &&
           add_number(out, "alpha_high", high, true) &&
           add_number(out, "alpha_standardized",
                      standardized_alpha_of(analysis), true) &&
           add_number(out, "mean_correlation", mean_correlation_of(analysis),
                      false) &&
           print_to(out, ",\n");
}

static bool add_half(const kith_item_analysis *analysis, int32_t halves,
                     const char *name, struct bytes *out)
{
    double r = NAN, spearman_brown = NAN, guttman = NAN;
    kith_item_analysis_split_half(analysis, halves, &r, &spearman_brown,
                                  &guttman);
    return print_to(out, "     \"%s\": {", name) &&
           add_number(out, "r", r, true) &&
           add_number(out, "spearman_brown", spearman_brown, true) &&
           add_number(out, "guttman", guttman, false) && print_to(out, "},\n");
}

static bool add_icc(const kith_item_analysis *analysis, struct bytes *out)
{
    bool good = print_to(out, "     \"icc\": {");
    for (int32_t i = KITH_ICC_1_1; good && i <= KITH_ICC_3_K; i++)
        good =
            add_number(out, icc_name(i), icc_of(analysis, i), i < KITH_ICC_3_K);
    return good && print_to(out, "},\n");
}

static bool add_states(const struct findings *findings, int32_t scale,
                       int32_t index, struct bytes *out)
{
    static const char *const names[] = {"answered",       "not_asked",
                                        "unanswered",     "skipped",
                                        "does_not_apply", "declined"};
    bool good = true;
    for (int32_t i = KITH_ANSWERED; good && i <= KITH_DECLINED; i++)
        good = add_count(
            out, names[i],
            kith_sample_item_state_count(findings->sample, scale, index, i),
            true);
    return good;
}

static bool add_item(const struct findings *findings, int32_t scale,
                     const kith_item_analysis *analysis, int32_t index,
                     struct bytes *out)
{
    double mean = NAN, sd = NAN, rest = NAN, total = NAN, without = NAN,
           turned = NAN;
    int32_t item = kith_sample_item(findings->sample, scale, index);
    kith_sample_item_mean(findings->sample, scale, index, &mean);
    kith_sample_item_sd(findings->sample, scale, index, &sd);
    kith_item_analysis_item_rest(analysis, index, &rest);
    kith_item_analysis_item_total(analysis, index, &total);
    kith_item_analysis_alpha_without(analysis, index, &without);
    kith_item_analysis_alpha_turned(analysis, index, &turned);
    bool unreversed =
        kith_item_analysis_item_looks_unreversed(analysis, index) == 1;
    return print_to(
               out, "%s\n      {\"id\": \"%s\", ", index > 0 ? "," : "",
               kith_questionnaire_item_id(findings->questionnaire, item)) &&
           add_states(findings, scale, index, out) &&
           add_number(out, "mean", mean, true) &&
           add_number(out, "sd", sd, true) &&
           add_number(out, "item_rest", rest, true) &&
           add_number(out, "item_total", total, true) &&
           add_number(out, "alpha_without", without, true) &&
           add_number(out, "alpha_turned", turned, true) &&
           print_to(out, "\"looks_unreversed\": %s}",
                    unreversed ? "true" : "false");
}

static bool add_scale(const struct findings *findings, int32_t scale,
                      struct bytes *out)
{
    int32_t items = kith_sample_item_count(findings->sample, scale);
    kith_item_analysis *analysis = analyse(findings, scale);
    bool good =
        print_to(out, "    {\"id\": \"%s\",\n     \"people\": %lld,\n",
                 kith_questionnaire_scale_id(findings->questionnaire, scale),
                 (long long)kith_item_analysis_people(analysis)) &&
        add_scores(findings, scale, out) &&
        add_alpha(findings, analysis, out) &&
        add_half(analysis, KITH_HALVES_ODD_EVEN, "odd_even", out) &&
        add_half(analysis, KITH_HALVES_FIRST_LAST, "first_last", out) &&
        add_icc(analysis, out) && print_to(out, "     \"items\": [");
    for (int32_t i = 0; good && i < items; i++)
        good = add_item(findings, scale, analysis, i, out);
    kith_item_analysis_free(analysis);
    return good && print_to(out, "]}");
}

bool show_json(const struct findings *findings, struct bytes *out)
{
    const kith_questionnaire *questionnaire = findings->questionnaire;
    const struct items_settings *settings = findings->settings;
    bool first = true;
    bool good =
        print_to(out,
                 "{\"questionnaire\": \"%s\", \"version\": \"%s\", "
                 "\"digest\": \"%s\", \"tie\": \"%s\",\n ",
                 kith_questionnaire_id(questionnaire),
                 kith_questionnaire_version(questionnaire),
                 kith_questionnaire_digest(questionnaire),
                 kith_questionnaire_tie_id(questionnaire, findings->tie)) &&
        add_count(out, "rows", kith_sample_row_count(findings->sample), true) &&
        add_count(out, "faults", findings->faults, true) &&
        add_count(out, "other_ties",
                  kith_sample_other_tie_count(findings->sample), true) &&
        print_to(out, "\"missing\": \"%s\", \"level\": %.15g,\n \"scales\": [",
                 settings->missing == KITH_PAIRWISE ? "pairwise" : "listwise",
                 settings->level);
    for (int32_t i = 0;
         good && i < kith_questionnaire_scale_count(questionnaire); i++)
        if (shows_scale(findings, i)) {
            good = print_to(out, first ? "\n" : ",\n") &&
                   add_scale(findings, i, out);
            first = false;
        }
    return good && print_to(out, "]}\n");
}
