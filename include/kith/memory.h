/* SPDX-License-Identifier: MIT */
/* memory - where a program's own allocator is handed to the library. */

#ifndef KITH_MEMORY_H
#define KITH_MEMORY_H

#include <stddef.h>

#include <kith/export.h>
#include <kith/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A pair of functions that give and take memory. Opaque, counted. */
typedef struct kith_memory kith_memory;

/**
 * Gives a block of `size` bytes (never 0), aligned as malloc() aligns, or NULL.
 * Called from whichever thread calls the library.
 */
typedef void *(*kith_allocate_function)(size_t size, void *user);

/** Takes a block back; `size` is what was asked for. It was wiped before. */
typedef void (*kith_release_function)(void *block, size_t size, void *user);

/**
 * Makes an allocator for the objects that are made with it.
 *
 * @param allocate  Not NULL.
 * @param release   Not NULL.
 * @param user      Handed to both functions; may be NULL. It must outlive every
 *                  object made with this allocator, errors included.
 * @param[out] out  Receives the allocator, yours to free; objects made with it
 *                  keep it alive. Untouched on failure. Not NULL.
 * @return KITH_OK, KITH_E_ARGUMENT or KITH_E_MEMORY.
 *
 * Safe from any thread as far as the two functions are. @since 0.1
 */
KITH_API kith_status kith_memory_new(kith_allocate_function allocate,
                                     kith_release_function release, void *user,
                                     kith_memory **out);

/**
 * Gives up your hold on an allocator.
 *
 * @param memory  May be NULL.
 *
 * Safe from any thread. @since 0.1
 */
KITH_API void kith_memory_free(kith_memory *memory);

#ifdef __cplusplus
}
#endif

#endif
