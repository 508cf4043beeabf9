/* SPDX-License-Identifier: MIT */
/* test_broken_documents - each broken document is refused with the sentence and
 * the place that were written down for it.
 *
 * NAME.json stands beside NAME.txt, which holds "LINE:COLUMN: POINTER:
 * message". The folder is argv[1], or the one that KITH_BROKEN names. */

#define _POSIX_C_SOURCE 200809L

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <dirent.h>

#include <kith/kith.h>

enum { SKIPPED = 77, PATH_ROOM = 4096, TEXT_ROOM = 1 << 16, LEAST = 80 };

static const char *folder;

/* Reads FOLDER/NAME with another ending; how many bytes, or -1. */
static long read_file(const char *name, const char *ending, char *text)
{
    char path[PATH_ROOM];
    size_t stem = strlen(name) - strlen(".json");
    snprintf(path, sizeof path, "%s/%.*s%s", folder, (int)stem, name, ending);
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return -1;
    size_t length = fread(text, 1, TEXT_ROOM - 1, file);
    assert_true(feof(file));
    fclose(file);
    text[length] = '\0';
    return (long)length;
}

static void describe(kith_status status, const kith_error *error, char *line)
{
    if (status == KITH_OK)
        snprintf(line, TEXT_ROOM, "accepted");
    else
        snprintf(line, TEXT_ROOM, "%d:%d: %s: %s\n", kith_error_line(error),
                 kith_error_column(error), kith_error_pointer(error),
                 kith_error_message(error));
}

/* Whether a document is refused as it should be; says so where it is not. */
static bool is_refused_rightly(const char *name)
{
    static char json[TEXT_ROOM], expected[TEXT_ROOM], got[TEXT_ROOM];
    long length = read_file(name, ".json", json);
    assert_true(length >= 0);
    if (read_file(name, ".txt", expected) < 0)
        snprintf(expected, sizeof expected, "(no .txt stands beside it)\n");
    kith_questionnaire *made = NULL;
    kith_error *error = NULL;
    kith_status status =
        kith_questionnaire_parse(json, length, NULL, &made, &error);
    describe(status, error, got);
    assert_true((status == KITH_OK) == (made != NULL));
    kith_error_free(error);
    kith_questionnaire_free(made);
    if (strcmp(expected, got) == 0)
        return true;
    printf("%s\n  expected %s  got      %s\n", name, expected, got);
    return false;
}

static bool is_document(const char *name)
{
    size_t length = strlen(name);
    return length > 5 && strcmp(name + length - 5, ".json") == 0;
}

static void each_fault_is_named_at_its_place(void **state)
{
    (void)state;
    DIR *files = opendir(folder);
    assert_non_null(files);
    int count = 0, wrong = 0;
    const struct dirent *file;
    while ((file = readdir(files)) != NULL) {
        if (!is_document(file->d_name))
            continue;
        count++;
        wrong += !is_refused_rightly(file->d_name);
    }
    closedir(files);
    assert_int_equal(wrong, 0);
    assert_true(count >= LEAST);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_fault_is_named_at_its_place),
    };
    folder = argc > 1 ? argv[1] : getenv("KITH_BROKEN");
    if (folder == NULL) {
        puts("skipped: KITH_BROKEN names no folder of broken documents");
        return SKIPPED;
    }
    return cmocka_run_group_tests(tests, NULL, NULL);
}
