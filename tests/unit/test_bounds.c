/* SPDX-License-Identifier: MIT */
/* The bounds of a score, against every way in which the open answers of a sheet
 * can still be given. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"
#include "assessment/assessment.h"
#include "cases.h"
#include "completions.h"

/* Items on different ranges; c and d may or may not be asked, and e is where
 * the sheet begins. */
static const char items[] = "'a', 'b', 'c', 'd', 'e'";
static const char head[] =
    "'items': [" FIVE("a", "") "," CHOICE("b", "yes-no", "") ","
    CHOICE("c", "halves", ", 'ask_when': " IS("b", "is", "1")) ","
    CHOICE("d", "one-five", ", 'ask_when': {'any': ["
           IS("a", "at_least", "3") ", " IS("e", "below", "0") "]}") ","
    WHOLE("e", "-1", "1", "") "], 'scales': [";

static const char *const keys[] = {
    "'a', 'b', 'c', 'd', 'e'",
    ("'-a', {'item': 'b', 'weight': 3}, {'item': 'c', 'weight': 0.5}, '-d', "
     "{'item': 'e', 'recode': [[-1, 2], [0, 2.5], [1, 7]]}"),
    "'c', 'd'",
    "'b', '-c'",
};
static const char *const methods[] = {
    "'method': 'sum'",
    "'method': 'mean'",
    "'report_as': 'pomp'",
    "'method': 'mean', 'compare': 'rounded', 'decimals': 0",
    ("'method': 'sum', 'report_as': 'table', 'table': [[-100, 1], [2, 1.5], "
     "[4.5, 3], [9, 40]]"),
};
static const char *const gaps[] = {"'missing': 'prorate'", "'missing': 'none'"};
static const char *const minimums[] = {"1", "'all'", "2", "0.5", "0.8"};
enum { GAPS = 2, MINIMUMS = 5 };

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* One document for each set of keys: all methods, gaps and minimums. */
static kith_questionnaire *make_document(size_t set)
{
    char parts[16384];
    size_t length = (size_t)snprintf(parts, sizeof parts, "%s", head);
    int made = 0;
    for (size_t m = 0; m < COUNT(methods); m++)
        for (size_t g = 0; g < GAPS; g++)
            for (size_t n = 0; n < MINIMUMS; n++, made++)
                length += (size_t)snprintf(
                    parts + length, sizeof parts - length,
                    "%s{'id': 's%d', 'label': 'S', 'items': [%s], %s, %s, "
                    "'min_answered': %s}",
                    made == 0 ? "" : ", ", made, keys[set], methods[m],
                    gaps[g], minimums[n]);
    assert_true(length + 2 < sizeof parts);
    strcpy(parts + length, "]");
    return questionnaire_of(items, parts);
}

/* What came about on one scale over all completions. */
struct seen {
    int32_t with, without; /* a score */
    double lowest, highest;
};

struct watch {
    int32_t scales;
    struct seen *seen;
};

static void note(const kith_answers *complete, void *user)
{
    struct watch *watch = user;
    kith_assessment *found = assess_answers(complete);
    for (int32_t i = 0; i < watch->scales; i++) {
        struct seen *seen = &watch->seen[i];
        double score;
        if (kith_assessment_score(found, i, &score) != KITH_OK) {
            seen->without++;
            continue;
        }
        if (seen->with == 0 || score < seen->lowest)
            seen->lowest = score;
        if (seen->with == 0 || score > seen->highest)
            seen->highest = score;
        seen->with++;
    }
    kith_assessment_free(found);
}

/* Whether each item of a scale is either asked or never will be: then bounds
 * are as near as can be, and otherwise they may be wider. */
static bool is_fixed(const kith_answers *answers)
{
    for (int32_t i = 0; i < 5; i++)
        if (kith_answers_may_be_asked(answers, i) != 0)
            return false;
    return true;
}

/* Filled up, a score is as low or high as all answers make it. With gaps left
 * out, it is so as any of them do; this is sure where one answer is enough. */
static const struct seen *extremes(int32_t scale, const struct seen *full,
                                   const struct seen *partial)
{
    if (scale / MINIMUMS % GAPS == 0)
        return full;
    return scale % MINIMUMS == 0 ? partial : NULL;
}

static void check_within(const struct seen *seen, double low, double high)
{
    if (seen->with == 0)
        return;
    assert_true(low <= seen->lowest);
    assert_true(seen->highest <= high);
}

static void check_scale(const kith_assessment *found, int32_t scale,
                        const struct seen *full, const struct seen *partial,
                        bool fixed)
{
    double low = -77, high = -77;
    const struct kith__score *score = &found->results.scores[scale];
    if (kith_assessment_score_bounds(found, scale, &low, &high) != KITH_OK) {
        assert_int_equal(full->with, 0);
        assert_int_equal(partial->with, 0);
        assert_false(score->certain);
        return;
    }
    assert_true(low <= high);
    check_within(full, low, high);
    check_within(partial, low, high);
    if (score->certain)
        assert_int_equal(full->without, 0);
    const struct seen *exactly = extremes(scale, full, partial);
    if (!fixed || exactly == NULL)
        return;
    assert_true(score->certain);
    assert_double_same(low, exactly->lowest);
    assert_double_same(high, exactly->highest);
}

static void check_sheet(const kith_questionnaire *questionnaire,
                        const char *sheet)
{
    kith_answers *answers = answers_of(questionnaire, "friend", sheet);
    kith_assessment *found = assess_answers(answers);
    struct seen full[64], partial[64];
    struct watch watch = {kith_questionnaire_scale_count(questionnaire), full};
    memset(full, 0, sizeof full);
    memset(partial, 0, sizeof partial);
    assert_true((size_t)watch.scales <= COUNT(full));
    for_every_completion(questionnaire, answers, false, note, &watch);
    watch.seen = partial;
    for_every_completion(questionnaire, answers, true, note, &watch);
    for (int32_t i = 0; i < watch.scales; i++)
        check_scale(found, i, &full[i], &partial[i], is_fixed(answers));
    kith_assessment_free(found);
    kith_answers_free(answers);
}

/* Sheets drawn so that every state of every item comes with every other. */
static void check_set(size_t set, int sheets)
{
    kith_questionnaire *questionnaire = make_document(set);
    struct dice dice = {(uint32_t)set + 1};
    for (int i = 0; i < sheets; i++) {
        char sheet[128];
        throw_sheet(questionnaire, &dice, sheet, sizeof sheet);
        check_sheet(questionnaire, sheet);
    }
    kith_questionnaire_free(questionnaire);
}

static void scales_of_everything_stay_within_their_bounds(void **state)
{
    (void)state;
    check_set(0, 400);
}

static void weighted_and_turned_scales_stay_within_their_bounds(void **state)
{
    (void)state;
    check_set(1, 400);
}

static void scales_that_may_not_be_asked_at_all_stay_within_their_bounds(
    void **state)
{
    (void)state;
    check_set(2, 400);
}

static void small_scales_stay_within_their_bounds(void **state)
{
    (void)state;
    check_set(3, 400);
}

/* ---- A few by hand ---------------------------------------------------- */

static void assert_bounds(const char *sheet, const char *scale, double lowest,
                          double highest)
{
    char parts[2048];
    double low = -77, high = -77;
    snprintf(parts, sizeof parts,
             "'items': [" FIVE("a", "") "," FIVE("b", "") ","
             FIVE("c", "") ","
             FIVE("d", ", 'ask_when': " IS("a", "at_least", "3"))
             "], 'scales': [{'id': 's', 'label': 'S', %s}]",
             scale);
    kith_questionnaire *questionnaire =
        questionnaire_of("'a', 'b', 'c', 'd'", parts);
    kith_assessment *found = assessment_of(questionnaire, sheet);
    assert_int_equal(kith_assessment_score_bounds(found, 0, &low, &high),
                     KITH_OK);
    assert_double_same(low, lowest);
    assert_double_same(high, highest);
    kith_assessment_free(found);
    kith_questionnaire_free(questionnaire);
}

static void a_complete_score_is_its_own_bounds(void **state)
{
    (void)state;
    assert_bounds("a=1 b=2 c=4", "'items': ['a', 'b', 'c'], 'method': 'sum'", 7,
                  7);
}

static void a_final_gap_follows_the_answers_still_to_come(void **state)
{
    (void)state;
    /* c is declined: it lies at the mean of a and b, whatever b becomes. */
    assert_bounds("a=2 c=declined",
                  "'items': ['a', 'b', 'c'], 'method': 'sum', 'min_answered': "
                  "1",
                  3, 9);
}

static void what_may_be_asked_counts_at_any_value_it_could_have(void **state)
{
    (void)state;
    /* d keeps 2, and a may yet hide it or not. */
    assert_bounds("b=1 c=1 d=2",
                  "'items': ['b', 'c', 'd'], 'method': 'sum', 'min_answered': "
                  "1",
                  2, 6);
    assert_bounds("b=1 c=1 d=2",
                  "'items': ['b', 'c', 'd'], 'method': 'sum', 'min_answered': "
                  "1, 'missing': 'none'",
                  2, 6);
    assert_bounds("b=1 c=2 d=2",
                  "'items': ['b', 'c', 'd'], 'min_answered': 1, 'missing': "
                  "'none'",
                  1, 7.0 / 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scales_of_everything_stay_within_their_bounds),
        cmocka_unit_test(weighted_and_turned_scales_stay_within_their_bounds),
        cmocka_unit_test(
            scales_that_may_not_be_asked_at_all_stay_within_their_bounds),
        cmocka_unit_test(small_scales_stay_within_their_bounds),
        cmocka_unit_test(a_complete_score_is_its_own_bounds),
        cmocka_unit_test(a_final_gap_follows_the_answers_still_to_come),
        cmocka_unit_test(what_may_be_asked_counts_at_any_value_it_could_have),
    };
    return cmocka_run_group_tests_name("bounds", tests, NULL, NULL);
}
