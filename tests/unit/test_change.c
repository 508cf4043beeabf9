/* SPDX-License-Identifier: MIT */
/* test_change - two scores of one scale: whether they differ by more than
 * error, and what is said where that cannot be told. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"
#include "cases.h"

static const double unknown = 0.0 / 0.0;

/* ---- Help ------------------------------------------------------------- */

typedef kith_status (*number_of)(const kith_change *change, double *out);

static void check_number(const kith_change *change, number_of number,
                         double expected, double distance)
{
    double value = -77;
    assert_int_equal(number(change, &value), KITH_OK);
    assert_double_near(value, expected, distance);
}

static void check_cutoff(const kith_change *change, int32_t cutoff,
                         double expected)
{
    double value = -77;
    assert_int_equal(kith_change_cutoff(change, cutoff, &value), KITH_OK);
    assert_double_near(value, expected, 1e-12);
}

static kith_change *change_of(double before, double after, double reliability,
                              double mean, double sd, int32_t better,
                              int32_t method)
{
    kith_change *made = NULL;
    assert_int_equal(kith_change_of_numbers(
                         before, after, reliability, mean, sd, unknown, unknown,
                         unknown, unknown, better, method, NULL, &made, NULL),
                     KITH_OK);
    return made;
}

/* ---- Jacobson and Truax ------------------------------------------------ */

/* Jacobson & Truax (1991): clinical 40 (7.5), functional 60 (7.5), .80. */
static void the_example_of_jacobson_and_truax_comes_out_as_printed(void **state)
{
    (void)state;
    kith_change *change = NULL;
    double value = -77;
    assert_int_equal(kith_change_of_numbers(32.5, 47.5, 0.80, unknown, 7.5, 40,
                                            7.5, 60, 7.5, KITH_BETTER_HIGHER,
                                            KITH_CHANGE_JACOBSON_TRUAX, NULL,
                                            &change, NULL),
                     KITH_OK);
    check_number(change, kith_change_standard_error, 4.743416, 5e-7);
    check_number(change, kith_change_statistic, 3.162278, 5e-7);
    check_number(change, kith_change_before, 32.5, 0);
    check_number(change, kith_change_after, 47.5, 0);
    check_number(change, kith_change_difference, 15, 0);
    check_number(change, kith_change_reliability, 0.8, 0);
    check_cutoff(change, KITH_CUTOFF_A, 55);
    check_cutoff(change, KITH_CUTOFF_B, 45);
    check_cutoff(change, KITH_CUTOFF_C, 50);
    assert_int_equal(kith_change_cutoff_used(change), KITH_CUTOFF_C);
    assert_int_equal(kith_change_is_reliable(change), 1);
    assert_int_equal(kith_change_state(change), KITH_CHANGE_IMPROVED);
    assert_int_equal(kith_change_missing(change), KITH_CHANGE_JUDGED);
    assert_int_equal(kith_change_same_document(change), -1);
    assert_null(kith_change_reliability_kind(change));
    assert_int_equal(kith_change_cutoff(change, 3, &value), KITH_E_ARGUMENT);
    assert_true(value == -77);
    kith_change_free(change);
}

/* SD 5, r .8 (computed from the formula of the R package clinicalsignificance,
 * tests/testthat/test-calc_rci.R). */
static void rc_grows_with_the_change(void **state)
{
    (void)state;
    static const struct {
        double by, rc;
        int32_t state;
    } cases[] = {{-8, -2.529822, KITH_CHANGE_DETERIORATED},
                 {-4, -1.264911, KITH_CHANGE_UNCHANGED},
                 {0, 0, KITH_CHANGE_UNCHANGED},
                 {4, 1.264911, KITH_CHANGE_UNCHANGED},
                 {8, 2.529822, KITH_CHANGE_IMPROVED}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        kith_change *change =
            change_of(20, 20 + cases[i].by, 0.8, unknown, 5, KITH_BETTER_HIGHER,
                      KITH_CHANGE_JACOBSON_TRUAX);
        check_number(change, kith_change_statistic, cases[i].rc, 5e-7);
        assert_int_equal(kith_change_state(change), cases[i].state);
        kith_change_free(change);
    }
}

/* Marital therapy (data/jacobson_1989.rda of that package): the sd before is
 * 11.82566; with a reliability of .88 the difference has an error of 5.793367.
 */
static void the_error_of_a_difference_is_that_of_two_scores(void **state)
{
    (void)state;
    kith_change *change =
        change_of(81.5, 98, 0.88, unknown, 11.82566, KITH_BETTER_HIGHER,
                  KITH_CHANGE_JACOBSON_TRUAX);
    check_number(change, kith_change_standard_error, 5.793367, 1e-6);
    assert_int_equal(kith_change_state(change), KITH_CHANGE_IMPROVED);
    kith_change_free(change);
}

/* Claus (2024): BDI r .801, clinical 35.48 (8.16), functional 7.69 (7.52): c
 * 21.02; the standard error of the difference 5.148, reliable change 10.1. */
static void the_cut_off_of_the_bdi_comes_out_as_printed(void **state)
{
    (void)state;
    kith_change *change = NULL;
    double value = -77, low = -77, high = -77;
    assert_int_equal(kith_change_of_numbers(35, 20, 0.801, unknown, 8.16, 35.48,
                                            8.16, 7.69, 7.52, KITH_BETTER_LOWER,
                                            KITH_CHANGE_JACOBSON_TRUAX, NULL,
                                            &change, NULL),
                     KITH_OK);
    assert_int_equal(kith_change_cutoff(change, KITH_CUTOFF_C, &value),
                     KITH_OK);
    assert_double_near(value, 21.02, 0.006);
    check_number(change, kith_change_standard_error, 5.148, 5e-4);
    assert_int_equal(kith_change_expected(change, &low, &high), KITH_OK);
    assert_double_near((high - low) / 2, 10.1, 0.05);
    assert_int_equal(kith_change_state(change), KITH_CHANGE_RECOVERED);
    kith_change_free(change);
}

/* ---- Forty people ------------------------------------------------------ */

/* Hamilton depression scores of claus_2020, first and fourth wave, 40 of 43
 * people complete (R package clinicalsignificance). */
static const int32_t forty[40][2] = {
    {25, 13}, {15, 11}, {28, 4},  {30, 25}, {21, 9},  {26, 17}, {31, 15},
    {21, 2},  {27, 8},  {28, 7},  {23, 13}, {24, 30}, {28, 9},  {26, 8},
    {27, 14}, {32, 27}, {27, 20}, {25, 28}, {28, 14}, {25, 24}, {22, 10},
    {24, 18}, {24, 22}, {21, 8},  {18, 20}, {27, 2},  {25, 13}, {27, 18},
    {22, 2},  {23, 16}, {25, 16}, {25, 24}, {26, 8},  {22, 6},  {24, 22},
    {23, 20}, {26, 18}, {28, 24}, {24, 9},  {21, 25}};

static void count_states(int32_t method, double functional_mean,
                         double functional_sd, int32_t counts[5])
{
    const double mean = 24.85, sd = 3.340121293667381;
    for (int i = 0; i < 40; i++) {
        kith_change *change = NULL;
        assert_int_equal(kith_change_of_numbers(
                             forty[i][0], forty[i][1], 0.8, mean, sd, mean, sd,
                             functional_mean, functional_sd, KITH_BETTER_LOWER,
                             method, NULL, &change, NULL),
                         KITH_OK);
        counts[kith_change_state(change)]++;
        if (functional_mean == functional_mean) {
            double c = -77;
            kith_change_cutoff(change, KITH_CUTOFF_C, &c);
            assert_double_near(c, 19.887, 5e-4);
        }
        kith_change_free(change);
    }
}

static void check_counts(int32_t method, int32_t recovered, int32_t improved,
                         int32_t unchanged, int32_t deteriorated)
{
    int32_t counts[5] = {0};
    count_states(method, 8, 8, counts);
    assert_int_equal(counts[KITH_CHANGE_RECOVERED], recovered);
    assert_int_equal(counts[KITH_CHANGE_IMPROVED], improved);
    assert_int_equal(counts[KITH_CHANGE_UNCHANGED], unchanged);
    assert_int_equal(counts[KITH_CHANGE_DETERIORATED], deteriorated);
}

/* R package clinicalsignificance, tests/testthat/_snaps/cs_combined.md: with
 * functional M 8, SD 8. */
static void of_forty_people_as_many_recovered_as_the_package_counts(
    void **state)
{
    (void)state;
    check_counts(KITH_CHANGE_JACOBSON_TRUAX, 26, 3, 10, 1);
    check_counts(KITH_CHANGE_EDWARDS_NUNNALLY, 26, 6, 5, 3);
}

/* The same, _snaps/cs_distribution.md: without groups, 29/10/1 and 32/5/3. */
static void without_a_functional_group_c_is_not_used(void **state)
{
    (void)state;
    int32_t counts[5] = {0};
    count_states(KITH_CHANGE_JACOBSON_TRUAX, unknown, unknown, counts);
    assert_int_equal(
        counts[KITH_CHANGE_RECOVERED] + counts[KITH_CHANGE_IMPROVED], 29);
    assert_int_equal(counts[KITH_CHANGE_UNCHANGED], 10);
    assert_int_equal(counts[KITH_CHANGE_DETERIORATED], 1);
    memset(counts, 0, sizeof counts);
    count_states(KITH_CHANGE_EDWARDS_NUNNALLY, unknown, unknown, counts);
    assert_int_equal(
        counts[KITH_CHANGE_RECOVERED] + counts[KITH_CHANGE_IMPROVED], 32);
    assert_int_equal(counts[KITH_CHANGE_UNCHANGED], 5);
    assert_int_equal(counts[KITH_CHANGE_DETERIORATED], 3);
    kith_change *change = NULL;
    double value = -77;
    assert_int_equal(
        kith_change_of_numbers(25, 13, 0.8, unknown, 3.34, 25, 3.34, unknown,
                               unknown, KITH_BETTER_LOWER,
                               KITH_CHANGE_JACOBSON_TRUAX, NULL, &change, NULL),
        KITH_OK);
    assert_int_equal(kith_change_cutoff_used(change), KITH_CUTOFF_A);
    check_cutoff(change, KITH_CUTOFF_A, 25 - 2 * 3.34);
    assert_int_equal(kith_change_cutoff(change, KITH_CUTOFF_C, &value),
                     KITH_E_NO_VALUE);
    kith_change_free(change);
    kith_change *other = NULL;
    assert_int_equal(kith_change_of_numbers(25, 13, 0.8, unknown, 3.34, unknown,
                                            unknown, 8, 8, KITH_BETTER_LOWER,
                                            KITH_CHANGE_JACOBSON_TRUAX, NULL,
                                            &other, NULL),
                     KITH_OK);
    assert_int_equal(kith_change_cutoff_used(other), KITH_CUTOFF_B);
    check_cutoff(other, KITH_CUTOFF_B, 24);
    kith_change_free(other);
}

/* ---- What decides ------------------------------------------------------ */

static void a_change_is_reliable_from_196_on(void **state)
{
    (void)state;
    /* sd sqrt(2) sqrt(1 - .5) is 1 exactly for an sd of 1, as near as doubles
     * come: sqrt(.5) * sqrt(2) is one ulp above 1. */
    static const struct {
        double after;
        int32_t reliable;
    } cases[] = {{1.9599, 0}, {1.9601, 1}, {-1.9601, 1}, {-1.9599, 0}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        kith_change *change =
            change_of(0, cases[i].after, 0.5, unknown, 1, KITH_BETTER_HIGHER,
                      KITH_CHANGE_JACOBSON_TRUAX);
        assert_int_equal(kith_change_is_reliable(change), cases[i].reliable);
        kith_change_free(change);
    }
    /* r .75: the standard error of measurement is half of 1, exactly. */
    kith_change *change = change_of(0, 0.98, 0.75, 0, 1, KITH_BETTER_HIGHER,
                                    KITH_CHANGE_EDWARDS_NUNNALLY);
    check_number(change, kith_change_statistic, 1.96, 0);
    assert_int_equal(kith_change_is_reliable(change), 1);
    kith_change_free(change);
}

/* From 50 with M 30 and r .8 one is expected at 46. */
static void edwards_and_nunnally_expect_a_high_score_to_come_down(void **state)
{
    (void)state;
    double low = -77, high = -77;
    kith_change *change = change_of(50, 42, 0.8, 30, 10, KITH_BETTER_HIGHER,
                                    KITH_CHANGE_EDWARDS_NUNNALLY);
    check_number(change, kith_change_standard_error, 4.47213595499958, 1e-12);
    check_number(change, kith_change_statistic, -4 / 4.47213595499958, 1e-12);
    assert_int_equal(kith_change_expected(change, &low, &high), KITH_OK);
    assert_double_near(low, 46 - 1.96 * 4.47213595499958, 1e-12);
    assert_double_near(high, 46 + 1.96 * 4.47213595499958, 1e-12);
    kith_change_free(change);
}

static void recovered_is_only_who_was_not_there_before(void **state)
{
    (void)state;
    static const struct {
        double before, after;
        int32_t state;
    } cases[] = {{45, 60, KITH_CHANGE_RECOVERED},
                 {50, 65, KITH_CHANGE_RECOVERED},
                 {51, 66, KITH_CHANGE_IMPROVED},
                 {35, 50, KITH_CHANGE_IMPROVED},
                 {60, 45, KITH_CHANGE_DETERIORATED}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        kith_change *change = NULL;
        assert_int_equal(kith_change_of_numbers(
                             cases[i].before, cases[i].after, 0.8, unknown, 7.5,
                             40, 7.5, 60, 7.5, KITH_BETTER_HIGHER,
                             KITH_CHANGE_JACOBSON_TRUAX, NULL, &change, NULL),
                         KITH_OK);
        assert_int_equal(kith_change_state(change), cases[i].state);
        kith_change_free(change);
    }
}

static void without_a_direction_a_change_is_neither_better_nor_worse(
    void **state)
{
    (void)state;
    kith_change *change =
        change_of(10, 30, 0.8, unknown, 5, KITH_BETTER_UNKNOWN,
                  KITH_CHANGE_JACOBSON_TRUAX);
    assert_int_equal(kith_change_is_reliable(change), 1);
    assert_int_equal(kith_change_state(change), -1);
    assert_int_equal(kith_change_missing(change), KITH_CHANGE_NO_DIRECTION);
    assert_int_equal(kith_change_better(change), KITH_BETTER_UNKNOWN);
    assert_int_equal(kith_change_cutoff_used(change), -1);
    kith_change_free(change);
    change = change_of(10, 11, 0.8, unknown, 5, KITH_BETTER_UNKNOWN,
                       KITH_CHANGE_JACOBSON_TRUAX);
    assert_int_equal(kith_change_state(change), KITH_CHANGE_UNCHANGED);
    kith_change_free(change);
}

static void without_a_mean_there_is_no_edwards_and_nunnally(void **state)
{
    (void)state;
    double value = -77;
    kith_change *change = change_of(10, 30, 0.8, unknown, 5, KITH_BETTER_HIGHER,
                                    KITH_CHANGE_EDWARDS_NUNNALLY);
    assert_int_equal(kith_change_missing(change), KITH_CHANGE_NO_MEAN);
    assert_int_equal(kith_change_method(change), KITH_CHANGE_EDWARDS_NUNNALLY);
    assert_int_equal(kith_change_state(change), -1);
    assert_int_equal(kith_change_is_reliable(change), -1);
    assert_int_equal(kith_change_statistic(change, &value), KITH_E_NO_VALUE);
    assert_int_equal(kith_change_standard_error(change, &value),
                     KITH_E_NO_VALUE);
    assert_int_equal(kith_change_expected(change, &value, &value),
                     KITH_E_NO_VALUE);
    assert_true(value == -77);
    kith_change_free(change);
}

static void numbers_that_cannot_be_are_refused(void **state)
{
    (void)state;
    const double n = unknown, endless = 1e308 * 10;
    static const int32_t higher = KITH_BETTER_HIGHER;
    const double wrong[][9] = {{n, 1, 0.8, n, 5, n, n, n, n},
                               {1, endless, 0.8, n, 5, n, n, n, n},
                               {1, 1, -0.1, n, 5, n, n, n, n},
                               {1, 1, 1, n, 5, n, n, n, n},
                               {1, 1, n, n, 5, n, n, n, n},
                               {1, 1, 0.8, endless, 5, n, n, n, n},
                               {1, 1, 0.8, n, 0, n, n, n, n},
                               {1, 1, 0.8, n, n, n, n, n, n},
                               {1, 1, 0.8, n, endless, n, n, n, n},
                               {1, 1, 0.8, n, 5, 40, n, n, n},
                               {1, 1, 0.8, n, 5, n, 5, n, n},
                               {1, 1, 0.8, n, 5, 40, 0, n, n},
                               {1, 1, 0.8, n, 5, n, n, 60, n},
                               {1, 1, 0.8, n, 5, n, n, 60, -1},
                               {1, 1, 0.8, n, 5, 60, 5, 40, 5},
                               {1, 1, 0.8, n, 5, 40, 5, 40, 5},
                               {1e308, -1e308, 0.8, n, 5, n, n, n, n},
                               {1, 2, 0.8, n, 1e-320, n, n, n, n},
                               {1, 2, 0.8, 1e308, 5, n, n, n, n},
                               {1, 2, 0.8, n, 5, 40, 1e300, 60, 1e300}};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        const double *w = wrong[i];
        kith_change *made = NULL;
        kith_error *error = NULL;
        assert_int_equal(kith_change_of_numbers(w[0], w[1], w[2], w[3], w[4],
                                                w[5], w[6], w[7], w[8], higher,
                                                KITH_CHANGE_JACOBSON_TRUAX,
                                                NULL, &made, &error),
                         KITH_E_ARGUMENT);
        assert_null(made);
        assert_non_null(kith_error_message(error));
        kith_error_free(error);
    }
    static const int32_t ways[][2] = {{-1, 0}, {3, 0}, {1, -1}, {1, 2}};
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        kith_change *made = NULL;
        assert_int_equal(kith_change_of_numbers(1, 2, 0.8, n, 5, n, n, n, n,
                                                ways[i][0], ways[i][1], NULL,
                                                &made, NULL),
                         KITH_E_ARGUMENT);
        assert_null(made);
    }
}

/* ---- Two assessments ---------------------------------------------------- */

#define ITEMS "'items': [" WHOLE("a", "0", "100", "") "],"
#define ONE(more) ITEMS "'scales': [" SCALE("s", "'a'", more) "]"
#define RELIABLE(status)                                                       \
    ", 'reliability': {'value': 0.8, 'kind': 'retest', 'mean': 50, 'sd': 7.5," \
    " 'status': '" status "', 'source': 'A study', 'population': 'adults'}"
#define GROUP(mean)                                                 \
    "{'mean': " mean ", 'sd': 7.5, 'n': 100, 'source': 'A study', " \
    "'population': 'couples'}"
#define SIGNIFICANT                                                       \
    ", 'clinical_significance': {'better': 'higher', 'clinical': " GROUP( \
        "40") ", 'functional': " GROUP("60") "}"

/* A document, and one like it of another version, id or content. */
struct pair {
    kith_questionnaire *old, *new;
    kith_assessment *before, *after;
};

static kith_questionnaire *versioned(const char *parts, const char *version)
{
    char *json = document_of("'a'", parts);
    char *at = strstr(json, "1.0.0");
    memcpy(at, version, strlen(version));
    return parsed(json, NULL);
}

static struct pair open_pair(const char *parts, const char *version,
                             const char *other, const char *first,
                             const char *second)
{
    struct pair pair = {.old = versioned(parts, "1.0.0"),
                        .new = versioned(other, version)};
    pair.before = assessment_of(pair.old, first);
    pair.after = assessment_of(pair.new, second);
    return pair;
}

static void close_pair(struct pair *pair)
{
    kith_assessment_free(pair->after);
    kith_assessment_free(pair->before);
    kith_questionnaire_free(pair->new);
    kith_questionnaire_free(pair->old);
}

static void a_document_brings_reliability_and_groups(void **state)
{
    (void)state;
    static const char parts[] = ONE(RELIABLE("observed") SIGNIFICANT);
    struct pair pair = open_pair(parts, "1.0.0", parts, "a=45", "a=60");
    kith_change *change = NULL;
    assert_int_equal(kith_change_new(pair.before, pair.after, 0,
                                     KITH_CHANGE_JACOBSON_TRUAX, NULL, &change,
                                     NULL),
                     KITH_OK);
    close_pair(&pair); /* the change keeps what it needs */
    check_number(change, kith_change_statistic, 3.162278, 5e-7);
    check_number(change, kith_change_before, 45, 0);
    check_number(change, kith_change_after, 60, 0);
    check_number(change, kith_change_reliability, 0.8, 0);
    check_cutoff(change, KITH_CUTOFF_C, 50);
    assert_int_equal(kith_change_state(change), KITH_CHANGE_RECOVERED);
    assert_int_equal(kith_change_better(change), KITH_BETTER_HIGHER);
    assert_int_equal(kith_change_same_document(change), 1);
    assert_string_equal(kith_change_reliability_kind(change), "retest");
    assert_string_equal(kith_change_reliability_source(change), "A study");
    assert_string_equal(kith_change_reliability_population(change), "adults");
    kith_change_free(change);
}

static void the_mean_of_the_sample_serves_edwards_and_nunnally(void **state)
{
    (void)state;
    static const char parts[] = ONE(RELIABLE("observed") SIGNIFICANT);
    struct pair pair = open_pair(parts, "1.0.0", parts, "a=45", "a=60");
    kith_change *change = NULL;
    assert_int_equal(kith_change_new(pair.before, pair.after, 0,
                                     KITH_CHANGE_EDWARDS_NUNNALLY, NULL,
                                     &change, NULL),
                     KITH_OK);
    check_number(change, kith_change_statistic, 14 / 3.3541019662496847, 1e-12);
    kith_change_free(change);
    close_pair(&pair);
}

static void check_missing(const char *parts, const char *version,
                          const char *other, const char *first,
                          const char *second, int32_t missing)
{
    struct pair pair = open_pair(parts, version, other, first, second);
    kith_change *change = NULL;
    assert_int_equal(kith_change_new(pair.before, pair.after, 0,
                                     KITH_CHANGE_JACOBSON_TRUAX, NULL, &change,
                                     NULL),
                     KITH_OK);
    assert_int_equal(kith_change_missing(change), missing);
    if (missing != KITH_CHANGE_JUDGED) {
        assert_int_equal(kith_change_state(change), -1);
        assert_int_equal(kith_change_is_reliable(change), -1);
    }
    kith_change_free(change);
    close_pair(&pair);
}

static void what_is_missing_is_named(void **state)
{
    (void)state;
    static const char whole[] = ONE(RELIABLE("observed") SIGNIFICANT);
    static const char assumed[] = ONE(RELIABLE("assumed") SIGNIFICANT);
    static const char none[] = ONE(SIGNIFICANT);
    static const char perfect[] =
        ONE(", 'reliability': {'value': 1, 'sd': 7, 'status': 'observed'}");
    static const char bare[] =
        ONE(", 'reliability': {'value': 0.8, 'status': 'observed'}");
    check_missing(whole, "1.0.0", whole, "", "a=60",
                  KITH_CHANGE_NO_SCORE_BEFORE);
    check_missing(whole, "1.0.0", whole, "a=60", "a=skipped",
                  KITH_CHANGE_NO_SCORE_AFTER);
    check_missing(assumed, "1.0.0", assumed, "a=45", "a=60",
                  KITH_CHANGE_ASSUMED);
    check_missing(none, "1.0.0", none, "a=45", "a=60",
                  KITH_CHANGE_NO_RELIABILITY);
    check_missing(perfect, "1.0.0", perfect, "a=45", "a=60",
                  KITH_CHANGE_NO_RELIABILITY);
    check_missing(bare, "1.0.0", bare, "a=45", "a=60",
                  KITH_CHANGE_NO_RELIABILITY);
}

static void versions_are_compared_where_they_score_alike(void **state)
{
    (void)state;
    static const char whole[] = ONE(RELIABLE("observed") SIGNIFICANT);
    static const char reversed[] = ITEMS
        "'scales': [" SCALE("s", "'-a'", RELIABLE("observed") SIGNIFICANT) "]";
    static const char other_range[] = "'items': [" WHOLE(
        "a", "0", "90", "") "],"
                            "'scales': [" SCALE("s", "'a'",
                                                RELIABLE("observed")
                                                    SIGNIFICANT) "]";
    static const char summed[] =
        ONE(RELIABLE("observed") SIGNIFICANT ", 'method': 'sum'");
    static const char tabled[] =
        ONE(RELIABLE("observed") SIGNIFICANT
            ", 'report_as': 'table', 'table': [[0, 0], [50, 60]]");
    static const char other_table[] =
        ONE(RELIABLE("observed") SIGNIFICANT
            ", 'report_as': 'table', 'table': [[0, 0], [50, 61]]");
    static const char recoded[] = ITEMS "'scales': [" SCALE(
        "s", "{'item': 'a', 'recode': [[0, 0], [50, 50], [80, 100]]}",
        RELIABLE("observed") SIGNIFICANT) "]";
    static const char otherwise[] = ITEMS "'scales': [" SCALE(
        "s", "{'item': 'a', 'recode': [[0, 0], [40, 50], [80, 100]]}",
        RELIABLE("observed") SIGNIFICANT) "]";
    check_missing(whole, "1.2.0", whole, "a=45", "a=60", KITH_CHANGE_JUDGED);
    check_missing(tabled, "1.2.0", tabled, "a=45", "a=60", KITH_CHANGE_JUDGED);
    check_missing(recoded, "1.2.0", recoded, "a=45", "a=60",
                  KITH_CHANGE_JUDGED);
    static const char *const others[] = {reversed, other_range, summed, tabled,
                                         recoded};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        check_missing(whole, "1.2.0", others[i], "a=45", "a=60",
                      KITH_CHANGE_OTHER_SCALE);
    check_missing(tabled, "1.2.0", other_table, "a=45", "a=60",
                  KITH_CHANGE_OTHER_SCALE);
    check_missing(recoded, "1.2.0", otherwise, "a=45", "a=60",
                  KITH_CHANGE_OTHER_SCALE);
    struct pair pair = open_pair(whole, "1.2.0", whole, "a=45", "a=60");
    kith_change *change = NULL;
    assert_int_equal(kith_change_new(pair.before, pair.after, 0,
                                     KITH_CHANGE_JACOBSON_TRUAX, NULL, &change,
                                     NULL),
                     KITH_OK);
    assert_int_equal(kith_change_same_document(change), 0);
    kith_change_free(change);
    close_pair(&pair);
}

static void check_refused(const struct pair *pair, kith_status expected,
                          const char *piece)
{
    kith_change *change = NULL;
    kith_error *error = NULL;
    assert_int_equal(kith_change_new(pair->before, pair->after, 0,
                                     KITH_CHANGE_JACOBSON_TRUAX, NULL, &change,
                                     &error),
                     expected);
    assert_null(change);
    assert_non_null(strstr(kith_error_message(error), piece));
    kith_error_free(error);
}

static void what_cannot_be_compared_is_refused(void **state)
{
    (void)state;
    static const char whole[] = ONE(RELIABLE("observed") SIGNIFICANT);
    static const char renamed[] = ITEMS "'scales': [" SCALE("t", "'a'", "") "]";
    struct pair pair = open_pair(whole, "2.0.0", whole, "a=45", "a=60");
    check_refused(&pair, KITH_E_VERSION, "of versions 1.0.0 and 2.0.0");
    close_pair(&pair);
    pair = open_pair(renamed, "1.1.0", whole, "a=45", "a=60");
    check_refused(&pair, KITH_E_NOT_FOUND, "Version 1.0.0 has no scale 's'");
    close_pair(&pair);
    pair = open_pair(whole, "1.0.0", whole, "a=45", "a=60");
    kith_answers *answers = answers_of(pair.new, "partner", "a=60");
    kith_assessment *friend = pair.after;
    pair.after = assess_answers(answers);
    check_refused(&pair, KITH_E_ARGUMENT, "two ties, 'friend' and 'partner'");
    kith_assessment_free(pair.after);
    kith_answers_free(answers);
    pair.after = friend;
    close_pair(&pair);
    char *json = document_of("'a'", whole);
    memcpy(strstr(json, "small"), "other", strlen("other"));
    pair.old = versioned(whole, "1.0.0");
    pair.new = parsed(json, NULL);
    pair.before = assessment_of(pair.old, "a=45");
    pair.after = assessment_of(pair.new, "a=60");
    check_refused(&pair, KITH_E_ARGUMENT, "'small' and 'other'");
    close_pair(&pair);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            the_example_of_jacobson_and_truax_comes_out_as_printed),
        cmocka_unit_test(rc_grows_with_the_change),
        cmocka_unit_test(the_error_of_a_difference_is_that_of_two_scores),
        cmocka_unit_test(the_cut_off_of_the_bdi_comes_out_as_printed),
        cmocka_unit_test(
            of_forty_people_as_many_recovered_as_the_package_counts),
        cmocka_unit_test(without_a_functional_group_c_is_not_used),
        cmocka_unit_test(a_change_is_reliable_from_196_on),
        cmocka_unit_test(edwards_and_nunnally_expect_a_high_score_to_come_down),
        cmocka_unit_test(recovered_is_only_who_was_not_there_before),
        cmocka_unit_test(
            without_a_direction_a_change_is_neither_better_nor_worse),
        cmocka_unit_test(without_a_mean_there_is_no_edwards_and_nunnally),
        cmocka_unit_test(numbers_that_cannot_be_are_refused),
        cmocka_unit_test(a_document_brings_reliability_and_groups),
        cmocka_unit_test(the_mean_of_the_sample_serves_edwards_and_nunnally),
        cmocka_unit_test(what_is_missing_is_named),
        cmocka_unit_test(versions_are_compared_where_they_score_alike),
        cmocka_unit_test(what_cannot_be_compared_is_refused),
    };
    return cmocka_run_group_tests_name("change", tests, NULL, NULL);
}
