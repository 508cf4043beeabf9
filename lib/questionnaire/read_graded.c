/* SPDX-License-Identifier: MIT */
/* read_graded - the parameters of a graded response model, estimated elsewhere
 * and written down with their source.
 *
 * Knows the keys of "graded"; the curves are in graded_curves.c, the tables
 * made of them in graded_tables.c. */

#include "base/digits.h"
#include "base/number.h"
#include "questionnaire/reader.h"

/* What parameters may be; far beyond what is ever estimated. */
static const double slope_least = 0.001, slope_most = 100;
static const double threshold_most = 1000, intercept_most = 100000;
static const double sd_least = 0.001, sd_most = 1000;
enum { NODE_MOST = 100 }; /* from and to */

/* ---- Numbers ------------------------------------------------------------ */

static bool read_number(struct kith__reader *reader, struct kith__spot value,
                        const char *key, double *out)
{
    struct kith__slice digits = kith__json_number(value.json, value.node);
    if (digits.text == NULL)
        return kith__refuse(reader, value, "%s: \"%s\" must be a number",
                            reader->who, key);
    return kith__number_read(digits.text, digits.length, out) ||
           kith__refuse(reader, value,
                        "%s: \"%s\" has too many digits: at most %i that "
                        "count, %i before the point and %i behind it",
                        reader->who, key, (int)KITH__DIGITS_MOST,
                        (int)KITH__NUMBER_WHOLE, (int)KITH__NUMBER_FRACTION);
}

static bool may_number(struct kith__reader *reader, struct kith__spot parent,
                       const char *key, double *out)
{
    struct kith__spot value = kith__member(parent, key);
    return !kith__is_there(value) || read_number(reader, value, key, out);
}

/* ---- Prior and nodes ---------------------------------------------------- */

static bool read_prior(struct kith__reader *reader, struct kith__spot spot,
                       struct kith__graded *graded)
{
    static const char *const keys[] = {"mean", "sd", NULL};
    struct kith__spot prior = kith__member(spot, "prior");
    if (!kith__is_there(prior))
        return true;
    if (kith__kind(prior) != KITH__JSON_OBJECT)
        return kith__refuse(reader, prior,
                            "%s: \"prior\" must be an object, {\"mean\": 0, "
                            "\"sd\": 1}",
                            reader->who);
    if (!kith__refuse_others(reader, prior, keys) ||
        !may_number(reader, prior, "mean", &graded->mean) ||
        !may_number(reader, prior, "sd", &graded->sd))
        return false;
    return (graded->sd >= sd_least && graded->sd <= sd_most) ||
           kith__refuse(reader, kith__member(prior, "sd"),
                        "%s: the prior's \"sd\" must lie between 0.001 and "
                        "1000",
                        reader->who);
}

static bool may_end(struct kith__reader *reader, struct kith__spot spot,
                    const char *key, kith__decimal *out)
{
    const kith__decimal most = NODE_MOST * KITH__ONE;
    struct kith__spot value = kith__member(spot, key);
    if (!kith__is_there(value))
        return true;
    return kith__read_decimal(reader, value, key, out) &&
           ((*out >= -most && *out <= most) ||
            kith__refuse(reader, value,
                         "%s: \"%s\" must lie between -%i and %i", reader->who,
                         key, (int)NODE_MOST, (int)NODE_MOST));
}

static bool read_nodes(struct kith__reader *reader, struct kith__spot spot,
                       struct kith__graded *graded)
{
    if (!may_end(reader, spot, "from", &graded->from) ||
        !may_end(reader, spot, "to", &graded->to) ||
        !kith__may_whole(reader, spot, "nodes", KITH__NODES_LEAST,
                         KITH__NODES_MOST, &graded->node_count))
        return false;
    if (graded->from >= graded->to)
        return kith__refuse(reader, spot,
                            "%s: \"from\" must lie below \"to\"; it is -6 "
                            "where it is not written, and \"to\" is 6",
                            reader->who);
    return (graded->mean >= kith__decimal_to_double(graded->from) &&
            graded->mean <= kith__decimal_to_double(graded->to)) ||
           kith__refuse(reader, spot,
                        "%s: the prior's \"mean\" must lie between \"from\" "
                        "and \"to\"",
                        reader->who);
}

/* ---- The items' parameters ---------------------------------------------- */

static bool read_list(struct kith__reader *reader, struct kith__spot list,
                      const char *key, struct kith__graded_item *item,
                      double most, double *out)
{
    if (kith__kind(list) != KITH__JSON_ARRAY)
        return kith__refuse(reader, list, "%s: \"%s\" must be a list, [...]",
                            reader->who, key);
    if (kith__size(list) != item->count - 1)
        return kith__refuse(reader, list,
                            "%s: \"%s\" must hold %i numbers, not %i: one "
                            "less than the %i values that its answers can "
                            "count as",
                            reader->who, key, (int)item->count - 1,
                            (int)kith__size(list), (int)item->count);
    struct kith__spot value = kith__first(list);
    for (int32_t i = 0; i < item->count - 1; i++) {
        if (!read_number(reader, value, key, &out[i]))
            return false;
        if (!(out[i] >= -most && out[i] <= most))
            return kith__refuse(reader, value,
                                "%s: \"%s\" must lie between -%i and %i",
                                reader->who, key, (int)most, (int)most);
        value = kith__next(value);
    }
    return true;
}

/* Looks at what will be worked with: thresholds that differ in their last digit
 * alone can come to one intercept. */
static bool check_order(struct kith__reader *reader, struct kith__spot list,
                        const char *key, bool up,
                        const struct kith__graded_item *item)
{
    struct kith__spot value = kith__first(list);
    for (int32_t i = 1; i < item->count - 1; i++) {
        value = kith__next(value);
        if (!(item->intercepts[i] < item->intercepts[i - 1]) ||
            !(item->thresholds[i] > item->thresholds[i - 1]))
            return kith__refuse(
                reader, value,
                "%s: \"%s\" must go %s, each %s than the one before it; see "
                "whether they belong to the categories from the lowest keyed "
                "value up",
                reader->who, key, up ? "up" : "down",
                up ? "larger" : "smaller");
    }
    return true;
}

static bool read_steps(struct kith__reader *reader, struct kith__spot spot,
                       struct kith__graded_item *item)
{
    struct kith__spot thresholds = kith__member(spot, "thresholds");
    struct kith__spot intercepts = kith__member(spot, "intercepts");
    bool up = kith__is_there(thresholds);
    if (up == kith__is_there(intercepts))
        return kith__refuse(reader, spot,
                            "%s needs either \"thresholds\" or \"intercepts\"",
                            reader->who);
    item->thresholds =
        kith__plan_take(reader, item->count - 1, sizeof *item->thresholds);
    item->intercepts =
        kith__plan_take(reader, item->count - 1, sizeof *item->intercepts);
    if (item->thresholds == NULL || item->intercepts == NULL)
        return false;
    struct kith__spot list = up ? thresholds : intercepts;
    const char *key = up ? "thresholds" : "intercepts";
    if (!read_list(reader, list, key, item,
                   up ? threshold_most : intercept_most,
                   up ? item->thresholds : item->intercepts))
        return false;
    for (int32_t i = 0; i < item->count - 1; i++)
        if (up)
            item->intercepts[i] = -item->slope * item->thresholds[i];
        else
            item->thresholds[i] = -item->intercepts[i] / item->slope;
    return check_order(reader, list, key, up, item);
}

static bool read_item(struct kith__reader *reader, struct kith__spot spot,
                      struct kith__graded_item *item)
{
    static const char *const keys[] = {"slope", "thresholds", "intercepts",
                                       NULL};
    struct kith__spot slope;
    if (!kith__need_object(reader, spot) ||
        !kith__refuse_others(reader, spot, keys) ||
        !kith__need(reader, spot, "slope", &slope) ||
        !read_number(reader, slope, "slope", &item->slope))
        return false;
    if (!(item->slope >= slope_least && item->slope <= slope_most))
        return kith__refuse(reader, slope,
                            "%s: \"slope\" must lie between 0.001 and 100; an "
                            "item that falls as the others rise is "
                            "reverse-keyed, \"-ID\"",
                            reader->who);
    return read_steps(reader, spot, item);
}

/* Parameters of an item that the scale has not. One that was taken may have
 * lost it. */
static bool is_stranger(struct kith__reader *reader, struct kith__spot spot)
{
    if (kith__is_taken(reader->draft, spot) ||
        kith__is_authors(kith__key(spot)))
        return true;
    const char *quote = kith__quote(reader, kith__key(spot));
    return quote != NULL &&
           kith__refuse_key(reader, spot,
                            "%s has parameters of '%s', which is not among the "
                            "items of the scale; mend the id, or take them out",
                            reader->who, quote);
}

/* Finds the parameters of each key; NONE where there are none. */
static bool find_spots(struct kith__reader *reader, struct kith__spot items,
                       const struct kith__scale *scale,
                       struct kith__spot *spots)
{
    int32_t *keys =
        kith__scratch_take(reader, reader->plan->item_count, sizeof *keys);
    if (keys == NULL)
        return false;
    for (int32_t i = 0; i < scale->count; i++) {
        keys[scale->keys[i].item] = i + 1;
        spots[i] = (struct kith__spot){items.json, KITH__JSON_NONE};
    }
    struct kith__spot spot = kith__first(items);
    for (; kith__is_there(spot); spot = kith__next(spot)) {
        int32_t item = kith__list_find(&reader->items, kith__key(spot));
        if (item != KITH__NONE && keys[item] > 0)
            spots[keys[item] - 1] = spot;
        else if (!is_stranger(reader, spot))
            return false;
    }
    return true;
}

static bool read_key_item(struct kith__reader *reader, struct kith__spot items,
                          struct kith__spot spot, struct kith__scale *scale,
                          int32_t index)
{
    const char *id = reader->items.ids[scale->keys[index].item];
    struct kith__graded_item *item = &scale->graded->items[index];
    if (!kith__is_there(spot))
        return kith__refuse(reader, items,
                            "%s has no parameters of item '%s'; add them, or "
                            "take the item out of the scale",
                            reader->who, id);
    return kith__speak_of(reader, "Item '%s' in the graded model of scale '%s'",
                          id, scale->id) &&
           kith__graded_codes(reader, spot, &scale->keys[index], item) &&
           read_item(reader, spot, item) &&
           kith__speak_of(reader, "The graded model of scale '%s'", scale->id);
}

static bool read_items(struct kith__reader *reader, struct kith__spot spot,
                       struct kith__scale *scale)
{
    struct kith__spot items;
    if (!kith__need(reader, spot, "items", &items))
        return false;
    if (kith__kind(items) != KITH__JSON_OBJECT)
        return kith__refuse(reader, items,
                            "%s: \"items\" must be an object, {\"ID\": "
                            "{\"slope\": ..., \"thresholds\": [...]}}",
                            reader->who);
    struct kith__spot *spots =
        kith__scratch_take(reader, scale->count, sizeof *spots);
    scale->graded->items =
        kith__plan_take(reader, scale->count, sizeof *scale->graded->items);
    if (spots == NULL || scale->graded->items == NULL ||
        !find_spots(reader, items, scale, spots))
        return false;
    for (int32_t i = 0; i < scale->count; i++)
        if (!read_key_item(reader, items, spots[i], scale, i))
            return false;
    return true;
}

/* ---- What has no meaning beside it -------------------------------------- */

static bool refuse_beside(struct kith__reader *reader, int32_t number)
{
    struct kith__spot missing =
        kith__member(reader->scales.spots[number], "missing");
    if (kith__is_there(missing))
        return kith__refuse_key(reader, missing,
                                "%s is graded, and an estimate rests on the "
                                "answers there are; take \"missing\" out",
                                reader->who);
    for (int32_t i = 0; i < reader->plan->scales[number].count; i++) {
        struct kith__spot weight =
            kith__member(reader->draft->keys[number][i], "weight");
        if (kith__is_there(weight))
            return kith__refuse_key(reader, weight,
                                    "%s is graded, and the slope of an item is "
                                    "its weight; take \"weight\" out",
                                    reader->who);
    }
    return true;
}

/* ---- The whole ---------------------------------------------------------- */

static bool read_model(struct kith__reader *reader, struct kith__spot spot,
                       struct kith__scale *scale)
{
    static const char *const keys[] = {"source",   "population", "prior",
                                       "from",     "to",         "nodes",
                                       "estimate", "items",      NULL};
    static const char *const estimates[] = {"eap", "map", NULL};
    struct kith__graded *graded = scale->graded;
    int32_t estimate = KITH__ESTIMATE_EAP;
    graded->sd = 1;
    graded->from = -6 * KITH__ONE;
    graded->to = 6 * KITH__ONE;
    graded->node_count = 61;
    if (!kith__refuse_others(reader, spot, keys) ||
        !kith__need_string(reader, spot, "source", &graded->source) ||
        !kith__may_string(reader, spot, "population", &graded->population) ||
        !kith__may_word(reader, spot, "estimate", estimates, &estimate))
        return false;
    graded->estimate = (enum kith__estimate)estimate;
    return read_prior(reader, spot, graded) &&
           read_nodes(reader, spot, graded) && read_items(reader, spot, scale);
}

bool kith__read_graded(struct kith__reader *reader, int32_t number)
{
    struct kith__scale *scale = &reader->plan->scales[number];
    struct kith__spot spot =
        kith__member(reader->scales.spots[number], "graded");
    if (scale->method != KITH__METHOD_GRADED)
        return !kith__is_there(spot) ||
               kith__refuse_key(reader, spot,
                                "%s has a graded model that nothing reads; say "
                                "\"method\": \"graded\", or take it out",
                                reader->who);
    if (!kith__is_there(spot))
        return kith__refuse(reader, reader->scales.spots[number],
                            "%s is graded, but its model is not there; add "
                            "\"graded\", with the source and the parameters of "
                            "each item",
                            reader->who);
    if (!refuse_beside(reader, number))
        return false;
    scale->graded = kith__plan_take(reader, 1, sizeof *scale->graded);
    return scale->graded != NULL &&
           kith__speak_of(reader, "The graded model of scale '%s'",
                          scale->id) &&
           kith__need_object(reader, spot) && read_model(reader, spot, scale) &&
           kith__graded_tables(reader, spot, scale->graded, scale->count) &&
           kith__speak_of(reader, "Scale '%s'", scale->id);
}
