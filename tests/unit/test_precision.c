/* SPDX-License-Identifier: MIT */
/* test_precision - the standard error of measurement, its interval, and the
 * bands that a score may lie between. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"
#include "cases.h"
#include "reported.h"

/* ---- Help ------------------------------------------------------------- */

#define ITEMS "'items': [" WHOLE("a", "0", "100", "") "],"
#define ONE(more) ITEMS "'scales': [" SCALE("s", "'a'", more) "]"
/* The example of a manual: a score from 0 to 100, sd 20, reliability .84. */
#define OBSERVED                                                              \
    ", 'decimals': 0, 'reliability': {'value': 0.84, 'kind': 'alpha', 'sd': " \
    "20, 'status': 'observed', 'source': 'A study', 'population': 'adults'}"

struct one {
    kith_questionnaire *questionnaire;
    kith_assessment *found;
};

static struct one open_one(const char *parts, const char *sheet)
{
    struct one one = {.questionnaire = questionnaire_of("'a'", parts)};
    one.found = assessment_of(one.questionnaire, sheet);
    return one;
}

static void close_one(struct one *one)
{
    kith_assessment_free(one->found);
    kith_questionnaire_free(one->questionnaire);
}

static void check_interval(const char *sheet, double level, double low,
                           double high)
{
    struct one one = open_one(ONE(OBSERVED), sheet);
    double lowest = -77, highest = -77;
    assert_int_equal(
        kith_assessment_interval(one.found, 0, level, &lowest, &highest),
        KITH_OK);
    assert_double_near(lowest, low, 1e-9);
    assert_double_near(highest, high, 1e-9);
    close_one(&one);
}

static void check_none(const char *parts, const char *sheet)
{
    struct one one = open_one(parts, sheet);
    double low = -77, high = -77;
    assert_int_equal(kith_assessment_measurement_error(one.found, 0, &low),
                     KITH_E_NO_VALUE);
    assert_int_equal(kith_assessment_interval(one.found, 0, 0, &low, &high),
                     KITH_E_NO_VALUE);
    assert_true(low == -77 && high == -77);
    close_one(&one);
}

/* ---- The standard error ----------------------------------------------- */

static void an_sd_of_20_and_a_reliability_of_84_make_an_error_of_8(void **state)
{
    (void)state;
    struct one one = open_one(ONE(OBSERVED), "a=62");
    double error = -77;
    assert_int_equal(kith_assessment_measurement_error(one.found, 0, &error),
                     KITH_OK);
    assert_double_near(error, 8, 1e-14);
    close_one(&one);
}

static void at_90_percent_62_lies_between_49_and_75(void **state)
{
    (void)state;
    /* z = 1.6448536269514722 (R: qnorm(.95)) */
    check_interval("a=62", 0.90, 62 - 13.1588290156118, 62 + 13.1588290156118);
    check_interval("a=62", 0, 62 - 13.1588290156118, 62 + 13.1588290156118);
    /* 1.959963984540054 (R: qnorm(.975)) */
    check_interval("a=62", 0.95, 62 - 15.6797118763204, 62 + 15.6797118763204);
}

static void an_interval_ends_where_the_scale_does(void **state)
{
    (void)state;
    check_interval("a=95", 0.90, 95 - 13.1588290156118, 100);
    check_interval("a=3", 0.90, 0, 3 + 13.1588290156118);
    check_interval("a=50", 0.999999999999, 0, 100);
}

static void at_the_ends_of_reliability_and_level_there_are_still_numbers(
    void **state)
{
    (void)state;
    static const double levels[] = {1e-300, 0.9, 0.99999999999999989};
    static const char *const reliabilities[] = {"0", "1"};
    for (int r = 0; r < 2; r++) {
        char parts[1000];
        snprintf(parts, sizeof parts,
                 ONE(", 'reliability': {'value': %s, 'sd': 20, 'status': "
                     "'observed'}"),
                 reliabilities[r]);
        struct one one = open_one(parts, "a=62");
        double error = -77;
        assert_int_equal(
            kith_assessment_measurement_error(one.found, 0, &error), KITH_OK);
        assert_double_same(error, r == 1 ? 0 : 20);
        for (size_t i = 0; i < sizeof levels / sizeof *levels; i++) {
            double low = -77, high = -77;
            assert_int_equal(
                kith_assessment_interval(one.found, 0, levels[i], &low, &high),
                KITH_OK);
            assert_true(0 <= low && low <= 62 && 62 <= high && high <= 100);
            if (r == 1)
                assert_true(low == 62 && high == 62);
        }
        close_one(&one);
    }
}

static void what_is_no_level_is_refused(void **state)
{
    (void)state;
    static const double wrong[] = {-0.1, 1, 90, 0.0 / 0.0};
    struct one one = open_one(ONE(OBSERVED), "a=62");
    double low = -77, high = -77;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_int_equal(
            kith_assessment_interval(one.found, 0, wrong[i], &low, &high),
            KITH_E_ARGUMENT);
    assert_true(low == -77 && high == -77);
    close_one(&one);
}

static void an_assumed_reliability_says_nothing_of_a_person(void **state)
{
    (void)state;
    check_none(ONE(", 'reliability': {'value': 0.84, 'sd': 20, 'status': "
                   "'assumed'}"),
               "a=62");
}

static void without_reliability_sd_or_score_there_is_no_error(void **state)
{
    (void)state;
    check_none(ONE(""), "a=62");
    check_none(ONE(", 'reliability': {'value': 0.84, 'status': 'observed'}"),
               "a=62");
    check_none(ONE(OBSERVED), "");
    check_none(
        ONE(OBSERVED) ", 'stop': [{'id': 'gone', 'text': 'Stop.', "
                      "'help': 'adults', 'when': " IS("a", "above", "60") "}]",
        "a=62");
}

static void the_reliability_of_more_items_than_the_tie_has_is_not_used(
    void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = questionnaire_of(
        "'a', 'b'",
        "'items': [" WHOLE("a", "0", "100", "") "," WHOLE(
            "b", "0", "100",
            ", 'ties': ['partner']") "],"
                                     "'scales': [" SCALE("s", "'a', 'b'",
                                                         OBSERVED) "]");
    static const struct {
        const char *tie, *sheet;
        kith_status expected;
    } cases[] = {{"friend", "a=62", KITH_E_NO_VALUE},
                 {"partner", "a=62 b=60", KITH_OK}};
    for (int i = 0; i < 2; i++) {
        double error;
        kith_answers *answers =
            answers_of(questionnaire, cases[i].tie, cases[i].sheet);
        kith_assessment *found = assess_answers(answers);
        assert_int_equal(kith_assessment_measurement_error(found, 0, &error),
                         cases[i].expected);
        kith_assessment_free(found);
        kith_answers_free(answers);
    }
    kith_questionnaire_free(questionnaire);
}

/* ---- Reports ---------------------------------------------------------- */

static void every_view_says_what_chance_allows(void **state)
{
    (void)state;
    struct one one = open_one(ONE(OBSERVED), "a=62");
    static const int32_t views[] = {KITH_VIEW_PLAIN, KITH_VIEW_PRIVATE};
    for (int i = 0; i < 2; i++) {
        check_report(one.found, views[i], KITH_FORMAT_TEXT,
                     "Allowing for chance: 49 to 75.", true);
        check_report(one.found, views[i], KITH_FORMAT_JSON,
                     "'interval_low': 49,", true);
        check_report(one.found, views[i], KITH_FORMAT_JSON,
                     "'interval_high': 75,", true);
    }
    check_report(one.found, KITH_VIEW_HOST, KITH_FORMAT_JSON,
                 "'standard_error': 8,", true);
    check_report(one.found, KITH_VIEW_HOST, KITH_FORMAT_JSON,
                 "'interval_level': 0.9,", true);
    check_report(one.found, KITH_VIEW_HOST, KITH_FORMAT_JSON,
                 "'interval_low': 48.841171,", true);
    check_report(one.found, KITH_VIEW_HOST, KITH_FORMAT_JSON,
                 "'interval_high': 75.158829,", true);
    check_report(one.found, KITH_VIEW_HOST, KITH_FORMAT_TEXT,
                 "standard_error 8", true);
    close_one(&one);
}

static void the_host_is_told_what_an_error_is_made_of(void **state)
{
    (void)state;
    struct one one = open_one(
        ONE(", 'reliability': {'value': 0.84, 'kind': 'retest', 'sd': 20, "
            "'status': 'observed', 'source': 'A study', 'population': "
            "'adults'}"),
        "a=62");
    static const char *const pieces[] = {
        "'reliability': 0.84,", "'reliability_kind': 'retest',",
        "'reliability_source': 'A study',",
        "'reliability_population': 'adults',", "'standard_error': 8,"};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++)
        check_report(one.found, KITH_VIEW_HOST, KITH_FORMAT_JSON, pieces[i],
                     true);
    check_report(one.found, KITH_VIEW_PRIVATE, KITH_FORMAT_JSON, "reliability",
                 false);
    close_one(&one);
}

static void keys_do_not_hang_on_answers(void **state)
{
    (void)state;
    struct one one = open_one(ONE(OBSERVED), "");
    check_report(one.found, KITH_VIEW_PRIVATE, KITH_FORMAT_JSON,
                 "'interval_low': null,", true);
    check_report(one.found, KITH_VIEW_PRIVATE, KITH_FORMAT_JSON,
                 "'interval': null", true);
    check_report(one.found, KITH_VIEW_PRIVATE, KITH_FORMAT_TEXT, "chance",
                 false);
    check_report(one.found, KITH_VIEW_HOST, KITH_FORMAT_JSON,
                 "'standard_error': null,", true);
    close_one(&one);
    one = open_one(ONE(", 'reliability': {'value': 0.8, 'sd': 20, 'status': "
                       "'assumed'}"),
                   "a=62");
    check_report(one.found, KITH_VIEW_PRIVATE, KITH_FORMAT_JSON, "interval",
                 false);
    check_report(one.found, KITH_VIEW_HOST, KITH_FORMAT_JSON, "interval",
                 false);
    close_one(&one);
}

#define BANDS                                                                 \
    ", 'cutoffs': [{'id': 'plain', 'source': 'A study', 'population': "       \
    "'adults', 'bands': [{'from': 0, 'id': 'low', 'label': 'low'}, {'from': " \
    "40, 'id': 'middle', 'label': 'middle'}, {'from': 60, 'id': 'high', "     \
    "'label': 'high'}]}, {'id': 'strict', 'source': 'Another study', "        \
    "'population': 'couples', 'bands': [{'from': 0, 'id': 'no', 'label': "    \
    "'no'}, {'from': 50, 'id': 'yes', 'label': 'yes'}]}]"

static void check_band(const char *more, const char *sheet, const char *band)
{
    char parts[2000];
    snprintf(parts, sizeof parts,
             ITEMS "'scales': [" SCALE("s", "'a'", "%s%s") "]", BANDS, more);
    struct one one = open_one(parts, sheet);
    check_report(one.found, KITH_VIEW_PRIVATE, KITH_FORMAT_JSON, band, true);
    close_one(&one);
}

static void between_is_said_within_half_a_standard_error_of_a_border(
    void **state)
{
    (void)state;
    check_band(OBSERVED, "a=36", "'band': 'between low and middle'");
    check_band(OBSERVED, "a=35", "'band': 'low'");
    check_band(OBSERVED, "a=44", "'band': 'between low and middle'");
    check_band(OBSERVED, "a=45", "'band': 'middle'");
    check_band(OBSERVED, "a=56", "'band': 'between middle and high'");
    check_band("", "a=40", "'band': 'middle'");
    check_band(", 'reliability': {'value': 1, 'sd': 20, 'status': "
               "'observed'}",
               "a=40", "'band': 'middle'");
    check_band(", 'reliability': {'value': 0.84, 'sd': 20, 'status': "
               "'assumed'}",
               "a=40", "'band': 'middle'");
}

/* ---- What the document says -------------------------------------------- */

static void cut_offs_stand_side_by_side_with_their_people(void **state)
{
    (void)state;
    struct one one = open_one(ONE(BANDS), "a=62");
    const kith_questionnaire *is = one.questionnaire;
    double from = -77;
    assert_int_equal(kith_questionnaire_cutoffs_count(is, 0), 2);
    assert_string_equal(kith_questionnaire_cutoffs_id(is, 0, 1), "strict");
    assert_string_equal(kith_questionnaire_cutoffs_source(is, 0, 1),
                        "Another study");
    assert_string_equal(kith_questionnaire_cutoffs_population(is, 0, 1),
                        "couples");
    assert_int_equal(kith_questionnaire_band_count(is, 0, 0), 3);
    assert_string_equal(kith_questionnaire_band_id(is, 0, 0, 2), "high");
    assert_int_equal(kith_questionnaire_band_from(is, 0, 0, 2, &from), KITH_OK);
    assert_double_same(from, 60);
    assert_int_equal(kith_assessment_score_band(one.found, 0, 0), 2);
    assert_int_equal(kith_assessment_score_band(one.found, 0, 1), 1);
    check_report(one.found, KITH_VIEW_HOST, KITH_FORMAT_JSON,
                 "'population': 'adults'", true);
    check_report(one.found, KITH_VIEW_HOST, KITH_FORMAT_JSON,
                 "'population': 'couples'", true);
    close_one(&one);
}

static void a_reliability_is_told_with_kind_and_people(void **state)
{
    (void)state;
    struct one one = open_one(
        ONE(", 'reliability': {'value': 0.84, 'kind': 'retest', 'mean': 50.5, "
            "'sd': 20, 'status': 'observed', 'source': 'A study', "
            "'population': 'adults'}"),
        "");
    const kith_questionnaire *is = one.questionnaire;
    double value = -77, mean = -77, sd = -77;
    assert_int_equal(kith_questionnaire_reliability(is, 0, &value), KITH_OK);
    assert_int_equal(kith_questionnaire_reliability_mean(is, 0, &mean),
                     KITH_OK);
    assert_int_equal(kith_questionnaire_reliability_sd(is, 0, &sd), KITH_OK);
    assert_double_same(value, 0.84);
    assert_double_same(mean, 50.5);
    assert_double_same(sd, 20);
    assert_int_equal(kith_questionnaire_reliability_is_observed(is, 0), 1);
    assert_string_equal(kith_questionnaire_reliability_kind(is, 0), "retest");
    assert_string_equal(kith_questionnaire_reliability_source(is, 0),
                        "A study");
    assert_string_equal(kith_questionnaire_reliability_population(is, 0),
                        "adults");
    close_one(&one);
}

static void what_the_document_does_not_say_is_not_there(void **state)
{
    (void)state;
    struct one one = open_one(ONE(""), "");
    const kith_questionnaire *is = one.questionnaire;
    double value = -77;
    assert_int_equal(kith_questionnaire_reliability(is, 0, &value),
                     KITH_E_NO_VALUE);
    assert_int_equal(kith_questionnaire_reliability_mean(is, 0, &value),
                     KITH_E_NO_VALUE);
    assert_int_equal(kith_questionnaire_reliability_sd(is, 0, &value),
                     KITH_E_NO_VALUE);
    assert_int_equal(kith_questionnaire_reliability_is_observed(is, 0), -1);
    assert_null(kith_questionnaire_reliability_kind(is, 0));
    assert_int_equal(kith_questionnaire_cutoffs_count(is, 0), 0);
    assert_true(value == -77);
    close_one(&one);
    one = open_one(ONE(", 'reliability': {'value': 0.8, 'status': 'assumed'}"),
                   "");
    assert_int_equal(
        kith_questionnaire_reliability_is_observed(one.questionnaire, 0), 0);
    assert_int_equal(
        kith_questionnaire_reliability_sd(one.questionnaire, 0, &value),
        KITH_E_NO_VALUE);
    close_one(&one);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            an_sd_of_20_and_a_reliability_of_84_make_an_error_of_8),
        cmocka_unit_test(at_90_percent_62_lies_between_49_and_75),
        cmocka_unit_test(an_interval_ends_where_the_scale_does),
        cmocka_unit_test(
            at_the_ends_of_reliability_and_level_there_are_still_numbers),
        cmocka_unit_test(what_is_no_level_is_refused),
        cmocka_unit_test(an_assumed_reliability_says_nothing_of_a_person),
        cmocka_unit_test(without_reliability_sd_or_score_there_is_no_error),
        cmocka_unit_test(
            the_reliability_of_more_items_than_the_tie_has_is_not_used),
        cmocka_unit_test(every_view_says_what_chance_allows),
        cmocka_unit_test(the_host_is_told_what_an_error_is_made_of),
        cmocka_unit_test(keys_do_not_hang_on_answers),
        cmocka_unit_test(
            between_is_said_within_half_a_standard_error_of_a_border),
        cmocka_unit_test(cut_offs_stand_side_by_side_with_their_people),
        cmocka_unit_test(a_reliability_is_told_with_kind_and_people),
        cmocka_unit_test(what_the_document_does_not_say_is_not_there),
    };
    return cmocka_run_group_tests_name("precision", tests, NULL, NULL);
}
