/* SPDX-License-Identifier: MIT */
/* read_maps - versions, and where the items of older ones have gone.
 *
 * Knows how a version is written; knows nothing of anybody's answers. */

#include "questionnaire/reader.h"

/* ---- Versions --------------------------------------------------------- */

/* A whole number without leading zeros; how many bytes it has, 0 for none. */
static size_t read_number(const char *text, size_t length, int32_t *out)
{
    size_t at = 0;
    int32_t number = 0;
    for (; at < length && text[at] >= '0' && text[at] <= '9'; at++) {
        if (number > KITH__VERSION_MOST / 10)
            return 0;
        number = number * 10 + (text[at] - '0');
    }
    if (at > 1 && text[0] == '0')
        return 0;
    *out = number;
    return at;
}

static bool is_version(struct kith__slice slice, int32_t *major)
{
    size_t at = 0;
    for (int part = 0; part < 3; part++) {
        int32_t number;
        size_t digits =
            read_number(slice.text + at, slice.length - at, &number);
        if (digits == 0)
            return false;
        if (part == 0)
            *major = number;
        at += digits;
        if (at == slice.length)
            return true;
        if (slice.text[at++] != '.')
            return false;
    }
    return false;
}

bool kith__read_version(struct kith__reader *reader)
{
    struct kith__plan *plan = reader->plan;
    struct kith__spot document = reader->draft->document;
    if (!kith__need_string(reader, document, "version", &plan->version))
        return false;
    struct kith__spot value = kith__member(document, "version");
    return is_version(kith__string(value), &plan->major) ||
           kith__refuse(reader, value,
                        "A version is major[.minor[.patch]] in whole numbers, "
                        "such as \"1.0.0\"");
}

/* ---- Maps ------------------------------------------------------------- */

static bool read_renaming(struct kith__reader *reader, struct kith__spot value,
                          struct kith__renaming *renaming)
{
    struct kith__slice old = kith__key(value);
    if (!kith__is_id(old.text, old.length))
        return kith__refuse_key(reader, value,
                                "The key is the id that an item had: 1 to 64 "
                                "letters, digits, '_', '.' or '-'");
    renaming->old_id =
        kith__arena_text(reader->draft->arena, old.text, old.length);
    if (renaming->old_id == NULL)
        return kith__no_memory(reader);
    renaming->item = KITH__NONE;
    return kith__kind(value) == KITH__JSON_NULL ||
           kith__list_need(reader, &reader->items, value, &renaming->item);
}

/* Two answers to one item: whichever came last in a sheet would hide the other,
 * and with it what may be dangerous. */
static bool check_target(struct kith__reader *reader, struct kith__spot value,
                         const struct kith__mapping *mapping)
{
    int32_t last = mapping->count - 1;
    int32_t item = mapping->renamings[last].item;
    for (int32_t i = 0; i < last && item != KITH__NONE; i++)
        if (mapping->renamings[i].item == item)
            return kith__refuse(reader, value,
                                "Both '%s' and '%s' become item '%s', which "
                                "can have one answer; map one of them to null",
                                mapping->renamings[i].old_id,
                                mapping->renamings[last].old_id,
                                reader->plan->items[item].id);
    return true;
}

bool kith__read_old_major(struct kith__reader *reader, struct kith__spot map,
                          int32_t *major)
{
    struct kith__slice key = kith__key(map);
    if (read_number(key.text, key.length, major) != key.length ||
        key.length == 0)
        return kith__refuse_key(reader, map,
                                "The key of a map is an old major version, "
                                "such as \"1\"");
    return *major < reader->plan->major ||
           kith__refuse_key(reader, map,
                            "A map is for an older major version, below this "
                            "document's %i",
                            (int)reader->plan->major);
}

static bool read_map(struct kith__reader *reader, struct kith__spot map,
                     struct kith__mapping *mapping)
{
    if (!kith__read_old_major(reader, map, &mapping->major))
        return false;
    if (kith__kind(map) != KITH__JSON_OBJECT)
        return kith__refuse(reader, map,
                            "A map is an object, {old item id: new item id or "
                            "null}");
    mapping->renamings =
        kith__plan_take(reader, kith__size(map), sizeof *mapping->renamings);
    if (mapping->renamings == NULL)
        return false;
    struct kith__spot value = kith__first(map);
    for (; kith__is_there(value); value = kith__next(value))
        if (!kith__is_authors(kith__key(value)) &&
            (!read_renaming(reader, value,
                            &mapping->renamings[mapping->count++]) ||
             !check_target(reader, value, mapping)))
            return false;
    return true;
}

bool kith__read_maps(struct kith__reader *reader)
{
    struct kith__plan *plan = reader->plan;
    struct kith__spot maps = kith__member(reader->draft->document, "maps");
    if (!kith__is_there(maps))
        return true;
    if (kith__kind(maps) != KITH__JSON_OBJECT)
        return kith__refuse(reader, maps,
                            "\"maps\" is an object, {old major version: "
                            "{old item id: new item id or null}}");
    plan->mappings =
        kith__plan_take(reader, kith__size(maps), sizeof *plan->mappings);
    if (plan->mappings == NULL || !kith__speak_of(reader, "\"maps\""))
        return false;
    struct kith__spot map = kith__first(maps);
    for (; kith__is_there(map); map = kith__next(map))
        if (!kith__is_authors(kith__key(map)) &&
            !read_map(reader, map, &plan->mappings[plan->mapping_count++]))
            return false;
    return true;
}
