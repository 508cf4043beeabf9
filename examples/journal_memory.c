/* SPDX-License-Identifier: MIT */

#include "journal_memory.h"

#include <stdlib.h>
#include <string.h>

#include <sqlite3.h>

#include "common.h"

/* Stands before each block, so that its size is known when it comes back. */
union head {
    size_t size;
    max_align_t aligned;
};

static void *allocate(int size)
{
    union head *head = malloc(sizeof *head + (size_t)size);
    if (head == NULL)
        return NULL;
    head->size = (size_t)size;
    return head + 1;
}

static void release(void *block)
{
    if (block == NULL)
        return;
    union head *head = (union head *)block - 1;
    wipe(block, head->size);
    free(head);
}

static int size_of(void *block)
{
    return block == NULL ? 0 : (int)((union head *)block - 1)->size;
}

static void *resize(void *block, int size)
{
    void *moved = allocate(size);
    if (moved == NULL)
        return NULL;
    size_t kept = (size_t)size_of(block);
    memcpy(moved, block, kept < (size_t)size ? kept : (size_t)size);
    release(block);
    return moved;
}

static int round_up(int size)
{
    return (size + 7) & ~7;
}

static int begin(void *user)
{
    (void)user;
    return SQLITE_OK;
}

static void end(void *user)
{
    (void)user;
}

bool journal_memory_begin(void)
{
    static const sqlite3_mem_methods wiping = {
        .xMalloc = allocate,
        .xFree = release,
        .xRealloc = resize,
        .xSize = size_of,
        .xRoundup = round_up,
        .xInit = begin,
        .xShutdown = end,
    };
    return sqlite3_config(SQLITE_CONFIG_MALLOC, &wiping) == SQLITE_OK &&
           sqlite3_initialize() == SQLITE_OK;
}

void journal_memory_end(void)
{
    sqlite3_shutdown();
}
