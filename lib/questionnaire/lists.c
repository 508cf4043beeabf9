/* SPDX-License-Identifier: MIT */
/* lists - the parts of one kind in order, found by id.
 *
 * Knows ids and places; knows nothing of what a part holds. */

#include "questionnaire/reader.h"

#include <string.h>

/* ---- Adding ----------------------------------------------------------- */

static bool make_room(struct kith__reader *reader, struct kith__list *list,
                      int32_t more)
{
    if (list->room - list->count >= more)
        return true;
    int32_t room = list->count + more;
    if (room < 2 * list->room)
        room = 2 * list->room;
    const char **ids =
        kith__scratch_more(reader, list->ids, list->count, room, sizeof *ids);
    struct kith__spot *spots = kith__scratch_more(
        reader, list->spots, list->count, room, sizeof *spots);
    if (ids == NULL || spots == NULL)
        return false;
    list->ids = ids;
    list->spots = spots;
    list->room = room;
    return true;
}

bool kith__list_add(struct kith__reader *reader, struct kith__list *list,
                    const char *id, struct kith__spot spot)
{
    if (list->part->most > 0 && list->count == list->part->most)
        return kith__refuse_limit(reader, spot, list->part->many,
                                  list->part->most);
    if (!make_room(reader, list, 1))
        return false;
    list->ids[list->count] = id;
    list->spots[list->count++] = spot;
    return true;
}

/* Where the id of an element stands: in its "id", or the element itself. */
static bool find_id(struct kith__reader *reader, const struct kith__list *list,
                    struct kith__spot element, int32_t number,
                    struct kith__spot *id)
{
    *id = element;
    if (kith__kind(element) == KITH__JSON_STRING && list->part->strings)
        return true;
    if (!kith__speak_of(reader, "%s number %i", list->part->name,
                        (int)number + 1))
        return false;
    if (list->part->strings && kith__kind(element) != KITH__JSON_OBJECT)
        return kith__refuse(reader, element,
                            "%s must be an id, or an object with an id",
                            reader->who);
    return kith__need_object(reader, element) &&
           kith__need(reader, element, "id", id);
}

bool kith__list_elements(struct kith__reader *reader, struct kith__list *list,
                         struct kith__spot spot)
{
    if (!kith__is_there(spot))
        return true;
    if (kith__kind(spot) != KITH__JSON_ARRAY)
        return kith__refuse(reader, spot, "%s: \"%s\" must be a list, [...]",
                            reader->who, list->part->key);
    if (!make_room(reader, list, kith__size(spot)))
        return false;
    const char *who = reader->who;
    struct kith__spot element = kith__first(spot);
    for (int32_t i = 0; kith__is_there(element); i++) {
        struct kith__spot value;
        const char *id;
        if (!find_id(reader, list, element, i, &value) ||
            !kith__read_id(reader, value, &id) ||
            !kith__list_add(reader, list, id, element))
            return false;
        element = kith__next(element);
    }
    reader->who = who;
    return true;
}

static bool read_key_id(struct kith__reader *reader,
                        const struct kith__list *list, struct kith__spot member,
                        const char **id)
{
    struct kith__slice key = kith__key(member);
    if (!kith__is_id(key.text, key.length))
        return kith__refuse_key(reader, member,
                                "The key of a %s is its id: 1 to 64 letters, "
                                "digits, '_', '.' or '-', not beginning with "
                                "'-'",
                                list->part->noun);
    *id = kith__arena_text(reader->draft->arena, key.text, key.length);
    return *id != NULL || kith__no_memory(reader);
}

bool kith__list_members(struct kith__reader *reader, struct kith__list *list,
                        struct kith__spot spot)
{
    if (!kith__is_there(spot))
        return true;
    if (kith__kind(spot) != KITH__JSON_OBJECT)
        return kith__refuse(reader, spot, "%s: \"%s\" must be an object, {...}",
                            reader->who, list->part->key);
    struct kith__spot member = kith__first(spot);
    for (; kith__is_there(member); member = kith__next(member)) {
        const char *id = NULL;
        if (kith__is_authors(kith__key(member)))
            continue;
        if (!read_key_id(reader, list, member, &id) ||
            !kith__list_add(reader, list, id, member))
            return false;
    }
    return true;
}

/* ---- Order ------------------------------------------------------------ */

static bool comes_first(const struct kith__list *list, int32_t a, int32_t b)
{
    int order = strcmp(list->ids[a], list->ids[b]);
    return order != 0 ? order < 0 : a < b;
}

static void sink(const struct kith__list *list, int32_t *heap, int32_t at,
                 int32_t count)
{
    for (;;) {
        int32_t child = 2 * at + 1;
        if (child >= count)
            return;
        if (child + 1 < count &&
            comes_first(list, heap[child], heap[child + 1]))
            child++;
        if (!comes_first(list, heap[at], heap[child]))
            return;
        int32_t swap = heap[at];
        heap[at] = heap[child];
        heap[child] = swap;
        at = child;
    }
}

/* By heap: no recursion, and no order of ids is slow. */
static void sort(const struct kith__list *list, int32_t *order)
{
    for (int32_t i = 0; i < list->count; i++)
        order[i] = i;
    for (int32_t i = list->count / 2; i-- > 0;)
        sink(list, order, i, list->count);
    for (int32_t end = list->count - 1; end > 0; end--) {
        int32_t swap = order[0];
        order[0] = order[end];
        order[end] = swap;
        sink(list, order, 0, end);
    }
}

/* Of all that stand a second time, the first. */
static int32_t find_twin(const struct kith__list *list)
{
    int32_t twin = KITH__NONE;
    for (int32_t i = 1; i < list->count; i++) {
        int32_t here = list->order[i];
        if (strcmp(list->ids[list->order[i - 1]], list->ids[here]) == 0 &&
            (twin == KITH__NONE || here < twin))
            twin = here;
    }
    return twin;
}

static bool refuse_twin(struct kith__reader *reader,
                        const struct kith__list *list, int32_t twin)
{
    struct kith__spot spot = list->spots[twin];
    /* Only what was taken can meet a key of the document's own. */
    if (kith__json_key(spot.json, spot.node).text != NULL)
        return kith__refuse_key(reader, spot,
                                "The %s '%s' comes with what is taken from the "
                                "other document too; give this one another id",
                                list->part->noun, list->ids[twin]);
    if (kith__kind(spot) == KITH__JSON_OBJECT)
        spot = kith__member(spot, "id");
    return kith__refuse(reader, spot,
                        "The id '%s' stands on two %s; give one of them "
                        "another",
                        list->ids[twin], list->part->many);
}

bool kith__list_close(struct kith__reader *reader, struct kith__list *list)
{
    list->order = kith__scratch_take(reader, list->count, sizeof *list->order);
    if (list->order == NULL)
        return false;
    sort(list, list->order);
    int32_t twin = find_twin(list);
    return twin == KITH__NONE || refuse_twin(reader, list, twin);
}

/* ---- Finding ---------------------------------------------------------- */

static int compare(struct kith__slice slice, const char *id)
{
    size_t length = strlen(id);
    size_t common = length < slice.length ? length : slice.length;
    int order = common == 0 ? 0 : memcmp(slice.text, id, common);
    return order != 0 ? order
                      : (slice.length > length) - (slice.length < length);
}

int32_t kith__list_find(const struct kith__list *list, struct kith__slice id)
{
    int32_t low = 0, high = list->count;
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        int order = compare(id, list->ids[list->order[middle]]);
        if (order == 0)
            return list->order[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return KITH__NONE;
}

static bool refuse_missing(struct kith__reader *reader,
                           const struct kith__list *list,
                           struct kith__spot value, struct kith__slice id)
{
    const char *quote = kith__quote(reader, id);
    if (quote == NULL)
        return false;
    if (kith__is_taken(reader->draft, value))
        return kith__refuse(reader, value,
                            "There is no %s '%s' in this document; take it "
                            "too, or declare one",
                            list->part->noun, quote);
    const char *nearest = kith__nearest(id, list->ids, list->count);
    if (nearest != NULL)
        return kith__refuse(reader, value,
                            "There is no %s '%s'; did you mean '%s'?",
                            list->part->noun, quote, nearest);
    return kith__refuse(reader, value,
                        "There is no %s '%s'; add it to \"%s\", or mend the id",
                        list->part->noun, quote, list->part->key);
}

bool kith__list_need_id(struct kith__reader *reader,
                        const struct kith__list *list, struct kith__spot value,
                        struct kith__slice id, int32_t *out)
{
    int32_t found = kith__list_find(list, id);
    if (found == KITH__NONE)
        return refuse_missing(reader, list, value, id);
    *out = found;
    return true;
}

bool kith__list_need(struct kith__reader *reader, const struct kith__list *list,
                     struct kith__spot value, int32_t *out)
{
    struct kith__slice id = kith__string(value);
    if (id.text == NULL)
        return kith__refuse(reader, value,
                            "%s: here belongs the id of one of the \"%s\", a "
                            "string",
                            reader->who, list->part->key);
    return kith__list_need_id(reader, list, value, id, out);
}
