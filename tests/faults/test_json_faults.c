/* SPDX-License-Identifier: MIT */
/* test_json_faults - reading, failing and writing JSON with no memory left.
 *
 * Every allocation fails once, alone and with all behind it. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/json.h"
#include "faults.h"
#include "hostile.h"

/* What stands in an output before a call, to be found there after a failure. */
static char marker[1];
#define UNTOUCHED ((void *)marker)

/* An object with so many members that looking for twins takes a table, with
 * escapes, and with more values than the first guess. */
static void make_large(struct kith__builder *builder)
{
    kith__add(builder, "{\"0\":[0");
    for (int i = 1; i < 1000; i++)
        kith__add(builder, ",1");
    kith__add_char(builder, ']');
    for (int i = 1; i < 200; i++) {
        kith__add(builder, ",\"\\u00e9");
        kith__add_integer(builder, i);
        kith__add(builder, "\":{\"b\":1.50,\"a\":\"x\\n\"}");
    }
    kith__add_char(builder, '}');
}

/* Reads, and frees: KITH_OK where the status is `expected`. */
static kith_status read_and_free(kith_memory *memory, const char *text,
                                 kith_status expected)
{
    struct kith__json *json = UNTOUCHED;
    kith_error *error = NULL;
    kith_status status =
        kith__json_read(text, strlen(text), memory, &json, &error);
    assert_int_equal(kith_error_status(error), status);
    if (status == KITH_OK)
        kith__json_free(json);
    else
        assert_ptr_equal(json, UNTOUCHED);
    kith_error_free(error);
    return status == expected ? KITH_OK : status;
}

static kith_status read_it(kith_memory *memory, void *text)
{
    return read_and_free(memory, text, KITH_OK);
}

static kith_status refuse_it(kith_memory *memory, void *text)
{
    return read_and_free(memory, text, KITH_E_SYNTAX);
}

static kith_status refuse_depth(kith_memory *memory, void *text)
{
    return read_and_free(memory, text, KITH_E_LIMIT);
}

static void reading_says_when_memory_is_out(void **state)
{
    (void)state;
    struct kith__builder large = {0};
    make_large(&large);
    assert_int_equal(faults_sweep(read_it, "[1, {\"a\": \"b\"}]"), 1);
    assert_int_equal(faults_sweep(read_it, "\"\\n\""), 2);
    /* The tree and its growth, the plain strings and theirs, a table. */
    long count =
        faults_sweep(read_it, (char *)(uintptr_t)kith__builder_peek(&large));
    assert_in_range(count, 6, 20);
    kith__builder_free(&large);
}

static void sorting_hostile_keys_says_when_memory_is_out(void **state)
{
    (void)state;
    struct kith__builder hostile = {0};
    add_hostile_object(&hostile, 100, 8, false);
    char *text = (char *)(uintptr_t)kith__builder_peek(&hostile);
    assert_int_equal(faults_sweep(read_it, text), 2);
    kith__builder_cut(&hostile, 0);
    add_hostile_object(&hostile, 300, 10, false);
    text = (char *)(uintptr_t)kith__builder_peek(&hostile);
    assert_int_equal(faults_sweep(read_it, text), 3);
    kith__builder_free(&hostile);
}

static void a_fault_without_memory_is_out_of_memory(void **state)
{
    (void)state;
    char deep[KITH__JSON_DEPTH + 2] = "";
    memset(deep, '[', KITH__JSON_DEPTH + 1);
    assert_true(faults_sweep(refuse_it, "[1, 2") >= 4);
    assert_true(faults_sweep(refuse_it, "{\"a\": [\"\\n\", {\"b\": x}]}") >= 5);
    assert_true(faults_sweep(refuse_it, "{\"a\": 1, \"a\": 2}") >= 4);
    assert_true(faults_sweep(refuse_it, "[\"\\n and \\x\"]") >= 5);
    assert_true(faults_sweep(refuse_it, "[\"\\n and no end") >= 5);
    assert_true(faults_sweep(refuse_depth, deep) >= 4);
}

static void the_size_limit_without_memory_is_out_of_memory(void **state)
{
    (void)state;
    struct faults faults;
    faults_open(&faults);
    struct kith__json *json = UNTOUCHED;
    kith_error *error = NULL;
    faults_arm(&faults, 0, true);
    assert_int_equal(kith__json_read("", (size_t)KITH__JSON_BYTES + 1,
                                     faults.memory, &json, &error),
                     KITH_E_MEMORY);
    assert_ptr_equal(json, UNTOUCHED);
    assert_int_equal(kith_error_status(error), KITH_E_MEMORY);
    kith_error_free(error);
    faults_close(&faults);
}

static kith_status canonicalise(kith_memory *memory, void *user)
{
    const char *text = user;
    struct kith__json *json = NULL;
    kith_status status =
        kith__json_read(text, strlen(text), memory, &json, NULL);
    if (status != KITH_OK)
        return status;
    struct kith__builder builder = {.memory = memory};
    kith__json_add_canonical(json, kith__json_root(json), &builder);
    kith_text *made = UNTOUCHED;
    status = builder.failed ? KITH_E_MEMORY : KITH_OK;
    kith_status finished = kith__builder_finish(&builder, &made);
    if (finished == KITH_OK)
        kith_text_free(made);
    else
        assert_ptr_equal(made, UNTOUCHED);
    kith__json_free(json);
    return status == KITH_OK ? finished : status;
}

static void the_canonical_form_says_when_memory_is_out(void **state)
{
    (void)state;
    struct kith__builder large = {0};
    make_large(&large);
    assert_true(faults_sweep(canonicalise, "1") >= 3);
    assert_true(faults_sweep(canonicalise, "{\"b\": {\"c\": 1}, \"a\": []}") >=
                4);
    assert_true(faults_sweep(canonicalise,
                             (char *)(uintptr_t)kith__builder_peek(&large)) >=
                10);
    kith__builder_free(&large);
}

/* A tree that is there already, and a complaint about a value deep in it. */
static kith_status complain(kith_memory *memory, void *user)
{
    const char *text = "{\"a/b\": [0, {\"c\": 1}]}";
    struct kith__json *json = NULL;
    (void)user;
    kith_status status =
        kith__json_read(text, strlen(text), memory, &json, NULL);
    if (status != KITH_OK)
        return status;
    kith__node array = kith__json_first(json, 0);
    kith__node object = kith__json_next(json, kith__json_first(json, array));
    kith_error *error = NULL;
    status = kith__json_fail(json, kith__json_first(json, object), false, false,
                             &error, KITH_E_DOCUMENT, "%s is %i", "c", 1);
    assert_int_equal(kith_error_status(error), status);
    if (status == KITH_E_DOCUMENT) {
        assert_string_equal(kith_error_message(error), "c is 1");
        assert_string_equal(kith_error_pointer(error), "/a~1b/1/c");
        status = KITH_OK;
    }
    kith_error_free(error);
    kith__json_free(json);
    return status;
}

static void a_complaint_without_memory_is_out_of_memory(void **state)
{
    (void)state;
    /* The tree, the pointer, the message, its pointer, the error. */
    assert_int_equal(faults_sweep(complain, NULL), 5);
}

static kith_status write_much(kith_memory *memory, void *user)
{
    struct kith__builder builder = {.memory = memory};
    struct kith__json_writer writer = {.to = &builder, .indent = true};
    (void)user;
    kith__write_begin(&writer, '{');
    for (int i = 0; i < 50; i++) {
        kith__write_key(&writer, "key");
        kith__write_begin(&writer, '[');
        kith__write_string(&writer, "a\nb");
        kith__write_integer(&writer, i);
        kith__write_decimal(&writer, -1500000);
        kith__write_literal(&writer, "true");
        kith__write_end(&writer, ']');
    }
    kith__write_end(&writer, '}');
    bool failed = builder.failed;
    kith_text *text = UNTOUCHED;
    kith_status status = kith__builder_finish(&builder, &text);
    if (failed)
        assert_int_equal(status, KITH_E_MEMORY);
    if (status == KITH_OK)
        kith_text_free(text);
    else
        assert_ptr_equal(text, UNTOUCHED);
    return status;
}

static void writing_says_when_memory_is_out(void **state)
{
    (void)state;
    assert_true(faults_sweep(write_much, NULL) >= 7);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reading_says_when_memory_is_out),
        cmocka_unit_test(sorting_hostile_keys_says_when_memory_is_out),
        cmocka_unit_test(a_fault_without_memory_is_out_of_memory),
        cmocka_unit_test(the_size_limit_without_memory_is_out_of_memory),
        cmocka_unit_test(the_canonical_form_says_when_memory_is_out),
        cmocka_unit_test(a_complaint_without_memory_is_out_of_memory),
        cmocka_unit_test(writing_says_when_memory_is_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
