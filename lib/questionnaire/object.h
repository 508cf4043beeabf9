/* SPDX-License-Identifier: MIT */
/* object - a questionnaire: a compiled plan, the memory it lives in, and how
 * many hold it.
 *
 * Immutable once made; whoever needs what the plan says includes plan.h. */

#ifndef KITH_LIB_QUESTIONNAIRE_OBJECT_H
#define KITH_LIB_QUESTIONNAIRE_OBJECT_H

#include <stdatomic.h>

#include "base/json.h"
#include "questionnaire/plan.h"

struct kith_questionnaire {
    kith_memory *memory; /* held */
    struct kith__arena arena;
    struct kith__plan plan;
    atomic_int holders;
};

/* Reads, checks and compiles a document. `base` is the text of the document
 * that `from` names; NULL where there is none. The arguments are as they must
 * be: *out is untouched on failure, *error is NULL. */
kith_status kith__questionnaire_read(const char *json, size_t length,
                                     const char *base, size_t base_length,
                                     kith_memory *memory,
                                     kith_questionnaire **out,
                                     kith_error **error);

/* The id that the `from` of a document names, so that somebody can find that
 * document: "" where it names none, or nothing that could be an id. `id` has
 * room for 65 bytes. */
enum { KITH__ID_ROOM = 65 };
kith_status kith__questionnaire_base_id(const char *json, size_t length,
                                        kith_memory *memory, char *id,
                                        kith_error **error);

#endif
