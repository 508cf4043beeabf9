/* SPDX-License-Identifier: MIT */
/* hostile - objects whose keys were chosen to make the JSON reader slow.
 *
 * Knows the hash in lib/base/json_keys.c; tests that use it see from the blocks
 * taken whether it still does. */

#ifndef KITH_TESTS_SUPPORT_HOSTILE_H
#define KITH_TESTS_SUPPORT_HOSTILE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

/* The reader's hash for keys of eight bytes. */
static inline uint32_t hash_eight(const char *key)
{
    const uint64_t odd = UINT64_C(0x9E3779B97F4A7C15);
    uint64_t eight = 0;
    for (int i = 0; i < 8; i++)
        eight |= (uint64_t)(unsigned char)key[i] << (8 * i);
    uint64_t hash = 8 * odd;
    hash = (hash ^ eight) * odd;
    hash ^= hash >> 32;
    return (uint32_t)((hash * odd) >> 32);
}

/* Adds an object of `count` members whose keys agree in the last `bits` bits of
 * their hash; with `twin`, one more member has the last key again. */
static inline void add_hostile_object(struct kith__builder *builder, int count,
                                      int bits, bool twin)
{
    char key[9] = "";
    int found = 0;
    for (uint32_t number = 0; found < count; number++) {
        for (int i = 0; i < 8; i++)
            key[i] = (char)('a' + (number >> (4 * i) & 15));
        if ((hash_eight(key) & ((1u << bits) - 1)) != 0)
            continue;
        kith__add(builder, found++ == 0 ? "{\"" : ",\"");
        kith__add(builder, key);
        kith__add(builder, "\":1");
    }
    if (twin) {
        kith__add(builder, ",\"");
        kith__add(builder, key);
        kith__add(builder, "\":1");
    }
    kith__add_char(builder, '}');
}

#endif
