/* SPDX-License-Identifier: MIT */
/* sampled - a questionnaire of seven whole numbers, and samples of answers to
 * it. Include it behind cmocka.h, kith/kith.h and cases.h. */

#ifndef KITH_TESTS_UNIT_SAMPLED_H
#define KITH_TESTS_UNIT_SAMPLED_H

enum { RATINGS = 7, CLERKS = 30 };

/* R's data set attitude: what the clerks of 30 departments said of them, from
 * Chatterjee and Price (1977). */
static const int8_t attitude[CLERKS][RATINGS] = {
    {43, 51, 30, 39, 61, 92, 45}, {63, 64, 51, 54, 63, 73, 47},
    {71, 70, 68, 69, 76, 86, 48}, {61, 63, 45, 47, 54, 84, 35},
    {81, 78, 56, 66, 71, 83, 47}, {43, 55, 49, 44, 54, 49, 34},
    {58, 67, 42, 56, 66, 68, 35}, {71, 75, 50, 55, 70, 66, 41},
    {72, 82, 72, 67, 71, 83, 31}, {67, 61, 45, 47, 62, 80, 41},
    {64, 53, 53, 58, 58, 67, 34}, {67, 60, 47, 39, 59, 74, 41},
    {69, 62, 57, 42, 55, 63, 25}, {68, 83, 83, 45, 59, 77, 35},
    {77, 77, 54, 72, 79, 77, 46}, {81, 90, 50, 72, 60, 54, 36},
    {74, 85, 64, 69, 79, 79, 63}, {65, 60, 65, 75, 55, 80, 60},
    {65, 70, 46, 57, 75, 85, 46}, {50, 58, 68, 54, 64, 78, 52},
    {50, 40, 33, 34, 43, 64, 33}, {64, 61, 52, 62, 66, 80, 41},
    {53, 66, 52, 50, 63, 80, 37}, {40, 37, 42, 58, 50, 57, 49},
    {63, 54, 42, 48, 66, 75, 33}, {66, 77, 66, 63, 88, 76, 72},
    {78, 75, 58, 74, 80, 78, 49}, {48, 57, 44, 45, 51, 83, 38},
    {85, 85, 71, 71, 77, 74, 55}, {82, 82, 39, 59, 64, 78, 39}};

static const char seven_ids[] = "'a', 'b', 'c', 'd', 'e', 'f', 'g'";
enum { GAP = -9 }; /* stands for a skipped answer */

#define SEVEN                                                                         \
    "'items': [" WHOLE("a", "0", "100", "") "," WHOLE("b", "0", "100", "") "," WHOLE( \
        "c", "0", "100",                                                              \
        "") "," WHOLE("d", "0", "100",                                                \
                      "") "," WHOLE("e", "0", "100",                                  \
                                    "") "," WHOLE("f", "0", "100",                    \
                                                  "") "," WHOLE("g", "0",             \
                                                                "100", "") "]"

static inline kith_questionnaire *seven_with(const char *scales)
{
    char parts[8192];
    snprintf(parts, sizeof parts, SEVEN ", 'scales': [%s]", scales);
    return questionnaire_of(seven_ids, parts);
}

/* Columns of a matrix with `items` in a row, for the first items. */
static inline kith_columns *columns_over(
    const kith_questionnaire *questionnaire, const int8_t *data, int32_t items,
    int64_t rows)
{
    kith_columns *columns = NULL;
    assert_int_equal(kith_columns_new(questionnaire, rows, &columns, NULL),
                     KITH_OK);
    assert_int_equal(kith_columns_set_tie(columns, 0, NULL), KITH_OK);
    for (int32_t i = 0; i < items; i++)
        assert_int_equal(
            kith_columns_set_item(columns, i, data + i, KITH_INT8, items, NULL),
            KITH_OK);
    assert_int_equal(kith_columns_set_missing(columns, KITH_EVERY_ITEM, GAP,
                                              KITH_SKIPPED, NULL),
                     KITH_OK);
    return columns;
}

static inline kith_sample *new_sample(const kith_questionnaire *questionnaire)
{
    kith_sample *sample = NULL;
    assert_int_equal(kith_sample_new(questionnaire, 0, &sample, NULL), KITH_OK);
    return sample;
}

static inline kith_sample *sample_of(const kith_questionnaire *questionnaire,
                                     const int8_t *data, int32_t items,
                                     int64_t rows)
{
    kith_columns *columns = columns_over(questionnaire, data, items, rows);
    kith_sample *sample = new_sample(questionnaire);
    int64_t faults = -1;
    assert_int_equal(kith_sample_add(sample, columns, 0, rows, &faults, NULL),
                     KITH_OK);
    assert_int_equal(faults, 0);
    kith_columns_free(columns);
    return sample;
}

static inline kith_item_analysis *analysis_of(const kith_sample *sample,
                                              int32_t scale, int32_t missing)
{
    kith_item_analysis *analysis = NULL;
    assert_int_equal(
        kith_item_analysis_new(sample, scale, missing, &analysis, NULL),
        KITH_OK);
    return analysis;
}

/* The analysis of a matrix under a document with these scales. */
static inline kith_item_analysis *analysed(const char *scales,
                                           const int8_t *data, int32_t items,
                                           int64_t rows, int32_t missing)
{
    kith_questionnaire *questionnaire = seven_with(scales);
    kith_sample *sample = sample_of(questionnaire, data, items, rows);
    kith_item_analysis *analysis = analysis_of(sample, 0, missing);
    kith_sample_free(sample);
    kith_questionnaire_free(questionnaire);
    return analysis;
}

#endif
