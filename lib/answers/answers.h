/* SPDX-License-Identifier: MIT */
/* answers - the object that holds a sheet: who may change it, and what an older
 * version left behind.
 *
 * Knows setting and reading; what is asked is the sheet's business. */

#ifndef KITH_LIB_ANSWERS_ANSWERS_H
#define KITH_LIB_ANSWERS_ANSWERS_H

#include <kith/answers.h>

#include "answers/sheet.h"
#include "base/json.h"

/* More answers than any document has items. */
enum { KITH__GONE_MOST = KITH__ITEMS_MOST };

/* An answer about an item that this version has not: kept as it stood. */
struct kith__gone {
    const char *id;
    const char *answer; /* JSON */
};

struct kith_answers {
    kith_memory *memory;               /* the questionnaire's */
    kith_questionnaire *questionnaire; /* held */
    struct kith__sheet sheet;
    void *block; /* of the sheet */
    size_t block_size;
    struct kith__arena arena; /* of what is gone */
    int32_t gone_count;
    struct kith__gone *gone;
};

/* The words of a sheet for KITH_SKIPPED, KITH_DOES_NOT_APPLY, KITH_DECLINED. */
extern const char *const kith__reason_words[];

/* Makes empty answers. */
kith_status kith__answers_make(const kith_questionnaire *questionnaire,
                               int32_t tie, kith_answers **out,
                               kith_error **error);

/* The tie of an id; NONE when there is none. */
int32_t kith__find_tie(const struct kith__plan *plan, const char *id,
                       size_t length);

/* Why a value, option or reason cannot be kept; NULL when it was. What is kept
 * is not yet acted on: kith__sheet_ask() does that. */
const char *kith__keep_value(struct kith__sheet *sheet, int32_t item,
                             kith__decimal value);
const char *kith__keep_option(struct kith__sheet *sheet, int32_t item,
                              const char *option, size_t length);
const char *kith__keep_reason(struct kith__sheet *sheet, int32_t item,
                              int32_t reason);
const char *kith__keep_fact(struct kith__sheet *sheet, int32_t fact,
                            kith__decimal value);

/* Keeps what a journal or a circle says of a fact; NULL where it cannot tell:
 * what was worked out before is taken back then, and what the host told
 * stands. */
void kith__keep_computed(struct kith__sheet *sheet, int32_t fact,
                         const kith__decimal *value);

#endif
