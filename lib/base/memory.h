/* SPDX-License-Identifier: MIT */
/* memory - every block the library takes, and the wiping of what it gives back.
 *
 * Knows sizes and counts; knows nothing of what is kept in a block. */

#ifndef KITH_LIB_BASE_MEMORY_H
#define KITH_LIB_BASE_MEMORY_H

#include <stddef.h>

#include <kith/memory.h>

/* A NULL allocator means the C library's. */

/* A block of `size` bytes, all zero; NULL when there is no memory. size > 0. */
void *kith__allocate(kith_memory *memory, size_t size);

/* Wipes and returns a block; `block` may be NULL. */
void kith__release(kith_memory *memory, void *block, size_t size);

/* A larger copy of a block, new bytes zero, the old one wiped and returned;
 * NULL when there is no memory, and then the old block stands. */
void *kith__grow(kith_memory *memory, void *block, size_t size, size_t larger);

/* Overwrites bytes in a way that no compiler leaves out. */
void kith__wipe(void *block, size_t size);

kith_memory *kith__memory_hold(kith_memory *memory);

/* An arena: many small pieces, wiped and returned together. All zero is an
 * empty arena on the C library's allocator. */
struct kith__chunk;
struct kith__arena {
    kith_memory *memory; /* not held: the arena's owner holds it */
    struct kith__chunk *last;
};

/* Room for `count` things of `size` bytes, all zero, aligned for any type; NULL
 * when there is no memory. Zero bytes give a piece that may not be written. */
void *kith__arena_take(struct kith__arena *arena, size_t count, size_t size);

/* A copy of `length` bytes with a NUL behind them; NULL when out of memory. */
char *kith__arena_text(struct kith__arena *arena, const char *text,
                       size_t length);

void kith__arena_free(struct kith__arena *arena);

#endif
