/* SPDX-License-Identifier: MIT */
/* sheet_reader - what the parts of reading an answer sheet share. */

#ifndef KITH_LIB_ANSWERS_SHEET_READER_H
#define KITH_LIB_ANSWERS_SHEET_READER_H

#include "answers/answers.h"
#include "base/json.h"

struct kith__sheet_reader {
    const struct kith__json *json;
    const kith_questionnaire *questionnaire;
    const struct kith__plan *plan;
    kith_answers *answers;
    const struct kith__mapping *mapping; /* of another major version, or NULL */
    bool same_version;                   /* every item must be there */
    int32_t expected; /* behind the item found last: sheets keep the order */
    kith_error **error;
};

/* ---- Faults (sheet_reader.c) -------------------------------------------- */

/* A fault of a value. */
kith_status kith__sheet_fail(const struct kith__sheet_reader *reader,
                             kith__node node, kith_status status,
                             const char *message);

/* A fault of a key that only the sheet knows: its parent's pointer. */
kith_status kith__sheet_fail_key(const struct kith__sheet_reader *reader,
                                 kith__node node, kith_status status,
                                 const char *message);

/* ---- Parts --------------------------------------------------------------- */

/* Reads "answers" and "gone", each of which may be left out.
 * (answers_json_items.c) */
kith_status kith__sheet_read_items(struct kith__sheet_reader *reader,
                                   kith__node root);

/* Reads "facts" and "computed", each of which may be left out.
 * (answers_json_facts.c) */
kith_status kith__sheet_read_facts(struct kith__sheet_reader *reader,
                                   kith__node root);

#endif
