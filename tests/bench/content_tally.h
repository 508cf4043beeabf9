/* SPDX-License-Identifier: MIT */
/* content_tally - what a questionnaire finds among made-up people.
 *
 * Fills one sheet a person, assesses it and counts gates, levels and criteria;
 * prints nothing.
 */

#ifndef KITH_TESTS_BENCH_CONTENT_TALLY_H
#define KITH_TESTS_BENCH_CONTENT_TALLY_H

#include <stdint.h>

#include <kith/kith.h>

#include "content_people.h"

enum { TALLY_PATTERNS = 32, TALLY_CRITERIA = 8 };

struct tally {
    int64_t ties;
    int64_t bound; /* some or clear: coercive-control or trauma-bond-like */
    int64_t gate[KITH_GATE_NOT_RAISED + 1];
    int64_t level[TALLY_PATTERNS][KITH_CLEAR + 1];
    int64_t criterion[TALLY_PATTERNS][TALLY_CRITERIA][KITH_CRITERION_MET + 1];
};

struct form {
    kith_questionnaire *questionnaire;
    int has_swings;
    int32_t control, bond; /* those two patterns; -1: the form has it not */
    struct tally tally[PROFILES];
};

/* A built-in questionnaire, or a document of the same kind in its place. */
void form_open(struct form *form, const char *id, const char *path,
               const struct person_items *items);
void form_close(struct form *form);

/* How the person's answers come out, counted under the profile. */
void form_add(struct form *form, int profile, const struct person_items *items,
              const struct person *person);

/* At this level or a higher one; and all to whom the pattern applies. */
int64_t tally_at_least(const struct tally *tally, int pattern, int level);
int64_t tally_all(const struct tally *tally, int pattern);

#endif
