/* SPDX-License-Identifier: MIT */
/* items_table - what a sample says, for eyes: three digits, and what looks odd
 * in words. */

#include <math.h>
#include <stdio.h>

#include "items_show.h"

/* Behind `name`; "-" where there is none. */
static bool add_number(struct bytes *out, const char *name, double number)
{
    return isnan(number) ? print_to(out, "%s -", name)
                         : print_to(out, "%s %.3f", name, number);
}

static bool add_cell(struct bytes *out, int width, double number)
{
    return isnan(number) ? print_to(out, " %*s", width, "-")
                         : print_to(out, " %*.3f", width, number);
}

static bool add_people(const struct findings *findings, int32_t scale,
                       const kith_item_analysis *analysis, struct bytes *out)
{
    double mean = NAN, sd = NAN;
    bool pairwise = findings->settings->missing == KITH_PAIRWISE;
    kith_sample_score_mean(findings->sample, scale, &mean);
    kith_sample_score_sd(findings->sample, scale, &sd);
    return print_to(
               out, "  people      %lld %s, of %lld\n  scores      %lld,",
               (long long)kith_item_analysis_people(analysis),
               pairwise ? "at least answered each two items"
                        : "answered every item",
               (long long)kith_sample_row_count(findings->sample),
               (long long)kith_sample_score_count(findings->sample, scale)) &&
           add_number(out, " mean", mean) && add_number(out, ", SD", sd) &&
           print_to(out, "\n");
}

static bool add_alpha(const struct findings *findings,
                      const kith_item_analysis *analysis, struct bytes *out)
{
    double low, high;
    double level = findings->settings->level;
    bool good = add_number(out, "  alpha      ", alpha_of(analysis));
    if (good && kith_item_analysis_alpha_interval(analysis, level, &low,
                                                  &high) == KITH_OK)
        good = print_to(out, " [%.3f, %.3f] (Feldt, %g %%)", low, high,
                        100 * level);
    return good &&
           add_number(out, "; standardised", standardized_alpha_of(analysis)) &&
           add_number(out, "; mean correlation",
                      mean_correlation_of(analysis)) &&
           print_to(out, "\n");
}

static bool add_half(const kith_item_analysis *analysis, int32_t halves,
                     const char *name, struct bytes *out)
{
    double r = NAN, spearman_brown = NAN, guttman = NAN;
    kith_item_analysis_split_half(analysis, halves, &r, &spearman_brown,
                                  &guttman);
    return add_number(out, name, r) &&
           add_number(out, "; Spearman-Brown", spearman_brown) &&
           add_number(out, "; Guttman", guttman) && print_to(out, "\n");
}

static bool add_icc(const kith_item_analysis *analysis, struct bytes *out)
{
    bool good = print_to(out, "  ICC        ");
    for (int32_t i = KITH_ICC_1_1; good && i <= KITH_ICC_3_K; i++)
        good = print_to(out, "%s(%s)", i > KITH_ICC_1_1 ? "; " : " ",
                        icc_name(i)) &&
               add_number(out, "", icc_of(analysis, i));
    return good && print_to(out, "\n");
}

static bool add_item(const struct findings *findings, int32_t scale,
                     const kith_item_analysis *analysis, int32_t index,
                     struct bytes *out)
{
    double mean = NAN, sd = NAN, rest = NAN, without = NAN;
    int32_t item = kith_sample_item(findings->sample, scale, index);
    long long answered = (long long)kith_sample_item_state_count(
        findings->sample, scale, index, KITH_ANSWERED);
    kith_sample_item_mean(findings->sample, scale, index, &mean);
    kith_sample_item_sd(findings->sample, scale, index, &sd);
    kith_item_analysis_item_rest(analysis, index, &rest);
    kith_item_analysis_alpha_without(analysis, index, &without);
    return print_to(out, "  %-16s %9lld %9lld",
                    kith_questionnaire_item_id(findings->questionnaire, item),
                    answered,
                    (long long)kith_sample_row_count(findings->sample) -
                        answered) &&
           add_cell(out, 9, mean) && add_cell(out, 8, sd) &&
           add_cell(out, 10, rest) && add_cell(out, 13, without) &&
           print_to(out, "\n");
}

static bool add_unreversed(const struct findings *findings, int32_t scale,
                           const kith_item_analysis *analysis, int32_t index,
                           struct bytes *out)
{
    double turned = NAN;
    int32_t item = kith_sample_item(findings->sample, scale, index);
    if (kith_item_analysis_item_looks_unreversed(analysis, index) != 1)
        return true;
    kith_item_analysis_alpha_turned(analysis, index, &turned);
    return print_to(out,
                    "  %s goes against the other items; turned round, alpha "
                    "would be %.3f. See whether the document reverses it as "
                    "it should.\n",
                    kith_questionnaire_item_id(findings->questionnaire, item),
                    turned);
}

static bool add_items(const struct findings *findings, int32_t scale,
                      const kith_item_analysis *analysis, struct bytes *out)
{
    int32_t items = kith_sample_item_count(findings->sample, scale);
    bool good = print_to(out, "\n  %-16s %9s %9s %9s %8s %10s %13s\n", "item",
                         "answered", "missing", "mean", "SD", "item-rest",
                         "alpha without");
    for (int32_t i = 0; good && i < items; i++)
        good = add_item(findings, scale, analysis, i, out);
    for (int32_t i = 0; good && i < items; i++)
        good = add_unreversed(findings, scale, analysis, i, out);
    return good;
}

static bool add_scale(const struct findings *findings, int32_t scale,
                      struct bytes *out)
{
    kith_item_analysis *analysis = analyse(findings, scale);
    int items = (int)kith_sample_item_count(findings->sample, scale);
    bool good =
        print_to(out, "\n%s, %d %s\n",
                 kith_questionnaire_scale_id(findings->questionnaire, scale),
                 items, items == 1 ? "item" : "items") &&
        add_people(findings, scale, analysis, out) &&
        add_alpha(findings, analysis, out) &&
        add_half(analysis, KITH_HALVES_ODD_EVEN, "  odd, even   r", out) &&
        add_half(analysis, KITH_HALVES_FIRST_LAST, "  first, last r", out) &&
        add_icc(analysis, out) && add_items(findings, scale, analysis, out);
    kith_item_analysis_free(analysis);
    return good;
}

bool show_table(const struct findings *findings, struct bytes *out)
{
    const kith_questionnaire *questionnaire = findings->questionnaire;
    long long rows = (long long)kith_sample_row_count(findings->sample);
    bool good = print_to(
        out, "%s %s, %s: %lld %s\n", kith_questionnaire_id(questionnaire),
        kith_questionnaire_version(questionnaire),
        kith_questionnaire_tie_id(questionnaire, findings->tie), rows,
        rows == 1 ? "row" : "rows");
    for (int32_t i = 0;
         good && i < kith_questionnaire_scale_count(questionnaire); i++)
        if (shows_scale(findings, i))
            good = add_scale(findings, i, out);
    return good;
}
