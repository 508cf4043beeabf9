/* SPDX-License-Identifier: MIT */
/* share - the object that holds what one person shows another.
 *
 * Knows scores as they are shown; once made it knows no assessment, no answer
 * and no gate. */

#ifndef KITH_LIB_PEOPLE_SHARE_H
#define KITH_LIB_PEOPLE_SHARE_H

#include <stdbool.h>

#include <kith/share.h>

#include "base/decimal.h"
#include "questionnaire/plan.h"

enum { KITH__SHARE_FORMAT = 1 };

/* The scores of one side, by scale. */
struct kith__shared {
    bool given;
    kith__decimal value;
};

struct kith_share {
    kith_memory *memory; /* held */
    size_t size;         /* of the whole block */
    int32_t only_empty;  /* 1 or 0; -1 for one that was read */

    /* Of the empty share: NULL, NONE and nothing. */
    kith_questionnaire *questionnaire; /* held */
    int32_t tie;
    struct kith__shared *scores;  /* by scale, behind the struct */
    struct kith__shared *guesses; /* likewise */
};

/* A share of this questionnaire and tie with nothing in it yet; NULL when out
 * of memory. To be closed before anybody sees it. (share_make.c) */
kith_share *kith__share_open(const kith_questionnaire *questionnaire,
                             int32_t tie, kith_memory *memory);

/* The share as it goes out: with nothing in it, it is the empty one, which
 * knows neither questionnaire nor tie. */
void kith__share_close(kith_share *share);

/* How a scale of the share is scored on the person's own side, and on the side
 * that was guessed. */
uint64_t kith__share_scored(const struct kith__plan *plan, int32_t tie,
                            int32_t scale, bool guessed);

#endif
