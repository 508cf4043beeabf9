/* SPDX-License-Identifier: MIT */
/* read_significance - which change of a score is for the better, and the groups
 * between which it may lead.
 *
 * Knows groups and their sources; knows nothing of two occasions. */

#include "questionnaire/reader.h"

static bool read_group(struct kith__reader *reader, struct kith__spot parent,
                       const char *key, const char *scale,
                       struct kith__group *group)
{
    static const char *const keys[] = {"mean",   "sd",         "n",
                                       "source", "population", NULL};
    struct kith__spot spot = kith__member(parent, key);
    struct kith__spot people;
    if (!kith__is_there(spot))
        return true;
    group->given = true;
    if (!kith__speak_of(reader, "The group \"%s\" of scale '%s'", key, scale) ||
        !kith__need_object(reader, spot) ||
        !kith__refuse_others(reader, spot, keys) ||
        !kith__need_decimal(reader, spot, "mean", &group->mean) ||
        !kith__need_decimal(reader, spot, "sd", &group->sd) ||
        !kith__need(reader, spot, "n", &people) ||
        !kith__read_whole(reader, people, "n", 2, KITH__PEOPLE_MOST,
                          &group->people) ||
        !kith__need_string(reader, spot, "source", &group->source) ||
        !kith__need_string(reader, spot, "population", &group->population))
        return false;
    return group->sd > 0 ||
           kith__refuse(reader, kith__member(spot, "sd"),
                        "%s: \"sd\" must be above 0", reader->who);
}

/* Both groups, and the clinical one where "better" leads to: then whatever is
 * judged by them is upside down. */
static bool check_groups(struct kith__reader *reader, struct kith__spot spot,
                         const struct kith__significance *is)
{
    if (!is->functional.given || !is->clinical.given)
        return true;
    bool higher = is->functional.mean > is->clinical.mean;
    bool apart = is->functional.mean != is->clinical.mean;
    return (apart && higher == (is->better == KITH__BETTER_HIGHER)) ||
           kith__refuse(reader, kith__member(spot, "better"),
                        "%s: \"better\" does not lead from the mean of the "
                        "group \"clinical\" to that of \"functional\"; mend "
                        "it, or the means",
                        reader->who);
}

bool kith__read_significance(struct kith__reader *reader, int32_t number)
{
    static const char *const keys[] = {"better", "functional", "clinical",
                                       NULL};
    static const char *const ways[] = {"higher", "lower", NULL};
    struct kith__scale *scale = &reader->plan->scales[number];
    struct kith__significance *is = &scale->significance;
    struct kith__spot spot =
        kith__member(reader->scales.spots[number], "clinical_significance");
    struct kith__spot better;
    int32_t way = 0;
    if (!kith__is_there(spot))
        return true;
    if (!kith__speak_of(reader, "\"clinical_significance\" of scale '%s'",
                        scale->id) ||
        !kith__need_object(reader, spot) ||
        !kith__refuse_others(reader, spot, keys) ||
        !kith__need(reader, spot, "better", &better) ||
        !kith__may_word(reader, spot, "better", ways, &way))
        return false;
    is->better = way == 0 ? KITH__BETTER_HIGHER : KITH__BETTER_LOWER;
    return read_group(reader, spot, "functional", scale->id, &is->functional) &&
           read_group(reader, spot, "clinical", scale->id, &is->clinical) &&
           kith__speak_of(reader, "\"clinical_significance\" of scale '%s'",
                          scale->id) &&
           check_groups(reader, spot, is);
}
