/* SPDX-License-Identifier: MIT */
/* look_back_words - what a look-back says, beside what every report says.
 *
 * Knows which phrases there are; book.h reads them. */

#ifndef KITH_LIB_REPORT_LOOK_BACK_WORDS_H
#define KITH_LIB_REPORT_LOOK_BACK_WORDS_H

#include "report/options.h"

/* In the order of the table in look_back_words.c. */
enum kith__look_word {
    KITH__LOOK_TITLE,
    KITH__LOOK_SPAN,
    KITH__LOOK_SPAN_ONE,
    KITH__LOOK_SPAN_NONE,
    KITH__LOOK_COURSES_HEADING,
    KITH__LOOK_GIVING_HEADING,
    KITH__LOOK_REPAIR_HEADING,
    KITH__LOOK_NO_COURSES,
    KITH__LOOK_NO_NOTES,
    KITH__LOOK_DATE,
    KITH__LOOK_DAY,
    KITH__LOOK_MONTH_1,
    KITH__LOOK_MONTH_2,
    KITH__LOOK_MONTH_3,
    KITH__LOOK_MONTH_4,
    KITH__LOOK_MONTH_5,
    KITH__LOOK_MONTH_6,
    KITH__LOOK_MONTH_7,
    KITH__LOOK_MONTH_8,
    KITH__LOOK_MONTH_9,
    KITH__LOOK_MONTH_10,
    KITH__LOOK_MONTH_11,
    KITH__LOOK_MONTH_12,
    KITH__LOOK_LINE,
    KITH__LOOK_RANGES,
    KITH__LOOK_WHEN,
    KITH__LOOK_IN_WORDS,
    KITH__LOOK_NUMBER,
    KITH__LOOK_PARTS,
    KITH__LOOK_TABLE,
    KITH__LOOK_BAND_FROM,
    KITH__LOOK_INTERVAL,
    KITH__LOOK_LEVEL_BAND,
    KITH__LOOK_LEVEL,
    KITH__LOOK_RISING,
    KITH__LOOK_FALLING,
    KITH__LOOK_RISING_SLIGHTLY,
    KITH__LOOK_FALLING_SLIGHTLY,
    KITH__LOOK_PER_WEEK,
    KITH__LOOK_PER_MONTH,
    KITH__LOOK_PER_YEAR,
    KITH__LOOK_NO_TREND,
    KITH__LOOK_SWINGS,
    KITH__LOOK_SWINGS_STAND_OUT,
    KITH__LOOK_INSTABILITY,
    KITH__LOOK_INSTABILITY_NONE,
    KITH__LOOK_INERTIA,
    KITH__LOOK_INERTIA_TURNS, /* highs and lows follow each other */
    KITH__LOOK_HIGHER,
    KITH__LOOK_LOWER,
    KITH__LOOK_NO_CHANGE,
    KITH__LOOK_UNKNOWN_CHANGE,
    KITH__LOOK_NOT_ENOUGH,
    KITH__LOOK_WHAT_LEVEL,
    KITH__LOOK_WHAT_TREND,
    KITH__LOOK_WHAT_SWINGS,
    KITH__LOOK_WHAT_INSTABILITY,
    KITH__LOOK_WHAT_INERTIA,
    KITH__LOOK_WHAT_CHANGE,
    KITH__LOOK_MAPPED,
    KITH__LOOK_OTHERWISE,
    KITH__LOOK_NOT_KEPT,
    KITH__LOOK_TURN_MORE,
    KITH__LOOK_TURN_MORE_ONE,
    KITH__LOOK_TURN_HIGHER,
    KITH__LOOK_TURN_HIGHER_ONE,
    KITH__LOOK_TURN_LOWER,
    KITH__LOOK_TURN_LOWER_ONE,
    KITH__LOOK_TURN_OPEN,
    KITH__LOOK_TURN_BY_ME,
    KITH__LOOK_TURN_BY_ME_ONE,
    KITH__LOOK_TURN_BY_THEM,
    KITH__LOOK_TURN_BY_THEM_ONE,
    KITH__LOOK_TURN_BEYOND,
    KITH__LOOK_TURN_BELOW,
    KITH__LOOK_TURN_ABOVE,
    KITH__LOOK_TURN_NEVER,
    KITH__LOOK_TURN_WITHIN,
    KITH__LOOK_CONFIDED,
    KITH__LOOK_LISTENED,
    KITH__LOOK_HURT,
    KITH__LOOK_MADE_UP,
    KITH__LOOK_BROKE_TRUST,
    KITH__LOOK_TOOK_RESPONSIBILITY,
    KITH__LOOK_GAVE_TIME,
    KITH__LOOK_KEPT_A_CHANGE,
    KITH__LOOK_RESPECTED_A_WISH,
    KITH__LOOK_COUNTS,
    KITH__LOOK_COUNTS_FEW,
    KITH__LOOK_COUNTS_HURT, /* fewer than bear a claim */
    KITH__LOOK_MORE_BY_ME,
    KITH__LOOK_MORE_BY_THEM,
    KITH__LOOK_ALL_BY_ME,
    KITH__LOOK_ALL_BY_THEM,
    KITH__LOOK_EVEN,
    KITH__LOOK_BY_ME,
    KITH__LOOK_BY_THEM,
    KITH__LOOK_BREACHES,
    KITH__LOOK_SEEN_BY_ME,
    KITH__LOOK_SEEN_BY_THEM,
    KITH__LOOK_SAME_TIME,
    KITH__LOOK_SEEN,
    KITH__LOOK_WEEK,
    KITH__LOOK_REPAIR_SLOW,
    KITH__LOOK_NOTES,
    KITH__LOOK_CHANCE,
    KITH__LOOK_DAYS,
    KITH__LOOK_WORDS
};

/* Both kinds, in one language. */
struct kith__look_words {
    struct kith__phrases usual; /* what every report says */
    struct kith__arena arena;
    const char *language;
    const char *texts[KITH__LOOK_WORDS];
};

/* The host's own, else the built-in ones of a language, else the English ones.
 */
kith_status kith__look_words_for(const kith_report_options *options,
                                 const char *language, kith_memory *memory,
                                 struct kith__look_words *out,
                                 kith_error **error);

void kith__look_words_free(struct kith__look_words *words);

/* As the build embeds them: by id "look_back.phrases" and language. */
extern const struct kith__embedded kith__look_back_phrases_files[];

#endif
