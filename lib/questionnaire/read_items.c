/* SPDX-License-Identifier: MIT */
/* read_items - questions: what is asked, of whom, and what an answer may be.
 *
 * Knows their keys; when they are asked is read with the other conditions. */

#include "questionnaire/reader.h"

/* ---- What an answer may be -------------------------------------------- */

static bool read_options(struct kith__reader *reader, struct kith__spot value,
                         struct kith__item *item)
{
    if (!kith__list_need(reader, &reader->option_sets, value, &item->options))
        return false;
    const struct kith__option_set *set =
        &reader->plan->option_sets[item->options];
    kith__decimal first = set->options[0].value;
    kith__decimal last = set->options[set->count - 1].value;
    item->minimum = first < last ? first : last;
    item->maximum = first < last ? last : first;
    reader->option_set_used[item->options] = true;
    return true;
}

static bool read_integer(struct kith__reader *reader, struct kith__spot spot,
                         struct kith__item *item)
{
    const int32_t most = (int32_t)(KITH__DECIMAL_MOST / KITH__ONE);
    struct kith__spot low, high;
    int32_t minimum, maximum;
    if (!kith__need(reader, spot, "min", &low) ||
        !kith__need(reader, spot, "max", &high) ||
        !kith__read_whole(reader, low, "min", -most, most, &minimum) ||
        !kith__read_whole(reader, high, "max", -most, most, &maximum))
        return false;
    if (minimum >= maximum)
        return kith__refuse(reader, high, "%s: \"max\" must be above \"min\"",
                            reader->who);
    item->kind = KITH__ITEM_INTEGER;
    item->minimum = minimum * KITH__ONE;
    item->maximum = maximum * KITH__ONE;
    return true;
}

static bool refuse_ends(struct kith__reader *reader, struct kith__spot spot)
{
    struct kith__spot end = kith__member(spot, "min");
    if (!kith__is_there(end))
        end = kith__member(spot, "max");
    return !kith__is_there(end) ||
           kith__refuse(reader, end,
                        "%s: \"min\" and \"max\" are for \"kind\": "
                        "\"integer\"; take them out",
                        reader->who);
}

static bool read_kind(struct kith__reader *reader, struct kith__spot spot,
                      struct kith__item *item)
{
    static const char *const kinds[] = {"choice", "integer", NULL};
    struct kith__spot options = kith__member(spot, "options");
    int32_t kind = 0;
    item->options = KITH__NONE;
    if (!kith__may_word(reader, spot, "kind", kinds, &kind))
        return false;
    if (kind == 1 && kith__is_there(options))
        return kith__refuse(reader, options,
                            "%s: \"kind\": \"integer\" takes no options; take "
                            "one of the two out",
                            reader->who);
    if (kind == 1)
        return read_integer(reader, spot, item);
    if (!kith__is_there(options))
        return kith__refuse(reader, spot,
                            "%s has no options; add \"options\" with an option "
                            "set, or \"kind\": \"integer\" with \"min\" and "
                            "\"max\"",
                            reader->who);
    return refuse_ends(reader, spot) && read_options(reader, options, item);
}

/* ---- In which ties it is asked ---------------------------------------- */

static bool add_tie(struct kith__reader *reader, struct kith__spot value,
                    uint32_t *ties)
{
    /* The other document may have more ties than this one. */
    if (kith__is_taken(reader->draft, value) &&
        kith__list_find(&reader->ties, kith__string(value)) == KITH__NONE)
        return true;
    int32_t tie;
    if (!kith__list_need(reader, &reader->ties, value, &tie))
        return false;
    if ((*ties >> tie & 1) != 0)
        return kith__refuse(reader, value,
                            "%s names the tie '%s' twice; name it once",
                            reader->who, reader->ties.ids[tie]);
    *ties |= UINT32_C(1) << tie;
    return true;
}

bool kith__may_ties(struct kith__reader *reader, struct kith__spot spot,
                    uint32_t *out)
{
    struct kith__spot ties = kith__member(spot, "ties");
    *out = kith__all_ties(reader);
    if (!kith__is_there(ties))
        return true;
    if (!kith__need_list(reader, ties, "ties"))
        return false;
    *out = 0;
    struct kith__spot tie = kith__first(ties);
    for (; kith__is_there(tie); tie = kith__next(tie))
        if (!add_tie(reader, tie, out))
            return false;
    return true;
}

static bool read_ties(struct kith__reader *reader, struct kith__spot spot,
                      struct kith__item *item)
{
    return kith__may_ties(reader, spot, &item->ties) &&
           (item->ties != 0 ||
            kith__refuse(reader, kith__member(spot, "ties"),
                         "%s is for none of the ties of this document; do not "
                         "take it",
                         reader->who));
}

/* ---- Items ------------------------------------------------------------ */

static bool read_recall(struct kith__reader *reader, struct kith__spot spot,
                        struct kith__item *item)
{
    struct kith__spot value = kith__member(spot, "recall");
    item->recall = KITH__NONE;
    if (!kith__is_there(value))
        return true;
    if (!kith__list_need(reader, &reader->recalls, value, &item->recall))
        return false;
    reader->recall_used[item->recall] = true;
    return true;
}

static bool read_flags(struct kith__reader *reader, struct kith__spot spot,
                       struct kith__item *item)
{
    const char *source;
    return kith__may_flag(reader, spot, "safety", &item->safety) &&
           kith__may_flag(reader, spot, "context", &item->context) &&
           kith__may_flag(reader, spot, "sensitive", &item->sensitive) &&
           kith__may_string(reader, spot, "source", &source);
}

static bool read_item(struct kith__reader *reader, int32_t number)
{
    static const char *const keys[] = {
        "id",        "text",    "options", "kind",     "min",
        "max",       "recall",  "ties",    "ask_when", "safety",
        "sensitive", "context", "source",  NULL};
    struct kith__item *item = &reader->plan->items[number];
    struct kith__spot spot = reader->items.spots[number];
    struct kith__spot text;
    item->id = reader->items.ids[number];
    item->section = KITH__NONE;
    const char *path = kith__plan_say(reader, "items/%s/text", item->id);
    return kith__speak_of(reader, "Item '%s'", item->id) &&
           kith__refuse_others(reader, spot, keys) &&
           kith__need(reader, spot, "text", &text) &&
           read_ties(reader, spot, item) &&
           kith__read_text(reader, text, "text", KITH__FORM_ITEM, item->ties,
                           path, &item->text) &&
           read_kind(reader, spot, item) && read_recall(reader, spot, item) &&
           read_flags(reader, spot, item);
}

bool kith__read_items(struct kith__reader *reader)
{
    struct kith__plan *plan = reader->plan;
    plan->item_count = reader->items.count;
    plan->items =
        kith__plan_take(reader, plan->item_count, sizeof *plan->items);
    plan->items_by_id =
        kith__plan_take(reader, plan->item_count, sizeof *plan->items_by_id);
    reader->item_used =
        kith__scratch_take(reader, plan->item_count, sizeof *reader->item_used);
    if (plan->items == NULL || plan->items_by_id == NULL ||
        reader->item_used == NULL)
        return false;
    for (int32_t i = 0; i < plan->item_count; i++) {
        plan->items_by_id[i] = reader->items.order[i];
        if (!read_item(reader, i))
            return false;
    }
    return true;
}
