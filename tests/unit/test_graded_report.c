/* SPDX-License-Identifier: MIT */
/* test_graded_report - what reports say of a graded scale: the estimate as it
 * is shown, its range, and for the host whence it comes. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"
#include "cases.h"
#include "reported.h"
#include "science.h"

#define BANDS(border)                                    \
    ", 'cutoffs': [{'id': 'c', 'bands': ["               \
    "{'from': -6, 'id': 'low', 'label': 'rather low'}, " \
    "{'from': " border ", 'id': 'high', 'label': 'rather high'}]}]"
#define PEOPLE \
    "{'source': 'A study', 'population': 'adults', " SCIENCE_PARAMETERS "}"

static void check(const char *document, const char *sheet, int32_t view,
                  int32_t format, const char *piece, bool expected)
{
    kith_questionnaire *made = science(document);
    kith_assessment *found = assessment_of(made, sheet);
    check_report(found, view, format, piece, expected);
    kith_assessment_free(found);
    kith_questionnaire_free(made);
}

#define ALL_THREE "comfort=3 work=3 future=3 benefit=3"

static void a_person_sees_the_estimate_between_its_ends(void **state)
{
    (void)state;
    check(SCIENCE(PEOPLE, "", ""), ALL_THREE, KITH_VIEW_PRIVATE,
          KITH_FORMAT_TEXT, "0.05", true);
    check(SCIENCE(PEOPLE, "", ""), ALL_THREE, KITH_VIEW_PRIVATE,
          KITH_FORMAT_TEXT, "-2.75", true);
    check(SCIENCE(PEOPLE, "", ""), ALL_THREE, KITH_VIEW_PRIVATE,
          KITH_FORMAT_TEXT, "-2.7488", false);
    check(SCIENCE(PEOPLE, "", ""), ALL_THREE, KITH_VIEW_PRIVATE,
          KITH_FORMAT_JSON, "\"least\": -2.75,", true);
    check(SCIENCE(PEOPLE, "", ""), ALL_THREE, KITH_VIEW_PRIVATE,
          KITH_FORMAT_JSON, "\"most\": 1.85,", true);
}

static void t_is_shown_with_one_digit(void **state)
{
    (void)state;
    check(SCIENCE(PEOPLE, ", 'report_as': 't'", ""), ALL_THREE,
          KITH_VIEW_PRIVATE, KITH_FORMAT_JSON, "\"value\": 50.5,", true);
    check(SCIENCE(PEOPLE, ", 'report_as': 't'", ""), ALL_THREE,
          KITH_VIEW_PRIVATE, KITH_FORMAT_JSON, "\"most\": 68.5,", true);
}

/* .052 and its error .555: half of it reaches to .3, and not to .4. */
static void near_a_border_the_estimate_lies_between_two_bands(void **state)
{
    (void)state;
    check(SCIENCE(PEOPLE, BANDS("0.3"), ""), ALL_THREE, KITH_VIEW_PRIVATE,
          KITH_FORMAT_JSON, "between", true);
    check(SCIENCE(PEOPLE, BANDS("0.4"), ""), ALL_THREE, KITH_VIEW_PRIVATE,
          KITH_FORMAT_JSON, "\"band\": \"rather low\"", true);
}

static void the_host_is_told_estimate_error_and_source(void **state)
{
    (void)state;
    static const char *const pieces[] = {
        "\"estimate_kind\": \"eap\",",   "\"estimate\": 0.05",
        "\"estimate_error\": 0.55",      "\"standard_error\": 0.55",
        "\"model_source\": \"A study\"", "\"model_population\": \"adults\""};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++)
        check(SCIENCE(PEOPLE, "", ""), ALL_THREE, KITH_VIEW_HOST,
              KITH_FORMAT_JSON, pieces[i], true);
    check(SCIENCE(PEOPLE, "", ""), "", KITH_VIEW_HOST, KITH_FORMAT_JSON,
          "\"estimate\": null", true);
}

static void an_interval_is_that_of_the_estimate(void **state)
{
    (void)state;
    kith_questionnaire *made =
        science(SCIENCE(PEOPLE, ", 'report_as': 't'", ""));
    kith_assessment *found = assessment_of(made, ALL_THREE);
    double error = 0, own = 0, low = 0, high = 0, score = 0;
    assert_int_equal(kith_assessment_measurement_error(found, 0, &error),
                     KITH_OK);
    assert_int_equal(kith_assessment_estimate_error(found, 0, &own), KITH_OK);
    assert_double_same(error, 10 * own);
    assert_int_equal(kith_assessment_score(found, 0, &score), KITH_OK);
    assert_int_equal(kith_assessment_interval(found, 0, 0, &low, &high),
                     KITH_OK);
    assert_double_near(low, score - 1.6448536269514722 * error, 1e-9);
    assert_double_near(high, score + 1.6448536269514722 * error, 1e-9);
    kith_assessment_free(found);
    kith_questionnaire_free(made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_person_sees_the_estimate_between_its_ends),
        cmocka_unit_test(t_is_shown_with_one_digit),
        cmocka_unit_test(near_a_border_the_estimate_lies_between_two_bands),
        cmocka_unit_test(the_host_is_told_estimate_error_and_source),
        cmocka_unit_test(an_interval_is_that_of_the_estimate),
    };
    return cmocka_run_group_tests_name("graded_report", tests, NULL, NULL);
}
