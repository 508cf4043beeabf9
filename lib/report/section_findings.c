/* SPDX-License-Identifier: MIT */
/* section_findings - what stands out, and because of which answers. */

#include "patterns/finding.h"
#include "report/report_shown.h"

/* ---- Because you said ------------------------------------------------- */

/* What was answered, in words; a whole number as it is. */
static const char *answer_text(struct kith__composer *composer, int32_t item)
{
    const struct kith__item *written = &composer->plan->items[item];
    int32_t option = kith__assessment_option(composer->assessment, item);
    kith__decimal value;
    if (option != KITH__NONE)
        return kith__compose_text(composer,
                                  composer->plan->option_sets[written->options]
                                      .options[option]
                                      .label);
    if (kith__assessment_value(composer->assessment, item, &value))
        return kith__compose_decimal(composer, value, -1);
    return "";
}

void kith__compose_reason(struct kith__composer *composer, int32_t item,
                          struct kith__shown_reason *out)
{
    out->said = kith__compose_text(composer, composer->plan->items[item].text);
    out->answer = answer_text(composer, item);
    struct kith__filling fillings[] = {{"said", out->said},
                                       {"answer", out->answer}};
    out->quote =
        kith__compose_phrase(composer, KITH__PHRASE_QUOTE, fillings, 2);
}

static void take_reasons(struct kith__composer *composer, int32_t index,
                         struct kith__shown_finding *out)
{
    const kith_assessment *assessment = composer->assessment;
    int32_t view = composer->view;
    int32_t count = kith_assessment_evidence_count(assessment, view, index);
    out->reasons = kith__compose_room(composer, count, sizeof *out->reasons);
    for (int32_t i = 0; out->reasons != NULL && i < count; i++)
        kith__compose_reason(
            composer, kith_assessment_evidence(assessment, view, index, i),
            &out->reasons[out->reason_count++]);
}

/* ---- Counted ---------------------------------------------------------- */

static void compose_fact(struct kith__composer *composer, int32_t fact,
                         struct kith__shown_reason *out)
{
    out->said = kith__compose_text(composer, composer->plan->facts[fact].label);
    out->answer = kith__compose_decimal(
        composer, composer->assessment->results.sheet.facts[fact], -1);
    struct kith__filling fillings[] = {{"label", out->said},
                                       {"value", out->answer}};
    out->quote =
        kith__compose_phrase(composer, KITH__PHRASE_COUNT_OF, fillings, 2);
}

static void take_counted(struct kith__composer *composer, int32_t index,
                         struct kith__shown_finding *out)
{
    const kith_assessment *assessment = composer->assessment;
    int32_t view = composer->view;
    int32_t count = kith_assessment_counted_count(assessment, view, index);
    out->counted = kith__compose_room(composer, count, sizeof *out->counted);
    for (int32_t i = 0; out->counted != NULL && i < count; i++)
        compose_fact(composer,
                     kith_assessment_counted(assessment, view, index, i),
                     &out->counted[out->counted_count++]);
}

/* ---- One finding ------------------------------------------------------ */

static const char *level_text(struct kith__composer *composer, int32_t level)
{
    enum kith__phrase phrase = level == KITH_CLEAR  ? KITH__PHRASE_STRONG
                               : level == KITH_SOME ? KITH__PHRASE_SOME
                                                    : KITH__PHRASE_SET_ASIDE;
    return kith__compose_phrase(composer, phrase, NULL, 0);
}

/* What eased the finding says so itself; NULL where nothing did. */
static const char *easing_text(struct kith__composer *composer, int32_t pattern,
                               int32_t level)
{
    if (level == KITH_CLEAR)
        return NULL;
    int32_t easing = kith__easing_now(&composer->assessment->results, pattern);
    if (easing == KITH__NONE)
        return NULL;
    return kith__compose_text(
        composer, composer->plan->patterns[pattern].easings[easing].text);
}

static void compose_finding(struct kith__composer *composer, int32_t index,
                            struct kith__shown_finding *out)
{
    const kith_assessment *assessment = composer->assessment;
    int32_t pattern =
        kith_assessment_finding(assessment, composer->view, index);
    const struct kith__pattern *written = &composer->plan->patterns[pattern];
    out->level =
        kith_assessment_finding_level(assessment, composer->view, index);
    out->listed =
        kith_assessment_finding_listed(assessment, composer->view, index) == 1;
    take_reasons(composer, index, out);
    take_counted(composer, index, out);
    if (out->listed) {
        out->label = kith__compose_text(composer, written->label_when_raised);
        return;
    }
    out->label = kith__compose_text(composer, written->label);
    out->about = kith__compose_text(composer, written->about);
    out->signs = level_text(composer, out->level);
    out->easing = easing_text(composer, pattern, out->level);
}

void kith__compose_findings(struct kith__composer *composer,
                            struct kith__report *out)
{
    int32_t count =
        kith_assessment_finding_count(composer->assessment, composer->view);
    out->because =
        kith__compose_phrase(composer, KITH__PHRASE_BECAUSE, NULL, 0);
    out->listed = kith__compose_phrase(composer, KITH__PHRASE_LISTED, NULL, 0);
    out->counted =
        kith__compose_phrase(composer, KITH__PHRASE_COUNTED, NULL, 0);
    out->findings = kith__compose_room(composer, count, sizeof *out->findings);
    for (int32_t i = 0; out->findings != NULL && i < count; i++)
        compose_finding(composer, i, &out->findings[out->finding_count++]);
}
