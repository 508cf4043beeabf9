/* SPDX-License-Identifier: MIT */
/* wording_object - what a wording is made of.
 *
 * Private to wording.c, which makes it, and wording_getters.c, which reads it;
 * everybody else asks through wording.h. */

#ifndef KITH_LIB_QUESTIONNAIRE_WORDING_OBJECT_H
#define KITH_LIB_QUESTIONNAIRE_WORDING_OBJECT_H

#include <stdatomic.h>

#include "base/memory.h"
#include "questionnaire/wording.h"

struct kith_wording {
    kith_memory *memory; /* held */
    atomic_size_t holders;
    kith_questionnaire *questionnaire; /* held */
    const struct kith__plan *plan;     /* the questionnaire's */
    int32_t tie;
    struct kith__arena arena;
    const char *language;
    const char **written;  /* by text: the overlay's, or else the plan's */
    const char **composed; /* by text: with the words of the tie */
    const char **missing;  /* paths of what the overlay lacks */
    int32_t missing_count;
};

#endif
