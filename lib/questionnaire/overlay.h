/* SPDX-License-Identifier: MIT */
/* overlay - the texts of a plan in another language, read from a document.
 *
 * Knows paths of texts and which words there are; knows nothing of ties, and
 * composes nothing. */

#ifndef KITH_LIB_QUESTIONNAIRE_OVERLAY_H
#define KITH_LIB_QUESTIONNAIRE_OVERLAY_H

#include <kith/wording.h>

#include "base/json.h"
#include "base/memory.h"
#include "questionnaire/plan.h"

enum { KITH__OVERLAY_FORMAT = 1, KITH__LANGUAGE_BYTES = 35 };

struct kith__overlay {
    const char *language;
    const char **texts; /* by text, as written; NULL where it lacks one */
};

/* Reads an overlay of a plan; its texts live in the arena. */
kith_status kith__overlay_read(const struct kith__plan *plan,
                               const struct kith__json *json, kith__node root,
                               struct kith__arena *arena,
                               struct kith__overlay *out, kith_error **error);

/* The word of a plan that a text names at `at`, which is a brace, and how many
 * bytes "{Word}" has; NULL, and 0 where there is not even a name, when there
 * is no such word. */
const struct kith__word *kith__word_at(const struct kith__plan *plan,
                                       const char *at, size_t *bytes);

/* Whether bytes look like a BCP 47 tag. */
bool kith__is_language(const char *text, size_t length);

/* As kith_wording_new(), with an overlay that was read as part of another text;
 * KITH__JSON_NONE for none. */
kith_status kith__wording_make(const kith_questionnaire *questionnaire,
                               const char *tie, const struct kith__json *json,
                               kith__node overlay, kith_memory *memory,
                               kith_wording **out, kith_error **error);

#endif
