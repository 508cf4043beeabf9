/* SPDX-License-Identifier: MIT */
/* from - the parts that a document takes from another one.
 *
 * Knows which they are and what they need; they are read like the document's
 * own, from where they stand. */

#include "questionnaire/reader.h"

#include <string.h>

static bool is_same(struct kith__slice a, struct kith__slice b)
{
    return a.length == b.length && a.length > 0 &&
           memcmp(a.text, b.text, a.length) == 0;
}

/* ---- The other document ----------------------------------------------- */

static const char *const from_keys[] = {"id",          "items",    "scales",
                                        "differences", "patterns", "advice",
                                        "stop",        "facts",    NULL};

static bool check_base(struct kith__reader *reader, struct kith__spot id,
                       const char *name)
{
    struct kith__spot root = reader->base_root;
    if (root.json == NULL ||
        !is_same(kith__string(id), kith__string(kith__member(root, "id")))) {
        reader->status = kith__draft_fail(
            reader->draft, id, KITH_E_NOT_FOUND,
            "There is no built-in document '%s' to take from; mend the id",
            name);
        return false;
    }
    return !kith__is_there(kith__member(root, "from")) ||
           kith__refuse(reader, id,
                        "'%s' itself takes its parts from another document; "
                        "take them from that one",
                        name);
}

bool kith__from_open(struct kith__reader *reader, const struct kith__json *base)
{
    struct kith__spot from = kith__member(reader->draft->document, "from");
    struct kith__spot id;
    const char *name;
    reader->from = from;
    if (!kith__is_there(from))
        return true;
    if (base != NULL)
        reader->base_root = (struct kith__spot){base, kith__json_root(base)};
    return kith__speak_of(reader, "\"from\"") &&
           kith__need_object(reader, from) &&
           kith__need(reader, from, "id", &id) &&
           kith__read_id(reader, id, &name) &&
           (reader->plan->base_id = name) != NULL &&
           check_base(reader, id, name) &&
           kith__warn_of_others(reader, from, from_keys);
}

/* ---- Taking by name --------------------------------------------------- */

static bool take_one(struct kith__reader *reader, struct kith__list *list,
                     const struct kith__list *base, bool *taken,
                     struct kith__spot name)
{
    struct kith__slice id = kith__string(name);
    const char *quote = kith__quote(reader, id);
    if (quote == NULL)
        return false;
    int32_t found = kith__list_find(base, id);
    if (found == KITH__NONE) {
        const char *nearest = kith__nearest(id, base->ids, base->count);
        return kith__refuse(
            reader, name, "The other document has no %s '%s'%s%s%s",
            list->part->noun, quote,
            nearest == NULL ? "; mend the id" : "; did you mean '",
            nearest == NULL ? "" : nearest, nearest == NULL ? "" : "'?");
    }
    if (taken[found])
        return kith__refuse(reader, name,
                            "The %s '%s' is taken twice; name it once",
                            list->part->noun, quote);
    taken[found] = true;
    return kith__list_add(reader, list, base->ids[found], base->spots[found]);
}

static bool take_named(struct kith__reader *reader, struct kith__list *list,
                       const struct kith__list *base, struct kith__spot names)
{
    bool *taken = kith__scratch_take(reader, base->count, sizeof *taken);
    if (taken == NULL)
        return false;
    struct kith__spot name = kith__first(names);
    for (; kith__is_there(name); name = kith__next(name)) {
        if (kith__kind(name) != KITH__JSON_STRING)
            return kith__refuse(reader, name,
                                "\"from\": \"%s\" is a list of ids",
                                list->part->key);
        if (!take_one(reader, list, base, taken, name))
            return false;
    }
    return true;
}

bool kith__from_take(struct kith__reader *reader, struct kith__list *list)
{
    if (!kith__is_there(reader->from))
        return true;
    struct kith__spot names = kith__member(reader->from, list->part->key);
    if (!kith__is_there(names))
        return true;
    if (kith__kind(names) != KITH__JSON_ARRAY)
        return kith__refuse(reader, names, "\"from\": \"%s\" is a list of ids",
                            list->part->key);
    struct kith__list base = {.part = list->part};
    return kith__list_elements(
               reader, &base,
               kith__member(reader->base_root, list->part->key)) &&
           kith__list_close(reader, &base) &&
           take_named(reader, list, &base, names);
}

/* ---- What taken items need -------------------------------------------- */

/* The member of the other document's `owner` that an item names, once. */
static bool take_needed(struct kith__reader *reader, struct kith__list *list,
                        struct kith__spot owner, struct kith__slice id)
{
    for (int32_t i = 0; i < list->count; i++)
        if (kith__same(id.text, id.length, list->ids[i]))
            return true;
    if (!kith__is_id(id.text, id.length))
        return true; /* reading the item will say so */
    const char *key =
        kith__arena_text(reader->draft->arena, id.text, id.length);
    if (key == NULL)
        return kith__no_memory(reader);
    struct kith__spot member = kith__member(owner, key);
    return !kith__is_there(member) || kith__list_add(reader, list, key, member);
}

static bool take_for_item(struct kith__reader *reader, struct kith__spot item)
{
    struct kith__spot recalls = kith__member(reader->base_root, "recalls");
    struct kith__spot options = kith__member(reader->base_root, "options");
    struct kith__slice recall = kith__string(kith__member(item, "recall"));
    struct kith__slice set = kith__string(kith__member(item, "options"));
    if (recall.text != NULL && kith__is_there(recalls) &&
        !take_needed(reader, &reader->recalls, recalls, recall))
        return false;
    return set.text == NULL || !kith__is_there(options) ||
           take_needed(reader, &reader->option_sets, options, set);
}

bool kith__from_take_needed(struct kith__reader *reader)
{
    for (int32_t i = 0; i < reader->items.count; i++)
        if (kith__is_taken(reader->draft, reader->items.spots[i]) &&
            !take_for_item(reader, reader->items.spots[i]))
            return false;
    return true;
}
