/* SPDX-License-Identifier: MIT */

#include "report/host_report.h"

#include "assessment/shown.h"
#include "patterns/finding.h"
#include "report/host_writer.h"
#include "report/rule.h"

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

/* ---- Items and facts -------------------------------------------------- */

static void write_item(struct kith__host_writer *writer, int32_t index)
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

static void write_items(struct kith__host_writer *writer)
{
    kith__sink_list(&writer->sink, "items");
    for (int32_t i = 0; i < writer->plan->item_count; i++)
        if (kith__sheet_state(writer->sheet, i) >= 0)
            write_item(writer, i);
    kith__sink_list_end(&writer->sink);
}

static void write_facts(struct kith__host_writer *writer)
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

/* ---- Findings and advice ---------------------------------------------- */

static void write_rule(struct kith__host_writer *writer,
                       kith__condition condition)
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
static void write_need(struct kith__host_writer *writer, const char *key,
                       int32_t need)
{
    kith__decimal number = need * KITH__ONE;
    kith__sink_decimal(&writer->sink, key, need == KITH__NONE ? NULL : &number);
}

static void write_criteria(struct kith__host_writer *writer, int32_t pattern)
{
    const struct kith__pattern *written = &writer->plan->patterns[pattern];
    const kith__condition *rules =
        writer->assessment->results.sheet.cut->criteria[pattern];
    kith__sink_list(&writer->sink, "criteria");
    for (int32_t i = 0; i < written->count; i++) {
        kith__sink_record(&writer->sink);
        kith__sink_string(&writer->sink, "id", written->criteria[i].id);
        kith__sink_words(&writer->sink, "label",
                         kith__host_text(writer, written->criteria[i].label));
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

static const char *easing_text(const struct kith__host_writer *writer,
                               int32_t pattern)
{
    int32_t level = kith_host_level(writer->assessment, pattern);
    if (level != KITH_SET_ASIDE && level != KITH_SOME)
        return NULL;
    int32_t easing = kith__easing_now(&writer->assessment->results, pattern);
    return easing == KITH__NONE
               ? NULL
               : kith__host_text(
                     writer,
                     writer->plan->patterns[pattern].easings[easing].text);
}

static void write_finding(struct kith__host_writer *writer, int32_t pattern)
{
    const kith_assessment *assessment = writer->assessment;
    const struct kith__pattern *written = &writer->plan->patterns[pattern];
    int32_t lowest = kith_host_lowest_level(assessment, pattern);
    int32_t highest = kith_host_highest_level(assessment, pattern);
    kith__sink_record(&writer->sink);
    kith__sink_string(&writer->sink, "id", written->id);
    kith__sink_words(&writer->sink, "label",
                     kith__host_text(writer, written->label));
    kith__sink_string(&writer->sink, "level",
                      level_name(kith_host_level(assessment, pattern)));
    kith__sink_string(&writer->sink, "lowest", level_name(lowest));
    kith__sink_string(&writer->sink, "highest", level_name(highest));
    kith__sink_flag(&writer->sink, "settled",
                    lowest == highest && lowest != KITH_DOES_NOT_APPLY_HERE);
    kith__sink_words(&writer->sink, "eased", easing_text(writer, pattern));
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

static void write_findings(struct kith__host_writer *writer, bool stopped)
{
    kith__sink_list(&writer->sink, "findings");
    for (int32_t i = 0; !stopped && i < writer->plan->pattern_count; i++)
        write_finding(writer, i);
    kith__sink_list_end(&writer->sink);
}

/* The answers behind advice that is offered, whichever view shows it. */
static void write_reasons(struct kith__host_writer *writer, int32_t advice)
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

static void write_advice(struct kith__host_writer *writer, bool stopped)
{
    kith__sink_list(&writer->sink, "advice");
    for (int32_t i = 0; !stopped && i < writer->plan->advice_count; i++) {
        const struct kith__advice *advice = &writer->plan->advice[i];
        kith__sink_record(&writer->sink);
        kith__sink_string(&writer->sink, "id", advice->id);
        kith__sink_words(&writer->sink, "label",
                         kith__host_text(writer, advice->label));
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

static void write_head(struct kith__host_writer *writer)
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
                      const kith_wording *wording, int32_t format,
                      struct kith__builder *builder)
{
    struct kith__host_writer writer = {.assessment = assessment,
                                       .plan =
                                           kith__assessment_plan(assessment),
                                       .sheet = &assessment->results.sheet,
                                       .wording = wording};
    bool stopped = kith_assessment_stopped(assessment) >= 0;
    kith__sink_open(&writer.sink, builder, format,
                    kith_wording_language(wording));
    kith__sink_record(&writer.sink);
    write_head(&writer);
    write_items(&writer);
    write_facts(&writer);
    kith__write_host_scores(&writer);
    write_findings(&writer, stopped);
    write_advice(&writer, stopped);
    kith__sink_record_end(&writer.sink);
    kith__sink_close(&writer.sink);
}
