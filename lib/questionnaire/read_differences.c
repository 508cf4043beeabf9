/* SPDX-License-Identifier: MIT */
/* read_differences - one score less another.
 *
 * Knows two scales by name; knows nothing of how they come about. */

#include "questionnaire/reader.h"

static bool read_sides(struct kith__reader *reader, struct kith__spot spot,
                       struct kith__difference *difference)
{
    struct kith__spot from, minus;
    if (!kith__need(reader, spot, "from", &from) ||
        !kith__need(reader, spot, "minus", &minus) ||
        !kith__list_need(reader, &reader->scales, from, &difference->from) ||
        !kith__list_need(reader, &reader->scales, minus, &difference->minus))
        return false;
    return difference->from != difference->minus ||
           kith__refuse(reader, minus,
                        "%s is of a scale with itself, which is always 0; name "
                        "another scale",
                        reader->who);
}

static bool read_difference(struct kith__reader *reader, int32_t number)
{
    static const char *const keys[] = {"id",    "label",     "from",
                                       "minus", "sensitive", NULL};
    struct kith__difference *difference = &reader->plan->differences[number];
    struct kith__spot spot = reader->differences.spots[number];
    difference->id = reader->differences.ids[number];
    const char *path = kith__plan_say(reader, "differences/%s", difference->id);
    return path != NULL &&
           kith__speak_of(reader, "Difference '%s'", difference->id) &&
           kith__warn_of_others(reader, spot, keys) &&
           kith__need_text(reader, spot, "label", path, &difference->label) &&
           read_sides(reader, spot, difference) &&
           kith__may_flag(reader, spot, "sensitive", &difference->sensitive);
}

bool kith__read_differences(struct kith__reader *reader)
{
    struct kith__plan *plan = reader->plan;
    plan->difference_count = reader->differences.count;
    plan->differences = kith__plan_take(reader, plan->difference_count,
                                        sizeof *plan->differences);
    if (plan->differences == NULL)
        return false;
    for (int32_t i = 0; i < plan->difference_count; i++)
        if (!read_difference(reader, i))
            return false;
    return true;
}
