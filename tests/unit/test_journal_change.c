/* SPDX-License-Identifier: MIT */
/* test_journal_change - two records of a journal: as two assessments, and never
 * across two ways of scoring. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"
#include "diary.h"

#define OBSERVED                                                             \
    ", 'reliability': {'value': 0.84, 'kind': 'retest', 'mean': 2, 'sd': 1," \
    " 'status': 'observed'}, 'clinical_significance': {'better': 'higher'}"

static kith_questionnaire *version(char major, const char *scale)
{
    char parts[1200];
    snprintf(parts, sizeof parts,
             "'items': [" FIVE("a", "") "," FIVE("b", "") "], 'scales': [%s]%s",
             scale, major == '2' ? ", 'scale_maps': {'1': {'old': 's'}}" : "");
    char *text = document_of("'a', 'b'", parts);
    strstr(text, "\"1.0.0\"")[1] = major;
    return parsed(text, NULL);
}

static kith_questionnaire *usual(void)
{
    return version('1', SCALE("s", "'a', 'b'", OBSERVED));
}

static void assert_same_value(kith_status (*get)(const kith_change *, double *),
                              const kith_change *a, const kith_change *b)
{
    double x = -1, y = -1;
    assert_int_equal(get(a, &x), get(b, &y));
    assert_double_same(x, y);
}

static void two_records_change_as_their_assessments_do(void **state)
{
    (void)state;
    kith_questionnaire *of = usual();
    kith_assessment *before = assessment_of(of, "a=0 b=1");
    kith_assessment *after = assessment_of(of, "a=4 b=3");
    kith_journal *journal = journal_with(NULL);
    kith_journal_add_record(journal, before, 5, 0, NULL);
    event(journal, KITH_EVENT_HURT, KITH_BY_ME, 6, 1);
    kith_journal_add_record(journal, after, 1, 0, NULL);
    for (int32_t method = 0; method < 2; method++) {
        kith_change *one = NULL, *two = NULL;
        assert_int_equal(
            kith_change_new(before, after, 0, method, NULL, &one, NULL),
            KITH_OK);
        assert_int_equal(
            kith_journal_change(journal, 0, 2, of, 0, method, NULL, &two, NULL),
            KITH_OK);
        assert_same_value(kith_change_before, one, two);
        assert_same_value(kith_change_after, one, two);
        assert_same_value(kith_change_statistic, one, two);
        assert_same_value(kith_change_reliability, one, two);
        assert_int_equal(kith_change_state(two), KITH_CHANGE_IMPROVED);
        assert_int_equal(kith_change_state(one), KITH_CHANGE_IMPROVED);
        assert_int_equal(kith_change_same_document(two), 1);
        assert_string_equal(kith_change_reliability_kind(two), "retest");
        kith_change_free(one);
        kith_change_free(two);
    }
    kith_journal_free(journal);
    kith_assessment_free(after);
    kith_assessment_free(before);
    kith_questionnaire_free(of);
}

static int32_t missing_of(const kith_journal *journal, int32_t before,
                          int32_t after, const kith_questionnaire *of,
                          int32_t same_document)
{
    kith_change *change = NULL;
    assert_int_equal(kith_journal_change(journal, before, after, of, 0, 0, NULL,
                                         &change, NULL),
                     KITH_OK);
    assert_int_equal(kith_change_same_document(change), same_document);
    int32_t missing = kith_change_missing(change);
    kith_change_free(change);
    return missing;
}

static void two_ways_of_scoring_are_not_compared(void **state)
{
    (void)state;
    kith_questionnaire *of = usual();
    kith_questionnaire *turned =
        version('1', SCALE("s", "'a', '-b'", OBSERVED));
    kith_questionnaire *bands =
        version('1', SCALE("s", "'a', 'b'", OBSERVED ", 'min_answered': 1"));
    kith_journal *journal = journal_with(NULL);
    record(journal, of, 1, "a=1 b=1", 0);
    record(journal, turned, 2, "a=1 b=1", 0);
    record(journal, bands, 3, "a=1 b=1", 0);
    record(journal, of, 4, "a=1", 0);
    assert_int_equal(missing_of(journal, 0, 1, of, 0), KITH_CHANGE_OTHER_SCALE);
    assert_int_equal(missing_of(journal, 1, 0, of, 0), KITH_CHANGE_OTHER_SCALE);
    assert_int_equal(missing_of(journal, 1, 1, of, 1), KITH_CHANGE_OTHER_SCALE);
    assert_int_equal(missing_of(journal, 0, 2, of, 0), KITH_CHANGE_JUDGED);
    assert_int_equal(missing_of(journal, 0, 2, bands, 0), KITH_CHANGE_JUDGED);
    assert_int_equal(missing_of(journal, 0, 3, of, 1),
                     KITH_CHANGE_NO_SCORE_AFTER);
    assert_int_equal(missing_of(journal, 3, 0, of, 1),
                     KITH_CHANGE_NO_SCORE_BEFORE);
    kith_journal_free(journal);
    kith_questionnaire_free(bands);
    kith_questionnaire_free(turned);
    kith_questionnaire_free(of);
}

static void a_map_lets_an_older_version_be_compared(void **state)
{
    (void)state;
    kith_questionnaire *old = version('1', SCALE("old", "'a'", ""));
    kith_questionnaire *now = version('2', SCALE("s", "'a', 'b'", OBSERVED));
    kith_journal *journal = journal_with(NULL);
    record(journal, old, 1, "a=0", 0);
    record(journal, now, 2, "a=4 b=4", 0);
    assert_int_equal(missing_of(journal, 0, 1, now, 0), KITH_CHANGE_JUDGED);
    assert_int_equal(kith_journal_scored(journal, 0, now, 0),
                     KITH_SCORED_MAPPED);
    kith_journal_free(journal);
    kith_questionnaire_free(now);
    kith_questionnaire_free(old);
}

static void an_event_or_another_questionnaire_is_refused(void **state)
{
    (void)state;
    kith_questionnaire *of = usual(), *checkin = builtin("kith-checkin");
    kith_journal *journal = journal_with(NULL), *aunt = NULL;
    kith_change *change = NULL;
    record(journal, of, 1, "a=1 b=1", 0);
    event(journal, KITH_EVENT_HURT, KITH_BY_ME, 2, 1);
    record(journal, checkin, 3, "AD1=yes CK2=1", 0);
    for (int32_t other = 1; other < 3; other++) {
        kith_error *error = NULL;
        assert_int_equal(kith_journal_change(journal, 0, other, of, 0, 0, NULL,
                                             &change, &error),
                         KITH_E_ARGUMENT);
        assert_string_equal(kith_error_message(error),
                            "A change is between two records of the "
                            "questionnaire 'small'");
        kith_error_free(error);
        assert_int_equal(kith_journal_change(journal, other, 0, of, 0, 0, NULL,
                                             &change, NULL),
                         KITH_E_ARGUMENT);
    }
    assert_int_equal(kith_journal_new("aunt", NULL, &aunt, NULL), KITH_OK);
    event(aunt, KITH_EVENT_HURT, KITH_BY_ME, 2, 1);
    assert_int_equal(
        kith_journal_change(aunt, 0, 0, of, 0, 0, NULL, &change, NULL),
        KITH_E_ARGUMENT);
    assert_null(change);
    kith_journal_free(aunt);
    kith_journal_free(journal);
    kith_questionnaire_free(checkin);
    kith_questionnaire_free(of);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_records_change_as_their_assessments_do),
        cmocka_unit_test(two_ways_of_scoring_are_not_compared),
        cmocka_unit_test(a_map_lets_an_older_version_be_compared),
        cmocka_unit_test(an_event_or_another_questionnaire_is_refused),
    };
    return cmocka_run_group_tests_name("journal change", tests, NULL, NULL);
}
