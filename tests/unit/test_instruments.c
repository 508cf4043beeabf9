/* SPDX-License-Identifier: MIT */
/* test_instruments - the built-in documents, and reading by the public
 * functions. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <kith/kith.h>

#include "instruments/embedded.h"

static void built_in_documents_are_sorted_and_found_by_id(void **state)
{
    (void)state;
    int32_t count = kith_builtin_count();
    assert_true(count >= 1);
    for (int32_t i = 0; i < count; i++) {
        const char *id = kith_builtin_id(i);
        assert_true(i == 0 || strcmp(kith_builtin_id(i - 1), id) < 0);
        assert_ptr_equal(kith__embedded_find(kith__instruments, id, strlen(id)),
                         &kith__instruments[i]);
    }
    assert_null(kith__embedded_find(kith__instruments, "kith", 4));
    assert_null(kith__embedded_find(kith__instruments, "", 0));
}

static void a_built_in_document_has_a_nul_behind_it(void **state)
{
    (void)state;
    for (int32_t i = 0; i < kith_builtin_count(); i++) {
        int64_t length = -1;
        const char *text = kith_builtin_document(i, &length);
        assert_int_equal(strlen(text), length);
        assert_ptr_equal(kith_builtin_document(i, NULL), text);
    }
}

static void beyond_the_last_there_is_no_document(void **state)
{
    (void)state;
    int64_t length = 7;
    assert_null(kith_builtin_id(-1));
    assert_null(kith_builtin_id(kith_builtin_count()));
    assert_null(kith_builtin_document(-1, &length));
    assert_null(kith_builtin_document(kith_builtin_count(), &length));
    assert_int_equal(length, 7);
}

static void every_built_in_document_is_named_as_its_file(void **state)
{
    (void)state;
    for (int32_t i = 0; i < kith_builtin_count(); i++) {
        kith_questionnaire *made = NULL;
        kith_error *error = NULL;
        if (kith_questionnaire_builtin(kith_builtin_id(i), NULL, &made,
                                       &error) != KITH_OK)
            fail_msg("%s: %s", kith_builtin_id(i), kith_error_message(error));
        assert_string_equal(kith_questionnaire_id(made), kith_builtin_id(i));
        kith_questionnaire_free(made);
    }
}

static void a_built_in_document_is_that_of_its_text(void **state)
{
    (void)state;
    kith_questionnaire *one = NULL, *two = NULL;
    assert_int_equal(kith_questionnaire_builtin("kith-core", NULL, &one, NULL),
                     KITH_OK);
    int32_t index = 0;
    while (strcmp(kith_builtin_id(index), "kith-core") != 0)
        index++;
    assert_int_equal(
        kith_questionnaire_parse(kith_builtin_document(index, NULL), KITH_NUL,
                                 NULL, &two, NULL),
        KITH_OK);
    assert_string_equal(kith_questionnaire_digest(one),
                        kith_questionnaire_digest(two));
    kith_questionnaire_free(one);
    kith_questionnaire_free(two);
}

static void a_document_takes_from_a_built_in_one(void **state)
{
    (void)state;
    static const char text[] =
        "{\"kith\": 1, \"id\": \"mine\", \"version\": \"1\","
        " \"language\": \"en\", \"title\": \"Mine\", \"ties\": [\"friend\"],"
        " \"from\": {\"id\": \"kith-core\"}}";
    kith_questionnaire *made = NULL;
    assert_int_equal(
        kith_questionnaire_parse(text, sizeof text - 1, NULL, &made, NULL),
        KITH_OK);
    assert_string_equal(kith_questionnaire_id(made), "mine");
    assert_int_equal(kith_questionnaire_item_count(made), 0);
    kith_questionnaire_free(made);
}

/* ---- Wrong arguments -------------------------------------------------- */

static void a_wrong_argument_is_named(void **state)
{
    (void)state;
    kith_questionnaire *made = NULL;
    const struct {
        const char *text;
        int64_t length;
        kith_questionnaire **out;
    } wrong[] = {{NULL, 0, &made}, {"{}", -2, &made}, {"{}", 2, NULL}};
    for (size_t i = 0; i < 3; i++) {
        kith_error *error = NULL;
        assert_int_equal(kith_questionnaire_parse(wrong[i].text,
                                                  wrong[i].length, NULL,
                                                  wrong[i].out, &error),
                         KITH_E_ARGUMENT);
        assert_int_equal(kith_error_status(error), KITH_E_ARGUMENT);
        assert_null(kith_error_pointer(error));
        kith_error_free(error);
    }
    assert_null(made);
    assert_int_equal(kith_questionnaire_builtin(NULL, NULL, &made, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_questionnaire_builtin("kith-core", NULL, NULL, NULL),
                     KITH_E_ARGUMENT);
}

static void an_error_that_is_in_use_is_left_alone(void **state)
{
    (void)state;
    kith_questionnaire *made = NULL;
    kith_error *error = NULL;
    assert_int_equal(kith_questionnaire_builtin("x", NULL, &made, &error),
                     KITH_E_NOT_FOUND);
    kith_error *before = error;
    assert_int_equal(
        kith_questionnaire_builtin("kith-core", NULL, &made, &error),
        KITH_E_ARGUMENT);
    assert_int_equal(kith_questionnaire_parse("{}", 2, NULL, &made, &error),
                     KITH_E_ARGUMENT);
    assert_ptr_equal(error, before);
    assert_null(made);
    kith_error_free(error);
}

static void what_is_no_json_is_refused_with_its_place(void **state)
{
    (void)state;
    kith_questionnaire *made = NULL;
    kith_error *error = NULL;
    assert_int_equal(kith_questionnaire_parse("{\n  \"kith\": }", KITH_NUL,
                                              NULL, &made, &error),
                     KITH_E_SYNTAX);
    assert_int_equal(kith_error_line(error), 2);
    assert_int_equal(kith_error_column(error), 11);
    assert_null(made);
    kith_error_free(error);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(built_in_documents_are_sorted_and_found_by_id),
        cmocka_unit_test(a_built_in_document_has_a_nul_behind_it),
        cmocka_unit_test(beyond_the_last_there_is_no_document),
        cmocka_unit_test(every_built_in_document_is_named_as_its_file),
        cmocka_unit_test(a_built_in_document_is_that_of_its_text),
        cmocka_unit_test(a_document_takes_from_a_built_in_one),
        cmocka_unit_test(a_wrong_argument_is_named),
        cmocka_unit_test(an_error_that_is_in_use_is_left_alone),
        cmocka_unit_test(what_is_no_json_is_refused_with_its_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
