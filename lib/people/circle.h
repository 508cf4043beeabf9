/* SPDX-License-Identifier: MIT */
/* circle - the roster as an object of one block, and what its numbers rest on.
 *
 * Knows names, needs and parts; what a reader is shown is the report's
 * business. */

#ifndef KITH_LIB_PEOPLE_CIRCLE_H
#define KITH_LIB_PEOPLE_CIRCLE_H

#include <kith/circle.h>

#include "base/json.h"
#include "base/memory.h"
#include "base/name.h"
#include "base/ratio.h"

enum {
    KITH__CIRCLE_ID_BYTES = 64,
    KITH__CIRCLE_SHEET_BYTES = 255,
    KITH__CIRCLE_LEAST_NEEDS = 3 /* named, before anything is said of them */
};

struct kith__circle_need {
    char id[KITH__CIRCLE_ID_BYTES + 1];
    char label[KITH__NAME_BYTES + 1]; /* "" is none: a usual need */
};

struct kith__circle_person {
    char name[KITH__NAME_BYTES + 1]; /* "" is none */
    char sheet[KITH__CIRCLE_SHEET_BYTES + 1];
    uint8_t parts[KITH_CIRCLE_NEEDS_MOST];
    kith_assessment *assessment; /* held, or NULL */
};

struct kith_circle {
    kith_memory *memory; /* held */
    int32_t few;
    int32_t need_count;
    struct kith__circle_need needs[KITH_CIRCLE_NEEDS_MOST];
    int32_t person_count;
    struct kith__circle_person people[KITH_CIRCLE_PEOPLE_MOST];
};

/* ---- Making ------------------------------------------------------------ */

/* A circle without needs or people. */
kith_status kith__circle_make(kith_memory *memory, kith_circle **out,
                              kith_error **error);

/* The usual needs, in their order; NULL behind the last. */
extern const char *const kith__usual_needs[];

void kith__circle_take_usual_needs(kith_circle *circle);

/* The place of an id among the usual needs; -1 when it is none. */
int32_t kith__usual_need(const char *id, size_t length);

/* Why a need, a person or a sheet cannot be taken; NULL when it was. A label or
 * name of NULL is none. */
const char *kith__circle_take_need(kith_circle *circle, struct kith__slice id,
                                   struct kith__slice label);
const char *kith__circle_take_person(kith_circle *circle,
                                     struct kith__slice name);
const char *kith__circle_take_sheet(struct kith__circle_person *person,
                                    struct kith__slice sheet);

/* The place of a need; -1 when there is none of that id. */
int32_t kith__circle_find(const kith_circle *circle, const char *id,
                          size_t length);

/* ---- Numbers ----------------------------------------------------------- */

/* Each person's share is tops[person] / over, exactly; over is 0 where no need
 * has a name. With at most eight needs and parts up to nine, over stays below
 * 2 to the 51, and the sum of eight squares below 2 to the 105. */
struct kith__circle_shares {
    int32_t named;
    int64_t over;
    int64_t tops[KITH_CIRCLE_PEOPLE_MOST];
};
void kith__circle_shares(const kith_circle *circle,
                         struct kith__circle_shares *out);

/* The effective number of people; false where no need has a name. */
bool kith__circle_effective(const struct kith__circle_shares *shares,
                            struct kith__ratio *out);

/* ---- Ties -------------------------------------------------------------- */

/* What an assessment says of its tie: KITH_TIE_…; NULL is not assessed. */
int32_t kith__tie_state(const kith_assessment *assessment);

#endif
