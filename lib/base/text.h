/* SPDX-License-Identifier: MIT */
/* text - a growing UTF-8 text that remembers whether memory ever ran out.
 *
 * Knows bytes, numbers and joining; knows nothing of JSON or of reports. */

#ifndef KITH_LIB_BASE_TEXT_H
#define KITH_LIB_BASE_TEXT_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <kith/memory.h>
#include <kith/status.h>
#include <kith/text.h>

/* Add as much as you like, then look at `failed` once. All zero but `memory`
 * (not held) is an empty builder. */
struct kith__builder {
    kith_memory *memory;
    char *bytes;
    size_t length;
    size_t room;
    bool failed;
};

void kith__add(struct kith__builder *builder, const char *text);
void kith__add_bytes(struct kith__builder *builder, const char *bytes,
                     size_t length);
void kith__add_char(struct kith__builder *builder, char byte);
void kith__add_integer(struct kith__builder *builder, int64_t number);

/* Adds a sentence in which %s is a string, %i an int and %% a percent sign. */
void kith__add_format(struct kith__builder *builder, const char *format,
                      va_list values);

/* Forgets the last bytes, down to `length` of them. */
void kith__builder_cut(struct kith__builder *builder, size_t length);

/* What was built so far, with a NUL behind it; "" when nothing was. Borrowed
 * until the next addition. */
const char *kith__builder_peek(struct kith__builder *builder);

void kith__builder_free(struct kith__builder *builder);

/* Hands what was built over as a text, and leaves the builder empty.
 * KITH_E_MEMORY when an addition had failed. */
kith_status kith__builder_finish(struct kith__builder *builder,
                                 kith_text **out);

/* The length that a caller's `length` stands for; -1 when it is not allowed
 * (negative but for KITH_NUL) or `text` is NULL. */
int64_t kith__measure(const char *text, int64_t length);

/* Whether a string with a length equals a NUL-terminated one. */
bool kith__same(const char *text, size_t length, const char *other);

/* Whether bytes are an id: [A-Za-z0-9_.-]{1,64}, not beginning with '-'. */
bool kith__is_id(const char *text, size_t length);

/* The length of the well-formed UTF-8 sequence that `text` begins with (1 to
 * 4), 0 where it is ill-formed; `left` bytes may be read, at least 1. */
size_t kith__utf8_length(const char *text, size_t left);

#endif
