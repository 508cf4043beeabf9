/* SPDX-License-Identifier: MIT */
/* circle_phrases - what a report on a circle says, beside what every report
 * says.
 *
 * Knows which phrases there are; book.h reads them. */

#ifndef KITH_LIB_REPORT_CIRCLE_PHRASES_H
#define KITH_LIB_REPORT_CIRCLE_PHRASES_H

#include "report/options.h"

/* In the order of the table in circle_phrases.c. */
enum kith__circle_phrase {
    KITH__CIRCLE_TITLE,
    KITH__CIRCLE_ABOUT,
    KITH__CIRCLE_GRID,
    KITH__CIRCLE_SHARES,
    KITH__CIRCLE_NEED,
    KITH__CIRCLE_PERSON,
    KITH__CIRCLE_PART,
    KITH__CIRCLE_NOBODY,
    KITH__CIRCLE_DOTS,
    KITH__CIRCLE_NO_PEOPLE,
    KITH__CIRCLE_COLUMN_NEED,
    KITH__CIRCLE_COLUMN_WHO,
    KITH__CIRCLE_COLUMN_COUNT,
    KITH__CIRCLE_COLUMN_PERSON,
    KITH__CIRCLE_COLUMN_BAR,
    KITH__CIRCLE_COLUMN_SHARE,
    KITH__CIRCLE_SHARE,
    KITH__CIRCLE_PEOPLE_ONE,
    KITH__CIRCLE_PEOPLE_MANY,
    KITH__CIRCLE_RESTS,
    KITH__CIRCLE_EFFECTIVE,
    KITH__CIRCLE_EFFECTIVE_ONE,
    KITH__CIRCLE_EFFECTIVE_ALMOST_ONE,
    KITH__CIRCLE_TIES_NAMED,
    KITH__CIRCLE_TIES_NAMED_ONE,
    KITH__CIRCLE_TIES_OTHERS,
    KITH__CIRCLE_TIES_NOBODY,
    KITH__CIRCLE_FEW,
    KITH__CIRCLE_ONE,
    KITH__CIRCLE_FEW_ABOUT,
    KITH__CIRCLE_FEW_REASON,
    KITH__CIRCLE_FEW_EASED,
    KITH__CIRCLE_UNNAMED,
    KITH__CIRCLE_UNNAMED_ABOUT,
    KITH__CIRCLE_CAREFUL,
    KITH__CIRCLE_THRESHOLDS,
    /* The usual needs, in their order. */
    KITH__CIRCLE_COMFORT,
    KITH__CIRCLE_ADVICE,
    KITH__CIRCLE_JOY,
    KITH__CIRCLE_PRACTICAL_HELP,
    /* Each advice: its label, its text, its three steps. */
    KITH__CIRCLE_SEVERAL,
    KITH__CIRCLE_SEVERAL_TEXT,
    KITH__CIRCLE_SEVERAL_1,
    KITH__CIRCLE_SEVERAL_2,
    KITH__CIRCLE_SEVERAL_3,
    KITH__CIRCLE_FRIENDS,
    KITH__CIRCLE_FRIENDS_TEXT,
    KITH__CIRCLE_FRIENDS_1,
    KITH__CIRCLE_FRIENDS_2,
    KITH__CIRCLE_FRIENDS_3,
    KITH__CIRCLE_PHRASES
};

enum { KITH__CIRCLE_STEPS = 3 };

/* Both kinds, in one language. */
struct kith__circle_phrases {
    struct kith__phrases usual; /* what every report says */
    struct kith__arena arena;
    const char *language;
    const char *texts[KITH__CIRCLE_PHRASES];
};

/* The host's own, else the built-in ones of a language, else the English ones.
 */
kith_status kith__circle_phrases_for(const kith_report_options *options,
                                     const char *language, kith_memory *memory,
                                     struct kith__circle_phrases *out,
                                     kith_error **error);

void kith__circle_phrases_free(struct kith__circle_phrases *phrases);

/* As the build embeds them: by id "circle.phrases" and language. */
extern const struct kith__embedded kith__circle_phrases_files[];

#endif
