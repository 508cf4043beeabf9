/* SPDX-License-Identifier: MIT */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/error.h"
#include "faults.h"

static void every_code_has_its_name_and_others_none(void **state)
{
    (void)state;
    assert_string_equal(kith_status_name(KITH_OK), "KITH_OK");
    assert_string_equal(kith_status_name(KITH_E_ARGUMENT), "KITH_E_ARGUMENT");
    assert_string_equal(kith_status_name(KITH_E_MEMORY), "KITH_E_MEMORY");
    assert_string_equal(kith_status_name(KITH_E_SYNTAX), "KITH_E_SYNTAX");
    assert_string_equal(kith_status_name(KITH_E_DOCUMENT), "KITH_E_DOCUMENT");
    assert_string_equal(kith_status_name(KITH_E_LIMIT), "KITH_E_LIMIT");
    assert_string_equal(kith_status_name(KITH_E_NOT_FOUND), "KITH_E_NOT_FOUND");
    assert_string_equal(kith_status_name(KITH_E_VALUE), "KITH_E_VALUE");
    assert_string_equal(kith_status_name(KITH_E_VERSION), "KITH_E_VERSION");
    assert_string_equal(kith_status_name(KITH_E_NO_VALUE), "KITH_E_NO_VALUE");
    assert_null(kith_status_name(-1));
    assert_null(kith_status_name(KITH_E_NO_VALUE + 1));
    assert_null(kith_status_name(INT32_MIN));
}

static void no_error_is_no_failure(void **state)
{
    (void)state;
    assert_int_equal(kith_error_status(NULL), KITH_OK);
    assert_null(kith_error_message(NULL));
    assert_int_equal(kith_error_line(NULL), 0);
    assert_int_equal(kith_error_column(NULL), 0);
    assert_null(kith_error_pointer(NULL));
    kith_error_free(NULL);
}

static void an_error_is_wanted_into_nothing_or_a_null(void **state)
{
    (void)state;
    kith_error *error = NULL;
    assert_true(kith__error_ready(NULL));
    assert_true(kith__error_ready(&error));
    kith__fail(&error, NULL, KITH_E_VALUE, NULL, "one");
    assert_false(kith__error_ready(&error));
    kith_error_free(error);
}

static void the_sentence_is_put_together_from_its_values(void **state)
{
    (void)state;
    kith_error *error = NULL;
    assert_int_equal(kith__fail(&error, NULL, KITH_E_VALUE, NULL,
                                "%s takes %i to %i, 100%% of them", "TR1", 0,
                                -4),
                     KITH_E_VALUE);
    assert_int_equal(kith_error_status(error), KITH_E_VALUE);
    assert_string_equal(kith_error_message(error),
                        "TR1 takes 0 to -4, 100% of them");
    kith_error_free(error);
}

static void a_format_that_is_none_ends_the_sentence(void **state)
{
    (void)state;
    kith_error *error = NULL;
    kith__fail(&error, NULL, KITH_E_VALUE, NULL, "up to here%");
    assert_string_equal(kith_error_message(error), "up to here");
    kith_error_free(error);
    error = NULL;
    kith__fail(&error, NULL, KITH_E_VALUE, NULL, "up to here%d and on", 1);
    assert_string_equal(kith_error_message(error), "up to here");
    kith_error_free(error);
}

static void an_empty_sentence_is_still_a_string(void **state)
{
    (void)state;
    kith_error *error = NULL;
    kith__fail(&error, NULL, KITH_E_VALUE, NULL, "%s", "");
    assert_string_equal(kith_error_message(error), "");
    kith_error_free(error);
}

static void without_a_place_there_is_no_line_and_no_pointer(void **state)
{
    (void)state;
    kith_error *error = NULL;
    kith__fail(&error, NULL, KITH_E_VALUE, NULL, "somewhere");
    assert_int_equal(kith_error_line(error), 0);
    assert_int_equal(kith_error_column(error), 0);
    assert_null(kith_error_pointer(error));
    kith_error_free(error);
}

static void a_place_is_copied_into_the_error(void **state)
{
    (void)state;
    char pointer[] = "/items/3";
    struct kith__place place = {.line = 4, .column = 9, .pointer = pointer};
    kith_error *error = NULL;
    kith__fail(&error, NULL, KITH_E_SYNTAX, &place, "there");
    memset(pointer, 'x', sizeof pointer - 1);
    assert_int_equal(kith_error_line(error), 4);
    assert_int_equal(kith_error_column(error), 9);
    assert_string_equal(kith_error_pointer(error), "/items/3");
    kith_error_free(error);
}

static void the_whole_text_is_an_empty_pointer(void **state)
{
    (void)state;
    const char *const pointers[] = {"", NULL};
    for (size_t i = 0; i < 2; i++) {
        struct kith__place place = {1, 1, pointers[i]};
        kith_error *error = NULL;
        kith__fail(&error, NULL, KITH_E_SYNTAX, &place, "there");
        assert_string_equal(kith_error_pointer(error), "");
        kith_error_free(error);
    }
}

static void nobody_asking_for_detail_costs_nothing(void **state)
{
    (void)state;
    struct faults faults;
    faults_open(&faults);
    struct kith__place place = {1, 1, "/a"};
    assert_int_equal(
        kith__fail(NULL, faults.memory, KITH_E_SYNTAX, &place, "there"),
        KITH_E_SYNTAX);
    assert_int_equal(kith__fail_memory(NULL), KITH_E_MEMORY);
    assert_int_equal(faults.calls, 0);
    faults_close(&faults);
}

static void out_of_memory_is_one_error_that_is_never_freed(void **state)
{
    (void)state;
    kith_error *one = NULL, *two = NULL;
    assert_int_equal(kith__fail_memory(&one), KITH_E_MEMORY);
    assert_int_equal(kith__fail_memory(&two), KITH_E_MEMORY);
    assert_ptr_equal(one, two);
    kith_error_free(one);
    kith_error_free(one);
    assert_int_equal(kith_error_status(two), KITH_E_MEMORY);
    assert_non_null(kith_error_message(two));
    assert_null(kith_error_pointer(two));
}

static void an_error_keeps_its_allocator_alive(void **state)
{
    (void)state;
    struct faults faults;
    faults_open(&faults);
    kith_error *error = NULL;
    kith__fail(&error, faults.memory, KITH_E_VALUE, NULL, "held");
    kith_memory_free(faults.memory);
    assert_string_equal(kith_error_message(error), "held");
    kith_error_free(error);
    assert_int_equal(faults.live_blocks, -1); /* the memory itself too */
    assert_int_equal(faults.dirty, 0);
}

/* A message and a pointer that outgrow their first blocks. */
static kith_status fail_at_length(kith_memory *memory, void *user)
{
    (void)user;
    char pointer[200];
    memset(pointer, '/', sizeof pointer - 1);
    pointer[sizeof pointer - 1] = '\0';
    struct kith__place place = {1, 2, pointer};
    kith_error *error = NULL;
    kith_status status =
        kith__fail(&error, memory, KITH_E_VALUE, &place, "%s%s", pointer, "!");
    assert_int_equal(kith_error_status(error), status);
    if (status == KITH_E_VALUE) {
        assert_int_equal(strlen(kith_error_message(error)), 200);
        assert_string_equal(kith_error_pointer(error), pointer);
        status = KITH_OK;
    }
    kith_error_free(error);
    return status;
}

static void an_error_without_memory_becomes_out_of_memory(void **state)
{
    (void)state;
    assert_int_equal(faults_sweep(fail_at_length, NULL), 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_code_has_its_name_and_others_none),
        cmocka_unit_test(no_error_is_no_failure),
        cmocka_unit_test(an_error_is_wanted_into_nothing_or_a_null),
        cmocka_unit_test(the_sentence_is_put_together_from_its_values),
        cmocka_unit_test(a_format_that_is_none_ends_the_sentence),
        cmocka_unit_test(an_empty_sentence_is_still_a_string),
        cmocka_unit_test(without_a_place_there_is_no_line_and_no_pointer),
        cmocka_unit_test(a_place_is_copied_into_the_error),
        cmocka_unit_test(the_whole_text_is_an_empty_pointer),
        cmocka_unit_test(nobody_asking_for_detail_costs_nothing),
        cmocka_unit_test(out_of_memory_is_one_error_that_is_never_freed),
        cmocka_unit_test(an_error_keeps_its_allocator_alive),
        cmocka_unit_test(an_error_without_memory_becomes_out_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
