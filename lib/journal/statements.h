/* SPDX-License-Identifier: MIT */
/* statements - the object that holds what looking back says about one tie. How
 * a statement is worded is for others. */

#ifndef KITH_LIB_JOURNAL_STATEMENTS_H
#define KITH_LIB_JOURNAL_STATEMENTS_H

#include <stdbool.h>
#include <stdint.h>

#include <kith/look_back.h>

#include "journal/journal.h"

#define KITH__WEEK INT64_C(604800)
enum {
    KITH__NUMBERS = KITH_NUMBER_NEIGHBOURS + 1,
    KITH__SWINGS_ENOUGH = 3, /* in one window */
    KITH__TIMES_ENOUGH = 6   /* all one way: p = .031 */
};

/* What statements rest on, in order of time. */
struct kith__points {
    int32_t count;
    int32_t *entries;
    int64_t *times;
    double *values;
    int32_t *seen; /* of repair: KITH_SEEN_…; 0 for breaches, which are first */
    int32_t mapped, otherwise, not_kept;
};

struct kith__statement {
    int32_t kind, scale, event, by; /* NONE where it is about another thing */
    bool sensitive;
    int32_t state, claim, needed;
    int64_t have;
    int32_t turn;
    int64_t turn_count;
    int64_t weeks; /* of repair */
    uint32_t has;  /* numbers, one bit each */
    double numbers[KITH__NUMBERS];
    const struct kith__points *points;
};

struct kith_look_back {
    kith_memory *memory; /* held */
    struct kith__arena arena;
    kith_questionnaire *questionnaire; /* held */
    int32_t count;
    struct kith__statement *statements;
};

#endif
