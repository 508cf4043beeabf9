/* SPDX-License-Identifier: MIT */
/* coding - the answers to an item as one byte each.
 *
 * A code is the rank of the answer's value, from 0; above all of them stand the
 * reasons why there is none. Knows items; knows no columns and no scales. */

#ifndef KITH_LIB_BATCH_CODING_H
#define KITH_LIB_BATCH_CODING_H

#include <kith/answers.h>

#include "questionnaire/plan.h"

enum {
    KITH__CODES = 200,         /* an item with more values has no codes */
    KITH__CODE_MISSING = 0xF8, /* and the reason: KITH_NOT_ASKED … */
    KITH__CODE_FAULT = 0xFF    /* no value, and no reason, that it takes */
};

struct kith__coding {
    int32_t count;    /* codes; 0: too many values, or none */
    bool consecutive; /* the values are whole and follow one another … */
    int32_t low;      /* … from this one, that of code 0 */
    bool falling;     /* the options' values descend: code 0 is the last */
    bool safety;      /* it never does not apply */
};

struct kith__coding kith__coding_of(const struct kith__plan *plan,
                                    int32_t item);

/* The value of a code. */
kith__decimal kith__coding_value(const struct kith__plan *plan, int32_t item,
                                 const struct kith__coding *coding,
                                 int32_t code);

/* The option that a code stands for; NONE for whole numbers. */
int32_t kith__coding_option(const struct kith__plan *plan, int32_t item,
                            const struct kith__coding *coding, int32_t code);

/* The code of a reason: a fault where the item does not take it. */
static inline uint8_t kith__coding_reason(const struct kith__coding *coding,
                                          int32_t reason)
{
    if (reason < KITH_NOT_ASKED || reason > KITH_DECLINED ||
        (reason == KITH_DOES_NOT_APPLY && coding->safety))
        return KITH__CODE_FAULT;
    return (uint8_t)(KITH__CODE_MISSING + reason);
}

#endif
