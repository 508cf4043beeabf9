/* SPDX-License-Identifier: MIT */
/* read_keys - the items of a scale: weights, reversal, recoding.
 *
 * Knows the three ways to write a key; knows nothing of methods. */

#include "questionnaire/reader.h"

/* ---- Step functions --------------------------------------------------- */

static bool read_step(struct kith__reader *reader, struct kith__spot pair,
                      const char *key, struct kith__step *step)
{
    if (kith__kind(pair) != KITH__JSON_ARRAY || kith__size(pair) != 2)
        return kith__refuse(reader, pair,
                            "%s: \"%s\" is a list of pairs, [[from, value], "
                            "...]",
                            reader->who, key);
    struct kith__spot from = kith__first(pair);
    return kith__read_decimal(reader, from, key, &step->from) &&
           kith__read_decimal(reader, kith__next(from), key, &step->value);
}

bool kith__read_steps(struct kith__reader *reader, struct kith__spot list,
                      const char *key, int32_t *count, struct kith__step **out)
{
    if (!kith__need_list(reader, list, key))
        return false;
    struct kith__step *steps =
        kith__plan_take(reader, kith__size(list), sizeof *steps);
    if (steps == NULL)
        return false;
    *out = steps;
    struct kith__spot pair = kith__first(list);
    for (; kith__is_there(pair); pair = kith__next(pair)) {
        struct kith__step *step = &steps[*count];
        if (!read_step(reader, pair, key, step))
            return false;
        if (*count > 0 && step->from <= steps[*count - 1].from)
            return kith__refuse(reader, kith__first(pair),
                                "%s: the pairs of \"%s\" must go up; put them "
                                "in order, each from a higher number",
                                reader->who, key);
        ++*count;
    }
    return true;
}

/* ---- One key ---------------------------------------------------------- */

static bool read_weight(struct kith__reader *reader, struct kith__spot spot,
                        struct kith__key *key)
{
    struct kith__spot value = kith__member(spot, "weight");
    if (!kith__is_there(value))
        return true;
    if (!kith__read_decimal(reader, value, "weight", &key->weight))
        return false;
    return key->weight > 0 ||
           kith__refuse(reader, value,
                        "%s: a weight must be above 0; to turn an item around "
                        "use \"reverse\": true",
                        reader->who);
}

static bool read_recode(struct kith__reader *reader, struct kith__spot spot,
                        struct kith__key *key)
{
    struct kith__spot list = kith__member(spot, "recode");
    if (!kith__is_there(list))
        return true;
    if (!kith__read_steps(reader, list, "recode", &key->step_count,
                          &key->steps))
        return false;
    const struct kith__item *item = &reader->plan->items[key->item];
    if (key->steps[0].from <= item->minimum)
        return true;
    const char *lowest = kith__show(reader, item->minimum);
    return lowest != NULL &&
           kith__refuse(reader, kith__first(kith__first(list)),
                        "%s: \"recode\" must begin at or below %s, the lowest "
                        "answer to '%s'",
                        reader->who, lowest, item->id);
}

static bool read_object(struct kith__reader *reader, struct kith__spot spot,
                        struct kith__key *key)
{
    static const char *const keys[] = {"item", "weight", "reverse", "recode",
                                       NULL};
    return kith__refuse_others(reader, spot, keys) &&
           read_weight(reader, spot, key) &&
           kith__may_flag(reader, spot, "reverse", &key->reverse) &&
           read_recode(reader, spot, key);
}

/* The item that a key names, and whether a '-' stands before it. */
static bool find_name(struct kith__reader *reader, struct kith__spot spot,
                      struct kith__spot *name, struct kith__slice *id,
                      bool *reverse)
{
    *name = spot;
    if (kith__kind(spot) == KITH__JSON_OBJECT)
        *name = kith__member(spot, "item");
    *id = kith__string(*name);
    if (id->text == NULL)
        return kith__refuse(reader, kith__is_there(*name) ? *name : spot,
                            "%s: an element of \"items\" is \"ID\", \"-ID\" "
                            "(reverse-keyed) or {\"item\": \"ID\", ...}",
                            reader->who);
    *reverse = name->node == spot.node && id->length > 0 && id->text[0] == '-';
    if (*reverse) {
        id->text++;
        id->length--;
    }
    return true;
}

/* A scale that was taken keeps those of its items that were taken. */
static bool is_left_out(const struct kith__reader *reader,
                        struct kith__spot spot, struct kith__slice id)
{
    if (!kith__is_taken(reader->draft, spot))
        return false;
    int32_t item = kith__list_find(&reader->items, id);
    return item == KITH__NONE ||
           !kith__is_taken(reader->draft, reader->items.spots[item]);
}

static bool read_key(struct kith__reader *reader, struct kith__spot spot,
                     struct kith__key *key, bool *kept)
{
    struct kith__spot name;
    struct kith__slice id;
    bool reverse = false;
    *key = (struct kith__key){.weight = KITH__ONE};
    if (!find_name(reader, spot, &name, &id, &reverse))
        return false;
    *kept = !is_left_out(reader, spot, id);
    if (!*kept)
        return true;
    key->reverse = reverse;
    return kith__list_need_id(reader, &reader->items, name, id, &key->item) &&
           (kith__kind(spot) != KITH__JSON_OBJECT ||
            read_object(reader, spot, key)) &&
           kith__key_range(reader, spot, key);
}

/* ---- All keys of a scale ---------------------------------------------- */

static bool keep_key(struct kith__reader *reader, struct kith__scale *scale,
                     struct kith__spot *spots, struct kith__spot spot,
                     bool *seen)
{
    struct kith__key *key = &scale->keys[scale->count];
    bool kept;
    if (!read_key(reader, spot, key, &kept))
        return false;
    if (!kept)
        return true;
    if (seen[key->item])
        return kith__refuse(reader, spot,
                            "%s has the item '%s' twice; leave one out",
                            reader->who, reader->items.ids[key->item]);
    seen[key->item] = true;
    reader->item_used[key->item] = true;
    spots[scale->count++] = spot;
    return true;
}

static bool keep_keys(struct kith__reader *reader, struct kith__spot list,
                      struct kith__scale *scale, struct kith__spot *spots)
{
    bool *seen =
        kith__scratch_take(reader, reader->plan->item_count, sizeof *seen);
    if (seen == NULL)
        return false;
    struct kith__spot spot = kith__first(list);
    for (; kith__is_there(spot); spot = kith__next(spot))
        if (!keep_key(reader, scale, spots, spot, seen))
            return false;
    return scale->count > 0 ||
           kith__refuse(reader, list,
                        "%s is taken without any of its items; take some too",
                        reader->who);
}

bool kith__read_keys(struct kith__reader *reader, int32_t number)
{
    struct kith__scale *scale = &reader->plan->scales[number];
    struct kith__spot list;
    if (!kith__need(reader, reader->scales.spots[number], "items", &list) ||
        !kith__need_list(reader, list, "items"))
        return false;
    if (kith__size(list) > KITH__ITEMS_MOST)
        return kith__refuse_limit(reader, list, "items", KITH__ITEMS_MOST);
    struct kith__spot *spots =
        kith__scratch_take(reader, kith__size(list), sizeof *spots);
    scale->keys =
        kith__plan_take(reader, kith__size(list), sizeof *scale->keys);
    reader->draft->keys[number] = spots;
    return spots != NULL && scale->keys != NULL &&
           keep_keys(reader, list, scale, spots);
}
