/* SPDX-License-Identifier: MIT */
/* test_journal_facts - what a journal says of facts: swings in windows of
 * records, counts in which nothing is counted twice, ages; and on which entries
 * each rests. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"
#include "diary.h"

#define DAY INT64_C(86400)

#define OF_SCALE(what, scale)                                                  \
    "'from': 'journal', 'what': '" what "', 'questionnaire': 'kith-checkin', " \
    "'major': 1, 'scale': '" scale "'"
#define COMPUTED(how) ", 'computed': {" how "}"

enum { SWINGS, PLAIN_SWINGS, MINE, THEIRS, AGE, MY_AGE, HOST, PEOPLE, FACTS };

static kith_questionnaire *reader_of_journals(void)
{
    return questionnaire_of("'a'",
                            "'items': [" FIVE(
                                "a", "") "], 'facts': [" FACT("swings",
                                                              "0", "11", ", 'sensitive': true" COMPUTED(OF_SCALE("swings", "treatment") ", 'low': 1, 'high': 4, 'window': 12")) "," FACT("plain-swings",
                                                                                                                                                                                         "0",
                                                                                                                                                                                         "11",
                                                                                                                                                                                         COMPUTED(OF_SCALE("swings", "treatment") ", 'low': 1, 'high': 4, "
                                                                                                                                                                                                                                  "'window': 12")) "," FACT("mine",
                                                                                                                                                                                                                                                            "0",
                                                                                                                                                                                                                                                            "100",
                                                                                                                                                                                                                                                            COMPUTED(OF_SCALE("count", "times-i-listened") ", 'days': 7, 'event': "
                                                                                                                                                                                                                                                                                                           "'listened', 'by': "
                                                                                                                                                                                                                                                                                                           "'me', 'within': 84")) "," FACT("theirs",
                                                                                                                                                                                                                                                                                                                                           "0",
                                                                                                                                                                                                                                                                                                                                           "100",
                                                                                                                                                                                                                                                                                                                                           COMPUTED(
                                                                                                                                                                                                                                                                                                                                               OF_SCALE(
                                                                                                                                                                                                                                                                                                                                                   "count", "times-they-listened") ", 'days': 7, "
                                                                                                                                                                                                                                                                                                                                                                                   "'event': "
                                                                                                                                                                                                                                                                                                                                                                                   "'listened', 'by': "
                                                                                                                                                                                                                                                                                                                                                                                   "'them', 'within': "
                                                                                                                                                                                                                                                                                                                                                                                   "84")) "," FACT("age",
                                                                                                                                                                                                                                                                                                                                                                                                   "0",
                                                                                                                                                                                                                                                                                                                                                                                                   "520",
                                                                                                                                                                                                                                                                                                                                                                                                   COMPUTED(
                                                                                                                                                                                                                                                                                                                                                                                                       "'from': 'journal', 'what': 'age', 'event': "
                                                                                                                                                                                                                                                                                                                                                                                                       "'broke-trust', 'unit': 'weeks'")) "," FACT("my-age", "0",
                                                                                                                                                                                                                                                                                                                                                                                                                                                   "3650",
                                                                                                                                                                                                                                                                                                                                                                                                                                                   COMPUTED("'from': 'journal', 'what': 'age', 'event': "
                                                                                                                                                                                                                                                                                                                                                                                                                                                            "'broke-trust', 'by': 'me', 'unit': 'days'")) "," FACT("host", "0", "9", "") "," FACT("people", "0", "9", COMPUTED("'from': 'circle', 'what': 'effective-people'")) "]");
}

struct story {
    kith_questionnaire *of, *checkin;
    kith_journal *journal;
    kith_answers *answers;
    kith_journal_facts *facts;
};

static int open_story(void **state)
{
    static struct story story;
    story = (struct story){.of = reader_of_journals(),
                           .checkin = builtin("kith-checkin")};
    story.journal = journal_with(NULL);
    story.answers = answers_of(story.of, "friend", "");
    *state = &story;
    return 0;
}

static int close_story(void **state)
{
    struct story *story = *state;
    kith_journal_facts_free(story->facts);
    kith_answers_free(story->answers);
    kith_journal_free(story->journal);
    kith_questionnaire_free(story->checkin);
    kith_questionnaire_free(story->of);
    return 0;
}

static void fill_at(struct story *story, int64_t now)
{
    kith_journal_facts_free(story->facts);
    story->facts = NULL;
    assert_int_equal(kith_journal_fill_facts(story->journal, now,
                                             story->answers, &story->facts,
                                             NULL),
                     KITH_OK);
}

/* The fact has a value, in the answers and in what is told of it. */
static void assert_fact(const struct story *story, int32_t fact, double value)
{
    double found = -1, told = -1;
    assert_int_equal(kith_journal_facts_state(story->facts, fact),
                     KITH_FACT_GIVEN);
    assert_int_equal(kith_answers_fact(story->answers, fact, &found), KITH_OK);
    assert_int_equal(kith_journal_facts_value(story->facts, fact, &told),
                     KITH_OK);
    assert_double_same(found, value);
    assert_double_same(told, value);
}

static void assert_too_little(const struct story *story, int32_t fact,
                              int32_t have, int32_t need)
{
    double found;
    assert_int_equal(kith_journal_facts_state(story->facts, fact),
                     KITH_FACT_TOO_LITTLE);
    assert_int_equal(kith_answers_fact(story->answers, fact, &found),
                     KITH_E_NO_VALUE);
    assert_int_equal(kith_journal_facts_value(story->facts, fact, &found),
                     KITH_E_NO_VALUE);
    assert_int_equal(kith_journal_facts_have(story->facts, fact), have);
    assert_int_equal(kith_journal_facts_need(story->facts, fact), need);
}

static void assert_rests_on(const struct story *story, int32_t fact,
                            const int32_t *entries, int32_t count)
{
    assert_int_equal(kith_journal_facts_entry_count(story->facts, fact), count);
    for (int32_t i = 0; i < count; i++)
        assert_int_equal(kith_journal_facts_entry(story->facts, fact, i),
                         entries[i]);
    assert_int_equal(kith_journal_facts_entry(story->facts, fact, count), -1);
}

static void week(struct story *story, int64_t day, const char *more,
                 int32_t keep)
{
    char words[80];
    snprintf(words, sizeof words, "AD1=yes AD2=no %s", more);
    record(story->journal, story->checkin, day * DAY, words, keep);
}

/* Weeks of treatment, one after the other. */
static void weeks(struct story *story, int64_t first, const char *ratings)
{
    for (int32_t i = 0; ratings[i] != '\0'; i++) {
        char words[8] = "CK1=0";
        words[4] = ratings[i];
        week(story, (first + i) * 7, words, KITH_KEEP_SENSITIVE);
    }
}

/* ---- Swings ------------------------------------------------------------- */

static void swings_are_those_of_the_last_whole_window(void **state)
{
    struct story *story = *state;
    weeks(story, 0, "14141414141");
    fill_at(story, 1000 * DAY);
    assert_too_little(story, SWINGS, 11, 12);
    weeks(story, 11, "4");
    fill_at(story, 1000 * DAY);
    assert_fact(story, SWINGS, 11);
    /* A window that is not whole changes nothing; the next whole one does. */
    weeks(story, 12, "33333333322");
    fill_at(story, 1000 * DAY);
    assert_fact(story, SWINGS, 11);
    weeks(story, 23, "1");
    fill_at(story, 1000 * DAY);
    assert_fact(story, SWINGS, 0);
    assert_int_equal(kith_journal_facts_have(story->facts, SWINGS), 24);
    const int32_t second[] = {12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23};
    assert_rests_on(story, SWINGS, second, 12);
}

/* 4 5 2 1 5 4 1 2 5 5 1 4 turns at the fourth, fifth, seventh, ninth, eleventh
 * and twelfth. */
static void the_series_of_the_literature_turns_six_times(void **state)
{
    struct story *story = *state;
    weeks(story, 0, "452154125514");
    fill_at(story, 1000 * DAY);
    assert_fact(story, SWINGS, 6);
}

static void swings_go_by_time_and_not_by_adding(void **state)
{
    struct story *story = *state;
    static const char ratings[] = "452154125514";
    for (int32_t i = 11; i >= 0; i--) {
        char one[2] = {ratings[i], '\0'};
        weeks(story, i, one);
    }
    weeks(story, 200, "1"); /* after now */
    fill_at(story, 100 * 7 * DAY);
    assert_fact(story, SWINGS, 6);
    assert_int_equal(kith_journal_facts_entry(story->facts, SWINGS, 0), 11);
    assert_int_equal(kith_journal_facts_have(story->facts, SWINGS), 12);
}

static void what_was_not_kept_gives_no_swings(void **state)
{
    struct story *story = *state;
    for (int32_t i = 0; i < 12; i++)
        week(story, i, i % 2 ? "CK1=1" : "CK1=5", KITH_KEEP_SCORES);
    fill_at(story, 1000 * DAY);
    assert_too_little(story, SWINGS, 0, 12);
}

static void a_fact_that_is_not_sensitive_looks_at_nothing_that_is(void **state)
{
    struct story *story = *state;
    weeks(story, 0, "141414141414");
    fill_at(story, 1000 * DAY);
    assert_fact(story, SWINGS, 11);
    assert_too_little(story, PLAIN_SWINGS, 0, 12);
    assert_int_equal(kith_journal_facts_left_out(story->facts, PLAIN_SWINGS),
                     0);
}

static void records_scored_in_another_way_are_left_out_and_said(void **state)
{
    struct story *story = *state;
    static const char *const other[] = {"1.0.0", "2.0.0", "0.9"};
    weeks(story, 10, "14141414141");
    for (int32_t i = 0; i < 3; i++) {
        char json[300];
        snprintf(json, sizeof json,
                 "{\"time\":%d,\"record\":\"kith-checkin\",\"version\":\"%s\","
                 "\"digest\":\"0123456789abcdef\",\"scores\":{\"treatment\":[4,"
                 "\"0123456789abcdef\",\"sensitive\"]},\"gate\":\"unknown\"}",
                 (int)i, other[i]);
        assert_int_equal(
            kith_journal_add_json(story->journal, json, KITH_NUL, NULL),
            KITH_OK);
    }
    fill_at(story, 1000 * DAY);
    assert_too_little(story, SWINGS, 11, 12);
    assert_int_equal(kith_journal_facts_left_out(story->facts, SWINGS), 3);
    weeks(story, 30, "5");
    fill_at(story, 1000 * DAY);
    assert_fact(story, SWINGS, 11);
    assert_int_equal(kith_journal_facts_left_out(story->facts, SWINGS), 3);
}

/* ---- Counts ---------------------------------------------------------------
 */

static void counts_add_up_check_ins_and_events_between_them(void **state)
{
    struct story *story = *state;
    kith_journal *journal = story->journal;
    week(story, 100, "CK4=3 CK5=0", KITH_KEEP_SCORES);            /* 0 */
    event(journal, KITH_EVENT_LISTENED, KITH_BY_ME, 97 * DAY, 1); /* within 0 */
    event(journal, KITH_EVENT_LISTENED, KITH_BY_ME, 93 * DAY, 2); /* before 0 */
    event(journal, KITH_EVENT_LISTENED, KITH_BY_ME, 104 * DAY, 4);
    event(journal, KITH_EVENT_LISTENED, KITH_BY_THEM, 104 * DAY, 1);
    event(journal, KITH_EVENT_CONFIDED, KITH_BY_ME, 104 * DAY, 9);
    fill_at(story, 110 * DAY);
    assert_fact(story, MINE, 3 + 2 + 4);
    assert_fact(story, THEIRS, 0 + 1);
    const int32_t mine[] = {2, 0, 3}, theirs[] = {0, 4};
    assert_rests_on(story, MINE, mine, 3);
    assert_rests_on(story, THEIRS, theirs, 2);
    /* A check-in of the days of that event takes its place. */
    week(story, 107, "CK4=5 CK5=2", KITH_KEEP_SCORES);
    fill_at(story, 110 * DAY);
    assert_fact(story, MINE, 3 + 2 + 5);
    assert_fact(story, THEIRS, 0 + 2);
}

static void two_check_ins_of_the_same_days_count_once(void **state)
{
    struct story *story = *state;
    week(story, 100, "CK4=3", KITH_KEEP_SCORES);
    week(story, 100, "CK4=20", KITH_KEEP_SCORES);
    week(story, 105, "CK4=30", KITH_KEEP_SCORES);
    week(story, 106, "CK4=1", KITH_KEEP_SCORES);
    week(story, 113, "CK4=1", KITH_KEEP_SCORES);
    fill_at(story, 120 * DAY);
    assert_fact(story, MINE, 5);
    const int32_t mine[] = {0, 3, 4};
    assert_rests_on(story, MINE, mine, 3);
}

static void what_is_too_old_or_to_come_is_not_counted(void **state)
{
    struct story *story = *state;
    const int64_t now = 1000 * DAY;
    event(story->journal, KITH_EVENT_LISTENED, KITH_BY_ME, now - 84 * DAY, 1);
    event(story->journal, KITH_EVENT_LISTENED, KITH_BY_ME, now + 1, 2);
    fill_at(story, now);
    assert_too_little(story, MINE, 0, 1);
    event(story->journal, KITH_EVENT_LISTENED, KITH_BY_ME, now - 84 * DAY + 1,
          4);
    event(story->journal, KITH_EVENT_LISTENED, KITH_BY_ME, now, 8);
    fill_at(story, now);
    assert_fact(story, MINE, 12);
}

/* Nobody said that the other never listened. */
static void a_side_without_an_entry_is_unknown_and_not_none(void **state)
{
    struct story *story = *state;
    event(story->journal, KITH_EVENT_LISTENED, KITH_BY_ME, 10, 9);
    fill_at(story, 20);
    assert_fact(story, MINE, 9);
    assert_too_little(story, THEIRS, 0, 1);
}

static void a_count_beyond_the_range_of_the_fact_stays_at_its_end(void **state)
{
    struct story *story = *state;
    for (int32_t i = 0; i < 3; i++)
        event(story->journal, KITH_EVENT_LISTENED, KITH_BY_ME, 10, 1000000);
    fill_at(story, 20);
    assert_fact(story, MINE, 100);
}

/* ---- Ages
 * -------------------------------------------------------------------- */

static void an_age_is_that_of_the_last_event(void **state)
{
    struct story *story = *state;
    const int64_t now = 1000 * DAY;
    fill_at(story, now);
    assert_too_little(story, AGE, 0, 1);
    event(story->journal, KITH_EVENT_BROKE_TRUST, KITH_BY_THEM, now - 28 * DAY,
          1);
    event(story->journal, KITH_EVENT_BROKE_TRUST, KITH_BY_ME, now - 99 * DAY,
          1);
    event(story->journal, KITH_EVENT_BROKE_TRUST, KITH_BY_ME, now + 1, 1);
    fill_at(story, now);
    assert_fact(story, AGE, 4);
    assert_fact(story, MY_AGE, 99);
    const int32_t both[] = {0}, mine[] = {1};
    assert_rests_on(story, AGE, both, 1);
    assert_rests_on(story, MY_AGE, mine, 1);
    fill_at(story, now - 1);
    assert_fact(story, AGE, 3); /* whole weeks */
    fill_at(story, INT64_C(100000000000));
    assert_fact(story, AGE, 520);
}

/* ---- The whole
 * ------------------------------------------------------------------
 */

static void facts_that_are_not_of_a_journal_are_left_alone(void **state)
{
    struct story *story = *state;
    double found;
    fill(story->answers, "+host=3 +people=2 +swings=5 +age=4");
    fill_at(story, 0);
    assert_int_equal(kith_journal_facts_state(story->facts, HOST),
                     KITH_FACT_NOT_OF_A_JOURNAL);
    assert_int_equal(kith_journal_facts_state(story->facts, PEOPLE),
                     KITH_FACT_NOT_OF_A_JOURNAL);
    assert_int_equal(kith_answers_fact(story->answers, HOST, &found), KITH_OK);
    assert_int_equal(kith_answers_fact(story->answers, PEOPLE, &found),
                     KITH_OK);
}

static void assert_stands(const struct story *story, int32_t fact, double value)
{
    double found = -1;
    assert_int_equal(kith_journal_facts_state(story->facts, fact),
                     KITH_FACT_STANDS);
    assert_int_equal(kith_journal_facts_value(story->facts, fact, &found),
                     KITH_E_NO_VALUE);
    assert_int_equal(kith_answers_fact(story->answers, fact, &found), KITH_OK);
    assert_double_same(found, value);
    assert_int_equal(kith_answers_fact_is_computed(story->answers, fact), 0);
}

static void what_the_host_told_stands_where_the_journal_cannot_tell(
    void **state)
{
    struct story *story = *state;
    fill(story->answers, "+swings=5 +age=4");
    for (int again = 0; again < 2; again++) {
        fill_at(story, 1000 * DAY);
        assert_stands(story, SWINGS, 5);
        assert_int_equal(kith_journal_facts_have(story->facts, SWINGS), 0);
        assert_int_equal(kith_journal_facts_need(story->facts, SWINGS), 12);
        assert_stands(story, AGE, 4);
        assert_too_little(story, MY_AGE, 0, 1);
    }
    weeks(story, 0, "452154125514");
    fill_at(story, 1000 * DAY);
    assert_fact(story, SWINGS, 6);
    assert_int_equal(kith_answers_fact_is_computed(story->answers, SWINGS), 1);
    assert_stands(story, AGE, 4);
}

/* A number of an older day is not passed off as today's. */
static void what_a_journal_told_before_becomes_unknown(void **state)
{
    struct story *story = *state;
    event(story->journal, KITH_EVENT_BROKE_TRUST, KITH_BY_THEM, 10 * DAY, 1);
    fill_at(story, 30 * DAY);
    assert_fact(story, AGE, 2);
    fill_at(story, 9 * DAY);
    assert_too_little(story, AGE, 0, 1);
    fill_at(story, 30 * DAY);
    assert_int_equal(kith_answers_set_fact(story->answers, "age", 7, NULL),
                     KITH_OK);
    fill_at(story, 9 * DAY);
    assert_stands(story, AGE, 7);
}

static void a_wrong_time_or_tie_changes_nothing(void **state)
{
    struct story *story = *state;
    double found = 0;
    kith_journal_facts *out = NULL;
    kith_answers *partner = answers_of(story->of, "partner", "+swings=5");
    fill(story->answers, "+swings=5");
    assert_int_equal(kith_journal_fill_facts(story->journal,
                                             INT64_C(100000000001),
                                             story->answers, &out, NULL),
                     KITH_E_VALUE);
    assert_int_equal(
        kith_journal_fill_facts(story->journal, 0, partner, &out, NULL),
        KITH_E_ARGUMENT);
    assert_int_equal(kith_answers_fact(story->answers, SWINGS, &found),
                     KITH_OK);
    assert_int_equal(kith_answers_fact(partner, SWINGS, &found), KITH_OK);
    assert_double_same(found, 5);
    assert_null(out);
    assert_int_equal(
        kith_journal_fill_facts(story->journal, 0, story->answers, NULL, NULL),
        KITH_OK);
    kith_answers_free(partner);
}

static void a_document_says_what_a_fact_is_worked_out_of(void **state)
{
    struct story *story = *state;
    static const char *const from[] = {"journal", "journal", "journal",
                                       "journal", "journal", "journal",
                                       NULL,      "circle"};
    static const char *const what[] = {
        "swings", "swings", "count", "count",
        "age",    "age",    NULL,    "effective-people"};
    for (int32_t i = 0; i < FACTS; i++) {
        const char *of = kith_questionnaire_fact_computed_from(story->of, i);
        const char *is = kith_questionnaire_fact_computed_what(story->of, i);
        if (from[i] == NULL) {
            assert_null(of);
            assert_null(is);
            continue;
        }
        assert_string_equal(of, from[i]);
        assert_string_equal(is, what[i]);
    }
}

/* What a slow and plain sort makes of any order of adding. */
static void entries_are_taken_in_the_order_of_time(void **state)
{
    struct story *story = *state;
    uint64_t seed = 7;
    int64_t times[200];
    int32_t expected[200], count = 0;
    for (int32_t i = 0; i < 200; i++) {
        seed = seed * UINT64_C(6364136223846793005) + 1442695040888963407u;
        times[i] = (int64_t)(seed >> 60);
        event(story->journal, KITH_EVENT_LISTENED, KITH_BY_ME, times[i], 1);
    }
    for (int64_t time = 0; time < 16; time++)
        for (int32_t i = 0; i < 200; i++)
            if (times[i] == time)
                expected[count++] = i;
    fill_at(story, 100);
    assert_rests_on(story, MINE, expected, 200);
}

#define with_story(test) \
    cmocka_unit_test_setup_teardown(test, open_story, close_story)

int main(void)
{
    const struct CMUnitTest tests[] = {
        with_story(swings_are_those_of_the_last_whole_window),
        with_story(the_series_of_the_literature_turns_six_times),
        with_story(swings_go_by_time_and_not_by_adding),
        with_story(what_was_not_kept_gives_no_swings),
        with_story(a_fact_that_is_not_sensitive_looks_at_nothing_that_is),
        with_story(records_scored_in_another_way_are_left_out_and_said),
        with_story(counts_add_up_check_ins_and_events_between_them),
        with_story(two_check_ins_of_the_same_days_count_once),
        with_story(what_is_too_old_or_to_come_is_not_counted),
        with_story(a_side_without_an_entry_is_unknown_and_not_none),
        with_story(a_count_beyond_the_range_of_the_fact_stays_at_its_end),
        with_story(an_age_is_that_of_the_last_event),
        with_story(facts_that_are_not_of_a_journal_are_left_alone),
        with_story(what_the_host_told_stands_where_the_journal_cannot_tell),
        with_story(what_a_journal_told_before_becomes_unknown),
        with_story(a_wrong_time_or_tie_changes_nothing),
        with_story(a_document_says_what_a_fact_is_worked_out_of),
        with_story(entries_are_taken_in_the_order_of_time),
    };
    return cmocka_run_group_tests_name("journal facts", tests, NULL, NULL);
}
