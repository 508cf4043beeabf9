/* SPDX-License-Identifier: MIT */
/* strategy - the object: what a host asked for, and nothing of any sheet. */

#ifndef KITH_LIB_ADAPTIVE_STRATEGY_H
#define KITH_LIB_ADAPTIVE_STRATEGY_H

#include <kith/adaptive.h>

#include "answers/sheet.h"

/* What comes next, and why. */
struct kith__next {
    int32_t item; /* NONE: done */
    int32_t why;
};

struct kith_strategy {
    kith_memory *memory;               /* the questionnaire's */
    kith_questionnaire *questionnaire; /* held */
    size_t size;
    bool settling;

    /* Of the other kind. */
    bool *scales; /* by scale: asked adaptively */
    double standard_error, information;
    int32_t most;
    bool others;
};

/* Both need scratch from an arena; false when there is no memory. */
bool kith__next_informative(const struct kith_strategy *strategy,
                            const struct kith__sheet *sheet,
                            struct kith__arena *arena,
                            struct kith__next *out); /* (informative.c) */
bool kith__next_settling(const struct kith__sheet *sheet,
                         struct kith__arena *arena,
                         struct kith__next *out); /* (settling.c) */

#endif
