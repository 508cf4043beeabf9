/* SPDX-License-Identifier: MIT */
/* read_help - where the questions end at once, and where to find help.
 *
 * Nobody who is turned to help may find nothing there; knows no country. */

#include "questionnaire/reader.h"

static const char *const helps[] = {"adults", "young-people", "parents", NULL};
enum { HELPS = 3 };

static bool read_stop(struct kith__reader *reader, int32_t number)
{
    static const char *const keys[] = {"id", "when", "text", "help", NULL};
    struct kith__stop *stop = &reader->plan->stops[number];
    struct kith__spot spot = reader->stops.spots[number];
    struct kith__spot when, help_spot;
    int32_t help = 0;
    stop->id = reader->stops.ids[number];
    const char *path = kith__plan_say(reader, "stop/%s", stop->id);
    if (path == NULL || !kith__speak_of(reader, "Stop '%s'", stop->id) ||
        !kith__warn_of_others(reader, spot, keys) ||
        !kith__need(reader, spot, "when", &when) ||
        !kith__need_text(reader, spot, "text", path, &stop->text) ||
        !kith__need(reader, spot, "help", &help_spot) ||
        !kith__may_word(reader, spot, "help", helps, &help))
        return false;
    stop->help = helps[help];
    return true;
}

bool kith__read_stops(struct kith__reader *reader)
{
    struct kith__plan *plan = reader->plan;
    plan->stop_count = reader->stops.count;
    plan->stops =
        kith__plan_take(reader, plan->stop_count, sizeof *plan->stops);
    reader->draft->stops = kith__scratch_take(reader, plan->stop_count,
                                              sizeof *reader->draft->stops);
    if (plan->stops == NULL || reader->draft->stops == NULL)
        return false;
    for (int32_t i = 0; i < plan->stop_count; i++)
        if (!read_stop(reader, i))
            return false;
    return true;
}

static bool check_contact(struct kith__reader *reader, struct kith__spot spot)
{
    struct kith__spot contact = kith__member(spot, "contact");
    struct kith__slice slice = kith__string(contact);
    for (size_t i = 0; i < slice.length; i++)
        if (slice.text[i] >= '0' && slice.text[i] <= '9')
            return kith__refuse(reader, contact,
                                "%s: a document names no telephone numbers, "
                                "because the right one depends on the country; "
                                "leave them to the program that shows it",
                                reader->who);
    return true;
}

static bool read_resource(struct kith__reader *reader, struct kith__spot spot,
                          int32_t number)
{
    static const char *const keys[] = {"label", "text", "contact",
                                       "url",   "for",  NULL};
    struct kith__resource *resource = &reader->plan->resources[number];
    struct kith__spot help_spot;
    int32_t help = 0;
    const char *path = kith__plan_say(reader, "resources/%i", (int)number);
    if (path == NULL ||
        !kith__speak_of(reader, "Resource number %i", (int)number + 1) ||
        !kith__need_object(reader, spot) ||
        !kith__warn_of_others(reader, spot, keys) ||
        !kith__need_text(reader, spot, "label", path, &resource->label) ||
        !kith__need_text(reader, spot, "text", path, &resource->text) ||
        !kith__may_string(reader, spot, "contact", &resource->contact) ||
        !kith__may_string(reader, spot, "url", &resource->url) ||
        !kith__need(reader, spot, "for", &help_spot) ||
        !kith__may_word(reader, spot, "for", helps, &help))
        return false;
    resource->help = helps[help];
    return check_contact(reader, spot);
}

static bool has_resource(const struct kith__plan *plan, const char *help)
{
    for (int32_t i = 0; i < plan->resource_count; i++)
        if (plan->resources[i].help == help)
            return true;
    return false;
}

/* Nobody who is turned to help may find nothing there. */
static bool check_fallback(struct kith__reader *reader)
{
    const struct kith__plan *plan = reader->plan;
    if (plan->item_count > 0 && !has_resource(plan, helps[0]))
        return kith__refuse(reader, reader->draft->document,
                            "The document asks questions, so it needs a "
                            "resource; add one with \"for\": \"adults\" to "
                            "\"resources\"");
    for (int32_t i = 0; i < plan->stop_count; i++)
        if (!has_resource(plan, plan->stops[i].help))
            return kith__refuse(reader, reader->stops.spots[i],
                                "Stop '%s' turns to help for \"%s\", and there "
                                "is none; add a resource with \"for\": \"%s\"",
                                plan->stops[i].id, plan->stops[i].help,
                                plan->stops[i].help);
    return true;
}

/* The document's own, or else those of the document it takes from. */
static bool find_resources(struct kith__reader *reader, struct kith__spot *list)
{
    *list = kith__member(reader->draft->document, "resources");
    if (!kith__is_there(*list) && kith__is_there(reader->from))
        *list = kith__member(reader->base_root, "resources");
    if (!kith__is_there(*list))
        return true;
    return kith__speak_of(reader, "The document") &&
           kith__need_list(reader, *list, "resources") &&
           (kith__size(*list) <= KITH__RESOURCES_MOST ||
            kith__refuse_limit(reader, *list, "resources",
                               KITH__RESOURCES_MOST));
}

bool kith__read_resources(struct kith__reader *reader)
{
    struct kith__plan *plan = reader->plan;
    struct kith__spot list;
    if (!find_resources(reader, &list))
        return false;
    int32_t count = kith__is_there(list) ? kith__size(list) : 0;
    plan->resources = kith__plan_take(reader, count, sizeof *plan->resources);
    if (plan->resources == NULL)
        return false;
    struct kith__spot spot = kith__first(list);
    for (; plan->resource_count < count; plan->resource_count++) {
        if (!read_resource(reader, spot, plan->resource_count))
            return false;
        spot = kith__next(spot);
    }
    return check_fallback(reader);
}
