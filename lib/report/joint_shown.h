/* SPDX-License-Identifier: MIT */
/* joint_shown - a joint view as it is told to both.
 *
 * Composed once, then written in one form or another. Holds what both shares
 * say, and nothing where they say too little. */

#ifndef KITH_LIB_REPORT_JOINT_SHOWN_H
#define KITH_LIB_REPORT_JOINT_SHOWN_H

#include "people/joint.h"
#include "questionnaire/wording.h"
#include "report/joint_phrases.h"

/* A topic, or a guess: two numbers beside each other. */
struct kith__told {
    int32_t side;          /* who guessed; of a topic NONE */
    const char *labels[2]; /* by which each told, or one of them alone */
    kith__decimal numbers[2];
    kith__decimal least, most;
    int32_t closeness;
    bool has_error;
    double error;
    const char *text;   /* the sentence */
    const char *chance; /* how far chance goes; NULL where nobody knows */
};

enum { KITH__JOINT_LIMITS = 4 };

struct kith__joint_report {
    const kith_joint *joint;
    const struct kith__joint_phrases *phrases;
    const char *language; /* of labels; NULL where there are none */
    const char *heading;
    const char *names[2];
    const char *intro; /* or the one sentence, where there is too little */
    int32_t topic_count, guess_count;
    struct kith__told *topics, *guesses;
    const char *whole; /* NULL with too few topics */
    int32_t limit_count;
    const char *limits[KITH__JOINT_LIMITS];
};

/* What a report is composed with. */
struct kith__joint_composer {
    const kith_joint *joint;
    const kith_wording *wording; /* NULL where there is too little */
    const struct kith__joint_phrases *phrases;
    struct kith__arena *arena;
    struct kith__builder scratch;
    bool failed; /* memory ran out */
};

/* Names may be NULL. False when out of memory. (joint_compose.c) */
bool kith__joint_compose(struct kith__joint_composer *composer,
                         const char *const *names,
                         struct kith__joint_report *out);

void kith__joint_write_text(const struct kith__joint_report *report,
                            struct kith__builder *to);
void kith__joint_write_json(const struct kith__joint_report *report,
                            struct kith__builder *to);

#endif
