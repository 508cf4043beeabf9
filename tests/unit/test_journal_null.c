/* SPDX-License-Identifier: MIT */
/* test_journal_null - journals asked of nothing, at a wrong index, or with no
 * place for the answer. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "diary.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

static const int32_t wrong[] = {-1, 2, 1000, INT32_MAX, INT32_MIN};
static const kith_status bad = KITH_E_ARGUMENT;

struct objects {
    kith_questionnaire *questionnaire;
    kith_assessment *found;
    kith_journal *journal; /* a record and an event */
    kith_error *held;
};

static int open_objects(void **state)
{
    static struct objects all;
    all = (struct objects){.questionnaire = builtin("kith-checkin")};
    all.found = assessment_of(all.questionnaire, "AD1=yes CK2=3 CK1=4");
    all.journal = journal_with(NULL);
    assert_int_equal(
        kith_journal_add_record(all.journal, all.found, 1, 3, NULL), KITH_OK);
    event(all.journal, KITH_EVENT_HURT, KITH_BY_ME, 2, 1);
    kith_answers *answers = NULL;
    kith_answers_new(all.questionnaire, "foe", &answers, &all.held);
    assert_non_null(all.held);
    *state = &all;
    return 0;
}

static int close_objects(void **state)
{
    struct objects *all = *state;
    kith_error_free(all->held);
    kith_journal_free(all->journal);
    kith_journal_free(NULL);
    kith_assessment_free(all->found);
    kith_questionnaire_free(all->questionnaire);
    return 0;
}

typedef const kith_journal *j;

static void entries_have_nothing_at_a_wrong_index(void **state)
{
    static int32_t (*const numbers[])(j, int32_t) = {
        kith_journal_kind,        kith_journal_event,
        kith_journal_event_by,    kith_journal_event_count,
        kith_journal_stopped,     kith_journal_keeps,
        kith_journal_score_count, kith_journal_answer_count,
        kith_host_entry_gate,     kith_host_entry_finding_count};
    static const char *(*const texts[])(j, int32_t) = {
        kith_journal_questionnaire, kith_journal_version, kith_journal_digest};
    struct objects *all = *state;
    int64_t time = -77;
    assert_int_equal(kith_journal_count(NULL), -1);
    assert_null(kith_journal_tie(NULL));
    for (size_t w = 0; w < COUNT(wrong); w++) {
        for (size_t i = 0; i < COUNT(numbers); i++) {
            assert_int_equal(numbers[i](all->journal, wrong[w]), -1);
            assert_int_equal(numbers[i](NULL, wrong[w]), -1);
        }
        for (size_t i = 0; i < COUNT(texts); i++) {
            assert_null(texts[i](all->journal, wrong[w]));
            assert_null(texts[i](NULL, wrong[w]));
        }
        assert_int_equal(kith_journal_time(all->journal, wrong[w], &time), bad);
    }
    for (size_t i = 0; i < COUNT(numbers); i++)
        assert_int_equal(numbers[i](NULL, 0), -1);
    assert_int_equal(kith_journal_time(NULL, 0, &time), bad);
    assert_int_equal(kith_journal_time(all->journal, 0, NULL), bad);
    assert_true(time == -77);
}

static void what_a_record_keeps_is_nothing_at_a_wrong_index(void **state)
{
    static const char *(*const ids[])(j, int32_t, int32_t) = {
        kith_journal_score_scale, kith_journal_answer_item,
        kith_host_entry_finding};
    static kith_status (*const values[])(j, int32_t, int32_t, double *) = {
        kith_journal_score_value, kith_journal_answer_value};
    static int32_t (*const marks[])(j, int32_t, int32_t) = {
        kith_journal_score_is_sensitive, kith_host_entry_level};
    struct objects *all = *state;
    double value = -77;
    /* Entry 1 is an event; index 99 is beyond what entry 0 keeps. */
    const struct {
        j journal;
        int32_t entry, index;
    } asks[] = {{NULL, 0, 0},          {all->journal, 1, 0},
                {all->journal, -1, 0}, {all->journal, 2, 0},
                {all->journal, 0, -1}, {all->journal, 0, 99}};
    for (size_t a = 0; a < COUNT(asks); a++) {
        for (size_t i = 0; i < COUNT(ids); i++)
            assert_null(ids[i](asks[a].journal, asks[a].entry, asks[a].index));
        for (size_t i = 0; i < COUNT(values); i++)
            assert_int_equal(values[i](asks[a].journal, asks[a].entry,
                                       asks[a].index, &value),
                             bad);
        for (size_t i = 0; i < COUNT(marks); i++)
            assert_int_equal(
                marks[i](asks[a].journal, asks[a].entry, asks[a].index), -1);
    }
    assert_int_equal(kith_journal_score_value(all->journal, 0, 0, NULL), bad);
    assert_int_equal(kith_journal_answer_value(all->journal, 0, 0, NULL), bad);
    assert_true(value == -77);
}

static void no_score_is_asked_of_nothing(void **state)
{
    struct objects *all = *state;
    j journal = all->journal;
    const kith_questionnaire *q = all->questionnaire;
    double value = -77;
    assert_int_equal(kith_journal_scored(NULL, 0, q, 0), -1);
    assert_int_equal(kith_journal_scored(journal, 0, NULL, 0), -1);
    assert_int_equal(kith_journal_score(NULL, 0, q, 0, &value), bad);
    assert_int_equal(kith_journal_score(journal, 0, NULL, 0, &value), bad);
    assert_int_equal(kith_journal_score(journal, 0, q, 0, NULL), bad);
    for (size_t w = 0; w < COUNT(wrong); w++) {
        assert_int_equal(kith_journal_scored(journal, wrong[w], q, 0), -1);
        assert_int_equal(kith_journal_score(journal, wrong[w], q, 0, &value),
                         bad);
        if (wrong[w] == 2)
            continue;
        assert_int_equal(kith_journal_scored(journal, 0, q, wrong[w]), -1);
        assert_int_equal(kith_journal_score(journal, 0, q, wrong[w], &value),
                         bad);
    }
    assert_true(value == -77);
    /* A questionnaire that does not know the tie. */
    kith_journal *aunt = NULL;
    assert_int_equal(kith_journal_new("aunt", NULL, &aunt, NULL), KITH_OK);
    event(aunt, KITH_EVENT_HURT, KITH_BY_ME, 1, 1);
    assert_int_equal(kith_journal_scored(aunt, 0, q, 0), -1);
    kith_journal_free(aunt);
}

static void no_change_and_no_fact_is_made_of_nothing(void **state)
{
    struct objects *all = *state;
    const kith_questionnaire *q = all->questionnaire;
    kith_journal *journal = all->journal;
    kith_answers *answers = answers_of(q, "friend", "");
    kith_change *change = NULL;
    kith_journal_facts *facts = NULL;
    kith_error **held = &all->held, *was = all->held;
    assert_int_equal(
        kith_journal_change(NULL, 0, 0, q, 0, 0, NULL, &change, NULL), bad);
    assert_int_equal(
        kith_journal_change(journal, 0, 0, NULL, 0, 0, NULL, &change, NULL),
        bad);
    assert_int_equal(
        kith_journal_change(journal, 0, 0, q, 0, 0, NULL, NULL, NULL), bad);
    assert_int_equal(
        kith_journal_change(journal, 0, 0, q, 0, 0, NULL, &change, held), bad);
    for (size_t w = 0; w < COUNT(wrong); w++) {
        int32_t n = wrong[w];
        assert_int_equal(
            kith_journal_change(journal, n, 0, q, 0, 0, NULL, &change, NULL),
            bad);
        assert_int_equal(
            kith_journal_change(journal, 0, n, q, 0, 0, NULL, &change, NULL),
            bad);
        assert_int_equal(
            kith_journal_change(journal, 0, 0, q, 0, n, NULL, &change, NULL),
            bad);
        if (n != 2)
            assert_int_equal(kith_journal_change(journal, 0, 0, q, n, 0, NULL,
                                                 &change, NULL),
                             bad);
    }
    assert_int_equal(kith_journal_fill_facts(NULL, 0, answers, &facts, NULL),
                     bad);
    assert_int_equal(kith_journal_fill_facts(journal, 0, NULL, &facts, NULL),
                     bad);
    assert_int_equal(kith_journal_fill_facts(journal, 0, answers, &facts, held),
                     bad);
    assert_null(change);
    assert_null(facts);
    assert_ptr_equal(all->held, was);
    kith_answers_free(answers);
}

static void no_facts_say_nothing(void **state)
{
    struct objects *all = *state;
    static int32_t (*const numbers[])(const kith_journal_facts *, int32_t) = {
        kith_journal_facts_state, kith_journal_facts_have,
        kith_journal_facts_need, kith_journal_facts_left_out,
        kith_journal_facts_entry_count};
    kith_questionnaire *core = builtin("kith-core");
    kith_answers *answers = answers_of(core, "friend", "");
    kith_journal_facts *facts = NULL;
    double value = -77;
    assert_int_equal(
        kith_journal_fill_facts(all->journal, 9, answers, &facts, NULL),
        KITH_OK);
    static const int32_t beyond[] = {-1, 1000, INT32_MIN, INT32_MAX};
    for (size_t b = 0; b < COUNT(beyond); b++) {
        for (size_t i = 0; i < COUNT(numbers); i++) {
            assert_int_equal(numbers[i](facts, beyond[b]), -1);
            assert_int_equal(numbers[i](NULL, 0), -1);
        }
        assert_int_equal(kith_journal_facts_value(facts, beyond[b], &value),
                         bad);
        assert_int_equal(kith_journal_facts_entry(facts, beyond[b], 0), -1);
        assert_int_equal(kith_journal_facts_entry(facts, 0, beyond[b]), -1);
        assert_null(kith_questionnaire_fact_computed_from(core, beyond[b]));
        assert_null(kith_questionnaire_fact_computed_what(core, beyond[b]));
    }
    assert_int_equal(kith_journal_facts_value(NULL, 0, &value), bad);
    assert_int_equal(kith_journal_facts_value(facts, 0, NULL), bad);
    assert_int_equal(kith_journal_facts_entry(NULL, 0, 0), -1);
    assert_null(kith_questionnaire_fact_computed_from(NULL, 0));
    assert_null(kith_questionnaire_fact_computed_what(NULL, 0));
    assert_true(value == -77);
    kith_journal_facts_free(NULL);
    kith_journal_facts_free(facts);
    kith_answers_free(answers);
    kith_questionnaire_free(core);
}

static void nothing_is_made_of_nothing(void **state)
{
    struct objects *all = *state;
    static const char json[] = "{}";
    kith_journal *made = NULL;
    kith_text *text = NULL;
    kith_error *was = all->held, **held = &all->held;
    assert_int_equal(kith_journal_new(NULL, NULL, &made, NULL), bad);
    assert_int_equal(kith_journal_new("friend", NULL, NULL, NULL), bad);
    assert_int_equal(kith_journal_new("a friend", NULL, &made, NULL), bad);
    assert_int_equal(kith_journal_new("", NULL, &made, NULL), bad);
    assert_int_equal(kith_journal_new("friend", NULL, &made, held), bad);
    assert_int_equal(kith_journal_parse(NULL, 2, NULL, &made, NULL), bad);
    assert_int_equal(kith_journal_parse(json, -2, NULL, &made, NULL), bad);
    assert_int_equal(kith_journal_parse(json, 2, NULL, NULL, NULL), bad);
    assert_int_equal(kith_journal_parse(json, 2, NULL, &made, held), bad);
    assert_int_equal(kith_journal_write(NULL, &text, NULL), bad);
    assert_int_equal(kith_journal_write(all->journal, NULL, NULL), bad);
    assert_int_equal(kith_journal_write(all->journal, &text, held), bad);
    assert_int_equal(kith_journal_entry_write(NULL, 0, &text, NULL), bad);
    assert_int_equal(kith_journal_entry_write(all->journal, 0, NULL, NULL),
                     bad);
    assert_int_equal(kith_journal_entry_write(all->journal, 0, &text, held),
                     bad);
    for (size_t w = 0; w < COUNT(wrong); w++)
        assert_int_equal(
            kith_journal_entry_write(all->journal, wrong[w], &text, NULL), bad);
    assert_null(made);
    assert_null(text);
    assert_ptr_equal(all->held, was);
}

static void nothing_is_added_or_removed(void **state)
{
    struct objects *all = *state;
    kith_journal *journal = all->journal;
    kith_error **held = &all->held, *was = all->held;
    static const int32_t beyond[] = {0, 10, -1, INT32_MIN, INT32_MAX};
    assert_int_equal(kith_journal_add_event(NULL, 1, 1, 1, 1, NULL), bad);
    assert_int_equal(kith_journal_add_event(journal, 1, 1, 1, 1, held), bad);
    for (size_t i = 0; i < COUNT(beyond); i++) {
        assert_int_equal(
            kith_journal_add_event(journal, beyond[i], 1, 1, 1, NULL), bad);
        assert_int_equal(
            kith_journal_add_event(journal, 1, beyond[i], 1, 1, NULL), bad);
    }
    assert_int_equal(kith_journal_add_record(NULL, all->found, 1, 0, NULL),
                     bad);
    assert_int_equal(kith_journal_add_record(journal, NULL, 1, 0, NULL), bad);
    assert_int_equal(kith_journal_add_record(journal, all->found, 1, 0, held),
                     bad);
    assert_int_equal(kith_journal_add_record(journal, all->found, 1, 4, NULL),
                     bad);
    assert_int_equal(kith_journal_add_record(journal, all->found, 1, -1, NULL),
                     bad);
    assert_int_equal(kith_journal_add_json(NULL, "{}", 2, NULL), bad);
    assert_int_equal(kith_journal_add_json(journal, NULL, 2, NULL), bad);
    assert_int_equal(kith_journal_add_json(journal, "{}", -2, NULL), bad);
    assert_int_equal(kith_journal_add_json(journal, "{}", 2, held), bad);
    assert_int_equal(kith_journal_remove(NULL, 0, NULL), bad);
    assert_int_equal(kith_journal_remove(journal, 0, held), bad);
    for (size_t w = 0; w < COUNT(wrong); w++)
        assert_int_equal(kith_journal_remove(journal, wrong[w], NULL), bad);
    assert_int_equal(kith_journal_count(journal), 2);
    assert_ptr_equal(all->held, was);
}

#define with_objects(test) \
    cmocka_unit_test_setup_teardown(test, open_objects, close_objects)

int main(void)
{
    const struct CMUnitTest tests[] = {
        with_objects(entries_have_nothing_at_a_wrong_index),
        with_objects(what_a_record_keeps_is_nothing_at_a_wrong_index),
        with_objects(no_score_is_asked_of_nothing),
        with_objects(no_change_and_no_fact_is_made_of_nothing),
        with_objects(no_facts_say_nothing),
        with_objects(nothing_is_made_of_nothing),
        with_objects(nothing_is_added_or_removed),
    };
    return cmocka_run_group_tests_name("journal null", tests, NULL, NULL);
}
