/* SPDX-License-Identifier: MIT */
/* test_look_back_report_faults - reports on a look-back with no memory left: a
 * whole report or none. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"
#include "faults.h"
#include "looked.h"

/* What stands in an output before a call, to be found there after a failure. */
static char marker[1];
#define UNTOUCHED ((void *)marker)

struct asked {
    kith_questionnaire *questionnaire;
    kith_wording *wording;
    kith_report_options *options;
};

/* Only what takes the failing memory fails; the diary's is the C library's. */
static kith_status report_in(kith_memory *memory, void *user)
{
    static const struct looked few = {3,    "24", "15", KITH_KEEP_SENSITIVE,
                                      true, true};
    const struct asked *asked = user;
    kith_text *text = UNTOUCHED;
    kith_error *error = NULL;
    kith_status status = KITH_OK;
    kith_look_back *back =
        looked_back(asked->questionnaire, &few, memory, &status);
    if (status != KITH_OK)
        return status;
    status = kith_look_back_report_write(back, asked->wording, asked->options,
                                         &text, &error);
    if (status == KITH_OK) {
        assert_non_null(strstr(kith_text_data(text), "Warmth"));
        kith_text_free(text);
    } else {
        assert_ptr_equal(text, UNTOUCHED);
        assert_int_equal(kith_error_status(error), KITH_E_MEMORY);
    }
    kith_error_free(error);
    kith_look_back_free(back);
    return status;
}

static void a_report_is_written_or_it_is_not(void **state)
{
    (void)state;
    struct asked asked = {parsed(looked_document("Warmth", ""), NULL), NULL,
                          NULL};
    assert_int_equal(kith_wording_new(asked.questionnaire, "friend", NULL, 0,
                                      NULL, &asked.wording, NULL),
                     KITH_OK);
    for (int32_t format = KITH_FORMAT_TEXT; format <= KITH_FORMAT_SVG;
         format++) {
        assert_int_equal(kith_report_options_new(NULL, &asked.options, NULL),
                         KITH_OK);
        kith_report_options_set_view(asked.options, KITH_VIEW_PRIVATE, NULL);
        kith_report_options_set_format(asked.options, format, NULL);
        assert_int_equal(
            kith_report_options_set_name(asked.options, "Ada", KITH_NUL, NULL),
            KITH_OK);
        assert_true(faults_sweep(report_in, &asked) > 20);
        kith_report_options_free(asked.options);
    }
    kith_wording_free(asked.wording);
    kith_questionnaire_free(asked.questionnaire);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_report_is_written_or_it_is_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
