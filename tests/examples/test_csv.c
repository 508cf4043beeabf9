/* SPDX-License-Identifier: MIT */

#define _POSIX_C_SOURCE 200809L

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cmocka.h>

#include "csv.h"

const char program_name[] = "test_csv";

/* ---- Texts in pieces ----------------------------------------------------- */

/* Puts a text before standard input so that each read gets one piece of it. */
static void feed(const char *text, size_t length, size_t piece)
{
    int ends[2];
    assert_int_equal(socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends), 0);
    for (size_t at = 0; at < length; at += piece) {
        size_t size = length - at < piece ? length - at : piece;
        assert_int_equal(write(ends[1], text + at, size), size);
    }
    close(ends[1]);
    assert_int_equal(dup2(ends[0], STDIN_FILENO), STDIN_FILENO);
    close(ends[0]);
}

/* Rows as "line:field|field|...;", a fault as "!sentence". */
struct told {
    char text[4096];
    size_t length;
};

static void tell(struct told *told, const char *text, size_t length)
{
    assert_true(told->length + length < sizeof told->text);
    memcpy(told->text + told->length, text, length);
    told->length += length;
    told->text[told->length] = '\0';
}

static void tell_row(struct told *told, const struct csv_row *row)
{
    char text[1024];
    int length = snprintf(text, sizeof text, "%lld:", row->line);
    tell(told, text, (size_t)length);
    for (size_t i = 0; i < row->count; i++) {
        if (i > 0)
            tell(told, "|", 1);
        if (!csv_text(&row->fields[i], text, sizeof text))
            strcpy(text, "<NUL>");
        tell(told, text, strlen(text));
    }
    const char *fault = csv_fault_text(row->fault);
    if (fault != NULL) {
        tell(told, "!", 1);
        tell(told, fault, strlen(fault));
    }
    tell(told, ";", 1);
}

static void tell_file(struct told *told, const char *path, char separator)
{
    struct csv_file file;
    struct csv_block block = {0};
    struct csv_row row = {0};
    told->length = 0;
    told->text[0] = '\0';
    enum csv_status status = csv_open(&file, path, separator);
    while (status == CSV_READ) {
        status = csv_next_block(&file, &block);
        while (status == CSV_READ &&
               csv_next_row(&file.dialect, &block, &row) == CSV_READ)
            tell_row(told, &row);
    }
    if (status != CSV_FINISHED)
        tell(told, file.message, strlen(file.message));
    csv_row_free(&row);
    csv_block_free(&block);
    csv_close(&file);
}

static void check_bytes(const char *text, size_t length, const char *expected)
{
    static struct told told;
    for (size_t piece = 1; piece <= length + 1; piece++) {
        feed(text, length, piece);
        tell_file(&told, "-", '\0');
        assert_string_equal(told.text, expected);
    }
}

static void check(const char *text, const char *expected)
{
    check_bytes(text, strlen(text), expected);
}

/* ---- Tests --------------------------------------------------------------- */

static void rows_and_fields_are_told_apart(void **state)
{
    (void)state;
    check("id,a,b\n1,2,3\n4,,6\n", "1:id|a|b;2:1|2|3;3:4||6;");
    check("id,a\n1,", "1:id|a;2:1|;");
    check("id,a\n,\n", "1:id|a;2:|;");
    check("id\n1\n2", "1:id;2:1;3:2;");
    check("id", "1:id;");
}

static void line_ends_of_every_kind_end_a_row(void **state)
{
    (void)state;
    check("id,a\r\n1,2\r\n3,4", "1:id|a;2:1|2;3:3|4;");
    check("id,a\r1,2\r3,4\r", "1:id|a;2:1|2;3:3|4;");
    check("id,a\n1,2\r\n3,4\n", "1:id|a;2:1|2;3:3|4;");
    check("id,\"a\"\r\n\"1\",\"2\"\r\n", "1:id|a;2:1|2;");
    check("\"id\"\r\"1\"\r", "1:id;2:1;");
    check("id\r\n\"1\"\r", "1:id;2:1;");
    check("id\r", "1:id;");
}

static void a_carriage_return_inside_a_row_is_a_character(void **state)
{
    (void)state;
    check("id,a\n1\r,2\n", "1:id|a;2:1\r|2;");
    check("id,a\r1,2\n3\r", "1:id|a;2:1|2\n3;");
}

static void quotes_hold_separators_line_ends_and_quotes(void **state)
{
    (void)state;
    check("id,a\n\"x,y\",2\n", "1:id|a;2:x,y|2;");
    check("id,a\n\"x\ny\",2\n3,4\n", "1:id|a;2:x\ny|2;4:3|4;");
    check("id,a\n\"x\"\"y\",\"\"\"\"\n", "1:id|a;2:x\"y|\";");
    check("\"i\nd\",\"\"\n\"\",1\n", "1:i\nd|;3:|1;");
    check("id,a\n\"x\",\"y\"", "1:id|a;2:x|y;");
}

static void a_quote_inside_a_plain_field_is_a_character(void **state)
{
    (void)state;
    check("id,a\n5\" tall,2\"\n3,4\n", "1:id|a;2:5\" tall|2\";3:3|4;");
}

static void spaces_and_empty_lines_are_kept(void **state)
{
    (void)state;
    check("id, a \n 1 ,  \n", "1:id| a ;2: 1 |  ;");
    check("id,a\n\n1,2\n\n", "1:id|a;2:;3:1|2;4:;");
    check("id\r\n\r\n1\r\n", "1:id;2:;3:1;");
}

static void the_mark_of_utf_8_is_passed_over(void **state)
{
    (void)state;
    check("\xEF\xBB\xBFid,a\n1,2\n", "1:id|a;2:1|2;");
    check("\xEF\xBB\xBF\"id\",a\n1,2\n", "1:id|a;2:1|2;");
}

static void the_separator_is_what_the_first_row_has_most_of(void **state)
{
    (void)state;
    check("id;a\n1;2,5\n", "1:id|a;2:1|2,5;");
    check("id\ta,b\tc\n1\t2\t3\n", "1:id|a,b|c;2:1|2|3;");
    check("\"a;b;c;d\",e\n1,2\n", "1:a;b;c;d|e;2:1|2;");
}

static void the_separator_can_be_named(void **state)
{
    (void)state;
    static struct told told;
    feed("a|b,c\n1|2\n", 10, 3);
    tell_file(&told, "-", '|');
    assert_string_equal(told.text, "1:a|b,c;2:1|2;");
}

static void an_open_quote_costs_its_line_and_no_more(void **state)
{
    (void)state;
    check("id,a\n1,\"x\n2,y\n3,z\n", "1:id|a;2:1!a quote is not closed, or "
                                     "something stands behind it;3:2|y;4:3|z;");
    check("id,a\n1,\"x",
          "1:id|a;2:1!a quote is not closed, or something stands behind it;");
    check("id,a\n1,\"\"\"\n2,y\n", "1:id|a;2:1!a quote is not closed, or "
                                   "something stands behind it;3:2|y;");
}

static void text_behind_a_quote_costs_its_line_and_no_more(void **state)
{
    (void)state;
    check("id,a\n1,\"x\"y\n2,z\n", "1:id|a;2:1!a quote is not closed, or "
                                   "something stands behind it;3:2|z;");
    check("id,a\n1,\"x\ny\" ,3\n2,z\n",
          "1:id|a;2:1!a quote is not closed, or something stands behind it;"
          "3:y\" |3;4:2|z;");
    check("id\r\n\"x\"\ry\r\n2\r\n",
          "1:id;2:!a quote is not closed, or something stands behind it;3:2;");
}

static void a_nul_is_a_byte_like_others(void **state)
{
    (void)state;
    check_bytes("id,a\n1,x\0y\n2,z\n", 15, "1:id|a;2:1|<NUL>;3:2|z;");
}

static void a_text_that_is_none_is_refused(void **state)
{
    (void)state;
    static const char empty[] =
        "the file is empty; its first row should name the columns";
    static const char wide[] = "the text is UTF-16; save it as UTF-8";
    check("", empty);
    check("\xEF\xBB\xBF", empty);
    check_bytes("\xFF\xFEi\0d\0\n\0", 8, wide);
    check_bytes("\xFE\xFF\0i\0d\0\n", 8, wide);
    check_bytes("i\0d\0\n\0", 6, wide);
}

static void a_file_that_is_not_there_is_named(void **state)
{
    (void)state;
    static struct told told;
    tell_file(&told, "no-such-file", '\0');
    assert_string_equal(told.text, "No such file or directory");
    tell_file(&told, "/", '\0');
    assert_string_equal(told.text, "Is a directory");
}

static void a_row_longer_than_the_limit_is_cut(void **state)
{
    (void)state;
    char path[] = "/tmp/kith-csv-XXXXXX";
    int descriptor = mkstemp(path);
    assert_true(descriptor >= 0);
    FILE *out = fdopen(descriptor, "w");
    fputs("id,a\n1,", out);
    for (int i = 0; i < CSV_LONGEST_ROW + 1000; i++)
        putc('x', out);
    fputs("\n2,y\n3,\"", out);
    for (int i = 0; i < CSV_LONGEST_ROW / 8; i++)
        fputs("4567 ,9\n", out);
    fputs("5,z\n", out);
    fclose(out);
    struct csv_file file;
    struct csv_block block = {0};
    struct csv_row row = {0};
    long long rows = 0, faults[4] = {0}, last = 0;
    assert_int_equal(csv_open(&file, path, '\0'), CSV_READ);
    while (csv_next_block(&file, &block) == CSV_READ)
        while (csv_next_row(&file.dialect, &block, &row) == CSV_READ) {
            rows++;
            faults[row.fault]++;
            last = row.line;
        }
    assert_int_equal(faults[CSV_TOO_LONG], 1);
    assert_int_equal(faults[CSV_BAD_QUOTE], 1);
    assert_int_equal(rows, 4 + CSV_LONGEST_ROW / 8);
    assert_int_equal(last, rows);
    csv_row_free(&row);
    csv_block_free(&block);
    csv_close(&file);
    unlink(path);
}

static void the_pieces_of_a_stream_change_nothing(void **state)
{
    (void)state;
    static const char bytes[] = "\"\"\",,\n\n\r1a ";
    static struct told whole, told;
    uint32_t seed = 5;
    for (int round = 0; round < 400; round++) {
        char text[96] = "a,b\n";
        size_t length = 4;
        size_t end = 4 + (size_t)(round % 80);
        while (length < end) {
            seed = seed * 1664525 + 1013904223;
            text[length++] = bytes[(seed >> 16) % (sizeof bytes - 1)];
        }
        feed(text, length, length);
        tell_file(&whole, "-", ',');
        for (size_t piece = 1; piece < 8; piece++) {
            feed(text, length, piece);
            tell_file(&told, "-", ',');
            assert_string_equal(told.text, whole.text);
        }
    }
}

static void raw_bytes_include_the_quotes(void **state)
{
    (void)state;
    const struct csv_dialect dialect = {',', '\n'};
    const char text[] = "\"a\"\"b\",c\n";
    const char *at = text;
    struct csv_field field;
    size_t length;
    assert_int_equal(
        csv_read_field(&dialect, &at, text + sizeof text - 1, &field),
        CSV_FIELD);
    assert_ptr_equal(csv_raw(&field, &length), text);
    assert_int_equal(length, 6);
    char small[3];
    assert_false(csv_text(&field, small, sizeof small));
    assert_false(csv_text(&field, small, 0));
    assert_int_equal(
        csv_read_field(&dialect, &at, text + sizeof text - 1, &field), CSV_END);
    assert_ptr_equal(csv_raw(&field, &length), text + 7);
    assert_int_equal(length, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_and_fields_are_told_apart),
        cmocka_unit_test(line_ends_of_every_kind_end_a_row),
        cmocka_unit_test(a_carriage_return_inside_a_row_is_a_character),
        cmocka_unit_test(quotes_hold_separators_line_ends_and_quotes),
        cmocka_unit_test(a_quote_inside_a_plain_field_is_a_character),
        cmocka_unit_test(spaces_and_empty_lines_are_kept),
        cmocka_unit_test(the_mark_of_utf_8_is_passed_over),
        cmocka_unit_test(the_separator_is_what_the_first_row_has_most_of),
        cmocka_unit_test(the_separator_can_be_named),
        cmocka_unit_test(an_open_quote_costs_its_line_and_no_more),
        cmocka_unit_test(text_behind_a_quote_costs_its_line_and_no_more),
        cmocka_unit_test(a_nul_is_a_byte_like_others),
        cmocka_unit_test(a_text_that_is_none_is_refused),
        cmocka_unit_test(a_file_that_is_not_there_is_named),
        cmocka_unit_test(a_row_longer_than_the_limit_is_cut),
        cmocka_unit_test(the_pieces_of_a_stream_change_nothing),
        cmocka_unit_test(raw_bytes_include_the_quotes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
