/* SPDX-License-Identifier: MIT */

#include "report/host_report.h"

#include <kith/graded.h>
#include <kith/precision.h>

#include "assessment/shown.h"
#include "patterns/finding.h"
#include "report/host_sink.h"
#include "report/rule.h"
#include "scoring/precision.h"

struct writer {
    const kith_assessment *assessment;
    const struct kith__plan *plan;
    const struct kith__sheet *sheet;
    const kith_wording *wording;
    struct kith__sink sink;
};

/* ---- Names of numbers ------------------------------------------------- */

static const char *state_name(int32_t state)
{
    static const char *const names[] = {
        [KITH_ANSWERED] = "answered",
        [KITH_NOT_ASKED] = "not-asked",
        [KITH_UNANSWERED] = "unanswered",
        [KITH_SKIPPED] = "skipped",
        [KITH_DOES_NOT_APPLY] = "does-not-apply",
        [KITH_DECLINED] = "declined",
    };
    return names[state];
}

static const char *gate_name(int32_t gate)
{
    static const char *const names[] = {
        [KITH_GATE_UNKNOWN] = "unknown",
        [KITH_GATE_RAISED] = "raised",
        [KITH_GATE_NOT_RAISED] = "not-raised",
    };
    return names[gate];
}

/* NULL after a stop. */
static const char *level_name(int32_t level)
{
    static const char *const names[] = {
        [KITH_DOES_NOT_APPLY_HERE] = "does-not-apply",
        [KITH_NOT_ENOUGH_INFORMATION] = "not-enough-information",
        [KITH_NOT_SEEN] = "not-seen",
        [KITH_SET_ASIDE] = "set-aside",
        [KITH_SOME] = "some",
        [KITH_CLEAR] = "clear",
    };
    return level < 0 ? NULL : names[level];
}

static const char *criterion_name(int32_t state)
{
    static const char *const names[] = {
        [KITH_CRITERION_REMOVED] = "removed",
        [KITH_CRITERION_UNMET] = "unmet",
        [KITH_CRITERION_UNKNOWN] = "unknown",
        [KITH_CRITERION_MET] = "met",
    };
    return state < 0 ? NULL : names[state];
}

static const char *advice_state_name(int32_t state)
{
    static const char *const names[] = {
        [KITH_ADVICE_DOES_NOT_FIT] = "does-not-fit",
        [KITH_ADVICE_UNKNOWN] = "unknown",
        [KITH_ADVICE_WITHHELD] = "withheld",
        [KITH_ADVICE_OFFERED] = "offered",
    };
    return state < 0 ? NULL : names[state];
}

static const char *advice_gate_name(enum kith__advice_gate gate)
{
    return gate == KITH__ADVICE_ANY          ? "any"
           : gate == KITH__ADVICE_NOT_RAISED ? "not-raised"
                                             : "must-be-known";
}

static const char *direction_name(enum kith__direction direction)
{
    static const char *const names[] = {
        [KITH__DIRECTION_NONE] = NULL,
        [KITH__DIRECTION_TOWARD_ME] = "toward-me",
        [KITH__DIRECTION_FROM_ME] = "from-me",
        [KITH__DIRECTION_MUTUAL] = "mutual",
    };
    return names[direction];
}

static const char *text_of(const struct writer *writer, kith__text_id text)
{
    return kith__wording_text(writer->wording, text);
}

/* ---- Items and facts -------------------------------------------------- */

static void write_item(struct writer *writer, int32_t index)
{
    const struct kith__item *item = &writer->plan->items[index];
    int32_t option = kith__assessment_option(writer->assessment, index);
    kith__decimal value;
    bool counted = kith__assessment_value(writer->assessment, index, &value);
    kith__sink_record(&writer->sink);
    kith__sink_string(&writer->sink, "id", item->id);
    kith__sink_string(&writer->sink, "state",
                      state_name(kith__sheet_state(writer->sheet, index)));
    kith__sink_decimal(&writer->sink, "value", counted ? &value : NULL);
    kith__sink_string(
        &writer->sink, "option",
        option == KITH__NONE
            ? NULL
            : writer->plan->option_sets[item->options].options[option].id);
    kith__sink_flag(&writer->sink, "may_be_asked",
                    writer->sheet->asked[index] == KITH__UNKNOWN);
    kith__sink_flag(&writer->sink, "safety", item->safety);
    kith__sink_flag(&writer->sink, "sensitive", item->sensitive);
    kith__sink_record_end(&writer->sink);
}

static void write_items(struct writer *writer)
{
    kith__sink_list(&writer->sink, "items");
    for (int32_t i = 0; i < writer->plan->item_count; i++)
        if (kith__sheet_state(writer->sheet, i) >= 0)
            write_item(writer, i);
    kith__sink_list_end(&writer->sink);
}

static void write_facts(struct writer *writer)
{
    kith__sink_list(&writer->sink, "facts");
    for (int32_t i = 0; i < writer->plan->fact_count; i++) {
        kith__sink_record(&writer->sink);
        kith__sink_string(&writer->sink, "id", writer->plan->facts[i].id);
        kith__sink_decimal(
            &writer->sink, "value",
            writer->sheet->fact_given[i] ? &writer->sheet->facts[i] : NULL);
        kith__sink_flag(&writer->sink, "sensitive",
                        writer->plan->facts[i].sensitive);
        kith__sink_record_end(&writer->sink);
    }
    kith__sink_list_end(&writer->sink);
}

/* ---- Scores ----------------------------------------------------------- */

/* A number twice: to six digits, and exactly. */
static void write_exact(struct writer *writer, const char *key,
                        const char *exact_key, bool given,
                        struct kith__ratio ratio)
{
    kith__decimal rounded = given ? kith__ratio_round(ratio, 6) : 0;
    kith__sink_decimal(&writer->sink, key, given ? &rounded : NULL);
    kith__sink_ratio(&writer->sink, exact_key, given ? &ratio : NULL);
}

static void write_bounds(struct writer *writer, bool given,
                         struct kith__ratio low, struct kith__ratio high)
{
    write_exact(writer, "low", "low_exact", given, low);
    write_exact(writer, "high", "high_exact", given, high);
}

static void write_counts(struct writer *writer, int32_t scale)
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

static void write_bands(struct writer *writer, int32_t scale)
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
static void write_double(struct writer *writer, const char *key, bool given,
                         double number)
{
    kith__decimal rounded = 0;
    bool fits = given && kith__decimal_round(number, &rounded);
    kith__sink_decimal(&writer->sink, key, fits ? &rounded : NULL);
}

static void write_contributions(struct writer *writer, int32_t scale)
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
static void write_estimate(struct writer *writer, int32_t scale)
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
static void write_reliability(struct writer *writer,
                              const struct kith__reliability *reliability)
{
    kith__sink_decimal(&writer->sink, "reliability", &reliability->value);
    kith__sink_string(&writer->sink, "reliability_kind", reliability->kind);
    kith__sink_string(&writer->sink, "reliability_source", reliability->source);
    kith__sink_string(&writer->sink, "reliability_population",
                      reliability->population);
}

/* Of a graded scale, and where the document gives an observed reliability. */
static void write_precision(struct writer *writer, int32_t scale)
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

static void write_norm(struct writer *writer, int32_t scale, int32_t index,
                       bool holds)
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
    kith__sink_string(&writer->sink, "population",
                      text_of(writer, norm->population));
    kith__sink_string(&writer->sink, "source", norm->source);
    kith__sink_integer(&writer->sink, "n", norm->people);
    write_double(writer, "t", has_t, t);
    write_double(writer, "percentile", has_percentile, percentile);
    kith__sink_record_end(&writer->sink);
}

/* Where the document has norms. */
static void write_norms(struct writer *writer, int32_t scale)
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

static void write_score_numbers(struct writer *writer, int32_t scale)
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

static void write_scale(struct writer *writer, int32_t scale)
{
    const struct kith__scale *written = &writer->plan->scales[scale];
    kith__sink_record(&writer->sink);
    kith__sink_string(&writer->sink, "id", written->id);
    kith__sink_string(&writer->sink, "label", text_of(writer, written->label));
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

static void write_scales(struct writer *writer)
{
    kith__sink_list(&writer->sink, "scales");
    for (int32_t i = 0; i < writer->plan->scale_count; i++)
        write_scale(writer, i);
    kith__sink_list_end(&writer->sink);
}

static void write_difference(struct writer *writer, int32_t index)
{
    const struct kith__difference *written = &writer->plan->differences[index];
    struct kith__ratio value = kith__ratio_of(0), low = value, high = value;
    bool has_value =
        kith__assessment_difference_exact(writer->assessment, index, &value);
    bool has_bounds = kith__assessment_difference_bounds_exact(
        writer->assessment, index, &low, &high);
    kith__sink_record(&writer->sink);
    kith__sink_string(&writer->sink, "id", written->id);
    kith__sink_string(&writer->sink, "label", text_of(writer, written->label));
    kith__sink_flag(&writer->sink, "applies",
                    writer->sheet->cut->difference_applies[index]);
    kith__sink_flag(&writer->sink, "sensitive", written->sensitive);
    write_exact(writer, "value", "exact", has_value, value);
    write_bounds(writer, has_bounds, low, high);
    kith__sink_record_end(&writer->sink);
}

static void write_differences(struct writer *writer)
{
    kith__sink_list(&writer->sink, "differences");
    for (int32_t i = 0; i < writer->plan->difference_count; i++)
        write_difference(writer, i);
    kith__sink_list_end(&writer->sink);
}

/* ---- Findings and advice ---------------------------------------------- */

static void write_rule(struct writer *writer, kith__condition condition)
{
    const kith_assessment *assessment = writer->assessment;
    struct kith__builder rule = {.memory = kith__assessment_memory(assessment)};
    kith__add_rule(&rule, writer->plan, assessment->results.sheet.cut,
                   condition);
    kith__sink_string(&writer->sink, "rule", kith__builder_peek(&rule));
    if (rule.failed)
        writer->sink.to->failed = true;
    kith__builder_free(&rule);
}

/* How many criteria make a level; null where none do. */
static void write_need(struct writer *writer, const char *key, int32_t need)
{
    kith__decimal number = need * KITH__ONE;
    kith__sink_decimal(&writer->sink, key, need == KITH__NONE ? NULL : &number);
}

static void write_criteria(struct writer *writer, int32_t pattern)
{
    const struct kith__pattern *written = &writer->plan->patterns[pattern];
    const kith__condition *rules =
        writer->assessment->results.sheet.cut->criteria[pattern];
    kith__sink_list(&writer->sink, "criteria");
    for (int32_t i = 0; i < written->count; i++) {
        kith__sink_record(&writer->sink);
        kith__sink_string(&writer->sink, "id", written->criteria[i].id);
        kith__sink_string(&writer->sink, "label",
                          text_of(writer, written->criteria[i].label));
        kith__sink_flag(&writer->sink, "required",
                        written->criteria[i].required);
        kith__sink_string(&writer->sink, "state",
                          criterion_name(kith_host_criterion(writer->assessment,
                                                             pattern, i)));
        write_rule(writer, rules[i]);
        kith__sink_record_end(&writer->sink);
    }
    kith__sink_list_end(&writer->sink);
}

static const char *easing_text(const struct writer *writer, int32_t pattern)
{
    int32_t level = kith_host_level(writer->assessment, pattern);
    if (level != KITH_SET_ASIDE && level != KITH_SOME)
        return NULL;
    int32_t easing = kith__easing_now(&writer->assessment->results, pattern);
    return easing == KITH__NONE
               ? NULL
               : text_of(writer,
                         writer->plan->patterns[pattern].easings[easing].text);
}

static void write_finding(struct writer *writer, int32_t pattern)
{
    const kith_assessment *assessment = writer->assessment;
    const struct kith__pattern *written = &writer->plan->patterns[pattern];
    int32_t lowest = kith_host_lowest_level(assessment, pattern);
    int32_t highest = kith_host_highest_level(assessment, pattern);
    kith__sink_record(&writer->sink);
    kith__sink_string(&writer->sink, "id", written->id);
    kith__sink_string(&writer->sink, "label", text_of(writer, written->label));
    kith__sink_string(&writer->sink, "level",
                      level_name(kith_host_level(assessment, pattern)));
    kith__sink_string(&writer->sink, "lowest", level_name(lowest));
    kith__sink_string(&writer->sink, "highest", level_name(highest));
    kith__sink_flag(&writer->sink, "settled",
                    lowest == highest && lowest != KITH_DOES_NOT_APPLY_HERE);
    kith__sink_string(&writer->sink, "eased", easing_text(writer, pattern));
    kith__sink_flag(&writer->sink, "gate_pattern", written->gate);
    kith__sink_flag(&writer->sink, "sensitive", written->sensitive);
    kith__sink_string(&writer->sink, "direction",
                      direction_name(written->direction));
    kith__sink_string(&writer->sink, "source", written->source);
    write_need(writer, "some_needs", written->some);
    write_need(writer, "clear_needs", written->clear);
    write_criteria(writer, pattern);
    kith__sink_record_end(&writer->sink);
}

static void write_findings(struct writer *writer, bool stopped)
{
    kith__sink_list(&writer->sink, "findings");
    for (int32_t i = 0; !stopped && i < writer->plan->pattern_count; i++)
        write_finding(writer, i);
    kith__sink_list_end(&writer->sink);
}

/* The answers behind advice that is offered, whichever view shows it. */
static void write_reasons(struct writer *writer, int32_t advice)
{
    int32_t items[KITH__REASONS_MOST];
    const char *ids[KITH__REASONS_MOST];
    int32_t count = 0;
    if (kith_host_advice(writer->assessment, advice) == KITH_ADVICE_OFFERED)
        count = kith__reasons(&writer->assessment->results, advice, items);
    for (int32_t i = 0; i < count; i++)
        ids[i] = writer->plan->items[items[i]].id;
    kith__sink_strings(&writer->sink, "because", ids, count);
}

static void write_advice(struct writer *writer, bool stopped)
{
    kith__sink_list(&writer->sink, "advice");
    for (int32_t i = 0; !stopped && i < writer->plan->advice_count; i++) {
        const struct kith__advice *advice = &writer->plan->advice[i];
        kith__sink_record(&writer->sink);
        kith__sink_string(&writer->sink, "id", advice->id);
        kith__sink_string(&writer->sink, "label",
                          text_of(writer, advice->label));
        kith__sink_string(
            &writer->sink, "state",
            advice_state_name(kith_host_advice(writer->assessment, i)));
        kith__sink_string(&writer->sink, "gate",
                          advice_gate_name(advice->gate));
        kith__sink_integer(&writer->sink, "priority", advice->priority);
        kith__sink_flag(&writer->sink, "general", advice->general);
        kith__sink_flag(&writer->sink, "sensitive", advice->sensitive);
        kith__sink_string(&writer->sink, "source", advice->source);
        write_rule(writer, writer->assessment->results.sheet.cut->advice[i]);
        write_reasons(writer, i);
        kith__sink_record_end(&writer->sink);
    }
    kith__sink_list_end(&writer->sink);
}

/* ---- The whole -------------------------------------------------------- */

static void write_head(struct writer *writer)
{
    const struct kith__plan *plan = writer->plan;
    int32_t stop = kith_assessment_stopped(writer->assessment);
    kith__sink_integer(&writer->sink, "kith-report", 1);
    kith__sink_string(&writer->sink, "language",
                      kith_wording_language(writer->wording));
    kith__sink_string(&writer->sink, "view", "host");
    kith__sink_string(&writer->sink, "questionnaire", plan->id);
    kith__sink_string(&writer->sink, "version", plan->version);
    kith__sink_string(&writer->sink, "digest", plan->digest);
    kith__sink_string(&writer->sink, "status", plan->status);
    kith__sink_string(&writer->sink, "tie", plan->ties[writer->sheet->tie].id);
    kith__sink_string(&writer->sink, "stop",
                      stop < 0 ? NULL : plan->stops[stop].id);
    kith__sink_string(&writer->sink, "gate",
                      gate_name(kith_host_gate(writer->assessment)));
    kith__sink_string(&writer->sink, "gate_today",
                      gate_name(kith_host_gate_today(writer->assessment)));
    kith__sink_string(&writer->sink, "earlier_gate",
                      gate_name(writer->sheet->earlier_gate));
}

void kith__write_host(const kith_assessment *assessment,
                      const kith_wording *wording, bool as_text,
                      struct kith__builder *builder)
{
    struct writer writer = {.assessment = assessment,
                            .plan = kith__assessment_plan(assessment),
                            .sheet = &assessment->results.sheet,
                            .wording = wording};
    bool stopped = kith_assessment_stopped(assessment) >= 0;
    kith__sink_open(&writer.sink, builder, as_text);
    kith__sink_record(&writer.sink);
    write_head(&writer);
    write_items(&writer);
    write_facts(&writer);
    write_scales(&writer);
    write_differences(&writer);
    write_findings(&writer, stopped);
    write_advice(&writer, stopped);
    kith__sink_record_end(&writer.sink);
    kith__sink_close(&writer.sink);
}
