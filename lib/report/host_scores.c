/* SPDX-License-Identifier: MIT */
/* host_scores - scales and differences for the program that asked: exact
 * numbers, what they rest on, how far they can be trusted, and their sources.
 */

#include <kith/graded.h>
#include <kith/precision.h>

#include "report/host_writer.h"
#include "scoring/precision.h"

/* A number twice: to six digits, and exactly. */
static void write_exact(struct kith__host_writer *writer, const char *key,
                        const char *exact_key, bool given,
                        struct kith__ratio ratio)
{
    kith__decimal rounded = given ? kith__ratio_round(ratio, 6) : 0;
    kith__sink_decimal(&writer->sink, key, given ? &rounded : NULL);
    kith__sink_ratio(&writer->sink, exact_key, given ? &ratio : NULL);
}

static void write_bounds(struct kith__host_writer *writer, bool given,
                         struct kith__ratio low, struct kith__ratio high)
{
    write_exact(writer, "low", "low_exact", given, low);
    write_exact(writer, "high", "high_exact", given, high);
}

static void write_counts(struct kith__host_writer *writer, int32_t scale)
{
    static const char *const keys[] = {
        [KITH_ANSWERED] = "answered",
        [KITH_NOT_ASKED] = "not_asked",
        [KITH_UNANSWERED] = "unanswered",
        [KITH_SKIPPED] = "skipped",
        [KITH_DOES_NOT_APPLY] = "does_not_apply",
        [KITH_DECLINED] = "declined",
    };
    kith__sink_integer(
        &writer->sink, "items",
        kith_assessment_score_item_count(writer->assessment, scale));
    for (int32_t state = KITH_ANSWERED; state <= KITH_DECLINED; state++) {
        int32_t count =
            kith_assessment_score_count(writer->assessment, scale, state);
        kith__sink_integer(&writer->sink, keys[state], count < 0 ? 0 : count);
    }
}

static void write_bands(struct kith__host_writer *writer, int32_t scale)
{
    const struct kith__scale *written = &writer->plan->scales[scale];
    kith__sink_list(&writer->sink, "bands");
    for (int32_t i = 0; i < written->cutoffs_count; i++) {
        const struct kith__cutoffs *cutoffs = &written->cutoffs[i];
        int32_t band = kith_assessment_score_band(writer->assessment, scale, i);
        kith__sink_record(&writer->sink);
        kith__sink_string(&writer->sink, "cutoffs", cutoffs->id);
        kith__sink_string(&writer->sink, "band",
                          band < 0 ? NULL : cutoffs->bands[band].id);
        kith__sink_string(&writer->sink, "source", cutoffs->source);
        kith__sink_string(&writer->sink, "population", cutoffs->population);
        kith__sink_record_end(&writer->sink);
    }
    kith__sink_list_end(&writer->sink);
}

/* A double to six digits; null where there is none, or none within a decimal's
 * range. */
static void write_double(struct kith__host_writer *writer, const char *key,
                         bool given, double number)
{
    kith__decimal rounded = 0;
    bool fits = given && kith__decimal_round(number, &rounded);
    kith__sink_decimal(&writer->sink, key, fits ? &rounded : NULL);
}

static void write_contributions(struct kith__host_writer *writer, int32_t scale)
{
    const kith_assessment *assessment = writer->assessment;
    int32_t count = kith_assessment_score_item_count(assessment, scale);
    kith__sink_list(&writer->sink, "contributions");
    for (int32_t i = 0; i < count; i++) {
        double contribution = 0;
        int32_t item = kith_assessment_score_item(assessment, scale, i);
        bool given = kith_assessment_score_contribution(
                         assessment, scale, i, &contribution) == KITH_OK;
        kith__sink_record(&writer->sink);
        kith__sink_string(&writer->sink, "item", writer->plan->items[item].id);
        write_double(writer, "value", given, contribution);
        kith__sink_record_end(&writer->sink);
    }
    kith__sink_list_end(&writer->sink);
}

/* Of a graded scale. */
static void write_estimate(struct kith__host_writer *writer, int32_t scale)
{
    const struct kith__graded *model = writer->plan->scales[scale].graded;
    double estimate = 0, error = 0;
    bool given = kith_assessment_estimate(writer->assessment, scale,
                                          &estimate) == KITH_OK &&
                 kith_assessment_estimate_error(writer->assessment, scale,
                                                &error) == KITH_OK;
    kith__sink_string(&writer->sink, "estimate_kind",
                      model->estimate == KITH__ESTIMATE_MAP ? "map" : "eap");
    write_double(writer, "estimate", given, estimate);
    write_double(writer, "estimate_error", given, error);
    kith__sink_string(&writer->sink, "model_source", model->source);
    kith__sink_string(&writer->sink, "model_population", model->population);
}

/* What the standard error of a sum or mean is made of. */
static void write_reliability(struct kith__host_writer *writer,
                              const struct kith__reliability *reliability)
{
    kith__sink_decimal(&writer->sink, "reliability", &reliability->value);
    kith__sink_string(&writer->sink, "reliability_kind", reliability->kind);
    kith__sink_string(&writer->sink, "reliability_source", reliability->source);
    kith__sink_string(&writer->sink, "reliability_population",
                      reliability->population);
}

/* Of a graded scale, and where the document gives an observed reliability. */
static void write_precision(struct kith__host_writer *writer, int32_t scale)
{
    const kith_assessment *assessment = writer->assessment;
    const struct kith__scale *written = &writer->plan->scales[scale];
    double error = 0, low = 0, high = 0;
    if (written->graded != NULL)
        write_estimate(writer, scale);
    else if (!written->reliability.given || written->reliability.assumed)
        return;
    else
        write_reliability(writer, &written->reliability);
    bool given =
        kith_assessment_measurement_error(assessment, scale, &error) == KITH_OK;
    bool within =
        kith_assessment_interval(assessment, scale, 0, &low, &high) == KITH_OK;
    write_double(writer, "standard_error", given, error);
    write_double(writer, "interval_level", within, KITH__INTERVAL_LEVEL);
    write_double(writer, "interval_low", within, low);
    write_double(writer, "interval_high", within, high);
}

static void write_norm(struct kith__host_writer *writer, int32_t scale,
                       int32_t index, bool holds)
{
    const kith_assessment *assessment = writer->assessment;
    const struct kith__norm *norm = &writer->plan->scales[scale].norms[index];
    double t = 0, percentile = 0;
    bool has_t =
        holds && kith_assessment_t_score(assessment, scale, &t) == KITH_OK;
    bool has_percentile =
        holds &&
        kith_assessment_percentile(assessment, scale, &percentile) == KITH_OK;
    kith__sink_record(&writer->sink);
    kith__sink_string(&writer->sink, "id", norm->id);
    kith__sink_flag(&writer->sink, "holds", holds);
    kith__sink_words(&writer->sink, "population",
                     kith__host_text(writer, norm->population));
    kith__sink_string(&writer->sink, "source", norm->source);
    kith__sink_integer(&writer->sink, "n", norm->people);
    write_double(writer, "t", has_t, t);
    write_double(writer, "percentile", has_percentile, percentile);
    kith__sink_record_end(&writer->sink);
}

/* Where the document has norms. */
static void write_norms(struct kith__host_writer *writer, int32_t scale)
{
    int32_t count = writer->plan->scales[scale].norm_count;
    int32_t holds = kith_assessment_norm(writer->assessment, scale);
    if (count == 0)
        return;
    kith__sink_list(&writer->sink, "norms");
    for (int32_t i = 0; i < count; i++)
        write_norm(writer, scale, i, i == holds);
    kith__sink_list_end(&writer->sink);
}

static void write_score_numbers(struct kith__host_writer *writer, int32_t scale)
{
    const kith_assessment *assessment = writer->assessment;
    struct kith__ratio value, low, high;
    bool has_value = kith__assessment_score_exact(assessment, scale, &value);
    bool has_bounds =
        kith__assessment_bounds_exact(assessment, scale, &low, &high);
    if (!has_value)
        value = kith__ratio_of(0);
    if (!has_bounds)
        low = high = value;
    kith__decimal shown =
        kith__ratio_round(value, writer->plan->scales[scale].decimals);
    write_exact(writer, "value", "exact", has_value, value);
    kith__sink_decimal(&writer->sink, "shown", has_value ? &shown : NULL);
    write_bounds(writer, has_bounds, low, high);
    bool in_tie = kith__assessment_range_exact(assessment, scale, &low, &high);
    write_exact(writer, "least", "least_exact", in_tie, low);
    write_exact(writer, "most", "most_exact", in_tie, high);
}

static void write_scale(struct kith__host_writer *writer, int32_t scale)
{
    const struct kith__scale *written = &writer->plan->scales[scale];
    kith__sink_record(&writer->sink);
    kith__sink_string(&writer->sink, "id", written->id);
    kith__sink_words(&writer->sink, "label",
                     kith__host_text(writer, written->label));
    kith__sink_flag(&writer->sink, "applies",
                    writer->sheet->cut->scales[scale].applies);
    kith__sink_flag(&writer->sink, "sensitive", written->sensitive);
    write_score_numbers(writer, scale);
    write_counts(writer, scale);
    kith__sink_string(&writer->sink, "source", written->source);
    write_precision(writer, scale);
    write_bands(writer, scale);
    write_norms(writer, scale);
    write_contributions(writer, scale);
    kith__sink_record_end(&writer->sink);
}

static void write_scales(struct kith__host_writer *writer)
{
    kith__sink_list(&writer->sink, "scales");
    for (int32_t i = 0; i < writer->plan->scale_count; i++)
        write_scale(writer, i);
    kith__sink_list_end(&writer->sink);
}

static void write_difference(struct kith__host_writer *writer, int32_t index)
{
    const struct kith__difference *written = &writer->plan->differences[index];
    struct kith__ratio value = kith__ratio_of(0), low = value, high = value;
    bool has_value =
        kith__assessment_difference_exact(writer->assessment, index, &value);
    bool has_bounds = kith__assessment_difference_bounds_exact(
        writer->assessment, index, &low, &high);
    kith__sink_record(&writer->sink);
    kith__sink_string(&writer->sink, "id", written->id);
    kith__sink_words(&writer->sink, "label",
                     kith__host_text(writer, written->label));
    kith__sink_flag(&writer->sink, "applies",
                    writer->sheet->cut->difference_applies[index]);
    kith__sink_flag(&writer->sink, "sensitive", written->sensitive);
    write_exact(writer, "value", "exact", has_value, value);
    write_bounds(writer, has_bounds, low, high);
    kith__sink_record_end(&writer->sink);
}

static void write_differences(struct kith__host_writer *writer)
{
    kith__sink_list(&writer->sink, "differences");
    for (int32_t i = 0; i < writer->plan->difference_count; i++)
        write_difference(writer, i);
    kith__sink_list_end(&writer->sink);
}

void kith__write_host_scores(struct kith__host_writer *writer)
{
    write_scales(writer);
    write_differences(writer);
}
