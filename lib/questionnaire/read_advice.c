/* SPDX-License-Identifier: MIT */
/* read_advice - what a person could do.
 *
 * Knows the keys of advice; when it applies is read with the other
 * conditions. */

#include "questionnaire/reader.h"

/* ---- Advice ----------------------------------------------------------- */

static bool read_step(struct kith__reader *reader, struct kith__spot value,
                      struct kith__advice *advice)
{
    const char *path = kith__plan_say(reader, "advice/%s/steps/%i", advice->id,
                                      (int)advice->step_count);
    const char *key = kith__say(reader, "steps/%i", (int)advice->step_count);
    return key != NULL && kith__read_text(reader, value, key, KITH__FORM_TEXT,
                                          kith__all_ties(reader), path,
                                          &advice->steps[advice->step_count++]);
}

static bool read_steps(struct kith__reader *reader, struct kith__spot spot,
                       struct kith__advice *advice)
{
    struct kith__spot list = kith__member(spot, "steps");
    if (!kith__is_there(list))
        return true;
    if (!kith__need_list(reader, list, "steps"))
        return false;
    if (kith__size(list) > KITH__STEPS_MOST)
        return kith__refuse_limit(reader, list, "steps", KITH__STEPS_MOST);
    advice->steps =
        kith__plan_take(reader, kith__size(list), sizeof *advice->steps);
    if (advice->steps == NULL)
        return false;
    struct kith__spot step = kith__first(list);
    for (; kith__is_there(step); step = kith__next(step))
        if (!read_step(reader, step, advice))
            return false;
    return true;
}

static bool check_general(struct kith__reader *reader, struct kith__spot spot,
                          const struct kith__advice *advice)
{
    struct kith__spot when = kith__member(spot, "when");
    if (!advice->general)
        return true;
    if (advice->gate != KITH__ADVICE_ANY)
        return kith__refuse(reader, kith__member(spot, "gate"),
                            "%s is general, so it may be offered to anybody; "
                            "say \"gate\": \"any\", or leave out \"general\"",
                            reader->who);
    return !kith__is_there(when) ||
           kith__refuse(reader, when,
                        "%s is general, so it needs no \"when\"; leave out one "
                        "of the two",
                        reader->who);
}

static bool read_rules(struct kith__reader *reader, struct kith__spot spot,
                       struct kith__advice *advice)
{
    static const char *const gates[] = {"any", "not-raised", "must-be-known",
                                        NULL};
    struct kith__spot gate_spot;
    int32_t gate = 0;
    advice->priority = 100;
    if (!kith__need(reader, spot, "gate", &gate_spot) ||
        !kith__may_word(reader, spot, "gate", gates, &gate) ||
        !kith__may_whole(reader, spot, "priority", 0, 1000000,
                         &advice->priority) ||
        !kith__may_flag(reader, spot, "general", &advice->general) ||
        !kith__may_flag(reader, spot, "sensitive", &advice->sensitive))
        return false;
    advice->gate = (enum kith__advice_gate)gate;
    return check_general(reader, spot, advice);
}

static bool read_source(struct kith__reader *reader, struct kith__spot spot,
                        struct kith__advice *advice)
{
    return kith__may_string(reader, spot, "source", &advice->source) &&
           (advice->source != NULL ||
            kith__warn(reader, spot,
                       "Advice '%s' names no source; say what it rests on",
                       advice->id));
}

static bool read_advice(struct kith__reader *reader, int32_t number)
{
    static const char *const keys[] = {
        "id",       "label", "text",    "gate",      "steps", "source",
        "priority", "when",  "general", "sensitive", NULL};
    struct kith__advice *advice = &reader->plan->advice[number];
    struct kith__spot spot = reader->advice.spots[number];
    advice->id = reader->advice.ids[number];
    const char *path = kith__plan_say(reader, "advice/%s", advice->id);
    return path != NULL && kith__speak_of(reader, "Advice '%s'", advice->id) &&
           kith__warn_of_others(reader, spot, keys) &&
           kith__need_text(reader, spot, "label", path, &advice->label) &&
           kith__need_text(reader, spot, "text", path, &advice->text) &&
           read_steps(reader, spot, advice) &&
           read_rules(reader, spot, advice) &&
           read_source(reader, spot, advice);
}

bool kith__read_advice(struct kith__reader *reader)
{
    struct kith__plan *plan = reader->plan;
    plan->advice_count = reader->advice.count;
    plan->advice =
        kith__plan_take(reader, plan->advice_count, sizeof *plan->advice);
    reader->draft->advice = kith__scratch_take(reader, plan->advice_count,
                                               sizeof *reader->draft->advice);
    if (plan->advice == NULL || reader->draft->advice == NULL)
        return false;
    for (int32_t i = 0; i < plan->advice_count; i++)
        if (!read_advice(reader, i))
            return false;
    return true;
}
