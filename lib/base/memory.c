/* SPDX-License-Identifier: MIT */

#include "base/memory.h"

#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct kith_memory {
    kith_allocate_function allocate;
    kith_release_function release;
    void *user;
    atomic_size_t holders;
};

kith_status kith_memory_new(kith_allocate_function allocate,
                            kith_release_function release, void *user,
                            kith_memory **out)
{
    if (allocate == NULL || release == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    kith_memory *made = allocate(sizeof *made, user);
    if (made == NULL)
        return KITH_E_MEMORY;
    made->allocate = allocate;
    made->release = release;
    made->user = user;
    atomic_init(&made->holders, 1);
    *out = made;
    return KITH_OK;
}

kith_memory *kith__memory_hold(kith_memory *memory)
{
    if (memory != NULL)
        atomic_fetch_add_explicit(&memory->holders, 1, memory_order_relaxed);
    return memory;
}

void kith_memory_free(kith_memory *memory)
{
    if (memory == NULL)
        return;
    size_t holders =
        atomic_fetch_sub_explicit(&memory->holders, 1, memory_order_acq_rel);
    if (holders > 1)
        return;
    kith_release_function release = memory->release;
    void *user = memory->user;
    kith__wipe(memory, sizeof *memory);
    release(memory, sizeof *memory, user);
}

void kith__wipe(void *block, size_t size)
{
#if defined(__GNUC__)
    memset(block, 0, size);
    /* The compiler must believe that somebody reads the zeros. */
    __asm__ __volatile__("" : : "r"(block) : "memory");
#else
    volatile unsigned char *bytes = block;
    while (size-- > 0)
        *bytes++ = 0;
#endif
}

void *kith__allocate(kith_memory *memory, size_t size)
{
    void *block =
        memory == NULL ? malloc(size) : memory->allocate(size, memory->user);
    if (block != NULL)
        memset(block, 0, size);
    return block;
}

void kith__release(kith_memory *memory, void *block, size_t size)
{
    if (block == NULL)
        return;
    kith__wipe(block, size);
    if (memory == NULL)
        free(block);
    else
        memory->release(block, size, memory->user);
}

void *kith__grow(kith_memory *memory, void *block, size_t size, size_t larger)
{
    void *grown = kith__allocate(memory, larger);
    if (grown == NULL)
        return NULL;
    if (size > 0)
        memcpy(grown, block, size);
    kith__release(memory, block, size);
    return grown;
}

/* Chunks double, so that a large document costs few of them. */
enum { FIRST_CHUNK = 4096, LARGEST_CHUNK = 1 << 20 };

struct kith__chunk {
    struct kith__chunk *before;
    size_t size; /* of the whole block */
    size_t used;
    max_align_t start[];
};

static const size_t HEADER = offsetof(struct kith__chunk, start);

static struct kith__chunk *new_chunk(struct kith__arena *arena, size_t bytes)
{
    size_t size = FIRST_CHUNK;
    if (arena->last != NULL && arena->last->size < LARGEST_CHUNK)
        size = arena->last->size * 2;
    else if (arena->last != NULL)
        size = LARGEST_CHUNK;
    if (size - HEADER < bytes)
        size = HEADER + bytes;
    struct kith__chunk *chunk = kith__allocate(arena->memory, size);
    if (chunk == NULL)
        return NULL;
    chunk->before = arena->last;
    chunk->size = size;
    chunk->used = HEADER;
    arena->last = chunk;
    return chunk;
}

void *kith__arena_take(struct kith__arena *arena, size_t count, size_t size)
{
    const size_t unit = sizeof(max_align_t);
    if (size > 0 && count > (SIZE_MAX / 2) / size)
        return NULL;
    size_t bytes = (count * size + unit - 1) / unit * unit;
    struct kith__chunk *chunk = arena->last;
    if (chunk == NULL || chunk->size - chunk->used < bytes)
        chunk = new_chunk(arena, bytes);
    if (chunk == NULL)
        return NULL;
    void *piece = (char *)chunk + chunk->used;
    chunk->used += bytes;
    return piece;
}

char *kith__arena_text(struct kith__arena *arena, const char *text,
                       size_t length)
{
    char *copy = kith__arena_take(arena, length + 1, 1);
    if (copy != NULL && length > 0)
        memcpy(copy, text, length);
    return copy;
}

void kith__arena_free(struct kith__arena *arena)
{
    while (arena->last != NULL) {
        struct kith__chunk *chunk = arena->last;
        arena->last = chunk->before;
        kith__release(arena->memory, chunk, chunk->size);
    }
}
