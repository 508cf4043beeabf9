/* SPDX-License-Identifier: MIT */
/* content_people - made-up people of five profiles, and what they answer.
 *
 * Holds the profiles as one table; knows which item asks about what, and no
 * rule of any pattern.
 */

#ifndef KITH_TESTS_BENCH_CONTENT_PEOPLE_H
#define KITH_TESTS_BENCH_CONTENT_PEOPLE_H

#include "content_random.h"
#include "content_series.h"

enum profile { HEALTHY, STRAINED, ONE_WAY, CONTROLLING, BONDED, PROFILES };
extern const char *const profile_names[PROFILES];

/* People of every kind, for the reliability alone: every mean "sometimes",
 * deviation one answer step. */
enum { REFERENCE = PROFILES };

/* What questions ask about. */
enum construct {
    TRUST,
    TALKING,
    EASE,
    ROOM_MADE,
    ROOM_GOT,
    CLOSENESS,
    LOAD_RECEIVED,
    LOAD_SENT,
    LOAD_MUTUAL,
    ROLE_REVERSAL,
    VALUED,
    DUTY,
    MY_CONFLICT,
    THEIR_CONFLICT,
    POWER,
    HOT_COLD,
    KEPT_QUIET,
    REPAIR,
    CONSTRUCTS
};

const char *construct_name(int construct);

enum { PEOPLE_ITEMS_MOST = 128, PEOPLE_ID_ROOM = 16 };

struct person_item {
    char id[PEOPLE_ID_ROOM];
    int construct; /* or -1: not a graded one */
    int reverse;
};

/* Every question that a made-up person answers, in one fixed order. */
struct person_items {
    int count;
    struct person_item at[PEOPLE_ITEMS_MOST];
};
void people_items(struct person_items *items);

/* What one person says about one tie. */
struct person {
    int tie;                       /* 0 to 6 */
    int value[PEOPLE_ITEMS_MOST];  /* meant, whether given or not */
    int reason[PEOPLE_ITEMS_MOST]; /* KITH_ANSWERED, or why it is missing */
    int swings;                    /* -1: no check-ins were made */
};
void people_make(struct random *random, int profile,
                 const struct person_items *items, struct person *person);

#endif
