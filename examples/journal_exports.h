/* SPDX-License-Identifier: MIT */
/* journal_exports - files that were written from a store, and are remembered
 * in it, so that forgetting takes them away too.
 *
 * Only a file that still holds what was written is taken away. Knows nothing
 * of what they say. */

#ifndef KITH_EXAMPLES_JOURNAL_EXPORTS_H
#define KITH_EXAMPLES_JOURNAL_EXPORTS_H

#include "journal_store.h"

/* Writes a text into a file that only its owner may read, in place of one that
 * is there, and remembers it before the first byte is written. */
int exports_write(struct store *store, const char *path, const char *text,
                  size_t length);

/* What became of the remembered files. */
struct exports_gone {
    /* Is called with the name of each that was kept, and of each that is stuck,
     * with the reason; NULL of those that were kept. */
    void (*left)(const char *path, const char *why);
    int erased;  /* overwritten and removed */
    int missing; /* not there any more */
    int kept;    /* something else stands there now */
    int stuck;   /* could not be overwritten */
};

/* Takes them away. */
int exports_erase(struct store *store, struct exports_gone *gone);

/* Remembers no more those that were looked for, but those that are stuck. */
int exports_drop(struct store *store);

#endif
