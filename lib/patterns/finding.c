/* SPDX-License-Identifier: MIT */

#include "patterns/finding.h"

#include "patterns/leaves.h"

/* How the criteria of a pattern stand in some world. */
struct standing {
    int32_t met, unknown;
    enum kith__truth required; /* "all" of the required ones */
};

static void stand(struct standing *standing, bool required,
                  enum kith__truth truth)
{
    standing->met += truth == KITH__TRUE;
    standing->unknown += truth == KITH__UNKNOWN;
    if (required && truth < standing->required)
        standing->required = truth;
}

/* Whether a level that needs so many criteria is reached. */
static enum kith__truth reached(const struct standing *standing, int32_t need)
{
    if (need == KITH__NONE)
        return KITH__FALSE;
    enum kith__truth enough =
        kith__judge_count(standing->met, standing->unknown, need);
    return enough < standing->required ? enough : standing->required;
}

/* The level when unknown criteria count as unmet, or as met. */
static int32_t level_taking(const struct kith__pattern *pattern,
                            const struct standing *standing, bool unknown_met)
{
    enum kith__truth need = unknown_met ? KITH__UNKNOWN : KITH__TRUE;
    if (reached(standing, pattern->clear) >= need)
        return KITH_CLEAR;
    return reached(standing, pattern->some) >= need ? KITH_SOME : KITH_NOT_SEEN;
}

static int32_t level_now(const struct kith__pattern *pattern,
                         const struct standing *standing)
{
    if (reached(standing, pattern->clear) == KITH__TRUE)
        return KITH_CLEAR;
    enum kith__truth some = reached(standing, pattern->some);
    return some == KITH__TRUE    ? KITH_SOME
           : some == KITH__FALSE ? KITH_NOT_SEEN
                                 : KITH_NOT_ENOUGH_INFORMATION;
}

/* Evaluates the criteria now, and keeps what they came to. */
static struct standing survey_now(struct kith__results *results,
                                  int32_t pattern, uint8_t *truths)
{
    const struct kith__tie_plan *cut = results->sheet.cut;
    const struct kith__pattern *written =
        &results->sheet.plan->patterns[pattern];
    struct standing standing = {.required = KITH__TRUE};
    for (int32_t i = 0; i < written->count; i++) {
        kith__condition when = cut->criteria[pattern][i];
        if (when == KITH__VANISHED)
            continue;
        enum kith__truth truth =
            kith__evaluate(cut->nodes, when, kith__leaf_now, results);
        stand(&standing, written->criteria[i].required, truth);
        truths[i] = (uint8_t)truth;
    }
    return standing;
}

/* Evaluates the criteria in another world. Where `now_holds`, what is known now
 * is so there too, and only the rest is looked at again. */
static struct standing survey(const struct kith__results *results,
                              int32_t pattern, kith__leaf leaf, bool now_holds)
{
    const struct kith__tie_plan *cut = results->sheet.cut;
    const struct kith__pattern *written =
        &results->sheet.plan->patterns[pattern];
    const uint8_t *now =
        results->criteria + results->findings[pattern].first_criterion;
    struct standing standing = {.required = KITH__TRUE};
    for (int32_t i = 0; i < written->count; i++) {
        kith__condition when = cut->criteria[pattern][i];
        if (when == KITH__VANISHED)
            continue;
        enum kith__truth truth = (enum kith__truth)now[i];
        if (!now_holds || truth == KITH__UNKNOWN)
            truth = kith__evaluate(cut->nodes, when, leaf, results);
        stand(&standing, written->criteria[i].required, truth);
    }
    return standing;
}

/* ---- Easing ----------------------------------------------------------- */

static int32_t eased(const struct kith__easing *easing, int32_t level)
{
    if (level < KITH_SOME)
        return level;
    return easing->set_aside ? KITH_SET_ASIDE : KITH_SOME;
}

static enum kith__truth easing_truth(const struct kith__results *results,
                                     int32_t pattern, int32_t index,
                                     kith__leaf leaf)
{
    const struct kith__tie_plan *cut = results->sheet.cut;
    return kith__evaluate(cut->nodes, cut->easings[pattern][index], leaf,
                          results);
}

int32_t kith__easing_now(const struct kith__results *results, int32_t pattern)
{
    /* What is true in every completion holds now, even where a score that it
     * reads is still to come. */
    int32_t count = results->sheet.plan->patterns[pattern].easing_count;
    for (int32_t i = 0; i < count; i++)
        if (easing_truth(results, pattern, i, kith__leaf_now) == KITH__TRUE ||
            easing_truth(results, pattern, i, kith__leaf_range) == KITH__TRUE)
            return i;
    return KITH__NONE;
}

/* In Range a set-aside finding counts as not seen. */
static int32_t eased_in_range(const struct kith__easing *easing, int32_t level)
{
    int32_t to = eased(easing, level);
    return to == KITH_SET_ASIDE ? KITH_NOT_SEEN : to;
}

/* Widens by every easing that may apply, up to the first that does. */
static void ease_range(const struct kith__results *results, int32_t pattern,
                       struct kith__finding *finding)
{
    const struct kith__pattern *written =
        &results->sheet.plan->patterns[pattern];
    int32_t low = KITH_CLEAR, high = KITH_NOT_SEEN;
    bool none_applies = true;
    for (int32_t i = 0; i < written->easing_count && none_applies; i++) {
        enum kith__truth truth =
            easing_truth(results, pattern, i, kith__leaf_range);
        if (truth == KITH__FALSE)
            continue;
        int32_t a = eased_in_range(&written->easings[i], finding->low);
        int32_t b = eased_in_range(&written->easings[i], finding->high);
        low = a < low ? a : low;
        high = b > high ? b : high;
        none_applies = truth != KITH__TRUE;
    }
    if (none_applies) {
        low = finding->low < low ? finding->low : low;
        high = finding->high > high ? finding->high : high;
    }
    finding->low = (uint8_t)low;
    finding->high = (uint8_t)high;
}

/* ---- The whole -------------------------------------------------------- */

void kith__find(struct kith__results *results, int32_t pattern)
{
    const struct kith__pattern *written =
        &results->sheet.plan->patterns[pattern];
    struct kith__finding *finding = &results->findings[pattern];
    if (!results->sheet.cut->pattern_applies[pattern]) {
        finding->now = finding->low = finding->high = KITH_DOES_NOT_APPLY_HERE;
        finding->gate_low = finding->gate_high = KITH_DOES_NOT_APPLY_HERE;
        return;
    }
    struct standing now = survey_now(
        results, pattern, results->criteria + finding->first_criterion);
    /* With nothing open, a leaf that is known now is so in every completion;
     * but one on a finding that is not settled need not be. */
    bool complete = results->sheet.complete && results->settled;
    struct standing range =
        survey(results, pattern, kith__leaf_range,
               complete && (written->gate || results->gate_fixed));
    int32_t level = level_now(written, &now);
    finding->low = (uint8_t)level_taking(written, &range, false);
    finding->high = (uint8_t)level_taking(written, &range, true);
    if (written->gate) {
        struct standing open = survey(results, pattern, kith__leaf_gate,
                                      complete && results->gate_items_known);
        finding->gate_low = (uint8_t)level_taking(written, &open, false);
        finding->gate_high = (uint8_t)level_taking(written, &open, true);
    }
    /* What is not seen needs no easing. */
    if (level >= KITH_SOME) {
        int32_t easing = kith__easing_now(results, pattern);
        if (easing != KITH__NONE)
            level = eased(&written->easings[easing], level);
    }
    if (finding->high >= KITH_SOME)
        ease_range(results, pattern, finding);
    if (level == KITH_NOT_ENOUGH_INFORMATION && finding->low == finding->high)
        level = finding->low;
    finding->now = (uint8_t)level;
    results->settled &= finding->low == finding->high &&
                        finding->gate_low == finding->gate_high;
}
