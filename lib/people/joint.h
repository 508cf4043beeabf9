/* SPDX-License-Identifier: MIT */
/* joint - the object that holds two shares side by side.
 *
 * Knows what both shares say; knows no assessment and no gate. */

#ifndef KITH_LIB_PEOPLE_JOINT_H
#define KITH_LIB_PEOPLE_JOINT_H

#include <kith/joint.h>

#include "people/profile.h"
#include "people/share.h"

/* The fewest topics that make a profile. */
enum { KITH__PROFILE_LEAST = 3 };

/* What both told of one topic. Index 0 is a, 1 is b. */
struct kith__topic {
    int32_t scales[2];
    kith__decimal scores[2];
    bool has_error;
    double error; /* of the difference */
    int32_t closeness;
};

/* What one thought of a scale of the other, and what that one told. */
struct kith__guess {
    int32_t side; /* who guessed */
    int32_t scale;
    kith__decimal thought, told;
    int32_t closeness;
};

struct kith_joint {
    kith_memory *memory; /* held */
    size_t size;         /* of the whole block */
    kith_questionnaire
        *questionnaire; /* held; NULL where there is too little */
    int32_t ties[2];    /* as each of them sees it */
    int32_t topic_count, guess_count;
    struct kith__topic *topics; /* behind the struct */
    struct kith__guess *guesses;
    struct kith__places *places;  /* by topic, of 100 */
    struct kith__profile profile; /* from KITH__PROFILE_LEAST topics */
};

/* Two shares of one document, as one plan sees them; by scale. */
struct kith__two {
    const struct kith__plan *plan;
    int32_t ties[2];
    const struct kith__shared *scores[2];
    const struct kith__shared *guesses[2];
};

/* Fills what both told in, and works out the rest; the joint view has room for
 * all scales. (joint_compare.c) */
void kith__joint_compare(kith_joint *joint, const struct kith__two *two);

/* The ends of what a scale shows in a tie. (joint_compare.c) */
void kith__joint_ends(const struct kith__plan *plan, int32_t tie, int32_t scale,
                      kith__decimal *least, kith__decimal *most);

#endif
