/* SPDX-License-Identifier: MIT */
/* test_look_back - what a journal says of one scale: level, trend, swings,
 * steps, change; what it rests on, and what would change it. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"
#include "diary.h"
#include "looking.h"

#define COUNT(list) ((int32_t)(sizeof(list) / sizeof *(list)))

static const char swings[] = ", 'swings': {'low': 1, 'high': 4}";
static const int32_t falling[] = {62, 60, 61, 57, 58, 52, 50, 51};
static const int32_t ratings[] = {4, 5, 2, 1, 5, 4, 1, 2, 5, 5, 1, 4};

/* A journal of one number a week. */
static kith_journal *weeks_of(const kith_questionnaire *questionnaire,
                              const int32_t *numbers, int32_t count)
{
    kith_journal *journal = journal_with(NULL);
    for (int32_t i = 0; i < count; i++)
        week(journal, questionnaire, i, numbers[i]);
    return journal;
}

/* ---- Level -------------------------------------------------------------- */

static void a_level_needs_three_points(void **state)
{
    (void)state;
    kith_questionnaire *small = numbers_of("");
    kith_journal *journal = weeks_of(small, (const int32_t[]){4, 6}, 2);
    kith_look_back *back = look(journal, small);
    int32_t level = of_scale(back, KITH_SAYS_LEVEL, 0);
    double value = -77;
    check_state(back, level, KITH_NOT_ENOUGH_POINTS, 2, 3);
    check_turn(back, level, KITH_TURN_MORE, 1);
    assert_int_equal(
        kith_look_back_number(back, level, KITH_NUMBER_MEAN, &value),
        KITH_E_NO_VALUE);
    assert_true(value == -77);
    kith_look_back_free(back);

    week(journal, small, 2, 8);
    back = look(journal, small);
    level = of_scale(back, KITH_SAYS_LEVEL, 0);
    check_state(back, level, KITH_SAID, 3, 3);
    check_number(back, level, KITH_NUMBER_MEAN, 6, 0);
    check_number(back, level, KITH_NUMBER_SD, 2, 0);
    check_turn(back, level, KITH_TURN_NONE, 0);
    assert_int_equal(kith_look_back_claim(back, level), KITH_CLAIM_NONE);
    assert_int_equal(
        kith_look_back_number(back, level, KITH_NUMBER_SLOPE, &value),
        KITH_E_NO_VALUE);
    kith_look_back_free(back);
    kith_journal_free(journal);
    kith_questionnaire_free(small);
}

static void an_empty_journal_says_not_enough(void **state)
{
    (void)state;
    kith_questionnaire *small = numbers_of(swings);
    kith_journal *journal = journal_with(NULL);
    kith_look_back *back = look(journal, small);
    assert_int_equal(kith_look_back_count(back), 6);
    for (int32_t i = 0; i < 6; i++) {
        assert_int_equal(kith_look_back_kind(back, i), KITH_SAYS_LEVEL + i);
        assert_int_equal(kith_look_back_points(back, i), 0);
        assert_int_equal(kith_look_back_entry_count(back, i), 0);
        assert_int_equal(kith_look_back_claim(back, i), -1);
        assert_int_equal(kith_look_back_is_sensitive(back, i), 0);
        assert_int_equal(kith_look_back_weeks(back, i), -1);
    }
    kith_look_back_free(back);
    kith_journal_free(journal);
    kith_questionnaire_free(small);
}

/* ---- Trend -------------------------------------------------------------- */

static void a_trend_has_its_slope_for_a_week(void **state)
{
    (void)state;
    kith_questionnaire *small = numbers_of("");
    kith_journal *journal = weeks_of(small, falling, COUNT(falling));
    kith_look_back *back = look(journal, small);
    int32_t trend = of_scale(back, KITH_SAYS_TREND, 0);
    check_state(back, trend, KITH_SAID, 8, 5);
    check_number(back, trend, KITH_NUMBER_SLOPE, -2, 1e-12);
    check_number(back, trend, KITH_NUMBER_S, -22, 0);
    check_number(back, trend, KITH_NUMBER_P, 0.0055059523809, 1e-12);
    check_number(back, trend, KITH_NUMBER_EXACT, 1, 0);
    check_number(back, trend, KITH_NUMBER_WEEKS, 7, 0);
    assert_int_equal(kith_look_back_claim(back, trend), KITH_CLAIM_FALLING);
    kith_look_back_free(back);
    kith_journal_free(journal);
    kith_questionnaire_free(small);
}

static int32_t claim_of_trend(const kith_journal *journal,
                              const kith_questionnaire *questionnaire)
{
    kith_look_back *back = look(journal, questionnaire);
    int32_t claim =
        kith_look_back_claim(back, of_scale(back, KITH_SAYS_TREND, 0));
    kith_look_back_free(back);
    return claim;
}

/* Adds what the turn says, one by one: the claim changes with the last, and not
 * before. */
static void check_turn_of_trend(const int32_t *numbers, int32_t count)
{
    kith_questionnaire *small = numbers_of("");
    kith_journal *journal = weeks_of(small, numbers, count);
    kith_look_back *back = look(journal, small);
    int32_t trend = of_scale(back, KITH_SAYS_TREND, 0);
    int64_t more = -77;
    int32_t turn = kith_look_back_turn(back, trend, &more);
    int32_t claim = kith_look_back_claim(back, trend);
    assert_true(turn == KITH_TURN_HIGHER || turn == KITH_TURN_LOWER);
    assert_true(more > 0);
    for (int32_t i = 1; i <= more; i++) {
        assert_int_equal(claim_of_trend(journal, small), claim);
        week(journal, small, count + i,
             turn == KITH_TURN_HIGHER ? 500 + i : 40 - i);
    }
    if (claim != KITH_CLAIM_NONE)
        assert_int_equal(claim_of_trend(journal, small), KITH_CLAIM_NONE);
    else
        assert_int_equal(claim_of_trend(journal, small),
                         turn == KITH_TURN_HIGHER ? KITH_CLAIM_RISING
                                                  : KITH_CLAIM_FALLING);
    kith_look_back_free(back);
    kith_journal_free(journal);
    kith_questionnaire_free(small);
}

static void what_would_turn_a_trend_turns_it(void **state)
{
    (void)state;
    check_turn_of_trend(falling, COUNT(falling));
    check_turn_of_trend((const int32_t[]){50, 51, 52, 53, 54, 55}, 6);
    check_turn_of_trend((const int32_t[]){50, 60, 50, 60, 50}, 5);
    check_turn_of_trend((const int32_t[]){50, 50, 50, 50, 50, 50}, 6);
    check_turn_of_trend((const int32_t[]){60, 58, 61, 59, 57, 60}, 6);
    int32_t many[60];
    for (int32_t i = 0; i < 60; i++)
        many[i] = 100 + (i * 37) % 11 + i / 4;
    check_turn_of_trend(many, 48); /* turns beyond exact numbers */
    check_turn_of_trend(many, 60);
}

static void a_trend_needs_different_times(void **state)
{
    (void)state;
    kith_questionnaire *small = numbers_of("");
    kith_journal *journal = journal_with(NULL);
    for (int32_t i = 0; i < 9; i++)
        week(journal, small, i / 3, i);
    kith_look_back *back = look(journal, small);
    check_state(back, of_scale(back, KITH_SAYS_TREND, 0),
                KITH_NOT_ENOUGH_POINTS, 3, 5);
    check_state(back, of_scale(back, KITH_SAYS_LEVEL, 0), KITH_SAID, 9, 3);
    kith_look_back_free(back);
    kith_journal_free(journal);
    kith_questionnaire_free(small);
}

/* ---- Order and stretch -------------------------------------------------- */

static void entries_are_looked_at_in_order_of_time(void **state)
{
    (void)state;
    static const int32_t order[] = {6, 0, 3, 7, 1, 5, 2, 4};
    kith_questionnaire *small = numbers_of("");
    kith_journal *journal = journal_with(NULL);
    for (int32_t i = 0; i < 8; i++)
        week(journal, small, order[i], falling[order[i]]);
    week(journal, small, 3, 99); /* of one time: in the order of adding */
    kith_look_back *back = look(journal, small);
    int32_t level = of_scale(back, KITH_SAYS_LEVEL, 0);
    static const int32_t entries[] = {1, 4, 6, 2, 8, 7, 5, 0, 3};
    assert_int_equal(kith_look_back_entry_count(back, level), 9);
    for (int32_t i = 0; i < 9; i++) {
        int64_t time = -77;
        double value = -77;
        int32_t at = i < 4 ? i : i - 1;
        assert_int_equal(kith_look_back_entry(back, level, i), entries[i]);
        assert_int_equal(kith_look_back_entry_time(back, level, i, &time),
                         KITH_OK);
        assert_int_equal(time, START + at * WEEK);
        assert_int_equal(kith_look_back_entry_value(back, level, i, &value),
                         KITH_OK);
        assert_double_same(value, i == 4 ? 99 : falling[at]);
    }
    kith_look_back_free(back);
    kith_journal_free(journal);
    kith_questionnaire_free(small);
}

static void a_stretch_has_both_its_ends(void **state)
{
    (void)state;
    kith_questionnaire *small = numbers_of("");
    kith_journal *journal = weeks_of(small, falling, COUNT(falling));
    kith_look_back *back = NULL;
    assert_int_equal(kith_look_back_new(journal, small, START + WEEK,
                                        START + 3 * WEEK, NULL, &back, NULL),
                     KITH_OK);
    int32_t level = of_scale(back, KITH_SAYS_LEVEL, 0);
    assert_int_equal(kith_look_back_entry_count(back, level), 3);
    check_number(back, level, KITH_NUMBER_MEAN, (60 + 61 + 57) / 3.0, 1e-13);
    kith_look_back_free(back);
    back = NULL;
    assert_int_equal(kith_look_back_new(journal, small, START + 1, START + 2,
                                        NULL, &back, NULL),
                     KITH_OK);
    assert_int_equal(kith_look_back_entry_count(back, 0), 0);
    kith_look_back_free(back);
    kith_journal_free(journal);
    kith_questionnaire_free(small);
}

/* ---- Swings ------------------------------------------------------------- */

static void swings_are_counted_in_full_windows_of_twelve(void **state)
{
    (void)state;
    kith_questionnaire *small = numbers_of(swings);
    kith_journal *journal = weeks_of(small, ratings, 11);
    kith_look_back *back = look(journal, small);
    int32_t at = of_scale(back, KITH_SAYS_SWINGS, 0);
    check_state(back, at, KITH_NOT_ENOUGH_POINTS, 11, 12);
    check_turn(back, at, KITH_TURN_MORE, 1);
    kith_look_back_free(back);

    week(journal, small, 11, 4);
    back = look(journal, small);
    at = of_scale(back, KITH_SAYS_SWINGS, 0);
    check_state(back, at, KITH_SAID, 12, 12);
    check_number(back, at, KITH_NUMBER_SWINGS, 6, 0);
    check_number(back, at, KITH_NUMBER_WINDOWS, 1, 0);
    check_number(back, at, KITH_NUMBER_RATING_LOW, 1, 0);
    check_number(back, at, KITH_NUMBER_RATING_HIGH, 4, 0);
    assert_int_equal(kith_look_back_claim(back, at), KITH_CLAIM_SWINGS);
    check_turn(back, at, KITH_TURN_MORE, 12);
    kith_look_back_free(back);

    /* Four quiet weeks, then eight with two swings: a window of its own. */
    for (int32_t i = 0; i < 12; i++)
        week(journal, small, 12 + i, i < 4 ? 3 : i < 6 ? 5 : i < 8 ? 1 : 4);
    week(journal, small, 24, 1);
    back = look(journal, small);
    at = of_scale(back, KITH_SAYS_SWINGS, 0);
    check_number(back, at, KITH_NUMBER_SWINGS, 2, 0);
    check_number(back, at, KITH_NUMBER_SWINGS_MOST, 6, 0);
    check_number(back, at, KITH_NUMBER_WINDOWS, 2, 0);
    assert_int_equal(kith_look_back_claim(back, at), KITH_CLAIM_NONE);
    check_turn(back, at, KITH_TURN_MORE, 11);
    kith_look_back_free(back);
    kith_journal_free(journal);
    kith_questionnaire_free(small);
}

static void three_swings_are_claimed_and_two_are_not(void **state)
{
    (void)state;
    const int32_t two[] = {5, 1, 4, 3, 3, 3, 3, 3, 3, 3, 3, 3};
    const int32_t three[] = {5, 1, 4, 3, 3, 3, 3, 3, 3, 3, 3, 0};
    kith_questionnaire *small = numbers_of(swings);
    for (int32_t i = 0; i < 2; i++) {
        kith_journal *journal = weeks_of(small, i == 0 ? two : three, 12);
        kith_look_back *back = look(journal, small);
        int32_t at = of_scale(back, KITH_SAYS_SWINGS, 0);
        check_number(back, at, KITH_NUMBER_SWINGS, 2 + i, 0);
        assert_int_equal(kith_look_back_claim(back, at),
                         i == 0 ? KITH_CLAIM_NONE : KITH_CLAIM_SWINGS);
        kith_look_back_free(back);
        kith_journal_free(journal);
    }
    kith_questionnaire_free(small);
}

static void without_low_and_high_nothing_is_said_of_swings(void **state)
{
    (void)state;
    kith_questionnaire *small = numbers_of("");
    kith_journal *journal = weeks_of(small, ratings, 12);
    kith_look_back *back = look(journal, small);
    assert_int_equal(find(back, KITH_SAYS_SWINGS, 0, -1, -1), -1);
    assert_int_equal(kith_look_back_count(back), 5);
    kith_look_back_free(back);
    kith_journal_free(journal);
    kith_questionnaire_free(small);
}

/* ---- From each to the next ---------------------------------------------- */

static void instability_and_inertia_need_their_points(void **state)
{
    (void)state;
    kith_questionnaire *small = numbers_of("");
    kith_journal *journal = journal_with(NULL);
    for (int32_t i = 0; i < 30; i++) {
        kith_look_back *back = look(journal, small);
        check_state(back, of_scale(back, KITH_SAYS_INSTABILITY, 0),
                    i < 14 ? KITH_NOT_ENOUGH_POINTS : KITH_SAID, i, 14);
        check_state(back, of_scale(back, KITH_SAYS_INERTIA, 0),
                    KITH_NOT_ENOUGH_POINTS, i, 30);
        kith_look_back_free(back);
        week(journal, small, i, i % 2 == 0 ? 10 : 12);
    }
    kith_look_back *back = look(journal, small);
    int32_t at = of_scale(back, KITH_SAYS_INSTABILITY, 0);
    check_number(back, at, KITH_NUMBER_MSSD, 4, 0);
    check_number(back, at, KITH_NUMBER_RMSSD, 2, 0);
    check_number(back, at, KITH_NUMBER_VON_NEUMANN, 4 / (30 / 29.0), 1e-14);
    check_number(back, at, KITH_NUMBER_NEIGHBOURS, 29, 0);
    at = of_scale(back, KITH_SAYS_INERTIA, 0);
    check_state(back, at, KITH_SAID, 30, 30);
    check_number(back, at, KITH_NUMBER_AUTOCORRELATION, -29 / 30.0, 1e-14);
    assert_int_equal(kith_look_back_claim(back, at), KITH_CLAIM_NONE);
    kith_look_back_free(back);
    kith_journal_free(journal);
    kith_questionnaire_free(small);
}

static void steps_over_a_long_gap_are_left_out(void **state)
{
    (void)state;
    kith_questionnaire *small = numbers_of("");
    kith_journal *journal = journal_with(NULL);
    for (int32_t i = 0; i < 16; i++)
        week(journal, small, i < 8 ? i : i + 2, i < 8 ? 10 : 20);
    kith_look_back *back = look(journal, small);
    int32_t at = of_scale(back, KITH_SAYS_INSTABILITY, 0);
    check_state(back, at, KITH_SAID, 15, 14);
    check_number(back, at, KITH_NUMBER_MSSD, 0, 0);
    check_number(back, at, KITH_NUMBER_NEIGHBOURS, 14, 0);
    kith_look_back_free(back);
    kith_journal_free(journal);
    kith_questionnaire_free(small);
}

static void what_never_varies_has_no_ratio(void **state)
{
    (void)state;
    kith_questionnaire *small = numbers_of("");
    kith_journal *journal = journal_with(NULL);
    for (int32_t i = 0; i < 30; i++)
        week(journal, small, i, 10);
    kith_look_back *back = look(journal, small);
    double value = -77;
    assert_int_equal(
        kith_look_back_number(back, of_scale(back, KITH_SAYS_INSTABILITY, 0),
                              KITH_NUMBER_VON_NEUMANN, &value),
        KITH_E_NO_VALUE);
    assert_int_equal(kith_look_back_number(back,
                                           of_scale(back, KITH_SAYS_INERTIA, 0),
                                           KITH_NUMBER_AUTOCORRELATION, &value),
                     KITH_E_NO_VALUE);
    check_number(back, of_scale(back, KITH_SAYS_INSTABILITY, 0),
                 KITH_NUMBER_MSSD, 0, 0);
    kith_look_back_free(back);
    kith_journal_free(journal);
    kith_questionnaire_free(small);
}

/* ---- Change ------------------------------------------------------------- */

#define OBSERVED                                                  \
    ", 'reliability': {'value': 0.84, 'sd': 20, 'kind': 'alpha'," \
    " 'status': 'observed'}"

/* 1.96 * 20 * sqrt(2 * .16) = 22.17. */
static void a_change_is_claimed_beyond_its_error(void **state)
{
    (void)state;
    kith_questionnaire *small = numbers_of(OBSERVED);
    const struct {
        int32_t last, claim;
    } cases[] = {{84, KITH_CLAIM_NONE},
                 {85, KITH_CLAIM_HIGHER},
                 {40, KITH_CLAIM_NONE},
                 {39, KITH_CLAIM_LOWER}};
    for (int32_t i = 0; i < COUNT(cases); i++) {
        kith_journal *journal =
            weeks_of(small, (const int32_t[]){62, 999, cases[i].last}, 3);
        kith_look_back *back = look(journal, small);
        int32_t at = of_scale(back, KITH_SAYS_CHANGE, 0);
        check_state(back, at, KITH_SAID, 3, 2);
        check_number(back, at, KITH_NUMBER_FIRST, 62, 0);
        check_number(back, at, KITH_NUMBER_LAST, cases[i].last, 0);
        check_number(back, at, KITH_NUMBER_DIFFERENCE, cases[i].last - 62, 0);
        check_number(back, at, KITH_NUMBER_RELIABLE_CHANGE,
                     (cases[i].last - 62) / 11.313708498984761, 1e-12);
        check_number(back, at, KITH_NUMBER_SAME_LOW, 62 - 22.1748686580, 1e-9);
        check_number(back, at, KITH_NUMBER_SAME_HIGH, 62 + 22.1748686580, 1e-9);
        assert_int_equal(kith_look_back_claim(back, at), cases[i].claim);
        check_turn(back, at, KITH_TURN_LAST, 0);
        assert_int_equal(kith_look_back_entry_count(back, at), 2);
        assert_int_equal(kith_look_back_entry(back, at, 0), 0);
        assert_int_equal(kith_look_back_entry(back, at, 1), 2);
        kith_look_back_free(back);
        kith_journal_free(journal);
    }
    kith_questionnaire_free(small);
}

static void a_change_needs_an_observed_reliability(void **state)
{
    (void)state;
    const char *const without[] = {
        "", ", 'reliability': {'value': 0.84, 'sd': 20, 'status': 'assumed'}",
        ", 'reliability': {'value': 0.84, 'status': 'observed'}",
        ", 'reliability': {'value': 1, 'sd': 20, 'status': 'observed'}"};
    for (int32_t i = 0; i < COUNT(without); i++) {
        kith_questionnaire *small = numbers_of(without[i]);
        kith_journal *journal = weeks_of(small, falling, i + 1);
        kith_look_back *back = look(journal, small);
        int32_t at = of_scale(back, KITH_SAYS_CHANGE, 0);
        double value = -77;
        check_state(back, at, KITH_NO_KNOWN_RELIABILITY, i + 1, 2);
        check_turn(back, at, KITH_TURN_NONE, 0);
        assert_int_equal(
            kith_look_back_number(back, at, KITH_NUMBER_LAST, &value),
            KITH_E_NO_VALUE);
        assert_int_equal(kith_look_back_entry_count(back, at), i == 0 ? 1 : 2);
        kith_look_back_free(back);
        kith_journal_free(journal);
        kith_questionnaire_free(small);
    }
}

static void a_change_needs_two_points(void **state)
{
    (void)state;
    kith_questionnaire *small = numbers_of(OBSERVED);
    kith_journal *journal = weeks_of(small, falling, 1);
    kith_look_back *back = look(journal, small);
    int32_t at = of_scale(back, KITH_SAYS_CHANGE, 0);
    check_state(back, at, KITH_NOT_ENOUGH_POINTS, 1, 2);
    check_turn(back, at, KITH_TURN_MORE, 1);
    kith_look_back_free(back);
    kith_journal_free(journal);
    kith_questionnaire_free(small);
}

/* ---- Versions ----------------------------------------------------------- */

/* The same document, its number turned round. */
static void scores_of_another_way_are_left_out_and_counted(void **state)
{
    (void)state;
    kith_questionnaire *small = numbers_of("");
    kith_questionnaire *turned = questionnaire_of(
        "'a'", "'items': [" WHOLE(
                   "a", "0", "1000",
                   "") "], 'scales': [{'id': "
                       "'s', 'label': 'S', 'items': ['-a'], 'method': 'sum'}]");
    kith_journal *journal = weeks_of(turned, falling, 4);
    for (int32_t i = 0; i < 4; i++)
        week(journal, small, 4 + i, i);
    kith_look_back *back = look(journal, small);
    int32_t level = of_scale(back, KITH_SAYS_LEVEL, 0);
    check_state(back, level, KITH_SAID, 4, 3);
    check_number(back, level, KITH_NUMBER_MEAN, 1.5, 0);
    assert_int_equal(kith_look_back_scored_otherwise(back, level), 4);
    assert_int_equal(kith_look_back_mapped(back, level), 0);
    check_state(back, of_scale(back, KITH_SAYS_TREND, 0), KITH_POINTS_OTHERWISE,
                4, 5);
    check_turn(back, of_scale(back, KITH_SAYS_TREND, 0), KITH_TURN_MORE, 1);
    check_state(back, of_scale(back, KITH_SAYS_INERTIA, 0),
                KITH_NOT_ENOUGH_POINTS, 4, 30);
    kith_look_back_free(back);
    kith_journal_free(journal);
    kith_questionnaire_free(small);
    kith_questionnaire_free(turned);
}

static void scores_that_were_not_kept_are_counted(void **state)
{
    (void)state;
    kith_questionnaire *small = numbers_of(", 'sensitive': true");
    kith_journal *journal = weeks_of(small, falling, 4); /* not kept */
    kith_look_back *back = look(journal, small);
    int32_t level = of_scale(back, KITH_SAYS_LEVEL, 0);
    check_state(back, level, KITH_POINTS_NOT_KEPT, 0, 3);
    assert_int_equal(kith_look_back_not_kept(back, level), 4);
    assert_int_equal(kith_look_back_is_sensitive(back, level), 1);
    kith_look_back_free(back);
    for (int32_t i = 0; i < 3; i++)
        record(journal, small, START + (i + 9) * WEEK, "a=7",
               KITH_KEEP_SENSITIVE);
    back = look(journal, small);
    check_state(back, level, KITH_SAID, 3, 3);
    check_number(back, level, KITH_NUMBER_MEAN, 7, 0);
    assert_int_equal(kith_look_back_not_kept(back, level), 4);
    kith_look_back_free(back);
    kith_journal_free(journal);
    kith_questionnaire_free(small);
}

/* The document changed its mind; what was told stays as private as it was, and
 * nothing shows how often it was told. */
static void what_was_sensitive_when_kept_is_in_no_plain_series(void **state)
{
    (void)state;
    kith_questionnaire *hidden = numbers_of(", 'sensitive': true");
    kith_questionnaire *open = numbers_of("");
    kith_journal *journal = journal_with(NULL);
    for (int32_t i = 0; i < 4; i++)
        record(journal, hidden, START + i * WEEK, "a=7", KITH_KEEP_SENSITIVE);
    kith_look_back *back = look(journal, open);
    int32_t level = of_scale(back, KITH_SAYS_LEVEL, 0);
    check_state(back, level, KITH_NOT_ENOUGH_POINTS, 0, 3);
    assert_int_equal(kith_look_back_not_kept(back, level), 0);
    assert_int_equal(kith_journal_scored(journal, 0, open, 0), KITH_SCORED_NOT);
    assert_int_equal(kith_journal_scored(journal, 0, hidden, 0),
                     KITH_SCORED_SAME);
    kith_look_back_free(back);
    kith_journal_free(journal);
    kith_questionnaire_free(hidden);
    kith_questionnaire_free(open);
}

static void a_scale_that_nobody_is_shown_is_not_spoken_of(void **state)
{
    (void)state;
    kith_questionnaire *small = numbers_of(", 'shown': false");
    kith_journal *journal = weeks_of(small, falling, 8);
    kith_look_back *back = look(journal, small);
    assert_int_equal(kith_look_back_count(back), 0);
    kith_look_back_free(back);
    kith_journal_free(journal);
    kith_questionnaire_free(small);
}

/* ---- The object --------------------------------------------------------- */

static void a_look_back_outlives_what_it_was_made_of(void **state)
{
    (void)state;
    kith_questionnaire *small = numbers_of(swings);
    kith_journal *journal = weeks_of(small, ratings, 12);
    kith_look_back *back = look(journal, small);
    kith_journal_free(journal);
    kith_questionnaire_free(small);
    check_number(back, of_scale(back, KITH_SAYS_LEVEL, 0), KITH_NUMBER_MEAN,
                 3.25, 0);
    kith_look_back_free(back);
}

static void wrong_arguments_are_refused(void **state)
{
    (void)state;
    kith_questionnaire *small = numbers_of("");
    kith_journal *journal = NULL, *odd = NULL;
    kith_look_back *back = NULL;
    kith_error *error = NULL;
    assert_int_equal(kith_journal_new("friend", NULL, &journal, NULL), KITH_OK);
    assert_int_equal(kith_journal_new("neighbour", NULL, &odd, NULL), KITH_OK);
    assert_int_equal(kith_look_back_new(odd, small, 0, 1, NULL, &back, &error),
                     KITH_E_ARGUMENT);
    assert_string_equal(kith_error_message(error),
                        "The journal is about a tie 'neighbour', of which "
                        "questionnaire 'small' does not ask");
    assert_int_equal(
        kith_look_back_new(journal, small, 0, 1, NULL, &back, &error),
        KITH_E_ARGUMENT); /* an error that is still held */
    kith_error_free(error);
    assert_int_equal(
        kith_look_back_new(journal, small, 1, 0, NULL, &back, NULL),
        KITH_E_ARGUMENT);
    assert_null(back);
    kith_journal_free(journal);
    kith_journal_free(odd);
    kith_questionnaire_free(small);
}

static void wrong_indices_have_nothing(void **state)
{
    (void)state;
    kith_questionnaire *small = numbers_of("");
    kith_journal *journal = weeks_of(small, falling, 8);
    kith_look_back *back = look(journal, small);
    const int32_t wrong[] = {-1, kith_look_back_count(back), INT32_MAX};
    for (int32_t i = 0; i < COUNT(wrong); i++) {
        double value = -77;
        int64_t time = -77;
        int32_t at = wrong[i];
        assert_int_equal(kith_look_back_kind(back, at), -1);
        assert_int_equal(kith_look_back_scale(back, at), -1);
        assert_int_equal(kith_look_back_event(back, at), -1);
        assert_int_equal(kith_look_back_by(back, at), -1);
        assert_int_equal(kith_look_back_is_sensitive(back, at), -1);
        assert_int_equal(kith_look_back_state(back, at), -1);
        assert_int_equal(kith_look_back_points(back, at), -1);
        assert_int_equal(kith_look_back_points_needed(back, at), -1);
        assert_int_equal(kith_look_back_claim(back, at), -1);
        assert_int_equal(kith_look_back_number(back, at, 1, &value),
                         KITH_E_ARGUMENT);
        assert_int_equal(kith_look_back_turn(back, at, &time), -1);
        assert_int_equal(kith_look_back_entry_count(back, at), -1);
        assert_int_equal(kith_look_back_entry(back, at, 0), -1);
        assert_int_equal(kith_look_back_entry(back, 0, i == 1 ? 8 : at), -1);
        assert_int_equal(kith_look_back_entry_time(back, at, 0, &time),
                         KITH_E_ARGUMENT);
        assert_int_equal(kith_look_back_entry_value(back, at, 0, &value),
                         KITH_E_ARGUMENT);
        assert_int_equal(kith_look_back_mapped(back, at), -1);
        assert_int_equal(kith_look_back_scored_otherwise(back, at), -1);
        assert_int_equal(kith_look_back_not_kept(back, at), -1);
        assert_int_equal(kith_look_back_weeks(back, at), -1);
        assert_int_equal(kith_look_back_seen(back, at, 1, 0), -1);
        assert_int_equal(
            kith_look_back_number(back, 0, i == 0 ? 0 : 30 + i, &value),
            KITH_E_ARGUMENT);
        assert_true(value == -77 && time == -77);
    }
    kith_look_back_free(back);
    kith_journal_free(journal);
    kith_questionnaire_free(small);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_level_needs_three_points),
        cmocka_unit_test(an_empty_journal_says_not_enough),
        cmocka_unit_test(a_trend_has_its_slope_for_a_week),
        cmocka_unit_test(what_would_turn_a_trend_turns_it),
        cmocka_unit_test(a_trend_needs_different_times),
        cmocka_unit_test(entries_are_looked_at_in_order_of_time),
        cmocka_unit_test(a_stretch_has_both_its_ends),
        cmocka_unit_test(swings_are_counted_in_full_windows_of_twelve),
        cmocka_unit_test(three_swings_are_claimed_and_two_are_not),
        cmocka_unit_test(without_low_and_high_nothing_is_said_of_swings),
        cmocka_unit_test(instability_and_inertia_need_their_points),
        cmocka_unit_test(steps_over_a_long_gap_are_left_out),
        cmocka_unit_test(what_never_varies_has_no_ratio),
        cmocka_unit_test(a_change_is_claimed_beyond_its_error),
        cmocka_unit_test(a_change_needs_an_observed_reliability),
        cmocka_unit_test(a_change_needs_two_points),
        cmocka_unit_test(scores_of_another_way_are_left_out_and_counted),
        cmocka_unit_test(scores_that_were_not_kept_are_counted),
        cmocka_unit_test(what_was_sensitive_when_kept_is_in_no_plain_series),
        cmocka_unit_test(a_scale_that_nobody_is_shown_is_not_spoken_of),
        cmocka_unit_test(a_look_back_outlives_what_it_was_made_of),
        cmocka_unit_test(wrong_arguments_are_refused),
        cmocka_unit_test(wrong_indices_have_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
