/* SPDX-License-Identifier: MIT */
/* looking - looking back on journals in a few lines of C. Include it behind
 * diary.h and assert_double.h. */

#ifndef KITH_TESTS_SUPPORT_LOOKING_H
#define KITH_TESTS_SUPPORT_LOOKING_H

#include <stdio.h>

#define WEEK INT64_C(604800)
#define START INT64_C(1700000000)

/* One scale of one item, a whole number from 0 to 1000. */
static inline kith_questionnaire *numbers_of(const char *more)
{
    char parts[2048];
    snprintf(parts, sizeof parts,
             "'items': [" WHOLE("a", "0", "1000",
                                "") "], 'scales': [{'id': 's', 'label': 'S', "
                                    "'items': ['a'], 'method': 'sum'%s}]",
             more);
    return questionnaire_of("'a'", parts);
}

/* Adds the number of one week, counted from START. */
static inline void week(kith_journal *journal,
                        const kith_questionnaire *questionnaire, int32_t at,
                        int32_t number)
{
    char words[32];
    snprintf(words, sizeof words, "a=%d", (int)number);
    record(journal, questionnaire, START + at * WEEK, words, KITH_KEEP_SCORES);
}

static inline kith_look_back *look(const kith_journal *journal,
                                   const kith_questionnaire *questionnaire)
{
    kith_look_back *made = NULL;
    assert_int_equal(kith_look_back_new(journal, questionnaire, INT64_MIN,
                                        INT64_MAX, NULL, &made, NULL),
                     KITH_OK);
    return made;
}

/* The first statement of a kind about a scale, an event or somebody (each -1
 * for none); -1. */
static inline int32_t find(const kith_look_back *back, int32_t kind,
                           int32_t scale, int32_t what, int32_t by)
{
    for (int32_t i = 0; i < kith_look_back_count(back); i++)
        if (kith_look_back_kind(back, i) == kind &&
            kith_look_back_scale(back, i) == scale &&
            kith_look_back_event(back, i) == what &&
            kith_look_back_by(back, i) == by)
            return i;
    return -1;
}

static inline int32_t of_scale(const kith_look_back *back, int32_t kind,
                               int32_t scale)
{
    int32_t at = find(back, kind, scale, -1, -1);
    assert_int_not_equal(at, -1);
    return at;
}

static inline int32_t of_event(const kith_look_back *back, int32_t what)
{
    int32_t at = find(back, KITH_SAYS_GIVE_AND_GET, -1, what, -1);
    assert_int_not_equal(at, -1);
    return at;
}

static inline void check_state(const kith_look_back *back, int32_t at,
                               int32_t state, int64_t points, int32_t needed)
{
    assert_int_equal(kith_look_back_state(back, at), state);
    assert_int_equal(kith_look_back_points(back, at), points);
    assert_int_equal(kith_look_back_points_needed(back, at), needed);
    assert_int_equal(kith_look_back_claim(back, at) == -1, state != KITH_SAID);
}

static inline void check_number(const kith_look_back *back, int32_t at,
                                int32_t number, double expected,
                                double distance)
{
    double value = -77;
    assert_int_equal(kith_look_back_number(back, at, number, &value), KITH_OK);
    assert_double_near(value, expected, distance);
}

static inline void check_turn(const kith_look_back *back, int32_t at,
                              int32_t turn, int64_t count)
{
    int64_t found = -77;
    assert_int_equal(kith_look_back_turn(back, at, &found), turn);
    assert_int_equal(found, count);
}

#endif
