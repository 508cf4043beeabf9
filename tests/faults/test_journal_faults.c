/* SPDX-License-Identifier: MIT */
/* test_journal_faults - journals with no memory left: one that could not take
 * an entry in is as it was before. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "diary.h"
#include "faults.h"

/* More than there is room for at first. */
enum { ENTRIES = 40 };

static char *whole; /* a journal as JSON */

struct people {
    kith_questionnaire *checkin;
    kith_assessment *found;
};

static int open_people(void **state)
{
    static struct people people;
    people.checkin = builtin("kith-checkin");
    people.found = assessment_of(people.checkin, "AD1=yes AD2=no CK1=2 CK2=3");
    kith_journal *journal = journal_with(NULL);
    for (int32_t i = 0; i < ENTRIES; i++)
        if (i % 2 == 0)
            event(journal, KITH_EVENT_HURT, KITH_BY_ME, i, 1);
        else
            assert_int_equal(
                kith_journal_add_record(journal, people.found, i, 3, NULL),
                KITH_OK);
    kith_text *text = written(journal);
    whole = quoted(kith_text_data(text));
    kith_text_free(text);
    kith_journal_free(journal);
    *state = &people;
    return 0;
}

static int close_people(void **state)
{
    struct people *people = *state;
    kith_assessment_free(people->found);
    kith_questionnaire_free(people->checkin);
    free(whole);
    return 0;
}

static kith_status failed(kith_status status, kith_error *error)
{
    assert_int_equal(kith_error_status(error), status);
    kith_error_free(error);
    return status;
}

/* Makes a journal entry by entry and writes it. */
static kith_status build(kith_memory *memory, void *user)
{
    const struct people *people = user;
    kith_journal *journal = NULL;
    kith_text *text = NULL;
    kith_error *error = NULL;
    kith_status status = kith_journal_new("friend", memory, &journal, &error);
    if (status != KITH_OK)
        assert_null(journal);
    for (int32_t i = 0; status == KITH_OK && i < ENTRIES; i++) {
        status = i % 2 == 0 ? kith_journal_add_event(journal, KITH_EVENT_HURT,
                                                     KITH_BY_ME, i, 1, &error)
                            : kith_journal_add_record(journal, people->found, i,
                                                      3, &error);
        assert_int_equal(kith_journal_count(journal),
                         status == KITH_OK ? i + 1 : i);
    }
    if (status == KITH_OK)
        status = kith_journal_write(journal, &text, &error);
    if (status == KITH_OK)
        assert_string_equal(kith_text_data(text), whole);
    else
        assert_null(text);
    kith_text_free(text);
    kith_journal_free(journal);
    return failed(status, error);
}

static void a_journal_is_built_or_not(void **state)
{
    assert_true(faults_sweep(build, *state) > 10);
}

static kith_status parse(kith_memory *memory, void *user)
{
    (void)user;
    kith_journal *journal = NULL;
    kith_text *text = NULL;
    kith_error *error = NULL;
    kith_status status =
        kith_journal_parse(whole, KITH_NUL, memory, &journal, &error);
    if (status == KITH_OK)
        status = kith_journal_entry_write(journal, 1, &text, &error);
    else
        assert_null(journal);
    kith_text_free(text);
    kith_journal_free(journal);
    return failed(status, error);
}

static void a_journal_is_read_or_not(void **state)
{
    assert_true(faults_sweep(parse, *state) > 10);
}

/* A refusal that itself finds no memory. */
static kith_status refuse(kith_memory *memory, void *user)
{
    (void)user;
    static const char wrong[] = "{\"kith-journal\":1,\"tie\":\"friend\","
                                "\"entries\":[{\"time\":1,\"record\":\"a\","
                                "\"version\":\"1\",\"digest\":"
                                "\"0123456789abcdef\",\"scores\":{\"b\":2}}]}";
    kith_journal *journal = NULL;
    kith_error *error = NULL;
    kith_status status =
        kith_journal_parse(wrong, KITH_NUL, memory, &journal, &error);
    assert_null(journal);
    failed(status, error);
    return status == KITH_E_DOCUMENT ? KITH_OK : status;
}

static void a_refusal_finds_no_memory(void **state)
{
    assert_true(faults_sweep(refuse, *state) > 3);
}

/* Adds to a journal that is full to its room, until it works. */
static void add_with_faults(struct faults *faults, kith_journal *journal,
                            const struct people *people, int32_t way)
{
    static const char json[] =
        "{\"time\":9,\"record\":\"other\",\"version\":\"1\",\"digest\":"
        "\"0123456789abcdef\",\"scores\":{\"z\":[2,\"0123456789abcdef\"]}}";
    kith_text *was = written(journal);
    int32_t count = kith_journal_count(journal);
    kith_status status = KITH_E_MEMORY;
    for (long at = 0; status != KITH_OK; at++) {
        kith_error *error = NULL;
        faults_arm(faults, at, true);
        status =
            way == 0 ? kith_journal_add_json(journal, json, KITH_NUL, &error)
            : way == 1
                ? kith_journal_add_event(journal, 1, 1, 1, 1, &error)
                : kith_journal_add_record(journal, people->found, 1, 3, &error);
        faults_arm(faults, -1, false);
        kith_error_free(error);
        if (status == KITH_OK)
            break;
        assert_int_equal(status, KITH_E_MEMORY);
        assert_int_equal(kith_journal_count(journal), count);
        kith_text *now = written(journal);
        assert_string_equal(kith_text_data(now), kith_text_data(was));
        kith_text_free(now);
    }
    assert_int_equal(kith_journal_count(journal), count + 1);
    kith_text_free(was);
}

static void a_journal_that_could_not_take_an_entry_in_is_as_it_was(void **state)
{
    struct faults faults;
    faults_open(&faults);
    kith_journal *journal = journal_with(faults.memory);
    for (int32_t i = 0; i < 70; i++)
        add_with_faults(&faults, journal, *state, i % 3);
    kith_journal_free(journal);
    faults_close(&faults);
}

/* ---- What follows from a journal --------------------------------------------
 */

struct follows {
    struct faults faults;
    kith_journal *journal;
    kith_questionnaire *core;
    kith_answers *answers;
};

static void open_follows(struct follows *follows, const struct people *people)
{
    faults_open(&follows->faults);
    follows->journal = journal_with(NULL);
    /* Out of order, so that they are sorted, and enough for a window. */
    for (int32_t i = 20; i > 0; i--)
        assert_int_equal(kith_journal_add_record(follows->journal,
                                                 people->found,
                                                 i * INT64_C(604800), 1, NULL),
                         KITH_OK);
    assert_int_equal(kith_questionnaire_builtin("kith-core",
                                                follows->faults.memory,
                                                &follows->core, NULL),
                     KITH_OK);
    follows->answers = answers_of(follows->core, "friend", "+swings-12=7");
}

static void close_follows(struct follows *follows)
{
    kith_answers_free(follows->answers);
    kith_questionnaire_free(follows->core);
    kith_journal_free(follows->journal);
    faults_close(&follows->faults);
}

static void facts_are_filled_whole_or_not_at_all(void **state)
{
    struct follows follows;
    open_follows(&follows, *state);
    kith_journal_facts *facts = NULL;
    kith_status status = KITH_E_MEMORY;
    int32_t swings = kith_questionnaire_fact_index(follows.core, "swings-12");
    double value = 0;
    long at = 0;
    for (; status != KITH_OK; at++) {
        kith_error *error = NULL;
        faults_arm(&follows.faults, at, true);
        status = kith_journal_fill_facts(follows.journal, INT64_C(99999999),
                                         follows.answers, &facts, &error);
        faults_arm(&follows.faults, -1, false);
        kith_error_free(error);
        assert_int_equal(kith_answers_fact(follows.answers, swings, &value),
                         KITH_OK);
        if (status == KITH_OK)
            break;
        assert_int_equal(status, KITH_E_MEMORY);
        assert_null(facts);
        assert_true(value == 7);
    }
    assert_true(at > 4 && value == 0);
    kith_journal_facts_free(facts);
    close_follows(&follows);
}

static kith_status change(kith_memory *memory, void *user)
{
    const struct people *people = user;
    kith_journal *journal = journal_with(NULL);
    kith_change *made = NULL;
    kith_error *error = NULL;
    assert_int_equal(
        kith_journal_add_record(journal, people->found, 1, 0, NULL), KITH_OK);
    kith_status status = kith_journal_change(journal, 0, 0, people->checkin, 0,
                                             0, memory, &made, &error);
    if (status != KITH_OK)
        assert_null(made);
    kith_change_free(made);
    kith_journal_free(journal);
    return failed(status, error);
}

static void a_change_is_made_or_not(void **state)
{
    assert_int_equal(faults_sweep(change, *state), 1);
}

#define with_people(test) \
    cmocka_unit_test_setup_teardown(test, open_people, close_people)

int main(void)
{
    const struct CMUnitTest tests[] = {
        with_people(a_journal_is_built_or_not),
        with_people(a_journal_is_read_or_not),
        with_people(a_refusal_finds_no_memory),
        with_people(a_journal_that_could_not_take_an_entry_in_is_as_it_was),
        with_people(facts_are_filled_whole_or_not_at_all),
        with_people(a_change_is_made_or_not),
    };
    return cmocka_run_group_tests_name("journal faults", tests, NULL, NULL);
}
