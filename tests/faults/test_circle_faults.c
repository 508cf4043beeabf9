/* SPDX-License-Identifier: MIT */
/* test_circle_faults - circles with no memory left.
 *
 * Every allocation fails once, alone and with all behind it. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"
#include "circles.h"
#include "faults.h"

/* What stands in an output before a call, to be found there after a failure. */
static char marker[1];
#define UNTOUCHED ((void *)marker)

#define ROSTER                                                                \
    "{'kith-circle': 1, 'needs': ['comfort', 'joy', {'id': 'faith', "         \
    "'label': 'Someone to pray with'}], 'people': [{'name': 'Ada', 'meets': " \
    "['comfort', 'joy']}, {'name': 'Ben', 'meets': {'faith': 2}}]}"

static void drop_error(kith_error *error, kith_status status)
{
    assert_int_equal(kith_error_status(error), status);
    kith_error_free(error);
}

static kith_status read_circle(const char *json, kith_memory *memory,
                               kith_circle **out)
{
    kith_circle *made = UNTOUCHED;
    kith_error *error = NULL;
    char *text = quoted(json);
    kith_status status =
        kith_circle_parse(text, KITH_NUL, memory, &made, &error);
    free(text);
    drop_error(error, status);
    if (status == KITH_OK)
        *out = made;
    else
        assert_ptr_equal(made, UNTOUCHED);
    return status;
}

static kith_status read_and_write(kith_memory *memory, void *user)
{
    (void)user;
    kith_circle *circle = NULL;
    kith_text *text = UNTOUCHED;
    kith_error *error = NULL;
    kith_status status = read_circle(ROSTER, memory, &circle);
    if (status != KITH_OK)
        return status;
    status = kith_circle_write(circle, &text, &error);
    drop_error(error, status);
    if (status == KITH_OK)
        kith_text_free(text);
    else
        assert_ptr_equal(text, UNTOUCHED);
    kith_circle_free(circle);
    return status;
}

static void a_circle_is_read_and_written_or_nothing_is(void **state)
{
    (void)state;
    assert_true(faults_sweep(read_and_write, NULL) > 3);
}

static kith_status read_a_wrong_one(kith_memory *memory, void *user)
{
    kith_circle *circle = NULL;
    kith_status status = read_circle(user, memory, &circle);
    return status == KITH_E_VALUE ? KITH_OK : status;
}

static void a_wrong_circle_is_refused_or_memory_is_out(void **state)
{
    (void)state;
    char json[] = "{'kith-circle': 1, 'people': [{'name': 'Ada', 'meets': "
                  "{'joy': 12}}]}";
    assert_true(faults_sweep(read_a_wrong_one, json) > 2);
}

static kith_status make_and_change(kith_memory *memory, void *user)
{
    (void)user;
    kith_circle *circle = UNTOUCHED;
    kith_error *error = NULL;
    kith_status status = kith_circle_new(memory, &circle, &error);
    drop_error(error, status);
    if (status != KITH_OK) {
        assert_ptr_equal(circle, UNTOUCHED);
        return status;
    }
    error = NULL;
    assert_int_equal(kith_circle_add_person(circle, "Ada", 3, NULL, NULL),
                     KITH_OK);
    status = kith_circle_add_need(circle, "joy", "Joy", 3, &error);
    assert_int_equal(kith_circle_need_count(circle), 4);
    kith_error_free(error);
    kith_circle_free(circle);
    return status == KITH_E_VALUE ? KITH_OK : status;
}

static void a_circle_is_made_or_nothing_is(void **state)
{
    (void)state;
    assert_true(faults_sweep(make_and_change, NULL) >= 2);
}

/* ---- Reports ----------------------------------------------------------- */

struct asked {
    int32_t view, format;
    kith_report_options *options; /* in other memory */
};

static kith_status write_report(kith_memory *memory, void *user)
{
    const struct asked *asked = user;
    kith_circle *circle = NULL;
    kith_text *text = UNTOUCHED;
    kith_error *error = NULL;
    kith_status status = read_circle(ROSTER, memory, &circle);
    if (status != KITH_OK)
        return status;
    status =
        kith_circle_report_write(circle, "de", asked->options, &text, &error);
    drop_error(error, status);
    if (status == KITH_OK)
        kith_text_free(text);
    else
        assert_ptr_equal(text, UNTOUCHED);
    kith_circle_free(circle);
    return status;
}

static void sweep_report(int32_t view, int32_t format, const char *phrases)
{
    struct asked asked = {view, format, NULL};
    char *json = phrases == NULL ? NULL : quoted(phrases);
    assert_int_equal(kith_report_options_new(NULL, &asked.options, NULL),
                     KITH_OK);
    kith_report_options_set_view(asked.options, view, NULL);
    kith_report_options_set_format(asked.options, format, NULL);
    assert_int_equal(
        kith_report_options_set_phrases(asked.options, json, KITH_NUL, NULL),
        KITH_OK);
    assert_true(faults_sweep(write_report, &asked) > 3);
    kith_report_options_free(asked.options);
    free(json);
}

static void a_report_is_written_or_nothing_is(void **state)
{
    (void)state;
    for (int32_t view = KITH_VIEW_PLAIN; view <= KITH_VIEW_HOST; view++)
        for (int32_t format = KITH_FORMAT_TEXT; format <= KITH_FORMAT_HTML;
             format++)
            sweep_report(view, format, NULL);
}

static void a_hosts_phrases_are_taken_or_nothing_is(void **state)
{
    (void)state;
    sweep_report(
        KITH_VIEW_PRIVATE, KITH_FORMAT_HTML,
        "{'kith-phrases': 1, 'language': 'fr', 'texts': {'headings': "
        "{'matters': 'M', 'help': 'H', 'stop': 'S'}, 'matters': {'danger': "
        "'D', 'fault': 'F', 'choice': 'C', 'trained': 'P', 'leaving': 'L', "
        "'questions': 'Q', 'afraid': 'A'}, 'help': {'none': 'N', 'none-text': "
        "'T'}, 'circle': {'careful': 'C', 'few-reason': 'R', 'few-eased': 'E', "
        "'ties-others': 'O', 'ties-nobody': 'N'}}}");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_circle_is_read_and_written_or_nothing_is),
        cmocka_unit_test(a_wrong_circle_is_refused_or_memory_is_out),
        cmocka_unit_test(a_circle_is_made_or_nothing_is),
        cmocka_unit_test(a_report_is_written_or_nothing_is),
        cmocka_unit_test(a_hosts_phrases_are_taken_or_nothing_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
