/* SPDX-License-Identifier: MIT */
/* read_facts - declared numbers from outside the questions.
 *
 * Knows their keys and ends; knows nothing of who supplies them. */

#include "questionnaire/reader.h"

static bool read_ends(struct kith__reader *reader, struct kith__spot spot,
                      struct kith__fact *fact)
{
    if (!kith__need_decimal(reader, spot, "min", &fact->minimum) ||
        !kith__need_decimal(reader, spot, "max", &fact->maximum))
        return false;
    return fact->minimum < fact->maximum ||
           kith__refuse(reader, kith__member(spot, "max"),
                        "%s: \"max\" must be above \"min\"", reader->who);
}

static bool read_fact(struct kith__reader *reader, int32_t number)
{
    static const char *const keys[] = {"id",       "label",     "unit",
                                       "min",      "max",       "source",
                                       "computed", "sensitive", NULL};
    struct kith__fact *fact = &reader->plan->facts[number];
    struct kith__spot spot = reader->facts.spots[number];
    fact->id = reader->facts.ids[number];
    const char *path = kith__plan_say(reader, "facts/%s", fact->id);
    return path != NULL && kith__speak_of(reader, "Fact '%s'", fact->id) &&
           kith__warn_of_others(reader, spot, keys) &&
           kith__need_text(reader, spot, "label", path, &fact->label) &&
           kith__may_string(reader, spot, "unit", &fact->unit) &&
           read_ends(reader, spot, fact) &&
           kith__may_string(reader, spot, "source", &fact->source) &&
           kith__may_flag(reader, spot, "sensitive", &fact->sensitive) &&
           kith__read_computed(reader, spot, fact);
}

bool kith__read_facts(struct kith__reader *reader)
{
    struct kith__plan *plan = reader->plan;
    plan->fact_count = reader->facts.count;
    plan->facts =
        kith__plan_take(reader, plan->fact_count, sizeof *plan->facts);
    plan->facts_by_id =
        kith__plan_take(reader, plan->fact_count, sizeof *plan->facts_by_id);
    reader->fact_used =
        kith__scratch_take(reader, plan->fact_count, sizeof *reader->fact_used);
    if (plan->facts == NULL || plan->facts_by_id == NULL ||
        reader->fact_used == NULL)
        return false;
    for (int32_t i = 0; i < plan->fact_count; i++) {
        plan->facts_by_id[i] = reader->facts.order[i];
        if (!read_fact(reader, i))
            return false;
    }
    return true;
}
