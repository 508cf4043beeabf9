/* SPDX-License-Identifier: MIT */

#include "base/json_tree.h"

kith__node kith__json_root(const struct kith__json *json)
{
    (void)json;
    return 0;
}

enum kith__json_kind kith__json_kind(const struct kith__json *json,
                                     kith__node node)
{
    return (enum kith__json_kind)json->nodes[node].kind;
}

size_t kith__json_count(const struct kith__json *json, kith__node node)
{
    const struct kith__json_node *n = &json->nodes[node];
    return n->kind >= KITH__JSON_ARRAY ? n->size : 0;
}

kith__node kith__json_first(const struct kith__json *json, kith__node node)
{
    if (kith__json_count(json, node) == 0)
        return KITH__JSON_NONE;
    return node + (json->nodes[node].kind == KITH__JSON_OBJECT ? 2 : 1);
}

kith__node kith__json_next(const struct kith__json *json, kith__node node)
{
    const struct kith__json_node *n = &json->nodes[node];
    if (n->last)
        return KITH__JSON_NONE;
    return kith__json_end(json, node) + (n->keyed ? 1 : 0);
}

struct kith__slice kith__json_key(const struct kith__json *json,
                                  kith__node node)
{
    if (!json->nodes[node].keyed)
        return (struct kith__slice){NULL, 0};
    return kith__json_content(json, &json->nodes[node - 1]);
}

kith__node kith__json_member(const struct kith__json *json, kith__node node,
                             const char *key)
{
    if (json->nodes[node].kind != KITH__JSON_OBJECT)
        return KITH__JSON_NONE;
    kith__node member = kith__json_first(json, node);
    for (; member != KITH__JSON_NONE; member = kith__json_next(json, member)) {
        struct kith__slice name = kith__json_key(json, member);
        if (kith__same(name.text, name.length, key))
            break;
    }
    return member;
}

struct kith__slice kith__json_string(const struct kith__json *json,
                                     kith__node node)
{
    const struct kith__json_node *n = &json->nodes[node];
    if (n->kind != KITH__JSON_STRING)
        return (struct kith__slice){NULL, 0};
    return kith__json_content(json, n);
}

struct kith__slice kith__json_number(const struct kith__json *json,
                                     kith__node node)
{
    const struct kith__json_node *n = &json->nodes[node];
    if (n->kind != KITH__JSON_NUMBER)
        return (struct kith__slice){NULL, 0};
    return (struct kith__slice){json->text + n->start, n->size};
}
