/* SPDX-License-Identifier: MIT */
/* test_look_people - who gives and who gets, repair week by week, and that no
 * statement for a plain view knows of anything sensitive. */

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

/* ---- Give and get ------------------------------------------------------- */

static kith_journal *listened(int32_t by_me, int32_t by_them)
{
    kith_journal *journal = journal_with(NULL);
    if (by_me > 0)
        event(journal, KITH_EVENT_LISTENED, KITH_BY_ME, START, by_me);
    if (by_them > 0)
        event(journal, KITH_EVENT_LISTENED, KITH_BY_THEM, START + 5, by_them);
    return journal;
}

static void eighteen_to_four_is_uneven(void **state)
{
    (void)state;
    kith_questionnaire *small = numbers_of("");
    kith_journal *journal = listened(18, 4);
    kith_look_back *back = look(journal, small);
    int32_t at = of_event(back, KITH_EVENT_LISTENED);
    check_state(back, at, KITH_SAID, 22, 6);
    check_number(back, at, KITH_NUMBER_BY_ME, 18, 0);
    check_number(back, at, KITH_NUMBER_BY_THEM, 4, 0);
    check_number(back, at, KITH_NUMBER_SHARE, 18 / 22.0, 1e-16);
    check_number(back, at, KITH_NUMBER_SHARE_LOW, 0.6148339256, 1e-9);
    check_number(back, at, KITH_NUMBER_SHARE_HIGH, 0.9269311542, 1e-9);
    check_number(back, at, KITH_NUMBER_P, 18218 / 4194304.0, 1e-15);
    assert_int_equal(kith_look_back_claim(back, at), KITH_CLAIM_MORE_BY_ME);
    assert_int_equal(kith_look_back_entry_count(back, at), 2);
    assert_int_equal(kith_look_back_entry(back, at, 0), 0);
    double value = -77;
    assert_int_equal(kith_look_back_entry_value(back, at, 0, &value), KITH_OK);
    assert_double_same(value, 18);
    kith_look_back_free(back);
    kith_journal_free(journal);
    kith_questionnaire_free(small);
}

static void check_claim(int32_t by_me, int32_t by_them, int32_t state,
                        int32_t claim)
{
    kith_questionnaire *small = numbers_of("");
    kith_journal *journal = listened(by_me, by_them);
    kith_look_back *back = look(journal, small);
    int32_t at = of_event(back, KITH_EVENT_LISTENED);
    check_state(back, at, state, by_me + by_them, 6);
    assert_int_equal(kith_look_back_claim(back, at), claim);
    kith_look_back_free(back);
    kith_journal_free(journal);
    kith_questionnaire_free(small);
}

static void nothing_is_claimed_that_chance_may_do(void **state)
{
    (void)state;
    check_claim(9, 3, KITH_SAID, KITH_CLAIM_NONE); /* p = .146 */
    check_claim(3, 9, KITH_SAID, KITH_CLAIM_NONE);
    check_claim(5, 0, KITH_NOT_ENOUGH_POINTS, -1);
    check_claim(0, 5, KITH_NOT_ENOUGH_POINTS, -1);
    check_claim(6, 0, KITH_SAID, KITH_CLAIM_ALL_BY_ME);
    check_claim(0, 6, KITH_SAID, KITH_CLAIM_ALL_BY_THEM);
    check_claim(4, 18, KITH_SAID, KITH_CLAIM_MORE_BY_THEM);
    check_claim(6, 1, KITH_SAID, KITH_CLAIM_NONE);
    check_claim(7, 7, KITH_SAID, KITH_CLAIM_NONE);
}

static int32_t claim_of(int32_t by_me, int32_t by_them)
{
    kith_questionnaire *small = numbers_of("");
    kith_journal *journal = listened(by_me, by_them);
    kith_look_back *back = look(journal, small);
    int32_t claim =
        kith_look_back_claim(back, of_event(back, KITH_EVENT_LISTENED));
    kith_look_back_free(back);
    kith_journal_free(journal);
    kith_questionnaire_free(small);
    return claim;
}

/* With so many more the claim is another, and with one less it is not. */
static void check_turning(int32_t by_me, int32_t by_them)
{
    kith_questionnaire *small = numbers_of("");
    kith_journal *journal = listened(by_me, by_them);
    kith_look_back *back = look(journal, small);
    int64_t more = -77;
    int32_t turn =
        kith_look_back_turn(back, of_event(back, KITH_EVENT_LISTENED), &more);
    int32_t before = claim_of(by_me, by_them);
    assert_true(turn == KITH_TURN_BY_ME || turn == KITH_TURN_BY_THEM);
    int32_t mine = turn == KITH_TURN_BY_ME, most = (int32_t)more;
    assert_true(most >= 1);
    for (int32_t i = 0; i <= most; i++) {
        int32_t claim = claim_of(by_me + mine * i, by_them + (1 - mine) * i);
        assert_int_equal(claim == before, i < most);
    }
    kith_look_back_free(back);
    kith_journal_free(journal);
    kith_questionnaire_free(small);
}

static void what_would_turn_the_counts_turns_them(void **state)
{
    (void)state;
    for (int32_t by_me = 0; by_me < 24; by_me += 1)
        for (int32_t by_them = 0; by_them < 24; by_them += 3)
            if (by_me + by_them >= 6)
                check_turning(by_me, by_them);
    check_turning(1000, 0);
    check_turning(96, 1); /* even lies between two powers of two */
    check_turning(1, 96);
    check_turning(300, 200);
}

static void check_ins_and_events_are_counted_together(void **state)
{
    (void)state;
    kith_questionnaire *checkin = builtin("kith-checkin");
    kith_journal *journal = journal_with(NULL);
    record(journal, checkin, START, "AD1=yes AD2=no CK4=3 CK5=1",
           KITH_KEEP_SCORES);
    record(journal, checkin, START + WEEK, "AD1=yes AD2=no CK4=0 CK5=0",
           KITH_KEEP_SCORES);
    event(journal, KITH_EVENT_LISTENED, KITH_BY_ME, START + WEEK + 3, 2);
    event(journal, KITH_EVENT_CONFIDED, KITH_BY_ME, START + 4, 9);
    kith_look_back *back = look(journal, checkin);
    int32_t at = of_event(back, KITH_EVENT_LISTENED);
    check_state(back, at, KITH_SAID, 6, 6);
    check_number(back, at, KITH_NUMBER_BY_ME, 5, 0);
    check_number(back, at, KITH_NUMBER_BY_THEM, 1, 0);
    assert_int_equal(kith_look_back_entry_count(back, at), 2);
    assert_int_equal(kith_look_back_entry(back, at, 1), 2);
    assert_int_equal(kith_look_back_scale(back, at), -1);
    at = of_event(back, KITH_EVENT_CONFIDED);
    assert_int_equal(kith_look_back_claim(back, at), KITH_CLAIM_ALL_BY_ME);
    assert_int_equal(
        find(back, KITH_SAYS_GIVE_AND_GET, -1, KITH_EVENT_HURT, -1), -1);
    kith_look_back_free(back);
    kith_journal_free(journal);
    kith_questionnaire_free(checkin);
}

/* Two check-ins in one week look back on the same days. */
static void no_days_are_counted_twice(void **state)
{
    (void)state;
    static const int64_t days[] = {0, 3, 6, 8, 12};
    static const int32_t counted[] = {1, 1, 2, 2, 3};
    kith_questionnaire *checkin = builtin("kith-checkin");
    kith_journal *journal = journal_with(NULL);
    for (int32_t i = 0; i < COUNT(days); i++) {
        record(journal, checkin, START + days[i] * 86400,
               "AD1=yes AD2=no CK4=3", KITH_KEEP_SCORES);
        kith_look_back *back = look(journal, checkin);
        int32_t at = of_event(back, KITH_EVENT_LISTENED);
        assert_int_equal(kith_look_back_points(back, at), 3 * counted[i]);
        assert_int_equal(kith_look_back_entry_count(back, at), counted[i]);
        kith_look_back_free(back);
    }
    kith_journal_free(journal);
    kith_questionnaire_free(checkin);
}

/* The check-in of that week counts them already. */
static void events_of_days_that_a_check_in_counts_are_passed_over(void **state)
{
    (void)state;
    kith_questionnaire *checkin = builtin("kith-checkin");
    kith_journal *journal = journal_with(NULL);
    int64_t time = START + 7 * 86400;
    event(journal, KITH_EVENT_LISTENED, KITH_BY_ME, time, 100);
    record(journal, checkin, time, "AD1=yes AD2=no CK4=3", KITH_KEEP_SCORES);
    event(journal, KITH_EVENT_LISTENED, KITH_BY_ME, time, 200);
    event(journal, KITH_EVENT_LISTENED, KITH_BY_ME, START + 1, 400);
    event(journal, KITH_EVENT_LISTENED, KITH_BY_ME, START, 10);
    event(journal, KITH_EVENT_LISTENED, KITH_BY_ME, time + 1, 20);
    event(journal, KITH_EVENT_LISTENED, KITH_BY_THEM, START + 5, 40);
    event(journal, KITH_EVENT_CONFIDED, KITH_BY_ME, START + 5, 80);
    kith_look_back *back = look(journal, checkin);
    int32_t at = of_event(back, KITH_EVENT_LISTENED);
    check_number(back, at, KITH_NUMBER_BY_ME, 3 + 10 + 20, 0);
    check_number(back, at, KITH_NUMBER_BY_THEM, 40, 0);
    static const int32_t entries[] = {4, 6, 1, 5};
    assert_int_equal(kith_look_back_entry_count(back, at), 4);
    for (int32_t i = 0; i < 4; i++)
        assert_int_equal(kith_look_back_entry(back, at, i), entries[i]);
    check_number(back, of_event(back, KITH_EVENT_CONFIDED), KITH_NUMBER_BY_ME,
                 80, 0);
    kith_look_back_free(back);
    kith_journal_free(journal);
    kith_questionnaire_free(checkin);
}

static void counts_of_another_way_are_left_out(void **state)
{
    (void)state;
    kith_questionnaire *small =
        numbers_of(", 'counted': {'event': 'listened', 'by': 'me'}");
    kith_questionnaire *turned = questionnaire_of(
        "'a'", "'items': [" WHOLE(
                   "a", "0", "1000",
                   "") "], 'scales': [{'id': "
                       "'s', 'label': 'S', 'items': ['-a'], 'method': 'sum'}]");
    kith_journal *journal = journal_with(NULL);
    week(journal, turned, 0, 900);
    week(journal, small, 1, 8);
    kith_look_back *back = look(journal, small);
    int32_t at = of_event(back, KITH_EVENT_LISTENED);
    check_number(back, at, KITH_NUMBER_BY_ME, 8, 0);
    assert_int_equal(kith_look_back_scored_otherwise(back, at), 1);
    kith_look_back_free(back);
    kith_journal_free(journal);
    kith_questionnaire_free(small);
    kith_questionnaire_free(turned);
}

/* ---- Repair ------------------------------------------------------------- */

static int32_t of_repair(const kith_look_back *back, int32_t by)
{
    return find(back, KITH_SAYS_REPAIR, -1, KITH_EVENT_BROKE_TRUST, by);
}

static void repair_is_told_week_by_week_since_the_last_breach(void **state)
{
    (void)state;
    kith_questionnaire *small = numbers_of("");
    kith_journal *journal = journal_with(NULL);
    event(journal, KITH_EVENT_BROKE_TRUST, KITH_BY_THEM, START, 1);
    event(journal, KITH_EVENT_TOOK_RESPONSIBILITY, KITH_BY_THEM, START + 9, 5);
    event(journal, KITH_EVENT_BROKE_TRUST, KITH_BY_THEM, START + 4 * WEEK, 1);
    int64_t breach = START + 4 * WEEK;
    event(journal, KITH_EVENT_TOOK_RESPONSIBILITY, KITH_BY_THEM, breach, 1);
    event(journal, KITH_EVENT_GAVE_TIME, KITH_BY_THEM, breach + WEEK - 1, 2);
    event(journal, KITH_EVENT_GAVE_TIME, KITH_BY_ME, breach + WEEK, 7);
    event(journal, KITH_EVENT_KEPT_A_CHANGE, KITH_BY_THEM, breach + WEEK, 3);
    event(journal, KITH_EVENT_RESPECTED_A_WISH, KITH_BY_THEM, breach + 3 * WEEK,
          4);
    event(journal, KITH_EVENT_LISTENED, KITH_BY_THEM, breach + 3 * WEEK, 1);

    kith_look_back *back = look(journal, small);
    int32_t at = of_repair(back, KITH_BY_THEM);
    static const int64_t seen[4][4] = {
        {1, 2, 0, 0}, {0, 0, 3, 0}, {0, 0, 0, 0}, {0, 0, 0, 4}};
    check_state(back, at, KITH_SAID, 2, 1);
    assert_int_equal(kith_look_back_claim(back, at), KITH_CLAIM_NONE);
    check_turn(back, at, KITH_TURN_NONE, 0);
    check_number(back, at, KITH_NUMBER_BREACHES, 2, 0);
    check_number(back, at, KITH_NUMBER_WEEKS, 3, 0);
    assert_int_equal(kith_look_back_weeks(back, at), 4);
    for (int32_t i = 0; i < 4; i++) {
        int64_t all = 0;
        for (int32_t w = 0; w < 4; w++) {
            assert_int_equal(kith_look_back_seen(back, at, i + 1, w),
                             seen[w][i]);
            all += seen[w][i];
        }
        assert_int_equal(kith_look_back_seen(back, at, i + 1, -1), all);
    }
    assert_int_equal(kith_look_back_seen(back, at, 1, 4), -1);
    assert_int_equal(kith_look_back_seen(back, at, 1, -2), -1);
    assert_int_equal(kith_look_back_seen(back, at, 0, 0), -1);
    assert_int_equal(kith_look_back_seen(back, at, 5, 0), -1);
    static const int32_t entries[] = {2, 3, 4, 6, 7};
    assert_int_equal(kith_look_back_entry_count(back, at), COUNT(entries));
    for (int32_t i = 0; i < COUNT(entries); i++)
        assert_int_equal(kith_look_back_entry(back, at, i), entries[i]);
    assert_int_equal(of_repair(back, KITH_BY_ME), -1);
    kith_look_back_free(back);
    kith_journal_free(journal);
    kith_questionnaire_free(small);
}

/* Days without an hour are one time each, and events are added as they come to
 * mind: the order of adding does not say what came first. */
static void of_one_time_repair_counts_whenever_it_was_added(void **state)
{
    (void)state;
    static const struct {
        int32_t event, by;
        int64_t time;
        int32_t count;
    } events[] = {{KITH_EVENT_TOOK_RESPONSIBILITY, KITH_BY_THEM, START, 1},
                  {KITH_EVENT_BROKE_TRUST, KITH_BY_THEM, START, 2},
                  {KITH_EVENT_GAVE_TIME, KITH_BY_THEM, START, 3},
                  {KITH_EVENT_BROKE_TRUST, KITH_BY_THEM, START, 4},
                  {KITH_EVENT_BROKE_TRUST, KITH_BY_ME, START, 1},
                  {KITH_EVENT_KEPT_A_CHANGE, KITH_BY_ME, START, 5},
                  {KITH_EVENT_RESPECTED_A_WISH, KITH_BY_THEM, START - 1, 1}};
    enum { EVENTS = COUNT(events) };
    kith_questionnaire *small = numbers_of("");
    for (int32_t shift = 0; shift < EVENTS; shift++) {
        kith_journal *journal = journal_with(NULL);
        for (int32_t i = 0; i < EVENTS; i++) {
            int32_t at = (i + shift) % EVENTS;
            event(journal, events[at].event, events[at].by, events[at].time,
                  events[at].count);
        }
        kith_look_back *back = look(journal, small);
        static const int64_t seen[] = {0, 1, 3, 0, 0};
        int32_t at = of_repair(back, KITH_BY_THEM);
        check_number(back, at, KITH_NUMBER_BREACHES, 6, 0);
        for (int32_t what = 1; what < COUNT(seen); what++)
            assert_int_equal(kith_look_back_seen(back, at, what, 0),
                             seen[what]);
        /* Both breaches, and then what was seen. */
        assert_int_equal(kith_look_back_entry_count(back, at), 4);
        for (int32_t i = 0; i < 2; i++)
            assert_int_equal(
                kith_journal_event(journal, kith_look_back_entry(back, at, i)),
                KITH_EVENT_BROKE_TRUST);
        assert_int_equal(kith_look_back_seen(back, of_repair(back, KITH_BY_ME),
                                             KITH_SEEN_CHANGE, 0),
                         5);
        kith_look_back_free(back);
        kith_journal_free(journal);
    }
    kith_questionnaire_free(small);
}

/* Ten years of weeks, with some in which nothing was seen. */
static void every_week_of_ten_years_has_its_own_numbers(void **state)
{
    (void)state;
    enum { WEEKS = 520 };
    int64_t seen[WEEKS][5] = {{0}};
    kith_questionnaire *small = numbers_of("");
    kith_journal *journal = journal_with(NULL);
    event(journal, KITH_EVENT_BROKE_TRUST, KITH_BY_THEM, START, 1);
    for (int32_t week = 0; week < WEEKS; week++)
        for (int32_t i = 0; i < week % 4; i++) {
            static const int32_t events[] = {KITH_EVENT_GAVE_TIME,
                                             KITH_EVENT_RESPECTED_A_WISH,
                                             KITH_EVENT_TOOK_RESPONSIBILITY};
            static const int32_t what[] = {KITH_SEEN_PATIENCE,
                                           KITH_SEEN_RESPECT,
                                           KITH_SEEN_ACCOUNTABILITY};
            int32_t kind = (week + i) % 3, times = 1 + week % 5;
            event(journal, events[kind], KITH_BY_THEM,
                  START + week * WEEK + i * (WEEK - 1) / 2, times);
            seen[week][what[kind]] += times;
        }

    kith_look_back *back = look(journal, small);
    int32_t at = of_repair(back, KITH_BY_THEM);
    assert_int_equal(kith_look_back_weeks(back, at), WEEKS);
    for (int32_t what = KITH_SEEN_ACCOUNTABILITY; what <= KITH_SEEN_RESPECT;
         what++) {
        int64_t all = 0;
        for (int32_t week = 0; week < WEEKS; week++) {
            assert_int_equal(kith_look_back_seen(back, at, what, week),
                             seen[week][what]);
            all += seen[week][what];
        }
        assert_int_equal(kith_look_back_seen(back, at, what, -1), all);
    }
    kith_look_back_free(back);
    kith_journal_free(journal);
    kith_questionnaire_free(small);
}

static void the_hosts_now_ends_the_weeks(void **state)
{
    (void)state;
    kith_questionnaire *small = numbers_of("");
    kith_journal *journal = journal_with(NULL);
    event(journal, KITH_EVENT_BROKE_TRUST, KITH_BY_ME, START, 3);
    event(journal, KITH_EVENT_BROKE_TRUST, KITH_BY_THEM, START + WEEK, 1);
    const struct {
        int64_t to;
        int32_t mine, theirs;
    } cases[] = {{START, 1, -1},
                 {START + WEEK - 1, 1, -1},
                 {START + WEEK, 2, 1},
                 {START + 9 * WEEK, 10, 9},
                 {INT64_MAX, 2, 1}};
    for (int32_t i = 0; i < COUNT(cases); i++) {
        kith_look_back *back = NULL;
        assert_int_equal(kith_look_back_new(journal, small, INT64_MIN,
                                            cases[i].to, NULL, &back, NULL),
                         KITH_OK);
        int32_t mine = of_repair(back, KITH_BY_ME);
        assert_int_equal(kith_look_back_weeks(back, mine), cases[i].mine);
        assert_int_equal(
            kith_look_back_weeks(back, of_repair(back, KITH_BY_THEM)),
            cases[i].theirs);
        check_number(back, mine, KITH_NUMBER_BREACHES, 3, 0);
        kith_look_back_free(back);
    }
    kith_journal_free(journal);
    kith_questionnaire_free(small);
}

/* ---- What a plain view may know ------------------------------------------ */

static void assert_same_number(const kith_look_back *one,
                               const kith_look_back *other, int32_t at,
                               int32_t number)
{
    double a = -77, b = -77;
    assert_int_equal(kith_look_back_number(one, at, number, &a),
                     kith_look_back_number(other, at, number, &b));
    assert_double_same(a, b);
}

/* What entries weigh, not which they are: where others stand between them their
 * indices differ. */
static void assert_same_statement(const kith_look_back *one,
                                  const kith_look_back *other, int32_t at)
{
    int64_t a = -77, b = -77;
    assert_int_equal(kith_look_back_kind(one, at),
                     kith_look_back_kind(other, at));
    assert_int_equal(kith_look_back_scale(one, at),
                     kith_look_back_scale(other, at));
    assert_int_equal(kith_look_back_event(one, at),
                     kith_look_back_event(other, at));
    assert_int_equal(kith_look_back_by(one, at), kith_look_back_by(other, at));
    assert_int_equal(kith_look_back_state(one, at),
                     kith_look_back_state(other, at));
    assert_int_equal(kith_look_back_points(one, at),
                     kith_look_back_points(other, at));
    assert_int_equal(kith_look_back_claim(one, at),
                     kith_look_back_claim(other, at));
    assert_int_equal(kith_look_back_turn(one, at, &a),
                     kith_look_back_turn(other, at, &b));
    assert_int_equal(a, b);
    for (int32_t i = 1; i <= KITH_NUMBER_NEIGHBOURS; i++)
        assert_same_number(one, other, at, i);
    int32_t count = kith_look_back_entry_count(one, at);
    assert_int_equal(count, kith_look_back_entry_count(other, at));
    for (int32_t i = 0; i < count; i++) {
        double value = -77, same = -77;
        assert_int_equal(kith_look_back_entry_time(one, at, i, &a), KITH_OK);
        assert_int_equal(kith_look_back_entry_time(other, at, i, &b), KITH_OK);
        assert_int_equal(a, b);
        assert_int_equal(kith_look_back_entry_value(one, at, i, &value),
                         KITH_OK);
        assert_int_equal(kith_look_back_entry_value(other, at, i, &same),
                         KITH_OK);
        assert_double_same(value, same);
    }
    assert_int_equal(kith_look_back_weeks(one, at),
                     kith_look_back_weeks(other, at));
    assert_int_equal(kith_look_back_not_kept(one, at),
                     kith_look_back_not_kept(other, at));
}

static int32_t plain_count(const kith_look_back *back)
{
    int32_t count = 0;
    for (int32_t i = 0; i < kith_look_back_count(back); i++)
        count += kith_look_back_is_sensitive(back, i) == 0;
    return count;
}

static uint64_t dice = 88172645463325252;

static uint64_t drawn(uint64_t most)
{
    dice ^= dice << 13;
    dice ^= dice >> 7;
    dice ^= dice << 17;
    return (dice >> 16) % most;
}

/* One life; what was sensitive in it is drawn anew. */
static kith_journal *life(const kith_questionnaire *checkin, int redraw)
{
    kith_journal *journal = journal_with(NULL);
    for (int32_t i = 0; i < 32; i++) {
        char words[80];
        snprintf(words, sizeof words,
                 redraw == 0 ? "AD1=yes AD2=no CK2=%d CK4=%d CK5=%d"
                             : "AD1=yes AD2=no CK2=%d CK4=%d CK5=%d CK1=%d",
                 (int)(i * 7 % 5), (int)(i % 4), (int)(i % 2),
                 (int)(1 + drawn(5)));
        record(journal, checkin, START + i * WEEK, words,
               redraw == 0 ? KITH_KEEP_SCORES
                           : (int32_t)(drawn(2) * KITH_KEEP_SENSITIVE +
                                       drawn(2) * KITH_KEEP_ANSWERS));
        if (i == 3)
            event(journal, KITH_EVENT_BROKE_TRUST, KITH_BY_THEM,
                  START + i * WEEK + 1, 1);
        for (uint64_t n = redraw == 0 ? 0 : drawn(3); n > 0; n--)
            event(journal, drawn(2) == 0 ? KITH_EVENT_HURT : KITH_EVENT_MADE_UP,
                  1 + (int32_t)drawn(2),
                  START + (i + (int64_t)drawn(40)) * WEEK, 1);
    }
    return journal;
}

static void plain_statements_know_of_nothing_sensitive(void **state)
{
    (void)state;
    kith_questionnaire *checkin = builtin("kith-checkin");
    kith_journal *plain = life(checkin, 0);
    kith_look_back *first = look(plain, checkin);
    int32_t sensitive = 0;
    for (int redraw = 1; redraw < 60; redraw++) {
        kith_journal *journal = life(checkin, redraw);
        kith_look_back *other = look(journal, checkin);
        assert_int_equal(plain_count(first), plain_count(other));
        for (int32_t i = 0; i < kith_look_back_count(first); i++) {
            assert_int_equal(kith_look_back_is_sensitive(first, i),
                             kith_look_back_is_sensitive(other, i));
            if (kith_look_back_is_sensitive(first, i) == 0)
                assert_same_statement(first, other, i);
        }
        sensitive += kith_look_back_count(other) > kith_look_back_count(first);
        kith_look_back_free(other);
        kith_journal_free(journal);
    }
    assert_true(sensitive > 50); /* there was something to leave out */
    kith_look_back_free(first);
    kith_journal_free(plain);
    kith_questionnaire_free(checkin);
}

/* A scale marked as sensitive counts nothing beside plain events. */
static void a_sensitive_scale_counts_for_sensitive_events_alone(void **state)
{
    (void)state;
    kith_questionnaire *hidden =
        numbers_of(", 'sensitive': true, 'counted': {'event': 'listened', "
                   "'by': 'me'}");
    kith_questionnaire *hurt =
        numbers_of(", 'sensitive': true, 'counted': {'event': 'hurt', "
                   "'by': 'them'}");
    kith_journal *journal = journal_with(NULL);
    record(journal, hidden, START, "a=40", KITH_KEEP_SENSITIVE);
    event(journal, KITH_EVENT_LISTENED, KITH_BY_ME, START, 1);
    kith_look_back *back = look(journal, hidden);
    check_state(back, of_event(back, KITH_EVENT_LISTENED),
                KITH_NOT_ENOUGH_POINTS, 1, 6);
    kith_look_back_free(back);
    back = look(journal, hurt);
    int32_t at = of_event(back, KITH_EVENT_HURT);
    check_state(back, at, KITH_SAID, 40, 6);
    assert_int_equal(kith_look_back_is_sensitive(back, at), 1);
    assert_int_equal(kith_look_back_claim(back, at), KITH_CLAIM_ALL_BY_THEM);
    assert_int_equal(at, kith_look_back_count(back) - 1);
    kith_look_back_free(back);
    kith_journal_free(journal);
    kith_questionnaire_free(hidden);
    kith_questionnaire_free(hurt);
}

static void every_event_may_be_counted_by_its_name(void **state)
{
    (void)state;
    for (int32_t i = KITH_EVENT_CONFIDED; i <= KITH_EVENT_RESPECTED_A_WISH;
         i++) {
        char more[128];
        snprintf(more, sizeof more,
                 ", 'counted': {'event': '%s', 'by': 'them'}",
                 kith_journal_event_name(i));
        kith_questionnaire *small = numbers_of(more);
        kith_journal *journal = journal_with(NULL);
        week(journal, small, 0, 6);
        kith_look_back *back = look(journal, small);
        int32_t at = find(back, KITH_SAYS_GIVE_AND_GET, -1, i, -1);
        bool told = i == KITH_EVENT_CONFIDED || i == KITH_EVENT_LISTENED ||
                    i == KITH_EVENT_HURT || i == KITH_EVENT_MADE_UP ||
                    i == KITH_EVENT_GAVE_TIME;
        assert_int_equal(at != -1, told);
        if (told)
            check_number(back, at, KITH_NUMBER_BY_THEM, 6, 0);
        kith_look_back_free(back);
        kith_journal_free(journal);
        kith_questionnaire_free(small);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(eighteen_to_four_is_uneven),
        cmocka_unit_test(nothing_is_claimed_that_chance_may_do),
        cmocka_unit_test(what_would_turn_the_counts_turns_them),
        cmocka_unit_test(check_ins_and_events_are_counted_together),
        cmocka_unit_test(no_days_are_counted_twice),
        cmocka_unit_test(events_of_days_that_a_check_in_counts_are_passed_over),
        cmocka_unit_test(counts_of_another_way_are_left_out),
        cmocka_unit_test(repair_is_told_week_by_week_since_the_last_breach),
        cmocka_unit_test(of_one_time_repair_counts_whenever_it_was_added),
        cmocka_unit_test(every_week_of_ten_years_has_its_own_numbers),
        cmocka_unit_test(the_hosts_now_ends_the_weeks),
        cmocka_unit_test(plain_statements_know_of_nothing_sensitive),
        cmocka_unit_test(a_sensitive_scale_counts_for_sensitive_events_alone),
        cmocka_unit_test(every_event_may_be_counted_by_its_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
