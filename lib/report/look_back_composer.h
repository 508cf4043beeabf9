/* SPDX-License-Identifier: MIT */
/* look_back_composer - statements of a look-back turned into sentences, and its
 * scales into charts and tables.
 *
 * The plain view leaves out what is sensitive before anything is counted. */

#ifndef KITH_LIB_REPORT_LOOK_BACK_COMPOSER_H
#define KITH_LIB_REPORT_LOOK_BACK_COMPOSER_H

#include "journal/statements.h"
#include "report/composer.h"
#include "report/look_back_shown.h"
#include "report/look_back_words.h"

struct kith__look_composer {
    struct kith__composer base; /* without an assessment */
    const kith_look_back *look_back;
    const struct kith__look_words *words;
};

/* False when out of memory. */
bool kith__look_compose(struct kith__look_composer *composer,
                        struct kith__look_shown *out);

/* ---- Words and numbers (look_back_writes.c) ----------------------------- */

/* A phrase, filled. */
const char *kith__look_phrase(struct kith__look_composer *composer,
                              enum kith__look_word word,
                              const struct kith__filling *fillings, int count);

/* Two sentences in one text; the second may be NULL. */
const char *kith__look_both(struct kith__look_composer *composer,
                            const char *one, const char *other);

/* "2 Mar 2026", "2026-03-02" and what a mark along the bottom says. */
const char *kith__look_date(struct kith__look_composer *composer, int64_t time);
const char *kith__look_day(struct kith__look_composer *composer, int64_t time);
void kith__look_name_ticks(struct kith__look_composer *composer,
                           struct kith__tick *ticks, int32_t count);

/* Numbers of a scale: a score, "62 of 100", and a distance or a mean, with a
 * digit behind the point where the scale is short. */
struct kith__look_unit {
    int decimals;
    kith__decimal least, most; /* what the scale can report */
    bool counts;               /* its number says enough by itself: "3" */
};
kith__decimal kith__look_rounded(double number, int decimals);
const char *kith__look_written(struct kith__look_composer *composer,
                               double number, int decimals);
const char *kith__look_of(struct kith__look_composer *composer,
                          const struct kith__look_unit *unit, double number,
                          int decimals);
int kith__look_finer(const struct kith__look_unit *unit);

/* The band of a number; NULL where the scale has none. */
const char *kith__look_band(struct kith__look_composer *composer,
                            const struct kith__scale *scale, double number);

/* A whole number. */
const char *kith__look_integer(struct kith__look_composer *composer,
                               int64_t number);

/* ---- Statements (look_back_says.c) -------------------------------------- */

/* What one statement says. `scale` and `unit` are of the scale that it is
 * about, else NULL. */
void kith__look_speak(struct kith__look_composer *composer,
                      const struct kith__statement *statement,
                      const struct kith__scale *scale,
                      const struct kith__look_unit *unit,
                      struct kith__look_statement *out);

/* "a direction (3 of 5)"; NULL where it is not short of points. */
const char *kith__look_short_of(struct kith__look_composer *composer,
                                const struct kith__statement *statement);

/* ---- Of two people (look_back_people.c) --------------------------------- */

/* How often each did something. */
const char *kith__look_counts(struct kith__look_composer *composer,
                              const struct kith__statement *statement);

/* What was seen since the last breach, and a line for each week. */
void kith__look_repair(struct kith__look_composer *composer,
                       const struct kith__statement *statement,
                       struct kith__look_statement *out);

/* What would change it (look_back_turn.c); NULL where that is not said. */
const char *kith__look_turn(struct kith__look_composer *composer,
                            const struct kith__statement *statement,
                            const struct kith__look_unit *unit);

/* ---- The parts (look_back_statement.c, look_back_course.c) -------------- */

/* A statement with what programs read of it; `scale` and `unit` as above. */
void kith__look_take(struct kith__look_composer *composer,
                     const struct kith__statement *statement,
                     const struct kith__scale *scale,
                     const struct kith__look_unit *unit,
                     struct kith__look_statement *out);

/* Whether it could not be made for want of a known reliability. */
bool kith__look_is_inexact(const struct kith__look_statement *statement);

/* The scale that the statements from one to another are about. */
void kith__look_course(struct kith__look_composer *composer, int32_t from,
                       int32_t till, struct kith__look_course *out);

#endif
