/* SPDX-License-Identifier: MIT */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <math.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"

static const char items[] = "'often', 'falls', 'halves', 'hurt', 'partners'";
static const char parts[] =
    "'facts': [" FACT("swings", "0", "11", "") ","
    FACT("warmth", "-1.5", "0.25", "") "],"
    "'items': [" FIVE("often", "") "," WHOLE("falls", "-3", "1200", "") ","
    CHOICE("halves", "halves", "") "," FIVE("hurt", ", 'safety': true") ","
    FIVE("partners", ", 'ties': ['partner']") "],"
    "'patterns': [" PATTERN("danger", "true",
                            CRITERION("hurt", IS("hurt", "at_least", "1")),
                            "'some': 1", "") "]";

struct fixture {
    kith_questionnaire *questionnaire;
    kith_answers *answers; /* a friend's, with one answer of each kind */
};

static int open_fixture(void **state)
{
    static struct fixture fixture;
    fixture.questionnaire = questionnaire_of(items, parts);
    fixture.answers = answers_of(fixture.questionnaire, "friend",
                                 "often=1 falls=7 halves=0.5 hurt=0 +swings=2");
    *state = &fixture;
    return 0;
}

static int close_fixture(void **state)
{
    struct fixture *fixture = *state;
    kith_answers_free(fixture->answers);
    kith_questionnaire_free(fixture->questionnaire);
    return 0;
}

static int32_t number(const struct fixture *fixture, const char *id)
{
    return kith_questionnaire_item_index(fixture->questionnaire, id);
}

static double value_of(const struct fixture *fixture, const char *id)
{
    double value = 0;
    assert_int_equal(
        kith_answers_value(fixture->answers, number(fixture, id), &value),
        KITH_OK);
    return value;
}

static const char *option_of(const struct fixture *fixture, const char *id)
{
    int32_t item = number(fixture, id);
    return kith_questionnaire_option_id(
        fixture->questionnaire, item,
        kith_answers_option(fixture->answers, item));
}

static char *written(const kith_answers *answers)
{
    kith_text *text = NULL;
    assert_int_equal(kith_answers_write(answers, &text, NULL), KITH_OK);
    char *copy = quoted(kith_text_data(text));
    kith_text_free(text);
    return copy;
}

/* ---- What is taken ---------------------------------------------------- */

static void a_value_sets_the_option_that_has_it(void **state)
{
    struct fixture *fixture = *state;
    assert_int_equal(kith_answers_set(fixture->answers, "often", 4, NULL),
                     KITH_OK);
    assert_true(value_of(fixture, "often") == 4);
    assert_string_equal(option_of(fixture, "often"), "always");
}

static void an_option_sets_its_value(void **state)
{
    struct fixture *fixture = *state;
    assert_int_equal(
        kith_answers_set_option(fixture->answers, "halves", "least", NULL),
        KITH_OK);
    assert_true(value_of(fixture, "halves") == -0.5);
    assert_string_equal(option_of(fixture, "halves"), "least");
}

static void options_may_go_from_high_to_low(void **state)
{
    struct fixture *fixture = *state;
    assert_int_equal(kith_answers_set(fixture->answers, "halves", 1.5, NULL),
                     KITH_OK);
    assert_string_equal(option_of(fixture, "halves"), "most");
}

static void a_whole_number_is_taken_from_one_end_to_the_other(void **state)
{
    struct fixture *fixture = *state;
    assert_int_equal(kith_answers_set(fixture->answers, "falls", -3, NULL),
                     KITH_OK);
    assert_true(value_of(fixture, "falls") == -3);
    assert_int_equal(kith_answers_set(fixture->answers, "falls", 1200, NULL),
                     KITH_OK);
    assert_true(value_of(fixture, "falls") == 1200);
    assert_int_equal(
        kith_answers_option(fixture->answers, number(fixture, "falls")), -1);
}

static void minus_zero_is_zero(void **state)
{
    struct fixture *fixture = *state;
    assert_int_equal(kith_answers_set(fixture->answers, "often", -0.0, NULL),
                     KITH_OK);
    assert_string_equal(option_of(fixture, "often"), "never");
    assert_false(signbit(value_of(fixture, "often")));
}

static void a_reason_replaces_a_value_and_a_value_a_reason(void **state)
{
    struct fixture *fixture = *state;
    static const int32_t reasons[] = {KITH_SKIPPED, KITH_DOES_NOT_APPLY,
                                      KITH_DECLINED};
    int32_t often = number(fixture, "often");
    double value = 42;
    for (int i = 0; i < 3; i++) {
        assert_int_equal(kith_answers_set_missing(fixture->answers, "often",
                                                  reasons[i], NULL),
                         KITH_OK);
        assert_int_equal(kith_answers_reason(fixture->answers, often),
                         reasons[i]);
        assert_int_equal(kith_answers_state(fixture->answers, often),
                         reasons[i]);
        assert_int_equal(kith_answers_option(fixture->answers, often), -1);
        assert_int_equal(kith_answers_value(fixture->answers, often, &value),
                         KITH_E_NO_VALUE);
    }
    assert_true(value == 42);
    assert_int_equal(kith_answers_set(fixture->answers, "often", 2, NULL),
                     KITH_OK);
    assert_int_equal(kith_answers_reason(fixture->answers, often),
                     KITH_ANSWERED);
}

static void what_is_cleared_is_unanswered(void **state)
{
    struct fixture *fixture = *state;
    int32_t often = number(fixture, "often");
    assert_int_equal(kith_answers_clear(fixture->answers, "often", NULL),
                     KITH_OK);
    assert_int_equal(kith_answers_reason(fixture->answers, often),
                     KITH_UNANSWERED);
    assert_int_equal(kith_answers_option(fixture->answers, often), -1);
}

static void a_new_sheet_is_unanswered_throughout(void **state)
{
    struct fixture *fixture = *state;
    kith_answers *empty = answers_of(fixture->questionnaire, "friend", "");
    for (int32_t i = 0; i < 5; i++) {
        assert_int_equal(kith_answers_reason(empty, i), KITH_UNANSWERED);
        assert_int_equal(kith_answers_option(empty, i), -1);
    }
    kith_answers_free(empty);
}

static void a_safety_item_may_be_skipped_or_declined(void **state)
{
    struct fixture *fixture = *state;
    assert_int_equal(kith_answers_set_missing(fixture->answers, "hurt",
                                              KITH_SKIPPED, NULL),
                     KITH_OK);
    assert_int_equal(kith_answers_set_missing(fixture->answers, "hurt",
                                              KITH_DECLINED, NULL),
                     KITH_OK);
}

/* ---- Facts ------------------------------------------------------------ */

static void a_fact_is_given_changed_and_taken_back(void **state)
{
    struct fixture *fixture = *state;
    int32_t warmth =
        kith_questionnaire_fact_index(fixture->questionnaire, "warmth");
    double value = 42;
    assert_int_equal(kith_answers_fact(fixture->answers, warmth, &value),
                     KITH_E_NO_VALUE);
    assert_true(value == 42);
    assert_int_equal(
        kith_answers_set_fact(fixture->answers, "warmth", -1.5, NULL), KITH_OK);
    assert_int_equal(
        kith_answers_set_fact(fixture->answers, "warmth", 0.123456, NULL),
        KITH_OK);
    assert_int_equal(kith_answers_fact(fixture->answers, warmth, &value),
                     KITH_OK);
    assert_true(value == 0.123456);
    assert_int_equal(
        kith_answers_clear_fact(fixture->answers, "warmth", NULL), KITH_OK);
    assert_int_equal(kith_answers_fact(fixture->answers, warmth, &value),
                     KITH_E_NO_VALUE);
}

/* ---- What is refused -------------------------------------------------- */

struct refusal {
    const char *call; /* set, option, missing, clear, fact, clear-fact, gate */
    const char *id;
    const char *option;
    double number;
    kith_status expected;
    const char *says; /* part of the message */
};

static const struct refusal refusals[] = {
    {"set", "often", NULL, 5, KITH_E_VALUE, "no response option"},
    {"set", "often", NULL, 2.5, KITH_E_VALUE, "no response option"},
    {"set", "often", NULL, 2.9999999, KITH_E_VALUE, "six decimals"},
    {"set", "often", NULL, NAN, KITH_E_VALUE, "no number"},
    {"set", "often", NULL, INFINITY, KITH_E_VALUE, "no number"},
    {"set", "falls", NULL, -4, KITH_E_VALUE, "outside its range"},
    {"set", "falls", NULL, 1201, KITH_E_VALUE, "outside its range"},
    {"set", "falls", NULL, 2.5, KITH_E_VALUE, "whole numbers"},
    {"set", "falls", NULL, 1e18, KITH_E_VALUE, "no number"},
    {"set", "nobody", NULL, 1, KITH_E_NOT_FOUND, "no item of that id"},
    {"set", "", NULL, 1, KITH_E_NOT_FOUND, "no item of that id"},
    {"set", "ofte", NULL, 1, KITH_E_NOT_FOUND, "no item of that id"},
    {"set", "often ", NULL, 1, KITH_E_NOT_FOUND, "no item of that id"},
    {"set", "partners", NULL, 1, KITH_E_NOT_FOUND, "'partners'"},
    {"option", "often", "most", 0, KITH_E_VALUE, "no response option"},
    {"option", "often", "", 0, KITH_E_VALUE, "no response option"},
    {"option", "falls", "never", 0, KITH_E_VALUE, "whole numbers"},
    {"option", "nobody", "never", 0, KITH_E_NOT_FOUND, "no item"},
    {"option", "partners", "never", 0, KITH_E_NOT_FOUND, "'partners'"},
    {"missing", "hurt", NULL, KITH_DOES_NOT_APPLY, KITH_E_VALUE, "\"skipped\""},
    {"missing", "often", NULL, KITH_ANSWERED, KITH_E_ARGUMENT, "KITH_SKIPPED"},
    {"missing", "often", NULL, KITH_NOT_ASKED, KITH_E_ARGUMENT, "KITH_SKIPPED"},
    {"missing", "often", NULL, KITH_UNANSWERED, KITH_E_ARGUMENT, "KITH_"},
    {"missing", "often", NULL, -1, KITH_E_ARGUMENT, "KITH_SKIPPED"},
    {"missing", "often", NULL, 6, KITH_E_ARGUMENT, "KITH_SKIPPED"},
    {"missing", "nobody", NULL, KITH_SKIPPED, KITH_E_NOT_FOUND, "no item"},
    {"clear", "nobody", NULL, 0, KITH_E_NOT_FOUND, "no item"},
    {"clear", "partners", NULL, 0, KITH_E_NOT_FOUND, "'partners'"},
    {"fact", "swings", NULL, 11.000001, KITH_E_VALUE, "outside its range"},
    {"fact", "swings", NULL, -0.000001, KITH_E_VALUE, "outside its range"},
    {"fact", "swings", NULL, 0.1234567, KITH_E_VALUE, "six decimals"},
    {"fact", "swings", NULL, NAN, KITH_E_VALUE, "no number"},
    {"fact", "nothing", NULL, 1, KITH_E_NOT_FOUND, "no fact of that id"},
    {"clear-fact", "nothing", NULL, 0, KITH_E_NOT_FOUND, "no fact of that id"},
    {"gate", NULL, NULL, 3, KITH_E_ARGUMENT, "KITH_GATE_RAISED"},
    {"gate", NULL, NULL, -1, KITH_E_ARGUMENT, "KITH_GATE_RAISED"},
};

static kith_status try_it(kith_answers *answers, const struct refusal *it,
                          kith_error **error)
{
    if (strcmp(it->call, "set") == 0)
        return kith_answers_set(answers, it->id, it->number, error);
    if (strcmp(it->call, "option") == 0)
        return kith_answers_set_option(answers, it->id, it->option, error);
    if (strcmp(it->call, "missing") == 0)
        return kith_answers_set_missing(answers, it->id, (int32_t)it->number,
                                        error);
    if (strcmp(it->call, "clear") == 0)
        return kith_answers_clear(answers, it->id, error);
    if (strcmp(it->call, "fact") == 0)
        return kith_answers_set_fact(answers, it->id, it->number, error);
    if (strcmp(it->call, "clear-fact") == 0)
        return kith_answers_clear_fact(answers, it->id, error);
    return kith_answers_set_earlier_gate(answers, (int32_t)it->number, error);
}

static void every_refusal_says_why_and_changes_nothing(void **state)
{
    struct fixture *fixture = *state;
    char *before = written(fixture->answers);
    for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++) {
        kith_error *error = NULL;
        assert_int_equal(try_it(fixture->answers, &refusals[i], &error),
                         refusals[i].expected);
        assert_int_equal(kith_error_status(error), refusals[i].expected);
        if (strstr(kith_error_message(error), refusals[i].says) == NULL)
            fail_msg("\"%s\" does not say \"%s\"", kith_error_message(error),
                     refusals[i].says);
        assert_null(kith_error_pointer(error));
        kith_error_free(error);
        assert_int_equal(try_it(fixture->answers, &refusals[i], NULL),
                         refusals[i].expected);
        char *after = written(fixture->answers);
        assert_string_equal(after, before);
        free(after);
    }
    free(before);
}

static void an_error_that_is_still_held_refuses_every_change(void **state)
{
    struct fixture *fixture = *state;
    kith_error *held = NULL;
    kith_answers_set(fixture->answers, "nobody", 1, &held);
    kith_error *before = held;
    char *was = written(fixture->answers);
    assert_int_equal(kith_answers_set(fixture->answers, "often", 3, &held),
                     KITH_E_ARGUMENT);
    assert_int_equal(
        kith_answers_set_option(fixture->answers, "often", "often", &held),
        KITH_E_ARGUMENT);
    assert_int_equal(kith_answers_set_missing(fixture->answers, "often",
                                              KITH_SKIPPED, &held),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_answers_clear(fixture->answers, "often", &held),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_answers_set_fact(fixture->answers, "swings", 3,
                                           &held),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_answers_clear_fact(fixture->answers, "swings", &held),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_answers_set_earlier_gate(fixture->answers,
                                                   KITH_GATE_RAISED, &held),
                     KITH_E_ARGUMENT);
    char *is = written(fixture->answers);
    assert_string_equal(is, was);
    assert_ptr_equal(held, before);
    kith_error_free(held);
    free(is);
    free(was);
}

static void an_unknown_tie_makes_no_sheet(void **state)
{
    struct fixture *fixture = *state;
    kith_error *error = NULL;
    kith_answers *none = NULL;
    assert_int_equal(
        kith_answers_new(fixture->questionnaire, "enemy", &none, &error),
        KITH_E_NOT_FOUND);
    assert_null(none);
    assert_null(strstr(kith_error_message(error), "enemy"));
    kith_error_free(error);
    assert_int_equal(
        kith_answers_new(fixture->questionnaire, "frien", &none, NULL),
        KITH_E_NOT_FOUND);
}

/* ---- The earlier gate ------------------------------------------------- */

static void only_a_raised_earlier_gate_is_kept_and_nothing_lowers_it(
    void **state)
{
    struct fixture *fixture = *state;
    kith_answers *answers = fixture->answers;
    char *empty = written(answers);
    kith_answers_set_earlier_gate(answers, KITH_GATE_NOT_RAISED, NULL);
    kith_answers_set_earlier_gate(answers, KITH_GATE_UNKNOWN, NULL);
    char *same = written(answers);
    assert_string_equal(same, empty);
    assert_int_equal(
        kith_answers_set_earlier_gate(answers, KITH_GATE_RAISED, NULL),
        KITH_OK);
    char *raised = written(answers);
    assert_non_null(strstr(raised, "\"earlier_gate\": \"raised\""));
    kith_answers_set_earlier_gate(answers, KITH_GATE_NOT_RAISED, NULL);
    kith_answers_set_earlier_gate(answers, KITH_GATE_UNKNOWN, NULL);
    char *still = written(answers);
    assert_string_equal(still, raised);
    free(still);
    free(raised);
    free(same);
    free(empty);
}

/* ---- Wrong places ----------------------------------------------------- */

static void a_wrong_index_has_nothing(void **state)
{
    struct fixture *fixture = *state;
    static const int32_t wrong[] = {-1, 5, INT32_MAX, INT32_MIN};
    double value = 42;
    for (int i = 0; i < 4; i++) {
        assert_int_equal(kith_answers_state(fixture->answers, wrong[i]), -1);
        assert_int_equal(kith_answers_may_be_asked(fixture->answers, wrong[i]),
                         -1);
        assert_int_equal(kith_answers_reason(fixture->answers, wrong[i]), -1);
        assert_int_equal(kith_answers_option(fixture->answers, wrong[i]), -1);
        assert_int_equal(
            kith_answers_value(fixture->answers, wrong[i], &value),
            KITH_E_ARGUMENT);
        assert_int_equal(kith_answers_fact(fixture->answers, wrong[i], &value),
                         KITH_E_ARGUMENT);
        assert_null(kith_answers_gone_id(fixture->answers, wrong[i]));
    }
    assert_true(value == 42);
}

#define with_fixture(test)                                                     \
    cmocka_unit_test_setup_teardown(test, open_fixture, close_fixture)

int main(void)
{
    const struct CMUnitTest tests[] = {
        with_fixture(a_value_sets_the_option_that_has_it),
        with_fixture(an_option_sets_its_value),
        with_fixture(options_may_go_from_high_to_low),
        with_fixture(a_whole_number_is_taken_from_one_end_to_the_other),
        with_fixture(minus_zero_is_zero),
        with_fixture(a_reason_replaces_a_value_and_a_value_a_reason),
        with_fixture(what_is_cleared_is_unanswered),
        with_fixture(a_new_sheet_is_unanswered_throughout),
        with_fixture(a_safety_item_may_be_skipped_or_declined),
        with_fixture(a_fact_is_given_changed_and_taken_back),
        with_fixture(every_refusal_says_why_and_changes_nothing),
        with_fixture(an_error_that_is_still_held_refuses_every_change),
        with_fixture(an_unknown_tie_makes_no_sheet),
        with_fixture(only_a_raised_earlier_gate_is_kept_and_nothing_lowers_it),
        with_fixture(a_wrong_index_has_nothing),
    };
    return cmocka_run_group_tests_name("answers", tests, NULL, NULL);
}
