/* SPDX-License-Identifier: MIT */
/* compiled - small documents, compiled, for tests to look into.
 *
 * Include it behind cmocka.h. JSON is written with ' for ", so that it can be
 * read here. */

#ifndef KITH_TESTS_UNIT_COMPILED_H
#define KITH_TESTS_UNIT_COMPILED_H

#include <stdlib.h>
#include <string.h>

#include <kith/answers.h>
#include <kith/assessment.h>

#include "base/text.h"
#include "questionnaire/object.h"

/* ---- Documents ---------------------------------------------------------- */

/* Ties of every document here, in this order. */
enum { FRIEND, PARTNER, PARENT };

static inline void add_json(struct kith__builder *builder, const char *text)
{
    for (; *text != '\0'; text++)
        kith__add_char(builder, *text == '\'' ? '"' : *text);
}

/* One section with all the items, by their ids. */
static inline void add_section(struct kith__builder *builder,
                               const char *items)
{
    const char *mark = "{'id': '";
    add_json(builder, "'sections': [{'id': 's', 'items': [");
    for (const char *at = strstr(items, mark); at != NULL;) {
        at += strlen(mark);
        kith__add_char(builder, '"');
        kith__add_bytes(builder, at, (size_t)(strchr(at, '\'') - at));
        at = strstr(at, mark);
        add_json(builder, at == NULL ? "'" : "', ");
    }
    add_json(builder, "]}],\n");
}

/* A document of these items, and whatever else stands at its top. */
static inline kith_status read_document(const char *items, const char *rest,
                                        kith_memory *memory,
                                        kith_questionnaire **out,
                                        kith_error **error)
{
    struct kith__builder text = {0};
    add_json(&text,
             "{'kith': 1, 'id': 'test', 'version': '1.0', 'language': 'en',\n"
             " 'title': 'Test', 'ties': ['friend', 'partner', 'parent'],\n"
             " 'options': {'often': [\n"
             "   {'id': 'never', 'value': 0, 'label': 'never'},\n"
             "   {'id': 'rarely', 'value': 1, 'label': 'rarely'},\n"
             "   {'id': 'sometimes', 'value': 2, 'label': 'sometimes'},\n"
             "   {'id': 'often', 'value': 3, 'label': 'often'},\n"
             "   {'id': 'always', 'value': 4, 'label': 'always'}],\n"
             "  'agree': [\n"
             "   {'id': 'yes', 'value': 7, 'label': 'yes'},\n"
             "   {'id': 'half', 'value': 2.5, 'label': 'half'},\n"
             "   {'id': 'no', 'value': 1, 'label': 'no'}]},\n"
             " 'resources': [{'label': 'Help', 'text': 'Somebody you trust.',"
             " 'for': 'adults'}],\n");
    add_section(&text, items);
    add_json(&text, "'items': [");
    add_json(&text, items);
    add_json(&text, rest[0] == '\0' ? "]" : "],\n");
    add_json(&text, rest);
    add_json(&text, "}");
    assert_false(text.failed);
    const char *bytes = kith__builder_peek(&text);
    kith_status status = kith__questionnaire_read(
        bytes, text.length, NULL, 0, memory, out, error);
    kith__builder_free(&text);
    return status;
}

static inline kith_questionnaire *compile(const char *items, const char *rest)
{
    kith_questionnaire *made = NULL;
    kith_error *error = NULL;
    if (read_document(items, rest, NULL, &made, &error) != KITH_OK)
        fail_msg("%s: %s", kith_error_pointer(error),
                 kith_error_message(error));
    return made;
}

/* The document is refused at that place, with a message that says so. */
static inline void refuse(const char *items, const char *rest,
                          const char *pointer, const char *says)
{
    kith_questionnaire *made = NULL;
    kith_error *error = NULL;
    assert_int_equal(read_document(items, rest, NULL, &made, &error),
                     KITH_E_DOCUMENT);
    assert_null(made);
    assert_string_equal(kith_error_pointer(error), pointer);
    if (strstr(kith_error_message(error), says) == NULL)
        fail_msg("\"%s\" does not say \"%s\"", kith_error_message(error), says);
    kith_error_free(error);
}

/* ---- Looking into a plan ------------------------------------------------ */

#define FIND(name, list, total)                                                \
    static inline int32_t name(const struct kith__plan *plan, const char *id)  \
    {                                                                          \
        for (int32_t i = 0; i < plan->total; i++)                              \
            if (strcmp(plan->list[i].id, id) == 0)                             \
                return i;                                                      \
        fail_msg("there is no %s", id);                                        \
        return KITH__NONE;                                                     \
    }
FIND(item_of, items, item_count)
FIND(scale_of, scales, scale_count)
FIND(difference_of, differences, difference_count)
FIND(pattern_of, patterns, pattern_count)
FIND(advice_of, advice, advice_count)
FIND(fact_of, facts, fact_count)
#undef FIND

static inline const struct kith__scale_plan *
keyed_of(const struct kith__plan *plan, int tie, const char *scale)
{
    return &plan->by_tie[tie].scales[scale_of(plan, scale)];
}

/* ---- Conditions as text ------------------------------------------------- */

static inline void add_test(struct kith__builder *builder, const char *id,
                            const struct kith__condition_node *node)
{
    static const char *const tests[] = {">=", ">", "<=", "<", "="};
    kith__add(builder, id);
    kith__add(builder, tests[node->test]);
    kith__add_decimal(builder, node->against);
}

static inline void add_leaf(struct kith__builder *builder,
                            const struct kith__plan *plan,
                            const struct kith__condition_node *node)
{
    static const char *const gates[] = {"unknown", "raised", "not-raised"};
    int32_t subject = node->subject;
    switch (node->op) {
    case KITH__OP_TRUE:
    case KITH__OP_FALSE:
        kith__add(builder, node->op == KITH__OP_TRUE ? "true" : "false");
        break;
    case KITH__OP_ITEM:
        add_test(builder, plan->items[subject].id, node);
        break;
    case KITH__OP_FACT:
        add_test(builder, plan->facts[subject].id, node);
        break;
    case KITH__OP_SHARE:
        add_test(builder, plan->facts[subject].id, node);
        kith__add(builder, "/");
        kith__add(builder, plan->facts[node->other].id);
        break;
    case KITH__OP_SCALE:
        add_test(builder, plan->scales[subject].id, node);
        break;
    case KITH__OP_DIFFERENCE:
        add_test(builder, plan->differences[subject].id, node);
        break;
    case KITH__OP_ANSWERED:
        kith__add(builder, "answered ");
        kith__add(builder, plan->items[subject].id);
        break;
    case KITH__OP_GATE:
        kith__add(builder, gates[node->need]);
        break;
    case KITH__OP_PATTERN:
        kith__add(builder, plan->patterns[subject].id);
        kith__add(builder, node->need == KITH_CLEAR ? " clear" : " some");
        break;
    default:
        fail_msg("op %d is no leaf", node->op);
    }
}

static inline void add_node(struct kith__builder *builder,
                            const struct kith__plan *plan, int tie,
                            int32_t number)
{
    const struct kith__tie_plan *made = &plan->by_tie[tie];
    assert_in_range(number, 0, made->node_count - 1);
    const struct kith__condition_node *node = &made->nodes[number];
    switch (node->op) {
    case KITH__OP_ALL:
        kith__add(builder, "all(");
        break;
    case KITH__OP_ANY:
        kith__add(builder, "any(");
        break;
    case KITH__OP_NOT:
        kith__add(builder, "not(");
        break;
    case KITH__OP_COUNT:
        kith__add_integer(builder, node->need);
        kith__add(builder, " of (");
        break;
    default:
        add_leaf(builder, plan, node);
        return;
    }
    for (int32_t i = 0; i < node->count; i++) {
        if (i > 0)
            kith__add_char(builder, ' ');
        add_node(builder, plan, tie, node->first + i);
    }
    kith__add_char(builder, ')');
}

static inline void assert_condition(const struct kith__plan *plan, int tie,
                                    kith__condition condition,
                                    const char *expected)
{
    struct kith__builder text = {0};
    if (condition == KITH__ALWAYS)
        kith__add(&text, "always");
    else if (condition == KITH__VANISHED)
        kith__add(&text, "vanished");
    else
        add_node(&text, plan, tie, condition);
    assert_string_equal(kith__builder_peek(&text), expected);
    kith__builder_free(&text);
}

#endif
