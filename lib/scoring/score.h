/* SPDX-License-Identifier: MIT */
/* score - one scale of one sheet, exactly: its value, what it rests on, and how
 * low or high open answers could still make it.
 *
 * Knows keys and sheets; knows nothing of what a score is used for. */

#ifndef KITH_LIB_SCORING_SCORE_H
#define KITH_LIB_SCORING_SCORE_H

#include "answers/sheet.h"
#include "base/ratio.h"
#include "questionnaire/plan.h"

struct kith__score {
    struct kith__ratio value;
    struct kith__ratio low, high; /* bounds */
    bool has_value;
    bool has_bounds; /* a score can still come about */
    bool certain;    /* it does in every completion */
};

struct kith__difference_score {
    struct kith__ratio value;
    struct kith__ratio low, high;
    bool has_value;
    bool has_bounds;
    bool certain;
};

/* In which world open items are looked for. */
enum kith__openness {
    KITH__OPEN_AS_ASKED, /* what the sheet says: final answers stay missing */
    KITH__OPEN_FOR_GATE, /* whatever has no value is open */
    KITH__OPEN_ALL       /* even what has one: nothing was answered yet */
};

/* Scores a scale that is in this tie. `valid_now` and `valid_range` say whether
 * the document's valid_when holds, now and in every completion. */
void kith__score(const struct kith__sheet *sheet, int32_t scale,
                 enum kith__openness openness, enum kith__truth valid_now,
                 enum kith__truth valid_range, struct kith__score *out);

/* One score less another. */
void kith__score_difference(const struct kith__score *from,
                            const struct kith__score *minus,
                            struct kith__difference_score *out);

/* How many of the scale's items in this tie are in a state. */
int32_t kith__score_count(const struct kith__sheet *sheet, int32_t scale,
                          int32_t state);

/* What an item's position is, in units above its low end; it must be counted.
 */
int64_t kith__score_position(const struct kith__sheet *sheet,
                             const struct kith__scale_plan *plan,
                             int32_t index);

/* How far a counted answer pulls the score up from where its lowest would leave
 * it, or down from its highest, in units of kith__score_slope(): weight times
 * position; of a graded scale what the estimate differs by. */
kith__wide kith__score_pull(const struct kith__sheet *sheet, int32_t scale,
                            int32_t index, bool up);

/* How much of the reported score one weighted unit of position is, before a
 * table. The scale must have a value. */
struct kith__ratio kith__score_slope(const struct kith__sheet *sheet,
                                     int32_t scale);

/* The ends of what the scale can report in this tie. */
void kith__score_ends(const struct kith__sheet *sheet, int32_t scale,
                      struct kith__ratio *low, struct kith__ratio *high);

/* Whether all items of a scale weigh alike and reach equally far, so that its
 * score is a matter of how many are counted and of the sum of their positions.
 */
bool kith__score_is_uniform(const struct kith__scale *scale,
                            const struct kith__scale_plan *plan);

/* Such a scale's score from `counted` items, from 1, whose positions add up to
 * `sum`. */
struct kith__ratio kith__score_uniform(const struct kith__scale *scale,
                                       const struct kith__scale_plan *plan,
                                       int32_t counted, int32_t sum);

/* Whether a scale has a score from so many counted and eligible items. */
bool kith__score_enough(const struct kith__scale *scale, int32_t counted,
                        int32_t eligible);

/* The band of a value; NONE below the first. */
int32_t kith__score_band(const struct kith__cutoffs *cutoffs,
                         struct kith__ratio value);

#endif
