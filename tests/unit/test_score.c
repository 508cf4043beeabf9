/* SPDX-License-Identifier: MIT */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"
#include "cases.h"

/* ---- Help ------------------------------------------------------------- */

/* A document of one scale, and what a sheet gives on it. */
struct one {
    kith_questionnaire *questionnaire;
    kith_assessment *found;
};

static void open_one(struct one *one, const char *items, const char *parts,
                     const char *sheet)
{
    one->questionnaire = questionnaire_of(items, parts);
    one->found = assessment_of(one->questionnaire, sheet);
}

static void close_one(struct one *one)
{
    kith_assessment_free(one->found);
    kith_questionnaire_free(one->questionnaire);
}

static void assert_score(const kith_assessment *found, int32_t scale,
                         double expected)
{
    double score = -77;
    assert_int_equal(kith_assessment_score(found, scale, &score), KITH_OK);
    assert_double_same(score, expected);
}

static void assert_no_score(const kith_assessment *found, int32_t scale)
{
    double score = -77;
    assert_int_equal(kith_assessment_score(found, scale, &score),
                     KITH_E_NO_VALUE);
    assert_true(score == -77);
}

/* What the only scale of a document is; NAN for none. */
static void check_one(const char *items, const char *parts, const char *sheet,
                      double expected)
{
    struct one one;
    open_one(&one, items, parts, sheet);
    if (expected != expected)
        assert_no_score(one.found, 0);
    else
        assert_score(one.found, 0, expected);
    close_one(&one);
}

static const double none = 0.0 / 0.0;

#define FOUR_ITEMS                                                             \
    "'items': [" FIVE("a", "") "," FIVE("b", "") "," FIVE("c", "") ","         \
    FIVE("d", "") "],"
#define FOUR "'a', 'b', 'c', 'd'"
#define FOUR_SCALE(more) FOUR_ITEMS "'scales': [" SCALE("s", FOUR, more) "]"

/* ---- Methods ---------------------------------------------------------- */

static void a_sum_adds_and_a_mean_divides(void **state)
{
    (void)state;
    check_one(FOUR, FOUR_SCALE(", 'method': 'sum'"), "a=1 b=4 c=0 d=3", 8);
    check_one(FOUR, FOUR_SCALE(""), "a=1 b=4 c=0 d=2", 1.75);
    check_one(FOUR, FOUR_SCALE(", 'report_as': 'pomp'"), "a=1 b=4 c=0 d=3",
              50);
    check_one(FOUR, FOUR_SCALE(", 'method': 'sum', 'report_as': 'pomp'"),
              "a=1 b=4 c=0 d=2", 43.75);
}

static void a_score_is_the_double_nearest_to_the_exact_one(void **state)
{
    (void)state;
    static const char parts[] =
        "'items': [" FIVE("a", "") "," FIVE("b", "") "," FIVE("c", "") "],"
        "'scales': [" SCALE("s", "'a', 'b', 'c'", "") "]";
    check_one("'a', 'b', 'c'", parts, "a=0 b=0 c=1", 1.0 / 3);
    check_one("'a', 'b', 'c'", parts, "a=1 b=2 c=2", 5.0 / 3);
}

static void weights_count_as_they_say(void **state)
{
    (void)state;
    static const char keys[] = "{'item': 'a', 'weight': 2}, "
                               "{'item': 'b', 'weight': 0.5}, 'c', 'd'";
    char parts[1500];
    snprintf(parts, sizeof parts,
             FOUR_ITEMS "'scales': [{'id': 's', 'label': 'S', 'items': [%s], "
                        "'method': 'sum'}]",
             keys);
    check_one(FOUR, parts, "a=3 b=4 c=1 d=0", 9);
    snprintf(parts, sizeof parts,
             FOUR_ITEMS "'scales': [{'id': 's', 'label': 'S', 'items': [%s]}]",
             keys);
    check_one(FOUR, parts, "a=3 b=4 c=1 d=0", 2); /* 9 / 4.5 */
}

static void a_reversed_key_counts_down(void **state)
{
    (void)state;
    static const char parts[] =
        "'items': [" CHOICE("a", "one-five", "") ","
        WHOLE("b", "1", "9", "") "],"
        "'scales': [" SCALE("s", "'-a', {'item': 'b', 'reverse': true}",
                            ", 'method': 'sum'") "]";
    check_one("'a', 'b'", parts, "a=2 b=3", 4 + 7);
    check_one("'a', 'b'", parts, "a=1 b=9", 5 + 1);
}

static void a_recode_holds_from_its_answer_up(void **state)
{
    (void)state;
    static const char parts[] =
        "'items': [" WHOLE("pain", "0", "10", "") "],"
        "'scales': [" SCALE("s",
                            "{'item': 'pain', 'recode': [[0, 5], [1, 4], "
                            "[4, 3], [7, 2], [10, 1]]}",
                            "") "]";
    static const double expected[] = {5, 4, 4, 4, 3, 3, 3, 2, 2, 2, 1};
    for (int pain = 0; pain <= 10; pain++) {
        char sheet[16];
        snprintf(sheet, sizeof sheet, "pain=%d", pain);
        check_one("'pain'", parts, sheet, expected[pain]);
    }
}

static void reversal_turns_what_was_recoded(void **state)
{
    (void)state;
    static const char parts[] =
        "'items': [" FIVE("a", "") "],"
        "'scales': [" SCALE("s",
                            "{'item': 'a', 'reverse': true, 'recode': [[0, 10],"
                            " [2, 13], [4, 20]]}",
                            "") "]";
    check_one("'a'", parts, "a=0", 20);
    check_one("'a'", parts, "a=2", 17);
    check_one("'a'", parts, "a=3", 17);
    check_one("'a'", parts, "a=4", 10);
}

/* ---- Gaps ------------------------------------------------------------- */

static void a_gap_is_filled_at_the_mean_position_of_the_answered(void **state)
{
    (void)state;
    /* Positions 1, 0 and 1/2, unweighted: the gap of 0 to 100 is at 50. */
    static const char items[] = "'a', 'b', 'c', 'd'";
    static const char parts[] =
        "'items': [" FIVE("a", "") "," CHOICE("b", "yes-no", "") ","
        CHOICE("c", "one-five", "") "," WHOLE("d", "0", "100", "") "],"
        "'scales': [" SCALE("s", "{'item': 'a', 'weight': 3}, 'b', 'c', 'd'",
                            ", 'method': 'sum', 'min_answered': 0.5") "]";
    check_one(items, parts, "a=4 b=0 c=3", 3 * 4 + 0 + 3 + 50);
}

static void a_gap_is_filled_whatever_the_reason(void **state)
{
    (void)state;
    static const char parts[] =
        FOUR_SCALE(", 'method': 'sum', 'min_answered': 1");
    static const char *const gaps[] = {"", "d=skipped", "d=declined", "d=n/a"};
    for (int i = 0; i < 4; i++) {
        char sheet[64];
        snprintf(sheet, sizeof sheet, "a=4 b=2 c=3 %s", gaps[i]);
        check_one(FOUR, parts, sheet, 12);
    }
}

static void without_filling_only_what_is_answered_counts(void **state)
{
    (void)state;
    check_one(FOUR,
              FOUR_SCALE(", 'method': 'sum', 'missing': 'none', "
                         "'min_answered': 1"),
              "a=4 c=1", 5);
    check_one(FOUR, FOUR_SCALE(", 'missing': 'none', 'min_answered': 1"),
              "a=4 c=1", 2.5);
    check_one(FOUR,
              FOUR_SCALE(", 'missing': 'none', 'min_answered': 1, "
                         "'report_as': 'pomp', 'method': 'sum'"),
              "a=4 c=1", 62.5);
}

static void without_filling_the_ends_are_those_of_what_is_answered(void **state)
{
    (void)state;
    /* 1 of 0..1, three times, and 3 of 1..5: 3 · 1 + 2 out of 3 · 1 + 4. */
    static const char parts[] =
        "'items': [" CHOICE("a", "yes-no", "") "," CHOICE("b", "one-five", "")
        "," FIVE("c", "") "],"
        "'scales': [" SCALE("s", "{'item': 'a', 'weight': 3}, 'b', 'c'",
                            ", 'missing': 'none', 'min_answered': 2, "
                            "'report_as': 'pomp'") ","
        SCALE("t", "{'item': 'a', 'weight': 3}, 'b', 'c'",
              ", 'missing': 'none', 'min_answered': 2") "]";
    struct one one;
    open_one(&one, "'a', 'b', 'c'", parts, "a=1 b=3");
    assert_score(one.found, 0, 500.0 / 7);
    assert_score(one.found, 1, 1.5); /* (3 + 3) / (3 + 1) */
    close_one(&one);
}

/* ---- How many answers ------------------------------------------------- */

static void a_share_is_of_what_is_eligible_and_exact(void **state)
{
    (void)state;
    static const char half[] = FOUR_SCALE(", 'min_answered': 0.5");
    check_one(FOUR, half, "a=1", none);
    check_one(FOUR, half, "a=1 b=1", 1);
    check_one(FOUR, half, "a=1 c=n/a d=n/a", 1); /* one of two */
    check_one(FOUR, half, "a=1 c=declined d=n/a", none);
    check_one(FOUR, half, "a=1 c=skipped d=n/a", none);
    static const char three[] = "'items': [" FIVE("a", "") "," FIVE("b", "") ","
        FIVE("c", "") "],'scales': [" SCALE("s", "'a', 'b', 'c'",
                                          ", 'min_answered': 0.333333") ","
        SCALE("t", "'a', 'b', 'c'", ", 'min_answered': 0.333334") "]";
    struct one one;
    open_one(&one, "'a', 'b', 'c'", three, "b=2");
    assert_score(one.found, 0, 2); /* a third is above 0.333333 */
    assert_no_score(one.found, 1); /* and below 0.333334 */
    close_one(&one);
}

static void a_count_is_of_answers(void **state)
{
    (void)state;
    static const char parts[] = FOUR_SCALE(", 'min_answered': 3");
    check_one(FOUR, parts, "a=1 b=1", none);
    check_one(FOUR, parts, "a=1 b=1 c=n/a d=n/a", none);
    check_one(FOUR, parts, "a=1 b=1 c=1", 1);
}

static void all_is_all_that_applies(void **state)
{
    (void)state;
    static const char parts[] = FOUR_SCALE("");
    check_one(FOUR, parts, "a=1 b=1 c=1", none);
    check_one(FOUR, parts, "a=1 b=1 c=1 d=declined", none);
    check_one(FOUR, parts, "a=1 b=1 c=1 d=skipped", none);
    check_one(FOUR, parts, "a=1 b=1 c=1 d=n/a", 1);
}

static void nothing_answered_is_never_a_score(void **state)
{
    (void)state;
    check_one(FOUR, FOUR_SCALE(""), "", none);
    check_one(FOUR, FOUR_SCALE(""), "a=n/a b=n/a c=n/a d=n/a", none);
    check_one(FOUR, FOUR_SCALE(", 'min_answered': 0.000001"),
              "a=n/a b=n/a c=n/a d=n/a", none);
}

static void what_is_not_asked_is_not_eligible_and_filled_all_the_same(
    void **state)
{
    (void)state;
    static const char parts[] =
        "'items': [" FIVE("a", "") ","
        FIVE("b", ", 'ask_when': " IS("a", "at_least", "3")) "],"
        "'scales': [" SCALE("s", "'a', 'b'", ", 'method': 'sum'") ","
        SCALE("t", "'a', 'b'", ", 'method': 'sum', 'missing': 'none'") "]";
    struct one one;
    open_one(&one, "'a', 'b'", parts, "a=2 b=4");
    assert_score(one.found, 0, 4);
    assert_score(one.found, 1, 2);
    close_one(&one);
}

static void no_scale_has_a_score_while_the_form_is_not_valid(void **state)
{
    (void)state;
    static const char parts[] =
        "'valid_when': {'count': [{'answered': 'a'}, {'answered': 'b'},"
        "{'answered': 'c'}, {'answered': 'd'}], 'at_least': 3},"
        FOUR_ITEMS "'scales': [" SCALE("s", "'a'", "") "]";
    check_one(FOUR, parts, "a=1 b=1", none);
    check_one(FOUR, parts, "a=1 b=1 d=1", 1);
}

/* ---- Tables, rounding, bands ------------------------------------------ */

#define TABLE "[[0, -3.5], [5, 10], [5.5, 11], [12, 99.25]]"

static void a_table_gives_the_last_pair_at_or_below(void **state)
{
    (void)state;
    static const char sum[] = FOUR_SCALE(", 'method': 'sum', 'report_as': "
                                         "'table', 'table': " TABLE);
    check_one(FOUR, sum, "a=0 b=0 c=0 d=0", -3.5);
    check_one(FOUR, sum, "a=4 b=0 c=0 d=0", -3.5);
    check_one(FOUR, sum, "a=4 b=1 c=0 d=0", 10);
    check_one(FOUR, sum, "a=4 b=2 c=0 d=0", 11);
    check_one(FOUR, sum, "a=4 b=4 c=3 d=0", 11);
    check_one(FOUR, sum, "a=4 b=4 c=4 d=0", 99.25);
    check_one(FOUR, sum, "a=4 b=4 c=4 d=4", 99.25);
}

/* One answer a scale, so that the number is known: 2 of 0 to 4 recoded. */
#define ROUNDED(id, value, decimals)                                           \
    SCALE(id, "{'item': 'a', 'recode': [[0, -9], [2, " value "], [3, 9]]}",    \
          ", 'compare': 'rounded', 'decimals': " decimals)

static void a_rounded_score_goes_from_the_half_on_away_from_zero(void **state)
{
    (void)state;
    static const char parts[] = "'items': [" FIVE("a", "") "], 'scales': ["
        ROUNDED("s0", "2.5", "0") "," ROUNDED("s1", "-2.5", "0") ","
        ROUNDED("s2", "2.499999", "0") "," ROUNDED("s3", "-2.499999", "0") ","
        ROUNDED("s4", "1.005", "2") "," ROUNDED("s5", "-1.005", "2") ","
        ROUNDED("s6", "1.004999", "2") "," ROUNDED("s7", "0.123456", "6") ","
        ROUNDED("s8", "0.4", "0") "," ROUNDED("s9", "-0.4", "0") "]";
    static const double expected[] = {3,    -3,   2,        -2, 1.01,
                                      -1.01, 1, 0.123456, 0,  0};
    struct one one;
    open_one(&one, "'a'", parts, "a=2");
    for (int32_t i = 0; i < 10; i++)
        assert_score(one.found, i, expected[i]);
    close_one(&one);
}

static void a_band_begins_exactly_where_it_begins(void **state)
{
    (void)state;
    /* Means of three: 1, 4/3, 5/3 … against 1.333333, 1.333334 and 2. */
    static const char bands[] =
        ", 'cutoffs': [{'id': 'x', 'bands': [{'from': 0, 'id': 'b0', 'label': "
        "'0'}, {'from': 1.333333, 'id': 'b1', 'label': '1'}, {'from': "
        "1.333334, 'id': 'b2', 'label': '2'}, {'from': 2, 'id': 'b3', "
        "'label': '3'}]}, {'id': 'y', 'bands': [{'from': -5, 'id': 'low', "
        "'label': 'l'}, {'from': 1.67, 'id': 'high', 'label': 'h'}]}]";
    char parts[2000];
    snprintf(parts, sizeof parts,
             "'items': [" FIVE("a", "") "," FIVE("b", "") "," FIVE("c", "")
             "],'scales': [{'id': 's', 'label': 'S', 'items': ['a', 'b', 'c']"
             "%s}, {'id': 't', 'label': 'T', 'compare': 'rounded', 'items': "
             "['a', 'b', 'c'] %s}]",
             bands, bands);
    static const struct {
        const char *sheet;
        int32_t exact[2], rounded[2];
    } rows[] = {
        {"a=0 b=0 c=0", {0, 0}, {0, 0}}, {"a=1 b=1 c=1", {0, 0}, {0, 0}},
        /* 4/3 is above 1.333333 and below 1.333334; rounded it is 1.33. */
        {"a=1 b=1 c=2", {1, 0}, {0, 0}},
        /* 5/3 is below 1.67, and rounded it is 1.67. */
        {"a=1 b=2 c=2", {2, 0}, {2, 1}},
        {"a=2 b=2 c=2", {3, 1}, {3, 1}},
        {"a=4 b=4 c=4", {3, 1}, {3, 1}}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct one one;
        open_one(&one, "'a', 'b', 'c'", parts, rows[i].sheet);
        for (int32_t cutoffs = 0; cutoffs < 2; cutoffs++) {
            assert_int_equal(kith_assessment_score_band(one.found, 0, cutoffs),
                             rows[i].exact[cutoffs]);
            assert_int_equal(kith_assessment_score_band(one.found, 1, cutoffs),
                             rows[i].rounded[cutoffs]);
        }
        assert_int_equal(kith_assessment_score_band(one.found, 0, 2), -1);
        assert_int_equal(kith_assessment_score_band(one.found, 0, -1), -1);
        close_one(&one);
    }
    struct one one;
    open_one(&one, "'a', 'b', 'c'", parts, "a=1");
    assert_int_equal(kith_assessment_score_band(one.found, 0, 0), -1);
    close_one(&one);
}

/* ---- About a score ---------------------------------------------------- */

static void a_scale_counts_its_items_by_state(void **state)
{
    (void)state;
    static const char parts[] =
        "'items': [" FIVE("a", "") ","
        FIVE("b", ", 'ask_when': " IS("a", "at_least", "3")) "," FIVE("c", "")
        "," FIVE("d", "") "," FIVE("e", ", 'ties': ['partner']") "],"
        "'scales': [" SCALE("s", "'d', 'b', 'a', 'e'", "") ","
        SCALE("t", "'e'", "") "]";
    static const int32_t expected[] = {1, 1, 0, 0, 0, 1};
    struct one one;
    open_one(&one, "'a', 'b', 'c', 'd', 'e'", parts,
             "a=2 b=4 c=1 d=declined");
    for (int32_t kind = KITH_ANSWERED; kind <= KITH_DECLINED; kind++) {
        assert_int_equal(kith_assessment_score_count(one.found, 0, kind),
                         expected[kind]);
        assert_int_equal(kith_assessment_score_count(one.found, 1, kind), -1);
    }
    assert_int_equal(kith_assessment_score_count(one.found, 0, 6), -1);
    assert_int_equal(kith_assessment_score_item_count(one.found, 0), 3);
    assert_int_equal(kith_assessment_score_item(one.found, 0, 0), 3);
    assert_int_equal(kith_assessment_score_item(one.found, 0, 1), 1);
    assert_int_equal(kith_assessment_score_item(one.found, 0, 2), 0);
    assert_int_equal(kith_assessment_score_item(one.found, 0, 3), -1);
    assert_int_equal(kith_assessment_score_item_count(one.found, 1), 0);
    assert_no_score(one.found, 1);
    close_one(&one);
}

/* Each contribution, and their sum with the lowest score: the score. */
static void contributions_add_up_from_the_lowest_score(void **state)
{
    (void)state;
    static const char parts[] =
        "'items': [" CHOICE("a", "one-five", "") "," FIVE("b", "") ","
        WHOLE("c", "-2", "2", "") "],"
        "'scales': ["
        SCALE("sum", "'-a', {'item': 'b', 'weight': 2}, 'c'",
              ", 'method': 'sum'") ","
        SCALE("mean", "'-a', {'item': 'b', 'weight': 2}, 'c'", "") ","
        SCALE("pomp", "'-a', {'item': 'b', 'weight': 2}, 'c'",
              ", 'report_as': 'pomp'") ","
        SCALE("none", "'-a', {'item': 'b', 'weight': 2}, 'c'",
              ", 'missing': 'none'") "]";
    /* a=2 is 3 above 1; b=1 weighs 2; c=2 is 4 above -2. */
    static const double expected[4][3] = {{3, 2, 4},
                                          {0.75, 0.5, 1},
                                          {18.75, 12.5, 25},
                                          {0.75, 0.5, 1}};
    static const double lowest[] = {1 + 0 - 2, -0.25, 0, -0.25};
    struct one one;
    open_one(&one, "'a', 'b', 'c'", parts, "a=2 b=1 c=2");
    for (int32_t scale = 0; scale < 4; scale++) {
        double sum = lowest[scale];
        for (int32_t i = 0; i < 3; i++) {
            double part = -77;
            assert_int_equal(kith_assessment_score_contribution(
                                 one.found, scale, i, &part),
                             KITH_OK);
            assert_double_same(part, expected[scale][i]);
            sum += part;
        }
        assert_score(one.found, scale, sum);
    }
    close_one(&one);
}

static void a_gap_contributes_nothing(void **state)
{
    (void)state;
    struct one one;
    double part = -77;
    open_one(&one, FOUR,
             FOUR_SCALE(", 'method': 'sum', 'missing': 'none', "
                        "'min_answered': 2, 'report_as': 'pomp'"),
             "a=4 b=1");
    assert_int_equal(kith_assessment_score_contribution(one.found, 0, 2, &part),
                     KITH_E_NO_VALUE);
    assert_true(part == -77);
    /* Of what is answered: 8 points are 100. */
    assert_int_equal(kith_assessment_score_contribution(one.found, 0, 0, &part),
                     KITH_OK);
    assert_double_same(part, 50);
    assert_int_equal(kith_assessment_score_contribution(one.found, 0, 4, &part),
                     KITH_E_ARGUMENT);
    close_one(&one);
}

static void there_is_no_contribution_without_a_score(void **state)
{
    (void)state;
    struct one one;
    double part = -77;
    open_one(&one, FOUR, FOUR_SCALE(""), "a=4");
    assert_int_equal(kith_assessment_score_contribution(one.found, 0, 0, &part),
                     KITH_E_NO_VALUE);
    assert_true(part == -77);
    close_one(&one);
}

/* ---- Differences ------------------------------------------------------ */

#define TWO_SCALES                                                             \
    FOUR_ITEMS "'scales': [" SCALE("x", "'a', 'b'", "") ","                    \
    SCALE("y", "'c', 'd'", "") "],"                                            \
    "'differences': [" DIFFERENCE("xy", "x", "y") "]"

static void a_difference_is_exact_and_needs_both(void **state)
{
    (void)state;
    struct one one;
    double difference = -77;
    open_one(&one, FOUR, TWO_SCALES, "a=1 b=2 c=4 d=3");
    assert_int_equal(kith_assessment_difference(one.found, 0, &difference),
                     KITH_OK);
    assert_double_same(difference, -2);
    close_one(&one);
    difference = -77;
    open_one(&one, FOUR, TWO_SCALES, "a=1 b=2 c=4");
    assert_int_equal(kith_assessment_difference(one.found, 0, &difference),
                     KITH_E_NO_VALUE);
    assert_true(difference == -77);
    close_one(&one);
}

static void bounds_of_a_difference_are_the_farthest_apart(void **state)
{
    (void)state;
    struct one one;
    double low = -77, high = -77;
    open_one(&one, FOUR, TWO_SCALES, "a=1 c=4");
    assert_int_equal(
        kith_assessment_difference_bounds(one.found, 0, &low, &high), KITH_OK);
    assert_double_same(low, 0.5 - 4);
    assert_double_same(high, 2.5 - 2);
    close_one(&one);
    low = -77;
    open_one(&one, FOUR, TWO_SCALES, "a=declined");
    assert_int_equal(
        kith_assessment_difference_bounds(one.found, 0, &low, &high),
        KITH_E_NO_VALUE);
    assert_true(low == -77);
    close_one(&one);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sum_adds_and_a_mean_divides),
        cmocka_unit_test(a_score_is_the_double_nearest_to_the_exact_one),
        cmocka_unit_test(weights_count_as_they_say),
        cmocka_unit_test(a_reversed_key_counts_down),
        cmocka_unit_test(a_recode_holds_from_its_answer_up),
        cmocka_unit_test(reversal_turns_what_was_recoded),
        cmocka_unit_test(a_gap_is_filled_at_the_mean_position_of_the_answered),
        cmocka_unit_test(a_gap_is_filled_whatever_the_reason),
        cmocka_unit_test(without_filling_only_what_is_answered_counts),
        cmocka_unit_test(
            without_filling_the_ends_are_those_of_what_is_answered),
        cmocka_unit_test(a_share_is_of_what_is_eligible_and_exact),
        cmocka_unit_test(a_count_is_of_answers),
        cmocka_unit_test(all_is_all_that_applies),
        cmocka_unit_test(nothing_answered_is_never_a_score),
        cmocka_unit_test(
            what_is_not_asked_is_not_eligible_and_filled_all_the_same),
        cmocka_unit_test(no_scale_has_a_score_while_the_form_is_not_valid),
        cmocka_unit_test(a_table_gives_the_last_pair_at_or_below),
        cmocka_unit_test(a_rounded_score_goes_from_the_half_on_away_from_zero),
        cmocka_unit_test(a_band_begins_exactly_where_it_begins),
        cmocka_unit_test(a_scale_counts_its_items_by_state),
        cmocka_unit_test(contributions_add_up_from_the_lowest_score),
        cmocka_unit_test(a_gap_contributes_nothing),
        cmocka_unit_test(there_is_no_contribution_without_a_score),
        cmocka_unit_test(a_difference_is_exact_and_needs_both),
        cmocka_unit_test(bounds_of_a_difference_are_the_farthest_apart),
    };
    return cmocka_run_group_tests_name("score", tests, NULL, NULL);
}
