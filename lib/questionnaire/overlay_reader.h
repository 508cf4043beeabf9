/* SPDX-License-Identifier: MIT */
/* overlay_reader - what the files that read an overlay share.
 *
 * Private to overlay.c, overlay_words.c and overlay_texts.c. */

#ifndef KITH_LIB_QUESTIONNAIRE_OVERLAY_READER_H
#define KITH_LIB_QUESTIONNAIRE_OVERLAY_READER_H

#include "base/error.h"
#include "base/text.h"
#include "questionnaire/overlay.h"

struct kith__overlay_reader {
    const struct kith__plan *plan;
    int32_t tie;
    struct kith__arena *arena;
    kith_error **error;
    struct kith__overlay *out;
    const struct kith__json *json; /* the overlay at hand */
    bool is_base;                  /* it is that of the other document */
};

/* Refuses a value, or its key. */
kith_status kith__overlay_fail(const struct kith__overlay_reader *reader,
                               kith__node node, bool of_key,
                               const char *message);

/* `genders` and `words` of an overlay. (overlay_words.c) */
kith_status kith__overlay_read_words(struct kith__overlay_reader *reader,
                                     kith__node root);

/* Why the word in braces at `at` cannot stand in a text of that form and those
 * ties; NULL when it can. (overlay_words.c) */
const char *kith__overlay_lacks(const struct kith__overlay *overlay,
                                const struct kith__plan *plan, const char *at,
                                enum kith__form form, uint32_t ties);

/* All `texts` of an overlay. (overlay_texts.c) */
kith_status kith__overlay_read_texts(struct kith__overlay_reader *reader,
                                     kith__node texts);

#endif
