/* SPDX-License-Identifier: MIT */
/* read_conditions - all, any, count and not, and where conditions stand.
 *
 * Goes down at most KITH__CONDITION_DEPTH levels; children lie together behind
 * their parent. */

#include "questionnaire/reader.h"

#include <string.h>

/* ---- Room ------------------------------------------------------------- */

/* Room for `count` more nodes; the first one's number. */
static bool take_nodes(struct kith__reader *reader, struct kith__spot spot,
                       int32_t count, int32_t *first)
{
    struct kith__draft *draft = reader->draft;
    if (count > KITH__CONDITION_NODES - reader->condition_size)
        return kith__refuse_limit(reader, spot, "parts in this condition",
                                  KITH__CONDITION_NODES);
    int32_t wanted = draft->node_count + count;
    if (wanted > reader->node_room) {
        int32_t room = wanted < 128 ? 128 : 2 * wanted;
        struct kith__draft_node *more = kith__scratch_more(
            reader, draft->nodes, draft->node_count, room, sizeof *more);
        if (more == NULL)
            return false;
        draft->nodes = more;
        reader->node_room = room;
    }
    *first = draft->node_count;
    draft->node_count = wanted;
    reader->condition_size += count;
    return true;
}

/* ---- Which kind ------------------------------------------------------- */

static const char *const kinds[] = {
    "item",    "fact",  "scale", "difference", "tie",   "answered", "gate",
    "pattern", "share", "all",   "any",        "count", "not"};
enum { KINDS = sizeof kinds / sizeof *kinds };

static bool refuse_kindless(struct kith__reader *reader, struct kith__spot spot)
{
    struct kith__spot member = kith__first(spot);
    for (; kith__is_there(member); member = kith__next(member)) {
        const char *nearest = kith__nearest(kith__key(member), kinds, KINDS);
        const char *quote = kith__quote(reader, kith__key(member));
        if (quote == NULL)
            return false;
        if (nearest != NULL)
            return kith__refuse_key(reader, member,
                                    "%s: there is no key \"%s\" in conditions; "
                                    "did you mean \"%s\"?",
                                    reader->who, quote, nearest);
    }
    return kith__refuse(reader, spot,
                        "%s: a condition has one of the keys item, fact, "
                        "scale, difference, tie, answered, gate, pattern, "
                        "share, all, any, count or not",
                        reader->who);
}

static bool find_kind(struct kith__reader *reader, struct kith__spot spot,
                      const char **kind, struct kith__spot *value)
{
    *kind = NULL;
    if (kith__kind(spot) != KITH__JSON_OBJECT)
        return kith__refuse(reader, spot,
                            "%s: a condition is an object, such as {\"item\": "
                            "\"ID\", \"at_least\": 3}",
                            reader->who);
    for (int32_t i = 0; i < KINDS; i++) {
        struct kith__spot member = kith__member(spot, kinds[i]);
        if (!kith__is_there(member))
            continue;
        if (*kind != NULL)
            return kith__refuse_key(reader, member,
                                    "%s: one condition cannot have both \"%s\" "
                                    "and \"%s\"; put two into an \"all\"",
                                    reader->who, *kind, kinds[i]);
        *kind = kinds[i];
        *value = member;
    }
    return *kind != NULL || refuse_kindless(reader, spot);
}

/* ---- Nodes ------------------------------------------------------------ */

static bool fill(struct kith__reader *reader, int32_t number,
                 struct kith__spot spot, unsigned may, int depth);

static bool fill_children(struct kith__reader *reader, int32_t number,
                          struct kith__spot first_child, int32_t count,
                          unsigned may, int depth)
{
    int32_t first = 0;
    if (!take_nodes(reader, first_child, count, &first))
        return false;
    /* Room may have moved: nodes are reached by number. */
    reader->draft->nodes[number].is.first = first;
    reader->draft->nodes[number].is.count = count;
    struct kith__spot child = first_child;
    for (int32_t i = 0; i < count; i++) {
        if (!fill(reader, first + i, child, may, depth))
            return false;
        child = kith__next(child);
    }
    return true;
}

/* all, any and count: a list. */
static bool fill_list(struct kith__reader *reader, int32_t number,
                      struct kith__spot list, const char *key, unsigned may,
                      int depth)
{
    if (kith__kind(list) != KITH__JSON_ARRAY || kith__size(list) == 0)
        return kith__refuse(reader, list,
                            "%s: \"%s\" takes a list of conditions, at least "
                            "one",
                            reader->who, key);
    return fill_children(reader, number, kith__first(list), kith__size(list),
                         may, depth);
}

static bool fill_count(struct kith__reader *reader, int32_t number,
                       struct kith__spot spot, unsigned may, int depth)
{
    static const char *const keys[] = {"count", "at_least", NULL};
    struct kith__spot list = kith__member(spot, "count");
    struct kith__spot value;
    int32_t need = 0;
    if (!kith__refuse_others(reader, spot, keys) ||
        !kith__need(reader, spot, "at_least", &value) ||
        !fill_list(reader, number, list, "count", may, depth) ||
        !kith__read_whole(reader, value, "at_least", 1, KITH__CONDITION_NODES,
                          &need))
        return false;
    if (need > kith__size(list))
        return kith__refuse(reader, value,
                            "%s: \"at_least\" is more than the conditions "
                            "that \"count\" counts, %i",
                            reader->who, (int)kith__size(list));
    reader->draft->nodes[number].is.need = need;
    return true;
}

static bool fill_node(struct kith__reader *reader, int32_t number,
                      struct kith__spot spot, const char *kind, unsigned may,
                      int depth)
{
    const char *const keys[] = {kind, NULL};
    uint8_t *op = &reader->draft->nodes[number].is.op;
    struct kith__spot value = kith__member(spot, kind);
    if (strcmp(kind, "count") == 0) {
        *op = KITH__OP_COUNT;
        return fill_count(reader, number, spot, may, depth);
    }
    if (!kith__refuse_others(reader, spot, keys))
        return false;
    if (strcmp(kind, "not") == 0) {
        *op = KITH__OP_NOT;
        return fill_children(reader, number, value, 1, may, depth);
    }
    *op = strcmp(kind, "all") == 0 ? KITH__OP_ALL : KITH__OP_ANY;
    return fill_list(reader, number, value, kind, may, depth);
}

static bool is_node(const char *kind)
{
    return strcmp(kind, "all") == 0 || strcmp(kind, "any") == 0 ||
           strcmp(kind, "count") == 0 || strcmp(kind, "not") == 0;
}

static bool fill(struct kith__reader *reader, int32_t number,
                 struct kith__spot spot, unsigned may, int depth)
{
    struct kith__draft_node *node = &reader->draft->nodes[number];
    struct kith__spot value;
    const char *kind;
    node->spot = spot;
    node->is.subject = KITH__NONE;
    if (depth == KITH__CONDITION_DEPTH) {
        reader->status = kith__draft_fail(
            reader->draft, spot, KITH_E_LIMIT,
            "A condition goes down at most %i levels; make this one flatter",
            (int)KITH__CONDITION_DEPTH);
        return false;
    }
    if (!find_kind(reader, spot, &kind, &value))
        return false;
    return is_node(kind) ? fill_node(reader, number, spot, kind, may, depth + 1)
                         : kith__read_leaf(reader, spot, kind, may, &node->is);
}

/* ---- One condition ---------------------------------------------------- */

static bool may_condition(struct kith__reader *reader, struct kith__spot parent,
                          const char *key, unsigned may, kith__condition *out)
{
    struct kith__spot spot = kith__member(parent, key);
    int32_t root;
    *out = KITH__ALWAYS;
    if (!kith__is_there(spot))
        return true;
    reader->condition_size = 0;
    if (!take_nodes(reader, spot, 1, &root) ||
        !fill(reader, root, spot, may, 0))
        return false;
    *out = root;
    return true;
}

/* ---- All of them ------------------------------------------------------ */

static bool read_ask_when(struct kith__reader *reader)
{
    struct kith__draft *draft = reader->draft;
    for (int32_t i = 0; i < reader->items.count; i++)
        if (!kith__speak_of(reader, "\"ask_when\" of item '%s'",
                            reader->items.ids[i]) ||
            !may_condition(reader, draft->items[i], "ask_when", KITH__MAY_ITEM,
                           &draft->ask_when[i]))
            return false;
    return true;
}

static bool read_valid_when(struct kith__reader *reader)
{
    struct kith__draft *draft = reader->draft;
    draft->valid_when_spot = kith__member(draft->document, "valid_when");
    return kith__speak_of(reader, "\"valid_when\"") &&
           may_condition(reader, draft->document, "valid_when",
                         KITH__MAY_ITEM | KITH__MAY_ANSWERED,
                         &draft->valid_when);
}

static bool read_criteria(struct kith__reader *reader, int32_t pattern)
{
    struct kith__draft_pattern *draft = &reader->draft->patterns[pattern];
    const struct kith__pattern *plan = &reader->plan->patterns[pattern];
    for (int32_t i = 0; i < plan->count; i++)
        if (!kith__speak_of(reader, "Criterion '%s' of pattern '%s'",
                            plan->criteria[i].id, plan->id) ||
            !may_condition(reader, draft->criterion_spots[i], "when",
                           KITH__MAY_ALL, &draft->criteria[i]))
            return false;
    return true;
}

static bool read_easings(struct kith__reader *reader, int32_t pattern)
{
    struct kith__draft_pattern *draft = &reader->draft->patterns[pattern];
    const struct kith__pattern *plan = &reader->plan->patterns[pattern];
    if (plan->easing_count == 0)
        return true;
    struct kith__spot easing =
        kith__first(kith__member(draft->spot, "eased_by"));
    for (int32_t i = 0; i < plan->easing_count; i++) {
        if (!kith__speak_of(reader, "Easing number %i of pattern '%s'",
                            (int)i + 1, plan->id) ||
            !may_condition(reader, easing, "when", KITH__MAY_ALL,
                           &draft->easings[i]))
            return false;
        easing = kith__next(easing);
    }
    return true;
}

static bool read_whens(struct kith__reader *reader,
                       const struct kith__list *list, unsigned may,
                       kith__condition *out)
{
    for (int32_t i = 0; i < list->count; i++)
        if (!kith__speak_of(reader, "%s '%s'", list->part->name,
                            list->ids[i]) ||
            !may_condition(reader, list->spots[i], "when", may, &out[i]))
            return false;
    return true;
}

static bool read_norms(struct kith__reader *reader, int32_t number)
{
    struct kith__draft *draft = reader->draft;
    const struct kith__scale *scale = &reader->plan->scales[number];
    draft->norms[number] =
        kith__scratch_take(reader, scale->norm_count, sizeof **draft->norms);
    if (draft->norms[number] == NULL)
        return false;
    for (int32_t i = 0; i < scale->norm_count; i++)
        if (!kith__speak_of(reader, "Norm '%s' of scale '%s'",
                            scale->norms[i].id, scale->id) ||
            !may_condition(reader, draft->norm_spots[number][i], "when",
                           KITH__MAY_ITEM, &draft->norms[number][i]))
            return false;
    return true;
}

static bool read_all_norms(struct kith__reader *reader)
{
    int32_t count = reader->plan->scale_count;
    reader->draft->norms =
        kith__scratch_take(reader, count, sizeof *reader->draft->norms);
    if (reader->draft->norms == NULL)
        return false;
    for (int32_t i = 0; i < count; i++)
        if (!read_norms(reader, i))
            return false;
    return true;
}

bool kith__read_conditions(struct kith__reader *reader)
{
    struct kith__draft *draft = reader->draft;
    draft->ask_when = kith__scratch_take(reader, reader->items.count,
                                         sizeof *draft->ask_when);
    if (draft->ask_when == NULL || !read_ask_when(reader) ||
        !read_valid_when(reader) || !read_all_norms(reader))
        return false;
    for (int32_t i = 0; i < reader->patterns.count; i++)
        if (!read_criteria(reader, i) || !read_easings(reader, i))
            return false;
    return read_whens(reader, &reader->advice, KITH__MAY_ALL, draft->advice) &&
           read_whens(reader, &reader->stops, KITH__MAY_ITEM, draft->stops);
}
