/* SPDX-License-Identifier: MIT */
/* matters - whether an answer that is still to come could change a finding that
 * is not settled.
 *
 * It looks for two ways to answer everything that differ in that one answer and
 * in the finding. Knows findings and sheets; knows nothing of what is asked
 * next. */

#ifndef KITH_LIB_ADAPTIVE_MATTERS_H
#define KITH_LIB_ADAPTIVE_MATTERS_H

#include "patterns/results.h"

enum {
    KITH__TRIES_MOST = 4000,   /* of one search, each two assessments */
    KITH__TRIES_DEPTH = 200,   /* answers assumed at once */
    KITH__VALUES_MOST = 32,    /* a whole number with more … */
    KITH__VALUES_SAMPLED = 16, /* … is tried at so many of them */
};

struct kith__search {
    const struct kith__sheet *sheet; /* as it is */
    struct kith__results present;

    /* Two worlds that differ in one item's answer. */
    struct kith__sheet worlds[2];
    struct kith__results results[2];
    void *blocks[2];
    size_t block_size;

    /* What is being looked for. */
    int32_t pattern, item;
    bool *reads;               /* by item: the pattern reads it */
    uint64_t criteria;         /* those that read the item, one bit each */
    bool easings;              /* an easing reads it */
    void *reading, *criterion; /* scratch */
    size_t reading_size;
    int32_t tries; /* left */
};

/* Assesses the sheet as it is; false when there is no memory. */
bool kith__search_begin(struct kith__search *search,
                        const struct kith__sheet *sheet,
                        struct kith__arena *arena);

/* Whether every finding is settled. */
bool kith__search_settled(const struct kith__search *search);

/* Whether the answer to an item could change a finding that is not settled;
 * true also where it could not be found out. */
bool kith__could_matter(struct kith__search *search, int32_t item);

#endif
