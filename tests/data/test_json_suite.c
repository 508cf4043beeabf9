/* SPDX-License-Identifier: MIT */
/* test_json_suite - the JSON reader on Nicolas Seriot's JSONTestSuite.
 *
 * Its y_ files must be accepted and its n_ files refused; what becomes of its
 * i_ files is written down here, so that a change is seen. The suite is looked
 * for in the folder that KITH_DATA names. */

#define _POSIX_C_SOURCE 200809L

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <dirent.h>

#include "base/json.h"

enum { SKIPPED = 77, PATH_ROOM = 4096 };

static char folder[PATH_ROOM];

/* Refused by design although the suite accepts them. */
static const struct {
    const char *file, *reason;
} refused[] = {
    {"y_object_duplicated_key.json", "a key stands in an object once"},
    {"y_object_duplicated_key_and_value.json",
     "a key stands in an object once"},
    {"y_object_escaped_null_in_key.json", "no string holds U+0000"},
    {"y_string_null_escape.json", "no string holds U+0000"},
};

/* What the suite leaves to the reader. Numbers are kept as digits, so none is
 * too large; text is UTF-8, well formed and without a byte order mark. */
static const struct {
    const char *file;
    kith_status status;
} left_open[] = {
    {"i_number_double_huge_neg_exp.json", KITH_OK},
    {"i_number_huge_exp.json", KITH_OK},
    {"i_number_neg_int_huge_exp.json", KITH_OK},
    {"i_number_pos_double_huge_exp.json", KITH_OK},
    {"i_number_real_neg_overflow.json", KITH_OK},
    {"i_number_real_pos_overflow.json", KITH_OK},
    {"i_number_real_underflow.json", KITH_OK},
    {"i_number_too_big_neg_int.json", KITH_OK},
    {"i_number_too_big_pos_int.json", KITH_OK},
    {"i_number_very_big_negative_int.json", KITH_OK},
    {"i_object_key_lone_2nd_surrogate.json", KITH_E_SYNTAX},
    {"i_string_1st_surrogate_but_2nd_missing.json", KITH_E_SYNTAX},
    {"i_string_1st_valid_surrogate_2nd_invalid.json", KITH_E_SYNTAX},
    {"i_string_UTF-16LE_with_BOM.json", KITH_E_SYNTAX},
    {"i_string_UTF-8_invalid_sequence.json", KITH_E_SYNTAX},
    {"i_string_UTF8_surrogate_U+D800.json", KITH_E_SYNTAX},
    {"i_string_incomplete_surrogate_and_escape_valid.json", KITH_E_SYNTAX},
    {"i_string_incomplete_surrogate_pair.json", KITH_E_SYNTAX},
    {"i_string_incomplete_surrogates_escape_valid.json", KITH_E_SYNTAX},
    {"i_string_invalid_lonely_surrogate.json", KITH_E_SYNTAX},
    {"i_string_invalid_surrogate.json", KITH_E_SYNTAX},
    {"i_string_invalid_utf-8.json", KITH_E_SYNTAX},
    {"i_string_inverted_surrogates_U+1D11E.json", KITH_E_SYNTAX},
    {"i_string_iso_latin_1.json", KITH_E_SYNTAX},
    {"i_string_lone_second_surrogate.json", KITH_E_SYNTAX},
    {"i_string_lone_utf8_continuation_byte.json", KITH_E_SYNTAX},
    {"i_string_not_in_unicode_range.json", KITH_E_SYNTAX},
    {"i_string_overlong_sequence_2_bytes.json", KITH_E_SYNTAX},
    {"i_string_overlong_sequence_6_bytes.json", KITH_E_SYNTAX},
    {"i_string_overlong_sequence_6_bytes_null.json", KITH_E_SYNTAX},
    {"i_string_truncated-utf-8.json", KITH_E_SYNTAX},
    {"i_string_utf16BE_no_BOM.json", KITH_E_SYNTAX},
    {"i_string_utf16LE_no_BOM.json", KITH_E_SYNTAX},
    {"i_structure_500_nested_arrays.json", KITH_E_LIMIT},
    {"i_structure_UTF-8_BOM_empty_object.json", KITH_E_SYNTAX},
};

enum {
    REFUSED = sizeof refused / sizeof *refused,
    LEFT_OPEN = sizeof left_open / sizeof *left_open
};

/* Reads a file of the suite; whatever is wrong with the file itself ends the
 * test. */
static kith_status read_file(const char *name)
{
    static char text[1 << 20];
    char path[2 * PATH_ROOM];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        fail_msg("%s cannot be opened", path);
    size_t length = fread(text, 1, sizeof text, file);
    assert_true(feof(file));
    fclose(file);

    struct kith__json *json = NULL;
    kith_error *error = NULL;
    kith_status status = kith__json_read(text, length, NULL, &json, &error);
    if (status == KITH_OK) {
        assert_null(error);
    } else {
        assert_null(json);
        assert_true(kith_error_line(error) >= 1);
        assert_true(kith_error_column(error) >= 1);
        assert_non_null(kith_error_pointer(error));
    }
    kith__json_free(json);
    kith_error_free(error);
    return status;
}

static bool is_refused_by_design(const char *name)
{
    for (size_t i = 0; i < REFUSED; i++)
        if (strcmp(name, refused[i].file) == 0)
            return true;
    return false;
}

static bool is_known(const char *name)
{
    for (size_t i = 0; i < LEFT_OPEN; i++)
        if (strcmp(name, left_open[i].file) == 0)
            return true;
    return false;
}

/* Calls `check` with each file whose name begins with `letter` and '_'; how
 * many there were. */
static size_t for_each_file(char letter, void (*check)(const char *name))
{
    DIR *files = opendir(folder);
    assert_non_null(files);
    size_t count = 0;
    const struct dirent *file;
    while ((file = readdir(files)) != NULL) {
        if (file->d_name[0] != letter || file->d_name[1] != '_')
            continue;
        check(file->d_name);
        count++;
    }
    closedir(files);
    return count;
}

static void check_accepted(const char *name)
{
    if (!is_refused_by_design(name) && read_file(name) != KITH_OK)
        fail_msg("%s was refused", name);
}

static void what_must_be_accepted_is(void **state)
{
    (void)state;
    assert_true(for_each_file('y', check_accepted) >= 95);
}

static void what_is_refused_by_design_is(void **state)
{
    (void)state;
    for (size_t i = 0; i < REFUSED; i++)
        if (read_file(refused[i].file) != KITH_E_SYNTAX)
            fail_msg("%s: %s", refused[i].file, refused[i].reason);
}

static void check_refused(const char *name)
{
    kith_status status = read_file(name);
    if (status != KITH_E_SYNTAX && status != KITH_E_LIMIT)
        fail_msg("%s: %s", name, kith_status_name(status));
}

static void what_must_be_refused_is(void **state)
{
    (void)state;
    assert_true(for_each_file('n', check_refused) >= 188);
}

static void check_known(const char *name)
{
    if (!is_known(name))
        fail_msg("%s is new: say here what becomes of it", name);
}

static void what_is_left_open_is_decided_as_before(void **state)
{
    (void)state;
    for_each_file('i', check_known);
    for (size_t i = 0; i < LEFT_OPEN; i++) {
        kith_status status = read_file(left_open[i].file);
        if (status != left_open[i].status)
            fail_msg("%s: %s", left_open[i].file, kith_status_name(status));
    }
}

static bool find_folder(void)
{
    const char *data = getenv("KITH_DATA");
    if (data == NULL)
        return false;
    snprintf(folder, sizeof folder, "%s/json/test_parsing", data);
    DIR *files = opendir(folder);
    if (files == NULL)
        return false;
    closedir(files);
    return true;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_must_be_accepted_is),
        cmocka_unit_test(what_is_refused_by_design_is),
        cmocka_unit_test(what_must_be_refused_is),
        cmocka_unit_test(what_is_left_open_is_decided_as_before),
    };
    if (!find_folder()) {
        puts("skipped: KITH_DATA names no folder with json/test_parsing");
        return SKIPPED;
    }
    return cmocka_run_group_tests(tests, NULL, NULL);
}
