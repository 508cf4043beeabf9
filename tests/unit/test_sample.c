/* SPDX-License-Identifier: MIT */
/* test_sample - what the answers of many people say about a questionnaire,
 * against R's numbers; and that neither order, blocks nor threads show.
 *
 * Comments name the R 4.2.2 expression that gave the numbers; `alpha` is there
 * k / (k - 1) * (1 - sum(diag(C)) / sum(C)) of a covariance matrix C. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"
#include "cases.h"
#include "sampled.h"
#include "steady.h"

/* Twelve people and six items, with gaps. */
enum { FEW = 12, FEW_ITEMS = 6 };
static const int8_t gaps[FEW][FEW_ITEMS] = {
    {4, 4, 4, 2, 4, 2}, {1, 4, GAP, 0, 3, 1},   {3, 4, 4, 0, 1, 1},
    {4, 1, 2, 1, 1, 4}, {GAP, GAP, 4, 4, 4, 4}, {2, 1, 0, 1, 0, 1},
    {4, 2, 4, 4, 4, 4}, {2, 4, 4, 3, 2, 1},     {4, 3, 0, 1, 4, GAP},
    {3, 4, 3, 4, 3, 4}, {4, 3, 4, 2, 3, 4},     {3, 2, 1, 2, 2, 3}};

/* Shrout and Fleiss (1979), table 2: six targets, four judges. */
enum { TARGETS = 6, JUDGES = 4 };
static const int8_t judged[TARGETS][JUDGES] = {{9, 2, 5, 8},  {6, 1, 3, 2},
                                               {8, 4, 6, 8},  {7, 1, 2, 6},
                                               {10, 5, 6, 9}, {6, 2, 4, 7}};

typedef kith_status number_of(const kith_item_analysis *, double *);
typedef kith_status number_at(const kith_item_analysis *, int32_t, double *);

static void assert_number(const kith_item_analysis *analysis, number_of f,
                          double expected)
{
    double got = -99;
    assert_int_equal(f(analysis, &got), KITH_OK);
    assert_double_near(got, expected, 2e-14);
}

static void assert_numbers(const kith_item_analysis *analysis, number_at f,
                           const double *expected, int32_t count)
{
    for (int32_t i = 0; i < count; i++) {
        double got = -99;
        assert_int_equal(f(analysis, i, &got), KITH_OK);
        assert_double_near(got, expected[i], 2e-14);
    }
}

/* ---- R's numbers ------------------------------------------------------ */

static const char all_seven[] =
    SCALE("all", "'a', 'b', 'c', 'd', 'e', 'f', 'g'", ", 'method': 'sum'");

static kith_item_analysis *clerks(void)
{
    return analysed(all_seven, attitude[0], RATINGS, CLERKS, KITH_LISTWISE);
}

static void alpha_and_its_interval_are_rs(void **state)
{
    (void)state;
    kith_item_analysis *found = clerks();
    double low = 0, high = 0;
    assert_int_equal(kith_item_analysis_people(found), 30);
    assert_number(found, kith_item_analysis_alpha, 0.84314276956476);
    assert_number(found, kith_item_analysis_standardized_alpha,
                  0.839083803029511);
    assert_number(found, kith_item_analysis_mean_correlation,
                  0.426906642649717);
    /* 1 - (1 - alpha) * qf(c(.975, .025), 29, 174); of .95, .05 */
    assert_int_equal(
        kith_item_analysis_alpha_interval(found, 0.95, &low, &high), KITH_OK);
    assert_double_near(low, 0.739375685643107, 2e-14);
    assert_double_near(high, 0.915773072159982, 2e-14);
    assert_int_equal(kith_item_analysis_alpha_interval(found, 0.9, &low, &high),
                     KITH_OK);
    assert_double_near(low, 0.759569800642391, 2e-14);
    assert_double_near(high, 0.906628621750254, 2e-14);
    kith_item_analysis_free(found);
}

static void numbers_of_single_items_are_rs(void **state)
{
    (void)state;
    /* cor(a[, i], rowSums(a[, -i])); alpha(cov(a[, -i])); alpha with 100 -
     * a[, i] for a[, i]; cor(a[, i], rowSums(a)) */
    static const double rest[] = {0.671262057223664, 0.742109710222239,
                                  0.560711111480256, 0.714445498133676,
                                  0.7862755938344,   0.265034339196676,
                                  0.460810549468496};
    static const double without[] = {0.809760206308921, 0.79691745727414,
                                     0.827847765938659, 0.803030975022574,
                                     0.795386574198205, 0.863872311446437,
                                     0.840464868265457};
    static const double turned[] = {0.545772411931863, 0.432906727202421,
                                    0.61703802075648,  0.531580063148399,
                                    0.541404880284355, 0.776454054257791,
                                    0.706261244557977};
    static const double total[] = {0.77882570186017,  0.836780550564568,
                                   0.697276803370625, 0.806685922551726,
                                   0.850130443859541, 0.420700988534005,
                                   0.595344985705998};
    kith_item_analysis *found = clerks();
    assert_numbers(found, kith_item_analysis_item_rest, rest, RATINGS);
    assert_numbers(found, kith_item_analysis_alpha_without, without, RATINGS);
    assert_numbers(found, kith_item_analysis_alpha_turned, turned, RATINGS);
    assert_numbers(found, kith_item_analysis_item_total, total, RATINGS);
    for (int32_t i = 0; i < RATINGS; i++)
        assert_int_equal(kith_item_analysis_item_looks_unreversed(found, i), 0);
    kith_item_analysis_free(found);
}

static void assert_halves(const kith_item_analysis *analysis, int32_t halves,
                          double r, double spearman_brown, double guttman)
{
    double got[3];
    assert_int_equal(kith_item_analysis_split_half(analysis, halves, &got[0],
                                                   &got[1], &got[2]),
                     KITH_OK);
    assert_double_near(got[0], r, 2e-14);
    assert_double_near(got[1], spearman_brown, 2e-14);
    assert_double_near(got[2], guttman, 2e-14);
}

/* r <- cor(A, B); 2 * r / (1 + r); 4 * cov(A, B) / var(A + B) */
static void halves_are_rs(void **state)
{
    (void)state;
    kith_item_analysis *found = clerks();
    assert_halves(found, KITH_HALVES_ODD_EVEN, 0.85620735022586,
                  0.922534166370668, 0.905231898464029);
    assert_halves(found, KITH_HALVES_FIRST_LAST, 0.543800372051455,
                  0.70449571317156, 0.641231203616516);
    assert_int_equal(kith_item_analysis_split_half(found, KITH_HALVES_ODD_EVEN,
                                                   NULL, NULL, NULL),
                     KITH_OK);
    kith_item_analysis_free(found);
}

static void items_and_scores_have_rs_means(void **state)
{
    (void)state;
    /* colMeans(a); apply(a, 2, sd) */
    static const double means[] = {64.6333333333333, 66.6,
                                   53.1333333333333, 56.3666666666667,
                                   64.6333333333333, 74.7666666666667,
                                   42.9333333333333};
    static const double sds[] = {
        12.1725619475859, 13.3147571746799, 12.2354299935244, 11.7370128765529,
        10.3972255361983, 9.89490754895157, 10.2887060053424};
    kith_questionnaire *questionnaire = seven_with(all_seven);
    kith_sample *sample =
        sample_of(questionnaire, attitude[0], RATINGS, CLERKS);
    double got = 0;
    for (int32_t i = 0; i < RATINGS; i++) {
        assert_int_equal(kith_sample_item(sample, 0, i), i);
        assert_int_equal(kith_sample_item_mean(sample, 0, i, &got), KITH_OK);
        assert_double_near(got, means[i], 1e-13);
        assert_int_equal(kith_sample_item_sd(sample, 0, i, &got), KITH_OK);
        assert_double_near(got, sds[i], 1e-13);
    }
    /* mean(rowSums(a)); sd(rowSums(a)) */
    assert_int_equal(kith_sample_score_count(sample, 0), 30);
    assert_int_equal(kith_sample_score_mean(sample, 0, &got), KITH_OK);
    assert_double_near(got, 423.066666666667, 1e-12);
    assert_int_equal(kith_sample_score_sd(sample, 0, &got), KITH_OK);
    assert_double_near(got, 57.7485233925768, 1e-12);
    kith_sample_free(sample);
    kith_questionnaire_free(questionnaire);
}

/* psych 2.2.9 prints these of the same data, tests/testthat/test_ICC.R: .17 .29
 * .71 .44 .62 .91. */
static void judges_agree_as_in_shrout_and_fleiss(void **state)
{
    (void)state;
    static const double expected[] = {0.1657418, 0.2897638, 0.7148407,
                                      0.4427971, 0.6200505, 0.9093155};
    kith_item_analysis *found =
        analysed(SCALE("s", "'a', 'b', 'c', 'd'", ""), judged[0], JUDGES,
                 TARGETS, KITH_LISTWISE);
    double got = 0, alpha = 0;
    for (int32_t i = 0; i < 6; i++) {
        assert_int_equal(kith_item_analysis_icc(found, KITH_ICC_1_1 + i, &got),
                         KITH_OK);
        assert_double_near(got, expected[i], 5e-8);
    }
    assert_int_equal(kith_item_analysis_alpha(found, &alpha), KITH_OK);
    assert_double_near(got, alpha, 1e-15); /* (3,k) */
    kith_item_analysis_free(found);
}

/* (MSB - MSW) / (MSB + MSW) of pairs. */
static void pairs_have_their_intraclass_correlation(void **state)
{
    (void)state;
    static const int8_t pairs[4][2] = {{80, 70}, {60, 65}, {40, 50}, {90, 85}};
    kith_item_analysis *found =
        analysed(SCALE("s", "'a', 'b'", ""), pairs[0], 2, 4, KITH_LISTWISE);
    double got = 0;
    assert_int_equal(kith_item_analysis_icc(found, KITH_ICC_1_1, &got),
                     KITH_OK);
    assert_double_near(got, 0.909, 5e-4);
    kith_item_analysis_free(found);
}

static const char six[] =
    SCALE("six", "'a', 'b', 'c', 'd', 'e', 'f'", ", 'min_answered': 0.8");

static void listwise_counts_who_answered_all(void **state)
{
    (void)state;
    /* C <- cov(x, use = "complete.obs"); the rest as of C alone. */
    static const double rest[] = {0.497518595104995, 0.33680375317072,
                                  0.630398760629014, 0.538629378135794,
                                  0.886547119316628, 0.360938978371392};
    static const double without[] = {0.761826182618262, 0.790610599078341,
                                     0.717893217893218, 0.743199481865285,
                                     0.64358372456964,  0.788922155688623};
    kith_item_analysis *found =
        analysed(six, gaps[0], FEW_ITEMS, FEW, KITH_LISTWISE);
    double low, high;
    assert_int_equal(kith_item_analysis_people(found), 9);
    assert_number(found, kith_item_analysis_alpha, 0.779335793357934);
    assert_number(found, kith_item_analysis_mean_correlation,
                  0.374712488869492);
    assert_number(found, kith_item_analysis_standardized_alpha,
                  0.782399887512275);
    assert_numbers(found, kith_item_analysis_item_rest, rest, FEW_ITEMS);
    assert_numbers(found, kith_item_analysis_alpha_without, without, FEW_ITEMS);
    assert_int_equal(
        kith_item_analysis_alpha_interval(found, 0.95, &low, &high), KITH_OK);
    kith_item_analysis_free(found);
}

static void pairwise_counts_who_answered_both(void **state)
{
    (void)state;
    /* C <- cov(x, use = "pairwise"); cov2cor(C). */
    static const double rest[] = {0.395644924868731, 0.189175097260476,
                                  0.508832574377194, 0.59637258089943,
                                  0.664682044079851, 0.461113987645133};
    static const double without[] = {0.712771925450352, 0.760246587753334,
                                     0.68154879494271,  0.650547516114836,
                                     0.631675827024785, 0.693875133278048};
    kith_item_analysis *found =
        analysed(six, gaps[0], FEW_ITEMS, FEW, KITH_PAIRWISE);
    double got = 7, high = 7;
    assert_int_equal(kith_item_analysis_people(found), 10);
    assert_number(found, kith_item_analysis_alpha, 0.730236304128039);
    assert_number(found, kith_item_analysis_mean_correlation,
                  0.304050939878171);
    assert_number(found, kith_item_analysis_standardized_alpha,
                  0.72385764808214);
    assert_numbers(found, kith_item_analysis_item_rest, rest, FEW_ITEMS);
    assert_numbers(found, kith_item_analysis_alpha_without, without, FEW_ITEMS);
    /* What needs the same people throughout. */
    assert_int_equal(
        kith_item_analysis_alpha_interval(found, 0.95, &got, &high),
        KITH_E_NO_VALUE);
    assert_int_equal(kith_item_analysis_icc(found, KITH_ICC_3_K, &got),
                     KITH_E_NO_VALUE);
    assert_true(got == 7 && high == 7);
    kith_item_analysis_free(found);
}

/* ---- Keys -------------------------------------------------------------- */

static void answers_are_keyed_by_the_document(void **state)
{
    (void)state;
    /* As attitude, but that b and d were asked the other way round, and f is
     * recoded to 0, 1, 2 and weighs 10. */
    int8_t raw[CLERKS][RATINGS];
    int8_t keyed[CLERKS][RATINGS];
    memcpy(raw, attitude, sizeof raw);
    memcpy(keyed, attitude, sizeof keyed);
    for (int i = 0; i < CLERKS; i++) {
        raw[i][1] = (int8_t)(100 - raw[i][1]);
        raw[i][3] = (int8_t)(100 - raw[i][3]);
        keyed[i][5] = raw[i][5] < 70 ? 0 : raw[i][5] < 80 ? 10 : 20;
    }
    static const char keys[] =
        SCALE("k",
              "'a', '-b', 'c', {'item': 'd', 'reverse': true}, 'e', "
              "{'item': 'f', 'recode': [[0, 0], [70, 1], [80, 2]], 'weight': "
              "10}, 'g'",
              ", 'method': 'sum'");
    kith_item_analysis *found =
        analysed(keys, raw[0], RATINGS, CLERKS, KITH_LISTWISE);
    kith_item_analysis *plain =
        analysed(all_seven, keyed[0], RATINGS, CLERKS, KITH_LISTWISE);
    double one = 0, other = 0;
    assert_int_equal(kith_item_analysis_alpha(found, &one), KITH_OK);
    assert_int_equal(kith_item_analysis_alpha(plain, &other), KITH_OK);
    assert_double_near(one, other, 1e-15);
    for (int32_t i = 0; i < RATINGS; i++) {
        kith_item_analysis_item_rest(found, i, &one);
        kith_item_analysis_item_rest(plain, i, &other);
        assert_double_near(one, other, 1e-15);
    }
    for (int32_t i = KITH_ICC_1_1; i <= KITH_ICC_3_K; i++) {
        assert_int_equal(kith_item_analysis_icc(found, i, &one), KITH_OK);
        assert_int_equal(kith_item_analysis_icc(plain, i, &other), KITH_OK);
        assert_double_near(one, other, 1e-14);
    }
    kith_item_analysis_free(plain);
    kith_item_analysis_free(found);
}

/* An item's mean is that of its keyed answers, its weight left out. */
static void an_items_mean_has_no_weight(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = seven_with(
        SCALE("k", "{'item': 'a', 'weight': 3, 'reverse': true}, 'b'", ""));
    kith_sample *sample =
        sample_of(questionnaire, attitude[0], RATINGS, CLERKS);
    double got = 0;
    assert_int_equal(kith_sample_item_mean(sample, 0, 0, &got), KITH_OK);
    assert_double_near(got, 100 - 64.6333333333333, 1e-13);
    assert_int_equal(kith_sample_item_sd(sample, 0, 0, &got), KITH_OK);
    assert_double_near(got, 12.1725619475859, 1e-13);
    kith_sample_free(sample);
    kith_questionnaire_free(questionnaire);
}

static void what_looks_unreversed_is_named_and_left(void **state)
{
    (void)state;
    kith_item_analysis *found =
        analysed(SCALE("k", "'a', '-b', 'c', 'd', 'e', 'f', 'g'", ""),
                 attitude[0], RATINGS, CLERKS, KITH_LISTWISE);
    double alpha = 0, turned = 0;
    for (int32_t i = 0; i < RATINGS; i++)
        assert_int_equal(kith_item_analysis_item_looks_unreversed(found, i),
                         i == 1);
    assert_int_equal(kith_item_analysis_alpha(found, &alpha), KITH_OK);
    assert_double_near(alpha, 0.432906727202421, 2e-14);
    assert_int_equal(kith_item_analysis_alpha_turned(found, 1, &turned),
                     KITH_OK);
    assert_double_near(turned, 0.84314276956476, 2e-14);
    kith_item_analysis_free(found);
}

/* ---- Order, blocks and threads ------------------------------------------- */

/* So many that products do not wait for all (lib/sample/adder.h). */
enum { MANY = 4000 };

/* All that can be asked for, as one digest. */
static uint64_t digest_of(const kith_sample *sample)
{
    uint64_t digest = DIGEST_START;
    for (int32_t missing = KITH_LISTWISE; missing <= KITH_PAIRWISE; missing++) {
        kith_item_analysis *found = analysis_of(sample, 0, missing);
        double got[5] = {0};
        kith_item_analysis_alpha(found, &got[0]);
        kith_item_analysis_standardized_alpha(found, &got[1]);
        kith_item_analysis_split_half(found, KITH_HALVES_ODD_EVEN, &got[2],
                                      &got[3], &got[4]);
        for (int i = 0; i < 5; i++)
            digest = digested(digest, got[i]);
        for (int32_t i = 0; i < FEW_ITEMS; i++) {
            kith_item_analysis_item_rest(found, i, &got[0]);
            kith_item_analysis_alpha_without(found, i, &got[1]);
            kith_item_analysis_icc(found, KITH_ICC_1_1 + i, &got[2]);
            kith_sample_item_mean(sample, 0, i, &got[3]);
            kith_sample_item_sd(sample, 0, i, &got[4]);
            for (int j = 0; j < 5; j++)
                digest = digested(digest, got[j]);
        }
        kith_sample_score_mean(sample, 0, &got[0]);
        kith_sample_score_sd(sample, 0, &got[1]);
        digest = digested(digested(digest, got[0]), got[1]);
        kith_item_analysis_free(found);
    }
    kith_text *norm = NULL;
    assert_int_equal(kith_sample_norm(sample, 0, "n", "people", KITH_NUL, "us",
                                      KITH_NUL, &norm, NULL),
                     KITH_OK);
    for (const char *c = kith_text_data(norm); *c != '\0'; c++)
        digest = digested(digest, *c);
    kith_text_free(norm);
    return digest;
}

static void fill_rows(int8_t (*rows)[FEW_ITEMS], struct steady *steady)
{
    for (int i = 0; i < MANY; i++) {
        int level = (int)(steady_share(steady) * 60);
        for (int j = 0; j < FEW_ITEMS; j++)
            rows[i][j] = (int8_t)(steady_share(steady) < 0.06
                                      ? GAP
                                      : level + steady_share(steady) * 40);
    }
}

static void shuffle_rows(int8_t (*rows)[FEW_ITEMS], struct steady *steady)
{
    for (int i = MANY - 1; i > 0; i--) {
        int j = (int)(steady_share(steady) * (i + 1));
        int8_t kept[FEW_ITEMS];
        memcpy(kept, rows[i], sizeof kept);
        memcpy(rows[i], rows[j], sizeof kept);
        memcpy(rows[j], kept, sizeof kept);
    }
}

/* Takes the rows in, in pieces, into two samples that are then made one. */
static kith_sample *in_pieces(const kith_questionnaire *questionnaire,
                              int8_t (*rows)[FEW_ITEMS], struct steady *steady)
{
    kith_columns *columns =
        columns_over(questionnaire, rows[0], FEW_ITEMS, MANY);
    kith_sample *samples[2] = {new_sample(questionnaire),
                               new_sample(questionnaire)};
    for (int64_t at = 0; at < MANY;) {
        int64_t count = (int64_t)(steady_share(steady) * 200);
        count = count > MANY - at ? MANY - at : count;
        assert_int_equal(kith_sample_add(samples[steady_next(steady) % 2],
                                         columns, at, count, NULL, NULL),
                         KITH_OK);
        at += count;
    }
    assert_int_equal(kith_sample_merge(samples[0], samples[1], NULL), KITH_OK);
    kith_sample_free(samples[1]);
    kith_columns_free(columns);
    return samples[0];
}

static void order_and_pieces_do_not_show(void **state)
{
    (void)state;
    static int8_t rows[MANY][FEW_ITEMS];
    struct steady steady = STEADY;
    kith_questionnaire *questionnaire = seven_with(
        SCALE("s", "'a', '-b', {'item': 'c', 'weight': 0.3}, 'd', 'e', 'f'",
              ", 'min_answered': 3, 'report_as': 'pomp'"));
    fill_rows(rows, &steady);
    kith_sample *whole = sample_of(questionnaire, rows[0], FEW_ITEMS, MANY);
    uint64_t expected = digest_of(whole);
    assert_true(kith_sample_score_count(whole, 0) > MANY * 9 / 10);
    kith_sample_free(whole);
    for (int i = 0; i < 20; i++) {
        shuffle_rows(rows, &steady);
        kith_sample *sample = in_pieces(questionnaire, rows, &steady);
        assert_int_equal(kith_sample_row_count(sample), MANY);
        assert_digest(digest_of(sample), expected);
        kith_sample_free(sample);
    }
    kith_questionnaire_free(questionnaire);
}

/* The same on every machine; see test_math.c. */
static void every_bit_is_as_on_other_machines(void **state)
{
    (void)state;
    static int8_t rows[MANY][FEW_ITEMS];
    struct steady steady = STEADY;
    kith_questionnaire *questionnaire = seven_with(
        SCALE("s", "'a', 'b', '-c', 'd', 'e', 'f'", ", 'min_answered': 3"));
    fill_rows(rows, &steady);
    kith_sample *sample = sample_of(questionnaire, rows[0], FEW_ITEMS, MANY);
    assert_digest(digest_of(sample), UINT64_C(0x424e596167fe23aa));
    kith_sample_free(sample);
    kith_questionnaire_free(questionnaire);
}

/* ---- Forms of columns ------------------------------------------------------
 */

/* The answers of fill_rows() in other forms. */
static struct {
    double doubles[MANY][FEW_ITEMS];
    float floats[FEW_ITEMS][MANY];
    int16_t shorts[FEW_ITEMS][MANY];
    int8_t bytes[FEW_ITEMS][MANY];
    int8_t reasons[FEW_ITEMS][MANY];
    uint8_t valid[FEW_ITEMS][MANY / 8 + 1];
} forms;

static void fill_forms(int8_t (*rows)[FEW_ITEMS])
{
    memset(&forms, 0, sizeof forms);
    for (int i = 0; i < MANY; i++)
        for (int j = 0; j < FEW_ITEMS; j++) {
            bool there = rows[i][j] != GAP;
            forms.doubles[i][j] = there ? rows[i][j] : 0.0 / 0.0;
            forms.floats[j][i] = (float)forms.doubles[i][j];
            forms.shorts[j][i] = there ? rows[i][j] : -999;
            forms.bytes[j][i] = rows[i][j];
            forms.reasons[j][i] = there ? KITH_ANSWERED : KITH_SKIPPED;
            if (there)
                forms.valid[j][i >> 3] |= (uint8_t)(1 << (i & 7));
        }
}

/* The item's column in one of six forms. */
static void set_form(kith_columns *columns, int32_t item, int form)
{
    const void *data = form == 0   ? (void *)&forms.doubles[0][item]
                       : form == 1 ? (void *)forms.floats[item]
                       : form == 2 ? (void *)forms.shorts[item]
                                   : (void *)forms.bytes[item];
    static const int32_t types[] = {KITH_DOUBLE, KITH_FLOAT, KITH_INT16,
                                    KITH_INT8,   KITH_INT8,  KITH_INT8};
    const int64_t strides[] = {
        sizeof forms.doubles[0], sizeof(float), 2, 1, 1, 1};
    assert_int_equal(kith_columns_set_item(columns, item, data, types[form],
                                           strides[form], NULL),
                     KITH_OK);
    if (form == 2)
        kith_columns_set_missing(columns, item, -999, KITH_SKIPPED, NULL);
    else if (form == 3)
        kith_columns_set_missing(columns, item, GAP, KITH_SKIPPED, NULL);
    else if (form == 4)
        kith_columns_set_validity(columns, item, forms.valid[item], 0, NULL);
    else if (form == 5)
        kith_columns_set_reasons(columns, item, forms.reasons[item], 1, NULL);
}

static void the_form_of_the_columns_does_not_show(void **state)
{
    (void)state;
    static int8_t rows[MANY][FEW_ITEMS];
    struct steady steady = STEADY;
    kith_questionnaire *questionnaire = seven_with(
        SCALE("s", "'a', '-b', 'c', 'd', 'e', 'f'", ", 'min_answered': 0.5"));
    fill_rows(rows, &steady);
    fill_forms(rows);
    kith_sample *plain = sample_of(questionnaire, rows[0], FEW_ITEMS, MANY);
    for (int turn = 0; turn < 6; turn++) {
        kith_columns *columns = NULL;
        kith_sample *sample = new_sample(questionnaire);
        kith_columns_new(questionnaire, MANY, &columns, NULL);
        kith_columns_set_tie(columns, 0, NULL);
        for (int32_t i = 0; i < FEW_ITEMS; i++)
            set_form(columns, i, (i + turn) % 6);
        /* Not from the first row on, so that each form is moved along. */
        assert_int_equal(
            kith_sample_add(sample, columns, 3037, MANY - 3037, NULL, NULL),
            KITH_OK);
        assert_int_equal(kith_sample_add(sample, columns, 0, 3037, NULL, NULL),
                         KITH_OK);
        assert_int_equal(kith_sample_fault_count(sample), 0);
        assert_digest(digest_of(sample), digest_of(plain));
        kith_sample_free(sample);
        kith_columns_free(columns);
    }
    kith_sample_free(plain);
    kith_questionnaire_free(questionnaire);
}

/* Answers ten times as large are no bytes, and their products no floats. */
static void large_answers_are_as_exact(void **state)
{
    (void)state;
    static int8_t rows[MANY][FEW_ITEMS];
    static int16_t tenfold[MANY][FEW_ITEMS];
    struct steady steady = STEADY;
    static const char scale[] = SCALE("s", "'a', '-b', 'c'", "");
    kith_questionnaire *small = seven_with(scale);
    kith_questionnaire *large = questionnaire_of(
        "'a', 'b', 'c'",
        "'items': [" WHOLE("a", "0", "1000", "") "," WHOLE(
            "b", "0", "1000",
            "") "," WHOLE("c", "0", "1000",
                          "") "], 'scales': [" SCALE("s", "'a', '-b', 'c'",
                                                     "") "]");
    kith_columns *columns = NULL;
    fill_rows(rows, &steady);
    for (int i = 0; i < MANY; i++)
        for (int j = 0; j < FEW_ITEMS; j++)
            tenfold[i][j] =
                (int16_t)(rows[i][j] == GAP ? GAP : 10 * rows[i][j]);
    kith_columns_new(large, MANY, &columns, NULL);
    kith_columns_set_tie(columns, 0, NULL);
    kith_columns_set_matrix(columns, tenfold, KITH_INT16, 2, 2 * FEW_ITEMS,
                            NULL);
    kith_columns_set_missing(columns, KITH_EVERY_ITEM, GAP, KITH_SKIPPED, NULL);
    kith_sample *by_bytes = sample_of(small, rows[0], FEW_ITEMS, MANY);
    kith_sample *by_numbers = new_sample(large);
    assert_int_equal(kith_sample_add(by_numbers, columns, 0, MANY, NULL, NULL),
                     KITH_OK);
    for (int32_t missing = KITH_LISTWISE; missing <= KITH_PAIRWISE; missing++) {
        kith_item_analysis *one = analysis_of(by_bytes, 0, missing);
        kith_item_analysis *other = analysis_of(by_numbers, 0, missing);
        double a = 0, b = 1;
        assert_int_equal(kith_item_analysis_people(one),
                         kith_item_analysis_people(other));
        assert_int_equal(kith_item_analysis_alpha(one, &a), KITH_OK);
        assert_int_equal(kith_item_analysis_alpha(other, &b), KITH_OK);
        assert_double_near(a, b, 1e-15);
        kith_item_analysis_free(other);
        kith_item_analysis_free(one);
    }
    kith_sample_free(by_numbers);
    kith_sample_free(by_bytes);
    kith_columns_free(columns);
    kith_questionnaire_free(large);
    kith_questionnaire_free(small);
}

/* ---- What cannot be said ------------------------------------------------ */

/* The first two undo each other: what they add up to does not vary, though the
 * rounding of their covariances says so. */
static const int8_t opposed[5][3] = {
    {1, 3, 1}, {2, 2, 2}, {3, 1, 3}, {1, 3, 2}, {3, 1, 3}};

static void assert_nothing(const kith_item_analysis *found, number_at f,
                           int32_t index)
{
    double got = -99;
    assert_int_equal(f(found, index, &got), KITH_E_NO_VALUE);
    assert_true(got == -99);
}

static void items_that_undo_each_other_have_no_number(void **state)
{
    (void)state;
    static const char three[] = SCALE("x", "'a', 'b', 'c'", "");
    kith_item_analysis *found =
        analysed(three, opposed[0], 3, 5, KITH_LISTWISE);
    double got = -99;
    assert_nothing(found, kith_item_analysis_alpha_without, 2);
    assert_nothing(found, kith_item_analysis_item_rest, 2);
    assert_int_equal(kith_item_analysis_item_looks_unreversed(found, 2), 0);
    assert_int_equal(kith_item_analysis_split_half(
                         found, KITH_HALVES_FIRST_LAST, &got, NULL, NULL),
                     KITH_E_NO_VALUE);
    /* The mean squares of people, judges and errors are 7/30, 1/15 and 37/30:
     * ICC(2,k) would be divided by 7/30 + (1/15 - 37/30) / 5 = 0. */
    assert_nothing(found, kith_item_analysis_icc, KITH_ICC_2_K);
    kith_item_analysis_free(found);
}

/* A correlation of -1, which rounding leaves a little above. */
static void exact_opposites_have_no_number(void **state)
{
    (void)state;
    static const int8_t opposites[4][2] = {{5, 75}, {5, 75}, {4, 80}, {3, 85}};
    static const char two[] = SCALE("x", "'a', 'b'", "");
    kith_item_analysis *found =
        analysed(two, opposites[0], 2, 4, KITH_LISTWISE);
    double got = -99;
    assert_int_equal(kith_item_analysis_standardized_alpha(found, &got),
                     KITH_E_NO_VALUE);
    assert_int_equal(kith_item_analysis_split_half(found, KITH_HALVES_ODD_EVEN,
                                                   &got, NULL, NULL),
                     KITH_E_NO_VALUE);
    assert_true(got == -99);
    kith_item_analysis_free(found);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(alpha_and_its_interval_are_rs),
        cmocka_unit_test(numbers_of_single_items_are_rs),
        cmocka_unit_test(halves_are_rs),
        cmocka_unit_test(items_and_scores_have_rs_means),
        cmocka_unit_test(judges_agree_as_in_shrout_and_fleiss),
        cmocka_unit_test(pairs_have_their_intraclass_correlation),
        cmocka_unit_test(listwise_counts_who_answered_all),
        cmocka_unit_test(pairwise_counts_who_answered_both),
        cmocka_unit_test(answers_are_keyed_by_the_document),
        cmocka_unit_test(an_items_mean_has_no_weight),
        cmocka_unit_test(what_looks_unreversed_is_named_and_left),
        cmocka_unit_test(order_and_pieces_do_not_show),
        cmocka_unit_test(every_bit_is_as_on_other_machines),
        cmocka_unit_test(the_form_of_the_columns_does_not_show),
        cmocka_unit_test(large_answers_are_as_exact),
        cmocka_unit_test(items_that_undo_each_other_have_no_number),
        cmocka_unit_test(exact_opposites_have_no_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
