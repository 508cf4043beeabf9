/* SPDX-License-Identifier: MIT */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <pthread.h>

#include "faults.h"
#include "reading.h"

static void assert_limit(const struct text *text, int32_t column,
                         size_t pointer_length)
{
    assert_int_equal(text->status, KITH_E_LIMIT);
    assert_int_equal(kith_error_line(text->error), 1);
    assert_int_equal(kith_error_column(text->error), column);
    assert_int_equal(strlen(kith_error_pointer(text->error)), pointer_length);
}

static void sixty_four_levels_are_read_and_not_one_more(void **state)
{
    (void)state;
    char text[4 * (KITH__JSON_DEPTH + 1) + 1];
    memset(text, '[', KITH__JSON_DEPTH);
    memset(text + KITH__JSON_DEPTH, ']', KITH__JSON_DEPTH);
    struct text read = read_bytes(text, 2 * (size_t)KITH__JSON_DEPTH);
    assert_int_equal(read.status, KITH_OK);
    drop(&read);
    memset(text, '[', KITH__JSON_DEPTH + 1);
    read = read_bytes(text, KITH__JSON_DEPTH + 1);
    assert_limit(&read, KITH__JSON_DEPTH + 1, 2 * (size_t)KITH__JSON_DEPTH);
    assert_non_null(strstr(kith_error_message(read.error), "at most 64 may"));
    drop(&read);
    for (size_t i = 0; i <= KITH__JSON_DEPTH; i++)
        memcpy(text + 4 * i, "{\"\":", 4);
    read = read_bytes(text, 4 * (size_t)(KITH__JSON_DEPTH + 1));
    assert_limit(&read, 4 * KITH__JSON_DEPTH + 1, KITH__JSON_DEPTH);
    drop(&read);
}

static void levels_side_by_side_do_not_add_up(void **state)
{
    (void)state;
    struct kith__builder builder = {0};
    kith__add_char(&builder, '[');
    for (int i = 0; i < 1000; i++)
        kith__add(&builder, "[[{}]],");
    kith__add(&builder, "1]");
    struct text read = accept(kith__builder_peek(&builder));
    assert_int_equal(kith__json_count(read.json, 0), 1001);
    drop(&read);
    kith__builder_free(&builder);
}

static void the_most_bytes_are_read_and_not_one_more(void **state)
{
    (void)state;
    size_t most = KITH__JSON_BYTES;
    char *text = malloc(most + 1);
    assert_non_null(text);
    memset(text, ' ', most + 1);
    text[most - 1] = '1';
    struct kith__json *json = NULL;
    assert_int_equal(kith__json_read(text, most, NULL, &json, NULL), KITH_OK);
    assert_slice(kith__json_number(json, 0), "1");
    kith__json_free(json);
    json = NULL;
    kith_error *error = NULL;
    assert_int_equal(kith__json_read(text, most + 1, NULL, &json, &error),
                     KITH_E_LIMIT);
    assert_null(json);
    assert_int_equal(kith_error_line(error), 1);
    assert_int_equal(kith_error_column(error), 1);
    assert_string_equal(kith_error_pointer(error), "");
    assert_non_null(strstr(kith_error_message(error), "67108864 bytes"));
    kith_error_free(error);
    free(text);
}

/* An array of so many ones, and `spaces` behind it to change the first guess of
 * how much is needed. */
static struct text read_ones(size_t ones, size_t spaces)
{
    char *text = malloc(2 * ones + 1 + spaces);
    assert_non_null(text);
    for (size_t i = 0; i < ones; i++)
        memcpy(text + 2 * i, ",1", 2);
    text[0] = '[';
    text[2 * ones] = ']';
    memset(text + 2 * ones + 1, ' ', spaces);
    struct text read = read_bytes(text, 2 * ones + 1 + spaces);
    free(text);
    return read;
}

static void the_most_values_are_read_and_not_one_more(void **state)
{
    (void)state;
    const size_t most = KITH__JSON_VALUES - 1; /* the array is a value too */
    struct text read = read_ones(most, 0);
    assert_int_equal(read.status, KITH_OK);
    assert_int_equal(kith__json_count(read.json, 0), most);
    drop(&read);
    const size_t spaces[] = {0, KITH__JSON_BYTES - 2 * most - 3};
    for (size_t i = 0; i < 2; i++) {
        read = read_ones(most + 1, spaces[i]);
        assert_limit(&read, 2 * (KITH__JSON_VALUES - 1) + 2,
                     strlen("/4194303"));
        assert_string_equal(kith_error_pointer(read.error), "/4194303");
        assert_non_null(strstr(kith_error_message(read.error), "4194304"));
        drop(&read);
    }
}

static void keys_count_as_values(void **state)
{
    (void)state;
    /* An object and its members, two values each, in an array. */
    const size_t members = (KITH__JSON_VALUES - 2) / 2;
    struct kith__builder builder = {0};
    kith__add(&builder, "[{\"0\":0");
    for (size_t i = 1; i < members; i++) {
        kith__add(&builder, ",\"");
        kith__add_integer(&builder, (int64_t)i);
        kith__add(&builder, "\":0");
    }
    size_t length = builder.length;
    kith__add(&builder, "}]");
    struct text read = read_bytes(builder.bytes, builder.length);
    assert_int_equal(read.status, KITH_OK);
    drop(&read);
    kith__builder_cut(&builder, length);
    kith__add(&builder, "},0]");
    read = read_bytes(builder.bytes, builder.length);
    assert_int_equal(read.status, KITH_E_LIMIT);
    assert_string_equal(kith_error_pointer(read.error), "/1");
    drop(&read);
    kith__builder_free(&builder);
}

/* ---- Memory and stack ------------------------------------------------- */

/* How many blocks reading takes. */
static long count_blocks(const char *text)
{
    struct faults faults;
    faults_open(&faults);
    struct kith__json *json = NULL;
    assert_int_equal(
        kith__json_read(text, strlen(text), faults.memory, &json, NULL),
        KITH_OK);
    long calls = faults.calls;
    kith__json_free(json);
    faults_close(&faults);
    return calls;
}

static void a_sheet_of_answers_takes_one_block(void **state)
{
    (void)state;
    struct kith__builder builder = {0};
    kith__add(&builder, "{\"kith-answers\":1,\"answers\":{\"TR0\":1");
    for (int i = 1; i < 75; i++) {
        kith__add(&builder, ",\"TR");
        kith__add_integer(&builder, i);
        kith__add(&builder, "\":3");
    }
    kith__add(&builder, "}}");
    assert_int_equal(count_blocks(kith__builder_peek(&builder)), 1);
    kith__builder_free(&builder);
}

struct small_stack {
    char *object;
    bool done;
};

static void *use_small_stack(void *user)
{
    struct small_stack *task = user;
    char deep[4 * KITH__JSON_DEPTH + 1 + KITH__JSON_DEPTH];
    for (size_t i = 0; i < KITH__JSON_DEPTH; i++)
        memcpy(deep + 4 * i, "{\"\":", 4);
    deep[4 * KITH__JSON_DEPTH] = '1';
    memset(deep + 4 * KITH__JSON_DEPTH + 1, '}', KITH__JSON_DEPTH);
    const char *texts[] = {deep, task->object, "[\"\\u00e9\", tru]"};
    const size_t lengths[] = {sizeof deep, strlen(task->object), 15};
    int done = 0;
    for (int i = 0; i < 3; i++) {
        struct kith__json *json = NULL;
        kith_error *error = NULL;
        struct kith__builder builder = {0};
        if (kith__json_read(texts[i], lengths[i], NULL, &json, &error) ==
            KITH_OK) {
            kith__json_add_canonical(json, 0, &builder);
            done += !builder.failed;
        } else {
            done += kith_error_line(error) == 1;
        }
        kith__builder_free(&builder);
        kith_error_free(error);
        kith__json_free(json);
    }
    task->done = done == 3;
    return NULL;
}

static void a_stack_of_64_kib_is_enough(void **state)
{
    (void)state;
    struct small_stack task = {.object = make_object(5000, -1)};
    pthread_attr_t attributes;
    pthread_t thread;
    assert_int_equal(pthread_attr_init(&attributes), 0);
    assert_int_equal(pthread_attr_setstacksize(&attributes, 64 * 1024), 0);
    assert_int_equal(
        pthread_create(&thread, &attributes, use_small_stack, &task), 0);
    assert_int_equal(pthread_join(thread, NULL), 0);
    pthread_attr_destroy(&attributes);
    assert_true(task.done);
    free(task.object);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sixty_four_levels_are_read_and_not_one_more),
        cmocka_unit_test(levels_side_by_side_do_not_add_up),
        cmocka_unit_test(the_most_bytes_are_read_and_not_one_more),
        cmocka_unit_test(the_most_values_are_read_and_not_one_more),
        cmocka_unit_test(keys_count_as_values),
        cmocka_unit_test(a_sheet_of_answers_takes_one_block),
        cmocka_unit_test(a_stack_of_64_kib_is_enough),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
