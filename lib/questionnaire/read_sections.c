/* SPDX-License-Identifier: MIT */
/* read_sections - the order in which questions are asked.
 *
 * Every item stands in exactly one section; knows nothing of what it asks. */

#include "questionnaire/reader.h"

static bool place_item(struct kith__reader *reader, struct kith__spot value,
                       int32_t section, int32_t *out)
{
    struct kith__plan *plan = reader->plan;
    if (!kith__list_need(reader, &reader->items, value, out))
        return false;
    struct kith__item *item = &plan->items[*out];
    if (item->section != KITH__NONE)
        return kith__refuse(reader, value,
                            "Item '%s' stands in section '%s' already; an item "
                            "is asked once",
                            item->id, reader->sections.ids[item->section]);
    item->section = section;
    return true;
}

static bool place_items(struct kith__reader *reader, struct kith__spot list,
                        int32_t number)
{
    struct kith__section *section = &reader->plan->sections[number];
    section->items =
        kith__plan_take(reader, kith__size(list), sizeof *section->items);
    if (section->items == NULL)
        return false;
    struct kith__spot value = kith__first(list);
    for (; kith__is_there(value); value = kith__next(value))
        if (!place_item(reader, value, number,
                        &section->items[section->count++]))
            return false;
    return true;
}

static bool read_section(struct kith__reader *reader, int32_t number)
{
    static const char *const keys[] = {"id", "title", "items", NULL};
    struct kith__section *section = &reader->plan->sections[number];
    struct kith__spot spot = reader->sections.spots[number];
    struct kith__spot items;
    section->id = reader->sections.ids[number];
    const char *path = kith__plan_say(reader, "sections/%s", section->id);
    return path != NULL &&
           kith__speak_of(reader, "Section '%s'", section->id) &&
           kith__warn_of_others(reader, spot, keys) &&
           kith__may_text(reader, spot, "title", path, &section->title) &&
           kith__need(reader, spot, "items", &items) &&
           kith__need_list(reader, items, "items") &&
           place_items(reader, items, number);
}

static bool check_all_placed(struct kith__reader *reader)
{
    const struct kith__plan *plan = reader->plan;
    for (int32_t i = 0; i < plan->item_count; i++)
        if (plan->items[i].section == KITH__NONE)
            return kith__refuse(reader, reader->items.spots[i],
                                "Item '%s' stands in no section, so nobody "
                                "would be asked; add it to one",
                                plan->items[i].id);
    return true;
}

bool kith__read_sections(struct kith__reader *reader)
{
    struct kith__plan *plan = reader->plan;
    plan->section_count = reader->sections.count;
    plan->sections =
        kith__plan_take(reader, plan->section_count, sizeof *plan->sections);
    if (plan->sections == NULL)
        return false;
    for (int32_t i = 0; i < plan->section_count; i++)
        if (!read_section(reader, i))
            return false;
    return check_all_placed(reader);
}
