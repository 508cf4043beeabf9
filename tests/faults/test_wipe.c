/* SPDX-License-Identifier: MIT */
/* test_wipe - what a person said is nowhere in the memory that was given back.
 *
 * The allocator here never uses a byte twice and frees nothing, so that all
 * that ever stood in a block can be looked at when everything is over. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "base/decimal.h"
#include "cases.h"

/* ---- An allocator that keeps everything -------------------------------- */

enum { ROOM = 4 * 1024 * 1024, UNIT = 16 };

struct keeper {
    kith_memory *memory;
    unsigned char *bytes;
    size_t used;
    long live, dirty;
    long calls, fail_at; /* -1: none fails */
};

static void *give(size_t size, void *user)
{
    struct keeper *keeper = user;
    if (keeper->calls++ == keeper->fail_at)
        return NULL;
    size_t taken = (size + UNIT - 1) / UNIT * UNIT;
    assert_true(taken <= ROOM - keeper->used);
    unsigned char *block = keeper->bytes + keeper->used;
    memset(block, 0xA5, size);
    keeper->used += taken;
    keeper->live++;
    return block;
}

static void take(void *block, size_t size, void *user)
{
    struct keeper *keeper = user;
    const unsigned char *bytes = block;
    for (size_t i = 0; i < size; i++)
        if (bytes[i] != 0) {
            keeper->dirty++;
            break;
        }
    keeper->live--;
}

static void open_keeper(struct keeper *keeper)
{
    *keeper = (struct keeper){.fail_at = -1};
    keeper->bytes = calloc(1, ROOM);
    assert_non_null(keeper->bytes);
    assert_int_equal(kith_memory_new(give, take, keeper, &keeper->memory),
                     KITH_OK);
}

static bool holds(const struct keeper *keeper, const void *what, size_t size)
{
    const unsigned char *end = keeper->bytes + keeper->used;
    const unsigned char first = *(const unsigned char *)what;
    for (const unsigned char *at = keeper->bytes; at + size <= end; at++) {
        at = memchr(at, first, (size_t)(end - at) - (size - 1));
        if (at == NULL)
            return false;
        if (memcmp(at, what, size) == 0)
            return true;
    }
    return false;
}

/* ---- What is looked for ------------------------------------------------ */

/* A number nobody else writes, as text and as the library keeps it; what an
 * older version asked; the name of somebody. */
#define NUMBER "76543219"
static const kith__decimal kept_number = INT64_C(76543219) * KITH__ONE;
static const double measured = 76543219;
#define GONE "canary-gone"
#define NAME "Canary of Nowhere"

static bool any_canary(const struct keeper *keeper)
{
    return holds(keeper, NUMBER, strlen(NUMBER)) ||
           holds(keeper, &kept_number, sizeof kept_number) ||
           holds(keeper, &measured, sizeof measured) ||
           holds(keeper, GONE, strlen(GONE)) ||
           holds(keeper, NAME, strlen(NAME));
}

static void check_nothing_left(struct keeper *keeper)
{
    kith_memory_free(keeper->memory);
    assert_int_equal(keeper->live, 0);
    assert_int_equal(keeper->dirty, 0);
    assert_false(any_canary(keeper));
    free(keeper->bytes);
}

static const char items[] = "'secret', 'b'";
static const char parts[] =
    "'items': [" WHOLE("secret", "0", "100000000", "") "," FIVE(
        "b",
        "") "],"
            "'scales': [" SCALE(
                "s", "'secret', 'b'",
                ", 'min_answered': 1") "],"
                                       "'patterns': [" PATTERN(
                                           "p", "false",
                                           CRITERION(
                                               "c", IS("secret", "above", "5")),
                                           "'some': 1", "") "]";

#define SHEET                                                                 \
    "{'kith-answers': 1, 'questionnaire': 'small', 'version': '0.9', 'tie': " \
    "'friend', 'answers': {'secret': " NUMBER ", '" GONE "': [" NUMBER        \
    ", '" GONE "\\n']}}"

static kith_questionnaire *mapped(kith_memory *memory)
{
    char more[4000];
    snprintf(more, sizeof more, "'maps': {'0': {}}, %s", parts);
    return parsed(document_of(items, more), memory);
}

/* ---- Answers ----------------------------------------------------------- */

static void answers_leave_nothing_behind(void **state)
{
    (void)state;
    struct keeper keeper;
    open_keeper(&keeper);
    kith_questionnaire *questionnaire = mapped(keeper.memory);
    kith_answers *answers =
        answers_of(questionnaire, "friend", "secret=" NUMBER);
    assert_true(holds(&keeper, &kept_number, sizeof kept_number));
    kith_answers_free(answers);
    assert_false(any_canary(&keeper));
    kith_questionnaire_free(questionnaire);
    check_nothing_left(&keeper);
}

static void an_answer_taken_back_is_gone_at_once(void **state)
{
    (void)state;
    struct keeper keeper;
    open_keeper(&keeper);
    kith_questionnaire *questionnaire = mapped(keeper.memory);
    kith_answers *answers =
        answers_of(questionnaire, "friend", "secret=" NUMBER);
    kith_answers_clear(answers, "secret", NULL);
    assert_false(any_canary(&keeper));
    fill(answers, "secret=" NUMBER);
    kith_answers_set_missing(answers, "secret", KITH_DECLINED, NULL);
    assert_false(any_canary(&keeper));
    kith_answers_free(answers);
    kith_questionnaire_free(questionnaire);
    check_nothing_left(&keeper);
}

static void a_sheet_that_was_read_leaves_nothing_behind(void **state)
{
    (void)state;
    struct keeper keeper;
    open_keeper(&keeper);
    kith_questionnaire *questionnaire = mapped(keeper.memory);
    kith_answers *answers = NULL;
    char *json = quoted(SHEET);
    assert_int_equal(
        kith_answers_parse(questionnaire, json, KITH_NUL, &answers, NULL),
        KITH_OK);
    assert_true(holds(&keeper, GONE, strlen(GONE)));
    kith_answers_free(answers);
    assert_false(any_canary(&keeper));
    free(json);
    kith_questionnaire_free(questionnaire);
    check_nothing_left(&keeper);
}

static void a_sheet_that_was_refused_leaves_nothing_behind(void **state)
{
    (void)state;
    struct keeper keeper;
    open_keeper(&keeper);
    kith_questionnaire *questionnaire = mapped(keeper.memory);
    char *json = quoted(SHEET);
    size_t length = strlen(json);
    for (size_t cut = 0; cut < length; cut++) {
        kith_answers *answers = NULL;
        kith_error *error = NULL;
        assert_int_not_equal(kith_answers_parse(questionnaire, json,
                                                (int64_t)cut, &answers, &error),
                             KITH_OK);
        kith_error_free(error);
    }
    assert_false(any_canary(&keeper));
    free(json);
    kith_questionnaire_free(questionnaire);
    check_nothing_left(&keeper);
}

static void a_sheet_that_was_written_leaves_nothing_behind(void **state)
{
    (void)state;
    struct keeper keeper;
    open_keeper(&keeper);
    kith_questionnaire *questionnaire = mapped(keeper.memory);
    kith_answers *answers =
        answers_of(questionnaire, "friend", "secret=" NUMBER);
    kith_text *text = NULL;
    assert_int_equal(kith_answers_write(answers, &text, NULL), KITH_OK);
    assert_true(holds(&keeper, NUMBER, strlen(NUMBER)));
    kith_text_free(text);
    kith_answers_free(answers);
    assert_false(any_canary(&keeper));
    kith_questionnaire_free(questionnaire);
    check_nothing_left(&keeper);
}

/* ---- What is made of them ---------------------------------------------- */

static void write_report(const struct keeper *keeper,
                         const kith_assessment *found, int32_t view,
                         int32_t format)
{
    kith_report_options *options = NULL;
    kith_text *report = NULL;
    assert_int_equal(kith_report_options_new(keeper->memory, &options, NULL),
                     KITH_OK);
    assert_int_equal(kith_report_options_set_view(options, view, NULL),
                     KITH_OK);
    assert_int_equal(kith_report_options_set_format(options, format, NULL),
                     KITH_OK);
    assert_int_equal(
        kith_report_options_set_name(options, NAME, KITH_NUL, NULL), KITH_OK);
    assert_true(holds(keeper, NAME, strlen(NAME)));
    assert_int_equal(kith_report_write(found, NULL, options, &report, NULL),
                     KITH_OK);
    kith_text_free(report);
    kith_report_options_free(options);
    assert_false(holds(keeper, NAME, strlen(NAME)));
}

static void assessments_and_reports_leave_nothing_behind(void **state)
{
    (void)state;
    struct keeper keeper;
    open_keeper(&keeper);
    kith_questionnaire *questionnaire = mapped(keeper.memory);
    kith_answers *answers =
        answers_of(questionnaire, "friend", "secret=" NUMBER " b=3");
    kith_assessment *found = assess_answers(answers);
    kith_explanation *why = NULL;
    kith_answers_free(answers);
    assert_true(holds(&keeper, &kept_number, sizeof kept_number));
    assert_int_equal(kith_explain(found, 0, &why, NULL), KITH_OK);
    for (int32_t view = KITH_VIEW_PLAIN; view <= KITH_VIEW_HOST; view++) {
        write_report(&keeper, found, view, KITH_FORMAT_JSON);
        write_report(&keeper, found, view, KITH_FORMAT_HTML);
    }
    write_report(&keeper, found, KITH_VIEW_PLAIN, KITH_FORMAT_TEXT);
    write_report(&keeper, found, KITH_VIEW_PRIVATE, KITH_FORMAT_TEXT);
    kith_explanation_free(why);
    kith_assessment_free(found);
    assert_false(any_canary(&keeper));
    kith_questionnaire_free(questionnaire);
    check_nothing_left(&keeper);
}

static void a_change_leaves_nothing_behind(void **state)
{
    (void)state;
    struct keeper keeper;
    open_keeper(&keeper);
    kith_questionnaire *questionnaire =
        parsed(document_of("'secret'",
                           "'items': [" WHOLE("secret", "0", "100000000",
                                              "") "],"
                                                  "'scales': [" SCALE(
                                                      "s", "'secret'", "") "]"),
               keeper.memory);
    kith_answers *answers =
        answers_of(questionnaire, "friend", "secret=" NUMBER);
    kith_assessment *found = assess_answers(answers);
    kith_change *change = NULL;
    kith_answers_free(answers);
    assert_int_equal(kith_change_new(found, found, 0,
                                     KITH_CHANGE_JACOBSON_TRUAX, keeper.memory,
                                     &change, NULL),
                     KITH_OK);
    kith_assessment_free(found);
    assert_true(holds(&keeper, &measured, sizeof measured));
    kith_change_free(change);
    assert_false(any_canary(&keeper));
    kith_questionnaire_free(questionnaire);
    check_nothing_left(&keeper);
}

static void quality_leaves_nothing_behind(void **state)
{
    (void)state;
    struct keeper keeper;
    open_keeper(&keeper);
    kith_questionnaire *questionnaire = mapped(keeper.memory);
    kith_answers *answers = answers_of(questionnaire, "friend", "secret=1 b=3");
    kith_quality *quality = NULL;
    const double seconds[] = {measured, measured};
    assert_int_equal(kith_quality_new(answers, seconds, 2, &quality, NULL),
                     KITH_OK);
    kith_answers_free(answers);
    assert_true(holds(&keeper, &measured, sizeof measured));
    kith_quality_free(quality);
    assert_false(any_canary(&keeper));
    kith_questionnaire_free(questionnaire);
    check_nothing_left(&keeper);
}

static void asking_leaves_nothing_behind(void **state)
{
    (void)state;
    struct keeper keeper;
    open_keeper(&keeper);
    kith_questionnaire *questionnaire = mapped(keeper.memory);
    kith_answers *answers =
        answers_of(questionnaire, "friend", "secret=" NUMBER);
    kith_strategy *strategy = NULL;
    int32_t item, why;
    size_t before = keeper.used;
    assert_int_equal(kith_strategy_settling(questionnaire, &strategy, NULL),
                     KITH_OK);
    assert_int_equal(kith_strategy_next(strategy, answers, &item, &why, NULL),
                     KITH_OK);
    assert_true(keeper.used > before);
    kith_answers_free(answers);
    assert_false(any_canary(&keeper));
    kith_strategy_free(strategy);
    kith_questionnaire_free(questionnaire);
    check_nothing_left(&keeper);
}

static void columns_leave_nothing_behind(void **state)
{
    (void)state;
    struct keeper keeper;
    open_keeper(&keeper);
    kith_questionnaire *questionnaire = mapped(keeper.memory);
    const double column[] = {measured, measured};
    double scores[2];
    kith_columns *columns = NULL;
    kith_results *results = NULL;
    assert_int_equal(kith_columns_new(questionnaire, 2, &columns, NULL),
                     KITH_OK);
    assert_int_equal(kith_columns_set_tie(columns, 0, NULL), KITH_OK);
    assert_int_equal(
        kith_columns_set_item(columns, 0, column, KITH_DOUBLE, 8, NULL),
        KITH_OK);
    assert_int_equal(kith_results_new(questionnaire, &results, NULL), KITH_OK);
    assert_int_equal(kith_results_set_scale(results, 0, KITH_SCALE_SCORE, 0,
                                            scores, KITH_DOUBLE, 8, NULL),
                     KITH_OK);
    size_t before = keeper.used;
    assert_int_equal(kith_batch_assess(columns, results, 0, 2, NULL, NULL),
                     KITH_OK);
    assert_int_equal(kith_batch_scores(columns, results, 0, 2, NULL, NULL),
                     KITH_OK);
    assert_true(keeper.used > before);
    kith_results_free(results);
    kith_columns_free(columns);
    assert_false(any_canary(&keeper));
    kith_questionnaire_free(questionnaire);
    check_nothing_left(&keeper);
}

/* ---- When memory runs out ---------------------------------------------- */

/* All of it, until the first failure; whatever was made is freed. */
static kith_status run_through(struct keeper *keeper, const char *json,
                               const kith_questionnaire *questionnaire)
{
    kith_answers *answers = NULL;
    kith_assessment *found = NULL;
    kith_explanation *why = NULL;
    kith_report_options *options = NULL;
    kith_text *sheet = NULL, *report = NULL;
    kith_status status =
        kith_answers_parse(questionnaire, json, KITH_NUL, &answers, NULL);
    if (status == KITH_OK)
        status = kith_answers_write(answers, &sheet, NULL);
    if (status == KITH_OK)
        status = kith_assess(answers, &found, NULL);
    if (status == KITH_OK)
        status = kith_explain(found, 0, &why, NULL);
    if (status == KITH_OK)
        status = kith_report_options_new(keeper->memory, &options, NULL);
    if (status == KITH_OK)
        status = kith_report_options_set_name(options, NAME, KITH_NUL, NULL);
    if (status == KITH_OK)
        status = kith_report_options_set_view(options, KITH_VIEW_PRIVATE, NULL);
    if (status == KITH_OK)
        status = kith_report_write(found, NULL, options, &report, NULL);
    kith_text_free(report);
    kith_report_options_free(options);
    kith_explanation_free(why);
    kith_assessment_free(found);
    kith_text_free(sheet);
    kith_answers_free(answers);
    return status;
}

static void nothing_is_left_where_memory_ran_out(void **state)
{
    (void)state;
    char *json = quoted(SHEET);
    kith_status status = KITH_E_MEMORY;
    long n = 0;
    for (; status == KITH_E_MEMORY; n++) {
        struct keeper keeper;
        open_keeper(&keeper);
        kith_questionnaire *questionnaire = mapped(keeper.memory);
        keeper.calls = 0;
        keeper.fail_at = n;
        status = run_through(&keeper, json, questionnaire);
        assert_false(any_canary(&keeper));
        kith_questionnaire_free(questionnaire);
        check_nothing_left(&keeper);
    }
    assert_int_equal(status, KITH_OK);
    assert_true(n > 10);
    free(json);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(answers_leave_nothing_behind),
        cmocka_unit_test(an_answer_taken_back_is_gone_at_once),
        cmocka_unit_test(a_sheet_that_was_read_leaves_nothing_behind),
        cmocka_unit_test(a_sheet_that_was_refused_leaves_nothing_behind),
        cmocka_unit_test(a_sheet_that_was_written_leaves_nothing_behind),
        cmocka_unit_test(assessments_and_reports_leave_nothing_behind),
        cmocka_unit_test(a_change_leaves_nothing_behind),
        cmocka_unit_test(quality_leaves_nothing_behind),
        cmocka_unit_test(asking_leaves_nothing_behind),
        cmocka_unit_test(columns_leave_nothing_behind),
        cmocka_unit_test(nothing_is_left_where_memory_ran_out),
    };
    return cmocka_run_group_tests_name("wipe", tests, NULL, NULL);
}
