/* SPDX-License-Identifier: MIT */
/* wording - the texts of a plan, as written and as composed for one tie.
 *
 * Knows words, overlays and capital letters; knows nothing of answers. */

#ifndef KITH_LIB_QUESTIONNAIRE_WORDING_H
#define KITH_LIB_QUESTIONNAIRE_WORDING_H

#include <kith/wording.h>

#include "base/text.h"
#include "questionnaire/plan.h"

kith_wording *kith__wording_hold(const kith_wording *wording);
const kith_questionnaire *kith__wording_questionnaire(
    const kith_wording *wording);
int32_t kith__wording_tie(const kith_wording *wording);

/* Whether there is a word of that id with a form in the tie. */
bool kith__wording_has(const kith_wording *wording, const char *word);

/* A composed text; NULL for KITH__NONE. Borrowed. */
const char *kith__wording_text(const kith_wording *wording, kith__text_id text);

/* Adds a text composed anew with a name in place of {O} and of the words that
 * give way to it; with NULL,
 * as kith__wording_text(). Nothing for KITH__NONE. */
void kith__wording_add(const kith_wording *wording, kith__text_id text,
                       const char *name, struct kith__builder *builder);

/* Adds a template that is no text of the plan (a phrase of the report), with
 * the words of this wording and perhaps a name. */
void kith__wording_add_template(const kith_wording *wording,
                                const char *template_text, enum kith__form form,
                                const char *name,
                                struct kith__builder *builder);

/* As kith_wording_new(), with an overlay of the document that the questionnaire
 * takes from under its own; each may be NULL. Of the base overlay only the
 * texts that were taken are read. */
kith_status kith__wording_read(const kith_questionnaire *questionnaire,
                               const char *tie, const char *overlay,
                               int64_t length, const char *base_overlay,
                               int64_t base_length, kith_memory *memory,
                               kith_wording **out, kith_error **error);

#endif
