/* SPDX-License-Identifier: MIT */
/* wording_object - what a wording is made of.
 *
 * Private to the files wording*.c; everybody else asks through wording.h. */

#ifndef KITH_LIB_QUESTIONNAIRE_WORDING_OBJECT_H
#define KITH_LIB_QUESTIONNAIRE_WORDING_OBJECT_H

#include <stdatomic.h>

#include "base/memory.h"
#include "questionnaire/overlay.h"
#include "questionnaire/wording.h"

struct kith__wording_gender {
    const char *id;
    const char *label;  /* of an overlay; NULL: the text */
    kith__text_id text; /* of the plan, or NONE */
};

/* A word in the tie and the language: an overlay's, or else the plan's. */
struct kith__wording_word {
    const char *id;
    bool name; /* gives way to the name that a host has */
    const char *forms[KITH__FORMS][KITH__GENDERS_MOST]; /* both or neither */
};

struct kith_wording {
    kith_memory *memory; /* held */
    atomic_size_t holders;
    kith_questionnaire *questionnaire; /* held */
    const struct kith__plan *plan;     /* the questionnaire's */
    int32_t tie;
    struct kith__arena arena;
    kith_wording *root; /* held: whose texts these are; or NULL */
    const char *language;
    int32_t gender, gender_count; /* the gender -1 where there are none */
    struct kith__wording_gender *genders;
    int32_t word_count;
    struct kith__wording_word *words;
    const char **written;  /* by text: the overlay's, or else the plan's */
    const char **composed; /* by text: with the words of the tie */
    const char **missing;  /* paths of what the overlay lacks */
    int32_t missing_count;
};

/* By text: whether it is the form of a word, which holds no other words. */
bool kith__is_form(const struct kith__plan *plan, kith__text_id text);

/* Gathers the genders and words of a plan and its overlays, all but which
 * gender it is, and notes which texts no overlay gives. `overlay` may hold
 * nothing; `written` stands. (wording_words.c) */
kith_status kith__wording_gather(kith_wording *wording,
                                 const struct kith__overlay *overlay);

/* The word that stands in braces at `at`; NULL when there is none, and 0 bytes
 * where it is not even an id. (wording_words.c) */
const struct kith__wording_word *kith__wording_word_at(
    const kith_wording *wording, const char *at, size_t *bytes);

#endif
