/* SPDX-License-Identifier: MIT */
/* circle_json - reads a circle. Messages say what was expected, never what a
 * person wrote. */

#include <string.h>

#include "base/error.h"
#include "people/circle.h"

enum { CIRCLE_FORMAT = 1 };

struct reader {
    const struct kith__json *json;
    kith_circle *circle;
    kith_error **error;
};

static kith_status fail(const struct reader *reader, kith__node node,
                        kith_status status, const char *message)
{
    return kith__json_fail(reader->json, node, false, false, reader->error,
                           status, "%s", message);
}

/* The same without the value's own key, which a person may have written. */
static kith_status fail_hidden(const struct reader *reader, kith__node node,
                               kith_status status, const char *message)
{
    return kith__json_fail(reader->json, node, false, true, reader->error,
                           status, "%s", message);
}

/* Whether all keys of an object are known, or the author's. */
static kith_status check_keys(const struct reader *reader, kith__node node,
                              const char *const *known, const char *message)
{
    for (kith__node n = kith__json_first(reader->json, node);
         n != KITH__JSON_NONE; n = kith__json_next(reader->json, n)) {
        struct kith__slice key = kith__json_key(reader->json, n);
        bool found = key.length >= 2 && memcmp(key.text, "x-", 2) == 0;
        for (int i = 0; known[i] != NULL; i++)
            found = found || kith__same(key.text, key.length, known[i]);
        if (!found)
            return kith__json_fail(reader->json, n, true, true, reader->error,
                                   KITH_E_DOCUMENT, "%s", message);
    }
    return KITH_OK;
}

static bool is_kind(const struct reader *reader, kith__node node,
                    enum kith__json_kind kind)
{
    return node != KITH__JSON_NONE &&
           kith__json_kind(reader->json, node) == kind;
}

/* The text of a member: {NULL, 0} where there is none. */
static struct kith__slice text_of(const struct reader *reader, kith__node node,
                                  const char *key)
{
    kith__node member = kith__json_member(reader->json, node, key);
    return member == KITH__JSON_NONE ? (struct kith__slice){NULL, 0}
                                     : kith__json_string(reader->json, member);
}

/* Whether a member is there and no text. */
static bool is_no_text(const struct reader *reader, kith__node node,
                       const char *key)
{
    kith__node member = kith__json_member(reader->json, node, key);
    return member != KITH__JSON_NONE &&
           !is_kind(reader, member, KITH__JSON_STRING);
}

/* ---- Needs ------------------------------------------------------------- */

static kith_status read_need(struct reader *reader, kith__node node)
{
    static const char *const keys[] = {"id", "label", NULL};
    struct kith__slice id = kith__json_string(reader->json, node);
    struct kith__slice label = {NULL, 0};
    if (is_kind(reader, node, KITH__JSON_OBJECT)) {
        kith_status status =
            check_keys(reader, node, keys, "A need has \"id\" and \"label\"");
        if (status != KITH_OK)
            return status;
        id = text_of(reader, node, "id");
        label = text_of(reader, node, "label");
    }
    if (id.text == NULL || is_no_text(reader, node, "label"))
        return fail(reader, node, KITH_E_DOCUMENT,
                    "A need is an id, or {\"id\": ..., \"label\": ...}");
    if (reader->circle->need_count == KITH_CIRCLE_NEEDS_MOST)
        return fail(reader, node, KITH_E_LIMIT, "A circle has at most 8 needs");
    const char *fault = kith__circle_take_need(reader->circle, id, label);
    return fault == NULL ? KITH_OK : fail(reader, node, KITH_E_VALUE, fault);
}

static kith_status read_needs(struct reader *reader, kith__node root)
{
    kith__node list = kith__json_member(reader->json, root, "needs");
    if (list == KITH__JSON_NONE) {
        kith__circle_take_usual_needs(reader->circle);
        return KITH_OK;
    }
    if (!is_kind(reader, list, KITH__JSON_ARRAY))
        return fail(reader, list, KITH_E_DOCUMENT, "\"needs\" is a list");
    kith_status status = KITH_OK;
    for (kith__node n = kith__json_first(reader->json, list);
         n != KITH__JSON_NONE && status == KITH_OK;
         n = kith__json_next(reader->json, n))
        status = read_need(reader, n);
    return status;
}

/* ---- People ------------------------------------------------------------ */

/* A part of a need: 1 where only the need is named. */
static kith_status take_part(struct reader *reader, kith__node node,
                             struct kith__slice id, kith__decimal part)
{
    kith_circle *circle = reader->circle;
    int32_t need = kith__circle_find(circle, id.text, id.length);
    if (need < 0)
        return fail_hidden(
            reader, node, KITH_E_NOT_FOUND,
            "The circle lists no need of that id: those are under \"needs\", "
            "else comfort, advice, joy and practical-help");
    uint8_t *parts = circle->people[circle->person_count - 1].parts;
    if (parts[need] != 0)
        return fail_hidden(reader, node, KITH_E_VALUE,
                           "The person meets one need twice; take one out");
    if (part < KITH__ONE || part > KITH_CIRCLE_PART_MOST * KITH__ONE ||
        part % KITH__ONE != 0)
        return fail_hidden(reader, node, KITH_E_VALUE,
                           "A part of a need is a whole number from 1 to 9");
    parts[need] = (uint8_t)(part / KITH__ONE);
    return KITH_OK;
}

static kith_status read_named(struct reader *reader, kith__node node)
{
    struct kith__slice id = kith__json_string(reader->json, node);
    if (id.text == NULL)
        return fail(reader, node, KITH_E_DOCUMENT,
                    "A list \"meets\" holds the ids of needs");
    return take_part(reader, node, id, KITH__ONE);
}

static kith_status read_part(struct reader *reader, kith__node node)
{
    struct kith__slice digits = kith__json_number(reader->json, node);
    kith__decimal part = 0;
    if (digits.text == NULL ||
        !kith__decimal_read(digits.text, digits.length, &part))
        part = 0; /* is refused, with its place */
    return take_part(reader, node, kith__json_key(reader->json, node), part);
}

static kith_status read_meets(struct reader *reader, kith__node node)
{
    kith__node meets = kith__json_member(reader->json, node, "meets");
    if (meets == KITH__JSON_NONE)
        return KITH_OK;
    bool listed = is_kind(reader, meets, KITH__JSON_ARRAY);
    if (!listed && !is_kind(reader, meets, KITH__JSON_OBJECT))
        return fail(reader, meets, KITH_E_DOCUMENT,
                    "\"meets\" is a list of needs, or an object: need to part");
    kith_status status = KITH_OK;
    for (kith__node n = kith__json_first(reader->json, meets);
         n != KITH__JSON_NONE && status == KITH_OK;
         n = kith__json_next(reader->json, n))
        status = listed ? read_named(reader, n) : read_part(reader, n);
    return status;
}

static kith_status read_sheet(struct reader *reader, kith__node node)
{
    struct kith__slice sheet = text_of(reader, node, "sheet");
    if (sheet.text == NULL)
        return KITH_OK;
    kith_circle *circle = reader->circle;
    const char *fault = kith__circle_take_sheet(
        &circle->people[circle->person_count - 1], sheet);
    return fault == NULL ? KITH_OK : fail(reader, node, KITH_E_VALUE, fault);
}

static kith_status read_person(struct reader *reader, kith__node node)
{
    static const char *const keys[] = {"name", "meets", "sheet", NULL};
    if (!is_kind(reader, node, KITH__JSON_OBJECT))
        return fail(reader, node, KITH_E_DOCUMENT, "A person is an object");
    kith_status status = check_keys(
        reader, node, keys, "A person has \"name\", \"meets\" and \"sheet\"");
    if (status != KITH_OK)
        return status;
    if (is_no_text(reader, node, "name") || is_no_text(reader, node, "sheet"))
        return fail(reader, node, KITH_E_DOCUMENT,
                    "\"name\" and \"sheet\" are texts");
    if (reader->circle->person_count == KITH_CIRCLE_PEOPLE_MOST)
        return fail(reader, node, KITH_E_LIMIT,
                    "A circle has at most 8 people");
    const char *fault =
        kith__circle_take_person(reader->circle, text_of(reader, node, "name"));
    if (fault != NULL)
        return fail(reader, node, KITH_E_VALUE, fault);
    status = read_sheet(reader, node);
    return status == KITH_OK ? read_meets(reader, node) : status;
}

static kith_status read_people(struct reader *reader, kith__node root)
{
    kith__node list = kith__json_member(reader->json, root, "people");
    if (!is_kind(reader, list, KITH__JSON_ARRAY))
        return fail(reader, list == KITH__JSON_NONE ? root : list,
                    KITH_E_DOCUMENT, "A circle has a list \"people\"");
    kith_status status = KITH_OK;
    for (kith__node n = kith__json_first(reader->json, list);
         n != KITH__JSON_NONE && status == KITH_OK;
         n = kith__json_next(reader->json, n))
        status = read_person(reader, n);
    return status;
}

/* ---- The whole --------------------------------------------------------- */

static kith_status read_few(struct reader *reader, kith__node root)
{
    kith__node few = kith__json_member(reader->json, root, "few_for_a_reason");
    if (few == KITH__JSON_NONE)
        return KITH_OK;
    enum kith__json_kind kind = kith__json_kind(reader->json, few);
    if (kind != KITH__JSON_TRUE && kind != KITH__JSON_FALSE)
        return fail(reader, few, KITH_E_DOCUMENT,
                    "\"few_for_a_reason\" is true or false");
    reader->circle->few =
        kind == KITH__JSON_TRUE ? KITH_FEW_FOR_A_REASON : KITH_FEW_NO;
    return KITH_OK;
}

static kith_status check_head(const struct reader *reader, kith__node root)
{
    static const char *const keys[] = {"kith-circle", "needs", "people",
                                       "few_for_a_reason", NULL};
    if (!is_kind(reader, root, KITH__JSON_OBJECT))
        return fail(reader, root, KITH_E_DOCUMENT, "A circle is a JSON object");
    kith__node node = kith__json_member(reader->json, root, "kith-circle");
    struct kith__slice number = {NULL, 0};
    kith__decimal format;
    if (node != KITH__JSON_NONE)
        number = kith__json_number(reader->json, node);
    if (number.text == NULL)
        return fail(reader, node == KITH__JSON_NONE ? root : node,
                    KITH_E_DOCUMENT, "A circle begins with \"kith-circle\": 1");
    if (!kith__decimal_read(number.text, number.length, &format) ||
        format != CIRCLE_FORMAT * KITH__ONE)
        return fail(reader, node, KITH_E_VERSION,
                    "This library reads circles of format 1");
    return check_keys(reader, root, keys,
                      "A circle has no such key; it has \"kith-circle\", "
                      "\"needs\", \"people\" and \"few_for_a_reason\"");
}

static kith_status read_all(struct reader *reader)
{
    kith__node root = kith__json_root(reader->json);
    kith_status status = check_head(reader, root);
    if (status == KITH_OK)
        status = read_needs(reader, root);
    if (status == KITH_OK)
        status = read_people(reader, root);
    if (status == KITH_OK)
        status = read_few(reader, root);
    return status;
}

static kith_status parse(const char *json, size_t length, kith_memory *memory,
                         kith_circle *into, kith_error **error)
{
    struct kith__json *tree = NULL;
    kith_status status =
        kith__json_read_discreetly(json, length, memory, &tree, error);
    if (status != KITH_OK)
        return status;
    struct reader reader = {tree, into, error};
    status = read_all(&reader);
    kith__json_free(tree);
    return status;
}

kith_status kith_circle_parse(const char *json, int64_t length,
                              kith_memory *memory, kith_circle **out,
                              kith_error **error)
{
    int64_t bytes = kith__measure(json, length);
    if (!kith__error_ready(error))
        return KITH_E_ARGUMENT;
    if (bytes < 0 || out == NULL)
        return kith__fail(error, memory, KITH_E_ARGUMENT, NULL,
                          "kith_circle_parse() needs a text, its length or "
                          "KITH_NUL, and somewhere to put the circle");
    kith_circle *made = NULL;
    kith_status status = kith__circle_make(memory, &made, error);
    if (status != KITH_OK)
        return status;
    status = parse(json, (size_t)bytes, memory, made, error);
    if (status == KITH_OK)
        *out = made;
    else
        kith_circle_free(made);
    return status;
}
