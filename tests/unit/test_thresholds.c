/* SPDX-License-Identifier: MIT */
/* Every sum of up to six items of 0 to 4, as a sum, a mean and POMP, against
 * thresholds just below, at and just above each of them, in whole numbers. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assessment/assessment.h"
#include "cases.h"
#include "patterns/leaves.h"

enum { ITEMS_MOST = 6, HIGHEST = 4 };
enum { SUM, MEAN, POMP, KINDS };

static const int64_t million = 1000000;

/* 's1' to 's6' as sums, then as means, then as POMP; 's3' has three items. */
static kith_questionnaire *make_document(void)
{
    static const char *const kinds[] = {
        [SUM] = "'method': 'sum'",
        [MEAN] = "'method': 'mean'",
        [POMP] = "'method': 'mean', 'report_as': 'pomp'"};
    static const char keys[] = "'a', 'b', 'c', 'd', 'e', 'f'";
    static const char items[] = "'items': [" FIVE("a", "") "," FIVE("b", "") ","
        FIVE("c", "") "," FIVE("d", "") "," FIVE("e", "") "," FIVE("f", "")
        "], 'scales': [";
    char parts[4096];
    int length = snprintf(parts, sizeof parts, "%s", items);
    for (int kind = SUM; kind < KINDS; kind++)
        for (int n = 1; n <= ITEMS_MOST; n++)
            length += snprintf(
                parts + length, sizeof parts - (size_t)length,
                "%s{'id': 's%d-%d', 'label': 'S', 'items': [%.*s], %s}",
                kind == 0 && n == 1 ? "" : ", ", n, kind, n * 5 - 2, keys,
                kinds[kind]);
    snprintf(parts + length, sizeof parts - (size_t)length, "]");
    return questionnaire_of(keys, parts);
}

/* Answers whose first n add up to the sum. */
static kith_assessment *assess_sum(const kith_questionnaire *questionnaire,
                                   int n, int sum)
{
    kith_answers *answers = answers_of(questionnaire, "friend", "");
    char id[2] = "a";
    for (int i = 0; i < n; i++, id[0]++) {
        int value = sum < HIGHEST ? sum : HIGHEST;
        sum -= value;
        assert_int_equal(kith_answers_set(answers, id, value, NULL), KITH_OK);
    }
    kith_assessment *found = assess_answers(answers);
    kith_answers_free(answers);
    return found;
}

/* What a sum of n items is as its scale reports it: top / over. */
static void reported(int kind, int n, int sum, int64_t *top, int64_t *over)
{
    *top = kind == POMP ? 100 * sum : sum;
    *over = kind == SUM ? 1 : kind == MEAN ? n : n * HIGHEST;
}

static bool passes(enum kith__test test, int64_t top, int64_t over,
                   int64_t against)
{
    int64_t left = top * million, right = against * over;
    switch (test) {
    case KITH__TEST_AT_LEAST:
        return left >= right;
    case KITH__TEST_ABOVE:
        return left > right;
    case KITH__TEST_AT_MOST:
        return left <= right;
    default:
        return left < right;
    }
}

static int64_t check_threshold(const kith_assessment *found, int kind, int n,
                               int sum, int64_t against)
{
    int64_t top, over;
    reported(kind, n, sum, &top, &over);
    for (int test = KITH__TEST_AT_LEAST; test <= KITH__TEST_BELOW; test++) {
        const struct kith__condition_node leaf = {
            .op = KITH__OP_SCALE,
            .subject = kind * ITEMS_MOST + n - 1,
            .test = (uint8_t)test,
            .against = against};
        enum kith__truth expected =
            passes((enum kith__test)test, top, over, against) ? KITH__TRUE
                                                              : KITH__FALSE;
        assert_int_equal(kith__leaf_now(&leaf, &found->results), expected);
        assert_int_equal(kith__leaf_range(&leaf, &found->results), expected);
    }
    return 1;
}

/* Against every value that a scale of m items can have, in whole millionths
 * around it. */
static int64_t check_sum(const kith_assessment *found, int kind, int n, int sum)
{
    int64_t checked = 0;
    for (int m = 1; m <= ITEMS_MOST; m++)
        for (int other = 0; other <= m * HIGHEST; other++) {
            int64_t top, over;
            reported(kind, m, other, &top, &over);
            int64_t at = top * million / over;
            for (int64_t against = at - 1; against <= at + 2; against++)
                checked += check_threshold(found, kind, n, sum, against);
        }
    return checked;
}

static void every_sum_is_exactly_where_it_is(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = make_document();
    int64_t checked = 0;
    for (int n = 1; n <= ITEMS_MOST; n++)
        for (int sum = 0; sum <= n * HIGHEST; sum++) {
            kith_assessment *found = assess_sum(questionnaire, n, sum);
            for (int kind = SUM; kind < KINDS; kind++)
                checked += check_sum(found, kind, n, sum);
            kith_assessment_free(found);
        }
    assert_int_equal(checked, 90 * KINDS * 90 * 4); /* 5 + 9 + … + 25 = 90 */
    kith_questionnaire_free(questionnaire);
}

/* The same numbers, out of sums, against every difference of two of them. */
static void a_difference_is_exactly_what_it_is(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = questionnaire_of(
        "'a', 'b', 'c', 'd', 'e', 'f'",
        "'items': [" FIVE("a", "") "," FIVE("b", "") "," FIVE("c", "") ","
        FIVE("d", "") "," FIVE("e", "") "," FIVE("f", "") "],"
        "'scales': [" SCALE("x", "'a', 'b', 'c'", ", 'report_as': 'pomp'") ","
        SCALE("y", "'d', 'e', 'f'", ", 'report_as': 'pomp'") "],"
        "'differences': [" DIFFERENCE("xy", "x", "y") "]");
    for (int x = 0; x <= 12; x++)
        for (int y = 0; y <= 12; y++) {
            char sheet[64];
            snprintf(sheet, sizeof sheet, "a=%d b=%d c=%d d=%d e=%d f=%d",
                     x / 3, (x + 1) / 3, (x + 2) / 3, y / 3, (y + 1) / 3,
                     (y + 2) / 3);
            kith_assessment *found = assessment_of(questionnaire, sheet);
            for (int other = -12; other <= 12; other++) {
                int64_t at = 100 * other * million / 12;
                for (int64_t against = at - 1; against <= at + 1; against++) {
                    const struct kith__condition_node leaf = {
                        .op = KITH__OP_DIFFERENCE,
                        .test = KITH__TEST_AT_LEAST,
                        .against = against};
                    assert_int_equal(
                        kith__leaf_now(&leaf, &found->results) == KITH__TRUE,
                        100 * (x - y) * million >= against * 12);
                }
            }
            kith_assessment_free(found);
        }
    kith_questionnaire_free(questionnaire);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_sum_is_exactly_where_it_is),
        cmocka_unit_test(a_difference_is_exactly_what_it_is),
    };
    return cmocka_run_group_tests_name("thresholds", tests, NULL, NULL);
}
