/* SPDX-License-Identifier: MIT */
/* test_circle_null - a circle asked of nothing, at a wrong index, with an error
 * that is still held, or with no place for the answer. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"
#include "cases.h"
#include "circles.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

static const int32_t wrong[] = {-1, 8, 1000, INT32_MAX, INT32_MIN};

static char marker[1];
#define UNTOUCHED ((void *)marker)

static void nothing_has_nothing(void **state)
{
    (void)state;
    static int32_t (*const numbers[])(const kith_circle *) = {
        kith_circle_need_count, kith_circle_person_count, kith_circle_few,
        kith_circle_needs_named, kith_circle_reliance};
    static kith_status (*const values[])(const kith_circle *, double *) = {
        kith_circle_herfindahl, kith_circle_effective_people,
        kith_circle_entropy, kith_circle_evenness};
    kith_circle *circle = circle_of_letters("caj p");
    double value = -77;
    for (size_t i = 0; i < COUNT(numbers); i++)
        assert_int_equal(numbers[i](NULL), -1);
    for (size_t i = 0; i < COUNT(values); i++) {
        assert_int_equal(values[i](NULL, &value), KITH_E_ARGUMENT);
        assert_int_equal(values[i](circle, NULL), KITH_E_ARGUMENT);
    }
    assert_int_equal(kith_circle_share(NULL, 0, &value), KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_share(circle, 0, NULL), KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_need_index(NULL, "joy"), -1);
    assert_int_equal(kith_circle_need_index(circle, NULL), -1);
    assert_int_equal(kith_circle_strong_count(NULL, KITH_VIEW_PLAIN), -1);
    assert_int_equal(kith_circle_strong(NULL, KITH_VIEW_PLAIN, 0), -1);
    assert_double_same(value, -77);
    kith_circle_free(NULL);
    kith_circle_free(circle);
}

static void a_wrong_index_has_nothing(void **state)
{
    (void)state;
    static const char *(*const texts[])(const kith_circle *, int32_t) = {
        kith_circle_need_id, kith_circle_need_label, kith_circle_person_name,
        kith_circle_person_sheet};
    static int32_t (*const numbers[])(const kith_circle *, int32_t) = {
        kith_circle_need_people, kith_host_circle_tie};
    kith_circle *circle = circle_of_letters("caj p");
    double value = -77;
    for (size_t w = 0; w < COUNT(wrong); w++) {
        for (size_t i = 0; i < COUNT(texts); i++)
            assert_null(texts[i](circle, wrong[w]));
        for (size_t i = 0; i < COUNT(numbers); i++)
            assert_int_equal(numbers[i](circle, wrong[w]), -1);
        assert_int_equal(kith_circle_part(circle, wrong[w], 0), -1);
        assert_int_equal(kith_circle_part(circle, 0, wrong[w]), -1);
        assert_int_equal(kith_circle_share(circle, wrong[w], &value),
                         KITH_E_ARGUMENT);
        assert_int_equal(
            kith_circle_strong(circle, KITH_VIEW_PRIVATE, wrong[w]), -1);
        assert_int_equal(kith_circle_remove_need(circle, wrong[w], NULL),
                         KITH_E_ARGUMENT);
        assert_int_equal(kith_circle_remove_person(circle, wrong[w], NULL),
                         KITH_E_ARGUMENT);
        assert_int_equal(kith_circle_set_part(circle, wrong[w], 0, 1, NULL),
                         KITH_E_ARGUMENT);
        assert_int_equal(kith_circle_set_part(circle, 0, wrong[w], 1, NULL),
                         KITH_E_ARGUMENT);
        assert_int_equal(
            kith_circle_set_assessment(circle, wrong[w], NULL, NULL),
            KITH_E_ARGUMENT);
    }
    for (size_t i = 0; i < COUNT(texts); i++)
        assert_null(texts[i](NULL, 0));
    for (size_t i = 0; i < COUNT(numbers); i++)
        assert_int_equal(numbers[i](NULL, 0), -1);
    assert_int_equal(kith_circle_part(NULL, 0, 0), -1);
    assert_double_same(value, -77);
    kith_circle_free(circle);
}

static void nothing_cannot_be_changed(void **state)
{
    (void)state;
    kith_circle *circle = circle_of_letters("caj p");
    int32_t person = -77;
    assert_int_equal(kith_circle_add_need(NULL, "n", "N", 1, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_add_need(circle, NULL, "N", 1, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_add_need(circle, "n", "N", -5, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_add_person(NULL, "A", 1, &person, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_add_person(circle, "A", -5, &person, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_remove_need(NULL, 0, NULL), KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_remove_person(NULL, 0, NULL), KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_set_part(NULL, 0, 0, 1, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_set_few(NULL, KITH_FEW_NO, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_set_few(circle, -1, NULL), KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_set_assessment(NULL, 0, NULL, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(person, -77);
    assert_int_equal(kith_circle_need_count(circle), 4);
    assert_int_equal(kith_circle_person_count(circle), 2);
    kith_circle_free(circle);
}

static void nothing_is_made_of_nothing(void **state)
{
    (void)state;
    kith_circle *circle = UNTOUCHED, *good = circle_of_letters("caj");
    kith_text *text = UNTOUCHED;
    kith_error *error = NULL;
    assert_int_equal(kith_circle_new(NULL, NULL, &error), KITH_E_ARGUMENT);
    assert_non_null(kith_error_message(error));
    kith_error_free(error);
    assert_int_equal(kith_circle_parse(NULL, 0, NULL, &circle, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_parse("{}", -5, NULL, &circle, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_parse("{}", 2, NULL, NULL, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_write(NULL, &text, NULL), KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_write(good, NULL, NULL), KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_report_write(NULL, "en", NULL, &text, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_report_write(good, "en", NULL, NULL, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_fill_facts(good, NULL, NULL), KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_fill_facts(NULL, NULL, NULL), KITH_E_ARGUMENT);
    assert_ptr_equal(circle, UNTOUCHED);
    assert_ptr_equal(text, UNTOUCHED);
    kith_circle_free(good);
}

static void an_error_that_is_held_is_left_alone(void **state)
{
    (void)state;
    kith_circle *circle = circle_of_letters("caj p"), *other = UNTOUCHED;
    kith_text *text = UNTOUCHED;
    kith_error *held = NULL;
    assert_int_equal(kith_circle_set_few(circle, 9, &held), KITH_E_ARGUMENT);
    kith_error *before = held;
    assert_int_equal(kith_circle_new(NULL, &other, &held), KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_parse("{}", 2, NULL, &other, &held),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_write(circle, &text, &held), KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_report_write(circle, "en", NULL, &text, &held),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_add_need(circle, "n", "N", 1, &held),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_remove_need(circle, 0, &held),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_add_person(circle, "A", 1, NULL, &held),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_remove_person(circle, 0, &held),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_set_part(circle, 0, 0, 5, &held),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_set_few(circle, KITH_FEW_NO, &held),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_set_assessment(circle, 0, NULL, &held),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_circle_fill_facts(circle, NULL, &held),
                     KITH_E_ARGUMENT);
    assert_ptr_equal(held, before);
    assert_ptr_equal(other, UNTOUCHED);
    assert_ptr_equal(text, UNTOUCHED);
    assert_int_equal(kith_circle_need_count(circle), 4);
    assert_int_equal(kith_circle_person_count(circle), 2);
    assert_int_equal(kith_circle_part(circle, 0, 0), 1);
    assert_int_equal(kith_circle_few(circle), KITH_FEW_NOT_SAID);
    kith_error_free(held);
    kith_circle_free(circle);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_has_nothing),
        cmocka_unit_test(a_wrong_index_has_nothing),
        cmocka_unit_test(nothing_cannot_be_changed),
        cmocka_unit_test(nothing_is_made_of_nothing),
        cmocka_unit_test(an_error_that_is_held_is_left_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
