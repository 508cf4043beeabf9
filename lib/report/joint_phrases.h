/* SPDX-License-Identifier: MIT */
/* joint_phrases - what a joint view says of itself.
 *
 * Knows which phrases there are; book.h reads them. */

#ifndef KITH_LIB_REPORT_JOINT_PHRASES_H
#define KITH_LIB_REPORT_JOINT_PHRASES_H

#include "report/book.h"
#include "report/options.h"

/* In the order of the table in joint_phrases.c. */
enum kith__joint_phrase {
    KITH__JOINT_TITLE,
    KITH__JOINT_HEADING,
    KITH__JOINT_PERSON,
    KITH__JOINT_INTRO,
    KITH__JOINT_TOO_LITTLE,
    KITH__JOINT_POINT, /* between ones and tenths */
    KITH__JOINT_HEADING_ALIKE,
    KITH__JOINT_HEADING_BETWEEN,
    KITH__JOINT_HEADING_APART,
    KITH__JOINT_TOLD,
    KITH__JOINT_TOLD_OF,
    KITH__JOINT_TOPIC,
    KITH__JOINT_TOPIC_OF_TWO,
    KITH__JOINT_ENDS,
    KITH__JOINT_CHANCE,
    KITH__JOINT_HEADING_GUESSES,
    KITH__JOINT_THOUGHT,
    KITH__JOINT_SAID,
    KITH__JOINT_GUESS,
    KITH__JOINT_GUESS_ALIKE,
    KITH__JOINT_GUESS_BETWEEN,
    KITH__JOINT_GUESS_APART,
    KITH__JOINT_HEADING_WHOLE,
    KITH__JOINT_WHOLE_ELEVATION,
    KITH__JOINT_WHOLE_SCATTER,
    KITH__JOINT_WHOLE_SHAPE,
    KITH__JOINT_WHOLE_ALIKE,
    KITH__JOINT_HEADING_LIMITS,
    KITH__JOINT_FIT,
    KITH__JOINT_DAY,
    KITH__JOINT_CHANCE_UNKNOWN,
    KITH__JOINT_UNVALIDATED,
    KITH__JOINT_PHRASES
};

struct kith__joint_phrases {
    const char *language;
    const char *texts[KITH__JOINT_PHRASES];
};

/* The host's own, else the built-in ones of a language, else the English ones;
 * in this arena. `options` and `language` may be NULL. */
kith_status kith__joint_phrases_for(const kith_report_options *options,
                                    const char *language,
                                    struct kith__arena *arena,
                                    struct kith__joint_phrases *out,
                                    kith_error **error);

/* As the build embeds them: by id "joint.phrases" and language. */
extern const struct kith__embedded kith__joint_phrases_files[];

#endif
