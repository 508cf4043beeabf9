/* SPDX-License-Identifier: MIT */
/* test_scoring_rule - how a document scores a scale, asked of the document. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"
#include "cases.h"

static const int32_t wrong[] = {-1, 1000, INT32_MAX, INT32_MIN};

static kith_questionnaire *made(void)
{
    return questionnaire_of(
        "'a', 'b', 'c'",
        "'items': [" FIVE("a", "") ", " FIVE("b", "") ", " FIVE(
            "c",
            ", 'ties': ['partner']") "], 'scales': [" SCALE("plain", "'a'",
                                                            ", 'source': 'A "
                                                            "study'") ","
                                                                      " " SCALE("share",
                                                                                "'-b', {'item': 'a', 'weight': 2.5, 'recode': [[0, 1], [2, 7]]}",
                                                                                ", 'method': 'sum', 'min_answered': 0.8, 'missing': 'none', "
                                                                                "'report_as': 'pomp'") ", " SCALE("count",
                                                                                                                  "'c'",
                                                                                                                  ", 'min_answered': 1, 'report_as': 'table', "
                                                                                                                  "'table': [[0, 3], [2, 9]]") "]");
}

static void a_scale_tells_its_rule(void **state)
{
    (void)state;
    kith_questionnaire *is = made();
    double least = -77;
    assert_string_equal(kith_questionnaire_scale_method(is, 0), "mean");
    assert_string_equal(kith_questionnaire_scale_method(is, 1), "sum");
    assert_string_equal(kith_questionnaire_scale_reported(is, 0), "raw");
    assert_string_equal(kith_questionnaire_scale_reported(is, 1), "pomp");
    assert_string_equal(kith_questionnaire_scale_reported(is, 2), "table");
    assert_string_equal(kith_questionnaire_scale_source(is, 0), "A study");
    assert_null(kith_questionnaire_scale_source(is, 1));
    assert_int_equal(kith_questionnaire_scale_minimum(is, 0, &least),
                     KITH_E_NO_VALUE);
    assert_true(least == -77);
    assert_int_equal(kith_questionnaire_scale_minimum(is, 1, &least), KITH_OK);
    assert_true(least == 0.8);
    assert_int_equal(kith_questionnaire_scale_minimum(is, 2, &least), KITH_OK);
    assert_true(least == 1);
    assert_int_equal(kith_questionnaire_scale_is_prorated(is, 0), 1);
    assert_int_equal(kith_questionnaire_scale_is_prorated(is, 1), 0);
    kith_questionnaire_free(is);
}

static void a_scale_tells_its_items(void **state)
{
    (void)state;
    kith_questionnaire *is = made();
    double weight = -77;
    assert_int_equal(kith_questionnaire_scale_key_count(is, 0), 1);
    assert_int_equal(kith_questionnaire_scale_key_count(is, 1), 2);
    assert_int_equal(kith_questionnaire_scale_key_item(is, 1, 0), 1);
    assert_int_equal(kith_questionnaire_scale_key_item(is, 1, 1), 0);
    assert_int_equal(kith_questionnaire_scale_key_is_reversed(is, 1, 0), 1);
    assert_int_equal(kith_questionnaire_scale_key_is_reversed(is, 1, 1), 0);
    assert_int_equal(kith_questionnaire_scale_key_is_recoded(is, 1, 0), 0);
    assert_int_equal(kith_questionnaire_scale_key_is_recoded(is, 1, 1), 1);
    assert_int_equal(kith_questionnaire_scale_key_weight(is, 1, 0, &weight),
                     KITH_OK);
    assert_true(weight == 1);
    assert_int_equal(kith_questionnaire_scale_key_weight(is, 1, 1, &weight),
                     KITH_OK);
    assert_true(weight == 2.5);
    kith_questionnaire_free(is);
}

static void a_graded_scale_fills_nothing_in(void **state)
{
    (void)state;
    kith_questionnaire *is = questionnaire_of(
        "'a'", "'items': [" CHOICE("a", "yes-no", "") "], 'scales': [" SCALE(
                   "s", "'a'",
                   ", 'method': 'graded', 'graded': {'source': 'A study', "
                   "'items': {'a': {'slope': 1, 'thresholds': [0]}}}, "
                   "'report_as': 't'") "]");
    assert_string_equal(kith_questionnaire_scale_method(is, 0), "graded");
    assert_string_equal(kith_questionnaire_scale_reported(is, 0), "t");
    assert_int_equal(kith_questionnaire_scale_is_prorated(is, 0), 0);
    kith_questionnaire_free(is);
}

static void a_score_has_its_range_whatever_is_answered(void **state)
{
    (void)state;
    kith_questionnaire *is = made();
    for (int given = 0; given < 2; given++) {
        kith_assessment *found = assessment_of(is, given ? "a=3 b=0" : "");
        double low = -77, high = -77;
        assert_int_equal(kith_assessment_score_range(found, 0, &low, &high),
                         KITH_OK);
        assert_true(low == 0 && high == 4);
        assert_int_equal(kith_assessment_score_range(found, 1, &low, &high),
                         KITH_OK);
        assert_true(low == 0 && high == 100);
        low = high = -77;
        assert_int_equal(kith_assessment_score_range(found, 2, &low, &high),
                         KITH_E_NO_VALUE); /* it is for the other tie */
        assert_true(low == -77 && high == -77);
        kith_assessment_free(found);
    }
    kith_questionnaire_free(is);
}

static void there_is_nothing_at_a_wrong_index(void **state)
{
    (void)state;
    kith_questionnaire *is = made();
    kith_assessment *found = assessment_of(is, "");
    double low = -77, high = -77;
    const kith_status bad = KITH_E_ARGUMENT;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        const int32_t at = wrong[i];
        assert_null(kith_questionnaire_scale_method(is, at));
        assert_null(kith_questionnaire_scale_reported(is, at));
        assert_null(kith_questionnaire_scale_source(is, at));
        assert_int_equal(kith_questionnaire_scale_minimum(is, at, &low), bad);
        assert_int_equal(kith_questionnaire_scale_is_prorated(is, at), -1);
        assert_int_equal(kith_questionnaire_scale_key_count(is, at), -1);
        assert_int_equal(kith_questionnaire_scale_key_item(is, at, 0), -1);
        assert_int_equal(kith_questionnaire_scale_key_item(is, 0, at), -1);
        assert_int_equal(kith_questionnaire_scale_key_is_reversed(is, 0, at),
                         -1);
        assert_int_equal(kith_questionnaire_scale_key_is_recoded(is, 0, at),
                         -1);
        assert_int_equal(kith_questionnaire_scale_key_weight(is, 0, at, &low),
                         bad);
        assert_int_equal(kith_assessment_score_range(found, at, &low, &high),
                         bad);
    }
    assert_true(low == -77 && high == -77);
    kith_assessment_free(found);
    kith_questionnaire_free(is);
}

static void nothing_has_no_rule(void **state)
{
    (void)state;
    kith_questionnaire *is = made();
    kith_assessment *found = assessment_of(is, "");
    double low = -77, high = -77;
    const kith_status bad = KITH_E_ARGUMENT;
    assert_null(kith_questionnaire_scale_method(NULL, 0));
    assert_null(kith_questionnaire_scale_reported(NULL, 0));
    assert_null(kith_questionnaire_scale_source(NULL, 0));
    assert_int_equal(kith_questionnaire_scale_minimum(NULL, 0, &low), bad);
    assert_int_equal(kith_questionnaire_scale_minimum(is, 1, NULL), bad);
    assert_int_equal(kith_questionnaire_scale_is_prorated(NULL, 0), -1);
    assert_int_equal(kith_questionnaire_scale_key_count(NULL, 0), -1);
    assert_int_equal(kith_questionnaire_scale_key_item(NULL, 0, 0), -1);
    assert_int_equal(kith_questionnaire_scale_key_is_reversed(NULL, 0, 0), -1);
    assert_int_equal(kith_questionnaire_scale_key_is_recoded(NULL, 0, 0), -1);
    assert_int_equal(kith_questionnaire_scale_key_weight(NULL, 0, 0, &low),
                     bad);
    assert_int_equal(kith_questionnaire_scale_key_weight(is, 0, 0, NULL), bad);
    assert_int_equal(kith_assessment_score_range(NULL, 0, &low, &high), bad);
    assert_int_equal(kith_assessment_score_range(found, 0, NULL, &high), bad);
    assert_int_equal(kith_assessment_score_range(found, 0, &low, NULL), bad);
    assert_true(low == -77 && high == -77);
    kith_assessment_free(found);
    kith_questionnaire_free(is);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_scale_tells_its_rule),
        cmocka_unit_test(a_scale_tells_its_items),
        cmocka_unit_test(a_graded_scale_fills_nothing_in),
        cmocka_unit_test(a_score_has_its_range_whatever_is_answered),
        cmocka_unit_test(there_is_nothing_at_a_wrong_index),
        cmocka_unit_test(nothing_has_no_rule),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
