/* SPDX-License-Identifier: MIT */

#include "journal/words.h"

#include <string.h>

#include "base/json.h"

static size_t words_size(int32_t room)
{
    return (size_t)room * sizeof(struct kith__word_at);
}

/* Half of the slots stay empty, so that a search soon ends. */
static size_t slots_size(int32_t room)
{
    return (size_t)room * 2 * sizeof(int32_t);
}

static void put(int32_t *slots, int32_t room, uint32_t hash, int32_t number)
{
    uint32_t last = (uint32_t)room * 2 - 1;
    uint32_t at = hash & last;
    while (slots[at] != 0)
        at = (at + 1) & last;
    slots[at] = number + 1;
}

/* Room is a power of 2. */
static bool grow(struct kith__words *words)
{
    int32_t room = words->room == 0 ? 64 : words->room * 2;
    int32_t *slots = kith__allocate(words->arena.memory, slots_size(room));
    if (slots == NULL)
        return false;
    struct kith__word_at *grown =
        kith__grow(words->arena.memory, words->words, words_size(words->room),
                   words_size(room));
    if (grown == NULL) {
        kith__release(words->arena.memory, slots, slots_size(room));
        return false;
    }
    kith__release(words->arena.memory, words->slots, slots_size(words->room));
    words->words = grown;
    words->slots = slots;
    words->room = room;
    for (int32_t i = 0; i < words->count; i++)
        put(slots, room, grown[i].hash, i);
    return true;
}

static int32_t find(const struct kith__words *words, uint32_t hash,
                    const char *text, size_t length)
{
    if (words->room == 0)
        return -1;
    uint32_t last = (uint32_t)words->room * 2 - 1;
    for (uint32_t at = hash & last; words->slots[at] != 0;
         at = (at + 1) & last) {
        int32_t number = words->slots[at] - 1;
        const struct kith__word_at *word = &words->words[number];
        if (word->hash == hash && word->length == length &&
            memcmp(word->text, text, length) == 0)
            return number;
    }
    return -1;
}

int32_t kith__words_add(struct kith__words *words, const char *text,
                        size_t length)
{
    uint64_t digest = kith__fnv(KITH__FNV_START, text, length);
    uint32_t hash = (uint32_t)(digest ^ digest >> 32);
    int32_t number = find(words, hash, text, length);
    if (number >= 0)
        return number;
    if (words->count == words->room && !grow(words))
        return -1;
    const char *copy = kith__arena_text(&words->arena, text, length);
    if (copy == NULL)
        return -1;
    number = words->count++;
    words->words[number] = (struct kith__word_at){copy, (uint32_t)length, hash};
    put(words->slots, words->room, hash, number);
    return number;
}

void kith__words_free(struct kith__words *words)
{
    kith_memory *memory = words->arena.memory;
    kith__release(memory, words->words, words_size(words->room));
    kith__release(memory, words->slots, slots_size(words->room));
    kith__arena_free(&words->arena);
}
