/* SPDX-License-Identifier: MIT */
/* overlay - the texts and words of a plan in another language, read from a
 * document.
 *
 * Knows paths of texts and which words there are; composes nothing. */

#ifndef KITH_LIB_QUESTIONNAIRE_OVERLAY_H
#define KITH_LIB_QUESTIONNAIRE_OVERLAY_H

#include <kith/wording.h>

#include "base/json.h"
#include "base/memory.h"
#include "questionnaire/plan.h"

enum { KITH__OVERLAY_FORMAT = 1, KITH__LANGUAGE_BYTES = 35 };

/* An overlay as part of a text that was read; no json, no overlay. */
struct kith__overlay_source {
    const struct kith__json *json;
    kith__node node;
};

/* A word of an overlay in the tie at hand. */
struct kith__overlay_word {
    const char *id;
    bool name;
    uint32_t given[KITH__FORMS]; /* the ties in which it has a form */
    const char *forms[KITH__FORMS][KITH__GENDERS_MOST]; /* or NULL */
};

/* The words that one overlay declares, and the genders that they know. */
struct kith__overlay_words {
    int32_t count;
    struct kith__overlay_word *words;
    int32_t gender_count;
    const char **genders; /* ids */
};

struct kith__overlay {
    const char *language;
    const char **texts; /* by text, as written; NULL where it lacks one */
    int32_t gender_count;
    const char *
        *genders; /* ids; NULL where it declares none, the plan's hold */
    const char **gender_labels;
    struct kith__overlay_words own, base;
};

/* Reads an overlay of a plan for a tie, on top of one of the document that the
 * plan takes from; one of them may be none. What is read lives in the arena;
 * `out` is all zero. */
kith_status kith__overlay_read(const struct kith__plan *plan, int32_t tie,
                               struct kith__overlay_source own,
                               struct kith__overlay_source base,
                               struct kith__arena *arena,
                               struct kith__overlay *out, kith_error **error);

/* How many bytes "{Word}" has, which begins with the brace at `at`; 0 where
 * there is no id in braces. */
size_t kith__word_length(const char *at);

/* Whether bytes look like a BCP 47 tag; whether they are the same one, capital
 * letters or not. */
bool kith__is_language(const char *text, size_t length);
bool kith__same_language(const char *text, size_t length, const char *other);

/* As kith_wording_new(), with overlays that were read already. */
kith_status kith__wording_make(const kith_questionnaire *questionnaire,
                               const char *tie, struct kith__overlay_source own,
                               struct kith__overlay_source base,
                               kith_memory *memory, kith_wording **out,
                               kith_error **error);

#endif
