/* SPDX-License-Identifier: MIT */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "faults.h"
#include "hostile.h"
#include "reading.h"

static void a_twin_is_found_among_few_some_and_many(void **state)
{
    (void)state;
    static const int counts[] = {2,   3,   8,   9,    10,   75,   127,
                                 128, 129, 130, 1000, 1024, 20000};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        int count = counts[i];
        char *text = make_object(count, -1);
        struct text read = accept(text);
        assert_int_equal(kith__json_count(read.json, 0), count);
        drop(&read);
        free(text);
        const int twins[] = {0, (count - 1) / 2, count - 2};
        for (int t = 0; t < 3; t++) {
            text = make_object(count, twins[t]);
            read = read_text(text);
            assert_int_equal(read.status, KITH_E_SYNTAX);
            assert_true(kith_error_column(read.error) > count);
            drop(&read);
            free(text);
        }
    }
}

static void keys_are_the_same_when_they_mean_the_same(void **state)
{
    (void)state;
    static const char *const twins[] = {
        "{\"a\": 1, \"\\u0061\": 2}", "{\"\": 1, \"\": 2}",
        "{\"\\ud83d\\ude00\": 1, \"\xF0\x9F\x98\x80\": 2}",
        "{\"\\n\": 1, \"\\u000A\": 1}"};
    static const char *const others[] = {
        "{\"a\": 1, \"A\": 2}", "{\"a\": 1, \"a \": 2}",
        "{\"a\": {\"a\": {\"a\": 1}}}", "[{\"a\": 1}, {\"a\": 1}]",
        "{\"\xC3\xA9\": 1, \"e\xCC\x81\": 2}" /* composed and not */};
    for (size_t i = 0; i < sizeof twins / sizeof *twins; i++) {
        struct text text = read_text(twins[i]);
        assert_int_equal(text.status, KITH_E_SYNTAX);
        drop(&text);
    }
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        struct text text = accept(others[i]);
        drop(&text);
    }
}

/* How many blocks reading takes. */
static long count_blocks(const char *text, kith_status expected)
{
    struct faults faults;
    faults_open(&faults);
    struct kith__json *json = NULL;
    assert_int_equal(
        kith__json_read(text, strlen(text), faults.memory, &json, NULL),
        expected);
    long calls = faults.calls;
    kith__json_free(json);
    faults_close(&faults);
    return calls;
}

static char *hostile(int count, int bits, bool twin)
{
    struct kith__builder builder = {0};
    add_hostile_object(&builder, count, bits, twin);
    return keep(&builder);
}

static void keys_chosen_to_meet_in_a_table_are_sorted_instead(void **state)
{
    (void)state;
    char *text = make_object(100, -1);
    long blocks = count_blocks(text, KITH_OK);
    assert_int_equal(blocks, 1); /* the tree; the table is on the stack */
    free(text);
    text = hostile(100, 8, false);
    assert_int_equal(count_blocks(text, KITH_OK), 2);
    free(text);
    text = hostile(100, 8, true);
    assert_int_equal(count_blocks(text, KITH_E_SYNTAX), 2);
    free(text);
    text = hostile(300, 10, false);
    assert_int_equal(count_blocks(text, KITH_OK), 3); /* table and sorting */
    free(text);
    text = hostile(300, 10, true);
    assert_int_equal(count_blocks(text, KITH_E_SYNTAX), 3);
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_twin_is_found_among_few_some_and_many),
        cmocka_unit_test(keys_are_the_same_when_they_mean_the_same),
        cmocka_unit_test(keys_chosen_to_meet_in_a_table_are_sorted_instead),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
