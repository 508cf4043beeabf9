/* SPDX-License-Identifier: MIT */
/* Asking what says most. The science items and their numbers: R's mirt and ltm,
 * and the same reckoned once more by hand. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "assert_double.h"
#include "cases.h"
#include "completions.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))
#define GRADED(id, keys, models)                                               \
    SCALE(id, keys,                                                            \
          ", 'method': 'graded', 'min_answered': 1, 'graded': {'source': "     \
          "'S', 'items': {" models "}}")
#define CURVE(id, slope, thresholds)                                           \
    "'" id "': {'slope': " slope ", 'thresholds': [" thresholds "]}"

#define ONE_FOUR(id) WHOLE(id, "1", "4", "")

static const char science_order[] = "'comfort', 'work', 'future', 'benefit'";
#define SCIENCE                                                                \
    "'items': [" ONE_FOUR("comfort") "," ONE_FOUR("work") ","          \
    ONE_FOUR("future") "," ONE_FOUR("benefit") "], 'scales': ["        \
    GRADED("science", "'comfort', 'work', 'future', 'benefit'",                \
           CURVE("comfort", "1.042", "-4.669, -2.534, 1.407") ","              \
           CURVE("work", "1.226", "-2.385, -0.735, 1.849") ","                 \
           CURVE("future", "2.293", "-2.282, -0.965, 0.856") ","               \
           CURVE("benefit", "1.095", "-3.058, -0.906, 1.542")) "]"

/* ---- Help ------------------------------------------------------------- */

/* The rules that end a scale. */
struct rules {
    double error;
    int32_t most;
    double information;
    int32_t others;
};
static const struct rules none = {0, 0, 0, 1};

static kith_strategy *strategy_of(const kith_questionnaire *questionnaire,
                                  struct rules rules)
{
    kith_strategy *made = NULL;
    assert_int_equal(kith_strategy_informative(
                         questionnaire, NULL, 0, rules.error, rules.most,
                         rules.information, rules.others, &made, NULL),
                     KITH_OK);
    return made;
}

static void assert_next_by(const kith_questionnaire *questionnaire,
                           struct rules rules, const char *words,
                           const char *id, int32_t why)
{
    kith_strategy *strategy = strategy_of(questionnaire, rules);
    kith_answers *answers = answers_of(questionnaire, "friend", words);
    int32_t item = -77, reason = -77;
    assert_int_equal(
        kith_strategy_next(strategy, answers, &item, &reason, NULL), KITH_OK);
    assert_string_equal(
        item < 0 ? "" : kith_questionnaire_item_id(questionnaire, item), id);
    assert_int_equal(reason, why);
    kith_answers_free(answers);
    kith_strategy_free(strategy);
}

static void assert_scale(const kith_questionnaire *questionnaire,
                         struct rules rules, const char *words, double theta,
                         double error, int32_t why)
{
    kith_strategy *strategy = strategy_of(questionnaire, rules);
    kith_answers *answers = answers_of(questionnaire, "friend", words);
    double is = -77, by = -77;
    int32_t reason = -77;
    assert_int_equal(
        kith_strategy_scale(strategy, answers, 0, &reason, &is, &by), KITH_OK);
    assert_double_near(is, theta, 0.0005);
    assert_double_near(by, error, 0.0005);
    assert_int_equal(reason, why);
    kith_answers_free(answers);
    kith_strategy_free(strategy);
}

/* ---- One scale -------------------------------------------------------- */

static void the_most_informative_question_comes_first(void **state)
{
    (void)state;
    kith_questionnaire *q = questionnaire_of(science_order, SCIENCE);
    assert_next_by(q, none, "", "future", KITH_NEXT_INFORMATIVE);
    assert_scale(q, none, "", 0, 1, KITH_SCALE_GOES_ON);
    assert_scale(q, none, "future=4", 1.012, 0.735, KITH_SCALE_GOES_ON);
    assert_next_by(q, none, "future=4", "work", KITH_NEXT_INFORMATIVE);
    assert_scale(q, none, "future=4 work=4", 1.419, 0.698, KITH_SCALE_GOES_ON);
    kith_questionnaire_free(q);
}

static void a_scale_ends_by_its_standard_error(void **state)
{
    (void)state;
    kith_questionnaire *q = questionnaire_of(science_order, SCIENCE);
    struct rules rules = {0.7, 0, 0, 1};
    assert_next_by(q, rules, "future=4", "work", KITH_NEXT_INFORMATIVE);
    assert_next_by(q, rules, "future=4 work=4", "", KITH_DONE_SCALES);
    assert_scale(q, rules, "future=4 work=4", 1.419, 0.698,
                 KITH_SCALE_PRECISE);
    kith_questionnaire_free(q);
}

static void a_scale_ends_by_its_count_of_answers(void **state)
{
    (void)state;
    kith_questionnaire *q = questionnaire_of(science_order, SCIENCE);
    struct rules rules = {0, 2, 0, 1};
    assert_next_by(q, rules, "benefit=4", "future", KITH_NEXT_INFORMATIVE);
    assert_next_by(q, rules, "benefit=4 future=skipped", "work",
                   KITH_NEXT_INFORMATIVE);
    assert_next_by(q, rules, "benefit=4 future=1", "", KITH_DONE_SCALES);
    kith_questionnaire_free(q);
}

static void a_scale_ends_when_the_best_question_would_say_too_little(
    void **state)
{
    (void)state; /* at 1.012 work tells .366, at 0 .376 */
    kith_questionnaire *q = questionnaire_of(science_order, SCIENCE);
    struct rules rules = {0, 0, 0.37, 1};
    assert_next_by(q, rules, "future=skipped", "work", KITH_NEXT_INFORMATIVE);
    assert_next_by(q, rules, "future=4", "", KITH_DONE_SCALES);
    assert_scale(q, rules, "future=4", 1.012, 0.735, KITH_SCALE_UNINFORMATIVE);
    rules.information = 0.365;
    assert_next_by(q, rules, "future=4", "work", KITH_NEXT_INFORMATIVE);
    kith_questionnaire_free(q);
}

static void without_rules_every_question_is_asked(void **state)
{
    (void)state;
    kith_questionnaire *q = questionnaire_of(science_order, SCIENCE);
    assert_next_by(q, none, "comfort=1 work=1 future=1", "benefit",
                   KITH_NEXT_INFORMATIVE);
    assert_next_by(q, none, "comfort=1 work=1 future=1 benefit=1", "",
                   KITH_DONE_NOTHING_LEFT);
    assert_scale(q, none, "comfort=1 work=1 future=1 benefit=1", -2.749, 0.629,
                 KITH_SCALE_NOTHING_LEFT);
    kith_questionnaire_free(q);
}

static void what_was_skipped_or_declined_never_comes_again(void **state)
{
    (void)state;
    kith_questionnaire *q = questionnaire_of(science_order, SCIENCE);
    assert_next_by(q, none, "future=skipped", "work", KITH_NEXT_INFORMATIVE);
    assert_next_by(q, none, "future=declined work=n/a benefit=skipped",
                   "comfort", KITH_NEXT_INFORMATIVE);
    assert_next_by(q, none, "future=declined work=n/a comfort=skipped "
                            "benefit=skipped",
                   "", KITH_DONE_NOTHING_LEFT);
    kith_questionnaire_free(q);
}

static void of_two_that_say_the_same_the_first_in_the_document_comes(
    void **state)
{
    (void)state; /* neither the first asked nor the first in the scale */
    kith_questionnaire *q = questionnaire_of(
        "'c', 'b', 'a'",
        "'items': [" CHOICE("a", "yes-no", "") "," CHOICE("b", "yes-no", "")
        "," CHOICE("c", "yes-no", "") "], 'scales': ["
        GRADED("s", "'b', 'c', 'a'",
               CURVE("a", "1.5", "0.25") "," CURVE("b", "1.5", "0.25") ","
               CURVE("c", "1.5", "0.25")) "]");
    assert_next_by(q, none, "", "a", KITH_NEXT_INFORMATIVE);
    assert_next_by(q, none, "a=1", "b", KITH_NEXT_INFORMATIVE);
    kith_questionnaire_free(q);
}

/* ---- Among others ----------------------------------------------------- */

#define YES_NO(id, more) CHOICE(id, "yes-no", more)
#define YES(id) IS(id, "at_least", "1")
/* Two scales among others: x tells most of the first, v of the second. `opens`
 * is in the second and opens `late`, `hit` is a safety item, `power` is in the
 * first and the gate reads it, the stop reads `age`. */
static const char mixed_order[] = "'w', 'u', 'rest', 'hit', 'x', 'power', "
                                  "'opens', 'v', 'late', 'age', 'hidden'";
static const char mixed[] =
    "'items': [" YES_NO("w", "") "," YES_NO("u", "") ","
    YES_NO("rest", ", 'context': true") ","
    YES_NO("hit", ", 'safety': true") "," YES_NO("x", "") ","
    YES_NO("power", "") "," YES_NO("opens", "") "," YES_NO("v", "") ","
    YES_NO("late", ", 'context': true, 'ask_when': " YES("opens")) ","
    WHOLE("age", "0", "120", "") ","
    YES_NO("hidden", ", 'ask_when': " YES("late")) "], 'scales': ["
    GRADED("one", "'w', 'x', 'power'",
           CURVE("w", "1", "0") "," CURVE("x", "2", "0") ","
           CURVE("power", "3", "0")) ","
    GRADED("two", "'u', 'opens', 'v', 'hidden'",
           CURVE("u", "1", "0") "," CURVE("opens", "0.5", "0") ","
           CURVE("v", "2", "0") "," CURVE("hidden", "3", "0")) "],"
    "'patterns': ["
    PATTERN("harm", "true", CRITERION("hit", YES("hit")), "'some': 1", "") ","
    PATTERN("held", "true", CRITERION("power", YES("power")), "'some': 1", "")
    "], 'stop': [{'id': 'young', 'when': " IS("age", "below", "18")
    ", 'text': 'Later', 'help': 'young-people'}]";

static void each_scale_is_asked_where_its_first_question_stands(void **state)
{
    (void)state;
    kith_questionnaire *q = questionnaire_of(mixed_order, mixed);
    struct rules rules = {0, 1, 0, 1};
    assert_next_by(q, none, "", "x", KITH_NEXT_INFORMATIVE);
    assert_next_by(q, none, "x=1", "w", KITH_NEXT_INFORMATIVE);
    assert_next_by(q, none, "x=1 w=1", "v", KITH_NEXT_INFORMATIVE);
    assert_next_by(q, rules, "x=1", "v", KITH_NEXT_INFORMATIVE);
    assert_next_by(q, rules, "x=1 v=1", "rest", KITH_NEXT_IN_ORDER);
    kith_questionnaire_free(q);
}

static void the_gate_and_stops_are_asked_though_scales_have_enough(void **state)
{
    (void)state;
    kith_questionnaire *q = questionnaire_of(mixed_order, mixed);
    struct rules rules = {0, 1, 0, 0};
    assert_next_by(q, rules, "x=1 v=1", "hit", KITH_NEXT_ALWAYS);
    assert_next_by(q, rules, "x=1 v=1 hit=0", "power", KITH_NEXT_ALWAYS);
    assert_next_by(q, rules, "x=1 v=1 hit=0 power=1", "age", KITH_NEXT_ALWAYS);
    assert_next_by(q, rules, "x=1 v=1 hit=0 power=1 age=40", "",
                   KITH_DONE_SCALES);
    assert_next_by(q, rules, "x=1 age=17", "", KITH_DONE_STOPPED);
    kith_questionnaire_free(q);
}

static void what_opens_a_wanted_question_is_asked_though_its_scale_has_enough(
    void **state)
{
    (void)state;
    kith_questionnaire *q = questionnaire_of(mixed_order, mixed);
    struct rules rules = {0, 1, 0, 1};
    static const char words[] = "x=1 v=1 rest=1 hit=0 power=0";
    assert_next_by(q, rules, words, "opens", KITH_NEXT_OPENS);
    assert_next_by(q, rules, "x=1 v=1 rest=1 hit=0 power=0 opens=1", "late",
                   KITH_NEXT_IN_ORDER);
    assert_next_by(q, rules, "x=1 v=1 rest=1 hit=0 power=0 opens=0", "age",
                   KITH_NEXT_ALWAYS);
    kith_questionnaire_free(q);
}

static void what_opens_the_last_question_of_a_scale_is_asked(void **state)
{
    (void)state; /* hidden would tell most, and late opens it */
    kith_questionnaire *q = questionnaire_of(mixed_order, mixed);
    struct rules rules = {0, 0, 0, 0};
    static const char words[] =
        "w=1 x=1 u=1 v=1 opens=1 hit=0 power=0 age=skipped";
    assert_next_by(q, rules, words, "late", KITH_NEXT_OPENS);
    assert_next_by(q, rules, "w=1 x=1 u=1 v=1 opens=1 hit=0 power=0 age=33 "
                             "late=1",
                   "hidden", KITH_NEXT_INFORMATIVE);
    assert_next_by(q, rules, "w=1 x=1 u=1 v=1 opens=1 hit=0 power=0 age=33 "
                             "late=0",
                   "", KITH_DONE_NOTHING_LEFT);
    kith_questionnaire_free(q);
}

static void a_strategy_may_leave_a_scale_in_its_order(void **state)
{
    (void)state;
    kith_questionnaire *q = questionnaire_of(mixed_order, mixed);
    kith_strategy *strategy = NULL;
    kith_answers *answers = answers_of(q, "friend", "w=1 x=1");
    int32_t scale = 0, item, why;
    double theta = -77, error = -77;
    assert_int_equal(kith_strategy_informative(q, &scale, 1, 0, 0, 0, 1,
                                               &strategy, NULL),
                     KITH_OK);
    assert_int_equal(kith_strategy_next(strategy, answers, &item, &why, NULL),
                     KITH_OK);
    assert_string_equal(kith_questionnaire_item_id(q, item), "u");
    assert_int_equal(why, KITH_NEXT_IN_ORDER);
    assert_int_equal(
        kith_strategy_scale(strategy, answers, 1, &why, &theta, &error),
        KITH_E_ARGUMENT);
    assert_true(theta == -77 && error == -77);
    kith_answers_free(answers);
    kith_strategy_free(strategy);
    kith_questionnaire_free(q);
}

/* What a strategy must never do, on any sheet. */
static void check_laws(const kith_questionnaire *q, const kith_strategy *how,
                       const kith_answers *answers)
{
    static const char *const always[] = {"hit", "power", "age"};
    int32_t item = -77, why = -77;
    assert_int_equal(kith_strategy_next(how, answers, &item, &why, NULL),
                     KITH_OK);
    if (kith_answers_stopped(answers) >= 0) {
        assert_int_equal(item, -1);
        assert_int_equal(why, KITH_DONE_STOPPED);
        return;
    }
    assert_int_equal(item == -1, why >= KITH_DONE_STOPPED);
    if (item >= 0)
        assert_int_equal(kith_answers_state(answers, item), KITH_UNANSWERED);
    for (size_t i = 0; i < COUNT(always) && item < 0; i++)
        assert_int_not_equal(
            kith_answers_state(
                answers, kith_questionnaire_item_index(q, always[i])),
            KITH_UNANSWERED);
}

static void on_any_sheet_only_open_questions_come_and_the_gate_always_does(
    void **state)
{
    (void)state;
    static const struct rules rules[] = {
        {0, 0, 0, 1}, {0, 0, 0, 0}, {0.8, 0, 0, 0}, {0, 1, 0, 1}, {0, 0, 0.6, 0}};
    kith_questionnaire *q = questionnaire_of(mixed_order, mixed);
    struct dice dice = {5};
    for (size_t r = 0; r < COUNT(rules); r++) {
        kith_strategy *strategy = strategy_of(q, rules[r]);
        for (int i = 0; i < 400; i++) {
            char words[1000];
            throw_sheet(q, &dice, words, sizeof words);
            kith_answers *answers = answers_of(q, "friend", words);
            check_laws(q, strategy, answers);
            kith_answers_free(answers);
        }
        kith_strategy_free(strategy);
    }
    kith_questionnaire_free(q);
}

/* Asked on and on, every path ends; with others and no rule all is asked. */
static void asking_on_asks_everything_where_no_rule_ends_it(void **state)
{
    (void)state;
    kith_questionnaire *q = questionnaire_of(mixed_order, mixed);
    kith_strategy *strategy = strategy_of(q, none);
    for (int first = 0; first < 2; first++) {
        kith_answers *answers = answers_of(q, "friend", "");
        int32_t item, why;
        for (;;) {
            assert_int_equal(
                kith_strategy_next(strategy, answers, &item, &why, NULL),
                KITH_OK);
            if (item < 0)
                break;
            const char *id = kith_questionnaire_item_id(q, item);
            kith_answers_set(answers, id, strcmp(id, "age") == 0 ? 50 : first,
                             NULL);
        }
        assert_int_equal(why, KITH_DONE_NOTHING_LEFT);
        assert_int_equal(kith_answers_count(answers, KITH_UNANSWERED), 0);
        assert_int_equal(kith_answers_next(answers), -1);
        kith_answers_free(answers);
    }
    kith_strategy_free(strategy);
    kith_questionnaire_free(q);
}

static void where_a_scale_stands_needs_places_to_go(void **state)
{
    (void)state;
    kith_questionnaire *q = questionnaire_of(science_order, SCIENCE);
    kith_strategy *is = strategy_of(q, none);
    kith_answers *answers = answers_of(q, "friend", "");
    int32_t why = -77;
    double theta = -77, error = -77;
    assert_int_equal(
        kith_strategy_scale(is, answers, 0, NULL, &theta, &error),
        KITH_E_ARGUMENT);
    assert_int_equal(kith_strategy_scale(is, answers, 0, &why, NULL, &error),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_strategy_scale(is, answers, 0, &why, &theta, NULL),
                     KITH_E_ARGUMENT);
    assert_true(why == -77 && theta == -77 && error == -77);
    kith_answers_free(answers);
    kith_strategy_free(is);
    kith_questionnaire_free(q);
}

#define SENSITIVE ", 'sensitive': true"
/* Two sensitive questions among four of a scale. */
static const char secrets[] =
    "'items': [" YES_NO("p", "") "," YES_NO("s", SENSITIVE) ","
    YES_NO("q", "") "," YES_NO("t", SENSITIVE) "], 'scales': ["
    GRADED("m", "'p', 's', 'q', 't'",
           CURVE("p", "1", "1") "," CURVE("s", "2", "0.2") ","
           CURVE("q", "1.1", "-1") "," CURVE("t", "1.8", "0")) "]";

/* Answers all that is asked; what was asked and is not sensitive, by letter. */
static void ask_all(const kith_questionnaire *q, const kith_strategy *strategy,
                    int sensitive, int plain, char *asked)
{
    kith_answers *answers = answers_of(q, "friend", "");
    int32_t item, why;
    for (;;) {
        assert_int_equal(
            kith_strategy_next(strategy, answers, &item, &why, NULL), KITH_OK);
        if (item < 0)
            break;
        const char *id = kith_questionnaire_item_id(q, item);
        if (kith_questionnaire_item_is_sensitive(q, item) == 0)
            *asked++ = *id;
        int answer = (*id == 's'   ? sensitive
                      : *id == 't' ? sensitive / 3
                      : *id == 'p' ? plain
                                   : plain / 2);
        if (*id >= 's' && answer % 3 == 2)
            kith_answers_set_missing(answers, id, KITH_DECLINED, NULL);
        else
            kith_answers_set(answers, id, answer % 3 % 2, NULL);
    }
    *asked = '\0';
    kith_answers_free(answers);
}

static void what_is_asked_tells_nothing_of_sensitive_answers(void **state)
{
    (void)state;
    static const struct rules rules[] = {
        {0, 0, 0, 1}, {0.9, 0, 0, 1}, {0, 1, 0, 1}, {0, 2, 0, 0}, {0, 0, 0.2, 1}};
    kith_questionnaire *q = questionnaire_of("'s', 'p', 'q', 't'", secrets);
    for (size_t r = 0; r < COUNT(rules); r++) {
        kith_strategy *strategy = strategy_of(q, rules[r]);
        for (int plain = 0; plain < 4; plain++) {
            char first[9], here[9];
            ask_all(q, strategy, 0, plain, first);
            assert_true(strlen(first) > 0);
            for (int sensitive = 1; sensitive < 9; sensitive++) {
                ask_all(q, strategy, sensitive, plain, here);
                assert_string_equal(here, first);
            }
        }
        kith_strategy_free(strategy);
    }
    kith_questionnaire_free(q);
}

/* ---- Making ----------------------------------------------------------- */

static void rules_that_mean_nothing_are_refused(void **state)
{
    (void)state;
    kith_questionnaire *q = questionnaire_of(science_order, SCIENCE);
    kith_strategy *made = NULL;
    const double odd[] = {-0.1, 0.0 / 0.0, 1.0 / 0.0};
    int32_t scale = 0, wrong = 1;
    for (size_t i = 0; i < COUNT(odd); i++) {
        assert_int_equal(kith_strategy_informative(q, NULL, 0, odd[i], 0, 0, 1,
                                                   &made, NULL),
                         KITH_E_VALUE);
        assert_int_equal(kith_strategy_informative(q, NULL, 0, 0, 0, odd[i], 1,
                                                   &made, NULL),
                         KITH_E_VALUE);
    }
    assert_int_equal(
        kith_strategy_informative(q, NULL, 0, 0, -1, 0, 1, &made, NULL),
        KITH_E_VALUE);
    assert_int_equal(
        kith_strategy_informative(q, NULL, 0, 0, 0, 0, 2, &made, NULL),
        KITH_E_ARGUMENT);
    assert_int_equal(
        kith_strategy_informative(q, NULL, 1, 0, 0, 0, 1, &made, NULL),
        KITH_E_ARGUMENT);
    assert_int_equal(
        kith_strategy_informative(q, &scale, 0, 0, 0, 0, 1, &made, NULL),
        KITH_E_ARGUMENT);
    assert_int_equal(
        kith_strategy_informative(q, &wrong, 1, 0, 0, 0, 1, &made, NULL),
        KITH_E_ARGUMENT);
    assert_null(made);
    kith_questionnaire_free(q);
}

static void only_graded_scales_know_what_a_question_tells(void **state)
{
    (void)state;
    kith_questionnaire *q = questionnaire_of(
        "'a'", "'items': [" FIVE("a", "") "], 'scales': ["
               SCALE("plain", "'a'", "") "]");
    kith_strategy *made = NULL;
    int32_t scale = 0;
    assert_int_equal(
        kith_strategy_informative(q, &scale, 1, 0, 0, 0, 1, &made, NULL),
        KITH_E_VALUE);
    assert_int_equal(
        kith_strategy_informative(q, NULL, 0, 0, 0, 0, 1, &made, NULL),
        KITH_E_NOT_FOUND);
    assert_null(made);
    kith_questionnaire_free(q);
}

static void a_scale_that_is_not_in_the_tie_is_not_asked(void **state)
{
    (void)state;
    kith_questionnaire *q = questionnaire_of(
        "'a', 'b'",
        "'items': [" YES_NO("a", ", 'ties': ['partner']") ","
        YES_NO("b", ", 'context': true") "], 'scales': ["
        GRADED("s", "'a'", CURVE("a", "1", "0")) "]");
    kith_strategy *strategy = strategy_of(q, none);
    kith_answers *answers = answers_of(q, "friend", "b=1");
    double theta = -77, error = -77;
    int32_t why = -77;
    assert_int_equal(
        kith_strategy_scale(strategy, answers, 0, &why, &theta, &error),
        KITH_E_NO_VALUE);
    assert_true(why == -77 && theta == -77 && error == -77);
    assert_next_by(q, none, "", "b", KITH_NEXT_IN_ORDER);
    kith_answers_free(answers);
    kith_strategy_free(strategy);
    kith_questionnaire_free(q);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_most_informative_question_comes_first),
        cmocka_unit_test(a_scale_ends_by_its_standard_error),
        cmocka_unit_test(a_scale_ends_by_its_count_of_answers),
        cmocka_unit_test(a_scale_ends_when_the_best_question_would_say_too_little),
        cmocka_unit_test(without_rules_every_question_is_asked),
        cmocka_unit_test(what_was_skipped_or_declined_never_comes_again),
        cmocka_unit_test(of_two_that_say_the_same_the_first_in_the_document_comes),
        cmocka_unit_test(each_scale_is_asked_where_its_first_question_stands),
        cmocka_unit_test(the_gate_and_stops_are_asked_though_scales_have_enough),
        cmocka_unit_test(what_opens_a_wanted_question_is_asked_though_its_scale_has_enough),
        cmocka_unit_test(what_opens_the_last_question_of_a_scale_is_asked),
        cmocka_unit_test(a_strategy_may_leave_a_scale_in_its_order),
        cmocka_unit_test(on_any_sheet_only_open_questions_come_and_the_gate_always_does),
        cmocka_unit_test(asking_on_asks_everything_where_no_rule_ends_it),
        cmocka_unit_test(what_is_asked_tells_nothing_of_sensitive_answers),
        cmocka_unit_test(where_a_scale_stands_needs_places_to_go),
        cmocka_unit_test(rules_that_mean_nothing_are_refused),
        cmocka_unit_test(only_graded_scales_know_what_a_question_tells),
        cmocka_unit_test(a_scale_that_is_not_in_the_tie_is_not_asked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
