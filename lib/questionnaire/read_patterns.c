/* SPDX-License-Identifier: MIT */
/* read_patterns - what stands out: criteria, levels and easings.
 *
 * Knows their keys; what a criterion asks for is read with the other
 * conditions. */

#include "questionnaire/reader.h"

static const struct kith__part criterion_part = {
    .key = "criteria",
    .noun = "criterion",
    .name = "Criterion",
    .many = "criteria",
    .most = KITH__CRITERIA_MOST,
};

/* ---- Criteria --------------------------------------------------------- */

static bool read_criterion(struct kith__reader *reader,
                           const struct kith__pattern *pattern, int32_t number,
                           struct kith__spot spot)
{
    static const char *const keys[] = {"id", "label", "when", "required", NULL};
    struct kith__criterion *criterion = &pattern->criteria[number];
    struct kith__spot label, when;
    const char *path = kith__plan_say(reader, "patterns/%s/criteria/%s",
                                      pattern->id, criterion->id);
    return kith__speak_of(reader, "Criterion '%s' of pattern '%s'",
                          criterion->id, pattern->id) &&
           kith__refuse_others(reader, spot, keys) &&
           kith__need(reader, spot, "label", &label) &&
           kith__read_text(reader, label, "label", KITH__FORM_TEXT,
                           kith__all_ties(reader), path, &criterion->label) &&
           kith__need(reader, spot, "when", &when) &&
           kith__may_flag(reader, spot, "required", &criterion->required);
}

static bool read_criteria(struct kith__reader *reader, struct kith__spot spot,
                          int32_t number)
{
    struct kith__pattern *pattern = &reader->plan->patterns[number];
    struct kith__draft_pattern *draft = &reader->draft->patterns[number];
    struct kith__list list = {.part = &criterion_part};
    struct kith__spot criteria;
    if (!kith__need(reader, spot, "criteria", &criteria) ||
        !kith__need_list(reader, criteria, "criteria") ||
        !kith__list_elements(reader, &list, criteria) ||
        !kith__list_close(reader, &list))
        return false;
    pattern->count = list.count;
    pattern->criteria =
        kith__plan_take(reader, list.count, sizeof *pattern->criteria);
    draft->criteria =
        kith__scratch_take(reader, list.count, sizeof *draft->criteria);
    draft->criterion_spots = list.spots;
    if (pattern->criteria == NULL || draft->criteria == NULL)
        return false;
    for (int32_t i = 0; i < list.count; i++) {
        pattern->criteria[i].id = list.ids[i];
        if (!read_criterion(reader, pattern, i, list.spots[i]))
            return false;
    }
    return true;
}

/* ---- Levels ----------------------------------------------------------- */

/* A level that needs more criteria than there are could never be reached. */
static bool read_level(struct kith__reader *reader, struct kith__spot levels,
                       const char *key, const struct kith__pattern *pattern,
                       int32_t *out)
{
    struct kith__spot value = kith__member(levels, key);
    if (!kith__is_there(value))
        return true;
    if (!kith__read_whole(reader, value, key, 1, KITH__CRITERIA_MOST, out))
        return false;
    return *out <= pattern->count ||
           kith__refuse(reader, value,
                        "%s: \"%s\" needs more criteria than there are, %i",
                        reader->who, key, (int)pattern->count);
}

static bool read_levels(struct kith__reader *reader, struct kith__spot spot,
                        struct kith__pattern *pattern)
{
    static const char *const keys[] = {"some", "clear", NULL};
    struct kith__spot levels, some, clear;
    pattern->clear = KITH__NONE;
    if (!kith__need(reader, spot, "levels", &levels))
        return false;
    if (kith__kind(levels) != KITH__JSON_OBJECT)
        return kith__refuse(reader, levels,
                            "%s: \"levels\" must be {\"some\": n, \"clear\": "
                            "m}",
                            reader->who);
    if (!kith__refuse_others(reader, levels, keys) ||
        !kith__need(reader, levels, "some", &some) ||
        !read_level(reader, levels, "some", pattern, &pattern->some) ||
        !read_level(reader, levels, "clear", pattern, &pattern->clear))
        return false;
    clear = kith__member(levels, "clear");
    return !kith__is_there(clear) || pattern->clear >= pattern->some ||
           kith__refuse(reader, clear,
                        "%s: \"clear\" must need at least as many criteria as "
                        "\"some\", %i",
                        reader->who, (int)pattern->some);
}

/* ---- Easings ---------------------------------------------------------- */

static bool read_easing(struct kith__reader *reader, struct kith__spot spot,
                        const struct kith__pattern *pattern, int32_t number)
{
    static const char *const keys[] = {"when", "to", "text", NULL};
    static const char *const ends[] = {"some", "set-aside", NULL};
    struct kith__easing *easing = &pattern->easings[number];
    struct kith__spot to, text, when;
    int32_t end = 0;
    const char *path = kith__plan_say(reader, "patterns/%s/eased_by/%i",
                                      pattern->id, (int)number);
    if (!kith__speak_of(reader, "Easing number %i of pattern '%s'",
                        (int)number + 1, pattern->id) ||
        !kith__need_object(reader, spot) ||
        !kith__refuse_others(reader, spot, keys) ||
        !kith__need(reader, spot, "when", &when) ||
        !kith__need(reader, spot, "to", &to) ||
        !kith__may_word(reader, spot, "to", ends, &end) ||
        !kith__need(reader, spot, "text", &text))
        return false;
    easing->set_aside = end == 1;
    return kith__read_text(reader, text, "text", KITH__FORM_TEXT,
                           kith__all_ties(reader), path, &easing->text);
}

static bool read_easings(struct kith__reader *reader, struct kith__spot spot,
                         int32_t number)
{
    struct kith__pattern *pattern = &reader->plan->patterns[number];
    struct kith__draft_pattern *draft = &reader->draft->patterns[number];
    struct kith__spot list = kith__member(spot, "eased_by");
    if (!kith__is_there(list))
        return true;
    if (!kith__need_list(reader, list, "eased_by"))
        return false;
    if (kith__size(list) > KITH__CRITERIA_MOST)
        return kith__refuse_limit(reader, list, "easings", KITH__CRITERIA_MOST);
    pattern->easing_count = kith__size(list);
    pattern->easings = kith__plan_take(reader, pattern->easing_count,
                                       sizeof *pattern->easings);
    draft->easings = kith__scratch_take(reader, pattern->easing_count,
                                        sizeof *draft->easings);
    if (pattern->easings == NULL || draft->easings == NULL)
        return false;
    struct kith__spot easing = kith__first(list);
    for (int32_t i = 0; kith__is_there(easing); easing = kith__next(easing))
        if (!read_easing(reader, easing, pattern, i++))
            return false;
    return true;
}

/* ---- Patterns --------------------------------------------------------- */

static bool read_flags(struct kith__reader *reader, struct kith__spot spot,
                       struct kith__pattern *pattern)
{
    static const char *const directions[] = {"toward-me", "from-me", "mutual",
                                             NULL};
    struct kith__spot gate;
    int32_t direction = -1;
    pattern->shown_when_raised = true;
    if (!kith__need(reader, spot, "gate", &gate) ||
        !kith__may_flag(reader, spot, "gate", &pattern->gate) ||
        !kith__may_word(reader, spot, "direction", directions, &direction))
        return false;
    pattern->direction = (enum kith__direction)(direction + 1);
    return kith__may_flag(reader, spot, "shown_when_raised",
                          &pattern->shown_when_raised) &&
           kith__may_flag(reader, spot, "sensitive", &pattern->sensitive);
}

/* What a finding is called where it is only listed. What raises the gate is
 * never brought down to a list, and what is hidden has no label. */
static bool read_listing(struct kith__reader *reader, struct kith__spot spot,
                         const char *path, struct kith__pattern *pattern)
{
    static const char key[] = "label_when_raised";
    struct kith__spot label = kith__member(spot, key);
    if (!kith__may_text(reader, spot, key, path, &pattern->label_when_raised))
        return false;
    if (pattern->label_when_raised == KITH__NONE)
        return true;
    if (pattern->gate)
        return kith__refuse(reader, label,
                            "%s: a gate pattern has no \"%s\", for what "
                            "raises the gate is shown in full; take it out",
                            reader->who, key);
    return pattern->shown_when_raised ||
           kith__refuse(reader, label,
                        "%s: \"%s\" is for a finding that is listed when the "
                        "gate is raised, and \"shown_when_raised\": false "
                        "hides it; take one of the two out",
                        reader->who, key);
}

static bool read_source(struct kith__reader *reader, struct kith__spot spot,
                        struct kith__pattern *pattern)
{
    return kith__may_string(reader, spot, "source", &pattern->source) &&
           (pattern->source != NULL ||
            kith__warn(reader, spot,
                       "Pattern '%s' names no source; say what it rests on",
                       pattern->id));
}

static bool read_pattern(struct kith__reader *reader, int32_t number)
{
    static const char *const keys[] = {
        "id",     "label",     "about",
        "source", "direction", "criteria",
        "levels", "eased_by",  "shown_when_raised",
        "gate",   "sensitive", "label_when_raised",
        NULL};
    struct kith__pattern *pattern = &reader->plan->patterns[number];
    struct kith__spot spot = reader->patterns.spots[number];
    pattern->id = reader->patterns.ids[number];
    reader->draft->patterns[number].spot = spot;
    const char *path = kith__plan_say(reader, "patterns/%s", pattern->id);
    return path != NULL &&
           kith__speak_of(reader, "Pattern '%s'", pattern->id) &&
           kith__refuse_others(reader, spot, keys) &&
           kith__need_text(reader, spot, "label", path, &pattern->label) &&
           kith__may_text(reader, spot, "about", path, &pattern->about) &&
           read_source(reader, spot, pattern) &&
           read_flags(reader, spot, pattern) &&
           read_listing(reader, spot, path, pattern) &&
           read_criteria(reader, spot, number) &&
           kith__speak_of(reader, "Pattern '%s'", pattern->id) &&
           read_levels(reader, spot, pattern) &&
           read_easings(reader, spot, number);
}

bool kith__read_patterns(struct kith__reader *reader)
{
    struct kith__plan *plan = reader->plan;
    struct kith__draft *draft = reader->draft;
    plan->pattern_count = reader->patterns.count;
    plan->patterns =
        kith__plan_take(reader, plan->pattern_count, sizeof *plan->patterns);
    draft->patterns = kith__scratch_take(reader, plan->pattern_count,
                                         sizeof *draft->patterns);
    if (plan->patterns == NULL || draft->patterns == NULL)
        return false;
    for (int32_t i = 0; i < plan->pattern_count; i++)
        if (!read_pattern(reader, i))
            return false;
    return true;
}
