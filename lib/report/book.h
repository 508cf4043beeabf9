/* SPDX-License-Identifier: MIT */
/* book - a set of phrases as a JSON file has them, one file a language.
 *
 * Each kind of report has its own set, so that a program which never writes
 * one need not carry its words. Knows groups, names and braces; knows nothing
 * of what is said. */

#ifndef KITH_LIB_REPORT_BOOK_H
#define KITH_LIB_REPORT_BOOK_H

#include <stdbool.h>

#include "base/json.h"
#include "base/memory.h"
#include "base/text.h"
#include "instruments/embedded.h"

/* The most that a phrase holds in braces. */
enum { KITH__BRACES = 4 };

/* Where a phrase stands in a document, what it holds in braces (each, and
 * nothing else), and whether an overlay must have it: those are what a person
 * in danger reads, and they are never mixed with English. */
struct kith__known_phrase {
    const char *group, *name;
    const char *braces[KITH__BRACES];
    bool required;
};

/* A set: the phrases that there are, and the files that have them. */
struct kith__book {
    const struct kith__known_phrase *known;
    int count;
    const struct kith__embedded *files;
    const char *id;            /* of the files: "phrases" */
    const char *const *others; /* groups of other books, which an overlay may
                                  hold too; NULL behind the last, or for none */
};

/* Reads a document into `language` and the `count` places of `texts`, which
 * begin as NULL and stay so where it lacks a phrase. */
kith_status kith__book_read(const struct kith__book *book,
                            const struct kith__json *json, kith__node root,
                            struct kith__arena *arena, const char **language,
                            const char **texts, kith_error **error);

/* The built-in phrases of a language, the English ones where there are none. */
kith_status kith__book_of(const struct kith__book *book, const char *language,
                          struct kith__arena *arena, const char **tag,
                          const char **texts, kith_error **error);

/* Fills what an overlay lacks from the built-in phrases of its language;
 * refuses where it must not lack it. `texts` are what was read of it. */
kith_status kith__book_complete(const struct kith__book *book,
                                const struct kith__json *json, kith__node root,
                                struct kith__arena *arena, const char *language,
                                const char **texts, kith_error **error);

/* What stands for {key} in a phrase. */
struct kith__filling {
    const char *key;
    const char *value;
};

/* Adds a phrase with its braces filled, in one pass: what is filled in is never
 * looked at again. */
void kith__sentence_add(const char *sentence,
                        const struct kith__filling *fillings, int count,
                        struct kith__builder *builder);

#endif
