/* SPDX-License-Identifier: MIT */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "faults.h"

static void a_builder_joins_what_it_is_given(void **state)
{
    (void)state;
    struct kith__builder builder = {0};
    kith__add(&builder, "answered ");
    kith__add_integer(&builder, 7);
    kith__add_bytes(&builder, " of 12", 3);
    kith__add_char(&builder, '!');
    assert_string_equal(kith__builder_peek(&builder), "answered 7 of!");
    assert_int_equal(builder.length, 14);
    assert_false(builder.failed);
    kith__builder_free(&builder);
}

static void an_empty_builder_reads_as_an_empty_text(void **state)
{
    (void)state;
    struct kith__builder builder = {0};
    kith__add(&builder, "");
    kith__add_bytes(&builder, NULL, 0);
    assert_string_equal(kith__builder_peek(&builder), "");
    assert_null(builder.bytes);
    kith__builder_free(&builder);
}

static void every_length_leaves_room_for_the_nul(void **state)
{
    (void)state;
    char letters[300];
    memset(letters, 'x', sizeof letters);
    for (size_t length = 1; length < sizeof letters; length++) {
        struct kith__builder builder = {0};
        kith__add_bytes(&builder, letters, length);
        assert_int_equal(strlen(kith__builder_peek(&builder)), length);
        assert_true(builder.room > length);
        kith__builder_free(&builder);
    }
}

static void a_long_text_takes_few_blocks(void **state)
{
    (void)state;
    struct faults faults;
    faults_open(&faults);
    struct kith__builder builder = {.memory = faults.memory};
    for (int i = 0; i < 100000; i++)
        kith__add_char(&builder, 'x');
    assert_true(faults.calls < 16);
    kith__builder_free(&builder);
    faults_close(&faults);
}

static void a_builder_that_failed_stays_failed_and_keeps_its_text(void **state)
{
    (void)state;
    struct faults faults;
    faults_open(&faults);
    struct kith__builder builder = {.memory = faults.memory};
    char letters[200];
    memset(letters, 'x', sizeof letters);
    kith__add(&builder, "first");
    faults_arm(&faults, 0, false);
    kith__add_bytes(&builder, letters, sizeof letters);
    assert_true(builder.failed);
    kith__add(&builder, "more");
    assert_true(builder.failed);
    assert_string_equal(kith__builder_peek(&builder), "first");
    kith__builder_free(&builder);
    assert_false(builder.failed);
    faults_close(&faults);
}

static void a_text_longer_than_any_memory_fails(void **state)
{
    (void)state;
    struct kith__builder builder = {0};
    kith__add_char(&builder, 'x');
    kith__add_bytes(&builder, "x", SIZE_MAX - 8);
    assert_true(builder.failed);
    assert_string_equal(kith__builder_peek(&builder), "x");
    kith__builder_free(&builder);
}

static void cutting_forgets_and_wipes_the_end(void **state)
{
    (void)state;
    struct kith__builder builder = {0};
    kith__add(&builder, "keep secret");
    kith__builder_cut(&builder, 100);
    assert_string_equal(kith__builder_peek(&builder), "keep secret");
    kith__builder_cut(&builder, 4);
    assert_memory_equal(builder.bytes + 4, "\0\0\0\0\0\0\0", 7);
    assert_string_equal(kith__builder_peek(&builder), "keep");
    kith__builder_cut(&builder, 0);
    assert_string_equal(kith__builder_peek(&builder), "");
    kith__builder_free(&builder);
}

static void integers_are_written_to_both_ends(void **state)
{
    (void)state;
    struct kith__builder builder = {0};
    kith__add_integer(&builder, 0);
    kith__add_char(&builder, ' ');
    kith__add_integer(&builder, INT64_MIN);
    kith__add_char(&builder, ' ');
    kith__add_integer(&builder, INT64_MAX);
    assert_string_equal(kith__builder_peek(&builder),
                        "0 -9223372036854775808 9223372036854775807");
    kith__builder_free(&builder);
}

static void a_finished_text_is_handed_over_and_the_builder_empty(void **state)
{
    (void)state;
    struct kith__builder builder = {0};
    kith__add_bytes(&builder, "a\0b", 3);
    kith_text *text = NULL;
    assert_int_equal(kith__builder_finish(&builder, &text), KITH_OK);
    assert_int_equal(kith_text_length(text), 3);
    assert_memory_equal(kith_text_data(text), "a\0b", 4);
    assert_null(builder.bytes);
    assert_int_equal(builder.length, 0);
    kith_text_free(text);
}

static void an_empty_text_is_a_text(void **state)
{
    (void)state;
    struct kith__builder builder = {0};
    kith_text *text = NULL;
    assert_int_equal(kith__builder_finish(&builder, &text), KITH_OK);
    assert_int_equal(kith_text_length(text), 0);
    assert_string_equal(kith_text_data(text), "");
    kith_text_free(text);
}

static void no_text_has_no_data_and_no_length(void **state)
{
    (void)state;
    assert_null(kith_text_data(NULL));
    assert_int_equal(kith_text_length(NULL), -1);
    kith_text_free(NULL);
}

static void a_text_keeps_its_allocator_alive(void **state)
{
    (void)state;
    struct faults faults;
    faults_open(&faults);
    struct kith__builder builder = {.memory = faults.memory};
    kith__add(&builder, "x");
    kith_text *text = NULL;
    assert_int_equal(kith__builder_finish(&builder, &text), KITH_OK);
    kith_memory_free(faults.memory);
    assert_true(faults.live_blocks > 0);
    kith_text_free(text); /* the last holder: the memory goes with it */
    assert_int_equal(faults.live_blocks, -1);
    assert_int_equal(faults.dirty, 0);
}

static void finishing_what_failed_is_out_of_memory(void **state)
{
    (void)state;
    struct faults faults;
    faults_open(&faults);
    kith_text *text = NULL;
    for (int call = 0; call < 2; call++) {
        struct kith__builder builder = {.memory = faults.memory};
        faults_arm(&faults, call, false);
        kith__add(&builder, "x");
        assert_int_equal(kith__builder_finish(&builder, &text), KITH_E_MEMORY);
        assert_null(text);
        faults_check(&faults);
    }
    faults_close(&faults);
}

static void a_length_is_measured_or_checked(void **state)
{
    (void)state;
    assert_int_equal(kith__measure("kith", KITH_NUL), 4);
    assert_int_equal(kith__measure("kith", 0), 0);
    assert_int_equal(kith__measure("kith", 3), 3);
    assert_int_equal(kith__measure("kith", -2), -1);
    assert_int_equal(kith__measure("kith", INT64_MIN), -1);
    assert_int_equal(kith__measure(NULL, 0), -1);
    assert_int_equal(kith__measure(NULL, KITH_NUL), -1);
}

static void strings_are_the_same_when_length_and_bytes_are(void **state)
{
    (void)state;
    assert_true(kith__same("trust!", 5, "trust"));
    assert_false(kith__same("trust", 4, "trust"));
    assert_false(kith__same("trusty", 6, "trust"));
    assert_false(kith__same("a\0b", 3, "a"));
    assert_true(kith__same("", 0, ""));
}

static void ids_are_letters_digits_and_three_marks(void **state)
{
    (void)state;
    char longest[66];
    memset(longest, 'a', sizeof longest);
    assert_true(kith__is_id("TR1", 3));
    assert_true(kith__is_id("a.B_9-", 6));
    assert_true(kith__is_id(".", 1));
    assert_true(kith__is_id(longest, 64));
    assert_false(kith__is_id(longest, 65));
    assert_false(kith__is_id("", 0));
    assert_false(kith__is_id("-TR1", 4));
    assert_false(kith__is_id("a b", 3));
    assert_false(kith__is_id("a/b", 3));
    assert_false(kith__is_id("\xC3\xA9", 2));
    assert_false(kith__is_id("a\0b", 3));
    assert_false(kith__is_id("@", 1));
    assert_false(kith__is_id("[", 1));
    assert_false(kith__is_id("`", 1));
    assert_false(kith__is_id("{", 1));
}

/* Table 3-7 of the Unicode standard, written down a second way: a code point is
 * encoded by hand, and anything but its shortest form is ill-formed. */
static size_t length_of(uint32_t code)
{
    if (code >= 0xD800 && code <= 0xDFFF)
        return 0;
    if (code > 0x10FFFF)
        return 0;
    return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

static void encode(uint32_t code, size_t length, char *to)
{
    static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = length; i > 1; i--) {
        to[i - 1] = (char)(0x80 | (code & 0x3F));
        code >>= 6;
    }
    to[0] = (char)(leads[length] | code);
}

static void every_code_point_is_well_formed_in_its_shortest_form_only(
    void **state)
{
    (void)state;
    char bytes[4];
    for (uint32_t code = 0; code < 0x200000; code++) {
        for (size_t length = 2; length <= 4; length++) {
            if (code >> (length == 2 ? 11 : length == 3 ? 16 : 21) != 0)
                continue;
            encode(code, length, bytes);
            size_t expected = length_of(code) == length ? length : 0;
            assert_int_equal(kith__utf8_length(bytes, length), expected);
        }
    }
    for (int byte = 0; byte < 0x80; byte++) {
        bytes[0] = (char)byte;
        assert_int_equal(kith__utf8_length(bytes, 1), 1);
    }
}

static void a_sequence_cut_short_or_broken_is_ill_formed(void **state)
{
    (void)state;
    const char face[] = "\xF0\x9F\x98\x80";
    for (size_t left = 1; left < 4; left++)
        assert_int_equal(kith__utf8_length(face, left), 0);
    assert_int_equal(kith__utf8_length("\xC3(", 2), 0);
    assert_int_equal(kith__utf8_length("\xE2\x82(", 3), 0);
    assert_int_equal(kith__utf8_length("\xF0\x9F\x98\xC0", 4), 0);
    for (int lead = 0x80; lead < 0x100; lead++) {
        char alone = (char)lead;
        assert_int_equal(kith__utf8_length(&alone, 1), 0);
    }
    assert_int_equal(kith__utf8_length("\xF8\x88\x80\x80\x80", 5), 0);
    assert_int_equal(kith__utf8_length("\xFF\x80", 2), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_builder_joins_what_it_is_given),
        cmocka_unit_test(an_empty_builder_reads_as_an_empty_text),
        cmocka_unit_test(every_length_leaves_room_for_the_nul),
        cmocka_unit_test(a_long_text_takes_few_blocks),
        cmocka_unit_test(a_builder_that_failed_stays_failed_and_keeps_its_text),
        cmocka_unit_test(a_text_longer_than_any_memory_fails),
        cmocka_unit_test(cutting_forgets_and_wipes_the_end),
        cmocka_unit_test(integers_are_written_to_both_ends),
        cmocka_unit_test(a_finished_text_is_handed_over_and_the_builder_empty),
        cmocka_unit_test(an_empty_text_is_a_text),
        cmocka_unit_test(no_text_has_no_data_and_no_length),
        cmocka_unit_test(a_text_keeps_its_allocator_alive),
        cmocka_unit_test(finishing_what_failed_is_out_of_memory),
        cmocka_unit_test(a_length_is_measured_or_checked),
        cmocka_unit_test(strings_are_the_same_when_length_and_bytes_are),
        cmocka_unit_test(ids_are_letters_digits_and_three_marks),
        cmocka_unit_test(
            every_code_point_is_well_formed_in_its_shortest_form_only),
        cmocka_unit_test(a_sequence_cut_short_or_broken_is_ill_formed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
