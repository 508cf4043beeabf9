/* SPDX-License-Identifier: MIT */
/* test_look_back_null - every function of look-backs, handed nothing. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"
#include "diary.h"
#include "looking.h"

static void nothing_is_made_of_nothing(void **state)
{
    (void)state;
    kith_questionnaire *small = numbers_of("");
    kith_journal *journal = journal_with(NULL);
    kith_look_back *back = NULL;
    assert_int_equal(kith_look_back_new(NULL, small, 0, 1, NULL, &back, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_look_back_new(journal, NULL, 0, 1, NULL, &back, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_look_back_new(journal, small, 0, 1, NULL, NULL, NULL),
                     KITH_E_ARGUMENT);
    assert_null(back);
    kith_look_back_free(NULL);
    kith_journal_free(journal);
    kith_questionnaire_free(small);
}

static void no_look_back_says_nothing(void **state)
{
    (void)state;
    double value = -77;
    int64_t time = -77;
    assert_int_equal(kith_look_back_count(NULL), -1);
    assert_int_equal(kith_look_back_kind(NULL, 0), -1);
    assert_int_equal(kith_look_back_scale(NULL, 0), -1);
    assert_int_equal(kith_look_back_event(NULL, 0), -1);
    assert_int_equal(kith_look_back_by(NULL, 0), -1);
    assert_int_equal(kith_look_back_is_sensitive(NULL, 0), -1);
    assert_int_equal(kith_look_back_state(NULL, 0), -1);
    assert_int_equal(kith_look_back_points(NULL, 0), -1);
    assert_int_equal(kith_look_back_points_needed(NULL, 0), -1);
    assert_int_equal(kith_look_back_claim(NULL, 0), -1);
    assert_int_equal(kith_look_back_number(NULL, 0, 1, &value),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_look_back_turn(NULL, 0, &time), -1);
    assert_int_equal(kith_look_back_entry_count(NULL, 0), -1);
    assert_int_equal(kith_look_back_entry(NULL, 0, 0), -1);
    assert_int_equal(kith_look_back_entry_time(NULL, 0, 0, &time),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_look_back_entry_value(NULL, 0, 0, &value),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_look_back_mapped(NULL, 0), -1);
    assert_int_equal(kith_look_back_scored_otherwise(NULL, 0), -1);
    assert_int_equal(kith_look_back_not_kept(NULL, 0), -1);
    assert_int_equal(kith_look_back_weeks(NULL, 0), -1);
    assert_int_equal(kith_look_back_seen(NULL, 0, 1, 0), -1);
    assert_true(value == -77 && time == -77);
}

static void no_room_for_a_number_is_no_crash(void **state)
{
    (void)state;
    kith_questionnaire *small = numbers_of("");
    kith_journal *journal = journal_with(NULL);
    for (int32_t i = 0; i < 3; i++)
        week(journal, small, i, i);
    kith_look_back *back = look(journal, small);
    assert_int_equal(kith_look_back_number(back, 0, 1, NULL), KITH_E_ARGUMENT);
    assert_int_equal(kith_look_back_entry_time(back, 0, 0, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_look_back_entry_value(back, 0, 0, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_look_back_turn(back, 1, NULL), KITH_TURN_MORE);
    kith_look_back_free(back);
    kith_journal_free(journal);
    kith_questionnaire_free(small);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_made_of_nothing),
        cmocka_unit_test(no_look_back_says_nothing),
        cmocka_unit_test(no_room_for_a_number_is_no_crash),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
