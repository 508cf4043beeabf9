/* SPDX-License-Identifier: MIT */
/* embedded - JSON files that the build put into the library, in tables.
 *
 * Knows names, languages and bytes; what they say is read like any other text.
 */

#ifndef KITH_LIB_INSTRUMENTS_EMBEDDED_H
#define KITH_LIB_INSTRUMENTS_EMBEDDED_H

#include <stddef.h>
#include <stdint.h>

struct kith__embedded {
    const char *id;       /* NULL: the end of the table */
    const char *language; /* a BCP 47 tag; NULL: its name says none */
    const char *bytes;    /* UTF-8 with a NUL behind it */
    int64_t length;       /* without the NUL */
};

/* Written by embed.c, sorted by id and language. */
extern const struct kith__embedded kith__instruments[]; /* documents */
extern const struct kith__embedded kith__overlays[];    /* id.language.json */

/* The first of that id; NULL when there is none. */
const struct kith__embedded *kith__embedded_find(
    const struct kith__embedded *table, const char *id, size_t length);

/* That of an id in a language: of the very tag, else of its first part ("de"
 * for "de-AT"); NULL when there is none. */
const struct kith__embedded *kith__embedded_in(
    const struct kith__embedded *table, const char *id, const char *language);

/* In how many languages an id is there, and in which; NULL beyond the last. */
int32_t kith__embedded_count(const struct kith__embedded *table,
                             const char *id);
const char *kith__embedded_language(const struct kith__embedded *table,
                                    const char *id, int32_t which);

#endif
