/* SPDX-License-Identifier: MIT */
/* words - ids that many entries share, each kept once and known by its number.
 *
 * Knows bytes; knows nothing of what an id stands for. */

#ifndef KITH_LIB_JOURNAL_WORDS_H
#define KITH_LIB_JOURNAL_WORDS_H

#include <stdint.h>

#include "base/memory.h"

struct kith__word_at {
    const char *text;
    uint32_t length;
    uint32_t hash;
};

/* All zero but the arena's memory is empty. */
struct kith__words {
    struct kith__arena arena;
    int32_t count, room;
    struct kith__word_at *words;
    int32_t *slots; /* number + 1 by hash, 0 for none; 2 · room of them */
};

/* The number of a word, new or not; -1 when there is no memory. */
int32_t kith__words_add(struct kith__words *words, const char *text,
                        size_t length);

void kith__words_free(struct kith__words *words);

#endif
