/* SPDX-License-Identifier: MIT */
/* test_journal - entries of one tie: what a record keeps and what it never
 * looks at, events, times, removing. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"
#include "diary.h"

static const int64_t most = INT64_C(100000000000);

/* ---- Adding ------------------------------------------------------------- */

static void entries_stand_in_the_order_of_adding(void **state)
{
    (void)state;
    static const int64_t times[] = {500, -3, 500, INT64_C(90000000000), 0};
    kith_journal *journal = journal_with(NULL);
    assert_int_equal(kith_journal_count(journal), 0);
    assert_string_equal(kith_journal_tie(journal), "friend");
    for (int32_t i = 0; i < 5; i++)
        event(journal, KITH_EVENT_CONFIDED + i, KITH_BY_ME, times[i], i + 1);
    assert_int_equal(kith_journal_count(journal), 5);
    for (int32_t i = 0; i < 5; i++) {
        int64_t time;
        assert_int_equal(kith_journal_time(journal, i, &time), KITH_OK);
        assert_true(time == times[i]);
        assert_int_equal(kith_journal_kind(journal, i), KITH_ENTRY_EVENT);
        assert_int_equal(kith_journal_event(journal, i), i + 1);
        assert_int_equal(kith_journal_event_by(journal, i), KITH_BY_ME);
        assert_int_equal(kith_journal_event_count(journal, i), i + 1);
    }
    kith_journal_free(journal);
}

static void a_time_beyond_the_range_is_refused(void **state)
{
    (void)state;
    const int64_t wrong[] = {most + 1, -most - 1, INT64_MAX, INT64_MIN};
    kith_journal *journal = journal_with(NULL);
    event(journal, KITH_EVENT_HURT, KITH_BY_THEM, most, 1);
    event(journal, KITH_EVENT_HURT, KITH_BY_THEM, -most, 1000000);
    kith_questionnaire *checkin = builtin("kith-checkin");
    kith_assessment *found = assessment_of(checkin, "AD1=yes AD2=no");
    for (size_t i = 0; i < 4; i++) {
        kith_error *error = NULL;
        assert_int_equal(kith_journal_add_event(journal, KITH_EVENT_HURT,
                                                KITH_BY_ME, wrong[i], 1,
                                                &error),
                         KITH_E_VALUE);
        assert_string_equal(kith_error_message(error),
                            "A time is in seconds since 1970, within "
                            "-100000000000 and 100000000000");
        kith_error_free(error);
        assert_int_equal(
            kith_journal_add_record(journal, found, wrong[i], 0, NULL),
            KITH_E_VALUE);
    }
    assert_int_equal(kith_journal_add_event(journal, 1, 1, 0, 0, NULL),
                     KITH_E_VALUE);
    assert_int_equal(kith_journal_add_event(journal, 1, 1, 0, 1000001, NULL),
                     KITH_E_VALUE);
    assert_int_equal(kith_journal_count(journal), 2);
    kith_assessment_free(found);
    kith_questionnaire_free(checkin);
    kith_journal_free(journal);
}

static void an_event_has_a_name_and_may_be_sensitive(void **state)
{
    (void)state;
    static const char *const names[] = {
        "confided",  "listened",      "hurt",
        "made-up",   "broke-trust",   "took-responsibility",
        "gave-time", "kept-a-change", "respected-a-wish"};
    for (int32_t i = 0; i < 9; i++) {
        assert_string_equal(kith_journal_event_name(i + 1), names[i]);
        assert_int_equal(kith_journal_event_of_name(names[i]), i + 1);
        assert_int_equal(kith_journal_event_is_sensitive(i + 1),
                         i + 1 == KITH_EVENT_HURT ||
                             i + 1 == KITH_EVENT_MADE_UP);
    }
    assert_null(kith_journal_event_name(0));
    assert_null(kith_journal_event_name(10));
    assert_int_equal(kith_journal_event_is_sensitive(10), -1);
    assert_int_equal(kith_journal_event_of_name("hurts"), -1);
}

/* ---- Records --------------------------------------------------------------
 */

static const char week[] = "AD1=yes AD2=no CK1=2 CK2=3 CK3=1 CK4=4 CK5=0";

static void a_record_keeps_scores_that_are_not_sensitive(void **state)
{
    (void)state;
    static const char *const scales[] = {"ease", "drained", "times-i-listened",
                                         "times-they-listened"};
    static const double values[] = {75, 25, 4, 0};
    kith_questionnaire *checkin = builtin("kith-checkin");
    kith_journal *journal = journal_with(NULL);
    record(journal, checkin, 100, week, KITH_KEEP_SCORES);
    assert_int_equal(kith_journal_kind(journal, 0), KITH_ENTRY_RECORD);
    assert_string_equal(kith_journal_questionnaire(journal, 0), "kith-checkin");
    assert_string_equal(kith_journal_version(journal, 0),
                        kith_questionnaire_version(checkin));
    assert_string_equal(kith_journal_digest(journal, 0),
                        kith_questionnaire_digest(checkin));
    assert_int_equal(kith_journal_stopped(journal, 0), 0);
    assert_int_equal(kith_journal_keeps(journal, 0), KITH_KEEP_SCORES);
    assert_int_equal(kith_journal_score_count(journal, 0), 4);
    for (int32_t i = 0; i < 4; i++) {
        double value;
        assert_string_equal(kith_journal_score_scale(journal, 0, i), scales[i]);
        assert_int_equal(kith_journal_score_value(journal, 0, i, &value),
                         KITH_OK);
        assert_double_same(value, values[i]);
        assert_int_equal(kith_journal_score_is_sensitive(journal, 0, i), 0);
    }
    assert_int_equal(kith_host_entry_gate(journal, 0), -1);
    assert_int_equal(kith_host_entry_finding_count(journal, 0), 0);
    assert_int_equal(kith_journal_answer_count(journal, 0), 0);
    kith_journal_free(journal);
    kith_questionnaire_free(checkin);
}

static void what_is_sensitive_and_the_answers_are_kept_on_demand(void **state)
{
    (void)state;
    kith_questionnaire *checkin = builtin("kith-checkin");
    kith_journal *journal = journal_with(NULL);
    record(journal, checkin, 100, week, KITH_KEEP_SENSITIVE);
    record(journal, checkin, 200, week, KITH_KEEP_ANSWERS);
    record(journal, checkin, 300, week,
           KITH_KEEP_SENSITIVE | KITH_KEEP_ANSWERS);
    double value;
    assert_int_equal(kith_journal_score_count(journal, 0), 5);
    assert_string_equal(kith_journal_score_scale(journal, 0, 4), "treatment");
    assert_int_equal(kith_journal_score_value(journal, 0, 4, &value), KITH_OK);
    assert_double_same(value, 2);
    assert_int_equal(kith_journal_score_is_sensitive(journal, 0, 4), 1);
    assert_int_equal(kith_host_entry_gate(journal, 0), KITH_GATE_UNKNOWN);
    assert_int_equal(kith_journal_answer_count(journal, 0), 0);
    /* AD1, AD2 and four of the week's five. */
    assert_int_equal(kith_journal_answer_count(journal, 1), 6);
    for (int32_t i = 0; i < 6; i++)
        assert_string_not_equal(kith_journal_answer_item(journal, 1, i), "CK1");
    assert_int_equal(kith_journal_answer_count(journal, 2), 7);
    assert_int_equal(kith_journal_keeps(journal, 2), 3);
    kith_journal_free(journal);
    kith_questionnaire_free(checkin);
}

static void findings_are_kept_with_what_is_sensitive(void **state)
{
    (void)state;
    kith_questionnaire *core = builtin("kith-core");
    kith_journal *journal = journal_with(NULL);
    record(journal, core, 100, "AD1=yes AD2=no SF1=2", KITH_KEEP_SENSITIVE);
    assert_int_equal(kith_host_entry_gate(journal, 0), KITH_GATE_RAISED);
    assert_int_equal(kith_host_entry_finding_count(journal, 0), 1);
    assert_string_equal(kith_host_entry_finding(journal, 0, 0), "danger");
    assert_int_equal(kith_host_entry_level(journal, 0, 0), KITH_CLEAR);
    kith_journal_free(journal);
    kith_questionnaire_free(core);
}

static void a_record_of_what_was_stopped_has_no_scores(void **state)
{
    (void)state;
    kith_questionnaire *core = builtin("kith-core");
    kith_journal *journal = journal_with(NULL);
    record(journal, core, 100, "AD1=no TR1=3 TR2=3 TR3=4 TR4=1 TR5=2 SF1=2",
           KITH_KEEP_ANSWERS | KITH_KEEP_SENSITIVE);
    assert_int_equal(kith_journal_stopped(journal, 0), 1);
    assert_int_equal(kith_journal_score_count(journal, 0), 0);
    assert_int_equal(kith_host_entry_finding_count(journal, 0), 0);
    assert_int_equal(kith_journal_answer_count(journal, 0), 0);
    kith_journal_free(journal);
    kith_questionnaire_free(core);
}

static void an_assessment_of_another_tie_is_refused(void **state)
{
    (void)state;
    kith_questionnaire *checkin = builtin("kith-checkin");
    kith_answers *answers = answers_of(checkin, "partner", "CK2=3");
    kith_assessment *found = assess_answers(answers);
    kith_journal *journal = journal_with(NULL);
    kith_error *error = NULL;
    assert_int_equal(kith_journal_add_record(journal, found, 1, 0, &error),
                     KITH_E_ARGUMENT);
    assert_non_null(strstr(kith_error_message(error), "one journal for each"));
    assert_int_equal(kith_journal_count(journal), 0);
    kith_error_free(error);
    kith_journal_free(journal);
    kith_assessment_free(found);
    kith_answers_free(answers);
    kith_questionnaire_free(checkin);
}

/* ---- What was not asked to be kept is not there
 * ------------------------------
 */

static uint64_t next_random(uint64_t *seed)
{
    *seed = *seed * UINT64_C(6364136223846793005) + 1442695040888963407u;
    return *seed >> 33;
}

/* Gives an item some answer, reason or nothing. */
static void redraw(kith_answers *answers, const kith_questionnaire *of,
                   int32_t item, uint64_t *seed)
{
    const char *id = kith_questionnaire_item_id(of, item);
    int32_t options = kith_questionnaire_option_count(of, item);
    uint64_t draw = next_random(seed) % 8;
    kith_answers_clear(answers, id, NULL);
    if (draw < 2)
        kith_answers_set_missing(
            answers, id, draw == 0 ? KITH_SKIPPED : KITH_DECLINED, NULL);
    else if (draw > 2 && options > 0)
        kith_answers_set_option(
            answers, id,
            kith_questionnaire_option_id(
                of, item, (int32_t)(next_random(seed) % (uint64_t)options)),
            NULL);
    else if (draw > 2)
        kith_answers_set(answers, id, (double)(next_random(seed) % 5), NULL);
}

static void redraw_all(kith_answers *answers, const kith_questionnaire *of,
                       int32_t sensitive, uint64_t *seed)
{
    for (int32_t i = 0; i < kith_questionnaire_item_count(of); i++)
        if (kith_questionnaire_item_is_sensitive(of, i) == sensitive)
            redraw(answers, of, i, seed);
    for (int32_t i = 0; i < kith_questionnaire_fact_count(of); i++) {
        const char *id = kith_questionnaire_fact_id(of, i);
        if (kith_questionnaire_fact_is_sensitive(of, i) != sensitive)
            continue;
        kith_answers_clear_fact(answers, id, NULL);
        if (next_random(seed) % 2 == 0)
            kith_answers_set_fact(answers, id, (double)(next_random(seed) % 2),
                                  NULL);
    }
}

/* What a record of these answers writes, yours to free. */
static kith_text *record_of(const kith_answers *answers, int32_t keep)
{
    kith_journal *journal = journal_with(NULL);
    kith_assessment *found = assess_answers(answers);
    assert_int_equal(kith_journal_add_record(journal, found, 7, keep, NULL),
                     KITH_OK);
    kith_text *text = written(journal);
    kith_assessment_free(found);
    kith_journal_free(journal);
    return text;
}

static void assert_blind(const char *id, int32_t keep)
{
    kith_questionnaire *of = builtin(id);
    uint64_t seed = 20261128;
    for (int sheet = 0; sheet < 40; sheet++) {
        kith_answers *answers = answers_of(of, "friend", "");
        redraw_all(answers, of, 0, &seed);
        if (sheet % 4 != 0) {
            kith_answers_set_option(answers, "AD1", "yes", NULL);
            kith_answers_set_option(answers, "AD2", "no", NULL);
        }
        kith_text *first = record_of(answers, keep);
        for (int draw = 0; draw < 40; draw++) {
            redraw_all(answers, of, 1, &seed);
            kith_answers_set_earlier_gate(
                answers, draw % 2 ? KITH_GATE_RAISED : KITH_GATE_UNKNOWN, NULL);
            kith_text *again = record_of(answers, keep);
            assert_string_equal(kith_text_data(again), kith_text_data(first));
            kith_text_free(again);
        }
        kith_text_free(first);
        kith_answers_free(answers);
    }
    kith_questionnaire_free(of);
}

static void what_is_sensitive_never_shows_in_a_plain_record(void **state)
{
    (void)state;
    static const char *const ids[] = {"kith-core", "kith-brief", "kith-repair",
                                      "kith-checkin"};
    for (size_t i = 0; i < 4; i++) {
        assert_blind(ids[i], KITH_KEEP_SCORES);
        assert_blind(ids[i], KITH_KEEP_ANSWERS);
    }
}

/* ---- Removing -------------------------------------------------------------
 */

static void an_entry_that_is_removed_leaves_the_others_as_they_were(
    void **state)
{
    (void)state;
    kith_questionnaire *checkin = builtin("kith-checkin");
    for (int32_t gone = 0; gone < 6; gone++) {
        kith_journal *journal = journal_with(NULL), *fewer = journal_with(NULL);
        for (int32_t i = 0; i < 6; i++)
            for (int both = 0; both < 2; both++) {
                kith_journal *to = both ? fewer : journal;
                if (both && i == gone)
                    continue;
                if (i % 3 == 1)
                    event(to, KITH_EVENT_LISTENED, KITH_BY_ME, i, i);
                else
                    record(to, checkin, i, i % 2 ? week : "AD1=yes CK2=1",
                           i % 4);
            }
        assert_int_equal(kith_journal_remove(journal, gone, NULL), KITH_OK);
        kith_text *text = written(journal), *expected = written(fewer);
        assert_string_equal(kith_text_data(text), kith_text_data(expected));
        kith_text_free(text);
        kith_text_free(expected);
        /* What is added now stands behind, whole. */
        record(journal, checkin, 9, week, 3);
        record(fewer, checkin, 9, week, 3);
        text = written(journal);
        expected = written(fewer);
        assert_string_equal(kith_text_data(text), kith_text_data(expected));
        kith_text_free(text);
        kith_text_free(expected);
        kith_journal_free(journal);
        kith_journal_free(fewer);
    }
    kith_questionnaire_free(checkin);
}

/* ---- Versions
 * ---------------------------------------------------------------- */

/* A document of a version whose scale `s` has these keys. */
static kith_questionnaire *version_of(const char *version, const char *scales,
                                      const char *more)
{
    static const char head[] = "'version': '1.0.0'";
    char parts[1500];
    snprintf(parts, sizeof parts,
             "'items': [" FIVE("a", "") "," FIVE("b", "") "," FIVE(
                 "c", ", 'sensitive': true") "], 'scales': [%s]%s",
             scales, more);
    char *text = document_of("'a', 'b', 'c'", parts);
    char *quoted_head = quoted(head);
    char *at = strstr(text, quoted_head);
    assert_non_null(at);
    at[strlen("\"version\": \"")] = version[0];
    free(quoted_head);
    return parsed(text, NULL);
}

static int32_t scored(const kith_journal *journal, int32_t entry,
                      const kith_questionnaire *by, const char *scale)
{
    int32_t index = kith_questionnaire_scale_index(by, scale);
    int32_t state = kith_journal_scored(journal, entry, by, index);
    double value = -1;
    kith_status status = kith_journal_score(journal, entry, by, index, &value);
    assert_int_equal(status,
                     state <= KITH_SCORED_MAPPED ? KITH_OK : KITH_E_NO_VALUE);
    return state;
}

static void scores_of_two_versions_are_never_mixed_in_silence(void **state)
{
    (void)state;
    kith_questionnaire *one = version_of(
        "1", SCALE("s", "'a', 'b'", "") "," SCALE("t", "'a'", ""), "");
    kith_questionnaire *same = version_of(
        "2", SCALE("s", "'a', 'b'", ", 'decimals': 0, 'min_answered': 1"), "");
    kith_questionnaire *other =
        version_of("1", SCALE("s", "'a', '-b'", ""), "");
    kith_questionnaire *mapped =
        version_of("2", SCALE("new", "'a', '-b'", "") "," SCALE("t", "'a'", ""),
                   ", 'scale_maps': {'1': {'s': 'new', 't': null}}");
    kith_journal *journal = journal_with(NULL);
    record(journal, one, 1, "a=1 b=4", KITH_KEEP_SCORES);
    assert_int_equal(scored(journal, 0, one, "s"), KITH_SCORED_SAME);
    assert_int_equal(scored(journal, 0, same, "s"), KITH_SCORED_SAME);
    assert_int_equal(scored(journal, 0, other, "s"), KITH_SCORED_DIFFERENTLY);
    assert_int_equal(scored(journal, 0, mapped, "new"), KITH_SCORED_MAPPED);
    /* Scored the same, but the author says that it is not. */
    assert_int_equal(scored(journal, 0, mapped, "t"), KITH_SCORED_DIFFERENTLY);
    double value;
    assert_int_equal(kith_journal_score(journal, 0, mapped, 0, &value),
                     KITH_OK);
    assert_double_same(value, 2.5);
    kith_journal_free(journal);
    kith_questionnaire_free(mapped);
    kith_questionnaire_free(other);
    kith_questionnaire_free(same);
    kith_questionnaire_free(one);
}

/* The author may find later that a scale is not sensitive; who kept its scores
 * was told that they are. */
static void a_score_kept_as_sensitive_stays_so_in_every_version(void **state)
{
    (void)state;
    kith_questionnaire *one =
        version_of("1", SCALE("s", "'a', 'b'", ", 'sensitive': true"), "");
    kith_questionnaire *open = version_of("1", SCALE("s", "'a', 'b'", ""), "");
    kith_questionnaire *mapped =
        version_of("2", SCALE("new", "'a', 'b'", ""),
                   ", 'scale_maps': {'1': {'s': 'new'}}");
    kith_journal *journal = journal_with(NULL);
    record(journal, one, 1, "a=1 b=4", KITH_KEEP_SENSITIVE);
    assert_int_equal(scored(journal, 0, one, "s"), KITH_SCORED_SAME);
    assert_int_equal(scored(journal, 0, open, "s"), KITH_SCORED_NOT);
    assert_int_equal(scored(journal, 0, mapped, "new"), KITH_SCORED_NOT);
    kith_journal_free(journal);
    kith_questionnaire_free(mapped);
    kith_questionnaire_free(open);
    kith_questionnaire_free(one);
}

static void a_score_that_is_not_there_says_why(void **state)
{
    (void)state;
    kith_questionnaire *checkin = builtin("kith-checkin");
    kith_questionnaire *core = builtin("kith-core");
    kith_journal *journal = journal_with(NULL);
    record(journal, checkin, 1, "AD1=yes CK1=4 CK2=3", KITH_KEEP_SCORES);
    record(journal, checkin, 2, "AD1=yes CK2=3", KITH_KEEP_SENSITIVE);
    event(journal, KITH_EVENT_HURT, KITH_BY_THEM, 3, 1);
    assert_int_equal(scored(journal, 0, checkin, "treatment"),
                     KITH_SCORED_NOT_KEPT);
    assert_int_equal(scored(journal, 0, checkin, "drained"), KITH_SCORED_NOT);
    assert_int_equal(scored(journal, 1, checkin, "treatment"), KITH_SCORED_NOT);
    assert_int_equal(scored(journal, 2, checkin, "ease"),
                     KITH_SCORED_ELSEWHERE);
    assert_int_equal(scored(journal, 0, core, "trust"), KITH_SCORED_ELSEWHERE);
    kith_journal_free(journal);
    kith_questionnaire_free(core);
    kith_questionnaire_free(checkin);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(entries_stand_in_the_order_of_adding),
        cmocka_unit_test(a_time_beyond_the_range_is_refused),
        cmocka_unit_test(an_event_has_a_name_and_may_be_sensitive),
        cmocka_unit_test(a_record_keeps_scores_that_are_not_sensitive),
        cmocka_unit_test(what_is_sensitive_and_the_answers_are_kept_on_demand),
        cmocka_unit_test(findings_are_kept_with_what_is_sensitive),
        cmocka_unit_test(a_record_of_what_was_stopped_has_no_scores),
        cmocka_unit_test(an_assessment_of_another_tie_is_refused),
        cmocka_unit_test(what_is_sensitive_never_shows_in_a_plain_record),
        cmocka_unit_test(
            an_entry_that_is_removed_leaves_the_others_as_they_were),
        cmocka_unit_test(scores_of_two_versions_are_never_mixed_in_silence),
        cmocka_unit_test(a_score_kept_as_sensitive_stays_so_in_every_version),
        cmocka_unit_test(a_score_that_is_not_there_says_why),
    };
    return cmocka_run_group_tests_name("journal", tests, NULL, NULL);
}
