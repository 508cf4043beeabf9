/* SPDX-License-Identifier: MIT */
/* read_leaves - the leaves of conditions: what is read, and what it is held
 * against.
 *
 * Turns ids into numbers and option ids into values; knows nothing of all, any,
 * count and not. */

#include "questionnaire/reader.h"

#include <kith/answers.h>
#include <kith/assessment.h>

#include <string.h>

#include "base/share.h"

/* What two facts can come to. */
enum { FROM_MOST = 2 * (KITH__COUNT_MOST / KITH__ONE) };

/* ---- Tests ------------------------------------------------------------ */

static const char *const test_keys[] = {"at_least", "above", "at_most", "below",
                                        "is"};
enum { TESTS = 5 };

/* The one test of a leaf. */
static bool find_test(struct kith__reader *reader, struct kith__spot spot,
                      bool may_be, struct kith__spot *value, uint8_t *test)
{
    int32_t found = 0;
    for (int32_t i = 0; i < TESTS; i++) {
        struct kith__spot member = kith__member(spot, test_keys[i]);
        if (!kith__is_there(member))
            continue;
        if (i == KITH__TEST_IS && !may_be)
            return kith__refuse(reader, member,
                                "%s: \"is\" is for items and facts; a score "
                                "needs at_least, above, at_most or below",
                                reader->who);
        if (found++ > 0)
            return kith__refuse(reader, member,
                                "%s: a leaf has one test; put two leaves into "
                                "an \"all\"",
                                reader->who);
        *value = member;
        *test = (uint8_t)i;
    }
    return found == 1 ||
           kith__refuse(reader, spot,
                        "%s: this leaf has no test; add at_least, above, "
                        "at_most%s with a number",
                        reader->who, may_be ? ", below or is" : " or below");
}

static bool find_option(struct kith__reader *reader, struct kith__spot value,
                        const struct kith__item *item, kith__decimal *against)
{
    struct kith__slice id = kith__string(value);
    if (item->kind != KITH__ITEM_CHOICE)
        return kith__refuse(reader, value,
                            "%s: '%s' takes whole numbers; hold it against a "
                            "number",
                            reader->who, item->id);
    const struct kith__option_set *set =
        &reader->plan->option_sets[item->options];
    for (int32_t i = 0; i < set->count; i++) {
        if (kith__same(id.text, id.length, set->options[i].id)) {
            *against = set->options[i].value;
            return true;
        }
    }
    const char *quote = kith__quote(reader, id);
    return quote != NULL &&
           kith__refuse(reader, value,
                        "%s: '%s' has no option '%s'; its options are those of "
                        "'%s'",
                        reader->who, item->id, quote, set->id);
}

static bool read_test(struct kith__reader *reader, struct kith__spot spot,
                      bool may_be, const struct kith__item *item,
                      struct kith__condition_node *node)
{
    struct kith__spot value;
    if (!find_test(reader, spot, may_be, &value, &node->test))
        return false;
    if (item != NULL && node->test == KITH__TEST_IS &&
        kith__kind(value) == KITH__JSON_STRING)
        return find_option(reader, value, item, &node->against);
    return kith__read_decimal(reader, value, test_keys[node->test],
                              &node->against);
}

/* ---- Leaves with a number --------------------------------------------- */

static bool read_item(struct kith__reader *reader, struct kith__spot spot,
                      struct kith__condition_node *node)
{
    static const char *const keys[] = {"item",  "at_least", "above", "at_most",
                                       "below", "is",       NULL};
    node->op = KITH__OP_ITEM;
    if (!kith__refuse_others(reader, spot, keys) ||
        !kith__list_need(reader, &reader->items, kith__member(spot, "item"),
                         &node->subject))
        return false;
    reader->item_used[node->subject] = true;
    return read_test(reader, spot, true, &reader->plan->items[node->subject],
                     node);
}

static bool read_fact(struct kith__reader *reader, struct kith__spot spot,
                      struct kith__condition_node *node)
{
    static const char *const keys[] = {"fact",  "at_least", "above", "at_most",
                                       "below", "is",       NULL};
    node->op = KITH__OP_FACT;
    if (!kith__refuse_others(reader, spot, keys) ||
        !kith__list_need(reader, &reader->facts, kith__member(spot, "fact"),
                         &node->subject))
        return false;
    reader->fact_used[node->subject] = true;
    return read_test(reader, spot, true, NULL, node);
}

static bool read_scale(struct kith__reader *reader, struct kith__spot spot,
                       struct kith__condition_node *node)
{
    static const char *const keys[] = {"scale", "at_least", "above", "at_most",
                                       "below", "is",       NULL};
    node->op = KITH__OP_SCALE;
    return kith__refuse_others(reader, spot, keys) &&
           kith__list_need(reader, &reader->scales, kith__member(spot, "scale"),
                           &node->subject) &&
           read_test(reader, spot, false, NULL, node);
}

static bool read_difference(struct kith__reader *reader, struct kith__spot spot,
                            struct kith__condition_node *node)
{
    static const char *const keys[] = {
        "difference", "at_least", "above", "at_most", "below", "is", NULL};
    node->op = KITH__OP_DIFFERENCE;
    return kith__refuse_others(reader, spot, keys) &&
           kith__list_need(reader, &reader->differences,
                           kith__member(spot, "difference"), &node->subject) &&
           read_test(reader, spot, false, NULL, node);
}

/* ---- Shares ----------------------------------------------------------- */

/* A fact that counts: never below 0, and never so much that the arithmetic
 * passes its ends. */
static bool read_counting_fact(struct kith__reader *reader,
                               struct kith__spot spot, int32_t *out)
{
    if (!kith__list_need(reader, &reader->facts, spot, out))
        return false;
    const struct kith__fact *fact = &reader->plan->facts[*out];
    reader->fact_used[*out] = true;
    return (fact->minimum >= 0 && fact->maximum <= KITH__COUNT_MOST) ||
           kith__refuse(reader, spot,
                        "%s: \"share\" takes counts, and fact '%s' is not "
                        "declared as one; give it a \"min\" of at least 0 and "
                        "a \"max\" of at most 1000000",
                        reader->who, fact->id);
}

static bool read_both_facts(struct kith__reader *reader,
                            struct kith__spot facts,
                            struct kith__condition_node *node)
{
    struct kith__spot first = kith__first(facts);
    if (kith__kind(facts) != KITH__JSON_ARRAY || kith__size(facts) != 2)
        return kith__refuse(reader, facts,
                            "%s: \"share\" takes two facts: the one that may "
                            "outweigh, then the other",
                            reader->who);
    if (!read_counting_fact(reader, first, &node->subject) ||
        !read_counting_fact(reader, kith__next(first), &node->other))
        return false;
    return node->subject != node->other ||
           kith__refuse(reader, kith__next(first),
                        "%s: \"share\" takes two different facts; nothing "
                        "outweighs itself",
                        reader->who);
}

static bool read_share(struct kith__reader *reader, struct kith__spot spot,
                       struct kith__condition_node *node)
{
    static const char *const keys[] = {"share", "wilson_above", "from", NULL};
    struct kith__spot above, from;
    node->op = KITH__OP_SHARE;
    if (!kith__refuse_others(reader, spot, keys) ||
        !read_both_facts(reader, kith__member(spot, "share"), node) ||
        !kith__need(reader, spot, "wilson_above", &above) ||
        !kith__read_decimal(reader, above, "wilson_above", &node->against))
        return false;
    if (node->against <= 0 || node->against >= KITH__ONE)
        return kith__refuse(reader, above,
                            "%s: \"wilson_above\" is a share between 0 and 1, "
                            "such as 0.5, and neither of these",
                            reader->who);
    return kith__need(reader, spot, "from", &from) &&
           kith__read_whole(reader, from, "from", 1, FROM_MOST, &node->need);
}

/* ---- Leaves without --------------------------------------------------- */

static bool read_tie(struct kith__reader *reader, struct kith__spot spot,
                     struct kith__condition_node *node)
{
    static const char *const keys[] = {"tie", NULL};
    struct kith__spot value = kith__member(spot, "tie");
    node->op = KITH__OP_TIE;
    if (!kith__refuse_others(reader, spot, keys))
        return false;
    /* The other document may have more ties than this one: then the leaf is
     * false in all of them. */
    if (kith__is_taken(reader->draft, value) &&
        kith__list_find(&reader->ties, kith__string(value)) == KITH__NONE) {
        node->subject = KITH__NONE;
        return true;
    }
    return kith__list_need(reader, &reader->ties, value, &node->subject);
}

static bool read_answered(struct kith__reader *reader, struct kith__spot spot,
                          struct kith__condition_node *node)
{
    static const char *const keys[] = {"answered", NULL};
    node->op = KITH__OP_ANSWERED;
    if (!kith__refuse_others(reader, spot, keys) ||
        !kith__list_need(reader, &reader->items, kith__member(spot, "answered"),
                         &node->subject))
        return false;
    reader->item_used[node->subject] = true;
    return true;
}

static bool read_gate(struct kith__reader *reader, struct kith__spot spot,
                      struct kith__condition_node *node)
{
    static const char *const keys[] = {"gate", NULL};
    static const char *const gates[] = {"raised", "unknown", "not-raised",
                                        NULL};
    static const int32_t numbers[] = {KITH_GATE_RAISED, KITH_GATE_UNKNOWN,
                                      KITH_GATE_NOT_RAISED};
    int32_t gate = 0;
    node->op = KITH__OP_GATE;
    if (!kith__refuse_others(reader, spot, keys) ||
        !kith__may_word(reader, spot, "gate", gates, &gate))
        return false;
    node->need = numbers[gate];
    return true;
}

static bool read_pattern(struct kith__reader *reader, struct kith__spot spot,
                         struct kith__condition_node *node)
{
    static const char *const keys[] = {"pattern", "at_least", NULL};
    static const char *const levels[] = {"some", "clear", NULL};
    struct kith__spot level_spot;
    int32_t level = 0;
    node->op = KITH__OP_PATTERN;
    if (!kith__refuse_others(reader, spot, keys) ||
        !kith__list_need(reader, &reader->patterns,
                         kith__member(spot, "pattern"), &node->subject) ||
        !kith__need(reader, spot, "at_least", &level_spot) ||
        !kith__may_word(reader, spot, "at_least", levels, &level))
        return false;
    node->need = level == 0 ? KITH_SOME : KITH_CLEAR;
    return level == 0 ||
           reader->plan->patterns[node->subject].clear != KITH__NONE ||
           kith__refuse(reader, level_spot,
                        "%s: pattern '%s' has no level \"clear\"; use "
                        "\"some\", or give it that level",
                        reader->who, reader->patterns.ids[node->subject]);
}

/* ---- Which leaf ------------------------------------------------------- */

static const struct {
    const char *key;
    unsigned group;
    bool (*read)(struct kith__reader *reader, struct kith__spot spot,
                 struct kith__condition_node *node);
} leaves[] = {
    {"item", KITH__MAY_ITEM, read_item},
    {"fact", KITH__MAY_ITEM, read_fact},
    {"share", KITH__MAY_SCORE, read_share},
    {"tie", KITH__MAY_ITEM, read_tie},
    {"answered", KITH__MAY_ANSWERED, read_answered},
    {"scale", KITH__MAY_SCORE, read_scale},
    {"difference", KITH__MAY_SCORE, read_difference},
    {"pattern", KITH__MAY_SCORE, read_pattern},
    {"gate", KITH__MAY_SCORE, read_gate},
};
enum { LEAVES = sizeof leaves / sizeof *leaves };

bool kith__read_leaf(struct kith__reader *reader, struct kith__spot spot,
                     const char *key, unsigned may,
                     struct kith__condition_node *node)
{
    int32_t i = 0;
    while (i < LEAVES && strcmp(leaves[i].key, key) != 0)
        i++;
    if ((leaves[i].group & may) == 0)
        return kith__refuse(
            reader, spot, "%s: a leaf \"%s\" cannot stand here; use %s",
            reader->who, key,
            (may & KITH__MAY_ANSWERED) != 0 ? "item, fact, tie or answered"
                                            : "item, fact or tie");
    return leaves[i].read(reader, spot, node);
}
