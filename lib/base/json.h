/* SPDX-License-Identifier: MIT */
/* json - a strict reader that keeps the place of every value, and a writer.
 *
 * Refuses what RFC 8259 refuses, and duplicate keys, U+0000, ill-formed UTF-8
 * and anything beyond the limits. Knows nothing of what a document means. */

#ifndef KITH_LIB_BASE_JSON_H
#define KITH_LIB_BASE_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <kith/memory.h>
#include <kith/status.h>

#include "base/decimal.h"
#include "base/error.h"
#include "base/text.h"

enum {
    KITH__JSON_DEPTH = 64, /* arrays and objects within each other */
    KITH__JSON_BYTES = 64 * 1024 * 1024, /* of one text */
    KITH__JSON_VALUES = 4 * 1024 * 1024  /* in one text, keys counted */
};

/* ---- Reading ---------------------------------------------------------- */

/* A text that was read. It borrows the bytes it was read from, which must
 * outlive it; its own memory is wiped when freed. */
struct kith__json;

/* One value of a tree: its number. KITH__JSON_NONE is no value. */
typedef uint32_t kith__node;
#define KITH__JSON_NONE UINT32_MAX

enum kith__json_kind {
    KITH__JSON_NULL,
    KITH__JSON_FALSE,
    KITH__JSON_TRUE,
    KITH__JSON_NUMBER,
    KITH__JSON_STRING,
    KITH__JSON_ARRAY,
    KITH__JSON_OBJECT
};

/* A string in a tree, without escapes, not NUL-terminated, free of U+0000. */
struct kith__slice {
    const char *text;
    size_t length;
};

/* Reads a whole text. On failure: KITH_E_SYNTAX or KITH_E_LIMIT with line,
 * column and pointer, or KITH_E_MEMORY. Messages name the fault by what was
 * expected, never by what the text holds. */
kith_status kith__json_read(const char *text, size_t length,
                            kith_memory *memory, struct kith__json **out,
                            kith_error **error);
/* The same, but that no error's pointer shows a key of a text that may not be
 * what it was taken for. */
kith_status kith__json_read_discreetly(const char *text, size_t length,
                                       kith_memory *memory,
                                       struct kith__json **out,
                                       kith_error **error);
void kith__json_free(struct kith__json *json);

kith__node kith__json_root(const struct kith__json *json);
enum kith__json_kind kith__json_kind(const struct kith__json *json,
                                     kith__node node);

/* How many elements or members; 0 for what is neither array nor object. */
size_t kith__json_count(const struct kith__json *json, kith__node node);

/* The first element or member's value, and the one behind a value; NONE at the
 * end. Walks in the order of the text. */
kith__node kith__json_first(const struct kith__json *json, kith__node node);
kith__node kith__json_next(const struct kith__json *json, kith__node node);

/* The key of a member, given its value's node; {NULL, 0} for other values. */
struct kith__slice kith__json_key(const struct kith__json *json,
                                  kith__node node);

/* The member with this key; NONE when there is none or `node` is no object. */
kith__node kith__json_member(const struct kith__json *json, kith__node node,
                             const char *key);

/* A string's content; {NULL, 0} for other kinds. */
struct kith__slice kith__json_string(const struct kith__json *json,
                                     kith__node node);

/* A number's digits as they stand in the text; {NULL, 0} for other kinds. */
struct kith__slice kith__json_number(const struct kith__json *json,
                                     kith__node node);

/* Fails with the place of a value: line, column and pointer are worked out
 * from it. With `of_key`, the place of the member's key instead. `hide_key`
 * ends the pointer at the parent (for keys that a person may have written). */
kith_status kith__json_fail(const struct kith__json *json, kith__node node,
                            bool of_key, bool hide_key, kith_error **error,
                            kith_status status, const char *format, ...);

/* Line and column (from 1) of a value, or of its key. */
struct kith__place kith__json_place(const struct kith__json *json,
                                    kith__node node, bool of_key);

/* Adds the JSON pointer of a value. */
void kith__json_add_pointer(const struct kith__json *json, kith__node node,
                            struct kith__builder *builder);

/* ---- Writing ---------------------------------------------------------- */

/* Adds text as a JSON string, quotes included, escaping only what must be. */
void kith__add_json_string(struct kith__builder *builder, const char *text,
                           size_t length);

/* A writer that sets commas, and with `indent` line ends and two spaces a
 * level. Begin and end must pair; a key stands before each member. */
struct kith__json_writer {
    struct kith__builder *to;
    bool indent;
    int depth;
    bool first[KITH__JSON_DEPTH + 1]; /* nothing written yet at this depth */
    bool after_key;
};
void kith__write_begin(struct kith__json_writer *writer, char bracket);
void kith__write_end(struct kith__json_writer *writer, char bracket);
void kith__write_key(struct kith__json_writer *writer, const char *key);
void kith__write_string(struct kith__json_writer *writer, const char *text);
void kith__write_integer(struct kith__json_writer *writer, int64_t number);
void kith__write_decimal(struct kith__json_writer *writer,
                         kith__decimal decimal);
/* true, false, null or a number already in JSON's form. */
void kith__write_literal(struct kith__json_writer *writer, const char *text);

/* Adds a value in canonical form: keys sorted by their bytes, no spaces,
 * numbers without exponent or trailing zeros (as they stand where they have too
 * many digits for kith__number_read()). */
void kith__json_add_canonical(const struct kith__json *json, kith__node node,
                              struct kith__builder *builder);

/* 64-bit FNV-1a, going on from `hash` (start with KITH__FNV_START). */
#define KITH__FNV_START UINT64_C(0xcbf29ce484222325)
uint64_t kith__fnv(uint64_t hash, const char *bytes, size_t length);

#endif
