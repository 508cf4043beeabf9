/* SPDX-License-Identifier: MIT */
/* read_scale_maps - which score of an older version is the same thing as one of
 * now, by the author's word.
 *
 * Knows ids; that digests of scoring agree is for those who read records. */

#include "questionnaire/reader.h"

/* Two old scores in one series would be one week counted twice. */
static bool check_target(struct kith__reader *reader, struct kith__spot value,
                         const struct kith__scale_mapping *mapping)
{
    const struct kith__scale_mapping *other = reader->plan->scale_mappings;
    for (; other != mapping; other++)
        if (mapping->scale != KITH__NONE && other->major == mapping->major &&
            other->scale == mapping->scale)
            return kith__refuse(reader, value,
                                "Both '%s' and '%s' become scale '%s', which "
                                "has one score; map one of them to null",
                                other->old_id, mapping->old_id,
                                reader->plan->scales[mapping->scale].id);
    return true;
}

static bool read_one(struct kith__reader *reader, struct kith__spot value,
                     int32_t major)
{
    struct kith__plan *plan = reader->plan;
    struct kith__scale_mapping *mapping =
        &plan->scale_mappings[plan->scale_mapping_count++];
    struct kith__slice old = kith__key(value);
    if (!kith__is_id(old.text, old.length))
        return kith__refuse_key(reader, value,
                                "The key is the id that a scale had: 1 to 64 "
                                "letters, digits, '_', '.' or '-'");
    mapping->major = major;
    mapping->scale = KITH__NONE;
    mapping->old_id =
        kith__arena_text(reader->draft->arena, old.text, old.length);
    if (mapping->old_id == NULL)
        return kith__no_memory(reader);
    return (kith__kind(value) == KITH__JSON_NULL ||
            kith__list_need(reader, &reader->scales, value, &mapping->scale)) &&
           check_target(reader, value, mapping);
}

static bool read_map(struct kith__reader *reader, struct kith__spot map)
{
    int32_t major;
    if (!kith__read_old_major(reader, map, &major))
        return false;
    if (kith__kind(map) != KITH__JSON_OBJECT)
        return kith__refuse(reader, map,
                            "A map of scales is an object, {old scale id: new "
                            "scale id or null}");
    struct kith__spot value = kith__first(map);
    for (; kith__is_there(value); value = kith__next(value))
        if (!kith__is_authors(kith__key(value)) &&
            !read_one(reader, value, major))
            return false;
    return true;
}

static int32_t count_all(struct kith__spot maps)
{
    int32_t count = 0;
    struct kith__spot map = kith__first(maps);
    for (; kith__is_there(map); map = kith__next(map))
        count += kith__size(map);
    return count;
}

bool kith__read_scale_maps(struct kith__reader *reader)
{
    struct kith__plan *plan = reader->plan;
    struct kith__spot maps =
        kith__member(reader->draft->document, "scale_maps");
    if (!kith__is_there(maps))
        return true;
    if (kith__kind(maps) != KITH__JSON_OBJECT)
        return kith__refuse(reader, maps,
                            "\"scale_maps\" is an object, {old major version: "
                            "{old scale id: new scale id or null}}");
    plan->scale_mappings =
        kith__plan_take(reader, count_all(maps), sizeof *plan->scale_mappings);
    if (plan->scale_mappings == NULL ||
        !kith__speak_of(reader, "\"scale_maps\""))
        return false;
    struct kith__spot map = kith__first(maps);
    for (; kith__is_there(map); map = kith__next(map))
        if (!kith__is_authors(kith__key(map)) && !read_map(reader, map))
            return false;
    return true;
}
