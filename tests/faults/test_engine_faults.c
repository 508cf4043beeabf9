/* SPDX-License-Identifier: MIT */
/* test_engine_faults - answers, assessments and explanations with no memory
 * left.
 *
 * Every allocation fails once, alone and with all behind it; what is tested
 * shares its allocator with what was made before. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"
#include "faults.h"

/* What stands in an output before a call, to be found there after a failure. */
static char marker[1];
#define UNTOUCHED ((void *)marker)

static const char items[] = "'a', 'b', 'opened', 'falls', 'hit', 'partners'";
static const char parts[] =
    "'maps': {'0': {'was-a': 'a', 'was-b': null}},"
    "'facts': [" FACT("swings", "0", "11", "") "],"
    "'items': [" FIVE("a", "") "," FIVE("b", "") ","
    FIVE("opened", ", 'ask_when': " IS("a", "at_least", "2")) ","
    WHOLE("falls", "0", "1200", "") "," FIVE("hit", ", 'safety': true") ","
    FIVE("partners", ", 'ties': ['partner']") "],"
    "'scales': [" SCALE("s", "'a', 'b', 'opened'", ", 'min_answered': 1") ","
    SCALE("g", "'opened'",
          ", 'method': 'graded', 'graded': {'source': 'S', 'items': {'opened': "
          "{'slope': 1, 'thresholds': [-1, 0, 1, 2]}}}") ","
    SCALE("t", "'falls', 'b'", ", 'missing': 'none', 'min_answered': 1") "],"
    "'differences': [" DIFFERENCE("st", "s", "t") "],"
    "'patterns': ["
    PATTERN("p", "false",
            CRITERION("s", "{'scale': 's', 'at_least': 2}") ","
            CRITERION("st", "{'difference': 'st', 'above': 0}"),
            "'some': 1, 'clear': 2", "") ","
    PATTERN("harm", "true", CRITERION("hit", IS("hit", "at_least", "2")),
            "'some': 1", "") ","
    PATTERN("partners", "false",
            REQUIRED("c", IS("partners", "at_least", "2")), "'some': 1", "")
    "],"
    "'advice': [" ADVICE("v", "any", "") "]";

struct engine {
    struct faults faults;
    kith_questionnaire *questionnaire;
    kith_answers *answers;
    kith_assessment *found;
    char *sheet;      /* what the answers are as JSON */
    const char *text; /* what a call is to read */
};

static int open_engine(void **state)
{
    static struct engine engine;
    kith_text *text = NULL;
    engine = (struct engine){.text = NULL};
    faults_open(&engine.faults);
    engine.questionnaire =
        parsed(document_of(items, parts), engine.faults.memory);
    engine.answers = answers_of(engine.questionnaire, "friend",
                                "a=4 b=1 falls=700 +swings=3");
    engine.found = assess_answers(engine.answers);
    assert_int_equal(kith_answers_write(engine.answers, &text, NULL), KITH_OK);
    engine.sheet = quoted(kith_text_data(text));
    kith_text_free(text);
    *state = &engine;
    return 0;
}

static int close_engine(void **state)
{
    struct engine *engine = *state;
    free(engine->sheet);
    kith_assessment_free(engine->found);
    kith_answers_free(engine->answers);
    kith_questionnaire_free(engine->questionnaire);
    faults_close(&engine->faults);
    return 0;
}

/* Makes one call and frees what it made. */
typedef kith_status (*call)(struct engine *engine, kith_error **error);

/* The answers and the assessment are as they were. */
static void check_unchanged(struct engine *engine)
{
    kith_text *text = NULL;
    double score = 0;
    faults_arm(&engine->faults, -1, false);
    assert_int_equal(kith_answers_write(engine->answers, &text, NULL), KITH_OK);
    assert_string_equal(kith_text_data(text), engine->sheet);
    kith_text_free(text);
    assert_int_equal(kith_assessment_score(engine->found, 0, &score), KITH_OK);
    assert_true(score == 2.5);
}

/* One call whose n-th allocation fails; false when it did not get so far. */
static bool call_failing(struct engine *engine, call it, kith_status expected,
                         long n, bool from_then_on)
{
    kith_error *error = NULL;
    long blocks = engine->faults.live_blocks;
    faults_arm(&engine->faults, n, from_then_on);
    kith_status status = it(engine, &error);
    bool failed = engine->faults.failed > 0;
    assert_int_equal(status, failed ? KITH_E_MEMORY : expected);
    assert_int_equal(kith_error_status(error), status);
    if (failed)
        assert_non_null(strstr(kith_error_message(error), "Out of memory"));
    kith_error_free(error);
    assert_int_equal(engine->faults.live_blocks, blocks);
    assert_int_equal(engine->faults.dirty, 0);
    assert_int_equal(engine->faults.mismatched, 0);
    check_unchanged(engine);
    return failed;
}

/* Fails each allocation of a call in turn; how many there are. */
static long fail_each(struct engine *engine, call it, kith_status expected)
{
    long n = 0;
    while (call_failing(engine, it, expected, n, false)) {
        call_failing(engine, it, expected, n, true);
        n++;
    }
    return n;
}

/* ---- Making ----------------------------------------------------------- */

static kith_status make_answers(struct engine *engine, kith_error **error)
{
    kith_answers *made = UNTOUCHED;
    kith_status status =
        kith_answers_new(engine->questionnaire, "friend", &made, error);
    if (status == KITH_OK)
        kith_answers_free(made);
    else
        assert_ptr_equal(made, UNTOUCHED);
    return status;
}

static void new_answers_say_when_memory_is_out(void **state)
{
    assert_true(fail_each(*state, make_answers, KITH_OK) >= 1);
}

static kith_status make_for_no_tie(struct engine *engine, kith_error **error)
{
    kith_answers *made = UNTOUCHED;
    kith_status status =
        kith_answers_new(engine->questionnaire, "foe", &made, error);
    assert_ptr_equal(made, UNTOUCHED);
    return status;
}

static kith_status assess(struct engine *engine, kith_error **error)
{
    kith_assessment *made = UNTOUCHED;
    kith_status status = kith_assess(engine->answers, &made, error);
    if (status == KITH_OK)
        kith_assessment_free(made);
    else
        assert_ptr_equal(made, UNTOUCHED);
    return status;
}

static void an_assessment_is_one_block(void **state)
{
    assert_int_equal(fail_each(*state, assess, KITH_OK), 1);
}

static kith_status explain(struct engine *engine, kith_error **error)
{
    kith_explanation *made = UNTOUCHED;
    kith_status status = kith_explain(engine->found, 0, &made, error);
    if (status == KITH_OK)
        kith_explanation_free(made);
    else
        assert_ptr_equal(made, UNTOUCHED);
    return status;
}

static void an_explanation_says_when_memory_is_out(void **state)
{
    assert_true(fail_each(*state, explain, KITH_OK) >= 1);
}

static kith_status judge_quality(struct engine *engine, kith_error **error)
{
    static const double seconds[6] = {1, 2, 3, 4, 5, 6};
    kith_quality *made = UNTOUCHED;
    kith_status status =
        kith_quality_new(engine->answers, seconds, 6, &made, error);
    if (status == KITH_OK)
        kith_quality_free(made);
    else
        assert_ptr_equal(made, UNTOUCHED);
    return status;
}

static kith_status judge_too_few(struct engine *engine, kith_error **error)
{
    static const double seconds[5] = {1, 2, 3, 4, 5};
    kith_quality *made = UNTOUCHED;
    kith_status status =
        kith_quality_new(engine->answers, seconds, 5, &made, error);
    assert_ptr_equal(made, UNTOUCHED);
    return status;
}

static void answer_quality_says_when_memory_is_out(void **state)
{
    assert_true(fail_each(*state, judge_quality, KITH_OK) >= 1);
    assert_true(fail_each(*state, judge_too_few, KITH_E_ARGUMENT) >= 1);
}

static kith_status next_settling(struct engine *engine, kith_error **error)
{
    kith_strategy *strategy = UNTOUCHED;
    int32_t item = -77, why = -77;
    kith_status status =
        kith_strategy_settling(engine->questionnaire, &strategy, error);
    if (status != KITH_OK) {
        assert_ptr_equal(strategy, UNTOUCHED);
        return status;
    }
    status = kith_strategy_next(strategy, engine->answers, &item, &why, error);
    assert_int_equal(item == -77, status != KITH_OK);
    assert_int_equal(why == -77, status != KITH_OK);
    kith_strategy_free(strategy);
    return status;
}

static kith_status next_informative(struct engine *engine, kith_error **error)
{
    kith_strategy *strategy = UNTOUCHED;
    int32_t item = -77, why = -77;
    kith_status status =
        kith_strategy_informative(engine->questionnaire, NULL, 0, 0.1, 9, 0.1,
                                  1, &strategy, error);
    if (status != KITH_OK) {
        assert_ptr_equal(strategy, UNTOUCHED);
        return status;
    }
    status = kith_strategy_next(strategy, engine->answers, &item, &why, error);
    assert_int_equal(item == -77, status != KITH_OK);
    assert_int_equal(why == -77, status != KITH_OK);
    kith_strategy_free(strategy);
    return status;
}

static kith_status ask_what_tells_nothing(struct engine *engine,
                                          kith_error **error)
{
    kith_strategy *strategy = UNTOUCHED;
    int32_t scale = 0;
    kith_status status =
        kith_strategy_informative(engine->questionnaire, &scale, 1, 0, 0, 0, 1,
                                  &strategy, error);
    assert_ptr_equal(strategy, UNTOUCHED);
    return status;
}

static void a_strategy_says_when_memory_is_out(void **state)
{
    assert_true(fail_each(*state, next_settling, KITH_OK) >= 2);
    assert_true(fail_each(*state, next_informative, KITH_OK) >= 2);
    assert_true(fail_each(*state, ask_what_tells_nothing, KITH_E_VALUE) >= 1);
}

static kith_status explain_nothing(struct engine *engine, kith_error **error)
{
    kith_explanation *made = UNTOUCHED;
    kith_status status = kith_explain(engine->found, 2, &made, error);
    assert_ptr_equal(made, UNTOUCHED);
    return status;
}

static void an_error_that_finds_no_memory_is_that_of_memory(void **state)
{
    assert_true(fail_each(*state, make_for_no_tie, KITH_E_NOT_FOUND) >= 1);
    assert_true(fail_each(*state, explain_nothing, KITH_E_NO_VALUE) >= 1);
}

/* ---- Setting ---------------------------------------------------------- */

static kith_status set_nobody(struct engine *engine, kith_error **error)
{
    return kith_answers_set(engine->answers, "nobody", 1, error);
}

static kith_status set_wrong(struct engine *engine, kith_error **error)
{
    return kith_answers_set(engine->answers, "a", 77, error);
}

static kith_status set_no_option(struct engine *engine, kith_error **error)
{
    return kith_answers_set_option(engine->answers, "a", "nothing", error);
}

static kith_status set_no_reason(struct engine *engine, kith_error **error)
{
    return kith_answers_set_missing(engine->answers, "hit",
                                    KITH_DOES_NOT_APPLY, error);
}

static kith_status set_wrong_reason(struct engine *engine, kith_error **error)
{
    return kith_answers_set_missing(engine->answers, "a", 99, error);
}

static kith_status clear_nobody(struct engine *engine, kith_error **error)
{
    return kith_answers_clear(engine->answers, "partners", error);
}

static kith_status set_no_fact(struct engine *engine, kith_error **error)
{
    return kith_answers_set_fact(engine->answers, "swings", 12, error);
}

static kith_status clear_no_fact(struct engine *engine, kith_error **error)
{
    return kith_answers_clear_fact(engine->answers, "calls", error);
}

static kith_status set_no_gate(struct engine *engine, kith_error **error)
{
    return kith_answers_set_earlier_gate(engine->answers, 7, error);
}

static void a_refusal_that_finds_no_memory_changes_nothing_either(void **state)
{
    static const struct {
        call it;
        kith_status expected;
    } calls[] = {{set_nobody, KITH_E_NOT_FOUND},
                 {set_wrong, KITH_E_VALUE},
                 {set_no_option, KITH_E_VALUE},
                 {set_no_reason, KITH_E_VALUE},
                 {set_wrong_reason, KITH_E_ARGUMENT},
                 {clear_nobody, KITH_E_NOT_FOUND},
                 {set_no_fact, KITH_E_VALUE},
                 {clear_no_fact, KITH_E_NOT_FOUND},
                 {set_no_gate, KITH_E_ARGUMENT}};
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
        assert_true(fail_each(*state, calls[i].it, calls[i].expected) >= 1);
}

static kith_status set_right(struct engine *engine, kith_error **error)
{
    kith_status status = kith_answers_set(engine->answers, "b", 3, error);
    if (status == KITH_OK)
        status = kith_answers_set_option(engine->answers, "b", "rarely", error);
    return status;
}

static void setting_needs_no_memory(void **state)
{
    assert_int_equal(fail_each(*state, set_right, KITH_OK), 0);
}

/* ---- JSON ------------------------------------------------------------- */

static kith_status write_answers(struct engine *engine, kith_error **error)
{
    kith_text *text = UNTOUCHED;
    kith_status status = kith_answers_write(engine->answers, &text, error);
    if (status == KITH_OK) {
        assert_string_equal(kith_text_data(text), engine->sheet);
        kith_text_free(text);
    } else {
        assert_ptr_equal(text, UNTOUCHED);
    }
    return status;
}

static void writing_answers_says_when_memory_is_out(void **state)
{
    assert_true(fail_each(*state, write_answers, KITH_OK) >= 2);
}

static kith_status parse_answers(struct engine *engine, kith_error **error)
{
    kith_answers *made = UNTOUCHED;
    kith_status status = kith_answers_parse(
        engine->questionnaire, engine->text, KITH_NUL, &made, error);
    if (status == KITH_OK)
        kith_answers_free(made);
    else
        assert_ptr_equal(made, UNTOUCHED);
    return status;
}

#define SHEET(version, more)                                                   \
    "{'kith-answers': 1, 'questionnaire': 'small', 'version': '" version       \
    "', 'tie': 'friend'" more "}"

static const struct {
    const char *sheet;
    kith_status expected;
} sheets[] = {
    {SHEET("1.0.0", ", 'answers': {'a': 'often', 'falls': 12, 'b': {'missing': "
                    "'skipped'}}, 'facts': {'swings': 4}, 'earlier_gate': "
                    "'raised'"),
     KITH_OK},
    {SHEET("0.9", ", 'answers': {'was-a': 2, 'was-b': {'x': [1, 'y\\n']}, "
                  "'left': 'often'}, 'gone': {'long ago': [2.50]}"),
     KITH_OK},
    {SHEET("1.0.0", ", 'answers': {'a': 99}"), KITH_E_VALUE},
    {SHEET("1.0.0", ", 'answers': {'nobody': 1}"), KITH_E_NOT_FOUND},
    {SHEET("1.0.0", ", 'answers': {'a': {'missing': 'no'}}"), KITH_E_DOCUMENT},
    {SHEET("1.0.0", ", 'facts': {'swings': 'x'}"), KITH_E_VALUE},
    {SHEET("1.0.0", ", 'facts': {'calls': 1}"), KITH_E_NOT_FOUND},
    {SHEET("1.0.0", ", 'gone': []"), KITH_E_DOCUMENT},
    {SHEET("1.0.0", ", 'earlier_gate': 7"), KITH_E_DOCUMENT},
    {SHEET("7.0.0", ""), KITH_E_VERSION},
    {SHEET("1.0.0", ", 'answers': {'a': 1, 'a': 2}"), KITH_E_SYNTAX},
    {"{'kith-answers': 1, 'quest", KITH_E_SYNTAX},
    {"[]", KITH_E_DOCUMENT},
};

static void reading_answers_says_when_memory_is_out(void **state)
{
    struct engine *engine = *state;
    for (size_t i = 0; i < sizeof sheets / sizeof *sheets; i++) {
        char *json = quoted(sheets[i].sheet);
        engine->text = json;
        assert_true(fail_each(engine, parse_answers, sheets[i].expected) >= 2);
        free(json);
    }
}

/* ---- No error wanted --------------------------------------------------- */

static void a_failure_says_so_without_an_error_too(void **state)
{
    struct engine *engine = *state;
    kith_answers *answers = UNTOUCHED;
    kith_assessment *found = UNTOUCHED;
    kith_explanation *why = UNTOUCHED;
    kith_text *text = UNTOUCHED;
    char *json = quoted(sheets[0].sheet);
    faults_arm(&engine->faults, 0, true);
    assert_int_equal(
        kith_answers_new(engine->questionnaire, "friend", &answers, NULL),
        KITH_E_MEMORY);
    assert_int_equal(kith_answers_parse(engine->questionnaire, json, KITH_NUL,
                                        &answers, NULL),
                     KITH_E_MEMORY);
    assert_int_equal(kith_answers_write(engine->answers, &text, NULL),
                     KITH_E_MEMORY);
    assert_int_equal(kith_assess(engine->answers, &found, NULL),
                     KITH_E_MEMORY);
    assert_int_equal(kith_explain(engine->found, 0, &why, NULL),
                     KITH_E_MEMORY);
    assert_true(answers == UNTOUCHED && found == UNTOUCHED &&
                why == UNTOUCHED && text == UNTOUCHED);
    /* A refusal makes no error then, and stays what it is. */
    assert_int_equal(kith_answers_set(engine->answers, "a", 99, NULL),
                     KITH_E_VALUE);
    faults_arm(&engine->faults, -1, false);
    free(json);
}

#define with_engine(test)                                                      \
    cmocka_unit_test_setup_teardown(test, open_engine, close_engine)

int main(void)
{
    const struct CMUnitTest tests[] = {
        with_engine(new_answers_say_when_memory_is_out),
        with_engine(an_assessment_is_one_block),
        with_engine(an_explanation_says_when_memory_is_out),
        with_engine(a_strategy_says_when_memory_is_out),
        with_engine(answer_quality_says_when_memory_is_out),
        with_engine(an_error_that_finds_no_memory_is_that_of_memory),
        with_engine(a_refusal_that_finds_no_memory_changes_nothing_either),
        with_engine(setting_needs_no_memory),
        with_engine(writing_answers_says_when_memory_is_out),
        with_engine(reading_answers_says_when_memory_is_out),
        with_engine(a_failure_says_so_without_an_error_too),
    };
    return cmocka_run_group_tests_name("engine faults", tests, NULL, NULL);
}
