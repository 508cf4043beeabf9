/* SPDX-License-Identifier: MIT */
/* orders - how many pairs stand in the wrong order when numbers come in any
 * order, each as likely.
 *
 * Knows how often each number occurs, not which it is. */

#ifndef KITH_LIB_JOURNAL_ORDERS_H
#define KITH_LIB_JOURNAL_ORDERS_H

#include <stdint.h>

/* More numbers are left to the normal curve. */
enum { KITH__ORDERS_MOST = 50 };

/* The most pairs that can stand in the wrong order, and one more: of all, and
 * of two groups. */
enum {
    KITH__ORDERS_PLACES = KITH__ORDERS_MOST * (KITH__ORDERS_MOST - 1) / 2 + 1,
    KITH__ORDERS_HALF = KITH__ORDERS_MOST / 2,
    KITH__ORDERS_BETWEEN = KITH__ORDERS_HALF * KITH__ORDERS_HALF + 1
};

/* What is worked in. */
struct kith__orders {
    double chance[KITH__ORDERS_PLACES]; /* of so many pairs */
    double group[KITH__ORDERS_HALF + 1][KITH__ORDERS_BETWEEN];
    double spare[KITH__ORDERS_PLACES];
    int32_t pairs; /* the most there can be */
};

/* The chances of 0, 1, … pairs in the wrong order, for numbers of which
 * `alike[0]` are the same, `alike[1]`, and so on, up to KITH__ORDERS_MOST of
 * them together.
 *
 * Counted, they are the coefficients of the q-multinomial (P. A. MacMahon 1916,
 * Combinatory analysis II, § 504): the product of one Gaussian binomial for
 * each group, set among those before it. Only sums of what is above 0: no digit
 * is lost. */
void kith__orders(struct kith__orders *orders, const int32_t *alike,
                  int32_t groups);

#endif
