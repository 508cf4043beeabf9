/* SPDX-License-Identifier: MIT */

#include "base/json_tree.h"

#include <string.h>

#include "base/memory.h"

static struct kith__slice key_of(const struct kith__json *json,
                                 kith__node member)
{
    return kith__json_content(json, &json->nodes[member - 1]);
}

int kith__json_compare_keys(const struct kith__json *json, kith__node a,
                            kith__node b)
{
    struct kith__slice x = key_of(json, a);
    struct kith__slice y = key_of(json, b);
    int order =
        memcmp(x.text, y.text, x.length < y.length ? x.length : y.length);
    return order != 0 ? order : (x.length > y.length) - (x.length < y.length);
}

static bool same_keys(const struct kith__json *json, kith__node a, kith__node b)
{
    struct kith__slice x = key_of(json, a);
    struct kith__slice y = key_of(json, b);
    return x.length == y.length && memcmp(x.text, y.text, x.length) == 0;
}

/* ---- Sorting ---------------------------------------------------------- */

static void merge(const struct kith__json *json, const uint32_t *from,
                  uint32_t *to, size_t middle, size_t end)
{
    size_t left = 0, right = middle;
    for (size_t i = 0; i < end; i++) {
        bool take_left =
            right == end ||
            (left < middle &&
             kith__json_compare_keys(json, from[left], from[right]) <= 0);
        to[i] = take_left ? from[left++] : from[right++];
    }
}

/* Merging runs of 1, 2, 4 …: no recursion, and no order of keys is slow. */
void kith__json_sort(const struct kith__json *json, kith__node object,
                     uint32_t *members, uint32_t *spare)
{
    size_t count = json->nodes[object].size;
    kith__node member = kith__json_first(json, object);
    for (size_t i = 0; i < count; i++) {
        members[i] = member;
        member = kith__json_next(json, member);
    }
    uint32_t *from = members, *to = spare;
    for (size_t run = 1; run < count; run *= 2) {
        for (size_t i = 0; i < count; i += 2 * run) {
            size_t left = count - i;
            merge(json, from + i, to + i, left < run ? left : run,
                  left < 2 * run ? left : 2 * run);
        }
        uint32_t *swap = from;
        from = to;
        to = swap;
    }
    if (from != members)
        memcpy(members, from, count * sizeof *members);
}

/* ---- Keys that stand twice -------------------------------------------- */

/* Up to here every key is compared with every other. */
enum { FEW = 8 };

/* Up to here the table stands on the stack. */
enum { SOME = 128 };

static kith__node twin_of_few(const struct kith__json *json, kith__node object)
{
    kith__node members[FEW];
    size_t count = 0;
    kith__node member = kith__json_first(json, object);
    for (; member != KITH__JSON_NONE; member = kith__json_next(json, member)) {
        for (size_t i = 0; i < count; i++)
            if (same_keys(json, members[i], member))
                return member;
        members[count++] = member;
    }
    return KITH__JSON_NONE;
}

static uint64_t four_bytes(const unsigned char *s)
{
    return (uint64_t)s[0] | (uint64_t)s[1] << 8 | (uint64_t)s[2] << 16 |
           (uint64_t)s[3] << 24;
}

/* Up to seven bytes as one number. Loads that overlap need no loop, and most
 * keys are as short as this. */
static uint64_t few_bytes(const unsigned char *s, size_t length)
{
    if (length >= 4)
        return four_bytes(s) << 32 | four_bytes(s + length - 4);
    if (length > 0)
        return (uint64_t)s[0] << 16 | (uint64_t)s[length / 2] << 8 |
               (uint64_t)s[length - 1];
    return 0;
}

static uint32_t hash_key(struct kith__slice key)
{
    const uint64_t odd = UINT64_C(0x9E3779B97F4A7C15); /* 2^64 / golden ratio */
    const unsigned char *bytes = (const unsigned char *)key.text;
    uint64_t hash = key.length * odd;
    size_t at = 0;
    for (; key.length - at >= 8; at += 8) {
        hash = (hash ^ kith__json_eight(key.text + at)) * odd;
        hash ^= hash >> 32;
    }
    hash = (hash ^ few_bytes(bytes + at, key.length - at)) * odd;
    return (uint32_t)(hash >> 32);
}

/* Looks for a twin with a table of `size` zeros, a power of 2 above the number
 * of members. False when keys were chosen to meet in the table: then nobody
 * knows, and sorting must tell. */
static bool twin_by_table(const struct kith__json *json, kith__node object,
                          uint32_t *table, uint32_t size, kith__node *twin)
{
    uint32_t patience = size * 4;
    kith__node member = kith__json_first(json, object);
    for (; member != KITH__JSON_NONE; member = kith__json_next(json, member)) {
        uint32_t at = hash_key(key_of(json, member)) & (size - 1);
        for (; table[at] != 0; at = (at + 1) & (size - 1)) {
            if (same_keys(json, table[at], member)) {
                *twin = member;
                return true;
            }
            if (patience-- == 0)
                return false;
        }
        table[at] = member; /* never 0: that is the root */
    }
    *twin = KITH__JSON_NONE;
    return true;
}

static bool twin_by_sorting(const struct kith__json *json, kith__node object,
                            kith__node *twin)
{
    uint32_t count = json->nodes[object].size;
    size_t size = 2 * count * sizeof(uint32_t);
    uint32_t *members = kith__allocate(json->memory, size);
    if (members == NULL)
        return false;
    kith__json_sort(json, object, members, members + count);
    *twin = KITH__JSON_NONE;
    for (uint32_t i = 1; i < count && *twin == KITH__JSON_NONE; i++)
        if (same_keys(json, members[i - 1], members[i]))
            *twin = members[i];
    kith__release(json->memory, members, size);
    return true;
}

bool kith__json_find_twin(const struct kith__json *json, kith__node object,
                          kith__node *twin)
{
    uint32_t count = json->nodes[object].size;
    *twin = KITH__JSON_NONE;
    if (count <= FEW) {
        *twin = twin_of_few(json, object);
        return true;
    }
    if (count <= SOME) {
        uint32_t table[2 * SOME] = {0};
        return twin_by_table(json, object, table, 2 * SOME, twin) ||
               twin_by_sorting(json, object, twin);
    }
    uint32_t size = 4 * SOME;
    while (size < 2 * count)
        size *= 2;
    uint32_t *table = kith__allocate(json->memory, size * sizeof *table);
    if (table == NULL)
        return false;
    bool known = twin_by_table(json, object, table, size, twin);
    kith__release(json->memory, table, size * sizeof *table);
    return known || twin_by_sorting(json, object, twin);
}
