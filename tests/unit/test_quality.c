/* SPDX-License-Identifier: MIT */
/* Whether answers may have been rushed. The worked numbers of runs, even-odd
 * and antonyms were computed by R 4.2.2. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"
#include "cases.h"

#define ONE_FIVE(id) CHOICE(id, "one-five", "")
#define COUNT(list) (sizeof(list) / sizeof *(list))

static const char ten[] = "'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'";
#define TEN_ITEMS                                                                                  \
    "'items': [" ONE_FIVE("a") "," ONE_FIVE("b") "," ONE_FIVE("c") "," ONE_FIVE("d") "," ONE_FIVE( \
        "e") "," ONE_FIVE("f") "," ONE_FIVE("g") "," ONE_FIVE("h") "," ONE_FIVE("i") "," ONE_FIVE("j") "]"
static const char straight[] = "a=4 b=4 c=4 d=4 e=4 f=2 g=4 h=5 i=4 j=4";
static const char winding[] = "a=4 b=1 c=2 d=3 e=5 f=2 g=4 h=5 i=1 j=4";

/* ---- Help ------------------------------------------------------------- */

static kith_quality *quality_of(const kith_questionnaire *questionnaire,
                                const char *words, const double *seconds)
{
    kith_answers *answers = answers_of(questionnaire, "friend", words);
    kith_quality *made = NULL;
    int32_t items = kith_questionnaire_item_count(questionnaire);
    assert_int_equal(kith_quality_new(answers, seconds,
                                      seconds == NULL ? 0 : items, &made, NULL),
                     KITH_OK);
    kith_answers_free(answers);
    return made;
}

static double value_of(const kith_quality *quality, int32_t index)
{
    double value = -77;
    assert_int_equal(kith_quality_value(quality, index, &value), KITH_OK);
    return value;
}

static void assert_no_value(const kith_quality *quality, int32_t index)
{
    double value = -77;
    assert_int_equal(kith_quality_value(quality, index, &value),
                     KITH_E_NO_VALUE);
    assert_true(value == -77);
}

/* An index of one sheet of one document. */
static double index_of(const char *items, const char *parts, const char *words,
                       int32_t index)
{
    kith_questionnaire *questionnaire = questionnaire_of(items, parts);
    kith_quality *quality = quality_of(questionnaire, words, NULL);
    double value = value_of(quality, index);
    kith_quality_free(quality);
    kith_questionnaire_free(questionnaire);
    return value;
}

static void assert_verdict(const char *items, const char *parts,
                           const char *words, int32_t verdict)
{
    kith_questionnaire *questionnaire = questionnaire_of(items, parts);
    kith_quality *quality = quality_of(questionnaire, words, NULL);
    assert_int_equal(kith_quality_verdict(quality), verdict);
    assert_int_equal(kith_quality_may_withhold_norms(quality),
                     verdict == KITH_QUALITY_MAY_BE_RUSHED);
    assert_int_equal(kith_quality_reason_count(quality) > 0,
                     verdict == KITH_QUALITY_MAY_BE_RUSHED);
    kith_quality_free(quality);
    kith_questionnaire_free(questionnaire);
}

/* ---- Runs ------------------------------------------------------------- */

static void the_longest_run_counts_equal_answers_in_a_row(void **state)
{
    (void)state;
    assert_true(index_of(ten, TEN_ITEMS, straight, KITH_QUALITY_LONGSTRING) ==
                5);
    assert_true(index_of(ten, TEN_ITEMS, straight,
                         KITH_QUALITY_LONGSTRING_SHARE) == 0.5);
}

static void the_average_string_is_answers_by_runs(void **state)
{
    (void)state; /* 44444 2 4 5 44 */
    assert_true(
        index_of(ten, TEN_ITEMS, straight, KITH_QUALITY_AVERAGE_STRING) == 2);
}

static void runs_follow_the_order_of_asking_not_that_of_the_items(void **state)
{
    (void)state;
    assert_true(index_of("'a', 'c', 'b', 'd', 'e', 'f', 'g', 'h', 'i', 'j'",
                         TEN_ITEMS, "a=1 b=2 c=1 d=2",
                         KITH_QUALITY_LONGSTRING) == 2);
}

static void a_missing_answer_is_passed_over_or_ends_the_run(void **state)
{
    (void)state;
    static const char words[] = "a=3 b=3 c=skipped d=3 e=declined f=3 g=3 h=1";
    assert_true(index_of(ten, TEN_ITEMS, words, KITH_QUALITY_LONGSTRING) == 5);
    assert_true(
        index_of(ten, TEN_ITEMS, words, KITH_QUALITY_LONGSTRING_BROKEN) == 2);
}

static void an_item_that_is_not_asked_ends_no_run(void **state)
{
    (void)state;
    assert_true(
        index_of("'a', 'b', 'c'",
                 "'items': [" FIVE("a", "") "," FIVE(
                     "b", ", 'ask_when': " IS("a", "at_least",
                                              "2")) "," FIVE("c", "") "]",
                 "a=1 c=1", KITH_QUALITY_LONGSTRING_BROKEN) == 2);
}

static void another_option_set_or_a_whole_number_begins_a_new_run(void **state)
{
    (void)state;
    static const char parts[] =
        "'items': [" FIVE("a", "") "," ONE_FIVE("b") "," ONE_FIVE("c") "," WHOLE(
            "d", "0", "9",
            "") "," ONE_FIVE("e") "," ONE_FIVE("f") "," ONE_FIVE("g") "]";
    static const char order[] = "'a', 'b', 'c', 'd', 'e', 'f', 'g'";
    static const char words[] = "a=1 b=1 c=1 d=1 e=1 f=1 g=1";
    assert_true(index_of(order, parts, words, KITH_QUALITY_LONGSTRING) == 3);
    assert_true(index_of(order, parts, words, KITH_QUALITY_AVERAGE_STRING) ==
                2);
}

/* ---- Variability ------------------------------------------------------ */

static void variability_is_the_standard_deviation_of_the_answers(void **state)
{
    (void)state;
    assert_double_near(
        index_of(ten, TEN_ITEMS, straight, KITH_QUALITY_VARIABILITY),
        0.737864787372622, 1e-15);
}

static void answers_that_are_all_the_same_vary_by_nothing(void **state)
{
    (void)state;
    assert_true(
        index_of(ten, TEN_ITEMS, "a=3 b=3 c=3", KITH_QUALITY_VARIABILITY) == 0);
}

static void one_answer_does_not_vary_at_all(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = questionnaire_of(ten, TEN_ITEMS);
    kith_quality *quality = quality_of(questionnaire, "a=3", NULL);
    assert_no_value(quality, KITH_QUALITY_VARIABILITY);
    assert_int_equal(kith_quality_count(quality, KITH_QUALITY_VARIABILITY), 1);
    kith_quality_free(quality);
    kith_questionnaire_free(questionnaire);
}

/* ---- Even and odd ----------------------------------------------------- */

/* Five scales of four, a1 to e4. */
#define FOUR(s) \
    ONE_FIVE(s "1") "," ONE_FIVE(s "2") "," ONE_FIVE(s "3") "," ONE_FIVE(s "4")
#define NAMES(s) "'" s "1', '" s "2', '" s "3', '" s "4'"
static const char twenty[] =
    NAMES("a") "," NAMES("b") "," NAMES("c") "," NAMES("d") "," NAMES("e");
#define TWENTY_ITEMS                                                           \
    "'items': [" FOUR("a") "," FOUR("b") "," FOUR("c") "," FOUR("d") "," FOUR( \
        "e") "]"
#define FIVE_SCALES                                     \
    "'scales': [" SCALE("a", NAMES("a"), "") "," SCALE( \
        "b", NAMES("b"),                                \
        "") "," SCALE("c", NAMES("c"),                  \
                      "") "," SCALE("d", NAMES("d"),    \
                                    "") "," SCALE("e", NAMES("e"), "") "]"
/* The means of the odd places are 4, 1.5, 5, 2.5, 4; of the even ones 4.5, 2,
 * 4.5, 3, 3.5. */
static const char consistent[] =
    "a1=4 a3=4 b1=1 b3=2 c1=5 c3=5 d1=2 d3=3 e1=4 e3=4 "
    "a2=4 a4=5 b2=2 b4=2 c2=5 c4=4 d2=3 d4=3 e2=3 e4=4";

static void even_odd_is_stepped_up_by_spearman_and_brown(void **state)
{
    (void)state;
    double stepped = index_of(twenty, TWENTY_ITEMS "," FIVE_SCALES, consistent,
                              KITH_QUALITY_EVEN_ODD);
    assert_double_near(stepped, 0.966, 0.0005);
    assert_double_near(stepped / (2 - stepped), 0.934, 0.0005);
}

static void even_odd_looks_at_answers_as_they_are_keyed(void **state)
{
    (void)state; /* as above, b turned around and answered so */
    static const char parts[] =
        TWENTY_ITEMS ", 'scales': [" SCALE("a", NAMES("a"), "") "," SCALE(
            "b", "'-b1', '-b2', '-b3', '-b4'",
            "") "," SCALE("c", NAMES("c"),
                          "") "," SCALE("d", NAMES("d"),
                                        "") "," SCALE("e", NAMES("e"), "") "]";
    static const char words[] =
        "a1=4 a3=4 b1=5 b3=4 c1=5 c3=5 d1=2 d3=3 e1=4 e3=4 "
        "a2=4 a4=5 b2=4 b4=4 c2=5 c4=4 d2=3 d4=3 e2=3 e4=4";
    assert_double_near(index_of(twenty, parts, words, KITH_QUALITY_EVEN_ODD),
                       index_of(twenty, TWENTY_ITEMS "," FIVE_SCALES,
                                consistent, KITH_QUALITY_EVEN_ODD),
                       1e-15);
}

static void even_odd_is_never_below_minus_one(void **state)
{
    (void)state;
    assert_true(index_of(twenty, TWENTY_ITEMS "," FIVE_SCALES,
                         "a1=1 a2=5 b1=2 b2=4 c1=3 c2=3 d1=5 d2=1",
                         KITH_QUALITY_EVEN_ODD) == -1);
}

/* a total of all items first, then the five */
#define TOTAL_FIRST                                                                     \
    "'scales': [" SCALE(                                                                \
        "total",                                                                        \
        NAMES("a") "," NAMES("b") "," NAMES("c") "," NAMES("d") "," NAMES(              \
            "e"),                                                                       \
        "") "," SCALE("a", NAMES("a"),                                                  \
                      "") "," SCALE("b", NAMES("b"),                                    \
                                    "") "," SCALE("c", NAMES("c"),                      \
                                                  "") "," SCALE("d",                    \
                                                                NAMES("d"),             \
                                                                "") "," SCALE("e",      \
                                                                              NAMES(    \
                                                                                  "e"), \
                                                                              "") "]"

static void an_item_counts_in_the_first_scale_that_has_it(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire =
        questionnaire_of(twenty, TWENTY_ITEMS "," TOTAL_FIRST);
    kith_quality *quality = quality_of(questionnaire, consistent, NULL);
    assert_no_value(quality, KITH_QUALITY_EVEN_ODD);
    assert_int_equal(kith_quality_count(quality, KITH_QUALITY_EVEN_ODD), 1);
    kith_quality_free(quality);
    kith_questionnaire_free(questionnaire);
}

static void the_document_may_name_the_scales_of_even_odd(void **state)
{
    (void)state;
    assert_double_near(
        index_of(twenty,
                 TWENTY_ITEMS
                 "," TOTAL_FIRST
                 ", 'quality': {'even_odd': ['a', 'b', 'c', 'd', 'e']}",
                 consistent, KITH_QUALITY_EVEN_ODD),
        0.966, 0.0005);
}

static void two_scales_or_halves_that_do_not_vary_have_no_even_odd(void **state)
{
    (void)state;
    static const char *const words[] = {
        "a1=1 a2=2 b1=2 b2=3",                     /* two scales */
        "a1=1 a2=2 b1=2 b2=3 c1=5 d1=1 e2=4",      /* and halves of others */
        "a1=3 a2=2 b1=3 b2=3 c1=3 c2=4 d1=3 d2=5", /* odd is always 3 */
        "a1=3 a2=2 b1=4 b2=2 c1=5 c2=2 d1=1 d2=2"};
    kith_questionnaire *questionnaire =
        questionnaire_of(twenty, TWENTY_ITEMS "," FIVE_SCALES);
    for (size_t i = 0; i < COUNT(words); i++) {
        kith_quality *quality = quality_of(questionnaire, words[i], NULL);
        assert_no_value(quality, KITH_QUALITY_EVEN_ODD);
        kith_quality_free(quality);
    }
    kith_questionnaire_free(questionnaire);
}

/* ---- Opposites -------------------------------------------------------- */

#define ANTONYMS               \
    "'quality': {'antonyms': " \
    "[['a', 'b'], ['c', 'd'], ['e', 'f'], ['g', 'h']]}"

static void opposites_correlate_within_the_person(void **state)
{
    (void)state;
    assert_double_near(index_of(ten, TEN_ITEMS "," ANTONYMS,
                                "a=5 b=1 c=4 d=2 e=2 f=4 g=5 h=2",
                                KITH_QUALITY_ANTONYMS),
                       -0.937, 0.0005);
}

static void opposites_need_three_pairs_that_vary(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire =
        questionnaire_of(ten, TEN_ITEMS "," ANTONYMS);
    kith_quality *quality =
        quality_of(questionnaire, "a=5 b=1 c=4 d=2 e=2 f=skipped", NULL);
    assert_no_value(quality, KITH_QUALITY_ANTONYMS);
    assert_int_equal(kith_quality_count(quality, KITH_QUALITY_ANTONYMS), 2);
    kith_quality_free(quality);
    quality = quality_of(questionnaire, "a=5 b=1 c=5 d=2 e=5 f=3", NULL);
    assert_no_value(quality, KITH_QUALITY_ANTONYMS);
    assert_int_equal(kith_quality_count(quality, KITH_QUALITY_ANTONYMS), 3);
    kith_quality_free(quality);
    kith_questionnaire_free(questionnaire);
}

static void opposites_on_different_options_are_compared_by_place(void **state)
{
    (void)state;
    static const char parts[] =
        "'items': [" FIVE("a", "") "," CHOICE("b", "halves", "") "," FIVE(
            "c",
            "") "," CHOICE("d", "halves",
                           "") "," FIVE("e",
                                        "") "," ONE_FIVE("f") "], 'quality': "
                                                              "{'antonyms': "
                                                              "[['a', 'b'], "
                                                              "['c', 'd'], "
                                                              "['e', 'f']]}";
    assert_double_near(index_of("'a', 'b', 'c', 'd', 'e', 'f'", parts,
                                "a=4 b=least c=0 d=most e=2 f=3",
                                KITH_QUALITY_ANTONYMS),
                       -1, 1e-15);
}

/* ---- Seconds ---------------------------------------------------------- */

static void seconds_have_a_median_and_a_share_below_two(void **state)
{
    (void)state;
    static const double seconds[] = {1, 3, 1.5, 9, -1, 1.9, 2, 4, 7, 0};
    kith_questionnaire *questionnaire = questionnaire_of(ten, TEN_ITEMS);
    /* j was not answered, e not measured: 1 1.5 1.9 2 3 4 7 9 */
    kith_quality *quality = quality_of(
        questionnaire, "a=4 b=1 c=2 d=3 e=5 f=2 g=4 h=5 i=1", seconds);
    assert_true(value_of(quality, KITH_QUALITY_SECONDS_MEDIAN) == 2.5);
    assert_true(value_of(quality, KITH_QUALITY_SECONDS_SHARE) == 3.0 / 8);
    assert_int_equal(kith_quality_count(quality, KITH_QUALITY_SECONDS_SHARE),
                     8);
    kith_quality_free(quality);
    kith_questionnaire_free(questionnaire);
}

static void ten_answers_in_under_two_seconds_each_are_a_reason(void **state)
{
    (void)state;
    static const double quick[] = {1, 1, 1, 1, 1, 3, 3, 3, 1, 1};
    kith_questionnaire *questionnaire = questionnaire_of(ten, TEN_ITEMS);
    kith_quality *quality = quality_of(questionnaire, winding, quick);
    double threshold = 0;
    assert_int_equal(kith_quality_verdict(quality), KITH_QUALITY_MAY_BE_RUSHED);
    assert_int_equal(kith_quality_reason_count(quality), 1);
    assert_int_equal(kith_quality_reason(quality, 0),
                     KITH_QUALITY_SECONDS_MEDIAN);
    assert_int_equal(kith_quality_threshold(
                         quality, KITH_QUALITY_SECONDS_MEDIAN, &threshold),
                     KITH_OK);
    assert_true(threshold == 2);
    kith_quality_free(quality);
    kith_questionnaire_free(questionnaire);
}

static void without_seconds_there_is_no_median(void **state)
{
    (void)state;
    static const double unknown[] = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
    kith_questionnaire *questionnaire = questionnaire_of(ten, TEN_ITEMS);
    const double *given[] = {NULL, unknown};
    for (size_t i = 0; i < COUNT(given); i++) {
        kith_quality *quality = quality_of(questionnaire, winding, given[i]);
        assert_no_value(quality, KITH_QUALITY_SECONDS_MEDIAN);
        assert_no_value(quality, KITH_QUALITY_SECONDS_SHARE);
        kith_quality_free(quality);
    }
    kith_questionnaire_free(questionnaire);
}

static void seconds_are_finite_and_one_an_item_or_none(void **state)
{
    (void)state;
    double seconds[10] = {0};
    kith_questionnaire *questionnaire = questionnaire_of(ten, TEN_ITEMS);
    kith_answers *answers = answers_of(questionnaire, "friend", winding);
    kith_quality *made = NULL;
    const double odd[] = {0.0 / 0.0, 1.0 / 0.0, 1.1e9};
    for (size_t i = 0; i < COUNT(odd); i++) {
        seconds[4] = odd[i];
        assert_int_equal(kith_quality_new(answers, seconds, 10, &made, NULL),
                         KITH_E_VALUE);
    }
    seconds[4] = 0;
    assert_int_equal(kith_quality_new(answers, seconds, 9, &made, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_quality_new(answers, seconds, 0, &made, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_quality_new(answers, NULL, 10, &made, NULL),
                     KITH_E_ARGUMENT);
    assert_null(made);
    kith_answers_free(answers);
    kith_questionnaire_free(questionnaire);
}

/* ---- The verdict ------------------------------------------------------ */

static void half_of_ten_answers_in_one_run_may_be_rushed(void **state)
{
    (void)state;
    assert_verdict(ten, TEN_ITEMS, straight, KITH_QUALITY_MAY_BE_RUSHED);
    assert_verdict(ten, TEN_ITEMS, "a=4 b=4 c=4 d=4 e=3 f=2 g=4 h=5 i=4 j=4",
                   KITH_QUALITY_NOT_RUSHED);
}

static void nine_answers_are_not_enough(void **state)
{
    (void)state;
    assert_verdict(ten, TEN_ITEMS, "a=4 b=4 c=4 d=4 e=4 f=4 g=4 h=4 i=4",
                   KITH_QUALITY_NOT_ENOUGH);
    assert_verdict(ten, TEN_ITEMS, "", KITH_QUALITY_NOT_ENOUGH);
}

static void low_even_odd_and_high_antonyms_are_reasons(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = questionnaire_of(
        twenty,
        TWENTY_ITEMS "," FIVE_SCALES
                     ", 'quality': {'antonyms': [['a1', 'b1'], ['c1', 'd1'], "
                     "['a2', 'b2']]}");
    kith_quality *quality = quality_of(
        questionnaire, "a1=1 a2=5 b1=2 b2=4 c1=3 c2=3 d1=5 d2=1", NULL);
    assert_int_equal(kith_quality_reason_count(quality), 2);
    assert_int_equal(kith_quality_reason(quality, 0), KITH_QUALITY_EVEN_ODD);
    assert_int_equal(kith_quality_reason(quality, 1), KITH_QUALITY_ANTONYMS);
    kith_quality_free(quality);
    kith_questionnaire_free(questionnaire);
}

static void thresholds_of_the_document_take_the_place_of_the_defaults(
    void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = questionnaire_of(
        ten, TEN_ITEMS ", 'quality': {'thresholds': {"
                       "'longstring-share': null, 'x-mine': 1,"
                       "'longstring': {'value': 4, 'source': 'ours'},"
                       "'variability': {'value': 0.5, 'source': 'theirs'}}}");
    kith_quality *quality = quality_of(questionnaire, straight, NULL);
    double threshold = -77;
    assert_int_equal(kith_quality_reason_count(quality), 1);
    assert_int_equal(kith_quality_reason(quality, 0), KITH_QUALITY_LONGSTRING);
    assert_int_equal(
        kith_quality_threshold(quality, KITH_QUALITY_VARIABILITY, &threshold),
        KITH_OK);
    assert_true(threshold == 0.5);
    assert_string_equal(
        kith_quality_threshold_source(quality, KITH_QUALITY_VARIABILITY),
        "theirs");
    threshold = -77;
    assert_int_equal(kith_quality_threshold(
                         quality, KITH_QUALITY_LONGSTRING_SHARE, &threshold),
                     KITH_E_NO_VALUE);
    assert_null(
        kith_quality_threshold_source(quality, KITH_QUALITY_LONGSTRING_SHARE));
    assert_true(threshold == -77);
    kith_quality_free(quality);
    kith_questionnaire_free(questionnaire);
}

static void every_default_threshold_names_its_source(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = questionnaire_of(ten, TEN_ITEMS);
    kith_quality *quality = quality_of(questionnaire, "", NULL);
    int32_t defaults = 0;
    for (int32_t i = 0; i < KITH_QUALITY_INDICES; i++) {
        double threshold;
        bool judged = kith_quality_threshold(quality, i, &threshold) == KITH_OK;
        assert_int_equal(judged,
                         kith_quality_threshold_source(quality, i) != NULL);
        defaults += judged;
    }
    assert_int_equal(defaults, 4);
    kith_quality_free(quality);
    kith_questionnaire_free(questionnaire);
}

/* ---- What it never touches -------------------------------------------- */

#define SAFETY(id) CHOICE(id, "one-five", ", 'safety': true")
#define HIT(id) CRITERION(id, IS(id, "at_least", "2"))
static const char frightened[] =
    "'s', 't', 'u', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'";
#define FRIGHTENED                                                                                                                                                                     \
    "'items': [" SAFETY("s") "," SAFETY("t") "," SAFETY("u") "," ONE_FIVE("a") "," ONE_FIVE("b") "," ONE_FIVE("c") "," ONE_FIVE("d") "," ONE_FIVE("e") "," ONE_FIVE("f") "," ONE_FIVE( \
        "g") "," ONE_FIVE("h") "," ONE_FIVE("i") "," ONE_FIVE("j") "],"                                                                                                                \
                                                                   "'patterns"                                                                                                         \
                                                                   "': "                                                                                                               \
                                                                   "[" PATTERN(                                                                                                        \
                                                                       "harm",                                                                                                         \
                                                                       "true",                                                                                                         \
                                                                       HIT("s") "," HIT(                                                                                               \
                                                                           "t") "," HIT("u"),                                                                                          \
                                                                       "'some"                                                                                                         \
                                                                       "': 1",                                                                                                         \
                                                                       "") "]"

static void safety_items_are_in_no_index(void **state)
{
    (void)state;
    static const double seconds[13] = {9, 9, 9, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    kith_questionnaire *questionnaire =
        questionnaire_of(frightened, FRIGHTENED);
    char words[200];
    double expected[KITH_QUALITY_INDICES] = {0};
    for (int answer = 0; answer <= 5; answer++) {
        snprintf(words, sizeof words, "%s", winding);
        if (answer > 0)
            snprintf(words, sizeof words, "%s s=%d t=%d u=%d", winding, answer,
                     answer, answer);
        kith_quality *quality = quality_of(questionnaire, words, seconds);
        for (int32_t i = 0; i < KITH_QUALITY_INDICES; i++) {
            double value = -77;
            kith_quality_value(quality, i, &value);
            if (answer == 0)
                expected[i] = value;
            assert_true(value == expected[i]);
        }
        assert_int_equal(kith_quality_count(quality, KITH_QUALITY_LONGSTRING),
                         10);
        kith_quality_free(quality);
    }
    kith_questionnaire_free(questionnaire);
}

static void a_safety_item_is_nobodys_opposite(void **state)
{
    (void)state;
    char *text = document_of(frightened, FRIGHTENED
                             ", 'quality': {'antonyms': [['a', 's']]}");
    kith_questionnaire *questionnaire = NULL;
    kith_error *error = NULL;
    assert_int_equal(
        kith_questionnaire_parse(text, KITH_NUL, NULL, &questionnaire, &error),
        KITH_E_DOCUMENT);
    assert_string_equal(kith_error_pointer(error), "/quality/antonyms/0/1");
    kith_error_free(error);
    free(text);
}

/* The host's report, which says all there is. */
static kith_text *told(const kith_answers *answers)
{
    kith_assessment *found = assess_answers(answers);
    kith_report_options *options = NULL;
    kith_text *text = NULL;
    assert_int_equal(kith_report_options_new(NULL, &options, NULL), KITH_OK);
    assert_int_equal(
        kith_report_options_set_view(options, KITH_VIEW_HOST, NULL), KITH_OK);
    assert_int_equal(
        kith_report_options_set_format(options, KITH_FORMAT_JSON, NULL),
        KITH_OK);
    assert_int_equal(kith_report_write(found, NULL, options, &text, NULL),
                     KITH_OK);
    kith_report_options_free(options);
    kith_assessment_free(found);
    return text;
}

static void an_assessment_is_the_same_with_and_without(void **state)
{
    (void)state;
    static const double seconds[13] = {0};
    kith_questionnaire *questionnaire =
        questionnaire_of(frightened, FRIGHTENED);
    kith_answers *answers =
        answers_of(questionnaire, "friend",
                   "s=1 t=1 u=1 a=1 b=1 c=1 d=1 e=1 f=1 g=1 h=1 i=1 j=1");
    kith_text *before = told(answers);
    kith_quality *quality = NULL;
    assert_int_equal(kith_quality_new(answers, seconds, 13, &quality, NULL),
                     KITH_OK);
    assert_int_equal(kith_quality_verdict(quality), KITH_QUALITY_MAY_BE_RUSHED);
    kith_text *after = told(answers);
    assert_string_equal(kith_text_data(before), kith_text_data(after));
    assert_null(strstr(kith_text_data(after), "rush"));
    assert_null(strstr(kith_text_data(after), "longstring"));
    kith_text_free(before);
    kith_text_free(after);
    kith_quality_free(quality);
    kith_answers_free(answers);
    kith_questionnaire_free(questionnaire);
}

static void after_a_stop_nothing_is_judged(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = questionnaire_of(
        ten, TEN_ITEMS ", 'stop': [{'id': 'young', 'when': " IS(
                 "a", "at_least",
                 "4") ", 'text': 'Later', 'help': 'young-people'}]");
    kith_quality *quality = quality_of(questionnaire, straight, NULL);
    for (int32_t i = 0; i < KITH_QUALITY_INDICES; i++)
        assert_no_value(quality, i);
    assert_int_equal(kith_quality_verdict(quality), KITH_QUALITY_NOT_ENOUGH);
    kith_quality_free(quality);
    kith_questionnaire_free(questionnaire);
}

static void a_quality_outlives_its_questionnaire(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = questionnaire_of(
        ten, TEN_ITEMS ", 'quality': {'thresholds': {'variability': "
                       "{'value': 0.5, 'source': 'theirs'}}}");
    kith_quality *quality = quality_of(questionnaire, straight, NULL);
    kith_questionnaire_free(questionnaire);
    assert_string_equal(
        kith_quality_threshold_source(quality, KITH_QUALITY_VARIABILITY),
        "theirs");
    kith_quality_free(quality);
}

/* ---- What a document may say ------------------------------------------ */

static void odd_quality_is_refused_where_it_stands(void **state)
{
    (void)state;
    static const struct {
        const char *quality, *pointer;
    } odd[] = {
        {"[]", "/quality"},
        {"{'antonym': []}", "/quality/antonym"},
        {"{'antonyms': []}", "/quality/antonyms"},
        {"{'antonyms': ['a']}", "/quality/antonyms/0"},
        {"{'antonyms': [['a', 'b', 'c']]}", "/quality/antonyms/0"},
        {"{'antonyms': [['a', 'z']]}", "/quality/antonyms/0/1"},
        {"{'antonyms': [['a', 'a']]}", "/quality/antonyms/0/1"},
        {"{'even_odd': []}", "/quality/even_odd"},
        {"{'even_odd': ['z']}", "/quality/even_odd/0"},
        {"{'even_odd': ['t', 't']}", "/quality/even_odd/1"},
        {"{'thresholds': []}", "/quality/thresholds"},
        {"{'thresholds': {'odd': null}}", "/quality/thresholds/odd"},
        {"{'thresholds': {'antonyms': 3}}", "/quality/thresholds/antonyms"},
        {"{'thresholds': {'antonyms': {'value': 0}}}",
         "/quality/thresholds/antonyms"},
        {"{'thresholds': {'antonyms': {'source': 'x'}}}",
         "/quality/thresholds/antonyms"},
        {"{'thresholds': {'antonyms': {'value': 0, 'source': 'x', 'y': 1}}}",
         "/quality/thresholds/antonyms/y"},
    };
    for (size_t i = 0; i < COUNT(odd); i++) {
        char parts[2000];
        snprintf(parts, sizeof parts, "%s, 'scales': [%s], 'quality': %s",
                 TEN_ITEMS, SCALE("t", "'a', 'b'", ""), odd[i].quality);
        char *text = document_of(ten, parts);
        kith_questionnaire *questionnaire = NULL;
        kith_error *error = NULL;
        assert_int_equal(kith_questionnaire_parse(text, KITH_NUL, NULL,
                                                  &questionnaire, &error),
                         KITH_E_DOCUMENT);
        assert_string_equal(kith_error_pointer(error), odd[i].pointer);
        kith_error_free(error);
        free(text);
    }
}

static void indices_are_named_as_documents_write_them(void **state)
{
    (void)state;
    assert_string_equal(kith_quality_index_name(KITH_QUALITY_LONGSTRING_SHARE),
                        "longstring-share");
    for (int32_t i = 0; i < KITH_QUALITY_INDICES; i++)
        assert_non_null(kith_quality_index_name(i));
    assert_null(kith_quality_index_name(-1));
    assert_null(kith_quality_index_name(KITH_QUALITY_INDICES));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_longest_run_counts_equal_answers_in_a_row),
        cmocka_unit_test(the_average_string_is_answers_by_runs),
        cmocka_unit_test(runs_follow_the_order_of_asking_not_that_of_the_items),
        cmocka_unit_test(a_missing_answer_is_passed_over_or_ends_the_run),
        cmocka_unit_test(an_item_that_is_not_asked_ends_no_run),
        cmocka_unit_test(another_option_set_or_a_whole_number_begins_a_new_run),
        cmocka_unit_test(variability_is_the_standard_deviation_of_the_answers),
        cmocka_unit_test(answers_that_are_all_the_same_vary_by_nothing),
        cmocka_unit_test(one_answer_does_not_vary_at_all),
        cmocka_unit_test(even_odd_is_stepped_up_by_spearman_and_brown),
        cmocka_unit_test(even_odd_looks_at_answers_as_they_are_keyed),
        cmocka_unit_test(even_odd_is_never_below_minus_one),
        cmocka_unit_test(an_item_counts_in_the_first_scale_that_has_it),
        cmocka_unit_test(the_document_may_name_the_scales_of_even_odd),
        cmocka_unit_test(
            two_scales_or_halves_that_do_not_vary_have_no_even_odd),
        cmocka_unit_test(opposites_correlate_within_the_person),
        cmocka_unit_test(opposites_need_three_pairs_that_vary),
        cmocka_unit_test(opposites_on_different_options_are_compared_by_place),
        cmocka_unit_test(seconds_have_a_median_and_a_share_below_two),
        cmocka_unit_test(ten_answers_in_under_two_seconds_each_are_a_reason),
        cmocka_unit_test(without_seconds_there_is_no_median),
        cmocka_unit_test(seconds_are_finite_and_one_an_item_or_none),
        cmocka_unit_test(half_of_ten_answers_in_one_run_may_be_rushed),
        cmocka_unit_test(nine_answers_are_not_enough),
        cmocka_unit_test(low_even_odd_and_high_antonyms_are_reasons),
        cmocka_unit_test(
            thresholds_of_the_document_take_the_place_of_the_defaults),
        cmocka_unit_test(every_default_threshold_names_its_source),
        cmocka_unit_test(safety_items_are_in_no_index),
        cmocka_unit_test(a_safety_item_is_nobodys_opposite),
        cmocka_unit_test(an_assessment_is_the_same_with_and_without),
        cmocka_unit_test(after_a_stop_nothing_is_judged),
        cmocka_unit_test(a_quality_outlives_its_questionnaire),
        cmocka_unit_test(odd_quality_is_refused_where_it_stands),
        cmocka_unit_test(indices_are_named_as_documents_write_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
